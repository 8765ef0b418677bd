//! What was changed in this computer's stores of certificates, and what was saved for the IT person.
use super::chain::Entry;
use super::event::{CertificateChange, CertificateIntent, CertificateOutcome, CertificateSettled, Event};
use crate::procedure::certificate::Store;
use std::collections::BTreeMap;

/// How it stands with certificates on this computer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Certificates {
    /// Against what the wizard found, in the order of time: outlives every "Zacznij od nowa", as the
    /// changes themselves do.
    changes: Vec<CertificateChange>,
    /// By the id of the system.
    saved: BTreeMap<String, String>,
}

impl Certificates {
    /// What the wizard has put there and not taken out ("Co kreator zmienił na tym komputerze").
    pub fn changes(&self) -> &[CertificateChange] {
        &self.changes
    }

    pub fn change(&self, store: Store, sha256: &str) -> Option<&CertificateChange> {
        self.changes.iter().find(|change| change.magazyn == store && change.sha256 == sha256)
    }

    /// The first of the files that were saved for the IT person of this system's server.
    pub fn saved(&self, system: &str) -> Option<&str> {
        self.saved.get(system).map(String::as_str)
    }

    /// Another package, or all over again: what was changed on the computer stays changed.
    pub(super) fn begin_anew(&mut self) {
        self.saved.clear();
    }

    pub(super) fn apply(&mut self, entry: &Entry) {
        match &entry.zdarzenie {
            // What was there before us stays when we are gone.
            Event::ZamiarInstalacjiCertyfikatu(CertificateIntent {
                magazyn,
                sha256,
                podmiot,
                byl: false,
            }) if self.change(*magazyn, sha256).is_none() => {
                self.changes.push(CertificateChange {
                    kiedy: entry.czas,
                    magazyn: *magazyn,
                    sha256: sha256.clone(),
                    podmiot: podmiot.clone(),
                    pewne: false,
                });
            }
            Event::WynikInstalacjiCertyfikatu(settled) => match (settled.wynik, settled.jest) {
                (CertificateOutcome::Wykonano, _) | (_, Some(true)) => {
                    let change = self.changes.iter_mut().find(|change| is_of(change, settled));
                    if let Some(change) = change {
                        change.pewne = true;
                    }
                }
                (CertificateOutcome::BrakZgody | CertificateOutcome::NieUdaloSie, Some(false)) => {
                    self.changes.retain(|change| !is_of(change, settled));
                }
                (CertificateOutcome::BrakZgody | CertificateOutcome::NieUdaloSie, None) => {}
            },
            Event::WynikUsunieciaCertyfikatu(settled) if settled.wynik == CertificateOutcome::Wykonano => {
                self.changes.retain(|change| !is_of(change, settled));
            }
            Event::PlikiCertyfikatuZapisane { system, plik } => {
                let _ = self.saved.insert(system.clone(), plik.clone());
            }
            Event::Przeniesione(carried) => {
                for change in &carried.certyfikaty {
                    if self.change(change.magazyn, &change.sha256).is_none() {
                        self.changes.push(change.clone());
                    }
                }
            }
            _ => {}
        }
    }
}

fn is_of(change: &CertificateChange, settled: &CertificateSettled) -> bool {
    change.magazyn == settled.magazyn && change.sha256 == settled.sha256
}
