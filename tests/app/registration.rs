//! Stage 5 as an office meets it: E10 against the practised Emp@tia, and E10b, where the person does it.
use super::office::Office;
use crate::support::{Desk, NEW, Person};
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, PageAnswer, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::training::Scenario;
use kreator_csizs::training::log::{Event as Seen, Operation};

const E10: &str = "Sprawdź dane i zarejestruj system";
const REGISTER: &str = "Zarejestruj system";
const FIELD: &str = "Hasło do CSIZS";
const BY_HAND: &str = "Ten krok wykonasz w systemie dziedzinowym";

fn at_registration(scenario: Scenario) -> (Desk, Person) {
    let desk = Desk::with(scenario);
    let mut person = desk.sit_at_password();
    desk.goes_to_registration(&mut person);
    (desk, person)
}

/// In the run that changed the password it is not asked for.
fn registers(person: &mut Person) {
    assert!(!person.sees(FIELD));
    person.clicks(REGISTER);
}

fn types_and_registers(person: &mut Person) {
    person.waits_for_focus("registration-password");
    person.types(NEW);
    person.presses(Named::Enter);
}

/// The next day: what was in memory is gone.
fn comes_back(desk: &Desk, person: Person) -> Person {
    drop(person);
    let mut person = desk.sit();
    person.clicks("Wróć do etapu 5");
    person.waits_until_sees("Kreator poprosi najpierw o hasło do pakietu.");
    person.clicks(REGISTER);
    desk.opens_package(&mut person);
    person.waits_until_sees(E10);
    person
}

fn sent(desk: &Desk) -> usize {
    let is_one = |event: &Seen| matches!(event, Seen::Called { operation: Operation::Register, .. });
    desk.seen().iter().filter(|entry| is_one(&entry.event)).count()
}

fn standing(desk: &Desk) -> Standing {
    desk.progress().standing(Stage::Registration)
}

#[test]
fn the_data_are_shown_the_password_is_asked_for_after_a_restart_and_csizs_confirms() {
    let (desk, mut person) = at_registration(Scenario::AllWell);
    assert!(person.sees("Ośrodek Ćwiczeniowy w Przykładowie") && person.sees("zgodny"));
    assert!(person.sees("Nie da się tego cofnąć w kreatorze."));
    assert!(person.sees("Zostały 4 próby."), "before anything is sent");
    assert!(!person.sees(FIELD), "CSIZS accepted it a moment ago");
    let mut person = comes_back(&desk, person);
    person.waits_for_focus("registration-password");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: R-01");
    assert_eq!(sent(&desk), 0);
    types_and_registers(&mut person);
    person.waits_until_sees("System zarejestrowany:");
    assert!(!person.sees("potwierdzono ręcznie"));
    assert_eq!(sent(&desk), 1);
    assert!(matches!(standing(&desk), Standing::Done { by_hand: false, .. }));
}

#[test]
fn r_02_a_refused_password_is_counted_and_typed_anew() {
    let (desk, mut person) = at_registration(Scenario::RegistrationPassword);
    registers(&mut person);
    person.waits_until_sees("Kod: R-02");
    assert!(person.sees("Zostały 3 próby."));
    types_and_registers(&mut person);
    person.waits_until_sees("System zarejestrowany:");
    assert_eq!(sent(&desk), 2);
}

#[test]
fn r_07_a_cut_is_settled_by_the_state_and_never_sent_again() {
    let (desk, mut person) = at_registration(Scenario::RegistrationCut);
    registers(&mut person);
    person.waits_until_sees("Kod: R-07");
    assert!(!person.sees("System nie został zarejestrowany."), "nobody knows that");
    assert!(!person.reads().iter().any(|text| text == REGISTER), "there is nothing to send it with");
    drop(person);
    // The next day.
    let mut person = desk.sit();
    person.clicks("Wróć do etapu 5");
    person.waits_until_sees("Kod: R-07");
    person.clicks("Sprawdź stan");
    desk.opens_package(&mut person);
    person.waits_until_sees("Kod: R-07");
    person.clicks("Sprawdź stan");
    person.waits_until_sees("System zarejestrowany:");
    assert_eq!(sent(&desk), 1);
    assert!(matches!(standing(&desk), Standing::Done { by_hand: false, .. }));
}

#[test]
fn what_csizs_refuses_has_its_code_and_the_next_try_succeeds() {
    for (scenario, code) in [
        (Scenario::RegistrationConformity, "R-04"),
        (Scenario::RegistrationCertificate, "R-05"),
        (Scenario::RegistrationRole, "R-06"),
        (Scenario::RegistrationInternal, "R-08"),
        (Scenario::RegistrationUnit, "R-10"),
    ] {
        let (desk, mut person) = at_registration(scenario);
        registers(&mut person);
        person.waits_until_sees(&format!("Kod: {code}"));
        assert!(matches!(standing(&desk), Standing::Attention), "{code}");
        person.waits_until("the page waits", |person| person.sees(REGISTER));
        person.clicks(REGISTER);
        person.waits_until_sees("System zarejestrowany:");
        assert_eq!(sent(&desk), 2, "{code}");
    }
}

#[test]
fn r_05_the_certificate_is_looked_at_and_the_way_leads_back_to_the_open_package() {
    let (desk, mut person) = at_registration(Scenario::RegistrationCertificate);
    registers(&mut person);
    person.waits_until_sees("Kod: R-05");
    for back in [true, false] {
        person.clicks("Wróć do certyfikatu");
        person.waits_until_sees("Wróć do rejestracji");
        if back {
            person.clicks("Wróć do rejestracji")
        } else {
            person.presses(Named::Escape)
        }
        person.waits_until_sees("Kod: R-05");
    }
    assert!(!person.sees("Kreator poprosi najpierw o hasło do pakietu."));
    registers(&mut person);
    person.waits_until_sees("System zarejestrowany:");
    assert_eq!(sent(&desk), 2);
}

#[test]
fn n_11_at_the_door_of_tls_nothing_is_registered_and_the_guided_way_is_there() {
    let (desk, mut person) = at_registration(Scenario::CertificateAtTheDoor);
    registers(&mut person);
    person.waits_until_sees("Kod: N-11");
    assert!(person.sees("System nie został zarejestrowany."));
    assert_eq!(sent(&desk), 0);
    person.clicks("Wolę zrobić to w systemie dziedzinowym");
    person.waits_until_sees(BY_HAND);
}

#[test]
fn r_03_what_is_registered_already_is_told_and_not_sent() {
    let (desk, mut person) = at_registration(Scenario::RegistrationKnown);
    registers(&mut person);
    person.waits_until_sees("Kod: R-03");
    assert_eq!(sent(&desk), 0, "the state was asked first");
    person.waits_until_sees("Ten system jest już zarejestrowany");
}

#[test]
fn by_hand_one_step_after_the_other_and_remembered_across_a_restart() {
    let (desk, mut person) = at_registration(Scenario::AllWell);
    person.clicks("Wolę zrobić to w systemie dziedzinowym");
    person.waits_until_sees(BY_HAND);
    assert!(!person.sees("Identyfikator systemu"), "one step at a time");
    person.clicks("Zrobione");
    person.waits_until_sees("Identyfikator systemu");
    person.waits_until("noted", |_| desk.progress().steps_done(Stage::Registration, "SD-SW-01") == 1);
    assert!(person.sees("SD-SW-01") && person.sees("JT-1415032-01"));
    assert!(person.sees("w magazynie certyfikatów Windows na tym komputerze"));
    person.clicks("Zrobione");
    person.waits_until_sees("Zostały 4 próby.");
    person.waits_until("noted", |_| desk.progress().steps_done(Stage::Registration, "SD-SW-01") == 2);
    drop(person);
    let mut person = desk.sit();
    person.clicks("Wróć do etapu 5");
    person.waits_until_sees(BY_HAND);
    assert!(person.sees("Zostały 4 próby."), "begun by hand, and gone on with by hand");
    person.presses(Named::Escape);
    person.waits_until_sees("Identyfikator systemu");
    assert_eq!(sent(&desk), 0);
}

/// At E10b of a real package, at its last step.
fn at_real_registration() -> (Office, Person) {
    let office = Office::new();
    drop(office.sit_at_password());
    let konto = office.progress().account().unwrap();
    let system = office.progress().systems()[0].id.clone();
    office.writes([
        Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::EtapWykonany { etap: Stage::Certificate, system: system.clone(), recznie: true },
        Event::KrokWykonany { etap: Stage::Registration, system, krok: 4 },
    ]);
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie – jesteś na etapie 5 z 6");
    person.clicks("Wróć do etapu 5");
    // The package of this office names the profile; the person has begun to do it herself.
    person.waits_until_sees(BY_HAND);
    (office, person)
}

#[test]
fn the_persons_word_is_kept_with_its_moment_and_never_called_csizss() {
    let (office, mut person) = at_real_registration();
    // Two quick presses of "Zrobione" confirm nothing.
    person.presses(Named::Enter);
    person.waits_until_sees("Uzupełnij pole: Data i godzina rejestracji");
    assert!(person.sees("Kod: K-31"));
    assert!(office.progress().standing(Stage::Registration) == Standing::Now);
    person.waits_for_focus("registered-when");
    person.types("jutro");
    person.clicks("System jest zarejestrowany");
    person.waits_until_sees("Kreator nie rozumie tej daty i godziny");
    assert!(person.sees("Popraw pole: Data i godzina rejestracji.") && person.sees("Kod: K-32"));
    for _ in 0..5 {
        person.presses(Named::Backspace);
    }
    person.types("29.03.2016, 11:20");
    person.tabs_to("registered-number");
    person.types("CSIZS/1234");
    person.clicks("System jest zarejestrowany");
    person.waits_until_sees("potwierdzono ręcznie");
    assert!(person.sees("System zarejestrowany: 29 marca 2016 r., 11:20"));
    let progress = office.progress();
    let key = progress.package().unwrap().system_key(&progress.systems()[0].id);
    let known = progress.registration_of(&key).registered().unwrap().clone();
    assert_eq!((known.number.as_deref(), known.by_hand), (Some("CSIZS/1234"), true));
    assert!(matches!(progress.standing(Stage::Registration), Standing::Done { by_hand: true, .. }));
}

#[test]
fn what_the_domain_system_showed_leads_to_the_same_codes_and_counts() {
    let (office, mut person) = at_real_registration();
    for (answer, code) in [
        ("Certyfikat odrzucony", "R-05"),
        ("Ten system jest już zarejestrowany", "R-03"),
        ("Brak świadectwa zgodności albo zła wersja systemu", "R-04"),
        ("Konto nie ma uprawnień do rejestracji", "R-06"),
        ("Nieznana jednostka", "R-10"),
        ("Zła data lub godzina", "R-09"),
        ("Wewnętrzny błąd CSIZS", "R-08"),
        ("Błędny login lub hasło", "R-02"),
        ("Połączenie się przerwało albo nie wiadomo, co się stało", "R-07"),
        ("Trzeba najpierw zmienić hasło tymczasowe", "H-06"),
    ] {
        person.clicks("System pokazał błąd");
        person.waits_until_sees("Co pokazał system?");
        person.clicks("Zapisz odpowiedź");
        person.waits_until_sees("Kod: K-30");
        person.clicks(answer);
        person.clicks("Zapisz odpowiedź");
        person.waits_until_sees(&format!("Kod: {code}"));
        assert!(!person.sees("kreator najpierw sprawdzi") && !person.sees("Kreator sprawdził"), "{code}");
    }
    let account = office.progress().account().unwrap();
    assert_eq!(office.progress().refusals_of(&account).counted(), 3);
    person.clicks("System pokazał błąd");
    person.waits_until_sees("Co pokazał system?");
    person.clicks("Błędny login lub hasło");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("Kod: H-07");
    assert!(!person.sees(BY_HAND), "no fifth attempt, not in the domain system either");
}

#[test]
fn an_account_that_the_domain_system_calls_locked_is_the_whole_page() {
    let (_office, mut person) = at_real_registration();
    person.clicks("System pokazał błąd");
    person.waits_until_sees("Co pokazał system?");
    person.clicks("Konto jest zablokowane");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("jest czasowo zablokowane");
    assert!(!person.sees(BY_HAND));
}
