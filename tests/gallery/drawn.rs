//! The texts as they go to the screen: what the widgets say of their bounds is what they were given,
//! and not what the words take.
use iced::{Rectangle, Size};
use iced_test::core::text::Paragraph as _;
use iced_test::renderer::graphics::text::{Paragraph, Text};

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
                drawn.push(Drawn { content, size, bounds, room, clip, layer });
            }
        }
    }
    drawn
}

fn content(paragraph: &Paragraph) -> String {
    let lines: Vec<&str> = paragraph.buffer().lines.iter().map(|line| line.text()).collect();
    lines.join("\n")
}

/// What is wider than it may be, reaches out of what can be seen sideways, or lies on another text.
pub fn misplaced(size: Size, drawn: &[Drawn]) -> Vec<String> {
    let mut found = Vec::new();
    for text in drawn {
        let Drawn { content, bounds, room, clip, .. } = text;
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
