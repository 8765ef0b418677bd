//! Certificates as offices send them, recognised by content and not by ending (package-format,
//! "Certificates"): PEM, DER, PKCS#12.
mod clean;
mod error;
mod facts;
mod key;
mod name;
mod open;
mod pem;
mod pkcs12;

pub(crate) use clean::clean;
pub use error::Error;
pub use facts::{Facts, KeyKind, Signature};
pub use key::{Key, Pair};
pub use name::{issued_to, issuer_is, name_of};
pub use open::{all, open};
pub use pem::write as to_pem;
pub use pkcs12::write as to_pkcs12;

use rustls::pki_types::CertificateDer;

/// A certificate of a domain system (SD) with what came along with it.
#[derive(Debug, Clone)]
pub struct Certificate {
    pub facts: Facts,
    /// The certificate itself first, then those that came with it, in their order.
    pub chain: Vec<CertificateDer<'static>>,
    /// Without it the certificate can be shown and exported, and the registration is guided.
    pub key: Option<Key>,
    pub pair: Pair,
}
