//! PEM: one block or many, with text around them, the key before or after.
use super::open::Contents;
use super::{Error, Key};
use crate::secret::Secret;
use pkcs8::EncryptedPrivateKeyInfoRef;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls_pemfile::Item;

/// The boundary of encapsulated text (RFC 7468).
const BEGIN: &[u8] = b"-----BEGIN ";

pub(super) fn is_pem(bytes: &[u8]) -> bool {
    has(bytes, BEGIN)
}

pub(super) fn read(bytes: &[u8], passwords: &[&Secret]) -> Result<Contents, Error> {
    if has(bytes, b"Proc-Type: 4,ENCRYPTED") {
        return Err(Error::Unsupported("a key encrypted the old way of OpenSSL (Proc-Type: 4,ENCRYPTED)"));
    }
    let mut contents = Contents::default();
    for item in rustls_pemfile::read_all(&mut &*bytes) {
        match item.map_err(|error| Error::Damaged(error.to_string()))? {
            Item::X509Certificate(certificate) => contents.certificates.push(certificate),
            Item::Pkcs1Key(key) => contents.keys.push(Key::new(key.into())),
            Item::Pkcs8Key(key) => contents.keys.push(Key::new(key.into())),
            Item::Sec1Key(key) => contents.keys.push(Key::new(key.into())),
            _ => {}
        }
    }
    if has(bytes, b"-----BEGIN ENCRYPTED PRIVATE KEY-----") {
        contents.keys.push(decrypt(bytes, passwords)?);
    }
    if contents.certificates.is_empty() {
        refuse_by_name(bytes)?;
    }
    Ok(contents)
}

/// Public parts alone.
pub fn write(certificates: &[CertificateDer<'static>]) -> String {
    certificates.iter().map(|one| pem::encode(&pem::Pem::new("CERTIFICATE", one.as_ref()))).collect()
}

/// Forms that the crate skips silently are called by their names.
fn refuse_by_name(bytes: &[u8]) -> Result<(), Error> {
    if has(bytes, b"-----BEGIN PKCS7-----") {
        return Err(Error::Pkcs7);
    }
    if has(bytes, b"-----BEGIN TRUSTED CERTIFICATE-----") {
        return Err(Error::Unsupported("a TRUSTED CERTIFICATE of OpenSSL"));
    }
    if has(bytes, b"-----BEGIN CERTIFICATE REQUEST-----") {
        return Err(Error::Unsupported("a certificate request"));
    }
    Ok(())
}

/// rustls-pemfile skips encrypted keys, so the block is cut out here and left to `pkcs8`.
fn decrypt(bytes: &[u8], passwords: &[&Secret]) -> Result<Key, Error> {
    let text = String::from_utf8_lossy(bytes);
    const END: &str = "-----END ENCRYPTED PRIVATE KEY-----";
    let block = text
        .find("-----BEGIN ENCRYPTED PRIVATE KEY-----")
        .and_then(|start| text.get(start..))
        .and_then(|rest| rest.find(END).and_then(|end| rest.get(..end + END.len())))
        .ok_or_else(|| Error::Damaged("the encrypted key is cut off".to_owned()))?;
    let (_, document) = pkcs8::SecretDocument::from_pem(block)
        .map_err(|error| Error::Damaged(format!("the encrypted key: {error}")))?;
    let sealed = EncryptedPrivateKeyInfoRef::try_from(document.as_bytes())
        .map_err(|error| Error::Damaged(format!("the encrypted key: {error}")))?;
    for password in passwords {
        if let Ok(open) = sealed.decrypt(password.expose()) {
            let key = PrivatePkcs8KeyDer::from(open.as_bytes().to_vec());
            return Ok(Key::new(PrivateKeyDer::from(key)));
        }
    }
    Err(Error::PasswordNeeded)
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
