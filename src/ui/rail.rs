//! Where the person is: the stages in the left column, or as segments in a narrow window's header.
use super::columns::beside;
use super::control::Control;
use super::icon::{Icon, icon, inked};
use super::mark::Mark;
use super::semantics::{Role, Semantics};
use super::surface::{edged, filled, hairline, nothing, outline, upright};
use super::text::paragraph;
use super::theme::{self, Ink, R8, S4, S8, tokens};
use iced::widget::{Column, Row, column, container, row, space};
use iced::{Border, Center, Element, Fill, Length, Padding, Theme};

/// A stage as the left column shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageView {
    /// "2. Hasło"
    pub name: String,
    /// "Teraz"
    pub word: String,
    pub state: StageState,
    /// Whether the person is on this stage: it is raised, also when it needs attention.
    pub current: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageState {
    Done,
    Now,
    Later,
    Attention,
}

impl StageState {
    fn mark(self) -> Mark {
        match self {
            Self::Done => Mark::Ok,
            Self::Now => Mark::Now,
            Self::Later => Mark::Later,
            Self::Attention => Mark::Warning,
        }
    }
}

/// "Postęp zapisany o 10:42", with its check.
pub(super) fn saved<'a, M: Clone + 'a>(text: String) -> Element<'a, M> {
    let shown = row![inked(Icon::Check, 20.0, |t| t.text2), paragraph(&text, theme::HELPER, |t| t.text2)];
    Control::told(Semantics::named(Role::Status, text), shown.spacing(S8).align_y(Center)).into()
}

/// What the rail takes of the height. The class of a window is known before its texts are measured, so their
/// lines are counted by letters, and rather one too many.
pub(super) fn rail_height(brand: &str, stages: &[StageView]) -> f32 {
    const LETTERS: usize = 18;
    let more = |text: &str, lines: usize| text.chars().count().div_ceil(LETTERS).saturating_sub(lines);
    let of_stages = stages.iter().map(|stage| more(&stage.name, 1) + more(&stage.word, 1));
    theme::RAIL_HEIGHT + theme::HELPER.line * (more(brand, 2) + of_stages.sum::<usize>()) as f32
}

pub(super) fn rail<'a, M: Clone + 'a>(
    brand: String,
    said: String,
    stages: Vec<StageView>,
    saved_line: Option<String>,
) -> Element<'a, M> {
    let mark = container(icon(Icon::Mark, 20.0)).center(32).style(|theme: &Theme| {
        let t = tokens(theme);
        container::Style {
            text_color: Some(t.on_primary),
            background: Some(t.primary.into()),
            border: Border { radius: R8.into(), ..Border::default() },
            ..container::Style::default()
        }
    });
    let name = container(paragraph(brand, theme::SMALL, |t| t.text)).width(150);
    let mark = container(mark).padding(Padding::ZERO.top(4));
    let head = container(row![mark, name].spacing(S8)).padding(Padding {
        top: 24.0,
        left: 20.0,
        bottom: 24.0,
        ..Padding::ZERO
    });
    let last = stages.len().saturating_sub(1);
    let list = stages.into_iter().enumerate().map(|(n, stage)| one(stage, n == 0, n == last));
    let list = Control::told(Semantics::named(Role::Navigation, said), Column::with_children(list));
    let foot = saved_line.map_or_else(
        || space::horizontal().into(),
        |text| -> Element<'a, M> {
            let line = container(saved(text)).padding(Padding::ZERO.left(26)).center_y(Fill);
            column![hairline(|t| t.line), line].into()
        },
    );
    let foot = container(foot).height(64);
    let content = column![head, container(list).padding(Padding::ZERO.left(12)), space::vertical(), foot];
    let content = filled(content, |t| t.rail).width(theme::RAIL - 1.0).height(Fill);
    row![content, upright(|t| t.line)].into()
}

/// One stage: 60 high, or as high as its words are; marker at 24, name at 60; connectors above and below
/// the marker.
fn one<'a, M: Clone + 'a>(stage: StageView, first: bool, last: bool) -> Element<'a, M> {
    let mark = stage.state.mark();
    let connector = |shown: bool, height: Length| -> Element<'a, M> {
        if shown {
            filled(nothing(), |t| t.line).width(2).height(height).into()
        } else {
            space::vertical().height(height).into()
        }
    };
    let marker = column![
        connector(!first, 6.into()),
        container(inked(mark.icon(), 24.0, mark.strong())).padding([S4, 0.0]),
        connector(!last, Fill),
    ];
    let bar: Element<'a, M> = if stage.current {
        let ink: Ink = if mark == Mark::Warning { mark.strong() } else { |t| t.primary };
        let bar = container(nothing()).width(4).height(28).style(move |theme: &Theme| container::Style {
            background: Some(ink(&tokens(theme)).into()),
            border: Border { radius: 2.0.into(), ..Border::default() },
            ..container::Style::default()
        });
        container(bar).padding([16, 0]).into()
    } else {
        space::horizontal().width(4).into()
    };
    let name_style = theme::Type { line: 20.0, ..if stage.current { theme::LABEL } else { theme::BODY } };
    let name_ink: Ink = if stage.state == StageState::Later { |t| t.later } else { |t| t.text };
    let name = paragraph(&stage.name, name_style, name_ink);
    let word = paragraph(stage.word.as_str(), mark.style(), mark.ink());
    let words = column![name, word].padding(Padding::from([10, 0]).left(48)).width(Fill);
    let marked = row![bar, space::horizontal().width(8), marker.align_x(Center).width(24)];
    // The connector is as long as the words are high.
    let content = iced::widget::stack![words, marked.height(Fill)];
    let content =
        if stage.current { edged(content, |t| t.raised, |t| t.line, R8) } else { container(content) };
    let semantics = Semantics { current: stage.current, ..Semantics::new(Role::ListItem) };
    Control::told(semantics, content.width(199)).into()
}

/// Six segments after the stage, where there is no rail. The header's text says the same.
pub(super) fn segments<'a, M: Clone + 'a>(stages: &[StageView]) -> Element<'a, M> {
    let segments = stages.iter().map(|stage| {
        let ink: Ink = match stage.state {
            StageState::Done => |t| t.ok.strong,
            StageState::Now => |t| t.primary,
            StageState::Attention => |t| t.warn.strong,
            StageState::Later => |t| t.track,
        };
        let segment = container(nothing()).width(24).height(4);
        let is_ahead = stage.state == StageState::Later;
        let segment = segment.style(move |theme: &Theme| {
            let t = tokens(theme);
            container::Style {
                background: Some(ink(&t).into()),
                border: Border { radius: 2.0.into(), ..outline(t.outline.filter(|_| is_ahead)) },
                ..container::Style::default()
            }
        });
        segment.into()
    });
    Control::told(Semantics::hidden(), Row::with_children(segments).spacing(S4)).into()
}

/// The header's text: "Etap 2 z 6: Hasło".
pub(super) fn header_text<'a, M: Clone + 'a>(text: String, narrow: bool) -> Element<'a, M> {
    let ink: Ink = if narrow { |t| t.text } else { |t| t.text2 };
    paragraph(text, theme::SMALL, ink)
}

/// The strip across the whole window in practice.
pub(super) fn strip<'a, M: Clone + 'a>(text: String, exit: Element<'a, M>) -> Element<'a, M> {
    let words =
        row![inked(Icon::Practice, 20.0, |t| t.prac.strong), paragraph(text, theme::SMALL, |t| t.prac.text)];
    let words = beside(words.spacing(S8).align_y(Center).into(), exit, 35.0);
    let words = container(words).padding(Padding { left: 24.0, right: 24.0, ..Padding::ZERO });
    let surface = filled(words, |t| t.prac.surface).width(Fill);
    column![surface, hairline(|t| t.prac.strong)].into()
}
