//! N, the network (storyboard 2.4, 2.21): first the network, then the vendor (procedure, Uwaga 4).
use super::Remedy::{BackToCertificate, OpenClockSettings, ProxySettings, Retry, UseBrowser};
use super::table::{AW_OR_DI, DS, INF, INF_ASK_THEN_DS, INF_THEN_DS, Row};

pub(super) const N01: Row = Row::ERROR.remedy(Retry).call(INF);
pub(super) const N02: Row = Row::ERROR.remedy(Retry).call(INF_ASK_THEN_DS);
pub(super) const N03: Row = Row::ERROR.remedy(ProxySettings).call(INF);
pub(super) const N04: Row = Row::ERROR.remedy(Retry).call(INF_ASK_THEN_DS);
pub(super) const N05: Row = Row::ERROR.remedy(OpenClockSettings).call(INF);
pub(super) const N06: Row = Row::ERROR.remedy(Retry).call(DS);
pub(super) const N07: Row = Row::ERROR.remedy(Retry).call(INF_THEN_DS);
pub(super) const N08: Row = Row::ERROR.remedy(Retry).call(INF_ASK_THEN_DS);
pub(super) const N09: Row = Row::ERROR.remedy(Retry).call(INF_THEN_DS);
pub(super) const N10: Row = Row::ERROR.remedy(Retry).second(UseBrowser).call(INF_THEN_DS);
pub(super) const N11: Row = Row::ERROR.remedy(BackToCertificate).call(AW_OR_DI);
pub(super) const N12: Row = Row::ERROR.remedy(Retry).call(INF_THEN_DS);
pub(super) const N13: Row = Row::ERROR.remedy(Retry).call(INF_THEN_DS);
pub(super) const N14: Row = Row::ERROR.remedy(Retry).call(INF);
pub(super) const N15: Row = Row::ERROR.remedy(ProxySettings).second(UseBrowser).call(INF);
pub(super) const N16: Row = Row::ERROR.remedy(ProxySettings).call(INF);
