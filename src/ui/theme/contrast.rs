//! High contrast: six colours, which Windows gives, and all that is drawn with them.
use super::{Tokens, Tone, rgb};
use iced::Color;
use iced::theme::Palette;

/// The colours of a contrast theme, by what they are used for. All surfaces are `window`; meaning comes
/// from border, icon and word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colours {
    /// Windows' Window.
    pub window: Color,
    /// WindowText: text, borders.
    pub text: Color,
    /// HotLight: links, focus, what asks for attention.
    pub link: Color,
    /// Highlight: the main button.
    pub primary: Color,
    /// HighlightText.
    pub on_primary: Color,
    /// GrayText.
    pub busy: Color,
}

/// Windows' "black" theme: for who chooses high contrast here and has none in Windows.
pub const BLACK: Colours = Colours {
    window: rgb(0x000000),
    text: rgb(0xFFFFFF),
    link: rgb(0xFFFF00),
    primary: rgb(0x1AEBFF),
    on_primary: rgb(0x000000),
    busy: rgb(0x3FF23F),
};

impl Colours {
    /// In the order of the fields, each as 0xRRGGBB.
    pub fn new([window, text, link, primary, on_primary, busy]: [u32; 6]) -> Self {
        Self {
            window: rgb(window),
            text: rgb(text),
            link: rgb(link),
            primary: rgb(primary),
            on_primary: rgb(on_primary),
            busy: rgb(busy),
        }
    }

    /// iced knows no token of ours: the palette of the theme carries the six through it.
    pub(super) fn of(palette: Palette) -> Self {
        Self {
            window: palette.background,
            text: palette.text,
            link: palette.warning,
            primary: palette.primary,
            on_primary: palette.success,
            busy: palette.danger,
        }
    }

    pub(super) fn palette(self) -> Palette {
        let seen = self.made_visible();
        Palette {
            background: seen.window,
            text: seen.text,
            primary: seen.primary,
            success: seen.on_primary,
            warning: seen.link,
            danger: seen.busy,
        }
    }

    /// The person may have set any colours in Windows, and the old themes have pairs that are hard to read:
    /// what cannot be read on the page gives way to the text's colour, and text that cannot be read to black
    /// or white, whichever differs more.
    fn made_visible(self) -> Self {
        let or = |colour: Color, surface, instead| {
            if colour.relative_contrast(surface) >= TEXT { colour } else { instead }
        };
        let text = or(self.text, self.window, apart_from(self.window));
        let primary = if self.primary.relative_contrast(self.window) >= ICON { self.primary } else { text };
        Self {
            window: self.window,
            text,
            link: or(self.link, self.window, text),
            primary,
            on_primary: or(self.on_primary, primary, apart_from(primary)),
            busy: or(self.busy, self.window, text),
        }
    }

    /// Everything that the tokens promise holds for colours that went through a theme.
    pub(super) fn tokens(self) -> Tokens {
        let Self { window, text, link, primary, on_primary, busy } = self;
        let tone = |strong| Tone { strong, text, surface: window, line: strong };
        Tokens {
            page: window,
            rail: window,
            card: window,
            raised: window,
            field: window,
            line: text,
            border: text,
            text,
            text2: text,
            later: text,
            primary,
            primary_hover: text,
            primary_press: link,
            on_primary,
            on_primary_touched: window,
            link,
            // As a word, Highlight has to be read.
            now: if primary.relative_contrast(window) >= TEXT { primary } else { text },
            focus: link,
            soft: window,
            quiet_hover: primary,
            hover: primary,
            press: text,
            on_hover: Some(on_primary),
            on_press: Some(window),
            err: tone(link),
            warn: tone(link),
            ok: tone(text),
            info: tone(primary),
            prac: tone(link),
            track: window,
            thumb: text,
            busy,
            busy_bg: window,
            scrim: Color { a: 0.8, ..window },
            outline: Some(text),
        }
    }
}

/// What WCAG asks of text, and of icons and borders.
const TEXT: f32 = 4.5;
const ICON: f32 = 3.0;

fn apart_from(surface: Color) -> Color {
    let (black, white) = (Color::BLACK, Color::WHITE);
    if black.relative_contrast(surface) > white.relative_contrast(surface) { black } else { white }
}
