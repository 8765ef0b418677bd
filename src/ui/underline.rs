//! A label with a line below it where the theme says so: in high contrast, where a quiet button has neither
//! an edge nor a surface of its own. A text of iced is underlined when it is made, before the theme is known.
use super::theme::{Type, tokens};
use iced::advanced::graphics::text::Paragraph;
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::Quad;
use iced::advanced::widget::text::State;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Renderer as _, Widget, mouse, renderer};
use iced::widget::Text;
use iced::{Element, Length, Rectangle, Renderer, Size, Theme};

struct Underlined<'a> {
    label: Text<'a>,
    style: Type,
}

/// `style` is that of the label.
pub(super) fn underlined<'a, M: 'a>(label: Text<'a>, style: Type) -> Element<'a, M> {
    Element::new(Underlined { label, style })
}

type Inner<'a> = dyn Widget<(), Theme, Renderer> + 'a;

impl<M> Widget<M, Theme, Renderer> for Underlined<'_> {
    fn tag(&self) -> tree::Tag {
        let label: &Inner<'_> = &self.label;
        label.tag()
    }

    fn state(&self) -> tree::State {
        let label: &Inner<'_> = &self.label;
        label.state()
    }

    fn size(&self) -> Size<Length> {
        let label: &Inner<'_> = &self.label;
        label.size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let label: &mut Inner<'_> = &mut self.label;
        label.layout(tree, renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        let label: &mut Inner<'_> = &mut self.label;
        label.operate(tree, layout, renderer, to);
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
        let label: &Inner<'_> = &self.label;
        label.draw(tree, renderer, theme, style, layout, cursor, viewport);
        if tokens(theme).outline.is_none() {
            return;
        }
        let paragraph = tree.state.downcast_ref::<State<Paragraph>>();
        let bounds = layout.bounds();
        for (n, run) in paragraph.raw().buffer().layout_runs().enumerate() {
            // 3 below the feet of the letters, as the pictures have it.
            let y = bounds.y + self.style.line * (n as f32 + 1.0) - (self.style.line - self.style.size) / 2.0;
            let line = Rectangle { x: bounds.x, y: y.round(), width: run.line_w, height: 1.0 };
            renderer.fill_quad(Quad { bounds: line, ..Quad::default() }, style.text_color);
        }
    }
}
