//! "Podłączenie nie jest potrzebne" (from E1a): the end of the way for whoever keeps the same system,
//! with a paper for the day the ministry calls.
use crate::ledger::Confirmation;
use crate::platform::Saved;
use crate::problem::{Code, Problem, Remedy};
use crate::t;
use crate::text::{Texts, hold_path};
use crate::ui::{self, Kind, Page};
use std::path::PathBuf;

pub const UNIT: &str = "not-needed-unit";
pub const SYSTEM: &str = "not-needed-system";

/// No unit has a longer name; what is longer was pasted by mistake.
const LONGEST: usize = 300;

#[derive(Debug, Default)]
pub struct NotNeeded {
    unit: String,
    system: String,
    phase: Phase,
    /// The files of the paper, as far as this page has seen it saved.
    saved: Option<Confirmation>,
    problem: Option<Problem>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Idle,
    /// The dialog is open.
    Asking,
    Writing,
}

#[derive(Debug, Clone)]
pub enum Message {
    UnitChanged(String),
    SystemChanged(String),
    Save,
    /// None: the dialog was closed without a name. An error: none can open here, for this reason.
    Named(Result<Option<PathBuf>, &'static str>),
    Written(Result<Saved, Problem>),
    Connect,
    /// The button of the frame.
    Remedy(Remedy),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    AskName,
    Write(Paper),
    Note(Confirmation),
    Connect,
}

/// What is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    pub unit: String,
    pub system: String,
    /// None: no dialog can open, and the wizard finds the place.
    pub file: Option<PathBuf>,
    /// The other form of the paper that has this name already.
    pub own: Option<PathBuf>,
}

impl NotNeeded {
    /// With what was saved before.
    pub fn new(saved: Option<&Confirmation>) -> Self {
        let (unit, system) =
            saved.map(|saved| (saved.jednostka.clone(), saved.system.clone())).unwrap_or_default();
        Self { unit, system, saved: saved.cloned(), ..Self::default() }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// While the paper is being written nothing else is begun.
    pub fn is_writing(&self) -> bool {
        self.phase == Phase::Writing
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::UnitChanged(unit) => {
                self.unit = unit.chars().take(LONGEST).collect();
                self.is_edited();
            }
            Message::SystemChanged(system) => {
                self.system = system.chars().take(LONGEST).collect();
                self.is_edited();
            }
            Message::Save | Message::Remedy(Remedy::ChooseFolder) => return self.save(),
            Message::Remedy(_) => {}
            Message::Named(Ok(None)) => self.phase = Phase::Idle,
            Message::Named(Ok(Some(file))) => return self.write(Some(file)),
            Message::Named(Err(_)) => return self.write(None),
            Message::Written(Ok(Saved { file, beside })) => {
                self.phase = Phase::Idle;
                let saved = Confirmation {
                    jednostka: self.unit.trim().to_owned(),
                    system: self.system.trim().to_owned(),
                    plik: file.display().to_string(),
                    obok: beside.display().to_string(),
                };
                self.saved = Some(saved.clone());
                return Action::Note(saved);
            }
            Message::Written(Err(problem)) => {
                self.phase = Phase::Idle;
                self.problem = Some(problem);
                return Action::Focus("problem-button");
            }
            Message::Connect if self.phase != Phase::Idle => {}
            Message::Connect => return Action::Connect,
        }
        Action::None
    }

    fn is_edited(&mut self) {
        let _ = self.problem.take_if(|problem| problem.code == Code::K31);
    }

    fn save(&mut self) -> Action {
        if self.phase != Phase::Idle {
            return Action::None;
        }
        if let Some((id, label)) = self.empty() {
            self.problem = Some(Problem::empty(label));
            return Action::Focus(id);
        }
        self.problem = None;
        self.phase = Phase::Asking;
        Action::AskName
    }

    /// The first field that has to be filled in, and its label.
    fn empty(&self) -> Option<(&'static str, &'static str)> {
        if self.unit.trim().is_empty() {
            Some((UNIT, "paper-unit-name"))
        } else if self.system.trim().is_empty() {
            Some((SYSTEM, "differs-system"))
        } else {
            None
        }
    }

    fn write(&mut self, file: Option<PathBuf>) -> Action {
        self.phase = Phase::Writing;
        let same = |saved: &&Confirmation| {
            file.as_ref().is_some_and(|file| saved.plik == file.display().to_string())
        };
        let own = self.saved.as_ref().filter(same).map(|saved| PathBuf::from(&saved.obok));
        let (unit, system) = (self.unit.trim().to_owned(), self.system.trim().to_owned());
        Action::Write(Paper { unit, system, file, own })
    }
}

impl NotNeeded {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let saved = self.saved.as_ref().map(|saved| {
            let told = t!(texts, "not-needed-saved", file = hold_path(&saved.plik));
            let beside = saved.obok.rsplit(['/', '\\']).next().unwrap_or_default();
            let beside = t!(texts, "not-needed-beside", file = beside);
            (Kind::Success, format!("{told} {beside}"))
        });
        let unit = ui::field(UNIT, t!(texts, "paper-unit-name"), &self.unit, Message::UnitChanged)
            .error(self.error(texts, UNIT));
        let system = ui::field(SYSTEM, t!(texts, "differs-system"), &self.system, Message::SystemChanged)
            .error(self.error(texts, SYSTEM));
        let body = ui::blocks([
            Some(ui::body(t!(texts, "not-needed-text"))),
            Some(unit.into()),
            Some(system.into()),
        ]);
        let page = Page::new("not-needed", t!(texts, "not-needed-title"), body)
            .lead(t!(texts, "not-needed-lead"))
            .news(saved)
            .second(t!(texts, "not-needed-connect"), Message::Connect);
        // What was saved stands above the fields, and a small window would scroll past it.
        let page = if self.saved.is_none() { page.first_focus(UNIT) } else { page };
        match self.phase {
            Phase::Writing => page.busy(t!(texts, "not-needed-saving")),
            Phase::Idle | Phase::Asking => page.main(t!(texts, "not-needed-save"), Message::Save),
        }
    }

    /// The same words as in the frame, at the field that is empty.
    fn error(&self, texts: &Texts, field: &str) -> Option<String> {
        let problem = self.problem.as_ref().filter(|problem| problem.code == Code::K31)?;
        self.empty().is_some_and(|(id, _)| id == field).then(|| texts.title(problem))
    }
}
