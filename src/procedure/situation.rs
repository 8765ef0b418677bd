//! The three situations that a voivodship office tells apart before anything is connected, and which
//! the procedure leaves out (the announcement of Łódzki Urząd Wojewódzki, "Wdrożenie 500+ i podłączenie
//! do CSIZS"); and a fourth for whoever connects a system of another sub-area.
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Situation {
    /// The system of świadczenia rodzinne, in the same database: nothing has to be connected.
    #[serde(rename = "obecny-system")]
    SameSystem,
    /// A system of its own beside the one for świadczenia rodzinne: the whole procedure.
    #[serde(rename = "osobny-system")]
    SeparateSystem,
    /// The unit has no świadczenia rodzinne: the administrator wojewódzki enters it in CSIZS first.
    #[serde(rename = "nowy-system")]
    NewSystem,
    #[serde(rename = "inny-podobszar")]
    OtherArea(Area),
}

/// A podobszar, as packages abbreviate it (storyboard 2.21, E1d).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Area {
    #[serde(rename = "SR")]
    Family,
    #[serde(rename = "FA")]
    Alimony,
    #[serde(rename = "PS")]
    SocialAssistance,
    #[serde(rename = "WRiSPZ")]
    FosterCare,
    #[serde(rename = "OP-3")]
    SmallChildren,
    #[serde(rename = "KDR")]
    LargeFamilies,
    #[serde(rename = "orzekanie")]
    Disability,
    #[serde(rename = "turnusy")]
    Rehabilitation,
    #[serde(rename = "UE")]
    European,
}

impl Area {
    /// All but świadczenie wychowawcze (SW), which the other answers are about.
    pub const OTHERS: [Self; 9] = [
        Self::Family,
        Self::Alimony,
        Self::SocialAssistance,
        Self::FosterCare,
        Self::SmallChildren,
        Self::LargeFamilies,
        Self::Disability,
        Self::Rehabilitation,
        Self::European,
    ];
}
