//! E12 and what follows it: papers, what "Gotowe" takes away, and the wizard opened again afterwards.
use super::office::{Office, confirms_dictionaries, saves_report};
use crate::package::support::complete;
use crate::support::{Desk, Person};
use chrono::{DateTime, Utc};
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, Standing, Updated};
use kreator_csizs::platform::credentials::{Credentials as _, Keeper, Kept};
use kreator_csizs::procedure::Stage;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::screen::Message;
use kreator_csizs::screen::done::Message as Done;
use kreator_csizs::secret::Secret;
use kreator_csizs::training::Scenario;
use std::path::PathBuf;

const CONNECTED: &str = "System jest podłączony do CSIZS – według Twojego potwierdzenia";
const DONE: &str = "Gotowe – według Twojego potwierdzenia";

fn moment() -> DateTime<Utc> {
    "2016-03-29T09:20:00Z".parse().unwrap()
}

/// The guided way up to E11b, in an office whose server is another computer.
fn before_the_last_step(office: &Office) -> Person {
    drop(office.sit_at_password());
    let facts = office.progress().package().unwrap().clone();
    let id = office.progress().systems()[0].id.clone();
    let (system, konto) = (facts.system_key(&id), facts.account());
    office.writes([
        Event::OdpowiedzStrony {
            konto: konto.clone(),
            odpowiedz: kreator_csizs::ledger::PageAnswer::Zmienione,
        },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::EtapWykonany { etap: Stage::Certificate, system: id, recznie: true },
        Event::RejestracjaPotwierdzona { system, konto, kiedy: moment(), numer: Some("R/7".into()) },
    ]);
    let mut person = office.sit();
    person.waits_until_sees("jesteś na etapie 6 z 6");
    person.presses(Named::Enter);
    person.waits_until_sees("Zaktualizuj słowniki w systemie dziedzinowym");
    person
}

fn at_done(office: &Office) -> Person {
    let mut person = before_the_last_step(office);
    confirms_dictionaries(&mut person);
    person.waits_until_sees(DONE);
    person
}

/// By the wizard, from stage 6 on.
pub fn practised_to_the_end(desk: &Desk) -> Person {
    super::dictionaries::registers(desk);
    let mut person = desk.sit();
    person.waits_until_sees("jesteś na etapie 6 z 6");
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees("Województwa");
    person.presses(Named::Enter);
    person.waits_until_sees("Gotowe – ćwiczenie ukończone");
    person
}

fn copy(office: &Office) -> PathBuf {
    office.state().join("pakiet.kopia")
}

#[test]
fn the_end_by_hand_is_never_said_as_csizss_and_the_card_can_be_read_out() {
    let office = Office::new();
    let mut person = at_done(&office);
    let read = person.reads();
    let says = |text: &str| read.iter().any(|line| line.replace('\u{a0}', " ").contains(text));
    assert!(says("Jednostka: ") && says("(potwierdzono ręcznie)"), "{read:#?}");
    assert!(says("Numer rejestracji w CSIZS: R/7.") && says("Kod raportu nadany przez kreator:"));
    assert!(says("Gotowe, potwierdzono ręcznie, "), "the steps are marked on the list");
    assert!(!says("Gotowe – system jest podłączony do CSIZS"), "nobody but the person has said so");
}

#[test]
fn done_takes_away_the_copy_and_what_was_remembered_and_says_so() {
    let office = Office::remembering(Keeper::Windows);
    let mut person = before_the_last_step(&office);
    assert!(copy(&office).is_file(), "needed until the end");
    let kept = Kept::ALL.map(|kept| kept.name(&office.state()));
    for name in &kept {
        office.store.write(name, &Secret::new("zapamiętane")).unwrap();
    }
    confirms_dictionaries(&mut person);
    person.waits_until_sees("Kreator usunął zapamiętane hasła i swoją kopię pakietu.");
    assert!(!copy(&office).exists());
    assert!(kept.iter().all(|name| office.store.read(name).unwrap().is_none()));
}

#[test]
fn a_kill_before_the_copy_is_gone_is_made_good_the_next_time() {
    let office = Office::new();
    drop(at_done(&office));
    std::fs::write(copy(&office), b"zaszyfrowane").unwrap();
    let mut person = office.sit();
    person.waits_until_sees(CONNECTED);
    person.waits_until("the copy is gone", |_| !copy(&office).exists());
}

#[test]
fn the_report_is_saved_in_both_forms_and_its_place_is_told_the_next_day() {
    let office = Office::new();
    let mut person = at_done(&office);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("raport.html");
    saves_report(&mut person, &file);
    let txt = std::fs::read_to_string(folder.path().join("raport.txt")).unwrap();
    let html = std::fs::read_to_string(&file).unwrap();
    for known in ["Raport z podłączenia do CSIZS", "Czynności potwierdzone ręcznie", "R/7", "nie podano"]
    {
        assert!(txt.contains(known) && html.replace('\u{a0}', " ").contains(known), "{known}: {txt}");
    }
    let code = kreator_csizs::document::report_code(&office.progress());
    assert!(txt.contains(&code) && person.sees(&code), "the same code on paper and screen");
    person.clicks("Zamknij");
    person.waits_until("the window closes", |person| person.left);
    drop(person);

    let mut person = office.sit();
    person.waits_until_sees(CONNECTED);
    person.clicks("Pokaż raport");
    person.waits_until_sees(DONE);
    assert!(person.sees("raport.html") && person.sees(&code));
}

#[test]
fn k_20_says_where_the_report_could_not_be_saved_and_another_folder_does() {
    let office = Office::new();
    let mut person = at_done(&office);
    let folder = tempfile::tempdir().unwrap();
    person.clicks("Zapisz raport");
    person.waits_until("the dialog", |person| person.lent_its_window);
    let nowhere = folder.path().join("nie ma/raport.html");
    person.is_answered(Message::Done(Done::Named(Ok(Some(nowhere)))));
    person.waits_until_sees("Kod: K-20");
    person.lent_its_window = false;
    person.clicks("Wybierz inny folder");
    person.waits_until("the dialog again", |person| person.lent_its_window);
    person.is_answered(Message::Done(Done::Named(Ok(Some(folder.path().join("raport.html"))))));
    person.waits_until_sees("Zapisano:");
    assert!(!person.sees("Kod: K-20"));
}

#[test]
fn what_a_button_far_below_has_done_comes_into_view() {
    let office = Office::new();
    let mut person = at_done(&office);
    let entry = office.state().with_file_name("koniec.ics");
    person.clicks("Dodaj do kalendarza");
    assert!(!person.has_in_view(DONE), "it was scrolled away");
    person.is_answered(Message::Done(Done::CalendarNamed(0, Ok(Some(entry.clone())))));
    person.waits_until_sees("koniec.ics");
    assert!(entry.is_file() && person.has_in_view(DONE) && person.has_in_view("koniec.ics"));
}

#[test]
fn only_the_very_package_is_deleted() {
    let office = Office::new();
    let mut person = at_done(&office);
    let other = office.file("inny.zip", &complete());
    let letter = office.state().join("pismo.txt");
    std::fs::write(&letter, "pismo").unwrap();
    for left_alone in [&other, &letter] {
        person.clicks("Usuń plik pakietu");
        person.is_answered(Message::Done(Done::PackageChosen(Ok(Some(left_alone.clone())))));
        person.waits_until_sees("To nie jest ten pakiet.");
        assert!(left_alone.is_file());
    }
    let file = office.state().with_file_name("pakiet.zip");
    person.clicks("Usuń plik pakietu");
    person.is_answered(Message::Done(Done::PackageChosen(Ok(Some(file.clone())))));
    person.waits_until_sees("Usunięto:");
    assert!(!file.exists() && other.exists());
    person.waits_until("the row is gone", |person| !person.sees("zawiera hasło tymczasowe i certyfikat"));
}

#[test]
fn the_text_of_the_report_is_copied() {
    let office = Office::new();
    let mut person = at_done(&office);
    person.clicks("Kopiuj tekst raportu");
    person.waits_until("the clipboard", |person| person.clipboard.0.is_some());
    let copied = person.clipboard.0.clone().unwrap();
    assert!(copied.starts_with("Raport z podłączenia do CSIZS"), "{copied}");
    assert!(person.sees("Skopiowano tekst raportu."));
}

#[test]
fn the_report_of_practice_says_so_and_no_report_holds_a_secret() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = practised_to_the_end(&desk);
    assert!(!person.sees("Usuń plik pakietu"), "the practised one is nobody's");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("raport.txt");
    saves_report(&mut person, &file);
    let saved = std::fs::read_to_string(&file).unwrap();
    assert!(
        saved.contains("ĆWICZENIA") && saved.contains("Województwa"),
        "practice never looks real: {saved}"
    );
    for secret in desk.secrets() {
        assert!(!saved.contains(secret.expose()), "{saved}");
    }
    // Beside the other form; 14 mm are left free at its sides.
    let page = file.with_extension("html");
    let told = crate::document::printed(&page, 39.7);
    assert!(told.contains("Pages: 1\n") && told.contains("(A4)"), "with twelve dictionaries: {told}");
    person.clicks("Wybierz inny scenariusz");
    person.waits_until_sees("Zacznij ćwiczenia");
}

#[test]
fn dictionaries_are_updated_again_by_hand_and_the_report_knows() {
    let office = Office::new();
    drop(at_done(&office));
    let before = kreator_csizs::document::report_code(&office.progress());
    let mut person = office.sit();
    person.waits_until_sees(CONNECTED);
    person.clicks("Zaktualizuj słowniki");
    person.waits_until_sees("Zaktualizuj słowniki w systemie dziedzinowym");
    // Whoever changes her mind has lost nothing.
    person.presses(Named::Escape);
    person.waits_until_sees(CONNECTED);
    assert_eq!(office.progress().current(), None);
    person.clicks("Zaktualizuj słowniki");
    person.waits_until_sees("Zaktualizuj słowniki w systemie dziedzinowym");
    confirms_dictionaries(&mut person);
    person.waits_until_sees(CONNECTED);
    person.waits_until_sees("Słowniki zaktualizowano:");
    assert_ne!(kreator_csizs::document::report_code(&office.progress()), before);
}

#[test]
fn dictionaries_are_fetched_again_with_the_package_pointed_at_once_more() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = practised_to_the_end(&desk);
    person.waits_until("the copy is gone", |_| !desk.practice().join("pakiet.kopia").exists());
    person.presses(Named::Escape);
    person.waits_until_sees("Sprawdź podłączenie teraz");
    person.clicks("Zaktualizuj słowniki");
    person.waits_until_sees("Wolę, żeby zrobił to kreator");
    person.clicks("Wolę, żeby zrobił to kreator");
    person.waits_until_sees("Kreator usunął swoją kopię, gdy wszystko było gotowe.");
    desk.opens_package(&mut person);
    person.waits_until_sees("Województwa");
    person.presses(Named::Enter);
    person.waits_until_sees("Słowniki zaktualizowano:");
    person.waits_until_sees("Sprawdź podłączenie teraz");
    let progress = desk.progress();
    let key = progress.package().unwrap().system_key(&progress.systems()[0].id);
    let (updated, _) = progress.dictionaries().of(&key).unwrap();
    assert!(matches!(updated, Updated::Fetched { .. }), "{updated:?}");
    assert_eq!(progress.current(), None, "nothing else has to be done again");
}

#[test]
fn the_way_is_checked_and_what_was_not_asked_is_said() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = practised_to_the_end(&desk);
    person.presses(Named::Escape);
    person.clicks("Sprawdź podłączenie teraz");
    person.waits_until_sees("Wynik sprawdzenia");
    assert!(person.sees("W porządku") && person.sees("Kreator nie pytał teraz CSIZS o rejestrację."));
}

#[test]
fn an_installed_certificate_and_the_clock_are_on_the_list_and_can_be_taken_back() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    desk.goes_to_registration(&mut person);
    person.presses(Named::Escape);
    person.waits_until_sees("jesteś na etapie 5 z 6");
    person.clicks("Co kreator zmienił na tym komputerze");
    person.waits_until_sees("Każdą zmianę z tej listy można cofnąć.");
    assert!(person.sees("zainstalowany:") && person.sees("nie było go"));
    person.clicks("Cofnij instalację certyfikatu");
    person.waits_until_sees("Cofnąć tę zmianę?");
    // The safe answer has the focus.
    person.presses(Named::Enter);
    assert!(!desk.progress().certificates().changes().is_empty(), "asked first");
    person.clicks("Cofnij instalację certyfikatu");
    person.clicks("Cofnij");
    person.waits_until_sees("Cofnięto: certyfikat.");
    person.waits_until_sees("Kreator niczego nie zmienił na tym komputerze.");
    let progress = desk.progress();
    assert!(progress.certificates().changes().is_empty());
    assert!(!matches!(progress.standing(Stage::Certificate), Standing::Done { .. }));
    person.clicks("Zamknij listę zmian");
    person.waits_until_sees("jesteś na etapie 4 z 6");
}

#[test]
fn a_new_certificate_comes_in_a_new_package_and_csizs_has_to_hear_of_it() {
    let office = Office::new();
    drop(at_done(&office));
    let newer = complete().file("certyfikaty/sd-sw-01.pem", crate::package::support::certificate("SD-SW-01"));
    let newer = office.file("nowy.zip", &newer);
    let mut person = office.sit();
    person.waits_until_sees(CONNECTED);
    person.clicks("Wymień certyfikat");
    person.waits_until_sees("Nowy certyfikat przychodzi w nowym pakiecie");
    person.drops(&newer);
    person.waits_until_sees("Zmień plik");
    person.tabs_to("main");
    person.presses(Named::Enter);
    office.tells_password(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    person.presses(Named::Enter);
    person.waits_until("the data are confirmed", |_| office.progress().confirmed_at().is_some());
    let progress = office.progress();
    assert!(!progress.is_done(Stage::Certificate), "the new one is not installed yet");
    assert_eq!(progress.standing(Stage::Registration), Standing::Attention, "CSIZS knows the old one");
    assert!(
        progress.is_done(Stage::Password)
            && progress.tries_of(&progress.account().unwrap()).changed().is_some()
    );
    let facts = progress.package().unwrap().clone();
    let (system, konto) = (facts.system_key(&progress.systems()[0].id), facts.account());
    drop(person);
    office.writes([Event::RejestracjaPotwierdzona { system, konto, kiedy: moment(), numer: None }]);
    assert!(office.progress().is_done(Stage::Registration), "and now it has heard");
}
