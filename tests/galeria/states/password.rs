//! E6, and everything that CSIZS or the network may say there.
use super::{NEW, State, Story};
use chrono::{TimeDelta, TimeZone as _, Utc};
use kreator_csizs::act;
use kreator_csizs::app::{Acted, Message};
use kreator_csizs::csizs::{Error, ProxyKind};
use kreator_csizs::platform::credentials::Keeper;
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::screen::password::{Field, Message as Password};
use kreator_csizs::screen::{Message as Screen, browser, unit};
use kreator_csizs::secret::Secret;
use kreator_csizs::training::Scenario;

pub const STATES: &[State] = &[
    ("06-haslo", Story::at_password),
    ("06-haslo-stare-pokazane", |s| s.password(Password::Toggle(Field::Old))),
    ("06-haslo-wpisane", |s| {
        s.password(Password::Hide);
        s.types("Kasztan", "");
    }),
    ("06-haslo-polskie-litery", |s| s.types("Żółw 7!x", "")),
    ("06-haslo-pokazane", |s| {
        s.types(NEW, NEW);
        s.password(Password::Toggle(Field::New));
        s.password(Password::Toggle(Field::Repeat));
    }),
    ("06-haslo-inne-stare", |s| {
        s.at_password();
        s.password(Password::OtherOld);
    }),
    ("06-haslo-inne-stare-pokazane", |s| {
        s.password(Password::Changed(Field::Old, Secret::new("Tymczas0we#lI2")));
        s.password(Password::Toggle(Field::Old));
    }),
    ("06-haslo-zapamietaj", |s| {
        s.at_password();
        s.password(Password::Remember(true));
    }),
    ("06-haslo-bez-magazynu", |s| {
        s.remembers_by(None);
        s.at_password();
        s.remembers_by(Some(Keeper::Windows));
    }),
    ("06-haslo-zmienione-K-13", |s| {
        s.at_practised_password(Scenario::AllWell);
        s.types(NEW, NEW);
        s.password(Password::Remember(true));
        s.store.breaks();
        s.password(Password::Submit);
        s.store.heals();
    }),
    ("06-haslo-K-31", |s| {
        s.at_password();
        s.password(Password::OtherOld);
        s.password(Password::Submit);
    }),
    ("06-haslo-H-01", |s| {
        s.at_password();
        s.password(Password::Submit);
    }),
    ("06-haslo-H-03", |s| {
        s.types("kasztan", "");
        s.password(Password::Submit);
    }),
    ("06-haslo-H-01-powtorz", |s| {
        s.types(NEW, "");
        s.password(Password::Submit);
    }),
    ("06-haslo-H-02", |s| {
        s.types(NEW, "Kasztan7!y");
        s.password(Password::Submit);
    }),
    ("06-haslo-wysylanie", |s| {
        s.at_password();
        s.types(NEW, NEW);
        s.sends();
    }),
    ("06-haslo-wysylanie-1-s", |s| s.waits(1)),
    ("06-haslo-wysylanie-5-s", |s| s.waits(5)),
    ("06-haslo-wysylanie-30-s", |s| s.waits(30)),
    ("06-haslo-wysylanie-pomoc", |s| s.says(Message::Help)),
    ("06-haslo-zatrzymano", |s| {
        s.says(Message::CloseOverlay);
        s.says(Message::Acted(Acted::Stopped));
    }),
    ("06-haslo-N-01", |s| fails(s, &Error::NoNetwork { details: "Network is unreachable".into() })),
    ("06-haslo-S-02", |s| fails(s, &Error::NoSuchHost { host: host(), details: "no record found".into() })),
    ("06-haslo-N-02", |s| fails(s, &Error::NoAnswer { host: host(), details: "operation timed out".into() })),
    ("06-haslo-N-03", |s| {
        let proxy = "http://proxy.przykladowo.pl:3128".to_owned();
        fails(s, &Error::ProxyLogin { host: host(), proxy, details: "407".into() });
    }),
    ("06-haslo-N-04", |s| {
        let issuer = "CN=Urzad Przykladowo TLS Inspection".to_owned();
        fails(s, &Error::UnknownIssuer { host: host(), issuer, details: "UnknownIssuer".into() });
    }),
    ("06-haslo-N-05", |s| {
        fails(s, &Error::OurClock { offset: TimeDelta::minutes(63), details: "Date header".into() });
    }),
    ("06-haslo-N-06", |s| fails(s, &Error::Busy { host: host(), status: 503, minutes: 15 })),
    ("06-haslo-N-07", |s| fails(s, &Error::Refused { host: host(), details: "Connection refused".into() })),
    ("06-haslo-N-08", |s| {
        let names = vec!["www.example.com".to_owned(), "example.com".to_owned()];
        fails(s, &Error::OtherName { host: host(), names });
    }),
    ("06-haslo-N-09", |s| {
        let day = |year| Utc.with_ymd_and_hms(year, 3, 1, 12, 0, 0).unwrap();
        let details = "CertificateExpired".to_owned();
        fails(s, &Error::NotValidToday { host: host(), from: day(2014), to: day(2016), details });
    }),
    ("06-haslo-N-10", |s| fails(s, &Error::UnsafeTls { host: host(), details: "PeerIncompatible".into() })),
    ("06-haslo-N-12", |s| fails(s, &Error::Cut { host: host(), details: "connection reset".into() })),
    ("06-haslo-N-13", |s| fails(s, &Error::Unreadable { host: host(), details: "not HTML".into() })),
    ("06-haslo-N-14", |s| fails(s, &Error::Portal { host: host(), details: "HTTP on a TLS port".into() })),
    ("06-haslo-N-15", |s| {
        let proxy = "http://proxy.przykladowo.pl:3128".to_owned();
        fails(s, &Error::ProxyKind { proxy, kind: ProxyKind::Ntlm, details: "407".into() });
    }),
    ("06-haslo-N-16", |s| {
        let proxy = "proxy.przykladowo.pl".to_owned();
        fails(s, &Error::ProxyRefused { host: host(), proxy, details: "403 Forbidden".into() });
    }),
    ("06-haslo-H-12", |s| {
        fails(s, &Error::UnknownPage { host: host(), details: "no field labelled Stare hasło".into() });
    }),
    ("06-haslo-X-01", |s| fails(s, &Error::Setup { details: "builder error".into() })),
    ("06-haslo-X-01-szczegoly", |s| s.says(Message::ToggleDetails)),
    ("06-haslo-K-11", |s| {
        sends(s);
        let problem = Problem::new(Code::K11).with("path", r"D:\Dane\kreator-csizs");
        s.is_refused(problem.details("There is not enough space on the disk. (os error 112)"));
    }),
    ("06-haslo-H-04", |s| {
        sends(s);
        s.is_refused(act::password::Error::PolicyRefused.problem().unwrap());
    }),
    ("06-haslo-H-05", |s| {
        s.at_password();
        s.reports(browser::Answer::OldPasswordWrong);
    }),
    ("06-haslo-H-05-ostatnia", |s| {
        s.reports(browser::Answer::OldPasswordWrong);
        s.reports(browser::Answer::OldPasswordWrong);
    }),
    ("06-haslo-H-06", |s| {
        s.at_password();
        s.reports(browser::Answer::LoginWrong);
    }),
    ("06-haslo-gdzie-indziej", |s| {
        // The answer comes while the person looks at the data again.
        s.at_practised_password(Scenario::WrongTemporary);
        s.types(NEW, NEW);
        let submit = Message::Screen(Screen::Password(Password::Submit));
        let answers = s.says_unanswered(submit);
        s.says(Message::Back);
        answers.into_iter().for_each(|answer| s.says(answer));
    }),
    ("06-haslo-gdzie-indziej-wraca", |s| s.unit(unit::Message::Agree)),
    ("06-haslo-cwiczenia", |s| s.at_practised_password(Scenario::WrongTemporary)),
    ("06-haslo-cwiczenia-H-05", |s| {
        s.types(NEW, NEW);
        s.password(Password::Submit);
    }),
    ("06b-przegladarka-cwiczenia", |s| s.password(Password::InBrowser)),
];

fn host() -> String {
    "mzt.mpips.gov.pl".to_owned()
}

fn sends(s: &mut Story) {
    s.at_password();
    s.types(NEW, NEW);
    s.sends();
}

/// Before anything was sent.
fn fails(s: &mut Story, error: &Error) {
    sends(s);
    s.is_refused(error);
}
