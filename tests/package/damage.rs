//! Damage of every kind gives a code, never a panic, and damage is claimed only where it is proven.
use super::support::*;
use kreator_csizs::package::write;
use kreator_csizs::problem::Problem;
use kreator_csizs::secret::Secret;
use proptest::prelude::*;

/// Where the encrypted bytes of an entry lie: salt and verifier, data, authentication code.
fn place(bytes: &[u8], index: usize) -> std::ops::Range<usize> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let entry = archive.by_index_raw(index).unwrap();
    let start = entry.data_start().unwrap() as usize;
    start..start + entry.compressed_size() as usize
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 0x20;
    bytes
}

#[test]
fn damage_beside_a_good_entry_is_damage() {
    let bytes = complete().bytes();
    for index in 0..2 {
        let place = place(&bytes, index);
        for at in [place.start, place.start + 16, place.start + 30, place.end - 1] {
            let code = code(open(flipped(&bytes, at), PASSWORD));
            assert_eq!(code, "P-14", "entry {index}, byte {at}");
        }
    }
}

#[test]
fn damage_in_the_only_entry_may_as_well_be_the_password() {
    let bytes = write::build(&manifest(), &[], &Secret::new(PASSWORD)).unwrap();
    let place = place(&bytes, 0);
    for at in [place.start + 30, place.end - 1] {
        let problem = Problem::from(&open(flipped(&bytes, at), PASSWORD).unwrap_err());
        assert_eq!(problem.code.as_str(), "P-13");
        assert!(problem.args.contains_key("size"));
        assert_eq!(text(&problem, "code").len(), 9);
    }
    // Salt and verifier: no entry takes the password.
    assert_eq!(code(open(flipped(&bytes, place.start), PASSWORD)), "P-11");
}

#[test]
fn a_file_cut_anywhere_is_cut_off() {
    let bytes = complete().bytes();
    let mut seen = std::collections::BTreeMap::<String, u32>::new();
    for length in (0..bytes.len()).step_by(7).chain(bytes.len() - 40..bytes.len()) {
        let code = code(open(bytes[..length].to_vec(), PASSWORD));
        *seen.entry(code.clone()).or_default() += 1;
        assert_eq!(code, if length < 2 { "P-02" } else { "P-04" }, "{length} of {}", bytes.len());
    }
    assert!(seen["P-04"] > 50, "{seen:?}");
}

#[test]
fn every_flipped_byte_gives_a_code_or_the_package() {
    let bytes =
        write::build(&manifest(), &[("a.pem".to_owned(), b"x".to_vec())], &Secret::new(PASSWORD)).unwrap();
    let data = [place(&bytes, 0), place(&bytes, 1)];
    // Every byte of the structure; of the encrypted data a few.
    for at in 0..bytes.len() {
        if data.iter().any(|place| place.contains(&at) && at > place.start + 20 && at % 50 != 0) {
            continue;
        }
        for bit in [0x01, 0xFF] {
            let mut bytes = bytes.clone();
            bytes[at] ^= bit;
            if let Err(error) = open(bytes, PASSWORD) {
                let code = Problem::from(&error).code.as_str();
                let expected = ["P-02", "P-04", "P-05", "P-11", "P-13", "P-14", "P-15", "P-16", "P-22"];
                assert!(expected.contains(&code), "byte {at}: {code} {error}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_bytes_behind_any_beginning_never_panic(
        start in prop::sample::select(vec![&b"PK\x03\x04"[..], b"PK\x05\x06", b"7z\xBC\xAF\x27\x1C", b"MZ", b"%PDF-", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b""]),
        rest in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let _ = open([start, &rest].concat(), "x");
    }
}

#[test]
fn a_bomb_stops_early() {
    // 17 MiB of zeros are 17 kB.
    let large = vec![0; 17 << 20];
    let archive = zip(&[("pakiet.json", b"{}"), ("zera", &large)], Some(PASSWORD.as_bytes()));
    assert!(archive.len() < 1 << 20);
    assert_eq!(code(open(archive, PASSWORD)), "P-16");
    // Five entries that are each small enough are together too much.
    let part = vec![0; 15 << 20];
    let names = ["a", "b", "c", "d", "e"];
    let entries: Vec<(&str, &[u8])> = names.into_iter().map(|name| (name, part.as_slice())).collect();
    assert_eq!(code(open(zip(&entries, Some(PASSWORD.as_bytes())), PASSWORD)), "P-16");
}

#[test]
fn a_bomb_that_lies_about_its_size_stops_at_its_lie() {
    let zeros = vec![0; 4 << 20];
    let text = manifest().to_string();
    let mut bytes = zip(&[("pakiet.json", text.as_bytes()), ("zera", &zeros)], Some(PASSWORD.as_bytes()));
    let size = (4_u32 << 20).to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert_eq!(code(open(bytes, PASSWORD)), "P-16");
}

#[test]
fn archives_inside_share_the_limits() {
    let text = manifest().to_string();
    let zeros = vec![0; 15 << 20];
    let inner = zip(&[("a", &zeros), ("b", &zeros), ("c", &zeros)], None);
    let entries: &[(&str, &[u8])] = &[("pakiet.json", text.as_bytes()), ("1.zip", &inner), ("2.zip", &inner)];
    assert_eq!(code(open(zip(entries, Some(PASSWORD.as_bytes())), PASSWORD)), "P-16");
    let names: Vec<String> = (0..150).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let inner = zip(&many, None);
    let entries: &[(&str, &[u8])] = &[("pakiet.json", text.as_bytes()), ("1.zip", &inner), ("2.zip", &inner)];
    assert_eq!(code(open(zip(entries, Some(PASSWORD.as_bytes())), PASSWORD)), "P-16");
}

#[test]
fn too_many_entries_are_refused() {
    let names: Vec<String> = (0..201).map(|number| number.to_string()).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    assert_eq!(code(open(zip(&many, Some(PASSWORD.as_bytes())), PASSWORD)), "P-16");
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let text = manifest().to_string();
    for name in [
        "../zly",
        "a/../../zly",
        "a\\..\\zly",
        "/etc/passwd",
        "\\\\serwer\\plik",
        "C:\\Windows\\zly",
        "c:zly",
    ] {
        // The writer mends some names, so a harmless one of the same length is overwritten.
        let harmless = "x".repeat(name.len());
        let entries: &[(&str, &[u8])] = &[("pakiet.json", text.as_bytes()), (&harmless, b"x")];
        let mut bytes = zip(entries, Some(PASSWORD.as_bytes()));
        let places: Vec<usize> = (0..bytes.len() - name.len())
            .filter(|at| bytes[*at..].starts_with(harmless.as_bytes()))
            .collect();
        assert!(places.len() >= 2);
        for at in places {
            bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
        }
        assert_eq!(code(open(bytes, PASSWORD)), "P-16", "{name}");
    }
}

#[test]
fn a_symbolic_link_is_refused() {
    use std::io::Cursor;
    use zip::write::{FileOptions, SimpleFileOptions};
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options: FileOptions<'_, '_, ()> = SimpleFileOptions::default();
    let options = options.with_aes_encryption(zip::AesMode::Aes256, PASSWORD);
    archive.add_symlink("pakiet.json", "/etc/passwd", options).unwrap();
    assert_eq!(code(open(archive.finish().unwrap().into_inner(), PASSWORD)), "P-16");
}

#[test]
fn two_files_of_one_name_are_refused() {
    let entries: &[(&str, &[u8])] = &[("pakiet.json", b"{}"), ("PAKIET.JSON", b"{}")];
    assert_eq!(code(open(zip(entries, Some(PASSWORD.as_bytes())), PASSWORD)), "P-16");
}
