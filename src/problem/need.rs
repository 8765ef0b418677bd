//! What a unit needs before it can go on, in the words of the card for the ministry (storyboard 2.21, the
//! list "Potrzebne"; finer where its letter would send somebody the wrong way).
use super::Code;

impl Code {
    /// A key of `i18n`.
    pub fn need(self) -> &'static str {
        let id = self.as_str();
        let number = id.get(2..).and_then(|number| number.parse().ok()).unwrap_or(0_u32);
        match (self, id.chars().next().unwrap_or_default(), number) {
            (Self::H08, ..) => "need-unlock",
            (Self::H09 | Self::H10, ..) => "need-check",
            (Self::N05 | Self::R09, ..) => "need-clock",
            (Self::N11 | Self::R05, ..) => "need-certificate",
            (Self::R04, ..) => "need-newer-system",
            (Self::R06, ..) => "need-role",
            (Self::R10, ..) => "need-unit",
            (_, 'P', 1..=5 | 27 | 28) => "need-package",
            (_, 'P', 10..=15) => "need-package-password",
            (_, 'P', _) => "need-mended-package",
            (_, 'H', _) => "need-temporary",
            (_, 'N' | 'S', _) => "need-connection",
            (_, 'Z', _) => "need-clock",
            (_, 'C', _) => "need-certificate",
            (_, 'R', _) => "need-registration",
            (_, 'D', _) => "need-dictionaries",
            _ => "need-it",
        }
    }
}
