//! What the keyboard itself may do to a password that is typed without being seen: Caps Lock, and the layout
//! "polski (214)", on which Y and Z change places. No system is asked: the letters that come say it.
use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{Event, Key};

/// What the last letters have said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Keys {
    /// Nothing is known before the first letter.
    caps: Option<bool>,
    swapped: bool,
}

impl Keys {
    pub fn sees(&mut self, event: &Event) {
        let Event::KeyPressed { key, physical_key, modifiers, text, repeat: false, .. } = event else {
            return;
        };
        if *key == Key::Named(Named::CapsLock) {
            self.caps = self.caps.map(|on| !on);
            return;
        }
        if modifiers.control() || modifiers.logo() {
            return;
        }
        let Some(letter) = text.as_deref().and_then(|text| text.chars().next()) else { return };
        if letter.is_uppercase() || letter.is_lowercase() {
            self.caps = Some(letter.is_uppercase() != modifiers.shift());
        }
        match (physical_key, letter.to_ascii_lowercase()) {
            (Physical::Code(Code::KeyY), 'z') | (Physical::Code(Code::KeyZ), 'y') => self.swapped = true,
            (Physical::Code(Code::KeyY), 'y') | (Physical::Code(Code::KeyZ), 'z') => self.swapped = false,
            _ => {}
        }
    }

    /// Whether Caps Lock is on; whether Y and Z have changed places.
    pub fn told(self) -> [bool; 2] {
        [self.caps == Some(true), self.swapped]
    }
}
