//! E9 as an office meets it: in practice, where the process and the stores are real files.
use super::{E9, before_stage_4, goes_on, in_office, practised, reopens};
use crate::app::office::Office;
use crate::package::support::{certificate, complete, params};
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{self, Event, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::procedure::certificate::Store;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::training::{Scenario, Stores};
use rcgen::KeyPair;
use std::fs;

fn stores(desk: &Desk) -> Stores {
    Stores::open(&desk.practice()).unwrap()
}

fn standing(desk: &Desk) -> Standing {
    desk.progress().standing(Stage::Certificate)
}

fn written(desk: &Desk) -> Vec<Event> {
    ledger::read(&desk.practice()).unwrap().into_iter().map(|entry| entry.zdarzenie).collect()
}

/// A button, not the title of the page.
fn offers(person: &mut Person) -> bool {
    person.reads().iter().any(|text| text == "Zainstaluj certyfikat")
}

/// With the package open.
fn at_certificate(scenario: Scenario) -> (Desk, Person) {
    let desk = Desk::with(scenario);
    let mut person = practised(&desk, ServerPlace::Tutaj);
    assert!(person.sees("Kreator poprosi najpierw o hasło do pakietu."));
    person.presses(Named::Enter);
    reopens(&desk, &mut person);
    assert!(!person.sees("Kreator poprosi najpierw o hasło do pakietu."));
    (desk, person)
}

#[test]
fn the_certificate_is_seen_without_the_package_and_installed_with_it() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = practised(&desk, ServerPlace::Tutaj);
    assert!(person.title().starts_with(&format!("{E9} – Etap 4 z 6: Certyfikat")), "{}", person.title());
    for text in ["Wystawiony dla", "Wystawca", "Ważny od", "Ważny do", "jest w pakiecie"] {
        assert!(person.sees(text), "{text}");
    }
    assert!(person.sees("Kreator zapisze go w magazynie certyfikatów Windows na tym komputerze."));
    assert!(person.sees("W ćwiczeniach kreator tylko pokazuje, co by zrobił."));
    let before = written(&desk).len();
    person.presses(Named::Enter);
    reopens(&desk, &mut person);
    assert_eq!((written(&desk).len(), stores(&desk).asked), (before, 0), "opening starts no act");
    assert!(person.sees("To inny certyfikat niż certyfikat Twojego systemu."), "Emp@tia's own part");
    person.presses(Named::Enter);
    person.waits_until_sees("Certyfikat zainstalowany, ważny do");
    goes_on(&mut person);
    assert!(matches!(standing(&desk), Standing::Done { by_hand: false, .. }));
    let kept: Vec<Store> = stores(&desk).kept.into_iter().map(|(store, _)| store).collect();
    assert_eq!(kept, [Store::Osobisty], "Emp@tia's was not ticked");
    // What was done can be looked at.
    person.tabs_to("return-see-4");
    person.presses(Named::Space);
    person.waits_until_sees("Ten etap jest już gotowy, więc ten ekran można tylko obejrzeć.");
    assert!(person.sees("Wystawiony dla") && !person.sees("potwierdzono ręcznie"));
}

#[test]
fn emp_atia_s_is_trusted_only_on_the_tick() {
    let (desk, mut person) = at_certificate(Scenario::AllWell);
    let warning = "Windows pokaże ostrzeżenie z odciskiem certyfikatu. Porównaj odcisk i wybierz „Tak”.";
    assert!(!person.sees(warning));
    person.clicks("Zainstaluj też certyfikat systemu Emp@tia");
    assert!(person.sees(warning));
    person.tabs_to("main");
    person.presses(Named::Enter);
    goes_on(&mut person);
    let kept: Vec<Store> = stores(&desk).kept.into_iter().map(|(store, _)| store).collect();
    assert_eq!(kept, [Store::Osobisty, Store::ZaufaneGlowne]);
}

#[test]
fn c_05_what_windows_refused_is_tried_again() {
    let (desk, mut person) = at_certificate(Scenario::CertificateRefused);
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: C-05");
    assert!(person.sees("w oknie Windows wybierz „Tak”"));
    assert_eq!(person.reads().iter().filter(|text| *text == "Zainstaluj certyfikat").count(), 1);
    assert_eq!(standing(&desk), Standing::Now);
    assert_eq!(desk.progress().certificates().changes(), []);
    person.tabs_to("main");
    person.presses(Named::Enter);
    goes_on(&mut person);
    assert!(matches!(standing(&desk), Standing::Done { .. }));
    assert_eq!(stores(&desk).asked, 2);
}

#[test]
fn c_01_an_expired_certificate_is_not_installed_and_a_new_one_is_asked_for() {
    let desk = Desk::with(Scenario::CertificateExpired);
    let mut person = practised(&desk, ServerPlace::Tutaj);
    assert!(person.sees("Kod: C-01"));
    assert!(!offers(&mut person), "nothing here offers to install it");
    let before = written(&desk).len();
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until("copied", |person| person.clipboard.0.is_some());
    let request = person.clipboard.0.clone().unwrap();
    assert!(request.contains("wymaga sprawdzenia. Powód: Certyfikat wygasł"), "{request}");
    assert!(request.contains("w pakiecie dla jednostki: Ośrodek Ćwiczeniowy"), "{request}");
    assert_eq!((written(&desk).len(), stores(&desk).asked), (before, 0));
}

#[test]
fn after_a_kill_it_is_said_to_be_there_and_can_be_taken_out() {
    let (desk, mut person) = at_certificate(Scenario::AllWell);
    person.presses(Named::Enter);
    goes_on(&mut person);
    drop(person);
    // As if the wizard had died right after Windows had answered.
    let text = fs::read_to_string(desk.ledger_file()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    fs::write(desk.ledger_file(), lines[..lines.len() - 2].join("\n") + "\n").unwrap();
    let mut person = super::comes_back(desk.sit());
    person.waits_until_sees("Certyfikat jest już zainstalowany. Nic nie trzeba robić.");
    person.clicks("Cofnij instalację certyfikatu");
    person.waits_until_sees("Cofnięto: certyfikat.");
    assert!(stores(&desk).kept.is_empty());
    assert_eq!(desk.progress().certificates().changes(), []);
    person.waits_until("it may be installed again", |person| {
        !person.sees("Certyfikat jest już zainstalowany") && offers(person)
    });
    assert!(!person.sees("Cofnij instalację certyfikatu"));
}

#[test]
fn what_is_there_already_needs_nothing_but_going_on() {
    let (desk, mut person) = at_certificate(Scenario::AllWell);
    person.presses(Named::Enter);
    goes_on(&mut person);
    drop(person);
    let package = kreator_csizs::package::look(&desk.created.package_file).unwrap();
    let package = package.open(&desk.created.package_password).unwrap();
    let sha256 = package.systems[0].opened().unwrap().facts.sha256.clone();
    // Somebody has removed nothing, and begins the unit anew.
    let ledger = ledger::Ledger::open(&desk.practice()).unwrap().ledger;
    let known = desk.progress().package().unwrap().clone();
    let _ = ledger.append(Event::ZaczetoOdNowa).unwrap();
    let account = known.account();
    let opened = Event::PakietOtwarty(Box::new(known));
    for event in [opened, Event::DanePotwierdzone { kompletny: true }]
        .into_iter()
        .chain(before_stage_4(account, ServerPlace::Tutaj))
    {
        let _ = ledger.append(event).unwrap();
    }
    drop(ledger);
    let mut person = super::comes_back(desk.sit());
    person.waits_until_sees("Certyfikat jest już zainstalowany");
    let asked = stores(&desk).asked;
    person.tabs_to("main");
    person.presses(Named::Enter);
    goes_on(&mut person);
    assert!(matches!(standing(&desk), Standing::Done { .. }));
    assert_eq!(stores(&desk).asked, asked);
    assert!(desk.progress().certificates().change(Store::Osobisty, &sha256).is_some(), "it can be undone");
}

#[test]
fn without_a_key_that_is_said_and_one_goes_on() {
    let pem = certificate("SD-SW-01");
    let (public, _) = pem.split_at(pem.find("-----BEGIN PRIVATE").unwrap());
    let office = Office::new();
    let made = complete().file("certyfikaty/sd-sw-01.pem", public);
    let mut person = in_office(&office, &made, ServerPlace::Tutaj);
    assert!(
        person.sees("W pakiecie nie ma klucza prywatnego. Rejestracja odbędzie się w systemie dziedzinowym.")
    );
    assert!(person.sees("brak w pakiecie"));
    person.tabs_to("main");
    person.presses(Named::Enter);
    goes_on(&mut person);
    assert!(matches!(office.progress().standing(Stage::Certificate), Standing::Done { .. }));
    assert_eq!(office.progress().certificates().changes(), []);
}

#[test]
fn c_02_leads_to_the_clock_and_c_03_back_to_the_data() {
    let key = KeyPair::generate().unwrap();
    let mut early = params("SD-SW-01");
    early.not_before = rcgen::date_time_ymd(2036, 1, 1);
    let pem = early.self_signed(&key).unwrap().pem() + &key.serialize_pem();
    let office = Office::new();
    let made = complete().file("certyfikaty/sd-sw-01.pem", pem);
    let mut person = in_office(&office, &made, ServerPlace::GdzieIndziej);
    assert!(person.sees("Kod: C-02"));
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Poproś informatyka o ustawienie zegara serwera");
    drop(person);
    let office = Office::new();
    let made = complete().file("certyfikaty/sd-sw-01.pem", certificate("SD-SR-01"));
    let mut person = in_office(&office, &made, ServerPlace::GdzieIndziej);
    assert!(person.sees("Kod: C-03"));
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Dane są już potwierdzone, więc ten ekran można tylko obejrzeć.");
}

#[test]
fn who_does_not_know_where_the_server_runs_is_asked_first() {
    let desk = Desk::with(Scenario::AllWell);
    let person = practised(&desk, ServerPlace::Tutaj);
    drop(person);
    let ledger = ledger::Ledger::open(&desk.practice()).unwrap().ledger;
    let _ = ledger.append(Event::MiejsceSerwera { gdzie: ServerPlace::NieWiadomo }).unwrap();
    drop(ledger);
    let mut person = desk.sit();
    person.presses(Named::Enter);
    person.waits_until_sees("Gdzie działa serwer systemu dziedzinowego?");
}

#[test]
fn help_says_what_to_check_here() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = practised(&desk, ServerPlace::Tutaj);
    person.presses(Named::F1);
    person.waits_until_sees("Czy w oknie Windows wybrano „Tak”.");
    assert!(person.sees("Pomoc – etap 4 z 6: Certyfikat"));
}
