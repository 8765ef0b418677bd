//! The texts as they go to the screen: what the widgets say of their bounds is what they were given,
//! and not what the words take.
use iced::{Color, Rectangle, Size};
use iced_test::core::text::Paragraph as _;
use iced_test::renderer::graphics::text::cosmic_text::LayoutGlyph;
use iced_test::renderer::graphics::text::cosmic_text::fontdb::ID;
use iced_test::renderer::graphics::text::{Paragraph, Text};
use std::collections::BTreeMap;

/// Families of `assets/fonts`.
const OWN: [&str; 2] = ["Atkinson Hyperlegible", "Kreator"];

/// A paragraph on the screen.
#[derive(Debug, Clone)]
pub struct Drawn {
    pub content: String,
    /// Of the letters, in logical pixels.
    pub size: f32,
    /// What the words take.
    pub bounds: Rectangle,
    /// How wide they may be.
    pub room: f32,
    /// What can be seen of its surroundings.
    pub clip: Rectangle,
    /// The layer it lies in.
    pub layer: usize,
    /// Whether all its words had room: what has too little height loses its last lines.
    pub whole: bool,
    /// Drawn by a font that is not the wizard's own.
    pub foreign: String,
    /// How many letters its longest line has.
    pub letters: usize,
    /// Of its letters; a word in a sentence may have its own.
    pub inks: Vec<Color>,
}

impl Drawn {
    /// A character of the icon font: a word stands beside it.
    pub fn is_icon(&self) -> bool {
        self.content.chars().all(|c| ('\u{E000}'..='\u{F8FF}').contains(&c))
    }
}

/// Everything that the renderer was given last.
pub fn of(renderer: &mut iced::Renderer) -> Vec<Drawn> {
    let mut fonts = Fonts::default();
    with(renderer, None, |paragraph| fonts.foreign(paragraph))
}

/// The same of what is in one place, without a look at the fonts: quickly.
pub fn within(renderer: &mut iced::Renderer, place: Rectangle) -> Vec<Drawn> {
    with(renderer, Some(place), |_| String::new())
}

fn with(
    renderer: &mut iced::Renderer,
    place: Option<Rectangle>,
    mut foreign: impl FnMut(&Paragraph) -> String,
) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for (layer, seen) in renderer.layers().iter().enumerate() {
        for item in &seen.text {
            for text in item.as_slice() {
                let Text::Paragraph { paragraph, position, color, clip_bounds, transformation } = text else {
                    continue;
                };
                let Some(paragraph) = paragraph.upgrade() else { continue };
                let moved = item.transformation() * *transformation;
                let bounds = Rectangle::new(*position, paragraph.min_bounds()) * moved;
                if place.is_some_and(|place| !bounds.intersects(&place)) {
                    continue;
                }
                let clip = seen.bounds.intersection(&(*clip_bounds * moved)).unwrap_or_default();
                let content = content(&paragraph);
                if content.is_empty() {
                    continue;
                }
                let (size, room) = (paragraph.size().0, paragraph.bounds().width);
                let foreign = foreign(&paragraph);
                let whole = is_whole(&paragraph);
                let letters = paragraph.buffer().layout_runs().map(|run| run.glyphs.len()).max().unwrap_or(0);
                let inks = inks(&paragraph, *color);
                drawn.push(Drawn { content, size, bounds, room, clip, layer, whole, foreign, letters, inks });
            }
        }
    }
    drawn
}

/// Which fonts are the wizard's own.
#[derive(Default)]
struct Fonts {
    own: BTreeMap<ID, bool>,
}

impl Fonts {
    /// A letter that the wizard's fonts have not is drawn by whatever font this computer has, or as a box.
    fn foreign(&mut self, paragraph: &Paragraph) -> String {
        let mut is_own = |glyph: &LayoutGlyph| {
            let own = self.own.entry(glyph.font_id).or_insert_with(|| is_own(glyph.font_id));
            glyph.glyph_id != 0 && *own
        };
        let mut foreign = String::new();
        for run in paragraph.buffer().layout_runs() {
            let glyphs = run.glyphs.iter().filter(|glyph| !is_own(glyph));
            foreign.extend(glyphs.map(|glyph| &run.text[glyph.start..glyph.end]));
        }
        foreign
    }
}

fn is_own(font: ID) -> bool {
    let mut system = iced_test::renderer::graphics::text::font_system().write().unwrap();
    let families = system.raw().db().face(font).into_iter().flat_map(|face| &face.families);
    families.map(|(name, _)| name.as_str()).any(|name| OWN.iter().any(|own| name.starts_with(own)))
}

fn inks(paragraph: &Paragraph, plain: Color) -> Vec<Color> {
    let glyphs = paragraph.buffer().layout_runs().flat_map(|run| run.glyphs);
    let inks = glyphs.map(|glyph| {
        let own = glyph
            .color_opt
            .map(|own| Color::from_rgba8(own.r(), own.g(), own.b(), f32::from(own.a()) / 255.0));
        own.unwrap_or(plain)
    });
    let distinct: BTreeMap<[u8; 4], Color> = inks.map(|ink| (ink.into_rgba8(), ink)).collect();
    distinct.into_values().collect()
}

fn is_whole(paragraph: &Paragraph) -> bool {
    let buffer = paragraph.buffer();
    let last = buffer.layout_runs().last();
    let end = last.and_then(|run| Some((run.line_i + 1, run.glyphs.iter().map(|glyph| glyph.end).max()?)));
    let text = buffer.lines.last().map_or(0, |line| line.text().trim_end().len());
    end.is_some_and(|(lines, end)| lines == buffer.lines.len() && end >= text)
}

fn content(paragraph: &Paragraph) -> String {
    let lines: Vec<&str> = paragraph.buffer().lines.iter().map(|line| line.text()).collect();
    lines.join("\n")
}

/// What is wider than it may be, loses its end, reaches out of what can be seen sideways, or lies on another text.
pub fn misplaced(size: Size, drawn: &[Drawn]) -> Vec<String> {
    let mut found = Vec::new();
    for text in drawn {
        let Drawn { content, bounds, room, clip, .. } = text;
        if !text.whole {
            found.push(format!("{size:?}: {content:?} is not drawn to its end"));
        }
        // A field scrolls what was typed.
        let in_field = clip.height <= 40.0 && clip.width < size.width / 2.0;
        if bounds.width > room + 0.5 {
            found.push(format!("{size:?}: {content:?} takes {} of {room}", bounds.width));
        }
        let right = (clip.x + clip.width).min(size.width);
        let is_cut = bounds.x < clip.x.max(0.0) - 0.5 || bounds.x + bounds.width > right + 0.5;
        if is_cut && !in_field {
            found.push(format!("{size:?}: {content:?} is cut, {bounds:?} in {clip:?}"));
        }
    }
    for (n, one) in drawn.iter().enumerate() {
        for other in drawn[n + 1..].iter().filter(|other| other.layer == one.layer) {
            let shared = one.bounds.intersection(&other.bounds);
            if shared.is_some_and(|shared| shared.width > 1.0 && shared.height > 2.0) {
                found.push(format!("{size:?}: {:?} lies on {:?}", one.content, other.content));
            }
        }
    }
    found
}
