//! A long list of names and their states, in two columns where there is room (picture 13-slowniki).
use super::card::plain_card;
use super::columns::{apart, ends};
use super::control::Control;
use super::mark::{Mark, state_in};
use super::semantics::{Role, Semantics};
use super::stack::stack;
use super::text::paragraph;
use super::theme;
use iced::Element;

/// Icon and "Wymaga uwagi".
const WORD: f32 = 128.0;

/// Lines of 36: the first half in the left column, the second in the right one.
pub fn states<'a, M: Clone + 'a>(lines: impl IntoIterator<Item = (String, Mark, String)>) -> Element<'a, M> {
    let mut left: Vec<Element<'a, M>> = lines.into_iter().map(line).collect();
    let right = left.split_off(left.len().div_ceil(2));
    let column =
        |lines: Vec<Element<'a, M>>| lines.into_iter().fold(stack(0.0), |stack, line| stack.push(line));
    Control::told(Semantics::new(Role::List), plain_card(apart(column(left).into(), column(right).into())))
        .into()
}

fn line<'a, M: Clone + 'a>((name, mark, word): (String, Mark, String)) -> Element<'a, M> {
    let shown = ends(paragraph(name, theme::BODY, |t| t.text), state_in(mark, word, WORD), 36.0);
    Control::told(Semantics::new(Role::ListItem), shown).into()
}
