//! What a new password must have (procedure, point 6b; storyboard 2.23, "Pięć reguł hasła").

/// One of the five rules. Digits, letters and special characters count when they are ASCII, the
/// space is not special, and every character counts for the length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    Length,
    Digit,
    Special,
    Upper,
    Lower,
}

/// In the order of the screen, which never changes.
pub const RULES: [Rule; 5] = [Rule::Length, Rule::Digit, Rule::Special, Rule::Upper, Rule::Lower];

/// The least number of characters.
pub const LEAST_LENGTH: usize = 8;

impl Rule {
    pub fn is_met(self, password: &str) -> bool {
        match self {
            Self::Length => password.chars().count() >= LEAST_LENGTH,
            Self::Digit => password.chars().any(|c| c.is_ascii_digit()),
            Self::Special => password.chars().any(|c| c.is_ascii_punctuation()),
            Self::Upper => password.chars().any(|c| c.is_ascii_uppercase()),
            Self::Lower => password.chars().any(|c| c.is_ascii_lowercase()),
        }
    }
}

/// The rules that are not met yet, in order; empty when the password may be sent.
pub fn missing(password: &str) -> Vec<Rule> {
    RULES.into_iter().filter(|rule| !rule.is_met(password)).collect()
}

/// How many characters the length still lacks.
pub fn short_by(password: &str) -> usize {
    LEAST_LENGTH.saturating_sub(password.chars().count())
}

/// Whether a character is there that some program may not take (Polish letters, spaces): a hint,
/// never a refusal.
pub fn has_uncommon(password: &str) -> bool {
    password.chars().any(|c| !c.is_ascii_graphic())
}
