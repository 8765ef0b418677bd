//! The `Date` of an answer: whole seconds, but it comes through every firewall and proxy.
use super::{Measurement, Source};
use crate::csizs::Dated;
use chrono::TimeDelta;

/// The header was cut to whole seconds, and may have been written up to a second before it was sent.
const GRAIN: TimeDelta = TimeDelta::seconds(1);

/// What the answer of a server says of our clock.
pub fn of_answer(dated: &Dated) -> Measurement {
    let middle = dated.asked + dated.took / 2;
    let offset = dated.date + GRAIN / 2 - middle;
    Measurement {
        at: dated.asked + dated.took,
        offset,
        error: GRAIN + dated.took / 2,
        source: Source::Date(dated.host.clone()),
    }
}
