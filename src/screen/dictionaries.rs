//! E11: the wizard fetches the dictionaries of CSIZS itself (procedure, point 8).
mod view;

use crate::dictionary::{Line, News, Speed, State};
use crate::problem::{Code, Problem, Remedy};
use std::path::PathBuf;

#[derive(Debug)]
pub struct Dictionaries {
    /// Where they are kept.
    folder: PathBuf,
    /// Practice keeps its own folder: nothing is written elsewhere.
    practice: bool,
    /// None can be chosen here: no dialog can open.
    no_dialog: bool,
    lines: Vec<Line>,
    /// CSIZS has told which there are.
    listed: bool,
    doing: Doing,
    came: Option<Came>,
    /// D-05, until something comes or the person says that she waits.
    slow: Slow,
    /// D-06 and D-07, to be read one after the other once everything is there.
    notes: Vec<Problem>,
    problem: Option<Problem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    /// The list is asked for.
    Listing,
    Nothing,
    Updating,
    Stopping,
    /// The state of the registration is asked for (D-03).
    Asking,
    /// A folder is being chosen.
    Choosing,
    /// Everything is there, and what there is to say of it is read.
    Ready,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slow {
    No,
    Told,
    /// "Poczekaj".
    Waited,
}

/// How far the bar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Came {
    done: u64,
    all: u64,
    speed: Option<Speed>,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The list, and how each dictionary stands.
    Listed(Result<Vec<Line>, Problem>),
    /// "Zaktualizuj słowniki".
    Update,
    Stop,
    News(News),
    /// Everything is there, and the ledger knows it.
    Updated(Vec<Line>),
    /// None: the person has stopped it.
    Failed(Option<Problem>),
    /// "Dalej".
    GoOn,
    ChooseFolder,
    FolderChosen(Result<Option<PathBuf>, &'static str>),
    /// What CSIZS says of the registration; well when there is no problem.
    Asked(Option<Problem>),
    ByHand,
    /// The buttons of the frame.
    Remedy(Remedy),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    List,
    /// D-03, and this is what CSIZS says of the registration.
    NotRegistered(Problem),
    Update,
    Stop,
    /// A question is not waited for any more.
    StopAsking,
    /// "Zatrzymano. Pobrane słowniki są zapisane."
    TellStopped,
    AskState,
    ChooseFolder,
    UseFolder(PathBuf),
    ShowClock,
    ByHand,
    /// "Dokończę później".
    Later,
    Finish,
}

impl Dictionaries {
    /// The list is asked for at once.
    pub fn new(folder: PathBuf, practice: bool) -> Self {
        Self {
            folder,
            practice,
            no_dialog: false,
            lines: Vec::new(),
            listed: false,
            doing: Doing::Listing,
            came: None,
            slow: Slow::No,
            notes: Vec::new(),
            problem: None,
        }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref().or(self.notes.first())
    }

    pub fn is_updating(&self) -> bool {
        matches!(self.doing, Doing::Updating | Doing::Stopping)
    }

    fn is_busy(&self) -> bool {
        !matches!(self.doing, Doing::Nothing | Doing::Ready)
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Listed(Ok(lines)) => {
                self.lines = lines;
                self.listed = true;
                self.doing = Doing::Nothing;
            }
            Message::Listed(Err(problem)) => self.fail(problem),
            Message::Update if self.is_busy() => {}
            Message::Update => return self.begin(),
            Message::Stop if self.doing == Doing::Updating => {
                self.doing = Doing::Stopping;
                return Action::Stop;
            }
            Message::Stop if matches!(self.doing, Doing::Listing | Doing::Asking) => {
                self.doing = Doing::Nothing;
                return Action::StopAsking;
            }
            Message::Stop => {}
            Message::News(news) => self.hear(news),
            Message::Updated(lines) => {
                self.end();
                self.notes = notes(&lines);
                self.lines = lines;
                self.doing = Doing::Ready;
                if self.notes.is_empty() {
                    return Action::Finish;
                }
            }
            Message::Failed(None) => {
                self.end();
                return Action::TellStopped;
            }
            Message::Failed(Some(problem)) => {
                self.end();
                self.fail(problem);
            }
            Message::GoOn => return self.go_on(),
            Message::ChooseFolder if self.is_busy() || self.practice => {}
            Message::ChooseFolder => {
                self.doing = Doing::Choosing;
                return Action::ChooseFolder;
            }
            Message::FolderChosen(chosen) => {
                self.doing = Doing::Nothing;
                match chosen {
                    Ok(Some(folder)) => return Action::UseFolder(folder),
                    Ok(None) => {}
                    // Why is for nobody on this page: the folder stays, and that is said.
                    Err(_) => self.no_dialog = true,
                }
            }
            Message::Asked(None) => {
                self.problem = None;
                self.doing = Doing::Listing;
                return Action::List;
            }
            Message::Asked(Some(problem)) => {
                self.fail(problem.clone());
                return Action::NotRegistered(problem);
            }
            Message::ByHand if self.is_updating() => {}
            Message::ByHand => return Action::ByHand,
            Message::Remedy(remedy) => return self.answer(remedy),
        }
        Action::None
    }

    fn begin(&mut self) -> Action {
        // Without a list there is nothing to fetch yet.
        let listed = !self.lines.is_empty();
        self.doing = if listed { Doing::Updating } else { Doing::Listing };
        self.problem = None;
        self.came = None;
        if listed { Action::Update } else { Action::List }
    }

    fn answer(&mut self, remedy: Remedy) -> Action {
        match remedy {
            Remedy::Wait => {
                self.slow = Slow::Waited;
                self.problem = None;
                Action::None
            }
            Remedy::FinishLater => Action::Later,
            Remedy::ChooseFolder => self.update(Message::ChooseFolder),
            Remedy::BackToClock => Action::ShowClock,
            Remedy::AskState if !self.is_busy() => {
                self.doing = Doing::Asking;
                Action::AskState
            }
            Remedy::Retry => self.update(Message::Update),
            Remedy::GoOn => self.go_on(),
            _ => Action::None,
        }
    }

    fn hear(&mut self, news: News) {
        match news {
            News::Listed(lines) => self.lines = lines,
            News::Changed(code, state) => {
                if let Some(line) = self.lines.iter_mut().find(|line| line.code == code) {
                    line.state = state;
                }
            }
            News::Came { done, all, speed, slow } => {
                self.came = Some(Came { done, all, speed });
                self.slow = match (slow, self.slow) {
                    (false, _) => Slow::No,
                    (true, Slow::No) => Slow::Told,
                    (true, told) => told,
                };
                self.problem = (self.slow == Slow::Told).then(|| Code::D05.into());
            }
        }
    }

    fn end(&mut self) {
        self.doing = Doing::Nothing;
        self.came = None;
        self.slow = Slow::No;
        self.problem = None;
        // What was on its way waits again.
        let fetching = self.lines.iter_mut().filter(|line| line.state == State::Fetching);
        fetching.for_each(|line| line.state = State::Waiting);
    }

    fn fail(&mut self, problem: Problem) {
        self.doing = Doing::Nothing;
        self.problem = Some(problem);
    }

    fn go_on(&mut self) -> Action {
        if self.doing != Doing::Ready {
            return Action::None;
        }
        if !self.notes.is_empty() {
            drop(self.notes.remove(0));
        }
        if self.notes.is_empty() { Action::Finish } else { Action::None }
    }

    /// Whether the frame has this button: not where the main button does the same.
    pub fn offers(&self, remedy: Remedy) -> bool {
        match remedy {
            Remedy::Wait | Remedy::FinishLater | Remedy::BackToClock => true,
            Remedy::ChooseFolder => !self.practice,
            _ => false,
        }
    }

    /// "7 z 12": those that are there of those in the list.
    fn count(&self) -> (usize, usize) {
        let listed = self.lines.iter().filter(|line| line.state != State::Withdrawn);
        let there = self.lines.iter().filter(|line| line.state.is_there());
        (there.count(), listed.count())
    }
}

/// D-06 and D-07 of everything that was left as it is.
fn notes(lines: &[Line]) -> Vec<Problem> {
    let note = |line: &Line| match line.state {
        State::Withdrawn => Some(Problem::new(Code::D06).with("name", line.name.as_str())),
        State::Older { theirs, ours } => {
            let problem = Problem::new(Code::D07).with("name", line.name.as_str());
            Some(problem.with("theirs", theirs).with("ours", ours))
        }
        State::Current | State::Waiting | State::Fetching | State::Ready | State::Attention => None,
    };
    lines.iter().filter_map(note).collect()
}
