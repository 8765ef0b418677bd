//! K, the computer (storyboard 2.1, 2.3, 2.21, 2.23).
use super::Remedy::{
    ChooseFolder, Close, CopyAddress, DeletePackage, GoOn, Retry, ShowStages, UsePackage, UseProgress,
};
use super::table::{AW, INF, Row};

pub(super) const K02: Row = Row::ERROR.remedy(Retry).call(INF);
pub(super) const K10: Row = Row::WARNING.remedy(ShowStages).call(INF);
pub(super) const K11: Row = Row::ERROR.remedy(Retry).call(INF);
pub(super) const K12: Row = Row::WARNING.remedy(UsePackage).second(UseProgress).call(AW);
/// It stands in nobody's way.
pub(super) const K13: Row = Row::WARNING.remedy(GoOn).call(INF);
pub(super) const K14: Row = Row::ERROR.remedy(Close).call(INF);
pub(super) const K15: Row = Row::ERROR.remedy(Retry).call(INF);
pub(super) const K20: Row = Row::ERROR.remedy(ChooseFolder).call(INF);
pub(super) const K21: Row = Row::ERROR.remedy(DeletePackage).call(INF);
pub(super) const K23: Row = Row::ERROR.remedy(ChooseFolder).call(INF);
pub(super) const K24: Row = Row::ERROR.remedy(CopyAddress).call(INF);
pub(super) const K30: Row = Row::ERROR;
pub(super) const K31: Row = Row::ERROR;
/// What was typed is no date, no name of a server.
pub(super) const K32: Row = Row::ERROR;
