//! What practice shows of the network: each story of the one table as a person meets it, and that the way
//! goes on (the stories of the clock, the certificate, the registration and the dictionaries are walked
//! beside their own pages).
use super::office::finishes_by_hand;
use crate::support::{Desk, NEW, Person};
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, Ledger, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::training::Scenario;

const E9: &str = "Zainstaluj certyfikat systemu dziedzinowego";

fn code(scenario: Scenario) -> String {
    format!("Kod: {}", scenario.problem().unwrap())
}

#[test]
fn each_story_of_the_network_meets_its_code_before_the_password_leaves_and_goes_on() {
    for scenario in [
        Scenario::ServerRests,
        Scenario::AnswerCut,
        Scenario::AnswerUnreadable,
        Scenario::LoginPage,
        Scenario::UnknownIssuer,
        Scenario::OtherName,
        Scenario::ServerExpired,
        Scenario::OldSecurity,
    ] {
        let desk = Desk::with(scenario);
        let mut person = desk.sit_at_password();
        desk.changes_password(&mut person);
        person.waits_until_sees(&code(scenario));
        assert!(person.sees("Hasło nie zostało zmienione."), "{scenario:?}");
        assert_eq!(desk.submitted(), 0, "{scenario:?}");
        // What was typed is still there.
        person.clicks("Zmień hasło");
        person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
        assert_eq!(desk.submitted(), 1, "{scenario:?}");
        assert_eq!(desk.tries().attempts(), 0, "{scenario:?}: nothing was an attempt");
    }
}

fn at_server(desk: &Desk) -> Person {
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    person.waits_for_focus("clock-place");
    person.presses(Named::Enter);
    person
}

#[test]
fn s_03_another_server_in_the_place_of_the_services_is_told_and_looked_at_again() {
    let desk = Desk::with(Scenario::OtherServer);
    let mut person = at_server(&desk);
    person.waits_until_sees("Kod: S-03");
    person.clicks("Sprawdź ponownie");
    person.waits_until_sees("Połączenie z CSIZS działa");
    let standing = desk.progress().standing(Stage::ClockAndServer);
    assert!(matches!(standing, Standing::Done { by_hand: false, .. }), "{standing:?}");
}

#[test]
fn n_07_services_that_refuse_are_gone_about_by_hand_to_the_end() {
    let desk = Desk::with(Scenario::ServicesRefuse);
    let mut person = at_server(&desk);
    person.waits_until_sees("Kod: N-07");
    person.clicks("System dziedzinowy łączy się z serwerem");
    person.waits_until_sees(E9);
    person.waits_until("the store was looked at", |person| person.sees("Zainstaluj certyfikat"));
    person.presses(Named::Enter);
    person.waits_until_sees("Sprawdź dane i zarejestruj system");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: N-07");
    person.clicks("Wolę zrobić to w systemie dziedzinowym");
    finishes_by_hand(&mut person);
    person.waits_until_sees("Gotowe – ćwiczenie ukończone");
    assert!(person.sees("(potwierdzono ręcznie)"), "the person's word");
}

#[test]
fn r_09_a_clock_that_is_not_right_is_told_and_leads_back_to_it() {
    let desk = Desk::with(Scenario::ClockStays);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Ustaw zegar serwera");
    drop(person);
    // Somebody else keeps the clock, she said; CSIZS itself knows better.
    let ledger = Ledger::open(&desk.practice()).unwrap().ledger;
    for event in [
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::EtapWykonany { etap: Stage::Certificate, system: "SD-SW-01".into(), recznie: true },
    ] {
        let _ = ledger.append(event).unwrap();
    }
    drop(ledger);
    let mut person = desk.sit();
    person.waits_until_sees("jesteś na etapie 5 z 6");
    person.presses(Named::Enter);
    person.waits_until_sees("Sprawdź dane i zarejestruj system");
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_for_focus("registration-password");
    person.types(NEW);
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: R-09");
    assert!(!desk.progress().is_done(Stage::Registration));
    person.clicks("Wróć do zegara");
    person.waits_until_sees("Poproś informatyka o ustawienie zegara serwera");
}
