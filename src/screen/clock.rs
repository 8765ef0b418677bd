//! E7: whose clock it is, whether it is right, and setting it (procedure, point 7a).
mod view;

use crate::clock::{Error, Measurement, Reading, Source};
use crate::ledger::ClockMeasured;
use crate::platform::time::Looked;
use crate::problem::{Code, Problem, Remedy};
use crate::procedure::clock::{Agreement, ServerPlace, ServiceStart};
use crate::procedure::{Environment, hosts};
use chrono::TimeDelta;
use std::path::PathBuf;

pub const PLACE: &str = "clock-place";
pub const SERVER: &str = "clock-server";

#[derive(Debug)]
pub struct Clock {
    environment: Environment,
    /// Who is asked, and set.
    servers: Vec<String>,
    place: ServerPlace,
    /// The ledger has this answer: the page may pass by itself.
    answered: bool,
    step: Step,
    checked: Option<Checked>,
    /// Windows has been told; what came of it is being measured.
    was_set: bool,
    setting: bool,
    saving: bool,
    advanced: bool,
    typed: String,
    sheet: Option<PathBuf>,
    /// About the clock of this computer.
    trouble: Option<Problem>,
    /// About anything else.
    problem: Option<Problem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Question,
    /// "Poproś informatyka o ustawienie zegara serwera"
    Elsewhere,
}

/// What a look at this computer and the question to the servers brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub looked: Looked,
    pub reading: Reading,
}

impl Checked {
    fn nothing() -> Self {
        let looked = Looked { domain: None, service: None };
        Self { looked, reading: Reading { measurement: None, trouble: None } }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Choose(ServerPlace),
    Checked(Box<Checked>),
    /// The main button.
    Submit,
    /// "Sprawdź ponownie".
    Again,
    /// "Przejdź dalej i wróć tu przed rejestracją".
    GoOn,
    ToggleAdvanced,
    ServerChanged(String),
    /// The answer is in the ledger.
    Answered,
    WasSet(Result<(), Problem>),
    ChooseSheet,
    /// None: closed without a choice; an error: no dialog can open.
    SheetChosen(Result<Option<PathBuf>, &'static str>),
    SheetSaved(Result<PathBuf, Problem>),
    /// The button of the frame.
    Remedy(Remedy),
    /// The settings of Windows did not open.
    Failed(Problem),
    BackToQuestion,
    /// K-13: the new password is not remembered.
    NotKept(Problem),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Check(Vec<String>),
    /// Windows asks for consent.
    Set(Vec<String>),
    /// The person says where the server runs.
    Answer(ServerPlace),
    /// This computer's clock was compared, and on.
    Pass {
        measured: ClockMeasured,
        was_set: bool,
    },
    /// On without a clock that is right.
    Postpone(ServerPlace),
    /// "Zegar serwera jest ustawiony".
    Confirm,
    ChooseSheet,
    /// Without a path where no dialog can open: into a folder of the person's.
    SaveSheet {
        path: Option<PathBuf>,
        servers: Vec<String>,
    },
    OpenSettings,
}

/// What can be done with this computer's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// It is being looked at.
    Checking,
    /// Right, and kept right as far as anybody knows.
    Well,
    /// Right, and Windows does not keep it.
    Unkept,
    /// Wrong, and Windows can set it.
    CanBeSet,
    /// Wrong, and nothing helps but looking again: a domain sets it, this is not Windows, or it stays so.
    CannotBeSet,
    /// Nobody knows.
    NotMeasured,
}

impl Clock {
    /// `servers` of the package or the usual ones; `place` as the ledger has it.
    pub fn new(environment: Environment, servers: Vec<String>, place: Option<ServerPlace>) -> Self {
        Self {
            environment,
            servers,
            place: place.unwrap_or(ServerPlace::Tutaj),
            answered: place == Some(ServerPlace::Tutaj),
            step: if place == Some(ServerPlace::GdzieIndziej) { Step::Elsewhere } else { Step::Question },
            checked: None,
            was_set: false,
            setting: false,
            saving: false,
            advanced: false,
            typed: String::new(),
            sheet: None,
            trouble: None,
            problem: None,
        }
    }

    /// What is wrong with this computer's clock is of no account to another one.
    pub fn problem(&self) -> Option<&Problem> {
        let here = self.place == ServerPlace::Tutaj && self.step == Step::Question;
        self.problem.as_ref().or(self.trouble.as_ref().filter(|_| here))
    }

    pub fn is_elsewhere(&self) -> bool {
        self.step == Step::Elsewhere
    }

    pub fn is_setting(&self) -> bool {
        self.setting
    }

    pub fn servers(&self) -> &[String] {
        &self.servers
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            // While Windows is asked, nothing else is decided.
            Message::Choose(_) | Message::Submit | Message::Again | Message::GoOn | Message::Remedy(_)
                if self.setting =>
            {
                Action::None
            }
            Message::Choose(place) => {
                self.place = place;
                self.problem = None;
                Action::None
            }
            Message::Checked(checked) => self.checked(*checked),
            Message::Submit => self.submit(),
            Message::Again => self.again(),
            Message::GoOn => self.go_on(),
            Message::ToggleAdvanced => {
                self.advanced = !self.advanced;
                Action::None
            }
            Message::ServerChanged(name) => {
                self.typed = name;
                let _ = self.problem.take_if(|problem| problem.is_about(SERVER));
                Action::None
            }
            Message::Answered => {
                self.answered = true;
                self.step = Step::Elsewhere;
                Action::None
            }
            Message::WasSet(Ok(())) => {
                self.setting = false;
                self.was_set = true;
                self.check()
            }
            Message::WasSet(Err(problem)) => {
                self.setting = false;
                self.trouble = Some(self.with_difference(problem));
                Action::None
            }
            Message::ChooseSheet if self.saving => Action::None,
            Message::ChooseSheet => {
                self.saving = true;
                Action::ChooseSheet
            }
            Message::SheetChosen(Ok(None)) => {
                self.saving = false;
                Action::None
            }
            Message::SheetChosen(path) => {
                Action::SaveSheet { path: path.ok().flatten(), servers: self.servers.clone() }
            }
            Message::SheetSaved(Ok(path)) => {
                self.saving = false;
                self.problem = None;
                self.sheet = Some(path);
                Action::None
            }
            Message::SheetSaved(Err(problem)) => {
                self.saving = false;
                self.sheet = None;
                self.problem = Some(problem);
                Action::None
            }
            Message::Remedy(remedy) => self.remedy(remedy),
            Message::Failed(problem) => {
                self.saving = false;
                self.problem = Some(problem);
                // Nobody waits for an answer any more.
                let _ = self.checked.get_or_insert_with(Checked::nothing);
                Action::None
            }
            Message::NotKept(problem) => {
                self.problem = Some(problem);
                Action::None
            }
            Message::BackToQuestion => {
                self.step = Step::Question;
                self.answered = false;
                self.problem = None;
                if self.checked.is_none() { self.check() } else { Action::None }
            }
        }
    }

    fn checked(&mut self, checked: Checked) -> Action {
        self.checked = Some(checked);
        let code = self.diagnosis();
        let told = self.trouble.take().filter(|trouble| {
            // What Windows said of an act stands until the next one, unless the clock is right by now.
            matches!(trouble.code, Code::Z01) && code.is_some_and(|code| code != Code::Z02)
        });
        self.trouble = told.or_else(|| code.map(|code| self.worded(code)));
        let passes = self.answered || self.was_set;
        if self.stand() == Stand::Well
            && passes
            && self.place == ServerPlace::Tutaj
            && self.step == Step::Question
        {
            return self.pass();
        }
        Action::None
    }

    /// What is wrong with the clock of this computer, if anything is.
    fn diagnosis(&self) -> Option<Code> {
        let Checked { looked, reading } = self.checked.as_ref()?;
        if self.agreement() == Some(Agreement::Fine) {
            return None;
        }
        if looked.domain.is_some() && reading.measurement.is_some() {
            return Some(Code::Z04);
        }
        if reading.trouble.is_some() {
            return Some(Code::Z02);
        }
        if self.was_set {
            return Some(Code::Z05);
        }
        let service = looked.service.as_ref()?;
        (service.settings.start == ServiceStart::Wylaczony).then_some(Code::Z03)
    }

    fn worded(&self, code: Code) -> Problem {
        let problem = match (code, self.checked.as_ref()) {
            (Code::Z04, Some(checked)) => {
                Problem::new(code).with("name", checked.looked.domain.clone().unwrap_or_default())
            }
            (Code::Z02, Some(checked)) => match &checked.reading.trouble {
                Some(error @ Error::Disagree { servers, .. }) => Problem::new(code)
                    .with("variant", "disagree")
                    .with("address", servers.join(", "))
                    .details(error.to_string()),
                Some(error @ Error::NoAnswer { servers, .. }) => Problem::new(code)
                    .with("address", servers.first().cloned().unwrap_or_default())
                    .details(error.to_string()),
                None => code.into(),
            },
            _ => code.into(),
        };
        self.with_difference(problem)
    }

    fn with_difference(&self, problem: Problem) -> Problem {
        match self.measurement() {
            Some(measurement) => problem.with("difference", to_second(measurement.offset)),
            None => problem,
        }
    }

    fn measurement(&self) -> Option<&Measurement> {
        self.checked.as_ref()?.reading.measurement.as_ref()
    }

    fn agreement(&self) -> Option<Agreement> {
        self.measurement().map(|measurement| Agreement::within(measurement.offset, measurement.error))
    }

    fn stand(&self) -> Stand {
        let Some(Checked { looked, reading }) = &self.checked else { return Stand::Checking };
        let service = looked.service.as_ref().filter(|_| looked.domain.is_none());
        match (self.agreement(), service) {
            (Some(Agreement::Fine), Some(service)) if !service.synchronises => Stand::Unkept,
            (Some(Agreement::Fine), _) => Stand::Well,
            (None, _) => Stand::NotMeasured,
            (Some(_), Some(_)) if self.was_set && reading.trouble.is_none() => Stand::CannotBeSet,
            (Some(_), Some(_)) => Stand::CanBeSet,
            (Some(_), None) => Stand::CannotBeSet,
        }
    }

    fn submit(&mut self) -> Action {
        match (self.step, self.place) {
            (Step::Elsewhere, _) => Action::Confirm,
            (Step::Question, ServerPlace::GdzieIndziej) => Action::Answer(ServerPlace::GdzieIndziej),
            (Step::Question, ServerPlace::NieWiadomo) => Action::Postpone(ServerPlace::NieWiadomo),
            (Step::Question, ServerPlace::Tutaj) => match self.stand() {
                Stand::Checking => Action::None,
                Stand::Well => self.pass(),
                Stand::Unkept | Stand::CanBeSet => self.set(),
                Stand::CannotBeSet | Stand::NotMeasured => self.again(),
            },
        }
    }

    fn set(&mut self) -> Action {
        if let Some(action) = self.take_typed() {
            return action;
        }
        self.setting = true;
        self.trouble = None;
        self.problem = None;
        Action::Set(self.servers.clone())
    }

    /// The name that was typed is used from now on, where one was; one that is none is told.
    fn take_typed(&mut self) -> Option<Action> {
        let typed = self.typed.trim().to_owned();
        if typed.is_empty() {
            return None;
        }
        if !hosts::is_time_server(self.environment, &typed) {
            self.problem = Some(Problem::wrong(SERVER, "clock-server-wrong"));
            self.advanced = true;
            return Some(Action::Focus(SERVER));
        }
        self.servers = vec![typed];
        None
    }

    fn again(&mut self) -> Action {
        if let Some(action) = self.take_typed() {
            return action;
        }
        self.was_set = false;
        self.trouble = None;
        self.problem = None;
        self.check()
    }

    fn check(&mut self) -> Action {
        self.checked = None;
        // A dialog that is open is answered no more.
        self.saving = false;
        Action::Check(self.servers.clone())
    }

    fn pass(&self) -> Action {
        let (Some(checked), Some(measurement)) = (&self.checked, self.measurement()) else {
            return Action::None;
        };
        let millis = |time: TimeDelta| time.num_milliseconds();
        let measured = ClockMeasured {
            roznica_ms: millis(measurement.offset),
            blad_ms: millis(measurement.error),
            zrodlo: source(measurement),
            synchronizacja: checked.looked.service.as_ref().map(|service| service.synchronises),
        };
        Action::Pass { measured, was_set: self.was_set }
    }

    fn go_on(&self) -> Action {
        match (self.step, self.place) {
            (Step::Question, ServerPlace::Tutaj) if self.measurement().is_some() => self.pass(),
            (Step::Question, ServerPlace::Tutaj) => Action::Postpone(ServerPlace::Tutaj),
            (_, _) => Action::Postpone(ServerPlace::GdzieIndziej),
        }
    }

    /// Whether the frame has this button: not where the main button does the same.
    pub fn offers(&self, remedy: Remedy) -> bool {
        let sets = matches!(self.stand(), Stand::Unkept | Stand::CanBeSet);
        match remedy {
            _ if self.setting => false,
            Remedy::SetClock => false,
            Remedy::Retry => sets,
            Remedy::GoOn => true,
            Remedy::OtherTimeServer | Remedy::OpenClockSettings | Remedy::ChooseFolder => true,
            _ => false,
        }
    }

    fn remedy(&mut self, remedy: Remedy) -> Action {
        match remedy {
            Remedy::Retry => self.again(),
            Remedy::OtherTimeServer => {
                self.advanced = true;
                Action::Focus(SERVER)
            }
            Remedy::OpenClockSettings => Action::OpenSettings,
            // K-13 has been read.
            Remedy::GoOn => {
                self.problem = None;
                Action::None
            }
            Remedy::ChooseFolder => self.update(Message::ChooseSheet),
            _ => Action::None,
        }
    }
}

/// Rounded as [`Texts::difference`](crate::text::Texts::difference) does, so that frame and card say the
/// same.
fn to_second(difference: TimeDelta) -> i64 {
    (difference.abs() + TimeDelta::milliseconds(500)).num_seconds()
}

/// Whom the wizard believed, as it is shown and kept.
fn source(measurement: &Measurement) -> String {
    match &measurement.source {
        Source::Sntp(servers) => servers.join(", "),
        Source::Date(host) => host.clone(),
    }
}
