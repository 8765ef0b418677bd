//! E5c, and the pages of stages 4 to 6 that say whose they are.
use super::{State, Story, office};
use kreator_csizs::app::{Message, Start};
use kreator_csizs::ledger::{Event, PageAnswer};
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::procedure::{Account, Environment, Stage, SystemKey};
use kreator_csizs::screen::registration_by_hand::{Message as ByHand, Shown};
use kreator_csizs::screen::{Message as Screen, back, systems, unit};

pub const STATES: &[State] = &[
    ("05c-systemy", |s| {
        s.at_unit(&office::two());
        s.unit(unit::Message::Agree);
    }),
    ("05c-systemy-K-30", |s| {
        s.tells(Screen::Systems(systems::Message::Tick(0, false)));
        s.tells(Screen::Systems(systems::Message::Tick(1, false)));
        s.tells(Screen::Systems(systems::Message::Submit));
    }),
    ("05c-rejestracja-pierwszego", |s| arrives(s, before(false))),
    ("05c-rejestracja-R-04", |s| {
        for message in [ByHand::AskAnswer, ByHand::Choose(Shown::Conformity), ByHand::SaveAnswer] {
            s.tells(Screen::RegistrationByHand(message));
        }
    }),
    ("05c-systemy-jeden-czeka", |s| s.says(Message::ChooseSystems)),
    ("05c-rejestracja-drugiego", |s| {
        s.tells(Screen::Systems(systems::Message::Tick(0, false)));
        s.tells(Screen::Systems(systems::Message::Submit));
    }),
    ("05c-powrot-jeden-podlaczony", |s| {
        s.at_unit(&office::two());
        s.unit(unit::Message::Agree);
        s.starts_after(before(true), Start::default());
    }),
];

/// Both have their certificate, and the second one is perhaps connected.
pub(super) fn before(connected: bool) -> Vec<Event> {
    let konto = Account::new(Environment::Produkcyjne, "m.zielinska");
    let ids = ["SD-SW-01", "SD-SR-01"].map(str::to_owned);
    let mut events = vec![
        Event::OdpowiedzStrony { konto: konto.clone(), odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        Event::SystemyWybrane { systemy: ids.to_vec() },
    ];
    for system in ids {
        events.push(Event::EtapWykonany { etap: Stage::Certificate, system: system.clone(), recznie: true });
        events.push(Event::KrokWykonany { etap: Stage::Registration, system, krok: 4 });
    }
    if connected {
        let system = SystemKey {
            srodowisko: Environment::Produkcyjne,
            jednostka: "JT-1415032-01".to_owned(),
            system: "SD-SR-01".to_owned(),
        };
        let kiedy = "2016-03-29T09:20:00Z".parse().unwrap();
        events.push(Event::RejestracjaPotwierdzona { system: system.clone(), konto, kiedy, numer: None });
        let data = "2016-03-29".parse().unwrap();
        events.push(Event::SlownikiPotwierdzone { system, data });
    }
    events
}

fn arrives(s: &mut Story, events: Vec<Event>) {
    s.at_unit(&office::two());
    s.unit(unit::Message::Agree);
    s.starts_after(events, Start::default());
    s.tells(Screen::Back(back::Message::GoOn));
}
