//! What must not be seen: passwords and keys.
pub mod redact;

use std::fmt;
use zeroize::Zeroize;

/// A text that is wiped when it is dropped and that no `Debug` prints.
///
/// It has no `Display` and no `Serialize`, so it reaches a file, a log line or an error text only
/// where somebody writes [`Secret::expose`]. Copies that iced's text fields make are out of reach.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself; the only way to it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
