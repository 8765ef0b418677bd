//! An answer of CSIZS comes when it comes: behind Help, on another page, while somebody is leaving.
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::ledger::Standing;
use kreator_csizs::procedure::Stage;
use kreator_csizs::training::{Pace, Scenario, Verdict};
use std::time::Duration;

const CHANGED: &str = "Hasło zmienione. CSIZS potwierdził zmianę";

/// The change is on its way, and its answer takes a while.
fn on_its_way() -> (Desk, Person) {
    let desk = Desk::with(Scenario::Slow)
        .paced(Pace { slow_answer: Duration::from_millis(1500), ..Pace::default() });
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until("the intent is recorded", |_| desk.tries().open().is_some());
    (desk, person)
}

fn is_done(desk: &Desk) -> bool {
    matches!(desk.progress().standing(Stage::Password), Standing::Done { by_hand: false, .. })
}

#[test]
fn an_answer_behind_help_is_settled_and_shown_when_help_is_closed() {
    let (desk, mut person) = on_its_way();
    person.presses(Named::F1);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy");
    person.waits_until("the answer is in the ledger", |_| is_done(&desk));
    person.rests();
    person.presses(Named::Escape);
    person.waits_until_sees(CHANGED);
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn an_answer_after_escape_is_settled_and_shown_where_the_person_is() {
    let (desk, mut person) = on_its_way();
    person.presses(Named::Escape);
    person.waits_until_sees("Zmieniamy hasło…");
    assert!(person.sees("Sprawdź, czy to dane Twojej jednostki"));
    person.waits_until_sees(CHANGED);
    assert!(person.sees("Sprawdź, czy to dane Twojej jednostki"), "nobody is pulled away");
    assert!(is_done(&desk));
    person.presses(Named::Enter);
    person.waits_until_sees("Hasło jest już zmienione");
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn the_way_back_to_a_change_on_its_way_asks_nothing_and_sends_nothing() {
    let (desk, mut person) = on_its_way();
    person.presses(Named::Escape);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    person.presses(Named::Escape);
    assert!(person.sees("Sprawdź, czy to dane Twojej jednostki"), "no other package in its place");
    person.presses(Named::Enter);
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    assert!(!person.sees("Kod: H-09"));
    person.presses(Named::Enter);
    person.presses(Named::Enter);
    person.waits_until_sees(CHANGED);
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn closing_while_csizs_is_asked_waits_unless_the_person_insists() {
    let (desk, mut person) = on_its_way();
    person.closes_the_window();
    person.waits_until_sees("Poczekaj na odpowiedź CSIZS");
    person.closes_the_window();
    person.rests();
    assert!(!person.left, "the cross is no answer");
    person.presses(Named::Enter);
    assert!(!person.left, "Enter keeps what is");
    person.waits_until_sees(CHANGED);
    assert!(is_done(&desk));
}

#[test]
fn a_question_about_closing_goes_when_the_answer_comes() {
    let (_desk, mut person) = on_its_way();
    person.closes_the_window();
    person.waits_until_sees("Poczekaj na odpowiedź CSIZS");
    person.waits_until_sees(CHANGED);
    person.closes_the_window();
    person.waits_until("the window closes", |person| person.left);
}

#[test]
fn practice_that_is_asked_about_may_be_waited_for() {
    let (desk, mut person) = on_its_way();
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Wyjść z ćwiczeń?");
    assert!(!person.sees("Zamknij mimo to"), "the program is not in question");
    person.presses(Named::Enter);
    assert!(!person.sees("Wyjść z ćwiczeń?"));
    person.waits_until_sees(CHANGED);
    assert!(is_done(&desk) && person.sees("Ćwiczenia – nic nie trafia do CSIZS"));
}

#[test]
fn practice_left_during_its_act_leaves_the_intent_open_and_the_real_wizard_untouched() {
    let (desk, mut person) = on_its_way();
    person.waits_until("the request is there", |_| !desk.verdicts().is_empty());
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Wyjść z ćwiczeń?");
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Podłącz swój system do CSIZS");
    assert!(!person.left && !person.sees("Ćwiczenia – nic nie trafia do CSIZS"));
    assert!(desk.tries().open().is_some(), "recorded like a real one: nobody knows");
    person.rests();
    assert!(person.sees("Podłącz swój system do CSIZS") && !person.sees(CHANGED));
    assert!(kreator_csizs::ledger::read(&desk.state()).unwrap().is_empty());
    drop(person);
    let mut person = desk.sit();
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: H-09");
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn a_question_about_leaving_practice_goes_when_the_answer_comes() {
    let (_desk, mut person) = on_its_way();
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Wyjść z ćwiczeń?");
    person.waits_until_sees(CHANGED);
    assert!(!person.sees("Wyjść z ćwiczeń?"));
}

#[test]
fn a_second_press_sends_nothing_more() {
    let (desk, mut person) = on_its_way();
    person.presses(Named::Enter);
    person.presses(Named::Enter);
    person.waits_until_sees(CHANGED);
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn waiting_is_named_then_measured_then_may_be_stopped_and_nobody_knows_what_came_of_it() {
    let desk = Desk::with(Scenario::Slow);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until("the request is there", |_| !desk.verdicts().is_empty());
    assert!(person.sees("Zmieniamy hasło…"));
    assert!(!person.sees("Zatrzymaj"));
    person.lets_pass(Duration::from_secs(6));
    assert!(person.sees("To może potrwać do 2 minut."));
    person.lets_pass(Duration::from_secs(31));
    assert!(person.sees("Trwa dłużej niż zwykle."));
    person.clicks("Zatrzymaj");
    person.waits_until_sees("Nie wiemy, czy hasło zostało zmienione");
    assert!(person.sees("Kod: H-09"));
    assert_eq!(desk.tries().attempts(), 1);
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn what_is_stopped_before_it_was_sent_counts_nothing_and_keeps_what_was_typed() {
    let desk = Desk::with(Scenario::NoAnswer);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Zmieniamy hasło…");
    person.lets_pass(Duration::from_secs(31));
    person.clicks("Zatrzymaj");
    person.waits_until_sees("Zatrzymano. Nic nie zostało wysłane.");
    assert_eq!(desk.tries().attempts(), 0);
    person.presses(Named::Enter);
    person.waits_until_sees("Zmieniamy hasło…");
}

#[test]
fn an_answer_that_cannot_be_written_is_asked_about_and_never_repeated() {
    let (desk, mut person) = on_its_way();
    let (file, aside) = (desk.ledger_file(), desk.practice().join("gdzie-indziej"));
    std::fs::rename(&file, &aside).unwrap();
    person.waits_until_sees("Kod: H-09");
    assert!(person.sees("Nie można zapisać postępu"));
    assert!(person.sees("Postęp niezapisany"));
    assert!(person.sees(&desk.practice().display().to_string()), "K-11 names the folder");
    std::fs::rename(&aside, &file).unwrap();
    person.presses(Named::Enter);
    person.rests();
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}
