//! What is known about one state, taken once and looked at by every test.
use super::album::pseudo::Tongue;
use super::album::states;
use super::album::story::{SIZE, Story, draws};
use super::drawn::{self, Drawn};
use super::window::{self, Laid};
use super::{contrast, kept, painted, ring};
use iced::keyboard::{self, Location, Modifiers, key};
use iced::{Event, Rectangle, Size, mouse};
use iced_test::core::clipboard;
use iced_test::core::widget::operation::black_box;
use kreator_csizs::text::Language;
use kreator_csizs::ui::semantics::{Seen, Walk};
use kreator_csizs::ui::theme::{self, BLACK, Look};
use std::path::Path;
use std::sync::OnceLock;

/// The windows that everything is laid out in, in the pixels of the layout:
/// the smallest one; the one that opens; a maximised one on a screen of 1366×768 at 125 %, which is 1093×614
/// less 80 for the taskbar and the title, as `app/room.rs` counts; and 960×640 at 200 %.
///
/// No theme is among them: a theme is looked up while drawing, when everything has its place already.
pub const SIZES: [Size; 4] = [Size::new(800.0, 520.0), SIZE, LAPTOP, TINY];
const LAPTOP: Size = Size::new(1366.0 / 1.25, 768.0 / 1.25 - 80.0);
const TINY: Size = Size::new(480.0, 320.0);

const LOOKS: [(&str, Look); 3] =
    [("dark", Look::Dark), ("contrast", Look::Contrast(BLACK)), ("light", Look::Light)];

pub struct Page {
    pub tongue: Tongue,
    pub name: &'static str,
    /// Of the window.
    pub title: String,
    /// In a window so high that nothing is scrolled.
    pub tree: Vec<Seen>,
    /// The controls in the order of Tab, where they are when they have the focus. None in English: where things
    /// are depends on how long the words are, and those of the pseudo-language are longer.
    pub stops: Option<Vec<Seen>>,
    pub drawn: Vec<(Size, Vec<Drawn>)>,
    /// The buttons that are always in sight.
    pub feet: Vec<(Size, Vec<(String, Rectangle)>)>,
    /// What is wrong in a window of one size: where things are, in what order they are read, their names.
    pub outside: Vec<String>,
    pub backwards: Vec<String>,
    pub nameless: Vec<String>,
    /// Of the Polish page alone: colours and rings do not depend on the language.
    pub faint: Vec<String>,
    pub rings: Vec<String>,
    /// And what looks otherwise than the picture that is kept.
    pub changed: Vec<String>,
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
    let is_polish = story.tongue == Tongue::Of(Language::Polish);
    let whole = Size::new(SIZE.width, story.whole_height(SIZE.width));
    let tree = story.tree(whole);
    // Before anything is entered anew: a control that comes again is another one.
    let (stops, mut rings) = match story.tongue {
        Tongue::Of(Language::English) => (None, vec![]),
        Tongue::Of(Language::Polish) | Tongue::Pseudo => {
            let (stops, rings) = round(story, SIZE);
            (Some(stops), rings)
        }
    };
    let (texts, faint) =
        if is_polish { in_all_looks(story, whole, &tree) } else { (texts(story, whole), vec![]) };
    let mut page = Page {
        tongue: story.tongue,
        name,
        title: story.title(),
        tree,
        stops,
        drawn: vec![(whole, texts)],
        feet: vec![],
        outside: vec![],
        backwards: vec![],
        nameless: vec![],
        faint,
        rings: vec![],
        changed: vec![],
    };
    let is_laid_out = page.stops.is_some();
    for size in SIZES.into_iter().filter(|_| is_laid_out) {
        story.enters_anew();
        page.looks_at(story, size);
        if size == TINY && is_polish {
            rings.extend(round(story, size).1);
        }
    }
    if is_polish {
        page.changed = kept::changes(story, name);
    }
    story.enters_anew();
    page.rings = rings;
    page
}

impl Page {
    fn looks_at(&mut self, story: &mut Story, size: Size) {
        let (drawn, laid, first) = story.with(size, |ui, renderer| {
            draws(ui, renderer, &theme::theme(Look::Light));
            let mut laid = Laid::default();
            ui.operate(renderer, &mut black_box(&mut laid));
            let first = painted::veil(&painted::of(renderer), size).unwrap_or(0);
            (drawn::of(renderer), laid, first)
        });
        let tree = story.tree(size);
        self.outside.extend(window::outside(size, &laid));
        self.outside.extend(window::cut(size, &laid, &drawn, first));
        self.backwards.extend(window::backwards(size, &laid, &tree));
        let controls = tree.iter().filter(|seen| seen.can_activate || seen.can_set);
        let nameless = controls.filter(|seen| seen.name().trim().is_empty());
        self.nameless.extend(nameless.map(|seen| format!("{size:?}: no name: {seen:?}")));
        self.feet.push((size, foot(&tree)));
        self.drawn.push((size, drawn));
    }

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
        draws(ui, renderer, &theme::theme(Look::Light));
        drawn::of(renderer)
    })
}

/// The same, and what is too faint in any theme.
fn in_all_looks(story: &mut Story, size: Size, tree: &[Seen]) -> (Vec<Drawn>, Vec<String>) {
    story.with(size, |ui, renderer| {
        let mut last = Vec::new();
        let found = LOOKS.into_iter().flat_map(|(name, look)| {
            let theme = theme::theme(look);
            draws(ui, renderer, &theme);
            last = if look == Look::Light {
                drawn::of(renderer)
            } else {
                drawn::within(renderer, Rectangle::with_size(size))
            };
            let quads = painted::of(renderer);
            let flaws = contrast::flaws(&theme::tokens(&theme), size, &quads, &last, tree);
            flaws.into_iter().map(move |what| format!("{name}: {what}"))
        });
        let found = found.collect();
        (last, found)
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

/// Once round by Tab, and in Polish what is wrong with the ring on the way.
fn round(story: &mut Story, size: Size) -> (Vec<Seen>, Vec<String>) {
    let is_polish = story.tongue == Tongue::Of(Language::Polish);
    story.with(size, |ui, renderer| {
        let (mut stops, mut rings): (Vec<Seen>, Vec<String>) = Default::default();
        for _ in 0..80 {
            let cursor = mouse::Cursor::Unavailable;
            let mut said = Vec::new();
            let _ = ui.update(&[tab()], cursor, renderer, &mut clipboard::Null, &mut said);
            let mut walk = Walk::new();
            ui.operate(renderer, &mut black_box(&mut walk));
            let Some(stop) = walk.into_seen().into_iter().find(|seen| seen.focused) else { break };
            if stops.iter().any(|known| known.key == stop.key) {
                break;
            }
            if is_polish {
                draws(ui, renderer, &theme::theme(Look::Light));
                let quads = painted::of(renderer);
                rings.extend(ring::flaws(
                    size,
                    &quads,
                    &drawn::within(renderer, stop.bounds.expand(8.0)),
                    &stop,
                ));
            }
            stops.push(stop);
        }
        (stops, rings)
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
