//! The wizard opened again when all is done: checking, updating, replacing, taking back.
use super::certificate::judged_public;
use super::effects::{blocking, guarded};
use super::waiting::{Waiting, What};
use super::{App, Banner, Changed, Message, Overlay};
use crate::act;
use crate::ledger::SystemFacts;
use crate::problem::{Code, Problem};
use crate::screen::changes::{self, Change, Changes};
use crate::screen::connected::{Action, Connected, Judged, Message as Said};
use crate::screen::{self, File, Screen, Seen};
use crate::t;
use chrono::Utc;
use iced::Task;

impl App {
    pub(super) fn show_connected(&mut self) -> Task<Message> {
        self.shut_package();
        self.renewing = None;
        let progress = self.progress();
        let screen = Connected::new(progress, self.judged_certificates(), self.practice.is_some());
        let shown = self.show(Screen::Connected(screen));
        Task::batch([shown, self.tidy()])
    }

    /// By their public parts alone: the package is shut.
    fn judged_certificates(&self) -> Vec<Judged> {
        let progress = self.progress();
        let Some(facts) = progress.package() else { return Vec::new() };
        let now = Utc::now();
        let judged = |(place, system): (usize, &SystemFacts)| Judged {
            name: system.nazwa.clone(),
            problems: system.certyfikat.as_ref().map(|_| judged_public(facts, place, now)),
        };
        facts.systemy.iter().enumerate().map(judged).collect()
    }

    pub(super) fn connected(&mut self, action: Action) -> Task<Message> {
        if action != Action::None {
            self.banner = None;
        }
        match action {
            Action::None => Task::none(),
            Action::Check => self.check_connection(),
            Action::StopAsking => self.stop_asking(),
            Action::Update(place) => {
                self.renewing = Some(place);
                // The wizard's own way needs the package, which is gone after "Gotowe".
                self.show_dictionaries_by_hand()
            }
            Action::CopyRequest(problem) => self.copy_request(&problem),
            Action::Replace => self.show_another_file(Banner::NewCertificate),
            Action::Report => self.show_done(),
            Action::Another if self.progress().unfinished_systems().next().is_some() => self.show_systems(),
            Action::Another => self.show_another_file(Banner::AnotherSystem),
            Action::Changes => self.show_changes(),
            Action::See(stage) => match Seen::of(&self.progress(), stage) {
                Some(seen) => self.show(Screen::Seen(seen)),
                None => Task::none(),
            },
            Action::AskStartOver => self.open_overlay(Overlay::StartOver),
            Action::Finish => self.leave_practice(),
        }
    }

    /// E3 for another package than the one that is known: it is meant to be another one (P-28).
    fn show_another_file(&mut self, news: Banner) -> Task<Message> {
        self.reopened_for = None;
        let shown = self.show(Screen::File(File::new(None, None)));
        self.banner = Some(news);
        shown
    }

    fn check_connection(&mut self) -> Task<Message> {
        self.waiting = Some(Waiting::new(What::AskingWay));
        let asked = self.connection_lists();
        self.ask(asked, |lists| screen::Message::Connected(Said::Checked(lists)))
    }

    pub(super) fn show_changes(&mut self) -> Task<Message> {
        let screen = Changes::new(self.progress(), self.practice.is_some());
        self.show(Screen::Changes(screen))
    }

    pub(super) fn changes(&mut self, action: changes::Action) -> Task<Message> {
        match action {
            changes::Action::None => Task::none(),
            changes::Action::Focus(field) => self.focus(field),
            changes::Action::Ask => {
                self.banner = None;
                self.open_overlay(Overlay::Undo)
            }
            changes::Action::Undo(Change::Clock) => self.put_clock_back(),
            changes::Action::Undo(Change::Certificate { store, sha256 }) => {
                let (Some(ledger), None) = (self.ledger().cloned(), self.setting) else {
                    return Task::none();
                };
                let stores = self.stores();
                self.change_stores(Changed::TakenOut, move || {
                    act::certificate::undo(&ledger, &*stores, store, &sha256)
                })
            }
            changes::Action::Close => self.welcome(None),
        }
    }

    /// "Tak, cofnij".
    pub(super) fn undo(&mut self) -> Task<Message> {
        self.overlay = None;
        self.route(screen::Message::Changes(changes::Message::Confirmed))
    }

    pub(super) fn undo_text(&self) -> String {
        use crate::procedure::certificate::Store;
        let asked = match &self.screen {
            Screen::Changes(screen) => screen.asked(),
            _ => None,
        };
        match asked {
            // Nothing of this computer was changed.
            _ if self.practice.is_some() => t!(self.texts, "changes-practice"),
            Some(Change::Certificate { store: Store::Osobisty, .. }) => {
                t!(self.texts, "changes-question-own")
            }
            Some(Change::Certificate { store: Store::ZaufaneGlowne, .. }) => {
                t!(self.texts, "changes-question-empatia")
            }
            Some(Change::Clock) | None => t!(self.texts, "changes-question-clock"),
        }
    }

    fn put_clock_back(&mut self) -> Task<Message> {
        let (Some(ledger), None) = (self.ledger().cloned(), self.setting) else { return Task::none() };
        self.setting = Some(Waiting::new(What::SettingClock));
        let time = self.time_service();
        let undo = async move {
            let undone = blocking(move || act::clock::undo(&ledger, &*time)).await;
            Message::ClockPutBack(undone.map_err(|error| error.problem()))
        };
        guarded(undo, |problem| Message::ClockPutBack(Err(problem)))
    }

    /// Settled already.
    pub(super) fn clock_put_back(&mut self, undone: Result<(), Problem>) -> Task<Message> {
        if self.setting.take().is_none() {
            // Practice was left meanwhile, and its clock with it.
            return Task::none();
        }
        self.close_question_about_leaving();
        if undone.is_ok() {
            self.banner = Some(Banner::ClockPutBack);
        }
        self.undone(undone)
    }

    /// On the page of changes; elsewhere as news.
    pub(super) fn undone(&mut self, undone: Result<(), Problem>) -> Task<Message> {
        let progress = self.progress();
        let undone = undone.map_err(|problem| match problem.code {
            // Their usual words are about the way there.
            Code::C05 | Code::Z01 => problem.with("variant", "undo"),
            _ => problem,
        });
        match (&mut self.screen, undone) {
            (Screen::Changes(screen), undone) => {
                screen.knows(progress);
                self.route(screen::Message::Changes(changes::Message::Undone(undone)))
            }
            (_, Ok(())) => Task::none(),
            (_, Err(problem)) => self.tell(Banner::Problem(problem)),
        }
    }
}
