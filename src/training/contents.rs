//! What is in the practice package: everything that Załącznik 3 asks for, and nothing of it real.
use super::Scenario;
use super::certificates::Certificates;
use super::password::hex;
use crate::secret::Secret;
use chrono::Utc;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub(super) const UNIT: &str = "Ośrodek Ćwiczeniowy w Przykładowie";
/// Identyfikator JT.
pub(super) const UNIT_ID: &str = "JT-1415032-01";
pub(super) const SYSTEM_ID: &str = "SD-SW-01";
pub(super) const SYSTEM: &str = "ĆWICZENIA – system świadczenia wychowawczego";

/// The one that is registered by hand ([`Scenario::TwoSystems`]).
pub(super) const SECOND: &str = "ĆWICZENIA – system świadczeń rodzinnych";

const PHONE: &str = "00 000 00 00";
const SYSTEM_FILE: &str = "certyfikaty/sd-sw-01.pem";
const SECOND_FILE: &str = "certyfikaty/sd-sr-01.pem";
const AUTHORITY_FILE: &str = "certyfikaty/empatia-ca.pem";

/// `pakiet.json` and the files beside it; the ports of PI-MZT and of the services. The only reader of the temporary password but the server.
pub(super) fn of(
    (port, services): (u16, u16),
    login: &str,
    temporary: &Secret,
    certificates: &Certificates,
    scenario: Scenario,
) -> (Value, Vec<(String, Vec<u8>)>) {
    let address = |path: &str| format!("https://127.0.0.1:{port}{path}");
    let service = |path: &str| format!("https://127.0.0.1:{services}{path}");
    let system = certificates.system.as_bytes();
    let authority = certificates.authority.as_bytes();
    let mut manifest = json!({
        "format": "csizs-pakiet/1",
        "utworzono": Utc::now().to_rfc3339(),
        "srodowisko": "cwiczeniowe",
        "wystawca": {
            "urzad": "Urząd Ćwiczeniowy", "imie_nazwisko": "Administrator Ćwiczeniowy",
            "telefon": PHONE, "email": "administrator@cwiczenia.invalid",
        },
        "jednostka": {
            "nazwa": UNIT,
            "adres": {"ulica": "Rynek 1", "kod": "00-000", "miejscowosc": "Przykładowo"},
            "teryt": "1415032", "identyfikator": UNIT_ID, "podobszary": ["SW"],
        },
        "konto": {
            "login": login, "haslo_tymczasowe": temporary.expose(),
            "administrator": {
                "imie": "Jan", "nazwisko": "Ćwiczebny",
                "telefon": PHONE, "email": "jan.cwiczebny@cwiczenia.invalid",
            },
        },
        "systemy": [{
            "id": SYSTEM_ID, "podobszar": "SW", "nazwa": SYSTEM,
            "dostawca": "Dostawca Ćwiczeniowy", "wersja": "1.0",
            "certyfikat": {"plik": SYSTEM_FILE, "sha256": sha256(system)},
        }],
        "certyfikat_empatia": [{"plik": AUTHORITY_FILE, "sha256": sha256(authority)}],
        "uslugi": [
            {"rodzaj": "rejestracja", "adres": service("/uslugi/rejestracja"), "profil": "csizs-kreator/1"},
            {"rodzaj": "slowniki", "adres": service("/uslugi/slowniki"), "profil": "csizs-kreator/1"},
        ],
        "pi_mzt": {"adres": address(super::server::PI_MZT)},
        "czas": {"serwery": [format!("127.0.0.1:{port}")]},
        "kontakty": {
            "dostawca": {"nazwa": "Dostawca Ćwiczeniowy", "telefon": PHONE},
            "departament_informatyki": {"telefon": PHONE},
        },
    });
    let mut files =
        vec![(SYSTEM_FILE.to_owned(), system.to_vec()), (AUTHORITY_FILE.to_owned(), authority.to_vec())];
    if scenario == Scenario::TwoSystems
        && let Some(systems) = manifest.get_mut("systemy").and_then(Value::as_array_mut)
    {
        let second = certificates.second.as_bytes();
        systems.push(json!({
            "id": "SD-SR-01", "podobszar": "SR", "nazwa": SECOND,
            "dostawca": "Dostawca Ćwiczeniowy", "wersja": "2.3",
            "certyfikat": {"plik": SECOND_FILE, "sha256": sha256(second)},
        }));
        files.push((SECOND_FILE.to_owned(), second.to_vec()));
    }
    (manifest, files)
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
