//! E10: the wizard registers the system by itself, where the package names the project's own profile. The
//! express lane beside E10b.
mod view;

use crate::ledger::Standing;
use crate::problem::{Code, Problem, Remedy};
use crate::secret::Secret;
use chrono::{DateTime, Utc};

pub const PASSWORD: &str = "registration-password";

/// What is to be compared before it is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Data {
    /// The system's id in the ledger.
    pub id: String,
    pub unit: String,
    /// Name and version.
    pub system: String,
    pub server: String,
    pub certificate_until: Option<DateTime<Utc>>,
    pub clock: Option<Standing>,
    pub login: String,
}

#[derive(Debug)]
pub struct Registration {
    data: Data,
    left: u32,
    password: Secret,
    shown: bool,
    /// The credential store has it, and it is not asked for.
    kept: Option<Secret>,
    phase: Phase,
    /// Nobody knows what became of the last one: it is asked about, and never repeated.
    open: bool,
    /// The package is shut, and with it the key of the system.
    shut: bool,
    problem: Option<Problem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// The credential store is asked for the password.
    Looking,
    Idle,
    Registering,
    /// PodajStan.
    AskingState,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// What the credential store has.
    Kept(Option<Secret>),
    PasswordChanged(Secret),
    TogglePassword,
    /// "Zarejestruj system", or "Sprawdź stan" where something is open.
    Submit,
    /// "Wolę zrobić to w systemie dziedzinowym".
    ByHand,
    Stop,
    /// The act or the question has ended, and is in the ledger.
    Settled {
        left: u32,
        open: bool,
        problem: Option<Problem>,
    },
    /// The button of the frame.
    Remedy(Remedy),
    Failed(Problem),
    /// The window has lost the focus, or the page is left.
    Hide,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    /// `typed`: the person has typed it here.
    Register {
        password: Secret,
        typed: bool,
    },
    AskState,
    ByHand,
    Stop,
    /// The question about the state is not waited for any more.
    StopAsking,
    /// To E4b.
    Reopen,
    /// To stage 2.
    ShowPassword,
    ShowCertificate,
    ShowClock,
    CopyRequest(Problem),
}

impl Registration {
    /// `looks`: the credential store is being asked. `problem` of an earlier answer that still stands.
    pub fn new(data: Data, left: u32, looks: bool, open: bool, problem: Option<Problem>) -> Self {
        let problem = problem.or_else(|| open.then(|| Code::R07.into()));
        Self {
            data,
            left,
            password: Secret::default(),
            shown: false,
            kept: None,
            phase: if looks { Phase::Looking } else { Phase::Idle },
            open,
            shut: false,
            problem,
        }
    }

    /// With the password that CSIZS has taken in this run.
    pub fn knowing(self, password: Option<Secret>) -> Self {
        Self { kept: password, ..self }
    }

    /// Nothing can be sent or asked before the package is opened again.
    pub fn without_package(mut self) -> Self {
        self.shut = true;
        self.phase = Phase::Idle;
        self
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// Whose data are shown, by its id in the ledger.
    pub fn system_id(&self) -> &str {
        &self.data.id
    }

    pub fn is_busy(&self) -> bool {
        matches!(self.phase, Phase::Registering | Phase::AskingState)
    }

    /// A password is typed, and nothing has come of it yet.
    pub fn has_typed(&self) -> bool {
        !self.password.is_empty()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Kept(kept) => {
                if self.phase == Phase::Looking {
                    self.phase = Phase::Idle;
                }
                self.kept = kept;
            }
            Message::PasswordChanged(password) => {
                self.password = password;
                let _ = self.problem.take_if(|problem| problem.code == Code::R01);
            }
            Message::TogglePassword => self.shown = !self.shown,
            Message::Hide => self.shown = false,
            Message::Submit | Message::ByHand | Message::Remedy(_) if self.phase != Phase::Idle => {}
            Message::Submit => return self.submit(),
            Message::ByHand => return Action::ByHand,
            Message::Stop if self.phase == Phase::Registering => return Action::Stop,
            Message::Stop if self.phase == Phase::AskingState => {
                self.phase = Phase::Idle;
                // Nobody knows yet, as before the question.
                self.problem = self.open.then(|| Code::R07.into());
                return Action::StopAsking;
            }
            Message::Stop => {}
            Message::Settled { left, open, problem } => {
                self.phase = Phase::Idle;
                self.left = left;
                self.open = open;
                let refused = problem.as_ref().is_some_and(|problem| problem.code == Code::R02);
                if refused {
                    // What was refused is typed anew, whoever remembered it.
                    self.kept = None;
                    self.password = Secret::default();
                }
                self.problem = problem;
                if refused {
                    return Action::Focus(PASSWORD);
                }
            }
            Message::Failed(problem) => {
                self.phase = Phase::Idle;
                self.problem = Some(problem);
            }
            Message::Remedy(remedy) => return self.remedy(remedy),
        }
        Action::None
    }

    fn submit(&mut self) -> Action {
        self.shown = false;
        if self.shut {
            return Action::Reopen;
        }
        if self.open {
            self.phase = Phase::AskingState;
            self.problem = None;
            return Action::AskState;
        }
        let typed = self.kept.is_none();
        let password = self.kept.clone().unwrap_or_else(|| self.password.clone());
        if password.is_empty() {
            self.problem = Some(Code::R01.into());
            return Action::Focus(PASSWORD);
        }
        self.phase = Phase::Registering;
        self.problem = None;
        Action::Register { password, typed }
    }

    /// Whether the frame has this button: not where the main button does the same.
    pub fn offers(&self, remedy: Remedy) -> bool {
        let idle = self.phase == Phase::Idle;
        match remedy {
            Remedy::BackToCertificate | Remedy::BackToClock | Remedy::CopyRequest => idle,
            // R-03, where the system is registered with another certificate.
            Remedy::GoOn | Remedy::ChangePassword => idle,
            _ => false,
        }
    }

    fn remedy(&mut self, remedy: Remedy) -> Action {
        match remedy {
            Remedy::BackToCertificate => Action::ShowCertificate,
            Remedy::BackToClock => Action::ShowClock,
            Remedy::CopyRequest => self.problem.clone().map_or(Action::None, Action::CopyRequest),
            Remedy::GoOn => Action::ByHand,
            Remedy::ChangePassword => Action::ShowPassword,
            _ => Action::None,
        }
    }
}
