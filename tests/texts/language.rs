//! The language rules of the design: official words to the letter, plain words, short sentences.
use super::{english, flat, polish};
use crate::texts::catalogue::rendered;
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::t;
use kreator_csizs::text::{Language, Texts};

const OFFICIAL: [(Code, &str); 3] = [
    (Code::H04, "Hasło nie spełnia reguł polityki bezpieczeństwa"),
    (Code::H05, "Stare hasło nie jest poprawne"),
    (Code::H06, "Błędny login lub hasło"),
];

/// English: the translation of an official message comes before the explanation.
const TRANSLATED: [&str; 3] = ["H-04.advice", "H-05.advice", "H-06.advice"];

/// A sentence ends with a mark, a space and a capital letter (or the end), so that "tel. 22" and
/// ".zip" end none.
fn sentences(text: &str) -> Vec<String> {
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
        if ends || c == '\n' {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

fn words(sentence: &str) -> usize {
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

#[test]
fn a_lead_is_one_sentence_and_advice_at_most_three() {
    for (language, key, text) in every_text() {
        let translated = language == Language::English && TRANSLATED.contains(&key.as_str());
        if key.ends_with("-lead") {
            assert_eq!(sentences(&text).len(), 1, "{language} {key}");
        } else if key.ends_with(".advice") {
            assert!(sentences(&text).len() <= 3 + usize::from(translated), "{language} {key}: {text}");
        }
    }
}

#[test]
fn no_word_that_the_design_forbids_and_no_reading_error_of_the_scan() {
    let forbidden = [
        "błąd krytyczny",
        "wyjątek",
        "timeout",
        "http",
        "null",
        "nieprawidłowy parametr",
        "operacja nie powiodła się",
        "proszę",
        "przepraszamy",
        "niezwłocznie",
        "dokonać",
        "niniejszy",
        "ww.",
        "tut.",
        // Forms that the scan of the procedure has, and words without their Polish letters.
        "dziedziczn",
        "uslugow",
        "podobzar",
        "przekaze",
        "hasle ",
        "mozna",
        "nastepn",
        "blad",
        "haslo",
    ];
    for (key, text) in rendered(Language::Polish) {
        // The beginning of an address is exempt (ux B5).
        let lower = text.to_lowercase().replace("https://", "");
        for word in forbidden {
            assert!(!lower.contains(word), "{key}: {word}");
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
    }
}

#[test]
fn a_title_and_a_button_end_without_a_dot() {
    for (language, key, text) in every_text() {
        let is_label = key.ends_with("-title") || key.ends_with(".button") || key.ends_with(".second");
        let is_problem = Code::ALL.iter().any(|code| code.as_str() == key);
        assert!(!(is_label || is_problem) || !text.ends_with('.'), "{language} {key}");
        if key.ends_with(".advice") || key.ends_with(".ask") || key.ends_with("-lead") {
            assert!(text.ends_with(['.', 'X']), "{language} {key}: {text}");
        }
    }
}

#[test]
fn english_speaks_of_the_wizard_in_the_terms_of_the_glossary() {
    for (key, text) in rendered(Language::English) {
        let lower = text.to_lowercase();
        for word in ["creator", "kreator", "provincial", "supplier", "office administrator", "please wait"] {
            assert!(!lower.contains(word), "{key}: {word}");
        }
    }
}

#[test]
fn english_is_no_copy_of_polish() {
    let polish = rendered(Language::Polish);
    let same: Vec<&str> = polish
        .iter()
        .zip(rendered(Language::English))
        .filter(|((key, text), (_, english))| {
            text == english && !key.starts_with("letter-") && !key.starts_with("digit-")
        })
        .map(|((key, _), _)| key.as_str())
        .collect();
    let expected = [
        "connection-of",
        "connection-port",
        "contact-named",
        "contact-phone",
        "difference-minutes",
        "difference-seconds",
        "differs-login",
        "evidence-took",
        "file-about",
        "kind-program",
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
    let unexpected: Vec<&&str> = same.iter().filter(|key| !expected.contains(key)).collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");
}
