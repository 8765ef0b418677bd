//! Certificates in every usual form, made by OpenSSL where it is installed.
use super::support::*;
use kreator_csizs::certificate::{self, Error, KeyKind, Pair, Signature};
use kreator_csizs::secret::Secret;
use proptest::prelude::*;
use std::fs;

fn open_file(
    folder: &tempfile::TempDir,
    name: &str,
    passwords: &[&str],
) -> Result<certificate::Certificate, Error> {
    let secrets: Vec<Secret> = passwords.iter().map(|password| Secret::new(*password)).collect();
    certificate::open(&fs::read(at(folder, name)).unwrap(), &secrets.iter().collect::<Vec<_>>())
}

/// `klucz.pem` and `cert.pem` in a new folder; nothing where there is no OpenSSL.
fn openssl(key: &[&str], digest: &str) -> Option<tempfile::TempDir> {
    let folder = tempfile::tempdir().unwrap();
    let arguments = [&["genpkey", "-out", "klucz.pem"], key].concat();
    tool(&folder, "openssl", &arguments)?;
    let request = ["req", "-x509", "-key", "klucz.pem", "-out", "cert.pem", "-days", "30", digest, "-utf8"];
    tool(&folder, "openssl", &[&request[..], &["-subj", "/CN=Gmina Żółć – SD/O=Urząd"]].concat())?;
    Some(folder)
}

const EC: &[&str] = &["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"];
const RSA: &[&str] = &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"];

#[test]
fn pem_may_have_text_around_it_and_the_key_anywhere() {
    let pem = certificate("SD-SW-01");
    let at = pem.find("-----BEGIN PRIVATE").unwrap();
    let (certificate, key) = pem.split_at(at);
    for text in [
        pem.clone(),
        format!("{key}\n{certificate}"),
        format!("\u{FEFF}Klucz: Żółć\r\n{key}\r\nCertyfikat:\r\n{certificate}\r\nkoniec")
            .replace('\n', "\r\n"),
    ] {
        let opened = certificate::open(text.as_bytes(), &[]).unwrap();
        assert_eq!(opened.pair, Pair::Matches);
        assert_eq!(opened.facts.key, KeyKind::Ec("P-256".to_owned()));
    }
    let alone = certificate::open(certificate.as_bytes(), &[]).unwrap();
    assert_eq!((alone.pair, alone.key.is_none()), (Pair::NoKey, true));
    assert_eq!(certificate::open(key.as_bytes(), &[]).unwrap_err(), Error::OnlyKey);
}

#[test]
fn the_facts_are_those_of_the_certificate() {
    let opened = certificate::open(certificate("Żółć").as_bytes(), &[]).unwrap();
    let facts = opened.facts;
    assert_eq!(facts.common_name.as_deref(), Some("Żółć"));
    assert_eq!(facts.not_before.to_rfc3339(), "2016-03-01T00:00:00+00:00");
    assert_eq!(facts.not_after.to_rfc3339(), "2036-03-01T00:00:00+00:00");
    assert_eq!(facts.signature, Signature::Sha256);
    assert_eq!(facts.sha256.len(), 64);
    assert_eq!(facts.key.to_string(), "EC P-256");
}

#[test]
fn der_is_a_certificate_without_a_key() {
    let pem = certificate("SD");
    let der = rustls_pemfile::certs(&mut pem.as_bytes()).next().unwrap().unwrap();
    assert_eq!(certificate::open(&der, &[]).unwrap().pair, Pair::NoKey);
    assert_eq!(certificate::all(&der).unwrap(), [der]);
}

#[test]
fn the_certificate_of_the_key_is_found_among_its_issuers() {
    let authority = authority("CA");
    let key = rcgen::KeyPair::generate().unwrap();
    let leaf = params("SD").signed_by(&key, &authority).unwrap();
    for text in [authority.pem() + &leaf.pem() + &key.serialize_pem(), authority.pem() + &leaf.pem()] {
        let opened = certificate::open(text.as_bytes(), &[]).unwrap();
        assert_eq!(opened.facts.common_name.as_deref(), Some("SD"));
        assert_eq!(opened.chain, [leaf.der().clone(), authority.der().clone()]);
    }
}

#[test]
fn keys_of_every_kind_and_form_belong_to_their_certificates() {
    for key in [EC, RSA, &["-algorithm", "ED25519"]] {
        let Some(folder) = openssl(key, "-sha256") else { return };
        let certificate = fs::read_to_string(at(&folder, "cert.pem")).unwrap();
        let pkcs8 = fs::read_to_string(at(&folder, "klucz.pem")).unwrap();
        let mut forms = vec![pkcs8];
        if key != ["-algorithm", "ED25519"] {
            tool(&folder, "openssl", &["pkey", "-in", "klucz.pem", "-traditional", "-out", "stary.pem"])
                .unwrap();
            forms.push(fs::read_to_string(at(&folder, "stary.pem")).unwrap());
        }
        for form in forms {
            let opened = certificate::open((certificate.clone() + &form).as_bytes(), &[]).unwrap();
            assert_eq!(opened.pair, Pair::Matches, "{key:?} {}", &form[..30]);
            assert_eq!(opened.facts.common_name.as_deref(), Some("Gmina Żółć – SD"));
        }
    }
}

#[test]
fn encrypted_keys_open_with_their_password_only() {
    let Some(folder) = openssl(RSA, "-sha256") else { return };
    let encrypt = ["pkcs8", "-topk8", "-in", "klucz.pem", "-out", "tajny.pem", "-v2", "aes-256-cbc"];
    tool(&folder, "openssl", &[&encrypt[..], &["-passout", "pass:zażółć"]].concat()).unwrap();
    let both =
        [fs::read(at(&folder, "cert.pem")).unwrap(), fs::read(at(&folder, "tajny.pem")).unwrap()].concat();
    fs::write(at(&folder, "oba.pem"), both).unwrap();
    assert_eq!(open_file(&folder, "oba.pem", &["zle", "zażółć"]).unwrap().pair, Pair::Matches);
    assert_eq!(open_file(&folder, "oba.pem", &["zle"]).unwrap_err(), Error::PasswordNeeded);
    assert_eq!(open_file(&folder, "oba.pem", &[]).unwrap_err(), Error::PasswordNeeded);
    let old =
        ["rsa", "-in", "klucz.pem", "-aes128", "-passout", "pass:x", "-traditional", "-out", "stary.pem"];
    tool(&folder, "openssl", &old).unwrap();
    let both =
        [fs::read(at(&folder, "cert.pem")).unwrap(), fs::read(at(&folder, "stary.pem")).unwrap()].concat();
    fs::write(at(&folder, "oba.pem"), both).unwrap();
    assert!(matches!(open_file(&folder, "oba.pem", &["x"]), Err(Error::Unsupported(_))));
}

#[test]
fn pkcs12_of_both_ages_opens() {
    for key in [RSA, EC] {
        let Some(folder) = openssl(key, "-sha256") else { return };
        let new: &[&str] = &[];
        let triple_des: &[&str] =
            &["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"];
        for kind in [new, triple_des, &["-legacy"]] {
            let export = ["pkcs12", "-export", "-inkey", "klucz.pem", "-in", "cert.pem", "-out", "sd.p12"];
            let named = ["-name", "Żółć", "-passout", "pass:zażółć gęślą"];
            if tool(&folder, "openssl", &[&export[..], &named, kind].concat()).is_none() {
                return;
            }
            let opened = open_file(&folder, "sd.p12", &["zle", "zażółć gęślą"]).unwrap();
            assert_eq!(opened.pair, Pair::Matches, "{kind:?}");
            assert_eq!(
                open_file(&folder, "sd.p12", &["zle"]).unwrap_err(),
                Error::PasswordNeeded,
                "{kind:?}"
            );
        }
        let export = ["pkcs12", "-export", "-inkey", "klucz.pem", "-in", "cert.pem", "-out", "sd.p12"];
        tool(&folder, "openssl", &[&export[..], &["-passout", "pass:"]].concat()).unwrap();
        assert_eq!(open_file(&folder, "sd.p12", &["zle"]).unwrap().pair, Pair::Matches);
    }
}

#[test]
fn the_password_of_the_package_opens_a_certificate_without_its_own() {
    let Some(folder) = openssl(EC, "-sha256") else { return };
    let export =
        ["pkcs12", "-export", "-inkey", "klucz.pem", "-in", "cert.pem", "-out", "sd.p12", "-passout"];
    for (own, given) in [(PASSWORD, ""), (P12_PASSWORD, P12_PASSWORD), (PASSWORD, "zle")] {
        tool(&folder, "openssl", &[&export[..], &[&format!("pass:{own}")]].concat()).unwrap();
        let package = complete()
            .set("/systemy/0/certyfikat", serde_json::json!({"plik": "sd.p12", "haslo": given}))
            .file("sd.p12", fs::read(at(&folder, "sd.p12")).unwrap())
            .open();
        assert_eq!(package.systems[0].opened().unwrap().pair, Pair::Matches, "{given}");
    }
}

#[test]
fn weak_certificates_are_weak_and_their_keys_still_belong_to_them() {
    let weak: &[&str] = &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"];
    let Some(folder) = openssl(weak, "-sha1") else { return };
    let Some(other) = openssl(weak, "-sha1") else { return };
    let certificate = fs::read_to_string(at(&folder, "cert.pem")).unwrap();
    let own = certificate::open(
        (certificate.clone() + &fs::read_to_string(at(&folder, "klucz.pem")).unwrap()).as_bytes(),
        &[],
    )
    .unwrap();
    assert_eq!((own.pair, own.facts.is_weak()), (Pair::Matches, true));
    assert_eq!(
        (own.facts.key.to_string(), own.facts.signature.to_string()),
        ("RSA 1024".to_owned(), "SHA-1".to_owned())
    );
    let strange = certificate + &fs::read_to_string(at(&other, "klucz.pem")).unwrap();
    assert_eq!(certificate::open(strange.as_bytes(), &[]).unwrap().pair, Pair::Differs);
}

#[test]
fn forms_that_are_not_read_are_called_by_their_names() {
    let Some(folder) = openssl(EC, "-sha256") else { return };
    tool(&folder, "openssl", &["crl2pkcs7", "-nocrl", "-certfile", "cert.pem", "-out", "a.p7b"]).unwrap();
    tool(
        &folder,
        "openssl",
        &["crl2pkcs7", "-nocrl", "-certfile", "cert.pem", "-outform", "DER", "-out", "b.p7b"],
    )
    .unwrap();
    tool(&folder, "openssl", &["x509", "-in", "cert.pem", "-trustout", "-out", "t.pem"]).unwrap();
    assert_eq!(open_file(&folder, "a.p7b", &[]).unwrap_err(), Error::Pkcs7);
    assert_eq!(open_file(&folder, "b.p7b", &[]).unwrap_err(), Error::Pkcs7);
    assert!(matches!(open_file(&folder, "t.pem", &[]), Err(Error::Unsupported(_))));
    for bytes in
        [&b""[..], b"0", b"0\x80", b"Certyfikat w drugim mailu", b"-----BEGIN CERTIFICATE-----\nAAAA"]
    {
        assert!(certificate::open(bytes, &[]).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn damaged_certificates_never_panic(at in 0_usize..3000, value: u8, cut in 0_usize..3000) {
        use std::sync::LazyLock;
        static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
            let pem = certificate("SD");
            let der = rustls_pemfile::certs(&mut pem.as_bytes()).next().unwrap().unwrap().to_vec();
            let mut files = vec![pem.into_bytes(), der];
            if let Some(folder) = openssl(EC, "-sha256") {
                let export = ["pkcs12", "-export", "-inkey", "klucz.pem", "-in", "cert.pem", "-out", "a.p12"];
                let cheap = ["-passout", "pass:x", "-iter", "1"];
                tool(&folder, "openssl", &[&export[..], &cheap].concat()).unwrap();
                files.push(fs::read(at_(&folder)).unwrap());
            }
            files
        });
        for file in FILES.iter() {
            let mut bytes = file.clone();
            let place = at % bytes.len();
            bytes[place] = value;
            let _ = certificate::open(&bytes, &[&Secret::new("x")]);
            let _ = certificate::all(&bytes);
            let _ = certificate::open(&file[..cut % file.len()], &[&Secret::new("x")]);
        }
    }
}

fn at_(folder: &tempfile::TempDir) -> std::path::PathBuf {
    at(folder, "a.p12")
}
