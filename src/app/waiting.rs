//! What is said while something takes its time (storyboard 2.21, "Czekanie").
use super::{App, Message};
use crate::screen::{self, Screen};
use crate::t;
use crate::ui::{self, Kind, Page};
use std::time::{Duration, Instant};

/// Something runs and the person waits for it.
#[derive(Debug, Clone, Copy)]
pub struct Waiting {
    since: Instant,
    now: Instant,
    pub what: What,
}

/// The name of what runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    OpeningPackage,
    ChangingPassword,
    SettingClock,
    /// The time servers are asked, for some seconds.
    MeasuringTime,
    /// The way to CSIZS is asked, step by step.
    AskingWay,
    InstallingCertificate,
    Registering,
    StartingPractice,
    /// The copy is read, and opened where its password is remembered.
    Reopening,
    /// A paper is written.
    Saving,
}

/// How long it has taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Patience {
    /// Under a second: nothing is said.
    Short,
    /// The name of what runs.
    Named,
    /// From 5 seconds on: how long it may take.
    Long,
    /// From 30 seconds on: longer than usual, and "Zatrzymaj".
    Stoppable,
}

impl Waiting {
    pub fn new(what: What) -> Self {
        let now = Instant::now();
        Self { since: now, now, what }
    }

    pub fn tick(&mut self, now: Instant) {
        self.now = self.now.max(now);
    }

    pub fn patience(&self) -> Patience {
        match self.now.duration_since(self.since) {
            time if time >= Duration::from_secs(30) => Patience::Stoppable,
            time if time >= Duration::from_secs(5) => Patience::Long,
            time if time >= Duration::from_secs(1) => Patience::Named,
            _ => Patience::Short,
        }
    }
}

impl App {
    /// What is said while something takes its time.
    pub(super) fn waited<'a>(&'a self, page: Page<'a, Message>) -> Page<'a, Message> {
        let texts = &self.texts;
        let say = |text| Some(ui::Banner::new(Kind::Info, text));
        let waiting = match &self.acting {
            Some(acting) if matches!(self.screen, Screen::Password(_) | Screen::Registration(_)) => {
                acting.waiting
            }
            Some(acting) if acting.waiting.what == What::Registering => {
                return page.banner(say(t!(texts, "registration-registering")));
            }
            // Elsewhere it can only be waited for.
            Some(_) => return page.banner(say(t!(texts, "common-wait-changing"))),
            None => match self.setting.or(self.waiting) {
                Some(waiting) => waiting,
                None => return page,
            },
        };
        match waiting.patience() {
            Patience::Short | Patience::Named => page,
            Patience::Long => page.banner(say(t!(texts, "common-wait-5"))),
            Patience::Stoppable => {
                let page = page.banner(say(t!(texts, "common-wait-30")));
                match self.stop(waiting.what) {
                    Some(stop) => page.stop(t!(texts, "common-stop"), Message::Screen(stop)),
                    None => page,
                }
            }
        }
    }

    /// "Zatrzymaj". Nobody can stop what Windows does, nor what is being written; and a measurement ends
    /// before it is offered.
    fn stop(&self, what: What) -> Option<screen::Message> {
        use screen::{Message as M, connected, dictionaries, password, registration, server, unlock};
        Some(match what {
            What::OpeningPackage => M::Unlock(unlock::Message::Stop),
            What::ChangingPassword => M::Password(password::Message::Stop),
            What::Registering => M::Registration(registration::Message::Stop),
            What::AskingWay => match self.screen {
                Screen::Server(_) => M::Server(server::Message::Stop),
                Screen::Registration(_) => M::Registration(registration::Message::Stop),
                Screen::Dictionaries(_) => M::Dictionaries(dictionaries::Message::Stop),
                Screen::Connected(_) => M::Connected(connected::Message::Stop),
                _ => return None,
            },
            What::StartingPractice
            | What::Reopening
            | What::Saving
            | What::SettingClock
            | What::MeasuringTime
            | What::InstallingCertificate => return None,
        })
    }
}
