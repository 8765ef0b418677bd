//! E10 and E10b. Nothing is sent: the answers are put in.
use super::{State, Story, office};
use kreator_csizs::app::{Acted, Message, Start};
use kreator_csizs::ledger::{Event, PageAnswer};
use kreator_csizs::platform::Saved;
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::procedure::{Account, Environment, Stage};
use kreator_csizs::screen::registration::Message as Own;
use kreator_csizs::screen::registration_by_hand::{Message as ByHand, Shown};
use kreator_csizs::screen::{Message as Screen, back};
use kreator_csizs::secret::Secret;
use std::path::PathBuf;

pub const STATES: &[State] = &[
    ("10-rejestracja-pakiet-zamkniety", shut),
    ("10-rejestracja", |s| {
        own(s, Own::Submit);
        s.opens();
    }),
    ("10-rejestracja-R-01", |s| own(s, Own::Submit)),
    ("10-rejestracja-trwa", |s| {
        own(s, Own::PasswordChanged(Secret::new(super::NEW)));
        s.says_at_once(Message::Screen(Screen::Registration(Own::Submit)));
    }),
    ("10-rejestracja-trwa-30-s", |s| s.waits(30)),
    ("10-rejestracja-trwa-zamkniecie", |s| s.says(Message::CloseRequested)),
    ("10-rejestracja-R-02", |s| {
        s.says(Message::CloseOverlay);
        fails(s, Problem::new(Code::R02).with("left", 3_i64));
    }),
    ("10-rejestracja-R-04", |s| refused(s, Problem::new(Code::R04).with("name", "System Rodzina 500+, 3.2"))),
    ("10-rejestracja-R-05", |s| refused(s, Code::R05.into())),
    ("10-rejestracja-R-06", |s| refused(s, Problem::new(Code::R06).with("login", "m.zielinska"))),
    ("10-rejestracja-R-08", |s| refused(s, Problem::new(Code::R08).with("minutes", 30_i64))),
    ("10-rejestracja-R-09", |s| refused(s, Code::R09.into())),
    ("10-rejestracja-R-10", |s| {
        let unit = "Gminny Ośrodek Pomocy Społecznej w Przykładowie";
        refused(s, Problem::new(Code::R10).with("name", unit).with("given", "1415032"));
    }),
    ("10-rejestracja-N-11", |s| refused(s, Code::N11.into())),
    ("10-rejestracja-R-07", |s| {
        at_open(s);
        own(s, Own::Submit);
        s.opens();
    }),
    ("10b-krok-1", |s| {
        shut(s);
        own(s, Own::ByHand);
    }),
    ("10b-krok-2", |s| by_hand(s, ByHand::Done)),
    ("10b-krok-3", |s| by_hand(s, ByHand::Done)),
    ("10b-krok-4", |s| by_hand(s, ByHand::Done)),
    ("10b-krok-5", |s| by_hand(s, ByHand::Done)),
    ("10b-krok-5-zla-data", |s| {
        by_hand(s, ByHand::WhenChanged("wczoraj".to_owned()));
        by_hand(s, ByHand::Submit);
    }),
    ("10b-karta-zapisana", |s| {
        s.says_at_once(Message::Screen(Screen::RegistrationByHand(ByHand::ChooseSheet)));
        let file = PathBuf::from(r"C:\Users\m.zielinska\Documents\Karta konfiguracji.html");
        let saved = Saved { beside: file.with_extension("txt"), file };
        s.answers(Screen::RegistrationByHand(ByHand::SheetSaved(Ok(saved))));
    }),
    ("10b-co-pokazal-system", |s| by_hand(s, ByHand::AskAnswer)),
    ("10b-K-30", |s| by_hand(s, ByHand::SaveAnswer)),
    ("10b-R-03", |s| told(s, Shown::Known)),
    ("10b-R-07", |s| told(s, Shown::Nothing)),
    ("10b-R-08", |s| told(s, Shown::Internal)),
    ("10b-R-02", |s| told(s, Shown::WrongLogin)),
    ("10b-zarejestrowany", |s| {
        by_hand(s, ByHand::WhenChanged("29.03.2016, 11:20".to_owned()));
        by_hand(s, ByHand::Submit);
    }),
];

fn own(s: &mut Story, message: Own) {
    s.tells(Screen::Registration(message));
}

fn by_hand(s: &mut Story, message: ByHand) {
    s.tells(Screen::RegistrationByHand(message));
}

fn before() -> Vec<Event> {
    let konto = Account::new(Environment::Produkcyjne, "m.zielinska");
    vec![
        Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::EtapWykonany { etap: Stage::Certificate, system: "SD-SW-01".to_owned(), recznie: true },
    ]
}

/// At E10, with the package shut.
fn shut(s: &mut Story) {
    arrives(s, before());
}

/// Something is open.
fn at_open(s: &mut Story) {
    let mut events = before();
    let progress = |unit: &str| kreator_csizs::procedure::SystemKey {
        srodowisko: Environment::Produkcyjne,
        jednostka: unit.to_owned(),
        system: "SD-SW-01".to_owned(),
    };
    events.push(Event::ZamiarRejestracji {
        system: progress("JT-1415032-01"),
        konto: Account::new(Environment::Produkcyjne, "m.zielinska"),
        klucz: "0e3b5c60-0000-4000-8000-000000000000".to_owned(),
    });
    arrives(s, events);
}

fn arrives(s: &mut Story, events: Vec<Event>) {
    s.at_unit(&office::office());
    s.unit(kreator_csizs::screen::unit::Message::Agree);
    s.starts_after(events, Start::default());
    s.tells(Screen::Back(back::Message::GoOn));
}

/// While it is being registered, this came.
fn fails(s: &mut Story, problem: Problem) {
    s.says(Message::Acted(Acted::NotRegistered(Some(problem))));
}

fn refused(s: &mut Story, problem: Problem) {
    own(s, Own::PasswordChanged(Secret::new(super::NEW)));
    s.says_at_once(Message::Screen(Screen::Registration(Own::Submit)));
    fails(s, problem);
}

fn told(s: &mut Story, shown: Shown) {
    by_hand(s, ByHand::AskAnswer);
    by_hand(s, ByHand::Choose(shown));
    by_hand(s, ByHand::SaveAnswer);
}
