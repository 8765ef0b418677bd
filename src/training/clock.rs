//! The time service of the practised computer, in a file beside the world: the wizard's practice
//! platform changes it, and the practice CSIZS tells the time by it. The real clock is read by both and
//! touched by nobody.
use super::{Error, Scenario, World, beside};
use crate::procedure::clock::{ServiceStart, TimeSettings, TimeSource};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// In the practice folder; absent until something was looked at.
const FILE: &str = "zegar.json";

/// 2 min 24 s, as in the pictures.
const LATE: TimeDelta = TimeDelta::seconds(144);
/// Z-04: 3 min 12 s.
const DOMAIN_LATE: TimeDelta = TimeDelta::seconds(192);
/// Z-05: what a wrong time zone looks like.
const ZONE: TimeDelta = TimeDelta::hours(1);

/// What has been done to the practised computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    #[serde(rename = "scenariusz")]
    scenario: Scenario,
    #[serde(rename = "ustawienia")]
    pub settings: TimeSettings,
    /// How often the wizard looked.
    #[serde(rename = "sprawdzono")]
    pub looks: u32,
    /// How often it asked for consent.
    #[serde(rename = "pytano")]
    pub asked: u32,
    /// The person opened the settings of date and time.
    #[serde(rename = "poprawiono")]
    pub mended: bool,
}

impl Clock {
    /// As it is now.
    ///
    /// # Errors
    /// There is no world, or a file cannot be read.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        match beside::read(folder, FILE)? {
            Some(clock) => Ok(clock),
            None => Ok(Self::new(World::open(folder)?.scenario())),
        }
    }

    /// # Errors
    /// The folder cannot be written.
    pub fn save(&self, folder: &Path) -> Result<(), Error> {
        beside::write(folder, FILE, self)
    }

    /// A new world begins with a computer that nobody has touched.
    pub(super) fn forget(folder: &Path) -> Result<(), Error> {
        beside::forget(folder, FILE)
    }

    fn new(scenario: Scenario) -> Self {
        let works = Self::is_well(scenario) || scenario == Scenario::ClockOfDomain;
        let off = scenario == Scenario::ClockServiceOff;
        let settings = TimeSettings {
            zrodlo: if scenario == Scenario::ClockOfDomain {
                TimeSource::Domena
            } else {
                TimeSource::Serwery
            },
            serwery: vec!["time.windows.com,0x9".to_owned()],
            start: if off { ServiceStart::Wylaczony } else { ServiceStart::NaZadanie },
            dziala: works,
        };
        Self { scenario, settings, looks: 0, asked: 0, mended: false }
    }

    fn is_well(scenario: Scenario) -> bool {
        !matches!(
            scenario,
            Scenario::ClockLate
                | Scenario::ClockNoConsent
                | Scenario::ClockNoServer
                | Scenario::ClockServiceOff
                | Scenario::ClockOfDomain
                | Scenario::ClockStays
        )
    }

    /// The domain that the practised computer belongs to.
    pub fn domain(&self) -> Option<String> {
        (self.scenario == Scenario::ClockOfDomain).then(|| "urzad.cwiczenia.invalid".to_owned())
    }

    /// Whether consent is refused this time.
    pub fn refuses(&self) -> bool {
        self.scenario == Scenario::ClockNoConsent && self.asked <= 1
    }

    /// Whether the service has set the clock by a server.
    pub fn synchronises(&self) -> bool {
        self.settings.dziala && self.settings.zrodlo != TimeSource::Brak
    }

    /// By how much the practised clock is late. CSIZS's clock is ahead by as much.
    pub(super) fn late(&self) -> TimeDelta {
        match self.scenario {
            Scenario::ClockOfDomain if self.looks <= 1 => DOMAIN_LATE,
            Scenario::ClockStays if !self.mended => ZONE,
            scenario if Self::is_well(scenario) || self.synchronises() => TimeDelta::zero(),
            _ => LATE,
        }
    }

    /// Whether the time server leaves its questions without an answer.
    pub(super) fn is_silent(&self) -> bool {
        match self.scenario {
            Scenario::ClockNoServer => self.looks <= 1,
            scenario => scenario == Scenario::NoAnswer,
        }
    }
}
