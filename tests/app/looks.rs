//! "Wygląd": theme, size of text and language, chosen here or in the system.
use super::office::Office;
use crate::package::support::{PASSWORD, complete};
use crate::support::{Desk, Person, Windows};
use iced::Size;
use iced::keyboard::{Key, Modifiers, key::Named};
use kreator_csizs::app::{App, Home, Start};
use kreator_csizs::platform::appearance::{Appearance, Colours};
use kreator_csizs::settings::{Settings, Theme};
use kreator_csizs::text::{Language, Texts};
use kreator_csizs::ui::theme::{BLACK, DARK, LIGHT, Look, Tokens, theme, tokens};
use std::sync::Arc;

/// At the office's computer, which looks like this.
fn sits(office: &Office, windows: &Windows) -> Person {
    let desktop = Arc::new(windows.clone());
    let home = Home { desktop, ..Desk::home_for_real(&office.state(), office.store.clone()) };
    let language = Settings::read(&office.state()).language.unwrap_or_default();
    Person::sits_down(|| App::new(Texts::load(language).unwrap(), home, Start::default()))
}

fn opens(person: &mut Person) {
    person.tabs_to("look");
    person.presses(Named::Enter);
    person.waits_until_sees("Dostosuj wygląd");
}

fn opens_from_help(person: &mut Person, title: &str) {
    person.presses(Named::F1);
    person.tabs_to("help-look");
    person.presses(Named::Enter);
    person.waits_until_sees(title);
}

fn contrast() -> Tokens {
    tokens(&theme(Look::Contrast(BLACK)))
}

fn waits_for_file(person: &mut Person, office: &Office, holds: impl Fn(&Settings) -> bool) {
    person.waits_until("the settings on the disk", |_| holds(&Settings::read(&office.state())));
}

#[test]
fn the_panel_is_used_by_keyboard_alone_in_both_languages() {
    let office = Office::new();
    let mut person = sits(&office, &Windows::default());
    opens(&mut person);
    person.tabs_to("look-theme");
    person.presses(Named::ArrowDown);
    person.presses(Named::ArrowDown);
    assert_eq!(person.colours(), DARK);
    person.presses(Named::ArrowDown);
    assert_eq!(person.colours(), contrast());
    person.tabs_to("look-larger");
    person.presses(Named::Enter);
    assert!(person.sees("Rozmiar tekstu: 110%"));
    person.presses(Named::Space);
    assert!(person.sees("Rozmiar tekstu: 125%"));
    person.tabs_to("look-smaller");
    person.presses(Named::Enter);
    assert_eq!(person.scale(), 1.1);
    person.tabs_to("look-language");
    person.presses(Named::ArrowDown);
    assert!(person.sees("Adjust the look"), "at once");
    assert!(person.title().contains("Connect your system"), "{}", person.title());
    person.presses(Named::Escape);
    assert!(!person.sees("Adjust the look"));
    person.presses(Named::F1);
    person.waits_until_sees("First check three things, then call.");
    person.tabs_to("help-look");
    person.presses(Named::Enter);
    person.waits_until_sees("Text size: 110%");
    person.tabs_to("look-language");
    person.presses(Named::ArrowUp);
    assert!(person.sees("Dostosuj wygląd"));
    person.presses(Named::Escape);
    assert!(person.sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń."), "back to where it was opened");
    waits_for_file(&mut person, &office, |kept| {
        kept.theme == Theme::Contrast && kept.language == Some(Language::Polish) && kept.zoom.seen(100) == 110
    });
}

#[test]
fn the_language_changes_on_e4_and_the_password_typed_there_stays() {
    let office = Office::new();
    let mut person = office.sit_opening(&office.file("pakiet.zip", &complete()));
    person.waits_until_sees("Zmień plik");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_for_focus("unlock-password");
    person.types(PASSWORD);
    opens_from_help(&mut person, "Dostosuj wygląd");
    person.tabs_to("look-language");
    person.presses(Named::ArrowDown);
    person.presses(Named::Escape);
    person.presses(Named::Escape);
    assert!(person.sees("Enter the package password"), "{:#?}", person.reads());
    assert_eq!(person.focus(), Some("unlock-password".into()), "the caret is where it was");
    person.presses(Named::Enter);
    person.waits_until_sees("Check that this is your unit");
}

#[test]
fn what_was_chosen_is_there_after_a_restart() {
    let office = Office::new();
    let mut person = sits(&office, &Windows::default());
    opens(&mut person);
    // As fast as fingers go: what was chosen last is what is written.
    (0..4).for_each(|_| person.presses_with(Key::Character("+".into()), Modifiers::COMMAND));
    person.tabs_to("look-theme");
    person.presses(Named::ArrowUp);
    person.tabs_to("look-language");
    person.presses(Named::ArrowDown);
    waits_for_file(&mut person, &office, |kept| kept.language == Some(Language::English));
    drop(person);
    let mut person = sits(&office, &Windows::default());
    assert_eq!((person.scale(), person.colours()), (1.75, contrast()));
    assert!(person.sees("Connect your system"));
}

#[test]
fn ctrl_with_plus_minus_and_zero_changes_the_size_and_altgr_does_not() {
    let office = Office::new();
    let mut person = sits(&office, &Windows::default());
    let presses = |person: &mut Person, key: &str, held| {
        person.presses_with(Key::Character(key.into()), held);
        person.rests();
    };
    presses(&mut person, "=", Modifiers::COMMAND);
    presses(&mut person, "+", Modifiers::COMMAND | Modifiers::SHIFT);
    assert_eq!(person.scale(), 1.25);
    presses(&mut person, "-", Modifiers::COMMAND);
    assert_eq!(person.scale(), 1.1);
    presses(&mut person, "+", Modifiers::COMMAND | Modifiers::ALT);
    presses(&mut person, "+", Modifiers::empty());
    assert_eq!(person.scale(), 1.1);
    presses(&mut person, "0", Modifiers::COMMAND);
    assert_eq!(person.scale(), 1.0);
}

#[test]
fn at_both_ends_the_button_says_why_it_does_nothing_more() {
    let office = Office::new();
    let mut person = sits(&office, &Windows::default());
    opens(&mut person);
    assert!(person.sees("Mniejszego tekstu nie ma."));
    for _ in 0..7 {
        person.clicks("Większy tekst (A+)");
    }
    assert!(person.sees("Rozmiar tekstu: 200%") && person.sees("Większego tekstu nie ma."));
    assert!(!person.sees("Mniejszego tekstu nie ma."));
}

#[test]
fn a_page_that_is_drawn_larger_has_less_room_at_once() {
    let office = Office::new();
    let mut person = sits(&office, &Windows::default());
    assert!(person.sees("1. Pakiet"), "the column of stages");
    for _ in 0..5 {
        person.presses_with(Key::Character("+".into()), Modifiers::COMMAND);
        person.rests();
    }
    // No event says that 960 have become 480.
    assert!(!person.sees("1. Pakiet"));
    person.presses_with(Key::Character("0".into()), Modifiers::COMMAND);
    person.rests();
    assert!(person.sees("1. Pakiet"));
}

#[test]
fn a_window_that_is_wide_and_low_has_no_column_that_would_be_cut() {
    let office = Office::new();
    let desktop = Arc::new(Windows::default());
    for (height, column) in [(512.0, true), (511.0, false)] {
        let home =
            Home { desktop: desktop.clone(), ..Desk::home_for_real(&office.state(), office.store.clone()) };
        let texts = Texts::load(Language::Polish).unwrap();
        let mut person =
            Person::sits_down_at(Size::new(1093.0, height), || App::new(texts, home, Start::default()));
        person.rests();
        assert_eq!(person.sees("1. Pakiet"), column, "{height}");
    }
}

#[test]
fn the_window_looks_as_windows_does_until_the_person_chooses() {
    let office = Office::new();
    let windows = Windows::default();
    windows.looks(Appearance { dark: true, ..Appearance::default() }.with_text(225));
    let mut person = sits(&office, &windows);
    assert_eq!((person.colours(), person.scale()), (DARK, 2.0));
    opens(&mut person);
    assert!(person.sees("Rozmiar tekstu: 200%"));
    assert!(person.sees("Ten rozmiar jest ustawiony w Windows."), "and A− does not go below it");
    person.clicks("Mniejszy tekst (A−)");
    person.clicks("Większy tekst (A+)");
    assert_eq!(person.scale(), 2.0);
    person.clicks("Jasny");
    assert_eq!(person.colours(), LIGHT);
    person.clicks("Jak w Windows");
    assert_eq!(person.colours(), DARK);
}

#[test]
fn high_contrast_of_windows_brings_its_own_colours_and_is_followed_while_the_window_is_open() {
    let office = Office::new();
    let windows = Windows::default();
    let mut person = sits(&office, &windows);
    assert_eq!((person.colours(), person.scale()), (LIGHT, 1.0));
    let desert = Colours {
        window: 0xFFFAEF,
        window_text: 0x3D3D3D,
        hot_light: 0x1C5E75,
        highlight: 0x903909,
        highlight_text: 0xFFF5E3,
        gray_text: 0x676767,
    };
    windows.looks(Appearance { contrast: Some(desert), ..Appearance::default() }.with_text(125));
    person.rests();
    assert_eq!(person.colours(), LIGHT, "nobody asks while nothing happens");
    person.comes_back_to_the_window();
    let seen = person.colours();
    assert_eq!(seen.page.into_rgba8(), [0xFF, 0xFA, 0xEF, 255]);
    assert_eq!(seen.focus.into_rgba8(), [0x1C, 0x5E, 0x75, 255]);
    assert_eq!(seen.primary.into_rgba8(), [0x90, 0x39, 0x09, 255]);
    assert_eq!(person.scale(), 1.25);
    opens(&mut person);
    person.clicks("Wysoki kontrast");
    assert_eq!(person.colours(), seen, "its colours also where it is chosen here");
    person.clicks("Ciemny");
    assert_eq!(person.colours(), DARK, "the person's choice counts more");
    windows.looks(Appearance::default());
    person.comes_back_to_the_window();
    assert_eq!((person.colours(), person.scale()), (DARK, 1.0));
}

#[test]
fn settings_that_cannot_be_written_hold_until_the_end_and_the_panel_says_so() {
    let office = Office::new();
    std::fs::create_dir_all(office.state().join("ustawienia.json")).unwrap();
    let mut person = sits(&office, &Windows::default());
    opens(&mut person);
    person.clicks("Ciemny");
    person.waits_until_sees("Nie udało się zapisać tych ustawień.");
    assert_eq!(person.colours(), DARK);
    std::fs::remove_dir(office.state().join("ustawienia.json")).unwrap();
    person.clicks("Większy tekst (A+)");
    waits_for_file(&mut person, &office, |kept| kept.theme == Theme::Dark && kept.zoom.seen(100) == 110);
    person.waits_until("it is told no longer", |person| !person.sees("Nie udało się zapisać"));
}

#[test]
fn on_a_screen_that_is_too_small_the_window_opens_within_it() {
    let office = Office::new();
    let mut person = sits(&office, &Windows::default());
    person.has_a_screen(Size::new(1366.0, 768.0));
    person.has_a_screen(Size::new(1280.0, 720.0));
    assert!(person.window_asked.is_empty(), "{:?}", person.window_asked);
    // 1366×768 at 125 %.
    person.has_a_screen(Size::new(1092.8, 614.4));
    assert_eq!(person.window_asked, ["at least 800x520", "960x534", "as large as it can be"]);
    // And at 200 %.
    person.window_asked.clear();
    person.has_a_screen(Size::new(683.0, 384.0));
    assert_eq!(person.window_asked, ["at least 683x304", "683x304", "as large as it can be"]);
    // The same screen where the wizard itself draws everything twice as large.
    person.window_asked.clear();
    (0..5).for_each(|_| person.presses_with(Key::Character("+".into()), Modifiers::COMMAND));
    person.rests();
    person.has_a_screen(Size::new(683.0, 384.0));
    assert!(person.window_asked.is_empty(), "480×320 has room there: {:?}", person.window_asked);
}

#[test]
fn the_button_that_makes_the_text_larger_stays_in_view_when_it_does() {
    let office = Office::new();
    let mut person = sits(&office, &Windows::default());
    opens(&mut person);
    person.tabs_to("look-larger");
    for height in [580.0, 512.0, 426.0, 366.0, 320.0] {
        person.has_room(Size::new(height * 1.5, height));
        person.presses(Named::Enter);
        person.rests();
        assert!(person.has_in_view("Większy tekst (A+)"), "{height}");
    }
}
