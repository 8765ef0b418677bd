//! X, the wizard itself (storyboard 2.18, 2.21).
use super::Remedy::{Close, Restart, SaveBundle};
use super::table::{INF, INF_THEN_DS, Row};

pub(super) const X01: Row = Row::ERROR.remedy(Restart).second(SaveBundle).call(INF_THEN_DS);
pub(super) const X03: Row = Row::INFO.remedy(Close).call(INF);
pub(super) const X04: Row = Row::ERROR.remedy(Close).call(INF);
