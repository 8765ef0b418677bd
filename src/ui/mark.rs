//! A state, said by icon, word and colour together (look.md, "State in a row", "Stage words").
use super::control::Control;
use super::icon::{Icon, inked};
use super::semantics::{Live, Role, Semantics};
use super::text::paragraph;
use super::theme::{self, Ink, S8, Tokens, Tone};
use iced::widget::row;
use iced::{Center, Element};

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// "W porządku", "Gotowe", "spełnione".
    Ok,
    /// "Sprawdzam…"
    Working,
    /// "Wymaga uwagi", and nothing goes on.
    Error,
    /// "Wymaga uwagi".
    Warning,
    /// "Jeszcze nie".
    Later,
    /// "Teraz".
    Now,
}

impl Mark {
    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Ok => Icon::Ok,
            Self::Working => Icon::Working,
            Self::Error => Icon::Error,
            Self::Warning => Icon::Warning,
            Self::Later => Icon::Later,
            Self::Now => Icon::Now,
        }
    }

    /// The colour of the icon.
    pub(super) fn strong(self) -> Ink {
        match self {
            Self::Ok => |t| t.ok.strong,
            Self::Working | Self::Now => |t| t.primary,
            Self::Error => |t| t.err.strong,
            Self::Warning => |t| t.warn.strong,
            Self::Later => |t| t.border,
        }
    }

    /// The colour of the word.
    pub(super) fn ink(self) -> Ink {
        match self {
            Self::Ok => |t| t.ok.text,
            Self::Working | Self::Now => |t| t.now,
            Self::Error => |t| t.err.text,
            Self::Warning => |t| t.warn.text,
            Self::Later => |t| t.later,
        }
    }

    /// What asks for attention, and what is going on, is bold.
    pub(super) fn style(self) -> theme::Type {
        match self {
            Self::Ok | Self::Later => theme::HELPER,
            Self::Working | Self::Error | Self::Warning | Self::Now => theme::SMALL,
        }
    }
}

/// Icon 20 and word 15/20; a change is announced.
pub fn state<'a, M: Clone + 'a>(mark: Mark, word: impl Into<String>) -> Element<'a, M> {
    state_in(mark, word, 0.0)
}

/// The same, at least so wide: below each other the icons stand in one line.
pub(super) fn state_in<'a, M: Clone + 'a>(
    mark: Mark,
    word: impl Into<String>,
    min_width: f32,
) -> Element<'a, M> {
    let word = word.into();
    let shown = row![inked(mark.icon(), 20.0, mark.strong()), paragraph(&word, mark.style(), mark.ink())];
    let semantics = Semantics { live: Live::Polite, ..Semantics::named(Role::Status, word) };
    Control { min_width, ..Control::told(semantics, shown.spacing(S8).align_y(Center)) }.into()
}

/// The four kinds of frames and banners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Error,
    Warning,
    Info,
    Success,
}

impl Kind {
    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Error => Icon::Error,
            Self::Warning => Icon::Warning,
            Self::Info => Icon::Info,
            Self::Success => Icon::Ok,
        }
    }

    pub(super) fn tone(self, t: &Tokens) -> Tone {
        match self {
            Self::Error => t.err,
            Self::Warning => t.warn,
            Self::Info => t.info,
            Self::Success => t.ok,
        }
    }

    pub(super) fn strong(self) -> Ink {
        match self {
            Self::Error => |t| t.err.strong,
            Self::Warning => |t| t.warn.strong,
            Self::Info => |t| t.info.strong,
            Self::Success => |t| t.ok.strong,
        }
    }

    pub(super) fn ink(self) -> Ink {
        match self {
            Self::Error => |t| t.err.text,
            Self::Warning => |t| t.warn.text,
            Self::Info => |t| t.info.text,
            Self::Success => |t| t.ok.text,
        }
    }
}
