//! E8, the second half of stage 3, and "Sprawdź połączenie" in Help.
use super::office::Office;
use crate::support::{Desk, Person};
use chrono::{TimeDelta, Utc};
use iced::keyboard::key::Named;
use kreator_csizs::csizs::Error;
use kreator_csizs::csizs::probe::{Diagnosis, Evidence, Finding, Outcome, Step};
use kreator_csizs::ledger::{Event, ServerAddress, Standing};
use kreator_csizs::problem::{Code, Problem, Remedy};
use kreator_csizs::procedure::Stage;
use kreator_csizs::screen::Server;
use kreator_csizs::screen::server::{Action, Message, Service};
use kreator_csizs::training::Scenario;
use kreator_csizs::training::log::{Event as Seen, Page};

const E8: &str = "Połącz się z serwerem Emp@tia";
const CONFIRM: &str = "System dziedzinowy łączy się z serwerem";
const LATER: &str = "Przejdź dalej i wróć tu przed rejestracją";

fn list(problems: &[(Step, Problem)]) -> Diagnosis {
    let findings = Step::ALL.map(|step| {
        let problem = problems.iter().find(|(at, _)| *at == step);
        let outcome =
            problem.map_or(Outcome::Fine, |(_, problem)| Outcome::Attention(problem.clone().into()));
        let until = Utc::now() + TimeDelta::days(400);
        let tls = Evidence::Tls { version: "TLS 1.3", issuer: "Emp@tia CA".to_owned(), until };
        Finding {
            step,
            outcome,
            took: None,
            evidence: if step == Step::Tls { vec![tls] } else { Vec::new() },
        }
    });
    Diagnosis { host: "uslugi.mrpips.gov.pl".to_owned(), at: Utc::now(), findings: findings.into() }
}

fn service(automatic: bool) -> Service {
    let address = "https://uslugi.mrpips.gov.pl/rejestracja".to_owned();
    Service { server: ServerAddress { address, kinds: vec!["rejestracja".to_owned()] }, automatic }
}

fn refused() -> Problem {
    Error::Refused { host: "uslugi.mrpips.gov.pl".into(), details: String::new() }.problem()
}

#[test]
fn all_well_passes_by_itself_and_keeps_what_was_seen() {
    let mut page = Server::new(vec![service(true)], false, false);
    let Action::Pass(seen) = page.update(Message::Asked(vec![list(&[])])) else { panic!("it passes") };
    assert_eq!((seen[0].tls.as_str(), seen[0].wystawca.as_str()), ("TLS 1.3", "Emp@tia CA"));
    assert!(seen[0].ostrzezenia.is_empty());
}

#[test]
fn a_warning_waits_for_the_person_and_is_kept() {
    let mut page = Server::new(vec![service(true)], false, false);
    let local = Problem::new(Code::S04).with("address", "uslugi.mrpips.gov.pl");
    assert_eq!(page.update(Message::Asked(vec![list(&[(Step::Name, local)])])), Action::None);
    assert_eq!(page.problem().unwrap().code, Code::S04);
    let Action::Pass(seen) = page.update(Message::GoOn) else { panic!("it passes") };
    assert_eq!(seen[0].ostrzezenia, ["S-04"]);
}

#[test]
fn what_stands_in_the_way_is_never_passed_over() {
    let mut page = Server::new(vec![service(true)], false, false);
    // Nothing is known yet: nobody vouches for it by a stray key.
    for early in [Message::GoOn, Message::Confirm, Message::Postpone, Message::Again] {
        assert_eq!(page.update(early), Action::None);
    }
    assert_eq!(page.update(Message::Asked(vec![list(&[(Step::Port, refused())])])), Action::None);
    assert_eq!(page.update(Message::GoOn), Action::None);
    assert_eq!(page.update(Message::Postpone), Action::Postpone(Some(Code::N07)));
    assert_eq!(page.update(Message::Confirm), Action::Confirm, "the person's word is another thing");
    assert_eq!(page.update(Message::Again), Action::Ask);
    assert!(page.problem().is_none());
    // Of two services one that fails is enough.
    let mut page = Server::new(vec![service(true), service(true)], false, false);
    let lists = vec![list(&[]), list(&[(Step::Port, refused())])];
    assert_eq!(page.update(Message::Asked(lists)), Action::None);
    assert_eq!(page.update(Message::GoOn), Action::None);
}

#[test]
fn an_address_that_the_wizard_may_not_ask_is_only_vouched_for() {
    let mut page = Server::new(vec![service(false)], false, false);
    assert!(!page.can_ask());
    assert_eq!(page.update(Message::GoOn), Action::None);
    assert_eq!(page.update(Message::Again), Action::None);
    assert_eq!(page.update(Message::Confirm), Action::Confirm);
    // Beside one that works, too.
    let mut page = Server::new(vec![service(true), service(false)], false, false);
    assert_eq!(page.update(Message::Asked(vec![list(&[])])), Action::None);
    assert_eq!(page.update(Message::GoOn), Action::None);
}

#[test]
fn an_address_is_corrected_only_where_it_was_typed() {
    for typed in [false, true] {
        let mut page = Server::new(vec![service(true)], typed, false);
        let missing = Error::NoSuchHost { host: "x".into(), details: String::new() }.problem();
        assert_eq!(page.update(Message::Asked(vec![list(&[(Step::Name, missing)])])), Action::None);
        assert_eq!(page.offers(Remedy::RestoreAddress), typed);
    }
}

fn at_practised_clock() -> (Desk, Person) {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    (desk, person)
}

#[test]
fn in_practice_the_way_is_really_asked_and_stage_3_is_done() {
    let (desk, mut person) = at_practised_clock();
    person.presses(Named::Enter);
    person.waits_until_sees("Połączenie z CSIZS działa");
    let progress = desk.progress();
    assert!(matches!(progress.standing(Stage::ClockAndServer), Standing::Done { by_hand: false, .. }));
    let seen = progress.server().seen();
    assert_eq!(seen.len(), 2, "registration and dictionaries have addresses of their own");
    assert!(seen.iter().all(|seen| seen.tls == "TLS 1.3" && seen.roznica_ms.is_some()), "{seen:?}");
    let is_description = |it: &Seen| *it == Seen::PageServed { page: Page::Description };
    assert_eq!(desk.seen().iter().filter(|it| is_description(&it.event)).count(), 2);
}

#[test]
fn help_checks_the_connection_and_leads_back_to_where_it_was_opened() {
    let (_desk, mut person) = at_practised_clock();
    person.presses(Named::F1);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń.");
    person.clicks("Sprawdź połączenie");
    person.waits_until_sees("Sprawdź połączenie krok po kroku");
    person.waits_until("three lists", |person| {
        person.reads().iter().filter(|text| *text == "Odpowiedź CSIZS").count() == 3
    });
    let read = person.reads();
    assert!(read.iter().all(|text| text != "Wymaga uwagi"), "{read:#?}");
    assert!(read.iter().any(|text| text.contains("TLS 1.3, wystawca")));
    person.presses(Named::Escape);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń.");
    person.presses(Named::Escape);
    assert!(person.sees("Ustaw zegar serwera"));
}

#[test]
fn before_the_package_is_known_help_has_no_connection_to_check() {
    let office = Office::new();
    let mut person = office.sit();
    person.presses(Named::F1);
    person.waits_until_sees("Najpierw sprawdź trzy rzeczy, a potem zadzwoń.");
    assert!(!person.sees("Sprawdź połączenie"));
}

/// At E8 of a real package, on a computer from which nothing is reached.
fn at_server() -> (Office, Person) {
    let office = Office::new();
    let person = office.sit_at_password();
    drop(person);
    let konto = office.progress().account().unwrap();
    office.writes([
        Event::OdpowiedzStrony { konto, odpowiedz: kreator_csizs::ledger::PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: kreator_csizs::procedure::clock::ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
    ]);
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie – jesteś na etapie 3 z 6");
    person.clicks("Wróć do etapu 3");
    person.waits_until_sees(E8);
    person.waits_until("an answer", |person| person.sees("Sprawdź ponownie"));
    (office, person)
}

#[test]
fn without_a_way_the_person_may_vouch_for_the_server_or_come_back() {
    let (office, mut person) = at_server();
    assert!(person.sees("Kod: N-0") || person.sees("Kod: S-02"), "{:#?}", person.reads());
    assert!(person.sees("Poproś informatyka o sprawdzenie połączenia na serwerze."));
    person.clicks(LATER);
    // Certificates can be prepared meanwhile.
    person.waits_until_sees("Zapisz certyfikat dla informatyka");
    person.presses(Named::Escape);
    person.waits_until_sees("Witaj ponownie – jesteś na etapie 3 z 6");
    assert_eq!(office.progress().standing(Stage::ClockAndServer), Standing::Attention);
    let noted = office.kinds().into_iter().any(|it| matches!(it, Event::SerwerOdlozony { kod: Some(_) }));
    assert!(noted);
    person.clicks("Wróć do etapu 3");
    person.waits_until_sees(E8);
    person.waits_until("an answer", |person| person.sees(CONFIRM));
    person.clicks(CONFIRM);
    person.waits_until_sees("potwierdzono ręcznie");
    assert!(!person.sees("Połączenie z CSIZS działa"), "that nobody has seen");
    let standing = office.progress().standing(Stage::ClockAndServer);
    assert!(matches!(standing, Standing::Done { by_hand: true, .. }), "{standing:?}");
}
