//! Blocks below each other. A block that comes and goes keeps its place, so that its neighbours keep
//! their state: iced's own column leaves an absent child out, and all that follows loses its focus.
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse, overlay, renderer};
use iced::{Element, Event, Fill, Length, Point, Rectangle, Renderer, Shrink, Size, Theme, Vector};

/// A column of blocks, some of which may be absent.
pub struct Stack<'a, M> {
    blocks: Vec<Option<Element<'a, M>>>,
    spacing: f32,
    width: Length,
}

/// Blocks with `spacing` between those that are there.
pub fn stack<'a, M>(spacing: f32) -> Stack<'a, M> {
    Stack { blocks: Vec::new(), spacing, width: Fill }
}

impl<'a, M> Stack<'a, M> {
    pub fn push(self, block: impl Into<Element<'a, M>>) -> Self {
        self.maybe(Some(block))
    }

    /// A block that is not always there. Its place is kept.
    pub fn maybe(mut self, block: Option<impl Into<Element<'a, M>>>) -> Self {
        self.blocks.push(block.map(Into::into));
        self
    }

    /// As wide as its widest block; otherwise as wide as there is room.
    pub fn shrink(mut self) -> Self {
        self.width = Shrink;
        self
    }
}

fn diff<M>(tree: &mut Tree, block: &Option<Element<'_, M>>) {
    match block {
        Some(block) => tree.diff(block.as_widget()),
        None => *tree = Tree::empty(),
    }
}

fn new<M>(block: &Option<Element<'_, M>>) -> Tree {
    block.as_ref().map_or_else(Tree::empty, |block| Tree::new(block.as_widget()))
}

impl<M> Widget<M, Theme, Renderer> for Stack<'_, M> {
    fn children(&self) -> Vec<Tree> {
        self.blocks.iter().map(new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children_custom(&self.blocks, diff, new);
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let max = limits.max();
        let room = layout::Limits::new(Size::ZERO, Size::new(max.width, f32::INFINITY));
        let (mut y, mut widest) = (0.0, 0.0_f32);
        let nodes = self.blocks.iter_mut().zip(&mut tree.children).map(|(block, tree)| {
            let Some(block) = block else { return layout::Node::new(Size::ZERO) };
            let node = block.as_widget_mut().layout(tree, renderer, &room);
            // A block without height (a stack whose blocks are absent) takes no spacing either.
            if y > 0.0 && node.size().height > 0.0 {
                y += self.spacing;
            }
            let node = node.move_to(Point::new(0.0, y));
            y += node.size().height;
            widest = widest.max(node.size().width);
            node
        });
        let nodes = nodes.collect();
        let width = if self.width == Fill && max.width.is_finite() { max.width } else { widest };
        layout::Node::with_children(Size::new(width, y), nodes)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        to.container(None, layout.bounds());
        to.traverse(&mut |to| {
            let blocks = self.blocks.iter_mut().zip(&mut tree.children).zip(layout.children());
            for ((block, tree), layout) in blocks {
                if let Some(block) = block {
                    block.as_widget_mut().operate(tree, layout, renderer, to);
                }
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
        let blocks = self.blocks.iter_mut().zip(&mut tree.children).zip(layout.children());
        for ((block, tree), layout) in blocks {
            if let Some(block) = block {
                let block = block.as_widget_mut();
                block.update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
            }
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
        let blocks = self.blocks.iter().zip(&tree.children).zip(layout.children());
        blocks
            .filter_map(|((block, tree), layout)| {
                let block = block.as_ref()?.as_widget();
                Some(block.mouse_interaction(tree, layout, cursor, viewport, renderer))
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
        for ((block, tree), layout) in self.blocks.iter().zip(&tree.children).zip(layout.children()) {
            if let Some(block) = block {
                block.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
        }
    }

    fn overlay<'b>(
        &'b mut self,
        _tree: &'b mut Tree,
        _layout: Layout<'b>,
        _renderer: &Renderer,
        _viewport: &Rectangle,
        _translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        // The kit has no overlays: panel and question belong to the root.
        None
    }
}

impl<'a, M: 'a> From<Stack<'a, M>> for Element<'a, M> {
    fn from(stack: Stack<'a, M>) -> Self {
        Element::new(stack)
    }
}
