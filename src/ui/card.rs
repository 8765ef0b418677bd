//! Cards with rows: label, value, actions (look.md, "Card and rows").
use super::button::Button;
use super::columns::cells;
use super::control::Control;
use super::icon::{Icon, inked};
use super::mark::{Mark, state};
use super::semantics::{Role, Semantics};
use super::stack::stack;
use super::surface::{carded, filled, hairline, nothing};
use super::text::{exact, paragraph};
use super::theme::{self, S8, S12, S16, S24};
use iced::widget::{container, row as side_by_side};
use iced::{Center, Element, Fill, Padding};

/// A row of a card.
pub struct Row<'a, M> {
    icon: Option<(Icon, theme::Ink)>,
    label: Option<String>,
    label_bold: bool,
    value: Option<Element<'a, M>>,
    note: Option<String>,
    actions: Vec<Button<M>>,
    current: bool,
    label_width: f32,
}

/// Label and value; the value exactly as given.
pub fn row<'a, M: Clone + 'a>(label: impl Into<String>, value: impl Into<String>) -> Row<'a, M> {
    row_with(label, exact(value, theme::BODY, |t| t.text))
}

/// Label and anything: a state, a shown password.
pub fn row_with<'a, M: Clone + 'a>(label: impl Into<String>, value: impl Into<Element<'a, M>>) -> Row<'a, M> {
    Row {
        icon: None,
        label: Some(label.into()),
        label_bold: false,
        value: Some(value.into()),
        note: None,
        actions: Vec::new(),
        current: false,
        label_width: 176.0,
    }
}

/// Label and state: "Serwer odpowiada" – "W porządku".
pub fn row_state<'a, M: Clone + 'a>(
    label: impl Into<String>,
    mark: Mark,
    word: impl Into<String>,
) -> Row<'a, M> {
    row_with(label, state(mark, word))
}

/// A sentence, with its button at the end.
pub fn row_text<'a, M: Clone + 'a>(text: impl Into<String>) -> Row<'a, M> {
    let value = Some(paragraph(text, theme::BODY, |t| t.text));
    Row { label: None, label_width: 0.0, value, ..row_with("", nothing()) }
}

/// Icon, name and a line of explanation: what to prepare.
pub fn row_item<'a, M: Clone + 'a>(
    icon: Icon,
    name: impl Into<String>,
    text: impl Into<String>,
) -> Row<'a, M> {
    Row {
        icon: Some((icon, |t| t.primary)),
        label: None,
        label_bold: false,
        value: Some(exact(name, theme::LABEL, |t| t.text)),
        note: Some(text.into()),
        actions: Vec::new(),
        current: false,
        label_width: 0.0,
    }
}

/// A stage on the page of return: state, name, and a word with the date. The current one is tinted.
/// `word` may carry `**bold**`; a reached stage says its word in its own colour.
pub fn row_stage<'a, M: Clone + 'a>(
    mark: Mark,
    name: impl Into<String>,
    word: impl Into<String>,
    current: bool,
) -> Row<'a, M> {
    let attention = matches!(mark, Mark::Warning | Mark::Error);
    let style = if current || attention { theme::LABEL } else { theme::BODY };
    Row {
        icon: Some((mark.icon(), mark.strong())),
        label: Some(name.into()),
        label_bold: current,
        value: Some(paragraph(word, style, mark.ink())),
        note: None,
        actions: Vec::new(),
        current,
        // Narrow enough that "Gotowe" with its date and "Zobacz" fit on a line.
        label_width: 226.0,
    }
}

impl<'a, M: Clone + 'a> Row<'a, M> {
    /// A second line below the value, 15/20.
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.note = Some(text.into());
        self
    }

    /// A small button at the right end.
    pub fn action(mut self, button: Button<M>) -> Self {
        self.actions.push(button);
        self
    }

    pub fn maybe_action(mut self, button: Option<Button<M>>) -> Self {
        self.actions.extend(button);
        self
    }

    fn into_element(self, least: f32) -> Element<'a, M> {
        let note_style = if self.icon.is_some() { theme::BODY } else { theme::HELPER };
        let note = self.note.map(|text| paragraph(text, note_style, |t| t.text2));
        let value = stack(0.0).maybe(self.value).maybe(note);
        let style = if self.label_bold { theme::LABEL } else { theme::BODY };
        let quiet: theme::Ink = if self.icon.is_some() { |t| t.text } else { |t| t.text2 };
        let label: Element<'a, M> =
            self.label.map_or_else(|| nothing().into(), |text| paragraph(text, style, quiet));
        let has_actions = !self.actions.is_empty();
        let actions: Element<'a, M> = if has_actions {
            side_by_side(self.actions.into_iter().map(Into::into)).spacing(S16).align_y(Center).into()
        } else {
            nothing().into()
        };
        let (least, padding, icon_size) = match (&self.icon, self.label_width > 0.0) {
            // In a long list a line of 24 has 36.
            (None, _) if least < 40.0 => (least, S12, 0.0),
            (None, _) => (least, S16, 0.0),
            // A stage, and a thing to prepare.
            (Some(_), true) => (least + 4.0, S16, 24.0),
            (Some(_), false) => (72.0, S24, 28.0),
        };
        let line = cells(label, value.into(), actions, self.label_width, least, padding);
        let line: Element<'a, M> = match self.icon {
            Some((which, ink)) => {
                side_by_side![inked(which, icon_size, ink), line].spacing(S12).align_y(Center).into()
            }
            None => line,
        };
        let padding =
            Padding { top: 0.0, bottom: 0.0, left: S16, right: if has_actions { S8 + 1.0 } else { S16 } };
        let content = container(line).padding(padding).width(Fill);
        let content = if self.current {
            filled(content, |t| t.soft).width(Fill)
        } else {
            container(content).width(Fill)
        };
        let semantics = Semantics { current: self.current, ..Semantics::new(Role::ListItem) };
        Control::told(semantics, content).into()
    }
}

fn rows<'a, M: Clone + 'a>(rows: impl IntoIterator<Item = Row<'a, M>>, least: f32) -> Element<'a, M> {
    let mut lines = stack(0.0);
    for (n, row) in rows.into_iter().enumerate() {
        lines = lines.maybe((n > 0).then(|| hairline(|t| t.line))).push(row.into_element(least));
    }
    Control::told(Semantics::new(Role::List), carded(lines)).into()
}

/// A card with rows of 48.
pub fn card<'a, M: Clone + 'a>(content: impl IntoIterator<Item = Row<'a, M>>) -> Element<'a, M> {
    rows(content, 48.0)
}

/// Rows of 40, where room is short.
pub fn short_card<'a, M: Clone + 'a>(content: impl IntoIterator<Item = Row<'a, M>>) -> Element<'a, M> {
    rows(content, 40.0)
}

/// Rows of 36, for long lists.
pub fn list_card<'a, M: Clone + 'a>(content: impl IntoIterator<Item = Row<'a, M>>) -> Element<'a, M> {
    rows(content, 36.0)
}

/// A card around anything.
pub fn plain_card<'a, M: Clone + 'a>(content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    carded(container(content).padding([S8, S16])).into()
}

/// A list of actions, each a line of 44 with a chevron: in the help panel.
pub fn action_list<'a, M: Clone + 'a>(buttons: impl IntoIterator<Item = Button<M>>) -> Element<'a, M> {
    let mut lines = stack(0.0);
    for (n, button) in buttons.into_iter().enumerate() {
        let line = container(button.in_list()).width(Fill);
        lines = lines.maybe((n > 0).then(|| hairline(|t| t.line))).push(line);
    }
    super::surface::edged(lines, |t| t.page, |t| t.line, theme::R8).padding(1).width(Fill).into()
}
