//! Papers: saved, printed, and the end of a certificate as an entry for a calendar.
use super::effects::{blocking, guarded};
use super::waiting::{Waiting, What};
use super::{App, Message};
use crate::document::Document;
use crate::platform::{self, Paper, Saved, Sheet, paper_folders};
use crate::problem::Problem;
use crate::screen;
use crate::text::plain;
use chrono::{DateTime, Utc};
use futures::FutureExt as _;
use iced::Task;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// What is printed from, in the state folder.
const PRINTED: &str = "wydruk.html";

/// The end of a certificate, for a calendar.
pub(super) struct Entry<'a> {
    /// Without its ending.
    pub file_name: String,
    pub system: &'a str,
    pub sha256: &'a str,
    pub until: DateTime<Utc>,
}

impl App {
    /// In both forms. `file` is None where no dialog can open: then under `name`, where the wizard finds a
    /// place. `own`: the other form of the paper that has this name already.
    pub(super) fn save_paper(
        &mut self,
        document: &Document,
        name: String,
        file: Option<PathBuf>,
        own: Option<PathBuf>,
        told: impl FnOnce(Result<Saved, Problem>) -> screen::Message + Send + 'static,
    ) -> Task<Message> {
        let paper = Paper { html: document.to_html(), txt: document.to_txt() };
        self.waiting = Some(Waiting::new(What::Saving));
        let save = blocking(move || {
            match file {
                Some(file) => paper.save(&file, own.as_deref()),
                None => paper.save_anywhere(&paper_folders(), &name),
            }
            .map_err(|error| Problem::from(&error))
        });
        self.ask(save, told)
    }

    /// Through the person's browser, which knows her printers.
    pub(super) fn print(
        &self,
        page: Vec<u8>,
        told: impl Fn(Result<(), Problem>) -> Message + Clone + Send + 'static,
    ) -> Task<Message> {
        let Some(folder) = self.ledger().map(|ledger| ledger.folder().to_owned()) else {
            return Task::none();
        };
        let open = blocking(move || platform::open_page(&folder.join(PRINTED), &page));
        let failed = told.clone();
        guarded(open.map(told), move |problem| failed(Err(problem)))
    }

    /// A name that every file system takes, of a system's identifier or else its name; marked where it comes
    /// from practice.
    pub(super) fn certificate_file(&self, id: &str, name: &str) -> String {
        let name = if id.is_empty() { name } else { id };
        let name: String = name
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.'))
            .take(60)
            .collect();
        let name = format!("{} {}", plain(&self.texts.get("certificate-file-name")), name.trim());
        self.marked(name.trim())
    }

    /// "ĆWICZENIA – " before the name of what practice writes.
    pub(super) fn marked(&self, name: &str) -> String {
        match self.practice {
            Some(_) => format!("{} – {name}", plain(&self.texts.get("clock-sheet-practice"))),
            None => name.to_owned(),
        }
    }

    pub(super) fn save_entry(
        &mut self,
        entry: Entry<'_>,
        path: Option<PathBuf>,
        told: impl FnOnce(Result<PathBuf, Problem>) -> screen::Message + Send + 'static,
    ) -> Task<Message> {
        let Entry { file_name, system, sha256, until } = entry;
        let practice = self.practice.is_some();
        let calendar = self.texts.certificate_calendar(system, sha256, until, Utc::now(), practice);
        let bytes = Zeroizing::new(calendar);
        let sheet = Sheet { name: file_name, ending: "ics", bytes, private: false };
        let save = blocking(move || {
            sheet.save(path.as_deref(), &paper_folders()).map_err(|error| Problem::from(&error))
        });
        self.ask(save, told)
    }
}
