//! Check boxes, and groups of radios with one Tab stop (look.md, "Radio, check box", "Choice card").
mod group;

use super::button::Name;
use super::control::{AFTER, Control, Face, Ring};
use super::icon::{Icon, icon};
use super::semantics::{Role, Semantics};
use super::stack::stack;
use super::text::{line, paragraph};
use super::theme::{self, MEASURE, S4, S8, S12, tokens};
use group::Group;
use iced::widget::{container, row};
use iced::{Border, Center, Color, Element, Padding, Theme};

/// A check box, 40 high. `on_toggle` gets what it shall become.
pub fn checkbox<'a, M: Clone + 'a>(
    id: impl Into<Name>,
    label: impl Into<String>,
    checked: bool,
    on_toggle: impl FnOnce(bool) -> M,
) -> Element<'a, M> {
    let label = label.into();
    let mark = checked.then(|| icon(Icon::Check, 14.0));
    let square =
        container(mark.map_or_else(|| row![], |mark| row![mark])).center(20.0).style(move |theme: &Theme| {
            let t = tokens(theme);
            container::Style {
                text_color: Some(t.on_primary),
                background: Some(if checked { t.primary } else { t.field }.into()),
                border: Border {
                    color: if checked { t.primary } else { t.border },
                    width: 2.0,
                    radius: 4.0.into(),
                },
                ..container::Style::default()
            }
        });
    let content =
        row![square, container(line(&label, theme::BODY)).max_width(MEASURE)].spacing(S12).align_y(Center);
    let semantics =
        Semantics { id: id.into(), checked: Some(checked), ..Semantics::named(Role::CheckBox, label) };
    Control {
        on_press: Some(on_toggle(!checked)),
        look: Some(|t, _| Face {
            surface: Color::TRANSPARENT,
            edge: Color::TRANSPARENT,
            edge_width: 0.0,
            ink: t.text,
        }),
        radius: 3.0,
        ring: Ring::InHeight,
        ..Control::told(
            semantics,
            container(content).padding(Padding { top: S8, bottom: S8, left: 0.0, right: AFTER }),
        )
    }
    .into()
}

/// One answer of a group.
#[derive(Debug, Clone)]
pub struct Choice {
    pub(super) label: String,
    pub(super) hint: Option<String>,
}

impl Choice {
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), hint: None }
    }

    /// A line below the label, said with it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Radios below each other. `label` is said, not drawn: a heading stands above. Nothing is chosen
/// until the person chooses; arrows move and choose, Space chooses, the group is one Tab stop.
pub fn radio_group<'a, M: Clone + 'a>(
    id: impl Into<Name>,
    label: impl Into<String>,
    choices: impl IntoIterator<Item = Choice>,
    selected: Option<usize>,
    on_select: impl Fn(usize) -> M + 'a,
) -> Element<'a, M> {
    Group::new(id.into(), label.into(), choices, selected, on_select, false).into()
}

/// The same for long answers: each in a card as wide as the column.
pub fn choice_cards<'a, M: Clone + 'a>(
    id: impl Into<Name>,
    label: impl Into<String>,
    choices: impl IntoIterator<Item = Choice>,
    selected: Option<usize>,
    on_select: impl Fn(usize) -> M + 'a,
) -> Element<'a, M> {
    Group::new(id.into(), label.into(), choices, selected, on_select, true).into()
}

fn label_of<'a, M: Clone + 'a>(choice: &Choice) -> Element<'a, M> {
    let hint = choice.hint.as_ref().map(|hint| paragraph(hint, theme::HELPER, |t| t.text2));
    let words = stack(S4).shrink().push(line(&choice.label, theme::BODY)).maybe(hint);
    container(words).max_width(MEASURE).into()
}
