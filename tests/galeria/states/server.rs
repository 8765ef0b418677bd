//! E8 and "Sprawdź połączenie", whatever the network says. Nobody is asked: the answers are put in.
use super::clock::at_clock;
use super::{State, Story};
use chrono::{DateTime, TimeDelta, Utc};
use kreator_csizs::app::Message;
use kreator_csizs::csizs::Error;
use kreator_csizs::csizs::probe::{Diagnosis, Evidence, Finding, Outcome, Step};
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::screen::Message as Screen;
use kreator_csizs::screen::clock::Message as Clock;
use kreator_csizs::screen::server::Message as Server;
use std::time::Duration;

const HOST: &str = "uslugi.mrpips.gov.pl";

pub const STATES: &[State] = &[
    ("08-serwer-sprawdzanie", at_server),
    ("08-serwer-sprawdzanie-30-s", |s| s.waits(30)),
    ("08-serwer-zatrzymano", |s| s.tells(Screen::Server(Server::Stop))),
    ("08-serwer-N-04", |s| {
        let details = "invalid peer certificate: UnknownIssuer".to_owned();
        let error = Error::UnknownIssuer { host: HOST.into(), issuer: "Zapora UG".into(), details };
        finds(s, &[(Step::Tls, error.problem())]);
    }),
    ("08-serwer-N-07", |s| {
        let error = Error::Refused { host: HOST.into(), details: "connection refused".into() };
        finds(s, &[(Step::Port, error.problem())]);
    }),
    ("08-serwer-S-02", |s| {
        let error = Error::NoSuchHost { host: HOST.into(), details: "no such name".into() };
        finds(s, &[(Step::Name, error.problem())]);
    }),
    ("08-serwer-S-03", |s| finds(s, &[(Step::Answer, Problem::new(Code::S03).with("address", HOST))])),
    ("08-serwer-N-05", |s| {
        let error = Error::OurClock { offset: TimeDelta::minutes(126), details: "by the Date".into() };
        finds(s, &[(Step::Clock, error.problem())]);
    }),
    ("08-serwer-S-04", |s| finds(s, &[(Step::Name, Problem::new(Code::S04).with("address", HOST))])),
    ("08-serwer-S-04-dalej", |s| s.tells(Screen::Server(Server::GoOn))),
    ("08-serwer-na-innym-komputerze-N-02", |s| {
        at_clock(s);
        s.tells(Screen::Clock(Clock::Choose(ServerPlace::GdzieIndziej)));
        s.tells(Screen::Clock(Clock::Submit));
        for written in s.says_unanswered(Message::Screen(Screen::Clock(Clock::Submit))) {
            s.says_at_once(written);
        }
        let error = Error::NoAnswer { host: HOST.into(), details: "deadline has elapsed".into() };
        finds(s, &[(Step::Port, error.problem())]);
    }),
    ("08-serwer-potwierdzony-recznie", |s| s.tells(Screen::Server(Server::Confirm))),
    ("08-serwer-dziala", |s| {
        at_server(s);
        finds(s, &[]);
    }),
    ("13-polaczenie", |s| {
        at_server(s);
        s.says_at_once(Message::Connection);
    }),
    ("13-polaczenie-N-04", |s| {
        let error = Error::UnknownIssuer {
            host: HOST.into(),
            issuer: "Zapora UG".into(),
            details: "invalid peer certificate: UnknownIssuer".into(),
        };
        let texts = s.tongue.texts();
        let lists = vec![
            (texts.get("unit-pi-mzt"), list("mzt.mpips.gov.pl", &[])),
            (texts.get("unit-server"), list(HOST, &[(Step::Tls, error.problem())])),
        ];
        // Its number is the window's own affair.
        for asked in 0..100 {
            s.says(Message::ConnectionAsked { asked, lists: Ok(lists.clone()) });
        }
    }),
];

/// E8, just come to.
pub fn at_server(s: &mut Story) {
    at_clock(s);
    s.tells(Screen::Clock(Clock::Choose(ServerPlace::NieWiadomo)));
    for written in s.says_unanswered(Message::Screen(Screen::Clock(Clock::Submit))) {
        s.says_at_once(written);
    }
}

/// The same way to every service of the package.
fn finds(s: &mut Story, problems: &[(Step, Problem)]) {
    s.answers(Screen::Server(Server::Asked(vec![list(HOST, problems)])));
}

/// A list to its end; what lies behind the first thing that stands in the way is skipped.
fn list(host: &str, problems: &[(Step, Problem)]) -> Diagnosis {
    let mut blocked = false;
    let findings = Step::ALL.map(|step| {
        let problem = problems.iter().find(|(at, _)| *at == step).map(|(_, problem)| problem.clone());
        let outcome = match problem {
            Some(problem) => {
                blocked |= !matches!(problem.code, Code::S04 | Code::N05);
                Outcome::Attention(Box::new(problem))
            }
            None if blocked || step == Step::Proxy => Outcome::Skipped,
            None => Outcome::Fine,
        };
        let fine = outcome == Outcome::Fine;
        let took = (fine && step != Step::Network).then(|| Duration::from_millis(14 + step as u64 * 7));
        Finding { step, outcome, took, evidence: if fine { evidence(step) } else { Vec::new() } }
    });
    Diagnosis { host: host.to_owned(), at: moment(), findings: findings.into() }
}

fn evidence(step: Step) -> Vec<Evidence> {
    match step {
        Step::Name => vec![Evidence::Addresses(vec!["91.221.150.17".parse().unwrap()])],
        Step::Port => vec![Evidence::Connected("91.221.150.17:443".to_owned())],
        Step::Tls => vec![Evidence::Tls {
            version: "TLS 1.3",
            issuer: "Emp@tia CA 2".to_owned(),
            until: "2018-03-31T10:00:00Z".parse().unwrap(),
        }],
        Step::Clock => vec![Evidence::Offset(TimeDelta::milliseconds(300))],
        Step::Service => vec![Evidence::Status(200)],
        Step::Network | Step::Proxy | Step::Answer => Vec::new(),
    }
}

fn moment() -> DateTime<Utc> {
    "2016-03-29T08:59:00Z".parse().unwrap()
}
