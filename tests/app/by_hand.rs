//! E5b: without any package, and with one that says only a part.
mod package;

use super::office::Office;
use crate::package::support::{P12_PASSWORD, authority, complete, params};
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::app::Start;
use kreator_csizs::certificate;
use kreator_csizs::ledger::{self, Event, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::secret::Secret;
use kreator_csizs::training::Scenario;
use rcgen::KeyPair;
use std::path::PathBuf;

const E5B: &str = "Uzupełnij dane z pakietu";
const E6: &str = "Zmień hasło tymczasowe na własne";
const TEMPORARY: &str = "Tymczasowe#7";

/// The parts that are typed, each with its fields.
const LETTER: [&[(&str, &str)]; 3] = [
    &[
        ("byhand-name", "Gminny Ośrodek Pomocy Społecznej w Przykładowie"),
        ("byhand-address", "Rynek 1, 05-000 Przykładowo"),
        ("byhand-teryt", "1415032"),
    ],
    &[("byhand-login", "jan.zolc"), ("byhand-temporary", TEMPORARY)],
    &[
        ("byhand-server", "https://csizs.mpips.gov.pl/uslugi"),
        ("byhand-pi-mzt", "https://mzt.mpips.gov.pl/mzt-app-web"),
    ],
];
const SERVER: &str = LETTER[2][0].1;

const UNIT: &str = ": Jednostka";
const ACCOUNT: &str = ": Login i hasło";
const ADDRESSES: &str = ": Adresy internetowe";
const CERTIFICATES: &str = ": Certyfikaty";
const SYSTEM: &str = ": System dziedzinowy";
const CHECK: &str = ": Sprawdzenie danych";

/// E5b with nothing typed.
fn at_letter(office: &Office) -> Person {
    office.writes([Event::Rozpoczeto]);
    let mut person = office.sit_with(Start { open: Some(PathBuf::from("/nie ma.zip")), ..Start::default() });
    person.waits_until_sees("Nie można otworzyć pliku");
    person.clicks("Wpisz dane ręcznie");
    person.waits_until_sees(E5B);
    person
}

/// The fields of one part, with other values for some of them.
fn types_part(person: &mut Person, part: usize, other: &[(&str, &str)]) {
    for (field, value) in LETTER[part] {
        let other = other.iter().find(|(known, _)| known == field).map(|(_, value)| *value);
        person.tabs_to(field);
        person.types(other.unwrap_or(value));
    }
}

/// All three parts, from the first on, to the one that follows them.
pub(super) fn types_letter(person: &mut Person, other: &[(&str, &str)]) {
    for (part, name) in [UNIT, ACCOUNT, ADDRESSES].into_iter().enumerate() {
        person.waits_until_sees(name);
        types_part(person, part, other);
        goes_on(person);
    }
    person.waits_until("the next part", |person| !person.sees(ADDRESSES));
}

/// "Dalej", or what stands in its place.
pub(super) fn goes_on(person: &mut Person) {
    person.tabs_to("main");
    person.presses(Named::Enter);
}

/// From whatever part through the check.
fn agrees(person: &mut Person) {
    for _ in 0..5 {
        if person.sees(CHECK) {
            break;
        }
        goes_on(person);
    }
    assert!(person.sees(CHECK), "{:#?}", person.reads());
    goes_on(person);
}

/// "Wstecz" is there again once what was typed is on the disk.
fn goes_back(person: &mut Person) {
    person.waits_until_sees("Wstecz");
    person.clicks("Wstecz");
}

fn escapes(person: &mut Person) {
    person.waits_until_sees("Wstecz");
    person.presses(Named::Escape);
}

/// Back to E3, part by part.
fn leaves_for_file(person: &mut Person) {
    while person.sees(E5B) {
        escapes(person);
    }
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
}

/// The next day, from "Witaj ponownie" on.
fn comes_back(office: &Office, stage: u32) -> Person {
    let mut person = office.sit();
    person.waits_until_sees(&format!("Witaj ponownie – jesteś na etapie {stage} z 6"));
    person.presses(Named::Enter);
    person
}

/// A certificate of a system and its issuer, as files of the office.
pub(super) fn certificates(office: &Office) -> (PathBuf, PathBuf) {
    let issuer = authority("Urząd Emp@tia");
    let key = KeyPair::generate().unwrap();
    let own = params("SD-SW-01").signed_by(&key, &issuer).unwrap();
    let folder = office.state().parent().unwrap().to_owned();
    let (system, empatia) = (folder.join("sd.pem"), folder.join("empatia.crt"));
    std::fs::write(&system, format!("{}{}", own.pem(), key.serialize_pem())).unwrap();
    std::fs::write(&empatia, issuer.pem()).unwrap();
    (system, empatia)
}

#[test]
fn without_any_package_the_letter_is_typed_and_the_second_stage_follows() {
    let office = Office::new();
    let (system, empatia) = certificates(&office);
    let mut person = at_letter(&office);
    types_letter(&mut person, &[]);
    person.drops(&system);
    person.waits_until_sees("z pliku „sd.pem”");
    person.drops(&empatia);
    person.waits_until_sees("z pliku „empatia.crt”");
    agrees(&mut person);
    person.waits_until_sees(E6);
    assert!(person.sees("tymczasowe, wpisane ręcznie"));
    let progress = office.progress();
    assert!(matches!(progress.standing(Stage::Package), Standing::Done { .. }), "{progress:?}");
    let facts = progress.package().unwrap();
    assert_eq!((facts.kod.as_str(), facts.login.as_str()), ("", "jan.zolc"));
    assert_eq!(facts.teryt.as_deref(), Some("1415032"));
    assert_eq!(facts.systemy[0].nazwa, "SD-SW-01");
    assert!(facts.uslugi.iter().all(|service| service.profil.is_empty()), "no protocol is assumed");
    super::memory::is_nowhere_in(&office.state(), &[TEMPORARY]);
}

#[test]
fn after_a_restart_what_was_typed_is_there_and_only_the_temporary_password_is_asked_for() {
    let office = Office::new();
    let mut person = at_letter(&office);
    types_letter(&mut person, &[]);
    agrees(&mut person);
    person.waits_until_sees("Kod: P-20");
    person.waits_for_focus("problem-button");
    agrees(&mut person);
    person.waits_until_sees(E6);
    drop(person);
    let mut person = comes_back(&office, 2);
    person.waits_for_focus("password-old");
    assert!(person.sees("wpisywane niżej"));
    goes_back(&mut person);
    // Of what the procedure needs, the temporary password alone is missing.
    person.waits_until_sees(ACCOUNT);
    person.waits_for_focus("byhand-temporary");
    assert!(person.sees("jan.zolc"));
    goes_back(&mut person);
    assert!(person.sees(UNIT) && person.sees("Rynek 1, 05-000 Przykładowo"));
}

#[test]
fn a_kill_while_typing_loses_no_more_than_the_field_that_was_typed() {
    let office = Office::new();
    let mut person = at_letter(&office);
    types_part(&mut person, 0, &[]);
    goes_on(&mut person);
    assert_eq!(office.progress().typed_for("").unwrap().teryt, "1415032", "the last field of a part too");
    types_part(&mut person, 1, &[]);
    goes_on(&mut person);
    types_part(&mut person, 2, &[("byhand-pi-mzt", "h")]);
    person.waits_until("the field before it is kept", |_| {
        office.progress().typed_for("").is_some_and(|typed| typed.serwer == SERVER)
    });
    drop(person);
    let mut person = comes_back(&office, 1);
    person.waits_until_sees(ACCOUNT);
    assert!(person.sees("jan.zolc"));
    person.tabs_to("byhand-temporary");
    person.types(TEMPORARY);
    goes_on(&mut person);
    assert!(person.sees(SERVER));
    // Leaving keeps all of it.
    person.tabs_to("byhand-pi-mzt");
    person.types("ttps://mzt");
    for part in [ACCOUNT, UNIT] {
        escapes(&mut person);
        person.waits_until_sees(part);
    }
    escapes(&mut person);
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    assert_eq!(office.progress().typed_for("").unwrap().pi_mzt, "https://mzt");
}

#[test]
fn what_is_missing_or_no_address_is_told_at_its_field() {
    let office = Office::new();
    let mut person = at_letter(&office);
    goes_on(&mut person);
    person.waits_until_sees("Uzupełnij pole: Nazwa jednostki");
    person.waits_for_focus("byhand-name");
    types_part(&mut person, 0, &[("byhand-teryt", ""), ("byhand-address", "")]);
    goes_on(&mut person);
    // What may be asked for meanwhile keeps nobody, and each part tells of its own fields alone.
    person.waits_until_sees(ACCOUNT);
    assert!(!person.sees("Uzupełnij pole"));
    person.tabs_to("byhand-login");
    person.types("jan.zolc");
    goes_on(&mut person);
    person.waits_until_sees("Uzupełnij pole: Hasło tymczasowe");
    person.waits_for_focus("byhand-temporary");
    person.types(TEMPORARY);
    goes_on(&mut person);
    person.waits_until_sees(ADDRESSES);
    types_part(
        &mut person,
        2,
        &[("byhand-server", "csizs.mpips.gov.pl"), ("byhand-pi-mzt", "http://mzt.mpips.gov.pl")],
    );
    goes_on(&mut person);
    person.waits_until_sees("Kod: S-01");
    person.waits_for_focus("byhand-server");
    assert!(person.sees(ADDRESSES) && person.sees("Adres serwera Emp@tia wymaga poprawki"));
    assert!(!person.sees("Przywróć adres z pakietu"), "there is no package");
    assert!(office.progress().package().is_none());
}

#[test]
fn back_and_escape_lead_from_part_to_part_and_keep_what_was_typed() {
    let office = Office::new();
    let mut person = at_letter(&office);
    person.waits_until_sees("Część 1 z 6: Jednostka");
    person.waits_for_focus("byhand-name");
    types_part(&mut person, 0, &[]);
    goes_on(&mut person);
    person.waits_until_sees("Część 2 z 6: Login i hasło");
    person.waits_for_focus("byhand-login");
    types_part(&mut person, 1, &[]);
    person.clicks("Pokaż hasło tymczasowe");
    goes_on(&mut person);
    person.waits_until_sees("Część 3 z 6: Adresy internetowe");
    // Half an address keeps nobody from going back.
    person.tabs_to("byhand-server");
    person.types("https://csi");
    escapes(&mut person);
    person.waits_until_sees(ACCOUNT);
    assert!(person.sees("jan.zolc") && !person.sees(TEMPORARY), "what was shown is hidden again");
    goes_back(&mut person);
    person.waits_until_sees(UNIT);
    assert!(person.sees("Rynek 1, 05-000 Przykładowo") && person.sees("1415032"));
    goes_on(&mut person);
    goes_on(&mut person);
    assert!(person.sees(ADDRESSES) && person.sees("https://csi"));
    types_part(&mut person, 2, &[("byhand-server", "zs.mpips.gov.pl/uslugi")]);
    for name in [CERTIFICATES, SYSTEM, CHECK] {
        goes_on(&mut person);
        person.waits_until_sees(name);
    }
    for name in [SYSTEM, CERTIFICATES, ADDRESSES, ACCOUNT, UNIT, "Wskaż plik pakietu z e-maila"] {
        escapes(&mut person);
        person.waits_until_sees(name);
    }
}

#[test]
fn the_check_shows_all_that_was_typed_but_the_password_and_leads_to_what_is_to_be_changed() {
    let office = Office::new();
    let (system, _) = certificates(&office);
    let mut person = at_letter(&office);
    types_letter(&mut person, &[("byhand-address", "")]);
    person.drops(&system);
    person.waits_until_sees("z pliku „sd.pem”");
    goes_on(&mut person);
    person.tabs_to("about-name");
    person.types("Rodzina 3.2");
    goes_on(&mut person);
    person.waits_until_sees(CHECK);
    let typed = LETTER.iter().flat_map(|part| *part).map(|(_, value)| *value);
    let hidden = [TEMPORARY, "Rynek 1, 05-000 Przykładowo"];
    for value in typed.filter(|value| !hidden.contains(value)).chain(["wpisane, ukryte", "Rodzina 3.2"]) {
        assert!(person.sees(value), "{value}: {:#?}", person.reads());
    }
    assert!(person.sees("nie podano") && person.sees("jeszcze nie wskazany") && !person.sees(TEMPORARY));
    person.tabs_to("by-hand-unit-change");
    person.presses(Named::Enter);
    person.waits_until_sees(UNIT);
    person.waits_for_focus("byhand-address");
    escapes(&mut person);
    person.waits_until_sees(CHECK);
    person.tabs_to("by-hand-unit-change");
    person.presses(Named::Enter);
    person.waits_for_focus("byhand-address");
    person.types("Rynek 2");
    goes_on(&mut person);
    person.waits_until_sees(CHECK);
    assert!(person.sees("Rynek 2"), "at once, and not part after part");
    agrees(&mut person);
    person.waits_until_sees(E6);
    assert_eq!(office.progress().typed_for("").unwrap().adres, "Rynek 2");
}

#[test]
fn a_certificate_dropped_on_any_part_is_taken_and_the_person_is_told() {
    let office = Office::new();
    let (system, empatia) = certificates(&office);
    let mut person = at_letter(&office);
    person.drops(&system);
    person.waits_until_sees("Wczytano certyfikat systemu dziedzinowego z pliku „sd.pem”.");
    person.drops(&empatia);
    person.waits_until_sees("Wczytano certyfikat systemu Emp@tia z pliku „empatia.crt”.");
    assert!(person.sees(UNIT), "what is being typed stays");
    types_letter(&mut person, &[]);
    person.waits_until_sees(CERTIFICATES);
    assert!(!person.sees("Wczytano"));
    assert!(person.sees("z pliku „sd.pem”") && person.sees("z pliku „empatia.crt”"));
    agrees(&mut person);
    person.waits_until_sees(E6);
    // All is there: coming back, only the check is left.
    goes_back(&mut person);
    person.waits_until_sees(CHECK);
}

#[test]
fn a_certificate_with_a_password_of_its_own_leads_to_the_part_that_asks_for_it() {
    let office = Office::new();
    let read = complete().open();
    let own = read.systems[0].opened().unwrap();
    let bytes = certificate::to_pkcs12(own, &Secret::new(P12_PASSWORD)).unwrap();
    let file = office.state().parent().unwrap().join("sd.p12");
    std::fs::write(&file, &*bytes).unwrap();
    let mut person = at_letter(&office);
    person.drops(&file);
    person.waits_until_sees("Kod: C-04");
    assert!(person.sees(CERTIFICATES));
    person.tabs_to("byhand-certificate-password");
    person.types(P12_PASSWORD);
    person.clicks("Otwórz certyfikat");
    person.waits_until_sees("z pliku „sd.p12”");
    for part in [ADDRESSES, ACCOUNT, UNIT] {
        goes_back(&mut person);
        person.waits_until_sees(part);
    }
}

#[test]
fn a_lost_zero_is_offered_and_a_strange_address_never_used() {
    let office = Office::new();
    let mut person = at_letter(&office);
    types_letter(
        &mut person,
        &[("byhand-teryt", "415032"), ("byhand-pi-mzt", "https://mzt.example.com/mzt-app-web")],
    );
    agrees(&mut person);
    person.waits_until_sees("Kod: P-23");
    person.waits_for_focus("problem-button");
    agrees(&mut person);
    person.waits_until("nothing goes on", |person| person.sees("Kod: P-23"));
    assert!(office.progress().package().is_none());
    drop(person);

    let office = Office::new();
    let (system, _) = certificates(&office);
    let mut person = at_letter(&office);
    types_letter(&mut person, &[("byhand-teryt", "415032")]);
    person.drops(&system);
    person.waits_until_sees("z pliku „sd.pem”");
    agrees(&mut person);
    person.waits_until_sees("Kod: P-18");
    person.clicks("Użyj 0415032");
    person.waits_until_sees(E6);
    assert_eq!(office.progress().package().unwrap().teryt.as_deref(), Some("0415032"));
}

#[test]
fn data_of_another_unit_ask_which_one_is_connected() {
    let office = Office::new();
    let mut person = office.sit_at_password();
    escapes(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    escapes(&mut person);
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    person.clicks("Wpisz dane ręcznie");
    person.waits_until_sees(E5B);
    types_letter(&mut person, &[("byhand-name", "Ośrodek w Innej Gminie"), ("byhand-teryt", "3201033")]);
    agrees(&mut person);
    person.waits_until_sees("Kod: P-20");
    person.waits_for_focus("problem-button");
    agrees(&mut person);
    person.waits_until_sees("Kod: K-12");
    person.clicks("Użyj pakietu");
    person.waits_until_sees(E6);
    assert_eq!(office.progress().package().unwrap().jednostka, "Ośrodek w Innej Gminie");
}

#[test]
fn a_file_chosen_after_typing_is_opened_again_and_what_was_typed_is_still_there() {
    let office = Office::new();
    let mut person = at_letter(&office);
    types_letter(&mut person, &[]);
    leaves_for_file(&mut person);
    let file = office.file("pakiet.zip", &complete());
    person.drops(&file);
    office.unlocks(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    drop(person);
    let mut person = comes_back(&office, 1);
    person.waits_until_sees("Otwórz pakiet ponownie");
    assert_eq!(office.progress().typed_for("").unwrap().login, "jan.zolc");
}

#[test]
fn what_is_typed_in_practice_never_reaches_the_real_ledger() {
    let desk = Desk::with(Scenario::AllWell);
    let rar = desk.state().parent().unwrap().join("pakiet.rar");
    std::fs::write(&rar, b"Rar!\x1a\x07\x01\x00 i reszta").unwrap();
    let start = Start { practice: true, ..Start::default() };
    let mut person = Desk::sit_with_store(&desk.state(), start, desk.store.clone());
    person.waits_until_sees("Wróć do etapu 1");
    person.presses(Named::Enter);
    person.waits_until_sees("Użyj pakietu ćwiczeniowego");
    assert!(!person.sees("Wpisz dane ręcznie"), "there is no letter in practice");
    person.drops(&rar);
    person.waits_until_sees("Kod: P-15");
    person.clicks("Wpisz dane z pliku");
    person.waits_until_sees(E5B);
    person.tabs_to("byhand-name");
    person.types("Ośrodek na niby");
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Podłącz swój system do CSIZS");
    person.rests();
    assert!(ledger::read(&desk.state()).unwrap().is_empty());
    let practised = ledger::read(&desk.practice()).unwrap();
    let typed = practised.iter().any(|entry| matches!(&entry.zdarzenie, Event::DaneWpisane(_)));
    assert!(typed, "and is not lost there");
}

#[test]
fn what_was_typed_after_the_confirmation_and_not_confirmed_is_not_used() {
    let office = Office::new();
    let (system, _) = certificates(&office);
    let mut person = at_letter(&office);
    types_letter(&mut person, &[]);
    person.drops(&system);
    person.waits_until_sees("z pliku „sd.pem”");
    agrees(&mut person);
    person.waits_until_sees(E6);
    goes_back(&mut person);
    person.waits_until_sees(CHECK);
    person.tabs_to("by-hand-account-change");
    person.presses(Named::Enter);
    person.waits_until_sees(ACCOUNT);
    person.tabs_to("byhand-login");
    person.types("2");
    leaves_for_file(&mut person);
    drop(person);
    let mut person = comes_back(&office, 2);
    person.waits_until_sees(E5B);
    assert!(!person.sees(E6));
}

#[test]
fn the_temporary_password_typed_from_the_letter_stays_in_memory_while_another_page_is_looked_at() {
    let office = Office::new();
    let mut person = at_letter(&office);
    types_letter(&mut person, &[]);
    leaves_for_file(&mut person);
    person.clicks("Wpisz dane ręcznie");
    person.waits_until_sees(CERTIFICATES);
    goes_back(&mut person);
    goes_back(&mut person);
    person.clicks("Pokaż hasło tymczasowe");
    assert!(person.sees(TEMPORARY));
    super::memory::is_nowhere_in(&office.state(), &[TEMPORARY]);
}
