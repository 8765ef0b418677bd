//! The stores that practice makes up. Nothing here reaches Windows: what would be installed is only
//! noted, by its fingerprint.
use super::{CertificateStores, Found, NotStored};
use crate::certificate::{Certificate, Facts};
use crate::procedure::certificate::Store;
use crate::training::{Error, Stores};
use rustls::pki_types::CertificateDer;
use std::path::PathBuf;

#[derive(Debug)]
pub struct Practice {
    /// Of the practice world.
    pub folder: PathBuf,
}

impl Practice {
    fn open(&self) -> Result<Stores, NotStored> {
        Stores::open(&self.folder).map_err(failed)
    }

    fn keep(&self, store: Store, sha256: String) -> Result<(), NotStored> {
        let mut stores = self.open()?;
        stores.asked += 1;
        let refuses = stores.refuses();
        if !refuses {
            let _ = stores.kept.insert((store, sha256));
        }
        stores.save(&self.folder).map_err(failed)?;
        if refuses { Err(NotStored::NoConsent) } else { Ok(()) }
    }
}

fn failed(error: Error) -> NotStored {
    NotStored::Refused(error.to_string())
}

impl CertificateStores for Practice {
    fn are_here(&self) -> bool {
        true
    }

    fn look(&self, store: Store, sha256: &str) -> Result<Found, NotStored> {
        let kept = self.open()?.kept.contains(&(store, sha256.to_owned()));
        Ok(if kept { Found::Whole } else { Found::Nothing })
    }

    fn install(&self, certificate: &Certificate) -> Result<(), NotStored> {
        if certificate.key.is_none() {
            return Err(NotStored::NoKey);
        }
        self.keep(Store::Osobisty, certificate.facts.sha256.clone())
    }

    fn trust(&self, anchor: &CertificateDer<'static>) -> Result<(), NotStored> {
        let facts = Facts::read(anchor).map_err(|error| NotStored::Refused(error.to_string()))?;
        self.keep(Store::ZaufaneGlowne, facts.sha256)
    }

    fn remove(&self, store: Store, sha256: &str) -> Result<(), NotStored> {
        let mut stores = self.open()?;
        let _ = stores.kept.remove(&(store, sha256.to_owned()));
        stores.save(&self.folder).map_err(failed)
    }
}
