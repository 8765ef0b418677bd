//! The stores of certificates of this computer (design, "Rules on Windows").
//!
//! Windows keeps them for the person's account; elsewhere there is nothing to install into; in practice
//! a file stands for them, and nothing of the computer is touched.
#[cfg(not(windows))]
mod elsewhere;
mod practice;
#[cfg(windows)]
mod windows;

pub use practice::Practice;

use crate::certificate::Certificate;
use crate::procedure::certificate::Store;
use rustls::pki_types::CertificateDer;
use std::fmt::Debug;
use std::sync::Arc;

/// The stores of an account, or those that practice makes up. Every call blocks. The system's certificate
/// and that of Emp@tia have a call each, so that neither comes into the place of the other.
pub trait CertificateStores: Debug + Send + Sync {
    /// Whether there is anything here to install into.
    fn are_here(&self) -> bool;

    /// What stands there under this fingerprint (SHA-256, lower-case hexadecimal).
    ///
    /// # Errors
    /// See [`NotStored`].
    fn look(&self, store: Store, sha256: &str) -> Result<Found, NotStored>;

    /// The certificate of the domain system with its private key into [`Store::Osobisty`]. The key stays in
    /// Windows and cannot be taken out again.
    ///
    /// # Errors
    /// See [`NotStored`].
    fn install(&self, certificate: &Certificate) -> Result<(), NotStored>;

    /// The certificate of Emp@tia into [`Store::ZaufaneGlowne`]. Windows shows a warning with its
    /// fingerprint, and waits for the person.
    ///
    /// # Errors
    /// See [`NotStored`].
    fn trust(&self, anchor: &CertificateDer<'static>) -> Result<(), NotStored>;

    /// Takes out exactly this one. What is not there is fine.
    ///
    /// # Errors
    /// See [`NotStored`].
    fn remove(&self, store: Store, sha256: &str) -> Result<(), NotStored>;
}

/// What a look into a store shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Nothing,
    /// The certificate alone, as somebody else has put it there.
    WithoutKey,
    /// With its private key; for [`Store::ZaufaneGlowne`] the certificate itself.
    Whole,
}

/// Why nothing was changed. Never with a part of a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotStored {
    /// "Nie" in the window of Windows, or a policy that does not ask (C-05).
    #[error("the person or a policy refused the consent")]
    NoConsent,
    /// This is not Windows; no button leads here.
    #[error("this computer has no store that the wizard knows")]
    NotHere,
    /// No private key to install; no button leads here.
    #[error("no private key")]
    NoKey,
    /// C-05.
    #[error("{0}")]
    Refused(String),
}

/// Of this computer.
pub fn system() -> Arc<dyn CertificateStores> {
    #[cfg(windows)]
    return Arc::new(windows::Windows);
    #[cfg(not(windows))]
    return Arc::new(elsewhere::Elsewhere);
}
