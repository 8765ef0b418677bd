//! The icon font. An icon never stands without a word (look/look.md, "Icons").
use super::theme::{ICONS, Ink, tokens};
use iced::widget::text::{LineHeight, Shaping, Style};
use iced::widget::{Text, text};
use iced::{Center, Theme};

/// An icon by its meaning; the value is its code point in KreatorIcons.ttf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Ok = 0xE001,
    Error = 0xE002,
    Warning = 0xE003,
    Info = 0xE004,
    Later = 0xE005,
    Now = 0xE006,
    Working = 0xE007,
    Check = 0xE008,
    Back = 0xE010,
    Down = 0xE011,
    Up = 0xE012,
    Right = 0xE013,
    Close = 0xE014,
    Help = 0xE015,
    Copy = 0xE016,
    Show = 0xE017,
    Hide = 0xE018,
    Edit = 0xE019,
    Open = 0xE01A,
    Save = 0xE01B,
    Print = 0xE01C,
    Calendar = 0xE01D,
    Delete = 0xE01E,
    Retry = 0xE01F,
    Folder = 0xE020,
    Search = 0xE021,
    Mark = 0xE030,
    Package = 0xE031,
    Phone = 0xE032,
    PhoneFilled = 0xE033,
    /// On a button: Windows will ask for consent.
    Shield = 0xE034,
    Lock = 0xE035,
    LockFilled = 0xE036,
    Clock = 0xE037,
    Server = 0xE038,
    Certificate = 0xE039,
    Book = 0xE03A,
    People = 0xE03B,
    Practice = 0xE03C,
    Caps = 0xE03D,
    Bundle = 0xE03E,
    Accessibility = 0xE03F,
    /// The outline of a shield.
    Device = 0xE040,
    Call = 0xE041,
}

impl Icon {
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::Error,
        Self::Warning,
        Self::Info,
        Self::Later,
        Self::Now,
        Self::Working,
        Self::Check,
        Self::Back,
        Self::Down,
        Self::Up,
        Self::Right,
        Self::Close,
        Self::Help,
        Self::Copy,
        Self::Show,
        Self::Hide,
        Self::Edit,
        Self::Open,
        Self::Save,
        Self::Print,
        Self::Calendar,
        Self::Delete,
        Self::Retry,
        Self::Folder,
        Self::Search,
        Self::Mark,
        Self::Package,
        Self::Phone,
        Self::PhoneFilled,
        Self::Shield,
        Self::Lock,
        Self::LockFilled,
        Self::Clock,
        Self::Server,
        Self::Certificate,
        Self::Book,
        Self::People,
        Self::Practice,
        Self::Caps,
        Self::Bundle,
        Self::Accessibility,
        Self::Device,
        Self::Call,
    ];

    /// As a character of the icon font.
    pub fn character(self) -> char {
        char::from_u32(self as u32).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}

/// An icon in the colour of the text around it; `size` is 16, 20, 24, 28, 32 or 40.
pub fn icon<'a>(icon: Icon, size: f32) -> Text<'a> {
    text(icon.character())
        .font(ICONS)
        .size(size)
        .line_height(LineHeight::Relative(1.0))
        .shaping(Shaping::Basic)
        .width(size)
        .height(size)
        .align_x(Center)
}

/// The same in a colour of its own.
pub fn inked<'a>(which: Icon, size: f32, ink: Ink) -> Text<'a> {
    icon(which, size).style(move |theme: &Theme| Style { color: Some(ink(&tokens(theme))) })
}
