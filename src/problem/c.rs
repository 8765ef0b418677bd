//! C, the certificate (storyboard 2.11, 2.21).
use super::Remedy::{
    AddToCalendar, CertificatePassword, CopyRequest, GoOn, InstallCertificate, OpenClockSettings, ShowData,
};
use super::table::{AW_OR_DI, AWS_OR_DI, INF, Row};

pub(super) const C01: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const C02: Row = Row::ERROR.remedy(OpenClockSettings).call(AW_OR_DI);
pub(super) const C03: Row = Row::ERROR.remedy(ShowData).second(CopyRequest).call(AW_OR_DI);
pub(super) const C04: Row = Row::ERROR.remedy(CertificatePassword).call(AW_OR_DI);
pub(super) const C05: Row = Row::ERROR.remedy(InstallCertificate).call(INF);
pub(super) const C06: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const C07: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const C08: Row = Row::WARNING.remedy(GoOn).second(CopyRequest).call(AW_OR_DI);
pub(super) const C09: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const C10: Row = Row::ERROR.remedy(CopyRequest).call(AWS_OR_DI);
pub(super) const C11: Row = Row::WARNING.remedy(AddToCalendar).call(AW_OR_DI);
