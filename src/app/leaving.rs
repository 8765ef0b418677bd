//! E15: closing asks only when something would be lost or left in doubt.
use super::{App, Closing, Message, Overlay};
use crate::screen::Screen;
use iced::Task;

impl App {
    pub(super) fn close(&mut self) -> Task<Message> {
        match self.reason_to_stay() {
            // Asked already: the window's own cross is not an answer.
            Some(_) if matches!(self.overlay, Some(Overlay::Closing(_))) => Task::none(),
            Some(reason) => self.open_overlay(Overlay::Closing(reason)),
            None => iced::exit(),
        }
    }

    fn reason_to_stay(&self) -> Option<Closing> {
        if self.acting.is_some() {
            return Some(Closing::Running);
        }
        match &self.screen {
            Screen::Password(screen) if screen.has_unsent() => Some(Closing::Unsent),
            _ => None,
        }
    }
}
