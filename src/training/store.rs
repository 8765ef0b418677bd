//! The stores of certificates of the practised computer, in a file beside the world.
use super::{Error, Scenario, World, beside};
use crate::procedure::certificate::Store;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;

/// In the practice folder; absent until something was looked at.
const FILE: &str = "magazyn.json";

/// What has been installed on the practised computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stores {
    #[serde(rename = "scenariusz")]
    scenario: Scenario,
    /// By their fingerprints (SHA-256).
    #[serde(rename = "zapisane")]
    pub kept: BTreeSet<(Store, String)>,
    /// How often the wizard asked to install something.
    #[serde(rename = "pytano")]
    pub asked: u32,
}

impl Stores {
    /// As they are now.
    ///
    /// # Errors
    /// There is no world, or a file cannot be read.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        match beside::read(folder, FILE)? {
            Some(stores) => Ok(stores),
            None => {
                let scenario = World::open(folder)?.scenario();
                Ok(Self { scenario, kept: BTreeSet::new(), asked: 0 })
            }
        }
    }

    /// # Errors
    /// The folder cannot be written.
    pub fn save(&self, folder: &Path) -> Result<(), Error> {
        beside::write(folder, FILE, self)
    }

    /// A new world begins with a computer that nobody has touched.
    pub(super) fn forget(folder: &Path) -> Result<(), Error> {
        beside::forget(folder, FILE)
    }

    /// C-05: whether Windows says no this time.
    pub fn refuses(&self) -> bool {
        self.scenario == Scenario::CertificateRefused && self.asked <= 1
    }
}
