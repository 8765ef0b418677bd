//! The problem frame: what happened, why and what to do, whom to call, the code; always in this order
//! (look.md, "Problem frame"; storyboard 2.0).
use super::button::{Button, small, wrapping};
use super::columns::cells;
use super::control::Control;
use super::framed::framed;
use super::icon::{Icon, inked};
use super::mark::Kind;
use super::parts::{chip, contact};
use super::semantics::{Live, Role, Semantics};
use super::stack::stack;
use super::surface::{carded, hairline, nothing};
use super::text::{exact, paragraph, problem_title};
use super::theme::{self, Ink, S4, S8, S12, S16};
use iced::widget::{column, container, row};
use iced::{Element, Fill, Padding};

/// A problem in words, in the language of the window. Texts may carry `**bold**`.
#[derive(Debug, Clone)]
pub struct ProblemView<M> {
    kind: Kind,
    title: String,
    text: String,
    buttons: Vec<Button<M>>,
    contact: Vec<String>,
    help: Option<Button<M>>,
    call: Option<Call>,
    code: Option<(String, String)>,
    copies: Vec<Button<M>>,
    details: Option<Details<M>>,
}

/// Whom to call, large: on the page of a locked account.
#[derive(Debug, Clone)]
struct Call {
    who: String,
    number: String,
    ask: String,
}

#[derive(Debug, Clone)]
struct Details<M> {
    label: String,
    text: String,
    open: bool,
    toggle: M,
    copy: Option<Button<M>>,
}

impl<M> ProblemView<M> {
    pub fn new(kind: Kind, title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            kind,
            title: title.into(),
            text: text.into(),
            buttons: Vec::new(),
            contact: Vec::new(),
            help: None,
            call: None,
            code: None,
            copies: Vec::new(),
            details: None,
        }
    }

    /// The button that does what the text says: `ui::secondary`. Leave it out when the main button of
    /// the page does the same.
    pub fn button(mut self, button: Button<M>) -> Self {
        self.buttons.push(button);
        self
    }

    /// Lines after "**Nie pomogło?**", which the first one starts with. The first has the telephone.
    pub fn contact(mut self, lines: impl IntoIterator<Item = String>) -> Self {
        self.contact.extend(lines);
        self
    }

    /// "Pomoc (F1)", where there is nobody to call: `ui::link`.
    pub fn help(mut self, button: Button<M>) -> Self {
        self.help = Some(button);
        self
    }

    /// For a whole page: who, name and number, what to ask.
    pub fn call(mut self, who: impl Into<String>, number: impl Into<String>, ask: impl Into<String>) -> Self {
        self.call = Some(Call { who: who.into(), number: number.into(), ask: ask.into() });
        self
    }

    /// The whole text of the chip, and the code at its end: `("Kod: H-05", "H-05")`.
    pub fn code(mut self, text: impl Into<String>, code: impl Into<String>) -> Self {
        self.code = Some((text.into(), code.into()));
        self
    }

    /// "Kopiuj" and "Kopiuj numer": `ui::copy`.
    pub fn copy(mut self, button: Button<M>) -> Self {
        self.copies.push(button);
        self
    }

    /// "Szczegóły dla informatyka".
    pub fn details(
        mut self,
        label: impl Into<String>,
        text: impl Into<String>,
        open: bool,
        toggle: M,
        copy: Option<Button<M>>,
    ) -> Self {
        self.details = Some(Details { label: label.into(), text: text.into(), open, toggle, copy });
        self
    }

    pub fn map<B>(self, f: impl Fn(M) -> B) -> ProblemView<B> {
        ProblemView {
            kind: self.kind,
            title: self.title,
            text: self.text,
            buttons: self.buttons.into_iter().map(|button| button.map(&f)).collect(),
            contact: self.contact,
            help: self.help.map(|button| button.map(&f)),
            call: self.call,
            code: self.code,
            copies: self.copies.into_iter().map(|button| button.map(&f)).collect(),
            details: self.details.map(|details| Details {
                label: details.label,
                text: details.text,
                open: details.open,
                toggle: f(details.toggle),
                copy: details.copy.map(|button| button.map(&f)),
            }),
        }
    }
}

fn line_ink(kind: Kind) -> Ink {
    match kind {
        Kind::Error => |t| t.err.line,
        Kind::Warning => |t| t.warn.line,
        Kind::Info => |t| t.info.line,
        Kind::Success => |t| t.ok.line,
    }
}

/// Code, copies and the details' button in one line; the details below it.
fn code_row<'a, M: Clone + 'a>(
    code: Option<(String, String)>,
    copies: Vec<Button<M>>,
    details: Option<Details<M>>,
) -> Option<Element<'a, M>> {
    if code.is_none() && details.is_none() {
        return None;
    }
    let left = code.map(|(text, code)| chip(&text, &code)).into_iter();
    let left = wrapping(left.chain(copies.into_iter().map(Into::into)));
    let (right, below) = match details {
        Some(details) => {
            let chevron = if details.open { Icon::Up } else { Icon::Down };
            let head = small("details", details.label, details.toggle).after(chevron).expanded(details.open);
            let text = container(exact(details.text, theme::HELPER, |t| t.text2)).max_width(theme::MEASURE);
            let copy = details.copy.map(Element::from);
            (head.into(), details.open.then(|| stack(S8).push(text).maybe(copy)))
        }
        None => (nothing().into(), None),
    };
    let line = cells(nothing().into(), left, right, 0.0, 32.0, 0.0);
    Some(stack(S8).push(line).maybe(below).into())
}

/// A frame around anything, with the bar: "Nie loguj się w przeglądarce hasłem tymczasowym."
pub fn frame<'a, M: Clone + 'a>(kind: Kind, content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    framed(kind, [S12, S16].into(), content)
}

/// The frame with all its parts.
pub fn problem<'a, M: Clone + 'a>(view: ProblemView<M>) -> Element<'a, M> {
    let kind = view.kind;
    let text = container(paragraph(view.text, theme::BODY, |t| t.text)).max_width(theme::MEASURE);
    let buttons = (!view.buttons.is_empty()).then(|| wrapping(view.buttons.into_iter().map(Into::into)));
    let mut lines = view.contact.into_iter();
    let contacts = lines.next().map(|first| {
        let rest = lines.fold(stack(0.0), |rest, line| {
            let line = container(paragraph(line, theme::BODY, |t| t.text)).max_width(theme::MEASURE);
            rest.push(container(line).padding(Padding::ZERO.left(32)))
        });
        stack(0.0).push(contact(first, None)).push(rest)
    });
    let help = view.help.map(|help| Element::from(help.ring_in_height()));
    let codes = code_row(view.code, view.copies, view.details);
    let bottom = if codes.is_some() { S12 } else { S16 };
    let foot = (contacts.is_some() || codes.is_some()).then(|| {
        // A link brings room of its own.
        let (above, between) = if help.is_some() { (S4, 0.0) } else { (S12, S8) };
        let parts = stack(between).maybe(contacts).maybe(help).maybe(codes);
        stack(above).push(hairline(line_ink(kind))).push(parts)
    });
    let head = stack(S8).push(problem_title(&view.title, kind.ink())).push(text);
    let parts = stack(S12).push(head).maybe(buttons).maybe(foot);
    let content = row![inked(kind.icon(), 24.0, kind.strong()), parts].spacing(S12);
    let padding = Padding { top: S16, left: S16, right: S16, bottom };
    let semantics = Semantics {
        live: Live::Assertive,
        id: "problem".into(),
        ..Semantics::named(Role::Alert, view.title)
    };
    Control::told(semantics, framed(kind, padding, content)).into()
}

/// A problem that is the whole page (H-08): disc and title stand above, drawn by the page.
pub(super) fn whole<'a, M: Clone + 'a>(view: ProblemView<M>) -> Element<'a, M> {
    let mut copies = view.copies.into_iter();
    let copy_code: Vec<Button<M>> = copies.next().into_iter().collect();
    let call = view.call.map(|call| {
        let words = stack(S4)
            .push(paragraph(call.who, theme::BODY, |t| t.text2))
            .push(exact(call.number, theme::SECTION, |t| t.text))
            .push(container(paragraph(call.ask, theme::BODY, |t| t.text)).max_width(theme::MEASURE));
        let others = stack(S4).shrink();
        let others = copies.fold(others, |others, button| others.push(button));
        let words = container(words).width(Fill);
        row![inked(Icon::PhoneFilled, 24.0, |t| t.primary), words, others].spacing(S16)
    });
    let codes = code_row(view.code, copy_code, view.details);
    let codes = codes.map(|codes| column![hairline(|t| t.line), container(codes).padding([S8, S16])]);
    let call = call
        .map(|call| container(call).padding(Padding { top: S16, left: S16, right: S8 + 1.0, bottom: S16 }));
    let buttons = (!view.buttons.is_empty()).then(|| wrapping(view.buttons.into_iter().map(Into::into)));
    let card = carded(stack(0.0).maybe(call).maybe(codes));
    let semantics = Semantics {
        live: Live::Assertive,
        id: "problem".into(),
        ..Semantics::named(Role::Alert, view.title)
    };
    Control::told(semantics, stack(S16).push(card).maybe(buttons)).into()
}

impl<M> ProblemView<M> {
    pub(super) fn title(&self) -> &str {
        &self.title
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}
