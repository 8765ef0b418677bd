//! A language that nobody speaks: Polish with other letters, some 40 % longer and in brackets. What is not
//! in brackets was written in the code, and what is drawn well is drawn well in a longer language too.
use kreator_csizs::text::{Language, Texts};
use std::borrow::Cow;
use std::fmt;

pub const OPEN: char = '[';
pub const CLOSE: char = ']';

/// What the wizard speaks in the gallery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    Of(Language),
    Pseudo,
}

impl Tongue {
    pub const ALL: [Self; 3] = [Self::Of(Language::Polish), Self::Of(Language::English), Self::Pseudo];

    pub fn texts(self) -> Texts {
        match self {
            Self::Of(language) => Texts::load(language).unwrap(),
            Self::Pseudo => {
                let texts = Texts::load(Language::Polish).unwrap();
                texts.loader.with_bundles_mut(|bundle| bundle.set_transform(Some(pseudo)));
                texts
            }
        }
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Self {
        Self::Of(language)
    }
}

impl fmt::Display for Tongue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(language) => language.fmt(f),
            Self::Pseudo => f.write_str("pseudo"),
        }
    }
}

/// A piece of a text, as it stands between two arguments. Spaces at its ends stay outside: an argument
/// stands beside them.
pub fn pseudo(text: &str) -> Cow<'_, str> {
    if !text.chars().any(char::is_alphabetic) {
        return text.into();
    }
    let words = text.trim();
    let (before, after) = text.split_once(words).unwrap_or_default();
    let mut told = format!("{before}{OPEN}");
    words.chars().for_each(|c| lengthen(c, &mut told));
    told.push(CLOSE);
    (told + after).into()
}

/// A vowel is said twice, which makes Polish as much longer as it should be. All are in the wizard's fonts.
fn lengthen(c: char, told: &mut String) {
    let other = match c {
        'a' => "åå",
        'e' => "ëë",
        'i' => "ïï",
        'o' => "öö",
        'u' => "ůů",
        'y' => "ÿÿ",
        'ą' => "ąą",
        'ę' => "ęę",
        'ó' => "óó",
        'A' => "Å",
        'E' => "Ê",
        'I' => "Î",
        'O' => "Ö",
        'U' => "Ů",
        'c' => "ç",
        'n' => "ñ",
        's' => "š",
        'z' => "ž",
        other => return told.push(other),
    };
    told.push_str(other);
}
