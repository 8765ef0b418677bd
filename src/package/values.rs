//! Every value of a package by its path in `pakiet.json`, with secrets only said to be there.
use super::Package;
use crate::procedure::{Environment, hosts};

/// A value as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    Text(String),
    /// A secret that is there.
    Present,
}

/// The values that are there, in the order of the format. All of them come from `pakiet.json`.
pub fn values(package: &Package) -> Vec<(String, Shown)> {
    let mut list = List(Vec::new());
    list.text("utworzono", &package.created);
    list.text(
        "srodowisko",
        match package.environment {
            Environment::Produkcyjne => "produkcyjne",
            Environment::Testowe => "testowe",
            Environment::Cwiczeniowe => "cwiczeniowe",
        },
    );
    people(package, &mut list);
    for (place, system) in package.systems.iter().enumerate() {
        let at = |key: &str| format!("systemy.{place}.{key}");
        list.text(&at("id"), &system.id);
        list.text(&at("podobszar"), &system.area);
        list.text(&at("nazwa"), &system.name);
        list.text(&at("dostawca"), &system.vendor);
        list.text(&at("wersja"), &system.version);
        list.text(&at("certyfikat.plik"), &system.certificate.file);
        list.text(&at("certyfikat.sha256"), &system.certificate.sha256);
        list.secret(&at("certyfikat.haslo"), system.certificate.password.is_empty());
    }
    for (place, anchor) in package.anchors.iter().enumerate() {
        list.text(&format!("certyfikat_empatia.{place}.plik"), &anchor.file);
        list.text(&format!("certyfikat_empatia.{place}.sha256"), &anchor.sha256);
    }
    for (place, service) in package.services.iter().enumerate() {
        list.text(&format!("uslugi.{place}.rodzaj"), &service.kind);
        list.text(&format!("uslugi.{place}.adres"), &hosts::shown(&service.address));
        list.text(&format!("uslugi.{place}.profil"), &service.profile);
    }
    list.text("pi_mzt.adres", &hosts::shown(&package.pi_mzt));
    for (place, server) in package.time_servers.iter().chain(&package.refused_time_servers).enumerate() {
        list.text(&format!("czas.serwery.{place}"), server);
    }
    for (place, deadline) in package.deadlines.iter().enumerate() {
        list.text(&format!("terminy.{place}.krok"), &deadline.step);
        list.text(&format!("terminy.{place}.data"), &deadline.date.to_string());
    }
    list.text("kontakty.dostawca.nazwa", &package.contacts.vendor.name);
    list.text("kontakty.dostawca.telefon", &package.contacts.vendor.phone);
    list.text("kontakty.departament_informatyki.nazwa", &package.contacts.department.name);
    list.text("kontakty.departament_informatyki.telefon", &package.contacts.department.phone);
    list.0
}

fn people(package: &Package, list: &mut List) {
    let (issuer, unit) = (&package.issuer, &package.unit);
    list.text("wystawca.urzad", &issuer.office);
    list.text("wystawca.imie_nazwisko", &issuer.name);
    list.text("wystawca.telefon", &issuer.phone);
    list.text("wystawca.email", &issuer.email);
    list.text("jednostka.nazwa", &unit.name);
    list.text("jednostka.adres.ulica", &unit.street);
    list.text("jednostka.adres.kod", &unit.post_code);
    list.text("jednostka.adres.miejscowosc", &unit.town);
    list.text("jednostka.teryt", &unit.teryt);
    list.text("jednostka.identyfikator", &unit.id);
    for (place, area) in unit.areas.iter().enumerate() {
        list.text(&format!("jednostka.podobszary.{place}"), area);
    }
    list.text("konto.login", &package.login);
    list.secret("konto.haslo_tymczasowe", package.temporary.is_empty());
    let administrator = &package.administrator;
    list.text("konto.administrator.imie", &administrator.first_name);
    list.text("konto.administrator.nazwisko", &administrator.last_name);
    list.text("konto.administrator.telefon", &administrator.phone);
    list.text("konto.administrator.email", &administrator.email);
}

struct List(Vec<(String, Shown)>);

impl List {
    fn text(&mut self, path: &str, value: &str) {
        if !value.is_empty() {
            self.0.push((path.to_owned(), Shown::Text(value.to_owned())));
        }
    }

    fn secret(&mut self, path: &str, missing: bool) {
        if !missing {
            self.0.push((path.to_owned(), Shown::Present));
        }
    }
}
