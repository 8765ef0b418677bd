//! What may stand above a page: the help panel and a question.
use super::button::{Button, primary, secondary};
use super::columns::{fit, foot};
use super::control::Control;
use super::icon::Icon;
use super::root::Layer;
use super::semantics::{Role, Semantics};
use super::stack::stack;
use super::surface::{edged, filled, hairline, nothing, upright};
use super::text::{body, quiet_body, section};
use super::theme::{R12, S4, S8, S16, S24};
use iced::widget::{column, container, row, scrollable, space};
use iced::{Element, Fill, Padding};

/// Above the page.
pub enum Over<'a, M> {
    Help(HelpPanel<'a, M>),
    Question(Question<M>),
}

/// The panel of F1: 400 wide from the right.
pub struct HelpPanel<'a, M> {
    /// Focus and scrolling never go from one panel to another.
    pub key: &'static str,
    /// "Pomoc – etap 2 z 6: Hasło"
    pub title: String,
    pub lead: String,
    pub body: Element<'a, M>,
    /// The one filled button, where the panel has something to do.
    pub main: Option<(String, M)>,
    /// "Zamknij pomoc (Esc)"; Escape and F1 do the same.
    pub close: (String, M),
}

/// A question that must be answered before anything else: 480 wide.
pub struct Question<M> {
    pub key: &'static str,
    pub title: String,
    pub text: String,
    /// The filled button: has the focus, and Enter.
    pub main: (String, M),
    pub second: Option<(String, M)>,
    /// What Escape does: nothing that loses anything.
    pub escape: M,
}

impl<'a, M: Clone + 'a> Over<'a, M> {
    /// `tiny`: where there is little room, none of it is left around a question.
    pub(super) fn into_layer(self, tiny: bool) -> Layer<'a, M> {
        match self {
            Self::Help(help) => {
                let (label, close) = help.close;
                let button = secondary("help-close", label, close.clone()).icon(Icon::Close);
                let main = help.main.map(|(label, message)| primary("help-main", label, message));
                Layer {
                    key: help.key,
                    content: panel(help.title, help.lead, help.body, [Some(button), main]),
                    first_focus: "help-close".into(),
                    escape: close,
                    is_help: true,
                    enter: None,
                }
            }
            Self::Question(question) => Layer {
                key: question.key,
                first_focus: "question-main".into(),
                escape: question.escape.clone(),
                is_help: false,
                enter: Some(question.main.1.clone()),
                content: window(question, tiny),
            },
        }
    }
}

fn panel<'a, M: Clone + 'a>(
    title: String,
    lead: String,
    content: Element<'a, M>,
    buttons: [Option<Button<M>>; 2],
) -> Element<'a, M> {
    let semantics = Semantics { id: "help".into(), ..Semantics::named(Role::Dialog, &title) };
    let head = stack(S4).push(section(title)).push(quiet_body(lead));
    let inside = container(stack(12.0).push(head).push(content)).padding(Padding {
        top: S24,
        left: S24,
        right: S24,
        bottom: S24,
    });
    let inside = scrollable(inside).direction(super::page::bar(6)).style(super::page::scroll_style);
    let [close, main] = buttons.map(|button| button.map_or_else(|| nothing().into(), Into::into));
    let buttons = foot(nothing().into(), nothing().into(), close, main, false);
    let foot = container(buttons).padding(Padding { top: 12.0, left: S24, right: S24, bottom: 12.0 });
    let foot = column![hairline(|t| t.line), foot];
    let content = filled(column![inside.height(Fill), foot], |t| t.page).width(399).height(Fill);
    row![space::horizontal(), Control::told(semantics, row![upright(|t| t.line), content])].into()
}

fn window<'a, M: Clone + 'a>(question: Question<M>, tiny: bool) -> Element<'a, M> {
    let semantics = Semantics { id: question.key.into(), ..Semantics::named(Role::Dialog, &question.title) };
    let second = question.second.map(|(label, message)| secondary("question-second", label, message));
    let second = second.map_or_else(|| nothing().into(), Into::into);
    let (label, message) = question.main;
    let main = primary("question-main", label, message).into();
    let (around, inside, gap) = if tiny { (S8, S16, S16) } else { (S24, S24, S24) };
    // Both have the room at their sides inside, for the scroll bar of one and the ring of the other.
    let sides = Padding { left: inside, right: inside, ..Padding::ZERO };
    let buttons = container(foot(nothing().into(), nothing().into(), second, main, false)).padding(sides);
    let words = stack(S8).push(section(question.title)).push(body(question.text));
    let words = scrollable(container(words).padding(sides)).direction(super::page::bar(6));
    let words = words.style(super::page::scroll_style).width(Fill);
    let content = container(fit(words.into(), buttons.into(), gap)).padding([inside, 0.0]);
    let window = edged(content, |t| t.page, |t| t.line, R12).max_width(480);
    container(Control::told(semantics, window)).padding(around).center(Fill).into()
}
