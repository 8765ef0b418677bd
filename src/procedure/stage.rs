//! The six stages and their order (procedure, points 5 to 8).
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// 1: the package and its completeness (5 and 6a).
    Package,
    /// 2: the temporary password is replaced (6b).
    Password,
    /// 3: the clock and the address of the server (7a and 7b).
    ClockAndServer,
    /// 4: certificates (7c); each system has its own.
    Certificate,
    /// 5: registration (7d); each system has its own.
    Registration,
    /// 6: dictionaries (8); each system has its own.
    Dictionaries,
}

impl Stage {
    pub const ALL: [Self; 6] = [
        Self::Package,
        Self::Password,
        Self::ClockAndServer,
        Self::Certificate,
        Self::Registration,
        Self::Dictionaries,
    ];

    /// 1 to 6, as said on the telephone.
    pub fn number(self) -> u32 {
        self as u32 + 1
    }

    /// Stages 1 to 3 are done once for the unit, 4 to 6 once for each system (storyboard E5c).
    pub fn is_shared(self) -> bool {
        self <= Self::ClockAndServer
    }

    /// What must be done before this stage can be. Certificates need only the package: an office
    /// may prepare them while the password waits for a call.
    pub fn needs(self) -> &'static [Self] {
        match self {
            Self::Package => &[],
            Self::Password | Self::ClockAndServer | Self::Certificate => &[Self::Package],
            Self::Registration => &[Self::Password, Self::ClockAndServer, Self::Certificate],
            Self::Dictionaries => &[Self::Registration],
        }
    }
}
