//! S, the server (storyboard 2.10).
use super::Remedy::RestoreAddress;
use super::table::{INF_THEN_DS, Row};

pub(super) const S02: Row = Row::ERROR.remedy(RestoreAddress).call(INF_THEN_DS);
