//! Buttons, links and expanders (look.md, "Button", "Expander").
use super::control::{Control, Face, Look, Ring, Touch};
use super::icon::{Icon, icon};
use super::semantics::{Live, Role, Semantics};
use super::stack::stack;
use super::text::line;
use super::theme::{self, R6, S4, S8, S12, S16, S24, Tokens, Type};
use super::underline::underlined;
use iced::widget::{container, row};
use iced::{Center, Color, Element, Fill, Padding};
use std::borrow::Cow;

/// What follows a label while it is also an `id`: stable and unique on its page.
pub type Name = Cow<'static, str>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Removing,
    Small,
    Label,
    Link,
    Expander,
    /// A line of a list, as wide as the list.
    Line,
    Busy,
}

/// A button; it becomes an `Element` with `into()`.
#[derive(Debug, Clone)]
pub struct Button<M> {
    pub(super) id: Name,
    pub(super) label: String,
    kind: Kind,
    icon: Option<Icon>,
    after: Option<Icon>,
    pub(super) on_press: Option<M>,
    width: Option<f32>,
    description: String,
    expanded: Option<bool>,
    ring: Ring,
}

fn button<M>(kind: Kind, id: impl Into<Name>, label: impl Into<String>, on_press: Option<M>) -> Button<M> {
    Button {
        id: id.into(),
        label: label.into(),
        kind,
        icon: None,
        after: None,
        on_press,
        width: None,
        description: String::new(),
        expanded: None,
        ring: Ring::Around,
    }
}

/// The one filled button. The page draws its own: `Page::main`.
pub fn primary<M>(id: impl Into<Name>, label: impl Into<String>, on_press: M) -> Button<M> {
    button(Kind::Primary, id, label, Some(on_press))
}

pub fn secondary<M>(id: impl Into<Name>, label: impl Into<String>, on_press: M) -> Button<M> {
    button(Kind::Secondary, id, label, Some(on_press))
}

/// Without an edge, 40 high.
pub fn quiet<M>(id: impl Into<Name>, label: impl Into<String>, on_press: M) -> Button<M> {
    button(Kind::Quiet, id, label, Some(on_press))
}

/// Takes something away for good.
pub fn removing<M>(id: impl Into<Name>, label: impl Into<String>, on_press: M) -> Button<M> {
    button(Kind::Removing, id, label, Some(on_press))
}

/// Copy, show, change: 32 high.
pub fn small<M>(id: impl Into<Name>, label: impl Into<String>, on_press: M) -> Button<M> {
    button(Kind::Small, id, label, Some(on_press))
}

/// "Kopiuj", with its icon.
pub fn copy<M>(id: impl Into<Name>, label: impl Into<String>, on_press: M) -> Button<M> {
    small(id, label, on_press).icon(Icon::Copy)
}

/// Goes somewhere; stands in a line of its own, flush left.
pub fn link<M>(id: impl Into<Name>, label: impl Into<String>, on_press: M) -> Button<M> {
    button(Kind::Link, id, label, Some(on_press))
}

/// What stands where a button was while its act runs.
pub fn busy<M>(id: impl Into<Name>, label: impl Into<String>) -> Button<M> {
    button(Kind::Busy, id, label, None).icon(Icon::Working)
}

/// Shows and hides `content` below a link; at the end of a sentence it explains.
pub fn expander<'a, M: Clone + 'a>(
    id: impl Into<Name>,
    label: impl Into<String>,
    open: bool,
    on_toggle: M,
    content: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    let chevron = if open { Icon::Up } else { Icon::Down };
    let head = button(Kind::Expander, id, label, Some(on_toggle)).icon(chevron).expanded(open);
    stack(S4).push(head).maybe(open.then_some(content)).into()
}

impl<M> Button<M> {
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the label: a chevron.
    pub fn after(mut self, icon: Icon) -> Self {
        self.after = Some(icon);
        self
    }

    /// Logical pixels; otherwise as wide as its label.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Said after the name, for those who do not see what stands beside it.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = text.into();
        self
    }

    /// It shows and hides something, which is shown now or not.
    pub fn expanded(mut self, open: bool) -> Self {
        self.expanded = Some(open);
        self
    }

    /// 28 high, its text flush with the right edge: it stands on the line of a label.
    pub(super) fn on_label_line(mut self) -> Self {
        self.kind = Kind::Label;
        self
    }

    /// As wide as the list it stands in, with a chevron at the end.
    pub(super) fn in_list(mut self) -> Self {
        self.kind = Kind::Line;
        self.after(Icon::Right)
    }

    /// What stands above and below is close: the focus ring stays inside of the height.
    pub(super) fn ring_in_height(mut self) -> Self {
        self.ring = Ring::InHeight;
        self
    }

    /// There is no room around it: the focus ring stays inside.
    pub(super) fn ring_within(mut self) -> Self {
        self.ring = Ring::Within;
        self
    }

    /// In a tiny window the footer's buttons have no edge.
    pub(super) fn without_edge(mut self) -> Self {
        self.kind = Kind::Quiet;
        self
    }

    pub fn map<B>(self, f: impl FnOnce(M) -> B) -> Button<B> {
        Button {
            id: self.id,
            label: self.label,
            kind: self.kind,
            icon: self.icon,
            after: self.after,
            on_press: self.on_press.map(f),
            width: self.width,
            description: self.description,
            expanded: self.expanded,
            ring: self.ring,
        }
    }
}

/// How a kind is measured: style, size of the icon, height of one line, padding, least width.
fn measures(kind: Kind) -> (Type, f32, f32, Padding, f32) {
    let sides = |n: f32| Padding { left: n, right: n, ..Padding::ZERO };
    match kind {
        Kind::Primary | Kind::Secondary | Kind::Removing | Kind::Busy => {
            (theme::LABEL, 20.0, 40.0, sides(S24 + 1.0), 120.0)
        }
        Kind::Quiet => (theme::LABEL, 20.0, 40.0, sides(S12), 0.0),
        Kind::Small => (theme::SMALL, 16.0, 32.0, sides(S8), 0.0),
        Kind::Label => (theme::SMALL, 16.0, 28.0, Padding { left: S8, ..Padding::ZERO }, 0.0),
        Kind::Link => (theme::LABEL, 20.0, 40.0, sides(0.0), 0.0),
        Kind::Expander => (theme::LABEL, 16.0, 40.0, sides(0.0), 0.0),
        Kind::Line => (theme::LABEL, 20.0, 44.0, sides(S12), 0.0),
    }
}

fn look(kind: Kind) -> Look {
    match kind {
        Kind::Primary => |t, touch| {
            let ink = by(touch, t.on_primary, t.on_primary_touched, t.on_primary_touched);
            face(by(touch, t.primary, t.primary_hover, t.primary_press), None, ink)
        },
        Kind::Secondary => {
            |t, touch| face(by(touch, t.raised, t.hover, t.press), Some(t.border), ink(t, touch, t.text))
        }
        Kind::Removing => |t, touch| {
            let hover = t.on_hover.map_or(t.err.surface, |_| t.hover);
            face(by(touch, t.raised, hover, t.press), Some(t.err.strong), ink(t, touch, t.err.text))
        },
        Kind::Busy => |t, _| face(t.busy_bg, t.outline.map(|_| t.busy), t.busy),
        Kind::Quiet | Kind::Small | Kind::Label | Kind::Link | Kind::Expander | Kind::Line => {
            |t: &Tokens, touch| {
                let surface = by(touch, Color::TRANSPARENT, t.quiet_hover, t.press);
                face(surface, None, ink(t, touch, t.link))
            }
        }
    }
}

/// The button's own, unless it would not be seen on the surface under the pointer.
fn ink(t: &Tokens, touch: Touch, own: Color) -> Color {
    by(touch, own, t.on_hover.unwrap_or(own), t.on_press.unwrap_or(own))
}

fn by(touch: Touch, idle: Color, hovered: Color, pressed: Color) -> Color {
    match touch {
        Touch::None => idle,
        Touch::Hovered => hovered,
        Touch::Pressed => pressed,
    }
}

fn face(surface: Color, edge: Option<Color>, ink: Color) -> Face {
    Face {
        surface,
        edge: edge.unwrap_or(Color::TRANSPARENT),
        edge_width: if edge.is_some() { 1.0 } else { 0.0 },
        ink,
    }
}

impl<'a, M: Clone + 'a> From<Button<M>> for Element<'a, M> {
    fn from(button: Button<M>) -> Self {
        let (style, icon_size, height, mut padding, least) = measures(button.kind);
        if button.icon == Some(Icon::Back) && button.kind == Kind::Secondary {
            padding = Padding { left: S12, right: S16, ..Padding::ZERO };
        }
        if button.width.is_some() {
            // Its label has what room there is.
            padding = Padding { left: S12, right: S12, ..padding };
        }
        // A label that does not fit goes on in a second line, and the button grows with it.
        let around = (height - style.line) / 2.0;
        padding = Padding { top: around, bottom: around, ..padding };
        let mut content = row![].spacing(S8).align_y(Center);
        if let Some(which) = button.icon {
            content = content.push(icon(which, icon_size));
        }
        let label = line(&button.label, style);
        // In a list the chevron stands at the end of the line.
        let label = if button.kind == Kind::Line { label.width(Fill) } else { label };
        content = content.push(match button.kind {
            Kind::Quiet | Kind::Small | Kind::Label | Kind::Link | Kind::Line => underlined(label, style),
            Kind::Primary | Kind::Secondary | Kind::Removing | Kind::Expander | Kind::Busy => label.into(),
        });
        if let Some(which) = button.after {
            content = content.push(icon(which, icon_size));
        }
        let flush = matches!(button.kind, Kind::Link | Kind::Expander | Kind::Line);
        let content = container(content).padding(padding);
        let content = match button.width {
            Some(width) => content.center_x(width),
            None if flush => content,
            None => content.align_x(Center),
        };
        let role = if button.kind == Kind::Link { Role::Link } else { Role::Button };
        let busy = button.kind == Kind::Busy;
        let semantics = Semantics {
            id: button.id,
            description: button.description,
            expanded: button.expanded,
            busy,
            disabled: busy,
            live: if busy { Live::Polite } else { Live::Off },
            ..Semantics::named(role, button.label)
        };
        Control {
            on_press: button.on_press,
            enter: true,
            look: Some(look(button.kind)),
            radius: R6,
            min_width: least,
            ring: button.ring,
            ..Control::told(semantics, content)
        }
        .into()
    }
}

/// Buttons side by side; what does not fit goes to the next line.
pub fn wrapping<'a, M: Clone + 'a>(items: impl IntoIterator<Item = Element<'a, M>>) -> Element<'a, M> {
    iced::widget::Row::with_children(items).spacing(S8).align_y(Center).width(Fill).wrap().into()
}
