//! The two files of `i18n`, read as Fluent reads them.
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use kreator_csizs::text::Language;
use std::collections::{BTreeMap, BTreeSet};

pub fn file(language: Language) -> &'static str {
    match language {
        Language::Polish => include_str!("../../i18n/pl/kreator_csizs.ftl"),
        Language::English => include_str!("../../i18n/en/kreator_csizs.ftl"),
    }
}

/// `key` and `key.attribute`, each with its pattern.
pub fn patterns(language: Language) -> BTreeMap<String, Pattern<&'static str>> {
    let resource = parser::parse(file(language)).expect("the file is well formed");
    let mut patterns = BTreeMap::new();
    let mut insert = |key: String, pattern| {
        assert!(patterns.insert(key.clone(), pattern).is_none(), "{key} twice");
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(pattern) = message.value {
            insert(message.id.name.to_owned(), pattern);
        }
        for attribute in message.attributes {
            insert(format!("{}.{}", message.id.name, attribute.id.name), attribute.value);
        }
    }
    patterns
}

/// `key` and `key.attribute`, each with the names of its arguments.
pub fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    patterns(language).into_iter().map(|(key, pattern)| (key, arguments(&pattern))).collect()
}

fn arguments(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let _ = found.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            let _ = found.insert(format!("→ {}", id.name));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|inline| in_inline(inline, found));
        }
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    let (polish, english) = (keys(Language::Polish), keys(Language::English));
    for (key, arguments) in &polish {
        assert_eq!(english.get(key), Some(arguments), "{key}");
    }
    for key in english.keys() {
        assert!(polish.contains_key(key), "{key} is in English only");
    }
}
