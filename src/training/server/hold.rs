//! Holding and cutting at a point (`pauza.json`).
use super::Shared;
use crate::training::control::{self, LONGEST_PAUSE, Point, Target, What};
use crate::training::log::Event;
use std::time::Duration;
use tokio::time::Instant;

/// The connection ends here, without another word.
#[derive(Debug, thiserror::Error)]
#[error("cut off")]
pub(super) struct CutOff;

/// Comes to `point`: waits when it is held there.
///
/// # Errors
/// The connection is to be cut.
pub(super) async fn reach(shared: &Shared, point: Point, target: Option<Target>) -> Result<(), CutOff> {
    let Some(what) = asked(shared, point, target) else { return Ok(()) };
    if what == What::Cut {
        let _ = shared.note(Event::Cut { point });
        return Err(CutOff);
    }
    if !shared.note(Event::Paused { point, target }) {
        return Err(CutOff);
    }
    let end = Instant::now() + LONGEST_PAUSE;
    while Instant::now() < end && !*shared.ending.borrow() {
        tokio::time::sleep(Duration::from_millis(20)).await;
        if asked(shared, point, target) != Some(What::Wait) {
            break;
        }
    }
    if shared.note(Event::Resumed { point }) { Ok(()) } else { Err(CutOff) }
}

fn asked(shared: &Shared, point: Point, target: Option<Target>) -> Option<What> {
    match control::read(&shared.folder) {
        Ok(control) => control.filter(|control| control.is_for(point, target)).map(|control| control.what),
        Err(error) => {
            let _ = shared.note(Event::ControlUnreadable { reason: error.to_string() });
            None
        }
    }
}
