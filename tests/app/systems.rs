//! Several systems in one package (E5c): each has its own stages 4 to 6, its own certificate, its own way.
use super::office::{Office, does_the_steps};
use crate::package::support::complete;
use crate::support::{Desk, NEW, Person};
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, PageAnswer, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::training::Scenario;
use kreator_csizs::training::log::{Event as Seen, Operation};
use serde_json::json;

const E5C: &str = "Wybierz systemy do podłączenia";
const E9: &str = "Zainstaluj certyfikat systemu dziedzinowego";
const E10: &str = "Sprawdź dane i zarejestruj system";
const E10B: &str = "Ten krok wykonasz w systemie dziedzinowym";
const E11B: &str = "Zaktualizuj słowniki w systemie dziedzinowym";
const FIRST: &str = "System 1 z 2:";
const SECOND: &str = "System 2 z 2:";

/// Killed, and the next day at the stage where it was.
fn comes_back(desk: &Desk, person: Person, stage: u32) -> Person {
    drop(person);
    let mut person = desk.sit();
    person.waits_until_sees(&format!("jesteś na etapie {stage} z 6"));
    person.presses(Named::Enter);
    person
}

#[test]
fn one_system_by_the_wizard_and_one_by_hand_killed_and_resumed_in_every_stage() {
    let desk = Desk::with(Scenario::TwoSystems);
    let mut person = desk.sit();
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    person.presses(Named::Enter);
    person.waits_until_sees(E5C);
    assert!(person.sees("certyfikat: Jeszcze nie, rejestracja: Jeszcze nie, słowniki: Jeszcze nie"));

    let mut person = comes_back(&desk, person, 2);
    person.waits_until_sees(E5C);
    for place in ["systems-box-0", "systems-box-1"] {
        person.tabs_to(place);
        person.presses(Named::Space);
    }
    person.clicks("Dalej");
    person.waits_until_sees("Kod: K-30");
    for place in ["systems-box-0", "systems-box-1"] {
        person.tabs_to(place);
        person.presses(Named::Space);
    }
    person.clicks("Dalej");
    desk.opens_package(&mut person);
    desk.changes_password(&mut person);

    person.waits_until_sees("Ustaw zegar serwera");
    let mut person = comes_back(&desk, person, 3);
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    person.waits_for_focus("clock-place");
    person.presses(Named::Enter);
    person.waits_until_sees(E9);
    assert!(person.sees(FIRST));
    assert!(person.sees("Jeszcze nie – 0 z 2"));

    let mut person = comes_back(&desk, person, 4);
    person.waits_until_sees(E9);
    person.waits_until("the store was looked at", |person| person.sees("Zainstaluj certyfikat"));
    person.clicks("Zainstaluj certyfikat");
    desk.opens_package(&mut person);
    person.waits_until_sees(E9);
    person.waits_until("the store was looked at", |person| person.sees("Zainstaluj certyfikat"));
    person.presses(Named::Enter);
    person.waits_until_sees(SECOND);
    assert!(person.sees("Teraz – 1 z 2"));
    assert!(person.sees("Certyfikat zainstalowany, ważny do"), "and it is said of which system");
    person.waits_until("the store was looked at", |person| person.sees("nie ma klucza"));
    let mut person = comes_back(&desk, person, 4);
    person.waits_until_sees(SECOND);
    person.presses(Named::Enter);

    // The first one by the wizard; the password was changed in another run of it.
    person.waits_until_sees(E10);
    assert!(person.sees(FIRST));
    let mut person = comes_back(&desk, person, 5);
    person.waits_until_sees(E10);
    person.clicks("Zarejestruj system");
    desk.opens_package(&mut person);
    person.waits_for_focus("registration-password");
    person.types(NEW);
    person.presses(Named::Enter);
    person.waits_until_sees(E10B);
    assert!(person.sees(SECOND) && person.sees("Teraz – 1 z 2"));
    assert!(person.sees("System zarejestrowany:") && !person.sees("potwierdzono ręcznie"));
    does_the_steps(&mut person);
    let mut person = comes_back(&desk, person, 5);
    person.waits_until_sees(E10B);
    person.clicks("Wpisz obecną datę i godzinę");
    person.clicks("System jest zarejestrowany");

    person.waits_until_sees("Otwórz pakiet ponownie");
    desk.opens_package(&mut person);
    person.waits_until_sees("Do pobrania");
    assert!(person.sees(FIRST));
    person.presses(Named::Enter);
    person.waits_until_sees(E11B);
    assert!(person.sees(SECOND) && person.sees("Teraz – 1 z 2"));
    let mut person = comes_back(&desk, person, 6);
    person.waits_until_sees(E11B);
    person.tabs_to("dictionaries-date");
    person.types(&chrono::Local::now().format("%d.%m.%Y").to_string());
    person.clicks("Słowniki są zaktualizowane");
    person.waits_until_sees("Gotowe – ćwiczenie ukończone");
    let progress = desk.progress();
    assert_eq!((progress.current(), progress.unfinished_systems().count()), (None, 0));
    let by_hand = progress.systems().iter().map(|system| system.stages.get(&Stage::Registration).copied());
    let by_hand: Vec<_> =
        by_hand.map(|standing| matches!(standing, Some(Standing::Done { by_hand: true, .. }))).collect();
    assert_eq!(by_hand, [false, true], "each its own truth");
    let is_one = |event: &Seen| matches!(event, Seen::Called { operation: Operation::Register, .. });
    assert_eq!(desk.seen().iter().filter(|entry| is_one(&entry.event)).count(), 1);
    desk.proves_safety(Some(1));
}

/// A real package with two systems, everything before stage 4 done, both certificates installed elsewhere.
fn at_registrations() -> (Office, Person) {
    let office = Office::new();
    let mut made = complete();
    let mut second = made.manifest["systemy"][0].clone();
    (second["id"], second["nazwa"]) = (json!("SD-SR-01"), json!("Drugi system"));
    made.manifest["systemy"].as_array_mut().unwrap().push(second);
    let mut person = office.opens(&office.file("pakiet.zip", &made));
    person.presses(Named::Enter);
    person.waits_until_sees(E5C);
    drop(person);
    let progress = office.progress();
    let konto = progress.account().unwrap();
    let ids: Vec<_> = progress.systems().iter().map(|system| system.id.clone()).collect();
    let installed = |system: &String| Event::EtapWykonany {
        etap: Stage::Certificate,
        system: system.clone(),
        recznie: true,
    };
    office.writes([
        Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::SystemyWybrane { systemy: ids.clone() },
        installed(&ids[0]),
        installed(&ids[1]),
        Event::KrokWykonany { etap: Stage::Registration, system: ids[0].clone(), krok: 4 },
        Event::KrokWykonany { etap: Stage::Registration, system: ids[1].clone(), krok: 4 },
    ]);
    let mut person = office.sit();
    person.waits_until_sees("jesteś na etapie 5 z 6");
    person.presses(Named::Enter);
    person.waits_until_sees(E10B);
    (office, person)
}

#[test]
fn one_system_is_finished_while_the_other_waits_for_its_vendor() {
    let (office, mut person) = at_registrations();
    assert!(person.sees(FIRST));
    person.clicks("System pokazał błąd");
    person.clicks("Brak świadectwa zgodności albo zła wersja systemu");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("Kod: R-04");

    person.clicks("Wybierz inny system");
    person.waits_until_sees(E5C);
    assert!(person.sees("rejestracja: Wymaga uwagi"));
    person.presses(Named::Escape);
    person.waits_until_sees("Kod: R-04");
    person.clicks("Wybierz inny system");
    person.tabs_to("systems-box-0");
    person.presses(Named::Space);
    person.clicks("Dalej");
    person.waits_until_sees(SECOND);
    person.waits_until_sees(E10B);
    person.clicks("Wpisz obecną datę i godzinę");
    person.clicks("System jest zarejestrowany");
    person.waits_until_sees(E11B);
    assert!(person.sees(SECOND));
    person.tabs_to("dictionaries-date");
    person.types(&chrono::Local::now().format("%d.%m.%Y").to_string());
    person.clicks("Słowniki są zaktualizowane");

    person.waits_until_sees("Gotowe według Twojego potwierdzenia: ");
    let first = office.progress().systems()[0].name.clone();
    assert!(person.sees(&format!("Do podłączenia: {first}.")));
    assert!(person.sees("5. Rejestracja – 1 z 2"));
    person.clicks(E5C);
    person.waits_until_sees("Które systemy podłączasz teraz?");
    // The one that is left is ticked already.
    person.clicks("Dalej");
    person.waits_until_sees(FIRST);
    assert!(person.sees("Kod: R-04") && !person.sees("Wybierz inny system"));
}
