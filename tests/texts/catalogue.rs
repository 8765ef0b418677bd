//! The two files of `i18n`, read as Fluent reads them.
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use kreator_csizs::problem::Code;
use kreator_csizs::text::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub fn file(language: Language) -> &'static str {
    match language {
        Language::Polish => include_str!("../../i18n/pl/kreator_csizs.ftl"),
        Language::English => include_str!("../../i18n/en/kreator_csizs.ftl"),
    }
}

/// `key` and `key.attribute`, each with the names of its arguments.
pub fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = parser::parse(file(language)).expect("the file is well formed");
    let mut keys = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(pattern) = message.value {
            assert!(
                keys.insert(message.id.name.to_owned(), arguments(&pattern)).is_none(),
                "{}",
                message.id.name
            );
        }
        for attribute in message.attributes {
            let key = format!("{}.{}", message.id.name, attribute.id.name);
            assert!(keys.insert(key, arguments(&attribute.value)).is_none());
        }
    }
    keys
}

/// Every text of a language, with something in the place of each argument.
pub fn rendered(language: Language) -> Vec<(String, String)> {
    let resource = FluentResource::try_new(file(language).to_owned()).expect("the file is well formed");
    let mut bundle = FluentBundle::new(vec![language.code().parse().expect("a language")]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("no key twice");
    let render = |key: &str, args: &FluentArgs| {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
        let message = bundle.get_message(id).expect("the key was read from the file");
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).expect("the attribute was read").value(),
            None => message.value().expect("it has a value"),
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        assert!(errors.is_empty(), "{key}: {errors:?}");
        text.trim_end().to_owned()
    };
    let samples = samples();
    keys(language).into_keys().map(|key| (key.clone(), render(&key, &samples))).collect()
}

fn samples() -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    for name in keys(Language::Polish).into_values().flatten() {
        let value = match name.as_str() {
            "left" | "value" | "month" | "count" => FluentValue::from(3),
            "sent" => FluentValue::from("nie"),
            "late" => FluentValue::from("tak"),
            _ => FluentValue::from("X"),
        };
        args.set(name, value);
    }
    args
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

/// Whether the code makes the key out of parts: stages, scenarios, letters and digits by number.
fn is_made_up(key: &str) -> bool {
    let families = ["letter-", "digit-", "scenario-", "stage-"];
    let of_family = families.iter().find_map(|family| key.strip_prefix(family));
    let of_code = Code::ALL.iter().any(|code| key.strip_prefix(code.as_str()).is_some());
    of_code || of_family.is_some()
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

#[test]
fn no_text_is_unused() {
    let sources = sources();
    let unused: Vec<String> = keys(Language::Polish)
        .into_keys()
        .filter(|key| !key.contains('.') && !is_made_up(key))
        .filter(|key| !sources.contains(&format!("\"{key}\"")))
        // A text may be there for another text alone.
        .filter(|key| !file(Language::Polish).contains(&format!("{{ {key} }}")))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn a_key_named_in_the_code_exists() {
    let keys = keys(Language::Polish);
    let prefixes =
        ["kind-", "missing-", "lacks-", "rule-", "helpcheck-", "sign-", "letter-", "digit-", "spell-"];
    for word in sources().split('"') {
        let looks_like_a_key = prefixes.iter().any(|prefix| word.starts_with(prefix))
            && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        assert!(!looks_like_a_key || word.ends_with('-') || keys.contains_key(word), "{word}");
    }
}
