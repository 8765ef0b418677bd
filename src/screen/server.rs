//! E8: the way to the services of Emp@tia (procedure, point 7b). Passes by itself when all is well.
mod view;

use crate::csizs::probe::{Diagnosis, Evidence, Outcome, Step};
use crate::ledger::{ServerAddress, ServerSeen};
use crate::problem::{Code, Problem, Remedy, Severity};

/// One address of `uslugi`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    pub server: ServerAddress,
    /// Whether the wizard may connect to it by itself.
    pub automatic: bool,
}

#[derive(Debug)]
pub struct Server {
    services: Vec<Service>,
    /// The person has typed the address from a letter, and may correct it.
    typed: bool,
    /// The domain system runs on another computer, whose way out is another one.
    elsewhere: bool,
    /// None while the way is asked; one list for each service that may be asked.
    lists: Option<Vec<Diagnosis>>,
    /// About anything else.
    failed: Option<Problem>,
    /// The worst of the lists, in the words of this page.
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Asked(Vec<Diagnosis>),
    /// "Zatrzymaj".
    Stop,
    /// "Sprawdź ponownie".
    Again,
    /// "Dalej".
    GoOn,
    /// The person's word that the system reaches the server.
    Confirm,
    /// "Przejdź dalej i wróć tu przed rejestracją".
    Postpone,
    Copy(String),
    /// "Uzupełnij dane": there is no address.
    Supplement,
    /// The button of the frame.
    Remedy(Remedy),
    Failed(Problem),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Ask,
    Stop,
    /// Nothing stands in the way.
    Pass(Vec<ServerSeen>),
    Confirm,
    Postpone(Option<Code>),
    Copy(String),
    /// "Popraw adres", "Uzupełnij dane": to E5b.
    Supplement,
    /// N-05: to E7.
    SetClock,
}

impl Server {
    pub fn new(services: Vec<Service>, typed: bool, elsewhere: bool) -> Self {
        Self { services, typed, elsewhere, lists: None, failed: None, problem: None }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.failed.as_ref().or(self.problem.as_ref())
    }

    /// Whether there is anything that the wizard may ask.
    pub fn can_ask(&self) -> bool {
        self.services.iter().any(|service| service.automatic)
    }

    fn is_asking(&self) -> bool {
        self.can_ask() && self.lists.is_none() && self.failed.is_none()
    }

    /// Every service was asked, and nothing but warnings came of it.
    fn passes(&self) -> bool {
        let all = self.services.iter().all(|service| service.automatic);
        let error = |problem: &Problem| problem.code.severity() == Severity::Error;
        all && self.lists.as_ref().is_some_and(|lists| !lists.is_empty())
            && self.failed.is_none()
            && !self.problem.as_ref().is_some_and(error)
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Asked(lists) => {
                self.problem = self.worst(&lists);
                self.failed = None;
                self.lists = Some(lists);
                if self.passes() && self.problem.is_none() { self.pass() } else { Action::None }
            }
            Message::Stop if self.is_asking() => {
                // Nothing was looked at, and that is said in each line.
                self.lists = Some(Vec::new());
                Action::Stop
            }
            Message::Stop => Action::None,
            Message::Again => self.again(),
            Message::GoOn if self.passes() => self.pass(),
            Message::GoOn => Action::None,
            // While the way is asked nothing is known yet.
            Message::Confirm | Message::Postpone if self.is_asking() => Action::None,
            Message::Confirm => Action::Confirm,
            Message::Postpone => Action::Postpone(self.problem().map(|problem| problem.code)),
            Message::Copy(text) => Action::Copy(text),
            Message::Remedy(Remedy::GoOn) => self.update(Message::GoOn),
            Message::Remedy(Remedy::Retry) => self.again(),
            Message::Supplement | Message::Remedy(Remedy::RestoreAddress) => Action::Supplement,
            Message::Remedy(Remedy::OpenClockSettings) => Action::SetClock,
            Message::Remedy(_) => Action::None,
            Message::Failed(problem) => {
                self.failed = Some(problem);
                Action::None
            }
        }
    }

    fn again(&mut self) -> Action {
        if !self.can_ask() || self.is_asking() {
            return Action::None;
        }
        self.lists = None;
        self.problem = None;
        self.failed = None;
        Action::Ask
    }

    fn worst(&self, lists: &[Diagnosis]) -> Option<Problem> {
        let problems = || lists.iter().filter_map(Diagnosis::problem);
        let error = problems().find(|problem| problem.code.severity() == Severity::Error);
        let problem = error.or_else(|| problems().next())?.clone();
        Some(match problem.code {
            Code::S02 | Code::S03 => problem.with("variant", if self.typed { "typed" } else { "packaged" }),
            _ => problem,
        })
    }

    fn pass(&self) -> Action {
        let lists = self.lists.iter().flatten();
        Action::Pass(self.services.iter().zip(lists).map(|(service, list)| seen(service, list)).collect())
    }

    /// Whether the frame has this button: not where the main button does the same.
    pub fn offers(&self, remedy: Remedy) -> bool {
        match remedy {
            Remedy::RestoreAddress => self.typed,
            Remedy::OpenClockSettings => true,
            // Beside "Dalej" as the main button.
            Remedy::Retry => self.passes(),
            _ => false,
        }
    }
}

fn seen(service: &Service, list: &Diagnosis) -> ServerSeen {
    let mut seen = ServerSeen {
        adres: service.server.address.clone(),
        tls: String::new(),
        wystawca: String::new(),
        wazny_do: None,
        roznica_ms: None,
        ostrzezenia: Vec::new(),
    };
    for finding in &list.findings {
        if let Outcome::Attention(problem) = &finding.outcome {
            seen.ostrzezenia.push(problem.code.as_str().to_owned());
        }
        for evidence in &finding.evidence {
            match evidence {
                Evidence::Tls { version, issuer, until } => {
                    seen.tls = (*version).to_owned();
                    seen.wystawca.clone_from(issuer);
                    seen.wazny_do = Some(*until);
                }
                Evidence::Offset(offset) => seen.roznica_ms = Some(offset.num_milliseconds()),
                Evidence::Addresses(_)
                | Evidence::Connected(_)
                | Evidence::Through(_)
                | Evidence::Direct
                | Evidence::Status(_)
                | Evidence::AsksForCertificate => {}
            }
        }
    }
    seen
}

/// The lines of the page, each with the steps that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Network,
    Answers,
    Confirmed,
    Clock,
    Service,
}

impl Line {
    const ALL: [Self; 5] = [Self::Network, Self::Answers, Self::Confirmed, Self::Clock, Self::Service];

    fn steps(self) -> &'static [Step] {
        match self {
            Self::Network => &[Step::Network],
            Self::Answers => &[Step::Name, Step::Port, Step::Proxy],
            Self::Confirmed => &[Step::Tls],
            Self::Clock => &[Step::Clock],
            Self::Service => &[Step::Service, Step::Answer],
        }
    }
}
