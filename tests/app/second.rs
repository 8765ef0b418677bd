//! A second wizard on the same folder: the first comes forward with the file, the second ends.
use super::office::Office;
use crate::kills::desktop::{Desktop, NO_BUS};

use crate::package::support::complete;
use crate::support::{Desk, Person, deep};
use iced::keyboard::key::Named;
use kreator_csizs::app::Start;
use kreator_csizs::platform::{Instance, given, is_elsewhere};
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The first wizard, with its door open.
fn first(office: &Office) -> (Person, Instance) {
    let instance = Instance::take(&office.state(), None);
    assert!(matches!(instance, Instance::First(_)));
    let person = office.sit_with(Start { calls: instance.calls(), ..Start::default() });
    (person, instance)
}

/// Another wizard is started, as by a double click; nobody waits for it yet.
fn second(office: &Office, file: Option<&Path>) -> std::thread::JoinHandle<Instance> {
    let (state, file) = (office.state(), file.map(Path::to_owned));
    std::thread::spawn(move || Instance::take(&state, file.as_deref()))
}

#[test]
fn the_first_comes_forward_with_the_file_and_the_second_ends() {
    let office = Office::new();
    let file = office.file("Żaneta Gęś.zip", &complete());
    let (mut person, _instance) = first(&office);
    person.waits_until_sees("Podłącz swój system do CSIZS");
    let called = second(&office, Some(&file));
    person.waits_until_sees("Żaneta Gęś.zip");
    person.waits_until("the window comes forward", |person| person.came_forward);
    assert!(matches!(called.join().unwrap(), Instance::HandedOver));
    assert!(person.sees("Wskaż plik pakietu z e-maila"), "the file is looked at and nothing else is done");
}

#[test]
fn called_without_a_file_it_comes_forward_and_stays_where_it_is() {
    let office = Office::new();
    let (mut person, _instance) = first(&office);
    let called = second(&office, None);
    person.waits_until("the window comes forward", |person| person.came_forward);
    assert!(matches!(called.join().unwrap(), Instance::HandedOver));
    assert!(person.sees("Podłącz swój system do CSIZS"));
}

#[test]
fn a_file_that_comes_while_a_password_is_typed_interrupts_nothing() {
    let office = Office::new();
    let instance = Instance::take(&office.state(), None);
    let file = office.file("pakiet.zip", &complete());
    let start = Start { open: Some(file.clone()), calls: instance.calls(), ..Start::default() };
    let mut person = office.sit_with(start);
    office.unlocks(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    office.agrees(&mut person);
    person.waits_for_focus("password-new");
    person.types("Abc");
    let called = second(&office, Some(&file));
    person.waits_until("the window comes forward", |person| person.came_forward);
    assert!(matches!(called.join().unwrap(), Instance::HandedOver));
    person.rests();
    assert!(person.sees("Zmień hasło tymczasowe na własne"));
    person.presses(Named::Escape);
}

#[test]
fn a_window_that_hangs_answers_nothing_and_the_second_waits_two_seconds_at_most() {
    let office = Office::new();
    // Its calls are never taken.
    let _hanging = Instance::take(&office.state(), None);
    let begun = Instant::now();
    assert!(matches!(Instance::take(&office.state(), None), Instance::Alone));
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
}

#[test]
fn what_a_killed_wizard_left_behind_stands_in_nobodys_way() {
    let office = Office::new();
    let (person, instance) = first(&office);
    let socket = instance.socket().unwrap().to_owned();
    drop((person, instance));
    assert!(!socket.exists(), "an orderly end leaves nothing");
    drop(std::os::unix::net::UnixListener::bind(&socket).unwrap());
    let (mut person, _instance) = first(&office);
    let called = second(&office, None);
    person.waits_until("the window comes forward", |person| person.came_forward);
    assert!(matches!(called.join().unwrap(), Instance::HandedOver));
}

#[test]
fn only_the_same_user_can_call_and_nonsense_does_no_harm() {
    let office = Office::new();
    let (mut person, instance) = first(&office);
    let socket = instance.socket().unwrap();
    assert_eq!(fs::metadata(socket).unwrap().permissions().mode() & 0o777, 0o600);
    for nonsense in [&b""[..], b"\xff\xff\xff\xff", b"\x10", b"GET / HTTP/1.1\r\n\r\n", b"\x05\0\0\0ab"] {
        let mut stream = UnixStream::connect(socket).unwrap();
        stream.write_all(nonsense).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        // It may be reset, where more was written than was read.
        let _ = stream.read_to_end(&mut answer);
        assert!(answer.is_empty(), "{nonsense:?} is answered");
    }
    // One that says nothing holds up no other.
    let _silent = UnixStream::connect(socket).unwrap();
    let missing = office.state().join("nie ma takiego\u{202e}.csizs");
    let called = second(&office, Some(&missing));
    person.waits_until_sees("Kod: P-03");
    assert!(matches!(called.join().unwrap(), Instance::HandedOver));
    assert!(!person.reads().iter().any(|line| line.contains('\u{202e}')), "{:?}", person.reads());
}

#[test]
fn network_and_device_paths_are_told_from_those_of_this_computer() {
    let elsewhere = [
        r"\\serwer\udzial\pakiet.zip",
        "//serwer/udzial/pakiet.zip",
        r"\/serwer\udzial",
        r"/\serwer/udzial",
        r"\\?\C:\pakiet.zip",
        r"//?/UNC/serwer/udzial",
        r"\\.\COM1",
        "//./pipe/x",
        r"\??\C:\pakiet.zip",
        r"  \\serwer\udzial",
        r"\\serwer@SSL\DavWWWRoot\pakiet.zip",
    ];
    for path in elsewhere {
        assert!(is_elsewhere(path), "{path}");
    }
    for path in
        [r"C:\Users\Żaneta Gęś\Pulpit\pakiet.csizs", "pakiet.zip", r"..\pakiet.zip", r"\pakiet.zip", ""]
    {
        assert!(!is_elsewhere(path), "{path}");
    }
}

#[test]
fn a_path_from_outside_is_made_absolute_and_none_without_end_is_taken() {
    assert_eq!(given(Path::new("a/b.zip")).unwrap(), std::env::current_dir().unwrap().join("a/b.zip"));
    let endless = "a".repeat(40_000);
    let problem = given(Path::new(&endless)).unwrap_err();
    assert_eq!(problem.code.as_str(), "P-03");
    assert!(format!("{problem:?}").len() < 1000, "it is not shown whole either");
    assert_eq!(given(Path::new("")).unwrap_err().code.as_str(), "P-03");
}

#[test]
fn an_office_is_told_why_a_path_was_refused_and_can_choose_another() {
    let office = Office::new();
    let mut person = office.sit_opening(Path::new(&"a".repeat(40_000)));
    person.waits_until_sees("Kod: P-03");
    assert!(person.sees("Wskaż plik pakietu z e-maila"));
    person.drops(&office.file("pakiet.zip", &complete()));
    person.waits_until_sees("Zmień plik");
    assert!(!person.sees("Kod: P-03"));
}

/// The real program in a home of its own; nothing of the developer's session.
pub struct Home {
    pub folder: tempfile::TempDir,
}

impl Home {
    pub fn program(&self, desktop: &Desktop) -> Command {
        let mut program = Command::new(Desk::executable());
        let _ = program
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.folder.path())
            .env("LANG", "C.UTF-8")
            .env("DISPLAY", desktop.name())
            .env("DBUS_SESSION_BUS_ADDRESS", NO_BUS)
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        program
    }

    pub fn state(&self) -> PathBuf {
        self.folder.path().join(".local/share/kreator-csizs")
    }
}

pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub fn waits_for_title(desktop: &Desktop, id: u32, part: &str) {
    let end = Instant::now() + Duration::from_secs(40);
    let mut title = String::new();
    while Instant::now() < end {
        let window = desktop.xdotool(&["search", "--onlyvisible", "--pid", &id.to_string()]);
        let window = window.and_then(|found| found.lines().next().map(str::to_owned));
        title = window.and_then(|window| desktop.xdotool(&["getwindowname", &window])).unwrap_or_default();
        if title.contains(part) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{part:?} never came; the window says {title:?}");
}

fn ends(program: &mut Command) -> Output {
    program.output().unwrap()
}

#[test]
fn the_real_program_hands_over_a_relative_path_and_ends_in_peace() {
    let desktop = Desktop::open();
    let home = Home { folder: tempfile::tempdir().unwrap() };
    // A name that is no UTF-8 comes through too; that it is no package is told.
    let name = std::ffi::OsStr::from_bytes(b"za\xbf\xf3\xb3\xe6.doc");
    fs::write(home.folder.path().join(name), "\u{feff}zwykły tekst").unwrap();
    let running = Running(home.program(&desktop).spawn().unwrap());
    waits_for_title(&desktop, running.0.id(), "Podłącz swój system do CSIZS");
    let output = ends(home.program(&desktop).arg("--otworz").arg(name));
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    waits_for_title(&desktop, running.0.id(), "nie jest pakietem");
    drop(running);
    // Killed: the next one opens as if nothing had been.
    let running = Running(home.program(&desktop).spawn().unwrap());
    waits_for_title(&desktop, running.0.id(), "Podłącz swój system do CSIZS");
    assert!(home.state().join("stan.jsonl").exists());
}

#[test]
fn a_long_folder_with_polish_letters_is_handed_over_to_as_well() {
    let desktop = Desktop::open();
    let home = Home { folder: tempfile::tempdir().unwrap() };
    let state = deep(home.folder.path()).join("stan");
    let file = state.with_file_name("Gęś.zip");
    fs::write(&file, complete().bytes()).unwrap();
    // The name of a socket has 107 bytes at most, so it needs a folder of its own.
    let program = || {
        let mut program = home.program(&desktop);
        let _ = program.arg("--stan").arg(&state).env("XDG_RUNTIME_DIR", home.folder.path());
        program
    };
    let running = Running(program().spawn().unwrap());
    waits_for_title(&desktop, running.0.id(), "Podłącz swój system do CSIZS");
    let output = ends(program().arg(&file));
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    waits_for_title(&desktop, running.0.id(), "Wskaż plik pakietu z e-maila");
    assert!(state.join("stan.jsonl").exists() && state.join("dziennik").is_dir());
}

#[test]
fn in_another_session_of_the_same_person_it_is_x_03_as_before() {
    let (desktop, other) = (Desktop::open(), Desktop::open());
    let home = Home { folder: tempfile::tempdir().unwrap() };
    let running = Running(home.program(&desktop).spawn().unwrap());
    waits_for_title(&desktop, running.0.id(), "Podłącz swój system do CSIZS");
    let second = Running(home.program(&other).spawn().unwrap());
    waits_for_title(&other, second.0.id(), "Kreator jest już uruchomiony");
}
