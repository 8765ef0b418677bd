//! Files are recognised by their content; passwords open what they fit.
use super::support::*;
use kreator_csizs::package::{self, Error, copy, look};
use kreator_csizs::problem::{Arg, Problem};
use kreator_csizs::secret::Secret;
use std::fs;

#[test]
fn a_package_that_was_built_opens_with_everything_in_it() {
    let package = complete().open();
    assert_eq!(package.login, "gops.przykladowo");
    assert_eq!(package.temporary.expose(), TEMPORARY);
    assert_eq!(package.administrator.last_name, "Żółć");
    assert_eq!(package.systems[0].opened().unwrap().facts.common_name.as_deref(), Some("SD-SW-01"));
    assert_eq!(package.contacts.issuer.name, "Anna Nowak");
}

#[test]
fn looking_tells_what_the_screen_shows() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = complete().bytes();
    fs::write(at(&folder, "Pakiet żółty.zip"), &bytes).unwrap();
    let sealed = look(&at(&folder, "Pakiet żółty.zip")).unwrap();
    assert_eq!(sealed.name(), "Pakiet żółty.zip");
    assert_eq!(sealed.size(), bytes.len() as u64);
    assert_eq!(sealed.code(), package::package_code(&bytes));
    assert!(sealed.modified().is_some());
    assert_eq!(sealed.open(&Secret::new(PASSWORD)).unwrap().code, sealed.code());
}

#[test]
fn what_is_no_package_is_called_by_its_content_and_not_by_its_ending() {
    let docx = zip(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"x")], None);
    let xlsx = zip(&[("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")], None);
    // Their first entry is stored.
    let odt = [&b"PK\x03\x04"[..], &[0; 26], b"mimetypeapplication/vnd.oasis.opendocument.text"].concat();
    for (kind, bytes) in [
        ("kind-empty", &b""[..]),
        ("kind-pdf", b"%PDF-1.7\n1 0 obj"),
        ("kind-image", b"\x89PNG\r\n\x1a\n"),
        ("kind-image", b"\xFF\xD8\xFF\xE0"),
        ("kind-web", b"\xEF\xBB\xBF\r\n<!DOCTYPE html><html>"),
        ("kind-program", b"MZ\x90\0\x03"),
        ("kind-word", b"{\\rtf1"),
        ("kind-unknown", b"Dzie\xF1 dobry"),
        ("kind-unknown", &[0; 4096]),
        ("kind-word", &docx),
        ("kind-excel", &xlsx),
        ("kind-word", &odt),
    ] {
        let problem = Problem::from(&seal(bytes.to_vec()).unwrap_err());
        assert_eq!(problem.code.as_str(), "P-02", "{kind}: {problem:?}");
        assert_eq!(keys(&problem, "kind"), [kind]);
        assert_eq!(text(&problem, "file"), "pakiet.zip");
    }
}

#[test]
fn archives_of_other_kinds_are_called_by_their_names() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let compound =
        |stream: &str| [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &[0; 600], &utf16(stream)].concat();
    let mut seven = b"7z\xBC\xAF\x27\x1C\0\x04".to_vec();
    seven.extend([0; 56]);
    let mut pkware = complete().bytes();
    pkware[6] |= 0x40;
    for (kind, file, bytes) in [
        ("kind-rar", "a.zip", b"Rar!\x1A\x07\x01\0".to_vec()),
        ("kind-7z", "a.zip", seven),
        ("kind-sfx", "a.exe", [&b"MZ"[..], &[0; 300], b"Rar!\x1A\x07\0"].concat()),
        ("kind-sfx", "a.exe", [&b"MZ"[..], &[0; 300], &complete().bytes()].concat()),
        ("kind-word-password", "a.docx", compound("EncryptedPackage")),
        ("kind-excel-password", "a.XLSX", compound("EncryptedPackage")),
        ("kind-doc", "a.zip", compound("WordDocument")),
        ("kind-pdf-password", "a.pdf", b"%PDF-1.7 trailer << /Encrypt 5 0 R >>".to_vec()),
        ("kind-unknown-encryption", "a.zip", pkware),
    ] {
        let problem = Problem::from(&package::Sealed::of(file, None, bytes).unwrap_err());
        assert_eq!(problem.code.as_str(), "P-15", "{kind}: {problem:?}");
        assert_eq!(keys(&problem, "kind"), [kind]);
    }
}

#[test]
fn zipcrypto_of_debians_zip_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(at(&folder, "pakiet.json"), manifest().to_string()).unwrap();
    if tool(&folder, "zip", &["-q", "-P", PASSWORD, "pakiet.zip", "pakiet.json"]).is_some() {
        let problem = Problem::from(&look(&at(&folder, "pakiet.zip")).unwrap_err());
        assert_eq!((problem.code.as_str(), keys(&problem, "kind")), ("P-15", vec!["kind-zipcrypto"]));
    }
    if tool(&folder, "zip", &["-q", "otwarty.zip", "pakiet.json"]).is_some() {
        assert_eq!(code(look(&at(&folder, "otwarty.zip"))), "P-05");
    }
}

#[test]
fn an_aes_archive_of_7zip_opens() {
    let folder = tempfile::tempdir().unwrap();
    let made = complete();
    fs::create_dir_all(at(&folder, "Przykładowo/certyfikaty")).unwrap();
    fs::write(at(&folder, "Przykładowo/pakiet.json"), made.manifest.to_string()).unwrap();
    fs::write(at(&folder, "Przykładowo/certyfikaty/sd-sw-01.pem"), &made.files[0].1).unwrap();
    // Debian calls the newer one 7zz.
    let Some(program) = ["7z", "7zz"].into_iter().find(|program| tool(&folder, program, &["i"]).is_some())
    else {
        return;
    };
    for (method, name) in [("-mem=AES256", "a.zip"), ("-mem=AES128", "b.zip")] {
        let password = format!("-p{PASSWORD}");
        if tool(&folder, program, &["a", "-tzip", method, &password, name, "Przykładowo"]).is_some() {
            let package = look(&at(&folder, name)).unwrap().open(&Secret::new(PASSWORD)).unwrap();
            assert!(package.systems[0].opened().is_some());
        }
    }
}

#[test]
fn an_archive_without_a_password_is_not_trusted_not_even_in_part() {
    let text = manifest().to_string();
    assert_eq!(code(seal(zip(&[("pakiet.json", text.as_bytes())], None))), "P-05");
    assert_eq!(code(seal(zip(&[], None))), "P-05");
    // A plain pakiet.json slipped in beside encrypted files.
    use std::io::{Cursor, Write as _};
    use zip::write::{FileOptions, SimpleFileOptions};
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options: FileOptions<'_, '_, ()> = SimpleFileOptions::default();
    archive.start_file("a.pem", options.with_aes_encryption(zip::AesMode::Aes256, PASSWORD)).unwrap();
    archive.write_all(b"a").unwrap();
    archive.start_file("pakiet.json", options).unwrap();
    archive.write_all(text.as_bytes()).unwrap();
    assert_eq!(code(seal(archive.finish().unwrap().into_inner())), "P-05");
}

#[test]
fn a_wrong_password_is_a_wrong_password() {
    for wrong in ["", "k7m4p93twhnj", "K7M4P93TWHN", "K7M4P93TWHNJ K7M4P93TWHNJ", "ą"] {
        let problem = Problem::from(&open(complete().bytes(), wrong).unwrap_err());
        assert_eq!(problem.code.as_str(), "P-11", "{wrong}");
        assert_eq!(text(&problem, "file"), "pakiet.zip");
    }
}

#[test]
fn a_pasted_password_may_have_white_space_around_it() {
    let bytes = complete().bytes();
    for typed in [format!(" {PASSWORD}"), format!("{PASSWORD}\t"), format!("\u{a0}{PASSWORD}\r\n")] {
        assert!(open(bytes.clone(), &typed).is_ok(), "{typed:?}");
    }
    // Where the space belongs to the password, it is taken first.
    let made = complete();
    let spaced = package::write::build(&made.manifest, &made.files, &Secret::new(" a ")).unwrap();
    assert!(open(spaced.clone(), " a ").is_ok());
    assert_eq!(code(open(spaced, "a")), "P-11");
}

#[test]
fn polish_letters_open_what_windows_tools_encrypted() {
    let typed = "Zażółć gęślą jaźń";
    let text = manifest().to_string();
    let windows = encoding_rs::WINDOWS_1250.encode(typed).0.into_owned();
    let dos = oem_cp::encode_string_checked(typed, &oem_cp::code_table::ENCODING_TABLE_CP852).unwrap();
    for bytes in [typed.as_bytes().to_vec(), windows, dos] {
        let archive = zip(&[("pakiet.json", text.as_bytes())], Some(&bytes));
        assert!(open(archive.clone(), typed).is_ok());
        assert_eq!(code(open(archive, "Zazolc gesla jazn")), "P-11");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(code(look(&at(&folder, "nie-ma.zip"))), "P-03");
    assert_eq!(code(look(folder.path())), "P-03");
}

#[test]
fn the_copy_is_the_package_as_it_came_and_can_be_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let state = at(&folder, "stan");
    assert_eq!(code(copy::read(&state)), "P-27");
    let sealed = seal(complete().bytes()).unwrap();
    copy::save(&state, &sealed).unwrap();
    copy::save(&state, &sealed).unwrap();
    let names: Vec<_> = fs::read_dir(&state).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["pakiet.kopia"]);
    let back = copy::read(&state).unwrap();
    assert_eq!((back.bytes(), back.code()), (sealed.bytes(), sealed.code()));
    let problem = Problem::from(&back.renamed("GOPS.zip").open(&Secret::new("zle")).unwrap_err());
    assert_eq!(text(&problem, "file"), "GOPS.zip");
    assert!(copy::delete(&state).unwrap(), "it was there");
    assert!(!copy::delete(&state).unwrap(), "and is no more");
    assert_eq!(code(copy::read(&state)), "P-27");
}

#[test]
fn a_state_folder_that_cannot_be_written_is_k_11() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(at(&folder, "plik"), b"").unwrap();
    let error = copy::save(&at(&folder, "plik"), &seal(complete().bytes()).unwrap()).unwrap_err();
    let problem = Problem::from(&error);
    assert_eq!(problem.code.as_str(), "K-11");
    assert!(matches!(problem.args["path"], Arg::Text(_)));
}

#[test]
fn no_debug_shows_what_is_inside() {
    let sealed = seal(complete().bytes()).unwrap();
    let made = complete().set("/systemy/0/certyfikat/haslo", P12_PASSWORD.into());
    let seen = format!("{sealed:?} {:?} {:?}", made.open(), Error::WrongPassword { file: "a".to_owned() });
    for planted in [TEMPORARY, P12_PASSWORD, PASSWORD, "PRIVATE KEY"] {
        assert!(!seen.contains(planted), "{planted}");
    }
    let key = made.open().systems[0].opened().unwrap().key.clone().unwrap();
    let bytes = format!("{:?}", key.expose().secret_der());
    assert!(!seen.contains(&bytes[1..40]));
}

#[test]
fn made_passwords_are_long_different_and_easy_to_hear() {
    let passwords: Vec<Secret> = (0..50).map(|_| package::write::make_password().unwrap()).collect();
    for password in &passwords {
        assert_eq!(password.expose().len(), 16);
        assert!(password.expose().chars().all(|c| "34679ACDEFHJKMNPRTUW".contains(c)));
        assert_eq!(passwords.iter().filter(|other| *other == password).count(), 1);
    }
}
