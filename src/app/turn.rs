//! Stages 5 and 6 belong to one system after the other: whose turn it is, and whether the wizard can do
//! its step by itself.
use super::App;
use crate::act::registration::{Subject, way};
use crate::csizs::connection::Connection;
use crate::csizs::soap;
use crate::ledger::{PackageFacts, Progress};
use crate::procedure::Stage;
use crate::procedure::hosts::{self, Verdict};
use std::sync::Arc;

/// The system whose turn it is.
pub(super) struct Turn {
    /// Its place in the package.
    pub(super) place: usize,
    /// Its id in the ledger.
    pub(super) id: String,
    pub(super) subject: Subject,
}

impl Turn {
    /// None where no system waits for this stage.
    pub(super) fn of(progress: &Progress, stage: Stage) -> Option<Self> {
        let (place, _) = progress.system_waiting_for(stage)?;
        Self::at(progress, place)
    }

    /// Of the system at this place of the package.
    pub(super) fn at(progress: &Progress, place: usize) -> Option<Self> {
        let id = progress.systems().get(place)?.id.clone();
        Some(Self { place, subject: Subject::known(progress, &id)?, id })
    }
}

impl App {
    /// Whether the wizard can do it by itself: as the open package says, or, while it is shut, as far as
    /// the ledger knows.
    pub(super) fn is_automatic(&self, progress: &Progress, turn: &Turn) -> bool {
        match &self.package {
            Some(_) => self.connection(turn).is_some(),
            None => progress.package().is_some_and(|facts| may_be_automatic(facts, turn)),
        }
    }

    /// Nothing is connected yet. None where the package is shut, or the step is the person's.
    pub(super) fn connection(&self, turn: &Turn) -> Option<Arc<dyn Connection>> {
        let package = self.package.as_ref()?;
        match way(package, package.systems.get(turn.place)?, self.home.limits) {
            Ok(connection) => Some(Arc::from(connection)),
            Err(reason) => {
                tracing::info!(%reason, "no automatic way");
                None
            }
        }
    }
}

fn may_be_automatic(facts: &PackageFacts, turn: &Turn) -> bool {
    let spoken = facts.uslugi.iter().any(|service| {
        service.rodzaj == "rejestracja"
            && service.profil == soap::PROFILE
            && hosts::judge(facts.srodowisko, &service.adres) == Verdict::Automatic
    });
    let own = facts.systemy.get(turn.place).and_then(|system| system.certyfikat.as_ref());
    let id = &turn.subject.id;
    spoken && own.is_some_and(|own| own.klucz) && !id.unit.is_empty() && !id.system.is_empty()
}
