//! A real wizard with packages as an administrator wojewódzki would send them. Nothing here connects
//! anywhere: the change of password goes through the browser.
use crate::package::support::{Made, PASSWORD, complete};
use crate::support::{Desk, Person, Store};
use iced::keyboard::key::Named;
use kreator_csizs::app::Start;
use kreator_csizs::ledger::{self, Event, Ledger, Progress};
use kreator_csizs::platform::credentials::Keeper;
use std::path::{Path, PathBuf};

pub struct Office {
    folder: tempfile::TempDir,
    /// Nothing is remembered, unless the test says so.
    pub store: Store,
}

impl Office {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), store: Store::default() }
    }

    /// On a computer that can remember.
    pub fn remembering(keeper: Keeper) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::of(keeper, folder.path().join("poswiadczenia"));
        Self { folder, store }
    }

    pub fn state(&self) -> PathBuf {
        self.folder.path().join("stan")
    }

    /// As it lies in the folder of downloads.
    pub fn file(&self, name: &str, made: &Made) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, made.bytes()).unwrap();
        path
    }

    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        ledger::read(&self.state()).unwrap_or_default().iter().for_each(|entry| progress.apply(entry));
        progress
    }

    pub fn kinds(&self) -> Vec<Event> {
        ledger::read(&self.state()).unwrap_or_default().into_iter().map(|entry| entry.zdarzenie).collect()
    }

    /// While no wizard runs.
    pub fn writes(&self, events: impl IntoIterator<Item = Event>) {
        let ledger = Ledger::open(&self.state()).unwrap().ledger;
        for event in events {
            let _ = ledger.append(event).unwrap();
        }
    }

    pub fn sit(&self) -> Person {
        self.sit_with(Start::default())
    }

    pub fn sit_with(&self, start: Start) -> Person {
        Desk::sit_with_store(&self.state(), start, self.store.clone())
    }

    pub fn sit_opening(&self, file: &Path) -> Person {
        self.sit_with(Start { open: Some(file.to_owned()), ..Start::default() })
    }

    /// From the file to E5.
    pub fn opens(&self, file: &Path) -> Person {
        let mut person = self.sit_opening(file);
        self.unlocks(&mut person);
        person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
        person
    }

    /// E3 with a file, then E4.
    pub fn unlocks(&self, person: &mut Person) {
        person.waits_until_sees("Zmień plik");
        person.tabs_to("main");
        person.presses(Named::Enter);
        self.tells_password(person);
    }

    pub fn tells_password(&self, person: &mut Person) {
        person.waits_for_focus("unlock-password");
        person.types(PASSWORD);
        person.presses(Named::Enter);
    }

    /// At E6, with the plainest of packages.
    pub fn sit_at_password(&self) -> Person {
        let mut person = self.opens(&self.file("pakiet.zip", &complete()));
        self.agrees(&mut person);
        person
    }

    pub fn agrees(&self, person: &mut Person) {
        person.presses(Named::Enter);
        person.waits_until_sees("Zmień hasło tymczasowe na własne");
    }
}

/// E10b, up to its last step.
pub fn does_the_steps(person: &mut Person) {
    for step in 1..=4 {
        person.clicks("Zrobione");
        // The ledger has it a moment before the page.
        person.waits_until("the step is done", |person| {
            person.reads().iter().filter(|line| *line == "zrobione").count() == step
        });
    }
}
