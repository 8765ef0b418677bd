//! Points a to e, what is missing, what is doubtful.
use super::support::*;
use chrono::{DateTime, TimeZone as _, Utc};
use kreator_csizs::package::{Completeness, Points, completeness};
use kreator_csizs::problem::{Arg, Value as KeyValue};
use kreator_csizs::text::{Language, Texts, plain};
use serde_json::{Value, json};

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2016, 3, 25, 10, 0, 0).unwrap()
}

fn judge(made: Made) -> Completeness {
    completeness(&made.open(), now())
}

fn codes(judged: &Completeness) -> Vec<&'static str> {
    judged.problems.iter().map(|problem| problem.code.as_str()).collect()
}

fn letters(points: Points) -> String {
    "abcde".chars().zip(points.all()).filter(|(_, there)| *there).map(|(letter, _)| letter).collect()
}

#[test]
fn a_complete_package_has_five_points_and_no_problem() {
    let judged = judge(complete());
    assert!(judged.points.are_complete() && judged.may_go_on);
    assert_eq!((judged.points.count(), codes(&judged)), (5, vec![]));
}

#[test]
fn each_missing_value_takes_its_point_and_is_named() {
    for (pointer, value, points, key, may_go_on) in [
        ("/jednostka/nazwa", json!(" "), "bcde", "missing-unit", true),
        ("/jednostka/adres", json!({}), "bcde", "missing-unit", true),
        ("/jednostka/teryt", json!("1315032"), "bcde", "missing-unit", true),
        ("/konto/login", json!(""), "acde", "missing-login", false),
        ("/konto/haslo_tymczasowe", Value::Null, "acde", "missing-temporary", false),
        ("/systemy", json!([]), "abde", "missing-certificate", true),
        ("/systemy/0/certyfikat/plik", json!("nie-ma.pem"), "abde", "missing-certificate", true),
        ("/systemy/0/certyfikat", Value::Null, "abde", "missing-certificate", true),
        ("/uslugi", json!([]), "abce", "missing-empatia", true),
        ("/pi_mzt", Value::Null, "abcd", "missing-pi-mzt", false),
    ] {
        let judged = judge(complete().set(pointer, value));
        assert_eq!(letters(judged.points), points, "{pointer}");
        assert_eq!(judged.missing.iter().map(|key| key.key).collect::<Vec<_>>(), [key], "{pointer}");
        assert_eq!(codes(&judged), ["P-20"], "{pointer}");
        assert_eq!(keys(&judged.problems[0], "missing"), [key]);
        assert_eq!(judged.may_go_on, may_go_on, "{pointer}");
    }
}

#[test]
fn a_missing_certificate_is_named_by_its_area() {
    let judged = judge(complete().set("/systemy/0/certyfikat", Value::Null));
    assert_eq!(judged.missing[0].value, Some(KeyValue::Text("SW".to_owned())));
    let judged = judge(complete().set("/systemy", Value::Null));
    assert_eq!(judged.missing[0].value, Some(KeyValue::Text("SW".to_owned())));
}

#[test]
fn either_teryt_or_the_identifier_is_enough() {
    assert!(judge(complete().set("/jednostka/teryt", Value::Null)).points.a);
    assert!(judge(complete().set("/jednostka/identyfikator", Value::Null)).points.a);
    let neither =
        complete().set("/jednostka/teryt", Value::Null).set("/jednostka/identyfikator", Value::Null);
    assert!(!judge(neither).points.a);
}

#[test]
fn a_lost_zero_is_offered_and_not_put_back() {
    let made = complete().set("/jednostka/teryt", "415032".into());
    let judged = judge(made);
    assert_eq!((codes(&judged), judged.points.a), (vec!["P-18"], true));
    assert_eq!(text(&judged.problems[0], "given"), "415032");
    assert_eq!(text(&judged.problems[0], "suggested"), "0415032");
}

#[test]
fn addresses_are_judged_and_each_is_told_once() {
    let judged = judge(complete().set("/pi_mzt/adres", "https://mzt.example.com/".into()));
    assert_eq!((codes(&judged), judged.may_go_on), (vec!["P-23"], false));
    assert_eq!(text(&judged.problems[0], "address"), "https://mzt.example.com/");

    let judged = judge(complete().set("/pi_mzt/adres", "http://mzt.mpips.gov.pl/".into()));
    assert_eq!((codes(&judged), judged.may_go_on, judged.points.e), (vec!["P-23"], false, false));

    let confirm = "https://gmina.gov.pl/";
    let judged =
        judge(complete().set("/uslugi/0/adres", confirm.into()).set("/uslugi/1/adres", confirm.into()));
    assert_eq!((codes(&judged), judged.may_go_on), (vec!["P-24"], true));

    let judged = judge(complete().set("/uslugi/0/adres", "https://10.0.0.1/".into()));
    assert_eq!((codes(&judged), judged.may_go_on), (vec!["P-23"], false));
}

#[test]
fn a_password_inside_an_address_stays_out_of_the_problem() {
    let judged =
        judge(complete().set("/pi_mzt/adres", format!("https://a:{TEMPORARY}@mzt.mpips.gov.pl/").into()));
    assert_eq!(codes(&judged), ["P-23"]);
    assert!(!format!("{judged:?}").contains(TEMPORARY));
}

#[test]
fn a_time_server_that_is_a_command_is_neither_used_nor_passed_over() {
    let package = complete().set("/czas/serwery", json!(["a.gov.pl", "x & calc"])).open();
    assert_eq!(package.time_servers, ["a.gov.pl"]);
    let judged = completeness(&package, now());
    assert_eq!(codes(&judged), ["P-23"]);
    assert_eq!(text(&judged.problems[0], "address"), "x & calc");
}

#[test]
fn test_and_production_do_not_mix() {
    let judged = judge(complete().set("/uslugi/0/adres", "https://csizs-test.mpips.gov.pl/".into()));
    assert_eq!((codes(&judged), judged.may_go_on), (vec!["P-25"], false));
    for (language, environment) in
        [(Language::Polish, "pakiet produkcyjny"), (Language::English, "a production package")]
    {
        let what = Texts::load(language).unwrap().argument(&judged.problems[0], "what");
        assert_eq!(
            what.as_deref().map(plain),
            Some(format!("{environment}, https://csizs-test.mpips.gov.pl/"))
        );
    }

    let judged = judge(complete().set("/srodowisko", "cwiczeniowe".into()));
    assert_eq!((codes(&judged), judged.may_go_on), (vec!["P-23", "P-25"], false));

    let made = complete().file("certyfikaty/sd-sw-01.pem", certificate("SD-SW-01 TEST"));
    assert_eq!(codes(&judge(made)), ["P-25"]);
}

#[test]
fn practice_is_complete_on_loopback() {
    let made = complete()
        .set("/srodowisko", "cwiczeniowe".into())
        .set("/pi_mzt/adres", "https://127.0.0.1:40001/pi-mzt".into())
        .set("/uslugi/0/adres", "https://127.0.0.1:40001/a".into())
        .set("/uslugi/1/adres", "https://127.0.0.1:40001/b".into())
        .set("/czas/serwery", json!(["127.0.0.1:40002"]));
    let judged = judge(made);
    assert_eq!((codes(&judged), judged.points.are_complete(), judged.may_go_on), (vec![], true, true));
}

#[test]
fn a_certificate_out_of_date_makes_the_package_incomplete() {
    let expired = Utc.with_ymd_and_hms(2036, 3, 2, 12, 0, 0).unwrap();
    let judged = completeness(&complete().open(), expired);
    assert_eq!((codes(&judged), letters(judged.points)), (vec!["C-01"], "abde".to_owned()));
    assert!(matches!(judged.problems[0].args["date"], Arg::Date(_)));
    assert_eq!(text(&judged.problems[0], "name"), "Świadczenia");

    let early = Utc.with_ymd_and_hms(2016, 2, 1, 12, 0, 0).unwrap();
    let judged = completeness(&complete().open(), early);
    assert_eq!((codes(&judged), letters(judged.points)), (vec!["C-02"], "abde".to_owned()));
    assert!(matches!(judged.problems[0].args["from"], Arg::Date(_)));
    assert_eq!(judged.problems[0].args["date"], Arg::Moment(early));
}

#[test]
fn certificates_that_cannot_be_used_are_told_by_their_codes() {
    let file = "certyfikaty/sd-sw-01.pem";
    let judged = judge(complete().file(file, "to nie jest certyfikat"));
    assert_eq!((codes(&judged), letters(judged.points)), (vec!["C-04"], "abde".to_owned()));

    let (one, other) = (certificate("A"), certificate("B"));
    let strange = one[..one.find("-----BEGIN PRIVATE").unwrap()].to_owned()
        + &other[other.find("-----BEGIN PRIVATE").unwrap()..];
    let judged = judge(complete().file(file, strange));
    assert_eq!((codes(&judged), letters(judged.points)), (vec!["C-07"], "abde".to_owned()));

    let judged = judge(complete().set("/systemy/0/certyfikat/sha256", "00".repeat(32).into()));
    assert_eq!((codes(&judged), letters(judged.points)), (vec!["C-10"], "abde".to_owned()));
}

#[test]
fn the_fingerprint_may_be_written_in_any_usual_way() {
    use sha2::Digest as _;
    let made = complete();
    let print: Vec<String> =
        sha2::Sha256::digest(&made.files[0].1).iter().map(|byte| format!("{byte:02X}")).collect();
    for written in [print.join(":"), print.join(" "), print.concat(), print.concat().to_lowercase()] {
        let made = Made { manifest: manifest(), files: made.files.clone() };
        assert_eq!(codes(&judge(made.set("/systemy/0/certyfikat/sha256", written.into()))), [""; 0]);
    }
}

#[test]
fn one_certificate_for_two_systems_is_told_once() {
    let system = |name: &str| json!({"nazwa": name, "podobszar": "SR", "certyfikat": {"plik": "certyfikaty/sd-sw-01.pem"}});
    let judged = judge(complete().set("/systemy", json!([system("A"), system("B"), system("C")])));
    assert_eq!(codes(&judged), ["C-09"]);
    assert_eq!(text(&judged.problems[0], "names"), "A, B, C");
}

#[test]
fn anchors_of_empatia_are_der_and_a_replaced_one_is_not_used() {
    let authority = authority("CA Emp@tia");
    let made = |print: &str| {
        complete()
            .set("/certyfikat_empatia", json!([{"plik": "ca.pem", "sha256": print}]))
            .file("ca.pem", authority.pem())
    };
    let package = made("").open();
    assert_eq!(package.empatia_anchors(), [authority.der().clone()]);
    assert_eq!(codes(&completeness(&package, now())), [""; 0]);
    let package = made(&"11".repeat(32)).open();
    assert!(package.empatia_anchors().is_empty());
    assert_eq!(codes(&completeness(&package, now())), ["C-10"]);
    let missing = complete().set("/certyfikat_empatia", json!([{"plik": "nie-ma.pem"}]));
    assert_eq!(codes(&judge(missing)), ["C-04"]);
}
