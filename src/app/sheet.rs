//! The instruction for the IT person as a file.
use super::dialog::Picker;
use super::effects::blocking;
use super::{App, Message};
use crate::platform::{self, paper_folders};
use crate::problem::Problem;
use crate::screen;
use crate::screen::clock::Message as Said;
use crate::text::plain;
use iced::Task;
use std::path::PathBuf;

impl App {
    pub(super) fn choose_sheet(&mut self) -> Task<Message> {
        let [title, kind, name] = ["clock-sheet-save", "clock-sheet-kind", "clock-sheet-file"]
            .map(|key| plain(&self.texts.get(key)));
        let picker = Picker::Paper { title, kind, name: format!("{name}.txt"), ending: "txt" };
        self.ask_in_dialog(picker, |chosen| screen::Message::Clock(Said::SheetChosen(chosen)))
    }

    pub(super) fn save_sheet(&mut self, path: Option<PathBuf>, servers: &[String]) -> Task<Message> {
        let text = self.texts.clock_sheet(servers, self.practice.is_some());
        let name = plain(&self.texts.get("clock-sheet-file"));
        let save = blocking(move || {
            let saved = match path {
                Some(path) => platform::save_text(&path, &text),
                None => platform::save_text_anywhere(&paper_folders(), &name, &text),
            };
            saved.map_err(|error| Problem::from(&error))
        });
        self.ask(save, |saved| screen::Message::Clock(Said::SheetSaved(saved)))
    }
}
