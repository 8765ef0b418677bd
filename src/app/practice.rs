//! Practice: its own process, its own ledger, and a strip on every page.
use super::effects::{blocking, guarded};
use super::memory::Memory;
use super::waiting::{Waiting, What};
use super::{App, Home, Message, Next, Overlay};
use crate::ledger::{Ledger, Progress};
use crate::platform::credentials::Kept;
use crate::platform::practice_folder;
use crate::problem::Problem;
use crate::screen::{self, Card, Screen, practice};
use crate::training::{self, Hint, PACKAGE_FILE, Scenario, Style, World};
use iced::Task;
use std::sync::{Arc, Mutex, PoisonError};
use url::Url;

/// The practice that runs.
pub(super) struct Practising {
    ledger: Ledger,
    server: Server,
    card: Card,
}

/// One process, and whoever sends something first sees that it is alive.
pub(super) type Server = Arc<Mutex<training::Practice>>;

/// A practice that has just begun, or gone on after a restart.
#[derive(Debug, Clone)]
pub struct Started {
    ledger: Ledger,
    /// K-10.
    damaged: Option<Problem>,
    server: Server,
    card: Card,
}

impl Practising {
    pub(super) fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    pub(super) fn server(&self) -> Server {
        Arc::clone(&self.server)
    }

    pub(super) fn card(&self) -> &Card {
        &self.card
    }
}

impl App {
    pub(super) fn practise(&mut self, action: practice::Action) -> Task<Message> {
        match action {
            practice::Action::None => Task::none(),
            practice::Action::Start(scenario) => {
                self.end_practice();
                self.waiting = Some(Waiting::new(What::StartingPractice));
                let home = self.home.clone();
                let start =
                    async move { Message::Practising(blocking(move || begin(&home, scenario)).await) };
                guarded(start, |problem| Message::Practising(Err(problem)))
            }
        }
    }

    /// E1g's page, or on with a practice that was interrupted.
    pub(super) fn show_practice(&mut self) -> Task<Message> {
        self.end_practice();
        self.show(Screen::Practice(screen::Practice::default()))
    }

    pub(super) fn practising(&mut self, started: Result<Started, Problem>) -> Task<Message> {
        self.waiting = None;
        match started {
            Ok(Started { ledger, damaged, server, card }) => {
                self.practice = Some(Practising { ledger, server, card });
                self.shut_package();
                self.banner = None;
                if self.progress().is_fresh() && damaged.is_none() {
                    self.go_to(Next::GoOn)
                } else {
                    self.welcome(damaged)
                }
            }
            // Nobody leaves its page while it is started.
            Err(problem) => self.route(screen::Message::Practice(practice::Message::Failed(problem))),
        }
    }

    /// On with the practice that was begun before, or E1g's page. Meanwhile no key reaches the real
    /// ledger.
    pub(super) fn on_with_practice(&mut self) -> Task<Message> {
        let folder = practice_folder(&self.home.folder);
        let begun = crate::ledger::read(&folder).is_ok_and(|entries| !Progress::of(&entries).is_fresh());
        let Some(world) = begun.then(|| World::open(&folder).ok()).flatten() else {
            return self.show_practice();
        };
        let shown = self.show(Screen::Practice(screen::Practice::going_on(world.scenario())));
        self.waiting = Some(Waiting::new(What::StartingPractice));
        let home = self.home.clone();
        let resume = async move { Message::Practising(blocking(move || resume(&home)).await) };
        Task::batch([shown, guarded(resume, |problem| Message::Practising(Err(problem)))])
    }

    /// Asks while its CSIZS is being asked something; the answer is written before practice is left.
    pub(super) fn leave_practice(&mut self) -> Task<Message> {
        match &mut self.acting {
            None => self.left_practice(),
            Some(acting) if self.overlay == Some(Overlay::LeavingPractice) => {
                self.overlay = None;
                acting.then_leave = true;
                self.stop_act()
            }
            Some(_) => self.open_overlay(Overlay::LeavingPractice),
        }
    }

    /// What was ticked in practice does not outlive it in the credential store.
    pub(super) fn left_practice(&mut self) -> Task<Message> {
        let forgotten = Task::batch(Kept::ALL.map(|kept| self.forget(kept)));
        self.end_practice();
        self.overlay = None;
        self.banner = None;
        let shown = self.opening_page();
        self.typed = None;
        Task::batch([shown, forgotten])
    }

    /// Where the person's own browser goes. In practice without TLS: it does not know the practice
    /// authority, and nobody shall learn to pass over its warning.
    pub(super) fn in_browser(&self, mut address: Url) -> Url {
        if self.practice.is_some() {
            // Between http and https it never fails.
            let _ = address.set_scheme("http");
        }
        address
    }

    /// The practised administrator may have something to say now.
    pub(super) fn ask_for_hint(&self) -> Task<Message> {
        let (Some(practice), Some(packaged)) =
            (&self.practice, self.package.as_ref().map(|package| package.temporary.clone()))
        else {
            return Task::none();
        };
        let folder = practice.ledger.folder().to_owned();
        let ask = async move {
            let hint = blocking(move || World::open(&folder).ok().and_then(|world| world.hint(&packaged)));
            Message::Hinted(hint.await)
        };
        guarded(ask, |_| Message::Hinted(None))
    }

    pub(super) fn hinted(&mut self, hint: Option<Hint>) {
        if let Some(practice) = &mut self.practice {
            practice.card.hint = hint;
        }
    }

    /// The process ends with it.
    fn end_practice(&mut self) {
        // What is typed belongs to the ledger of its own page.
        self.keep_draft();
        if matches!(self.screen, Screen::Unit(_) | Screen::ByHand(_)) {
            self.screen = Screen::Start(screen::Start::default());
        }
        if let Some(practice) = self.practice.take() {
            // Ending a process that answers somebody takes a moment, and the window must not wait.
            let _ = std::thread::spawn(move || drop(practice));
        }
        self.shut_package();
        self.typed = None;
        self.new_password = None;
        self.setting = None;
    }
}

/// A new world, package and login each time, so that a practised lock-out stops no later practice.
fn begin(home: &Home, scenario: Scenario) -> Result<Started, Problem> {
    let folder = practice_folder(&home.folder);
    // Everything begins anew: what damage may have hidden is of no account here.
    let ledger = Ledger::open(&folder).map_err(|error| Problem::from(&error))?.ledger;
    let style =
        Style::ALL[usize::from(chrono::Utc::now().timestamp_subsec_micros() as u8) % Style::ALL.len()];
    // First, so that an old progress never meets a new world, wherever this is cut short.
    super::go_on::forget(&ledger, &Memory::of(home))?;
    let created = World::create(&folder, scenario, style).map_err(|error| Problem::from(&error))?;
    let card = Card { file: created.package_file, password: Some(created.package_password), hint: None };
    start(home, ledger, None, card)
}

/// On with the practice that a closed or killed wizard has left.
fn resume(home: &Home) -> Result<Started, Problem> {
    let folder = practice_folder(&home.folder);
    let opened = Ledger::open(&folder).map_err(|error| Problem::from(&error))?;
    let damaged = opened.damage();
    let card = Card { file: folder.join(PACKAGE_FILE), password: None, hint: None };
    start(home, opened.ledger, damaged, card)
}

fn start(home: &Home, ledger: Ledger, damaged: Option<Problem>, card: Card) -> Result<Started, Problem> {
    let practice = training::Practice::start(ledger.folder(), &home.executable);
    let practice = practice.map_err(|error| Problem::from(&error))?;
    Ok(Started { ledger, damaged, server: Arc::new(Mutex::new(practice)), card })
}

/// Before anything is asked or sent in practice; elsewhere there is nothing to do.
pub(super) async fn revived(practice: Option<Server>) -> Result<(), Problem> {
    match practice {
        Some(server) => blocking(move || revive(&server)).await,
        None => Ok(()),
    }
}

/// The process ends by itself when nobody has asked it anything for a while.
pub(super) fn revive(server: &Server) -> Result<(), Problem> {
    let mut practice = server.lock().unwrap_or_else(PoisonError::into_inner);
    practice.revive().map_err(|error| Problem::from(&error))
}
