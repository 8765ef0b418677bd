//! Dialogs of the system. They belong to the window, or they would open behind it.
use super::effects::guarded;
use super::{App, Message};
use crate::platform;
use crate::problem::{Code, Problem};
use crate::screen;
use iced::{Task, window};
use std::path::PathBuf;

/// What the person is asked to choose.
#[derive(Debug, Clone)]
pub(super) struct FilePicker {
    pub(super) title: String,
    /// The name of the kind of file.
    pub(super) kind: String,
    pub(super) endings: &'static [&'static str],
}

impl FilePicker {
    fn dialog(&self) -> rfd::AsyncFileDialog {
        let dialog = rfd::AsyncFileDialog::new().set_title(&self.title);
        let dialog = dialog.add_filter(&self.kind, self.endings);
        match platform::downloads() {
            Some(downloads) => dialog.set_directory(downloads),
            None => dialog,
        }
    }
}

/// None: closed without a choice.
type Chosen = Result<Option<PathBuf>, Problem>;

impl App {
    /// A question of the screen, asked in a dialog. The window's handle is only there on its own thread.
    pub(super) fn ask_in_dialog(
        &mut self,
        picker: FilePicker,
        answer: fn(Chosen) -> screen::Message,
    ) -> Task<Message> {
        self.question += 1;
        let question = self.question;
        let dialog = window::oldest().then(move |window| {
            let picker = picker.clone();
            match window {
                Some(id) => window::run(id, move |window| picker.dialog().set_parent(window)),
                None => Task::done(picker.dialog()),
            }
        });
        dialog.then(move |dialog| {
            let chosen =
                async move { Message::Answered { question, answer: Ok(answer(choose(dialog).await)) } };
            guarded(chosen, move |problem| Message::Answered { question, answer: Err(problem) })
        })
    }
}

/// Where no dialog can open, P-01 says so, and dragging and `--otworz` remain.
async fn choose(dialog: rfd::AsyncFileDialog) -> Chosen {
    platform::dialog_can_open().map_err(|reason| Problem::new(Code::P01).details(reason))?;
    Ok(dialog.pick_file().await.map(|file| file.path().to_owned()))
}
