//! From the double click to the connected system.
use crate::support::Desk;
use iced::keyboard::key::Named;
use kreator_csizs::ledger::Standing;
use kreator_csizs::procedure::Stage;
use kreator_csizs::training::{Scenario, Style};

#[test]
fn by_keyboard_alone_in_every_style_of_the_page() {
    for style in Style::ALL {
        let desk = Desk::styled(Scenario::AllWell, style);
        let mut person = desk.sit_at_password();
        desk.changes_password(&mut person);
        person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
        person.waits_until_sees("Zegar jest już dobrze ustawiony.");
        person.presses(Named::Enter);
        person.waits_until_sees("Połączenie z CSIZS działa");
        person.waits_until_sees("Zainstaluj certyfikat systemu dziedzinowego");
        person.waits_until("the store was looked at", |person| person.sees("Zainstaluj certyfikat"));
        person.presses(Named::Enter);
        // Typed so far: the password of the package, and the new one twice. Nothing more is asked.
        person.waits_until_sees("Sprawdź dane i zarejestruj system");
        assert!(!person.sees("Hasło do CSIZS"), "CSIZS accepted it a moment ago");
        person.presses(Named::Enter);
        person.waits_until_sees("System zarejestrowany:");
        person.waits_until_sees("Do pobrania");
        person.presses(Named::Enter);
        person.waits_until_sees("Gotowe – ćwiczenie ukończone");
        assert!(!person.sees("System jest podłączony do CSIZS"), "practice never looks real");
        assert!(!person.sees("potwierdzenia"), "nothing here is the person's word");
        let standing = desk.progress().standing(Stage::Password);
        assert!(matches!(standing, Standing::Done { by_hand: false, .. }), "{standing:?}");
        person.presses(Named::Enter);
        person.waits_until_sees("Podłącz swój system do CSIZS");
    }
}

#[test]
fn what_a_new_password_lacks_is_named_and_counted() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    person.waits_for_focus("password-new");
    person.types("Ab1");
    person.presses(Named::Enter);
    person.waits_until_sees("Brakuje: 5 znaków, znaku specjalnego.");
    person.types("!xyz");
    person.presses(Named::Enter);
    person.waits_until_sees("Brakuje: 1 znaku.");
    assert!(desk.verdicts().is_empty());
}
