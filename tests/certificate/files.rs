//! The files for the IT person, and a certificate whose file has a password of its own.
use super::{E9_FOR_IT, goes_on, in_office, practised, reopens};
use crate::app::office::Office;
use crate::package::support::{P12_PASSWORD, PASSWORD, complete, open};
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::certificate::{self, Pair};
use kreator_csizs::ledger::{Event, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::screen::Message as Screen;
use kreator_csizs::screen::certificate::{Message, What};
use kreator_csizs::secret::Secret;
use kreator_csizs::training::Scenario;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// The dialog answers with this name.
fn chooses(person: &mut Person, what: What, path: &Path) {
    person.is_answered(Screen::Certificate(Message::Chosen(what, Ok(Some(path.to_owned())))));
}

fn opens_again(person: &mut Person) {
    person.waits_for_focus("unlock-password");
    person.types(PASSWORD);
    person.presses(Named::Enter);
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// What is shown beside "Hasło do certyfikatu" once it is asked for.
fn shown_password(person: &mut Person) -> String {
    person.clicks("Pokaż hasło do certyfikatu");
    let texts = person.reads();
    let place = texts.iter().position(|text| text == "Hasło do certyfikatu").unwrap();
    texts[place + 1].clone()
}

#[test]
fn for_a_server_elsewhere_files_are_saved_and_the_rest_is_the_persons_word() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = practised(&desk, ServerPlace::GdzieIndziej);
    assert!(person.sees(E9_FOR_IT));
    assert!(
        person.sees("Certyfikat instaluje się na serwerze systemu dziedzinowego, a nie na tym komputerze.")
    );
    assert!(!person.sees("Zainstaluj certyfikat"));
    person.presses(Named::Enter);
    reopens(&desk, &mut person);
    person.presses(Named::Enter);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Certyfikat SD-SW-01.p12");
    chooses(&mut person, What::ForIt, &path);
    person.waits_until_sees("Zapisano:");
    let saved = names(folder.path());
    assert_eq!(
        saved,
        [
            "Certyfikat SD-SW-01.p12",
            "ĆWICZENIA – Certyfikat SD-SW-01.cer",
            "ĆWICZENIA – Certyfikat systemu Emp@tia.cer"
        ]
    );
    // The key lay open in the package; on the disk it does not.
    let password = Secret::new(shown_password(&mut person));
    assert_eq!(password.expose().len(), 16);
    let bytes = fs::read(&path).unwrap();
    let opened = certificate::open(&bytes, &[&password]).unwrap();
    assert_eq!(opened.pair, Pair::Matches);
    assert!(certificate::open(&bytes, &[]).is_err());
    for name in &saved {
        let bytes = fs::read(folder.path().join(name)).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(password.expose()) && !text.contains("PRIVATE KEY"), "{name}");
    }
    let ledger = fs::read_to_string(desk.ledger_file()).unwrap();
    assert!(!ledger.contains(password.expose()));
    // Nothing was installed, and nothing is called done yet.
    assert_eq!(desk.progress().standing(Stage::Certificate), Standing::Now);
    person.clicks("Certyfikat jest zainstalowany na serwerze");
    person.waits_until_sees("Certyfikat jest zainstalowany na serwerze – potwierdzono ręcznie o");
    goes_on(&mut person);
    assert!(matches!(desk.progress().standing(Stage::Certificate), Standing::Done { by_hand: true, .. }));
    assert!(person.sees("potwierdzono ręcznie"));
    assert_eq!(desk.progress().certificates().changes(), []);
}

#[test]
fn after_a_restart_it_is_known_that_the_files_were_saved() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = practised(&desk, ServerPlace::GdzieIndziej);
    person.presses(Named::Enter);
    reopens(&desk, &mut person);
    person.presses(Named::Enter);
    let folder = tempfile::tempdir().unwrap();
    chooses(&mut person, What::ForIt, &folder.path().join("a.p12"));
    person.waits_until_sees("Certyfikat jest zainstalowany na serwerze");
    drop(person);
    let mut person = super::comes_back(desk.sit());
    assert!(person.sees("a.p12") && person.sees("Certyfikat jest zainstalowany na serwerze"));
}

#[test]
fn a_folder_that_cannot_be_written_is_k_23() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = practised(&desk, ServerPlace::GdzieIndziej);
    person.presses(Named::Enter);
    reopens(&desk, &mut person);
    person.presses(Named::Enter);
    chooses(&mut person, What::ForIt, &PathBuf::from("/nie/ma/takiego/folderu.p12"));
    person.waits_until_sees("Kod: K-23");
    assert_eq!(desk.progress().certificates().saved("SD-SW-01"), None);
}

/// A package with a p12 of its own password.
fn with_p12(beside: bool) -> crate::package::support::Made {
    let plain = open(complete().bytes(), PASSWORD).unwrap();
    let own = plain.systems[0].opened().unwrap();
    let bytes = certificate::to_pkcs12(own, &Secret::new(P12_PASSWORD)).unwrap();
    let made = complete()
        .file("certyfikaty/sd-sw-01.p12", bytes.to_vec())
        .set("/systemy/0/certyfikat/plik", json!("certyfikaty/sd-sw-01.p12"));
    if beside { made.set("/systemy/0/certyfikat/haslo", json!(P12_PASSWORD)) } else { made }
}

#[test]
fn a_p12_is_saved_as_it_came_and_its_own_password_opens_it() {
    let office = Office::new();
    let made = with_p12(true);
    let original = made.files.iter().find(|(name, _)| name.ends_with(".p12")).unwrap().1.clone();
    let mut person = in_office(&office, &made, ServerPlace::GdzieIndziej);
    person.presses(Named::Enter);
    opens_again(&mut person);
    person.waits_until_sees(E9_FOR_IT);
    person.presses(Named::Enter);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sd.p12");
    chooses(&mut person, What::ForIt, &path);
    person.waits_until_sees("Zapisano:");
    assert_eq!(fs::read(&path).unwrap(), original);
    assert!(!person.sees(P12_PASSWORD));
    assert_eq!(shown_password(&mut person), P12_PASSWORD);
    person.leaves_the_window();
    assert!(!person.sees(P12_PASSWORD), "hidden again");
    let written = fs::read_to_string(office.state().join("stan.jsonl")).unwrap();
    assert!(!written.contains(P12_PASSWORD));
}

#[test]
fn c_04_the_certificates_own_password_is_asked_for_and_opens_it() {
    let office = Office::new();
    let mut person = in_office(&office, &with_p12(false), ServerPlace::GdzieIndziej);
    opens_again(&mut person);
    person.waits_until_sees("Kod: C-04");
    person.waits_for_focus("certificate-password");
    person.types("nie to");
    person.presses(Named::Enter);
    person.waits_until_sees("To hasło nie otwiera pliku certyfikatu");
    person.waits_for_focus("certificate-password");
    person.presses_with(Named::Home, iced::keyboard::Modifiers::SHIFT);
    person.types(P12_PASSWORD);
    person.presses(Named::Enter);
    person.waits_until_sees("jest w pakiecie");
    assert!(!person.sees("Kod: C-04"));
    let confirmed = office.kinds().iter().filter(|event| matches!(event, Event::PakietOtwarty(_))).count();
    assert_eq!(confirmed, 1, "what was confirmed stays confirmed");
    let folder = tempfile::tempdir().unwrap();
    person.tabs_to("main");
    person.presses(Named::Enter);
    chooses(&mut person, What::ForIt, &folder.path().join("sd.p12"));
    person.waits_until_sees("Zapisano:");
    assert_eq!(shown_password(&mut person), P12_PASSWORD);
}

#[test]
fn where_there_is_no_store_the_files_are_all_there_is() {
    let office = Office::new();
    let mut person = in_office(&office, &complete(), ServerPlace::Tutaj);
    assert!(person.sees("Na tym komputerze kreator nie może zainstalować certyfikatu."));
    person.presses(Named::Enter);
    opens_again(&mut person);
    person.waits_until_sees(E9_FOR_IT);
    // The certificate alone, for whoever wants it.
    person.clicks("Zapisz certyfikat do pliku…");
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("sd.cer");
    chooses(&mut person, What::Public, &public);
    person.waits_until_sees("W pliku jest sam certyfikat, bez klucza prywatnego.");
    let text = fs::read_to_string(&public).unwrap();
    assert!(text.starts_with("-----BEGIN CERTIFICATE-----") && !text.contains("PRIVATE"));
    assert!(!person.sees("Certyfikat jest zainstalowany"), "that alone is nothing to be installed");
    person.tabs_to("main");
    person.presses(Named::Enter);
    chooses(&mut person, What::ForIt, &folder.path().join("sd.p12"));
    person.waits_until_sees("Certyfikat jest zainstalowany");
    person.tabs_to("main");
    person.presses(Named::Enter);
    goes_on(&mut person);
    assert!(matches!(office.progress().standing(Stage::Certificate), Standing::Done { by_hand: true, .. }));
}
