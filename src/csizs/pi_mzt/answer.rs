//! What PI-MZT's answer says, read from its visible text (wire-profile, "PI-MZT", step 3).
use super::words::{plain, section};

/// The most characters of a page's text that are kept for the details.
const KEPT: usize = 2000;

/// How PI-MZT answered the one submit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Confirmed by the page.
    Changed,
    /// H-04: "Hasło nie spełnia reguł polityki bezpieczeństwa".
    PolicyRefused,
    /// H-05: "Stare hasło nie jest poprawne".
    OldPasswordWrong,
    /// H-06: "Błędny login lub hasło".
    LoginWrong,
    /// H-08.
    Locked,
    /// H-09: none of these, or more than one. The text is bounded and has no secret in it.
    Unclear { visible_text: String },
}

/// Reads the lines of the answer; a message that stood on the page before the submit says nothing.
/// `believable` is false for an answer whose status is an error of the server: then nothing it says
/// counts. `kept` makes the text that may be shown.
pub(super) fn read(
    before: &[String],
    after: &[String],
    accepted: bool,
    believable: bool,
    kept: impl FnOnce(&str) -> String,
) -> Verdict {
    let mut found = Vec::new();
    if believable {
        let kinds = [
            (Verdict::PolicyRefused, "polityka"),
            (Verdict::OldPasswordWrong, "stare-niepoprawne"),
            (Verdict::LoginWrong, "bledny-login"),
        ];
        for (verdict, words) in kinds {
            if says(after, words, contains) && !says(before, words, contains) {
                found.push(verdict);
            }
        }
        if says(after, "zablokowane", is_locked_now) && !says(before, "zablokowane", is_locked_now) {
            found.push(Verdict::Locked);
        }
        let succeeded = says(after, "zmienione", is_part) && !says(before, "zmienione", is_part);
        if succeeded && accepted {
            found.push(Verdict::Changed);
        }
    }
    // An account that is locked is locked, whatever else was wrong.
    if found.contains(&Verdict::Locked) && !found.contains(&Verdict::Changed) {
        return Verdict::Locked;
    }
    match (found.pop(), found.is_empty()) {
        (Some(verdict), true) => verdict,
        _ => Verdict::Unclear { visible_text: kept(&after.join("\n")).chars().take(KEPT).collect() },
    }
}

fn says(lines: &[String], words: &str, says: fn(&str, &str) -> bool) -> bool {
    let phrases = section(words);
    lines.iter().flat_map(|line| sentences(line)).any(|sentence| phrases.iter().any(|it| says(&sentence, it)))
}

fn sentences(line: &str) -> impl Iterator<Item = String> {
    line.split(['.', '!', '?', ';', ':']).map(plain).filter(|sentence| !sentence.is_empty())
}

fn contains(sentence: &str, phrase: &str) -> bool {
    sentence.contains(phrase)
}

fn is_locked_now(sentence: &str, stem: &str) -> bool {
    let not_yet = section("jeszcze-nie-zablokowane");
    sentence.contains(stem)
        && !sentence.split(|c: char| !c.is_alphabetic()).any(|word| not_yet.iter().any(|it| it == word))
}

/// "Hasło zostało zmienione" says it; "gdy hasło zostało zmienione 90 dni temu" does not.
fn is_part(sentence: &str, phrase: &str) -> bool {
    sentence.split([',', '–', '—', '(', ')']).any(|part| plain(part) == phrase)
}
