//! The computer that practice makes up. Nothing here reaches Windows: what would be done is only noted,
//! and the practice CSIZS tells the time by the note.
use super::order::Order;
use super::{Looked, NotSet, Service, TimeService};
use crate::procedure::clock::{ServiceStart, TimeSettings, TimeSource};
use crate::training::{Clock, Error};
use std::path::PathBuf;

#[derive(Debug)]
pub struct Practice {
    /// Of the practice world.
    pub folder: PathBuf,
}

impl Practice {
    fn change(&self, change: impl FnOnce(&mut Clock) -> Result<(), NotSet>) -> Result<(), NotSet> {
        let failed = |error: Error| NotSet::Settings(error.to_string());
        let mut clock = Clock::open(&self.folder).map_err(failed)?;
        let changed = change(&mut clock);
        clock.save(&self.folder).map_err(failed)?;
        changed
    }

    fn consented(&self, settings: impl FnOnce(&TimeSettings) -> TimeSettings) -> Result<(), NotSet> {
        self.change(|clock| {
            clock.asked += 1;
            if clock.refuses() {
                return Err(NotSet::NoConsent);
            }
            clock.settings = settings(&clock.settings);
            Ok(())
        })
    }
}

impl TimeService for Practice {
    fn look(&self) -> Looked {
        let looked = self.change(|clock| {
            clock.looks += 1;
            Ok(())
        });
        let clock = looked.ok().and_then(|()| Clock::open(&self.folder).ok());
        Looked {
            domain: clock.as_ref().and_then(Clock::domain),
            service: clock
                .map(|clock| Service { synchronises: clock.synchronises(), settings: clock.settings }),
        }
    }

    fn set(&self, servers: &[String]) -> Result<(), NotSet> {
        self.consented(|_| TimeSettings {
            zrodlo: TimeSource::Serwery,
            serwery: servers.iter().map(|name| format!("{name},0x8")).collect(),
            start: ServiceStart::Automatyczny,
            dziala: true,
        })
    }

    fn restore(&self, settings: &TimeSettings) -> Result<(), NotSet> {
        self.consented(|_| settings.clone())
    }

    fn open_settings(&self) -> Result<(), String> {
        let mended = self.change(|clock| {
            clock.mended = true;
            Ok(())
        });
        mended.map_err(|error| error.to_string())
    }
}

/// What Windows would be told, line by line.
pub fn would_do(servers: &[String]) -> Vec<String> {
    Order::Set(servers.to_vec()).steps().iter().map(super::order::Step::shown).collect()
}
