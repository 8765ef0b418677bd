//! What is known of the certificates when E9 comes: from the ledger always, from the package where it is
//! open.
use crate::ledger::CertificateFacts;
use crate::problem::Problem;
use crate::secret::Secret;
use std::path::PathBuf;
use std::sync::Arc;

/// One system's certificates.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its id in the ledger; none where the package has no system at all.
    pub system: Option<String>,
    pub name: String,
    /// The public part of its own certificate; none where there is none that opens.
    pub facts: Option<CertificateFacts>,
    /// Its private key came with it.
    pub key: bool,
    /// None while the package is shut.
    pub inside: Option<Inside>,
    /// What is wrong with it, the gravest first.
    pub problems: Vec<Problem>,
    pub way: Way,
    pub practice: bool,
    /// The first of the files that were saved for the IT person.
    pub saved: Option<String>,
    /// It was the wizard that put it into the store of this computer.
    pub ours: bool,
}

/// Where the certificate goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Into the store of this computer.
    Here,
    /// To the IT person: the server is another computer.
    Server,
    /// To the IT person: there is no store here that the wizard knows.
    NotHere,
}

/// What only the open package tells.
#[derive(Debug, Clone)]
pub struct Inside {
    /// The key itself is at hand.
    pub key: bool,
    pub serial: String,
    pub kind: String,
    pub signature: String,
    pub sha1: String,
    /// Names, from its own issuer on.
    pub chain: Vec<String>,
    pub file: String,
    /// A file with a password of its own, which is not known (C-04).
    pub locked: Option<Arc<Vec<u8>>>,
    /// Certificates of Emp@tia.
    pub anchors: Vec<Anchor>,
}

/// A certificate of Emp@tia, or why it is not used.
#[derive(Debug, Clone)]
pub struct Anchor {
    /// The name of the file, for one that is not used.
    pub file: String,
    pub facts: Result<crate::certificate::Facts, Problem>,
}

/// What can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Everything, with the private key: for the server's IT person.
    ForIt,
    /// The certificate alone.
    Public,
    /// C-11.
    Calendar,
}

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub file: PathBuf,
    /// Files beside it, by their names.
    pub beside: Vec<String>,
    pub opens: Opens,
}

/// What opens the file with the private key. It stands in no file: the person tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opens {
    /// There is no key in it.
    Nothing,
    /// The password of the package.
    PackagePassword,
    /// This one: the certificate's own, or one that was made for this file.
    Password(Secret),
}

/// "4F A2 91 C7": the end of a fingerprint.
pub fn last(sha256: &str) -> String {
    let pairs = print(sha256);
    let start = pairs.len().saturating_sub(11);
    pairs.get(start..).unwrap_or_default().to_owned()
}

/// A fingerprint in pairs of large letters, as Windows shows it.
pub fn print(hex: &str) -> String {
    let pairs = hex.as_bytes().chunks(2).map(|pair| String::from_utf8_lossy(pair).to_uppercase());
    pairs.collect::<Vec<_>>().join(" ")
}
