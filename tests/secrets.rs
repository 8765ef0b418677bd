//! Planted secrets over whole journeys of the real program, in every scenario, in both languages, with
//! the loudest log, and killed on the way: in no file of the state folder (the program's home, temporary
//! files and output lie there too), no argument, no environment, of the wizard or the practice CSIZS.
use crate::kills::desktop::Desktop;
use crate::kills::hand::{Hand, NEW, WRONG};
use crate::kills::place::Place;
use crate::kills::wizard::{Killed, Options, Wizard};
use crate::support::Desk;
use crate::training::secrets::shapes;
use kreator_csizs::problem::Code;
use kreator_csizs::secret::Secret;
use kreator_csizs::text::Language;
use kreator_csizs::training::{Hint, Pace, Scenario, Style, World};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Typed by mistake where the package's password belongs.
const MISTYPED: &str = "Nie+To/Haslo=9";

/// What must not be found, and where it was.
struct Planted(Vec<(String, Vec<Vec<u8>>)>);

impl Planted {
    fn with(desk: &Desk) -> Self {
        let mut secrets = desk.secrets().to_vec();
        secrets.extend([MISTYPED, WRONG, NEW[0], NEW[1]].map(Secret::new));
        let world = World::open(&desk.practice()).unwrap();
        if let Some(Hint::TemporaryPassword(right)) = world.hint(&desk.created.temporary_password) {
            secrets.push(right);
        }
        let shaped = |secret: &Secret| (secret.expose().to_owned(), shapes(secret.expose()));
        Self(secrets.iter().map(shaped).collect())
    }

    fn is_nowhere_in(&self, bytes: &[u8], place: &str) {
        for (secret, shapes) in &self.0 {
            let found = shapes.iter().any(|shape| contains(bytes, shape));
            assert!(!found, "{secret} is in {place}");
        }
    }

    fn is_in_no_file(&self, desk: &Desk) {
        let files = files(&desk.state());
        let everything = files.iter().map(|file| fs::read(file).unwrap());
        let mut login = 0;
        for (file, bytes) in files.iter().zip(everything) {
            login += usize::from(contains(&bytes, desk.created.login.as_bytes()));
            self.is_nowhere_in(&bytes, &file.display().to_string());
        }
        // Ledger, world and log of the practice: the search does find what is there.
        assert!(login >= 3, "the login is in {login} files only");
        let names: Vec<_> = files.iter().filter_map(|file| file.file_name()?.to_str()).collect();
        for name in ["stan.jsonl", "pakiet.kopia", "pakiet-cwiczeniowy.csizs", "dziennik-csizs.jsonl"] {
            assert!(names.contains(&name), "{name} is not among {names:?}");
        }
        assert!(names.iter().any(|name| name.starts_with("kreator.") && name.ends_with(".log")), "{names:?}");
    }

    /// Of the wizard and of everything that it has started.
    fn is_in_no_process(&self, wizard: &Wizard<'_>) {
        let mut practice = 0;
        let children = children(wizard.id());
        for id in [wizard.id()].into_iter().chain(children) {
            // One that has just ended says nothing.
            let read = |file: &str| fs::read(format!("/proc/{id}/{file}")).unwrap_or_default();
            let (arguments, environment) = (read("cmdline"), read("environ"));
            practice += usize::from(contains(&arguments, b"--csizs-cwiczeniowy"));
            self.is_nowhere_in(&arguments, "an argument");
            self.is_nowhere_in(&environment, "an environment");
            if id == wizard.id() {
                assert!(contains(&arguments, b"--cwiczenia") && contains(&environment, b"RUST_LOG=trace"));
            }
        }
        assert_eq!(practice, 1, "the practice CSIZS was not looked at");
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    // The door for a second wizard is a socket: it holds nothing.
    let file = |path: PathBuf| path.is_file().then_some(path).into_iter().collect();
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { file(path) }).collect()
}

fn children(of: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{of}/task")).unwrap();
    let children = threads.filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("children")).ok());
    children
        .flat_map(|ids| ids.split_whitespace().map(|id| id.parse().unwrap()).collect::<Vec<u32>>())
        .collect()
}

fn is_the_end(scenario: Scenario, place: Place) -> bool {
    match scenario {
        Scenario::AccountLocked => place.is_past_password() || place == Place::Told(Code::H08),
        Scenario::NoAnswer => matches!(place, Place::Told(code) if code.as_str().starts_with("N-")),
        _ => place.is_past_password(),
    }
}

fn journey(desktop: &Desktop, scenario: Scenario, language: Language, style: Style) -> Result<(), Killed> {
    let desk = Desk::styled(scenario, style)
        .paced(Pace { slow_answer: Duration::from_millis(700), ..Pace::default() });
    let planted = Planted::with(&desk);
    let options =
        Options { language, environment: vec![("RUST_LOG", "trace".to_owned())], ..Options::default() };
    let mut hand = Hand::of(&desk);

    // A life that ends with everything typed and nothing sent.
    let mut wizard = Wizard::starts_with(desktop, &desk, &options);
    hand.walks_to(&mut wizard, Place::Unlock)?;
    wizard.retypes(MISTYPED);
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Told(Code::P11))?;
    planted.is_in_no_process(&wizard);
    hand.walks_to(&mut wizard, Place::EmptyRepeat)?;
    wizard.types(NEW[0]);
    planted.is_in_no_process(&wizard);
    wizard.dies();
    planted.is_in_no_file(&desk);

    // One that ends while the form is on its way; or after a wrong temporary password was typed.
    let mut wizard = Wizard::starts_with(desktop, &desk, &options);
    if scenario == Scenario::WrongTemporary {
        hand.stubborn = true;
        let twice = |place| place == Place::Told(Code::H05) && desk.submitted() == 2;
        let _ = hand.walks_until(&mut wizard, twice)?;
        hand.stubborn = false;
    } else {
        hand.then_killed = Some(Duration::from_millis(10));
        let _ = hand.walks_until(&mut wizard, |place| is_the_end(scenario, place));
    }
    drop(wizard);
    planted.is_in_no_file(&desk);

    // And one that comes to the end.
    let mut wizard = Wizard::starts_with(desktop, &desk, &options);
    let _ = hand.walks_until(&mut wizard, |place| is_the_end(scenario, place))?;
    planted.is_in_no_process(&wizard);
    wizard.dies();
    planted.is_in_no_file(&desk);
    desk.proves_safety(Some(hand.clicks));
    Ok(())
}

#[test]
fn no_secret_is_in_any_file_argument_or_environment() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let languages = [Language::Polish, Language::English];
    for (number, scenario) in Scenario::ALL.into_iter().enumerate() {
        journey(&desktop, scenario, languages[number % 2], Style::ALL[number % 4])?;
    }
    Ok(())
}

#[test]
fn a_planted_secret_would_be_found() {
    let desk = Desk::with(Scenario::AllWell);
    let planted = Planted::with(&desk);
    let deep = desk.state().join("dziennik");
    fs::create_dir(&deep).unwrap();
    for (secret, shapes) in &planted.0 {
        for shape in shapes {
            let mut text = b"przed=".to_vec();
            text.extend(shape);
            fs::write(deep.join("kreator.log"), text).unwrap();
            let found =
                files(&desk.state()).into_iter().any(|file| contains(&fs::read(file).unwrap(), shape));
            assert!(found, "{secret}");
        }
    }
}

#[test]
fn arguments_that_are_none_are_told_and_nothing_is_begun() {
    for arguments in [&["--haslo", "x"][..], &["--jezyk", "de"], &["--stan"]] {
        let home = tempfile::tempdir().unwrap();
        let mut program = Command::new(Desk::executable());
        let _ = program.args(arguments).stdin(Stdio::null());
        let output = program.env("HOME", home.path()).env_remove("XDG_DATA_HOME").output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("--otworz"), "{output:?}");
        assert!(files(home.path()).is_empty(), "{arguments:?}");
    }
}
