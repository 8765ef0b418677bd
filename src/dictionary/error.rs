//! What can keep dictionaries from being updated (storyboard 2.13, D-01 to D-04).
use crate::csizs;
use crate::csizs::connection::{Failure, Refusal};
use crate::problem::{Code, Problem};
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// CSIZS gave no list. The network's own problems say why.
    #[error("{0}")]
    NoList(csizs::Error),
    /// CSIZS is there and cannot answer now.
    #[error("CSIZS did not answer the question: {0}")]
    NotAnswered(String),
    ///
    #[error("CSIZS refused the time of the message")]
    Clock,
    /// D-03.
    #[error("CSIZS does not know the system: {0}")]
    UnknownSystem(String),
    /// D-01: `done` of `all` are there, and so is what came of the next one.
    #[error("{done} of {all} dictionaries: {source}")]
    Cut { done: usize, all: usize, source: csizs::Error },
    /// On the way to a file, and no cut: another server, another certificate.
    #[error("{0}")]
    Way(csizs::Error),
    /// D-02: the others are ready.
    #[error("the dictionary {name} cannot be read: {details}")]
    Unreadable { name: String, details: String },
    /// D-04.
    #[error("{}: {source}", folder.display())]
    Disk { folder: PathBuf, source: io::Error },
    /// The person stopped it; what was fetched stays.
    #[error("stopped")]
    Stopped,
}

impl Error {
    pub(super) fn disk(folder: &Path) -> impl FnOnce(io::Error) -> Self {
        let folder = folder.to_owned();
        move |source| Self::Disk { folder, source }
    }

    pub(super) fn of_list(failure: Failure) -> Self {
        match failure {
            Failure::NoAnswer(error) => Self::NoList(error),
            Failure::Refused(refusal @ (Refusal::Certificate | Refusal::UnknownUnit)) => {
                Self::UnknownSystem(refusal.to_string())
            }
            Failure::Refused(Refusal::Expired) => Self::Clock,
            // About a registration or a password, which this question does not carry.
            Failure::Refused(
                refusal @ (Refusal::WrongLogin
                | Refusal::AccountLocked
                | Refusal::TemporaryPassword
                | Refusal::AlreadyRegistered(_)
                | Refusal::NoConformity
                | Refusal::NoRole
                | Refusal::Internal
                | Refusal::Other(_)),
            ) => Self::NotAnswered(refusal.to_string()),
        }
    }

    /// A file that did not come whole. What ended before or while it came is D-01; what says that another
    /// server answers keeps its own code.
    pub(super) fn of_file(error: csizs::Error, done: usize, all: usize) -> Self {
        use csizs::Error as E;
        match error {
            E::NoNetwork { .. }
            | E::NoSuchHost { .. }
            | E::Refused { .. }
            | E::NoAnswer { .. }
            | E::Cut { .. }
            | E::Busy { .. } => Self::Cut { done, all, source: error },
            E::ProxyLogin { .. }
            | E::ProxyKind { .. }
            | E::ProxyRefused { .. }
            | E::UnknownIssuer { .. }
            | E::OtherName { .. }
            | E::NotValidToday { .. }
            | E::OurClock { .. }
            | E::UnsafeTls { .. }
            | E::Unreadable { .. }
            | E::Portal { .. }
            | E::UnknownPage { .. }
            | E::ClientCertificateRefused { .. }
            | E::NotCsizs { .. }
            | E::Setup { .. } => Self::Way(error),
        }
    }

    /// What is shown; [`Error::Stopped`] is a banner, not a problem.
    pub fn problem(&self) -> Option<Problem> {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let problem = match self {
            Self::Stopped => return None,
            Self::NoList(error) | Self::Way(error) => return Some(error.problem()),
            Self::NotAnswered(_) => Code::N06.into(),
            Self::Clock => Code::R09.into(),
            Self::UnknownSystem(_) => Code::D03.into(),
            Self::Cut { done, all, .. } => {
                Problem::new(Code::D01).with("done", count(*done)).with("all", count(*all))
            }
            Self::Unreadable { name, .. } => Problem::new(Code::D02).with("name", name.as_str()),
            Self::Disk { folder, .. } => Problem::new(Code::D04).with("path", folder.display().to_string()),
        };
        Some(problem.details(self.to_string()))
    }
}
