//! `kill -9` of the act, at points that are made from outside: the practised Emp@tia pauses.
use super::stories::{NEW, Room, waits};
use super::*;
use kreator_csizs::act::registration::{Settled, way};
use kreator_csizs::package::look;
use kreator_csizs::training::Scenario;
use kreator_csizs::training::control::{Control, Point, Target, What, clear, place};
use std::process::{Command, Stdio};
use std::time::Instant;

const FOLDER: &str = "KREATOR_TEST_REGISTRATION";
const PACKAGE: &str = "KREATOR_TEST_PACKAGE";

/// Not a test of its own: the act in a process that is killed.
#[test]
#[ignore = "run by the test that kills it"]
fn registers_until_it_is_killed() {
    let (Ok(folder), Ok(password)) = (std::env::var(FOLDER), std::env::var(PACKAGE)) else { return };
    let folder = Path::new(&folder);
    let file = folder.join(kreator_csizs::training::PACKAGE_FILE);
    let package = look(&file).unwrap().open(&Secret::new(password)).unwrap();
    let system = &package.systems[0];
    let connection = way(&package, system, Limits::default()).unwrap();
    let ledger = Ledger::open(folder).unwrap().ledger;
    let request = request_of(&subject_of(&package, system), NEW);
    let _ = waits(register(&ledger, request, &*connection, std::future::pending()));
}

#[test]
fn killed_between_record_and_settle_it_asks_and_never_repeats() {
    for point in [Point::AfterHeaders, Point::AfterBody, Point::BeforeAnswer, Point::InAnswer] {
        let mut room = Room::of(Scenario::AllWell);
        let folder = room.folder.path().to_owned();
        let held = Control { point, target: Some(Target::Registration), what: What::Wait };
        place(&folder, held).unwrap();
        // The other process takes the ledger.
        let elsewhere = tempfile::tempdir().unwrap();
        drop(std::mem::replace(&mut room.ledger, Ledger::open(elsewhere.path()).unwrap().ledger));
        let mut act = Command::new(std::env::current_exe().unwrap())
            .args(["registration::killed::registers_until_it_is_killed", "--exact", "--ignored"])
            .env(FOLDER, &folder)
            .env(PACKAGE, room.created.package_password.expose())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let log = folder.join(kreator_csizs::training::log::FILE);
        let end = Instant::now() + Duration::from_secs(30);
        while !std::fs::read_to_string(&log).unwrap().contains("\"paused\"") {
            assert!(Instant::now() < end, "{point:?} is never reached");
            std::thread::sleep(Duration::from_millis(10));
        }
        act.kill().unwrap();
        let _ = act.wait().unwrap();
        clear(&folder).unwrap();
        room.ledger = Ledger::open(&folder).unwrap().ledger;
        assert!(room.is_open(), "{point:?}");
        assert_eq!(counted(&room.ledger, &room.subject()), 1);
        assert_eq!(code(&room.registers().unwrap_err()), Code::R07, "{point:?}");
        // What had arrived whole is carried out, also when its sender is gone.
        let arrived = point != Point::AfterHeaders;
        while arrived && !room.world().is_registered() {
            assert!(Instant::now() < end);
            std::thread::sleep(Duration::from_millis(10));
        }
        match room.asks().unwrap() {
            Settled::Registered { ours: true, .. } => {
                assert!(matches!(room.standing(), Standing::Done { .. }))
            }
            settled => {
                assert_eq!((settled, arrived), (Settled::NotRegistered, false), "{point:?}");
                let _ = room.registers().unwrap();
            }
        }
        assert_eq!(room.sent(), 1, "{point:?}");
    }
}
