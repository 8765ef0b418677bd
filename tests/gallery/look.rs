//! What the pictures showed to be wrong once, and must not be again.
use super::album::road::NEW;
use super::album::story::{SIZE, Story};
use super::album::{office, states};
use super::every;
use chrono::Utc;
use iced::Size;
use kreator_csizs::app::{Acted, Message};
use kreator_csizs::screen::{file, unit};
use kreator_csizs::text::{Language, plain};
use kreator_csizs::ui::Icon;
use kreator_csizs::ui::semantics::{Role, Seen};
use kreator_csizs::ui::theme::{COLUMN, COLUMN_NARROW, Look, RAIL};
use std::path::Path;

const READY: &str = "Komputer jest gotowy";
const CHANGED: &str = "Hasło zmienione. CSIZS potwierdził zmianę";

fn story(language: Language) -> Story {
    Story::new(language, Path::new(env!("CARGO_BIN_EXE_kreator-csizs")))
}

fn polish() -> Story {
    story(Language::Polish)
}

fn says(story: &mut Story, role: Role, text: &str) -> bool {
    story.tree(SIZE).iter().any(|seen| seen.role() == role && plain(seen.name()).contains(text))
}

fn named<'a>(tree: &'a [Seen], text: &str) -> &'a Seen {
    let found = tree.iter().find(|seen| seen.role() == Role::Text && plain(seen.name()).starts_with(text));
    found.unwrap_or_else(|| panic!("{text:?} is not there: {tree:#?}"))
}

#[test]
fn the_good_news_ends_when_a_problem_comes_up_on_its_page() {
    let mut story = polish();
    story.at_file();
    assert!(says(&mut story, Role::Status, READY));
    story.says(Message::Help);
    story.says(Message::CloseOverlay);
    assert!(says(&mut story, Role::Status, READY), "nothing has happened meanwhile");
    story.file(file::Message::Submit);
    assert!(says(&mut story, Role::Alert, "Wskaż plik pakietu"));
    assert!(!says(&mut story, Role::Status, READY));
    story.chooses(&office::office());
    assert!(!says(&mut story, Role::Status, READY), "it does not come back either");
}

#[test]
fn the_news_of_an_act_stays_beside_a_problem_that_was_there_before() {
    let mut story = polish();
    story.at_unit(&office::weak());
    story.unit(unit::Message::Agree);
    story.types(NEW, NEW);
    story.sends();
    story.says(Message::Back);
    assert!(says(&mut story, Role::Alert, "Certyfikat ma słabe zabezpieczenie"));
    story.says(Message::Acted(Acted::PasswordChanged(Utc::now())));
    assert!(says(&mut story, Role::Status, CHANGED));
    story.says(Message::Resized(SIZE));
    assert!(says(&mut story, Role::Status, CHANGED));
}

#[test]
fn a_problem_told_in_a_banner_is_told_in_sentences() {
    let mut story = polish();
    let state = |name: &str| states::all().find(|(known, _)| *known == name).map(|(_, reach)| reach);
    state("03-plik-K-11").unwrap()(&mut story);
    assert!(says(&mut story, Role::Status, "Nie można zapisać postępu. Kreator nie może"));
    state("06-haslo-gdzie-indziej").unwrap()(&mut story);
    assert!(says(&mut story, Role::Status, "„Stare hasło nie jest poprawne”. CSIZS ma zapisane inne hasło."));
}

#[test]
fn a_code_has_its_copy_beside_it_and_help_stands_where_else_a_contact_would() {
    every(|page| {
        let mut found = Vec::new();
        for (n, seen) in page.tree.iter().enumerate() {
            let Some(button) = page.tree.get(n + 1) else { continue };
            let is_code = matches!(seen.name().split(' ').next(), Some("Kod:" | "Code:"));
            if is_code && seen.role() == Role::Text && button.semantics.id != "problem-copy" {
                found.push(format!("{:?} before {:?}", seen.name(), button.name()));
            }
        }
        let at = |id: &str| page.tree.iter().position(|seen| seen.semantics.id == id);
        if let (Some(help), Some(copy)) = (at("problem-help"), at("problem-copy"))
            && help > copy
        {
            found.push("help below the code".to_owned());
        }
        found
    });
}

#[test]
fn where_to_look_for_a_number_stands_under_whom_to_call() {
    let mut story = polish();
    story.fresh();
    story.says(Message::Help);
    for size in [SIZE, Size::new(480.0, 900.0)] {
        let tree = story.tree(size);
        let (who, below) = (named(&tree, "Administrator wojewódzki"), named(&tree, "Poszukaj numeru"));
        assert_eq!(below.bounds.x, who.bounds.x, "at {size:?}");
        let edge = named(&tree, "Nigdy nie podawaj").bounds.x;
        assert!(who.bounds.x > edge, "{who:?}");
    }
}

#[test]
fn a_locked_account_is_told_under_a_filled_lock() {
    let mut story = polish();
    story.at_locked();
    let drawn = story.with(SIZE, |ui, renderer| {
        super::album::story::draws(ui, renderer, &kreator_csizs::ui::theme(Look::Light));
        super::drawn::of(renderer)
    });
    let lock = Icon::LockFilled.character().to_string();
    assert!(drawn.iter().any(|text| text.content == lock && text.size == 28.0), "{drawn:#?}");
}

#[test]
fn the_last_button_of_a_page_ends_where_the_column_ends() {
    every(|page| {
        let mut found = Vec::new();
        for (size, feet) in &page.feet {
            let is_over = |id: &str| id.starts_with("help-") || id.starts_with("question-");
            let below = feet.iter().filter(|(id, _)| *id != "back" && !is_over(id));
            let last = below.map(|(_, bounds)| bounds.x + bounds.width).fold(0.0, f32::max);
            let edge = size.width - if size.width < 640.0 { 16.0 } else { 32.0 };
            // In the middle of what is right of the rail, or, where there is none, of the window.
            let middle = [(RAIL, COLUMN), (0.0, COLUMN_NARROW)];
            let ends = middle.map(|(left, column)| edge.min((left + size.width + column) / 2.0));
            if last > 0.0 && ends.iter().all(|end| (last - end).abs() > 0.5) {
                found.push(format!("{last} at {size:?}, the column ends at {ends:?}"));
            }
        }
        found
    });
}
