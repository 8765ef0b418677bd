//! What is said while something takes its time (storyboard 2.21, "Czekanie").
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
