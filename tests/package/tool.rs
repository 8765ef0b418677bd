//! `pakiet` as a program: its exit codes, its standard input, its JSON.
use super::support::*;
use serde_json::{Value, json};
use std::fs;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn new(made: &Made) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(at(&folder, "dane.json"), made.manifest.to_string()).unwrap();
        fs::create_dir(at(&folder, "pliki")).unwrap();
        for (name, bytes) in &made.files {
            let path = at(&folder, "pliki").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self { folder }
    }

    fn run(&self, arguments: &[&str], input: Option<&[u8]>) -> Output {
        self.run_in("en_US.UTF-8", arguments, input)
    }

    fn run_in(&self, locale: &str, arguments: &[&str], input: Option<&[u8]>) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_pakiet"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("LC_ALL", locale)
            .stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if let Some(input) = input {
            // A program that ends early closes its end.
            let _ = child.stdin.take().unwrap().write_all(input);
        }
        child.wait_with_output().unwrap()
    }

    fn build(&self, input: Option<&[u8]>) -> Output {
        self.run(&["zbuduj", "--dane", "dane.json", "--pliki", "pliki", "--wyjscie", "pakiet.zip"], input)
    }

    fn json(&self, file: &str, password: &str) -> (Value, i32) {
        let output = self.run(&["sprawdz", file, "--json"], Some(format!("{password}\n").as_bytes()));
        (serde_json::from_slice(&output.stdout).unwrap(), output.status.code().unwrap())
    }
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_password_on_standard_input_is_taken_and_not_printed() {
    let office = Office::new(&complete());
    let output = office.build(Some(b"Haslo z gory\r\nnic\n"));
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(!out(&output).contains("Haslo z gory") && !err(&output).contains("Haslo z gory"));
    let (json, code) = office.json("pakiet.zip", "Haslo z gory");
    assert_eq!((code, &json["kompletny"]), (0, &json!(true)), "{json}");
    assert!(out(&output).contains(json["kod_pakietu"].as_str().unwrap()));
}

#[test]
fn without_a_password_one_is_made_and_printed_once() {
    let office = Office::new(&complete());
    let output = office.build(None);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let text = out(&output);
    let password = text.lines().find_map(|line| line.strip_prefix("Package password: ")).unwrap();
    assert_eq!(text.matches(password).count(), 1);
    assert_eq!(office.json("pakiet.zip", password).1, 0);
}

#[test]
fn an_empty_password_makes_no_package() {
    let office = Office::new(&complete());
    let output = office.build(Some(b"\n"));
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("empty"));
    assert!(!at(&office.folder, "pakiet.zip").exists());
}

#[test]
fn a_package_is_never_written_over_another_file() {
    let office = Office::new(&complete());
    fs::write(at(&office.folder, "pakiet.zip"), b"wazne").unwrap();
    assert_eq!(office.build(None).status.code(), Some(2));
    assert_eq!(fs::read(at(&office.folder, "pakiet.zip")).unwrap(), b"wazne");
}

#[test]
fn what_could_not_be_read_back_is_not_built() {
    let office = Office::new(&complete().set("/format", "csizs-pakiet/9".into()));
    let output = office.build(None);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("P-22") && err(&output).contains("csizs-pakiet/9"), "{}", err(&output));
    assert!(!at(&office.folder, "pakiet.zip").exists());
    fs::write(at(&office.folder, "dane.json"), "{\n\"a\": Tajne}").unwrap();
    let output = office.build(None);
    assert!(err(&output).contains("line 2") && !err(&output).contains("Tajne"), "{}", err(&output));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_folder_is_not_followed() {
    let office = Office::new(&complete());
    std::os::unix::fs::symlink("/etc/passwd", at(&office.folder, "pliki").join("hasla.txt")).unwrap();
    let output = office.build(None);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("hasla.txt"));
}

#[test]
fn the_json_has_the_shape_of_the_format_and_no_secret() {
    let made = complete()
        .set("/systemy/0/certyfikat/haslo", P12_PASSWORD.into())
        .set("/pi_mzt/adres", "https://gmina.example.com/".into());
    let office = Office::new(&made);
    assert_eq!(office.build(Some(PASSWORD.as_bytes())).status.code(), Some(0));
    let (json, code) = office.json("pakiet.zip", PASSWORD);
    assert_eq!(code, 0);
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 6);
    assert_eq!(json["punkty"], json!({"a": true, "b": true, "c": true, "d": true, "e": true}));
    assert_eq!(
        json["wartosci"]["konto.login"],
        json!({"wartosc": "gops.przykladowo", "zrodlo": "pakiet.json"})
    );
    assert_eq!(json["wartosci"]["konto.haslo_tymczasowe"], json!({"jest": true, "zrodlo": "pakiet.json"}));
    assert_eq!(
        json["wartosci"]["systemy.0.certyfikat.haslo"],
        json!({"jest": true, "zrodlo": "pakiet.json"})
    );
    assert_eq!(json["ostrzezenia"][0]["kod"], "P-23");
    let told = json["ostrzezenia"][0]["opis"].as_str().unwrap();
    assert!(
        told.starts_with("Adres w pakiecie budzi wątpliwości. ") && told.contains("gmina.example.com"),
        "{told}"
    );
    assert_eq!(json["blad"], Value::Null);
    for arguments in [&["sprawdz", "pakiet.zip", "--json"][..], &["sprawdz", "pakiet.zip"]] {
        let output = office.run(arguments, Some(PASSWORD.as_bytes()));
        let all = out(&output) + &err(&output);
        for planted in [TEMPORARY, P12_PASSWORD, PASSWORD] {
            assert!(!all.contains(planted), "{planted}: {all}");
        }
    }
}

#[test]
fn an_incomplete_package_is_1_and_names_what_is_missing() {
    let office = Office::new(&complete().set("/systemy", json!([])));
    let output = office.build(Some(PASSWORD.as_bytes()));
    assert_eq!(output.status.code(), Some(0));
    assert!(err(&output).contains("P-20"), "{}", err(&output));
    let (json, code) = office.json("pakiet.zip", PASSWORD);
    assert_eq!((code, &json["kompletny"], &json["punkty"]["c"]), (1, &json!(false), &json!(false)));
    let told = json["ostrzezenia"][0]["opis"].as_str().unwrap();
    assert!(told.contains("certyfikatu systemu dziedzinowego SW"), "{told}");
}

#[test]
fn what_cannot_be_opened_is_2_with_its_code_and_nothing_else() {
    let office = Office::new(&complete());
    assert_eq!(office.build(Some(PASSWORD.as_bytes())).status.code(), Some(0));
    fs::write(at(&office.folder, "obraz.zip"), b"\x89PNG\r\n\x1a\n").unwrap();
    for (file, password, expected) in [
        ("pakiet.zip", "zle", "P-11"),
        ("pakiet.zip", "", "P-10"),
        ("obraz.zip", "x", "P-02"),
        ("nie-ma.zip", "x", "P-03"),
    ] {
        let (json, code) = office.json(file, password);
        assert_eq!((code, &json["blad"]["kod"]), (2, &json!(expected)));
        assert_eq!(
            (&json["wartosci"], &json["punkty"], &json["ostrzezenia"]),
            (&json!({}), &json!({}), &json!([]))
        );
        assert_eq!(json["kod_pakietu"].is_string(), expected != "P-03");
        let output = office.run(&["sprawdz", file], Some(password.as_bytes()));
        assert_eq!(output.status.code(), Some(2));
        assert!(out(&output).contains(expected));
    }
}

#[test]
fn an_unknown_option_is_said_and_2() {
    let office = Office::new(&complete());
    for (arguments, said) in [
        (&["zbuduj", "--lista", "jt.csv"][..], "--lista"),
        (&["zbuduj", "--dane", "dane.json"], "--pliki"),
        (&["zbuduj", "--dane"], "--dane"),
        (&["sprawdz", "--yaml", "a.zip"], "--yaml"),
        (&["sprawdz"], "package file"),
        (&["sprawdz", "a.zip", "b.zip"], "b.zip"),
        (&["zepsuj"], "zepsuj"),
    ] {
        let output = office.run(arguments, None);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(said), "{arguments:?}: {}", err(&output));
        assert_eq!(out(&output), "");
    }
    assert_eq!(office.run(&["--help"], None).status.code(), Some(0));
}

#[test]
fn the_locale_chooses_the_language_and_the_json_stays_polish() {
    let office = Office::new(&complete());
    assert_eq!(office.build(Some(PASSWORD.as_bytes())).status.code(), Some(0));
    let check = |locale| out(&office.run_in(locale, &["sprawdz", "pakiet.zip"], Some(PASSWORD.as_bytes())));
    assert!(check("pl_PL.UTF-8").contains("Kod pakietu: "));
    assert!(check("C").contains("Package code: "));
    let json = |locale| out(&office.run_in(locale, &["sprawdz", "pakiet.zip", "--json"], Some(b"zle")));
    assert_eq!(json("pl_PL.UTF-8"), json("en_US.UTF-8"));
}

#[test]
fn a_password_in_windows_letters_opens_the_package_too() {
    let office = Office::new(&complete());
    assert_eq!(office.build(Some("Zażółć".as_bytes())).status.code(), Some(0));
    let windows = encoding_rs::WINDOWS_1250.encode("Zażółć").0.into_owned();
    assert_eq!(office.run(&["sprawdz", "pakiet.zip"], Some(&windows)).status.code(), Some(0));
}
