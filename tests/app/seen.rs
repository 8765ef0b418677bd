//! Stages that are done, opened from "Witaj ponownie" to be looked at.
use super::office::Office;
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::ledger;
use kreator_csizs::training::Scenario;

const BACK: &str = "Witaj ponownie – jesteś na etapie";

fn opens(person: &mut Person, id: &'static str) {
    person.waits_until_sees(BACK);
    person.tabs_to(id);
    person.presses(Named::Space);
}

/// Every control of the page: nothing but Help, the strip of practice and the way back.
fn only_leads_back(person: &mut Person) {
    let first = person.focus();
    let mut found = Vec::new();
    loop {
        person.presses(Named::Tab);
        let id = person.focus();
        if found.contains(&id) || found.len() > 20 {
            break;
        }
        found.push(id);
    }
    assert_eq!(first, None);
    let known: Vec<_> = ["practice-exit", "help", "back", "main"].map(|id| Some(id.into())).to_vec();
    assert!(!found.is_empty() && found.iter().all(|id| known.contains(id)), "{found:?}");
}

#[test]
fn the_data_of_the_package_are_seen_without_its_password_and_nothing_is_written() {
    let office = Office::new();
    drop(office.sit_at_password());
    let written = office.kinds().len();
    let mut person = office.sit();
    opens(&mut person, "return-see-1");
    person.waits_until_sees("Dane są już potwierdzone, więc ten ekran można tylko obejrzeć.");
    let facts = office.progress().package().unwrap().clone();
    let teryt = facts.teryt.unwrap();
    for known in [&facts.jednostka, &teryt, &facts.login, &facts.kod, &facts.systemy[0].nazwa] {
        assert!(person.sees(known), "{known}");
    }
    assert!(person.title().contains("Etap 1 z 6: Pakiet"), "{}", person.title());
    assert!(!person.sees("Dane się zgadzają") && !person.sees("Hasło tymczasowe"));
    only_leads_back(&mut person);
    person.presses(Named::Escape);
    person.waits_until_sees(BACK);
    opens(&mut person, "return-see-1");
    person.clicks("Wróć do listy etapów");
    person.waits_until_sees(BACK);
    assert_eq!(office.kinds().len(), written);
}

#[test]
fn only_what_is_done_can_be_seen() {
    let office = Office::new();
    drop(office.sit_at_password());
    let mut person = office.sit();
    person.waits_until_sees(BACK);
    assert_eq!(person.reads().iter().filter(|text| *text == "Zobacz").count(), 1);
}

#[test]
fn a_password_that_csizs_changed_is_seen_with_its_answer_and_no_field() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Gdzie działa serwer systemu dziedzinowego?");
    person.clicks("Wstecz");
    opens(&mut person, "return-see-2");
    person.waits_until_sees("Hasło jest już zmienione, więc ten ekran można tylko obejrzeć.");
    assert!(person.sees("odpowiedź CSIZS") && !person.sees("potwierdzono ręcznie"));
    assert!(person.sees(&desk.created.login) && person.sees("Hasło zmieniono"));
    assert!(person.title().starts_with("Zmień hasło tymczasowe na własne – Etap 2 z 6"));
    only_leads_back(&mut person);
    let written = ledger::read(&desk.practice()).unwrap().len();
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees(BACK);
    assert_eq!((ledger::read(&desk.practice()).unwrap().len(), desk.submitted()), (written, 1));
}

#[test]
fn a_password_changed_by_hand_is_never_seen_as_csizs_s_word() {
    let office = Office::new();
    let mut person = office.sit_at_password();
    person.clicks("Wolę zrobić to w przeglądarce");
    person.clicks("Hasło zmienione");
    person.clicks("Zapisz odpowiedź");
    person.waits_until_sees("Gdzie działa serwer systemu dziedzinowego?");
    person.clicks("Wstecz");
    opens(&mut person, "return-see-2");
    person.waits_until_sees("Hasło jest już zmienione, więc ten ekran można tylko obejrzeć.");
    assert!(person.sees("potwierdzono ręcznie") && !person.sees("odpowiedź CSIZS"));
}
