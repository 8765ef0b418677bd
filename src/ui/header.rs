//! The line above the page: where the person is, and what is always at hand.
use super::button::quiet;
use super::icon::Icon;
use super::page::Class;
use super::rail::{StageView, header_text, segments};
use super::surface::{filled, hairline, nothing};
use super::theme::{S8, S12, S16};
use iced::widget::{column, container, row};
use iced::{Center, Element, Fill, Padding};

/// `look` and `help` with their labels.
pub(super) fn header<'a, M: Clone + 'a>(
    class: Class,
    text: String,
    stages: &[StageView],
    look: Option<(String, M)>,
    (label, message): (String, M),
) -> Element<'a, M> {
    let narrow = class != Class::Wide;
    let segments: Element<'a, M> = if class == Class::Narrow { segments(stages) } else { nothing().into() };
    // Where there is little room, the word alone.
    let look = look.map_or_else(
        || nothing().into(),
        |(label, message)| {
            let look = quiet("look", label, message).ring_within();
            Element::from(if class == Class::Tiny { look } else { look.icon(Icon::Accessibility) })
        },
    );
    // The page is scrolled under the header's edge, and is drawn over it.
    let help = quiet("help", label, message).icon(Icon::Help).ring_within();
    let (gap, between) = if class == Class::Tiny { (0.0, 0.0) } else { (S16, S8) };
    let buttons = row![look, help].spacing(between).align_y(Center);
    // The words take what the buttons leave them, and go on in a second line before these do.
    let words = row![header_text(text, narrow), segments].spacing(S16).align_y(Center).width(Fill);
    let content = row![words, buttons].spacing(gap).align_y(Center);
    let side = class.side();
    let padding = Padding { left: side, right: side - S12, ..Padding::ZERO };
    match class {
        Class::Wide => container(content).padding(padding.top(S8)).center_y(48).width(Fill).into(),
        Class::Narrow | Class::Tiny => {
            let surface = filled(content, |t| t.rail).padding(padding).width(Fill);
            // Two lines of words are as high as a button.
            let surface = if class == Class::Tiny { surface } else { surface.center_y(47) };
            column![surface, hairline(|t| t.line)].into()
        }
    }
}
