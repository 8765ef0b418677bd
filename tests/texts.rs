//! What the person reads: both languages whole, every code with all its parts, the language rules of
//! the design, and what becomes of dates, numbers and names.
#[path = "texts/branches.rs"]
mod branches;
#[path = "texts/catalogue.rs"]
mod catalogue;
#[path = "texts/codes.rs"]
mod codes;
#[path = "texts/frame.rs"]
mod frame;
#[path = "texts/language.rs"]
pub mod language;
#[path = "texts/plurals.rs"]
mod plurals;
#[path = "texts/spelling.rs"]
mod spelling;
#[path = "texts/used.rs"]
mod used;
#[path = "texts/values.rs"]
mod values;
#[path = "texts/words.rs"]
mod words;

use kreator_csizs::text::{Language, Texts, plain};
use proptest::prelude::ProptestConfig;

fn polish() -> Texts {
    Texts::load(Language::Polish).expect("the texts are embedded")
}

fn english() -> Texts {
    Texts::load(Language::English).expect("the texts are embedded")
}

/// With ordinary spaces, for tests that are about something else.
fn flat(text: impl AsRef<str>) -> String {
    plain(text.as_ref())
}

/// Leaves no file behind when a case fails: its values are in the message.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}
