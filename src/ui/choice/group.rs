//! The group as one widget: it has the focus, and remembers which answer the keys are on.
use super::super::button::Name;
use super::super::control::{AFTER, draw_ring, inside};
use super::super::semantics::{End, Node, Request, Role, Semantics};
use super::super::theme::{R8, S8, S12, S16, Tokens, tokens};
use super::{Choice, label_of};
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::Quad;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::{Border, Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, touch};

pub struct Group<'a, M> {
    semantics: Semantics,
    options: Vec<Semantics>,
    labels: Vec<Element<'a, M>>,
    selected: Option<usize>,
    on_select: Box<dyn Fn(usize) -> M + 'a>,
    cards: bool,
}

struct State {
    node: Node,
    options: Vec<Node>,
    /// The answer that the keys are on.
    active: usize,
    hovered: Option<usize>,
}

const CIRCLE: f32 = 20.0;

impl<'a, M: Clone + 'a> Group<'a, M> {
    pub fn new(
        id: Name,
        label: String,
        choices: impl IntoIterator<Item = Choice>,
        selected: Option<usize>,
        on_select: impl Fn(usize) -> M + 'a,
        cards: bool,
    ) -> Self {
        let choices: Vec<Choice> = choices.into_iter().collect();
        let options = choices.iter().enumerate().map(|(n, choice)| Semantics {
            id: format!("{id}-{}", n + 1).into(),
            description: choice.hint.clone().unwrap_or_default(),
            checked: Some(selected == Some(n)),
            ..Semantics::named(Role::Radio, &choice.label)
        });
        Self {
            options: options.collect(),
            labels: choices.iter().map(label_of).collect(),
            semantics: Semantics { id, ..Semantics::named(Role::RadioGroup, label) },
            selected: selected.filter(|n| *n < choices.len()),
            on_select: Box::new(on_select),
            cards,
        }
    }

    fn fresh(&self) -> State {
        let node = |semantics: &Semantics| {
            let mut node = Node::new(semantics.clone());
            node.can_activate = semantics.role == Role::Radio;
            node
        };
        State {
            node: node(&self.semantics),
            options: self.options.iter().map(node).collect(),
            active: self.selected.unwrap_or(0),
            hovered: None,
        }
    }

    fn choose(&self, state: &mut State, n: usize, shell: &mut Shell<'_, M>) {
        state.active = n;
        shell.publish((self.on_select)(n));
        shell.capture_event();
        shell.request_redraw();
    }

    fn keys(&self, state: &mut State, event: &Event, shell: &mut Shell<'_, M>) {
        let Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(key), modifiers, .. }) = event
        else {
            return;
        };
        let count = self.labels.len();
        if !modifiers.is_empty() || count == 0 {
            return;
        }
        match key {
            Named::ArrowDown | Named::ArrowRight => self.choose(state, (state.active + 1) % count, shell),
            Named::ArrowUp | Named::ArrowLeft => {
                self.choose(state, (state.active + count - 1) % count, shell);
            }
            Named::Space => self.choose(state, state.active, shell),
            _ => {}
        }
    }

    fn draw_option(&self, n: usize, bounds: Rectangle, hovered: bool, renderer: &mut Renderer, t: &Tokens) {
        let chosen = self.selected == Some(n);
        if self.cards {
            let surface = if chosen {
                t.soft
            } else if hovered && t.on_hover.is_none() {
                t.hover
            } else {
                t.raised
            };
            let color = if chosen { t.primary } else { t.border };
            let border = Border { color, width: if chosen { 2.0 } else { 1.0 }, radius: R8.into() };
            renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, surface);
        }
        let left = if self.cards { S16 } else { 0.0 };
        let circle = Rectangle {
            x: bounds.x + left,
            y: bounds.y + (bounds.height - CIRCLE) / 2.0,
            width: CIRCLE,
            height: CIRCLE,
        };
        let color = if chosen { t.primary } else { t.border };
        let border = Border { color, width: 2.0, radius: (CIRCLE / 2.0).into() };
        renderer.fill_quad(Quad { bounds: circle, border, ..Quad::default() }, t.field);
        if chosen {
            let border = Border { radius: 5.0.into(), ..Border::default() };
            let dot = Quad { bounds: circle.shrink(5.0), border, ..Quad::default() };
            renderer.fill_quad(dot, t.primary);
        }
    }
}

impl<'a, M: Clone + 'a> Widget<M, Theme, Renderer> for Group<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(self.fresh())
    }

    fn children(&self) -> Vec<Tree> {
        self.labels.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if !state.node.renew(&self.semantics) || state.options.len() != self.options.len() {
            *state = self.fresh();
            tree.children = self.children();
            return;
        }
        for (node, semantics) in state.options.iter_mut().zip(&self.options) {
            let _ = node.renew(semantics);
            node.can_activate = true;
        }
        if let Some(selected) = self.selected {
            state.active = selected;
        }
        tree.diff_children(&self.labels);
    }

    fn size(&self) -> Size<Length> {
        Size::new(if self.cards { Length::Fill } else { Length::Shrink }, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let (least, gap, left, right): (f32, f32, f32, f32) =
            if self.cards { (56.0, S8, S16 + CIRCLE + S12, S16) } else { (40.0, 0.0, CIRCLE + S12, AFTER) };
        let max = limits.max().width;
        let room = layout::Limits::new(Size::ZERO, Size::new(max - left - right, f32::INFINITY));
        let (mut y, mut widest, mut nodes) = (0.0, 0.0_f32, Vec::new());
        for (n, (label, tree)) in self.labels.iter_mut().zip(&mut tree.children).enumerate() {
            if n > 0 {
                y += gap;
            }
            let label = label.as_widget_mut().layout(tree, renderer, &room);
            let height = least.max(label.size().height + S16);
            let width = if self.cards { max } else { left + label.size().width + right };
            let at = Point::new(left, (height - label.size().height) / 2.0);
            let option = layout::Node::with_children(Size::new(width, height), vec![label.move_to(at)]);
            nodes.push(option.move_to(Point::new(0.0, y)));
            y += height;
            widest = widest.max(width);
        }
        layout::Node::with_children(Size::new(widest, y), nodes)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        let State { node, options, active, .. } = tree.state.downcast_mut::<State>();
        let group = Id::from(self.semantics.id.clone().into_owned());
        to.custom(Some(&group), layout.bounds(), node);
        to.traverse(&mut |to| {
            let parts = options.iter_mut().zip(&mut self.labels).zip(&mut tree.children);
            for (n, ((option, label), (tree, layout))) in
                parts.zip(layout.children()).map(|(((o, l), t), y)| ((o, l), (t, y))).enumerate()
            {
                let id = Id::from(option.semantics.id.clone().into_owned());
                to.custom(Some(&id), layout.bounds(), option);
                if n == *active {
                    to.focusable(Some(&group), layout.bounds(), node);
                }
                for layout in layout.children() {
                    label.as_widget_mut().operate(tree, layout, renderer, to);
                }
                to.custom(None, layout.bounds(), &mut End);
            }
        });
        to.custom(None, layout.bounds(), &mut End);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        _viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        for n in 0..state.options.len() {
            match state.options[n].pending.take() {
                Some(Request::Activate) => self.choose(state, n, shell),
                Some(Request::Focus) => {
                    state.active = n;
                    state.node.focused = true;
                    shell.request_redraw();
                }
                Some(Request::SetValue(_) | Request::Insert(_)) | None => {}
            }
        }
        let over = layout.children().position(|option| cursor.is_over(option.bounds()));
        if state.hovered != over {
            state.hovered = over;
            shell.request_redraw();
        }
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                state.node.focused = over.is_some();
                shell.request_redraw();
                if let Some(n) = over {
                    self.choose(state, n, shell);
                }
            }
            _ if state.node.focused && !shell.is_event_captured() => self.keys(state, event, shell),
            _ => {}
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let over = layout.children().any(|option| cursor.is_over(option.bounds()));
        if over { mouse::Interaction::Pointer } else { mouse::Interaction::None }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let t = tokens(theme);
        let style = renderer::Style { text_color: t.text };
        for (n, option) in layout.children().enumerate() {
            self.draw_option(n, option.bounds(), cursor.is_over(option.bounds()), renderer, &t);
            for layout in option.children() {
                let label = self.labels[n].as_widget();
                label.draw(&tree.children[n], renderer, theme, &style, layout, cursor, viewport);
            }
            if state.node.focused && state.active == n {
                let (bounds, radius) =
                    if self.cards { (option.bounds(), R8) } else { (inside(option.bounds()), 3.0) };
                draw_ring(renderer, theme, bounds, radius, viewport);
            }
        }
    }
}

impl<'a, M: Clone + 'a> From<Group<'a, M>> for Element<'a, M> {
    fn from(group: Group<'a, M>) -> Self {
        Element::new(group)
    }
}
