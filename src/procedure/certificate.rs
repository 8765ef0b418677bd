//! Where certificates are kept on this computer (procedure, point 7c). The domain system's own
//! certificate and that of Emp@tia never go into the same place.
use serde::{Deserialize, Serialize};

/// A store of certificates of this person's account in Windows; never of the whole computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Store {
    /// `CurrentUser\My`: the certificate of the domain system with its private key.
    Osobisty,
    /// `CurrentUser\Root`: the certificate of Emp@tia. Whatever its key signs is trusted then, so it goes
    /// there on the person's tick alone.
    ZaufaneGlowne,
}
