//! A package without `pakiet.json`: whatever the office had at hand (package-format, "An undescribed
//! package"). Only its certificates are read, by content; the person types the rest from the letter.
use super::error::Error;
use super::files::{File, Files};
use super::json::not_understood;
use super::manifest::is_locked;
use super::{Anchor, Original, Package, System, SystemCertificate};
use crate::certificate::{self, Certificate};
use crate::secret::Secret;
use std::sync::Arc;

/// # Errors
/// P-22 where there is another archive inside, which does not open: the package may be that one.
pub(super) fn read(files: &Files, code: &str, password: &Secret) -> Result<Package, Error> {
    let is_archive = |file: &&File| {
        let path = file.path.to_lowercase();
        [".zip", ".7z", ".rar", ".csizs"].into_iter().any(|ending| path.ends_with(ending))
    };
    if let Some(archive) = files.all().iter().find(is_archive) {
        return Err(not_understood(&format!("there is no pakiet.json, and {} was not opened", archive.path)));
    }
    let mut package = Package { code: code.to_owned(), ..Package::empty() };
    for file in files.all() {
        match certificate::open(&file.bytes, &[password]) {
            Ok(certificate) if is_of_authority(&certificate) => package.anchors.push(Anchor {
                file: file.path.clone(),
                sha256: String::new(),
                untouched: true,
                opened: Some(certificate::all(&file.bytes)),
            }),
            // Letters and the like are no certificates, and no mistake.
            Err(certificate::Error::Unknown | certificate::Error::OnlyKey) => {}
            opened => package.systems.push(system(&file.path, &file.bytes, opened)),
        }
    }
    Ok(package)
}

fn is_of_authority(certificate: &Certificate) -> bool {
    certificate.facts.authority && certificate.key.is_none()
}

fn system(path: &str, bytes: &[u8], opened: Result<Certificate, certificate::Error>) -> System {
    let name = opened.as_ref().ok().and_then(|certificate| certificate.facts.common_name.clone());
    let opened = Some(opened);
    System {
        id: String::new(),
        area: String::new(),
        name: name.unwrap_or_default(),
        vendor: String::new(),
        version: String::new(),
        certificate: SystemCertificate {
            file: path.to_owned(),
            sha256: String::new(),
            password: Secret::default(),
            untouched: true,
            locked: is_locked(opened.as_ref()).then(|| Arc::new(bytes.to_vec())),
            opened,
            issuer: String::new(),
            original: Some(Original::new(bytes)),
        },
    }
}
