//! Packages that come when they are not expected: another file, another unit, another environment.
use super::office::Office;
use crate::package::support::{Made, PASSWORD, complete};
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::app::Start;
use kreator_csizs::ledger::Event;
use kreator_csizs::package;
use kreator_csizs::training::Scenario;
use serde_json::json;
use std::path::Path;

const E5: &str = "Sprawdź, czy to dane Twojej jednostki";

fn of_another_unit() -> Made {
    complete()
        .set("/jednostka/nazwa", json!("MOPS w Innymgrodzie"))
        .set("/jednostka/identyfikator", json!("JT-2264011-01"))
        .set("/jednostka/teryt", json!("2264011"))
}

fn code(file: &Path) -> String {
    package::look(file).unwrap().code().to_owned()
}

/// E3 with another file than before.
fn gives_another(office: &Office, file: &Path) -> Person {
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie");
    person.drops(file);
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_until_sees("To inny plik niż poprzednio");
    person
}

#[test]
fn another_file_is_p_28_and_either_answer_leads_on() {
    let office = Office::new();
    let (first, second) = (office.file("a.zip", &complete()), office.file("b.zip", &complete()));
    drop(office.opens(&first));
    let mut person = gives_another(&office, &second);
    assert!(person.sees(&code(&first)) && person.sees(&code(&second)));
    person.presses(Named::Enter);
    person.rests();
    assert!(person.sees("Kod: P-28"), "Enter answers no question here");
    person.clicks("Użyj nowego pakietu");
    office.tells_password(&mut person);
    person.waits_until_sees(E5);
    assert_eq!(office.progress().package().unwrap().kod, code(&second));
    assert_eq!(office.progress().file().unwrap().kod, code(&second));
}

#[test]
fn another_file_that_is_left_unopened_takes_the_place_of_nothing() {
    let office = Office::new();
    let (first, second) = (office.file("a.zip", &complete()), office.file("b.zip", &complete()));
    drop(office.opens(&first));
    let mut person = gives_another(&office, &second);
    person.clicks("Użyj nowego pakietu");
    person.waits_for_focus("unlock-password");
    drop(person);
    let mut person = office.sit();
    person.clicks("Wróć do etapu 1");
    person.waits_until_sees("Otwórz pakiet ponownie");
    office.tells_password(&mut person);
    person.waits_until_sees(E5);
    assert_eq!(office.progress().package().unwrap().kod, code(&first));
}

/// A package of another unit is open, and the progress is about the first.
fn at_k_12(office: &Office) -> Person {
    let first = office.file("a.zip", &complete());
    let mut person = office.opens(&first);
    person.presses(Named::Enter);
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    drop(person);
    let mut person = gives_another(office, &office.file("b.zip", &of_another_unit()));
    person.clicks("Użyj nowego pakietu");
    office.tells_password(&mut person);
    person.waits_until_sees("Zapisany postęp dotyczy innej jednostki");
    assert!(person.sees("Gminny Ośrodek") && person.sees("MOPS w Innymgrodzie"));
    assert!(!person.sees("Kod: P-28"));
    person
}

#[test]
fn the_package_of_another_unit_begins_anew_when_it_is_chosen() {
    let office = Office::new();
    let mut person = at_k_12(&office);
    person.clicks("Użyj pakietu");
    person.waits_until_sees(E5);
    let progress = office.progress();
    assert_eq!(progress.package().unwrap().jednostka, "MOPS w Innymgrodzie");
    assert_eq!(progress.current(), Some(kreator_csizs::procedure::Stage::Package));
}

#[test]
fn the_progress_of_the_first_unit_stays_when_it_is_chosen() {
    let office = Office::new();
    let mut person = at_k_12(&office);
    person.clicks("Użyj zapisanego postępu");
    person.waits_until_sees("Witaj ponownie – jesteś na etapie 2 z 6");
    assert!(office.progress().package().unwrap().jednostka.starts_with("Gminny"));
    person.presses(Named::Enter);
    person.waits_until_sees("Otwórz pakiet ponownie");
    office.tells_password(&mut person);
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
}

#[test]
fn a_new_package_with_the_new_password_needs_no_typing_after_h_07() {
    let office = Office::new();
    let account = {
        let _ = office.sit_at_password();
        office.progress().account().unwrap()
    };
    let failed = Event::OdpowiedzStrony {
        konto: account.clone(),
        odpowiedz: kreator_csizs::ledger::PageAnswer::StareHasloNiepoprawne,
    };
    office.writes(vec![failed; 4]);
    let newer = complete().set("/konto/haslo_tymczasowe", json!("Nowsze#2016"));
    let mut person = gives_another(&office, &office.file("nowy.zip", &newer));
    person.clicks("Użyj nowego pakietu");
    office.tells_password(&mut person);
    person.waits_until_sees(E5);
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: H-07");
    person.clicks("Mam nowe hasło tymczasowe");
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    person.waits_until_sees("tymczasowe, wczytane z pakietu");
    assert!(person.sees("Zostały 4 próby."));
}

#[test]
fn a_practice_package_puts_the_wizard_in_practice_and_leaves_no_trace_in_the_real_one() {
    let desk = Desk::with(Scenario::AllWell);
    let start = Start { open: Some(desk.created.package_file.clone()), ..Start::default() };
    let mut person = Desk::sit_for_real(&desk.state(), start);
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_for_focus("unlock-password");
    person.types(desk.created.package_password.expose());
    person.presses(Named::Enter);
    person.waits_until_sees("Ćwiczenia – nic nie trafia do CSIZS");
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Podłącz swój system do CSIZS");
    assert!(!desk.state().join("pakiet.kopia").exists());
}

#[test]
fn a_real_package_is_not_used_in_practice_and_leaves_no_trace_there() {
    let (office, desk) = (Office::new(), Desk::with(Scenario::AllWell));
    let file = office.file("prawdziwy.zip", &complete());
    let mut person = desk.sit();
    person.presses(Named::Enter);
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    person.drops(&file);
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_for_focus("unlock-password");
    person.types(PASSWORD);
    person.presses(Named::Enter);
    person.waits_until_sees("To prawdziwy pakiet, a nie ćwiczeniowy.");
    assert!(person.sees("Wskaż plik pakietu z e-maila"));
    assert!(desk.progress().package().is_none() && desk.progress().file().is_none());
    assert!(!desk.practice().join("pakiet.kopia").exists());
}

#[test]
fn a_file_dropped_where_nothing_else_is_done_is_looked_at() {
    let office = Office::new();
    let file = office.file("pakiet.zip", &complete());
    let mut person = office.sit();
    person.waits_until_sees("Podłącz swój system do CSIZS");
    person.holds_above(&file);
    person.drops(&file);
    person.waits_until_sees("pakiet.zip");
    person.clicks("Dalej");
    person.waits_for_focus("unlock-password");
    let other = office.file("inny.zip", &complete());
    person.drops(&other);
    person.waits_until_sees("inny.zip");
    assert!(person.sees("Wskaż plik pakietu z e-maila"));
}

#[test]
fn a_file_dropped_elsewhere_interrupts_nothing() {
    let office = Office::new();
    let other = office.file("inny.zip", &of_another_unit());
    let mut person = office.opens(&office.file("pakiet.zip", &complete()));
    person.drops(&other);
    person.rests();
    assert!(person.sees(E5));
    person.presses(Named::Enter);
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    person.waits_for_focus("password-new");
    person.types("Abc");
    person.drops(&other);
    person.rests();
    assert!(person.sees("Zmień hasło tymczasowe na własne"));
    person.closes_the_window();
    person.waits_until_sees("Hasło nie zostało jeszcze zmienione");
    person.drops(&other);
    person.presses(Named::Enter);
    assert!(person.sees("Zmień hasło tymczasowe na własne"));
    assert!(!person.left, "Enter keeps what was typed");
}

#[test]
fn a_file_that_vanished_can_be_tried_again_once_it_is_back() {
    let office = Office::new();
    let file = office.file("pakiet.zip", &complete());
    let aside = file.with_extension("obok");
    std::fs::rename(&file, &aside).unwrap();
    let mut person = office.sit_opening(&file);
    person.waits_until_sees("Kod: P-03");
    std::fs::rename(&aside, &file).unwrap();
    person.clicks("Spróbuj ponownie");
    person.waits_until_sees("Zmień plik");
    assert!(!person.sees("Kod: P-03"));
}

#[test]
fn the_dialog_asks_for_the_window_that_it_belongs_to() {
    let office = Office::new();
    let mut person = office.sit_opening(&office.file("pakiet.zip", &complete()));
    person.waits_until_sees("Zmień plik");
    person.clicks("Zmień plik");
    person.waits_until("it is asked for", |person| person.lent_its_window);
}

#[test]
fn the_copy_is_missed_when_somebody_has_deleted_it() {
    let office = Office::new();
    drop(office.sit_at_password());
    std::fs::remove_file(office.state().join("pakiet.kopia")).unwrap();
    let mut person = office.sit();
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: P-27");
    assert!(person.sees("Wskaż plik pakietu z e-maila"));
}
