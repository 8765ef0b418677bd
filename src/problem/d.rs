//! D, dictionaries (storyboard 2.13 and 2.21).
use super::Remedy::{AskState, ChooseFolder, FinishLater, GoOn, Retry, Wait};
use super::table::{DS, INF, INF_THEN_DS, Row};

pub(super) const D01: Row = Row::ERROR.remedy(Retry).call(INF_THEN_DS);
pub(super) const D02: Row = Row::ERROR.remedy(Retry).call(DS);
pub(super) const D03: Row = Row::ERROR.remedy(AskState).call(DS);
pub(super) const D04: Row = Row::ERROR.remedy(Retry).second(ChooseFolder).call(INF);
pub(super) const D05: Row = Row::WARNING.remedy(Wait).second(FinishLater).call(INF_THEN_DS);
pub(super) const D06: Row = Row::INFO.remedy(GoOn).call(DS);
pub(super) const D07: Row = Row::INFO.remedy(GoOn).call(DS);
