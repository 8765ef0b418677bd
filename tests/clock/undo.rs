//! The act on the clock and its way back, in the ledger: on the practised computer, whose settings are
//! a file.
use kreator_csizs::act::clock::{Error, set, undo};
use kreator_csizs::ledger::{self, ClockOutcome, ClockSettled, Event, Ledger};
use kreator_csizs::platform::time::{Looked, NotSet, Practice, Service, TimeService};
use kreator_csizs::problem::Code;
use kreator_csizs::procedure::clock::{ServiceStart, TimeSettings, TimeSource};
use kreator_csizs::training::{Scenario, Style, World};
use std::fs;
use std::path::Path;
use std::sync::Mutex;

struct Computer {
    folder: tempfile::TempDir,
    ledger: Ledger,
    service: Practice,
}

fn computer(scenario: Scenario) -> Computer {
    let folder = tempfile::tempdir().unwrap();
    let _ = World::create(folder.path(), scenario, Style::Faces).unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    let service = Practice { folder: folder.path().to_owned() };
    Computer { folder, ledger, service }
}

fn servers() -> Vec<String> {
    vec!["127.0.0.1:4123".to_owned()]
}

fn events(folder: &Path) -> Vec<Event> {
    ledger::read(folder).unwrap().into_iter().map(|entry| entry.zdarzenie).collect()
}

fn settings(service: &dyn TimeService) -> TimeSettings {
    service.look().service.unwrap().settings
}

#[test]
fn the_change_is_recorded_before_it_is_made_and_settled_with_what_stands_there() {
    let computer = computer(Scenario::ClockLate);
    let before = settings(&computer.service);
    set(&computer.ledger, &computer.service, &servers()).unwrap();
    let written = events(computer.folder.path());
    let [
        Event::ZamiarUstawieniaZegara { serwery, przed },
        Event::WynikUstawieniaZegara(ClockSettled { wynik, po, zamiar }),
    ] = &written[..]
    else {
        panic!("{written:?}")
    };
    assert_eq!((serwery, przed, *wynik, *zamiar), (&servers(), &before, ClockOutcome::Wykonano, 1));
    assert_eq!(po.as_ref(), Some(&settings(&computer.service)));
    let change = computer.ledger.progress().clock().change().cloned().unwrap();
    assert_eq!((&change.przed, change.po.as_ref()), (&before, po.as_ref()));
}

#[test]
fn undo_puts_back_what_stood_there_before_the_first_change() {
    let computer = computer(Scenario::ClockServiceOff);
    let before = settings(&computer.service);
    assert_eq!(before.start, ServiceStart::Wylaczony);
    for _ in 0..2 {
        set(&computer.ledger, &computer.service, &servers()).unwrap();
    }
    assert_ne!(settings(&computer.service), before);
    undo(&computer.ledger, &computer.service).unwrap();
    assert_eq!(settings(&computer.service), before);
    assert_eq!(computer.ledger.progress().clock().change(), None);
    let written = events(computer.folder.path());
    assert!(matches!(
        &written[4..],
        [Event::ZamiarPrzywroceniaZegara { ustawienia }, Event::WynikPrzywroceniaZegara { zamiar: 5, wynik: ClockOutcome::Wykonano }]
            if *ustawienia == before
    ));
    assert!(matches!(undo(&computer.ledger, &computer.service), Err(Error::NothingToUndo)));
}

#[test]
fn a_refused_consent_is_z_01_and_leaves_nothing_to_undo() {
    let computer = computer(Scenario::ClockNoConsent);
    let before = settings(&computer.service);
    let error = set(&computer.ledger, &computer.service, &servers()).unwrap_err();
    assert_eq!(error.problem().code, Code::Z01);
    assert_eq!(settings(&computer.service), before);
    assert_eq!(computer.ledger.progress().clock().change(), None);
    let outcome = events(computer.folder.path()).pop();
    assert!(matches!(
        outcome,
        Some(Event::WynikUstawieniaZegara(ClockSettled { wynik: ClockOutcome::BrakZgody, .. }))
    ));
}

#[test]
fn a_change_outlives_starting_over_another_package_and_damage() {
    let computer = computer(Scenario::ClockLate);
    for _ in 0..2 {
        let _ = computer.ledger.append(Event::Rozpoczeto).unwrap();
    }
    set(&computer.ledger, &computer.service, &servers()).unwrap();
    let change = computer.ledger.progress().clock().change().cloned();
    let _ = computer.ledger.append(Event::ZaczetoOdNowa).unwrap();
    assert_eq!(computer.ledger.progress().clock().change().cloned(), change);
    assert_eq!(computer.ledger.progress().clock().place(), None);
    let Computer { folder, ledger, .. } = computer;
    drop(ledger);
    // A line behind the header is damaged, and everything behind it is doubtful.
    let file = folder.path().join("stan.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines[1] = lines[1].replace("rozpoczeto", "rozpo?zeto");
    fs::write(&file, lines.join("\n") + "\n").unwrap();
    let opened = Ledger::open(folder.path()).unwrap();
    assert!(opened.set_aside.is_some());
    let kept = opened.ledger.progress().clock().change().cloned();
    assert_eq!(kept.map(|kept| kept.przed), change.map(|change| change.przed));
}

/// Windows that fails on the way, or whose disk is full while it asks.
#[derive(Debug)]
struct Failing {
    looked: Looked,
    error: NotSet,
    /// What happens while the person is asked.
    meanwhile: Mutex<Option<std::path::PathBuf>>,
}

impl Failing {
    fn with(error: NotSet) -> Self {
        let settings = TimeSettings {
            zrodlo: TimeSource::Serwery,
            serwery: vec!["time.windows.com,0x9".to_owned()],
            start: ServiceStart::NaZadanie,
            dziala: true,
        };
        let service = Some(Service { settings, synchronises: false });
        Self { looked: Looked { domain: None, service }, error, meanwhile: Mutex::default() }
    }
}

impl TimeService for Failing {
    fn look(&self) -> Looked {
        self.looked.clone()
    }

    fn set(&self, _: &[String]) -> Result<(), NotSet> {
        if let Some(file) = self.meanwhile.lock().unwrap().take() {
            fs::rename(&file, file.with_extension("gdzie-indziej")).unwrap();
        }
        Err(self.error.clone())
    }

    fn restore(&self, _: &TimeSettings) -> Result<(), NotSet> {
        Err(self.error.clone())
    }

    fn open_settings(&self) -> Result<(), String> {
        Ok(())
    }
}

fn codes_of(service: &Failing) -> Code {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    set(&ledger, service, &servers()).unwrap_err().problem().code
}

#[test]
fn each_failure_of_windows_has_its_code() {
    assert_eq!(codes_of(&Failing::with(NotSet::NoConsent)), Code::Z01);
    assert_eq!(codes_of(&Failing::with(NotSet::Settings("exit code 11".to_owned()))), Code::Z01);
    assert_eq!(codes_of(&Failing::with(NotSet::Service("exit code 10".to_owned()))), Code::Z03);
    let mut of_domain = Failing::with(NotSet::NoConsent);
    of_domain.looked.domain = Some("urzad.local".to_owned());
    assert_eq!(codes_of(&of_domain), Code::Z04);
    let mut elsewhere = Failing::with(NotSet::NotHere);
    elsewhere.looked.service = None;
    assert_eq!(codes_of(&elsewhere), Code::X01);
}

#[test]
fn a_computer_of_a_domain_is_left_alone_and_nothing_is_recorded() {
    let computer = computer(Scenario::ClockOfDomain);
    let error = set(&computer.ledger, &computer.service, &servers()).unwrap_err();
    assert!(matches!(error, Error::Domain(_)), "{error}");
    assert_eq!(events(computer.folder.path()), []);
}

#[test]
fn a_server_that_windows_has_not_reached_yet_is_no_failure_of_the_act() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    let service = Failing::with(NotSet::NotYet("exit code 12".to_owned()));
    set(&ledger, &service, &servers()).unwrap();
    assert!(matches!(
        events(folder.path()).pop(),
        Some(Event::WynikUstawieniaZegara(ClockSettled { wynik: ClockOutcome::Wykonano, .. }))
    ));
}

#[test]
fn what_cannot_be_recorded_is_not_done() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    let file = folder.path().join("stan.jsonl");
    fs::rename(&file, folder.path().join("aside")).unwrap();
    let service = Failing::with(NotSet::NoConsent);
    *service.meanwhile.lock().unwrap() = Some(file);
    let error = set(&ledger, &service, &servers()).unwrap_err();
    assert_eq!(error.problem().code, Code::K11);
    assert!(service.meanwhile.lock().unwrap().is_some(), "Windows was not asked");
}

#[test]
fn a_change_whose_end_could_not_be_written_stays_on_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    let service = Failing::with(NotSet::NotYet("exit code 12".to_owned()));
    *service.meanwhile.lock().unwrap() = Some(folder.path().join("stan.jsonl"));
    let error = set(&ledger, &service, &servers()).unwrap_err();
    assert_eq!(error.problem().code, Code::K11);
    let change = ledger.progress().clock().change().cloned().unwrap();
    assert_eq!(change.po, None, "nobody knows how it ended");
}

#[test]
fn an_undo_that_windows_refuses_stays_on_the_list() {
    let computer = computer(Scenario::ClockLate);
    set(&computer.ledger, &computer.service, &servers()).unwrap();
    let error = undo(&computer.ledger, &Failing::with(NotSet::NoConsent)).unwrap_err();
    assert_eq!(error.problem().code, Code::Z01);
    assert!(computer.ledger.progress().clock().change().is_some());
    undo(&computer.ledger, &computer.service).unwrap();
}
