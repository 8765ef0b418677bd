//! Stage 6 of each system: what the wizard has fetched, or the person has confirmed.
use super::chain::Entry;
use super::event::{DictionaryVersion, Event};
use super::progress::Standing;
use crate::procedure::SystemKey;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How the dictionaries of a system were updated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Updated {
    /// By the wizard, from CSIZS, into this folder.
    Fetched { folder: PathBuf, versions: Vec<DictionaryVersion> },
    /// "potwierdzono ręcznie": in the domain system, with the date that the person read there.
    ByHand { date: NaiveDate },
}

/// The fold over everything about dictionaries. "Zacznij od nowa" forgets it; the files stay, and are not
/// fetched again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dictionaries {
    folders: BTreeMap<SystemKey, PathBuf>,
    systems: BTreeMap<SystemKey, (Updated, Standing)>,
}

impl Dictionaries {
    /// Where the person wants those of a system; none: in the state folder.
    pub fn folder(&self, system: &SystemKey) -> Option<&Path> {
        self.folders.get(system).map(PathBuf::as_path)
    }

    /// What was done for a system last, and how stage 6 stands by it.
    pub fn of(&self, system: &SystemKey) -> Option<&(Updated, Standing)> {
        self.systems.get(system)
    }

    pub(super) fn apply(&mut self, entry: &Entry) {
        let done = |by_hand| Standing::Done { at: entry.czas, by_hand };
        match &entry.zdarzenie {
            Event::FolderSlownikow { system, folder } => {
                let _ = self.folders.insert(system.clone(), PathBuf::from(folder));
            }
            Event::SlownikiZaktualizowane { system, folder, slowniki } => {
                let updated = Updated::Fetched { folder: PathBuf::from(folder), versions: slowniki.clone() };
                let _ = self.systems.insert(system.clone(), (updated, done(false)));
            }
            Event::SlownikiPotwierdzone { system, data } => {
                let updated = Updated::ByHand { date: *data };
                let _ = self.systems.insert(system.clone(), (updated, done(true)));
            }
            _ => {}
        }
    }
}
