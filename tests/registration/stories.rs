//! With the practised Emp@tia: the real process, mutual TLS, its world on disk.
use super::*;
use crate::training::browser::Browser;
use kreator_csizs::act::registration::{Settled, settle_by_state, way};
use kreator_csizs::package::look;
use kreator_csizs::training::control::{Control, Point, Target, What, clear, place};
use kreator_csizs::training::log::{Event as Log, Operation, read};
use kreator_csizs::training::{Answer, Created, Pace, Practice, Scenario, Style, World};
use std::path::Path;
use tempfile::TempDir;

pub const NEW: &str = "Nowe-Haslo1";

/// A practice whose password is changed, and a ledger at stage 5.
pub struct Room {
    pub folder: TempDir,
    pub created: Created,
    pub practice: Practice,
    pub package: Package,
    pub ledger: Ledger,
}

impl Room {
    pub fn of(scenario: Scenario) -> Self {
        Self::paced(scenario, Pace::default())
    }

    pub fn paced(scenario: Scenario, pace: Pace) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let created = World::create(folder.path(), scenario, Style::Prosty).unwrap();
        World::set_pace(folder.path(), pace).unwrap();
        let practice =
            Practice::start(folder.path(), Path::new(env!("CARGO_BIN_EXE_kreator-csizs"))).unwrap();
        let package = look(&created.package_file).unwrap().open(&created.package_password).unwrap();
        let ledger = ledger_of(folder.path(), &subject_of(&package, &package.systems[0]));
        let room = Self { folder, created, practice, package, ledger };
        room.changes_password();
        room
    }

    fn changes_password(&self) {
        let mut browser = Browser::of(&self.world());
        browser.change(&self.created.login, self.created.temporary_password.expose(), NEW).unwrap();
        assert!(self.world().is_changed());
    }

    pub fn world(&self) -> World {
        World::open(self.folder.path()).unwrap()
    }

    pub fn subject(&self) -> Subject {
        subject_of(&self.package, &self.package.systems[0])
    }

    pub fn connection(&self) -> Box<dyn Connection> {
        way(&self.package, &self.package.systems[0], limits()).unwrap()
    }

    pub fn registers(&self) -> Result<Registered, Error> {
        self.registers_with(NEW)
    }

    pub fn registers_with(&self, password: &str) -> Result<Registered, Error> {
        let request = request_of(&self.subject(), password);
        let connection = self.connection();
        waits(register(&self.ledger, request, &*connection, std::future::pending()))
    }

    pub fn asks(&self) -> Result<Settled, Error> {
        waits(settle_by_state(&self.ledger, &self.subject(), &*self.connection()))
    }

    /// What the services were asked, and what they answered; the password came with a registration alone.
    pub fn calls(&self) -> Vec<(Operation, Answer)> {
        let log = read(self.folder.path()).unwrap();
        let calls = log.into_iter().filter_map(|entry| match entry.event {
            Log::Called { operation, with_token, answer, .. } => {
                assert_eq!(with_token, operation == Operation::Register, "UsernameToken belongs to it alone");
                Some((operation, answer))
            }
            _ => None,
        });
        calls.collect()
    }

    pub fn sent(&self) -> usize {
        self.calls().iter().filter(|(operation, _)| *operation == Operation::Register).count()
    }

    pub fn standing(&self) -> Standing {
        self.ledger.progress().standing(Stage::Registration)
    }

    pub fn is_open(&self) -> bool {
        is_open(&self.ledger, &self.subject())
    }
}

pub fn waits<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

#[test]
fn a_system_is_registered_by_mutual_tls_and_the_log_shows_it_once() {
    let room = Room::of(Scenario::AllWell);
    let facts = room.ledger.progress().package().unwrap().clone();
    assert_eq!(facts.system_key("SD-SW-01"), room.subject().key);
    let registered = room.registers().unwrap();
    assert!(registered.number.starts_with("CWICZENIA-"));
    let asked = (Operation::State, Answer::NotRegistered);
    assert_eq!(room.calls(), [asked, (Operation::Register, Answer::Registered)]);
    assert!(matches!(room.standing(), Standing::Done { by_hand: false, .. }));
    let Settled::Registered { registered: told, ours: true } = room.asks().unwrap() else { panic!("ours") };
    assert_eq!(told, registered);
    assert_eq!(code(&room.registers().unwrap_err()), Code::R03);
    assert_eq!(room.sent(), 1);
    let list = waits(async { room.connection().dictionaries(&room.subject().id).await }).unwrap();
    assert_eq!(list.len(), 12);
}

/// The one table of what practice shows of the registration: scenario, code, and whether it is over
/// after that.
#[test]
fn each_story_meets_its_code_and_goes_on() {
    for (scenario, wanted, sent) in [
        (Scenario::RegistrationPassword, Code::R02, 1),
        (Scenario::RegistrationKnown, Code::R03, 0),
        (Scenario::RegistrationConformity, Code::R04, 1),
        (Scenario::RegistrationCertificate, Code::R05, 1),
        (Scenario::RegistrationRole, Code::R06, 1),
        (Scenario::RegistrationCut, Code::R07, 1),
        (Scenario::RegistrationInternal, Code::R08, 1),
        (Scenario::RegistrationUnit, Code::R10, 1),
        (Scenario::CertificateAtTheDoor, Code::N11, 0),
    ] {
        assert!(scenario.problem().is_none_or(|problem| problem == wanted));
        let room = Room::of(scenario);
        let error = room.registers().unwrap_err();
        assert_eq!((code(&error), room.sent()), (wanted, sent), "{scenario:?}: {error}");
        match scenario {
            Scenario::RegistrationKnown => {
                assert!(matches!(error, Error::AlreadyRegistered { ours: Some(true), .. }), "{error:?}");
            }
            Scenario::RegistrationCut => {
                assert!(room.is_open() && room.world().is_registered());
                assert_eq!(code(&room.registers().unwrap_err()), Code::R07);
                assert!(matches!(room.asks().unwrap(), Settled::Registered { ours: true, .. }));
                assert_eq!(room.sent(), 1, "never repeated");
            }
            Scenario::CertificateAtTheDoor => {
                assert_eq!(room.calls(), []);
                assert_eq!(error.problem().unwrap().args["sent"], "nie".into());
                assert_eq!(code(&room.asks().unwrap_err()), Code::N11);
                continue;
            }
            _ => {
                assert!(!room.world().is_registered() && !room.is_open(), "{scenario:?}");
                assert_eq!(room.standing(), Standing::Attention);
                let _ = room.registers().unwrap();
                assert_eq!(room.sent(), 2, "{scenario:?}: once for each press");
            }
        }
        assert!(matches!(room.standing(), Standing::Done { by_hand: false, .. }), "{scenario:?}");
    }
}

#[test]
fn the_password_and_the_lock_are_those_of_pi_mzt() {
    let room = Room::of(Scenario::AllWell);
    let temporary = room.created.temporary_password.expose().to_owned();
    for (password, left) in [(temporary.as_str(), 3), ("Zgaduje-123", 2), ("Zgaduje-124", 1)] {
        let error = room.registers_with(password).unwrap_err();
        assert!(matches!(error, Error::WrongLogin { left: told } if told == left), "{error}");
    }
    assert_eq!(code(&room.registers_with("Zgaduje-125").unwrap_err()), Code::H07);
    assert_eq!(code(&room.registers().unwrap_err()), Code::H07, "the fifth is not made");
    assert_eq!(room.sent(), 4);
    let mut browser = Browser::of(&room.world());
    browser.log_in(&room.created.login, "Zgaduje-126").unwrap();
    assert!(browser.sees("zablokowane"), "CSIZS counts both together");
    let konto = room.subject().account;
    let _ = room.ledger.append(Event::KontoOdblokowane { konto, nowe_haslo: false }).unwrap();
    assert_eq!(code(&room.registers().unwrap_err()), Code::H08);
}

#[test]
fn a_temporary_password_that_was_never_changed_is_h06() {
    let folder = tempfile::tempdir().unwrap();
    let created = World::create(folder.path(), Scenario::AllWell, Style::Prosty).unwrap();
    let practice = Practice::start(folder.path(), Path::new(env!("CARGO_BIN_EXE_kreator-csizs"))).unwrap();
    let package = look(&created.package_file).unwrap().open(&created.package_password).unwrap();
    let ledger = ledger_of(folder.path(), &subject_of(&package, &package.systems[0]));
    let temporary = created.temporary_password.expose().to_owned();
    let room = Room { folder, created, practice, package, ledger };
    assert_eq!(code(&room.registers_with(&temporary).unwrap_err()), Code::H06);
    assert_eq!(counted(&room.ledger, &room.subject()), 1);
    // Its button leads to stage 2, which is open again.
    let progress = room.ledger.progress();
    assert_eq!(progress.standing(Stage::Password), Standing::Attention);
    let subject = room.subject();
    assert!(kreator_csizs::act::password::check(&progress, &subject.account, &subject.login).is_ok());
}

#[test]
fn a_cut_at_each_point_is_settled_by_the_state() {
    for point in [Point::AfterHeaders, Point::AfterBody, Point::BeforeAnswer, Point::InAnswer] {
        let room = Room::of(Scenario::AllWell);
        let cut = Control { point, target: Some(Target::Registration), what: What::Cut };
        place(room.folder.path(), cut).unwrap();
        let error = room.registers().unwrap_err();
        assert_eq!(code(&error), Code::R07, "{point:?}: {error}");
        clear(room.folder.path()).unwrap();
        let carried_out = matches!(point, Point::BeforeAnswer | Point::InAnswer);
        assert_eq!(room.world().is_registered(), carried_out, "{point:?}");
        let settled = room.asks().unwrap();
        assert_eq!(settled == Settled::NotRegistered, !carried_out, "{point:?}");
        assert!(!room.is_open());
        if !carried_out {
            let _ = room.registers().unwrap();
        }
        assert!(room.world().is_registered() && room.sent() <= 1, "{point:?}: {}", room.sent());
    }
}

#[test]
fn the_same_key_again_is_the_same_registration() {
    // As if the request had come late, after the state was asked.
    let room = Room::of(Scenario::AllWell);
    let cut = Control { point: Point::InAnswer, target: Some(Target::Registration), what: What::Cut };
    place(room.folder.path(), cut).unwrap();
    let _ = room.registers().unwrap_err();
    clear(room.folder.path()).unwrap();
    let subject = room.subject();
    let (system, konto) = (subject.key.clone(), subject.account.clone());
    let stan = StateAnswer::Niezarejestrowany;
    let _ = room.ledger.append(Event::StanRejestracji { system, konto, stan }).unwrap();
    let connection = Blind(room.connection());
    let request = request_of(&subject, NEW);
    let registered = waits(register(&room.ledger, request, &connection, std::future::pending())).unwrap();
    let answers: Vec<Answer> = room.calls().into_iter().map(|(_, answer)| answer).collect();
    assert_eq!(answers, [Answer::NotRegistered, Answer::Registered, Answer::RegisteredBefore]);
    assert!(
        matches!(room.asks().unwrap(), Settled::Registered { registered: told, .. } if told == registered)
    );
}

/// Sees nothing registered.
#[derive(Debug)]
struct Blind(Box<dyn Connection>);

use futures::future::BoxFuture;
use kreator_csizs::csizs::connection::{Dictionary, Failure, RegisterError, Registration as Sending, State};
use kreator_csizs::csizs::{Endpoint, Sent};

impl Connection for Blind {
    fn state<'a>(&'a self, _: &'a SystemId) -> BoxFuture<'a, Result<State, Failure>> {
        Box::pin(async { Ok(State::NotRegistered) })
    }
    fn register<'a>(
        &'a self,
        recorded: Recorded<Sending>,
        sent: &'a Sent,
    ) -> BoxFuture<'a, Result<Registered, RegisterError>> {
        self.0.register(recorded, sent)
    }
    fn dictionaries<'a>(&'a self, system: &'a SystemId) -> BoxFuture<'a, Result<Vec<Dictionary>, Failure>> {
        self.0.dictionaries(system)
    }
    fn file(&self, dictionary: &Dictionary) -> Option<Endpoint> {
        self.0.file(dictionary)
    }
    fn fingerprint(&self) -> &str {
        self.0.fingerprint()
    }
    fn host(&self) -> &str {
        self.0.host()
    }
}

#[test]
fn a_clock_that_is_an_hour_late_is_refused_before_the_password_leaves() {
    let room = Room::of(Scenario::ClockStays);
    let error = room.registers().unwrap_err();
    assert_eq!(code(&error), Code::R09, "{error}");
    assert_eq!(room.calls(), [(Operation::State, Answer::Expired)]);
    let near = Room::of(Scenario::ClockLate);
    let _ = near.registers().unwrap();
}

#[test]
fn csizs_remembers_registrations_and_keys_when_it_is_killed() {
    let mut room = Room::of(Scenario::AllWell);
    let _ = room.registers().unwrap();
    let killed = std::process::Command::new("kill").args(["-9", &room.practice.id().to_string()]).status();
    assert!(killed.unwrap().success());
    while room.practice.is_running() {
        std::thread::sleep(Duration::from_millis(10));
    }
    room.practice.revive().unwrap();
    assert!(matches!(room.asks().unwrap(), Settled::Registered { ours: true, .. }));
    assert_eq!(room.sent(), 1);
}

#[test]
fn without_its_key_or_profile_a_system_is_registered_by_hand() {
    let room = Room::of(Scenario::AllWell);
    let guided = |package: &Package| {
        way(package, &package.systems[0], limits()).err().map(|why| why.to_string()).unwrap_or_default()
    };
    assert_eq!(guided(&room.package), "");
    let with = |change: fn(&mut Package)| {
        let mut package = room.package.clone();
        change(&mut package);
        guided(&package)
    };
    assert!(with(|package| package.services[0].profile = String::new()).contains("profile"));
    assert!(with(|package| package.services[0].profile = "csizs/9".into()).contains("profile"));
    assert!(
        with(|package| package.services[0].address = "https://csizs.example/".into()).contains("connect")
    );
    assert!(with(|package| package.unit.id.clear()).contains("identifier"));
    let without_key = |package: &mut Package| {
        let Some(Ok(certificate)) = package.systems[0].certificate.opened.as_mut() else { panic!("opened") };
        certificate.key = None;
    };
    assert!(with(without_key).contains("private key"));
}

#[test]
fn no_password_is_in_any_file_of_the_practice() {
    let room = Room::of(Scenario::RegistrationCut);
    let _ = room.registers_with("Pomylone+Haslo/9").unwrap_err();
    let _ = room.registers().unwrap_err();
    let _ = room.asks().unwrap();
    for entry in std::fs::read_dir(room.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for secret in ["Pomylone+Haslo/9", NEW] {
            for shape in crate::training::secrets::shapes(secret) {
                assert!(!bytes.windows(shape.len()).any(|part| part == shape), "{}", path.display());
            }
        }
    }
}
