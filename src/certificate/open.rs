//! Opens a file of any usual form.
use super::{Certificate, Error, Facts, Key, Pair, pem, pkcs12};
use crate::secret::Secret;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// What a file holds, before it is known which certificate the key belongs to.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) certificates: Vec<CertificateDer<'static>>,
    pub(super) keys: Vec<Key>,
}

/// Opens the certificate of a domain system.
///
/// The passwords are tried in their order: the one beside the file, then the package's.
///
/// # Errors
/// See [`Error`]; every one of them is C-04.
pub fn open(bytes: &[u8], passwords: &[&Secret]) -> Result<Certificate, Error> {
    let Contents { mut certificates, keys } = contents(bytes, passwords)?;
    if certificates.is_empty() {
        return Err(if keys.is_empty() { Error::Unknown } else { Error::OnlyKey });
    }
    let (place, key) = leaf(&certificates, keys);
    let own = certificates.remove(place);
    let facts = Facts::read(&own)?;
    let pair = key.as_ref().map_or(Pair::NoKey, |key| Pair::of(&own, key));
    certificates.retain(|other| *other != own);
    certificates.insert(0, own);
    Ok(Certificate { facts, chain: certificates, key, pair })
}

/// All certificates of a file, as trust anchors are given.
///
/// # Errors
/// See [`Error`]; every one of them is C-04.
pub fn all(bytes: &[u8]) -> Result<Vec<CertificateDer<'static>>, Error> {
    let certificates = contents(bytes, &[])?.certificates;
    if certificates.is_empty() {
        return Err(Error::Unknown);
    }
    for certificate in &certificates {
        let _ = Facts::read(certificate)?;
    }
    Ok(certificates)
}

fn contents(bytes: &[u8], passwords: &[&Secret]) -> Result<Contents, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if pem::is_pem(bytes) {
        pem::read(bytes, passwords)
    } else if bytes.first() == Some(&0x30) {
        der(bytes, passwords)
    } else {
        Err(Error::Unknown)
    }
}

fn der(bytes: &[u8], passwords: &[&Secret]) -> Result<Contents, Error> {
    if x509_parser::parse_x509_certificate(bytes).is_ok() {
        return Ok(Contents { certificates: vec![CertificateDer::from(bytes.to_vec())], keys: Vec::new() });
    }
    if pkcs12::is_pkcs12(bytes) {
        return pkcs12::read(bytes, passwords);
    }
    if is_pkcs7(bytes) {
        return Err(Error::Pkcs7);
    }
    if PrivateKeyDer::try_from(bytes).is_ok() {
        return Err(Error::OnlyKey);
    }
    Err(Error::Unknown)
}

/// ContentInfo of signedData (RFC 5652): its object identifier stands within the first bytes.
fn is_pkcs7(bytes: &[u8]) -> bool {
    const SIGNED_DATA: &[u8] = &[0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
    bytes
        .get(..32.min(bytes.len()))
        .is_some_and(|head| head.windows(SIGNED_DATA.len()).any(|part| part == SIGNED_DATA))
}

/// The certificate of the system among its issuers: the one a key belongs to, else the first that is
/// no authority, else the first.
fn leaf(certificates: &[CertificateDer<'static>], keys: Vec<Key>) -> (usize, Option<Key>) {
    for key in &keys {
        if let Some(place) = certificates.iter().position(|one| Pair::of(one, key) == Pair::Matches) {
            return (place, Some(key.clone()));
        }
    }
    let place = certificates.iter().position(|one| !is_authority(one)).unwrap_or(0);
    (place, keys.into_iter().next())
}

fn is_authority(certificate: &CertificateDer<'static>) -> bool {
    x509_parser::parse_x509_certificate(certificate).is_ok_and(|(_, certificate)| certificate.is_ca())
}
