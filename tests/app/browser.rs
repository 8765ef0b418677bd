//! E6b: what the person did in a browser and tells the wizard.
use super::office::Office;
use crate::package::support::TEMPORARY;
use crate::support::Person;
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, PageAnswer, Standing, Tries};
use kreator_csizs::procedure::Stage;

const E6: &str = "Zmień hasło tymczasowe na własne";

fn in_the_browser(office: &Office) -> Person {
    let mut person = office.sit_at_password();
    person.clicks("Wolę zrobić to w przeglądarce");
    person.waits_until_sees("Zmień hasło w przeglądarce");
    person
}

fn tries(office: &Office) -> Tries {
    let progress = office.progress();
    progress.tries_of(&progress.account().unwrap())
}

fn answers(person: &mut Person, answer: &str) {
    person.clicks(answer);
    person.clicks("Zapisz odpowiedź");
}

#[test]
fn a_change_by_hand_is_the_persons_word() {
    let office = Office::new();
    let mut person = in_the_browser(&office);
    answers(&mut person, "Hasło zmienione");
    person.waits_until_sees("potwierdzono ręcznie o");
    assert!(person.sees("Gdzie działa serwer systemu dziedzinowego?"));
    assert!(!person.sees("CSIZS potwierdził"));
    person.clicks("Wstecz");
    person.waits_until_sees("Gotowe, potwierdzono ręcznie");
    let standing = office.progress().standing(Stage::Password);
    assert!(matches!(standing, Standing::Done { by_hand: true, .. }));
}

#[test]
fn a_refused_policy_costs_nothing_and_stands_on_e6_with_its_button() {
    let office = Office::new();
    let mut person = in_the_browser(&office);
    answers(&mut person, "Hasło nie spełnia reguł polityki bezpieczeństwa");
    person.waits_until_sees("Kod: H-04");
    assert!(person.sees(E6) && person.sees("Wpisz inne nowe hasło"));
    assert_eq!(tries(&office).attempts(), 0);
}

#[test]
fn a_wrong_old_password_counts_and_asks_for_another() {
    let office = Office::new();
    let mut person = in_the_browser(&office);
    answers(&mut person, "Stare hasło nie jest poprawne");
    person.waits_until_sees("Kod: H-05");
    assert!(person.sees("Wpisz inne stare hasło") && person.sees("Zostały 3 próby."));
    person.waits_for_focus("password-old");
    assert_eq!(tries(&office).attempts(), 1);
    assert!(person.title().starts_with("Problem: Komunikat CSIZS"));
}

#[test]
fn a_wrong_login_counts_and_the_old_password_stays() {
    let office = Office::new();
    let mut person = in_the_browser(&office);
    answers(&mut person, "Błędny login lub hasło");
    person.waits_until_sees("Kod: H-06");
    assert!(person.sees("tymczasowe, wczytane z pakietu") && person.sees("Zostały 3 próby."));
}

#[test]
fn something_else_is_h_09_and_the_message_is_kept_without_the_password() {
    let office = Office::new();
    let mut person = in_the_browser(&office);
    person.clicks("Coś innego");
    person.tabs_to("browser-message");
    person.types(&format!("Hasło {TEMPORARY} wygasło"));
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("Kod: H-09");
    assert!(tries(&office).open().is_some());
    let kept = std::fs::read_to_string(office.state().join("stan.jsonl")).unwrap();
    assert!(kept.contains("Hasło ••• wygasło") && !kept.contains(TEMPORARY));
}

#[test]
fn nothing_chosen_is_k_30_and_enter_writes_nothing() {
    let office = Office::new();
    let mut person = in_the_browser(&office);
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: K-30");
    person.waits_for_focus("browser-answer");
    person.presses(Named::Enter);
    person.rests();
    assert!(!office.kinds().iter().any(|event| matches!(event, Event::OdpowiedzStrony { .. })));
}

#[test]
fn the_fourth_failure_by_hand_is_h_07_and_no_fifth_is_offered() {
    let office = Office::new();
    drop(office.sit_at_password());
    let konto = office.progress().account().unwrap();
    let failed = Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::BlednyLogin };
    office.writes(vec![failed; 3]);
    let mut person = office.sit();
    person.presses(Named::Enter);
    office.tells_password(&mut person);
    person.waits_until_sees("Została 1 próba.");
    person.clicks("Wolę zrobić to w przeglądarce");
    person.waits_until_sees("Co pokazała strona?");
    answers(&mut person, "Błędny login lub hasło");
    person.waits_until_sees("Kod: H-07");
    assert!(!person.sees("Wolę zrobić to w przeglądarce"));
}

#[test]
fn login_and_address_are_copied_and_the_temporary_password_is_shown_but_never_copied() {
    let office = Office::new();
    let mut person = in_the_browser(&office);
    person.clicks("Kopiuj login");
    person.waits_until("the clipboard", |person| person.clipboard.0.as_deref() == Some("gops.przykladowo"));
    person.clicks("Kopiuj adres");
    person.waits_until("the clipboard", |person| {
        person.clipboard.0.as_deref().is_some_and(|text| text.starts_with("https://mzt.mpips.gov.pl/"))
    });
    assert!(!person.sees(TEMPORARY));
    person.clicks("Pokaż hasło tymczasowe");
    assert!(person.sees(TEMPORARY));
    person.leaves_the_window();
    assert!(!person.sees(TEMPORARY), "nothing stays readable behind another program");
}

#[test]
fn a_disk_that_takes_nothing_keeps_the_answer_for_another_press() {
    let office = Office::new();
    let mut person = in_the_browser(&office);
    let (file, aside) = (office.state().join("stan.jsonl"), office.state().join("obok"));
    std::fs::rename(&file, &aside).unwrap();
    answers(&mut person, "Hasło zmienione");
    person.waits_until_sees("Kod: K-11");
    assert!(person.sees("Postęp niezapisany"));
    std::fs::rename(&aside, &file).unwrap();
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("potwierdzono ręcznie o");
    assert!(person.sees("Postęp zapisany o"));
}
