//! E1a, and the paper where nothing has to be connected.
use super::office::Office;
use crate::package::support::complete;
use crate::support::Person;
use iced::keyboard::key::Named;
use kreator_csizs::app::Start;
use kreator_csizs::ledger::Event;
use kreator_csizs::procedure::{Area, Situation};
use kreator_csizs::screen::{Message, not_needed};
use std::fs;

const QUESTION: &str = "W jakim systemie będzie obsługiwane świadczenie wychowawcze";
const NOT_NEEDED: &str = "Podłączenie nie jest potrzebne";
const FILE: &str = "Wskaż plik pakietu z e-maila";
const SAME: &str = "W obecnym systemie świadczeń rodzinnych, w tej samej bazie danych";

fn begins(office: &Office) -> Person {
    let mut person = office.sit();
    person.clicks("Zacznij");
    person.waits_until_sees(QUESTION);
    person
}

fn at_not_needed(office: &Office) -> Person {
    let mut person = begins(office);
    person.clicks(SAME);
    person.presses(Named::Enter);
    person.waits_for_focus(not_needed::UNIT);
    person
}

/// E2 looks at this very computer; whatever it finds is no part of these tests.
fn reaches_file(person: &mut Person) {
    person.waits_until("E2 or E3", |person| person.shows_any(&["Otwórz pakiet bez internetu", FILE]));
    if !person.sees(FILE) {
        person.clicks("Otwórz pakiet bez internetu");
        person.waits_until_sees(FILE);
    }
}

fn situation(office: &Office) -> Option<Situation> {
    office.progress().situation()
}

#[test]
fn without_an_answer_k_30_says_so_and_with_one_by_keyboard_the_way_goes_on() {
    let office = Office::new();
    let mut person = begins(&office);
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: K-30");
    person.waits_for_focus("situation-answer");
    person.presses(Named::ArrowDown);
    assert!(!person.sees("Kod: K-30"));
    person.presses(Named::Enter);
    reaches_file(&mut person);
    assert_eq!(
        office.kinds(),
        [Event::Rozpoczeto, Event::SytuacjaWybrana { sytuacja: Situation::SeparateSystem }]
    );
}

#[test]
fn another_sub_area_has_to_be_named() {
    let office = Office::new();
    let mut person = begins(&office);
    assert!(!person.sees("Pomoc społeczna (PS)"));
    person.clicks("Chodzi o system z innego podobszaru");
    person.presses(Named::Enter);
    person.waits_until_sees("Uzupełnij pole: Podobszar");
    assert_eq!(situation(&office), None);
    person.clicks("Pomoc społeczna (PS)");
    person.presses(Named::Enter);
    reaches_file(&mut person);
    assert_eq!(situation(&office), Some(Situation::OtherArea(Area::SocialAssistance)));
}

#[test]
fn a_new_unit_is_told_who_comes_first_before_it_goes_on() {
    let office = Office::new();
    let mut person = begins(&office);
    let first = "Najpierw administrator wojewódzki wpisze jednostkę do CSIZS";
    assert!(!person.sees(first));
    person.clicks("W nowym systemie – jednostka nie obsługuje świadczeń rodzinnych");
    assert!(person.sees(first));
    person.clicks("Dalej");
    reaches_file(&mut person);
    assert_eq!(situation(&office), Some(Situation::NewSystem));
}

#[test]
fn who_leaves_before_the_answer_comes_back_to_the_question() {
    let office = Office::new();
    let mut person = begins(&office);
    person.clicks("Dokończę później");
    person.waits_until("the window closes", |person| person.left);
    drop(person);
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie – jesteś na etapie 1 z 6");
    person.clicks("Wróć do etapu 1");
    person.waits_until_sees(QUESTION);
}

#[test]
fn the_way_back_leads_to_the_answer_that_may_be_changed() {
    let office = Office::new();
    let mut person = begins(&office);
    person.clicks("W osobnym systemie, obok systemu świadczeń rodzinnych");
    person.presses(Named::Enter);
    reaches_file(&mut person);
    person.clicks("Wstecz");
    person.waits_until_sees(QUESTION);
    // The same answer is no news.
    person.presses(Named::Enter);
    reaches_file(&mut person);
    assert_eq!(office.kinds().len(), 2);
    person.clicks("Wstecz");
    person.waits_until_sees(QUESTION);
    person.clicks(SAME);
    person.presses(Named::Enter);
    person.waits_until_sees(NOT_NEEDED);
    assert_eq!(situation(&office), Some(Situation::SameSystem));
    person.presses(Named::Escape);
    person.waits_until_sees(QUESTION);
    person.presses(Named::Escape);
    person.waits_until_sees("Witaj ponownie");
}

#[test]
fn who_answered_and_left_comes_back_behind_the_question() {
    let office = Office::new();
    let mut person = begins(&office);
    person.clicks("W osobnym systemie, obok systemu świadczeń rodzinnych");
    person.presses(Named::Enter);
    reaches_file(&mut person);
    drop(person);
    let mut person = office.sit();
    person.clicks("Wróć do etapu 1");
    reaches_file(&mut person);
    assert!(!person.sees(QUESTION));
}

#[test]
fn a_package_that_was_double_clicked_is_not_kept_waiting_by_the_question() {
    let office = Office::new();
    let file = office.file("pakiet.zip", &complete());
    let mut person = office.sit_opening(&file);
    person.waits_until_sees("pakiet.zip");
    assert!(!person.sees(QUESTION));
    office.unlocks(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    assert_eq!(situation(&office), None);
    drop(person);

    // And when the question is on the screen, a file answers it.
    let office = Office::new();
    let mut person = begins(&office);
    person.drops(&file);
    person.waits_until_sees("pakiet.zip");
    let office = Office::new();
    let mut person = at_not_needed(&office);
    person.drops(&file);
    person.waits_until_sees("pakiet.zip");
}

#[test]
fn practice_asks_nothing() {
    let office = Office::new();
    let mut person = office.sit_with(Start { practice: true, ..Start::default() });
    person.waits_until_sees("Zacznij ćwiczenia");
    person.clicks("Zacznij ćwiczenia");
    person.waits_until_sees("Użyj pakietu ćwiczeniowego");
    assert!(!person.sees(QUESTION));
}

#[test]
fn both_fields_are_asked_for_before_anything_is_saved() {
    let office = Office::new();
    let mut person = at_not_needed(&office);
    person.presses(Named::Enter);
    person.waits_until_sees("Uzupełnij pole: Nazwa jednostki");
    person.types("GOPS");
    assert!(!person.sees("Kod: K-31"));
    person.presses(Named::Enter);
    person.waits_until_sees("Uzupełnij pole: System dziedzinowy");
    person.waits_for_focus(not_needed::SYSTEM);
    assert!(!person.lent_its_window);
}

fn named(chosen: Result<Option<std::path::PathBuf>, &'static str>) -> Message {
    Message::NotNeeded(not_needed::Message::Named(chosen))
}

fn asks_for_a_name(person: &mut Person) {
    person.waits_for_focus(not_needed::UNIT);
    person.types("GOPS w Przykładowie");
    person.tabs_to(not_needed::SYSTEM);
    person.types("Świadczenia 3.2");
    person.presses(Named::Enter);
    person.waits_until("the dialog", |person| person.lent_its_window);
}

#[test]
fn the_paper_is_saved_told_and_still_told_the_next_day() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dowód.html");
    let mut person = at_not_needed(&office);
    asks_for_a_name(&mut person);
    person.is_answered(named(Ok(None)));
    assert!(!person.sees("Zapisano:"));
    person.lent_its_window = false;
    person.presses(Named::Enter);
    person.waits_until("the dialog again", |person| person.lent_its_window);
    person.is_answered(named(Ok(Some(file.clone()))));
    person.waits_until_sees("Zachowaj potwierdzenie na wypadek telefonu z ministerstwa.");
    for (name, part) in
        [("dowód.html", "<td>GOPS w\u{a0}Przykładowie</td>"), ("dowód.txt", "GOPS w Przykładowie\r\n")]
    {
        let text = fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(text.contains(part) && text.contains("Świadczenia 3.2"), "{text}");
    }
    person.waits_until("it is in the ledger", |_| office.progress().confirmation().is_some());
    assert_eq!(office.progress().confirmation().unwrap().plik, file.display().to_string());
    drop(person);

    let mut person = office.sit();
    assert!(person.sees(NOT_NEEDED) && !person.sees("Witaj ponownie") && !person.sees(QUESTION));
    assert!(person.sees("Zapisano:") && person.sees("GOPS w Przykładowie") && person.sees("dowód.txt"));
    person.clicks("Podłączam mimo to");
    reaches_file(&mut person);
    person.clicks("Wstecz");
    person.waits_until_sees(NOT_NEEDED);
    drop(person);

    // Now something is left to do.
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie – jesteś na etapie 1 z 6");
    person.clicks("Wróć do etapu 1");
    reaches_file(&mut person);
}

#[test]
fn the_same_answer_again_takes_connecting_anyway_back() {
    let office = Office::new();
    let mut person = at_not_needed(&office);
    person.clicks("Podłączam mimo to");
    reaches_file(&mut person);
    assert!(!office.progress().needs_no_connection());
    person.clicks("Wstecz");
    person.waits_until_sees(NOT_NEEDED);
    person.clicks("Wstecz");
    person.waits_until_sees(QUESTION);
    person.presses(Named::Enter);
    person.waits_until_sees(NOT_NEEDED);
    assert!(office.progress().needs_no_connection());
}

#[test]
fn a_folder_that_takes_nothing_is_k_23_and_another_is_asked_for() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let mut person = at_not_needed(&office);
    asks_for_a_name(&mut person);
    person.is_answered(named(Ok(Some(folder.path().join("nie ma/dowód.html")))));
    person.waits_until_sees("Nie udało się zapisać pliku „dowód.html”");
    assert!(person.sees("nie ma") && person.sees("Kod: K-23") && !person.sees("Zapisano:"));
    assert!(office.progress().confirmation().is_none());
    person.lent_its_window = false;
    person.clicks("Wybierz inny folder");
    person.waits_until("the dialog again", |person| person.lent_its_window);
    person.is_answered(named(Ok(Some(folder.path().join("dowód.html")))));
    person.waits_until_sees("Zapisano:");
    assert!(!person.sees("Kod: K-23") && folder.path().join("dowód.txt").exists());
}
