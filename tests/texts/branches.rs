//! Every way in which a text can come out: all branches of all its selectors, and not only the one that a
//! sample chooses.
use crate::texts::catalogue::{file, keys, patterns};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use kreator_csizs::text::Language;
use std::collections::{BTreeMap, BTreeSet};

type Patterns = BTreeMap<String, Pattern<&'static str>>;

/// The forms that a language has for a number of things; any other key of a selector is a value.
pub const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Every text of a language in every branch, with something in the place of each argument: a text with
/// branches is there several times.
pub fn rendered(language: Language) -> Vec<(String, String)> {
    let patterns = patterns(language);
    let texts = |(key, pattern)| {
        let texts = branches(&patterns, pattern).into_iter();
        texts.map(move |text: String| (String::clone(key), text.trim_end().to_owned()))
    };
    patterns.iter().flat_map(texts).collect()
}

/// The argument that each selector of a pattern asks, and its variants.
pub fn selectors<'a>(pattern: &'a Pattern<&'static str>) -> Vec<(&'static str, &'a [Variant<&'static str>])> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let Expression::Select { selector, variants } = expression else { continue };
        let InlineExpression::VariableReference { id } = selector else { panic!("{selector:?}") };
        found.push((id.name, variants.as_slice()));
        found.extend(variants.iter().flat_map(|variant| selectors(&variant.value)));
    }
    found
}

pub fn name_of(variant: &Variant<&'static str>) -> &'static str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn branches(patterns: &Patterns, pattern: &Pattern<&'static str>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => of_expression(patterns, expression),
        };
        texts = texts.iter().flat_map(|text| parts.iter().map(move |part| format!("{text}{part}"))).collect();
    }
    texts
}

fn of_expression(patterns: &Patterns, expression: &Expression<&'static str>) -> Vec<String> {
    match expression {
        Expression::Select { variants, .. } => {
            variants.iter().flat_map(|variant| branches(patterns, &variant.value)).collect()
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            vec![unescape_unicode_to_string(value).into_owned()]
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => vec![sample(id.name).to_owned()],
        Expression::Inline(InlineExpression::MessageReference { id, attribute: None }) => {
            branches(patterns, &patterns[id.name])
        }
        other => panic!("no text has needed this yet: {other:?}"),
    }
}

fn sample(name: &str) -> &'static str {
    match name {
        "left" | "value" | "month" | "count" => "3",
        _ => "X",
    }
}

#[test]
fn what_is_looked_at_is_what_fluent_says() {
    for language in Language::ALL {
        let resource = FluentResource::try_new(file(language).to_owned()).expect("the file is well formed");
        let mut bundle = FluentBundle::new(vec![language.code().parse().expect("a language")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("no key twice");
        let looked_at: BTreeSet<(String, String)> = rendered(language).into_iter().collect();
        let mut args = FluentArgs::new();
        for name in keys(language).into_values().flatten() {
            let value = match sample(&name) {
                "3" => FluentValue::from(3),
                words => FluentValue::from(words),
            };
            args.set(name, value);
        }
        for key in keys(language).into_keys() {
            let (id, attribute) = key.split_once('.').map_or((&*key, None), |(id, name)| (id, Some(name)));
            let message = bundle.get_message(id).expect("the key was read from the file");
            let pattern = match attribute {
                Some(name) => message.get_attribute(name).expect("the attribute was read").value(),
                None => message.value().expect("it has a value"),
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&args), &mut errors).trim_end().to_owned();
            assert!(errors.is_empty(), "{key}: {errors:?}");
            assert!(looked_at.contains(&(key.clone(), text.clone())), "{language} {key}: {text:?}");
        }
    }
}

#[test]
fn every_branch_is_looked_at() {
    let of = |key: &str| {
        let texts = rendered(Language::Polish).into_iter().filter(|(known, _)| known == key);
        texts.map(|(_, text)| text).collect::<Vec<_>>()
    };
    assert_eq!(of("date").len(), 12);
    let unread = of("P-22.advice");
    assert!(unread.iter().any(|text| text.contains("potrafi odczytać. Sprawdź")), "{unread:?}");
    assert!(unread.iter().any(|text| text.contains("(wersja zapisu: X). Sprawdź")), "{unread:?}");
    // Those of another text, named in it.
    let refused = of("H-05.advice");
    assert!(refused.iter().any(|text| text.ends_with("Zostało 3 prób.")), "{refused:?}");
    assert!(refused.iter().any(|text| text.ends_with("wpisz najnowsze hasło jako stare.")), "{refused:?}");
}

#[test]
fn both_languages_ask_the_same_of_an_argument() {
    // "nie" asked for in one language and "no" in the other: one of them would never be chosen.
    let asked = |language| {
        let mut asked: BTreeMap<(String, &str), BTreeSet<&str>> = BTreeMap::new();
        for (key, pattern) in &patterns(language) {
            for (argument, variants) in selectors(pattern) {
                let values = variants.iter().map(name_of).filter(|name| !FORMS.contains(name));
                asked.entry((key.clone(), argument)).or_default().extend(values);
            }
        }
        asked
    };
    assert_eq!(asked(Language::Polish), asked(Language::English));
    assert!(!asked(Language::Polish).is_empty());
}

#[test]
fn a_text_in_several_branches_ends_alike_in_all_of_them() {
    // No space, dash or comma is left where a branch is empty.
    for language in Language::ALL {
        for (key, text) in rendered(language) {
            let is_whole = !text.contains("  ") && !text.contains(" . ") && !text.ends_with([',', '–']);
            // A greeting goes on with the letter below it.
            assert!(is_whole || key == "request-greeting", "{language} {key}: {text:?}");
        }
    }
}
