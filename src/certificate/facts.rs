//! What a certificate says of itself.
use super::Error;
use super::clean;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::fmt::{self, Write as _};
use x509_parser::certificate::X509Certificate;
use x509_parser::public_key::PublicKey;
use x509_parser::time::ASN1Time;

/// Public, for the screen and the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The whole distinguished name: "CN=SD-SW-01, O=…".
    pub subject: String,
    /// The common name where there is one.
    pub common_name: Option<String>,
    pub issuer: String,
    pub not_before: DateTime<Utc>,
    pub not_after: DateTime<Utc>,
    /// Hexadecimal, with colons.
    pub serial: String,
    pub key: KeyKind,
    pub signature: Signature,
    /// Of the DER form: lower-case hexadecimal.
    pub sha256: String,
    /// The same as [`Self::sha256`], in the way that Windows shows it.
    pub sha1: String,
    /// Whether it may vouch for other certificates.
    pub authority: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyKind {
    Rsa {
        bits: usize,
    },
    /// By the name of the curve.
    Ec(String),
    Ed25519,
    /// By its object identifier.
    Other(String),
}

/// The algorithm with which the issuer signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signature {
    Md5,
    Sha1,
    Sha256,
    Sha384,
    Sha512,
    /// RSASSA-PSS.
    Pss,
    Ed25519,
    /// By its object identifier.
    Other(String),
}

impl Facts {
    /// # Errors
    /// [`Error::Damaged`] when the bytes are not one X.509 certificate.
    pub fn read(der: &[u8]) -> Result<Self, Error> {
        let (_, certificate) =
            x509_parser::parse_x509_certificate(der).map_err(|error| Error::Damaged(error.to_string()))?;
        let validity = certificate.validity();
        Ok(Self {
            subject: clean(&certificate.subject().to_string()),
            common_name: common_name(&certificate),
            issuer: clean(&certificate.issuer().to_string()),
            not_before: moment(validity.not_before)?,
            not_after: moment(validity.not_after)?,
            serial: certificate.raw_serial_as_string(),
            key: KeyKind::of(&certificate),
            signature: Signature::of(&certificate),
            sha256: hex(&Sha256::digest(der)),
            sha1: hex(ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, der).as_ref()),
            authority: certificate.is_ca(),
        })
    }

    /// C-08: RSA below 2048 bits, or signed with SHA-1 or MD5.
    pub fn is_weak(&self) -> bool {
        matches!(self.key, KeyKind::Rsa { bits } if bits < 2048)
            || matches!(self.signature, Signature::Sha1 | Signature::Md5)
    }
}

impl KeyKind {
    fn of(certificate: &X509Certificate<'_>) -> Self {
        let spki = certificate.public_key();
        let algorithm = &spki.algorithm;
        match spki.parsed() {
            Ok(PublicKey::RSA(key)) => Self::Rsa { bits: bits(key.modulus) },
            Ok(PublicKey::EC(_)) => {
                Self::Ec(match algorithm.parameters.as_ref().and_then(|curve| curve.as_oid().ok()) {
                    Some(curve) => match curve.to_id_string().as_str() {
                        "1.2.840.10045.3.1.7" => "P-256".to_owned(),
                        "1.3.132.0.34" => "P-384".to_owned(),
                        "1.3.132.0.35" => "P-521".to_owned(),
                        other => other.to_owned(),
                    },
                    None => String::new(),
                })
            }
            _ => match algorithm.algorithm.to_id_string().as_str() {
                "1.3.101.112" => Self::Ed25519,
                other => Self::Other(other.to_owned()),
            },
        }
    }
}

impl Signature {
    fn of(certificate: &X509Certificate<'_>) -> Self {
        match certificate.signature_algorithm.algorithm.to_id_string().as_str() {
            "1.2.840.113549.1.1.4" => Self::Md5,
            "1.2.840.113549.1.1.5" | "1.2.840.10045.4.1" | "1.2.840.10040.4.3" => Self::Sha1,
            "1.2.840.113549.1.1.11" | "1.2.840.10045.4.3.2" => Self::Sha256,
            "1.2.840.113549.1.1.12" | "1.2.840.10045.4.3.3" => Self::Sha384,
            "1.2.840.113549.1.1.13" | "1.2.840.10045.4.3.4" => Self::Sha512,
            "1.2.840.113549.1.1.10" => Self::Pss,
            "1.3.101.112" => Self::Ed25519,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rsa { bits } => write!(f, "RSA {bits}"),
            Self::Ec(curve) => write!(f, "EC {curve}"),
            Self::Ed25519 => f.write_str("Ed25519"),
            Self::Other(oid) => f.write_str(oid),
        }
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Md5 => "MD5",
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
            Self::Pss => "RSASSA-PSS",
            Self::Ed25519 => "Ed25519",
            Self::Other(oid) => oid,
        })
    }
}

fn common_name(certificate: &X509Certificate<'_>) -> Option<String> {
    let name = certificate.subject().iter_common_name().next()?.as_str().ok()?;
    Some(clean(name)).filter(|name| !name.is_empty())
}

fn moment(time: ASN1Time) -> Result<DateTime<Utc>, Error> {
    DateTime::from_timestamp(time.timestamp(), 0)
        .ok_or_else(|| Error::Damaged("a date out of range".to_owned()))
}

/// Without the leading zeros that DER puts before a number.
fn bits(modulus: &[u8]) -> usize {
    let significant = modulus.iter().skip_while(|byte| **byte == 0);
    let mut bits = 0;
    for (place, byte) in significant.enumerate() {
        bits += if place == 0 { 8 - byte.leading_zeros() as usize } else { 8 };
    }
    bits
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
