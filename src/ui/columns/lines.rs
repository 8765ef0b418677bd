//! Ends of a line that go to a line of their own where they do not fit: the footer, and what stands at
//! the end of a label.
use super::Columns;
use crate::ui::theme::{S4, S8, S16};
use iced::advanced::layout;
use iced::advanced::widget::Tree;
use iced::{Point, Renderer, Size};

impl<M> Columns<'_, M> {
    pub(super) fn as_foot(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        width: f32,
        saved_above: bool,
    ) -> layout::Node {
        let mut nodes = self.laid_out(tree, renderer, width);
        let size = |n: usize| nodes.get(n).map_or(Size::ZERO, layout::Node::size);
        let (back, saved, second, main) = (size(0), size(1), size(2), size(3));
        let fits = |sizes: &[Size]| {
            let there = sizes.iter().filter(|size| size.width > 0.0);
            there.map(|size| size.width + S8).sum::<f32>() - S8 <= width
        };
        let above = saved_above || !fits(&[back, saved, second, main]);
        let in_one = fits(&[back, second, main]);
        let second_below = !in_one && !fits(&[back, second]);
        let main_below = !(in_one || (second_below && fits(&[second, main])));
        let top = if above && saved.height > 0.0 { saved.height + S4 } else { 0.0 };
        let (mut y, mut tall) = (top, back.height);
        let mut put = |goes_below: bool, size: Size| {
            if goes_below && tall > 0.0 {
                y += tall + S8;
                tall = 0.0;
            }
            tall = tall.max(size.height);
            y
        };
        let (second_y, main_y) = (put(second_below, second), put(main_below, main));
        let right = if main_below || main.width == 0.0 { width } else { width - main.width - S8 };
        let beside = Point::new(back.width + S16, (tall - saved.height) / 2.0);
        let places = [
            Point::new(0.0, top),
            if above { Point::ORIGIN } else { beside },
            Point::new(right - second.width, second_y),
            Point::new(width - main.width, main_y),
        ];
        for (node, place) in nodes.iter_mut().zip(places) {
            node.move_to_mut(place);
        }
        layout::Node::with_children(Size::new(width, main_y + tall), nodes)
    }

    pub(super) fn at_ends(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        width: f32,
        least: f32,
    ) -> layout::Node {
        let limits = layout::Limits::new(Size::ZERO, Size::new(width, f32::INFINITY));
        let mut lay =
            |n: usize| self.parts[n].as_widget_mut().layout(&mut tree.children[n], renderer, &limits);
        let (left, right) = (lay(0), lay(1));
        let (one, other) = (left.size(), right.size());
        let x = width - other.width;
        if other.width == 0.0 || one.width + S4 <= x {
            let height = least.max(one.height).max(other.height);
            let middle = |size: Size| (height - size.height) / 2.0;
            let nodes =
                vec![left.move_to(Point::new(0.0, middle(one))), right.move_to(Point::new(x, middle(other)))];
            return layout::Node::with_children(Size::new(width, height), nodes);
        }
        let nodes = vec![left, right.move_to(Point::new(x, one.height))];
        layout::Node::with_children(Size::new(width, one.height + other.height), nodes)
    }
}
