//! Stage 6: the wizard fetches the dictionaries (E11), or the domain system does (E11b).
use super::dialog::Picker;
use super::effects::told;
use super::practice::revived;
use super::turn::Turn;
use super::waiting::{Waiting, What};
use super::{App, Banner, Message, Next, ReopenedFor};
use crate::act::dictionaries as act;
use crate::act::registration::{Settled, Subject, settle_by_state};
use crate::csizs::connection::Connection;
use crate::dictionary::{self, FOLDER, Job, Line, News, Stopper};
use crate::ledger::{Event, Ledger, Progress, Standing};
use crate::problem::{Code, Problem};
use crate::procedure::Stage;
use crate::screen::dictionaries::{Action, Dictionaries, Message as Said};
use crate::screen::dictionaries_by_hand::{self as by_hand, DictionariesByHand};
use crate::screen::{self, Screen};
use crate::text::plain;
use chrono::Local;
use iced::Task;
use std::path::PathBuf;
use std::time::Duration;

/// Without a byte for so long it is told that it is slow (storyboard 2.21, "Czekanie").
const PATIENCE: Duration = Duration::from_secs(30);

/// The update that runs; whoever leaves its page stops it, and what was fetched stays.
pub(super) struct Updating {
    run: u32,
    stopper: Stopper,
}

/// What comes from it.
#[derive(Debug, Clone)]
pub enum Fetching {
    News(News),
    /// The ledger knows it.
    Updated(Vec<Line>),
    /// None: stopped.
    Failed(Option<Problem>),
}

impl App {
    /// E11 where the wizard can do it, and the system was not registered by hand; otherwise E11b.
    pub(super) fn show_dictionaries(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(turn) = self.dictionary_turn(&progress) else { return self.welcome(None) };
        let registration = progress.registration_of(&turn.subject.key);
        if registration.registered().is_some_and(|registered| registered.by_hand) {
            return self.show_dictionaries_by_hand();
        }
        self.show_own_dictionaries()
    }

    pub(super) fn show_own_dictionaries(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(turn) = self.dictionary_turn(&progress) else { return self.welcome(None) };
        if !self.is_automatic(&progress, &turn) {
            return self.show_dictionaries_by_hand();
        }
        // Its key and its anchors are in the package alone.
        if self.package.is_none() {
            self.reopened_for = Some(ReopenedFor::OwnDictionaries);
            return self.reopen_any();
        }
        let Some(folder) = self.dictionary_folder(&progress, &turn) else { return Task::none() };
        let shown = self.show(Screen::Dictionaries(Dictionaries::new(folder, self.practice.is_some())));
        Task::batch([shown, self.list_dictionaries()])
    }

    pub(super) fn show_dictionaries_by_hand(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(turn) = self.dictionary_turn(&progress) else { return self.welcome(None) };
        let automatic = self.is_automatic(&progress, &turn);
        let today = Local::now().date_naive();
        let screen = DictionariesByHand::new(turn.subject.name, automatic, today);
        self.show(Screen::DictionariesByHand(screen.again(self.renewing.is_some())))
    }

    pub(super) fn dictionaries(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::List => self.list_dictionaries(),
            // Stage 5 is open again: there is the way on.
            Action::NotRegistered(problem) if !self.progress().is_done(Stage::Registration) => {
                self.banner = Some(Banner::Problem(problem));
                self.show_registration()
            }
            Action::NotRegistered(_) => Task::none(),
            Action::Update => self.update_dictionaries(),
            Action::Stop => {
                if let Some(updating) = &self.updating {
                    updating.stopper.stop();
                }
                Task::none()
            }
            Action::StopAsking => self.stop_asking(),
            Action::TellStopped => self.tell(Banner::DictionariesStopped),
            Action::AskState => self.ask_registration(),
            Action::ChooseFolder => {
                let title = plain(&self.texts.get("dictionaries-choose-folder"));
                self.ask_in_dialog(Picker::Folder { title }, |chosen| {
                    screen::Message::Dictionaries(Said::FolderChosen(chosen))
                })
            }
            Action::UseFolder(folder) => {
                let Some(turn) = self.dictionary_turn(&self.progress()) else { return Task::none() };
                self.remember(Next::Dictionaries, move |ledger| {
                    let (system, folder) = (turn.subject.key, folder.display().to_string());
                    let _ = ledger.append(Event::FolderSlownikow { system, folder })?;
                    Ok(())
                })
            }
            Action::ShowClock => self.show_clock(),
            Action::ByHand => {
                self.banner = None;
                self.show_dictionaries_by_hand()
            }
            Action::Later => self.close(),
            Action::Finish => self.dictionaries_done(),
        }
    }

    pub(super) fn dictionaries_by_hand(&mut self, action: by_hand::Action) -> Task<Message> {
        match action {
            by_hand::Action::None => Task::none(),
            by_hand::Action::Focus(field) => self.focus(field),
            by_hand::Action::Automatic => self.show_own_dictionaries(),
            by_hand::Action::Confirm(date) => {
                let Some(turn) = self.dictionary_turn(&self.progress()) else { return Task::none() };
                self.remember(Next::DictionariesDone, move |ledger| {
                    Ok(act::confirm(ledger, turn.subject.key, date)?)
                })
            }
        }
    }

    /// On from stage 6, with what is true of it.
    pub(super) fn dictionaries_done(&mut self) -> Task<Message> {
        let progress = self.progress();
        let last =
            progress.systems().iter().filter_map(|system| match system.stages.get(&Stage::Dictionaries) {
                Some(Standing::Done { at, by_hand }) => Some((*at, *by_hand)),
                _ => None,
            });
        self.banner = last.max().map(|(at, by_hand)| {
            if by_hand { Banner::DictionariesByHand(at) } else { Banner::DictionariesUpdated(at) }
        });
        self.news_of_system();
        if self.renewing.is_some() {
            return self.welcome(None);
        }
        if progress.current().is_some() {
            // To the next system.
            return self.go_on();
        }
        self.show_done()
    }

    /// An answer of an update that was left is nobody's any more.
    pub(super) fn fetching(&mut self, run: u32, said: Fetching) -> Task<Message> {
        if self.updating.as_ref().is_none_or(|updating| updating.run != run) {
            return Task::none();
        }
        let said = match said {
            Fetching::News(news) => Said::News(news),
            Fetching::Updated(lines) => {
                self.updating = None;
                Said::Updated(lines)
            }
            Fetching::Failed(problem) => {
                self.updating = None;
                self.unsaved |= problem.as_ref().is_some_and(|problem| problem.code == Code::K11);
                Said::Failed(problem)
            }
        };
        self.route(screen::Message::Dictionaries(said))
    }

    fn list_dictionaries(&mut self) -> Task<Message> {
        let progress = self.progress();
        let Some(turn) = self.dictionary_turn(&progress) else { return Task::none() };
        let Some(folder) = self.dictionary_folder(&progress, &turn) else { return Task::none() };
        let Some(connection) = self.connection(&turn) else { return self.show_dictionaries_by_hand() };
        self.waiting = Some(Waiting::new(What::AskingWay));
        let practice = self.practice.as_ref().map(super::Practising::server);
        let list = async move {
            // One that does not run does not answer, and that is said.
            let _ = revived(practice).await;
            let lines = dictionary::look(&*connection, &turn.subject.id, &folder).await;
            lines.map_err(|error| {
                // A question that nobody can stop ends with a problem.
                error.problem().unwrap_or_else(|| Code::X01.into())
            })
        };
        self.ask(list, |lines| screen::Message::Dictionaries(Said::Listed(lines)))
    }

    fn update_dictionaries(&mut self) -> Task<Message> {
        let progress = self.progress();
        let (Some(ledger), Some(turn)) = (self.ledger().cloned(), self.dictionary_turn(&progress)) else {
            return Task::none();
        };
        let Some(folder) = self.dictionary_folder(&progress, &turn) else { return Task::none() };
        let Some(connection) = self.connection(&turn) else { return self.show_dictionaries_by_hand() };
        self.banner = None;
        self.runs += 1;
        let run = self.runs;
        let (stopper, stop) = Stopper::new();
        self.updating = Some(Updating { run, stopper });
        let job = Job { connection, system: turn.subject.id, folder, patience: PATIENCE };
        let practice = self.practice.as_ref().map(super::Practising::server);
        told(
            move |tell| async move {
                // One that does not run does not answer, and that is said.
                let _ = revived(practice).await;
                // Nobody may be listening any more.
                let news = |news| drop(tell.unbounded_send(Fetching::News(news)));
                match act::update(&ledger, turn.subject.key, job, stop, news).await {
                    Ok(updated) => Fetching::Updated(updated.lines),
                    Err(error) => Fetching::Failed(error.problem()),
                }
            },
            |problem| Fetching::Failed(Some(problem)),
            move |said| Message::Fetching { run, said },
        )
    }

    /// "Sprawdź rejestrację": PodajStan, which settles what it finds.
    fn ask_registration(&mut self) -> Task<Message> {
        let Some(turn) = self.dictionary_turn(&self.progress()) else { return Task::none() };
        let (Some(ledger), Some(connection)) = (self.ledger().cloned(), self.connection(&turn)) else {
            return self.show_dictionaries_by_hand();
        };
        self.waiting = Some(Waiting::new(What::AskingWay));
        let practice = self.practice.as_ref().map(super::Practising::server);
        let asked = async move {
            // One that does not run does not answer, and that is said.
            let _ = revived(practice).await;
            state(&ledger, &turn.subject, &*connection).await
        };
        self.ask(asked, |problem| screen::Message::Dictionaries(Said::Asked(problem)))
    }

    /// The system whose dictionaries are updated: again, or for the first time.
    fn dictionary_turn(&self, progress: &Progress) -> Option<Turn> {
        match self.renewing {
            Some(place) => Turn::at(progress, place),
            None => Turn::of(progress, Stage::Dictionaries),
        }
    }

    /// Each system has its own: what CSIZS has for one need not be what it has for another. In practice it
    /// is always in the state folder.
    fn dictionary_folder(&self, progress: &Progress, turn: &Turn) -> Option<PathBuf> {
        let chosen = progress.dictionaries().folder(&turn.subject.key).filter(|_| self.practice.is_none());
        let name = match turn.place {
            0 => FOLDER.to_owned(),
            place => format!("{FOLDER}-{}", place + 1),
        };
        match chosen {
            Some(folder) => Some(folder.to_owned()),
            None => Some(self.ledger()?.folder().join(name)),
        }
    }
}

async fn state(ledger: &Ledger, subject: &Subject, connection: &dyn Connection) -> Option<Problem> {
    match settle_by_state(ledger, subject, connection).await {
        Ok(Settled::Registered { ours: true, .. }) => None,
        Ok(settled) => settled.into_error(subject).problem(),
        Err(error) => error.problem(),
    }
}
