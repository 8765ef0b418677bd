//! "Odczytaj znak po znaku" and "Odczytaj kod" (storyboard 2.19).
use super::{Args, Texts};
use crate::t;
use std::fmt;

/// One character of a password, to be compared on the telephone.
#[derive(Clone, PartialEq, Eq)]
pub struct Spelled {
    /// 1, 2, 3…
    pub number: usize,
    pub shown: char,
    /// "wielka litera", "mała litera", "cyfra", "znak"; "spacja".
    pub kind: String,
    /// "K jak Karol", "siedem", "małpa"; empty for the space.
    pub name: String,
    /// All of it: "wielka litera K jak Karol", "cyfra 7 – siedem", "znak @ – małpa".
    pub said: String,
}

/// It is a part of a password.
impl fmt::Debug for Spelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Spelled").field("number", &self.number).finish_non_exhaustive()
    }
}

/// How a character is found in `i18n`.
enum Name {
    /// "K jak Karol": the key of the name.
    Like(String),
    /// Said after a dash: „ku”, "A jak Adam, z ogonkiem".
    Dash(&'static str),
    /// The text says the letter itself: "Ł jak Łukasz (L z kreską)".
    Whole(&'static str),
}

impl Texts {
    /// Every character of a password, in order.
    pub fn spell(&self, password: &str) -> Vec<Spelled> {
        password.chars().zip(1..).map(|(shown, number)| self.character(number, shown)).collect()
    }

    /// `K7M4-P93T` → "Karol, siedem, Maria, cztery, Paweł, dziewięć, trzy, Tadeusz". Dashes are not said.
    pub fn say_code(&self, code: &str) -> String {
        self.list(code.chars().filter(|c| *c != '-').map(|c| match c.to_ascii_uppercase() {
            upper @ 'A'..='Z' => self.get(&format!("letter-{upper}")),
            digit @ '0'..='9' => self.get(&format!("digit-{digit}")),
            other => other.to_string(),
        }))
    }

    fn character(&self, number: usize, shown: char) -> Spelled {
        if shown == ' ' {
            let kind = t!(self, "spell-space");
            return Spelled { number, shown, said: kind.clone(), kind, name: String::new() };
        }
        if let Some(name) = letter(shown) {
            return self.letter(number, shown, &name);
        }
        let (kind, name) = if shown.is_ascii_digit() {
            (t!(self, "spell-digit"), self.get(&format!("digit-{shown}")))
        } else {
            let name = sign(shown).map_or_else(|| t!(self, "spell-unknown"), |key| self.get(key));
            (t!(self, "spell-sign"), name)
        };
        let said =
            t!(self, "spell-named", kind = kind.as_str(), shown = visible(shown), name = name.as_str());
        Spelled { number, shown, kind, name, said }
    }

    fn letter(&self, number: usize, shown: char, name: &Name) -> Spelled {
        let is_upper = shown.is_uppercase();
        let kind = if is_upper { t!(self, "spell-upper") } else { t!(self, "spell-lower") };
        let (name, said_after_dash) = match name {
            Name::Like(key) => {
                let name = self.get(key);
                (t!(self, "spell-like", letter = shown.to_string(), name = name), false)
            }
            Name::Dash(key) => (self.cased(key, is_upper), true),
            Name::Whole(key) => (self.cased(key, is_upper), false),
        };
        let said = if said_after_dash {
            t!(self, "spell-named", kind = kind.as_str(), shown = shown.to_string(), name = name.as_str())
        } else {
            t!(self, "spell-letter", kind = kind.as_str(), name = name.as_str())
        };
        Spelled { number, shown, kind, name, said }
    }

    /// A small Polish letter names its base letter small as well.
    fn cased(&self, key: &str, is_upper: bool) -> String {
        let small = if is_upper { None } else { self.attribute(key, "lower", Args::new()) };
        small.unwrap_or_else(|| self.get(key))
    }
}

fn letter(c: char) -> Option<Name> {
    let upper = c.to_uppercase().next()?;
    Some(match upper {
        _ if c == 'ı' || c == 'ſ' => return None,
        'Q' => Name::Dash("letter-Q"),
        'V' => Name::Dash("letter-V"),
        'X' => Name::Dash("letter-X"),
        'Y' => Name::Dash("letter-Y"),
        'A'..='Z' => Name::Like(format!("letter-{upper}")),
        'Ą' => Name::Dash("letter-A-tail"),
        'Ć' => Name::Dash("letter-C-acute"),
        'Ę' => Name::Dash("letter-E-tail"),
        'Ł' => Name::Whole("letter-L-stroke"),
        'Ń' => Name::Dash("letter-N-acute"),
        'Ó' => Name::Dash("letter-O-acute"),
        'Ś' => Name::Dash("letter-S-acute"),
        'Ź' => Name::Dash("letter-Z-acute"),
        'Ż' => Name::Whole("letter-Z-dot"),
        _ => return None,
    })
}

/// The 32 printable signs of ASCII; the space is said differently.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '!' => "sign-exclamation",
        '"' => "sign-quotation",
        '#' => "sign-hash",
        '$' => "sign-dollar",
        '%' => "sign-percent",
        '&' => "sign-ampersand",
        '\'' => "sign-apostrophe",
        '(' => "sign-paren-open",
        ')' => "sign-paren-close",
        '*' => "sign-asterisk",
        '+' => "sign-plus",
        ',' => "sign-comma",
        '-' => "sign-hyphen",
        '.' => "sign-full-stop",
        '/' => "sign-slash",
        ':' => "sign-colon",
        ';' => "sign-semicolon",
        '<' => "sign-less",
        '=' => "sign-equals",
        '>' => "sign-greater",
        '?' => "sign-question",
        '@' => "sign-at",
        '[' => "sign-bracket-open",
        '\\' => "sign-backslash",
        ']' => "sign-bracket-close",
        '^' => "sign-caret",
        '_' => "sign-underscore",
        '`' => "sign-grave",
        '{' => "sign-brace-open",
        '|' => "sign-bar",
        '}' => "sign-brace-close",
        '~' => "sign-tilde",
        _ => return None,
    })
}

/// A character that draws nothing, or turns the line round, is shown by its number.
fn visible(c: char) -> String {
    let turns =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    if c.is_control() || c.is_whitespace() || turns {
        format!("U+{:04X}", u32::from(c))
    } else {
        c.to_string()
    }
}
