//! E12: the papers of the end, and what "Gotowe" takes away: what was remembered, and the copy of the
//! package.
use super::dialog::Picker;
use super::effects::{blocking, guarded};
use super::papers::Entry;
use super::{App, Message, Next};
use crate::document::{self, Document};
use crate::ledger::Event;
use crate::package;
use crate::problem::{Code, Problem};
use crate::screen::done::{Action, Deleted, Done, Message as Said, Tidied};
use crate::screen::{self, Screen};
use crate::text::plain;
use chrono::Utc;
use iced::Task;
use std::path::{Path, PathBuf};
use url::Url;

impl App {
    pub(super) fn show_done(&mut self) -> Task<Message> {
        self.shut_package();
        let screen = Done::new(self.progress(), self.practice.is_some());
        let shown = self.show(Screen::Done(screen));
        Task::batch([shown, self.tidy()])
    }

    /// Once nothing is left that would need them.
    pub(super) fn tidy(&mut self) -> Task<Message> {
        let Some(ledger) = self.ledger().filter(|ledger| ledger.progress().is_connected()).cloned() else {
            return Task::none();
        };
        self.new_password = None;
        self.typed = None;
        let memory = self.memory();
        let tidy = blocking(move || {
            // Meanwhile another package may have been chosen.
            let progress = ledger.progress();
            let is_ours = progress
                .file()
                .is_none_or(|file| progress.package().is_some_and(|package| package.kod == file.kod));
            if !progress.is_connected() || !is_ours {
                return Ok(Tidied::default());
            }
            let passwords = memory.forget_all(ledger.folder());
            let copy = package::copy::delete(ledger.folder())
                .map_err(|error| not_deleted(error.to_string()).with("own", "tak").with("variant", "own"))?;
            Ok(Tidied { copy, passwords })
        });
        guarded(async move { Message::Tidied(tidy.await) }, |problem| Message::Tidied(Err(problem)))
    }

    pub(super) fn tidied(&mut self, tidied: Result<Tidied, Problem>) -> Task<Message> {
        match (&self.screen, tidied) {
            (Screen::Done(_), tidied) => self.route(screen::Message::Done(Said::Tidied(tidied))),
            (_, Ok(_)) => Task::none(),
            (_, Err(problem)) => self.tell(super::Banner::Problem(problem)),
        }
    }

    pub(super) fn done(&mut self, action: Action) -> Task<Message> {
        // What led here has been read; an answer of the page is none.
        if !matches!(action, Action::None | Action::Focus(_) | Action::Note(_) | Action::NoteDeleted(_)) {
            self.banner = None;
        }
        match action {
            Action::None => Task::none(),
            Action::Focus(field) => self.focus(field),
            Action::AskName => {
                let [title, kind] = ["done-save", "paper-kind"].map(|key| plain(&self.texts.get(key)));
                let name = format!("{}.html", self.report_name());
                self.ask_in_dialog(Picker::Paper { title, kind, name, ending: "html" }, |named| {
                    screen::Message::Done(Said::Named(named))
                })
            }
            Action::Write { file, own } => self.write_report(file, own),
            Action::Note(saved) => {
                let (plik, obok) = (saved.file.display().to_string(), saved.beside.display().to_string());
                self.remember(Next::Known, move |ledger| {
                    let _ = ledger.append(Event::RaportZapisany { plik, obok })?;
                    Ok(())
                })
            }
            Action::Print => {
                let page = self.report_paper().to_html();
                self.print(page, |printed| Message::Screen(screen::Message::Done(Said::Printed(printed))))
            }
            Action::CopyText => {
                let text = String::from_utf8_lossy(&self.report_paper().to_txt()).into_owned();
                iced::clipboard::write(text.trim_start_matches('\u{feff}').to_owned())
            }
            Action::CopyAddress(address) => iced::clipboard::write(address),
            Action::OpenPiMzt => {
                let progress = self.progress();
                let address = progress.package().and_then(|facts| facts.pi_mzt.as_deref());
                match address.and_then(|address| Url::parse(address).ok()) {
                    Some(address) => self.open_browser(self.in_browser(address)),
                    None => Task::none(),
                }
            }
            Action::AskCalendar(place) => {
                let [title, kind] = ["certificate-calendar", "certificate-calendar-kind"]
                    .map(|key| plain(&self.texts.get(key)));
                let name = format!("{}.ics", self.calendar_name(place));
                self.ask_in_dialog(Picker::Paper { title, kind, name, ending: "ics" }, move |named| {
                    screen::Message::Done(Said::CalendarNamed(place, named))
                })
            }
            Action::SaveCalendar(place, path) => self.save_end_of_certificate(place, path),
            Action::AskPackage => {
                let [title, kind] = ["done-delete", "file-kind"].map(|key| plain(&self.texts.get(key)));
                let endings = super::package::ENDINGS;
                self.ask_in_dialog(Picker::Present { title, kind, endings }, |chosen| {
                    screen::Message::Done(Said::PackageChosen(chosen))
                })
            }
            Action::Delete(path) => self.delete_package(path),
            Action::NoteDeleted(plik) => self.remember(Next::Known, move |ledger| {
                let _ = ledger.append(Event::PlikPakietuUsuniety { plik })?;
                Ok(())
            }),
            Action::Tidy => self.tidy(),
            Action::ChooseSystems => self.show_systems(),
            Action::OtherScenario => self.show_practice(),
            // "Podłącz prawdziwy system".
            Action::Close if self.practice.is_some() => self.leave_practice(),
            Action::Close => self.close(),
        }
    }

    fn report_paper(&self) -> Document {
        document::report(&self.texts, &self.progress(), Utc::now(), self.practice.is_some())
    }

    fn report_name(&self) -> String {
        self.marked(&plain(&self.texts.get("report-file")))
    }

    fn write_report(&mut self, file: Option<PathBuf>, own: Option<PathBuf>) -> Task<Message> {
        let (report, name) = (self.report_paper(), self.report_name());
        self.save_paper(&report, name, file, own, |saved| screen::Message::Done(Said::Written(saved)))
    }

    fn calendar_name(&self, place: usize) -> String {
        let progress = self.progress();
        let system = progress.package().and_then(|facts| facts.systemy.get(place));
        system.map(|system| self.certificate_file(&system.id, &system.nazwa)).unwrap_or_default()
    }

    fn save_end_of_certificate(&mut self, place: usize, path: Option<PathBuf>) -> Task<Message> {
        let progress = self.progress();
        let system = progress.package().and_then(|facts| facts.systemy.get(place));
        let Some((system, own)) = system.and_then(|system| Some((system, system.certyfikat.as_ref()?)))
        else {
            return Task::none();
        };
        let file_name = self.calendar_name(place);
        let entry = Entry { file_name, system: &system.nazwa, sha256: &own.sha256, until: own.do_dnia };
        self.save_entry(entry, path, |saved| screen::Message::Done(Said::CalendarSaved(saved)))
    }

    fn delete_package(&mut self, path: PathBuf) -> Task<Message> {
        let code = self.progress().package().map(|facts| facts.kod.clone()).unwrap_or_default();
        let Some(folder) = self.ledger().map(|ledger| ledger.folder().to_owned()) else {
            return Task::none();
        };
        let delete = blocking(move || delete_if_ours(&path, &code, &folder));
        self.ask(delete, |deleted| screen::Message::Done(Said::PackageDeleted(deleted)))
    }
}

/// Blocks. Only the very file whose code is in the ledger goes, and nothing of the wizard's own `folder`.
fn delete_if_ours(path: &Path, code: &str, folder: &Path) -> Result<Deleted, Problem> {
    // A link would be followed to the file, and deleted in its place.
    let is_file = path.symlink_metadata().is_ok_and(|known| known.is_file());
    if !is_file || path.starts_with(folder) {
        return Ok(Deleted::Other);
    }
    match package::look(path) {
        Ok(sealed) if sealed.code() == code && !code.is_empty() => {}
        Ok(_) => return Ok(Deleted::Other),
        // What is no package at all is left alone too.
        Err(error) => {
            let problem = Problem::from(&error);
            let is_kept_open = problem.code == Code::P03;
            return if is_kept_open { Err(not_deleted(problem.details)) } else { Ok(Deleted::Other) };
        }
    }
    match std::fs::remove_file(path) {
        Ok(()) => Ok(Deleted::Gone(path.display().to_string())),
        Err(error) => Err(not_deleted(error.to_string())),
    }
}

fn not_deleted(details: String) -> Problem {
    Problem::new(Code::K21).details(details)
}
