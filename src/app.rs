//! The window: which screen is shown, where answers go, and how to leave.
mod back;
mod by_hand;
mod certificate;
mod clock;
mod connected;
mod connection;
mod dialog;
mod dictionaries;
mod done;
pub mod effects;
mod executor;
mod go_on;
mod help;
mod leaving;
pub mod look;
mod memory;
mod message;
pub mod ministry;
mod news;
mod package;
mod papers;
mod password;
mod practice;
mod registration;
mod room;
mod route;
mod server;
mod sheet;
mod situation;
mod start;
mod systems;
mod trust;
mod turn;
mod view;
mod waiting;

pub use certificate::Changed;
pub use clock::Left;
pub use dictionaries::Fetching;
pub use executor::{Executor, LEAVING};
pub use message::{Acted, Message, Next};
pub use room::{LEAST, SIZE};
pub use server::ServerLeft;
pub use start::{Home, Start};

use crate::ledger::{Ledger, Progress};
use crate::package::{Package, Sealed};
use crate::platform::credentials::Keeper;
use crate::problem::{Code, Contacts, Problem};
use crate::procedure::Account;
use crate::screen::password::Typed;
use crate::screen::{self, Screen};
use crate::secret::Secret;
use crate::text::Texts;
use iced::{Size, Task};
use message::{Banner, Closing, Overlay};
use practice::Practising;
use std::path::PathBuf;
use std::sync::Arc;
use waiting::Waiting;

pub struct App {
    texts: Texts,
    home: Home,
    /// None where it cannot be opened: then [`Screen::Trouble`] says why.
    ledger: Option<Ledger>,
    /// In practice its ledger stands for the real one, which stays untouched.
    practice: Option<Practising>,
    screen: Screen,
    /// Whose page it is, of several systems.
    of_system: Option<systems::OfSystem>,
    overlay: Option<Overlay>,
    banner: Option<Banner>,
    /// The frame's "Szczegóły dla informatyka" are open.
    details_are_open: bool,
    /// Chosen, and kept until the ledger says that it is ours (P-28, K-12).
    sealed: Option<Arc<Sealed>>,
    /// `--otworz`, until E3 takes it; or why it may not be opened.
    given: Option<Result<PathBuf, Problem>>,
    /// `--cwiczenia`, until practice begins.
    to_practise: bool,
    /// With its secrets, and only until the stage that needs them is left.
    package: Option<Arc<Package>>,
    /// What the package itself says, where the person types a part of it (E5b).
    read: Option<Arc<Package>>,
    /// Typed on E5b for the package with this code; as long as a package is open.
    temporary: Option<(String, Secret)>,
    /// On E6, which was left for another page.
    typed: Option<Typed>,
    /// What the package is opened again for, where it is not the first thing that is not done.
    reopened_for: Option<ReopenedFor>,
    /// What CSIZS has accepted in this run: E10 need not ask for it again.
    new_password: Option<(Account, Secret)>,
    /// The question whose answer is waited for. A second one, Stop and leaving the screen all move
    /// it on, and an answer to an older one is dropped.
    question: u32,
    /// An act is on its way, whatever screen is shown.
    acting: Option<Acting>,
    /// Windows is asked to set the clock or to keep a certificate, which is an act too.
    setting: Option<Waiting>,
    /// Dictionaries are being fetched, on the page that is shown.
    updating: Option<dictionaries::Updating>,
    /// How often they were.
    runs: u32,
    /// The place of a system that is connected already, and whose dictionaries are updated again.
    renewing: Option<usize>,
    /// What is to be taken back, while that is asked.
    /// Something else than an act is waited for.
    waiting: Option<Waiting>,
    /// A note is on its way into the ledger. One at a time: a second press writes nothing.
    writing: bool,
    /// The last write did not reach the disk (K-11).
    unsaved: bool,
    /// What remembers passwords here; none until it has been asked.
    keeper: Option<Keeper>,
    /// K-13 that has no page to be told on yet.
    unkept: Option<Problem>,
    /// "Sprawdź połączenie" of Help, and how often it was asked.
    connection: server::Connection,
    connection_questions: u32,
    /// The card for the ministry, while it is open.
    ministry: ministry::Fields,
    /// The way to a screen reader.
    reader: crate::ui::Reader,
    looks: look::Looks,
    /// Of the window, in logical pixels after the zoom.
    size: Size,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReopenedFor {
    /// "Uzupełnij dane" (E5b).
    Supplement,
    /// The wizard's own way, where the person has begun by hand (E10, E11).
    OwnRegistration,
    OwnDictionaries,
}

struct Acting {
    account: Account,
    waiting: Waiting,
    /// The account's own password, as it is sent.
    password: Secret,
    /// It is to be remembered beyond this run.
    remember: bool,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    /// Practice is left as soon as this is settled.
    then_leave: bool,
}

impl App {
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let before = (self.screen.problem().cloned(), self.banner.clone());
        let task = self.take_up(message);
        self.outdate_news(&before);
        task
    }

    /// A problem that comes up on the page ends the news above it: "Komputer jest gotowy" over a red
    /// frame reads as if the frame were not meant. News of this very moment, and news over a frame that
    /// was there before it, stay.
    fn outdate_news(&mut self, (problem, banner): &(Option<Problem>, Option<Banner>)) {
        let shown = self.screen.problem();
        let is_new = shown.is_some() && shown != problem.as_ref();
        // Nothing takes it back that the password is changed.
        let stays = |news: &Banner| {
            let changed = matches!(news, Banner::PasswordChanged(_) | Banner::PasswordChangedByHand(_));
            changed || news.problem().is_some()
        };
        let is_news = !self.banner.as_ref().is_some_and(stays);
        if is_new && is_news && self.banner == *banner {
            self.banner = None;
        }
    }

    fn take_up(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Screen(message) => self.route(message),
            Message::Answered { question, .. } if question != self.question => Task::none(),
            Message::Answered { answer, .. } => {
                self.waiting = None;
                match answer {
                    Ok(message) => self.route(message),
                    Err(problem) => self.broke(problem),
                }
            }
            Message::Acted(acted) => self.acted(acted),
            Message::ClockSet(set) => self.clock_set(set),
            Message::ClockPutBack(undone) => self.clock_put_back(undone),
            Message::StoresChanged(changed) => self.stores_changed(changed),
            Message::CertificateOpened { question, .. } if question != self.question => Task::none(),
            Message::CertificateOpened { opened, .. } => self.certificate_opened(opened),
            Message::Fetching { run, said } => self.fetching(run, said),
            Message::Remembered { question, written } => {
                self.writing = false;
                match written {
                    Ok(next) => {
                        self.unsaved = false;
                        if question == self.question { self.go_to(next) } else { Task::none() }
                    }
                    Err(problem) if question == self.question => self.not_remembered(problem),
                    Err(problem) => self.tell(Banner::Problem(problem)),
                }
            }
            Message::Practising(started) => self.practising(started),
            Message::FileGiven(path) => self.file_given(path),
            Message::Called(call) => self.called(&call),
            Message::FileHovered(over) => match self.screen {
                Screen::File(_) => self.route(screen::Message::File(screen::file::Message::Hovered(over))),
                _ => Task::none(),
            },
            Message::Reopened { question, .. } if question != self.question => Task::none(),
            Message::Reopened { copy, .. } => self.reopened(copy),
            Message::KeeperFound(keeper) => {
                self.keeper = keeper;
                Task::none()
            }
            Message::Kept(kept) => self.new_password_kept(kept),
            Message::Tidied(tidied) => self.tidied(tidied),
            Message::BrowserOpened(problem) => match problem {
                Some(problem) => self.failed(problem),
                None => Task::none(),
            },
            Message::ConnectionAsked { asked, lists } => self.connection_asked(asked, lists),
            Message::Hinted(hint) => {
                self.hinted(hint);
                Task::none()
            }
            Message::Look(told) => self.looked(told),
            Message::Opened(id, size) => self.window_opened(id, size),
            Message::OnScreen(id, screen) => self.on_screen(id, screen),
            Message::Resized(size) => {
                self.size = size;
                Task::none()
            }
            // The frame that comes does it.
            Message::ReaderWakes => Task::none(),
            Message::WindowLeft => {
                self.screen.hide_secrets();
                Task::none()
            }
            Message::Tick(now) => {
                let acting = self.acting.as_mut().map(|acting| &mut acting.waiting);
                acting
                    .into_iter()
                    .chain(&mut self.setting)
                    .chain(&mut self.waiting)
                    .chain(&mut self.connection.waiting)
                    .for_each(|waiting| waiting.tick(now));
                Task::none()
            }
            Message::Help => self.open_overlay(Overlay::Help),
            Message::Glossary => self.open_overlay(Overlay::Glossary),
            Message::Ministry => self.show_ministry(),
            Message::MinistryTyped(field, text) => self.ministry_typed(field, text),
            Message::MinistryPrint => self.print_ministry(),
            Message::MinistryPrinted(printed) => self.ministry_printed(printed),
            Message::Connection => self.show_connection(),
            Message::ConnectionAgain => self.ask_connection(),
            Message::ConnectionStop => {
                self.stop_connection();
                Task::none()
            }
            Message::Back => self.go_back(),
            Message::Later | Message::CloseRequested => self.close(),
            Message::CloseOverlay => self.close_overlay(),
            Message::ChooseSystems => self.choose_systems(),
            Message::BackToPassword => self.back_to_password(),
            Message::StartOver => self.start_over(),
            Message::Undo => self.undo(),
            Message::LeavePractice => self.leave_practice(),
            Message::ToggleDetails => {
                self.details_are_open = !self.details_are_open;
                Task::none()
            }
            Message::Copy(text) => iced::clipboard::write(text),
            Message::CopyHelp => iced::clipboard::write(self.description()),
            Message::Leave => iced::exit(),
        }
    }

    /// The ledger that counts now.
    fn ledger(&self) -> Option<&Ledger> {
        self.practice.as_ref().map(Practising::ledger).or(self.ledger.as_ref())
    }

    fn progress(&self) -> Progress {
        self.ledger().map(Ledger::progress).unwrap_or_default()
    }

    fn contacts(&self) -> Contacts {
        match &self.package {
            Some(package) => package.contacts.clone(),
            None => self.progress().package().map(|facts| facts.kontakty.clone()).unwrap_or_default(),
        }
    }

    fn show(&mut self, screen: Screen) -> Task<Message> {
        self.keep_typed();
        self.keep_draft();
        self.updating = None;
        if !screen.may_renew() {
            self.renewing = None;
        }
        self.of_system = self.of_system(&screen);
        self.screen = screen;
        self.question += 1;
        self.details_are_open = false;
        self.waiting = None;
        Task::none()
    }

    /// Into a field that the person has to look at. A page that comes anew focuses its first field
    /// by itself.
    fn focus(&self, field: impl Into<iced::widget::Id>) -> Task<Message> {
        if self.overlay.is_some() { Task::none() } else { crate::ui::focus(field) }
    }

    fn tell(&mut self, banner: Banner) -> Task<Message> {
        self.banner = Some(banner);
        Task::none()
    }

    fn open_overlay(&mut self, overlay: Overlay) -> Task<Message> {
        if self.overlay == Some(Overlay::Ministry) {
            self.keep_ministry();
        }
        self.screen.hide_secrets();
        self.overlay = Some(overlay);
        Task::none()
    }

    fn close_overlay(&mut self) -> Task<Message> {
        self.stop_connection();
        if self.overlay == Some(Overlay::Ministry) && self.keeps_ministry_open() {
            return Task::none();
        }
        // From a panel back to Help, from where it was opened.
        let from_help = matches!(
            self.overlay,
            Some(
                Overlay::Connection
                    | Overlay::Ministry
                    | Overlay::Glossary
                    | Overlay::Look { from_help: true }
            )
        );
        self.overlay = from_help.then_some(Overlay::Help);
        Task::none()
    }

    /// What is shown stays; the person may press again when the disk can be written.
    fn not_remembered(&mut self, problem: Problem) -> Task<Message> {
        self.unsaved = problem.code == Code::K11;
        self.failed(problem)
    }

    /// A question ended in a panic: the page waits no longer.
    fn broke(&mut self, problem: Problem) -> Task<Message> {
        let answer = match &self.screen {
            Screen::File(_) => screen::Message::File(screen::file::Message::Looked(Err(problem))),
            Screen::NotNeeded(_) => {
                screen::Message::NotNeeded(screen::not_needed::Message::Written(Err(problem)))
            }
            Screen::Done(_) => screen::Message::Done(screen::done::Message::Printed(Err(problem))),
            Screen::Connected(_) => screen::Message::Connected(screen::connected::Message::Failed(problem)),
            Screen::Unlock(_) => screen::Message::Unlock(screen::unlock::Message::Opened(Err(problem))),
            Screen::Clock(_) => screen::Message::Clock(screen::clock::Message::Failed(problem)),
            Screen::ByHand(_) => screen::Message::ByHand(screen::by_hand::Message::Failed(problem)),
            Screen::Server(_) => screen::Message::Server(screen::server::Message::Failed(problem)),
            Screen::Certificate(_) => {
                screen::Message::Certificate(screen::certificate::Message::Failed(problem))
            }
            Screen::Registration(_) => {
                screen::Message::Registration(screen::registration::Message::Failed(problem))
            }
            Screen::RegistrationByHand(_) => {
                screen::Message::RegistrationByHand(screen::registration_by_hand::Message::Failed(problem))
            }
            Screen::Dictionaries(_) => {
                screen::Message::Dictionaries(screen::dictionaries::Message::Failed(Some(problem)))
            }
            _ => return self.tell(Banner::Problem(problem)),
        };
        self.route(answer)
    }

    /// On the page where there is a place for it, as a banner elsewhere.
    fn failed(&mut self, problem: Problem) -> Task<Message> {
        let answer = match &self.screen {
            Screen::Browser(_) => screen::Message::Browser(screen::browser::Message::Failed(problem)),
            Screen::Done(_) => screen::Message::Done(screen::done::Message::Printed(Err(problem))),
            Screen::Check(_) => screen::Message::Check(screen::check::Message::Failed(problem)),
            Screen::Clock(_) => screen::Message::Clock(screen::clock::Message::Failed(problem)),
            Screen::Locked(_) => screen::Message::Locked(screen::locked::Message::Failed(problem)),
            Screen::Certificate(_) => {
                screen::Message::Certificate(screen::certificate::Message::Failed(problem))
            }
            Screen::RegistrationByHand(_) => {
                screen::Message::RegistrationByHand(screen::registration_by_hand::Message::Failed(problem))
            }
            Screen::DictionariesByHand(_) => {
                screen::Message::DictionariesByHand(screen::dictionaries_by_hand::Message::Failed(problem))
            }
            _ => return self.tell(Banner::Problem(problem)),
        };
        self.route(answer)
    }

    /// What is shown, on the page or as a banner above it.
    fn problem_in_sight(&self) -> Option<&Problem> {
        self.screen.problem().or_else(|| self.banner.as_ref()?.problem())
    }
}
