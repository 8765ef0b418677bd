//! E11 and E11b: the dictionaries fetched by the wizard, or updated in the domain system.
use crate::registration::{limits, request_of, stories::waits, subject_of};
use crate::support::{Desk, NEW, Person};
use chrono::NaiveDate;
use iced::keyboard::key::Named;
use kreator_csizs::act::registration::{register, way};
use kreator_csizs::dictionary::{Line, News, Shelf, Speed, State};
use kreator_csizs::ledger::{Event, Ledger, Standing, Updated};
use kreator_csizs::package::look;
use kreator_csizs::problem::{Code, Problem, Remedy};
use kreator_csizs::procedure::Stage;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::screen::dictionaries::{Action, Message};
use kreator_csizs::screen::{Dictionaries, DictionariesByHand, dictionaries_by_hand as by_hand};
use kreator_csizs::training::control::{Control, Point, Target, What, clear, place};
use kreator_csizs::training::{Pace, Practice, Scenario};

const E11B: &str = "Zaktualizuj słowniki w systemie dziedzinowym";
const DONE: &str = "Słowniki zaktualizowano:";

/// The stages before it are done, the system is registered, and the package is open again.
fn at_dictionaries(desk: &Desk) -> Person {
    let mut person = opens_stage_6(desk);
    person.waits_until_sees("Województwa");
    person
}

fn opens_stage_6(desk: &Desk) -> Person {
    registers(desk);
    let mut person = desk.sit();
    person.waits_until_sees("jesteś na etapie 6 z 6");
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees("Zaktualizuj słowniki");
    person
}

/// Everything before stage 6, as if it had been done in an earlier run of the wizard.
pub fn registers(desk: &Desk) {
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Ustaw zegar serwera");
    drop(person);
    let folder = desk.practice();
    let _practice = Practice::start(&folder, &Desk::executable()).unwrap();
    let package = look(&desk.created.package_file).unwrap().open(&desk.created.package_password).unwrap();
    let subject = subject_of(&package, &package.systems[0]);
    let ledger = Ledger::open(&folder).unwrap().ledger;
    for event in [
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::EtapWykonany { etap: Stage::Certificate, system: subject.id.system.clone(), recznie: true },
    ] {
        let _ = ledger.append(event).unwrap();
    }
    let connection = way(&package, &package.systems[0], limits()).unwrap();
    let request = request_of(&subject, NEW);
    let _ = waits(register(&ledger, request, &*connection, std::future::pending())).unwrap();
}

fn standing(desk: &Desk) -> Standing {
    desk.progress().standing(Stage::Dictionaries)
}

fn shelf(desk: &Desk) -> Shelf {
    Shelf::open(&desk.practice().join("slowniki")).unwrap()
}

#[test]
fn twelve_dictionaries_are_fetched_by_one_press_and_passed_by_themselves() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = at_dictionaries(&desk);
    assert!(person.sees("Do pobrania") && !person.sees("Wybierz inny folder"), "practice keeps its own");
    person.presses(Named::Enter);
    person.waits_until_sees(DONE);
    assert!(!person.sees("– potwierdzono ręcznie"));
    assert!(matches!(standing(&desk), Standing::Done { by_hand: false, .. }));
    assert_eq!(shelf(&desk).entries().len(), 12);
}

#[test]
fn a_cut_is_told_and_gone_on_with() {
    let desk = Desk::with(Scenario::DictionariesCut);
    let mut person = at_dictionaries(&desk);
    person.presses(Named::Enter);
    person.waits_until_sees("Pobrane słowniki: 6 z 12");
    assert!(person.title().starts_with("Problem: Pobrane słowniki: 6 z 12"), "{}", person.title());
    assert_eq!(shelf(&desk).entries().len(), 6);
    person.clicks("Dokończ aktualizację");
    person.waits_until_sees(DONE);
    assert_eq!(shelf(&desk).entries().len(), 12);
}

#[test]
fn stop_and_leaving_lose_nothing_and_clicks_are_answered_while_it_runs() {
    let desk = Desk::with(Scenario::AllWell).paced(Pace { dictionaries: 6 << 20, ..Pace::default() });
    let mut person = at_dictionaries(&desk);
    let hold = Control { point: Point::InAnswer, target: Some(Target::File), what: What::Wait };
    place(&desk.practice(), hold).unwrap();
    person.presses(Named::Enter);
    person.waits_until_sees("Pobieramy słowniki… 0 z 12");
    // Help comes and goes while it runs.
    person.presses(Named::F1);
    person.waits_until_sees("Czy na dysku jest miejsce.");
    person.presses(Named::Escape);
    let part = desk.practice().join("slowniki/WOJEWODZTWA/67/WOJEWODZTWA.part");
    person.waits_until("a part is there", |_| part.is_file());
    person.clicks("Zatrzymaj");
    person.waits_until_sees("Zatrzymano. Pobrane słowniki są zapisane.");
    assert!(person.sees("Do pobrania") && !person.sees("Pobieramy słowniki"));
    let there = std::fs::metadata(&part).unwrap().len();
    assert!(there > 100_000, "{there}");
    // Left in the middle, and come back to.
    person.presses(Named::Enter);
    person.waits_until_sees("Pobieramy słowniki… 0 z 12");
    person.presses(Named::Escape);
    person.waits_until_sees("jesteś na etapie 6 z 6");
    clear(&desk.practice()).unwrap();
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees("Województwa");
    person.presses(Named::Enter);
    person.waits_until_sees(DONE);
    assert_eq!(shelf(&desk).entries().len(), 12);
    let froms: Vec<_> = desk
        .seen()
        .into_iter()
        .filter_map(|entry| match entry.event {
            kreator_csizs::training::log::Event::FileAsked { code, start, .. } if code == "WOJEWODZTWA" => {
                Some(start)
            }
            _ => None,
        })
        .collect();
    assert_eq!(froms[..2], [0, there], "{froms:?}");
}

#[test]
fn a_spoilt_dictionary_is_named_and_fetched_again() {
    let desk = Desk::with(Scenario::DictionaryDamaged);
    let mut person = at_dictionaries(&desk);
    person.presses(Named::Enter);
    person.waits_until_sees("Nie udało się zaktualizować słownika „Ulice”");
    assert_eq!(shelf(&desk).entries().len(), 11, "the others are ready");
    assert!(person.sees("Wymaga uwagi"));
    person.clicks("Spróbuj ponownie");
    person.waits_until_sees(DONE);
}

#[test]
fn whom_csizs_does_not_know_asks_for_the_registration_and_goes_on() {
    let desk = Desk::with(Scenario::DictionariesUnknown);
    let mut person = opens_stage_6(&desk);
    person.waits_until_sees("CSIZS nie rozpoznaje systemu");
    person.clicks("Sprawdź rejestrację");
    person.waits_until_sees("Województwa");
    person.presses(Named::Enter);
    person.waits_until_sees(DONE);
}

#[test]
fn what_csizs_has_no_more_or_older_is_told_before_it_goes_on() {
    for (scenario, title, word) in [
        (Scenario::DictionaryWithdrawn, "CSIZS wycofał słownik „Województwa”", "Wycofany z CSIZS"),
        (
            Scenario::DictionaryOlder,
            "CSIZS ma starszą wersję słownika „Województwa”",
            "Starsza wersja w CSIZS",
        ),
    ] {
        let desk = Desk::with(scenario);
        let mut person = at_dictionaries(&desk);
        person.presses(Named::Enter);
        person.waits_until_sees("Pobrane słowniki: 6 z 12");
        person.presses(Named::Enter);
        person.waits_until_sees(title);
        assert!(person.sees(word));
        assert!(matches!(standing(&desk), Standing::Done { .. }), "it is done already");
        person.clicks("Dalej");
        person.waits_until_sees(DONE);
    }
}

#[test]
fn by_hand_is_the_persons_word_with_the_date_she_read() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = at_dictionaries(&desk);
    person.clicks("Wolę zrobić to w systemie dziedzinowym");
    person.waits_until_sees(E11B);
    person.clicks("Słowniki są zaktualizowane");
    person.waits_until_sees("Uzupełnij pole: Data słowników");
    assert!(person.sees("Kod: K-31"));
    person.clicks("System pokazał błąd");
    person.waits_until_sees("Co pokazał system?");
    person.clicks("Brak miejsca na dysku albo uprawnień");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("System nie może zapisać słowników");
    assert!(person.sees("Kod: D-04"));
    person.tabs_to(by_hand::DATE);
    person.types("29.03.2016");
    person.presses(Named::Enter);
    person.waits_until_sees("– potwierdzono ręcznie");
    let progress = desk.progress();
    let key = progress.package().unwrap().system_key("SD-SW-01");
    let date = NaiveDate::from_ymd_opt(2016, 3, 29).unwrap();
    assert_eq!(progress.dictionaries().of(&key).unwrap().0, Updated::ByHand { date });
    assert!(matches!(standing(&desk), Standing::Done { by_hand: true, .. }));
    assert!(shelf(&desk).entries().is_empty());
}

fn lines(states: &[State]) -> Vec<Line> {
    let line = |(n, state): (usize, &State)| Line {
        code: format!("S{n}"),
        name: format!("Słownik {n}"),
        state: *state,
    };
    states.iter().enumerate().map(line).collect()
}

fn page(states: &[State]) -> Dictionaries {
    let mut page = Dictionaries::new("slowniki".into(), false);
    assert_eq!(page.update(Message::Listed(Ok(lines(states)))), Action::None);
    page
}

fn came(slow: bool) -> Message {
    let speed = Some(Speed { per_second: 1_258_291, seconds_left: 120 });
    Message::News(News::Came { done: 1, all: 2, speed, slow })
}

#[test]
fn slow_is_told_once_and_ends_with_the_next_byte() {
    let mut page = page(&[State::Waiting]);
    assert_eq!(page.update(Message::Update), Action::Update);
    assert_eq!(page.update(came(true)), Action::None);
    assert_eq!(page.problem().unwrap().code, Code::D05);
    assert!(page.offers(Remedy::Wait) && page.offers(Remedy::FinishLater));
    assert_eq!(page.update(Message::Remedy(Remedy::Wait)), Action::None);
    let _ = page.update(came(true));
    assert!(page.problem().is_none(), "she waits, and is not asked again");
    let _ = page.update(came(false));
    let _ = page.update(came(true));
    assert_eq!(page.problem().unwrap().code, Code::D05);
    assert_eq!(page.update(Message::Remedy(Remedy::FinishLater)), Action::Later);
}

#[test]
fn a_second_press_begins_nothing_and_stop_is_asked_once() {
    let mut page = page(&[State::Waiting]);
    assert_eq!(page.update(Message::Update), Action::Update);
    assert_eq!(page.update(Message::Update), Action::None);
    assert_eq!(page.update(Message::ByHand), Action::None);
    assert_eq!(page.update(Message::Stop), Action::Stop);
    assert_eq!(page.update(Message::Stop), Action::None);
    assert_eq!(page.update(Message::Failed(None)), Action::TellStopped);
    assert_eq!(page.update(Message::Update), Action::Update);
}

#[test]
fn without_a_list_the_main_button_asks_for_it() {
    let mut page = Dictionaries::new("slowniki".into(), false);
    let problem = Problem::new(Code::N12).with("address", "a").with("minutes", 2_u32);
    let _ = page.update(Message::Listed(Err(problem)));
    assert_eq!(page.update(Message::Update), Action::List);
}

#[test]
fn a_folder_is_chosen_or_not_and_never_in_practice() {
    let mut page = page(&[State::Waiting]);
    assert_eq!(page.update(Message::ChooseFolder), Action::ChooseFolder);
    assert_eq!(page.update(Message::FolderChosen(Ok(None))), Action::None);
    assert_eq!(page.update(Message::Remedy(Remedy::ChooseFolder)), Action::ChooseFolder);
    assert_eq!(page.update(Message::FolderChosen(Ok(Some("inny".into())))), Action::UseFolder("inny".into()));
    let mut practice = Dictionaries::new("slowniki".into(), true);
    let _ = practice.update(Message::Listed(Ok(lines(&[State::Waiting]))));
    assert_eq!(practice.update(Message::ChooseFolder), Action::None);
    assert!(!practice.offers(Remedy::ChooseFolder));
}

#[test]
fn a_date_that_cannot_be_is_told_at_its_field() {
    let today = NaiveDate::from_ymd_opt(2016, 3, 29).unwrap();
    let mut page = DictionariesByHand::new("System".into(), false, today);
    for wrong in ["", "wczoraj", "30.03.2016"] {
        let _ = page.update(by_hand::Message::DateChanged(wrong.into()));
        assert_eq!(page.update(by_hand::Message::Submit), by_hand::Action::Focus(by_hand::DATE), "{wrong}");
    }
    let _ = page.update(by_hand::Message::DateChanged("29.03.2016 r.".into()));
    assert_eq!(page.update(by_hand::Message::Submit), by_hand::Action::Confirm(today));
}
