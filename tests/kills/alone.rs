//! The act without a window, against the real practice process: what the window, the harness and a
//! dying program all rest on.
use super::door::{self, holds};
use super::witness::tries;
use crate::support::Desk;
use kreator_csizs::act::password::{Error, Request, change};
use kreator_csizs::csizs::{Limits, Trust};
use kreator_csizs::ledger::{self, Event, Ledger, Outcome, PackageFacts};
use kreator_csizs::procedure::{Account, Environment};
use kreator_csizs::secret::Secret;
use kreator_csizs::training::control::{Point, Target};
use kreator_csizs::training::{Practice, Scenario, World};
use std::fs;
use std::future::pending;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

struct Office {
    desk: Desk,
    ledger: Ledger,
    /// Ends with the office.
    practice: Practice,
    runtime: tokio::runtime::Runtime,
}

type Ended = Result<chrono::DateTime<chrono::Utc>, Error>;

impl Office {
    /// With stage 1 done.
    fn opens() -> Self {
        let desk = Desk::with(Scenario::AllWell);
        let practice = Practice::start(&desk.practice(), &Desk::executable()).unwrap();
        let ledger = Ledger::open(&desk.practice()).unwrap().ledger;
        let facts = PackageFacts {
            kod: "AAAA-BBBB".to_owned(),
            srodowisko: Environment::Cwiczeniowe,
            jednostka: "Ośrodek".to_owned(),
            teryt: None,
            identyfikator: None,
            login: desk.created.login.clone(),
            pi_mzt: None,
            systemy: Vec::new(),
            uslugi: Vec::new(),
            empatia: String::new(),
            serwery_czasu: Vec::new(),
            kontakty: Default::default(),
        };
        let _ = ledger.append(Event::PakietOtwarty(Box::new(facts))).unwrap();
        let _ = ledger.append(Event::DanePotwierdzone { kompletny: true }).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        Self { desk, ledger, practice, runtime }
    }

    fn request(&self) -> Request {
        let login = self.desk.created.login.clone();
        Request {
            account: Account::new(Environment::Cwiczeniowe, &login),
            login,
            address: format!("{}/mzt-app-web", self.practice.address()).parse().unwrap(),
            old: self.desk.created.temporary_password.clone(),
            new: Secret::new(super::hand::NEW[0]),
        }
    }

    fn begins(&self, stop: impl Future<Output = ()> + Send + 'static) -> JoinHandle<Ended> {
        use rustls::pki_types::{CertificateDer, pem::PemObject as _};
        let world = World::open(&self.desk.practice()).unwrap();
        let anchor = CertificateDer::from_pem_slice(world.authority().as_bytes()).unwrap();
        let trust = Trust::Anchors(vec![anchor.to_vec()]);
        let (ledger, request) = (self.ledger.clone(), self.request());
        self.runtime.spawn(async move { change(&ledger, request, trust, Limits::default(), stop).await })
    }

    fn ends(&self, act: JoinHandle<Ended>) -> Ended {
        let end = async { tokio::time::timeout(Duration::from_secs(40), act).await };
        self.runtime.block_on(end).expect("the act does not end").unwrap()
    }

    fn again(&self) -> Ended {
        self.ends(self.begins(pending()))
    }

    fn outcomes(&self) -> Vec<Outcome> {
        let entries = ledger::read(&self.desk.practice()).unwrap();
        let outcome = |entry: ledger::Entry| match entry.zdarzenie {
            Event::WynikZmianyHasla { wynik, .. } => Some(wynik),
            _ => None,
        };
        entries.into_iter().filter_map(outcome).collect()
    }

    fn tries(&self) -> ledger::Tries {
        tries(&ledger::read(&self.desk.practice()).unwrap())
    }

    fn is_changed(&self) -> bool {
        World::open(&self.desk.practice()).unwrap().is_changed()
    }

    /// Something is open, so a second act asks and sends nothing.
    fn asks_and_does_not_repeat(&self, sent: u64) {
        assert!(self.tries().open().is_some());
        assert_eq!(self.tries().attempts(), 1);
        assert!(matches!(self.again(), Err(Error::Open)));
        assert_eq!(self.desk.submitted(), sent);
    }
}

#[test]
fn two_acts_at_once_send_once() {
    for point in [Point::Accept, Point::BeforeAnswer] {
        let office = Office::opens();
        // Both have the form before either records.
        holds(&office.desk, point, (point == Point::BeforeAnswer).then_some(Target::Page));
        let (one, other) = (office.begins(pending()), office.begins(pending()));
        door::waits_until_it_is_held(&office.desk, point);
        std::thread::sleep(Duration::from_millis(200));
        door::lets_go(&office.desk);
        let ended = [office.ends(one), office.ends(other)];
        let refused = |ended: &&Ended| matches!(ended, Err(Error::Open | Error::AlreadyChanged(_)));
        assert_eq!(ended.iter().filter(|ended| ended.is_ok()).count(), 1, "{ended:?}");
        assert_eq!(ended.iter().filter(refused).count(), 1, "{ended:?}");
        assert_eq!(office.outcomes(), [Outcome::Zmienione]);
        office.desk.proves_safety(Some(1));
        assert_eq!(office.desk.submitted(), 1);
    }
}

#[test]
fn stopped_while_the_pages_are_opened_nothing_is_recorded() {
    let office = Office::opens();
    holds(&office.desk, Point::BeforeAnswer, Some(Target::Page));
    let (stop, stopped) = oneshot::channel::<()>();
    let act = office.begins(async { stopped.await.unwrap() });
    door::waits_until_it_is_held(&office.desk, Point::BeforeAnswer);
    stop.send(()).unwrap();
    assert!(matches!(office.ends(act), Err(Error::Stopped)));
    door::lets_go(&office.desk);
    assert_eq!((office.outcomes(), office.tries().attempts()), (vec![], 0));
    assert!(office.again().is_ok());
    assert_eq!(office.desk.submitted(), 1);
}

#[test]
fn stopped_before_the_form_leaves_it_is_known_that_nothing_was_sent() {
    let office = Office::opens();
    let (stop, stopped) = oneshot::channel::<()>();
    let mut act = None;
    door::holds_at_the_door(&office.desk, || act = Some(office.begins(async { stopped.await.unwrap() })));
    door::waits_until("the intent is recorded", || office.tries().open().is_some());
    stop.send(()).unwrap();
    assert!(matches!(office.ends(act.unwrap()), Err(Error::Stopped)));
    assert_eq!(office.outcomes(), [Outcome::NieWyslano]);
    assert_eq!(office.tries().attempts(), 0);
    door::lets_go(&office.desk);
    // Long enough for a form that would come after all.
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(office.desk.submitted(), 0);
    assert!(!office.is_changed());
    assert!(office.again().is_ok(), "nothing stands in the way of another try");
    assert_eq!(office.desk.submitted(), 1);
}

#[test]
fn stopped_after_the_form_has_left_nobody_knows() {
    for point in [Point::AfterBody, Point::BeforeAnswer, Point::InAnswer] {
        let office = Office::opens();
        holds(&office.desk, point, Some(Target::Change));
        let (stop, stopped) = oneshot::channel::<()>();
        let act = office.begins(async { stopped.await.unwrap() });
        door::waits_until_it_is_held(&office.desk, point);
        stop.send(()).unwrap();
        let ended = office.ends(act);
        assert!(matches!(ended, Err(Error::Unknown(_))), "{point:?}: {ended:?}");
        assert_eq!(ended.unwrap_err().problem().unwrap().code.as_str(), "H-09");
        door::lets_go(&office.desk);
        assert_eq!(office.outcomes(), [Outcome::NieWiadomo]);
        door::waits_until("the form is dealt with", || office.desk.submitted() == 1);
        office.asks_and_does_not_repeat(1);
    }
}

#[test]
fn dropped_in_the_middle_the_intent_stays_open() {
    for point in [Point::AfterHeaders, Point::BeforeAnswer, Point::InAnswer] {
        let office = Office::opens();
        holds(&office.desk, point, Some(Target::Change));
        let act = office.begins(pending());
        door::waits_until_it_is_held(&office.desk, point);
        act.abort();
        assert!(office.runtime.block_on(act).unwrap_err().is_cancelled());
        door::lets_go(&office.desk);
        assert_eq!(office.outcomes(), []);
        assert!(office.tries().open().is_some());
        // What had arrived is dealt with; the wizard sends nothing more.
        std::thread::sleep(Duration::from_millis(300));
        let sent = office.desk.submitted();
        assert!(sent <= 1);
        office.asks_and_does_not_repeat(sent);
    }
}

/// K-11 between record and settle. `harm` and `heal` work on the ledger file.
fn cannot_settle(harm: fn(&Office), heal: fn(&Office)) {
    let office = Office::opens();
    holds(&office.desk, Point::BeforeAnswer, Some(Target::Change));
    let act = office.begins(pending());
    door::waits_until_it_is_held(&office.desk, Point::BeforeAnswer);
    harm(&office);
    door::lets_go(&office.desk);
    let ended = office.ends(act);
    assert!(matches!(ended, Err(Error::Ledger(_))), "{ended:?}");
    assert_eq!(ended.unwrap_err().problem().unwrap().code.as_str(), "K-11");
    assert!(office.is_changed(), "CSIZS has done it");
    // While it cannot be written nothing is sent; nor when it can be again.
    assert!(matches!(office.again(), Err(Error::Open)));
    heal(&office);
    assert_eq!(office.outcomes(), []);
    office.asks_and_does_not_repeat(1);

    // The same after a restart.
    let Office { desk, ledger, practice, runtime } = office;
    drop(ledger);
    let ledger = Ledger::open(&desk.practice()).unwrap().ledger;
    Office { desk, ledger, practice, runtime }.asks_and_does_not_repeat(1);
}

fn aside(office: &Office) -> std::path::PathBuf {
    office.desk.practice().join("stan.na-bok")
}

#[test]
fn the_ledger_vanishes_before_the_answer() {
    cannot_settle(
        |office| fs::rename(office.desk.ledger_file(), aside(office)).unwrap(),
        |office| fs::rename(aside(office), office.desk.ledger_file()).unwrap(),
    );
}

#[test]
fn an_older_copy_of_the_ledger_takes_its_place_before_the_answer() {
    cannot_settle(
        |office| {
            let file = office.desk.ledger_file();
            fs::rename(&file, aside(office)).unwrap();
            let whole = fs::read_to_string(aside(office)).unwrap();
            let older = whole.lines().take(2).map(|line| format!("{line}\n")).collect::<String>();
            fs::write(&file, older).unwrap();
        },
        |office| fs::rename(aside(office), office.desk.ledger_file()).unwrap(),
    );
}

#[test]
fn a_folder_stands_in_the_place_of_the_ledger_before_the_answer() {
    cannot_settle(
        |office| {
            fs::rename(office.desk.ledger_file(), aside(office)).unwrap();
            fs::create_dir(office.desk.ledger_file()).unwrap();
        },
        |office| {
            fs::remove_dir(office.desk.ledger_file()).unwrap();
            fs::rename(aside(office), office.desk.ledger_file()).unwrap();
        },
    );
}

#[test]
fn a_disk_that_is_full_for_a_moment_settles_after_all() {
    let office = Office::opens();
    holds(&office.desk, Point::BeforeAnswer, Some(Target::Change));
    let act = office.begins(pending());
    door::waits_until_it_is_held(&office.desk, Point::BeforeAnswer);
    fs::rename(office.desk.ledger_file(), aside(&office)).unwrap();
    door::lets_go(&office.desk);
    door::waits_until("the form is dealt with", || office.desk.submitted() == 1);
    std::thread::sleep(Duration::from_millis(200));
    fs::rename(aside(&office), office.desk.ledger_file()).unwrap();
    assert!(office.ends(act).is_ok());
    assert_eq!(office.outcomes(), [Outcome::Zmienione]);
}

#[test]
fn what_cannot_be_recorded_is_not_sent() {
    let office = Office::opens();
    holds(&office.desk, Point::BeforeAnswer, Some(Target::Page));
    let act = office.begins(pending());
    door::waits_until_it_is_held(&office.desk, Point::BeforeAnswer);
    fs::rename(office.desk.ledger_file(), aside(&office)).unwrap();
    door::lets_go(&office.desk);
    assert!(matches!(office.ends(act), Err(Error::Ledger(_))));
    fs::rename(aside(&office), office.desk.ledger_file()).unwrap();
    assert_eq!((office.desk.submitted(), office.tries().attempts()), (0, 0));
    assert!(office.again().is_ok());
}
