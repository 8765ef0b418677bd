//! The texts as they go to the screen: what the widgets say of their bounds is what they were given,
//! and not what the words take.
use iced::{Rectangle, Size};
use iced_test::core::text::Paragraph as _;
use iced_test::renderer::graphics::text::cosmic_text::LayoutGlyph;
use iced_test::renderer::graphics::text::{Paragraph, Text};

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
}

impl Drawn {
    /// A character of the icon font: a word stands beside it.
    pub fn is_icon(&self) -> bool {
        self.content.chars().all(|c| ('\u{E000}'..='\u{F8FF}').contains(&c))
    }
}

/// Everything that the renderer was given last.
pub fn of(renderer: &mut iced::Renderer) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    for (layer, seen) in renderer.layers().iter().enumerate() {
        for item in &seen.text {
            for text in item.as_slice() {
                let Text::Paragraph { paragraph, position, clip_bounds, transformation, .. } = text else {
                    continue;
                };
                let Some(paragraph) = paragraph.upgrade() else { continue };
                let moved = item.transformation() * *transformation;
                let bounds = Rectangle::new(*position, paragraph.min_bounds()) * moved;
                let clip = seen.bounds.intersection(&(*clip_bounds * moved)).unwrap_or_default();
                let content = content(&paragraph);
                if content.is_empty() {
                    continue;
                }
                let (size, room) = (paragraph.size().0, paragraph.bounds().width);
                let foreign = foreign(&paragraph);
                let whole = is_whole(&paragraph);
                drawn.push(Drawn { content, size, bounds, room, clip, layer, whole, foreign });
            }
        }
    }
    drawn
}

/// A letter that the wizard's fonts have not is drawn by whatever font this computer has, or as a box.
fn foreign(paragraph: &Paragraph) -> String {
    let mut system = iced_test::renderer::graphics::text::font_system().write().unwrap();
    let fonts = system.raw().db();
    let is_own = |glyph: &LayoutGlyph| {
        let families = fonts.face(glyph.font_id).into_iter().flat_map(|face| &face.families);
        let mut names = families.map(|(name, _)| name.as_str());
        glyph.glyph_id != 0 && names.any(|name| OWN.iter().any(|own| name.starts_with(own)))
    };
    let glyphs = paragraph.buffer().layout_runs().flat_map(|run| {
        let foreign = run.glyphs.iter().filter(|glyph| !is_own(glyph));
        foreign.map(|glyph| run.text[glyph.start..glyph.end].to_owned()).collect::<Vec<_>>()
    });
    glyphs.collect()
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
