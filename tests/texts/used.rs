//! Nothing is said that nobody asks for, and nothing is asked for that nobody says.
use crate::texts::catalogue::{file, keys};
use kreator_csizs::problem::Code;
use kreator_csizs::text::Language;
use kreator_csizs::training::Scenario;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn sources() -> String {
    fn read(folder: &Path, into: &mut String) {
        let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
            .expect("the folder is there")
            .map(|entry| entry.expect("it can be read").path())
            .collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                read(&path, into);
            } else {
                into.push_str(&std::fs::read_to_string(&path).expect("source is text"));
            }
        }
    }
    let mut all = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all
}

/// What the code makes of parts, each of them whole: codes, letters, digits and scenarios.
fn made_up() -> BTreeSet<String> {
    let codes = Code::ALL.iter().map(|code| code.as_str().to_owned());
    let letters = ('A'..='Z').map(|letter| format!("letter-{letter}"));
    let digits = (0..=9).map(|digit| format!("digit-{digit}"));
    let scenarios = Scenario::ALL.into_iter().flat_map(|scenario| {
        let name = scenario.problem().is_none().then(|| scenario.name_key());
        name.into_iter().chain([scenario.text_key()])
    });
    codes.chain(letters).chain(digits).chain(scenarios).collect()
}

/// "by-hand" of `D-01-by-hand`.
fn variant(key: &str) -> Option<&str> {
    Code::ALL.iter().find_map(|code| key.strip_prefix(code.as_str())?.strip_prefix('-'))
}

/// The words in `"…"` that stand between these two.
fn quoted<'a>(sources: &'a str, before: &str) -> BTreeSet<&'a str> {
    sources.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn no_text_is_unused() {
    let (sources, made_up) = (sources(), made_up());
    let unused: Vec<String> = keys(Language::Polish)
        .into_keys()
        .filter(|key| !key.contains('.') && !made_up.contains(key))
        .filter(|key| !sources.contains(&format!("\"{}\"", variant(key).unwrap_or(key))))
        // A text may be there for another text alone.
        .filter(|key| !file(Language::Polish).contains(&format!("{{ {key} }}")))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn what_is_made_up_exists() {
    let keys = keys(Language::Polish);
    for key in made_up() {
        assert!(keys.contains_key(&key), "{key}");
    }
}

#[test]
fn every_attribute_is_one_that_the_code_asks_for() {
    let sources = sources();
    for key in keys(Language::Polish).into_keys() {
        let Some((id, attribute)) = key.split_once('.') else { continue };
        let of_problem = id.starts_with(|c: char| c.is_ascii_uppercase());
        let known: &[&str] = if of_problem { &["advice", "button", "second", "ask"] } else { &["lower"] };
        assert!(known.contains(&attribute), "{key}");
        assert!(of_problem || id.starts_with("letter-"), "{key}");
        assert!(sources.contains(&format!("\"{attribute}\"")), "{key}");
    }
}

#[test]
fn a_key_named_in_the_code_exists() {
    let keys = keys(Language::Polish);
    let prefixes = [
        "kind-",
        "missing-",
        "mixes-",
        "lacks-",
        "rule-",
        "helpcheck-",
        "sign-",
        "letter-",
        "digit-",
        "spell-",
    ];
    for word in sources().split('"') {
        let looks_like_a_key = prefixes.iter().any(|prefix| word.starts_with(prefix))
            && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        assert!(!looks_like_a_key || word.ends_with('-') || keys.contains_key(word), "{word}");
    }
}

#[test]
fn what_a_problem_is_given_is_said_and_what_it_says_is_given() {
    let sources = sources();
    let given = quoted(&sources, ".with(\"");
    let said: BTreeSet<String> = keys(Language::Polish)
        .into_iter()
        .filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_uppercase()))
        .flat_map(|(_, arguments)| arguments)
        .filter(|argument| !argument.starts_with('→'))
        .collect();
    // They choose a text or what is done, and are not shown.
    let silent = ["variant", "own"];
    // Said by a text within the text.
    let within = ["left", "sent"];
    for argument in &given {
        let is_known = said.contains(*argument) || silent.contains(argument) || within.contains(argument);
        assert!(is_known, "no text says {argument}");
    }
    for argument in &said {
        assert!(given.contains(argument.as_str()), "nobody gives {argument}");
    }
}
