//! iced's text field with what it lacks: the focus ring, semantics, letters typed with Ctrl + Alt, the
//! old shortcuts of Windows, and secrets that cannot be copied.
use super::super::control::{draw_ring, id_of};
use super::super::semantics::{Caret, End, Node, Request, Role, Semantics};
use super::super::theme::{R6, S8, S12, Type, tokens};
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
use iced::{Border, Color, Element, Event, Length, Rectangle, Renderer, Size, Theme};

type Inner = text_input::State<<Renderer as TextRenderer>::Paragraph>;

pub struct Input<'a, M> {
    content: Element<'a, M>,
    semantics: Semantics,
    on_input: std::rc::Rc<dyn Fn(String) -> M + 'a>,
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
        Self { content: input.into(), semantics, on_input }
    }

    fn is_secret(&self) -> bool {
        self.semantics.role == Role::Password
    }

    fn node(&self) -> Node {
        let mut node = Node::new(self.semantics.clone());
        node.can_set = true;
        node
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
        // Not the tag of a control, whose child is something else.
        tree::Tag::of::<(Node, Inner)>()
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
        node.can_set = true;
        if same {
            tree.diff_children(std::slice::from_ref(&self.content));
        } else {
            tree.children = self.children();
        }
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        let caret = inner(tree).map(|inner| self.caret(inner));
        let node = tree.state.downcast_mut::<Node>();
        node.caret = caret;
        to.custom(Some(&id_of(&self.semantics)), layout.bounds(), node);
        to.traverse(&mut |to| {
            self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, to);
        });
        to.custom(None, layout.bounds(), &mut End);
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
        let inserted = match tree.state.downcast_mut::<Node>().pending.take() {
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
        let content = self.content.as_widget();
        content.draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
        if is_focused(tree) {
            draw_ring(renderer, theme, layout.bounds(), R6);
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
