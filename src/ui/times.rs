//! Clocks beside each other, and how far they are apart (look.md, picture 09-zegar).
use super::columns::thirds;
use super::control::Control;
use super::icon::inked;
use super::mark::Mark;
use super::semantics::{Live, Role, Semantics};
use super::stack::stack;
use super::surface::carded;
use super::text::{exact, paragraph};
use super::theme::{self, S8, S12, S16};
use iced::widget::{container, row};
use iced::{Center, Element};

/// A label with its time; the digits do not dance.
#[derive(Debug, Clone)]
pub struct Time {
    pub label: String,
    pub time: String,
}

/// Two clocks and the difference, in one card; a change of the difference is announced.
pub fn times<'a, M: Clone + 'a>(
    clocks: [Time; 2],
    difference: impl Into<String>,
    mark: Mark,
    words: impl Into<String>,
) -> Element<'a, M> {
    let [ours, true_time] = clocks.map(|clock| {
        let digits = exact(clock.time, theme::CLOCK, |t| t.text);
        cell(stack(S8).push(paragraph(clock.label, theme::HELPER, |t| t.text2)).push(digits))
    });
    let (label, words) = (difference.into(), words.into());
    let shown = row![inked(mark.icon(), 24.0, mark.strong()), paragraph(&words, theme::SECTION, mark.ink())];
    let semantics = Semantics { live: Live::Polite, ..Semantics::named(Role::Status, &words) };
    let shown = Control::told(semantics, shown.spacing(S8).align_y(Center));
    let apart = cell(stack(S8).push(paragraph(label, theme::HELPER, |t| t.text2)).push(shown));
    carded(thirds([ours, true_time, apart])).into()
}

fn cell<'a, M: Clone + 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    container(content).padding([S12, S16]).into()
}
