//! Contrast as it is drawn: every text against what it stands on, every edge of a control against what is
//! around it. The tests of the tokens know what stands on what only by what was written down there.
use super::drawn::Drawn;
use super::painted::{Quad, over, surface, veil};
use super::{nothing_of, page::pages};
use crate::ui::looks::contrast;
use iced::{Color, Point, Rectangle, Size};
use kreator_csizs::text::Language;
use kreator_csizs::ui::semantics::Seen;
use kreator_csizs::ui::theme::Tokens;

/// What WCAG asks of words, and of icons, edges and the ring.
const WORDS: f64 = 4.5;
const SHAPES: f64 = 3.0;

/// Everything of one drawing that is too faint.
pub fn flaws(t: &Tokens, size: Size, quads: &[Quad], drawn: &[Drawn], tree: &[Seen]) -> Vec<String> {
    // Below a panel or a question nothing can be used, and nothing has to be read.
    let first = veil(quads, size).unwrap_or(0);
    let words = drawn.iter().filter(|text| text.layer >= first);
    let mut found: Vec<String> = words.filter_map(|text| faint(t, quads, text)).collect();
    let controls: Vec<Rectangle> =
        tree.iter().filter(|seen| seen.can_activate || seen.can_set).map(|seen| seen.bounds).collect();
    let is_of_control =
        |quad: &Quad| controls.iter().any(|control| quad.bounds.is_within(&control.expand(5.5)));
    for (n, quad) in quads.iter().enumerate() {
        let is_ring = quad.border.width == 3.0;
        if quad.layer >= first && (quad.has_edge() || is_ring) && is_of_control(quad) {
            found.extend(lost(t, quads, n));
        }
        // What has no edge is told from the page by its surface: the main button.
        let is_control = controls.iter().any(|control| near(*control, quad.bounds));
        if quad.layer >= first && !quad.has_edge() && quad.fill.a > 0.0 && is_control {
            found.extend(lost(t, quads, n));
        }
    }
    found
}

fn near(one: Rectangle, other: Rectangle) -> bool {
    one.is_within(&other.expand(0.5)) && other.is_within(&one.expand(0.5))
}

/// A text whose letters are too near to what they stand on, anywhere on it.
fn faint(t: &Tokens, quads: &[Quad], text: &Drawn) -> Option<String> {
    let seen = text.bounds.intersection(&text.clip)?;
    let below = quads.iter().take_while(|quad| quad.layer <= text.layer);
    let below: Vec<&Quad> = below.filter(|quad| quad.bounds.intersects(&seen)).collect();
    let least = if text.is_icon() { SHAPES } else { WORDS };
    let mut worst = (f64::MAX, Color::TRANSPARENT, Color::TRANSPARENT);
    for point in grid(seen) {
        let on = surface(t.page, below.iter().copied(), point);
        for ink in &text.inks {
            let ratio = contrast(over(on, *ink), on);
            if ratio < worst.0 {
                worst = (ratio, *ink, on);
            }
        }
    }
    let (ratio, ink, on) = worst;
    (ratio < least - 0.001)
        .then(|| format!("{ratio:.2} of {least}: {:?}, {ink} on {on} at {:?}", text.content, text.bounds))
}

/// Points all over a text, off its ends: letters do not reach them.
fn grid(seen: Rectangle) -> impl Iterator<Item = Point> {
    const PARTS: [f32; 5] = [0.02, 0.25, 0.5, 0.75, 0.98];
    PARTS.into_iter().flat_map(move |x| {
        [0.3, 0.5, 0.7].map(|y| Point::new(seen.x + seen.width * x, seen.y + seen.height * y))
    })
}

/// An edge, or a surface without one, that is too near to what is around it.
fn lost(t: &Tokens, quads: &[Quad], n: usize) -> Option<String> {
    let quad = &quads[n];
    let (shown, what) =
        if quad.has_edge() { (quad.border.color, "an edge") } else { (quad.fill, "a surface") };
    let bounds = quad.bounds.expand(1.0);
    let (right, bottom) = (bounds.x + bounds.width, bounds.y + bounds.height);
    let sides = [
        Point::new(bounds.x, bounds.center_y()),
        Point::new(right, bounds.center_y()),
        Point::new(bounds.center_x(), bounds.y),
        Point::new(bounds.center_x(), bottom),
    ];
    let around = sides.into_iter().filter(|point| quad.clip.contains(*point)).map(|point| {
        let on = surface(t.page, &quads[..n], point);
        (contrast(over(on, shown), on), on)
    });
    let (ratio, on) = around.min_by(|one, other| one.0.total_cmp(&other.0))?;
    (ratio < SHAPES - 0.001)
        .then(|| format!("{ratio:.2} of {SHAPES}: {what} {shown} on {on} at {:?}", quad.bounds))
}

#[test]
fn all_that_is_drawn_can_be_told_from_what_it_is_drawn_on_in_every_theme() {
    let found = pages(Language::Polish)
        .iter()
        .flat_map(|page| page.faint.iter().map(move |what| format!("{}: {what}", page.name)));
    nothing_of(found.collect());
}
