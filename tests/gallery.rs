//! Every state of every screen, in both languages and in one that nobody speaks: what is wrong with a page is wrong in its picture.
#[path = "galeria/album.rs"]
#[allow(dead_code)]
pub mod album;
mod contrast;
mod criteria;
pub mod hard_coded;
mod kept;
mod language;
mod look;
mod page;
mod painted;
mod ring;
mod room;
mod window;
mod words;

pub use album::drawn;
use album::pseudo::Tongue;
use album::road::NEW;
use album::states;
use album::story::{SIZE, Story};
use kreator_csizs::screen::{browser, check, password};
use kreator_csizs::text::Language;
use kreator_csizs::ui::semantics::{Role, Seen};
use page::{Page, pages};
use std::collections::BTreeSet;
use std::path::Path;

/// What was found, all of it, and not only the first.
fn nothing_of(found: Vec<String>) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}

fn every(check: impl Fn(&Page) -> Vec<String>) {
    let found = Tongue::ALL.into_iter().flat_map(pages).flat_map(|page| {
        let name = format!("{} {}", page.tongue, page.name);
        check(page).into_iter().map(move |what| format!("{name}: {what}"))
    });
    nothing_of(found.collect());
}

/// What the field says to a screen reader: so many bullets.
fn typed(story: &mut Story, id: &str) -> Option<String> {
    let tree = story.tree(SIZE);
    tree.into_iter().find(|seen| seen.semantics.id == id).and_then(|seen| seen.semantics.value)
}

#[test]
fn a_password_on_its_way_cannot_be_edited() {
    let mut story = Story::new(Language::Polish, Path::new(env!("CARGO_BIN_EXE_kreator-csizs")));
    story.at_password();
    story.types(NEW, NEW);
    story.sends();
    let sent = typed(&mut story, password::NEW);
    assert_eq!(sent.as_deref().map(|bullets| bullets.chars().count()), Some(NEW.len()));
    story.types("x", "x");
    story.password(password::Message::OtherOld);
    assert_eq!(typed(&mut story, password::NEW), sent);
    assert_eq!(typed(&mut story, password::OLD), None);
}

#[test]
fn an_answer_that_is_chosen_takes_the_reminder_away() {
    let mut story = Story::new(Language::Polish, Path::new(env!("CARGO_BIN_EXE_kreator-csizs")));
    let reminded = |story: &mut Story| {
        story.tree(SIZE).iter().any(|seen| seen.role() == Role::Alert && seen.name() == "Wybierz odpowiedź")
    };
    story.at_browser();
    story.browser(browser::Message::Submit);
    assert!(reminded(&mut story));
    story.browser(browser::Message::Choose(browser::Answer::Other));
    assert!(!reminded(&mut story));
    story.at_check();
    story.check(check::Message::Submit);
    assert!(reminded(&mut story));
    story.check(check::Message::Choose(check::Answer::Other));
    assert!(!reminded(&mut story));
}

#[test]
fn every_state_has_a_name_of_its_own() {
    let names: Vec<&str> = states::all().map(|(name, _)| *name).collect();
    let distinct: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), distinct.len());
    assert!(states::NARROW.iter().all(|name| distinct.contains(name)), "{:?}", states::NARROW);
}

#[test]
fn no_text_is_wider_than_its_place_or_lies_on_another() {
    every(|page| page.drawn.iter().flat_map(|(size, drawn)| drawn::misplaced(*size, drawn)).collect());
}

#[test]
fn no_text_is_smaller_than_15() {
    every(|page| {
        let texts = page.drawn.iter().flat_map(|(_, drawn)| drawn);
        let small = texts.filter(|text| !text.is_icon() && text.size < 15.0);
        small.map(|text| format!("{} in {:?}", text.size, text.content)).collect()
    });
}

#[test]
fn every_control_has_a_name_and_every_id_is_unique() {
    every(|page| {
        let controls = page.tree.iter().filter(|seen| seen.can_activate || seen.can_set);
        let nameless = controls.filter(|seen| seen.name().trim().is_empty());
        let mut found: Vec<String> = nameless.map(|seen| format!("no name: {seen:?}")).collect();
        let mut ids = BTreeSet::new();
        let given = page.tree.iter().map(|seen| &seen.semantics.id).filter(|id| !id.is_empty());
        found.extend(given.filter(|id| !ids.insert(*id)).map(|id| format!("twice: {id}")));
        found
    });
}

fn identity(seen: &Seen) -> (u64, &str) {
    match &*seen.semantics.id {
        "" => (seen.key, ""),
        id => (0, id),
    }
}

#[test]
fn tab_reaches_every_control_and_brings_it_into_view() {
    every(|page| {
        let Some(all) = &page.stops else { return Vec::new() };
        // In a window of another height a control may be in another frame, and is known by its name there.
        let stops: BTreeSet<(u64, &str)> = all.iter().map(identity).collect();
        let controls = page.tree.iter().filter(|seen| seen.can_activate || seen.can_set);
        let alone = controls.filter(|seen| !seen.semantics.disabled && seen.role() != Role::Radio);
        let missed = alone.filter(|seen| !stops.contains(&identity(seen)));
        let mut found: Vec<String> = missed.map(|seen| format!("never reached: {:?}", seen.name())).collect();
        let groups = page.tree.iter().filter(|seen| seen.role() == Role::RadioGroup).count();
        let radios = all.iter().filter(|stop| stop.role() == Role::Radio).count();
        if groups != radios {
            found.push(format!("{groups} groups of radios, {radios} stops in them"));
        }
        let window = iced::Rectangle::with_size(SIZE).expand(0.5);
        let hidden = all.iter().filter(|stop| !stop.bounds.is_within(&window));
        found.extend(hidden.map(|stop| format!("out of sight: {:?} at {:?}", stop.name(), stop.bounds)));
        found
    });
}

#[test]
fn what_is_read_aloud_goes_down_the_page() {
    every(|page| {
        let leaves: Vec<_> = page.tree.iter().filter(|seen| !seen.role().is_container()).collect();
        let pairs = leaves.windows(2).filter(|pair| page::goes_back(pair[0].bounds, pair[1].bounds));
        pairs.map(|pair| format!("{:?} before {:?}", pair[0].name(), pair[1].name())).collect()
    });
}

#[test]
fn the_buttons_at_the_foot_are_always_in_sight() {
    every(|page| {
        page.feet
            .iter()
            .flat_map(|(size, feet)| {
                let window = iced::Rectangle::with_size(*size).expand(0.5);
                let hidden = feet.iter().filter(move |(_, bounds)| !bounds.is_within(&window));
                let hidden = hidden.map(move |(id, bounds)| format!("{id} at {size:?}: {bounds:?}"));
                let none = feet.is_empty().then(|| format!("none at {size:?}"));
                hidden.chain(none)
            })
            .collect()
    });
}

#[test]
fn no_text_has_a_hole_in_it_and_none_is_a_key() {
    every(|page| page.texts().filter_map(words::flaw).collect());
}

#[test]
fn nothing_on_a_polish_page_is_english() {
    let found = pages(Language::Polish).iter().zip(pages(Language::English)).flat_map(|(polish, english)| {
        let english: BTreeSet<&str> = english.texts().collect();
        let both =
            polish.texts().filter(move |text| english.contains(text) && !words::is_the_same_in_both(text));
        both.map(|text| format!("{}: {text:?}", polish.name))
    });
    nothing_of(found.collect());
}
