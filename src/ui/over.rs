//! What may stand above a page: the help panel and a question.
use super::button::{Button, primary, secondary};
use super::control::Control;
use super::icon::Icon;
use super::root::Layer;
use super::semantics::{Role, Semantics};
use super::stack::stack;
use super::surface::{edged, filled, hairline, upright};
use super::text::{body, quiet_body, section};
use super::theme::{R12, S4, S8, S24};
use iced::widget::{column, container, row, scrollable, space};
use iced::{Element, Fill, Padding};

/// Above the page.
pub enum Over<'a, M> {
    Help(HelpPanel<'a, M>),
    Question(Question<M>),
}

/// The panel of F1: 400 wide from the right.
pub struct HelpPanel<'a, M> {
    /// "Pomoc – etap 2 z 6: Hasło"
    pub title: String,
    pub lead: String,
    pub body: Element<'a, M>,
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
    pub(super) fn into_layer(self) -> Layer<'a, M> {
        match self {
            Self::Help(help) => {
                let (label, close) = help.close;
                let button = secondary("help-close", label, close.clone()).icon(Icon::Close);
                Layer {
                    key: "help",
                    content: panel(help.title, help.lead, help.body, button),
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
                content: window(question),
            },
        }
    }
}

fn panel<'a, M: Clone + 'a>(
    title: String,
    lead: String,
    content: Element<'a, M>,
    close: Button<M>,
) -> Element<'a, M> {
    let semantics = Semantics { id: "help".into(), ..Semantics::named(Role::Dialog, &title) };
    let head = stack(S4).push(section(title)).push(quiet_body(lead));
    let inside = container(stack(12.0).push(head).push(content)).padding(Padding {
        top: 20.0,
        left: S24,
        right: S24,
        bottom: S24,
    });
    let inside = scrollable(inside).direction(super::page::bar()).style(super::page::scroll_style);
    let foot = container(row![space::horizontal(), close]).padding(Padding {
        top: 12.0,
        left: S24,
        right: S24,
        bottom: 12.0,
    });
    let foot = column![hairline(|t| t.line), foot];
    let content = filled(column![inside.height(Fill), foot], |t| t.page).width(399).height(Fill);
    row![space::horizontal(), Control::told(semantics, row![upright(|t| t.line), content])].into()
}

fn window<'a, M: Clone + 'a>(question: Question<M>) -> Element<'a, M> {
    let semantics = Semantics { id: question.key.into(), ..Semantics::named(Role::Dialog, &question.title) };
    let second = question.second.map(|(label, message)| secondary("question-second", label, message));
    let (label, message) = question.main;
    let buttons = row![space::horizontal()].push(second).push(primary("question-main", label, message));
    let words = stack(S8).push(section(question.title)).push(body(question.text));
    let content = stack(S24).push(words).push(buttons.spacing(S8));
    let window = edged(content, |t| t.page, |t| t.line, R12).padding(S24).max_width(480);
    container(Control::told(semantics, window)).padding(S24).center(Fill).into()
}
