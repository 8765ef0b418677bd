//! The real program: its process, its window, and its end by `kill -9`.
use super::desktop::Desktop;
use super::place::{Place, Signs};
use crate::support::Desk;
use kreator_csizs::text::Language;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Longer than anything here takes, even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);
const GLANCE: Duration = Duration::from_millis(15);

pub struct Wizard<'a> {
    desktop: &'a Desktop,
    signs: Signs,
    child: Arc<Mutex<Child>>,
    id: u32,
    window: Option<String>,
    /// What it writes on standard output and error.
    printed: PathBuf,
}

/// It was killed, as the test had arranged.
#[derive(Debug, PartialEq, Eq)]
pub struct Killed;

/// How it is started.
#[derive(Debug, Default)]
pub struct Options {
    pub language: Language,
    /// Without practice.
    pub for_real: bool,
    /// The practice package, by `--otworz`.
    pub with_package: bool,
    pub environment: Vec<(&'static str, String)>,
}

impl<'a> Wizard<'a> {
    /// Over the desk's folder; in practice, unless the options say otherwise.
    pub fn starts(desktop: &'a Desktop, desk: &Desk) -> Self {
        Self::starts_with(desktop, desk, &Options::default())
    }

    pub fn starts_with(desktop: &'a Desktop, desk: &Desk, options: &Options) -> Self {
        let package = options.with_package.then_some(desk.created.package_file.as_path());
        Self::starts_in(desktop, &desk.state(), package, options)
    }

    pub fn starts_in(desktop: &'a Desktop, state: &Path, open: Option<&Path>, options: &Options) -> Self {
        let mut program = desktop.wizard(state);
        let language = if options.language == Language::English { "en" } else { "pl" };
        if !options.for_real {
            let _ = program.arg("--cwiczenia");
        }
        let _ = program.arg("--stan").arg(desktop.path(state)).args(["--jezyk", language]);
        if let Some(file) = open {
            let _ = program.arg("--otworz").arg(desktop.path(file));
        }
        let _ = program.envs(options.environment.iter().map(|(name, value)| (name, value)));
        let printed = state.join("wypisane.txt");
        let output = || {
            fs::create_dir_all(state).unwrap();
            File::options().create(true).append(true).open(&printed).unwrap()
        };
        let child = program.stdin(Stdio::null()).stdout(output()).stderr(output()).spawn().unwrap();
        let id = child.id();
        let signs = Signs::of(options.language);
        Self { desktop, signs, child: Arc::new(Mutex::new(child)), id, window: None, printed }
    }

    pub fn is_on_windows(&self) -> bool {
        self.desktop.is_windows()
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// From now on somebody may pull the plug at any moment.
    pub fn is_killed_after(&self, delay: Duration) {
        let child = Arc::clone(&self.child);
        let _ = std::thread::spawn(move || {
            std::thread::sleep(delay);
            // Ended already, and nobody else can have its number: it is waited for only here.
            let _ = child.lock().unwrap().kill();
        });
    }

    /// `kill -9`, and nothing of it is left.
    pub fn dies(self) {
        let status = {
            let mut child = self.child.lock().unwrap();
            child.kill().unwrap();
            child.wait().unwrap()
        };
        self.is_a_kill(status);
    }

    fn is_alive(&self) -> bool {
        // Nothing panics while it is locked: it is waited for in `drop` too.
        let ended = self.child.lock().unwrap().try_wait().unwrap();
        if let Some(status) = ended {
            self.is_a_kill(status);
        }
        ended.is_none()
    }

    /// # Panics
    /// Where it was not killed by the test, but crashed, was closed, or somebody else has ended it.
    fn is_a_kill(&self, status: ExitStatus) {
        let printed = || fs::read_to_string(&self.printed).unwrap_or_default();
        assert_eq!(signal(status), Some(9), "the wizard ended by itself: {status}\n{}", printed());
    }

    /// What its window says now; `None` before there is one.
    pub fn place(&mut self) -> Result<Option<Place>, Killed> {
        if !self.is_alive() {
            return Err(Killed);
        }
        Ok(self.title().and_then(|title| self.signs.read(&title)))
    }

    fn title(&mut self) -> Option<String> {
        if self.window.is_none() {
            let id = self.id.to_string();
            let window = self.desktop.xdotool(&["search", "--onlyvisible", "--pid", &id])?;
            let window = window.lines().next()?.to_owned();
            // Without a window manager nobody else gives it the keys.
            let _ = self.desktop.xdotool(&["windowfocus", "--sync", &window])?;
            self.window = Some(window);
        }
        self.desktop.xdotool(&["getwindowname", self.window.as_deref()?])
    }

    /// Until the window says so.
    pub fn waits(&mut self, what: &str, mut holds: impl FnMut(Place) -> bool) -> Result<Place, Killed> {
        let end = Instant::now() + PATIENCE;
        loop {
            let place = self.place()?;
            match place {
                Some(place) if holds(place) => return Ok(place),
                _ if Instant::now() < end => std::thread::sleep(GLANCE),
                _ => panic!("never came: {what}; the window says {:?}", self.title()),
            }
        }
    }

    pub fn waits_for(&mut self, place: Place) -> Result<(), Killed> {
        self.waits(&format!("{place:?}"), |seen| seen == place).map(drop)
    }

    /// For a while; the answer is whether it came.
    pub fn comes_soon(&mut self, patience: Duration, holds: impl Fn(Place) -> bool) -> Result<bool, Killed> {
        let end = Instant::now() + patience;
        while Instant::now() < end {
            if self.place()?.is_some_and(&holds) {
                return Ok(true);
            }
            std::thread::sleep(GLANCE);
        }
        Ok(false)
    }

    pub fn presses(&self, keys: &[&str]) {
        // A window that has gone takes no keys. Wine looks at the modifiers a moment after the key.
        let delay = if self.is_on_windows() { "50" } else { "4" };
        let _ = self.desktop.xdotool(&[&["key", "--delay", delay], keys].concat());
    }

    pub fn types(&self, text: &str) {
        let _ = self.desktop.xdotool(&["type", "--delay", "2", "--", text]);
    }

    /// In place of whatever the field holds.
    pub fn retypes(&self, text: &str) {
        self.presses(&["ctrl+a"]);
        self.types(text);
    }
}

impl Drop for Wizard<'_> {
    fn drop(&mut self) {
        let mut child = self.child.lock().unwrap();
        let _ = child.kill();
        let _ = child.wait();
    }
}

fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}
