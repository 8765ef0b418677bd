//! Why a file is not opened.
use crate::problem::{Arg, Code, Key, Problem};

/// Never holds a password nor anything of what the package holds. `file` is the name without its folder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// P-02.
    #[error("not an archive: {kind:?}")]
    NotAPackage { file: String, kind: Kind },
    /// P-03.
    #[error("cannot be read: {reason}")]
    Unreadable { file: String, reason: String },
    /// P-04.
    #[error("cut off: {reason}")]
    CutOff { file: String, reason: String },
    /// P-05.
    #[error("not encrypted: {reason}")]
    NotEncrypted { reason: String },
    /// P-15.
    #[error("recognised and not opened: {kind:?}")]
    Foreign { kind: Foreign },
    /// P-11.
    #[error("no entry takes this password")]
    WrongPassword { file: String },
    /// P-13: the password may be another one or the file may be damaged; nothing proves either.
    #[error("another password or damage: {reason}")]
    Unopened { size: u64, code: String, reason: String },
    /// P-14: another entry was wholly authenticated with the same password.
    #[error("damaged: {reason}")]
    Damaged { reason: String },
    /// P-16: a limit or a rule of names is broken.
    #[error("refused: {reason}")]
    Unsafe { reason: String },
    /// P-22. `version` is what stands in `format`, where that is the reason.
    #[error("not understood: {reason}")]
    NotUnderstood { version: Option<String>, reason: String },
    /// P-27.
    #[error("the copy of the package is gone")]
    CopyGone,
    /// K-11.
    #[error("the copy of the package cannot be written: {reason}")]
    CopyNotWritten { path: String, reason: String },
}

/// What a file is that is no package (storyboard 2.21, "P-02").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    Pdf,
    Excel,
    Program,
    Image,
    Web,
    Empty,
    Unknown,
}

/// What a file is that may hold a package but is not opened here (storyboard 2.21, "P-15").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    Rar,
    SevenZip,
    ZipCrypto,
    SelfExtracting,
    WordWithPassword,
    ExcelWithPassword,
    PdfWithPassword,
    OldWord,
    /// Also a ZIP packed by a method that this program does not know.
    UnknownEncryption,
}

impl Kind {
    fn key(self) -> Key {
        Key::from(match self {
            Self::Word => "kind-word",
            Self::Pdf => "kind-pdf",
            Self::Excel => "kind-excel",
            Self::Program => "kind-program",
            Self::Image => "kind-image",
            Self::Web => "kind-web",
            Self::Empty => "kind-empty",
            Self::Unknown => "kind-unknown",
        })
    }
}

impl Foreign {
    fn key(self) -> Key {
        Key::from(match self {
            Self::Rar => "kind-rar",
            Self::SevenZip => "kind-7z",
            Self::ZipCrypto => "kind-zipcrypto",
            Self::SelfExtracting => "kind-sfx",
            Self::WordWithPassword => "kind-word-password",
            Self::ExcelWithPassword => "kind-excel-password",
            Self::PdfWithPassword => "kind-pdf-password",
            Self::OldWord => "kind-doc",
            Self::UnknownEncryption => "kind-unknown-encryption",
        })
    }
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        let problem = match error {
            Error::NotAPackage { file, kind } => {
                Self::new(Code::P02).with("file", file.as_str()).with("kind", vec![kind.key()])
            }
            Error::Unreadable { file, .. } => Self::new(Code::P03).with("file", file.as_str()),
            Error::CutOff { file, .. } => Self::new(Code::P04).with("file", file.as_str()),
            Error::NotEncrypted { .. } => Self::new(Code::P05),
            Error::Foreign { kind } => Self::new(Code::P15).with("kind", vec![kind.key()]),
            Error::WrongPassword { file } => Self::new(Code::P11).with("file", file.as_str()),
            Error::Unopened { size, code, .. } => Self::new(Code::P13)
                .with("size", Arg::Number(i64::try_from(*size).unwrap_or(i64::MAX)))
                .with("code", code.as_str()),
            Error::Damaged { .. } => Self::new(Code::P14),
            Error::Unsafe { .. } => Self::new(Code::P16),
            Error::NotUnderstood { version: Some(version), .. } => {
                Self::new(Code::P22).with("version", version.as_str())
            }
            Error::NotUnderstood { version: None, .. } => Self::new(Code::P22),
            Error::CopyGone => Self::new(Code::P27),
            Error::CopyNotWritten { path, .. } => Self::new(Code::K11).with("path", path.as_str()),
        };
        problem.details(error.to_string())
    }
}
