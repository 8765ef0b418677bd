//! E15: closing asks only when something would be lost or left in doubt.
use super::waiting::What;
use super::{App, Closing, Message, Overlay};
use crate::ledger::{Event, TypedData};
use crate::screen::Screen;
use crate::screen::password::Typed;
use iced::Task;

impl App {
    pub(super) fn close(&mut self) -> Task<Message> {
        match self.reason_to_stay() {
            // Asked already: the window's own cross is not an answer.
            Some(_) if matches!(self.overlay, Some(Overlay::Closing(_))) => Task::none(),
            Some(reason) => self.open_overlay(Overlay::Closing(reason)),
            None => {
                self.keep_draft();
                if self.overlay == Some(Overlay::Ministry) {
                    self.keep_ministry();
                }
                iced::exit()
            }
        }
    }

    fn reason_to_stay(&self) -> Option<Closing> {
        if let Some(acting) = &self.acting {
            return Some(match acting.waiting.what {
                What::Registering => Closing::Registering,
                _ => Closing::Running,
            });
        }
        if let Some(setting) = self.setting {
            return Some(match setting.what {
                What::InstallingCertificate => Closing::InstallingCertificate,
                _ => Closing::SettingClock,
            });
        }
        let here = match &self.screen {
            Screen::Password(screen) => screen.typed(),
            _ => None,
        };
        let unsent = here.as_ref().or(self.typed.as_ref()).is_some_and(Typed::has_new);
        unsent.then_some(Closing::Unsent)
    }

    /// What was asked about leaving has been answered by the act itself.
    pub(super) fn close_question_about_leaving(&mut self) {
        if matches!(self.overlay, Some(Overlay::Closing(_) | Overlay::LeavingPractice)) {
            self.overlay = None;
        }
    }

    /// "Wróć i zmień hasło", from wherever it was asked.
    pub(super) fn back_to_password(&mut self) -> Task<Message> {
        self.overlay = None;
        if matches!(self.screen, Screen::Password(_)) { Task::none() } else { self.go_on() }
    }

    /// E5 or E5b is being left: what is typed there stays, the temporary password in memory alone.
    pub(super) fn keep_draft(&mut self) {
        let Some(ledger) = self.ledger() else { return };
        let progress = ledger.progress();
        let mut events = Vec::new();
        if let Screen::ByHand(screen) = &self.screen {
            let data = screen.data();
            let nothing = TypedData { kod: data.kod.clone(), ..TypedData::default() };
            if *data != nothing && progress.typed_for(&data.kod) != Some(data) {
                events.push(Event::DaneWpisane(Box::new(data.clone())));
            }
        }
        if let Some((code, about)) = self.screen.about()
            && let Some(answers) = about.changed()
            && progress.package().is_none_or(|known| known.kod == code)
            && let answers = answers.after(progress.about_system())
            && progress.about_system() != Some(&answers)
        {
            events.push(Event::OdpowiedziOSystemie(answers));
        }
        let written: Vec<bool> = events.into_iter().map(|event| ledger.append(event).is_ok()).collect();
        if !written.is_empty() {
            self.unsaved = written.contains(&false);
        }
        if let Screen::ByHand(screen) = &self.screen
            && !screen.temporary().is_empty()
        {
            self.temporary = Some((screen.data().kod.clone(), screen.temporary().clone()));
        }
    }

    /// E6 is being left: what is typed there is kept.
    pub(super) fn keep_typed(&mut self) {
        if let Screen::Password(screen) = &self.screen {
            self.typed = screen.typed();
        }
    }
}
