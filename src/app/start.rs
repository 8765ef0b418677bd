//! How the window begins: what is asked on the command line, and what the ledger says.
use super::effects::heard;
use super::look::Looks;
use super::{App, Message};
use crate::csizs::Limits;
use crate::ledger::Ledger;
use crate::platform::appearance::Desktop;
use crate::platform::credentials::Credentials;
use crate::platform::{self, Calls};
use crate::problem::Problem;
use crate::screen::{self, Back, Screen, Trouble};
use crate::secret::redact::Redactor;
use crate::settings::Settings;
use crate::text::Texts;
use crate::ui::Reader;
use crate::ui::reader::Wakes;
use iced::Task;
use std::path::PathBuf;
use std::sync::Arc;

/// What belongs to this computer and this run.
#[derive(Debug, Clone)]
pub struct Home {
    /// The state folder.
    pub folder: PathBuf,
    /// The wizard itself, which is the practice CSIZS too.
    pub executable: PathBuf,
    pub limits: Limits,
    /// Every secret that passes through, so that no line of the log shows one.
    pub redactor: Redactor,
    /// What remembers a password, on the person's tick.
    pub credentials: Arc<dyn Credentials>,
    /// How the system looks.
    pub desktop: Arc<dyn Desktop>,
}

/// What was asked for.
#[derive(Debug, Default)]
pub struct Start {
    /// `--otworz`.
    pub open: Option<PathBuf>,
    /// `--cwiczenia`.
    pub practice: bool,
    /// Of second wizards.
    pub calls: Calls,
    /// The way to a screen reader, and what it wakes the window with.
    pub reader: Reader,
    pub wakes: Option<Wakes>,
}

impl App {
    pub fn new(texts: Texts, home: Home, start: Start) -> (Self, Task<Message>) {
        let looks = Looks::new(Settings::read(&home.folder), home.desktop.look());
        let mut app = Self {
            texts,
            home,
            ledger: None,
            practice: None,
            screen: Screen::Start(screen::Start::default()),
            overlay: None,
            banner: None,
            details_are_open: false,
            sealed: None,
            package: None,
            read: None,
            temporary: None,
            typed: None,
            of_system: None,
            reopened_for: None,
            new_password: None,
            given: start.open.map(|path| platform::given(&path)),
            to_practise: start.practice,
            question: 0,
            acting: None,
            setting: None,
            updating: None,
            runs: 0,
            renewing: None,
            waiting: None,
            writing: false,
            unsaved: false,
            keeper: None,
            unkept: None,
            connection: super::server::Connection::default(),
            connection_questions: 0,
            ministry: super::ministry::Fields::default(),
            reader: start.reader,
            size: super::SIZE * looks.scale().recip(),
            looks,
        };
        let task = app.open_ledger();
        let calls = start.calls.take().map_or_else(Task::none, |calls| heard(calls, Message::Called));
        let keeper = app.look_for_keeper();
        let wakes = start.wakes.map_or_else(Task::none, |wakes| heard(wakes, |()| Message::ReaderWakes));
        (app, Task::batch([task, calls, keeper, wakes]))
    }

    /// Also "Spróbuj ponownie" of K-11.
    pub(super) fn open_ledger(&mut self) -> Task<Message> {
        match Ledger::open(&self.home.folder) {
            Ok(opened) => {
                let (progress, damage) = (opened.ledger.progress(), opened.damage());
                self.ledger = Some(opened.ledger);
                // Damage is told first; what was asked for waits for the next step.
                if damage.is_some() {
                    return self.show(Screen::Back(Back::new(progress, damage)));
                }
                let shown = self.opening_page();
                match self.as_asked() {
                    Some(task) => Task::batch([shown, task]),
                    None => shown,
                }
            }
            Err(error) => self.show(Screen::Trouble(Trouble::new(Problem::from(&error)))),
        }
    }

    /// The first page of a run, by what the ledger knows.
    pub(super) fn opening_page(&mut self) -> Task<Message> {
        let progress = self.progress();
        if progress.is_fresh() {
            self.show(Screen::Start(screen::Start::default()))
        } else if progress.needs_no_connection() {
            // "Jesteś na etapie 1" would say that something is left to do.
            self.show_not_needed()
        } else {
            self.welcome(None)
        }
    }

    /// On with what the command line asked for, once.
    pub(super) fn as_asked(&mut self) -> Option<Task<Message>> {
        if std::mem::take(&mut self.to_practise) {
            return Some(self.on_with_practice());
        }
        self.given.take().map(|given| self.show_asked(given))
    }
}
