//! S, the server (storyboard 2.10).
use super::Remedy::RestoreAddress;
use super::table::{AW_OR_DI, INF_THEN_DS, Row};

/// Only for an address that the person has typed (storyboard 2.23).
pub(super) const S01: Row = Row::ERROR.remedy(RestoreAddress);
pub(super) const S02: Row = Row::ERROR.remedy(RestoreAddress).call(INF_THEN_DS);
pub(super) const S03: Row = Row::ERROR.remedy(RestoreAddress).call(AW_OR_DI);
