//! One thing, two things, five things: every text with a number in it says it in the right form.
use super::{english, flat, polish};
use crate::texts::branches::{FORMS, name_of, selectors};
use crate::texts::catalogue::patterns;
use fluent_bundle::FluentValue;
use kreator_csizs::text::{Language, Texts};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// One of each kind that Polish knows, and those that are easily taken for another.
const COUNTS: [i64; 5] = [1, 2, 5, 12, 22];

type Forms = [(&'static str, [&'static str; 5]); 10];

const POLISH: Forms = [
    (
        "attempts-left",
        ["Została 1 próba.", "Zostały 2 próby.", "Zostało 5 prób.", "Zostało 12 prób.", "Zostały 22 próby."],
    ),
    ("lacks-length", ["1 znaku", "2 znaków", "5 znaków", "12 znaków", "22 znaków"]),
    ("about-seconds", ["1 sekundy", "2 sekund", "5 sekund", "12 sekund", "22 sekund"]),
    ("about-minutes", ["1 minuty", "2 minut", "5 minut", "12 minut", "22 minut"]),
    ("about-hours", ["1 godziny", "2 godzin", "5 godzin", "12 godzin", "22 godzin"]),
    ("duration-seconds", ["1 sekundę", "2 sekundy", "5 sekund", "12 sekund", "22 sekundy"]),
    ("duration-minutes", ["1 minutę", "2 minuty", "5 minut", "12 minut", "22 minuty"]),
    ("duration-hours", ["1 godzinę", "2 godziny", "5 godzin", "12 godzin", "22 godziny"]),
    ("duration-days", ["1 dzień", "2 dni", "5 dni", "12 dni", "22 dni"]),
    ("duration-years", ["1 rok", "2 lata", "5 lat", "12 lat", "22 lata"]),
];

const ENGLISH: Forms = [
    (
        "attempts-left",
        ["1 attempt left.", "2 attempts left.", "5 attempts left.", "12 attempts left.", "22 attempts left."],
    ),
    ("lacks-length", ["1 character", "2 characters", "5 characters", "12 characters", "22 characters"]),
    ("about-seconds", ["1 second", "2 seconds", "5 seconds", "12 seconds", "22 seconds"]),
    ("about-minutes", ["1 minute", "2 minutes", "5 minutes", "12 minutes", "22 minutes"]),
    ("about-hours", ["1 hour", "2 hours", "5 hours", "12 hours", "22 hours"]),
    ("duration-seconds", ["1 second", "2 seconds", "5 seconds", "12 seconds", "22 seconds"]),
    ("duration-minutes", ["1 minute", "2 minutes", "5 minutes", "12 minutes", "22 minutes"]),
    ("duration-hours", ["1 hour", "2 hours", "5 hours", "12 hours", "22 hours"]),
    ("duration-days", ["1 day", "2 days", "5 days", "12 days", "22 days"]),
    ("duration-years", ["1 year", "2 years", "5 years", "12 years", "22 years"]),
];

fn languages() -> [(Texts, Forms, &'static [&'static str]); 2] {
    // Fractions are never said, so Polish needs no "other".
    [(polish(), POLISH, &["one", "few", "many"]), (english(), ENGLISH, &["one", "other"])]
}

/// The texts of a language that choose by a number: the key, the argument and the forms.
fn counting(language: Language) -> BTreeMap<String, (&'static str, BTreeSet<&'static str>)> {
    let mut found = BTreeMap::new();
    for (key, pattern) in &patterns(language) {
        for (argument, variants) in selectors(pattern) {
            let forms: BTreeSet<&str> =
                variants.iter().map(name_of).filter(|name| FORMS.contains(name)).collect();
            // Beside other values "other" is only the name of the rest.
            let is_rest = forms.iter().eq(["other"].iter());
            if !forms.is_empty() && !is_rest {
                assert!(found.insert(key.clone(), (argument, forms)).is_none(), "{key} counts twice");
            }
        }
    }
    found
}

#[test]
fn every_text_that_counts_has_all_forms_of_its_language() {
    for (texts, _, needed) in languages() {
        for (key, (_, forms)) in counting(texts.language()) {
            assert!(forms.iter().eq(needed.iter().collect::<BTreeSet<_>>()), "{key}: {forms:?}");
        }
    }
}

#[test]
fn every_text_that_counts_is_right_for_1_2_5_12_and_22() {
    for (texts, expected, _) in languages() {
        let counting = counting(texts.language());
        let known: BTreeSet<&str> = expected.iter().map(|(key, _)| *key).collect();
        assert_eq!(counting.keys().map(String::as_str).collect::<BTreeSet<_>>(), known);
        for (key, forms) in expected {
            let (argument, _) = counting[key];
            let said = COUNTS.map(|count| {
                let args = HashMap::from([(argument, FluentValue::from(count))]);
                flat(texts.loader.get_args_concrete(key, args))
            });
            assert_eq!(said, forms, "{key}");
        }
    }
}

#[test]
fn what_counts_is_handed_on_as_a_number() {
    // A number handed on as text has one form for all.
    const UNITS: [(&str, i64); 5] =
        [("seconds", 1), ("minutes", 60), ("hours", 3_600), ("days", 86_400), ("years", 31_536_000)];
    for (texts, expected, _) in languages() {
        let forms = |key: String| expected.iter().find(|(known, _)| *known == key).map(|(_, forms)| *forms);
        for (unit, seconds) in UNITS {
            let duration = COUNTS.map(|count| flat(texts.duration(count * seconds)));
            assert_eq!(Some(duration.each_ref().map(String::as_str)), forms(format!("duration-{unit}")));
            let Some(about) = forms(format!("about-{unit}")) else { continue };
            assert_eq!(COUNTS.map(|count| flat(texts.about((count * seconds).unsigned_abs()))), about);
        }
        let left = COUNTS.map(|count| flat(texts.attempts_left(u32::try_from(count).unwrap())));
        assert_eq!(Some(left.each_ref().map(String::as_str)), forms("attempts-left".to_owned()));
    }
}
