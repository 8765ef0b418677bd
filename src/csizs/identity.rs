//! The certificate with which a domain system (SD) shows itself to the services of Emp@tia (mutual TLS).
use super::Error;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write as _};
use std::sync::Arc;

/// A certificate with its private key, ready for a handshake. Cheap to clone; no `Debug` prints the key.
#[derive(Clone)]
pub struct Identity {
    resolver: Arc<SingleCertAndKey>,
    fingerprint: String,
}

impl Identity {
    /// `chain` begins with the certificate of the system itself.
    ///
    /// # Errors
    /// [`Error::Setup`] for no certificate, for a key of another one (C-07), and for a kind of key that
    /// TLS cannot use.
    pub fn new(chain: &[CertificateDer<'static>], key: &PrivateKeyDer<'static>) -> Result<Self, Error> {
        let own = chain.first().ok_or_else(|| Error::Setup { details: "no certificate".to_owned() })?;
        let fingerprint = Sha256::digest(own).iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        let certified = CertifiedKey::from_der(chain.to_vec(), key.clone_key(), &ring::default_provider())
            .map_err(|error| Error::Setup { details: error.to_string() })?;
        Ok(Self { resolver: Arc::new(SingleCertAndKey::from(certified)), fingerprint })
    }

    /// SHA-256 of the DER form: lower-case hexadecimal, as in the ledger and in `odciskCertyfikatu`.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    pub(super) fn resolver(&self) -> Arc<SingleCertAndKey> {
        Arc::clone(&self.resolver)
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Identity").field(&self.fingerprint).finish()
    }
}
