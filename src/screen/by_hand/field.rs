//! The seven things that the letter says in words.

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Name,
    Address,
    Teryt,
    Login,
    Temporary,
    Server,
    PiMzt,
}

impl Field {
    pub const ALL: [Self; 7] =
        [Self::Name, Self::Address, Self::Teryt, Self::Login, Self::Temporary, Self::Server, Self::PiMzt];

    /// Its name on the page, and the key of its label.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "byhand-name",
            Self::Address => "byhand-address",
            Self::Teryt => "byhand-teryt",
            Self::Login => "byhand-login",
            Self::Temporary => "byhand-temporary",
            Self::Server => "byhand-server",
            Self::PiMzt => "byhand-pi-mzt",
        }
    }

    /// What the procedure cannot do without: the rest may be asked for meanwhile.
    pub(super) fn is_required(self) -> bool {
        matches!(self, Self::Name | Self::Login | Self::Temporary | Self::PiMzt)
    }
}
