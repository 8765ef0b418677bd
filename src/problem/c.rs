//! C, the certificate (storyboard 2.11, 2.21).
use super::Remedy::{CertificatePassword, CopyRequest, GoOn, OpenClockSettings};
use super::table::{AW_OR_DI, AWS_OR_DI, Row};

pub(super) const C01: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const C02: Row = Row::ERROR.remedy(OpenClockSettings).call(AW_OR_DI);
pub(super) const C04: Row = Row::ERROR.remedy(CertificatePassword).call(AW_OR_DI);
pub(super) const C07: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const C08: Row = Row::WARNING.remedy(GoOn).second(CopyRequest).call(AW_OR_DI);
pub(super) const C09: Row = Row::ERROR.remedy(CopyRequest).call(AW_OR_DI);
pub(super) const C10: Row = Row::ERROR.remedy(CopyRequest).call(AWS_OR_DI);
