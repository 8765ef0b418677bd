//! The stores of the person's account in Windows, through a safe crate: no unsafe code of ours.
use super::{CertificateStores, Found, NotStored};
use crate::certificate::{Certificate, to_pkcs12};
use crate::package::write::make_password;
use crate::procedure::certificate::Store;
use rustls::pki_types::CertificateDer;
use schannel::cert_context::{CertContext, HashAlgorithm};
use schannel::cert_store::{CertAdd, CertStore, CertStoreBuilder, PfxImportOptions};
use std::fmt::Write as _;
use std::io;

/// "The operation was canceled by the user."
const CANCELLED: i32 = 1223;
/// The same as an HRESULT.
const CANCELLED_RESULT: i32 = 0x8007_04C7_u32 as i32;
/// "Access is denied": a policy.
const DENIED: i32 = 5;

#[derive(Debug)]
pub struct Windows;

impl CertificateStores for Windows {
    fn are_here(&self) -> bool {
        true
    }

    fn look(&self, store: Store, sha256: &str) -> Result<Found, NotStored> {
        let opened = CertStoreBuilder::new().read_only().open_current_user(name(store)).map_err(why)?;
        Ok(match find(&opened, sha256) {
            None => Found::Nothing,
            Some(_) if store == Store::ZaufaneGlowne => Found::Whole,
            // Silently: a look asks nobody anything.
            Some(found) => match found.private_key().silent(true).compare_key(true).acquire() {
                Ok(_) => Found::Whole,
                Err(_) => Found::WithoutKey,
            },
        })
    }

    fn install(&self, certificate: &Certificate) -> Result<(), NotStored> {
        // Only between this program and Windows, in memory.
        let password = make_password().map_err(|error| NotStored::Refused(error.to_string()))?;
        let bytes =
            to_pkcs12(certificate, &password).map_err(|error| NotStored::Refused(error.to_string()))?;
        let imported = PfxImportOptions::new().password(password.expose()).import(&bytes).map_err(why)?;
        let own = find(&imported, &certificate.facts.sha256)
            .ok_or_else(|| NotStored::Refused("the certificate is not among those imported".to_owned()))?;
        let mut store = CertStore::open_current_user(name(Store::Osobisty)).map_err(why)?;
        // Its issuers stay out: the store is for the system's own.
        let _ = store.add_cert(&own, CertAdd::ReplaceExisting).map_err(why)?;
        Ok(())
    }

    fn trust(&self, anchor: &CertificateDer<'static>) -> Result<(), NotStored> {
        let context = CertContext::new(anchor).map_err(why)?;
        let mut store = CertStore::open_current_user(name(Store::ZaufaneGlowne)).map_err(why)?;
        let _ = store.add_cert(&context, CertAdd::UseExisting).map_err(why)?;
        Ok(())
    }

    fn remove(&self, store: Store, sha256: &str) -> Result<(), NotStored> {
        let opened = CertStore::open_current_user(name(store)).map_err(why)?;
        match find(&opened, sha256) {
            Some(found) => found.delete().map_err(why),
            None => Ok(()),
        }
    }
}

fn name(store: Store) -> &'static str {
    match store {
        Store::Osobisty => "My",
        Store::ZaufaneGlowne => "Root",
    }
}

fn find(store: &CertStore, sha256: &str) -> Option<CertContext> {
    store.certs().find(|certificate| {
        certificate.fingerprint(HashAlgorithm::sha256()).is_ok_and(|print| hex(&print) == sha256)
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn why(error: io::Error) -> NotStored {
    match error.raw_os_error() {
        Some(CANCELLED | CANCELLED_RESULT | DENIED) => NotStored::NoConsent,
        _ => NotStored::Refused(error.to_string()),
    }
}
