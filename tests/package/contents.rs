//! `pakiet.json`: what is read, what is cleaned, what is not understood.
use super::support::*;
use kreator_csizs::package::{Error, Package, Shown, values};
use kreator_csizs::procedure::Environment;
use serde_json::{Value, json};

/// Opens an archive with this text as its `pakiet.json`.
fn read(text: &[u8]) -> Result<Package, Error> {
    open(zip(&[("pakiet.json", text)], Some(PASSWORD.as_bytes())), PASSWORD)
}

fn not_understood(text: &[u8]) -> (Option<String>, String) {
    match read(text) {
        Err(Error::NotUnderstood { version, reason }) => (version, reason),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_archive_without_pakiet_json_gives_its_certificates_and_nothing_else() {
    let own = certificate("SD-SW-01");
    let anchor = authority("Emp@tia").pem();
    let entries: [(&str, &[u8]); 4] = [
        ("pismo.txt", b"0. Login: x"),
        ("Certyfikaty/sd.pem", own.as_bytes()),
        ("Certyfikaty/ca.pem", anchor.as_bytes()),
        ("Certyfikaty/uszkodzony.der", b"\x30\x82\x01"),
    ];
    let package = open(zip(&entries, Some(PASSWORD.as_bytes())), PASSWORD).unwrap();
    assert!(!package.described && package.login.is_empty() && package.unit.name.is_empty());
    let systems: Vec<&str> = package.systems.iter().map(|one| one.certificate.file.as_str()).collect();
    assert_eq!(systems, ["Certyfikaty/sd.pem"]);
    assert!(package.systems[0].opened().is_some());
    assert_eq!(package.empatia_anchors().len(), 1);
}

#[test]
fn a_newer_format_is_named() {
    let made = complete().set("/format", "csizs-pakiet/2".into());
    let error = open(made.bytes(), PASSWORD).unwrap_err();
    let problem = kreator_csizs::problem::Problem::from(&error);
    assert_eq!((problem.code.as_str(), text(&problem, "version")), ("P-22", "csizs-pakiet/2".to_owned()));
}

#[test]
fn broken_json_names_the_place_and_no_value() {
    let (version, reason) = not_understood(b"{\"format\": \"csizs-pakiet/1\",\n \"haslo\": Tajne1!}");
    assert_eq!(version, None);
    assert!(reason.contains("line 2"), "{reason}");
    assert!(!reason.contains("Tajne"), "{reason}");
}

#[test]
fn a_value_of_another_kind_names_its_path_and_no_value() {
    for (pointer, value, path) in [
        ("/jednostka/nazwa", json!(["Tajne"]), "jednostka.nazwa"),
        ("/jednostka", json!("Tajne"), "jednostka"),
        ("/konto/haslo_tymczasowe", json!({"Tajne": 1}), "konto.haslo_tymczasowe"),
        ("/systemy", json!({"Tajne": 1}), "systemy"),
        ("/systemy/0", json!("Tajne"), "systemy.0"),
        ("/systemy/0/certyfikat", json!(true), "systemy.0.certyfikat"),
        ("/czas/serwery", json!([{"Tajne": 1}]), "czas.serwery.0"),
        ("/srodowisko", json!("Tajne"), "srodowisko"),
        ("/jednostka/nazwa", Value::Null, "jednostka.nazwa is missing"),
        ("/konto/login", Value::Null, "konto.login is missing"),
        ("/jednostka/nazwa", json!("Tajne".repeat(1000)), "jednostka.nazwa"),
        ("/uslugi", json!(vec![json!({}); 201]), "uslugi"),
    ] {
        let (_, reason) = not_understood(complete().set(pointer, value).manifest.to_string().as_bytes());
        assert!(reason.contains(path) && !reason.contains("Tajne"), "{pointer}: {reason}");
    }
    for text in [&b"[]"[..], b"\"x\"", b"", b"\xFF\xFE{\0}\0", &[b'['; 100_000]] {
        let _ = not_understood(text);
    }
}

#[test]
fn all_but_three_values_may_be_missing() {
    let least = json!({"format": "csizs-pakiet/1", "jednostka": {"nazwa": "GOPS"}, "konto": {"login": "x"}});
    let package = read(least.to_string().as_bytes()).unwrap();
    assert_eq!(package.environment, Environment::Produkcyjne);
    assert!(package.temporary.is_empty() && package.systems.is_empty() && package.pi_mzt.is_empty());
}

#[test]
fn a_byte_order_mark_and_unknown_keys_do_no_harm() {
    let text = [b"\xEF\xBB\xBF", manifest().to_string().as_bytes()].concat();
    assert_eq!(read(&text).unwrap().unit.id, "JT-1415032-01");
}

#[test]
fn characters_that_nobody_sees_do_not_come_in() {
    let made = complete()
        .set("/jednostka/nazwa", "  \u{202E}GOPS\u{2066}\r\n\tw  Przy\u{200B}kładowie\u{7}\u{FEFF} ".into())
        .set("/konto/login", "\u{200F}gops\u{0}.x ".into());
    let package = made.open();
    assert_eq!(package.unit.name, "GOPS w Przykładowie");
    assert_eq!(package.login, "gops.x");
}

#[test]
fn the_temporary_password_is_taken_exactly_but_for_line_ends() {
    for (written, read) in [(" Ab 1! ", " Ab 1! "), ("Ab1!\r\n", "Ab1!"), ("ż\u{200B}x", "ż\u{200B}x")] {
        let package = complete().set("/konto/haslo_tymczasowe", written.into()).open();
        assert_eq!(package.temporary.expose(), read);
    }
}

#[test]
fn numbers_that_a_spreadsheet_made_are_texts() {
    assert_eq!(complete().set("/jednostka/teryt", json!(415032)).open().unit.teryt, "415032");
}

#[test]
fn a_folder_around_everything_is_no_obstacle() {
    let made = complete();
    let text = made.manifest.to_string();
    let entries: &[(&str, &[u8])] = &[
        ("Pakiet/GOPS/pakiet.json", text.as_bytes()),
        ("Pakiet/GOPS/certyfikaty/SD-SW-01.PEM", &made.files[0].1),
        ("__MACOSX/Pakiet/._pakiet.json", b"x"),
        ("Pakiet/Thumbs.db", b"x"),
        ("Pakiet/.DS_Store", b"x"),
    ];
    let package = open(zip(entries, Some(PASSWORD.as_bytes())), PASSWORD).unwrap();
    assert!(package.systems[0].opened().is_some());
}

#[test]
fn a_package_inside_an_archive_opens_when_it_needs_no_other_password() {
    let made = complete();
    for (inner, opens) in [
        (made.bytes(), true),
        (zip(&[("pakiet.json", made.manifest.to_string().as_bytes())], None), true),
        (zip(&[("pakiet.json", made.manifest.to_string().as_bytes())], Some(b"inne")), false),
    ] {
        let outer = zip(&[("wysylka/pakiet.zip", &inner)], Some(PASSWORD.as_bytes()));
        assert_eq!(open(outer.clone(), PASSWORD).is_ok(), opens);
        // Once, and not those inside it.
        let twice = zip(&[("a.zip", &zip(&[("b.zip", &inner)], None))], Some(PASSWORD.as_bytes()));
        assert_eq!(code(open(twice, PASSWORD)), "P-22");
    }
}

#[test]
fn names_in_old_code_pages_are_found() {
    let path = "certyfikaty/świadczenia żółć.pem";
    let made = complete();
    let manifest = made.manifest.clone();
    let made = Made { manifest, ..made }.set("/systemy/0/certyfikat/plik", path.into());
    let text = made.manifest.to_string();
    let windows = encoding_rs::WINDOWS_1250.encode(path).0.into_owned();
    let dos = oem_cp::encode_string_checked(path, &oem_cp::code_table::ENCODING_TABLE_CP852).unwrap();
    for name in [windows, dos] {
        let harmless = "x".repeat(name.len());
        let entries: &[(&str, &[u8])] = &[("pakiet.json", text.as_bytes()), (&harmless, &made.files[0].1)];
        let mut bytes = zip(entries, Some(PASSWORD.as_bytes()));
        let places: Vec<usize> = (0..bytes.len() - name.len())
            .filter(|at| bytes[*at..].starts_with(harmless.as_bytes()))
            .collect();
        for at in places {
            bytes[at..at + name.len()].copy_from_slice(&name);
        }
        assert!(open(bytes, PASSWORD).unwrap().systems[0].opened().is_some());
    }
}

#[test]
fn values_have_their_paths_and_secrets_are_only_said_to_be_there() {
    let made = complete()
        .set("/systemy/0/certyfikat/haslo", P12_PASSWORD.into())
        .set("/pi_mzt/adres", format!("https://jan:{TEMPORARY}@mzt.mpips.gov.pl/").into());
    let values = values(&made.open());
    let value = |path: &str| values.iter().find(|(other, _)| other == path).map(|(_, shown)| shown.clone());
    assert_eq!(value("konto.login"), Some(Shown::Text("gops.przykladowo".to_owned())));
    assert_eq!(value("systemy.0.certyfikat.plik"), Some(Shown::Text("certyfikaty/sd-sw-01.pem".to_owned())));
    assert_eq!(value("konto.haslo_tymczasowe"), Some(Shown::Present));
    assert_eq!(value("systemy.0.certyfikat.haslo"), Some(Shown::Present));
    assert_eq!(value("nieznany.klucz"), None);
    let all = format!("{values:?}");
    assert!(!all.contains(TEMPORARY) && !all.contains(P12_PASSWORD));
}
