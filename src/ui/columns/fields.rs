//! Two fields beside each other: what takes two lines in one of them takes two in the other, so that
//! labels, inputs and what is below them stand on the same lines.
use super::Columns;
use crate::ui::theme::{LABEL_LINE, S4, S8, S12, S16};
use iced::advanced::layout;
use iced::advanced::widget::Tree;
use iced::{Point, Renderer, Size};

/// Label, what stands at the end of its line, input, what is below.
pub(super) const PARTS: usize = 4;

impl<M> Columns<'_, M> {
    pub(super) fn as_fields(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        width: f32,
        side_by_side: bool,
    ) -> layout::Node {
        let each = if side_by_side { (width - S16) / 2.0 } else { width };
        let mut nodes = self.laid_out(tree, renderer, each);
        let sizes: Vec<[Size; PARTS]> =
            nodes.chunks_exact(PARTS).map(|field| std::array::from_fn(|n| field[n].size())).collect();
        let (mut x, mut y, mut bottom) = (0.0, 0.0, 0.0_f32);
        for (field, own) in nodes.chunks_exact_mut(PARTS).zip(&sizes) {
            let beside = if side_by_side { &sizes[..] } else { std::slice::from_ref(own) };
            let tallest = |of: fn(&[Size; PARTS]) -> f32| beside.iter().map(of).fold(0.0, f32::max);
            let in_one = beside
                .iter()
                .all(|[label, end, ..]| end.width == 0.0 || label.width + S4 + end.width <= each);
            let head = if in_one {
                tallest(|[label, end, ..]| label.height.max(end.height)).max(LABEL_LINE)
            } else {
                tallest(|[label, end, ..]| label.height + end.height)
            };
            let [label, end, input, _] = own;
            let middle = |part: &Size| if in_one { (head - part.height) / 2.0 } else { 0.0 };
            let input_y = y + head + S4;
            let below_y = input_y + input.height + S8;
            let end_y = if in_one { y + middle(end) } else { y + head - end.height };
            let places = [
                Point::new(x, y + middle(label)),
                Point::new(x + each - end.width, end_y),
                Point::new(x, input_y),
                Point::new(x, below_y),
            ];
            for (node, place) in field.iter_mut().zip(places) {
                node.move_to_mut(place);
                if node.size().height > 0.0 {
                    bottom = bottom.max(place.y + node.size().height);
                }
            }
            (x, y) = if side_by_side { (x + each + S16, y) } else { (x, bottom + S12) };
        }
        layout::Node::with_children(Size::new(width, bottom), nodes)
    }
}
