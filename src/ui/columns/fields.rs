//! Two fields beside each other: a label that takes two lines in one of them moves both inputs.
use super::Columns;
use crate::ui::theme::{S4, S8, S12, S16};
use iced::advanced::layout;
use iced::advanced::widget::Tree;
use iced::{Point, Renderer, Size};

impl<M> Columns<'_, M> {
    /// Label, input and what is below, of each field; `side_by_side` or below each other.
    pub(super) fn as_fields(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        width: f32,
        side_by_side: bool,
    ) -> layout::Node {
        let each = if side_by_side { (width - S16) / 2.0 } else { width };
        let limits = layout::Limits::new(Size::ZERO, Size::new(each, f32::INFINITY));
        let mut nodes: Vec<layout::Node> = self
            .parts
            .iter_mut()
            .zip(&mut tree.children)
            .map(|(part, tree)| part.as_widget_mut().layout(tree, renderer, &limits))
            .collect();
        let heights: Vec<f32> = nodes.iter().map(|node| node.size().height).collect();
        let of = |n: usize| heights.get(n).copied().unwrap_or_default();
        let row =
            |n: usize, field: usize| if side_by_side { of(n).max(of(n + 3)) } else { of(n + 3 * field) };
        let (mut y, mut bottom) = (0.0, 0.0_f32);
        for (n, node) in nodes.iter_mut().enumerate() {
            let (field, part) = (n / 3, n % 3);
            if part == 0 && field > 0 {
                y = if side_by_side { 0.0 } else { bottom + S12 };
            }
            let place = if part == 0 { y + row(0, field) - of(n) } else { y };
            node.move_to_mut(Point::new(if side_by_side { (each + S16) * field as f32 } else { 0.0 }, place));
            if of(n) > 0.0 {
                bottom = bottom.max(place + of(n));
            }
            y += row(part, field) + if part == 0 { S4 } else { S8 };
        }
        layout::Node::with_children(Size::new(width, bottom), nodes)
    }
}
