//! What was typed on E6 and not sent. It stays in memory while the person looks at another page
//! ("Wstecz" keeps the data, Esc loses nothing), and goes with the stage or the program.
use crate::package::Package;
use crate::secret::Secret;

#[derive(Debug)]
pub struct Typed {
    /// The code of the package it was typed for.
    pub(super) package: String,
    /// None: the one of the package.
    pub(super) old: Option<Secret>,
    pub(super) new: Secret,
    pub(super) repeat: Secret,
    /// The tick "Zapamiętaj…".
    pub(super) remember: bool,
}

impl Typed {
    /// A new password, whole or in part: what E15 asks about.
    pub fn has_new(&self) -> bool {
        !self.new.is_empty() || !self.repeat.is_empty()
    }

    pub fn is_for(&self, package: &Package) -> bool {
        self.package == package.code
    }
}
