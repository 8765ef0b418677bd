//! Surfaces and hairlines.
use super::theme::{Ink, R8, tokens};
use iced::border::Radius;
use iced::widget::{Container, Space, container, space};
use iced::{Border, Color, Element, Fill, Shrink, Theme};

/// A surface in one colour.
pub(super) fn filled<'a, M: 'a>(content: impl Into<Element<'a, M>>, ink: Ink) -> Container<'a, M> {
    container(content).style(move |theme: &Theme| container::background(ink(&tokens(theme))))
}

/// A surface with an edge of one pixel.
pub(super) fn edged<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
    surface: Ink,
    edge: Ink,
    radius: impl Into<Radius>,
) -> Container<'a, M> {
    let radius = radius.into();
    container(content).style(move |theme: &Theme| {
        let t = tokens(theme);
        container::Style {
            background: Some(surface(&t).into()),
            border: Border { color: edge(&t), width: 1.0, radius },
            ..container::Style::default()
        }
    })
}

/// A card: surface, edge, radius 8. The padding keeps what is inside off the edge.
pub(super) fn carded<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Container<'a, M> {
    edged(content, |t| t.card, |t| t.line, R8).padding(1).width(Fill)
}

/// The edge of a surface that elsewhere has none.
pub(super) fn outline(color: Option<Color>) -> Border {
    color.map_or_else(Border::default, |color| Border { color, width: 1.0, ..Border::default() })
}

/// One pixel, as wide as there is room.
pub(super) fn hairline<'a, M: 'a>(ink: Ink) -> Container<'a, M> {
    filled(space::horizontal(), ink).height(1).width(Fill)
}

/// One pixel, as high as there is room.
pub(super) fn upright<'a, M: 'a>(ink: Ink) -> Container<'a, M> {
    filled(space::vertical(), ink).width(1).height(Fill)
}

/// Nothing, in the place of something.
pub(super) fn nothing() -> Space {
    Space::new().width(Shrink).height(Shrink)
}
