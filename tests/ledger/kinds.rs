//! Damage is judged by the kinds of events that a line may have been: each kind has to be known.

/// "ZamiarZmianyHasla" as it stands in the file.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(c.to_lowercase());
    }
    kebab
}

#[test]
fn each_kind_of_event_is_in_one_list_of_what_it_counts() {
    let text = include_str!("../../src/ledger/event.rs");
    let (_, rest) = text.split_once("pub enum Event {").unwrap();
    let (variants, rest) = rest.split_once("\n}\n").unwrap();
    let (_, lists) = rest.split_once("COUNT_ONE").unwrap();
    let (lists, _) = lists.split_once("\n}\n").unwrap();
    let is_name = |line: &&str| line.starts_with("    ") && line.trim_start().starts_with(char::is_uppercase);
    let names = variants.lines().filter(|line| !line.starts_with("     ")).filter(is_name);
    let names: Vec<String> = names
        .map(|line| line.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned())
        .collect();
    assert!(names.len() > 40, "{names:?}");
    for name in names {
        let kind = format!("\\\"{}\\\"", kebab(&name));
        assert_eq!(lists.matches(&kind).count(), 1, "{name}: {kind}");
    }
}
