//! The packages of the gallery: the office of the design's pictures.
#[path = "../package/support.rs"]
#[allow(dead_code, clippy::duplicate_mod)]
mod support;

use kreator_csizs::secret::Secret;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use support::Made;

pub const PASSWORD: &str = support::PASSWORD;
pub const FILE: &str = "pakiet-JT-1415032.zip";

/// RSA with 1024 bits, signed with SHA-1; its key is thrown away.
const WEAK: &str = include_str!("../certificate/weak.pem");

/// Complete, and like the one in the pictures.
pub fn office() -> Made {
    static CERTIFICATE: OnceLock<String> = OnceLock::new();
    let certificate = CERTIFICATE.get_or_init(|| support::certificate("SD-SW-01"));
    Made { manifest: support::manifest(), files: Vec::new() }
        .file("certyfikaty/sd-sw-01.pem", certificate.as_bytes())
        .set("/wystawca/imie_nazwisko", json!("Maria Nowak"))
        .set("/wystawca/telefon", json!("22 555 01 20"))
        .set("/czas/serwery/0", json!("tempus1.gum.gov.pl"))
        .set("/konto/login", json!("m.zielinska"))
        .set("/konto/haslo_tymczasowe", json!("Tymczas0we#lI1"))
        .set("/systemy/0/nazwa", json!("System Rodzina 500+"))
        .set("/systemy/0/wersja", json!("3.2"))
        .set("/kontakty/dostawca", json!({"nazwa": "Rodzinne Systemy", "telefon": "12 555 03 40"}))
        .set("/kontakty/departament_informatyki", json!({"telefon": "22 555 07 00"}))
}

/// With the profile also for dictionaries: the wizard can fetch them.
pub fn fetching() -> Made {
    let address = "https://csizs.mpips.gov.pl/slowniki";
    let service = json!({"rodzaj": "slowniki", "adres": address, "profil": "csizs-kreator/1"});
    office().set("/uslugi/1", service)
}

/// Of another unit.
pub fn neighbour() -> Made {
    office()
        .set("/jednostka/nazwa", json!("Miejski Ośrodek Pomocy Społecznej w Sąsiedniej Woli"))
        .set("/jednostka/teryt", json!("1415011"))
        .set("/jednostka/identyfikator", json!("JT-1415011-01"))
}

/// P-20: almost nothing that the procedure asks for.
pub fn incomplete() -> Made {
    without(office(), &["systemy", "uslugi", "pi_mzt"])
}

pub fn without(mut made: Made, keys: &[&str]) -> Made {
    let Value::Object(root) = &mut made.manifest else { return made };
    keys.iter().for_each(|key| drop(root.remove(*key)));
    made
}

/// C-01.
pub fn expired() -> Made {
    certified(|params| params.not_after = rcgen::date_time_ymd(2018, 3, 31))
}

/// C-02.
pub fn not_yet() -> Made {
    certified(|params| params.not_before = rcgen::date_time_ymd(2036, 2, 1))
}

fn certified(change: impl FnOnce(&mut rcgen::CertificateParams)) -> Made {
    let key = rcgen::KeyPair::generate().unwrap();
    let mut params = support::params("SD-SW-01");
    change(&mut params);
    let pem = params.self_signed(&key).unwrap().pem() + &key.serialize_pem();
    office().file("certyfikaty/sd-sw-01.pem", pem)
}

/// C-07.
pub fn mismatched() -> Made {
    let (own, other) = (rcgen::KeyPair::generate().unwrap(), rcgen::KeyPair::generate().unwrap());
    let certificate = support::params("SD-SW-01").self_signed(&own).unwrap();
    office().file("certyfikaty/sd-sw-01.pem", certificate.pem() + &other.serialize_pem())
}

/// C-08.
pub fn weak() -> Made {
    office().file("certyfikaty/sd-sw-01.pem", WEAK)
}

/// Two systems, each with its own certificate.
pub fn two() -> Made {
    static CERTIFICATE: OnceLock<String> = OnceLock::new();
    let certificate = CERTIFICATE.get_or_init(|| support::certificate("SD-SR-01"));
    shared()
        .file("certyfikaty/sd-sr-01.pem", certificate.as_bytes())
        .set("/systemy/1/certyfikat", json!({"plik": "certyfikaty/sd-sr-01.pem"}))
}

/// C-09: the same certificate for two systems.
pub fn shared() -> Made {
    let mut made = office();
    let mut second = made.manifest["systemy"][0].clone();
    second["id"] = json!("SD-SR-01");
    second["podobszar"] = json!("SR");
    second["nazwa"] = json!("System Świadczenia Rodzinne");
    if let Some(systems) = made.manifest["systemy"].as_array_mut() {
        systems.push(second);
    }
    made
}

/// C-10.
pub fn tampered() -> Made {
    let other = "00".repeat(32);
    office().set("/systemy/0/certyfikat/sha256", json!(other))
}

/// C-04.
pub fn unreadable() -> Made {
    office().file("certyfikaty/sd-sw-01.pem", "not a certificate")
}

/// C-04: a file with a password of its own, which the package does not say.
pub fn locked() -> Made {
    let plain = office().open();
    let own = plain.systems[0].opened().unwrap();
    let bytes = kreator_csizs::certificate::to_pkcs12(own, &Secret::new("haslo-do-certyfikatu-9")).unwrap();
    office().file("certyfikaty/sd-sw-01.pem", bytes.to_vec())
}

/// C-11: ten days are left.
pub fn ending() -> Made {
    use chrono::Datelike as _;
    let day = chrono::Utc::now().date_naive() + chrono::Days::new(10);
    let part = |number: u32| u8::try_from(number).unwrap();
    certified(|params| {
        params.not_after = rcgen::date_time_ymd(day.year(), part(day.month()), part(day.day()));
    })
}

/// With other values at some places.
pub fn changed(changes: &[(&str, &str)]) -> Made {
    changes.iter().fold(office(), |made, (pointer, value)| made.set(pointer, json!(value)))
}

/// As the e-mail brought it.
pub fn saved(made: &Made, folder: &Path) -> PathBuf {
    let path = folder.join(FILE);
    std::fs::write(&path, made.bytes()).unwrap();
    path
}

pub fn password() -> Secret {
    Secret::new(PASSWORD)
}

pub use support::Made as Office;
