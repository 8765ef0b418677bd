//! The automatic way to CSIZS, whatever its messages look like: the state of a system, its registration,
//! and the list of dictionaries. `csizs-kreator/1` ([`super::soap`]) is one implementation; the
//! ministry's own contract can be another.
//!
//! Beside it the guided way is a full-fledged one, and needs nothing of this.
use super::{Endpoint, Error, Sent};
use crate::ledger::Recorded;
use crate::secret::Secret;
use chrono::{DateTime, NaiveDate, Utc};
use futures::future::BoxFuture;
use std::fmt;
use url::Url;

/// One domain system's connection with the services of Emp@tia.
pub trait Connection: fmt::Debug + Send + Sync {
    /// What CSIZS knows of a system. A question: it changes nothing, carries no password, and may be
    /// asked again.
    fn state<'a>(&'a self, system: &'a SystemId) -> BoxFuture<'a, Result<State, Failure>>;

    /// Registers a system (procedure, point 7d). Sends once; the login and the password leave here and
    /// nowhere else. `sent` must be new; the caller keeps a clone and settles it itself when it drops
    /// the future before its end (Stop, closing).
    fn register<'a>(
        &'a self,
        recorded: Recorded<Registration>,
        sent: &'a Sent,
    ) -> BoxFuture<'a, Result<Registered, RegisterError>>;

    /// The dictionaries that CSIZS has for a system. A question.
    fn dictionaries<'a>(&'a self, system: &'a SystemId) -> BoxFuture<'a, Result<Vec<Dictionary>, Failure>>;

    /// Where, whom to believe and with which certificate a dictionary's file is fetched (GET). `None`
    /// for an address at another server than the one that listed it: it is not fetched.
    fn file(&self, dictionary: &Dictionary) -> Option<Endpoint>;

    /// Of the certificate with which the system shows itself: SHA-256 of its DER form, lower-case
    /// hexadecimal.
    fn fingerprint(&self) -> &str;

    /// The host of the service of registration, for the screen and the log.
    fn host(&self) -> &str;
}

/// Which system of which unit, as CSIZS calls them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemId {
    /// Identyfikator JT.
    pub unit: String,
    pub system: String,
}

/// What is sent once, and only after it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    pub id: SystemId,
    /// Podobszar: "SW".
    pub area: String,
    pub name: String,
    pub vendor: String,
    pub version: String,
    /// As the package spells it.
    pub login: String,
    /// The password that was set in stage 2.
    pub password: Secret,
    /// The same key again gives the same answer, never a second registration.
    pub key: String,
}

/// A registration as CSIZS keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    pub number: String,
    pub date: DateTime<Utc>,
}

/// What CSIZS knows of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    NotRegistered,
    Registered {
        registered: Registered,
        /// Of the certificate with which it was registered; compare it with
        /// [`Connection::fingerprint`].
        fingerprint: String,
    },
}

/// One dictionary of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dictionary {
    /// Fit for the name of a folder: ASCII letters, digits, `-` and `_`, at most 64.
    pub code: String,
    pub name: String,
    pub version: u32,
    /// The day whose state it holds.
    pub as_of: NaiveDate,
    /// Of the file, in bytes, as the list says; a stranger's word.
    pub size: u64,
    /// Of the file: lower-case hexadecimal.
    pub sha256: String,
    pub address: Url,
}

/// CSIZS answered, and said no (wire-profile, "Faults").
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// "Błędny login lub hasło".
    #[error("wrong login or password")]
    WrongLogin,
    /// H-08.
    #[error("the account is locked")]
    AccountLocked,
    /// H-06: the temporary password has not been changed yet.
    #[error("the password is still the temporary one")]
    TemporaryPassword,
    ///
    #[error("registered already, {} of {}", .0.number, .0.date)]
    AlreadyRegistered(Registered),
    /// no świadectwo zgodności for this version.
    #[error("no certificate of conformity")]
    NoConformity,
    ///
    #[error("the certificate is refused")]
    Certificate,
    ///
    #[error("the account may not register")]
    NoRole,
    ///
    #[error("the unit is not known")]
    UnknownUnit,
    /// the message is too old or too new for CSIZS's clock.
    #[error("the message is out of its time")]
    Expired,
    /// R-08, once the state was asked.
    #[error("an error of CSIZS itself")]
    Internal,
    /// An answer that is a refusal and none of these; what was done is not known. In CSIZS's own words,
    /// bounded and without controls.
    #[error("another refusal: {0}")]
    Other(String),
}

impl Refusal {
    /// Whether it is certain that nothing was registered and that the same would be refused again.
    pub fn is_final(&self) -> bool {
        match self {
            Self::WrongLogin
            | Self::AccountLocked
            | Self::TemporaryPassword
            | Self::AlreadyRegistered(_)
            | Self::NoConformity
            | Self::Certificate
            | Self::NoRole
            | Self::UnknownUnit
            | Self::Expired => true,
            Self::Internal | Self::Other(_) => false,
        }
    }
}

/// A question without the answer that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    #[error("{0}")]
    NoAnswer(#[from] Error),
    #[error("{0}")]
    Refused(#[from] Refusal),
}

/// A registration without the answer that was asked for.
#[derive(Debug, thiserror::Error)]
#[error("{failure}")]
pub struct RegisterError {
    /// `false` is proof that not one byte of the body has left nor will leave.
    pub sent: bool,
    pub failure: Failure,
}
