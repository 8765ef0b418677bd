//! A real wizard with packages as an administrator wojewódzki would send them. Nothing here connects
//! anywhere: the change of password goes through the browser.
use crate::package::support::{Made, PASSWORD, complete};
use crate::support::{Desk, Person, Store};
use iced::keyboard::key::Named;
use kreator_csizs::app::Start;
use kreator_csizs::ledger::{self, Event, Ledger, Progress};
use kreator_csizs::platform::credentials::Keeper;
use kreator_csizs::screen::Message;
use kreator_csizs::screen::done::Message as Done;
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

/// E11b: of today.
pub fn confirms_dictionaries(person: &mut Person) {
    person.tabs_to("dictionaries-date");
    person.types(&chrono::Local::now().format("%d.%m.%Y").to_string());
    person.clicks("Słowniki są zaktualizowane");
}

/// From the first step of E10b through E11b.
pub fn finishes_by_hand(person: &mut Person) {
    person.waits_until_sees("Zarejestruj system dziedzinowy:");
    does_the_steps(person);
    person.clicks("Wpisz obecną datę i godzinę");
    person.clicks("System jest zarejestrowany");
    person.waits_until_sees("Zaktualizuj słowniki w systemie dziedzinowym");
    confirms_dictionaries(person);
}

/// E12: under this name, in the dialog.
pub fn saves_report(person: &mut Person, file: &Path) {
    person.lent_its_window = false;
    person.clicks("Zapisz raport");
    person.waits_until("the dialog", |person| person.lent_its_window);
    person.is_answered(Message::Done(Done::Named(Ok(Some(file.to_owned())))));
    person.waits_until_sees("Zapisano:");
}
