//! What the storyboard's tables say of each code beside its texts: the columns "Przycisk" and "Nie
//! pomogło?". A code that has no row does not compile.
use super::{Code, Order, Remedy, Severity, Step, Who, c, d, h, k, n, p, r, s, x, z};

/// One row of the tables.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    severity: Severity,
    remedy: Option<Remedy>,
    second: Option<Remedy>,
    steps: &'static [Step],
}

impl Row {
    pub(super) const ERROR: Self = Self::of(Severity::Error);
    pub(super) const WARNING: Self = Self::of(Severity::Warning);
    pub(super) const INFO: Self = Self::of(Severity::Info);

    const fn of(severity: Severity) -> Self {
        Self { severity, remedy: None, second: None, steps: &[] }
    }

    pub(super) const fn remedy(self, remedy: Remedy) -> Self {
        Self { remedy: Some(remedy), ..self }
    }

    pub(super) const fn second(self, remedy: Remedy) -> Self {
        Self { second: Some(remedy), ..self }
    }

    pub(super) const fn call(self, steps: &'static [Step]) -> Self {
        Self { steps, ..self }
    }
}

const fn first(who: Who) -> Step {
    Step { order: Order::First, who, ask: false }
}

const fn ask(who: Who) -> Step {
    Step { order: Order::First, who, ask: true }
}

const fn then(who: Who) -> Step {
    Step { order: Order::Then, who, ask: false }
}

const fn or(who: Who) -> Step {
    Step { order: Order::Or, who, ask: false }
}

pub(super) const AW: &[Step] = &[first(Who::Aw)];
/// The attribute `.ask` of the code says what to ask for.
pub(super) const AW_ASK: &[Step] = &[ask(Who::Aw)];
pub(super) const AW_OR_DI: &[Step] = &[first(Who::Aw), or(Who::Di)];
pub(super) const AWS: &[Step] = &[first(Who::Aws)];
pub(super) const AWS_OR_DI: &[Step] = &[first(Who::Aws), or(Who::Di)];
pub(super) const DS: &[Step] = &[first(Who::Ds)];
pub(super) const DS_THEN_AW: &[Step] = &[first(Who::Ds), then(Who::Aw)];
pub(super) const INF: &[Step] = &[first(Who::Inf)];
pub(super) const INF_ASK: &[Step] = &[ask(Who::Inf)];
/// Of the installation the one, of what the certificate says the others.
pub(super) const INF_THEN_AW_OR_DI: &[Step] = &[first(Who::Inf), then(Who::Aw), or(Who::Di)];
pub(super) const INF_THEN_DS: &[Step] = &[first(Who::Inf), then(Who::Ds)];
pub(super) const INF_ASK_THEN_DS: &[Step] = &[ask(Who::Inf), then(Who::Ds)];

impl Code {
    /// How the frame looks.
    pub fn severity(self) -> Severity {
        self.row().severity
    }

    /// What the button in the frame does; its label is the attribute `.button`.
    pub fn remedy(self) -> Option<Remedy> {
        self.row().remedy
    }

    /// What the other button does; its label is the attribute `.second`.
    pub fn second_remedy(self) -> Option<Remedy> {
        self.row().second
    }

    /// Whom to call, in the order of the procedure; empty where only Help is left.
    pub fn steps(self) -> &'static [Step] {
        self.row().steps
    }

    const fn row(self) -> Row {
        match self {
            Self::K02 => k::K02,
            Self::K10 => k::K10,
            Self::K11 => k::K11,
            Self::K12 => k::K12,
            Self::K13 => k::K13,
            Self::K14 => k::K14,
            Self::K15 => k::K15,
            Self::K20 => k::K20,
            Self::K21 => k::K21,
            Self::K23 => k::K23,
            Self::K24 => k::K24,
            Self::K30 => k::K30,
            Self::K31 => k::K31,
            Self::K32 => k::K32,
            Self::N01 => n::N01,
            Self::N02 => n::N02,
            Self::N03 => n::N03,
            Self::N04 => n::N04,
            Self::N05 => n::N05,
            Self::N06 => n::N06,
            Self::N07 => n::N07,
            Self::N08 => n::N08,
            Self::N09 => n::N09,
            Self::N10 => n::N10,
            Self::N11 => n::N11,
            Self::N12 => n::N12,
            Self::N13 => n::N13,
            Self::N14 => n::N14,
            Self::N15 => n::N15,
            Self::N16 => n::N16,
            Self::P01 => p::P01,
            Self::P02 => p::P02,
            Self::P03 => p::P03,
            Self::P04 => p::P04,
            Self::P05 => p::P05,
            Self::P10 => p::P10,
            Self::P11 => p::P11,
            Self::P12 => p::P12,
            Self::P13 => p::P13,
            Self::P14 => p::P14,
            Self::P15 => p::P15,
            Self::P16 => p::P16,
            Self::P18 => p::P18,
            Self::P20 => p::P20,
            Self::P21 => p::P21,
            Self::P22 => p::P22,
            Self::P23 => p::P23,
            Self::P24 => p::P24,
            Self::P25 => p::P25,
            Self::P26 => p::P26,
            Self::P27 => p::P27,
            Self::P28 => p::P28,
            Self::H01 => h::H01,
            Self::H02 => h::H02,
            Self::H03 => h::H03,
            Self::H04 => h::H04,
            Self::H05 => h::H05,
            Self::H06 => h::H06,
            Self::H07 => h::H07,
            Self::H08 => h::H08,
            Self::H09 => h::H09,
            Self::H10 => h::H10,
            Self::H11 => h::H11,
            Self::H12 => h::H12,
            Self::C01 => c::C01,
            Self::C02 => c::C02,
            Self::C03 => c::C03,
            Self::C04 => c::C04,
            Self::C05 => c::C05,
            Self::C06 => c::C06,
            Self::C07 => c::C07,
            Self::C08 => c::C08,
            Self::C09 => c::C09,
            Self::C10 => c::C10,
            Self::D01 => d::D01,
            Self::D02 => d::D02,
            Self::D03 => d::D03,
            Self::D04 => d::D04,
            Self::D05 => d::D05,
            Self::D06 => d::D06,
            Self::D07 => d::D07,
            Self::R01 => r::R01,
            Self::R02 => r::R02,
            Self::R03 => r::R03,
            Self::R04 => r::R04,
            Self::R05 => r::R05,
            Self::R06 => r::R06,
            Self::R07 => r::R07,
            Self::R08 => r::R08,
            Self::R09 => r::R09,
            Self::R10 => r::R10,
            Self::C11 => c::C11,
            Self::S01 => s::S01,
            Self::S02 => s::S02,
            Self::S03 => s::S03,
            Self::S04 => s::S04,
            Self::Z01 => z::Z01,
            Self::Z02 => z::Z02,
            Self::Z03 => z::Z03,
            Self::Z04 => z::Z04,
            Self::Z05 => z::Z05,
            Self::X01 => x::X01,
            Self::X03 => x::X03,
            Self::X04 => x::X04,
        }
    }
}
