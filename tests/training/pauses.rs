//! `pauza.json`: every point, held and cut.
use super::*;
use kreator_csizs::training::control::{Control, Point, Target, What, clear, place};

fn hold(room: &Room, point: Point, target: Target) {
    place(room.path(), Control { point, target: Some(target), what: What::Wait }).unwrap();
}

fn is_paused(room: &Room, point: Point) -> bool {
    room.log().iter().any(|event| matches!(event, Event::Paused { point: p, .. } if *p == point))
}

#[test]
fn a_change_is_held_at_each_point_and_then_goes_on() {
    for (point, style) in Point::ALL.into_iter().zip(Style::ALL.into_iter().cycle()) {
        let room = Room::with(Scenario::AllWell, style);
        let mut browser = room.browser();
        browser.open_change().unwrap();
        hold(&room, point, Target::Change);
        let (login, old) = (room.created.login.clone(), room.temporary().to_owned());
        let sending = std::thread::spawn(move || browser.fill(&login, &old, NEW, NEW).map(|()| browser));
        until("it is paused", || is_paused(&room, point));
        std::thread::sleep(Duration::from_millis(100));
        let done = matches!(point, Point::BeforeAnswer | Point::InAnswer | Point::AfterAnswer);
        assert_eq!(room.world().is_changed(), done, "{point:?}");
        if point != Point::AfterAnswer {
            assert!(!sending.is_finished(), "{point:?} {style:?}");
        }
        clear(room.path()).unwrap();
        let browser = sending.join().unwrap().unwrap();
        assert!(browser.sees("zostało zmienione"), "{point:?}");
        until("it went on", || room.log().contains(&Event::Resumed { point }));
        assert_eq!(room.verdicts(), [Verdict::Changed], "{point:?}");
    }
}

#[test]
fn a_change_is_cut_at_each_point() {
    for (point, style) in Point::ALL[..5].iter().zip(Style::ALL.into_iter().cycle()) {
        let room = Room::with(Scenario::AllWell, style);
        let mut browser = room.browser();
        browser.open_change().unwrap();
        place(room.path(), Control { point: *point, target: Some(Target::Change), what: What::Cut }).unwrap();
        assert!(browser.fill(&room.created.login, room.temporary(), NEW, NEW).is_err(), "{point:?}");
        let done = matches!(point, Point::BeforeAnswer | Point::InAnswer);
        assert_eq!(room.world().is_changed(), done, "{point:?}");
        assert!(room.log().contains(&Event::Cut { point: *point }), "{point:?}");
        clear(room.path()).unwrap();
        browser.open("/mzt-app-web/").unwrap();
    }
}

#[test]
fn pages_are_held_too_and_only_what_was_asked_for() {
    let room = Room::with(Scenario::AllWell, Style::Prosty);
    hold(&room, Point::BeforeAnswer, Target::Change);
    room.browser().open_change().unwrap();
    hold(&room, Point::BeforeAnswer, Target::Page);
    let mut browser = room.browser();
    let opening = std::thread::spawn(move || browser.open("/mzt-app-web/"));
    until("it is paused", || is_paused(&room, Point::BeforeAnswer));
    assert!(!opening.is_finished());
    clear(room.path()).unwrap();
    opening.join().unwrap().unwrap();
}

#[test]
fn a_change_that_arrived_whole_is_made_though_its_sender_is_gone() {
    let room = Room::with(Scenario::AllWell, Style::Prosty);
    let mut browser = room.browser();
    browser.open_change().unwrap();
    hold(&room, Point::AfterBody, Target::Change);
    let (login, old) = (room.created.login.clone(), room.temporary().to_owned());
    let sending = std::thread::spawn(move || browser.fill_and_go(&login, &old, Duration::from_millis(300)));
    until("it is paused", || is_paused(&room, Point::AfterBody));
    sending.join().unwrap();
    assert!(!room.world().is_changed());
    let folder = room.folder;
    // The wizard is gone too: letting go ends every pause.
    drop(room.practice);
    assert!(World::open(folder.path()).unwrap().is_changed());
    assert_eq!(verdicts(folder.path()), [Verdict::Changed]);
}

#[test]
fn the_file_can_be_written_by_hand_and_nonsense_in_it_is_said() {
    let room = Room::with(Scenario::AllWell, Style::Prosty);
    let file = room.path().join("pauza.json");
    std::fs::write(&file, r#"{"punkt": "accept", "co": "utnij"}"#).unwrap();
    assert!(room.browser().open("/mzt-app-web/").is_err());
    std::fs::write(&file, r#"{"punkt": "nigdy"}"#).unwrap();
    room.browser().open("/mzt-app-web/").unwrap();
    assert!(room.log().iter().any(|event| matches!(event, Event::ControlUnreadable { .. })));
}
