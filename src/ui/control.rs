//! The widget behind every button, link and check box, and behind everything that only has to be told:
//! a face that follows pointer and press, the focus ring, the keys, and a [`Node`].
use super::semantics::{End, Node, Request, Semantics};
use super::theme::{RING, Tokens, tokens};
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{Border, Color, Element, Event, Length, Rectangle, Renderer, Size, Theme, touch};

/// What the pointer does to a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    None,
    Hovered,
    Pressed,
}

/// How a control is drawn under its content.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    pub surface: Color,
    pub edge: Color,
    pub edge_width: f32,
    pub ink: Color,
}

/// Where the focus ring goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ring {
    Around,
    /// Inside the height: rows of 40 stand without a gap.
    InHeight,
    /// Inside altogether: there is no room around it, and enough in it.
    Within,
}

pub(super) type Look = fn(&Tokens, Touch) -> Face;

pub(super) struct Control<'a, M> {
    pub content: Element<'a, M>,
    pub semantics: Semantics,
    pub on_press: Option<M>,
    /// Enter presses it too: buttons and links, not check boxes.
    pub enter: bool,
    pub look: Option<Look>,
    pub radius: f32,
    /// The name stands for the text inside, which is drawn with no-break spaces or in spans.
    pub spoken: bool,
    pub ring: Ring,
    pub min_width: f32,
}

impl<'a, M> Control<'a, M> {
    /// Something that is told, and not pressed.
    pub fn told(semantics: Semantics, content: impl Into<Element<'a, M>>) -> Self {
        Self {
            content: content.into(),
            semantics,
            on_press: None,
            enter: false,
            look: None,
            radius: 0.0,
            spoken: false,
            ring: Ring::Around,
            min_width: 0.0,
        }
    }

    fn node(&self) -> Node {
        let mut node = Node::new(self.semantics.clone());
        node.can_activate = self.on_press.is_some();
        node
    }
}

/// A ring of 3 after a gap of 2, outside the control (look.md, "Focus ring"). It lies above what is drawn
/// after the control: a field is 4 below its label's button, a hairline 4 below a row's.
pub(super) fn draw_ring(
    renderer: &mut Renderer,
    theme: &Theme,
    bounds: Rectangle,
    radius: f32,
    viewport: &Rectangle,
) {
    let color = tokens(theme).focus;
    let border = Border { color, width: 3.0, radius: (radius + RING).into() };
    let bounds = bounds.expand(RING);
    let quad = renderer::Quad { bounds, border, ..renderer::Quad::default() };
    if let Some(seen) = bounds.expand(1.0).intersection(viewport) {
        renderer.with_layer(seen, |renderer| renderer.fill_quad(quad, Color::TRANSPARENT));
    }
}

/// What the ring goes round in a row of 40: box and text together. Such a row has [`AFTER`] at its end.
pub(super) fn inside(bounds: Rectangle) -> Rectangle {
    Rectangle {
        x: bounds.x - AFTER,
        y: bounds.y + RING,
        width: bounds.width + AFTER,
        height: bounds.height - 2.0 * RING,
    }
}

/// Room between the text of a row of 40 and the ring's gap.
pub(super) const AFTER: f32 = 3.0;

/// Whether this is the key, pressed once and alone.
pub(super) fn is_alone(event: &Event, named: Named) -> bool {
    matches!(
        event,
        Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(key), modifiers, repeat: false, .. })
            if *key == named && modifiers.is_empty()
    )
}

impl<'a, M: Clone + 'a> Widget<M, Theme, Renderer> for Control<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Node>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(self.node())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        let node = tree.state.downcast_mut::<Node>();
        let same = node.renew(&self.semantics);
        node.can_activate = self.on_press.is_some();
        if !node.can_activate {
            node.focused = false;
            node.pressed = false;
        }
        if same {
            tree.diff_children(std::slice::from_ref(&self.content));
        } else {
            tree.children = self.children();
        }
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    /// The node of the content itself, so that `layout` is passed straight on.
    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let limits = limits.min_width(self.min_width);
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, &limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        let bounds = layout.bounds();
        let node = tree.state.downcast_mut::<Node>();
        let id = (!self.semantics.id.is_empty()).then(|| id_of(&self.semantics));
        to.custom(id.as_ref(), bounds, node);
        if self.on_press.is_some() {
            to.focusable(id.as_ref(), bounds, node);
        }
        if self.spoken {
            to.text(None, bounds, &self.semantics.name);
            to.custom(None, bounds, &mut End);
            return;
        }
        to.traverse(&mut |to| {
            self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, to);
        });
        to.custom(None, bounds, &mut End);
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
        let Some(message) = &self.on_press else { return };
        let node = tree.state.downcast_mut::<Node>();
        if node.pending.take() == Some(Request::Activate) {
            shell.publish(message.clone());
        }
        let over = cursor.is_over(layout.bounds());
        if node.hovered != over {
            node.hovered = over;
            shell.request_redraw();
        }
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                if node.focused != over || over {
                    shell.request_redraw();
                }
                node.focused = over;
                node.pressed = over;
                if over {
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. })
                if node.pressed =>
            {
                node.pressed = false;
                shell.request_redraw();
                if over {
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => node.pressed = false,
            _ if shell.is_event_captured() || !node.focused => {}
            _ if is_alone(event, Named::Space) || (self.enter && is_alone(event, Named::Enter)) => {
                shell.publish(message.clone());
                shell.capture_event();
            }
            _ => {}
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
        if self.on_press.is_some() && cursor.is_over(layout.bounds()) {
            return mouse::Interaction::Pointer;
        }
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
        let node = tree.state.downcast_ref::<Node>();
        let bounds = layout.bounds();
        let mut style = *style;
        if let Some(look) = self.look {
            let touch = match (self.on_press.is_some(), node.pressed, cursor.is_over(bounds)) {
                (true, true, true) => Touch::Pressed,
                (true, _, true) => Touch::Hovered,
                _ => Touch::None,
            };
            let face = look(&tokens(theme), touch);
            let border = Border { color: face.edge, width: face.edge_width, radius: self.radius.into() };
            if face.surface.a > 0.0 || face.edge_width > 0.0 {
                renderer
                    .fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, face.surface);
            }
            style.text_color = face.ink;
        }
        let content = self.content.as_widget();
        content.draw(&tree.children[0], renderer, theme, &style, layout, cursor, viewport);
        if node.focused && !node.pressed {
            let (bounds, radius) = match self.ring {
                Ring::Around => (bounds, self.radius),
                Ring::InHeight => (inside(bounds), self.radius),
                Ring::Within => (bounds.shrink(RING), self.radius - RING),
            };
            draw_ring(renderer, theme, bounds, radius, viewport);
        }
    }
}

/// The id of iced for the id of the semantics.
pub(super) fn id_of(semantics: &Semantics) -> Id {
    Id::from(semantics.id.clone().into_owned())
}

impl<'a, M: Clone + 'a> From<Control<'a, M>> for Element<'a, M> {
    fn from(control: Control<'a, M>) -> Self {
        Element::new(control)
    }
}
