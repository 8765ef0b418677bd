//! The state file: nothing confirmed is lost, and no damage loosens the guard.
mod kinds;
mod renewed;

use chrono::Utc;
use kreator_csizs::ledger::*;
use kreator_csizs::procedure::{Account, Area, Environment, MOST_ATTEMPTS, Situation, Stage, SystemKey};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

fn account(login: &str) -> Account {
    Account::new(Environment::Testowe, login)
}

fn facts(login: &str) -> PackageFacts {
    PackageFacts {
        kod: "N7HK-AFCM".into(),
        srodowisko: Environment::Testowe,
        jednostka: "GOPS w Przykładowie".into(),
        teryt: Some("1415032".into()),
        identyfikator: None,
        login: login.into(),
        pi_mzt: Some("https://mzt.mpips.gov.pl/mzt-app-web".into()),
        systemy: ["SD-1", "SD-2"]
            .map(|id| SystemFacts {
                id: id.into(),
                nazwa: format!("System {id}"),
                podobszar: "SW".into(),
                dostawca: "Dostawca".into(),
                wersja: "1.0".into(),
                certyfikat: None,
            })
            .into(),
        uslugi: Vec::new(),
        empatia: String::new(),
        serwery_czasu: Vec::new(),
        kontakty: Default::default(),
    }
}

fn opened(login: &str) -> [Event; 3] {
    [
        Event::Rozpoczeto,
        Event::PakietOtwarty(Box::new(facts(login))),
        Event::DanePotwierdzone { kompletny: true },
    ]
}

fn intent(login: &str) -> Event {
    Event::ZamiarZmianyHasla { konto: account(login) }
}

fn result(zamiar: u64, login: &str, wynik: Outcome) -> Event {
    Event::WynikZmianyHasla { zamiar, konto: account(login), wynik }
}

fn ledger(folder: &Path) -> Ledger {
    Ledger::open(folder).unwrap().ledger
}

fn written(folder: &Path, events: impl IntoIterator<Item = Event>) -> Progress {
    let ledger = ledger(folder);
    for event in events {
        let _ = ledger.append(event).unwrap();
    }
    ledger.progress()
}

fn file(folder: &Path) -> PathBuf {
    folder.join("stan.jsonl")
}

fn attempts(progress: &Progress, login: &str) -> u32 {
    progress.tries_of(&account(login)).attempts()
}

fn is_open(progress: &Progress, login: &str) -> bool {
    progress.tries_of(&account(login)).open().is_some()
}

/// The system that this login registers.
fn system(login: &str) -> SystemKey {
    SystemKey { srodowisko: Environment::Testowe, jednostka: "JT".into(), system: format!("SD-{login}") }
}

fn registration(progress: &Progress, login: &str) -> Registration {
    progress.registration_of(&system(login))
}

fn registers(login: &str) -> Event {
    Event::ZamiarRejestracji { system: system(login), konto: account(login), klucz: "k".into() }
}

fn registered(zamiar: u64, login: &str, wynik: RegistrationOutcome) -> Event {
    Event::WynikRejestracji { zamiar, system: system(login), konto: account(login), wynik }
}

#[test]
fn what_was_written_is_there_again_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let before = written(folder.path(), opened("ala").into_iter().chain([intent("ala")]));
    assert_eq!(ledger(folder.path()).progress(), before);
    assert_eq!(before.standing(Stage::Password), Standing::Attention);
}

#[test]
fn a_new_ledger_is_fresh_and_says_nothing_of_being_saved() {
    let folder = tempfile::tempdir().unwrap();
    let progress = ledger(folder.path()).progress();
    assert!(progress.is_fresh() && progress.saved().is_none());
    assert_eq!(progress.current(), Some(Stage::Package));
}

#[test]
fn a_situation_stands_in_the_file_in_the_words_of_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let said = |sytuacja| Event::SytuacjaWybrana { sytuacja };
    let saved = Event::PotwierdzenieZapisane(Confirmation {
        jednostka: "GOPS".into(),
        system: "SR 1.0".into(),
        plik: "a.html".into(),
        obok: "a.txt".into(),
    });
    let progress = written(
        folder.path(),
        [Event::Rozpoczeto, said(Situation::SameSystem), saved, Event::PodlaczanieMimoTo],
    );
    assert!(!progress.needs_no_connection() && progress.confirmation().is_some());
    let progress = written(folder.path(), [said(Situation::SameSystem)]);
    assert!(progress.needs_no_connection(), "the same answer again takes it back");
    let progress = written(folder.path(), [said(Situation::OtherArea(Area::FosterCare))]);
    assert_eq!(progress.situation(), Some(Situation::OtherArea(Area::FosterCare)));
    assert!(!progress.needs_no_connection() && progress.confirmation().is_none());
    let text = fs::read_to_string(file(folder.path())).unwrap();
    for part in [
        r#""rodzaj":"sytuacja-wybrana","sytuacja":"obecny-system""#,
        r#""sytuacja":{"inny-podobszar":"WRiSPZ"}"#,
        r#""rodzaj":"potwierdzenie-zapisane""#,
        r#""rodzaj":"podlaczanie-mimo-to""#,
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let progress = written(folder.path(), [Event::ZaczetoOdNowa]);
    assert!(progress.is_fresh() && progress.situation().is_none());
}

#[test]
fn damage_to_a_line_that_counts_nothing_costs_no_attempt() {
    let about = AboutSystem {
        zainstalowany: Some(Installed::Tak { od: "24.03.2016".into() }),
        nazwa_i_wersja: "SD 3.2".into(),
        swiadectwo: "12/2016".into(),
    };
    let confirmation = Confirmation {
        jednostka: "GOPS".into(),
        system: "SR".into(),
        plik: "a.html".into(),
        obok: "a.txt".into(),
    };
    for event in [
        Event::SytuacjaWybrana { sytuacja: Situation::NewSystem },
        Event::PotwierdzenieZapisane(confirmation),
        Event::PodlaczanieMimoTo,
        Event::OdpowiedziOSystemie(about),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let _ = written(folder.path(), opened("ala").into_iter().chain([event.clone(), Event::Rozpoczeto]));
        let text = fs::read_to_string(file(folder.path())).unwrap();
        let line = text.lines().nth(4).unwrap();
        let broken = line.replacen("\"nr\":4", "\"nr\":9", 1);
        assert_ne!(line, broken);
        fs::write(file(folder.path()), text.replace(line, &broken)).unwrap();
        let opened = Ledger::open(folder.path()).unwrap();
        assert!(opened.set_aside.is_some(), "{event:?}");
        assert_eq!(attempts(&opened.ledger.progress(), "ala"), 0, "{event:?}");
    }
}

#[test]
fn a_second_writer_is_kept_out_and_the_lock_ends_with_its_holder() {
    let folder = tempfile::tempdir().unwrap();
    let first = ledger(folder.path());
    assert!(matches!(Ledger::open(folder.path()), Err(OpenError::Busy(_))));
    drop(first);
    let _ = ledger(folder.path());
}

#[test]
fn an_append_that_was_cut_anywhere_is_as_if_it_had_not_been() {
    let folder = tempfile::tempdir().unwrap();
    let before = written(folder.path(), opened("ala"));
    let good = fs::read(file(folder.path())).unwrap();
    let _ = written(folder.path(), [intent("ala")]);
    let whole = fs::read(file(folder.path())).unwrap();
    for cut in good.len()..whole.len() - 1 {
        fs::write(file(folder.path()), &whole[..cut]).unwrap();
        let opened = Ledger::open(folder.path()).unwrap();
        assert!(opened.ledger.progress() == before && opened.set_aside.is_none(), "cut at {cut}");
        drop(opened);
        assert_eq!(fs::read(file(folder.path())).unwrap(), good, "cut at {cut}");
    }
}

#[test]
fn a_block_that_the_file_system_never_filled_is_an_append_that_was_cut() {
    let folder = tempfile::tempdir().unwrap();
    let before = written(folder.path(), opened("ala"));
    let mut bytes = fs::read(file(folder.path())).unwrap();
    bytes.resize(bytes.len() + 200, 0);
    fs::write(file(folder.path()), &bytes).unwrap();
    let opened = Ledger::open(folder.path()).unwrap();
    assert!(opened.set_aside.is_none());
    assert_eq!(opened.ledger.progress(), before);
}

#[test]
fn a_broken_middle_keeps_the_good_beginning_and_the_attempts_behind_it() {
    let folder = tempfile::tempdir().unwrap();
    let tried = [intent("ala"), result(4, "ala", Outcome::StareHasloNiepoprawne), intent("ala")];
    let _ = written(folder.path(), opened("ala").into_iter().chain(tried));
    let bytes = fs::read_to_string(file(folder.path())).unwrap();
    let damaged = bytes.replacen("dane-potwierdzone", "dane-potwierdzonX", 1);
    fs::write(file(folder.path()), &damaged).unwrap();
    let opened = Ledger::open(folder.path()).unwrap();
    let aside = opened.set_aside.unwrap();
    assert_eq!(fs::read_to_string(aside).unwrap(), damaged, "the damaged file is kept as it was");
    let progress = opened.ledger.progress();
    assert!(progress.package().is_some(), "the line before the break is there");
    assert_eq!(progress.standing(Stage::Package), Standing::Now, "the line behind it is not");
    assert!(attempts(&progress, "ala") >= 2 && is_open(&progress, "ala"));
    drop(opened.ledger);
    assert_eq!(ledger(folder.path()).progress(), progress, "and it is mended for good");
}

#[test]
fn a_confirmed_change_behind_a_break_is_not_forgotten_into_a_free_attempt() {
    let folder = tempfile::tempdir().unwrap();
    let changed = [intent("ala"), result(4, "ala", Outcome::Zmienione)];
    let _ = written(folder.path(), opened("ala").into_iter().chain(changed));
    let text = fs::read_to_string(file(folder.path())).unwrap();
    let result = text.lines().last().unwrap();
    let damaged = text.replace(result, &result.replace("zmienione", "zmienioNe"));
    fs::write(file(folder.path()), damaged).unwrap();
    let progress = ledger(folder.path()).progress();
    assert!(is_open(&progress, "ala"), "asked about, not sent again");
}

#[test]
fn a_ledger_of_a_newer_version_is_neither_cut_nor_written() {
    let folder = tempfile::tempdir().unwrap();
    for text in ["{\"format\":\"csizs-stan/2\"}\nwhatever\n", "{\"format\":\"csizs-stan/17\"}\n"] {
        fs::write(file(folder.path()), text).unwrap();
        assert!(matches!(Ledger::open(folder.path()), Err(OpenError::Newer(_))));
        assert_eq!(fs::read_to_string(file(folder.path())).unwrap(), text);
    }
}

#[test]
fn a_well_chained_line_of_an_unknown_kind_is_a_newer_version_too() {
    let folder = tempfile::tempdir().unwrap();
    let _ = written(folder.path(), opened("ala"));
    let mut text = fs::read_to_string(file(folder.path())).unwrap();
    let chain = text.rsplit("\"lancuch\":\"").next().unwrap().split('"').next().unwrap().to_owned();
    let entry = r#"{"nr":4,"czas":"2026-01-01T00:00:00Z","zdarzenie":{"rodzaj":"nieznany"}}"#;
    let hash = sha(&format!("{chain}{entry}"));
    text.push_str(&format!("{{\"wpis\":{entry},\"lancuch\":\"{hash}\"}}\n"));
    fs::write(file(folder.path()), &text).unwrap();
    assert!(matches!(Ledger::open(folder.path()), Err(OpenError::Newer(_))));
    assert_eq!(fs::read_to_string(file(folder.path())).unwrap(), text);
}

fn sha(text: &str) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn starting_over_and_another_package_leave_registrations_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let other = Event::PakietOtwarty(Box::new(PackageFacts { kod: "K6NK-JT6U".into(), ..facts("ala") }));
    let progress = written(
        folder.path(),
        opened("ala").into_iter().chain([registers("ala"), Event::ZaczetoOdNowa, other]),
    );
    assert!(registration(&progress, "ala").open().is_some());
    assert_eq!(registration(&progress, "ala").key(), Some("k"));
    assert_eq!(progress.refusals_of(&account("ala")).counted(), 1);
    assert!(registration(&progress, "ola").open().is_none(), "each system has its own");
}

#[test]
fn refused_passwords_of_the_services_count_apart_from_those_of_the_page() {
    use RegistrationOutcome::{BladCsizs, NieWiadomo, NieWyslano, Odmowa};
    let by_answer = |wynik| {
        let folder = tempfile::tempdir().unwrap();
        let events = opened("ala").into_iter().chain([registers("ala"), registered(4, "ala", wynik)]);
        let progress = written(folder.path(), events);
        assert_eq!(attempts(&progress, "ala"), 0);
        let open = registration(&progress, "ala").open().is_some();
        (progress.refusals_of(&account("ala")).counted(), open)
    };
    assert_eq!(by_answer(NieWyslano), (0, false));
    assert_eq!(by_answer(NieWiadomo), (1, true));
    assert_eq!(by_answer(BladCsizs), (0, true));
    assert_eq!(by_answer(Odmowa { powod: Refused::BledneLogowanie }), (1, false));
    assert_eq!(by_answer(Odmowa { powod: Refused::HasloTymczasowe }), (1, false));
    assert_eq!(by_answer(Odmowa { powod: Refused::KontoZablokowane }), (1, false));
    assert_eq!(by_answer(Odmowa { powod: Refused::NieznanaJednostka }), (0, false));
    let data = Utc::now();
    assert_eq!(by_answer(RegistrationOutcome::JuzZarejestrowany { numer: "R".into(), data }), (0, false));
    assert_eq!(by_answer(RegistrationOutcome::Zarejestrowano { numer: "R".into(), data }), (0, false));
}

#[test]
fn the_words_that_unlock_the_account_reset_both_counts() {
    let konto = account("ala");
    for told in [
        Event::KontoOdblokowane { konto: konto.clone(), nowe_haslo: false },
        Event::KontoOdblokowane { konto: konto.clone(), nowe_haslo: true },
        Event::NoweHasloTymczasowe { konto: konto.clone() },
        Event::OdpowiedzStrony { konto: konto.clone(), odpowiedz: PageAnswer::Zmienione },
    ] {
        let folder = tempfile::tempdir().unwrap();
        let locked = RegistrationOutcome::Odmowa { powod: Refused::KontoZablokowane };
        let events = [registers("ala"), registered(4, "ala", locked), registers("ala")];
        let progress = written(folder.path(), opened("ala").into_iter().chain(events));
        assert!(progress.refusals_of(&konto).is_locked() && progress.refusals_of(&konto).counted() == 2);
        let progress = written(folder.path(), [told]);
        assert!(!progress.refusals_of(&konto).is_locked() && progress.refusals_of(&konto).counted() == 0);
        assert!(registration(&progress, "ala").open().is_some(), "only the state closes what is open");
    }
}

#[test]
fn a_registration_stands_in_the_file_in_the_words_of_the_field() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = RegistrationOutcome::Odmowa { powod: Refused::BrakSwiadectwa };
    let told = Event::OdpowiedzSystemu {
        system: system("ala"),
        konto: account("ala"),
        odpowiedz: SystemAnswer::NieDokonczono,
    };
    let _ = written(folder.path(), [registers("ala"), registered(1, "ala", outcome), told]);
    let text = fs::read_to_string(file(folder.path())).unwrap();
    for part in [
        r#""rodzaj":"zamiar-rejestracji","system":{"srodowisko":"testowe","jednostka":"JT","system":"SD-ala"}"#,
        r#""klucz":"k""#,
        r#""wynik":{"jak":"odmowa","powod":"brak-swiadectwa"}"#,
        r#""odpowiedz":{"pokazal":"nie-dokonczono"}"#,
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn starting_over_resets_the_stages_and_never_the_attempts() {
    let folder = tempfile::tempdir().unwrap();
    let tried = [intent("ala"), result(4, "ala", Outcome::BlednyLogin), intent("ala"), Event::ZaczetoOdNowa];
    let progress = written(folder.path(), opened("ala").into_iter().chain(tried));
    assert!(progress.is_fresh());
    assert_eq!(attempts(&progress, "ala"), 2);
    assert!(is_open(&progress, "ala"));
    assert_eq!(attempts(&progress, " ALA "), 2, "another spelling is the same login");
}

#[test]
fn another_package_with_the_same_login_starts_no_new_count() {
    let folder = tempfile::tempdir().unwrap();
    let tried = [intent("ala"), result(4, "ala", Outcome::StareHasloNiepoprawne)];
    let other = Event::PakietOtwarty(Box::new(PackageFacts { kod: "K6NK-JT6U".into(), ..facts("Ala") }));
    let progress = written(folder.path(), opened("ala").into_iter().chain(tried).chain([other]));
    assert_eq!(attempts(&progress, "ala"), 1);
    assert_eq!(progress.standing(Stage::Package), Standing::Now, "its data have to be confirmed anew");
}

#[test]
fn attempts_count_by_the_table_of_the_profile() {
    use Outcome::*;
    let by_answer = |outcome| {
        let folder = tempfile::tempdir().unwrap();
        let events = opened("ala").into_iter().chain([intent("ala"), result(4, "ala", outcome)]);
        let progress = written(folder.path(), events);
        (attempts(&progress, "ala"), is_open(&progress, "ala"))
    };
    assert_eq!(by_answer(NieWyslano), (0, false));
    assert_eq!(by_answer(PolitykaOdrzucila), (0, false));
    assert_eq!(by_answer(StareHasloNiepoprawne), (1, false));
    assert_eq!(by_answer(BlednyLogin), (1, false));
    assert_eq!(by_answer(KontoZablokowane), (1, false));
    assert_eq!(by_answer(NieWiadomo), (1, true));
    assert_eq!(by_answer(Zmienione), (0, false));
}

#[test]
fn answers_told_by_the_person_count_as_if_the_wizard_had_read_them() {
    let folder = tempfile::tempdir().unwrap();
    let konto = account("ala");
    let told = |odpowiedz| Event::OdpowiedzStrony { konto: account("ala"), odpowiedz };
    let ledger = {
        let _ = written(folder.path(), opened("ala"));
        ledger(folder.path())
    };
    let count = |event: Event| {
        let _ = ledger.append(event).unwrap();
        attempts(&ledger.progress(), "ala")
    };
    assert_eq!(count(told(PageAnswer::PolitykaOdrzucila)), 0);
    assert_eq!(count(told(PageAnswer::StareHasloNiepoprawne)), 1);
    assert_eq!(count(told(PageAnswer::CosInnego { komunikat: "?".into() })), 2);
    let zamiar = ledger.progress().tries_of(&konto).open().unwrap().number;
    let check = Event::SprawdzenieHasla { zamiar, konto: konto.clone(), odpowiedz: CheckAnswer::BlednyLogin };
    assert_eq!(count(check), 3, "one more beside the one of H-09");
    assert!(ledger.progress().tries_of(&konto).open().is_none());
    assert_eq!(count(Event::KontoOdblokowane { konto: konto.clone(), nowe_haslo: false }), 0);
    let _ = ledger.append(told(PageAnswer::Zmienione)).unwrap();
    let standing = ledger.progress().standing(Stage::Password);
    assert!(matches!(standing, Standing::Done { by_hand: true, .. }), "{standing:?}");
}

#[test]
fn stages_four_to_six_belong_to_each_system_and_are_done_when_the_last_one_is() {
    let folder = tempfile::tempdir().unwrap();
    let done = |etap, system: &str, recznie| Event::EtapWykonany { etap, system: system.to_owned(), recznie };
    let changed = [
        intent("ala"),
        result(4, "ala", Outcome::Zmienione),
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        done(Stage::Certificate, "SD-1", true),
    ];
    let progress = written(folder.path(), opened("ala").into_iter().chain(changed));
    assert_eq!(progress.standing(Stage::Certificate), Standing::Now, "SD-2 waits");
    let progress = written(folder.path(), [done(Stage::Certificate, "SD-2", false)]);
    assert!(matches!(progress.standing(Stage::Certificate), Standing::Done { by_hand: true, .. }));
    assert_eq!(progress.current(), Some(Stage::Registration));
}

#[test]
fn a_ledger_that_became_shorter_under_our_hands_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = ledger(folder.path());
    let _ = ledger.append(Event::Rozpoczeto).unwrap();
    fs::write(file(folder.path()), "").unwrap();
    assert!(ledger.append(intent("ala")).is_err());
    fs::remove_file(file(folder.path())).unwrap();
    assert!(ledger.append(intent("ala")).is_err());
    assert_eq!(attempts(&ledger.progress(), "ala"), 0, "what is not on the disk has not happened");
}

/// An event by a small number, so that proptest can shrink a history.
fn event(kind: u8, number: u64, progress: &Progress) -> Event {
    let login = if kind >= 100 { "ola" } else { "ala" };
    let konto = account(login);
    let open = progress.tries_of(&konto).open().map_or(number, |intent| intent.number);
    let sent = registration(progress, login).open().map_or(number, |intent| intent.number);
    let refused = |powod| registered(sent, login, RegistrationOutcome::Odmowa { powod });
    match kind % 25 {
        0 | 1 => intent(login),
        2 => result(open, login, Outcome::StareHasloNiepoprawne),
        3 => result(open, login, Outcome::PolitykaOdrzucila),
        4 => result(open, login, Outcome::NieWiadomo),
        5 => result(open, login, Outcome::BlednyLogin),
        6 => result(open, login, Outcome::NieWyslano),
        7 => result(open, login, Outcome::KontoZablokowane),
        8 => Event::PakietOtwarty(Box::new(facts(login))),
        9 => Event::DanePotwierdzone { kompletny: true },
        10 => Event::ZaczetoOdNowa,
        11 => Event::SprawdzenieHasla { zamiar: open, konto, odpowiedz: CheckAnswer::BlednyLogin },
        12 => Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::StareHasloNiepoprawne },
        14 | 15 => registers(login),
        16 => refused(Refused::BledneLogowanie),
        17 => refused(Refused::BrakRoli),
        18 => registered(sent, login, RegistrationOutcome::NieWiadomo),
        19 => registered(sent, login, RegistrationOutcome::NieWyslano),
        20 => {
            let done = RegistrationOutcome::Zarejestrowano { numer: "R/1".into(), data: Utc::now() };
            registered(sent, login, done)
        }
        21 => Event::StanRejestracji { system: system(login), konto, stan: StateAnswer::Niezarejestrowany },
        22 => Event::OdpowiedzSystemu {
            system: system(login),
            konto,
            odpowiedz: SystemAnswer::Odmowa { powod: Refused::BledneLogowanie },
        },
        23 => Event::NoweHasloTymczasowe { konto },
        13 => Event::SytuacjaWybrana { sytuacja: Situation::SameSystem },
        _ => Event::Rozpoczeto,
    }
}

/// As the wizard writes: an intent only when nothing is open, a result only of what is open.
fn history(folder: &Path, kinds: &[u8]) -> Progress {
    let ledger = ledger(folder);
    for (number, kind) in (1..).zip(kinds) {
        let progress = ledger.progress();
        let event = event(*kind, number, &progress);
        let possible = match &event {
            Event::ZamiarZmianyHasla { konto } => progress.tries_of(konto).open().is_none(),
            Event::WynikZmianyHasla { konto, .. } | Event::SprawdzenieHasla { konto, .. } => {
                progress.tries_of(konto).open().is_some()
            }
            Event::ZamiarRejestracji { system, .. } => progress.registration_of(system).open().is_none(),
            Event::WynikRejestracji { system, .. } => progress.registration_of(system).open().is_some(),
            _ => true,
        };
        if possible {
            let _ = ledger.append(event).unwrap();
        }
    }
    ledger.progress()
}

fn capped(attempts: u32) -> u32 {
    attempts.min(MOST_ATTEMPTS)
}

/// Found by chance once: a block of one byte over the end of one line and the beginning of the next.
#[test]
fn a_block_over_two_lines_hides_no_attempt() {
    let folder = tempfile::tempdir().unwrap();
    let before = history(folder.path(), &[75, 37, 39, 66, 52]);
    let whole = fs::read(file(folder.path())).unwrap();
    for start in 0..whole.len() {
        for byte in [0, 11, b'\n', b'"', 0xff] {
            let mut bytes = whole.clone();
            let end = (start + 85).min(bytes.len());
            bytes[start..end].fill(byte);
            fs::write(file(folder.path()), &bytes).unwrap();
            let Ok(opened) = Ledger::open(folder.path()) else { continue };
            let after = opened.ledger.progress();
            for login in ["ala", "ola"] {
                let (was, is) = (attempts(&before, login), attempts(&after, login));
                assert!(capped(is) >= capped(was), "{login}: {was} became {is} at {start} by {byte}");
                assert!(!is_open(&before, login) || is_open(&after, login), "{login}: {start} by {byte}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damage_anywhere_never_lowers_a_count_and_never_closes_what_is_open(
        kinds in proptest::collection::vec(0u8..200, 1..24),
        at in 0.0..1.0f64,
        length in 1usize..400,
        mut byte in any::<u8>(),
        flip in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let before = history(folder.path(), &kinds);
        let mut bytes = fs::read(file(folder.path())).unwrap();
        let start = ((bytes.len() - 1) as f64 * at) as usize;
        if flip {
            byte |= 1;
            bytes[start] ^= byte;
        } else {
            let end = (start + length).min(bytes.len());
            bytes[start..end].fill(byte);
        }
        fs::write(file(folder.path()), &bytes).unwrap();
        match Ledger::open(folder.path()) {
            Ok(opened) => {
                let after = opened.ledger.progress();
                for login in ["ala", "ola"] {
                    // What nobody can read any more at the very end is an append that never returned.
                    prop_assert!(
                        capped(attempts(&after, login)) >= capped(attempts(&before, login)),
                        "{login}: {} became {}", attempts(&before, login), attempts(&after, login)
                    );
                    prop_assert!(!is_open(&before, login) || is_open(&after, login), "{login} was closed");
                    let counted = |progress: &Progress| progress.refusals_of(&account(login)).counted();
                    prop_assert!(
                        capped(counted(&after)) >= capped(counted(&before)),
                        "{login}: {} refusals became {}", counted(&before), counted(&after)
                    );
                    let sent = |progress: &Progress| registration(progress, login).open().is_some();
                    prop_assert!(!sent(&before) || sent(&after), "the registration of {login} was closed");
                }
                drop(opened);
                let again = ledger(folder.path()).progress();
                prop_assert_eq!(again, after, "mended once, read the same ever after");
            }
            // A header or kind that reads like a newer version's: refused, and nothing touched.
            Err(OpenError::Newer(_)) => prop_assert_eq!(fs::read(file(folder.path())).unwrap(), bytes),
            Err(error) => prop_assert!(false, "{}", error),
        }
    }

    #[test]
    fn every_beginning_of_a_history_is_a_history(kinds in proptest::collection::vec(0u8..200, 1..24)) {
        let folder = tempfile::tempdir().unwrap();
        let progress = history(folder.path(), &kinds);
        let entries = kreator_csizs::ledger::read(folder.path()).unwrap();
        let mut fold = Progress::default();
        for (number, entry) in (1..).zip(&entries) {
            prop_assert_eq!(entry.nr, number);
            prop_assert!(entry.czas <= Utc::now());
            fold.apply(entry);
        }
        prop_assert_eq!(fold, progress);
    }
}

fn opened_package(kod: &str) -> Event {
    Event::PakietOtwarty(Box::new(PackageFacts { kod: kod.into(), ..facts("ala") }))
}

#[test]
fn a_temporary_password_that_was_refused_or_replaced_is_not_offered_again() {
    let folder = tempfile::tempdir().unwrap();
    let spent = |progress: &Progress, kod| progress.tries_of(&account("ala")).is_spent(kod);
    let progress = written(folder.path(), opened("ala").into_iter().chain([intent("ala")]));
    assert!(!spent(&progress, "N7HK-AFCM"));
    let refused = result(4, "ala", Outcome::StareHasloNiepoprawne);
    let progress = written(folder.path(), [refused, Event::ZaczetoOdNowa]);
    assert!(spent(&progress, "N7HK-AFCM"), "H-05 outlives starting over and a restart");
    let told = Event::NoweHasloTymczasowe { konto: account("ala") };
    let progress = written(folder.path(), [opened_package("A3F7-KD9H"), told]);
    assert!(spent(&progress, "N7HK-AFCM"));
    assert!(!spent(&progress, "A3F7-KD9H"), "the newer package brings the new password itself");
}

#[test]
fn a_new_temporary_password_told_without_a_new_package_has_to_be_typed() {
    let folder = tempfile::tempdir().unwrap();
    let told = Event::NoweHasloTymczasowe { konto: account("ala") };
    let progress = written(folder.path(), opened("ala").into_iter().chain([told]));
    assert!(progress.tries_of(&account("ala")).is_spent("N7HK-AFCM"));
}

/// Older wizards wrote the answer of H-08 in two lines.
#[test]
fn an_account_unlocked_with_a_new_password_is_one_line_and_means_what_two_did() {
    let konto = account("ala");
    let locked =
        || opened("ala").into_iter().chain([intent("ala"), result(4, "ala", Outcome::KontoZablokowane)]);
    let tries = |told: &[Event]| {
        let folder = tempfile::tempdir().unwrap();
        written(folder.path(), locked().chain(told.iter().cloned())).tries_of(&account("ala"))
    };
    let unlocked = |nowe_haslo| Event::KontoOdblokowane { konto: account("ala"), nowe_haslo };
    let one = tries(&[unlocked(true)]);
    assert_eq!(one, tries(&[unlocked(false), Event::NoweHasloTymczasowe { konto }]));
    assert!(!one.is_locked() && one.attempts() == 0 && one.is_spent("N7HK-AFCM"));
    assert!(!tries(&[unlocked(false)]).is_spent("N7HK-AFCM"), "the old one holds");
    let older = r#"{"rodzaj":"konto-odblokowane","konto":{"environment":"testowe","login":"ala"}}"#;
    assert_eq!(serde_json::from_str::<Event>(older).unwrap(), unlocked(false));
}
