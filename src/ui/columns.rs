//! Parts side by side where there is room, below each other where there is not. A screen does not know
//! how wide the window is; the layout does.
mod fields;
mod lines;

use super::theme::{S4, S12, S16, STACKED, tokens};
use fields::PARTS;
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Shrink, Size, Theme};

/// How the parts stand when there is room.
enum Plan {
    /// All equally wide. `divided`: with a hairline between them, which is drawn alone.
    Even { gap: f32, divided: bool },
    /// Label of a fixed width, value, actions at the right; vertically centred, with a least height.
    Row { label: f32, least: f32, padding: f32 },
    /// The footer: back, saved line, second and main button, on as many lines as they need.
    Foot { saved_above: bool },
    /// The first at the left end, the second at the right; below it where they are too wide.
    Ends { least: f32 },
    /// Two fields, each of four parts; `columns/fields.rs`.
    Fields,
    /// The second always in sight, and the first in what height is left.
    Fit { gap: f32 },
}

/// The place of the actions in a row.
const ACTIONS: usize = 2;

pub struct Columns<'a, M> {
    parts: Vec<Element<'a, M>>,
    plan: Plan,
    /// Below this width the parts stand below each other.
    room: f32,
}

/// Two equal columns, 16 apart; one below the other in a tiny window.
pub fn columns<'a, M: 'a>(
    left: impl Into<Element<'a, M>>,
    right: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    Element::new(Columns {
        parts: vec![left.into(), right.into()],
        plan: Plan::Even { gap: S16, divided: false },
        room: STACKED,
    })
}

/// Two equal columns with room between them, for lines that end at the right.
pub(super) fn apart<'a, M: 'a>(left: Element<'a, M>, right: Element<'a, M>) -> Element<'a, M> {
    Element::new(Columns {
        parts: vec![left, right],
        plan: Plan::Even { gap: 3.0 * S16, divided: true },
        room: STACKED - 2.0 * S16,
    })
}

/// Three equal columns, close to each other: the cells of a card; below each other in a tiny window.
pub(super) fn thirds<'a, M: 'a>(parts: [Element<'a, M>; 3]) -> Element<'a, M> {
    Element::new(Columns {
        parts: parts.into(),
        plan: Plan::Even { gap: 0.0, divided: true },
        room: STACKED - 2.0 * S16,
    })
}

/// Label, value and actions of a row in a card.
pub(super) fn cells<'a, M: 'a>(
    label: Element<'a, M>,
    value: Element<'a, M>,
    actions: Element<'a, M>,
    label_width: f32,
    least: f32,
    padding: f32,
) -> Element<'a, M> {
    let plan = Plan::Row { label: label_width, least, padding };
    Element::new(Columns { parts: vec![label, value, actions], plan, room: STACKED - 2.0 * S16 })
}

/// Words and a button at the end of their line; the words go on in a second line before the button does.
pub(super) fn beside<'a, M: 'a>(words: Element<'a, M>, button: Element<'a, M>, least: f32) -> Element<'a, M> {
    let plan = Plan::Row { label: 0.0, least, padding: 6.0 };
    Element::new(Columns { parts: vec![super::surface::nothing().into(), words, button], plan, room: 0.0 })
}

/// A label and what stands at the end of its line.
pub(super) fn ends<'a, M: 'a>(left: Element<'a, M>, right: Element<'a, M>, least: f32) -> Element<'a, M> {
    Element::new(Columns { parts: vec![left, right], plan: Plan::Ends { least }, room: 0.0 })
}

/// Two fields, each as its label, what stands at the end of its line, its input, and what is below; one
/// below the other in a tiny window.
pub(super) fn paired<'a, M: 'a>(fields: [[Element<'a, M>; PARTS]; 2]) -> Element<'a, M> {
    let parts = fields.into_iter().flatten().collect();
    Element::new(Columns { parts, plan: Plan::Fields, room: STACKED })
}

/// What may have to be scrolled, above what may not.
pub(super) fn fit<'a, M: 'a>(scrolled: Element<'a, M>, foot: Element<'a, M>, gap: f32) -> Element<'a, M> {
    Element::new(Columns { parts: vec![scrolled, foot], plan: Plan::Fit { gap }, room: 0.0 })
}

/// The buttons of a page: "Wstecz" at the left, the main one at the right. What does not fit goes to a
/// line of its own: first the saved line, above; then the main button, below; then the second one.
pub(super) fn foot<'a, M: 'a>(
    back: Element<'a, M>,
    saved: Element<'a, M>,
    second: Element<'a, M>,
    main: Element<'a, M>,
    saved_above: bool,
) -> Element<'a, M> {
    Element::new(Columns {
        parts: vec![back, saved, second, main],
        plan: Plan::Foot { saved_above },
        room: 0.0,
    })
}

impl<M> Columns<'_, M> {
    fn as_fit(&mut self, tree: &mut Tree, renderer: &Renderer, room: Size, gap: f32) -> layout::Node {
        let mut lay = |n: usize, height: f32| {
            let limits = layout::Limits::new(Size::ZERO, Size::new(room.width, height.max(0.0)));
            self.parts[n].as_widget_mut().layout(&mut tree.children[n], renderer, &limits)
        };
        let foot = lay(1, f32::INFINITY);
        let scrolled = lay(0, room.height - foot.size().height - gap);
        let y = scrolled.size().height + gap;
        let size = Size::new(room.width, y + foot.size().height);
        layout::Node::with_children(size, vec![scrolled, foot.move_to(Point::new(0.0, y))])
    }

    fn below_each_other(&mut self, tree: &mut Tree, renderer: &Renderer, width: f32) -> layout::Node {
        let (gap, around) = match self.plan {
            Plan::Even { gap, .. } => (if gap > 0.0 { S12 } else { 0.0 }, 0.0),
            Plan::Row { padding, .. } => (0.0, padding / 2.0),
            Plan::Foot { .. } | Plan::Ends { .. } | Plan::Fields | Plan::Fit { .. } => (0.0, 0.0),
        };
        let (mut y, mut nodes) = (around, Vec::new());
        for (n, node) in self.laid_out(tree, renderer, width).into_iter().enumerate() {
            if y > around && node.size().height > 0.0 {
                // The ring of a button needs room below what stands above it.
                y += if n == ACTIONS { gap.max(S4) } else { gap };
            }
            let height = node.size().height;
            nodes.push(node.move_to(Point::new(0.0, y)));
            y += height;
        }
        layout::Node::with_children(Size::new(width, y + around), nodes)
    }

    /// Each at most this wide, and none of them moved to its place yet.
    fn laid_out(&mut self, tree: &mut Tree, renderer: &Renderer, width: f32) -> Vec<layout::Node> {
        let limits = layout::Limits::new(Size::ZERO, Size::new(width, f32::INFINITY));
        let parts = self.parts.iter_mut().zip(&mut tree.children);
        parts.map(|(part, tree)| part.as_widget_mut().layout(tree, renderer, &limits)).collect()
    }

    fn evenly(&mut self, tree: &mut Tree, renderer: &Renderer, width: f32, gap: f32) -> layout::Node {
        let count = self.parts.len().max(1) as f32;
        let each = (width - gap * (count - 1.0)) / count;
        let (mut x, mut height, mut nodes) = (0.0, 0.0_f32, Vec::new());
        for node in self.laid_out(tree, renderer, each) {
            height = height.max(node.size().height);
            nodes.push(node.move_to(Point::new(x, 0.0)));
            x += each + gap;
        }
        layout::Node::with_children(Size::new(width, height), nodes)
    }

    fn as_row(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        width: f32,
        (label_width, least, padding): (f32, f32, f32),
    ) -> layout::Node {
        let mut lay = |n: usize, room: f32| {
            let limits = layout::Limits::new(Size::ZERO, Size::new(room.max(0.0), f32::INFINITY));
            self.parts[n].as_widget_mut().layout(&mut tree.children[n], renderer, &limits)
        };
        let label = lay(0, label_width);
        let left = if label_width > 0.0 { label_width + S12 } else { 0.0 };
        let actions = lay(2, width - left);
        let taken = if actions.size().width > 0.0 { actions.size().width + S12 } else { 0.0 };
        let value = lay(1, width - left - taken);
        let tallest = label.size().height.max(value.size().height);
        let height = least.max(tallest + padding).max(actions.size().height + padding / 2.0);
        let middle = |node: &layout::Node| (height - node.size().height) / 2.0;
        let right = width - actions.size().width;
        let (label_at, value_at, actions_at) = (
            Point::new(0.0, middle(&label)),
            Point::new(left, middle(&value)),
            Point::new(right, middle(&actions)),
        );
        let nodes = vec![label.move_to(label_at), value.move_to(value_at), actions.move_to(actions_at)];
        layout::Node::with_children(Size::new(width, height), nodes)
    }
}

impl<M> Widget<M, Theme, Renderer> for Columns<'_, M> {
    fn children(&self) -> Vec<Tree> {
        self.parts.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.parts);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let width = limits.max().width;
        let has_room = width >= self.room;
        match self.plan {
            Plan::Fields => self.as_fields(tree, renderer, width, has_room),
            _ if !has_room => self.below_each_other(tree, renderer, width),
            Plan::Even { gap, .. } => self.evenly(tree, renderer, width, gap),
            Plan::Foot { saved_above } => self.as_foot(tree, renderer, width, saved_above),
            Plan::Ends { least } => self.at_ends(tree, renderer, width, least),
            Plan::Fit { gap } => self.as_fit(tree, renderer, limits.max(), gap),
            Plan::Row { label, least, padding } => {
                self.as_row(tree, renderer, width, (label, least, padding))
            }
        }
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        to.container(None, layout.bounds());
        let mut order: Vec<usize> = (0..self.parts.len()).collect();
        // The saved line is read first where it stands first.
        if let (Plan::Foot { .. }, [back, saved, ..]) =
            (&self.plan, &layout.children().collect::<Vec<_>>()[..])
            && saved.bounds().y < back.bounds().y
        {
            order.swap(0, 1);
        }
        to.traverse(&mut |to| {
            for n in &order {
                let (part, tree) = (self.parts[*n].as_widget_mut(), &mut tree.children[*n]);
                part.operate(tree, layout.child(*n), renderer, to);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        for ((part, tree), layout) in self.parts.iter_mut().zip(&mut tree.children).zip(layout.children()) {
            let part = part.as_widget_mut();
            part.update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let parts = self.parts.iter().zip(&tree.children).zip(layout.children());
        parts
            .map(|((part, tree), layout)| {
                part.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        for ((part, tree), layout) in self.parts.iter().zip(&tree.children).zip(layout.children()) {
            part.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
        let Plan::Even { gap, divided: true } = self.plan else { return };
        let bounds = layout.bounds();
        for part in layout.children().skip(1).map(|part| part.bounds()).filter(|part| part.x > bounds.x) {
            let x = (part.x - gap / 2.0).round();
            let quad = renderer::Quad {
                bounds: Rectangle { x, y: bounds.y, width: 1.0, height: bounds.height },
                ..renderer::Quad::default()
            };
            renderer.fill_quad(quad, tokens(theme).line);
        }
    }
}
