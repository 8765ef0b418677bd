//! Why practice cannot go on.
use crate::package;
use crate::problem::{Code, Problem};
use std::io;
use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{what}: {source}")]
    Io { what: String, source: io::Error },
    #[error("no practice world in {0}")]
    NoWorld(PathBuf),
    #[error("the practice file {file} cannot be read: {reason}")]
    Unreadable { file: &'static str, reason: String },
    /// The practice CSIZS of this folder is running: its world belongs to it.
    #[error("the practice CSIZS of this folder is already running")]
    Running,
    /// Another program has the port that the package names: only a new world helps.
    #[error("port {0} is used by another program")]
    PortTaken(u16),
    #[error("no free port was found")]
    NoPort,
    #[error("random numbers are not to be had")]
    Random,
    #[error("the practice certificates could not be made: {0}")]
    Certificates(String),
    #[error("the practice package could not be written")]
    Package(#[from] package::write::Error),
    /// The process ended before it listened. Its own words went to its standard error.
    #[error("the practice CSIZS ended at once, exit code {0:?}")]
    Ended(Option<i32>),
    #[error("the practice CSIZS did not listen within {0} s")]
    NotListening(u64),
}

impl Error {
    pub(super) fn io(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        move |source| Self::Io { what, source }
    }

    /// How the process tells the wizard what it met.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::PortTaken(_) => PORT_TAKEN,
            Self::Running => RUNNING,
            Self::Io { .. }
            | Self::NoWorld(_)
            | Self::Unreadable { .. }
            | Self::NoPort
            | Self::Random
            | Self::Certificates(_)
            | Self::Package(_)
            | Self::Ended(_)
            | Self::NotListening(_) => 1,
        }
    }
}

pub(super) const PORT_TAKEN: u8 = 3;
pub(super) const RUNNING: u8 = 4;

impl From<&Error> for Problem {
    /// Whatever the reason, practice did not start and the real work is untouched: K-15.
    fn from(error: &Error) -> Self {
        match error {
            Error::Io { .. }
            | Error::NoWorld(_)
            | Error::Unreadable { .. }
            | Error::Running
            | Error::PortTaken(_)
            | Error::NoPort
            | Error::Random
            | Error::Certificates(_)
            | Error::Package(_)
            | Error::Ended(_)
            | Error::NotListening(_) => Problem::new(Code::K15).details(error.to_string()),
        }
    }
}
