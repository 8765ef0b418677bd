//! Not Windows: the files for the IT person are all there is.
use super::{CertificateStores, Found, NotStored};
use crate::certificate::Certificate;
use crate::procedure::certificate::Store;
use rustls::pki_types::CertificateDer;

#[derive(Debug)]
pub struct Elsewhere;

impl CertificateStores for Elsewhere {
    fn are_here(&self) -> bool {
        false
    }

    fn look(&self, _: Store, _: &str) -> Result<Found, NotStored> {
        Ok(Found::Nothing)
    }

    fn install(&self, _: &Certificate) -> Result<(), NotStored> {
        Err(NotStored::NotHere)
    }

    fn trust(&self, _: &CertificateDer<'static>) -> Result<(), NotStored> {
        Err(NotStored::NotHere)
    }

    fn remove(&self, _: Store, _: &str) -> Result<(), NotStored> {
        Err(NotStored::NotHere)
    }
}
