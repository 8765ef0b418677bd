//! Whether a system can be registered by the wizard, or is registered in the domain system itself (E10b).
use super::Subject;
use crate::csizs::connection::{Connection, SystemId};
use crate::csizs::{Endpoint, Error, Identity, Limits, Trust, soap};
use crate::ledger::Progress;
use crate::package::{Package, Service, System};
use crate::procedure::hosts::{Verdict, judge};
use url::Url;

/// Why the guided way is the way. It is a full-fledged one, and not a failure.
#[derive(Debug, thiserror::Error)]
pub enum Guided {
    /// No address, or no profile that the wizard speaks.
    #[error("the package names no profile that the wizard speaks")]
    NoProfile,
    /// P-23, P-24, P-25: the wizard itself does not connect there.
    #[error("the wizard does not connect to this address by itself")]
    Address,
    /// "W pakiecie nie ma klucza prywatnego. Rejestracja odbędzie się w systemie dziedzinowym."
    #[error("no certificate with its private key")]
    NoKey,
    /// Without what CSIZS calls the unit and the system nothing can be asked for.
    #[error("no identifier of the unit or of the system")]
    NoIdentifier,
    /// The certificate or an anchor cannot be used for a connection.
    #[error("{0}")]
    Connection(#[from] Error),
}

/// The connection of one system of the package. Nothing is connected yet.
///
/// # Errors
/// [`Guided`]: then [`Subject::known`] is all that the guided way needs.
pub fn way(package: &Package, system: &System, limits: Limits) -> Result<Box<dyn Connection>, Guided> {
    let spoken = |kind| package.service(kind).filter(|service| service.profile == soap::PROFILE);
    let registration = spoken("rejestracja").ok_or(Guided::NoProfile)?;
    // Where only the registration has an address, the list is asked for there.
    let dictionaries = spoken("slowniki").unwrap_or(registration);
    if package.unit.id.is_empty() || system.id.is_empty() {
        return Err(Guided::NoIdentifier);
    }
    let certificate = system.opened().ok_or(Guided::NoKey)?;
    let key = certificate.key.as_ref().ok_or(Guided::NoKey)?;
    let endpoint = |service: &Service| -> Result<Endpoint, Guided> {
        if judge(package.environment, &service.address) != Verdict::Automatic {
            return Err(Guided::Address);
        }
        let address = Url::parse(&service.address).map_err(|_| Guided::Address)?;
        Ok(Endpoint::new(&address, Trust::only(&package.empatia_anchors()), limits)?)
    };
    let (registration, dictionaries) = (endpoint(registration)?, endpoint(dictionaries)?);
    let identity = Identity::new(&certificate.chain, key.expose())?;
    Ok(Box::new(soap::Profile::new(registration, dictionaries, identity)))
}

impl Subject {
    /// The system with this id in the ledger; no open package is needed. None where there is none.
    pub fn known(progress: &Progress, id: &str) -> Option<Self> {
        let facts = progress.package()?;
        let place = progress.systems().iter().position(|system| system.id == id)?;
        let system = facts.systemy.get(place)?;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Some(Self {
            account: facts.account(),
            login: facts.login.clone(),
            key: facts.system_key(id),
            id: SystemId { unit: text(&facts.identyfikator), system: system.id.clone() },
            area: system.podobszar.clone(),
            name: system.nazwa.clone(),
            vendor: system.dostawca.clone(),
            version: system.wersja.clone(),
            unit: facts.jednostka.clone(),
            teryt: text(&facts.teryt),
        })
    }
}
