//! What a package says itself, and what is typed beside it.
use super::super::office::Office;
use super::{
    ADDRESSES, CERTIFICATES, CHECK, E5B, E6, SERVER, SYSTEM, agrees, certificates, comes_back, goes_back,
    goes_on, types_letter,
};
use crate::package::support::{Made, PASSWORD, complete, zip};
use crate::support::Person;
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, PageAnswer, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::procedure::clock::ServerPlace;
use serde_json::json;
use std::path::PathBuf;

const PI_MZT: &str = super::LETTER[2][1].1;

/// And the copy is opened again.
fn reopens(office: &Office, stage: u32) -> Person {
    let mut person = comes_back(office, stage);
    person.waits_until_sees("Otwórz pakiet ponownie");
    office.tells_password(&mut person);
    person
}

/// E5b with a package that says all but the address of PI-MZT.
fn at_incomplete(office: &Office, made: Made) -> Person {
    let made = made.set("/pi_mzt/adres", json!(""));
    let mut person = office.opens(&office.file("pakiet.zip", &made));
    person.waits_until_sees("Kod: P-20");
    person.clicks("Wpisz brakujące dane");
    person.waits_until_sees(E5B);
    person
}

#[test]
fn a_package_without_a_description_gives_its_certificates_and_asks_for_the_rest() {
    let office = Office::new();
    let (system, empatia) = certificates(&office);
    let read = |path: &PathBuf| std::fs::read(path).unwrap();
    let entries: [(&str, &[u8]); 3] = [
        ("Pismo.txt", b"Login: jan.zolc"),
        ("certyfikaty/sd.pem", &read(&system)),
        ("certyfikaty/empatia.crt", &read(&empatia)),
    ];
    let file = office.state().parent().unwrap().join("pakiet.zip");
    std::fs::write(&file, zip(&entries, Some(PASSWORD.as_bytes()))).unwrap();
    let mut person = office.sit_opening(&file);
    office.unlocks(&mut person);
    person.waits_until_sees(E5B);
    assert!(person.sees("Sprawdź odczytane dane (2 z 9) i wpisz brakujące."));
    assert!(person.sees("nie znaleziono – wpisz z pisma"));
    assert!(person.sees("Część 1 z 5: Jednostka"), "no part for certificates");
    types_letter(&mut person, &[]);
    person.waits_until_sees(SYSTEM);
    goes_on(&mut person);
    assert!(person.sees("z pliku „certyfikaty/sd.pem”"));
    agrees(&mut person);
    person.waits_until_sees(E6);
    let code = office.progress().file().unwrap().kod.clone();
    assert_eq!(office.progress().package().unwrap().kod, code);
    drop(person);
    // The copy is opened again, and what was typed is put to it.
    let mut person = reopens(&office, 2);
    person.waits_until_sees(E6);
    assert!(person.sees("jan.zolc"));
}

#[test]
fn what_a_described_package_lacks_can_be_typed() {
    let office = Office::new();
    let mut person = at_incomplete(&office, complete());
    // What the package says is asked by nobody, and can be seen.
    assert!(person.sees("Część 1 z 4: Adresy internetowe") && person.sees("z pliku „pakiet.json”"));
    person.tabs_to("byhand-pi-mzt");
    person.types(PI_MZT);
    agrees(&mut person);
    person.waits_until_sees(E6);
    assert!(matches!(office.progress().standing(Stage::Package), Standing::Done { .. }));
    drop(person);
    let mut person = reopens(&office, 2);
    person.waits_until_sees(E6);
    assert!(person.sees("tymczasowe, wczytane z pakietu"));
}

/// The package has no address of the server, and the person went on without it.
fn without_server(office: &Office) {
    let file = office.file("pakiet.zip", &complete().set("/uslugi", json!([])));
    let mut person = office.opens(&file);
    assert!(person.sees("Kod: P-20"));
    office.agrees(&mut person);
    assert_eq!(office.progress().standing(Stage::Package), Standing::Attention);
}

fn types_server(office: &Office, person: &mut Person) {
    person.waits_until_sees(E5B);
    person.tabs_to("byhand-server");
    person.types(SERVER);
    agrees(person);
    person.waits_until("all is known", |_| {
        matches!(office.progress().standing(Stage::Package), Standing::Done { .. })
    });
}

#[test]
fn what_was_missing_at_the_first_stage_is_given_later_from_welcome_back() {
    let office = Office::new();
    without_server(&office);
    let mut person = office.sit();
    person.waits_until_sees("Wymaga uwagi");
    person.tabs_to("return-see-1");
    person.presses(Named::Space);
    person.waits_until_sees("Czegoś w nich brakuje.");
    person.clicks("Uzupełnij dane");
    person.waits_until_sees("Otwórz pakiet ponownie");
    office.tells_password(&mut person);
    types_server(&office, &mut person);
}

#[test]
fn without_an_address_e8_leads_to_where_it_is_typed_and_asks_for_no_spent_password() {
    let office = Office::new();
    without_server(&office);
    let konto = office.progress().account().unwrap();
    office.writes([
        Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
    ]);
    let mut person = comes_back(&office, 3);
    person.waits_until_sees("Połącz się z serwerem Emp@tia");
    person.clicks("Uzupełnij dane");
    person.waits_until_sees("Otwórz pakiet ponownie");
    office.tells_password(&mut person);
    person.waits_until_sees(E5B);
    assert!(!person.sees("Wpisz hasło tymczasowe"));
    types_server(&office, &mut person);
}

#[test]
fn a_lost_zero_of_a_described_package_is_given_back_once() {
    let office = Office::new();
    let mut person = at_incomplete(&office, complete().set("/jednostka/teryt", json!("201011")));
    person.tabs_to("byhand-pi-mzt");
    person.types(PI_MZT);
    agrees(&mut person);
    person.waits_until_sees("Kod: P-18");
    person.clicks("Użyj 0201011");
    person.waits_until_sees(E6);
    assert_eq!(office.progress().package().unwrap().teryt.as_deref(), Some("0201011"));
    drop(person);
    let mut person = reopens(&office, 2);
    person.waits_until_sees(E6);
}

#[test]
fn a_package_of_another_unit_that_is_not_taken_leaves_the_copy_alone() {
    let office = Office::new();
    drop(office.sit_at_password());
    let copy = std::fs::read(office.state().join("pakiet.kopia")).unwrap();
    let other = office.state().parent().unwrap().join("inny.zip");
    std::fs::write(&other, zip(&[("Pismo.txt", b"Login: x")], Some(PASSWORD.as_bytes()))).unwrap();
    let mut person = office.sit_opening(&other);
    person.waits_until_sees("Zmień plik");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: P-28");
    person.clicks("Użyj nowego pakietu");
    office.tells_password(&mut person);
    person.waits_until_sees(E5B);
    assert_eq!(std::fs::read(office.state().join("pakiet.kopia")).unwrap(), copy);
    types_letter(&mut person, &[("byhand-name", "Ośrodek w Innej Gminie"), ("byhand-teryt", "3201033")]);
    agrees(&mut person);
    person.waits_until_sees("Kod: P-20");
    person.waits_for_focus("problem-button");
    agrees(&mut person);
    person.waits_until_sees("Kod: K-12");
    person.clicks("Użyj zapisanego postępu");
    person.waits_until_sees("Witaj ponownie – jesteś na etapie 2 z 6");
    assert_eq!(std::fs::read(office.state().join("pakiet.kopia")).unwrap(), copy);
    assert_eq!(office.progress().package().unwrap().login, complete().open().login);
}

#[test]
fn one_letter_typed_elsewhere_takes_nothing_from_a_package_that_was_completed() {
    let office = Office::new();
    let mut person = at_incomplete(&office, complete());
    person.tabs_to("byhand-pi-mzt");
    person.types(PI_MZT);
    agrees(&mut person);
    person.waits_until_sees(E6);
    for name in [CHECK, SYSTEM, CERTIFICATES, ADDRESSES, "Sprawdź, czy to dane Twojej jednostki"] {
        goes_back(&mut person);
        person.waits_until_sees(name);
    }
    goes_back(&mut person);
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    person.clicks("Wpisz dane ręcznie");
    person.waits_until_sees("Przepisz dane z pisma w pakiecie.");
    person.tabs_to("byhand-name");
    person.types("O");
    goes_back(&mut person);
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    drop(person);
    let mut person = reopens(&office, 2);
    person.waits_until_sees(E6);
}

#[test]
fn back_from_what_a_package_lacks_leads_to_what_it_says_and_nothing_typed_is_lost() {
    let office = Office::new();
    let mut person = at_incomplete(&office, complete());
    person.tabs_to("byhand-pi-mzt");
    person.types("https://mzt");
    goes_on(&mut person);
    goes_on(&mut person);
    person.waits_until_sees(SYSTEM);
    person.tabs_to("about-certificate");
    person.types("12/2016");
    goes_back(&mut person);
    goes_back(&mut person);
    person.waits_until_sees(ADDRESSES);
    let about = office.progress().about_system().cloned().unwrap_or_default();
    assert_eq!(about.swiadectwo, "12/2016", "kept with the part");
    goes_back(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    assert!(person.sees("12/2016"), "the answers go along");
    person.clicks("Wpisz brakujące dane");
    person.waits_until_sees(CHECK);
    assert!(person.sees("https://mzt") && person.sees("12/2016"));
}
