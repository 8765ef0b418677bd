//! A problem is data: its code, what it names, and technical details. Its texts are in `i18n`, its
//! button and its contacts in one table, so that it survives a change of language and goes into the
//! ledger by its code.
mod c;
mod code;
mod contact;
mod d;
mod h;
mod help;
mod k;
mod n;
mod need;
mod p;
mod r;
mod s;
mod table;
mod x;
mod z;

pub use code::{Code, Remedy, Severity};
pub use contact::{Contacts, Order, Person, Step, Who};
pub use help::HelpPage;

use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

/// What the person is told when something is not as it should be (storyboard, "Ramka problemu").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub code: Code,
    /// What the texts name, by the names of their arguments. Never a secret.
    pub args: BTreeMap<&'static str, Arg>,
    /// For the IT person, in English or as the system said it. Never a secret.
    pub details: String,
}

/// A value that a text names. It becomes words only when it is shown, in the language of that moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    /// A number stays a number: plurals need it.
    Number(i64),
    /// "29 marca 2016 r."
    Date(NaiveDate),
    /// "29 marca 2016 r., 11:20", by this computer's time zone.
    Moment(DateTime<Utc>),
    /// Texts of `i18n` by their keys, joined with commas.
    Keys(Vec<Key>),
}

/// One text of `i18n`, with at most one argument, named `value` there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub key: &'static str,
    pub value: Option<Value>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Number(i64),
}

impl From<&'static str> for Key {
    fn from(key: &'static str) -> Self {
        Self { key, value: None }
    }
}

impl Problem {
    pub fn new(code: Code) -> Self {
        Self { code, args: BTreeMap::new(), details: String::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        let _ = self.args.insert(name, value.into());
        self
    }

    /// K-31: a field that has to be filled in is empty. It goes by the key of its label.
    pub fn empty(field: &'static str) -> Self {
        Self::new(Code::K31).with("field", vec![Key::from(field)])
    }

    /// K-32: what is in a field cannot be used; the text `why` says it.
    pub fn wrong(field: &'static str, why: &'static str) -> Self {
        Self::new(Code::K32).with("field", vec![Key::from(field)]).with("why", vec![Key::from(why)])
    }

    /// Whether it is one of these two, about this field.
    pub fn is_about(&self, field: &str) -> bool {
        let keys = match (self.code, self.args.get("field")) {
            (Code::K31 | Code::K32, Some(Arg::Keys(keys))) => keys.as_slice(),
            _ => &[],
        };
        keys.iter().any(|key| key.key == field)
    }

    pub fn details(mut self, details: impl Into<String>) -> Self {
        self.details = details.into();
        self
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<DateTime<Utc>> for Arg {
    fn from(moment: DateTime<Utc>) -> Self {
        Self::Moment(moment)
    }
}

impl From<Vec<Key>> for Arg {
    fn from(keys: Vec<Key>) -> Self {
        Self::Keys(keys)
    }
}
