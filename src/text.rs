//! What the person reads. Polish is the source language: a key missing from it does not compile.
//!
//! There is no global language: `&Texts` is handed to every `view`, so tests in two languages run
//! side by side. Every text passes [`hold_together`] once, on its way out.
mod calendar;
mod clock;
mod connection;
mod contact;
mod frame;
mod hold;
mod number;
mod problem;
mod request;
mod spell;
mod time;

pub use contact::ContactLine;
pub use hold::{hold_path, hold_together, plain};
pub use request::Sender;
pub use spell::Spelled;

use fluent_bundle::FluentValue;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use i18n_embed::{I18nEmbedError, LanguageLoader as _};
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

#[derive(rust_embed::RustEmbed)]
#[folder = "i18n/"]
struct Files;

/// The arguments of one text, by their names in `i18n`.
type Args<'a> = HashMap<&'a str, FluentValue<'a>>;

/// The two languages of the wizard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    #[default]
    Polish,
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Polish, Self::English];

    /// `pl` or `en`: the folder in `i18n`, the value of `--jezyk` and of the settings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Polish => "pl",
            Self::English => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// `--jezyk` or the settings named a language that the wizard has not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {0:?}, known are pl and en")]
pub struct UnknownLanguage(pub String);

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
            .ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}

/// All texts in one language.
#[derive(Debug)]
pub struct Texts {
    language: Language,
    /// For [`t!`](crate::t) alone, which cannot reach a private field.
    #[doc(hidden)]
    pub loader: FluentLanguageLoader,
}

impl Texts {
    /// Loads one language only: attributes would otherwise be found in whichever language comes first.
    ///
    /// # Errors
    /// When the files embedded in the program cannot be read, which a test rules out.
    pub fn load(language: Language) -> Result<Self, I18nEmbedError> {
        let loader = fluent_language_loader!();
        let mut chosen = loader.available_languages(&Files)?;
        chosen.retain(|id| id.language.as_str() == language.code());
        loader.load_languages(&Files, &chosen)?;
        // Isolation marks are drawn as boxes and break searching. Control and bidi characters are
        // stripped where a value enters the package.
        loader.set_use_isolating(false);
        Ok(Self { language, loader })
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without arguments whose key is known only at run time. Where the key is written out,
    /// [`t!`](crate::t) checks it when compiling.
    pub fn get(&self, key: &str) -> String {
        hold_together(&self.loader.get(key))
    }

    /// The same with arguments.
    fn get_with(&self, key: &str, args: Args<'_>) -> String {
        hold_together(&self.loader.get_args_concrete(key, args))
    }

    /// An attribute of a text, or nothing where the text has none of that name.
    fn attribute(&self, key: &str, attribute: &str, args: Args<'_>) -> Option<String> {
        self.loader
            .has_attr(key, attribute)
            .then(|| hold_together(&self.loader.get_attr_args_concrete(key, attribute, args)))
    }

    /// Parts of a list after a colon: "cyfry, wielkiej litery".
    pub fn list<S: AsRef<str>>(&self, parts: impl IntoIterator<Item = S>) -> String {
        let mut list = String::new();
        for part in parts {
            if !list.is_empty() {
                list.push_str(", ");
            }
            list.push_str(part.as_ref());
        }
        list
    }
}

/// `t!(texts, "key", name = value)`: the key and the names are checked when compiling.
#[macro_export]
macro_rules! t {
    ($texts:expr, $($key:tt)+) => {
        $crate::text::hold_together(&::i18n_embed_fl::fl!($texts.loader, $($key)+))
    };
}
