//! The report and the card for the ministry, from the events of a ledger.
use crate::gallery::album::pseudo::Tongue;
use crate::gallery::hard_coded::{is_no_word, outside};
use chrono::{DateTime, Utc};
use kreator_csizs::document::{confirmation, ministry, ministry_card, report, report_code};
use kreator_csizs::ledger::{
    AboutSystem, Entry, Event, Installed, Outcome, PackageFacts, PageAnswer, Progress, SystemFacts,
};
use kreator_csizs::problem::{Code, Contacts, Problem};
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::procedure::{Account, Environment, Stage, SystemKey};
use kreator_csizs::text::{Language, Texts, plain};

fn at(minute: u32) -> DateTime<Utc> {
    format!("2016-03-29T09:{minute:02}:00Z").parse().unwrap()
}

fn system(id: &str) -> SystemFacts {
    SystemFacts {
        id: id.into(),
        nazwa: format!("Program {id}"),
        podobszar: "SW".into(),
        dostawca: "Dostawca".into(),
        wersja: "4.2".into(),
        certyfikat: None,
    }
}

fn facts(systems: &[&str]) -> PackageFacts {
    PackageFacts {
        kod: "K7M4-P93T".into(),
        srodowisko: Environment::Produkcyjne,
        jednostka: "GOPS w Przykładowie".into(),
        teryt: Some("1415032".into()),
        identyfikator: None,
        login: "jan.nowak".into(),
        pi_mzt: None,
        systemy: systems.iter().map(|id| system(id)).collect(),
        uslugi: Vec::new(),
        empatia: String::new(),
        serwery_czasu: Vec::new(),
        kontakty: Contacts::default(),
    }
}

fn key(id: &str) -> SystemKey {
    SystemKey { srodowisko: Environment::Produkcyjne, jednostka: "1415032".into(), system: id.into() }
}

fn konto() -> Account {
    Account::new(Environment::Produkcyjne, "jan.nowak")
}

/// Up to the systems' own stages, a minute an event.
fn begun(systems: &[&str]) -> Vec<Event> {
    vec![
        Event::PakietOtwarty(Box::new(facts(systems))),
        Event::DanePotwierdzone { kompletny: true },
        Event::OdpowiedzStrony { konto: konto(), odpowiedz: PageAnswer::StareHasloNiepoprawne },
        Event::OdpowiedzStrony { konto: konto(), odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
    ]
}

fn connected(id: &str) -> Vec<Event> {
    vec![
        Event::EtapWykonany { etap: Stage::Certificate, system: id.into(), recznie: true },
        Event::RejestracjaPotwierdzona {
            system: key(id),
            konto: konto(),
            kiedy: at(20),
            numer: Some(format!("R/{id}")),
        },
        Event::SlownikiPotwierdzone { system: key(id), data: at(0).date_naive() },
    ]
}

fn progress(events: Vec<Event>) -> Progress {
    let entry = |(n, zdarzenie): (u32, Event)| Entry { nr: u64::from(n) + 1, czas: at(n), zdarzenie };
    Progress::of(&(0..).zip(events).map(entry).collect::<Vec<_>>())
}

fn polish() -> Texts {
    Texts::load(Language::Polish).unwrap()
}

fn card(progress: &Progress, trouble: Option<&Problem>) -> String {
    plain(&ministry(&polish(), progress, trouble).join("\n"))
}

fn text(progress: &Progress) -> String {
    let paper = report(&polish(), progress, at(59), false);
    let text = String::from_utf8(paper.to_txt()).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn of_two_systems_each_says_how_it_stands_and_no_code_is_given_too_early() {
    let events = begun(&["A", "B"]).into_iter();
    let chosen = Event::SystemyWybrane { systemy: vec!["B".into()] };
    let one = progress(events.chain([chosen]).chain(connected("B")).collect());
    let card = card(&one, None);
    assert!(card.contains("System „Program A”: jeszcze niepodłączony; etap 4 z 6: Certyfikat."), "{card}");
    assert!(card.contains("System „Program B”: podłączony do CSIZS od 29 marca 2016 r., "), "{card}");
    assert!(!card.contains("Kod raportu"), "{card}");
    let both = progress(begun(&["A", "B"]).into_iter().chain(connected("A")).chain(connected("B")).collect());
    let card = self::card(&both, None);
    assert!(card.contains("Numer rejestracji w CSIZS (Program A): R/A."), "{card}");
    assert!(card.contains("Kod raportu nadany przez kreator:"), "{card}");
}

#[test]
fn the_code_stays_while_nothing_changes_and_no_longer() {
    let events: Vec<Event> = begun(&["A"]).into_iter().chain(connected("A")).collect();
    let one = progress(events.clone());
    let code = report_code(&one);
    assert_eq!(code.len(), 7);
    assert_eq!(report_code(&progress(events.clone())), code);
    let told = Event::RaportZapisany { plik: "raport.html".into(), obok: "raport.txt".into() };
    let saved = events.iter().cloned().chain([told]).collect();
    assert_eq!(report_code(&progress(saved)), code, "saving the report changes nothing of what it says");
    let again = events.into_iter().chain(connected("A").into_iter().skip(2)).collect();
    assert_ne!(report_code(&progress(again)), code, "the dictionaries are newer");
}

#[test]
fn a_problem_that_was_met_is_in_the_report_with_its_end() {
    let done = text(&progress(begun(&["A"]).into_iter().chain(connected("A")).collect()));
    assert!(done.contains("Raport z podłączenia do CSIZS"), "{done}");
    assert!(done.contains("H-05: 2. Hasło, 29 marca 2016 r., "), "{done}");
    assert!(done.contains("Etap zakończono: 29 marca 2016 r., "), "{done}");
    let mut events = begun(&["A"]);
    events.truncate(3);
    let unknown = Event::WynikZmianyHasla { zamiar: 4, konto: konto(), wynik: Outcome::NieWiadomo };
    events.extend([Event::ZamiarZmianyHasla { konto: konto() }, unknown]);
    let open = text(&progress(events.clone()));
    assert!(open.contains("Raport z podłączania do CSIZS (w toku)"), "{open}");
    assert!(open.contains("H-09: ") && open.contains("Etap nie jest jeszcze zakończony."), "{open}");
    events.push(Event::ZaczetoOdNowa);
    assert!(progress(events).troubles().is_empty(), "the report tells of what was begun last");
}

#[test]
fn what_nobody_has_answered_is_said_as_not_given() {
    let none = text(&progress(begun(&["A"])));
    assert!(none.contains("numer i data: nie podano"), "{none}");
    let about = AboutSystem {
        zainstalowany: Some(Installed::Tak { od: "24.03.2016".into() }),
        nazwa_i_wersja: "Rodzina 3.2".into(),
        swiadectwo: "ŚZ/12/2016".into(),
    };
    let events = begun(&["A"]).into_iter().chain([Event::OdpowiedziOSystemie(about)]);
    let told = text(&progress(events.collect()));
    for known in ["Rodzina 3.2", "zainstalowany 24 marca 2016 r.", "ŚZ/12/2016"] {
        assert!(told.contains(known), "{known}: {told}");
    }
}

#[test]
fn every_code_says_what_is_needed() {
    let texts = polish();
    for code in Code::ALL {
        assert!(!texts.get(code.need()).is_empty() && !texts.get(code.need()).contains("No localization"));
    }
    let need = |code: Code| texts.get(code.need());
    assert_eq!(need(Code::H08), "odblokowanie konta");
    assert_eq!(need(Code::P13), "hasło do pakietu lub nowy pakiet");
    assert_eq!(need(Code::P20), "poprawiony pakiet");
    assert_eq!(need(Code::R10), "wpisanie jednostki do CSIZS");
    assert_eq!(need(Code::X01), "pomoc informatyka");
}

#[test]
fn nothing_on_a_paper_is_hard_coded() {
    let texts = Tongue::Pseudo.texts();
    let one = progress(begun(&["A"]).into_iter().chain(connected("A")).collect());
    let two = progress(begun(&["A", "B"]).into_iter().chain(connected("B")).collect());
    let trouble = Problem::new(Code::H08).with("login", "jan.nowak");
    let papers = [
        report(&texts, &one, at(59), false),
        report(&texts, &two, at(59), true),
        ministry_card(&texts, &two, Some(&trouble), at(59), true),
        confirmation(&texts, "GOPS w Przykładowie", "Program A", at(59).date_naive(), true),
    ];
    for paper in papers {
        let text = String::from_utf8(paper.to_txt()).unwrap();
        // The names of the unit, the systems and their vendor.
        let values = ["GOPS w Przykładowie", "Program A", "Program B", "Dostawca"];
        let left = outside(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        let left = values.iter().fold(left, |left, value| left.replace(value, " "));
        let words: Vec<&str> = left.split_whitespace().filter(|part| !is_no_word(part)).collect();
        assert!(words.is_empty(), "{words:?} in {text}");
    }
}

#[test]
fn the_card_has_six_lines_at_most_and_spells_the_code() {
    let test = |events: Vec<Event>| {
        events.into_iter().map(|event| match event {
            Event::PakietOtwarty(facts) => {
                Event::PakietOtwarty(Box::new(PackageFacts { srodowisko: Environment::Testowe, ..*facts }))
            }
            other => other,
        })
    };
    let trouble = Problem::new(Code::H05);
    for systems in [&["A"][..], &["A", "B"], &["A", "B", "C", "D", "E"]] {
        let connecting = begun(systems);
        let done: Vec<Event> =
            connecting.iter().cloned().chain(systems.iter().flat_map(|id| connected(id))).collect();
        for events in [connecting.clone(), test(connecting).collect(), done] {
            let progress = progress(events);
            let lines = ministry(&polish(), &progress, Some(&trouble));
            assert!(lines.len() <= 6, "{systems:?}: {lines:#?}");
            if progress.is_connected() {
                let spelled = plain(&polish().say_code(&report_code(&progress)));
                assert!(plain(&lines.join("\n")).contains(&spelled), "{lines:#?}");
            }
        }
    }
}
