//! How the system looks: what the person has set for all programs, and the wizard follows. Nothing here
//! is asked again and again: the window looks when it opens, and when it gets the focus back from where
//! such things are set. Reduced motion is not asked for: nothing in the wizard moves.
#[cfg(windows)]
mod windows;

use std::fmt::Debug;

/// The system as it looks now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appearance {
    /// Programs are to be dark.
    pub dark: bool,
    /// High contrast is on, in these colours.
    pub contrast: Option<Colours>,
    /// "Rozmiar tekstu" of the system, in per cent: from 100 to 200 here, Windows itself goes on to 225.
    pub text: u16,
}

/// The six colours of the system that high contrast is drawn in, as 0xRRGGBB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    pub window: u32,
    pub window_text: u32,
    pub hot_light: u32,
    pub highlight: u32,
    pub highlight_text: u32,
    pub gray_text: u32,
}

/// What is asked how it looks. There is a double of it in the tests: they run on no Windows.
pub trait Desktop: Debug + Send + Sync {
    /// Answers at once.
    fn look(&self) -> Appearance;
}

/// This computer. Only Windows is asked; elsewhere the wizard is light until the person chooses.
#[derive(Debug)]
pub struct System;

impl Default for Appearance {
    fn default() -> Self {
        Self { dark: false, contrast: None, text: SMALLEST }
    }
}

impl Appearance {
    /// The size of text as the system gives it, brought to what the wizard can be drawn at.
    pub fn with_text(self, per_cent: u32) -> Self {
        let text = u16::try_from(per_cent).unwrap_or(LARGEST);
        Self { text: text.clamp(SMALLEST, LARGEST), ..self }
    }
}

impl Desktop for System {
    #[cfg(windows)]
    fn look(&self) -> Appearance {
        windows::look()
    }

    #[cfg(not(windows))]
    fn look(&self) -> Appearance {
        Appearance::default()
    }
}

/// The smallest and the largest text, in per cent.
pub const SMALLEST: u16 = 100;
pub const LARGEST: u16 = 200;
