//! How fast the bytes come, and how long the rest will take.
use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// Over this long the speed is taken.
const WINDOW: Duration = Duration::from_secs(8);
/// Before this nothing is said of it.
const SHORTEST: Duration = Duration::from_secs(2);

/// For the line below the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speed {
    /// In bytes.
    pub per_second: u64,
    pub seconds_left: u64,
}

/// What came when.
#[derive(Debug)]
pub(super) struct Pace {
    came: VecDeque<(Instant, u64)>,
    last: Instant,
    patience: Duration,
}

impl Pace {
    /// `patience`: after this long without a byte it is slow (D-05).
    pub(super) fn new(now: Instant, patience: Duration) -> Self {
        Self { came: VecDeque::from([(now, 0)]), last: now, patience }
    }

    /// Something else than fetching has taken its time: silence is counted from now on.
    pub(super) fn goes_on(&mut self, now: Instant) {
        self.last = now;
    }

    /// `done` bytes are here by now.
    pub(super) fn at(&mut self, now: Instant, done: u64) {
        if self.came.back().is_none_or(|(_, known)| *known < done) {
            self.last = now;
        }
        self.came.push_back((now, done));
        while self.came.len() > 2 && self.came.front().is_some_and(|(when, _)| now - *when > WINDOW) {
            let _ = self.came.pop_front();
        }
    }

    pub(super) fn is_slow(&self, now: Instant) -> bool {
        now - self.last >= self.patience
    }

    pub(super) fn speed(&self, missing: u64) -> Option<Speed> {
        let ((from, little), (to, much)) = (self.came.front()?, self.came.back()?);
        let millis = u64::try_from((*to - *from).as_millis()).ok()?;
        let bytes = much.saturating_sub(*little);
        if *to - *from < SHORTEST || bytes == 0 {
            return None;
        }
        let per_second = (bytes.saturating_mul(1000) / millis).max(1);
        Some(Speed { per_second, seconds_left: missing.div_ceil(per_second) })
    }
}
