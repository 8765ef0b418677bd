//! E7, whatever this computer and the time servers say. Nobody is asked: the answers are put in.
use super::{State, Story};
use chrono::{DateTime, TimeDelta, Utc};
use kreator_csizs::app::Message;
use kreator_csizs::clock::{Error, Measurement, Reading, Source};
use kreator_csizs::platform::time::{Looked, Service};
use kreator_csizs::problem::{Code, Problem, Remedy};
use kreator_csizs::procedure::clock::{ServerPlace, ServiceStart, TimeSettings, TimeSource};
use kreator_csizs::screen::clock::{Checked, Message as Clock};
use kreator_csizs::screen::{Message as Screen, browser};
use kreator_csizs::training::Scenario;
use std::path::PathBuf;

pub const STATES: &[State] = &[
    ("07-zegar-sprawdzanie", at_clock),
    ("07-zegar-dobry", |s| finds(s, windows(), by_server(TimeDelta::milliseconds(120)))),
    ("07-zegar-spoznia-sie", |s| {
        at_clock(s);
        finds(s, stopped(), by_server(TimeDelta::seconds(144)));
    }),
    ("07-zegar-zaawansowane", |s| clock(s, Clock::ToggleAdvanced)),
    ("07-zegar-zly-serwer", |s| {
        clock(s, Clock::ServerChanged("serwer czasu".to_owned()));
        clock(s, Clock::Again);
    }),
    ("07-zegar-ustawianie", |s| {
        at_clock(s);
        finds(s, stopped(), by_server(TimeDelta::seconds(144)));
        s.says_at_once(Message::Screen(Screen::Clock(Clock::Submit)));
    }),
    ("07-zegar-ustawianie-30-s", |s| s.waits(30)),
    ("07-zegar-ustawianie-zamkniecie", |s| s.says(Message::CloseRequested)),
    ("07-zegar-Z-01", |s| {
        s.says(Message::CloseOverlay);
        s.says(Message::ClockSet(Err(Code::Z01.into())));
    }),
    ("07-zegar-Z-01-odrzucone", |s| {
        at_clock(s);
        finds(s, stopped(), by_server(TimeDelta::seconds(144)));
        s.says_at_once(Message::Screen(Screen::Clock(Clock::Submit)));
        let problem = Problem::new(Code::Z01).with("variant", "failed");
        s.says(Message::ClockSet(Err(problem.details("the settings were not taken: exit code 11"))));
    }),
    ("07-zegar-Z-02", |s| {
        at_clock(s);
        finds(s, stopped(), Reading { measurement: Some(by_date()), trouble: Some(silent()) });
    }),
    ("07-zegar-Z-02-inny-serwer", |s| clock(s, Clock::Remedy(Remedy::OtherTimeServer))),
    ("07-zegar-Z-02-nikt", |s| {
        at_clock(s);
        finds(s, stopped(), Reading { measurement: None, trouble: Some(silent()) });
    }),
    ("07-zegar-Z-02-rozne", |s| {
        at_clock(s);
        let servers = vec!["tempus1.gum.gov.pl".to_owned(), "tempus2.gum.gov.pl".to_owned()];
        let trouble = Error::Disagree { servers, details: "144 s; 0 s".to_owned() };
        finds(s, stopped(), Reading { measurement: None, trouble: Some(trouble) });
    }),
    ("07-zegar-Z-03", |s| {
        at_clock(s);
        finds(s, of(ServiceStart::Wylaczony, false), by_server(TimeDelta::seconds(144)));
    }),
    ("07-zegar-Z-04", |s| {
        at_clock(s);
        let looked = Looked { domain: Some("urzad.przykladowo.local".to_owned()), ..windows() };
        finds(s, looked, by_server(TimeDelta::seconds(192)));
    }),
    ("07-zegar-Z-05", |s| {
        at_clock(s);
        finds(s, stopped(), by_server(TimeDelta::hours(1)));
        s.says_at_once(Message::Screen(Screen::Clock(Clock::Submit)));
        s.says_at_once(Message::ClockSet(Ok(())));
        finds(s, windows(), by_server(TimeDelta::hours(1)));
    }),
    ("07-zegar-niepilnowany", |s| {
        at_clock(s);
        finds(s, stopped(), by_server(TimeDelta::milliseconds(-300)));
    }),
    ("07-zegar-nie-windows", |s| {
        at_clock(s);
        finds(s, Looked { domain: None, service: None }, by_server(TimeDelta::seconds(-400)));
    }),
    ("07-zegar-nie-windows-zapisano", |s| saved(s)),
    ("07-zegar-nie-wiem", |s| {
        at_clock(s);
        finds(s, windows(), by_server(TimeDelta::milliseconds(120)));
        clock(s, Clock::Choose(ServerPlace::NieWiadomo));
    }),
    ("07-zegar-nie-wiem-dalej", |s| clock(s, Clock::Submit)),
    ("07-zegar-ustawiony", |s| {
        at_clock(s);
        finds(s, stopped(), by_server(TimeDelta::seconds(144)));
        s.says_at_once(Message::Screen(Screen::Clock(Clock::Submit)));
        s.says_at_once(Message::ClockSet(Ok(())));
        finds(s, windows(), by_server(TimeDelta::milliseconds(20)));
    }),
    ("07b-zegar-na-serwerze", elsewhere),
    ("07b-zegar-na-serwerze-zapisano", |s| saved(s)),
    ("07b-zegar-na-serwerze-K-23", |s| {
        clock(s, Clock::ChooseSheet);
        let problem = Problem::new(Code::K23).with("file", "Zegar serwera – instrukcja.txt");
        let problem = problem.with("path", r"D:\Dane").details("Access is denied. (os error 5)");
        s.answers(Screen::Clock(Clock::SheetSaved(Err(problem))));
    }),
    ("07b-zegar-na-serwerze-potwierdzone", |s| clock(s, Clock::Submit)),
    ("07-zegar-cwiczenia", |s| {
        s.at_practised_password(Scenario::ClockLate);
        s.types(super::NEW, super::NEW);
        s.password(kreator_csizs::screen::password::Message::Submit);
    }),
];

fn clock(s: &mut Story, message: Clock) {
    match message {
        // A dialog would open.
        Clock::ChooseSheet | Clock::Again => s.says_at_once(Message::Screen(Screen::Clock(message))),
        _ => s.tells(Screen::Clock(message)),
    }
}

/// E7, just come to; the servers of the package are real ones, and not asked.
pub fn at_clock(s: &mut Story) {
    s.at_browser();
    s.browser(browser::Message::Choose(browser::Answer::Changed));
    let submit = Message::Screen(Screen::Browser(browser::Message::Submit));
    for written in s.says_unanswered(submit) {
        s.says_at_once(written);
    }
}

fn finds(s: &mut Story, looked: Looked, reading: Reading) {
    s.answers(Screen::Clock(Clock::Checked(Box::new(Checked { looked, reading }))));
}

fn elsewhere(s: &mut Story) {
    at_clock(s);
    clock(s, Clock::Choose(ServerPlace::GdzieIndziej));
    clock(s, Clock::Submit);
}

fn saved(s: &mut Story) {
    clock(s, Clock::ChooseSheet);
    let path = PathBuf::from(r"C:\Users\m.zielinska\Documents\Zegar serwera – instrukcja.txt");
    s.answers(Screen::Clock(Clock::SheetSaved(Ok(path))));
}

fn windows() -> Looked {
    of(ServiceStart::Automatyczny, true)
}

/// As a computer that belongs to no domain comes: started on demand, and not running.
fn stopped() -> Looked {
    of(ServiceStart::NaZadanie, false)
}

fn of(start: ServiceStart, works: bool) -> Looked {
    let settings = TimeSettings {
        zrodlo: TimeSource::Serwery,
        serwery: vec!["time.windows.com,0x9".to_owned()],
        start,
        dziala: works,
    };
    Looked { domain: None, service: Some(Service { settings, synchronises: works }) }
}

/// 10:58:07 in Warsaw, as in the picture of the design.
fn moment() -> DateTime<Utc> {
    "2016-03-29T08:58:07Z".parse().unwrap()
}

fn by_server(offset: TimeDelta) -> Reading {
    let source = Source::Sntp(vec!["tempus1.gum.gov.pl".to_owned()]);
    let error = TimeDelta::milliseconds(40);
    Reading { measurement: Some(Measurement { at: moment(), offset, error, source }), trouble: None }
}

fn by_date() -> Measurement {
    let source = Source::Date("mzt.mpips.gov.pl".to_owned());
    let error = TimeDelta::milliseconds(1_200);
    Measurement { at: moment(), offset: TimeDelta::milliseconds(144_400), error, source }
}

fn silent() -> Error {
    let servers = vec!["tempus1.gum.gov.pl".to_owned()];
    Error::NoAnswer { servers, details: "tempus1.gum.gov.pl: no answer".to_owned() }
}
