//! The ring around what has the focus: all of it is seen, wherever Tab goes.
use super::drawn::Drawn;
use super::painted::Quad;
use super::{nothing_of, page::pages};
use iced::{Point, Rectangle, Size};
use kreator_csizs::text::Language;
use kreator_csizs::ui::semantics::Seen;
use kreator_csizs::ui::theme::LIGHT;

const WIDTH: f32 = 3.0;

/// What is wrong with the ring around this control, as everything is drawn now.
pub fn flaws(size: Size, quads: &[Quad], drawn: &[Drawn], stop: &Seen) -> Vec<String> {
    let is_ring =
        |quad: &Quad| quad.border.width == WIDTH && quad.border.color == LIGHT.focus && quad.fill.a == 0.0;
    let rings: Vec<usize> = (0..quads.len()).filter(|n| is_ring(&quads[*n])).collect();
    let at = |what: String| format!("{size:?}: {:?}: {what}", stop.name());
    let [n] = rings[..] else { return vec![at(format!("{} rings", rings.len()))] };
    let ring = &quads[n];
    let mut found = Vec::new();
    let seen = ring.clip.intersection(&Rectangle::with_size(size)).unwrap_or_default();
    if !ring.bounds.is_within(&seen.expand(0.5)) {
        found.push(at(format!("cut, {:?} in {seen:?}", ring.bounds)));
    }
    let band = band(ring.bounds);
    let covers = |quad: &&Quad| {
        quad.bounds.intersects(&ring.bounds) && band.iter().any(|point| quad.at(*point).is_some())
    };
    found.extend(quads[n + 1..].iter().find(covers).map(|over| at(format!("covered by {:?}", over.bounds))));
    // Letters stand in the middle of their line.
    let ink = |text: &Drawn| {
        let lead = text.size * 0.2;
        let lines =
            Rectangle { y: text.bounds.y + lead, height: text.bounds.height - 2.0 * lead, ..text.bounds };
        lines.intersection(&text.clip).unwrap_or_default()
    };
    let lies =
        |text: &&Drawn| text.layer >= ring.layer && band.iter().any(|point| ink(text).contains(*point));
    found.extend(drawn.iter().find(lies).map(|text| at(format!("{:?} lies on it", text.content))));
    found
}

/// Points all along the ring but its corners, across its width.
fn band(ring: Rectangle) -> Vec<Point> {
    let corner = 12.0_f32.min(ring.height / 3.0);
    let steps = |length: f32| {
        let count = ((length - 2.0 * corner) / 4.0).ceil().max(1.0) as u32;
        (0..=count).map(move |n| corner + (length - 2.0 * corner) * n as f32 / count as f32)
    };
    let mut points = Vec::new();
    for inward in [0.5, WIDTH / 2.0, WIDTH - 0.5] {
        let (right, bottom) = (ring.x + ring.width - inward, ring.y + ring.height - inward);
        for x in steps(ring.width) {
            points.extend([ring.y + inward, bottom].map(|y| Point::new(ring.x + x, y)));
        }
        for y in steps(ring.height) {
            points.extend([ring.x + inward, right].map(|x| Point::new(x, ring.y + y)));
        }
    }
    points
}

#[test]
fn the_ring_around_every_control_is_seen_whole() {
    let found = pages(Language::Polish)
        .iter()
        .flat_map(|page| page.rings.iter().map(move |what| format!("{}: {what}", page.name)));
    nothing_of(found.collect());
}
