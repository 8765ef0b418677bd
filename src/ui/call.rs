//! What is read out on the telephone (look.md, "Ministry card").
use super::control::Control;
use super::icon::{Icon, inked};
use super::semantics::{Role, Semantics};
use super::stack::stack;
use super::surface::filled;
use super::text::{problem_title, read_out};
use super::theme::{R12, S12, S24, tokens};
use iced::border::Radius;
use iced::widget::{column, container, row};
use iced::{Border, Center, Element, Fill, Padding, Theme};

/// Numbered lines under a head with a telephone. Between `**` stands a code.
pub fn call_card<'a, M: Clone + 'a>(
    title: impl Into<String>,
    lines: impl IntoIterator<Item = String>,
) -> Element<'a, M> {
    let head = row![inked(Icon::PhoneFilled, 24.0, |t| t.on_primary), problem_title(title, |t| t.on_primary)];
    let head = container(head.spacing(S12).align_y(Center)).padding([S12, S24]).width(Fill);
    let head = head.style(|theme: &Theme| container::Style {
        background: Some(tokens(theme).primary.into()),
        // Inside the edge: a container cuts nothing round.
        border: Border { radius: Radius::default().top(R12 - 2.0), ..Border::default() },
        ..container::Style::default()
    });
    let content =
        column![head, container(call_lines(lines)).padding(Padding::from(S24).top(S12).bottom(S12))];
    let card = container(content).padding(2).width(Fill).style(|theme: &Theme| {
        let t = tokens(theme);
        container::Style {
            background: Some(t.page.into()),
            border: Border { color: t.primary, width: 2.0, radius: R12.into() },
            ..container::Style::default()
        }
    });
    card.into()
}

/// The same lines where there is no room for the card.
pub fn call_lines<'a, M: Clone + 'a>(lines: impl IntoIterator<Item = String>) -> Element<'a, M> {
    let lines = lines.into_iter().enumerate().fold(stack(0.0), |lines, (n, text)| {
        let number = filled(read_out(format!("{}.", n + 1), |t| t.text2), |t| t.page);
        let shown = row![number.width(32), container(read_out(text, |t| t.text)).width(Fill)];
        lines.push(Control::told(Semantics::new(Role::ListItem), shown))
    });
    Control::told(Semantics::new(Role::List), lines).into()
}
