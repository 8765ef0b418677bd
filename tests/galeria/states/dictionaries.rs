//! E11 and E11b. Nobody is asked and nothing is fetched: the answers are put in.
use super::{State, Story};
use chrono::{DateTime, NaiveDate, Utc};
use kreator_csizs::app::{Fetching, Message, Next, Start};
use kreator_csizs::csizs;
use kreator_csizs::dictionary::{Error, Line, News, Speed, State as Standing};
use kreator_csizs::ledger::{DictionaryVersion, Event, StateAnswer};
use kreator_csizs::problem::Problem;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::procedure::{Account, Environment, Stage, SystemKey};
use kreator_csizs::screen::dictionaries::Message as Dictionaries;
use kreator_csizs::screen::dictionaries_by_hand::{Message as ByHand, Shown};
use kreator_csizs::screen::{Message as Screen, back, browser, connected, unit, unlock};
use std::io;

const NAMES: [&str; 12] = [
    "Województwa",
    "Powiaty",
    "Gminy",
    "Miejscowości",
    "Ulice",
    "Kraje",
    "Obywatelstwa",
    "Rodzaje świadczeń",
    "Rodzaje dokumentów",
    "Rodzaje decyzji",
    "Stopnie pokrewieństwa",
    "Jednostki terenowe",
];
const HOST: &str = "uslugi.mpips.gov.pl";
const FOLDER: &str = r"C:\Users\m.zielinska\AppData\Local\KreatorCSIZS\slowniki";

pub const STATES: &[State] = &[
    ("11-slowniki-wykaz", at_dictionaries),
    ("11-slowniki", |s| listed(s, Ok(lines(0)))),
    ("11-slowniki-pobieranie", |s| {
        runs(s);
        came(s, Some(Speed { per_second: 1_258_291, seconds_left: 118 }), false);
    }),
    ("11-slowniki-D-05", |s| came(s, Some(Speed { per_second: 20_480, seconds_left: 5_400 }), true)),
    ("11-slowniki-zatrzymywanie", |s| tells(s, Dictionaries::Stop)),
    ("11-slowniki-zatrzymane", |s| ends(s, Fetching::Failed(None))),
    ("11-slowniki-D-01", |s| {
        runs(s);
        let source = csizs::Error::Cut { host: HOST.into(), details: "unexpected EOF".into() };
        fails(s, Error::Cut { done: 7, all: 12, source });
    }),
    ("11-slowniki-D-02", |s| {
        runs(s);
        news(s, News::Changed("S7".into(), Standing::Attention));
        (8..12).for_each(|n| news(s, News::Changed(format!("S{n}"), Standing::Ready)));
        let details = "another sha256 than the list says".into();
        fails(s, Error::Unreadable { name: "Rodzaje świadczeń".into(), details });
    }),
    ("11-slowniki-D-04", |s| {
        runs(s);
        let source = io::Error::new(io::ErrorKind::StorageFull, "There is not enough space on the disk.");
        fails(s, Error::Disk { folder: FOLDER.into(), source });
    }),
    ("11-slowniki-D-06", |s| {
        runs(s);
        let mut lines = lines(12);
        lines[0].state = Standing::Withdrawn;
        lines[1].state = Standing::Older { theirs: 66, ours: 67 };
        ends(s, Fetching::Updated(lines));
    }),
    ("11-slowniki-D-07", |s| tells(s, Dictionaries::GoOn)),
    ("11-slowniki-D-03", |s| {
        at_dictionaries(s);
        let problem = Error::UnknownSystem("the certificate is refused".into()).problem().unwrap();
        listed(s, Err(problem));
    }),
    ("11-slowniki-N-12", |s| {
        at_dictionaries(s);
        let error = csizs::Error::Cut { host: HOST.into(), details: "unexpected EOF".into() };
        listed(s, Err(error.problem()));
    }),
    ("11-slowniki-bez-wykazu", |s| {
        at_dictionaries(s);
        listed(s, Ok(Vec::new()));
    }),
    ("11b-slowniki-recznie", |s| tells(s, Dictionaries::ByHand)),
    ("11b-slowniki-bez-daty", |s| by_hand(s, ByHand::Submit)),
    ("11b-slowniki-blad", |s| by_hand(s, ByHand::AskAnswer)),
    ("11b-slowniki-D-01", |s| {
        by_hand(s, ByHand::Choose(Shown::Cut));
        by_hand(s, ByHand::SaveAnswer);
    }),
    ("11b-slowniki-potwierdzone", |s| {
        by_hand(s, ByHand::DateChanged("29.03.2016".into()));
        by_hand(s, ByHand::Submit);
    }),
    ("11b-slowniki-do-wgladu", |s| {
        s.says(Message::Back);
        s.tells(Screen::Connected(connected::Message::See(Stage::Dictionaries)));
    }),
    ("11-slowniki-do-wgladu", |s| {
        s.at_password();
        s.reports(browser::Answer::Changed);
        let mut events = registered();
        events.push(Event::SlownikiZaktualizowane {
            system: system(),
            folder: FOLDER.into(),
            slowniki: NAMES.iter().map(version).collect(),
        });
        s.starts_after(events, Start::default());
        s.tells(Screen::Connected(connected::Message::See(Stage::Dictionaries)));
    }),
];

/// E11, while the list is asked for.
fn at_dictionaries(s: &mut Story) {
    s.at_unit(&super::office::fetching());
    s.unit(unit::Message::Agree);
    s.reports(browser::Answer::Changed);
    s.starts_after(registered(), Start::default());
    s.tells(Screen::Back(back::Message::GoOn));
    s.unlock(unlock::Message::PasswordChanged(super::office::password()));
    let mut next = s.says_unanswered(Message::Screen(Screen::Unlock(unlock::Message::Submit)));
    // Opened for real; only the question to the ministry is never asked.
    for _ in 0..10 {
        let messages = std::mem::take(&mut next);
        for message in messages {
            if matches!(&message, Message::Remembered { written: Ok(Next::Reopened(_)), .. }) {
                s.says_at_once(message);
                return;
            }
            next.extend(s.says_unanswered(message));
        }
    }
    panic!("the package was never open");
}

/// Everything before stage 6.
fn registered() -> Vec<Event> {
    let konto = Account::new(Environment::Produkcyjne, "m.zielinska");
    let stan = StateAnswer::Zarejestrowany { numer: "R/2016/0117".into(), data: moment(), nasz: true };
    vec![
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::EtapWykonany { etap: Stage::Certificate, system: "SD-SW-01".into(), recznie: false },
        Event::StanRejestracji { system: system(), konto, stan },
    ]
}

fn system() -> SystemKey {
    SystemKey {
        srodowisko: Environment::Produkcyjne,
        jednostka: "JT-1415032-01".into(),
        system: "SD-SW-01".into(),
    }
}

fn version(name: &&str) -> DictionaryVersion {
    let stan_na = NaiveDate::from_ymd_opt(2016, 3, 29).unwrap();
    DictionaryVersion { kod: name.to_uppercase(), nazwa: (*name).into(), wersja: 67, stan_na }
}

/// The first of them ready.
fn lines(ready: usize) -> Vec<Line> {
    let line = |(n, name): (usize, &&str)| Line {
        code: format!("S{n}"),
        name: (*name).into(),
        state: if n < ready { Standing::Ready } else { Standing::Waiting },
    };
    NAMES.iter().enumerate().map(line).collect()
}

/// The update on its way; it is not begun.
fn runs(s: &mut Story) {
    at_dictionaries(s);
    listed(s, Ok(lines(0)));
    s.says_at_once(Message::Screen(Screen::Dictionaries(Dictionaries::Update)));
    news(s, News::Listed(lines(7)));
    news(s, News::Changed("S7".into(), Standing::Fetching));
}

fn came(s: &mut Story, speed: Option<Speed>, slow: bool) {
    news(s, News::Came { done: 61 << 20, all: 105 << 20, speed, slow });
}

fn news(s: &mut Story, news: News) {
    ends(s, Fetching::News(news));
}

fn fails(s: &mut Story, error: Error) {
    ends(s, Fetching::Failed(error.problem()));
}

/// Its number is the window's own affair.
fn ends(s: &mut Story, said: Fetching) {
    (0..10).for_each(|run| s.says(Message::Fetching { run, said: said.clone() }));
}

fn listed(s: &mut Story, list: Result<Vec<Line>, Problem>) {
    s.answers(Screen::Dictionaries(Dictionaries::Listed(list)));
}

fn tells(s: &mut Story, message: Dictionaries) {
    s.says_at_once(Message::Screen(Screen::Dictionaries(message)));
}

fn by_hand(s: &mut Story, message: ByHand) {
    s.tells(Screen::DictionariesByHand(message));
}

fn moment() -> DateTime<Utc> {
    "2016-03-29T09:20:00Z".parse().unwrap()
}
