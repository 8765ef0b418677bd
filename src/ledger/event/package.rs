//! What is written of a package and of what was typed from its letter: nothing secret.
use crate::problem::Contacts;
use crate::procedure::{Account, Environment, SystemKey};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What the package says that is no secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageFacts {
    pub kod: String,
    pub srodowisko: Environment,
    pub jednostka: String,
    pub teryt: Option<String>,
    pub identyfikator: Option<String>,
    /// As the package spells it.
    pub login: String,
    pub pi_mzt: Option<String>,
    pub systemy: Vec<SystemFacts>,
    /// Services of Emp@tia: later stages need their addresses when the package is shut.
    #[serde(default)]
    pub uslugi: Vec<ServiceFacts>,
    /// The certificates of Emp@tia as PEM: whom to believe there when the package is shut. Empty where
    /// the package has none.
    #[serde(default)]
    pub empatia: String,
    /// Only names that may reach a command line.
    #[serde(default)]
    pub serwery_czasu: Vec<String>,
    /// Whom to call also after a restart, when the package is shut.
    #[serde(default)]
    pub kontakty: Contacts,
}

/// An address of Emp@tia, and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerAddress {
    pub address: String,
    /// `rodzaj` of its services, as the package names them.
    pub kinds: Vec<String>,
}

impl PackageFacts {
    /// Each address once, in the order of the package: one may serve for both.
    pub fn servers(&self) -> Vec<ServerAddress> {
        let mut servers: Vec<ServerAddress> = Vec::new();
        for service in self.uslugi.iter().filter(|service| !service.adres.is_empty()) {
            let kind = service.rodzaj.clone();
            match servers.iter_mut().find(|known| known.address == service.adres) {
                Some(known) => known.kinds.push(kind),
                None => servers.push(ServerAddress { address: service.adres.clone(), kinds: vec![kind] }),
            }
        }
        servers
    }

    pub fn account(&self) -> Account {
        Account::new(self.srodowisko, &self.login)
    }

    /// The key of one of its systems.
    pub fn system_key(&self, system: &str) -> SystemKey {
        let unit = self.identyfikator.as_ref().or(self.teryt.as_ref()).unwrap_or(&self.jednostka);
        // What was typed from a letter has no identifier: then the certificate tells two systems apart.
        let own = || self.systemy.iter().find(|known| known.id.is_empty())?.certyfikat.as_ref();
        let print = own().filter(|_| system.is_empty()).map(|own| own.sha256.as_str());
        let system = print.unwrap_or(system);
        SystemKey { srodowisko: self.srodowisko, jednostka: unit.clone(), system: system.to_owned() }
    }

    /// Whether both say the same. A private key that is only sometimes at hand makes no difference.
    pub fn is_same(&self, other: &Self) -> bool {
        self.without_keys() == other.without_keys()
    }

    fn without_keys(&self) -> Self {
        let mut facts = self.clone();
        let certificates = facts.systemy.iter_mut().filter_map(|system| system.certyfikat.as_mut());
        certificates.for_each(|certificate| certificate.klucz = false);
        facts
    }

    /// Whether both are about the same unit (K-12): by identifier, else by TERYT, else by name.
    pub fn same_unit(&self, other: &Self) -> bool {
        match (&self.identyfikator, &other.identyfikator, &self.teryt, &other.teryt) {
            (Some(a), Some(b), _, _) if a != b => false,
            (_, _, Some(a), Some(b)) => a == b,
            (Some(_), Some(_), _, _) => true,
            _ => self.jednostka == other.jednostka,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SystemFacts {
    pub id: String,
    pub nazwa: String,
    pub podobszar: String,
    #[serde(default)]
    pub dostawca: String,
    #[serde(default)]
    pub wersja: String,
    /// None where the package has none that can be opened.
    #[serde(default)]
    pub certyfikat: Option<CertificateFacts>,
}

/// The public part of a system's certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateFacts {
    pub podmiot: String,
    pub wystawca: String,
    pub od: DateTime<Utc>,
    #[serde(rename = "do")]
    pub do_dnia: DateTime<Utc>,
    /// Of the DER form: lower-case hexadecimal.
    pub sha256: String,
    /// Whether its private key is in the package.
    pub klucz: bool,
}

/// One of `uslugi`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceFacts {
    /// "rejestracja", "slowniki".
    pub rodzaj: String,
    pub adres: String,
    /// Empty where no protocol is assumed: then the step is done by hand.
    pub profil: String,
}

/// What the person has typed from the letter (E5b); empty where nothing is typed yet. What the package
/// itself says is not repeated here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedData {
    /// Kod pakietu that it completes; empty where there is no package.
    pub kod: String,
    pub jednostka: String,
    pub adres: String,
    /// Kod TERYT or identifier of the unit.
    pub teryt: String,
    pub login: String,
    pub serwer: String,
    pub pi_mzt: String,
    pub certyfikat: Option<TypedCertificate>,
    pub empatia: Option<TypedCertificate>,
}

/// A certificate that the person pointed at: its public part alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedCertificate {
    /// The name of the file.
    pub plik: String,
    pub pem: String,
}
