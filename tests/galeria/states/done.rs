//! E12, the wizard opened again afterwards, what it changed, and the card for the ministry.
use super::{State, Story, office};
use chrono::{DateTime, Utc};
use kreator_csizs::app::ministry::Field;
use kreator_csizs::app::{Message, Start};
use kreator_csizs::csizs::probe::{Diagnosis, Finding, Outcome, Step};
use kreator_csizs::ledger::{
    self, CertificateIntent, CertificateOutcome, CertificateSettled, ClockMeasured, ClockOutcome,
    ClockSettled, DictionaryVersion, Event, Outcome as Changed, PageAnswer, Progress, ServerSeen,
    StateAnswer,
};
use kreator_csizs::platform::{Saved, practice_folder};
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::procedure::certificate::Store;
use kreator_csizs::procedure::clock::{ServerPlace, ServiceStart, TimeSettings, TimeSource};
use kreator_csizs::procedure::{Account, Environment, Stage, SystemKey};
use kreator_csizs::screen::changes::{Change, Message as Changes};
use kreator_csizs::screen::connected::Message as Connected;
use kreator_csizs::screen::done::{Deleted, Message as Done};
use kreator_csizs::screen::{Message as Screen, browser, unit};
use kreator_csizs::training::Scenario;

const FOLDER: &str = r"C:\Users\m.zielinska\Documents";

pub const STATES: &[State] = &[
    ("12-gotowe", |s| {
        opens_again(s, by_csizs());
        connected(s, Connected::Report);
    }),
    ("12-gotowe-zapisane", |s| {
        let saved = |name: &str| format!(r"{FOLDER}\Raport z podłączenia do CSIZS.{name}").into();
        let saved = Saved { file: saved("html"), beside: saved("txt") };
        done(s, Done::Written(Ok(saved)));
    }),
    ("12-gotowe-usuniete", |s| {
        let file = r"C:\Users\m.zielinska\Downloads\pakiet-JT-1415032.zip".to_owned();
        done(s, Done::PackageDeleted(Ok(Deleted::Gone(file))));
    }),
    ("12-gotowe-inny-plik", |s| done(s, Done::PackageDeleted(Ok(Deleted::Other)))),
    ("12-gotowe-K-20", |s| {
        let problem = Problem::new(Code::K20).with("path", r"F:\Dokumenty").details("os error 5");
        done(s, Done::Written(Err(problem)));
    }),
    ("12-gotowe-K-21", |s| done(s, Done::PackageDeleted(Err(Code::K21.into())))),
    ("12-gotowe-recznie", |s| {
        opens_again(s, by_hand());
        connected(s, Connected::Report);
    }),
    ("12-gotowe-cwiczenia", |s| {
        s.at_practised_password(Scenario::AllWell);
        let mut progress = Progress::default();
        let known = ledger::read(&practice_folder(s.folder())).unwrap();
        known.iter().for_each(|entry| progress.apply(entry));
        let facts = progress.package().unwrap();
        let events = by_hand_of(facts.account(), facts.system_key(&progress.systems()[0].id));
        s.starts_after(events, Start { practice: true, ..Start::default() });
        connected(s, Connected::Report);
    }),
    ("12-gotowe-jeden-z-dwoch", |s| {
        s.at_unit(&office::two());
        s.unit(unit::Message::Agree);
        let chosen = Event::SystemyWybrane { systemy: vec!["SD-SR-01".into()] };
        s.starts_after(super::systems::before(true).into_iter().chain([chosen]), Start::default());
        connected(s, Connected::Report);
    }),
    ("01c-podlaczony", |s| opens_again(s, by_csizs())),
    ("01c-podlaczony-sprawdzanie", |s| {
        s.says_at_once(Message::Screen(Screen::Connected(Connected::Check)));
    }),
    ("01c-podlaczony-sprawdzony", |s| checked(s, Outcome::Fine)),
    ("01c-podlaczony-N-06", |s| {
        checked(s, Outcome::Attention(Box::new(Code::N06.into())));
    }),
    ("01c-podlaczony-recznie", |s| opens_again(s, by_hand())),
    ("01c-podlaczony-wymiana", |s| connected(s, Connected::Replace)),
    ("12-zmiany", |s| {
        opens_again(s, by_csizs());
        connected(s, Connected::Changes);
    }),
    ("12-zmiany-pytanie", |s| changes(s, Changes::Undo(Change::Clock))),
    ("12-zmiany-C-05", |s| {
        s.says(Message::CloseOverlay);
        let problem = Problem::new(Code::C05).with("variant", "undo");
        changes(s, Changes::Undone(Err(problem)));
    }),
    ("12-zmiany-brak", |s| {
        opens_again(s, by_hand());
        connected(s, Connected::Changes);
    }),
    ("13-karta-ministerstwa", |s| {
        opens_again(s, by_csizs());
        s.says(Message::Help);
        s.says(Message::Ministry);
    }),
    ("13-karta-jeszcze-nie", |s| {
        s.at_password();
        s.reports(browser::Answer::OldPasswordWrong);
        s.says(Message::Help);
        s.says(Message::Ministry);
    }),
    ("13-karta-zgloszono", |s| {
        for (field, text) in
            [(Field::Since, "24.03.2016"), (Field::Whom, "Anna Nowak"), (Field::When, "29.03.2016, 9:15")]
        {
            s.says(Message::MinistryTyped(field, text.to_owned()));
        }
    }),
];

/// Closed after stage 6, and opened again.
fn opens_again(s: &mut Story, events: Vec<Event>) {
    s.at_unit(&office::fetching());
    s.unit(unit::Message::Agree);
    s.starts_after(events, Start::default());
}

/// All of it by the wizard, on this computer.
fn by_csizs() -> Vec<Event> {
    let konto = Account::new(Environment::Produkcyjne, "m.zielinska");
    let before = TimeSettings {
        zrodlo: TimeSource::Serwery,
        serwery: vec!["time.windows.com,0x9".into()],
        start: ServiceStart::NaZadanie,
        dziala: false,
    };
    let after =
        TimeSettings { serwery: vec!["tempus1.gum.gov.pl,0x8".into()], dziala: true, ..before.clone() };
    let measured = ClockMeasured {
        roznica_ms: 140,
        blad_ms: 20,
        zrodlo: "tempus1.gum.gov.pl".into(),
        synchronizacja: Some(true),
    };
    let seen = ServerSeen {
        adres: "https://csizs.mpips.gov.pl/rejestracja".into(),
        tls: "TLS 1.3".into(),
        wystawca: "Certum".into(),
        wazny_do: Some(moment()),
        roznica_ms: Some(200),
        ostrzezenia: Vec::new(),
    };
    let stan = StateAnswer::Zarejestrowany { numer: "R/2016/0117".into(), data: moment(), nasz: true };
    let version = |name: &str| DictionaryVersion {
        kod: name.to_uppercase(),
        nazwa: name.to_owned(),
        wersja: 67,
        stan_na: moment().date_naive(),
    };
    let sha256 = "7f3a".repeat(16);
    vec![
        Event::ZamiarZmianyHasla { konto: konto.clone() },
        Event::WynikZmianyHasla { zamiar: 0, konto: konto.clone(), wynik: Changed::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::Tutaj },
        Event::ZamiarUstawieniaZegara { serwery: vec!["tempus1.gum.gov.pl".into()], przed: before },
        Event::WynikUstawieniaZegara(ClockSettled {
            zamiar: 0,
            wynik: ClockOutcome::Wykonano,
            po: Some(after),
        }),
        Event::ZegarZmierzony(measured),
        Event::SerwerSprawdzony { uslugi: vec![seen] },
        Event::ZamiarInstalacjiCertyfikatu(CertificateIntent {
            magazyn: Store::Osobisty,
            sha256: sha256.clone(),
            podmiot: "CN=SD-SW-01".into(),
            byl: false,
        }),
        Event::WynikInstalacjiCertyfikatu(CertificateSettled {
            zamiar: 0,
            magazyn: Store::Osobisty,
            sha256,
            wynik: CertificateOutcome::Wykonano,
            jest: Some(true),
        }),
        Event::EtapWykonany { etap: Stage::Certificate, system: "SD-SW-01".into(), recznie: false },
        Event::StanRejestracji { system: system(), konto, stan },
        Event::SlownikiZaktualizowane {
            system: system(),
            folder: r"C:\slowniki".into(),
            slowniki: ["Gminy", "Miejscowości", "Ulice"].map(version).to_vec(),
        },
    ]
}

/// All of it by the person, on another computer.
fn by_hand() -> Vec<Event> {
    by_hand_of(Account::new(Environment::Produkcyjne, "m.zielinska"), system())
}

fn by_hand_of(konto: Account, system: SystemKey) -> Vec<Event> {
    let id = system.system.clone();
    vec![
        Event::OdpowiedzStrony { konto: konto.clone(), odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::EtapWykonany { etap: Stage::Certificate, system: id, recznie: true },
        Event::RejestracjaPotwierdzona { system: system.clone(), konto, kiedy: moment(), numer: None },
        Event::SlownikiPotwierdzone { system, data: moment().date_naive() },
    ]
}

fn system() -> SystemKey {
    SystemKey {
        srodowisko: Environment::Produkcyjne,
        jednostka: "JT-1415032-01".into(),
        system: "SD-SW-01".into(),
    }
}

fn moment() -> DateTime<Utc> {
    "2016-03-29T09:20:00Z".parse().unwrap()
}

/// Nobody is asked: the answer is put in.
fn checked(s: &mut Story, outcome: Outcome) {
    let name = s.tongue.texts().get("server-address");
    let finding = Finding { step: Step::Service, outcome, took: None, evidence: Vec::new() };
    let list = Diagnosis { host: "csizs.mpips.gov.pl".into(), findings: vec![finding], at: moment() };
    s.answers(Screen::Connected(Connected::Checked(vec![(name, list)])));
}

fn connected(s: &mut Story, message: Connected) {
    s.tells(Screen::Connected(message));
}

fn done(s: &mut Story, message: Done) {
    s.tells(Screen::Done(message));
}

fn changes(s: &mut Story, message: Changes) {
    s.tells(Screen::Changes(message));
}
