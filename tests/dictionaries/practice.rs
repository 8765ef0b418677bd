//! With the practised Emp@tia: the real process, mutual TLS, its log of what it has sent; and killed.
use crate::registration::stories::{Room, waits};
use kreator_csizs::act::dictionaries::{Error, update};
use kreator_csizs::act::registration::way;
use kreator_csizs::csizs::Limits;
use kreator_csizs::dictionary::{BLOCK, Job, News, Shelf, State, Stopper, Updated};
use kreator_csizs::ledger::{self, Event, Ledger, Standing};
use kreator_csizs::package::look;
use kreator_csizs::problem::Code;
use kreator_csizs::procedure::Stage;
use kreator_csizs::screen::Dictionaries;
use kreator_csizs::screen::dictionaries::Message;
use kreator_csizs::secret::Secret;
use kreator_csizs::training::control::{Control, Point, Target, What, clear, place};
use kreator_csizs::training::log::{Event as Log, read};
use kreator_csizs::training::{Pace, Scenario, World};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const FOLDER: &str = "KREATOR_TEST_DICTIONARIES";
const PACKAGE: &str = "KREATOR_TEST_PACKAGE";

impl Room {
    pub fn shelf(&self) -> PathBuf {
        self.folder.path().join("slowniki")
    }

    fn job(&self) -> Job {
        Job {
            connection: Arc::from(self.connection()),
            system: self.subject().id,
            folder: self.shelf(),
            patience: Duration::from_secs(30),
        }
    }

    fn updates(&self) -> (Result<Updated, Error>, Vec<News>) {
        let (_stopper, stop) = Stopper::new();
        let told = Mutex::new(Vec::new());
        let tell = |news| told.lock().unwrap().push(news);
        let updated = waits(update(&self.ledger, self.subject().key, self.job(), stop, tell));
        (updated, told.into_inner().unwrap())
    }

    fn code(&self) -> Option<Code> {
        self.updates().0.err().and_then(|error| error.problem()).map(|problem| problem.code)
    }

    fn dictionaries(&self) -> Standing {
        self.ledger.progress().standing(Stage::Dictionaries)
    }

    /// Each file that was asked for, and from where it was sent.
    fn asked(&self) -> Vec<(String, u64)> {
        let log = read(self.folder.path()).unwrap().into_iter();
        log.filter_map(|entry| match entry.event {
            Log::FileAsked { code, start, .. } => Some((code, start)),
            _ => None,
        })
        .collect()
    }
}

pub fn registered(scenario: Scenario) -> Room {
    let room = Room::of(scenario);
    let _ = room.registers().unwrap();
    room
}

#[test]
fn twelve_dictionaries_come_over_mutual_tls_and_then_it_is_in_the_ledger() {
    let room = registered(Scenario::AllWell);
    assert!(matches!(room.dictionaries(), Standing::Now));
    let (updated, _) = room.updates();
    let updated = updated.unwrap();
    assert_eq!(updated.lines.len(), 12);
    assert!(updated.lines.iter().all(|line| line.state == State::Ready));
    assert!(matches!(room.dictionaries(), Standing::Done { by_hand: false, .. }));
    let progress = room.ledger.progress();
    let Some((ledger::Updated::Fetched { folder, versions }, _)) =
        progress.dictionaries().of(&room.subject().key)
    else {
        panic!("fetched")
    };
    assert_eq!((folder.as_path(), versions.len(), versions[0].wersja), (room.shelf().as_path(), 12, 67));
    let shelf = Shelf::open(&room.shelf()).unwrap();
    assert!(shelf.entries().iter().all(|entry| entry.wiersze > 100), "{:?}", shelf.entries());
    assert_eq!(shelf.file(&shelf.entries()[11]).extension().unwrap(), "xml");
    assert_eq!(room.asked().len(), 12);
}

#[test]
fn what_is_not_registered_has_no_dictionaries() {
    let room = Room::of(Scenario::AllWell);
    assert_eq!(room.code(), Some(Code::D03));
    assert_eq!(room.asked(), []);
}

#[test]
fn each_story_of_the_dictionaries_meets_its_code_and_goes_on() {
    for (scenario, wanted, then) in [
        (Scenario::DictionariesCut, Code::D01, State::Current),
        (Scenario::DictionaryDamaged, Code::D02, State::Current),
        (Scenario::DictionariesUnknown, Code::D03, State::Ready),
        (Scenario::DictionaryWithdrawn, Code::D01, State::Withdrawn),
        (Scenario::DictionaryOlder, Code::D01, State::Older { theirs: 66, ours: 67 }),
    ] {
        let room = registered(scenario);
        assert_eq!(room.code(), Some(wanted), "{scenario:?}");
        assert!(matches!(room.dictionaries(), Standing::Now), "{scenario:?}: not done");
        let updated = room.updates().0.unwrap();
        let first = updated.lines.iter().find(|line| line.code == "WOJEWODZTWA").unwrap();
        assert_eq!(first.state, then, "{scenario:?}");
        assert!(matches!(room.dictionaries(), Standing::Done { .. }), "{scenario:?}");
    }
}

#[test]
fn d_05_a_dictionary_that_stops_coming_is_told_and_goes_on_by_itself() {
    // The limits of these tests end an answer of which nothing comes for three seconds.
    let pace = Pace { slow_answer: Duration::from_millis(1500), ..Pace::default() };
    let room = Room::paced(Scenario::DictionariesSlow, pace);
    let _ = room.registers().unwrap();
    let job = Job { patience: Duration::from_millis(400), ..room.job() };
    let page = Mutex::new(Dictionaries::new(room.shelf(), true));
    let shown = Mutex::new(Vec::new());
    let _ = page.lock().unwrap().update(Message::Listed(Ok(Vec::new())));
    let _ = page.lock().unwrap().update(Message::Update);
    let tell = |news| {
        let mut page = page.lock().unwrap();
        let _ = page.update(Message::News(news));
        shown.lock().unwrap().push(page.problem().map(|problem| problem.code));
    };
    let (_stopper, stop) = Stopper::new();
    let updated = waits(update(&room.ledger, room.subject().key, job, stop, tell)).unwrap();
    assert_eq!(updated.lines.len(), 12);
    let shown = shown.into_inner().unwrap();
    assert!(shown.contains(&Some(Code::D05)), "{shown:?}");
    assert_eq!(shown.last(), Some(&None), "the next byte ends it");
}

#[test]
fn a_cut_fetches_no_byte_twice() {
    let room = registered(Scenario::DictionariesCut);
    assert_eq!(room.code(), Some(Code::D01));
    let part = room.shelf().join("OBYWATELSTWA/67/OBYWATELSTWA.part");
    let there = std::fs::metadata(part).unwrap().len();
    assert!(there > 10_000);
    let _ = room.updates().0.unwrap();
    let asked: Vec<_> = room.asked().into_iter().filter(|(code, _)| code == "OBYWATELSTWA").collect();
    assert_eq!(asked, [("OBYWATELSTWA".to_owned(), 0), ("OBYWATELSTWA".to_owned(), there)]);
}

/// Not a test of its own: the update in a process that is killed, or whose memory is measured.
#[test]
#[ignore = "run by the tests that kill or measure it"]
fn updates_until_it_is_killed() {
    let (Ok(folder), Ok(password)) = (std::env::var(FOLDER), std::env::var(PACKAGE)) else { return };
    let folder = Path::new(&folder);
    let file = folder.join(kreator_csizs::training::PACKAGE_FILE);
    let package = look(&file).unwrap().open(&Secret::new(password)).unwrap();
    let system = &package.systems[0];
    let subject = crate::registration::subject_of(&package, system);
    let job = Job {
        connection: Arc::from(way(&package, system, Limits::default()).unwrap()),
        system: subject.id.clone(),
        folder: folder.join("slowniki"),
        patience: Duration::from_secs(30),
    };
    let ledger = Ledger::open(folder).unwrap().ledger;
    let (_stopper, stop) = Stopper::new();
    let before = super::memory::peak();
    let updated = waits(update(&ledger, subject.key, job, stop, |_| {}));
    std::fs::write(folder.join("szczyt"), format!("{before} {}", super::memory::peak())).unwrap();
    let _ = updated.unwrap();
}

/// The other process takes the ledger.
pub fn elsewhere(room: &mut Room) -> Child {
    let other = tempfile::tempdir().unwrap();
    drop(std::mem::replace(&mut room.ledger, Ledger::open(other.path()).unwrap().ledger));
    Command::new(std::env::current_exe().unwrap())
        .args(["dictionaries::practice::updates_until_it_is_killed", "--exact", "--ignored"])
        .env(FOLDER, room.folder.path())
        .env(PACKAGE, room.created.package_password.expose())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_kill_fetches_at_most_one_block_more_than_what_was_missing() {
    let mut room = Room::paced(Scenario::AllWell, Pace { dictionaries: 24 << 20, ..Pace::default() });
    let _ = room.registers().unwrap();
    let folder = room.folder.path().to_owned();
    place(&folder, Control { point: Point::InAnswer, target: Some(Target::File), what: What::Wait }).unwrap();
    let mut act = elsewhere(&mut room);
    let part = room.shelf().join("WOJEWODZTWA/67/WOJEWODZTWA.part");
    let half = (24 << 20) / 12 / 2;
    let end = Instant::now() + Duration::from_secs(60);
    // Everything that was sent has arrived, and no more will come.
    while std::fs::metadata(&part).map_or(0, |part| part.len()) + (BLOCK as u64) < half {
        assert!(Instant::now() < end, "the half never comes");
        std::thread::sleep(Duration::from_millis(20));
    }
    act.kill().unwrap();
    let _ = act.wait().unwrap();
    clear(&folder).unwrap();
    let there = std::fs::metadata(&part).unwrap().len();
    room.ledger = Ledger::open(&folder).unwrap().ledger;
    let _ = room.updates().0.unwrap();
    let asked: Vec<_> = room.asked().into_iter().filter(|(code, _)| code == "WOJEWODZTWA").collect();
    assert_eq!(asked.last().unwrap().1, there, "it goes on with what is on the disk");
    let sent = read(&folder).unwrap().into_iter().find_map(|entry| match entry.event {
        Log::FileSent { code, bytes, whole: false } if code == "WOJEWODZTWA" => Some(bytes),
        _ => None,
    });
    let twice = sent.unwrap() - there;
    assert!(twice <= BLOCK as u64, "{twice} bytes came twice");
    assert_eq!(room.asked().len(), 13);
}

/// Killed again and again at any moment, it ends with twelve whole dictionaries and a ledger that says so.
#[test]
fn killed_at_any_moment_it_comes_to_its_end() {
    let mut room = Room::paced(Scenario::AllWell, Pace { dictionaries: 12 << 20, ..Pace::default() });
    let _ = room.registers().unwrap();
    let folder = room.folder.path().to_owned();
    for millis in [300, 450, 600, 750, 900] {
        let mut act = elsewhere(&mut room);
        std::thread::sleep(Duration::from_millis(millis));
        act.kill().unwrap();
        let _ = act.wait().unwrap();
        let shelf = Shelf::open(&room.shelf()).unwrap();
        for entry in shelf.entries() {
            assert_eq!(std::fs::metadata(shelf.file(entry)).unwrap().len(), entry.bajty);
        }
    }
    room.ledger = Ledger::open(&folder).unwrap().ledger;
    let updated = room.updates().0.unwrap();
    assert_eq!(updated.entries.len(), 12);
    let events = ledger::read(&folder).unwrap();
    let told = |event: &Event| matches!(event, Event::SlownikiZaktualizowane { .. });
    assert!(events.iter().any(|entry| told(&entry.zdarzenie)));
    let left = super::bench::files(&room.shelf());
    assert!(left.iter().all(|name| !name.contains("part") && !name.contains("nowy")), "{left:?}");
}

#[test]
fn the_world_keeps_its_dictionaries_when_it_is_killed() {
    let mut room = registered(Scenario::DictionariesCut);
    assert_eq!(room.code(), Some(Code::D01));
    let killed = Command::new("kill").args(["-9", &room.practice.id().to_string()]).status();
    assert!(killed.unwrap().success());
    while room.practice.is_running() {
        std::thread::sleep(Duration::from_millis(10));
    }
    room.practice.revive().unwrap();
    let updated = room.updates().0.unwrap();
    assert_eq!(updated.lines.iter().filter(|line| line.state == State::Current).count(), 6);
    assert!(World::open(room.folder.path()).unwrap().is_registered());
}
