//! What can be written of registrations.
use crate::procedure::{Account, SystemKey};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How a registration ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "jak", rename_all = "kebab-case")]
pub enum RegistrationOutcome {
    Zarejestrowano {
        numer: String,
        data: DateTime<Utc>,
    },
    ///
    JuzZarejestrowany {
        numer: String,
        data: DateTime<Utc>,
    },
    /// CSIZS refused, and nothing is registered.
    Odmowa {
        powod: Refused,
    },
    /// Proof that not one byte of the request left this computer.
    NieWyslano,
    /// Sent, and CSIZS itself failed: the state has to be asked, but the password was not the reason.
    BladCsizs,
    /// sent, and no answer that can be understood.
    NieWiadomo,
}

/// Why CSIZS does not register a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    ///
    BledneLogowanie,
    /// H-06.
    HasloTymczasowe,
    /// H-08.
    KontoZablokowane,
    ///
    BrakSwiadectwa,
    ///
    CertyfikatOdrzucony,
    ///
    BrakRoli,
    ///
    ZlyCzas,
    ///
    NieznanaJednostka,
}

impl Refused {
    /// Whether it counts as an attempt.
    pub fn is_about_the_password(self) -> bool {
        match self {
            Self::BledneLogowanie | Self::HasloTymczasowe | Self::KontoZablokowane => true,
            Self::BrakSwiadectwa
            | Self::CertyfikatOdrzucony
            | Self::BrakRoli
            | Self::ZlyCzas
            | Self::NieznanaJednostka => false,
        }
    }
}

/// The answer of PodajStan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "jaki", rename_all = "kebab-case")]
pub enum StateAnswer {
    Niezarejestrowany,
    Zarejestrowany {
        numer: String,
        data: DateTime<Utc>,
        /// Whether with the certificate of the package.
        nasz: bool,
    },
}

/// "Co pokazał system?" on E10b, in the person's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "pokazal", rename_all = "kebab-case")]
pub enum SystemAnswer {
    Odmowa {
        powod: Refused,
    },
    ///
    JuzZarejestrowany,
    ///
    NieWiadomo,
    ///
    NieDokonczono,
}

/// What damage would have hidden of registrations (K-10).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedSystems {
    pub systemy: Vec<CarriedSystem>,
    pub konta: Vec<CarriedCount>,
    /// Lines that may have been registrations that nothing tells any more: one is open for every system
    /// that is not in the list, and so many are counted for every account that is not.
    pub nieznane: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedSystem {
    pub system: SystemKey,
    pub klucz: Option<String>,
    /// Something was sent, or may have been, and nobody knows what became of it.
    pub otwarta: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedCount {
    pub konto: Account,
    /// At least this many are counted.
    pub proby: u32,
    pub zablokowane: bool,
}
