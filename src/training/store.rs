//! The stores of certificates of the practised computer, in a file beside the world.
use super::{Error, Scenario, World};
use crate::procedure::certificate::Store;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::ErrorKind;
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
        match std::fs::read(folder.join(FILE)) {
            Ok(text) => serde_json::from_slice(&text)
                .map_err(|error| Error::Unreadable { file: FILE, reason: error.to_string() }),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let scenario = World::open(folder)?.scenario();
                Ok(Self { scenario, kept: BTreeSet::new(), asked: 0 })
            }
            Err(source) => Err(Error::Io { what: FILE.to_owned(), source }),
        }
    }

    /// # Errors
    /// The folder cannot be written.
    pub fn save(&self, folder: &Path) -> Result<(), Error> {
        let text = serde_json::to_vec_pretty(self)
            .map_err(|error| Error::Unreadable { file: FILE, reason: error.to_string() })?;
        super::world::write_whole(folder, FILE, &text)
    }

    /// A new world begins with a computer that nobody has touched.
    pub(super) fn forget(folder: &Path) -> Result<(), Error> {
        match std::fs::remove_file(folder.join(FILE)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(Error::Io { what: FILE.to_owned(), source: error })
            }
            _ => Ok(()),
        }
    }

    /// C-05: whether Windows says no this time.
    pub fn refuses(&self) -> bool {
        self.scenario == Scenario::CertificateRefused && self.asked <= 1
    }
}
