//! Certificates from files that the person points at.
use crate::certificate::Certificate;
use crate::ledger::TypedCertificate;
use crate::secret::Secret;
use rustls::pki_types::CertificateDer;
use std::sync::Arc;

/// A certificate from a file that the person pointed at.
#[derive(Debug, Clone)]
pub struct Picked<T> {
    /// The name of the file.
    pub file: String,
    /// Its public part, which the ledger keeps.
    pub pem: String,
    pub what: T,
}

impl<T> Picked<T> {
    pub(super) fn typed(&self) -> TypedCertificate {
        TypedCertificate { plik: self.file.clone(), pem: self.pem.clone() }
    }
}

/// A file of the system's certificate that has a password of its own (C-04).
#[derive(Debug)]
pub(super) struct Locked {
    pub(super) file: String,
    pub(super) bytes: Arc<Vec<u8>>,
    pub(super) password: Secret,
    pub(super) shown: bool,
}

/// Whose certificate (the SD's and Emp@tia's are never mixed up).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    System,
    Empatia,
}

/// What a chosen file holds.
#[derive(Debug, Clone)]
pub enum File {
    System(Box<Picked<Certificate>>),
    Empatia(Picked<Vec<CertificateDer<'static>>>),
    /// The system's, with a password of its own that is not known yet.
    Locked {
        file: String,
        bytes: Arc<Vec<u8>>,
    },
}
