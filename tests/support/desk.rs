//! A desk in the office: a folder of its own, the wizard, and the practice CSIZS with its package.
use super::{Person, Store, Windows};
use iced::keyboard::key::Named;
use kreator_csizs::app::{App, Home, Start};
use kreator_csizs::csizs::Limits;
use kreator_csizs::ledger::{self, Progress};
use kreator_csizs::platform::credentials::Keeper;
use kreator_csizs::procedure::{Account, Environment};
use kreator_csizs::secret::Secret;
use kreator_csizs::text::{Language, Texts};
use kreator_csizs::training::log::{self, Entry, Event};
use kreator_csizs::training::{Created, Pace, Scenario, Style, Verdict, World};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A password that keeps the five rules.
pub const NEW: &str = "Kasztan7!x";

pub struct Desk {
    folder: tempfile::TempDir,
    pub created: Created,
    pub limits: Limits,
    /// Nothing is remembered, unless the test says so.
    pub store: Store,
    /// How the system looks, as far as it says so.
    pub windows: Windows,
    kept: Option<tempfile::TempDir>,
    around: Option<tempfile::TempDir>,
}

/// A folder within this one whose path has more than 260 characters, spaces and Polish letters.
pub fn deep(folder: &Path) -> PathBuf {
    let mut deep = folder.to_owned();
    while deep.as_os_str().len() <= 300 {
        deep.push("Żaneta Gęś – Pulpit (zażółć)");
    }
    std::fs::create_dir_all(&deep).unwrap();
    deep
}

impl Desk {
    /// With a practice that tells this story, in the plainest of the styles.
    pub fn with(scenario: Scenario) -> Self {
        Self::styled(scenario, Style::ALL[0])
    }

    pub fn styled(scenario: Scenario, style: Style) -> Self {
        Self::within(tempfile::tempdir().unwrap(), scenario, style)
    }

    /// Of somebody with a long name and Polish letters in it: longer than Windows' old limit.
    pub fn of_zaneta(scenario: Scenario) -> Self {
        let around = tempfile::tempdir().unwrap();
        let deep = deep(around.path());
        let folder = tempfile::Builder::new().prefix("stan ").tempdir_in(deep).unwrap();
        let mut desk = Self::within(folder, scenario, Style::ALL[0]);
        desk.around = Some(around);
        desk
    }

    fn within(folder: tempfile::TempDir, scenario: Scenario, style: Style) -> Self {
        let created = World::create(&folder.path().join("cwiczenia"), scenario, style).unwrap();
        let desk = Self {
            folder,
            created,
            limits: Limits::default(),
            store: Store::default(),
            windows: Windows::default(),
            kept: None,
            around: None,
        };
        // As if the practice had been begun in an earlier run of the wizard.
        let practice = ledger::Ledger::open(&desk.practice()).unwrap().ledger;
        let _ = practice.append(ledger::Event::Rozpoczeto).unwrap();
        desk
    }

    pub fn paced(self, pace: Pace) -> Self {
        World::set_pace(&self.practice(), pace).unwrap();
        self
    }

    /// At a computer that can remember; outside of the state folder.
    pub fn remembering(mut self, keeper: Keeper) -> Self {
        let kept = tempfile::tempdir().unwrap();
        let store = Store::of(keeper, kept.path().to_owned());
        self.store = store;
        self.kept = Some(kept);
        self
    }

    pub fn state(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The practice folder: its ledger, its world and its log.
    pub fn practice(&self) -> PathBuf {
        self.folder.path().join("cwiczenia")
    }

    pub fn ledger_file(&self) -> PathBuf {
        self.practice().join("stan.jsonl")
    }

    pub fn executable() -> PathBuf {
        env!("CARGO_BIN_EXE_kreator-csizs").into()
    }

    /// Read from the file alone, whoever has the ledger open.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for entry in ledger::read(&self.practice()).unwrap_or_default() {
            progress.apply(&entry);
        }
        progress
    }

    /// What the practice CSIZS has seen.
    pub fn seen(&self) -> Vec<Entry> {
        log::read(&self.practice()).unwrap_or_default()
    }

    pub fn home(&self) -> Home {
        Home {
            folder: self.state(),
            executable: Self::executable(),
            limits: self.limits,
            redactor: kreator_csizs::secret::redact::Redactor::default(),
            credentials: Arc::new(self.store.clone()),
            desktop: Arc::new(self.windows.clone()),
        }
    }

    /// Back at the practice that was begun: "Witaj ponownie".
    pub fn sit(&self) -> Person {
        self.sit_reading(Language::Polish)
    }

    pub fn sit_reading(&self, language: Language) -> Person {
        let start = Start { practice: true, ..Start::default() };
        let mut person = Person::sits_down(|| App::new(Texts::load(language).unwrap(), self.home(), start));
        person.waits_until("the practice goes on", |person| {
            person.shows_any(&["Witaj ponownie", "Welcome back"])
        });
        person
    }

    /// At the first screen of the real wizard.
    pub fn sit_for_real(folder: &Path, start: Start) -> Person {
        Self::sit_with_store(folder, start, Store::default())
    }

    /// Nothing here may connect anywhere: the packages name the ministry.
    pub fn sit_with_store(folder: &Path, start: Start, store: Store) -> Person {
        let home = Self::home_for_real(folder, store);
        Person::sits_down(|| App::new(Texts::load(Language::Polish).unwrap(), home, start))
    }

    /// The same computer without anybody at it.
    pub fn home_for_real(folder: &Path, store: Store) -> Home {
        Home {
            folder: folder.to_owned(),
            executable: Self::executable(),
            limits: Limits { connect: std::time::Duration::ZERO, ..Limits::default() },
            redactor: kreator_csizs::secret::redact::Redactor::default(),
            credentials: Arc::new(store),
            desktop: Arc::new(Windows::default()),
        }
    }

    /// By keyboard, from "Witaj ponownie" to the fields of the new password.
    pub fn sit_at_password(&self) -> Person {
        let mut person = self.sit();
        self.goes_to_password(&mut person);
        person
    }

    pub fn goes_to_password(&self, person: &mut Person) {
        person.presses(Named::Enter);
        self.opens_package(person);
        let unit = "Sprawdź, czy to dane Twojej jednostki";
        let password = "Zmień hasło tymczasowe na własne";
        person.waits_until("E5 or E6", |person| person.shows_any(&[unit, password]));
        if person.sees(unit) {
            person.presses(Named::Enter);
            person.waits_until_sees(password);
        }
    }

    /// From E2 or E4b through the package's password.
    pub fn opens_package(&self, person: &mut Person) {
        person.waits_until("E3 or E4b", |person| {
            person.shows_any(&["Wskaż plik pakietu z e-maila", "Otwórz pakiet ponownie"])
        });
        if person.sees("Wskaż plik pakietu z e-maila") {
            person.tabs_to("file-practice");
            person.presses(Named::Space);
            person.waits_until_sees("Zmień plik");
            person.tabs_to("main");
            person.presses(Named::Enter);
            person.waits_until_sees("Wpisz hasło do pakietu");
        }
        person.waits_for_focus("unlock-password");
        person.types(self.created.package_password.expose());
        person.presses(Named::Enter);
    }

    /// From E6 to E10, where the system's server is this computer.
    pub fn goes_to_registration(&self, person: &mut Person) {
        self.changes_password(person);
        person.waits_until_sees("Zegar jest już dobrze ustawiony.");
        person.waits_for_focus("clock-place");
        person.presses(Named::Enter);
        person.waits_until_sees("Zainstaluj certyfikat systemu dziedzinowego");
        person.waits_until("the store was looked at", |person| person.sees("Zainstaluj certyfikat"));
        person.presses(Named::Enter);
        person.waits_until_sees("Sprawdź dane i zarejestruj system");
    }

    pub fn changes_password(&self, person: &mut Person) {
        person.waits_for_focus("password-new");
        person.types(NEW);
        person.tabs_to("password-repeat");
        person.types(NEW);
        person.presses(Named::Enter);
    }

    /// With the old password typed, where the one of the package is not used.
    pub fn changes_password_from(&self, person: &mut Person, old: &str) {
        person.waits_for_focus("password-old");
        person.types(old);
        person.tabs_to("password-new");
        self.changes_password(person);
    }

    /// How often the form "Zmiana hasła" reached the practice CSIZS, and with what verdict.
    pub fn verdicts(&self) -> Vec<Verdict> {
        let verdict = |entry: Entry| match entry.event {
            Event::Submitted { verdict, .. } => Some(verdict),
            _ => None,
        };
        self.seen().into_iter().filter_map(verdict).collect()
    }

    /// What is counted for the practised login.
    pub fn tries(&self) -> ledger::Tries {
        self.progress().tries_of(&Account::new(Environment::Cwiczeniowe, &self.created.login))
    }

    /// Every secret that must be in no file.
    pub fn secrets(&self) -> [Secret; 3] {
        [self.created.package_password.clone(), self.created.temporary_password.clone(), Secret::new(NEW)]
    }

    /// How often the form "Zmiana hasła" has arrived whole at the practice CSIZS.
    pub fn submitted(&self) -> u64 {
        self.verdicts().len() as u64
    }

    /// From the log of the practice CSIZS: no login with the temporary password and no fifth attempt;
    /// and no more changes sent than `clicks` of "Zmień hasło", where the test has counted them.
    pub fn proves_safety(&self, clicks: Option<u64>) {
        let scenario = World::open(&self.practice()).unwrap().scenario();
        for Entry { event, .. } in self.seen() {
            match event {
                Event::LoginTried { with_temporary, attempts, .. } => {
                    assert!(!with_temporary, "a login with the temporary password");
                    assert!(attempts < 5, "a fifth attempt");
                }
                Event::Submitted { attempts, verdict, .. } => {
                    assert!(attempts < 5, "a fifth attempt");
                    let locked = verdict == Verdict::Locked && scenario != Scenario::AccountLocked;
                    assert!(!locked, "the account was locked by the wizard");
                }
                _ => {}
            }
        }
        if let Some(clicks) = clicks {
            let sent = self.submitted();
            assert!(sent <= clicks, "{sent} changes sent, \"Zmień hasło\" pressed {clicks} times");
        }
    }
}

/// Whatever a test does, the account is safe afterwards.
impl Drop for Desk {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.proves_safety(None);
        }
    }
}
