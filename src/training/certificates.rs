//! Certificates of the practice world. The authority's key is forgotten as soon as it has signed:
//! nobody can make another certificate that the wizard would trust in practice.
use super::{Error, Scenario};
use chrono::{Datelike, Days, NaiveDate, Utc};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SerialNumber,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::net::IpAddr;

/// All of it PEM.
pub(super) struct Certificates {
    /// The only root to trust in this world.
    pub(super) authority: String,
    /// For 127.0.0.1 and localhost.
    pub(super) server: String,
    pub(super) server_key: String,
    /// The certificate of the practised system and its key, one after the other.
    pub(super) system: String,
    /// SHA-256 of its certificate.
    pub(super) system_fingerprint: String,
    /// The certificate of the second system, without its key.
    pub(super) second: String,
    pub(super) odd: Option<Odd>,
}

/// A certificate of the server that the wizard must not believe (N-04, N-08, N-09, N-10). PEM.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Odd {
    #[serde(rename = "certyfikat")]
    pub(super) certificate: String,
    #[serde(rename = "klucz")]
    pub(super) key: String,
}

/// In days.
const LIFE: u64 = 730;

/// When the system's certificate is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Life {
    /// From the day before yesterday on.
    Now,
    /// Until the day before yesterday.
    Over,
}

/// The names of the unit and of its two systems.
pub(super) fn make(
    [unit, system, second]: [&str; 3],
    life: Life,
    scenario: Scenario,
) -> Result<Certificates, Error> {
    let failed = |error: rcgen::Error| Error::Certificates(error.to_string());
    let (authority, issuer) = authority("ĆWICZENIA – urząd certyfikacji", unit)?;
    let (server, server_key) = server(unit, &OURS, Life::Now, &issuer)?;
    let odd = match scenario {
        Scenario::UnknownIssuer => Some(self::server(
            unit,
            &OURS,
            Life::Now,
            &self::authority("ĆWICZENIA – zapora sieciowa", unit)?.1,
        )?),
        Scenario::OtherName => Some(self::server(unit, &["inny.cwiczenia.invalid"], Life::Now, &issuer)?),
        Scenario::ServerExpired => Some(self::server(unit, &OURS, Life::Over, &issuer)?),
        Scenario::OldSecurity => Some(self::server(unit, &[], Life::Now, &issuer)?),
        _ => None,
    };

    let client = |name: &str, life: Life| -> Result<_, Error> {
        let mut client = params(name, unit, life)?;
        client.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        client.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let key = KeyPair::generate().map_err(failed)?;
        Ok((client.signed_by(&key, &issuer).map_err(failed)?, key))
    };
    let (client_certificate, client_key) = client(system, life)?;
    let (second, _) = client(second, Life::Now)?;

    let fingerprint = Sha256::digest(client_certificate.der());
    Ok(Certificates {
        system_fingerprint: super::password::hex(&fingerprint),
        authority,
        server,
        server_key,
        odd: odd.map(|(certificate, key)| Odd { certificate, key }),
        system: client_certificate.pem() + &client_key.serialize_pem(),
        second: second.pem(),
    })
}

/// Whom the practice package names.
const OURS: [&str; 2] = ["127.0.0.1", "localhost"];

/// An authority and what it signs with.
fn authority(name: &str, unit: &str) -> Result<(String, Issuer<'static, KeyPair>), Error> {
    let failed = |error: rcgen::Error| Error::Certificates(error.to_string());
    let mut authority = params(name, unit, Life::Now)?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let key = KeyPair::generate().map_err(failed)?;
    let certificate = authority.self_signed(&key).map_err(failed)?.pem();
    Ok((certificate, Issuer::new(authority, key)))
}

/// A certificate of the server and its key.
fn server(
    unit: &str,
    names: &[&str],
    life: Life,
    issuer: &Issuer<'_, KeyPair>,
) -> Result<(String, String), Error> {
    let failed = |error: rcgen::Error| Error::Certificates(error.to_string());
    let mut server = params("ĆWICZENIA – serwer", unit, life)?;
    for name in names {
        server.subject_alt_names.push(match name.parse::<IpAddr>() {
            Ok(address) => rcgen::SanType::IpAddress(address),
            Err(_) => rcgen::SanType::DnsName((*name).try_into().map_err(failed)?),
        });
    }
    server.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let key = KeyPair::generate().map_err(failed)?;
    let certificate = server.signed_by(&key, issuer).map_err(failed)?.pem();
    Ok((certificate, key.serialize_pem()))
}

fn params(name: &str, unit: &str, life: Life) -> Result<CertificateParams, Error> {
    let mut params = CertificateParams::default();
    let today = Utc::now().date_naive();
    let past = today.checked_sub_days(Days::new(2)).unwrap_or(today);
    let (first, last) = match life {
        Life::Now => (past, today.checked_add_days(Days::new(LIFE)).unwrap_or(today)),
        Life::Over => (past.checked_sub_days(Days::new(LIFE)).unwrap_or(past), past),
    };
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let day = |date: NaiveDate| rcgen::date_time_ymd(date.year(), part(date.month()), part(date.day()));
    params.not_before = day(first);
    params.not_after = day(last);
    params.serial_number = Some(SerialNumber::from(super::password::random::<16>()?.to_vec()));
    params.distinguished_name.push(DnType::CountryName, "PL");
    params.distinguished_name.push(DnType::OrganizationName, unit);
    params.distinguished_name.push(DnType::CommonName, name);
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}
