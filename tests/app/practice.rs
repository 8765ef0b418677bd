//! Practice is taken up, helped with and looked at in a browser, and nothing of it is real.
use crate::support::{Desk, NEW, Person};
use crate::training::browser::Browser;
use iced::keyboard::key::Named;
use kreator_csizs::app::{App, Home, Start};
use kreator_csizs::ledger::{self, Standing};
use kreator_csizs::problem::Code;
use kreator_csizs::procedure::Stage;
use kreator_csizs::screen::{Practice, practice};
use kreator_csizs::text::{Language, Texts, plain};
use kreator_csizs::training::{Scenario, Verdict, World};

#[test]
fn no_key_pressed_while_practice_is_taken_up_reaches_the_real_ledger() {
    let desk = Desk::with(Scenario::Slow);
    // The one before it is still ending, so that it takes its time.
    let held = std::fs::File::create(desk.practice().join("swiat.lock")).unwrap();
    held.lock().unwrap();
    let start = Start { practice: true, ..Start::default() };
    let texts = Texts::load(Language::Polish).unwrap();
    let mut person = Person::sits_down(|| App::new(texts, desk.home(), start));
    person.presses(Named::Enter);
    assert!(person.sees("Przygotowujemy ćwiczenia…") && !person.sees("Zacznij"));
    // The first button is that of Help, and Escape closes it again.
    for key in [Named::Tab, Named::Space, Named::Escape, Named::Tab, Named::ArrowDown, Named::Enter] {
        person.presses(key);
    }
    assert!(person.sees("Przygotowujemy ćwiczenia…"));
    drop(held);
    person.waits_until_sees("Ćwiczenia – nic nie trafia do CSIZS");
    person.rests();
    assert!(ledger::read(&desk.state()).unwrap().is_empty(), "the real ledger knows nothing of it");
}

#[test]
fn the_story_that_is_being_prepared_stays_the_one_that_is_shown() {
    let mut page = Practice::going_on(Scenario::Slow);
    assert_eq!(page.update(practice::Message::Choose(Scenario::AllWell)), practice::Action::None);
    assert_eq!(page.update(practice::Message::Submit), practice::Action::None);
    let _ = page.update(practice::Message::Failed(Code::K15.into()));
    assert_eq!(page.update(practice::Message::Submit), practice::Action::Start(Scenario::Slow));
}

#[test]
fn practice_that_cannot_be_taken_up_is_k_15_and_can_be_begun_anew() {
    let desk = Desk::with(Scenario::AllWell);
    let home = Home { executable: "/nowhere/kreator".into(), ..desk.home() };
    let start = Start { practice: true, ..Start::default() };
    let texts = Texts::load(Language::Polish).unwrap();
    let mut person = Person::sits_down(|| App::new(texts, home, start));
    person.waits_until_sees("Kod: K-15");
    assert!(person.sees("Zacznij ćwiczenia") && !person.sees("Przygotowujemy ćwiczenia…"));
    person.presses(Named::Escape);
    person.waits_until_sees("Podłącz swój system do CSIZS");
}

#[test]
fn the_password_on_the_practice_card_is_read_character_by_character() {
    let office = super::office::Office::new();
    let mut person = office.sit();
    person.clicks("Wypróbuj na danych ćwiczeniowych");
    person.waits_until_sees("Zacznij ćwiczenia");
    person.presses(Named::Enter);
    person.waits_until_sees("Użyj pakietu ćwiczeniowego");
    let password = read_from_card(&mut person);
    let reads_it = |person: &mut Person| {
        let texts = Texts::load(Language::Polish).unwrap();
        let read = person.reads();
        texts.spell(&password).iter().all(|c| read.contains(&plain(&c.name)))
    };
    assert!(!reads_it(&mut person));
    person.tabs_to("card-read");
    person.presses(Named::Space);
    assert!(reads_it(&mut person) && person.sees("Ukryj znaki"));
    person.presses(Named::Space);
    assert!(!reads_it(&mut person));
    person.clicks("Użyj pakietu ćwiczeniowego");
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_until_sees("Wpisz hasło do pakietu");
    person.tabs_to("card-read");
    person.presses(Named::Space);
    assert!(reads_it(&mut person));
}

fn read_from_card(person: &mut Person) -> String {
    let is_password = |text: &String| {
        text.len() == 16 && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    person.reads().into_iter().find(is_password).expect("no password on the card")
}

/// What "Otwórz PI-MZT" would open, as it is copied.
fn copied_address(person: &mut Person) -> String {
    person.clipboard.0 = None;
    person.clicks("Kopiuj adres");
    person.waits_until("the address", |person| person.clipboard.0.is_some());
    person.clipboard.0.clone().unwrap()
}

fn at_the_page(desk: &Desk, person: &mut Person) -> Browser {
    assert!(person.sees("W ćwiczeniach otwiera się strona ćwiczeniowa z tego komputera."));
    let address = copied_address(person);
    let world = World::open(&desk.practice()).unwrap();
    let plain = world.address().replace("https://", "http://");
    assert_eq!(address, format!("{plain}/mzt-app-web"));
    Browser::without_authority(&world, &plain)
}

#[test]
fn the_page_of_practice_opens_in_any_browser_and_csizs_knows_of_the_change() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    person.clicks("Wolę zrobić to w przeglądarce");
    person.waits_until_sees("Zmień hasło w przeglądarce");
    let mut browser = at_the_page(&desk, &mut person);
    let temporary = desk.created.temporary_password.expose();
    browser.change(&desk.created.login, temporary, NEW).unwrap();
    assert!(browser.sees("asło zostało zmienione"));
    person.clicks("Hasło zmienione");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("potwierdzono ręcznie o");
    assert!(World::open(&desk.practice()).unwrap().is_changed());
    assert!(matches!(desk.progress().standing(Stage::Password), Standing::Done { by_hand: true, .. }));
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn the_check_in_practice_is_one_login_in_any_browser() {
    let desk = Desk::with(Scenario::CutAfterSending);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Kod: H-09");
    person.clicks("Sprawdź");
    person.waits_until_sees("Sprawdź nowe hasło");
    let mut browser = at_the_page(&desk, &mut person);
    browser.log_in(&desk.created.login, NEW).unwrap();
    assert!(browser.sees(&desk.created.login));
}
