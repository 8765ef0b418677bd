//! What is known about one state, taken once and looked at by every test.
use super::album::pseudo::Tongue;
use super::album::states;
use super::album::story::{SIZE, Story, draws};
use super::drawn::{self, Drawn};
use iced::keyboard::{self, Location, Modifiers, key};
use iced::{Event, Rectangle, Size, mouse};
use iced_test::core::clipboard;
use iced_test::core::widget::operation::{Operation as _, Outcome, black_box};
use kreator_csizs::text::Language;
use kreator_csizs::ui::semantics::{Seen, Walk};
use kreator_csizs::ui::theme::Look;
use std::path::Path;
use std::sync::OnceLock;

/// As it opens, the smallest it can be made, and what a window as it opens has at 200 %.
const SIZES: [Size; 3] = [SIZE, Size::new(800.0, 520.0), Size::new(480.0, 320.0)];

pub struct Page {
    pub tongue: Tongue,
    pub name: &'static str,
    /// Of the window.
    pub title: String,
    /// In a window so high that nothing is scrolled.
    pub tree: Vec<Seen>,
    /// The controls in the order of Tab, where they are when they have the focus.
    pub stops: Vec<Seen>,
    pub drawn: Vec<(Size, Vec<Drawn>)>,
    /// The buttons that are always in sight.
    pub feet: Vec<(Size, Vec<(String, Rectangle)>)>,
}

/// All states in one language.
pub fn pages(tongue: impl Into<Tongue>) -> &'static [Page] {
    static POLISH: OnceLock<Vec<Page>> = OnceLock::new();
    static ENGLISH: OnceLock<Vec<Page>> = OnceLock::new();
    static PSEUDO: OnceLock<Vec<Page>> = OnceLock::new();
    let tongue = tongue.into();
    let pages = match tongue {
        Tongue::Of(Language::Polish) => &POLISH,
        Tongue::Of(Language::English) => &ENGLISH,
        Tongue::Pseudo => &PSEUDO,
    };
    pages.get_or_init(|| {
        let mut story = Story::new(tongue, Path::new(env!("CARGO_BIN_EXE_kreator-csizs")));
        let page = |(name, reach): &(&'static str, fn(&mut Story))| {
            reach(&mut story);
            page(&mut story, name)
        };
        states::all().map(page).collect()
    })
}

fn page(story: &mut Story, name: &'static str) -> Page {
    let whole = Size::new(SIZE.width, story.whole_height(SIZE.width));
    let tree = story.tree(whole);
    // Before anything is entered anew: a control that comes again is another one.
    let stops = stops(story);
    let mut drawn = vec![(whole, texts(story, whole))];
    let mut feet = Vec::new();
    for size in SIZES {
        story.enters_anew();
        drawn.push((size, texts(story, size)));
        feet.push((size, foot(&story.tree(size))));
    }
    story.enters_anew();
    Page { tongue: story.tongue, name, title: story.title(), tree, stops, drawn, feet }
}

impl Page {
    /// The words on the page itself, at any size of the window.
    pub fn shown(&self) -> impl Iterator<Item = &str> {
        let drawn = self.drawn.iter().flat_map(|(_, drawn)| drawn);
        drawn.filter(|text| !text.is_icon()).map(|text| text.content.as_str())
    }

    /// Everything that is read aloud or seen, and what the window is called.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let told = self.tree.iter().flat_map(|seen| {
            let semantics = &seen.semantics;
            [Some(&semantics.name), Some(&semantics.description), semantics.value.as_ref()]
        });
        let read = told.flatten().chain([&self.title]).map(String::as_str);
        read.chain(self.shown()).filter(|text| !text.is_empty())
    }
}

fn texts(story: &mut Story, size: Size) -> Vec<Drawn> {
    story.with(size, |ui, renderer| {
        draws(ui, renderer, &kreator_csizs::ui::theme(Look::Light));
        drawn::of(renderer)
    })
}

fn foot(tree: &[Seen]) -> Vec<(String, Rectangle)> {
    const FEET: [&str; 9] = [
        "back",
        "second",
        "main",
        "busy",
        "stop",
        "help-close",
        "help-main",
        "question-main",
        "question-second",
    ];
    let feet = tree.iter().filter(|seen| FEET.contains(&&*seen.semantics.id));
    feet.map(|seen| (seen.semantics.id.to_string(), seen.bounds)).collect()
}

/// Once round by Tab.
fn stops(story: &mut Story) -> Vec<Seen> {
    story.with(SIZE, |ui, renderer| {
        let mut stops: Vec<Seen> = Vec::new();
        for _ in 0..80 {
            let cursor = mouse::Cursor::Unavailable;
            let mut said = Vec::new();
            let _ = ui.update(&[tab()], cursor, renderer, &mut clipboard::Null, &mut said);
            let mut walk = Walk::new();
            ui.operate(renderer, &mut black_box(&mut walk));
            let Outcome::Some(tree) = walk.finish() else { break };
            let Some(stop) = tree.into_iter().find(|seen| seen.focused) else { break };
            if stops.iter().any(|known| known.key == stop.key) {
                break;
            }
            stops.push(stop);
        }
        stops
    })
}

fn tab() -> Event {
    let tab = keyboard::Key::Named(key::Named::Tab);
    Event::Keyboard(keyboard::Event::KeyPressed {
        key: tab.clone(),
        modified_key: tab,
        physical_key: key::Physical::Code(key::Code::Tab),
        location: Location::Standard,
        modifiers: Modifiers::empty(),
        text: None,
        repeat: false,
    })
}

/// Whether the second is above the first, or to its left in the same row. What is above and to the
/// right begins the next column.
pub fn goes_back(first: Rectangle, second: Rectangle) -> bool {
    let is_above = second.y + second.height <= first.y + 1.0;
    let overlap = (first.y + first.height).min(second.y + second.height) - first.y.max(second.y);
    let in_one_row = overlap > first.height.min(second.height) / 2.0;
    let is_right = second.x + 1.0 >= first.x + first.width;
    (is_above && !is_right) || (in_one_row && second.x + 1.0 < first.x)
}
