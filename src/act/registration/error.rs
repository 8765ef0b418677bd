//! Why a system was not registered, and the problem that the person sees.
use super::Subject;
use crate::csizs::connection::{Failure, Refusal};
use crate::csizs::{self};
use crate::ledger::{NotSaved, Refused};
use crate::problem::{Code, Problem};
use chrono::{DateTime, Utc};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    ///
    #[error("no password")]
    NoPassword,
    /// An earlier stage is not done; no button leads here.
    #[error("an earlier stage is not done")]
    TooEarly,
    /// the clock is not known to be right, or CSIZS has refused the time of a message.
    #[error("the server's clock is not confirmed")]
    Clock,
    /// an earlier registration has no known outcome.
    #[error("an earlier registration has no known outcome")]
    Open,
    ///
    #[error("registered already at {at}, with our certificate: {ours:?}")]
    AlreadyRegistered { at: DateTime<Utc>, login: String, ours: Option<bool> },
    /// H-07.
    #[error("four refused passwords are counted")]
    UsedUp(String),
    /// H-08.
    #[error("CSIZS has locked the account")]
    Locked(String),
    #[error("the ledger cannot be written: {0}")]
    Ledger(#[from] NotSaved),
    #[error("random numbers are not to be had")]
    NoRandom,
    /// Nothing was sent, and this is why.
    #[error("{0}")]
    NotSent(csizs::Error),
    /// The person stopped it, and nothing was sent.
    #[error("stopped")]
    Stopped,
    ///
    #[error("CSIZS refused login or password")]
    WrongLogin { left: u32 },
    /// H-06.
    #[error("CSIZS still has the temporary password")]
    TemporaryPassword { left: u32 },
    /// R-04; name and version of the system.
    #[error("CSIZS does not take {0}")]
    NoConformity(String),
    ///
    #[error("CSIZS refused the certificate")]
    Certificate,
    ///
    #[error("the account may not register")]
    NoRole(String),
    ///
    #[error("CSIZS does not know the unit {name}")]
    UnknownUnit { name: String, teryt: String },
    /// The question about the state was refused for a reason of CSIZS's own; nothing was sent.
    #[error("CSIZS did not answer the question: {0}")]
    NotAnswered(String),
    /// the state was asked, and the system is not registered.
    #[error("CSIZS did not finish it, and the system is not registered")]
    NotFinished,
    /// sent, and no answer that can be understood; with what is known, without secrets.
    #[error("no answer that can be understood: {0}")]
    Unknown(String),
}

/// Why nothing is registered; none where that is not certain, and for what is registered.
pub(super) fn reason(refusal: &Refusal) -> Option<Refused> {
    Some(match refusal {
        Refusal::WrongLogin => Refused::BledneLogowanie,
        Refusal::AccountLocked => Refused::KontoZablokowane,
        Refusal::TemporaryPassword => Refused::HasloTymczasowe,
        Refusal::NoConformity => Refused::BrakSwiadectwa,
        Refusal::Certificate => Refused::CertyfikatOdrzucony,
        Refusal::NoRole => Refused::BrakRoli,
        Refusal::UnknownUnit => Refused::NieznanaJednostka,
        Refusal::Expired => Refused::ZlyCzas,
        Refusal::AlreadyRegistered(_) | Refusal::Internal | Refusal::Other(_) => return None,
    })
}

impl Error {
    pub(super) fn already(subject: &Subject, at: DateTime<Utc>, ours: Option<bool>) -> Self {
        Self::AlreadyRegistered { at, login: subject.login.clone(), ours }
    }

    /// The same as [`Self::refused`], for what is in the ledger.
    pub(super) fn because(subject: &Subject, refused: Refused, left: u32) -> Self {
        let refusal = match refused {
            Refused::BledneLogowanie => Refusal::WrongLogin,
            Refused::KontoZablokowane => Refusal::AccountLocked,
            Refused::HasloTymczasowe => Refusal::TemporaryPassword,
            Refused::BrakSwiadectwa => Refusal::NoConformity,
            Refused::CertyfikatOdrzucony => Refusal::Certificate,
            Refused::BrakRoli => Refusal::NoRole,
            Refused::ZlyCzas => Refusal::Expired,
            Refused::NieznanaJednostka => Refusal::UnknownUnit,
        };
        Self::refused(subject, refusal, left)
    }

    /// Of a question: nothing was sent that could be counted or repeated.
    pub(super) fn before(subject: &Subject, failure: Failure) -> Self {
        match failure {
            Failure::NoAnswer(error) => Self::NotSent(error),
            // A question carries no password that could be refused.
            Failure::Refused(
                refusal @ (Refusal::Internal
                | Refusal::Other(_)
                | Refusal::WrongLogin
                | Refusal::TemporaryPassword),
            ) => Self::NotAnswered(refusal.to_string()),
            Failure::Refused(refusal) => Self::refused(subject, refusal, 0),
        }
    }

    /// `left` attempts, where the refusal was about the password.
    pub(super) fn refused(subject: &Subject, refusal: Refusal, left: u32) -> Self {
        match refusal {
            Refusal::WrongLogin | Refusal::TemporaryPassword if left == 0 => {
                Self::UsedUp(subject.login.clone())
            }
            Refusal::WrongLogin => Self::WrongLogin { left },
            Refusal::TemporaryPassword => Self::TemporaryPassword { left },
            Refusal::AccountLocked => Self::Locked(subject.login.clone()),
            Refusal::AlreadyRegistered(registered) => Self::already(subject, registered.date, None),
            Refusal::NoConformity => {
                let parts = [subject.name.as_str(), subject.version.as_str()];
                Self::NoConformity(
                    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
                )
            }
            Refusal::Certificate => Self::Certificate,
            Refusal::NoRole => Self::NoRole(subject.login.clone()),
            Refusal::UnknownUnit => {
                Self::UnknownUnit { name: subject.unit.clone(), teryt: subject.teryt.clone() }
            }
            Refusal::Expired => Self::Clock,
            Refusal::Internal | Refusal::Other(_) => Self::Unknown(refusal.to_string()),
        }
    }

    /// Whether it is proven that no registration left, or that CSIZS refused it: "System nie został
    /// zarejestrowany" may stand beside the problem (storyboard E10, "N-xx").
    pub fn nothing_is_registered(&self) -> bool {
        match self {
            Self::Open | Self::AlreadyRegistered { .. } | Self::Unknown(_) | Self::Ledger(_) => false,
            Self::NoPassword
            | Self::TooEarly
            | Self::Clock
            | Self::UsedUp(_)
            | Self::Locked(_)
            | Self::NoRandom
            | Self::NotSent(_)
            | Self::Stopped
            | Self::WrongLogin { .. }
            | Self::TemporaryPassword { .. }
            | Self::NoConformity(_)
            | Self::Certificate
            | Self::NoRole(_)
            | Self::UnknownUnit { .. }
            | Self::NotAnswered(_)
            | Self::NotFinished => true,
        }
    }

    /// What is shown; [`Error::Stopped`] is a banner, not a problem.
    pub fn problem(&self) -> Option<Problem> {
        let with = |code, name, value: &str| Problem::new(code).with(name, value);
        let problem = match self {
            Self::Stopped => return None,
            Self::NoPassword => Code::R01.into(),
            Self::TooEarly | Self::NoRandom => Code::X01.into(),
            Self::Clock => Code::R09.into(),
            Self::Open | Self::Unknown(_) => Code::R07.into(),
            Self::AlreadyRegistered { at, login, .. } => with(Code::R03, "login", login).with("date", *at),
            Self::UsedUp(login) => with(Code::H07, "login", login),
            Self::Locked(login) => with(Code::H08, "login", login),
            Self::Ledger(error) => return Some(error.into()),
            Self::NotSent(error) => return Some(error.problem().with("sent", "nie")),
            Self::WrongLogin { left } => Problem::new(Code::R02).with("left", *left),
            Self::TemporaryPassword { left } => {
                Problem::new(Code::H06).with("left", *left).with("variant", "registration")
            }
            Self::NoConformity(name) => with(Code::R04, "name", name),
            Self::Certificate => Code::R05.into(),
            Self::NoRole(login) => with(Code::R06, "login", login),
            Self::UnknownUnit { name, teryt } => with(Code::R10, "name", name).with("given", teryt.as_str()),
            // CSIZS is there and cannot answer now; nothing is known to be unfinished.
            Self::NotAnswered(_) => Code::N06.into(),
            Self::NotFinished => Code::R08.into(),
        };
        Some(problem.details(self.to_string()))
    }
}
