//! The texts of a problem: its key is its code (storyboard 2.1 to 2.23).
//!
//! Most arguments are words or codes, shown as they are. The others:
//!
//! | argument | what it is | shown as |
//! | --- | --- | --- |
//! | `size`, `needed` | bytes, a number | "48 kB", "200 MB" |
//! | `minutes`, `offset-minutes` | minutes, a number | "30 minut", "2 godziny" |
//! | `left` | attempts, a number | "Zostały 3 próby."; nothing at 0 or without it |
//! | `difference` | seconds, a number | "2 min 24 s" |
//! | `path` | a path | the same, broken after its separators alone |
//! | `late` | "tak" | "spóźnia się", otherwise "spieszy się" |
//! | `sent` | "nie", where it is proven | "Twoje hasło nie zostało wysłane.", otherwise nothing |
//! | `version` (P-22) | may be left out | a part of the sentence |
//! | `variant` | "again" for H-01, "other" for K-13, "failed" for Z-01, "disagree" for Z-02 | the other title of the code |
use super::{Args, ContactLine, Texts, hold_path};
use crate::problem::{Arg, Code, Contacts, Key, Problem, Value};
use chrono::TimeDelta;
use fluent_bundle::FluentValue;

/// Arguments of which a text makes do without: "none" is the word it asks for.
const OPTIONAL: [&str; 3] = ["left", "sent", "version"];

impl Texts {
    /// What happened. Where the storyboard has two titles, the argument `variant` chooses the other.
    pub fn title(&self, problem: &Problem) -> String {
        self.get_with(&self.key_of(problem), self.args(problem))
    }

    /// What stands at a field whose content is empty or wrong: the words of the frame (criterion D2).
    pub fn error_at(&self, field: &str, problem: Option<&Problem>) -> Option<String> {
        problem.filter(|problem| problem.is_about(field)).map(|problem| self.title(problem))
    }

    /// The same before other sentences: with a full stop, unless it ends as one already.
    pub fn title_as_sentence(&self, problem: &Problem) -> String {
        let title = self.title(problem);
        if title.ends_with(['.', '?', '!']) { title } else { title + "." }
    }

    /// For a banner: title, advice and code, the title in bold.
    pub fn in_a_banner(&self, problem: &Problem) -> String {
        let (title, advice) = (self.title_as_sentence(problem), self.advice(problem));
        let code = self.get_with("frame-code", [("code", FluentValue::from(problem.code.as_str()))].into());
        format!("**{title}** {advice} {code}")
    }

    /// Why, and what to do.
    pub fn advice(&self, problem: &Problem) -> String {
        self.of(problem, "advice").unwrap_or_default()
    }

    /// The label of the button for [`Code::remedy`].
    pub fn button(&self, problem: &Problem) -> Option<String> {
        self.of(problem, "button")
    }

    /// The label of the button for [`Code::second_remedy`].
    pub fn second(&self, problem: &Problem) -> Option<String> {
        self.of(problem, "second")
    }

    /// The lines under "Nie pomogło?", in the order of the procedure; none where only the link to
    /// Help is left.
    pub fn contacts(&self, problem: &Problem, contacts: &Contacts) -> Vec<ContactLine> {
        let ask = self.of(problem, "ask");
        self.lines(problem.code.steps(), contacts, ask.as_deref())
    }

    /// A text of `i18n` by its key, with its value: "certyfikatu systemu dziedzinowego SW".
    pub fn key(&self, key: &Key) -> String {
        let value = key.value.as_ref().map(|value| match value {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Number(number) => FluentValue::from(*number),
        });
        self.get_with(key.key, value.map(|value| ("value", value)).into_iter().collect())
    }

    /// An argument of a problem in words, as its texts show it; nothing where it has none so named.
    pub fn argument(&self, problem: &Problem, name: &str) -> Option<String> {
        match self.value(name, problem.args.get(name)?) {
            FluentValue::String(words) => Some(words.into_owned()),
            FluentValue::Number(number) => Some(number.as_string().into_owned()),
            _ => None,
        }
    }

    fn of(&self, problem: &Problem, attribute: &str) -> Option<String> {
        self.attribute(&self.key_of(problem), attribute, self.args(problem))
    }

    fn key_of(&self, problem: &Problem) -> String {
        let code = problem.code.as_str();
        match problem.args.get("variant") {
            Some(Arg::Text(variant)) if self.loader.has(&format!("{code}-{variant}")) => {
                format!("{code}-{variant}")
            }
            _ => code.to_owned(),
        }
    }

    fn args<'a>(&self, problem: &'a Problem) -> Args<'a> {
        let mut args: Args<'a> = OPTIONAL.map(|name| (name, FluentValue::from("none"))).into();
        if let Some(minutes) = usual_wait(problem.code) {
            let _ = args.insert("minutes", FluentValue::from(self.duration(minutes * 60)));
        }
        args.extend(problem.args.iter().map(|(name, arg)| (*name, self.value(name, arg))));
        args
    }

    fn value<'a>(&self, name: &str, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(path) if name == "path" => FluentValue::from(hold_path(path)),
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(bytes) if matches!(name, "size" | "needed") => {
                FluentValue::from(self.file_size(bytes.unsigned_abs()))
            }
            Arg::Number(minutes) if matches!(name, "minutes" | "offset-minutes") => {
                FluentValue::from(self.duration(minutes.saturating_mul(60)))
            }
            Arg::Number(seconds) if name == "difference" => {
                FluentValue::from(self.difference(TimeDelta::seconds(*seconds)))
            }
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date(date) => FluentValue::from(self.date(*date)),
            Arg::Moment(moment) => FluentValue::from(self.moment(*moment)),
            Arg::Keys(keys) => FluentValue::from(self.list(keys.iter().map(|key| self.key(key)))),
        }
    }
}

/// In minutes, where the server has not said when to ask again (storyboard N-06, N-12, R-08).
fn usual_wait(code: Code) -> Option<i64> {
    match code {
        Code::N06 | Code::R08 => Some(30),
        Code::N12 => Some(2),
        _ => None,
    }
}
