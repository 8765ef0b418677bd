//! The rectangles as they go to the screen: what a text stands on, and what lies around a control.
use iced::border::Radius;
use iced::{Background, Border, Color, Point, Rectangle, Size};

/// A rectangle with its edge, in the order in which all of them are drawn.
#[derive(Debug, Clone)]
pub struct Quad {
    /// In the window.
    pub bounds: Rectangle,
    pub border: Border,
    pub fill: Color,
    /// What can be seen of its surroundings.
    pub clip: Rectangle,
    /// Its texts are drawn after its rectangles, and before the next layer.
    pub layer: usize,
}

/// Everything that the renderer was given last.
pub fn of(renderer: &mut iced::Renderer) -> Vec<Quad> {
    let layers = renderer.layers().iter().enumerate();
    let quads = layers.flat_map(|(layer, seen)| {
        seen.quads.iter().map(move |(quad, background)| {
            let Background::Color(fill) = *background else {
                panic!("the kit has plain colours only: {quad:?}")
            };
            Quad { bounds: quad.bounds, border: quad.border, fill, clip: seen.bounds, layer }
        })
    });
    quads.collect()
}

impl Quad {
    /// What it draws at a point of the window.
    pub fn at(&self, point: Point) -> Option<Color> {
        if !self.clip.contains(point) || !holds(self.bounds, self.border.radius, point) {
            return None;
        }
        let width = self.border.width;
        let corner = |radius: f32| (radius - width).max(0.0);
        let Radius { top_left, top_right, bottom_right, bottom_left } = self.border.radius;
        let inner = Radius {
            top_left: corner(top_left),
            top_right: corner(top_right),
            bottom_right: corner(bottom_right),
            bottom_left: corner(bottom_left),
        };
        let is_edge = width > 0.0 && !holds(self.bounds.shrink(width), inner, point);
        Some(if is_edge { self.border.color } else { self.fill }).filter(|color| color.a > 0.0)
    }

    pub fn has_edge(&self) -> bool {
        self.border.width > 0.0 && self.border.color.a > 0.0
    }
}

/// Whether a rectangle with round corners reaches this point.
fn holds(bounds: Rectangle, radius: Radius, point: Point) -> bool {
    if !bounds.contains(point) {
        return false;
    }
    let (right, bottom) = (bounds.x + bounds.width - point.x, bounds.y + bounds.height - point.y);
    let (left, top) = (point.x - bounds.x, point.y - bounds.y);
    let half = bounds.width.min(bounds.height) / 2.0;
    let corners = [
        (radius.top_left, left, top),
        (radius.top_right, right, top),
        (radius.bottom_right, right, bottom),
        (radius.bottom_left, left, bottom),
    ];
    corners.into_iter().all(|(radius, x, y)| {
        let radius = radius.min(half);
        x >= radius || y >= radius || (radius - x).hypot(radius - y) <= radius
    })
}

/// What is seen at a point on which all these are drawn, on a window of this colour.
pub fn surface<'a>(window: Color, quads: impl IntoIterator<Item = &'a Quad>, point: Point) -> Color {
    quads.into_iter().filter_map(|quad| quad.at(point)).fold(window, over)
}

/// A colour laid over another.
pub fn over(below: Color, above: Color) -> Color {
    let mix = |below: f32, above_: f32| below + (above_ - below) * above.a;
    Color::from_rgb(mix(below.r, above.r), mix(below.g, above.g), mix(below.b, above.b))
}

/// The layer of the veil under a panel or a question; what is below it cannot be used.
pub fn veil(quads: &[Quad], size: Size) -> Option<usize> {
    let is_veil = |quad: &&Quad| {
        quad.fill.a > 0.0
            && quad.fill.a < 1.0
            && quad.bounds.width >= size.width
            && quad.bounds.height >= size.height
    };
    quads.iter().rfind(is_veil).map(|quad| quad.layer)
}
