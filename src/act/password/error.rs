//! Why a password was not changed, and the problem that the person sees.
use crate::csizs::{self, pi_mzt::SubmitError};
use crate::ledger::NotSaved;
use crate::problem::{Code, Key, Problem, Value};
use crate::procedure::policy::Rule;
use chrono::{DateTime, Utc};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The data of the package have not been confirmed (stage 1); no button leads here.
    #[error("the data of the package are not confirmed")]
    TooEarly,
    #[error("changed already at {0}")]
    AlreadyChanged(DateTime<Utc>),
    /// An earlier change has no known outcome.
    #[error("an earlier change has no known outcome")]
    Open,
    #[error("four attempts are counted")]
    UsedUp(String),
    #[error("CSIZS has locked the account")]
    Locked(String),
    #[error("the new password breaks {} of the rules", missing.len())]
    Policy {
        missing: Vec<Rule>,
        /// Characters.
        short_by: usize,
    },
    #[error("the ledger cannot be written: {0}")]
    Ledger(#[from] NotSaved),
    /// Nothing was sent, and this is why.
    #[error("{0}")]
    NotSent(#[from] csizs::Error),
    /// The person stopped it, and nothing was sent.
    #[error("stopped")]
    Stopped,
    #[error("CSIZS refused the new password")]
    PolicyRefused,
    #[error("CSIZS knows another old password")]
    OldPasswordWrong { left: u32 },
    #[error("CSIZS refused login or password")]
    LoginWrong { left: u32 },
    /// Sent, and no answer that can be understood; with what is known, without secrets.
    #[error("no answer that can be understood: {0}")]
    Unknown(String),
}

impl Error {
    pub(super) fn from_exchange(error: SubmitError) -> Self {
        Self::NotSent(error.error)
    }

    /// What is shown; [`Error::Stopped`] is a banner, not a problem.
    pub fn problem(&self) -> Option<Problem> {
        let problem = match self {
            Self::Stopped => return None,
            Self::TooEarly => Code::X01.into(),
            Self::AlreadyChanged(at) => Problem::new(Code::H11).with("date", *at),
            Self::Open | Self::Unknown(_) => Code::H09.into(),
            Self::UsedUp(login) => Problem::new(Code::H07).with("login", login.as_str()),
            Self::Locked(login) => Problem::new(Code::H08).with("login", login.as_str()),
            Self::Policy { missing, short_by } => {
                Problem::new(Code::H03).with("missing", lacks(missing, *short_by))
            }
            Self::Ledger(error) => return Some(error.into()),
            Self::NotSent(error) => return Some(error.problem().with("sent", "nie")),
            Self::PolicyRefused => Code::H04.into(),
            Self::OldPasswordWrong { left } => Problem::new(Code::H05).with("left", *left),
            Self::LoginWrong { left } => Problem::new(Code::H06).with("left", *left),
        };
        Some(problem.details(self.to_string()))
    }
}

/// What H-03 names: the rules in the order of the screen, and by how many characters it is too short.
pub fn lacks(missing: &[Rule], short_by: usize) -> Vec<Key> {
    let key = |rule: &Rule| match rule {
        Rule::Length => {
            let characters = i64::try_from(short_by).unwrap_or(i64::MAX);
            Key { key: "lacks-length", value: Some(Value::Number(characters)) }
        }
        Rule::Digit => "lacks-digit".into(),
        Rule::Special => "lacks-special".into(),
        Rule::Upper => "lacks-upper".into(),
        Rule::Lower => "lacks-lower".into(),
    };
    missing.iter().map(key).collect()
}
