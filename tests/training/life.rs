//! The process and its world: starts, ends, kills, ports.
use super::*;
use kreator_csizs::package::completeness;
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::procedure::Environment;
use kreator_csizs::training::{Error, Hint, PACKAGE_FILE, Pace, server};
use std::io::Read;
use std::net::TcpListener;
use std::process::{Command, Stdio};

fn reasons(folder: &Path) -> Vec<String> {
    let reason = |event| match event {
        Event::Ended { reason } => Some(reason),
        _ => None,
    };
    events(folder).into_iter().filter_map(reason).collect()
}

#[test]
fn csizs_still_knows_after_a_kill_of_its_process() {
    let mut room = Room::with(Scenario::AllWell, Style::Nowoczesny);
    let address = room.practice.address().to_owned();
    for _ in 0..3 {
        room.browser().change(&room.created.login, "Zgaduje-123", NEW).unwrap();
    }
    kill(room.practice.id());
    until("the process is gone", || !room.practice.is_running());
    room.practice.revive().unwrap();
    assert_eq!(room.practice.address(), address);
    let mut browser = room.browser();
    browser.change(&room.created.login, "Zgaduje-123", NEW).unwrap();
    browser.change(&room.created.login, "Zgaduje-123", NEW).unwrap();
    assert!(browser.sees("zablokowane"), "three attempts before the kill and two after it");
    let numbers: Vec<u64> = room.log().into_iter().filter_map(number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
}

fn number(event: Event) -> Option<u64> {
    match event {
        Event::Submitted { number, .. } => Some(number),
        _ => None,
    }
}

#[test]
fn a_changed_password_stays_changed_after_a_restart() {
    let room = Room::with(Scenario::AllWell, Style::Faces);
    room.browser().change(&room.created.login, room.temporary(), NEW).unwrap();
    drop(room.practice);
    let _again = Practice::start(room.folder.path(), wizard()).unwrap();
    let mut browser = Browser::of(&World::open(room.folder.path()).unwrap());
    browser.log_in(&room.created.login, NEW).unwrap();
    assert!(browser.sees(&room.created.login));
}

#[test]
fn the_process_ends_when_the_wizard_lets_go() {
    let room = Room::with(Scenario::AllWell, Style::Faces);
    let address = room.practice.address().strip_prefix("https://").unwrap().to_owned();
    assert!(std::net::TcpStream::connect(&address).is_ok());
    drop(room.practice);
    assert_eq!(reasons(room.folder.path()), ["wizard gone"]);
    assert!(std::net::TcpStream::connect(&address).is_err());
}

#[test]
fn the_process_ends_when_the_wizard_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let _ = World::create(folder.path(), Scenario::AllWell, Style::Faces).unwrap();
    // Another program stands for the wizard: it holds the pipe, says nothing, and is killed.
    let mut holder = Command::new("sleep").arg("600").stdout(Stdio::piped()).spawn().unwrap();
    let mut process = Command::new(wizard())
        .arg(server::ARGUMENT)
        .arg(folder.path())
        .stdin(holder.stdout.take().unwrap())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    until("it listens", || events(folder.path()).iter().any(|e| matches!(e, Event::Started { .. })));
    assert!(process.try_wait().unwrap().is_none());
    kill(holder.id());
    let end = Instant::now() + Duration::from_secs(5);
    while process.try_wait().unwrap().is_none() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(10));
    }
    // Nothing is left behind when this fails.
    let _ = process.kill();
    assert!(process.wait().unwrap().success());
    assert_eq!(reasons(folder.path()), ["wizard gone"]);
    let _ = holder.wait().unwrap();
}

#[test]
fn the_process_ends_when_nobody_asks() {
    let folder = tempfile::tempdir().unwrap();
    let _ = World::create(folder.path(), Scenario::AllWell, Style::Faces).unwrap();
    let idle = Duration::from_millis(700);
    World::set_pace(folder.path(), Pace { idle, ..Pace::default() }).unwrap();
    let mut practice = Practice::start(folder.path(), wizard()).unwrap();
    let mut browser = Browser::of(&World::open(folder.path()).unwrap());
    for _ in 0..4 {
        std::thread::sleep(Duration::from_millis(300));
        browser.open("/mzt-app-web/").unwrap();
    }
    until("it ends by itself", || !practice.is_running());
    assert_eq!(reasons(folder.path()), ["nobody asked"]);
    practice.revive().unwrap();
    browser.open("/mzt-app-web/").unwrap();
}

#[test]
fn a_port_taken_by_another_program_is_said_and_is_k_15() {
    let folder = tempfile::tempdir().unwrap();
    let _ = World::create(folder.path(), Scenario::AllWell, Style::Faces).unwrap();
    let address = World::open(folder.path()).unwrap().address();
    let _other = TcpListener::bind(address.strip_prefix("https://").unwrap()).unwrap();
    let error = Practice::start(folder.path(), wizard()).unwrap_err();
    assert!(matches!(error, Error::PortTaken(_)), "{error:?}");
    assert_eq!(Problem::from(&error).code, Code::K15);
}

#[test]
fn without_a_world_or_with_a_broken_one_nothing_starts() {
    let folder = tempfile::tempdir().unwrap();
    let error = Practice::start(folder.path(), wizard()).unwrap_err();
    assert!(matches!(error, Error::NoWorld(_)), "{error:?}");
    std::fs::write(folder.path().join("swiat.json"), "{").unwrap();
    let error = Practice::start(folder.path(), wizard()).unwrap_err();
    assert!(matches!(error, Error::Unreadable { .. }), "{error:?}");
    let _ = World::create(folder.path(), Scenario::AllWell, Style::Faces).unwrap();
    let error = Practice::start(folder.path(), Path::new("/nie/ma")).unwrap_err();
    assert!(matches!(error, Error::Io { .. }), "{error:?}");
    let error = Practice::start(folder.path(), Path::new("/bin/true")).unwrap_err();
    assert!(matches!(error, Error::Ended(Some(0))), "{error:?}");
}

#[test]
fn a_world_in_use_is_not_replaced_nor_served_twice() {
    let room = Room::with(Scenario::AllWell, Style::Faces);
    let error = World::create(room.path(), Scenario::AllWell, Style::Faces).unwrap_err();
    assert!(matches!(error, Error::Running), "{error:?}");
    let error = Practice::start(room.path(), wizard()).unwrap_err();
    assert!(matches!(error, Error::Running), "{error:?}");
    room.browser().change(&room.created.login, room.temporary(), NEW).unwrap();
    assert_eq!(room.verdicts(), [Verdict::Changed]);
}

#[test]
fn two_practices_are_two_worlds() {
    let first = Room::with(Scenario::AllWell, Style::Faces);
    let second = Room::with(Scenario::WrongTemporary, Style::Tabele);
    assert_ne!(first.practice.address(), second.practice.address());
    assert_ne!(first.created.package_password, second.created.package_password);
    first.browser().change(&first.created.login, first.temporary(), NEW).unwrap();
    assert!(first.world().is_changed() && !second.world().is_changed());
    // Each trusts its own authority alone.
    let mut stranger = Browser::of(&first.world());
    stranger.go_to(second.practice.address());
    assert!(stranger.open("/mzt-app-web/").is_err());
    let failed = |event: &Event| matches!(event, Event::HandshakeFailed { .. });
    until("the failure is in the log", || second.log().iter().any(failed));
}

#[test]
fn a_new_practice_in_the_same_folder_starts_afresh_and_keeps_the_log() {
    let room = Room::with(Scenario::AllWell, Style::Faces);
    for _ in 0..5 {
        room.browser().change(&room.created.login, "Zgaduje-123", NEW).unwrap();
    }
    let before = room.log().len();
    drop(room.practice);
    let folder = room.folder.path();
    let created = World::create(folder, Scenario::AllWell, Style::Prosty).unwrap();
    assert_ne!(created.login, room.created.login);
    let _practice = Practice::start(folder, wizard()).unwrap();
    let mut browser = Browser::of(&World::open(folder).unwrap());
    browser.change(&created.login, created.temporary_password.expose(), NEW).unwrap();
    assert!(browser.sees("zostało zmienione"));
    assert!(events(folder).len() > before);
}

#[test]
fn the_package_is_encrypted_and_names_only_loopback() {
    let folder = tempfile::tempdir().unwrap();
    let created = World::create(folder.path(), Scenario::AccountLocked, Style::Faces).unwrap();
    assert_eq!(created.package_file, folder.path().join(PACKAGE_FILE));
    let file = std::fs::File::open(&created.package_file).unwrap();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    assert!(zip.by_name("pakiet.json").is_err(), "opens without the password");
    let password = created.package_password.expose().as_bytes();
    let mut text = String::new();
    let _ = zip.by_name_decrypt("pakiet.json", password).unwrap().read_to_string(&mut text).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(manifest["srodowisko"], "cwiczeniowe");
    assert_eq!(manifest["konto"]["login"], created.login.as_str());
    assert_eq!(manifest["konto"]["haslo_tymczasowe"], created.temporary_password.expose());
    let address = World::open(folder.path()).unwrap().address();
    for place in text.match_indices("://").map(|(place, _)| place) {
        assert!(text[place - 5..].starts_with(&address), "{}", &text[place - 5..place + 20]);
    }
    for file in [&manifest["systemy"][0]["certyfikat"], &manifest["certyfikat_empatia"][0]] {
        let mut bytes = Vec::new();
        let name = file["plik"].as_str().unwrap();
        let _ = zip.by_name_decrypt(name, password).unwrap().read_to_end(&mut bytes).unwrap();
        assert!(!bytes.is_empty());
    }
    assert_eq!(World::open(folder.path()).unwrap().hint(&created.temporary_password), None::<Hint>);
}

#[test]
fn the_wizard_finds_the_package_complete_and_has_nothing_to_warn_of() {
    let folder = tempfile::tempdir().unwrap();
    let created = World::create(folder.path(), Scenario::AllWell, Style::Faces).unwrap();
    let sealed = kreator_csizs::package::look(&created.package_file).unwrap();
    let package = sealed.open(&created.package_password).unwrap();
    assert_eq!(package.environment, Environment::Cwiczeniowe);
    assert_eq!(package.login, created.login);
    assert_eq!(package.temporary, created.temporary_password);
    assert_eq!(package.empatia_anchors().len(), 1);
    let found = completeness(&package, chrono::Utc::now());
    assert!(found.points.are_complete() && found.problems.is_empty(), "{found:?}");
}

fn kill(process: u32) {
    // The shell has one of its own; the program of that name is not everywhere.
    assert!(Command::new("sh").args(["-c", &format!("kill -9 {process}")]).status().unwrap().success());
}
