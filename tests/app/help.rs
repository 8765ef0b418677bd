//! Help: three things to check, whom to call, what to say.
use super::office::Office;
use crate::package::support::{PASSWORD, TEMPORARY, complete};
use crate::support::Person;
use iced::keyboard::key::Named;

fn helped(person: &mut Person) -> Vec<String> {
    person.presses(Named::F1);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń.");
    person.reads()
}

#[test]
fn help_says_what_to_check_whom_to_call_and_what_to_say_without_a_problem() {
    let office = Office::new();
    let mut person = office.opens(&office.file("pakiet.zip", &complete()));
    office.agrees(&mut person);
    let read = helped(&mut person);
    let says = |text: &str| read.iter().any(|line| line.contains(text));
    assert!(says("Pomoc – etap 2 z 6: Hasło"));
    assert!(says("Czy wszystkie wymagania są „spełnione”."));
    assert!(says("Administrator wojewódzki: Anna Nowak, tel. 22 000 00 00"));
    assert!(says("Kreator CSIZS, etap 2, ekran „Zmień hasło tymczasowe na własne”, wersja"));
    assert!(says("Nigdy nie podawaj nikomu nowego hasła."));
    assert!(!says("Wolę zrobić to w przeglądarce"), "the page below is out of reach");
    person.clicks("Kopiuj opis problemu");
    person.waits_until("the clipboard", |person| person.clipboard.0.is_some());
    let copied = person.clipboard.0.clone().unwrap();
    let version = env!("CARGO_PKG_VERSION");
    let sentence =
        format!("Kreator CSIZS, etap 2, ekran „Zmień hasło tymczasowe na własne”, wersja {version}.");
    let lines: Vec<&str> = copied.lines().collect();
    let [said, problem, unit, system, when] = lines[..] else { panic!("{copied}") };
    assert_eq!((said, problem), (sentence.as_str(), "Problem: brak"));
    assert_eq!(unit, format!("Jednostka: {}", complete().open().unit.name));
    assert!(system.starts_with("System dziedzinowy: ") && !system.ends_with("nie podano"), "{system}");
    assert!(when.starts_with("Kiedy: ") && when.contains(" r., "), "{when}");
    assert!(!copied.contains(TEMPORARY) && !copied.contains(PASSWORD));
    assert!(person.sees(&format!("„{sentence}”")), "on the page somebody says it");
    person.presses(Named::F1);
    assert!(person.sees("Wolę zrobić to w przeglądarce"), "F1 closes it too");
}

#[test]
fn help_names_the_code_of_the_page_and_of_a_banner() {
    let office = Office::new();
    let mut person = office.sit_at_password();
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: H-01");
    assert!(helped(&mut person).iter().any(|line| line.contains("kod H-01")));
    person.clicks("Kopiuj opis problemu");
    person.waits_until("the clipboard", |person| person.clipboard.0.is_some());
    let copied = person.clipboard.0.clone().unwrap();
    assert_eq!(copied.lines().nth(1), Some("Problem: Wpisz nowe hasło"), "{copied}");

    let office = Office::new();
    let mut person = office.sit();
    std::fs::remove_file(office.state().join("stan.jsonl")).unwrap();
    person.clicks("Zacznij");
    person.waits_until_sees("Nie można zapisać postępu");
    let read = helped(&mut person);
    assert!(read.iter().any(|line| line.contains("kod K-11")));
    assert!(read.iter().any(|line| line.contains("Informatyk")), "K-11 brings its own contact");
}

#[test]
fn before_stage_one_help_goes_by_the_title_of_the_page() {
    let office = Office::new();
    let mut person = office.sit();
    let read = helped(&mut person);
    assert!(read.iter().any(|line| line == "Pomoc – Podłącz swój system do CSIZS"), "{read:#?}");
}

#[test]
fn the_passwords_on_e6_are_hidden_when_the_window_is_left_or_help_is_opened() {
    let office = Office::new();
    let mut person = office.sit_at_password();
    for leave in [Person::leaves_the_window as fn(&mut Person), |person| {
        person.presses(Named::F1);
        person.presses(Named::Escape);
    }] {
        person.clicks("Pokaż stare hasło");
        person.clicks("Pokaż nowe hasło");
        assert!(person.sees(crate::package::support::TEMPORARY));
        leave(&mut person);
        assert!(!person.sees(crate::package::support::TEMPORARY));
        assert!(person.sees("Pokaż nowe hasło"));
    }
}

#[test]
fn the_glossary_explains_every_word_and_leads_back_to_help() {
    let mut person = Office::new().sit();
    let _ = helped(&mut person);
    person.clicks("Słowniczek");
    person.waits_until_sees("Krótkie wyjaśnienia słów, których używa kreator.");
    for word in ["CSIZS", "PI-MZT", "Jednostka terenowa (JT)", "System dziedzinowy", "Certyfikat", "Słowniki"]
    {
        let explained = format!("{word} – ");
        assert!(person.reads().iter().any(|line| line.starts_with(&explained)), "{word}");
    }
    person.presses(Named::Escape);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń.");
}
