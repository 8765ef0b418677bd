//! Planted secrets: after whole journeys they are in no file of the state folder, whatever the form.
use crate::support::Desk;
use iced::keyboard::key::Named;
use kreator_csizs::training::Scenario;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// As a file could hold it: as it is, in a form, in base64 (at each of the three places it may
/// begin at), in UTF-16 of both kinds.
fn forms(secret: &str) -> Vec<Vec<u8>> {
    let form: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
    let utf16 = |order: fn(u16) -> [u8; 2]| secret.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let mut forms =
        vec![secret.as_bytes().to_vec(), form.into_bytes(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)];
    forms.extend((0..3).map(|before| base64(secret.as_bytes(), before)));
    forms
}

/// The middle of the text, which does not depend on what stands around it.
fn base64(secret: &[u8], before: usize) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = vec![0; before];
    bytes.extend_from_slice(secret);
    let whole = bytes.chunks_exact(3).flat_map(|three| {
        let bits = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
        [18, 12, 6, 0].map(|shift| DIGITS[(bits >> shift) as usize & 63])
    });
    whole.skip(if before == 0 { 0 } else { 4 }).collect()
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    needle.len() >= 4 && bytes.windows(needle.len()).any(|window| window == needle)
}

fn searched(folder: &Path, needles: &[Vec<u8>]) -> usize {
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files += searched(&path, needles);
        } else {
            let bytes = fs::read(&path).unwrap();
            let found = needles.iter().position(|needle| contains(&bytes, needle));
            assert_eq!(found, None, "a secret is in {}", path.display());
            files += 1;
        }
    }
    files
}

fn needles(desk: &Desk) -> Vec<Vec<u8>> {
    desk.secrets().iter().flat_map(|secret| forms(secret.expose())).collect()
}

#[test]
fn the_search_itself_finds_every_form() {
    let folder = tempfile::tempdir().unwrap();
    let needles = forms("Kasztan7!x");
    for form in &needles {
        let found = |bytes: &[u8]| needles.iter().any(|needle| contains(bytes, needle));
        assert!(found(form), "{form:?}");
    }
    fs::write(folder.path().join("plik"), b"nic").unwrap();
    assert_eq!(searched(folder.path(), &needles), 1);
}

#[test]
fn no_secret_is_in_any_file_after_any_story() {
    for (scenario, words) in [
        (Scenario::AllWell, "Hasło zmienione. CSIZS potwierdził zmianę"),
        (Scenario::WrongTemporary, "Kod: H-05"),
        (Scenario::PolicyRefused, "Kod: H-04"),
        (Scenario::AccountLocked, "Kod: H-08"),
        (Scenario::CutAfterSending, "Kod: H-09"),
    ] {
        let desk = Desk::with(scenario);
        let mut person = desk.sit_at_password();
        desk.changes_password(&mut person);
        person.waits_until_sees(words);
        person.presses(Named::F1);
        drop(person);
        let files = searched(&desk.state(), &needles(&desk));
        assert!(files >= 8, "only {files} files were looked at");
    }
}

/// The wizard with its log, and the practice CSIZS, as processes that anybody may look at.
#[cfg(target_os = "linux")]
#[test]
fn no_secret_is_in_an_argument_or_in_the_environment() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    desk.changes_password(&mut person);
    person.waits_until_sees("Hasło zmienione");
    let needles = needles(&desk);
    let mut seen = 0;
    for process in fs::read_dir("/proc").unwrap().flatten() {
        let path = process.path();
        let Ok(line) = fs::read(path.join("cmdline")) else { continue };
        if !contains(&line, b"--csizs-cwiczeniowy") && path != Path::new("/proc/self") {
            continue;
        }
        let environment = fs::read(path.join("environ")).unwrap_or_default();
        assert!(!needles.iter().any(|needle| contains(&line, needle) || contains(&environment, needle)));
        seen += 1;
    }
    assert!(seen >= 1, "the practice CSIZS was not found");
}

#[test]
fn arguments_that_are_none_are_told_and_nothing_is_begun() {
    for arguments in [&["--haslo", "x"][..], &["--jezyk", "de"], &["--stan"]] {
        let output = Command::new(Desk::executable()).args(arguments).stdin(Stdio::null()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("--otworz"), "{output:?}");
    }
}
