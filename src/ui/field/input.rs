//! iced's text field with what it lacks: the focus ring, semantics, letters typed with Ctrl + Alt, the
//! old shortcuts of Windows, and secrets that cannot be copied.
use super::super::control::{draw_ring, id_of};
use super::super::semantics::{Caret, End, Node, Request, Role, Semantics};
use super::super::theme::{R6, S8, S12, Type, tokens};
use super::keys::Keys;
use iced::advanced::clipboard::Kind;
use iced::advanced::layout::{self, Layout};
use iced::advanced::text::Renderer as TextRenderer;
use iced::advanced::widget::operation::TextInput as _;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, input_method, mouse, renderer};
use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced::widget::text::LineHeight;
use iced::widget::text_input::{self, Status, Style, Value, cursor};
use iced::{Border, Color, Element, Event, Length, Point, Rectangle, Renderer, Size, Theme};

type Inner = text_input::State<<Renderer as TextRenderer>::Paragraph>;

pub struct Input<'a, M> {
    content: Element<'a, M>,
    /// Below the field while it has the focus, where the keyboard does what nobody sees.
    warnings: Vec<Element<'a, M>>,
    semantics: Semantics,
    on_input: std::rc::Rc<dyn Fn(String) -> M + 'a>,
}

struct Held {
    node: Node,
    keys: Keys,
    /// Which warnings are laid out.
    shown: [bool; 2],
}

const BULLET: &str = "•";

impl<'a, M: Clone + 'a> Input<'a, M> {
    pub fn new(
        mut semantics: Semantics,
        value: &str,
        on_input: Box<dyn Fn(String) -> M + 'a>,
        on_paste: Option<Box<dyn Fn(String) -> M + 'a>>,
        secret: bool,
        shown: bool,
        style: Type,
    ) -> Self {
        let on_input: std::rc::Rc<dyn Fn(String) -> M + 'a> = on_input.into();
        let typed = on_input.clone();
        let invalid = semantics.invalid;
        let mut input = iced::widget::text_input("", value)
            .id(id_of(&semantics))
            .secure(secret && !shown)
            .on_input(move |text| typed(text))
            .font(style.font)
            .size(style.size)
            .line_height(LineHeight::Absolute(24.0.into()))
            .padding([S8, S12])
            .style(move |theme: &Theme, status| look(theme, status, invalid));
        if let Some(on_paste) = on_paste {
            input = input.on_paste(on_paste);
        }
        let length = Value::new(value).len();
        semantics.value = Some(if secret { BULLET.repeat(length) } else { value.to_owned() });
        Self { content: input.into(), warnings: Vec::new(), semantics, on_input }
    }

    /// Of Caps Lock and of Y and Z.
    pub fn warnings(mut self, warnings: [Element<'a, M>; 2]) -> Self {
        self.warnings = warnings.into();
        self
    }

    fn is_secret(&self) -> bool {
        self.semantics.role == Role::Password
    }

    fn held(&self) -> Held {
        let mut node = Node::new(self.semantics.clone());
        node.can_set = true;
        Held { node, keys: Keys::default(), shown: [false; 2] }
    }

    fn parts(&self) -> impl Iterator<Item = &Element<'a, M>> {
        std::iter::once(&self.content).chain(&self.warnings)
    }

    /// What is said and not seen yet, or seen and not so any more, asks for another layout.
    fn warns(&self, tree: &mut Tree, event: &Event, shell: &mut Shell<'_, M>) {
        if self.warnings.is_empty() {
            return;
        }
        let is_focused = is_focused(tree);
        let held = tree.state.downcast_mut::<Held>();
        if let (true, Event::Keyboard(event)) = (is_focused, event) {
            held.keys.sees(event);
        }
        let told = if is_focused { held.keys.told() } else { [false; 2] };
        if held.shown != told {
            held.shown = told;
            shell.invalidate_layout();
            shell.request_redraw();
        }
    }

    /// What is drawn and where the caret is; of a secret only bullets, also while it is shown.
    fn caret(&self, inner: &Inner) -> Caret {
        let empty = self.semantics.value.as_deref().is_none_or(str::is_empty);
        let drawn = if empty { "" } else { inner.text() };
        let value = Value::new(drawn);
        let (anchor, focus) = match inner.cursor().state(&value) {
            cursor::State::Index(index) => (index, index),
            cursor::State::Selection { start, end } => (start, end),
        };
        let text = if self.is_secret() { BULLET.repeat(value.len()) } else { drawn.to_owned() };
        Caret { text, anchor, focus }
    }
}

fn look(theme: &Theme, status: Status, invalid: bool) -> Style {
    let t = tokens(theme);
    let hovered = matches!(status, Status::Hovered | Status::Focused { is_hovered: true });
    let (color, width) = match (invalid, hovered) {
        (true, _) => (t.err.strong, 2.0),
        (false, true) => (t.text, 1.0),
        (false, false) => (t.border, 1.0),
    };
    Style {
        background: t.field.into(),
        border: Border { color, width, radius: R6.into() },
        icon: t.text2,
        placeholder: t.text2,
        value: t.text,
        selection: Color { a: 0.25, ..t.primary },
    }
}

fn inner(tree: &Tree) -> Option<&Inner> {
    match &tree.children.first()?.state {
        tree::State::Some(state) => state.downcast_ref::<Inner>(),
        tree::State::None => None,
    }
}

fn is_focused(tree: &Tree) -> bool {
    inner(tree).is_some_and(Inner::is_focused)
}

/// A clipboard that can be read and not written: nothing leaves a secret field.
struct ReadOnly<'a>(&'a mut dyn Clipboard);

impl Clipboard for ReadOnly<'_> {
    fn read(&self, kind: Kind) -> Option<String> {
        self.0.read(kind)
    }

    fn write(&mut self, _kind: Kind, _contents: String) {}
}

/// What a key press means to a text field.
enum Meaning {
    /// The field shall see this instead.
    Pass(Event),
    /// The field shall not see it at all.
    Nothing,
}

fn shortcut(letter: &str, code: Code, modifiers: Modifiers, event: &Event) -> Meaning {
    let mut event = event.clone();
    if let Event::Keyboard(keyboard::Event::KeyPressed {
        key,
        modified_key,
        physical_key,
        modifiers: held,
        text,
        ..
    }) = &mut event
    {
        *key = Key::Character(letter.into());
        *modified_key = key.clone();
        *physical_key = Physical::Code(code);
        *held = modifiers;
        *text = None;
    }
    Meaning::Pass(event)
}

/// Ctrl + Alt is how a letter such as ą is typed without AltGr, and never a shortcut. Ctrl + Insert,
/// Shift + Insert and Shift + Delete are copy, paste and cut; a secret knows neither copy nor cut.
fn meaning(event: &Event, secret: bool) -> Meaning {
    let Event::Keyboard(keyboard::Event::KeyPressed {
        key, modified_key, physical_key, modifiers, text, ..
    }) = event
    else {
        return Meaning::Pass(event.clone());
    };
    if modifiers.control() && modifiers.alt() {
        let typed = text.as_deref().filter(|text| !text.chars().any(char::is_control));
        let letter = match modified_key {
            Key::Character(letter) if !letter.is_ascii() => Some(letter.as_str()),
            _ => None,
        };
        let Some(letter) = typed.or(letter) else { return Meaning::Nothing };
        let mut plain = event.clone();
        if let Event::Keyboard(keyboard::Event::KeyPressed { modifiers, text, .. }) = &mut plain {
            *text = Some(letter.into());
            *modifiers = Modifiers::empty();
        }
        return Meaning::Pass(plain);
    }
    let takes_out = match key {
        Key::Named(Named::Insert) if modifiers.shift() => {
            return shortcut("v", Code::KeyV, Modifiers::COMMAND, event);
        }
        Key::Named(Named::Paste) => return shortcut("v", Code::KeyV, Modifiers::COMMAND, event),
        Key::Named(Named::Insert) if modifiers.command() => Some(("c", Code::KeyC)),
        Key::Named(Named::Delete) if modifiers.shift() => Some(("x", Code::KeyX)),
        Key::Named(Named::Copy) => Some(("c", Code::KeyC)),
        Key::Named(Named::Cut) => Some(("x", Code::KeyX)),
        _ if modifiers.command() => match key.to_latin(*physical_key) {
            Some('c') => Some(("c", Code::KeyC)),
            Some('x') => Some(("x", Code::KeyX)),
            _ => None,
        },
        _ => None,
    };
    match takes_out {
        Some(_) if secret => Meaning::Nothing,
        Some((letter, code)) => shortcut(letter, code, Modifiers::COMMAND, event),
        // iced would insert the letter of a shortcut that it does not know.
        None => Meaning::Pass(event.clone()),
    }
}

impl<'a, M: Clone + 'a> Widget<M, Theme, Renderer> for Input<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Held>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(self.held())
    }

    fn children(&self) -> Vec<Tree> {
        self.parts().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        let held = tree.state.downcast_mut::<Held>();
        if held.node.renew(&self.semantics) {
            held.node.can_set = true;
            let parts: Vec<&Element<'a, M>> = self.parts().collect();
            tree.diff_children(&parts);
        } else {
            *held = self.held();
            tree.children = self.children();
        }
    }

    fn size(&self) -> Size<Length> {
        Size { height: Length::Shrink, ..self.content.as_widget().size() }
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let shown = tree.state.downcast_ref::<Held>().shown;
        let field = self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        let (mut size, mut nodes) = (field.size(), vec![field]);
        for (n, warning) in self.warnings.iter_mut().enumerate() {
            if !shown[n] {
                nodes.push(layout::Node::new(Size::ZERO));
                continue;
            }
            let room = layout::Limits::new(Size::ZERO, Size::new(size.width, f32::INFINITY));
            let node = warning.as_widget_mut().layout(&mut tree.children[n + 1], renderer, &room);
            let y = size.height + S8;
            size.height = y + node.size().height;
            nodes.push(node.move_to(Point::new(0.0, y)));
        }
        layout::Node::with_children(size, nodes)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        let caret = inner(tree).map(|inner| self.caret(inner));
        let Held { node, shown, .. } = tree.state.downcast_mut::<Held>();
        node.caret = caret;
        let field = layout.child(0);
        to.custom(Some(&id_of(&self.semantics)), field.bounds(), node);
        to.traverse(&mut |to| {
            self.content.as_widget_mut().operate(&mut tree.children[0], field, renderer, to);
        });
        to.custom(None, field.bounds(), &mut End);
        for (n, warning) in self.warnings.iter_mut().enumerate().filter(|(n, _)| shown[*n]) {
            let layout = layout.child(n + 1);
            warning.as_widget_mut().operate(&mut tree.children[n + 1], layout, renderer, to);
        }
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
        self.warns(tree, event, shell);
        let layout = layout.child(0);
        let inserted = match tree.state.downcast_mut::<Held>().node.pending.take() {
            Some(Request::SetValue(value)) => {
                shell.publish((self.on_input)(value.expose().to_owned()));
                None
            }
            Some(Request::Insert(text)) => Some(text),
            Some(Request::Activate | Request::Focus) | None => None,
        };
        let secret = self.is_secret();
        let mut shut = ReadOnly(clipboard);
        let focused = is_focused(tree);
        let content = self.content.as_widget_mut();
        let tree = &mut tree.children[0];
        let mut pass = |event: &Event, shell: &mut Shell<'_, M>| {
            let clipboard: &mut dyn Clipboard = if secret { &mut shut } else { &mut *shut.0 };
            content.update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        };
        if let Some(text) = inserted {
            let text = text.expose().to_owned();
            pass(&Event::InputMethod(input_method::Event::Commit(text)), shell);
        }
        let Event::Keyboard(keyboard::Event::KeyPressed { modifiers, .. }) = event else {
            return pass(event, shell);
        };
        if !focused || shell.is_event_captured() {
            return;
        }
        match meaning(event, secret) {
            Meaning::Nothing => shell.capture_event(),
            Meaning::Pass(event) => {
                // iced looks at the last `ModifiersChanged`, not at the modifiers of the key.
                if let Event::Keyboard(keyboard::Event::KeyPressed { modifiers, .. }) = &event {
                    pass(&held(*modifiers), shell);
                }
                pass(&event, shell);
                pass(&held(*modifiers), shell);
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
        let content = self.content.as_widget();
        content.mouse_interaction(&tree.children[0], layout.child(0), cursor, viewport, renderer)
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
        let shown = tree.state.downcast_ref::<Held>().shown;
        for (n, part) in self.parts().enumerate().filter(|(n, _)| *n == 0 || shown[*n - 1]) {
            let (tree, layout) = (&tree.children[n], layout.child(n));
            part.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
        if is_focused(tree) {
            draw_ring(renderer, theme, layout.child(0).bounds(), R6, viewport);
        }
    }
}

fn held(modifiers: Modifiers) -> Event {
    Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers))
}

impl<'a, M: Clone + 'a> From<Input<'a, M>> for Element<'a, M> {
    fn from(input: Input<'a, M>) -> Self {
        Element::new(input)
    }
}
