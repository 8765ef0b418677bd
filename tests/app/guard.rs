//! The account is never locked by the wizard: what is counted, what is asked, what is refused.
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::act::password as act;
use kreator_csizs::ledger::{self, CheckAnswer, Event, Ledger, Outcome, PageAnswer, Standing};
use kreator_csizs::procedure::{Account, Environment, Stage};
use kreator_csizs::training::{Hint, Scenario, Verdict, World};

const E6: &str = "Zmień hasło tymczasowe na własne";

fn account(desk: &Desk) -> Account {
    Account::new(Environment::Cwiczeniowe, &desk.created.login)
}

/// While no wizard runs: an intent, and what came of it.
fn writes_attempt(desk: &Desk, outcome: Option<Outcome>) {
    let konto = account(desk);
    let ledger = Ledger::open(&desk.practice()).unwrap().ledger;
    let zamiar = ledger.append(Event::ZamiarZmianyHasla { konto: konto.clone() }).unwrap();
    if let Some(wynik) = outcome {
        let _ = ledger.append(Event::WynikZmianyHasla { zamiar, konto, wynik }).unwrap();
    }
}

/// Stage 1 is done, and the wizard is closed.
fn at_stage_2(scenario: Scenario) -> Desk {
    let desk = Desk::with(scenario);
    drop(desk.sit_at_password());
    desk
}

/// The one button of the frame, by keys.
fn goes_on(person: &mut Person) {
    person.waits_until_sees("Witaj ponownie");
    person.presses(Named::Enter);
}

fn starts_over(person: &mut Person) {
    person.clicks("Zacznij od nowa");
    person.waits_until_sees("Licznik prób też pozostanie.");
    person.presses(Named::Tab);
    person.presses(Named::Space);
    person.waits_until_sees("Podłącz swój system do CSIZS");
}

#[test]
fn four_failures_are_the_last_also_after_starting_over_and_after_damage() {
    let desk = Desk::with(Scenario::WrongTemporary);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Komunikat CSIZS: „Stare hasło nie jest poprawne”");
    assert!(person.sees("Zostały 3 próby."));
    for left in ["Zostały 2 próby.", "Została 1 próba."] {
        person.waits_for_focus("password-old");
        desk.changes_password_from(&mut person, "Zgadywane#1");
        person.waits_until_sees(left);
    }
    desk.changes_password_from(&mut person, "Zgadywane#1");
    person.waits_until_sees("Kreator wstrzymał kolejną próbę");
    assert!(person.sees("Kod: H-07"));
    assert_eq!(desk.verdicts(), [Verdict::WrongOld; 4]);

    person.presses(Named::Escape);
    person.waits_until_sees("Witaj ponownie");
    starts_over(&mut person);
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: H-07");
    drop(person);

    let mut bytes = std::fs::read(desk.ledger_file()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 40].fill(b'#');
    std::fs::write(desk.ledger_file(), bytes).unwrap();
    let mut person = desk.sit();
    person.waits_until_sees("Kod: K-10");
    goes_on(&mut person);
    person.waits_until_sees("Kod: H-07");
    assert_eq!(desk.verdicts(), [Verdict::WrongOld; 4]);
    desk.proves_safety(Some(4));
}

#[test]
fn the_right_old_password_is_told_typed_and_changed() {
    let desk = Desk::with(Scenario::WrongTemporary);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Kod: H-05");
    person.clicks("Wpisz inne stare hasło");
    person.waits_for_focus("password-old");
    let hint = World::open(&desk.practice()).unwrap().hint(&desk.created.temporary_password);
    let Some(Hint::TemporaryPassword(told)) = hint else { panic!("{hint:?}") };
    person.waits_until_sees(told.expose());
    desk.changes_password_from(&mut person, told.expose());
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    assert_eq!(desk.verdicts(), [Verdict::WrongOld, Verdict::Changed]);
}

#[test]
fn a_password_that_was_refused_is_not_offered_again_after_a_restart() {
    let desk = at_stage_2(Scenario::AllWell);
    writes_attempt(&desk, Some(Outcome::StareHasloNiepoprawne));
    let mut person = desk.sit();
    goes_on(&mut person);
    desk.opens_package(&mut person);
    person.waits_until_sees(E6);
    person.waits_for_focus("password-old");
    assert!(!person.sees("tymczasowe, wczytane z pakietu"));
    assert!(person.sees("Zostały 3 próby."));
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: K-31");
    assert!(desk.verdicts().is_empty());
}

#[test]
fn a_new_temporary_password_is_typed_and_the_count_begins_anew() {
    let desk = at_stage_2(Scenario::AllWell);
    for _ in 0..4 {
        writes_attempt(&desk, Some(Outcome::StareHasloNiepoprawne));
    }
    let mut person = desk.sit();
    goes_on(&mut person);
    person.waits_until_sees("Kod: H-07");
    assert!(!person.sees("Logowanie się udało"), "nothing is open");
    person.presses(Named::Enter);
    person.rests();
    assert!(desk.tries().is_used_up(), "Enter answers no question here");
    person.clicks("Mam nowe hasło tymczasowe");
    desk.opens_package(&mut person);
    person.waits_until_sees(E6);
    assert!(person.sees("Zostały 4 próby."));
    person.waits_for_focus("password-old");
}

#[test]
fn an_account_said_to_be_unlocked_goes_on_with_the_password_that_holds() {
    let desk = Desk::with(Scenario::AccountLocked);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Kod: H-08");
    assert!(person.sees("Nie próbuj się logować ani tutaj, ani w przeglądarce."));
    assert!(desk.tries().is_locked());
    person.waits_until_sees("Administrator wojewódzki (ćwiczenia) odblokował konto.");
    person.clicks("Konto jest już odblokowane");
    person.waits_until_sees("Czy jest nowe hasło tymczasowe?");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: K-30");
    person.presses(Named::Escape);
    person.waits_until_sees("Kod: H-08");
    person.clicks("Konto jest już odblokowane");
    person.clicks("Nie, zostaje poprzednie");
    person.presses(Named::Enter);
    person.waits_until_sees(E6);
    assert!(person.sees("tymczasowe, wczytane z pakietu") && person.sees("Zostały 4 próby."));
    desk.changes_password(&mut person);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    assert_eq!(desk.verdicts(), [Verdict::Locked, Verdict::Changed]);
}

#[test]
fn an_account_unlocked_with_a_new_password_asks_for_it() {
    let desk = at_stage_2(Scenario::AllWell);
    writes_attempt(&desk, Some(Outcome::KontoZablokowane));
    let mut person = desk.sit();
    goes_on(&mut person);
    person.waits_until_sees("Kod: H-08");
    person.clicks("Konto jest już odblokowane");
    person.clicks("Tak, wpiszę je");
    let before = ledger::read(&desk.practice()).unwrap().len();
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees(E6);
    person.waits_for_focus("password-old");
    // One line: a kill between two would leave the old password on offer.
    let told = Event::KontoOdblokowane { konto: account(&desk), nowe_haslo: true };
    let written: Vec<_> = ledger::read(&desk.practice()).unwrap().split_off(before);
    assert_eq!(written.into_iter().map(|entry| entry.zdarzenie).collect::<Vec<_>>(), [told]);
}

#[test]
fn leaving_the_page_of_a_locked_account_is_finishing_later() {
    let desk = at_stage_2(Scenario::AllWell);
    writes_attempt(&desk, Some(Outcome::KontoZablokowane));
    let mut person = desk.sit();
    goes_on(&mut person);
    person.waits_until_sees("Kod: H-08");
    person.presses(Named::Enter);
    person.waits_until("the window closes", |person| person.left);
}

/// At the check of H-09, with so many attempts counted, the open one among them.
fn at_the_check(counted: u32) -> (Desk, Person) {
    let desk = at_stage_2(Scenario::AllWell);
    for _ in 1..counted {
        writes_attempt(&desk, Some(Outcome::BlednyLogin));
    }
    writes_attempt(&desk, None);
    let mut person = desk.sit();
    goes_on(&mut person);
    person.waits_until_sees("Kod: H-09");
    person.presses(Named::Enter);
    person.rests();
    assert!(person.sees("Kod: H-09"), "Enter answers no question here");
    person.clicks("Sprawdź");
    person.waits_until_sees("Sprawdź nowe hasło");
    (desk, person)
}

fn answers(person: &mut Person, answer: &str) {
    person.clicks(answer);
    person.clicks("Zapisz odpowiedź");
}

#[test]
fn a_login_that_worked_is_the_persons_word_and_never_csizs_s() {
    let (desk, mut person) = at_the_check(1);
    assert!(person.sees("Zostały 3 próby."));
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: K-30");
    answers(&mut person, "Logowanie się udało");
    person.waits_until_sees("potwierdzono ręcznie o");
    assert!(!person.sees("CSIZS potwierdził"));
    let standing = desk.progress().standing(Stage::Password);
    assert!(matches!(standing, Standing::Done { by_hand: true, .. }), "{standing:?}");
}

#[test]
fn a_login_that_failed_costs_one_more_and_the_old_password_holds() {
    let (desk, mut person) = at_the_check(1);
    answers(&mut person, "Błędny login lub hasło");
    person.waits_until_sees("Hasło nie zostało zmienione");
    assert_eq!((desk.tries().attempts(), desk.tries().open()), (2, None));
    desk.opens_package(&mut person);
    person.waits_until_sees(E6);
    assert!(person.sees("Zostały 2 próby."));
}

#[test]
fn a_login_that_showed_the_lock_leads_to_its_page() {
    let (desk, mut person) = at_the_check(1);
    answers(&mut person, "Konto jest zablokowane");
    person.waits_until_sees("Kod: H-08");
    assert!(desk.tries().is_locked());
}

#[test]
fn something_else_at_the_check_stays_open_and_needs_attention() {
    let (desk, mut person) = at_the_check(1);
    person.clicks("Coś innego");
    person.tabs_to("check-message");
    person.types("Trwają prace");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("Kod: H-09");
    assert!(desk.tries().open().is_some());
    assert_eq!(desk.progress().standing(Stage::Password), Standing::Attention);
}

#[test]
fn the_third_failure_at_the_check_is_the_fourth_attempt() {
    let (desk, mut person) = at_the_check(3);
    assert!(person.sees("Została 1 próba."));
    answers(&mut person, "Błędny login lub hasło");
    person.waits_until_sees("Kod: H-07");
    assert!(desk.tries().is_used_up());
}

#[test]
fn at_four_the_check_is_refused_but_a_login_that_worked_is_heard() {
    let desk = at_stage_2(Scenario::AllWell);
    for _ in 0..3 {
        writes_attempt(&desk, Some(Outcome::BlednyLogin));
    }
    writes_attempt(&desk, None);
    let mut person = desk.sit();
    goes_on(&mut person);
    person.waits_until_sees("Kod: H-07");
    assert!(!person.sees("Sprawdź nowe hasło"));
    person.clicks("Logowanie się udało");
    person.waits_until_sees("potwierdzono ręcznie o");
    assert!(desk.tries().changed().is_some_and(|changed| changed.by_hand));
}

#[test]
fn a_cut_after_sending_is_checked_and_the_new_password_holds() {
    let desk = Desk::with(Scenario::CutAfterSending);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Kod: H-09");
    person.clicks("Sprawdź");
    answers(&mut person, "Logowanie się udało");
    person.waits_until_sees("potwierdzono ręcznie o");
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn a_password_changed_already_is_told_after_starting_over_and_a_new_one_has_its_way() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    person.clicks("Wstecz");
    person.waits_until_sees("Zacznij od nowa");
    starts_over(&mut person);
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: H-11");
    person.clicks("Mam nowe hasło tymczasowe");
    person.waits_until_sees(E6);
    person.waits_for_focus("password-old");
    assert_eq!(desk.verdicts(), [Verdict::Changed]);
}

#[test]
fn a_new_password_that_was_refused_costs_nothing_and_another_one_is_typed() {
    let desk = Desk::with(Scenario::PolicyRefused);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Kod: H-04");
    assert_eq!(desk.tries().attempts(), 0);
    person.clicks("Wpisz inne nowe hasło");
    person.waits_for_focus("password-new");
    person.types("Inne8#haslo");
    person.tabs_to("password-repeat");
    person.types("Inne8#haslo");
    person.presses(Named::Enter);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
}

#[test]
fn the_act_itself_hears_nothing_but_a_login_that_worked_at_four() {
    let desk = at_stage_2(Scenario::AllWell);
    for _ in 0..3 {
        writes_attempt(&desk, Some(Outcome::BlednyLogin));
    }
    writes_attempt(&desk, None);
    let (ledger, konto) = (Ledger::open(&desk.practice()).unwrap().ledger, account(&desk));
    let settle = |answer| act::settle_by_check(&ledger, &konto, konto.login(), answer);
    assert!(matches!(settle(CheckAnswer::BlednyLogin), Err(act::Error::UsedUp(_))));
    let told = act::report(&ledger, &konto, konto.login(), PageAnswer::Zmienione);
    assert!(matches!(told, Err(act::Error::UsedUp(_))));
    assert_eq!(desk.tries().attempts(), 4);
    settle(CheckAnswer::Zalogowano).unwrap();
    assert!(desk.tries().changed().is_some());
    let again = settle(CheckAnswer::Zalogowano);
    assert!(matches!(again, Err(act::Error::AlreadyChanged(_))), "nothing is said twice");
}
