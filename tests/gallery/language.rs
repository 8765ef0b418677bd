//! The language rules where the texts meet the values: on the pages themselves.
use super::album::pseudo::Tongue;
use super::hard_coded::is_detail;
use super::page::{Page, pages};
use super::{every, nothing_of};
use crate::texts::language::{sentences, words};
use kreator_csizs::text::{Language, plain};
use std::collections::BTreeSet;

/// On every page of the two languages that are spoken. What is the same in the language that nobody speaks
/// is a value, and details are for the IT person.
fn spoken(check: impl Fn(&str) -> Option<String>) {
    let values: BTreeSet<&str> = pages(Tongue::Pseudo).iter().flat_map(Page::shown).collect();
    let found = Language::ALL.into_iter().flat_map(pages).flat_map(|page| {
        let of_page =
            page.shown().filter(|text| !values.contains(text) && !is_detail(text)).filter_map(&check);
        of_page.map(|what| format!("{} {}: {what}", page.tongue, page.name)).collect::<Vec<_>>()
    });
    let mut found: Vec<String> = found.collect();
    found.dedup();
    nothing_of(found);
}

#[test]
fn no_sentence_on_a_page_is_longer_than_twenty_words() {
    spoken(|text| {
        // A fingerprint, which is another one in each language.
        if !text.contains(char::is_lowercase) {
            return None;
        }
        let long = sentences(&plain(text)).into_iter().find(|sentence| words(sentence) > 20)?;
        Some(format!("{} in {long:?}", words(&long)))
    });
}

#[test]
fn no_line_of_a_page_can_end_with_a_word_of_one_letter() {
    spoken(|text| {
        let mut lines = text.split([' ', '\n']).peekable();
        while let Some(line) = lines.next() {
            let last = line.split('\u{a0}').next_back().unwrap_or_default();
            let letters: Vec<char> = last.chars().filter(|c| !matches!(c, '„' | '“' | '(')).collect();
            let is_word = matches!(letters[..], [letter] if letter.is_alphabetic());
            if is_word && lines.peek().is_some() {
                return Some(format!("{last:?} in {text:?}"));
            }
        }
        None
    });
}

#[test]
fn every_letter_is_drawn_by_a_font_of_the_wizard() {
    every(|page: &Page| {
        let drawn = page.drawn.iter().flat_map(|(_, drawn)| drawn);
        let foreign = drawn.filter(|text| !text.foreign.is_empty());
        foreign.map(|text| format!("{:?} in {:?}", text.foreign, text.content)).collect()
    });
}
