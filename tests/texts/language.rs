//! The language rules of the design: official words to the letter, plain words, short sentences.
use super::{english, flat, polish};
use crate::texts::branches::rendered;
use crate::texts::catalogue::patterns;
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::t;
use kreator_csizs::text::{Language, Texts};
use std::collections::BTreeMap;

const OFFICIAL: [(Code, &str); 3] = [
    (Code::H04, "Hasło nie spełnia reguł polityki bezpieczeństwa"),
    (Code::H05, "Stare hasło nie jest poprawne"),
    (Code::H06, "Błędny login lub hasło"),
];

/// English: the translation of an official message comes before the explanation.
const TRANSLATED: [&str; 5] =
    ["H-04.advice", "H-05.advice", "H-06.advice", "H-06-registration.advice", "R-02.advice"];

const SHORT: [&str; 4] = [" np.", " tel.", " godz.", " e.g."];

/// A sentence ends with a mark, a space and a capital letter (or the end), so that "tel. 22" and
/// ".zip" end none; "np." never ends one.
pub fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let characters: Vec<char> = text.chars().collect();
    for (at, &c) in characters.iter().enumerate() {
        if let Some(last) = sentences.last_mut() {
            last.push(c);
        }
        let mut rest = characters[at + 1..].iter().skip_while(|next| matches!(next, '”' | '“'));
        let ends = matches!(c, '.' | '?' | '!' | '…' | '\n')
            && rest.next().is_some_and(|next| next.is_whitespace())
            && rest.next().is_some_and(|next| next.is_uppercase() || *next == '„' || *next == '“');
        let is_short = sentences.last().is_some_and(|said| SHORT.iter().any(|short| said.ends_with(short)));
        if (ends && !is_short) || c == '\n' {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

pub fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn every_text() -> impl Iterator<Item = (Language, String, String)> {
    Language::ALL
        .into_iter()
        .flat_map(|language| rendered(language).into_iter().map(move |(key, text)| (language, key, text)))
}

#[test]
fn the_three_official_messages_stand_to_the_letter_in_both_languages() {
    for (code, message) in OFFICIAL {
        let problem = Problem::new(code);
        assert_eq!(flat(polish().title(&problem)), format!("Komunikat CSIZS: „{message}”"));
        assert_eq!(flat(english().title(&problem)), format!("CSIZS message: “{message}”"));
    }
    let answers = |texts: Texts| {
        [
            flat(t!(texts, "browser-answer-policy")),
            flat(t!(texts, "browser-answer-old")),
            flat(t!(texts, "browser-answer-login")),
        ]
    };
    assert_eq!(answers(polish()), OFFICIAL.map(|(_, message)| message.to_owned()));
    for (answer, (code, message)) in answers(english()).iter().zip(OFFICIAL) {
        let meaning = answer.strip_prefix(&format!("{message} (")).and_then(|rest| rest.strip_suffix(')'));
        let meaning = meaning.expect("the message, then its translation");
        assert!(flat(english().advice(&code.into())).starts_with(&format!("“{meaning}”.")));
    }
}

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    let mut long = Vec::new();
    for (language, key, text) in every_text() {
        // A letter to a person is not on the screen.
        if key.starts_with("request-") {
            continue;
        }
        for sentence in sentences(&text) {
            if words(&sentence) > 20 {
                long.push(format!("{language} {key}: {} {sentence}", words(&sentence)));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

/// Whether a part of the key says so: "server-lead-typed" is a lead too.
fn is_a(key: &str, part: &str) -> bool {
    key.split('-').any(|one| one == part)
}

#[test]
fn a_lead_is_one_sentence_and_advice_at_most_three() {
    for (language, key, text) in every_text() {
        let translated = language == Language::English && TRANSLATED.contains(&key.as_str());
        // A paper for the IT person.
        if key == "clock-sheet-text" {
            continue;
        }
        if is_a(&key, "lead") {
            assert_eq!(sentences(&text).len(), 1, "{language} {key}");
        } else if key.ends_with(".advice") || is_a(&key, "text") || is_a(&key, "question") {
            assert!(sentences(&text).len() <= 3 + usize::from(translated), "{language} {key}: {text}");
        }
    }
}

#[test]
fn punctuation_is_polish_in_polish_and_english_in_english() {
    for (language, key, text) in every_text() {
        let foreign: &[char] = match language {
            Language::Polish => &['"', '\'', '“', '’'],
            Language::English => &['"', '\'', '„'],
        };
        assert!(!text.contains(foreign), "{language} {key}: {text}");
        assert!(!text.contains(" - ") && !text.contains('—') && !text.contains("..."), "{language} {key}");
        assert!(!text.contains("  "), "{language} {key}");
        assert!(!text.contains('!') || key == "rule-special", "{language} {key}");
        let (open, close) = match language {
            Language::Polish => ('„', '”'),
            Language::English => ('“', '”'),
        };
        assert_eq!(text.matches(open).count(), text.matches(close).count(), "{language} {key}: {text}");
        assert_eq!(text.matches("**").count() % 2, 0, "{language} {key}: {text}");
        // A dash stands between spaces; between numbers it stands for "to".
        let characters: Vec<char> = text.chars().collect();
        for at in (0..characters.len()).filter(|at| characters[*at] == '–') {
            let (before, after) = (characters[at - 1], characters[at + 1]);
            let is_range = before.is_ascii_digit() && after.is_ascii_digit();
            assert!(is_range || (before, after) == (' ', ' '), "{language} {key}: {text}");
        }
    }
}

#[test]
fn a_title_and_a_button_end_without_a_dot() {
    for (language, key, text) in every_text() {
        let is_label = is_a(&key, "title") || key.ends_with(".button") || key.ends_with(".second");
        // Also the titles of its variants: "K-13-other".
        let is_problem = key.starts_with(|c: char| c.is_ascii_uppercase()) && !key.contains('.');
        assert!(!(is_label || is_problem) || !text.ends_with('.'), "{language} {key}");
        if key.ends_with(".advice") || key.ends_with(".ask") || is_a(&key, "lead") {
            assert!(text.ends_with(['.', 'X']), "{language} {key}: {text}");
        }
    }
}

#[test]
fn the_official_messages_have_one_introduction_and_nothing_else_has_it() {
    for (key, text) in rendered(Language::Polish) {
        let Some((_, rest)) = text.split_once("Komunikat CSIZS") else { continue };
        let said = rest.strip_prefix(": „").and_then(|rest| rest.strip_suffix('”'));
        assert!(OFFICIAL.iter().any(|(_, message)| Some(*message) == said), "{key}: {text}");
    }
}

/// What is compared is what stands in the file, with all its branches.
fn written(language: Language) -> BTreeMap<String, String> {
    patterns(language).into_iter().map(|(key, pattern)| (key, format!("{pattern:?}"))).collect()
}

#[test]
fn what_is_the_same_in_polish_is_the_same_in_english() {
    let english = written(Language::English);
    // A title and its button; an answer of the page, whose words have to be found there.
    let apart = ["dictionaries-title", "browser-answer-login"];
    let mut said: BTreeMap<String, (String, String)> = BTreeMap::new();
    for (key, polish) in written(Language::Polish).into_iter().filter(|(key, _)| !apart.contains(&&**key)) {
        let english = english[&key].clone();
        let (first, known) = said.entry(polish).or_insert_with(|| (key.clone(), english.clone()));
        assert_eq!(*known, english, "{first} and {key}");
    }
}

#[test]
fn english_is_no_copy_of_polish() {
    let english = written(Language::English);
    let same: Vec<String> = written(Language::Polish)
        .into_iter()
        .filter(|(key, _)| !key.starts_with("letter-") && !key.starts_with("digit-"))
        .filter(|(key, text)| english[key] == *text)
        .map(|(key, _)| key)
        .collect();
    let expected = [
        "K-32",
        "connection-of",
        "connection-port",
        "contact-named",
        "contact-phone",
        "difference-minutes",
        "difference-seconds",
        "differs-login",
        "evidence-took",
        "file-about",
        "help-copied-problem",
        "look-english",
        "look-polish",
        "mixes-with",
        "moment",
        "password-login",
        "scenario-problem",
        "sign-plus",
        "size-kilobytes",
        "size-megabytes",
        "spell-letter",
        "spell-named",
        "stage-numbered",
        "stage-numbered-count",
        "stage-word-count",
        "systems-news",
    ];
    assert_eq!(same, expected);
}
