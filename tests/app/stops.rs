//! A question that takes long can be stopped, and asked again; an answer that still comes moves nothing.
use super::dictionaries;
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::training::Scenario;
use kreator_csizs::training::control::{Control, Point, Target, What, clear, place};
use std::time::Duration;

const STOPPED: &str = "Zatrzymano. Możesz sprawdzić ponownie.";

/// From now on the practice CSIZS keeps such an answer back.
fn holds(desk: &Desk, target: Target) {
    place(&desk.practice(), Control { point: Point::BeforeAnswer, target: Some(target), what: What::Wait })
        .unwrap();
}

/// After half a minute, and not before.
fn stops(person: &mut Person) {
    assert!(!person.sees("Zatrzymaj"));
    person.lets_pass(Duration::from_secs(6));
    assert!(person.sees("To może potrwać do 2 minut.") && !person.sees("Zatrzymaj"));
    person.lets_pass(Duration::from_secs(31));
    assert!(person.sees("Trwa dłużej niż zwykle."));
    person.clicks("Zatrzymaj");
    assert!(person.sees(STOPPED) && !person.sees("Zatrzymaj") && !person.sees("Trwa dłużej niż zwykle."));
}

#[test]
fn the_way_to_the_server_is_stopped_and_asked_again() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    holds(&desk, Target::Page);
    person.waits_for_focus("clock-place");
    person.presses(Named::Enter);
    person.waits_until_sees("Połącz się z serwerem Emp@tia");
    person.waits_until_sees("Sprawdzamy…");
    stops(&mut person);
    assert!(person.sees("Pominięto"), "nothing is claimed: {:#?}", person.reads());
    assert!(person.sees("Przejdź dalej i wróć tu przed rejestracją"));
    clear(&desk.practice()).unwrap();
    person.rests();
    assert!(person.sees(STOPPED), "a late answer moves nothing");
    person.clicks("Sprawdź ponownie");
    person.waits_until_sees("Połączenie z CSIZS działa");
}

#[test]
fn the_question_about_the_registration_is_stopped_and_nobody_knows_as_before() {
    let desk = Desk::with(Scenario::RegistrationCut);
    let mut person = desk.sit_at_password();
    desk.goes_to_registration(&mut person);
    person.clicks("Zarejestruj system");
    person.waits_until_sees("Kod: R-07");
    holds(&desk, Target::Question);
    person.clicks("Sprawdź stan");
    person.waits_until("it is asked", |person| !person.sees("Kod: R-07"));
    stops(&mut person);
    assert!(person.sees("Kod: R-07"));
    clear(&desk.practice()).unwrap();
    person.clicks("Sprawdź stan");
    person.waits_until_sees("System zarejestrowany:");
}

#[test]
fn the_list_of_dictionaries_is_stopped_and_csizs_is_not_said_to_have_none() {
    let desk = Desk::with(Scenario::AllWell);
    dictionaries::registers(&desk);
    let mut person = desk.sit();
    person.waits_until_sees("jesteś na etapie 6 z 6");
    holds(&desk, Target::Question);
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees("Zaktualizuj słowniki");
    stops(&mut person);
    assert!(!person.sees("nie ma żadnego słownika"), "{:#?}", person.reads());
    clear(&desk.practice()).unwrap();
    person.clicks("Sprawdź ponownie");
    person.waits_until_sees("Województwa");
}

#[test]
fn the_check_after_the_end_is_stopped_and_can_be_begun_again() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = super::done::practised_to_the_end(&desk);
    person.presses(Named::Escape);
    holds(&desk, Target::Page);
    person.clicks("Sprawdź podłączenie teraz");
    stops(&mut person);
    assert!(!person.sees("Wynik sprawdzenia"));
    clear(&desk.practice()).unwrap();
    person.clicks("Sprawdź podłączenie teraz");
    person.waits_until_sees("Wynik sprawdzenia");
}

#[test]
fn the_check_in_help_is_stopped_and_can_be_begun_again() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    holds(&desk, Target::Page);
    person.presses(Named::F1);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń.");
    person.clicks("Sprawdź połączenie");
    person.waits_until_sees("Sprawdź połączenie krok po kroku");
    assert!(!person.sees("Zatrzymaj"));
    person.lets_pass(Duration::from_secs(6));
    assert!(person.sees("To może potrwać do 2 minut.") && !person.sees("Zatrzymaj"));
    person.lets_pass(Duration::from_secs(31));
    assert!(person.sees("Trwa dłużej niż zwykle."));
    person.clicks("Zatrzymaj");
    assert!(!person.sees("Trwa dłużej niż zwykle.") && !person.sees("Odpowiedź CSIZS"));
    clear(&desk.practice()).unwrap();
    person.rests();
    assert!(!person.sees("Odpowiedź CSIZS"), "a late answer shows nothing");
    person.clicks("Sprawdź połączenie");
    person.waits_until_sees("Odpowiedź CSIZS");
}
