//! Z, the clock (storyboard 2.9).
use super::Remedy::{OpenClockSettings, OtherTimeServer, Retry, SetClock};
use super::table::{INF, INF_ASK, INF_THEN_DS, Row};

pub(super) const Z01: Row = Row::ERROR.remedy(SetClock).call(INF_ASK);
pub(super) const Z02: Row = Row::ERROR.remedy(Retry).second(OtherTimeServer).call(INF_THEN_DS);
pub(super) const Z03: Row = Row::WARNING.remedy(SetClock).call(INF);
pub(super) const Z04: Row = Row::WARNING.remedy(Retry).call(INF_ASK);
pub(super) const Z05: Row = Row::ERROR.remedy(OpenClockSettings).call(INF);
