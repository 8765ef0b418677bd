//! Words on the page. Between `**` and `**` they are bold.
use super::control::Control;
use super::semantics::{Role, Semantics};
use super::theme::{self, Ink, MEASURE, Type, tokens};
use iced::widget::text::{LineHeight, Shaping, Style};
use iced::widget::{Text, container, rich_text, span, text as plain_text};
use iced::{Element, Theme};
use std::convert::Infallible;

/// A line in the colour of what it stands on: labels of buttons.
pub(super) fn line<'a>(text: impl Into<String>, style: Type) -> Text<'a> {
    plain_text(text.into())
        .font(style.font)
        .size(style.size)
        .line_height(LineHeight::Absolute(style.line.into()))
        .shaping(Shaping::Advanced)
}

/// Text in a style and a colour; with the bold words in it.
pub(super) fn paragraph<'a, M: Clone + 'a>(text: impl Into<String>, style: Type, ink: Ink) -> Element<'a, M> {
    let text = text.into();
    let said = text.replace("**", "");
    spoken(Semantics::named(Role::Text, said), drawn(&text, style, ink))
}

/// A value or a name: drawn as it is, stars and spaces too.
pub(super) fn exact<'a, M: Clone + 'a>(text: impl Into<String>, style: Type, ink: Ink) -> Element<'a, M> {
    let text = text.into();
    let drawn = plain_text(text.clone())
        .font(style.font)
        .size(style.size)
        .line_height(LineHeight::Absolute(style.line.into()))
        .shaping(Shaping::Advanced)
        .wrapping(plain_text::Wrapping::WordOrGlyph)
        .style(move |theme: &Theme| Style { color: Some(ink(&tokens(theme))) });
    spoken(Semantics::named(Role::Text, text), drawn)
}

fn spoken<'a, M: Clone + 'a>(semantics: Semantics, content: impl Into<Element<'a, M>>) -> Element<'a, M> {
    Control { spoken: true, ..Control::told(semantics, content) }.into()
}

fn drawn<'a, M: Clone + 'a>(text: &str, style: Type, ink: Ink) -> Element<'a, M> {
    let color = move |theme: &Theme| Style { color: Some(ink(&tokens(theme))) };
    if !text.contains("**") {
        return line(text, style).style(color).into();
    }
    let bold = iced::Font { weight: iced::font::Weight::Semibold, ..style.font };
    marked(text, style, ink, bold)
}

/// With another face for what stands between `**`.
fn marked<'a, M: Clone + 'a>(text: &str, style: Type, ink: Ink, face: iced::Font) -> Element<'a, M> {
    let color = move |theme: &Theme| Style { color: Some(ink(&tokens(theme))) };
    let spans: Vec<iced::widget::text::Span<'a, Infallible>> = text
        .split("**")
        .enumerate()
        .filter(|(_, part)| !part.is_empty())
        .map(|(n, part)| span(part.to_owned()).font(if n % 2 == 1 { face } else { style.font }))
        .collect();
    rich_text(spans).size(style.size).line_height(LineHeight::Absolute(style.line.into())).style(color).into()
}

/// A heading: read by its level. 1 is the title of the page.
fn headed<'a, M: Clone + 'a>(text: impl Into<String>, style: Type, level: u8, ink: Ink) -> Element<'a, M> {
    let text = text.into();
    let semantics = Semantics { level, ..Semantics::named(Role::Heading, text.replace("**", "")) };
    spoken(semantics, drawn(&text, style, ink))
}

/// A line to be read out on the telephone, 20/30; a code between `**`.
pub(super) fn read_out<'a, M: Clone + 'a>(text: impl Into<String>, ink: Ink) -> Element<'a, M> {
    let text = text.into();
    let said = text.replace("**", "");
    spoken(Semantics::named(Role::Text, said), marked(&text, theme::CALL, ink, theme::MONO_BOLD))
}

/// The title of the page, 28/36; 24/32 in a tiny window.
pub(super) fn title<'a, M: Clone + 'a>(text: impl Into<String>, tiny: bool) -> Element<'a, M> {
    let style = if tiny { theme::TITLE_TINY } else { theme::TITLE };
    headed(text, style, 1, |t| t.text)
}

/// A section of the page, 20/28.
pub fn section<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    headed(text, theme::SECTION, 2, |t| t.text)
}

/// A small heading above a list or card, 16/24: "Przygotuj:".
pub fn heading<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    headed(text, theme::LABEL, 2, |t| t.text)
}

/// The title of a problem, or of a card that is read out, 18/24.
pub(super) fn problem_title<'a, M: Clone + 'a>(text: impl Into<String>, ink: Ink) -> Element<'a, M> {
    headed(text, theme::PROBLEM, 2, ink)
}

/// Running text, 16/24, at most 544 wide. `**…**` is bold.
pub fn body<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    container(paragraph(text, theme::BODY, |t| t.text)).max_width(MEASURE).into()
}

/// The same, quieter: leads and explanations.
pub fn quiet_body<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    container(paragraph(text, theme::BODY, |t| t.text2)).max_width(MEASURE).into()
}

/// A whole sentence in bold.
pub fn strong<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    container(paragraph(text, theme::LABEL, |t| t.text)).max_width(MEASURE).into()
}

/// 15/20, below fields and lists.
pub fn helper<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    container(paragraph(text, theme::HELPER, |t| t.text2)).max_width(MEASURE).into()
}

/// A password or code that is shown, in the face that tells 0 from O; exactly as given.
pub fn mono<'a, M: Clone + 'a>(text: impl Into<String>) -> Element<'a, M> {
    exact(text, theme::PASSWORD, |t| t.text)
}
