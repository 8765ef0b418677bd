//! E7 as an office meets it: in practice, where the time server, the process and the files are real.
use crate::support::{Desk, Person};
use chrono::TimeDelta;
use iced::keyboard::key::Named;
use kreator_csizs::clock::{Error, Measurement, Reading, Source};
use kreator_csizs::ledger::{self, Event, Standing};
use kreator_csizs::platform::time::Looked;
use kreator_csizs::procedure::clock::{ServerPlace, registration_waits};
use kreator_csizs::procedure::{Environment, Stage};
use kreator_csizs::screen::Clock as Page;
use kreator_csizs::screen::clock::{Action, Checked, Message};
use kreator_csizs::text::{Language, Texts};
use kreator_csizs::training::log::Event as Seen;
use kreator_csizs::training::{Clock, Scenario};

const E7: &str = "Gdzie działa serwer systemu dziedzinowego?";
/// The server passes by itself, and stage 4 follows.
const BACK: &str = "Zainstaluj certyfikat systemu dziedzinowego";
/// The stage asks for attention.
const STILL: &str = "Witaj ponownie – jesteś na etapie 3 z 6";
const LATER: &str = "Przejdź dalej i wróć tu przed rejestracją";

fn at_clock(scenario: Scenario) -> (Desk, Person) {
    let desk = Desk::with(scenario);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees(E7);
    person.waits_until("the clock is measured", |person| !person.sees("Sprawdzamy zegar…"));
    (desk, person)
}

fn written(desk: &Desk) -> Vec<Event> {
    ledger::read(&desk.practice()).unwrap().into_iter().map(|entry| entry.zdarzenie).collect()
}

fn asked_consent(desk: &Desk) -> u32 {
    Clock::open(&desk.practice()).unwrap().asked
}

fn standing(desk: &Desk) -> Option<Standing> {
    desk.progress().clock().standing()
}

fn is_done(desk: &Desk) -> bool {
    matches!(standing(desk), Some(Standing::Done { by_hand: false, .. }))
}

#[test]
fn a_clock_that_is_right_asks_only_where_the_server_runs_and_then_passes_by_itself() {
    let (desk, mut person) = at_clock(Scenario::AllWell);
    assert!(person.sees("Hasło zmienione. CSIZS potwierdził zmianę"), "the banner of stage 2");
    assert!(person.sees("Zegar jest już dobrze ustawiony.") && person.sees("mniej niż 1 s"));
    assert!(person.title().starts_with("Ustaw zegar serwera – Etap 3 z 6"), "{}", person.title());
    person.waits_for_focus("clock-place");
    person.presses(Named::Enter);
    person.waits_until_sees(BACK);
    assert!(is_done(&desk));
    assert_eq!(desk.progress().clock().place(), Some(ServerPlace::Tutaj));
    let stage = desk.progress().standing(Stage::ClockAndServer);
    assert!(matches!(stage, Standing::Done { by_hand: false, .. }), "{stage:?}");
    assert_eq!(asked_consent(&desk), 0);
    assert!(!registration_waits(desk.progress().clock().known(None)));
}

#[test]
fn once_answered_the_page_passes_by_itself_with_a_banner() {
    let (desk, person) = at_clock(Scenario::AllWell);
    drop(person);
    let folder = desk.practice();
    let practice = ledger::Ledger::open(&folder).unwrap().ledger;
    let _ = practice.append(Event::MiejsceSerwera { gdzie: ServerPlace::Tutaj }).unwrap();
    drop(practice);
    let mut person = desk.sit();
    person.clicks("Wróć do etapu 3");
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    person.waits_until_sees(BACK);
    assert!(is_done(&desk));
}

#[test]
fn a_late_clock_is_set_with_consent_and_measured_again() {
    let (desk, mut person) = at_clock(Scenario::ClockLate);
    assert!(person.sees("2 min 24 s") && person.sees("Windows zapyta o zgodę. Wybierz „Tak”."));
    assert!(person.sees("W ćwiczeniach kreator tylko pokazuje, co by zrobił."));
    assert!(person.sees("sc.exe config w32time start= auto"));
    person.presses(Named::Enter);
    person.waits_until_sees("Zegar ustawiony. Od teraz Windows sam pilnuje godziny.");
    assert!(is_done(&desk));
    let kinds = written(&desk);
    let intent = kinds.iter().position(|event| matches!(event, Event::ZamiarUstawieniaZegara { .. }));
    let outcome = kinds.iter().position(|event| matches!(event, Event::WynikUstawieniaZegara(_)));
    let measured = kinds.iter().position(|event| matches!(event, Event::ZegarZmierzony(_)));
    assert!(intent < outcome && outcome < measured && intent.is_some(), "{kinds:?}");
    assert!(desk.progress().clock().change().is_some(), "on the list of what was changed");
}

#[test]
fn z_01_a_refused_consent_is_said_and_asked_for_again() {
    let (desk, mut person) = at_clock(Scenario::ClockNoConsent);
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: Z-01");
    assert!(person.sees("Windows nie dostał zgody na zmianę."));
    assert_eq!(asked_consent(&desk), 1);
    person.presses(Named::Enter);
    person.waits_until_sees("Zegar ustawiony.");
    assert_eq!(asked_consent(&desk), 2);
}

#[test]
fn z_02_a_silent_time_server_is_named_and_the_date_of_csizs_still_shows_the_difference() {
    let (desk, mut person) = at_clock(Scenario::ClockNoServer);
    assert!(person.sees("Kod: Z-02") && person.sees("zapora sieciowa (port 123 UDP)"));
    assert!(person.sees("Hasło zmienione. CSIZS potwierdził zmianę"), "no clock takes that back");
    assert!(person.sees("Serwer 127.0.0.1:"), "it is named");
    let shown = person.reads().into_iter().any(|text| text.starts_with("2 min 2"));
    assert!(shown, "by the Date of the answer: {:#?}", person.reads());
    person.clicks("Spróbuj ponownie");
    person.waits_until("the second answer", |person| person.sees("2 min 24 s") && !person.sees("Kod: Z-02"));
    let asked = |answered: bool| desk.seen().iter().any(|entry| entry.event == Seen::TimeAsked { answered });
    assert!(asked(false) && asked(true));
}

#[test]
fn z_02_another_time_server_can_be_named_but_only_by_a_fit_name() {
    let (desk, mut person) = at_clock(Scenario::ClockNoServer);
    person.clicks("Użyj innego serwera czasu");
    person.waits_for_focus("clock-server");
    person.types("czas.urzad.pl");
    person.clicks("Sprawdź ponownie");
    assert!(person.sees("To nie jest nazwa serwera"), "in practice only this computer");
    assert!(person.sees("Kod: K-32") && person.sees("Popraw pole: Serwer czasu."));
    let server = kreator_csizs::training::World::open(&desk.practice()).unwrap().address();
    let port = server.rsplit_once(':').unwrap().1.to_owned();
    person.waits_for_focus("clock-server");
    (0.."czas.urzad.pl".len()).for_each(|_| person.presses(Named::Backspace));
    person.types(&format!("localhost:{port}"));
    person.clicks("Sprawdź ponownie");
    person.waits_until_sees(&format!("Czas podał serwer: localhost:{port}."));
    assert!(person.sees("2 min 24 s"));
    person.presses(Named::Enter);
    person.waits_until_sees("Zegar ustawiony.");
    let set = written(&desk).into_iter().find_map(|event| match event {
        Event::ZamiarUstawieniaZegara { serwery, .. } => Some(serwery),
        _ => None,
    });
    assert_eq!(set.unwrap(), [format!("localhost:{port}")]);
}

/// Programs that would set a clock, ask for consent or look at the time service, by their names.
#[cfg(target_os = "linux")]
const TEMPTING: [&str; 16] = [
    "w32tm.exe",
    "w32tm",
    "sc.exe",
    "sc",
    "net.exe",
    "net",
    "control.exe",
    "timedatectl",
    "date",
    "hwclock",
    "chronyc",
    "ntpdate",
    "systemctl",
    "sudo",
    "pkexec",
    "runas",
];

#[cfg(target_os = "linux")]
#[test]
fn practice_touches_nothing_of_the_computer() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::process::Command;
    let folder = tempfile::tempdir().unwrap();
    let mark = folder.path().join("slad");
    for name in TEMPTING {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\necho {name} >> '{}'\n", mark.display())).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    // The whole practice in a process of its own, in which these are the only programs.
    let run = |what: &str| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let output = command.args(["--exact", what]).env("PATH", folder.path()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    };
    for what in [
        "a_late_clock_is_set_with_consent_and_measured_again",
        "z_03_a_service_that_is_switched_off_is_switched_on",
        "z_05_a_time_that_still_differs_leads_to_the_time_zone",
    ] {
        run(&format!("clock::practice::{what}"));
    }
    run("clock::undo::undo_puts_back_what_stood_there_before_the_first_change");
    assert!(!mark.exists(), "{}", std::fs::read_to_string(&mark).unwrap());
    // And they would have been found.
    let found = Command::new("sh").args(["-c", "PATH=$1; w32tm", "sh"]).arg(folder.path()).status().unwrap();
    assert!(found.success() && mark.exists());
}

#[test]
fn z_02_when_nobody_at_all_tells_the_time_one_may_only_look_again_or_go_on() {
    let mut page = Page::new(Environment::Produkcyjne, vec!["a.gov.pl".to_owned()], None);
    let trouble = Error::NoAnswer { servers: vec!["a.gov.pl".to_owned()], details: String::new() };
    let checked = Checked {
        looked: Looked { domain: None, service: None },
        reading: Reading { measurement: None, trouble: Some(trouble) },
    };
    assert_eq!(page.update(Message::Checked(Box::new(checked))), Action::None);
    assert_eq!(page.problem().unwrap().code.as_str(), "Z-02");
    assert_eq!(page.update(Message::GoOn), Action::Postpone(ServerPlace::Tutaj));
    assert_eq!(page.update(Message::Submit), Action::Check(vec!["a.gov.pl".to_owned()]));
}

#[test]
fn z_03_a_service_that_is_switched_off_is_switched_on() {
    let (desk, mut person) = at_clock(Scenario::ClockServiceOff);
    assert!(person.sees("Kod: Z-03") && person.sees("Włącz i ustaw zegar"));
    person.presses(Named::Enter);
    person.waits_until_sees("Zegar ustawiony.");
    let change = desk.progress().clock().change().cloned().unwrap();
    assert_ne!(change.przed.start, change.po.unwrap().start);
}

#[test]
fn z_04_a_domain_is_left_alone_and_looked_at_again() {
    let (desk, mut person) = at_clock(Scenario::ClockOfDomain);
    assert!(person.sees("Kod: Z-04") && person.sees("Komputer należy do domeny: urzad.cwiczenia.invalid."));
    assert!(person.sees("Różnica: 3 min 12 s."));
    let offers = person.reads().iter().any(|text| text == "Ustaw zegar" || text.contains("zapyta o zgodę"));
    assert!(!offers, "nothing here offers to set it");
    person.presses(Named::Enter);
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    assert!(!person.sees("Kod: Z-04"));
    person.presses(Named::Enter);
    person.waits_until_sees(BACK);
    assert!(is_done(&desk));
    assert_eq!(asked_consent(&desk), 0);
}

#[test]
fn frame_and_card_round_a_difference_alike() {
    let mut page = Page::new(Environment::Produkcyjne, vec!["a.gov.pl".to_owned()], None);
    let measurement = Measurement {
        at: chrono::Utc::now(),
        offset: TimeDelta::milliseconds(-191_600),
        error: TimeDelta::zero(),
        source: Source::Sntp(vec!["a.gov.pl".to_owned()]),
    };
    let offset = measurement.offset;
    let looked = Looked { domain: Some("urzad.local".to_owned()), service: None };
    let reading = Reading { measurement: Some(measurement), trouble: None };
    let _ = page.update(Message::Checked(Box::new(Checked { looked, reading })));
    let texts = Texts::load(Language::Polish).unwrap();
    let said = texts.advice(page.problem().unwrap());
    assert!(said.contains(&texts.difference(offset)), "{said}");
}

#[test]
fn z_05_a_time_that_still_differs_leads_to_the_time_zone() {
    let (desk, mut person) = at_clock(Scenario::ClockStays);
    assert!(person.sees("1 godz. 0 min"));
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: Z-05");
    assert!(person.sees("Sprawdź strefę czasową. W jej nazwie powinna być Warszawa."));
    assert!(standing(&desk).is_none(), "nothing is called done");
    person.clicks("Otwórz ustawienia daty i godziny");
    person.waits_until("opened", |_| Clock::open(&desk.practice()).unwrap().mended);
    person.clicks("Sprawdź ponownie");
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    person.clicks("Dalej");
    person.waits_until_sees(BACK);
    assert!(is_done(&desk));
}

#[test]
fn going_on_with_a_wrong_clock_asks_for_attention_and_comes_back_here() {
    let (desk, mut person) = at_clock(Scenario::ClockStays);
    person.clicks(LATER);
    // The server's own answer shows the same.
    person.waits_until_sees("Kod: N-05");
    assert_eq!(standing(&desk), Some(Standing::Attention));
    person.clicks(LATER);
    // Certificates can be prepared meanwhile.
    person.waits_until_sees(BACK);
    person.presses(Named::Escape);
    person.waits_until_sees(STILL);
    assert_eq!(desk.progress().standing(Stage::ClockAndServer), Standing::Attention);
    assert!(registration_waits(desk.progress().clock().known(None)), "an hour is more than five minutes");
    person.clicks("Wróć do etapu 3");
    person.waits_until_sees(E7);
}

#[test]
fn a_server_elsewhere_is_the_it_persons_and_confirmed_by_hand() {
    let (desk, mut person) = at_clock(Scenario::ClockLate);
    person.clicks("Na innym komputerze lub serwerze");
    assert!(!person.sees("2 min 24 s"), "this computer's clock is of no account");
    person.clicks("Dalej");
    person.waits_until_sees("Poproś informatyka o ustawienie zegara serwera");
    assert_eq!(desk.progress().clock().place(), Some(ServerPlace::GdzieIndziej));
    assert!(person.sees("Dopuszczalna różnica: 2 s."));
    assert!(registration_waits(desk.progress().clock().known(None)));
    person.presses(Named::Enter);
    person.waits_until_sees("Połączenie z CSIZS działa");
    let stage = desk.progress().standing(Stage::ClockAndServer);
    assert!(matches!(stage, Standing::Done { by_hand: true, .. }), "of two halves one by hand: {stage:?}");
    assert!(matches!(standing(&desk), Some(Standing::Done { by_hand: true, .. })));
    assert!(!registration_waits(desk.progress().clock().known(None)));
    assert_eq!(asked_consent(&desk), 0);
}

#[test]
fn from_the_instruction_one_comes_back_to_the_question_and_can_change_the_answer() {
    let (desk, mut person) = at_clock(Scenario::AllWell);
    person.clicks("Na innym komputerze lub serwerze");
    person.clicks("Dalej");
    person.waits_until_sees("Instrukcja dla informatyka");
    person.presses(Named::Escape);
    person.waits_until_sees(E7);
    person.clicks("Na tym komputerze");
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    person.clicks("Dalej");
    person.waits_until_sees(BACK);
    assert_eq!(desk.progress().clock().place(), Some(ServerPlace::Tutaj));
    assert!(is_done(&desk));
}

#[test]
fn who_does_not_know_goes_on_and_the_stage_asks_for_attention() {
    let (desk, mut person) = at_clock(Scenario::AllWell);
    person.clicks("Nie wiem");
    assert!(person.sees("Zapytaj informatyka lub dostawcę systemu."));
    person.clicks("Dalej");
    person.waits_until_sees(STILL);
    assert_eq!(desk.progress().clock().place(), Some(ServerPlace::NieWiadomo));
    assert_eq!(desk.progress().standing(Stage::ClockAndServer), Standing::Attention);
    assert!(registration_waits(desk.progress().clock().known(Some(chrono::TimeDelta::zero()))));
    drop(person);
    let mut person = desk.sit();
    person.clicks("Wróć do etapu 3");
    person.waits_until_sees(E7);
}

#[test]
fn help_says_what_to_check_here() {
    let (_desk, mut person) = at_clock(Scenario::AllWell);
    person.presses(Named::F1);
    person.waits_until_sees("Czy strefa czasowa to Warszawa.");
    assert!(person.sees("Pomoc – etap 3 z 6: Zegar i serwer"));
}

#[test]
fn the_package_stays_open_without_its_temporary_password() {
    let desk = Desk::with(Scenario::AllWell);
    let package = kreator_csizs::package::look(&desk.created.package_file).unwrap();
    let package = package.open(&desk.created.package_password).unwrap();
    assert!(!package.temporary.is_empty());
    let without = package.without_temporary();
    assert!(without.temporary.is_empty());
    assert_eq!((&without.login, &without.pi_mzt), (&package.login, &package.pi_mzt));
    assert_eq!(without.empatia_anchors(), package.empatia_anchors());
}
