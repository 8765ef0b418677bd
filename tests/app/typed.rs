//! What is typed on E6 is lost by no key: it stays while the person looks elsewhere, and no longer.
use super::office::Office;
use crate::support::{Desk, NEW, Person};
use iced::keyboard::Modifiers;
use iced::keyboard::key::{Code, Named};
use kreator_csizs::training::{Pace, Scenario, Verdict};
use std::time::Duration;

const E5: &str = "Sprawdź, czy to dane Twojej jednostki";
const E6: &str = "Zmień hasło tymczasowe na własne";

fn types_both(person: &mut Person) {
    person.waits_for_focus("password-new");
    person.types(NEW);
    person.tabs_to("password-repeat");
    person.types(NEW);
}

fn fields_hold(person: &mut Person, count: usize) -> bool {
    let bullets = |text: &String| !text.is_empty() && text.chars().all(|c| c == '•');
    let filled: Vec<_> = person.reads().into_iter().filter(bullets).collect();
    filled.len() == count && filled.iter().all(|text| text.chars().count() == NEW.chars().count())
}

#[test]
fn escape_keeps_what_was_typed_all_the_way_to_the_list_of_stages_and_back() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    types_both(&mut person);
    assert!(fields_hold(&mut person, 2));
    person.presses(Named::Escape);
    person.waits_until_sees(E5);
    person.presses(Named::Enter);
    person.waits_until_sees(E6);
    assert!(fields_hold(&mut person, 2));
    for page in [E5, "Wskaż plik pakietu z e-maila", "Witaj ponownie"] {
        person.presses(Named::Escape);
        person.waits_until_sees(page);
    }
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees(E6);
    assert!(fields_hold(&mut person, 2));
    assert!(!person.sees(NEW), "kept, and not shown");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
    person.closes_the_window();
    person.waits_until("the window closes at once", |person| person.left);
}

#[test]
fn closing_asks_about_a_typed_password_on_whatever_page_and_leads_back_to_it() {
    let office = Office::new();
    let mut person = office.sit_at_password();
    types_both(&mut person);
    person.presses(Named::Escape);
    person.waits_until_sees(E5);
    person.closes_the_window();
    person.waits_until_sees("Hasło nie zostało jeszcze zmienione");
    person.presses(Named::Escape);
    person.rests();
    assert!(!person.left && person.sees(E5));
    person.closes_the_window();
    person.waits_until_sees("Wróć i zmień hasło");
    person.presses(Named::Enter);
    person.waits_until_sees(E6);
    assert!(fields_hold(&mut person, 2));
}

#[test]
fn after_a_change_by_hand_nothing_that_was_typed_is_left() {
    let office = Office::new();
    let mut person = office.sit_at_password();
    types_both(&mut person);
    person.clicks("Wolę zrobić to w przeglądarce");
    person.waits_until_sees("Zmień hasło w przeglądarce");
    person.presses(Named::Escape);
    person.waits_until_sees(E6);
    assert!(fields_hold(&mut person, 2));
    person.clicks("Wolę zrobić to w przeglądarce");
    person.clicks("Hasło zmienione");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("potwierdzono ręcznie o");
    person.closes_the_window();
    person.waits_until("the window closes at once", |person| person.left);
}

#[test]
fn a_refusal_that_comes_elsewhere_empties_the_fields_and_a_stop_does_not() {
    let desk = Desk::with(Scenario::WrongTemporary);
    let mut person = desk.sit_at_password();
    let hold = kreator_csizs::training::control::Control {
        point: kreator_csizs::training::control::Point::BeforeAnswer,
        target: Some(kreator_csizs::training::control::Target::Change),
        what: kreator_csizs::training::control::What::Wait,
    };
    kreator_csizs::training::control::place(&desk.practice(), hold).unwrap();
    types_both(&mut person);
    person.presses(Named::Enter);
    person.waits_until("the request is there", |_| desk.submitted() == 1);
    person.presses(Named::Escape);
    person.waits_until_sees(E5);
    kreator_csizs::training::control::clear(&desk.practice()).unwrap();
    person.waits_until_sees("Stare hasło nie jest poprawne");
    person.presses(Named::Enter);
    person.waits_until_sees(E6);
    assert!(fields_hold(&mut person, 0));
}

#[test]
fn what_was_typed_for_practice_goes_with_it() {
    let desk =
        Desk::with(Scenario::Slow).paced(Pace { slow_answer: Duration::from_secs(1), ..Pace::default() });
    let mut person = desk.sit_at_password();
    types_both(&mut person);
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Podłącz swój system do CSIZS");
    person.closes_the_window();
    person.waits_until("the window closes at once", |person| person.left);
}

#[test]
fn what_is_pasted_leaves_the_white_space_at_its_ends_behind() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    let old = desk.created.temporary_password.expose().to_owned();
    person.clicks("Wpisz inne stare hasło");
    person.waits_for_focus("password-old");
    person.clipboard.0 = Some(format!(" {old}\r\n"));
    person.strikes(Code::KeyV, "v", Modifiers::CTRL, None);
    for (field, pasted) in
        [("password-new", format!("{NEW} ")), ("password-repeat", format!("\t{NEW}\u{a0}\n"))]
    {
        person.tabs_to(field);
        person.clipboard.0 = Some(pasted);
        person.presses_with(Named::Insert, Modifiers::SHIFT);
    }
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
    assert_eq!(desk.tries().attempts(), 0);
}

#[test]
fn the_five_rules_are_there_before_typing_and_each_is_told_in_a_word_while_typing() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    let told = |person: &mut Person, word: &str| person.reads().iter().filter(|text| *text == word).count();
    for rule in ["8 znaków", "cyfrę", "znak specjalny", "wielką literę", "małą literę"] {
        assert!(person.sees(rule), "{rule}: {:#?}", person.reads());
    }
    assert_eq!((told(&mut person, "spełnione"), told(&mut person, "jeszcze nie")), (0, 5));
    person.waits_for_focus("password-new");
    for (typed, met) in [("a", 1), ("B", 2), ("7", 3), ("!", 4), ("cdef", 5)] {
        person.types(typed);
        assert_eq!((told(&mut person, "spełnione"), told(&mut person, "jeszcze nie")), (met, 5 - met));
    }
}

#[test]
fn a_shown_password_is_hidden_by_submitting_by_leaving_the_page_and_by_leaving_the_window() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit();
    person.presses(Named::Enter);
    person.waits_until_sees("Użyj pakietu ćwiczeniowego");
    person.clicks("Użyj pakietu ćwiczeniowego");
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_for_focus("unlock-password");
    person.types("nie-to-haslo");
    let shows = |person: &mut Person| {
        assert!(!person.sees("nie-to-haslo"), "hidden by default, and now");
        person.clicks("Pokaż hasło");
        assert!(person.sees("nie-to-haslo") && person.sees("Ukryj hasło"));
    };
    shows(&mut person);
    person.clicks("Otwórz pakiet");
    person.waits_until_sees("Kod: P-11");
    shows(&mut person);
    person.leaves_the_window();
    shows(&mut person);
    person.presses(Named::Escape);
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    person.clicks("Użyj pakietu ćwiczeniowego");
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_for_focus("unlock-password");
    assert!(!person.sees("nie-to-haslo") && !person.sees("Ukryj hasło"));
    person.types(desk.created.package_password.expose());
    person.presses(Named::Enter);
    person.waits_until_sees(E5);
    person.presses(Named::Enter);
    person.waits_until_sees(E6);
    let shows = |person: &mut Person| {
        assert!(!person.sees(NEW) && person.sees("Pokaż nowe hasło"));
        person.clicks("Pokaż nowe hasło");
        assert!(person.sees(NEW) && person.sees("Ukryj nowe hasło"));
    };
    person.waits_for_focus("password-new");
    person.types(NEW);
    shows(&mut person);
    // The second field is still empty.
    person.clicks("Zmień hasło");
    person.waits_until_sees("Kod: H-01");
    shows(&mut person);
    person.leaves_the_window();
    shows(&mut person);
    person.presses(Named::Escape);
    person.waits_until_sees(E5);
    person.presses(Named::Enter);
    person.waits_until_sees(E6);
    assert!(!person.sees(NEW) && person.sees("Pokaż nowe hasło"));
}
