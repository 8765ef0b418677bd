//! Certificates of the practice world. The authority's key is forgotten as soon as it has signed:
//! nobody can make another certificate that the wizard would trust in practice.
use super::Error;
use chrono::{Datelike, Days, NaiveDate, Utc};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SerialNumber,
};
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv4Addr};

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

pub(super) fn make(unit: &str, system: &str, second: &str, life: Life) -> Result<Certificates, Error> {
    let failed = |error: rcgen::Error| Error::Certificates(error.to_string());

    let mut authority = params("ĆWICZENIA – urząd certyfikacji", unit, Life::Now)?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let authority_key = KeyPair::generate().map_err(failed)?;
    let authority_certificate = authority.self_signed(&authority_key).map_err(failed)?;
    let issuer = Issuer::new(authority, authority_key);

    let mut server = params("ĆWICZENIA – serwer", unit, Life::Now)?;
    server.subject_alt_names = vec![
        rcgen::SanType::IpAddress(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        rcgen::SanType::DnsName("localhost".try_into().map_err(failed)?),
    ];
    server.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let server_key = KeyPair::generate().map_err(failed)?;
    let server_certificate = server.signed_by(&server_key, &issuer).map_err(failed)?;

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
        authority: authority_certificate.pem(),
        server: server_certificate.pem(),
        server_key: server_key.serialize_pem(),
        system: client_certificate.pem() + &client_key.serialize_pem(),
        second: second.pem(),
    })
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
