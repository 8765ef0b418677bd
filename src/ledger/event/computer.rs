//! What is written of this computer: its clock, its way to the services, its stores of certificates.
use crate::procedure::certificate::Store;
use crate::procedure::clock::{Agreement, TimeSettings};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// What was seen on the way to a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerSeen {
    pub adres: String,
    /// "TLS 1.3"
    pub tls: String,
    /// Who issued the server's certificate, and its last moment.
    pub wystawca: String,
    pub wazny_do: Option<DateTime<Utc>>,
    /// True time minus ours by the server's `Date`, in milliseconds.
    pub roznica_ms: Option<i64>,
    /// Codes of warnings that the person has read.
    pub ostrzezenia: Vec<String>,
}

/// How far this computer's clock was off when the person went on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockMeasured {
    /// True time minus ours, in milliseconds.
    pub roznica_ms: i64,
    /// The bound of its error.
    pub blad_ms: i64,
    /// Whom the wizard believed.
    pub zrodlo: String,
    /// Whether Windows keeps the clock right by itself; None where that is not known.
    pub synchronizacja: Option<bool>,
}

impl ClockMeasured {
    pub fn agreement(&self) -> Agreement {
        Agreement::within(self.difference(), TimeDelta::milliseconds(self.blad_ms))
    }

    pub fn difference(&self) -> TimeDelta {
        TimeDelta::milliseconds(self.roznica_ms)
    }
}

/// How a change of the time service ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockOutcome {
    Wykonano,
    /// Z-01: nothing was changed.
    BrakZgody,
    /// Something failed on the way; parts of it may be done.
    NieUdaloSie,
}

/// What became of an intent to set the clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockSettled {
    pub zamiar: u64,
    pub wynik: ClockOutcome,
    /// What stands there now, where that is known.
    pub po: Option<TimeSettings>,
}

/// The settings of the time service as they were before the wizard, and as it left them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockChange {
    /// Of the last change.
    pub kiedy: DateTime<Utc>,
    pub przed: TimeSettings,
    /// None where the end of the change is not known.
    pub po: Option<TimeSettings>,
}

/// A certificate that is about to be put into a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateIntent {
    pub magazyn: Store,
    /// Of the DER form: lower-case hexadecimal.
    pub sha256: String,
    /// Whom it is issued to.
    pub podmiot: String,
    /// It was there before, without its private key: then it is not ours to take away.
    pub byl: bool,
}

/// How a change of a store ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateSettled {
    pub zamiar: u64,
    pub magazyn: Store,
    pub sha256: String,
    pub wynik: CertificateOutcome,
    /// Whether it is in the store now; None where that is not known.
    pub jest: Option<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateOutcome {
    Wykonano,
    /// C-05: the person or a policy said no.
    BrakZgody,
    /// C-05: Windows refused.
    NieUdaloSie,
}

/// A certificate that the wizard has put into a store and not taken out again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateChange {
    pub kiedy: DateTime<Utc>,
    pub magazyn: Store,
    pub sha256: String,
    pub podmiot: String,
    /// False where nobody knows how it ended.
    pub pewne: bool,
}
