//! The pictures that are kept look as they did.
use super::album::golden;
use super::album::story::Story;
use super::{nothing_of, page::pages};
use kreator_csizs::text::Language;
use std::collections::BTreeSet;

/// What makes them anew, and shows what has changed.
const COMMAND: &str = "cargo run --example galeria -- --wzorce";

/// What is otherwise in this state than in what is kept of it.
pub fn changes(story: &mut Story, name: &str) -> Vec<String> {
    let pictures = golden::pictures(story, name).into_iter();
    let found = pictures.filter_map(|(name, now)| match (golden::load(&name), now) {
        (_, Err(why)) => Some(format!("{name} cannot be kept: {why}")),
        (Err(error), Ok(_)) => Some(format!("{name}: no picture is kept ({error}); {COMMAND}")),
        (Ok(kept), Ok(now)) => {
            golden::differs(&kept, &now).map(|what| format!("{name}: {what}; if it is meant: {COMMAND}"))
        }
    });
    found.collect()
}

#[test]
fn every_state_that_has_a_picture_looks_as_it_did() {
    let pages = pages(Language::Polish);
    nothing_of(pages.iter().flat_map(|page| page.changed.iter().cloned()).collect());
}

#[test]
fn every_picture_that_is_kept_is_of_a_state_and_of_one_that_is_looked_at() {
    let files = std::fs::read_dir(golden::folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap());
    let names: BTreeSet<String> = golden::names().into_iter().map(|name| format!("{name}.png")).collect();
    assert_eq!(files.collect::<BTreeSet<_>>(), names, "{}", COMMAND);
    let states: BTreeSet<&str> = super::states::all().map(|(name, _)| *name).collect();
    let kept = golden::KEPT.iter().chain(&golden::IN_ALL_LOOKS);
    assert_eq!(kept.filter(|name| !states.contains(*name)).collect::<Vec<_>>(), Vec::<&&str>::new());
}
