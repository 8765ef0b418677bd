//! Before stage 1: what the unit connects, and whether it has to.
use super::dialog::Picker;
use super::{App, Message, Next};
use crate::document;
use crate::ledger::Event;
use crate::procedure::Situation;
use crate::screen::{self, NotNeeded, Screen, Situations, not_needed, situations};
use crate::text::plain;
use chrono::Local;
use iced::Task;

impl App {
    /// As long as no package is known: E1a once, then what follows from its answer. Practice does not
    /// ask, and nobody is asked who came with a file.
    pub(super) fn before_package(&mut self) -> Task<Message> {
        let progress = self.progress();
        if self.practice.is_some() {
            self.begin()
        } else if progress.situation().is_none() {
            self.show_situations()
        } else if progress.needs_no_connection() {
            self.show_not_needed()
        } else {
            self.begin()
        }
    }

    /// Whether E1a was what led here.
    pub(super) fn asks_for_situation(&self) -> bool {
        let progress = self.progress();
        progress.situation().is_some() && progress.file().is_none() && progress.package().is_none()
    }

    /// From "Podłączam mimo to" back to its page; otherwise to the question.
    pub(super) fn back_to_situation(&mut self) -> Task<Message> {
        let connects_anyway = self.progress().situation() == Some(Situation::SameSystem);
        match self.screen {
            Screen::Computer(_) | Screen::File(_) if connects_anyway => self.show_not_needed(),
            _ => self.show_situations(),
        }
    }

    fn show_situations(&mut self) -> Task<Message> {
        let before = self.progress().situation();
        self.show(Screen::Situations(Situations::new(before)))
    }

    pub(super) fn show_not_needed(&mut self) -> Task<Message> {
        let progress = self.progress();
        self.show(Screen::NotNeeded(NotNeeded::new(progress.confirmation())))
    }

    pub(super) fn situations(&mut self, action: situations::Action) -> Task<Message> {
        match action {
            situations::Action::None => Task::none(),
            situations::Action::Focus(field) => self.focus(field),
            situations::Action::Answer(sytuacja) => {
                self.banner = None;
                self.remember(Next::GoOn, move |ledger| {
                    ledger.append_if(|progress| {
                        // The same system again takes "Podłączam mimo to" back.
                        let is_said = progress.situation() == Some(sytuacja)
                            && (sytuacja != Situation::SameSystem || progress.needs_no_connection());
                        Ok((!is_said).then_some(Event::SytuacjaWybrana { sytuacja }))
                    })
                })
            }
        }
    }

    pub(super) fn not_needed(&mut self, action: not_needed::Action) -> Task<Message> {
        match action {
            not_needed::Action::None => Task::none(),
            not_needed::Action::Focus(field) => self.focus(field),
            not_needed::Action::AskName => {
                let [title, kind] = ["not-needed-save", "paper-kind"].map(|key| self.texts.get(key));
                let name = format!("{}.html", self.paper_name());
                self.ask_in_dialog(Picker::Paper { title, kind, name, ending: "html" }, |named| {
                    screen::Message::NotNeeded(not_needed::Message::Named(named))
                })
            }
            not_needed::Action::Write(paper) => self.write(paper),
            not_needed::Action::Note(confirmation) => self.remember(Next::Stay, move |ledger| {
                let _ = ledger.append(Event::PotwierdzenieZapisane(confirmation))?;
                Ok(())
            }),
            not_needed::Action::Connect => {
                self.banner = None;
                self.remember(Next::GoOn, |ledger| {
                    ledger.append_if(|progress| {
                        Ok(progress.needs_no_connection().then_some(Event::PodlaczanieMimoTo))
                    })
                })
            }
        }
    }

    fn write(&mut self, paper: not_needed::Paper) -> Task<Message> {
        let not_needed::Paper { unit, system, file, own } = paper;
        let (today, practice) = (Local::now().date_naive(), self.practice.is_some());
        let document = document::confirmation(&self.texts, &unit, &system, today, practice);
        let name = self.paper_name();
        self.save_paper(&document, name, file, own, |saved| {
            screen::Message::NotNeeded(not_needed::Message::Written(saved))
        })
    }

    fn paper_name(&self) -> String {
        plain(&self.texts.get("confirmation-file"))
    }
}
