//! P, the package (storyboard 2.5 to 2.7, 2.20, 2.21, 2.23; procedure, point 6a).
use super::Remedy::{
    AddressConfirmed, ChooseFile, CopyRequest, KeepValue, ReadBack, Retry, TypeData, UsePackage,
    UseSuggestion,
};
use super::table::{AW, AW_ASK, AW_OR_DI, AWS, AWS_OR_DI, INF, Row};

pub(super) const P01: Row = Row::ERROR.remedy(ChooseFile);
pub(super) const P02: Row = Row::ERROR.remedy(ChooseFile).call(AW);
pub(super) const P03: Row = Row::ERROR.remedy(Retry).call(INF);
pub(super) const P04: Row = Row::ERROR.remedy(ChooseFile).call(AW_ASK);
pub(super) const P05: Row = Row::ERROR.remedy(ChooseFile).call(AWS);
pub(super) const P10: Row = Row::ERROR;
pub(super) const P11: Row = Row::ERROR.remedy(ReadBack).call(AW_ASK);
pub(super) const P12: Row = Row::ERROR.remedy(Retry).call(AW_ASK);
pub(super) const P13: Row = Row::ERROR.remedy(ReadBack).call(AW_ASK);
pub(super) const P14: Row = Row::ERROR.remedy(ChooseFile).call(AW_ASK);
pub(super) const P15: Row = Row::ERROR.remedy(TypeData).second(ChooseFile).call(AW_ASK);
pub(super) const P16: Row = Row::ERROR.remedy(ChooseFile).call(AWS);
pub(super) const P18: Row = Row::WARNING.remedy(UseSuggestion).second(KeepValue).call(AW_OR_DI);
pub(super) const P20: Row = Row::ERROR.remedy(CopyRequest).second(TypeData).call(AW_OR_DI);
pub(super) const P21: Row = Row::WARNING.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const P22: Row = Row::ERROR.remedy(ChooseFile).call(AW_OR_DI);
pub(super) const P23: Row = Row::ERROR.remedy(ChooseFile).call(AWS_OR_DI);
pub(super) const P24: Row = Row::WARNING.remedy(AddressConfirmed).second(ChooseFile).call(AWS_OR_DI);
pub(super) const P25: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const P26: Row = Row::ERROR.remedy(ChooseFile).call(AWS);
pub(super) const P27: Row = Row::ERROR.remedy(ChooseFile).call(AW_ASK);
pub(super) const P28: Row = Row::WARNING.remedy(UsePackage).second(ChooseFile).call(AW);
