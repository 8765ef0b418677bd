//! A private key, and whether it belongs to its certificate.
use super::Error;
use rustls::InconsistentKeys;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::fmt;
use std::sync::Arc;
use x509_parser::public_key::PublicKey;
use zeroize::{Zeroize as _, Zeroizing};

/// Wiped when the last copy is dropped; no `Debug` prints it.
#[derive(Clone)]
pub struct Key(Arc<Wiped>);

struct Wiped(PrivateKeyDer<'static>);

impl Key {
    pub fn new(der: PrivateKeyDer<'static>) -> Self {
        Self(Arc::new(Wiped(der)))
    }

    /// The key itself; the only way to it.
    pub fn expose(&self) -> &PrivateKeyDer<'static> {
        &self.0.0
    }

    /// In the one form that PKCS#12 holds. The older forms do not say their algorithm: it is that of their
    /// certificate.
    pub(super) fn to_pkcs8(
        &self,
        certificate: &CertificateDer<'static>,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        use pkcs8::der::Encode as _;
        use pkcs8::der::asn1::OctetStringRef;
        let unwritable = |error: String| Error::Damaged(format!("the private key: {error}"));
        let key = match self.expose() {
            PrivateKeyDer::Pkcs8(key) => return Ok(Zeroizing::new(key.secret_pkcs8_der().to_vec())),
            other => other.secret_der(),
        };
        let (_, certificate) = x509_parser::parse_x509_certificate(certificate)
            .map_err(|error| unwritable(error.to_string()))?;
        let public = pkcs8::spki::SubjectPublicKeyInfoRef::try_from(certificate.public_key().raw)
            .map_err(|error| unwritable(error.to_string()))?;
        let key = OctetStringRef::new(key).map_err(|error| unwritable(error.to_string()))?;
        let written = pkcs8::PrivateKeyInfoRef::new(public.algorithm, key).to_der();
        written.map(Zeroizing::new).map_err(|error| unwritable(error.to_string()))
    }
}

impl Drop for Wiped {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// Whether certificate and private key belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pair {
    /// No key came with the certificate.
    NoKey,
    Matches,
    /// C-07.
    Differs,
    /// A kind of key that this program cannot compute with.
    Unknown,
}

impl Pair {
    pub(super) fn of(certificate: &CertificateDer<'static>, key: &Key) -> Self {
        let provider = rustls::crypto::ring::default_provider();
        let chain = vec![certificate.clone()];
        match rustls::sign::CertifiedKey::from_der(chain, key.expose().clone_key(), &provider) {
            Ok(_) => Self::Matches,
            Err(rustls::Error::InconsistentKeys(InconsistentKeys::KeyMismatch)) => Self::Differs,
            Err(_) => by_modulus(certificate, key),
        }
    }
}

/// Ring refuses RSA keys below 2048 bits, which must be told apart from a key of somebody else: an
/// RSA private key holds its modulus, which the certificate holds too.
fn by_modulus(certificate: &CertificateDer<'static>, key: &Key) -> Pair {
    let Ok((_, certificate)) = x509_parser::parse_x509_certificate(certificate) else {
        return Pair::Unknown;
    };
    match certificate.public_key().parsed() {
        Ok(PublicKey::RSA(public)) if !public.modulus.is_empty() => {
            let holds =
                key.expose().secret_der().windows(public.modulus.len()).any(|part| part == public.modulus);
            if holds { Pair::Matches } else { Pair::Differs }
        }
        _ => Pair::Unknown,
    }
}
