//! The information package (Załącznik 3): looked at, opened in memory, judged (package-format).
//!
//! [`look`] recognises the file, [`Sealed::open`] decrypts it and reads `pakiet.json`,
//! [`completeness`] says what the person must know before going on. Without `pakiet.json` only the
//! certificates are read (`undescribed`). Other outer files get a place beside `archive`.
mod archive;
mod certificates;
mod code;
mod completeness;
pub mod copy;
mod error;
mod files;
mod json;
mod kind;
mod manifest;
mod name;
mod password;
mod sealed;
mod undescribed;
mod values;
pub mod write;

pub use certificates::{SOON, judge, judge_public};
pub use code::package_code;
pub use completeness::{Completeness, Points, completeness};
pub use error::{Error, Foreign, Kind};
pub use sealed::{Sealed, look};
pub use values::{Shown, values};

use crate::certificate::{self, Certificate};
use crate::problem::Contacts;
use crate::procedure::{Account, Environment};
use crate::secret::Secret;
use chrono::NaiveDate;
use rustls::pki_types::CertificateDer;
use std::fmt;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Everything that `pakiet.json` says, with the files it names opened.
///
/// Every text is fit to be shown: no control nor bidi characters, no white space at the ends. What is
/// missing is empty. Secrets are not in its `Debug`.
#[derive(Debug, Clone)]
pub struct Package {
    /// Kod pakietu of the file it came in; empty when everything was typed.
    pub code: String,
    /// Whether `pakiet.json` was there. Without it only the certificates are known, and the person
    /// types the rest from the letter (E5b).
    pub described: bool,
    /// When it was made, as written.
    pub created: String,
    /// Where nothing is said, production, where the rules are strictest.
    pub environment: Environment,
    pub issuer: Issuer,
    pub unit: Unit,
    pub login: String,
    /// The temporary password; lasts until it is changed (procedure, point 6b).
    pub temporary: Secret,
    /// It was typed by the person, not read.
    pub temporary_is_typed: bool,
    /// It is changed already (stage 2), and nothing needs it any more.
    pub temporary_is_spent: bool,
    pub administrator: Administrator,
    pub systems: Vec<System>,
    /// The trust anchors for the services of Emp@tia (procedure, point 7c).
    pub anchors: Vec<Anchor>,
    pub services: Vec<Service>,
    /// The address of PI-MZT.
    pub pi_mzt: String,
    /// Only names that may reach a command line.
    pub time_servers: Vec<String>,
    /// Names of time servers that are none (P-23); to be shown, never to be used.
    pub refused_time_servers: Vec<String>,
    pub deadlines: Vec<Deadline>,
    pub contacts: Contacts,
}

/// `wystawca`: who made the package. Name and telephone are in [`Package::contacts`] too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Issuer {
    pub office: String,
    pub name: String,
    pub phone: String,
    pub email: String,
}

/// `jednostka`: the unit (JT).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    pub name: String,
    pub street: String,
    pub post_code: String,
    pub town: String,
    /// As written; [`crate::procedure::teryt`] judges it.
    pub teryt: String,
    /// The unit's identifier in CSIZS.
    pub id: String,
    /// Podobszary: "SW", "SR"…
    pub areas: Vec<String>,
}

/// `konto.administrator`: the local administrator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Administrator {
    pub first_name: String,
    pub last_name: String,
    pub phone: String,
    pub email: String,
}

/// One of `systemy`: a domain system (SD).
#[derive(Debug, Clone)]
pub struct System {
    pub id: String,
    pub area: String,
    pub name: String,
    pub vendor: String,
    pub version: String,
    pub certificate: SystemCertificate,
}

/// The certificate of a system as the package has it.
#[derive(Debug, Clone)]
pub struct SystemCertificate {
    /// The name that `pakiet.json` gives it; empty when it names none.
    pub file: String,
    /// The fingerprint that `pakiet.json` gives it, as written; empty when it gives none.
    pub sha256: String,
    /// The password that stands beside it.
    pub password: Secret,
    /// Whether [`Self::sha256`] is that of the file; true when none is given.
    pub untouched: bool,
    /// Nothing when there is no such file.
    pub opened: Option<Result<Certificate, certificate::Error>>,
    /// The file as it lies in the package, encrypted, where none of the known passwords opens it.
    pub locked: Option<Arc<Vec<u8>>>,
    /// Who issues it, where `pakiet.json` says so (`wystawca`, a common name or a whole name); else empty.
    pub issuer: String,
    /// The file as it lies in the package; nothing where the person pointed at another.
    pub original: Option<Original>,
}

/// A file of the package, which may hold a private key: wiped when the last copy is dropped, and no
/// `Debug` prints it.
#[derive(Clone)]
pub struct Original(Arc<Zeroizing<Vec<u8>>>);

impl Original {
    pub fn new(bytes: &[u8]) -> Self {
        Self(Arc::new(Zeroizing::new(bytes.to_vec())))
    }

    /// Its bytes; the only way to them.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Original {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Original ({} bytes)", self.0.len())
    }
}

/// One of `certyfikat_empatia`.
#[derive(Debug, Clone)]
pub struct Anchor {
    pub file: String,
    pub sha256: String,
    pub untouched: bool,
    /// Nothing when there is no such file.
    pub opened: Option<Result<Vec<CertificateDer<'static>>, certificate::Error>>,
}

/// One of `uslugi`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Service {
    /// "rejestracja", "slowniki".
    pub kind: String,
    pub address: String,
    /// Without one no protocol is assumed, and the step is guided.
    pub profile: String,
}

/// One of `terminy`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub step: String,
    pub date: NaiveDate,
}

/// Packages are the same when they came in the same file.
impl PartialEq for Package {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Package {
    /// Nothing is known yet.
    pub fn empty() -> Self {
        Self {
            code: String::new(),
            described: false,
            created: String::new(),
            environment: Environment::Produkcyjne,
            issuer: Issuer::default(),
            unit: Unit::default(),
            login: String::new(),
            temporary: Secret::default(),
            temporary_is_typed: false,
            temporary_is_spent: false,
            administrator: Administrator::default(),
            systems: Vec::new(),
            anchors: Vec::new(),
            services: Vec::new(),
            pi_mzt: String::new(),
            time_servers: Vec::new(),
            refused_time_servers: Vec::new(),
            deadlines: Vec::new(),
            contacts: Contacts::default(),
        }
    }

    /// The same package with the code TERYT that the person chose (P-18).
    pub fn with_teryt(&self, teryt: &str) -> Self {
        let mut package = self.clone();
        package.unit.teryt = teryt.to_owned();
        package
    }

    /// The same package once its temporary password is changed: nothing needs it any more.
    pub fn without_temporary(&self) -> Self {
        Self { temporary: Secret::default(), temporary_is_spent: true, ..self.clone() }
    }

    /// Whether it is missing, and stage 2 cannot do without it.
    pub fn lacks_temporary(&self) -> bool {
        self.temporary.is_empty() && !self.temporary_is_spent
    }

    /// The account whose attempts are counted.
    pub fn account(&self) -> Account {
        Account::new(self.environment, &self.login)
    }

    /// The anchors for the services of Emp@tia as DER, without those whose fingerprint is another
    /// than the package says.
    pub fn empatia_anchors(&self) -> Vec<CertificateDer<'static>> {
        self.anchors
            .iter()
            .filter(|anchor| anchor.untouched)
            .filter_map(|anchor| anchor.opened.as_ref()?.as_ref().ok())
            .flatten()
            .cloned()
            .collect()
    }

    /// The address of a service by its `rodzaj`.
    pub fn service(&self, kind: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.kind == kind && !service.address.is_empty())
    }
}

impl System {
    /// What to call it: its name, else its identifier, else its sub-area.
    pub fn title(&self) -> &str {
        [&self.name, &self.id].into_iter().find(|text| !text.is_empty()).unwrap_or(&self.area)
    }

    /// Its certificate, when it could be opened.
    pub fn opened(&self) -> Option<&Certificate> {
        self.certificate.opened.as_ref()?.as_ref().ok()
    }
}
