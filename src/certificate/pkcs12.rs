//! PKCS#12 (.p12, .pfx), the old kinds (RC2, 3DES) and the kind that OpenSSL 3 writes.
use super::open::Contents;
use super::{Certificate, Error, Key};
use crate::secret::Secret;
use p12_keystore::Pkcs12Archive;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use zeroize::Zeroizing;

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

/// A PKCS#12 file of the certificate with its key and those that came with it. In the kind that every
/// Windows reads, also Windows 10 of before 2017 (3DES): what protects it is the length of the password.
///
/// # Errors
/// Without a key, or with one that cannot be written.
pub fn write(certificate: &Certificate, password: &Secret) -> Result<Zeroizing<Vec<u8>>, Error> {
    use p12_keystore::{EncryptionAlgorithm, KeyStore, KeyStoreEntry, MacAlgorithm, PrivateKeyChain};
    let unwritable = |error: p12_keystore::error::Error| Error::Damaged(error.to_string());
    let key = certificate.key.as_ref().ok_or(Error::Unsupported("a certificate without its key"))?;
    let own = certificate.chain.first().ok_or(Error::Unknown)?;
    let key = key.to_pkcs8(own)?;
    let key = p12_keystore::PrivateKey::from_der(&key).map_err(unwritable)?;
    let chain: Vec<_> = certificate
        .chain
        .iter()
        .map(|one| p12_keystore::Certificate::from_der(one))
        .collect::<Result<_, _>>()
        .map_err(unwritable)?;
    let mut store = KeyStore::new();
    let chain = PrivateKeyChain::new([1_u8].as_slice(), key, chain);
    store.add_entry(
        crate::certificate::name_of(&certificate.facts.subject),
        KeyStoreEntry::PrivateKeyChain(chain),
    );
    let written = store
        .writer(password.expose())
        .encryption_algorithm(EncryptionAlgorithm::PbeWithShaAnd3KeyTripleDesCbc)
        .mac_algorithm(MacAlgorithm::HmacSha1)
        .write();
    written.map(Zeroizing::new).map_err(unwritable)
}
