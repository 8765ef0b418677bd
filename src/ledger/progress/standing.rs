//! How it stands with each stage, as far as the events tell.
use super::{Confirmed, Progress};
use crate::ledger::tries::Changed;
use crate::procedure::Stage;
use chrono::{DateTime, Utc};

/// How it stands with a stage; its word on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Done {
        at: DateTime<Utc>,
        /// "potwierdzono ręcznie": the person's word, never said as the service's.
        by_hand: bool,
    },
    Now,
    NotYet,
    Attention,
}

impl Progress {
    /// Stage 1 is done once the data are confirmed; missing points keep it "Wymaga uwagi", though
    /// stage 2 may follow (package-format, "With login, temporary password and PI-MZT's address…").
    /// Of the systems that are connected now the one that is least far decides stages 4 to 6.
    pub fn standing(&self, stage: Stage) -> Standing {
        match self.known(stage) {
            Some(standing) => standing,
            None if self.current() == Some(stage) => Standing::Now,
            None => Standing::NotYet,
        }
    }

    /// When the data were confirmed last, complete or not.
    pub fn confirmed_at(&self) -> Option<DateTime<Utc>> {
        self.confirmed.map(|confirmed| confirmed.at)
    }

    pub fn is_done(&self, stage: Stage) -> bool {
        matches!(self.known(stage), Some(Standing::Done { .. }))
    }

    /// The first stage that is not done and can be done now; none when all is done.
    pub fn current(&self) -> Option<Stage> {
        let waits = |stage: &Stage| match stage {
            Stage::Package => self.confirmed.is_none(),
            stage => !matches!(self.known(*stage), Some(Standing::Done { .. })),
        };
        Stage::ALL.into_iter().find(waits)
    }

    fn known(&self, stage: Stage) -> Option<Standing> {
        match stage {
            Stage::Package => self.confirmed.map(|confirmed| match confirmed {
                Confirmed { at, complete: true } => Standing::Done { at, by_hand: false },
                Confirmed { complete: false, .. } => Standing::Attention,
            }),
            Stage::Password => {
                let tries = self.tries_of(&self.account()?);
                if tries.needs_attention() {
                    return Some(Standing::Attention);
                }
                // A change from before "Zacznij od nowa" shows only once the data are confirmed again.
                let Changed { at, by_hand } = self.confirmed.and(tries.changed())?;
                Some(Standing::Done { at, by_hand })
            }
            // Done only when both are.
            Stage::ClockAndServer => match (self.clock.standing(), self.server.standing()) {
                (Some(Standing::Attention), _) | (_, Some(Standing::Attention)) => Some(Standing::Attention),
                (Some(clock), Some(server)) => Some(later(clock, server)),
                (_, _) => None,
            },
            Stage::Certificate | Stage::Registration | Stage::Dictionaries => {
                let standing = |system: &super::System| system.stages.get(&stage).copied();
                let all: Option<Vec<_>> = self.counted_systems(stage).map(standing).collect();
                all?.into_iter().reduce(later)
            }
        }
    }
}

/// A stage of several systems is done when the last of them is, and by hand when any was.
fn later(one: Standing, other: Standing) -> Standing {
    match (one, other) {
        (Standing::Done { at: a, by_hand: x }, Standing::Done { at: b, by_hand: y }) => {
            Standing::Done { at: a.max(b), by_hand: x || y }
        }
        (Standing::Done { .. }, other) => other,
        (one, _) => one,
    }
}
