//! A surface with a bar at its left. The bar is drawn as a rounded surface of which only 4 pixels are
//! seen: tiny-skia cuts a radius to half of the width, so a bar of 4 cannot follow a corner of 8.
use super::mark::Kind;
use super::theme::{R8, tokens};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::Quad;
use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, renderer};
use iced::border::Radius;
use iced::widget::container;
use iced::{Border, Element, Event, Fill, Length, Padding, Rectangle, Renderer, Size, Theme};

struct Framed<'a, M> {
    kind: Kind,
    content: Element<'a, M>,
}

/// The frame of a problem: edge 1, bar 4, and `padding` inside of both.
pub(super) fn framed<'a, M: 'a>(
    kind: Kind,
    padding: Padding,
    content: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    let padding = Padding {
        top: padding.top + 1.0,
        right: padding.right + 1.0,
        bottom: padding.bottom + 1.0,
        left: padding.left + 5.0,
    };
    Element::new(Framed { kind, content: container(content).padding(padding).width(Fill).into() })
}

impl<M> Widget<M, Theme, Renderer> for Framed<'_, M> {
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, to);
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
        let content = self.content.as_widget_mut();
        content.update(&mut tree.children[0], event, layout, cursor, renderer, clipboard, shell, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let content = self.content.as_widget();
        content.mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
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
        let tone = self.kind.tone(&tokens(theme));
        let bounds = layout.bounds();
        let border = Border { color: tone.line, width: 1.0, radius: R8.into() };
        renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, tone.surface);
        let strip = Rectangle { width: 4.0, ..bounds };
        if let Some(seen) = strip.intersection(viewport) {
            renderer.with_layer(seen, |renderer| {
                let radius = Radius { top_left: R8, bottom_left: R8, ..Radius::default() };
                let border = Border { radius, ..Border::default() };
                let bounds = Rectangle { width: 24.0, ..bounds };
                renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, tone.strong);
            });
        }
        let content = self.content.as_widget();
        content.draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }
}
