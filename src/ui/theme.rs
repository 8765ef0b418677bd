//! The tokens of the look: every colour, size and distance, in one place (look/look.md).
mod contrast;

pub use contrast::{BLACK, Colours};

use iced::font::Weight;
use iced::theme::{Base as _, Palette};
use iced::{Color, Font, Theme};
use std::borrow::Cow;

/// Which theme the window has.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Look {
    #[default]
    Light,
    Dark,
    /// In these colours, which are those of Windows where it has high contrast on.
    Contrast(Colours),
}

/// Every colour of one theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    pub page: Color,
    pub rail: Color,
    pub card: Color,
    /// The current stage, and secondary buttons.
    pub raised: Color,
    pub field: Color,
    /// Hairlines and edges of cards: decoration only, no contrast promised.
    pub line: Color,
    pub border: Color,
    pub text: Color,
    pub text2: Color,
    /// What is not reached yet: "Jeszcze nie".
    pub later: Color,
    pub primary: Color,
    pub primary_hover: Color,
    pub primary_press: Color,
    pub on_primary: Color,
    /// On `primary_hover` and `primary_press`.
    pub on_primary_touched: Color,
    pub link: Color,
    /// "Teraz", "Sprawdzam…".
    pub now: Color,
    pub focus: Color,
    /// The chosen card.
    pub soft: Color,
    /// A quiet button under the pointer.
    pub quiet_hover: Color,
    pub hover: Color,
    pub press: Color,
    /// Text of a button under the pointer, and of one that is pressed, where its own would not be seen.
    pub on_hover: Option<Color>,
    pub on_press: Option<Color>,
    pub err: Tone,
    pub warn: Tone,
    pub ok: Tone,
    pub info: Tone,
    /// The practice strip, and nothing else.
    pub prac: Tone,
    pub track: Color,
    pub thumb: Color,
    pub busy: Color,
    pub busy_bg: Color,
    pub scrim: Color,
    /// Around what elsewhere differs from the page by its surface alone; and quiet buttons are underlined.
    /// Only in high contrast, where all surfaces are one.
    pub outline: Option<Color>,
}

/// Four colours that say one thing together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tone {
    /// Icon, bar, edge of a field: 3:1 against every surface it stands on.
    pub strong: Color,
    /// Words: 4.5:1.
    pub text: Color,
    pub surface: Color,
    pub line: Color,
}

const fn rgb(hex: u32) -> Color {
    rgba(hex, 1.0)
}

const fn rgba(hex: u32, a: f32) -> Color {
    Color {
        r: ((hex >> 16) & 0xff) as f32 / 255.0,
        g: ((hex >> 8) & 0xff) as f32 / 255.0,
        b: (hex & 0xff) as f32 / 255.0,
        a,
    }
}

const fn tone(strong: u32, text: u32, surface: u32, line: u32) -> Tone {
    Tone { strong: rgb(strong), text: rgb(text), surface: rgb(surface), line: rgb(line) }
}

/// The light theme.
pub const LIGHT: Tokens = Tokens {
    page: rgb(0xFFFFFF),
    rail: rgb(0xF4F6F9),
    card: rgb(0xF8FAFC),
    raised: rgb(0xFFFFFF),
    field: rgb(0xFFFFFF),
    line: rgb(0xDBE1E8),
    border: rgb(0x6B7482),
    text: rgb(0x17202B),
    text2: rgb(0x4A5361),
    later: rgb(0x565F6D),
    primary: rgb(0x0B4F9E),
    primary_hover: rgb(0x08407F),
    primary_press: rgb(0x063063),
    on_primary: rgb(0xFFFFFF),
    on_primary_touched: rgb(0xFFFFFF),
    link: rgb(0x0B4F9E),
    now: rgb(0x0B4F9E),
    focus: rgb(0x0B4F9E),
    soft: rgb(0xE9F1FB),
    quiet_hover: rgb(0xE9F1FB),
    hover: rgb(0xEEF2F7),
    press: rgb(0xE1E7EF),
    on_hover: None,
    on_press: None,
    err: tone(0xB3261E, 0x7A1A14, 0xFDF1EF, 0xEBC1BC),
    warn: tone(0x946200, 0x6B4A00, 0xFFF6DF, 0xE8CF92),
    ok: tone(0x1B7A3D, 0x0F5223, 0xEAF5ED, 0xB7DABF),
    info: tone(0x0B4F9E, 0x0A3D7A, 0xEDF3FB, 0xBFD3EC),
    prac: tone(0x6B35B8, 0x4A2380, 0xF1EAFB, 0x6B35B8),
    track: rgb(0xDDE3EA),
    thumb: rgb(0x8A94A3),
    busy: rgb(0x5B6472),
    busy_bg: rgb(0xE4E7EC),
    scrim: rgba(0x0F1620, 0.42),
    outline: None,
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    page: rgb(0x15181D),
    rail: rgb(0x0F1216),
    card: rgb(0x1B1F26),
    raised: rgb(0x20252D),
    field: rgb(0x0F1216),
    line: rgb(0x2F3641),
    border: rgb(0x8A94A3),
    text: rgb(0xF2F4F7),
    text2: rgb(0xB9C1CC),
    later: rgb(0xA3ADBA),
    primary: rgb(0x8AB8F5),
    primary_hover: rgb(0xA9CBF8),
    primary_press: rgb(0x6FA6EC),
    on_primary: rgb(0x10141A),
    on_primary_touched: rgb(0x10141A),
    link: rgb(0x9CC4F7),
    now: rgb(0x9CC4F7),
    focus: rgb(0x8AB8F5),
    soft: rgb(0x1A2738),
    quiet_hover: rgb(0x1A2738),
    hover: rgb(0x232932),
    press: rgb(0x2C333E),
    on_hover: None,
    on_press: None,
    err: tone(0xFF8A80, 0xFFB4AB, 0x2A1816, 0x6B322D),
    warn: tone(0xF2B84B, 0xFFD98A, 0x272012, 0x5E4B1C),
    ok: tone(0x6FCB8A, 0x8FDBA4, 0x15251B, 0x2F5A3D),
    info: tone(0x8AB8F5, 0xB5D2FA, 0x172233, 0x33507A),
    prac: tone(0xC3A1FF, 0xD9C4FF, 0x261C38, 0xC3A1FF),
    track: rgb(0x333B47),
    thumb: rgb(0x8A94A3),
    busy: rgb(0x98A2B0),
    busy_bg: rgb(0x262C35),
    scrim: rgba(0x000000, 0.6),
    outline: None,
};

const DARK_NAME: &str = "kreator-dark";
const CONTRAST_NAME: &str = "kreator-contrast";

/// The tokens of a theme.
pub fn tokens(theme: &Theme) -> Tokens {
    match theme.name() {
        DARK_NAME => DARK,
        CONTRAST_NAME => Colours::of(theme.palette()).tokens(),
        _ => LIGHT,
    }
}

/// The theme the window runs with.
pub fn theme(look: Look) -> Theme {
    let palette = |t: &Tokens| Palette {
        background: t.page,
        text: t.text,
        primary: t.primary,
        success: t.ok.strong,
        warning: t.warn.strong,
        danger: t.err.strong,
    };
    match look {
        Look::Light => Theme::custom("kreator-light", palette(&LIGHT)),
        Look::Dark => Theme::custom(DARK_NAME, palette(&DARK)),
        Look::Contrast(colours) => Theme::custom(CONTRAST_NAME, colours.palette()),
    }
}

/// A colour, by its token. It is looked up when drawing, so a theme can change while the window stays.
pub type Ink = fn(&Tokens) -> Color;

/// Size, line height and face; logical pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    pub size: f32,
    pub line: f32,
    pub font: Font,
}

const FAMILY: &str = "Atkinson Hyperlegible Next";
const MONO_FAMILY: &str = "Atkinson Hyperlegible Mono";

pub const REGULAR: Font = Font::with_name(FAMILY);
pub const BOLD: Font = Font { weight: Weight::Semibold, ..REGULAR };
pub const MONO: Font = Font::with_name(MONO_FAMILY);
pub const MONO_BOLD: Font = Font { weight: Weight::Semibold, ..MONO };
pub const ICONS: Font = Font::with_name("Kreator Icons");

const fn style(size: f32, line: f32, font: Font) -> Type {
    Type { size, line, font }
}

pub const TITLE: Type = style(28.0, 36.0, BOLD);
/// In windows narrower than [`TINY`].
pub const TITLE_TINY: Type = style(24.0, 32.0, BOLD);
pub const SECTION: Type = style(20.0, 28.0, BOLD);
pub const PROBLEM: Type = style(18.0, 24.0, BOLD);
pub const BODY: Type = style(16.0, 24.0, REGULAR);
pub const LABEL: Type = style(16.0, 24.0, BOLD);
pub const HELPER: Type = style(15.0, 20.0, REGULAR);
pub const SMALL: Type = style(15.0, 20.0, BOLD);
pub const PASSWORD: Type = style(18.0, 24.0, MONO);
pub const TILE: Type = style(18.0, 24.0, MONO_BOLD);
pub const CLOCK: Type = style(24.0, 32.0, MONO_BOLD);
/// What is read out on the telephone.
pub const CALL: Type = style(20.0, 30.0, REGULAR);
pub const CODE: Type = style(15.0, 20.0, MONO_BOLD);

/// Running text is never wider: about 75 characters.
pub const MEASURE: f32 = 544.0;
/// The column of the page.
pub const COLUMN: f32 = 672.0;
/// The column where there is no rail.
pub const COLUMN_NARROW: f32 = 736.0;
/// A single field.
pub const FIELD: f32 = 408.0;
/// The line of a field's label.
pub const LABEL_LINE: f32 = 28.0;
pub const RAIL: f32 = 224.0;
/// Its name in two lines, its six stages in two each, and the saved line: in a window that is lower there is no
/// rail either.
pub const RAIL_HEIGHT: f32 = 512.0;
/// The strip of practice above everything.
pub const STRIP: f32 = 36.0;
/// Below this width of the window there is no rail.
pub const NARROW: f32 = 880.0;
/// Below this width everything stands in one column.
pub const TINY: f32 = 640.0;
/// Below this width of a block its parts stand below each other.
pub const STACKED: f32 = 500.0;
/// The ring's room around a control.
pub const RING: f32 = 5.0;

pub const S4: f32 = 4.0;
pub const S8: f32 = 8.0;
pub const S12: f32 = 12.0;
pub const S16: f32 = 16.0;
pub const S24: f32 = 24.0;
pub const S32: f32 = 32.0;
pub const S48: f32 = 48.0;

/// Buttons, fields, chips.
pub const R6: f32 = 6.0;
/// Cards, frames, banners, the current stage.
pub const R8: f32 = 8.0;
/// The question window.
pub const R12: f32 = 12.0;

/// The five font files, to be loaded before the first view.
pub fn fonts() -> Vec<Cow<'static, [u8]>> {
    vec![
        include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf").as_slice().into(),
        include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf").as_slice().into(),
        include_bytes!("../../assets/fonts/AtkinsonHyperlegibleMono-Regular.ttf").as_slice().into(),
        include_bytes!("../../assets/fonts/AtkinsonHyperlegibleMono-SemiBold.ttf").as_slice().into(),
        include_bytes!("../../assets/fonts/KreatorIcons.ttf").as_slice().into(),
    ]
}
