//! The system whose registration is open or done.
use super::Environment;
use serde::{Deserialize, Serialize};

/// The key under which a registration is kept: environment, unit and system, so that another package of
/// the same system opens no second registration.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SystemKey {
    pub srodowisko: Environment,
    /// Identyfikator JT; else the code TERYT, else the name of the unit.
    pub jednostka: String,
    /// `id` of the system in the package.
    pub system: String,
}
