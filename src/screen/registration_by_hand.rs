//! E10b: the registration in the domain system itself. Today's main road: the wizard gives the values and
//! the order, the person does it and says what came of it.
mod view;

use crate::document::Values;
use crate::ledger::{Refused, SystemAnswer};
use crate::platform::Saved;
use crate::problem::{Code, Problem, Remedy};
use crate::procedure::read_moment;
use chrono::{DateTime, Local, NaiveDateTime, TimeDelta, TimeZone as _, Utc};
use std::path::PathBuf;

pub const WHEN: &str = "registered-when";
pub const NUMBER: &str = "registered-number";
pub const ANSWER: &str = "registered-answer";

/// "29.03.2016, 11:20" and no more.
const LONGEST_MOMENT: usize = 24;
/// What is longer was pasted by mistake.
const LONGEST_NUMBER: usize = 60;
/// A clock that is a little ahead makes no registration one of the future.
const AHEAD: TimeDelta = TimeDelta::minutes(10);
/// The steps of E10b (storyboard 2.21).
pub const STEPS: u32 = 5;

/// "Co pokazał system?"
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    WrongLogin,
    Temporary,
    Locked,
    Known,
    Conformity,
    Certificate,
    Role,
    Unit,
    Clock,
    Internal,
    Nothing,
}

impl Shown {
    /// In the order of the page: what is met most often comes first.
    pub const ALL: [Self; 11] = [
        Self::WrongLogin,
        Self::Temporary,
        Self::Locked,
        Self::Certificate,
        Self::Known,
        Self::Conformity,
        Self::Role,
        Self::Unit,
        Self::Clock,
        Self::Internal,
        Self::Nothing,
    ];

    fn answer(self) -> SystemAnswer {
        let powod = match self {
            Self::WrongLogin => Refused::BledneLogowanie,
            Self::Temporary => Refused::HasloTymczasowe,
            Self::Locked => Refused::KontoZablokowane,
            Self::Conformity => Refused::BrakSwiadectwa,
            Self::Certificate => Refused::CertyfikatOdrzucony,
            Self::Role => Refused::BrakRoli,
            Self::Unit => Refused::NieznanaJednostka,
            Self::Clock => Refused::ZlyCzas,
            Self::Known => return SystemAnswer::JuzZarejestrowany,
            Self::Internal => return SystemAnswer::NieDokonczono,
            Self::Nothing => return SystemAnswer::NieWiadomo,
        };
        SystemAnswer::Odmowa { powod }
    }
}

#[derive(Debug)]
pub struct RegistrationByHand {
    values: Values,
    /// How many attempts are left before H-07.
    left: u32,
    /// How many of the steps are done.
    done: u32,
    /// "Co pokazał system?" is asked.
    asking: bool,
    /// The wizard can register this system by itself.
    automatic: bool,
    when: String,
    number: String,
    answer: Option<Shown>,
    busy: bool,
    saved: Option<Saved>,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Copy(String),
    /// "Zrobione": the step is done.
    Done,
    /// One step back, to be read again.
    StepBack,
    /// So many steps are done, and the ledger has it.
    Stepped(u32),
    /// "Wpisz obecną datę i godzinę".
    Now,
    WhenChanged(String),
    NumberChanged(String),
    /// "System jest zarejestrowany".
    Submit,
    /// "System pokazał błąd".
    AskAnswer,
    Choose(Shown),
    /// "Zapisz odpowiedź".
    SaveAnswer,
    BackToValues,
    /// "Zapisz kartę konfiguracji".
    ChooseSheet,
    SheetChosen(Result<Option<PathBuf>, &'static str>),
    SheetSaved(Result<Saved, Problem>),
    /// What the system showed is in the ledger, with what it means.
    Answered(Problem),
    Automatic,
    /// The button of the frame.
    Remedy(Remedy),
    Failed(Problem),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Copy(String),
    /// So many steps are done.
    Note(u32),
    /// By the person's word.
    Confirm {
        at: DateTime<Utc>,
        number: Option<String>,
    },
    Report(SystemAnswer),
    ChooseSheet,
    /// Without a path where no dialog can open.
    SaveSheet(Option<PathBuf>),
    CopyRequest(Problem),
    ShowCertificate,
    ShowClock,
    /// To stage 2.
    ShowPassword,
    Automatic,
}

impl RegistrationByHand {
    /// `problem` of an earlier answer, which still stands.
    pub fn new(values: Values, left: u32, done: u32, automatic: bool, problem: Option<Problem>) -> Self {
        Self {
            values,
            left,
            done: done.min(STEPS - 1),
            asking: false,
            automatic,
            when: String::new(),
            number: String::new(),
            answer: None,
            busy: false,
            saved: None,
            problem,
        }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn is_asking(&self) -> bool {
        self.asking
    }

    pub fn values(&self) -> &Values {
        &self.values
    }

    /// Whether "Wstecz" leads to the step before.
    pub fn has_step_back(&self) -> bool {
        self.done > 0
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Copy(text) => return Action::Copy(text),
            Message::Done | Message::StepBack | Message::Submit if self.busy => {}
            Message::Done if self.done + 1 < STEPS => {
                self.problem = None;
                self.busy = true;
                return Action::Note(self.done + 1);
            }
            Message::Done => {}
            Message::StepBack => {
                self.busy = true;
                return Action::Note(self.done.saturating_sub(1));
            }
            Message::Stepped(done) => {
                self.busy = false;
                self.done = done.min(STEPS - 1);
            }
            Message::Now => {
                self.when = Local::now().format("%d.%m.%Y %H:%M").to_string();
                self.spare_when();
            }
            Message::WhenChanged(when) => {
                self.when = when.chars().take(LONGEST_MOMENT).collect();
                self.spare_when();
            }
            Message::NumberChanged(number) => self.number = number.chars().take(LONGEST_NUMBER).collect(),
            Message::Submit => return self.submit(Utc::now()),
            Message::AskAnswer => {
                self.asking = true;
                self.answer = None;
                self.problem = None;
                return Action::Focus(ANSWER);
            }
            Message::BackToValues => {
                self.asking = false;
                self.problem = None;
            }
            Message::Choose(answer) => {
                self.answer = Some(answer);
                let _ = self.problem.take_if(|problem| problem.code == Code::K30);
            }
            Message::SaveAnswer if self.busy => {}
            Message::SaveAnswer => match self.answer {
                None => {
                    self.problem = Some(Code::K30.into());
                    return Action::Focus(ANSWER);
                }
                Some(answer) => {
                    self.busy = true;
                    return Action::Report(answer.answer());
                }
            },
            Message::Answered(problem) => {
                self.busy = false;
                self.asking = false;
                self.problem = Some(problem);
                return Action::Focus("problem-button");
            }
            Message::ChooseSheet if self.busy => {}
            Message::ChooseSheet => {
                self.busy = true;
                return Action::ChooseSheet;
            }
            Message::SheetChosen(Ok(None)) => self.busy = false,
            Message::SheetChosen(path) => return Action::SaveSheet(path.ok().flatten()),
            Message::SheetSaved(Ok(saved)) => {
                self.busy = false;
                let _ = self.problem.take_if(|problem| problem.code == Code::K23);
                self.saved = Some(saved);
            }
            Message::SheetSaved(Err(problem)) | Message::Failed(problem) => {
                self.busy = false;
                self.problem = Some(problem);
            }
            Message::Automatic => return Action::Automatic,
            Message::Remedy(remedy) => return self.remedy(remedy),
        }
        Action::None
    }

    /// The moment has to be typed: a second press of "Zrobione" confirms nothing.
    fn submit(&mut self, now: DateTime<Utc>) -> Action {
        let at = match self.when.trim() {
            "" => return self.refuse(Problem::empty(WHEN)),
            typed => match read_moment(typed).and_then(here) {
                None => return self.refuse(Problem::wrong(WHEN, "registered-when-unclear")),
                Some(at) if at > now + AHEAD => {
                    return self.refuse(Problem::wrong(WHEN, "registered-when-future"));
                }
                Some(at) => at,
            },
        };
        self.busy = true;
        self.problem = None;
        let number = Some(self.number.trim().to_owned()).filter(|number| !number.is_empty());
        Action::Confirm { at, number }
    }

    fn refuse(&mut self, problem: Problem) -> Action {
        self.problem = Some(problem);
        Action::Focus(WHEN)
    }

    /// It is typed anew.
    fn spare_when(&mut self) {
        let _ = self.problem.take_if(|problem| problem.is_about(WHEN));
    }

    /// Whether the frame has this button.
    pub fn offers(&self, remedy: Remedy) -> bool {
        matches!(
            remedy,
            Remedy::Retry
                | Remedy::GoOn
                | Remedy::BackToCertificate
                | Remedy::BackToClock
                | Remedy::CopyRequest
                | Remedy::ChooseFolder
                | Remedy::ChangePassword
        )
    }

    fn remedy(&mut self, remedy: Remedy) -> Action {
        match remedy {
            Remedy::ChooseFolder => self.update(Message::ChooseSheet),
            Remedy::BackToCertificate => Action::ShowCertificate,
            Remedy::BackToClock => Action::ShowClock,
            Remedy::ChangePassword => Action::ShowPassword,
            Remedy::CopyRequest => self.problem.clone().map_or(Action::None, Action::CopyRequest),
            // Read; and the last step, in which the answer is awaited, comes again.
            Remedy::Retry | Remedy::GoOn => {
                self.problem = None;
                self.done = STEPS - 1;
                Action::None
            }
            _ => Action::None,
        }
    }
}

/// By the clock on the wall here; of an hour that comes twice, the first.
fn here(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    Local.from_local_datetime(&local).earliest().map(|at| at.to_utc())
}
