//! The server's part of stage 3 (procedure, point 7b).
use super::chain::Entry;
use super::event::{Event, ServerSeen};
use super::progress::Standing;

/// How it stands with the way to the services of Emp@tia.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Server {
    standing: Option<Standing>,
    seen: Vec<ServerSeen>,
}

impl Server {
    /// Done, done by hand, or "Wymaga uwagi"; none while the person has not gone on.
    pub fn standing(&self) -> Option<Standing> {
        self.standing
    }

    pub fn is_done(&self) -> bool {
        matches!(self.standing, Some(Standing::Done { .. }))
    }

    /// What the wizard itself has seen; nothing where it was the person's word.
    pub fn seen(&self) -> &[ServerSeen] {
        &self.seen
    }

    pub(super) fn apply(&mut self, entry: &Entry) {
        let at = entry.czas;
        match &entry.zdarzenie {
            Event::SerwerSprawdzony { uslugi } => {
                self.standing = Some(Standing::Done { at, by_hand: false });
                self.seen.clone_from(uslugi);
            }
            Event::SerwerPotwierdzony => {
                self.standing = Some(Standing::Done { at, by_hand: true });
                self.seen.clear();
            }
            Event::SerwerOdlozony { .. } => {
                self.standing = Some(Standing::Attention);
                self.seen.clear();
            }
            _ => {}
        }
    }
}
