//! `pakiet.json` (package-format, "`pakiet.json`").
use super::error::Error;
use super::files::Files;
use super::json::{Object, not_understood};
use super::{
    Administrator, Anchor, Deadline, Issuer, Original, Package, Service, System, SystemCertificate, Unit,
    undescribed,
};
use crate::certificate::{self, Certificate};
use crate::problem::{Contacts, Person};
use crate::procedure::{Environment, hosts};
use crate::secret::Secret;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;

pub(super) const FILE: &str = "pakiet.json";
const FORMAT: &str = "csizs-pakiet/1";

/// Reads the description and opens the files that it names.
///
/// # Errors
/// P-22.
pub(super) fn read(files: &Files, code: &str, password: &Secret) -> Result<Package, Error> {
    let Some(file) = files.find(FILE) else { return undescribed::read(files, code, password) };
    let mut root = Object::parse(&file.bytes)?;
    let format = root.required("format")?;
    if format != FORMAT {
        let version = format.chars().take(60).collect();
        return Err(Error::NotUnderstood { version: Some(version), reason: "another format".to_owned() });
    }
    let environment = environment(&mut root)?;
    let issuer = issuer(root.object("wystawca")?)?;
    let mut account = root.object("konto")?;
    let (time_servers, refused_time_servers) = root
        .object("czas")?
        .texts("serwery")?
        .into_iter()
        .partition(|name| hosts::is_time_server(environment, name));
    let contacts = contacts(root.object("kontakty")?, &issuer)?;
    Ok(Package {
        code: code.to_owned(),
        described: true,
        created: root.text("utworzono")?,
        environment,
        unit: unit(root.object("jednostka")?)?,
        login: account.required("login")?,
        temporary: account.secret("haslo_tymczasowe")?,
        temporary_is_typed: false,
        temporary_is_spent: false,
        administrator: administrator(account.object("administrator")?)?,
        systems: root
            .objects("systemy")?
            .into_iter()
            .map(|system| self::system(system, files, password))
            .collect::<Result<_, _>>()?,
        anchors: root
            .objects("certyfikat_empatia")?
            .into_iter()
            .map(|anchor| self::anchor(anchor, files))
            .collect::<Result<_, _>>()?,
        services: root.objects("uslugi")?.into_iter().map(service).collect::<Result<_, _>>()?,
        pi_mzt: root.object("pi_mzt")?.text("adres")?,
        time_servers,
        refused_time_servers,
        deadlines: deadlines(root.objects("terminy")?)?,
        contacts,
        issuer,
    })
}

fn environment(root: &mut Object) -> Result<Environment, Error> {
    match root.text("srodowisko")?.as_str() {
        "" | "produkcyjne" => Ok(Environment::Produkcyjne),
        "testowe" => Ok(Environment::Testowe),
        "cwiczeniowe" => Ok(Environment::Cwiczeniowe),
        _ => Err(not_understood("srodowisko is none of the three")),
    }
}

fn issuer(mut from: Object) -> Result<Issuer, Error> {
    Ok(Issuer {
        office: from.text("urzad")?,
        name: from.text("imie_nazwisko")?,
        phone: from.text("telefon")?,
        email: from.text("email")?,
    })
}

fn unit(mut from: Object) -> Result<Unit, Error> {
    let mut address = from.object("adres")?;
    Ok(Unit {
        name: from.required("nazwa")?,
        street: address.text("ulica")?,
        post_code: address.text("kod")?,
        town: address.text("miejscowosc")?,
        teryt: from.text("teryt")?,
        id: from.text("identyfikator")?,
        areas: from.texts("podobszary")?,
    })
}

fn administrator(mut from: Object) -> Result<Administrator, Error> {
    Ok(Administrator {
        first_name: from.text("imie")?,
        last_name: from.text("nazwisko")?,
        phone: from.text("telefon")?,
        email: from.text("email")?,
    })
}

fn system(mut from: Object, files: &Files, package: &Secret) -> Result<System, Error> {
    let mut certificate = from.object("certyfikat")?;
    let (file, sha256) = (certificate.text("plik")?, certificate.text("sha256")?);
    let issuer = certificate.text("wystawca")?;
    let own = certificate.secret("haslo")?;
    let bytes = files.find(&file).map(|file| file.bytes.as_slice());
    let passwords: Vec<&Secret> =
        [&own, package].into_iter().filter(|password| !password.is_empty()).collect();
    let opened = bytes.map(|bytes| certificate::open(bytes, &passwords));
    Ok(System {
        id: from.text("id")?,
        area: from.text("podobszar")?,
        name: from.text("nazwa")?,
        vendor: from.text("dostawca")?,
        version: from.text("wersja")?,
        certificate: SystemCertificate {
            untouched: bytes.is_none_or(|bytes| is_untouched(&sha256, bytes)),
            locked: bytes.filter(|_| is_locked(opened.as_ref())).map(|bytes| Arc::new(bytes.to_vec())),
            opened,
            file,
            sha256,
            password: own.clone(),
            issuer,
            original: bytes.map(Original::new),
        },
    })
}

fn anchor(mut from: Object, files: &Files) -> Result<Anchor, Error> {
    let (file, sha256) = (from.text("plik")?, from.text("sha256")?);
    let bytes = files.find(&file).map(|file| file.bytes.as_slice());
    Ok(Anchor {
        untouched: bytes.is_none_or(|bytes| is_untouched(&sha256, bytes)),
        opened: bytes.map(certificate::all),
        file,
        sha256,
    })
}

fn service(mut from: Object) -> Result<Service, Error> {
    Ok(Service { kind: from.text("rodzaj")?, address: from.text("adres")?, profile: from.text("profil")? })
}

/// A date that is none is left out: dates are a reminder and no point of the procedure.
fn deadlines(from: Vec<Object>) -> Result<Vec<Deadline>, Error> {
    let mut deadlines = Vec::new();
    for mut one in from {
        let (step, date) = (one.text("krok")?, one.text("data")?);
        if let Ok(date) = date.parse::<NaiveDate>() {
            deadlines.push(Deadline { step, date });
        }
    }
    Ok(deadlines)
}

fn contacts(mut from: Object, issuer: &Issuer) -> Result<Contacts, Error> {
    let person = |mut from: Object| -> Result<Person, Error> {
        Ok(Person { name: from.text("nazwa")?, phone: from.text("telefon")? })
    };
    Ok(Contacts {
        issuer: Person { name: issuer.name.clone(), phone: issuer.phone.clone() },
        department: person(from.object("departament_informatyki")?)?,
        vendor: person(from.object("dostawca")?)?,
    })
}

/// It has a password of its own, which the person may be told yet.
pub(super) fn is_locked(opened: Option<&Result<Certificate, certificate::Error>>) -> bool {
    matches!(opened, Some(Err(certificate::Error::PasswordNeeded)))
}

/// Fingerprints are written with colons, spaces and large letters, too.
fn is_untouched(given: &str, bytes: &[u8]) -> bool {
    let given: String =
        given.chars().filter(|c| !matches!(c, ':' | ' ' | '-')).flat_map(char::to_lowercase).collect();
    let mut actual = String::new();
    for byte in Sha256::digest(bytes) {
        let _ = write!(actual, "{byte:02x}");
    }
    given.is_empty() || given == actual
}
