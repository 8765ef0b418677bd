//! Every code of a certificate, reached over a real file in a real package.
use crate::package::support::{Made, P12_PASSWORD, authority, certificate, complete, params};
use chrono::{DateTime, TimeDelta, Utc};
use kreator_csizs::package::{self, Package, judge};
use kreator_csizs::problem::{Arg, Code, Problem};
use kreator_csizs::secret::Secret;
use kreator_csizs::text::{Language, Texts};
use rcgen::{DnType, KeyPair};
use serde_json::json;

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2016-03-28T12:00:00Z")
}

fn codes(package: &Package, place: usize, now: DateTime<Utc>) -> Vec<Code> {
    judge(package, place, now).into_iter().map(|problem| problem.code).collect()
}

fn named(name: &str) -> Made {
    complete().file("certyfikaty/sd-sw-01.pem", certificate(name))
}

fn said(problem: &Problem) -> (String, String) {
    let texts = Texts::load(Language::Polish).unwrap();
    let plain = |text: String| kreator_csizs::text::plain(&text);
    (plain(texts.title(problem)), plain(texts.advice(problem)))
}

#[test]
fn a_good_certificate_has_nothing_against_it() {
    assert_eq!(codes(&complete().open(), 0, now()), []);
    assert_eq!(codes(&complete().open(), 7, now()), [], "there is no such system");
}

#[test]
fn c_01_and_c_02_go_by_this_computers_clock() {
    let package = complete().open();
    assert_eq!(codes(&package, 0, at("2036-03-02T00:00:00Z")), [Code::C01]);
    let early = at("2016-02-01T10:00:00Z");
    let problems = judge(&package, 0, early);
    assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::C02]);
    assert_eq!(problems[0].args.get("date"), Some(&Arg::Moment(early)));
    assert!(said(&problems[0]).1.starts_with("Zegar tego komputera wskazuje: 1 lutego 2016 r."));
}

#[test]
fn c_03_is_said_of_another_system_or_unit_that_the_certificate_names() {
    let problems = judge(&named("SD-SR-01").open(), 0, now());
    assert_eq!(problems[0].code, Code::C03);
    assert_eq!(
        said(&problems[0]).1,
        "Certyfikat jest dla: „SD-SR-01”. Podłączasz: „SD-SW-01”. Poproś o właściwy certyfikat."
    );
    let mut of_unit = params("system");
    of_unit.distinguished_name.push(DnType::OrganizationalUnitName, "jt-1415011-01");
    let key = KeyPair::generate().unwrap();
    let pem = of_unit.self_signed(&key).unwrap().pem() + &key.serialize_pem();
    assert_eq!(codes(&complete().file("certyfikaty/sd-sw-01.pem", pem).open(), 0, now()), [Code::C03]);
}

#[test]
fn c_03_says_nothing_where_the_subject_names_neither() {
    for name in
        ["System Rodzina 500+", "SD", "Gminny Ośrodek", "SD-SW", "XX-SW-02", "sd-sw-01", "SD-SW-01 SD-SR-01"]
    {
        assert_eq!(codes(&named(name).open(), 0, now()), [], "{name}");
    }
}

#[test]
fn c_04_is_a_file_that_does_not_open() {
    let damaged = complete().file("certyfikaty/sd-sw-01.pem", "nic");
    assert_eq!(codes(&damaged.open(), 0, now()), [Code::C04]);
}

#[test]
fn c_06_is_said_only_where_the_package_names_the_issuer() {
    let authority = authority("Urząd certyfikacji CSIZS");
    let key = KeyPair::generate().unwrap();
    let own = params("SD-SW-01").signed_by(&key, &authority).unwrap();
    let issued = || complete().file("certyfikaty/sd-sw-01.pem", own.pem() + &key.serialize_pem());
    let expects = |issuer: &str| issued().set("/systemy/0/certyfikat/wystawca", json!(issuer)).open();
    assert_eq!(codes(&issued().open(), 0, now()), []);
    assert_eq!(codes(&expects("urząd  certyfikacji CSIZS"), 0, now()), []);
    assert_eq!(codes(&expects("CN=Urząd certyfikacji CSIZS"), 0, now()), []);
    let problems = judge(&expects("Inny urząd"), 0, now());
    assert_eq!(problems[0].code, Code::C06);
    assert!(
        said(&problems[0]).1.starts_with(
            "Wystawca certyfikatu: „Urząd certyfikacji CSIZS”. Oczekiwany wystawca: „Inny urząd”."
        )
    );
}

#[test]
fn c_07_is_a_key_of_another_certificate() {
    let (own, other) = (KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
    let pem = params("SD-SW-01").self_signed(&own).unwrap().pem() + &other.serialize_pem();
    assert_eq!(codes(&complete().file("certyfikaty/sd-sw-01.pem", pem).open(), 0, now()), [Code::C07]);
}

/// RSA with 1024 bits, signed with SHA-1; its key is thrown away.
const WEAK: &str = include_str!("weak.pem");

#[test]
fn c_08_is_a_weak_key_or_signature_and_stands_in_nobodys_way() {
    let package = complete().file("certyfikaty/sd-sw-01.pem", WEAK).open();
    let problems = judge(&package, 0, "2030-01-01T00:00:00Z".parse().unwrap());
    let weak = problems.iter().find(|problem| problem.code == Code::C08).unwrap();
    let (title, advice) = said(weak);
    assert!(advice.contains("RSA 1024") && advice.contains("SHA-1"), "{title} {advice}");
    assert_eq!(weak.code.severity(), kreator_csizs::problem::Severity::Warning);
}

#[test]
fn c_09_is_told_to_each_of_the_systems_that_share() {
    let mut made = complete();
    let mut second = made.manifest["systemy"][0].clone();
    second["id"] = json!("INNY");
    second["nazwa"] = json!("Inny system");
    made.manifest["systemy"].as_array_mut().unwrap().push(second);
    let package = made.open();
    for place in [0, 1] {
        let problems = judge(&package, place, now());
        assert_eq!(problems[0].code, Code::C09);
        assert!(said(&problems[0]).1.contains("Świadczenia, Inny system"));
    }
}

#[test]
fn c_10_is_a_file_that_is_not_the_described_one_and_comes_first() {
    let other = complete().set("/systemy/0/certyfikat/sha256", json!("00".repeat(32)));
    assert_eq!(codes(&other.open(), 0, at("2037-01-01T00:00:00Z")), [Code::C10, Code::C01]);
}

#[test]
fn c_11_begins_thirty_days_before_the_end_and_ends_with_it() {
    let package = complete().open();
    let end = at("2036-03-01T00:00:00Z");
    assert_eq!(codes(&package, 0, end - TimeDelta::days(30) - TimeDelta::seconds(1)), []);
    let problems = judge(&package, 0, end - TimeDelta::days(30));
    assert_eq!(problems[0].code, Code::C11);
    assert_eq!(said(&problems[0]).0, "Certyfikat jest ważny jeszcze 30 dni");
    assert_eq!(codes(&package, 0, end), [Code::C11]);
    assert_eq!(codes(&package, 0, end + TimeDelta::seconds(1)), [Code::C01]);
}

#[test]
fn what_is_known_without_the_package_is_judged_alike() {
    let package = named("SD-SR-01").open();
    let facts = &package.systems[0].opened().unwrap().facts;
    for moment in [now(), at("2016-02-01T00:00:00Z"), at("2036-02-20T00:00:00Z"), at("2037-01-01T00:00:00Z")]
    {
        let systems: Vec<_> =
            package.systems.iter().map(|system| (system.id.as_str(), system.title())).collect();
        let dates = (facts.not_before, facts.not_after);
        let public = package::judge_public(dates, &facts.subject, &package.unit.id, &systems, 0, moment);
        assert_eq!(public.iter().map(|problem| problem.code).collect::<Vec<_>>(), codes(&package, 0, moment));
    }
}

#[test]
fn a_file_with_its_key_for_the_it_person_opens_with_its_password_alone() {
    let package = complete().open();
    let own = package.systems[0].opened().unwrap();
    let password = Secret::new(P12_PASSWORD);
    let bytes = kreator_csizs::certificate::to_pkcs12(own, &password).unwrap();
    let again = kreator_csizs::certificate::open(&bytes, &[&password]).unwrap();
    assert_eq!((&again.facts, again.pair, &again.chain), (&own.facts, own.pair, &own.chain));
    assert!(kreator_csizs::certificate::open(&bytes, &[&Secret::new("inne")]).is_err());
    // No part of the key lies open in it.
    let key = own.key.as_ref().unwrap().expose().secret_der();
    assert!(!bytes.windows(16).any(|part| key.windows(16).any(|secret| secret == part)));
}
