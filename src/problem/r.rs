//! R, the registration (storyboard 2.12, 2.20; procedure, point 7d).
use super::Remedy::{AskState, BackToCertificate, BackToClock, CopyRequest, GoOn, Retry};
use super::table::{AW, AW_ASK, AW_OR_DI, DS, INF, INF_THEN_DS, Row};

pub(super) const R01: Row = Row::ERROR;
pub(super) const R02: Row = Row::ERROR.remedy(Retry).call(AW);
pub(super) const R03: Row = Row::INFO.remedy(GoOn).call(AW_ASK);
pub(super) const R04: Row = Row::ERROR.remedy(Retry).call(DS);
pub(super) const R05: Row = Row::ERROR.remedy(BackToCertificate).call(AW_OR_DI);
pub(super) const R06: Row = Row::ERROR.remedy(CopyRequest).call(AW);
pub(super) const R07: Row = Row::WARNING.remedy(AskState).call(INF_THEN_DS);
pub(super) const R08: Row = Row::ERROR.remedy(Retry).call(DS);
pub(super) const R09: Row = Row::WARNING.remedy(BackToClock).call(INF);
pub(super) const R10: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
