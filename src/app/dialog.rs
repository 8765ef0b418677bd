//! Dialogs of the system. They belong to the window, or they would open behind it.
use super::effects::guarded;
use super::{App, Message};
use crate::platform;
use crate::screen;
use iced::{Task, window};
use std::path::PathBuf;

/// What the person is asked to choose; `kind` names the kind of file.
#[derive(Debug, Clone)]
pub(super) enum Picker {
    /// A package or a certificate that is there.
    Present { title: String, kind: String, endings: &'static [&'static str] },
    /// A folder that is there.
    Folder { title: String },
    /// A name for a paper. The dialog asks before another file is replaced.
    Paper { title: String, kind: String, name: String, ending: &'static str },
}

impl Picker {
    fn dialog(&self) -> rfd::AsyncFileDialog {
        let dialog = rfd::AsyncFileDialog::new();
        let (dialog, folder) = match self {
            Self::Present { title, kind, endings } => {
                let dialog = dialog.set_title(title).add_filter(kind, endings);
                (dialog, platform::downloads())
            }
            Self::Folder { title } => (dialog.set_title(title), None),
            Self::Paper { title, kind, name, ending } => {
                let dialog = dialog.set_title(title).add_filter(kind, &[ending]).set_file_name(name);
                (dialog, platform::paper_folders().into_iter().next())
            }
        };
        match folder {
            Some(folder) => dialog.set_directory(folder),
            None => dialog,
        }
    }

    /// Where none can open, why.
    async fn choose(self, dialog: rfd::AsyncFileDialog) -> Chosen {
        platform::dialog_can_open()?;
        let file = match self {
            Self::Present { .. } => dialog.pick_file().await,
            Self::Folder { .. } => dialog.pick_folder().await,
            Self::Paper { .. } => dialog.save_file().await,
        };
        Ok(file.map(|file| file.path().to_owned()))
    }
}

/// None: closed without a choice.
type Chosen = Result<Option<PathBuf>, &'static str>;

impl App {
    /// A question of the screen, asked in a dialog. The window's handle is only there on its own thread.
    pub(super) fn ask_in_dialog(
        &mut self,
        picker: Picker,
        answer: impl FnOnce(Chosen) -> screen::Message + Clone + Send + 'static,
    ) -> Task<Message> {
        self.question += 1;
        let question = self.question;
        let asked = picker.clone();
        let dialog = window::oldest().then(move |window| {
            let picker = picker.clone();
            match window {
                Some(id) => window::run(id, move |window| picker.dialog().set_parent(window)),
                None => Task::done(picker.dialog()),
            }
        });
        dialog.then(move |dialog| {
            let (choice, answer) = (asked.clone().choose(dialog), answer.clone());
            let chosen = async move { Message::Answered { question, answer: Ok(answer(choice.await)) } };
            guarded(chosen, move |problem| Message::Answered { question, answer: Err(problem) })
        })
    }
}
