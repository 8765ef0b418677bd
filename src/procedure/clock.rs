//! The clock of the domain system's server (procedure, point 7a; wire-profile, "Clock").
use super::{Environment, hosts};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// Up to here the clock is right.
pub const FINE: TimeDelta = TimeDelta::seconds(2);
/// Above this the difference is a warning.
pub const WARNING: TimeDelta = TimeDelta::seconds(60);
/// Above this CSIZS would refuse: registration waits. It keeps a window of 5 minutes.
pub const REFUSED: TimeDelta = TimeDelta::seconds(300);

/// The Central Office of Measures: free, and open to everybody.
pub const DEFAULT_SERVERS: [&str; 2] = ["tempus1.gum.gov.pl", "tempus2.gum.gov.pl"];

/// How far a clock is off, whichever way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    Fine,
    /// Not right, and nobody has to wait for it.
    Near,
    Warning,
    /// Registration waits.
    Refused,
}

impl Agreement {
    /// With the bound of its error: what may be off by more is not called right.
    pub fn within(difference: TimeDelta, error: TimeDelta) -> Self {
        match Self::of(difference) {
            Self::Fine if error > FINE => Self::Near,
            agreement => agreement,
        }
    }

    pub fn of(difference: TimeDelta) -> Self {
        match difference.abs() {
            off if off <= FINE => Self::Fine,
            off if off <= WARNING => Self::Near,
            off if off <= REFUSED => Self::Warning,
            _ => Self::Refused,
        }
    }
}

/// "Gdzie działa serwer systemu dziedzinowego?" It decides whose clock is set, and later where the
/// certificate goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServerPlace {
    /// On this computer.
    Tutaj,
    /// On another computer or server.
    GdzieIndziej,
    /// "Nie wiem".
    NieWiadomo,
}

impl ServerPlace {
    /// In the order of the screen.
    pub const ALL: [Self; 3] = [Self::Tutaj, Self::GdzieIndziej, Self::NieWiadomo];
}

/// What is known of the server's clock before a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// The server is this computer. Without a fresh measurement the last one must do; none at all is
    /// no confirmation.
    Measured { last: Option<TimeDelta>, fresh: Option<TimeDelta> },
    /// The server is another computer, and the person has said that its clock is set.
    ByHand,
    /// Nobody has said or measured anything.
    Nothing,
}

/// whether a registration waits because the server's clock is not confirmed, or is off by more
/// than CSIZS takes (storyboard 2.12; wire-profile, "over 300 s: registration waits").
pub fn registration_waits(known: Known) -> bool {
    match known {
        Known::ByHand => false,
        Known::Nothing => true,
        Known::Measured { last, fresh } => {
            fresh.or(last).is_none_or(|difference| Agreement::of(difference) == Agreement::Refused)
        }
    }
}

/// The servers to ask and to set: those of the package, else the usual ones.
pub fn servers(environment: Environment, packaged: &[String]) -> Vec<String> {
    let fit: Vec<String> =
        packaged.iter().filter(|name| hosts::is_time_server(environment, name)).cloned().collect();
    match environment {
        // In practice nobody else is asked.
        Environment::Cwiczeniowe => fit,
        Environment::Produkcyjne | Environment::Testowe if fit.is_empty() => {
            DEFAULT_SERVERS.map(str::to_owned).into()
        }
        Environment::Produkcyjne | Environment::Testowe => fit,
    }
}

/// Where Windows takes its time from: the value `Type` of its time service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimeSource {
    /// `NTP`: the servers that are named.
    Serwery,
    /// `NT5DS`: the domain.
    Domena,
    /// `AllSync`: both.
    Wszystkie,
    /// `NoSync`: nothing.
    Brak,
}

/// When Windows starts its time service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStart {
    Automatyczny,
    NaZadanie,
    Wylaczony,
}

/// The settings of the time service as far as the wizard changes them; kept before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeSettings {
    pub zrodlo: TimeSource,
    /// As they stand there, each perhaps with its flags: `time.windows.com,0x9`.
    pub serwery: Vec<String>,
    pub start: ServiceStart,
    pub dziala: bool,
}

/// Whether this may stand in the list of servers of Windows: a name by [`hosts::is_time_server`] or an
/// IP address, and flags in hexadecimal.
pub fn is_peer(text: &str) -> bool {
    let (name, flags) = text.split_once(',').unwrap_or((text, "0x8"));
    let digits = flags.strip_prefix("0x").unwrap_or_default();
    (hosts::is_time_server(Environment::Produkcyjne, name) || name.parse::<IpAddr>().is_ok())
        && (1..=8).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}
