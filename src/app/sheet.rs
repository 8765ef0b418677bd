//! The instruction for the IT person as a file.
use super::effects::{blocking, guarded};
use super::{App, Message};
use crate::platform;
use crate::problem::{Code, Problem};
use crate::screen;
use crate::screen::clock::Message as Said;
use iced::{Task, window};
use std::io::Write as _;
use std::path::{Path, PathBuf};

impl App {
    /// A dialog that belongs to the window; where none can open, the person's own folder.
    pub(super) fn choose_sheet(&mut self) -> Task<Message> {
        self.question += 1;
        let question = self.question;
        let (title, kind, name) = (
            crate::t!(self.texts, "clock-sheet-save"),
            crate::t!(self.texts, "clock-sheet-kind"),
            crate::t!(self.texts, "clock-sheet-file"),
        );
        let dialog = move || {
            let dialog = rfd::AsyncFileDialog::new().set_title(&title).set_file_name(&name);
            let dialog = dialog.add_filter(&kind, &["txt"]);
            match folder() {
                Some(folder) => (dialog.set_directory(&folder), folder.join(&name)),
                None => (dialog, PathBuf::from(&name)),
            }
        };
        let dialog = window::oldest().then(move |window| {
            let dialog = dialog.clone();
            match window {
                Some(id) => window::run(id, move |window| {
                    let (dialog, usual) = dialog();
                    (dialog.set_parent(window), usual)
                }),
                None => Task::done(dialog()),
            }
        });
        dialog.then(move |(dialog, usual)| {
            let chosen = async move {
                let path = match platform::dialog_can_open() {
                    Ok(()) => dialog.save_file().await.map(|file| file.path().to_owned()),
                    Err(_) => Some(free(&usual)),
                };
                let answer = screen::Message::Clock(Said::SheetChosen(Ok(path)));
                Message::Answered { question, answer: Ok(answer) }
            };
            guarded(chosen, move |problem| Message::Answered { question, answer: Err(problem) })
        })
    }

    pub(super) fn save_sheet(&mut self, path: PathBuf, servers: &[String]) -> Task<Message> {
        let text = self.texts.clock_sheet(servers, self.practice.is_some());
        let save = blocking(move || write(&path, &text).map(|()| path));
        self.ask(save, |saved| screen::Message::Clock(Said::SheetSaved(saved)))
    }
}

/// Where the person looks for a paper.
fn folder() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    let documents = folders.document_dir().map(Path::to_owned);
    documents.or_else(platform::downloads).or_else(|| Some(folders.home_dir().to_owned()))
}

/// Never over another file that nobody has asked about.
fn free(path: &Path) -> PathBuf {
    let stem = path.with_extension("");
    let numbered = (2..100).map(|n| PathBuf::from(format!("{} ({n}).txt", stem.display())));
    std::iter::once(path.to_owned()).chain(numbered).find(|path| !path.exists()).unwrap_or(path.to_owned())
}

/// Whole or not at all.
fn write(path: &Path, text: &[u8]) -> Result<(), Problem> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let written = tempfile::NamedTempFile::new_in(folder).and_then(|mut file| {
        file.write_all(text)?;
        file.as_file().sync_all()?;
        file.persist(path).map(drop).map_err(|error| error.error)
    });
    written.map_err(|error| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Problem::new(Code::K23)
            .with("file", name)
            .with("path", folder.display().to_string())
            .details(error.to_string())
    })
}
