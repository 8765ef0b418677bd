//! The practice CSIZS, from outside: the real process, real sockets, a client that sends what a
//! browser with the page open would send.
pub mod browser;
mod life;
mod pauses;
mod rules;
pub mod secrets;

use browser::Browser;
use kreator_csizs::secret::Secret;
use kreator_csizs::training::log::{Entry, Event, read};
use kreator_csizs::training::{Created, Practice, Scenario, Style, Verdict, World};
use std::path::Path;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const NEW: &str = "Nowe-Haslo1";
const OTHER: &str = "Inne-Haslo2";

/// One practice, running.
struct Room {
    folder: TempDir,
    created: Created,
    practice: Practice,
}

impl Room {
    fn with(scenario: Scenario, style: Style) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let created = World::create(folder.path(), scenario, style).unwrap();
        let practice = Practice::start(folder.path(), wizard()).unwrap();
        Self { folder, created, practice }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn world(&self) -> World {
        World::open(self.path()).unwrap()
    }

    fn browser(&self) -> Browser {
        Browser::of(&self.world())
    }

    fn temporary(&self) -> &str {
        self.created.temporary_password.expose()
    }

    fn log(&self) -> Vec<Event> {
        events(self.path())
    }

    fn verdicts(&self) -> Vec<Verdict> {
        verdicts(self.path())
    }
}

fn wizard() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_kreator-csizs"))
}

fn events(folder: &Path) -> Vec<Event> {
    read(folder).unwrap().into_iter().map(|entry: Entry| entry.event).collect()
}

fn verdicts(folder: &Path) -> Vec<Verdict> {
    let submitted = |event| match event {
        Event::Submitted { verdict, .. } => Some(verdict),
        _ => None,
    };
    events(folder).into_iter().filter_map(submitted).collect()
}

/// Waits up to 10 s.
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(10);
    while !holds() {
        assert!(Instant::now() < end, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn secret(text: &str) -> Secret {
    Secret::new(text)
}
