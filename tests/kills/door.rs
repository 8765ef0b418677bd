//! Holding the practice CSIZS at a chosen point, and finding the controls that only Tab leads to.
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::training::Scenario;
use kreator_csizs::training::control::{Control, Point, Target, What, clear, place};
use kreator_csizs::training::log::{Event, Page};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

pub fn holds(desk: &Desk, point: Point, target: Option<Target>) {
    place(&desk.practice(), Control { point, target, what: What::Wait }).unwrap();
}

pub fn lets_go(desk: &Desk) {
    clear(&desk.practice()).unwrap();
}

/// How often it has been held at this point.
fn pauses(desk: &Desk, at: Point) -> usize {
    let held = |entry: &&_| matches!(entry, &&Event::Paused { point, .. } if point == at);
    desk.seen().iter().map(|entry| &entry.event).filter(|event| held(event)).count()
}

/// Until one more request is held there than `before`.
fn waits_until_held(desk: &Desk, point: Point, before: usize) {
    waits_until(&format!("held at {point:?}"), || pauses(desk, point) > before);
}

pub fn waits_until_it_is_held(desk: &Desk, point: Point) {
    waits_until_held(desk, point, 0);
}

pub fn waits_until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(40);
    while !holds() {
        assert!(Instant::now() < end, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(3));
    }
}

/// Lets the pages through one by one and then holds the connection that is to carry the change, before
/// TLS: the intent is recorded, and nothing of the form can have left. `begins` starts the act.
pub fn holds_at_the_door(desk: &Desk, begins: impl FnOnce()) {
    holds(desk, Point::InAnswer, Some(Target::Page));
    begins();
    let (mut in_answer, mut before_answer) = (0, 0);
    loop {
        waits_until_held(desk, Point::InAnswer, in_answer);
        in_answer = pauses(desk, Point::InAnswer);
        let seen = desk.seen();
        let last = seen.iter().rev().find_map(|entry| match entry.event {
            Event::PageServed { page } => Some(page),
            _ => None,
        });
        if last == Some(Page::Change) {
            break;
        }
        holds(desk, Point::BeforeAnswer, Some(Target::Page));
        waits_until_held(desk, Point::BeforeAnswer, before_answer);
        before_answer = pauses(desk, Point::BeforeAnswer);
        holds(desk, Point::InAnswer, Some(Target::Page));
    }
    holds(desk, Point::Accept, None);
    waits_until_it_is_held(desk, Point::Accept);
}

/// From H-09 as it comes to the button "Sprawdź", counted once on the window's own page.
pub fn tabs_to_check() -> usize {
    static TABS: OnceLock<usize> = OnceLock::new();
    *TABS.get_or_init(|| {
        let desk = Desk::with(Scenario::CutAfterSending);
        let mut person = desk.sit_at_password();
        desk.changes_password(&mut person);
        person.waits_until_sees("Nie wiemy, czy hasło zostało zmienione");
        drop(person);
        let mut person = desk.sit();
        person.presses(Named::Enter);
        person.waits_until_sees("Nie wiemy, czy hasło zostało zmienione");
        tabs_to(&mut person, "problem-button")
    })
}

/// From E6 as it comes to "Wolę zrobić to w przeglądarce".
pub fn tabs_to_browser() -> usize {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    person.waits_for_focus("password-new");
    tabs_to(&mut person, "password-browser")
}

fn tabs_to(person: &mut Person, id: &'static str) -> usize {
    for tabs in 0..60 {
        if person.focus() == Some(id.into()) {
            return tabs;
        }
        person.presses(Named::Tab);
    }
    panic!("Tab never comes to {id}");
}
