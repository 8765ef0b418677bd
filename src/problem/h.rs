//! H, the password (storyboard 2.8, 2.21; procedure, point 6b: whom to call is always the
//! administrator wojewódzki).
use super::Remedy::{
    AccountUnlocked, ChangePassword, CheckNewPassword, FinishLater, GoOn, HaveNewTemporary, OtherNewPassword,
    OtherOldPassword, ShowBoth, UseBrowser,
};
use super::table::{AW, AW_ASK, Row};

pub(super) const H01: Row = Row::ERROR;
pub(super) const H02: Row = Row::ERROR.remedy(ShowBoth);
pub(super) const H03: Row = Row::ERROR;
pub(super) const H04: Row = Row::ERROR.remedy(OtherNewPassword).call(AW);
pub(super) const H05: Row = Row::ERROR.remedy(OtherOldPassword).call(AW_ASK);
pub(super) const H06: Row = Row::ERROR.remedy(ChangePassword).call(AW);
pub(super) const H07: Row = Row::WARNING.remedy(HaveNewTemporary).call(AW_ASK);
pub(super) const H08: Row = Row::ERROR.remedy(FinishLater).second(AccountUnlocked).call(AW_ASK);
pub(super) const H09: Row = Row::WARNING.remedy(CheckNewPassword).call(AW);
pub(super) const H10: Row = Row::WARNING.remedy(ChangePassword).call(AW);
pub(super) const H11: Row = Row::INFO.remedy(GoOn).call(AW_ASK);
pub(super) const H12: Row = Row::WARNING.remedy(UseBrowser).call(AW);
