//! Why a file gives no certificate.
use crate::problem::{Code, Problem};

/// Never holds a password nor a part of a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("no certificate of a known form in the file")]
    Unknown,
    #[error("the file has a password of its own, and none of the known ones opens it")]
    PasswordNeeded,
    #[error("a private key without a certificate")]
    OnlyKey,
    #[error("PKCS#7 (.p7b), which this version does not read")]
    Pkcs7,
    #[error("{0}, which this version does not read")]
    Unsupported(&'static str),
    #[error("the file is damaged: {0}")]
    Damaged(String),
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        match error {
            Error::Unknown
            | Error::PasswordNeeded
            | Error::OnlyKey
            | Error::Pkcs7
            | Error::Unsupported(_)
            | Error::Damaged(_) => Self::new(Code::C04).details(error.to_string()),
        }
    }
}
