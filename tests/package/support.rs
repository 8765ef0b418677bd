//! Packages as an office would make them.
use kreator_csizs::package::{self, Error, Package, Sealed};
use kreator_csizs::problem::Problem;
use kreator_csizs::secret::Secret;
use rcgen::{CertificateParams, CertifiedIssuer, DnType, KeyPair, date_time_ymd};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;

pub const PASSWORD: &str = "K7M4P93TWHNJ";
/// Planted: these must be seen nowhere.
pub const TEMPORARY: &str = "Tymczasowe#2016";
pub const P12_PASSWORD: &str = "haslo-do-certyfikatu-9";

pub struct Made {
    pub manifest: Value,
    pub files: Vec<(String, Vec<u8>)>,
}

pub fn manifest() -> Value {
    json!({
        "format": "csizs-pakiet/1",
        "utworzono": "2016-03-24T09:12:00+01:00",
        "srodowisko": "produkcyjne",
        "wystawca": {"urzad": "Mazowiecki Urząd Wojewódzki", "imie_nazwisko": "Anna Nowak", "telefon": "22 000 00 00"},
        "jednostka": {
            "nazwa": "Gminny Ośrodek Pomocy Społecznej w Przykładowie",
            "adres": {"ulica": "Rynek 1", "kod": "05-000", "miejscowosc": "Przykładowo"},
            "teryt": "1415032", "identyfikator": "JT-1415032-01", "podobszary": ["SW"]
        },
        "konto": {
            "login": "gops.przykladowo", "haslo_tymczasowe": TEMPORARY,
            "administrator": {"imie": "Jan", "nazwisko": "Żółć", "telefon": "500", "email": "j@example.pl"}
        },
        "systemy": [
            {"id": "SD-SW-01", "podobszar": "SW", "nazwa": "Świadczenia", "dostawca": "Firma", "wersja": "1.2",
             "certyfikat": {"plik": "certyfikaty/sd-sw-01.pem"}}
        ],
        "uslugi": [
            {"rodzaj": "rejestracja", "adres": "https://csizs.mpips.gov.pl/rejestracja", "profil": "csizs-kreator/1"},
            {"rodzaj": "slowniki", "adres": "https://csizs.mpips.gov.pl/slowniki"}
        ],
        "pi_mzt": {"adres": "https://mzt.mpips.gov.pl/mzt-app-web"},
        "czas": {"serwery": ["czas.przykladowo.invalid"]},
        "terminy": [{"krok": "rejestracja", "data": "2016-03-29"}],
        "kontakty": {"dostawca": {"nazwa": "Firma", "telefon": "12"}, "departament_informatyki": {"telefon": "22"}},
        "nieznany": {"klucz": "jest pomijany"}
    })
}

/// A certificate of a domain system with its key, PEM, in date from 2016 to 2036.
pub fn certificate(name: &str) -> String {
    let key = KeyPair::generate().unwrap();
    let certificate = params(name).self_signed(&key).unwrap();
    certificate.pem() + &key.serialize_pem()
}

pub fn params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = date_time_ymd(2016, 3, 1);
    params.not_after = date_time_ymd(2036, 3, 1);
    params
}

/// An authority and a certificate below it.
pub fn authority(name: &str) -> CertifiedIssuer<'static, KeyPair> {
    let mut params = params(name);
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

pub fn complete() -> Made {
    let pem = certificate("SD-SW-01").into_bytes();
    Made { manifest: manifest(), files: vec![("certyfikaty/sd-sw-01.pem".to_owned(), pem)] }
}

impl Made {
    /// With the manifest changed at a JSON pointer.
    pub fn set(mut self, pointer: &str, value: Value) -> Self {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match self.manifest.pointer_mut(parent).unwrap() {
            Value::Object(object) => drop(object.insert(key.to_owned(), value)),
            Value::Array(array) => array[key.parse::<usize>().unwrap()] = value,
            other => panic!("{other}"),
        }
        self
    }

    pub fn file(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.retain(|(other, _)| other != name);
        self.files.push((name.to_owned(), bytes.into()));
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        self.locked_with(PASSWORD)
    }

    pub fn locked_with(&self, password: &str) -> Vec<u8> {
        package::write::build(&self.manifest, &self.files, &Secret::new(password)).unwrap()
    }

    pub fn open(&self) -> Package {
        open(self.bytes(), PASSWORD).unwrap()
    }
}

pub fn seal(bytes: Vec<u8>) -> Result<Sealed, Error> {
    Sealed::of("pakiet.zip", None, bytes)
}

pub fn open(bytes: Vec<u8>, password: &str) -> Result<Package, Error> {
    seal(bytes)?.open(&Secret::new(password))
}

/// The code of an error, as the screen would show it.
pub fn code<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    Problem::from(&result.unwrap_err()).code.to_string()
}

pub fn keys(problem: &Problem, name: &str) -> Vec<&'static str> {
    match problem.args.get(name) {
        Some(kreator_csizs::problem::Arg::Keys(keys)) => keys.iter().map(|key| key.key).collect(),
        other => panic!("{name}: {other:?}"),
    }
}

pub fn text(problem: &Problem, name: &str) -> String {
    match problem.args.get(name) {
        Some(kreator_csizs::problem::Arg::Text(text)) => text.clone(),
        other => panic!("{name}: {other:?}"),
    }
}

/// Runs a program of the system in a folder; nothing, with a printed reason, where it is not installed.
pub fn tool(folder: &tempfile::TempDir, program: &str, arguments: &[&str]) -> Option<()> {
    match Command::new(program).args(arguments).current_dir(folder.path()).output() {
        Ok(output) => {
            assert!(
                output.status.success(),
                "{program} {arguments:?}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            Some(())
        }
        Err(error) => {
            println!("skipped: {program}: {error}");
            None
        }
    }
}

/// An archive written entry by entry, for what `write::build` would not make.
pub fn zip(entries: &[(&str, &[u8])], password: Option<&[u8]>) -> Vec<u8> {
    use std::io::{Cursor, Write as _};
    use zip::write::{FileOptions, SimpleFileOptions};
    let options: FileOptions<'_, '_, ()> = SimpleFileOptions::default();
    let options = match password {
        Some(password) => options.with_aes_encryption_bytes(zip::AesMode::Aes256, password),
        None => options,
    };
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

pub fn at(folder: &tempfile::TempDir, name: &str) -> PathBuf {
    folder.path().join(name)
}
