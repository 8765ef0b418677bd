//! The clock's part of stage 3, and what was changed on this computer for it.
use super::chain::Entry;
use super::event::{ClockChange, ClockMeasured, ClockOutcome, ClockSettled, Event};
use super::progress::Standing;
use crate::procedure::clock::{Agreement, Known, ServerPlace};
use chrono::TimeDelta;

/// How it stands with the clock of the domain system's server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clock {
    place: Option<ServerPlace>,
    measured: Option<ClockMeasured>,
    standing: Option<Standing>,
    /// Against what the wizard found: outlives every "Zacznij od nowa", as the change itself does.
    change: Option<ClockChange>,
}

impl Clock {
    /// What the person has said of where the server runs.
    pub fn place(&self) -> Option<ServerPlace> {
        self.place
    }

    /// The last measurement with which the person went on.
    pub fn measured(&self) -> Option<&ClockMeasured> {
        self.measured.as_ref()
    }

    /// Done, done by hand, or "Wymaga uwagi"; none while the person has not gone on.
    pub fn standing(&self) -> Option<Standing> {
        self.standing
    }

    pub fn is_done(&self) -> bool {
        matches!(self.standing, Some(Standing::Done { .. }))
    }

    /// What the wizard has changed here and not put back ("Co kreator zmienił na tym komputerze").
    pub fn change(&self) -> Option<&ClockChange> {
        self.change.as_ref()
    }

    /// For R-09, with a measurement of this moment where the server is this computer.
    pub fn known(&self, fresh: Option<TimeDelta>) -> Known {
        match (self.place, self.standing) {
            (Some(ServerPlace::GdzieIndziej), Some(Standing::Done { by_hand: true, .. })) => Known::ByHand,
            (Some(ServerPlace::Tutaj), Some(_)) => {
                let last = self.measured.as_ref().map(ClockMeasured::difference);
                Known::Measured { last, fresh }
            }
            _ => Known::Nothing,
        }
    }

    /// Another package, or all over again: what was changed on the computer stays changed.
    pub(super) fn begin_anew(&mut self) {
        *self = Self { change: self.change.take(), ..Self::default() };
    }

    /// Whether the event was one of the clock's.
    pub(super) fn apply(&mut self, entry: &Entry) {
        let at = entry.czas;
        match &entry.zdarzenie {
            Event::MiejsceSerwera { gdzie } => {
                // What is known of one computer says nothing of another.
                if self.place != Some(*gdzie) {
                    self.standing = None;
                    self.measured = None;
                }
                self.place = Some(*gdzie);
                if *gdzie == ServerPlace::NieWiadomo {
                    self.standing = Some(Standing::Attention);
                }
            }
            Event::ZegarZmierzony(measured) => {
                let fine = measured.agreement() == Agreement::Fine;
                let done = Standing::Done { at, by_hand: false };
                self.standing = Some(if fine { done } else { Standing::Attention });
                self.measured = Some(measured.clone());
            }
            Event::ZegarOdlozony => self.standing = Some(Standing::Attention),
            Event::ZegarPotwierdzony => self.standing = Some(Standing::Done { at, by_hand: true }),
            Event::ZamiarUstawieniaZegara { przed, .. } => {
                let before = self.change.take().map_or_else(|| przed.clone(), |change| change.przed);
                self.change = Some(ClockChange { kiedy: at, przed: before, po: None });
            }
            Event::WynikUstawieniaZegara(ClockSettled { wynik, po, .. }) => {
                if let Some(change) = &mut self.change {
                    change.po.clone_from(po);
                }
                let same = |change: &ClockChange| change.po.as_ref() == Some(&change.przed);
                // Refused, and nothing has been changed before.
                if *wynik != ClockOutcome::Wykonano && self.change.as_ref().is_some_and(same) {
                    self.change = None;
                }
            }
            Event::WynikPrzywroceniaZegara { wynik: ClockOutcome::Wykonano, .. } => {
                self.change = None;
                // Whatever set the clock, it does so no more.
                self.standing = self.standing.map(|_| Standing::Attention);
            }
            Event::Przeniesione(carried) => self.change = carried.zegar.clone().or(self.change.take()),
            _ => {}
        }
    }
}
