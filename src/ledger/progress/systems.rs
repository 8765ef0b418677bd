//! Stages 4 to 6 belong to the systems of the package, one by one: which of them are connected now (E5c),
//! and how far each is.
use super::{Progress, Standing};
use crate::ledger::event::{PackageFacts, SystemFacts};
use crate::procedure::{Stage, SystemKey};
use std::collections::BTreeMap;

/// One system of the package and its own stages 4 to 6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct System {
    pub id: String,
    pub name: String,
    pub stages: BTreeMap<Stage, Standing>,
}

/// As a package that has just been opened has them.
pub(super) fn of(facts: &PackageFacts) -> Vec<System> {
    let new = |(place, system): (usize, &SystemFacts)| System {
        id: id_of(&facts.systemy, place),
        name: system.nazwa.clone(),
        stages: BTreeMap::new(),
    };
    facts.systemy.iter().enumerate().map(new).collect()
}

impl Progress {
    /// In the order of the package.
    pub fn systems(&self) -> &[System] {
        &self.systems
    }

    /// Whether E5c has to be answered first: which of several systems are connected now.
    pub fn asks_for_systems(&self) -> bool {
        self.systems.len() > 1 && self.chosen.is_none()
    }

    /// Whether it is connected now. Before the question every one is.
    pub fn is_chosen(&self, system: &System) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| chosen.contains(&system.id))
    }

    /// The systems of the package that are not wholly connected, those put off too.
    pub fn unfinished_systems(&self) -> impl Iterator<Item = &System> {
        self.systems.iter().filter(|system| !system.is_connected())
    }

    /// Every system of the package is behind us.
    pub fn is_connected(&self) -> bool {
        self.confirmed.is_some() && self.current().is_none() && self.unfinished_systems().next().is_none()
    }

    /// How many of the package's systems have this stage behind them, and how many there are; none for a
    /// package with one system ("5. Rejestracja – 1 z 2").
    pub fn count(&self, stage: Stage) -> Option<(usize, usize)> {
        let all = self.systems.len();
        let done = self.systems.iter().filter(|system| system.is_done(stage)).count();
        (all > 1 && !stage.is_shared()).then_some((done, all))
    }

    /// The one that waits for this stage, with its place in the package: the first of those connected now.
    pub fn system_waiting_for(&self, stage: Stage) -> Option<(usize, &System)> {
        let waits = |(_, system): &(usize, &System)| self.is_chosen(system) && !system.is_done(stage);
        self.systems.iter().enumerate().find(waits)
    }

    /// Those whose stage counts now: of the others only what is done.
    pub(super) fn counted_systems(&self, stage: Stage) -> impl Iterator<Item = &System> {
        self.systems.iter().filter(move |system| self.is_chosen(system) || system.is_done(stage))
    }

    pub(super) fn choose_systems(&mut self, ids: &[String]) {
        let known = ids.iter().filter(|id| self.systems.iter().any(|system| system.id == **id));
        let known: Vec<_> = known.cloned().collect();
        // With none there would be nothing to connect.
        self.chosen = (!known.is_empty()).then_some(known);
    }

    /// What was installed is installed no more.
    pub(super) fn certificate_is_gone(&mut self, sha256: &str) {
        let Some(package) = &self.package else { return };
        for (facts, system) in package.systemy.iter().zip(&mut self.systems) {
            // One that was opened later, by its own password, is not known here.
            if facts.certyfikat.as_ref().is_none_or(|certificate| certificate.sha256 == sha256) {
                let _ = system.stages.remove(&Stage::Certificate);
            }
        }
    }

    /// A registration from before shows only once the data are confirmed again, as a changed password
    /// does.
    pub(super) fn show_registrations(&mut self) {
        let Some(facts) = self.confirmed.and(self.package.as_ref()) else { return };
        for (system, own) in self.systems.iter_mut().zip(&facts.systemy) {
            let key = facts.system_key(&system.id);
            self.registrations.compare(&key, print(own));
            match self.registrations.of(&key).standing() {
                Some(standing) => drop(system.stages.insert(Stage::Registration, standing)),
                None => drop(system.stages.remove(&Stage::Registration)),
            }
        }
    }

    /// It is registered now, with the certificate that the package has.
    pub(super) fn is_registered_now(&mut self, key: &SystemKey) {
        let Some(facts) = &self.package else { return };
        let place = self.systems.iter().position(|system| facts.system_key(&system.id) == *key);
        let own = place.and_then(|place| facts.systemy.get(place));
        self.registrations.registered_with(key, own.and_then(print));
    }

    /// The same of the dictionaries.
    pub(super) fn show_dictionaries(&mut self) {
        let Some(facts) = self.confirmed.and(self.package.as_ref()) else { return };
        for system in &mut self.systems {
            if let Some((_, standing)) = self.dictionaries.of(&facts.system_key(&system.id)) {
                let _ = system.stages.insert(Stage::Dictionaries, *standing);
            }
        }
    }
}

/// The fingerprint of its certificate, where that is known.
fn print(system: &SystemFacts) -> Option<&str> {
    system.certyfikat.as_ref().map(|own| own.sha256.as_str())
}

impl System {
    /// Stages 4 to 6 are behind it.
    pub fn is_connected(&self) -> bool {
        Stage::ALL.iter().filter(|stage| !stage.is_shared()).all(|stage| self.is_done(*stage))
    }

    pub fn is_done(&self, stage: Stage) -> bool {
        matches!(self.stages.get(&stage), Some(Standing::Done { .. }))
    }
}

/// The identifier of the system at `place`. Without one of its own, which no two have, it is told by its
/// place.
fn id_of(systems: &[SystemFacts], place: usize) -> String {
    let id = systems.get(place).map(|system| system.id.clone()).unwrap_or_default();
    let is_taken = systems.iter().take(place).any(|other| other.id == id);
    if is_taken || (id.is_empty() && place > 0) { format!("{id}#{}", place + 1) } else { id }
}
