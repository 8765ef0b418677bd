//! PKCS#12 (.p12, .pfx), the old kinds (RC2, 3DES) and the kind that OpenSSL 3 writes.
use super::open::Contents;
use super::{Error, Key};
use crate::secret::Secret;
use p12_keystore::Pkcs12Archive;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};

/// `PFX ::= SEQUENCE { version INTEGER (3), … }` (RFC 7292, 4).
pub(super) fn is_pkcs12(bytes: &[u8]) -> bool {
    let header = match bytes.get(1) {
        Some(length) if *length < 0x80 => 2,
        Some(0x80) => 2,
        Some(length) => 2 + usize::from(length & 0x7F),
        None => return false,
    };
    bytes.get(header..header + 3) == Some(&[0x02, 0x01, 0x03])
}

/// An empty password is tried last: some tools write one where nobody chose any.
pub(super) fn read(bytes: &[u8], passwords: &[&Secret]) -> Result<Contents, Error> {
    let empty = Secret::default();
    let mut refused = None;
    for password in passwords.iter().copied().chain([&empty]) {
        match Pkcs12Archive::from_pkcs12(bytes, password.expose()) {
            Ok(archive) => return Ok(sorted(archive)),
            Err(error) => {
                let reason = reason(&error);
                // A password that fits gives another reason than one that does not: it is told.
                if refused.is_none() || reason != Error::PasswordNeeded {
                    refused = Some(reason);
                }
            }
        }
    }
    Err(refused.unwrap_or(Error::PasswordNeeded))
}

fn sorted(archive: Pkcs12Archive) -> Contents {
    Contents {
        certificates: archive
            .certs
            .iter()
            .map(|bag| CertificateDer::from(bag.cert.as_der().to_vec()))
            .collect(),
        keys: archive
            .keys
            .iter()
            .map(|bag| Key::new(PrivatePkcs8KeyDer::from(bag.key.as_der().to_vec()).into()))
            .collect(),
    }
}

fn reason(error: &p12_keystore::error::Error) -> Error {
    use p12_keystore::error::Error as Cause;
    match error {
        Cause::MacError(_) | Cause::UnpadError | Cause::Pkcs5Error(_) => Error::PasswordNeeded,
        Cause::UnsupportedEncryptionScheme => Error::Unsupported("an unknown encryption of PKCS#12"),
        Cause::UnsupportedMacAlgorithm => Error::Unsupported("an unknown checksum of PKCS#12"),
        other => Error::Damaged(other.to_string()),
    }
}
