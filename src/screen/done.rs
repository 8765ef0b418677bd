//! E12: all is done, and the papers are handed over. In its two truths: answered by CSIZS, or confirmed
//! by hand (storyboard 2.14 and 2.23).
use super::stages::{is_by_hand, stages};
use crate::document::ministry;
use crate::ledger::Progress;
use crate::platform::Saved;
use crate::problem::{Code, Problem, Remedy};
use crate::t;
use crate::text::{Texts, hold_path};
use crate::ui::{self, Button, Icon, Kind, Page, Row};
use std::path::PathBuf;

/// Of the buttons in the list.
const WIDTH: f32 = 224.0;

#[derive(Debug)]
pub struct Done {
    progress: Progress,
    practice: bool,
    phase: Phase,
    /// The report has been saved from this very page.
    saved_here: bool,
    tidied: Tidied,
    news: Option<News>,
    problem: Option<Problem>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Idle,
    /// A dialog is open.
    Asking,
    Writing,
    /// The entry for a calendar.
    WritingEntry,
    Deleting,
}

/// What has just been done here.
#[derive(Debug, Clone, PartialEq, Eq)]
enum News {
    Copied,
    Printed,
    Calendar(PathBuf),
    Deleted(String),
    /// The file that was pointed at is another one.
    OtherFile,
    /// No dialog can open here.
    NoDialog,
}

/// What "Gotowe" has just taken away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tidied {
    /// There was a copy of the package.
    pub copy: bool,
    /// Nothing is remembered any more, and there is something that could.
    pub passwords: bool,
}

/// What became of the package's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deleted {
    /// Under this name.
    Gone(String),
    /// It is not the package, and was left alone.
    Other,
}

#[derive(Debug, Clone)]
pub enum Message {
    Save,
    /// None: the dialog was closed without a name. An error: none can open here, for this reason.
    Named(Result<Option<PathBuf>, &'static str>),
    Written(Result<Saved, Problem>),
    Print,
    Printed(Result<(), Problem>),
    CopyText,
    OpenPiMzt,
    /// Of the system at this place.
    Calendar(usize),
    CalendarNamed(usize, Result<Option<PathBuf>, &'static str>),
    CalendarSaved(Result<PathBuf, Problem>),
    /// To E5c.
    ChooseSystems,
    /// "Wybierz inny scenariusz".
    OtherScenario,
    DeletePackage,
    PackageChosen(Result<Option<PathBuf>, &'static str>),
    PackageDeleted(Result<Deleted, Problem>),
    Tidied(Result<Tidied, Problem>),
    Close,
    Remedy(Remedy),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    AskName,
    /// None: no dialog can open, and the wizard finds the place. `own`: the other form of the report that
    /// has this name already.
    Write {
        file: Option<PathBuf>,
        own: Option<PathBuf>,
    },
    Note(Saved),
    Print,
    CopyText,
    CopyAddress(String),
    OpenPiMzt,
    AskCalendar(usize),
    SaveCalendar(usize, Option<PathBuf>),
    AskPackage,
    Delete(PathBuf),
    NoteDeleted(String),
    Tidy,
    ChooseSystems,
    OtherScenario,
    Close,
}

impl Done {
    pub fn new(progress: Progress, practice: bool) -> Self {
        let phase = Phase::default();
        Self {
            progress,
            practice,
            phase,
            saved_here: false,
            tidied: Tidied::default(),
            news: None,
            problem: None,
        }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// Something is being written or deleted: nothing else is begun.
    pub fn is_busy(&self) -> bool {
        matches!(self.phase, Phase::Writing | Phase::WritingEntry | Phase::Deleting)
    }

    pub fn offers(&self, remedy: Remedy) -> bool {
        matches!(remedy, Remedy::ChooseFolder | Remedy::DeletePackage | Remedy::CopyAddress)
    }

    pub fn update(&mut self, message: Message) -> Action {
        // One thing at a time; an answer is always heard.
        let asks = matches!(
            message,
            Message::Save
                | Message::Print
                | Message::Calendar(_)
                | Message::DeletePackage
                | Message::ChooseSystems
                | Message::OtherScenario
                | Message::Close
                | Message::Remedy(_)
        );
        if asks && self.phase != Phase::Idle {
            return Action::None;
        }
        match message {
            Message::Save | Message::Remedy(Remedy::ChooseFolder) => self.asks(Action::AskName),
            Message::Named(Ok(None))
            | Message::CalendarNamed(_, Ok(None))
            | Message::PackageChosen(Ok(None)) => {
                self.phase = Phase::Idle;
                Action::None
            }
            Message::Named(Ok(Some(file))) => self.write(Some(file)),
            Message::Named(Err(_)) => self.write(None),
            Message::Written(Ok(saved)) => {
                self.phase = Phase::Idle;
                self.saved_here = true;
                Action::Note(saved)
            }
            Message::Print => {
                self.is_cleared();
                Action::Print
            }
            Message::Printed(Ok(())) => self.tells(News::Printed),
            Message::CopyText => {
                self.is_cleared();
                self.news = Some(News::Copied);
                Action::CopyText
            }
            Message::OpenPiMzt => {
                self.is_cleared();
                Action::OpenPiMzt
            }
            Message::Calendar(place) => self.asks(Action::AskCalendar(place)),
            Message::CalendarNamed(place, named) => {
                self.phase = Phase::WritingEntry;
                Action::SaveCalendar(place, named.unwrap_or_default())
            }
            Message::CalendarSaved(Ok(file)) => self.tells(News::Calendar(file)),
            Message::DeletePackage => self.asks(Action::AskPackage),
            Message::Remedy(Remedy::DeletePackage) => {
                let own = self.problem.as_ref().is_some_and(|problem| problem.args.contains_key("own"));
                if own {
                    // The wizard's own copy could not be deleted.
                    self.is_cleared();
                    return Action::Tidy;
                }
                self.asks(Action::AskPackage)
            }
            Message::PackageChosen(Err(_)) => self.tells(News::NoDialog),
            Message::PackageChosen(Ok(Some(file))) => {
                self.phase = Phase::Deleting;
                Action::Delete(file)
            }
            Message::PackageDeleted(Ok(Deleted::Other)) => self.tells(News::OtherFile),
            Message::PackageDeleted(Ok(Deleted::Gone(file))) => {
                let _ = self.tells(News::Deleted(file.clone()));
                Action::NoteDeleted(file)
            }
            Message::Tidied(Ok(tidied)) => {
                self.tidied = tidied;
                Action::None
            }
            Message::Printed(Err(problem)) | Message::Written(Err(problem)) => {
                self.phase = Phase::Idle;
                self.news = None;
                self.problem = Some(not_saved(problem, self.practice));
                Action::Focus("problem-button")
            }
            Message::CalendarSaved(Err(problem))
            | Message::PackageDeleted(Err(problem))
            | Message::Tidied(Err(problem)) => {
                self.phase = Phase::Idle;
                self.news = None;
                self.problem = Some(problem);
                Action::Focus("problem-button")
            }
            Message::ChooseSystems => Action::ChooseSystems,
            Message::OtherScenario => Action::OtherScenario,
            Message::Close => Action::Close,
            Message::Remedy(Remedy::CopyAddress) => {
                let address = self.problem.as_ref().and_then(|problem| problem.args.get("address"));
                match address {
                    Some(crate::problem::Arg::Text(address)) => Action::CopyAddress(address.clone()),
                    _ => Action::None,
                }
            }
            Message::Remedy(_) => Action::None,
        }
    }

    /// What the ledger knows by now.
    pub fn knows(&mut self, progress: Progress) {
        self.progress = progress;
    }

    fn is_cleared(&mut self) {
        self.news = None;
        self.problem = None;
    }

    fn asks(&mut self, action: Action) -> Action {
        self.is_cleared();
        self.phase = Phase::Asking;
        action
    }

    fn tells(&mut self, news: News) -> Action {
        self.phase = Phase::Idle;
        self.problem = None;
        self.news = Some(news);
        Action::None
    }

    fn write(&mut self, file: Option<PathBuf>) -> Action {
        self.phase = Phase::Writing;
        let own = self
            .progress
            .report()
            .filter(|(known, _)| file.as_ref().is_some_and(|file| *known == file.display().to_string()));
        Action::Write { own: own.map(|(_, beside)| PathBuf::from(beside)), file }
    }
}

impl Done {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let by_hand = is_by_hand(&self.progress);
        let (title, lead) = match (self.practice, by_hand) {
            // One may be finished while another waits.
            (false, _) if self.progress.unfinished_systems().next().is_some() => {
                let connected = self.progress.systems().iter().filter(|system| system.is_connected());
                let names = texts.list(connected.map(|system| system.name.as_str()));
                match by_hand {
                    true => {
                        (t!(texts, "done-title-some-by-hand", names = names), t!(texts, "done-lead-by-hand"))
                    }
                    false => (t!(texts, "done-title-some", names = names), t!(texts, "done-lead")),
                }
            }
            // Practice never looks real, and least of all at its end.
            (true, _) => (t!(texts, "practice-finished"), t!(texts, "practice-finished-lead")),
            (false, true) => (t!(texts, "done-title-by-hand"), t!(texts, "done-lead-by-hand")),
            (false, false) => (t!(texts, "done-title"), t!(texts, "done-lead")),
        };
        let heading = if self.practice { t!(texts, "done-call-practice") } else { t!(texts, "done-call") };
        let card = ui::call_card(heading, ministry(texts, &self.progress, None));
        let next = ui::stack(8.0).push(ui::section(t!(texts, "done-next"))).push(ui::card(self.next(texts)));
        let body = ui::blocks([
            Some(card),
            // Where the word of CSIZS ends, the list says so.
            by_hand.then(|| {
                let list = ui::list_card(stages(texts, &self.progress, None, None));
                ui::stack(8.0).push(ui::heading(t!(texts, "done-stages"))).push(list).into()
            }),
            Some(next.into()),
            self.tidied(texts).map(|text| ui::noted(Icon::Check, text)),
        ]);
        let page = Page::new("done", title, body).lead(lead).news(self.news(texts)).done().without_later();
        if self.practice {
            // The papers are in the list.
            return match self.phase {
                Phase::Writing => page.busy(t!(texts, "done-saving")),
                Phase::WritingEntry => page.busy(t!(texts, "done-calendar-saving")),
                Phase::Idle | Phase::Asking | Phase::Deleting => page
                    .second(t!(texts, "practice-finished-other"), Message::OtherScenario)
                    .main(t!(texts, "practice-finished-real"), Message::Close),
            };
        }
        let page = page
            .third(t!(texts, "done-copy"), Message::CopyText)
            .second(t!(texts, "done-print"), Message::Print)
            .icons(Some(Icon::Print), None);
        match self.phase {
            Phase::Writing => page.busy(t!(texts, "done-saving")),
            Phase::WritingEntry => page.busy(t!(texts, "done-calendar-saving")),
            Phase::Idle | Phase::Asking | Phase::Deleting if self.saved_here => {
                page.main(t!(texts, "done-close"), Message::Close)
            }
            Phase::Idle | Phase::Asking | Phase::Deleting => {
                page.main(t!(texts, "done-save"), Message::Save).icons(Some(Icon::Print), Some(Icon::Save))
            }
        }
    }

    fn tidied(&self, texts: &Texts) -> Option<String> {
        match self.tidied {
            Tidied { copy: true, passwords: true } => Some(t!(texts, "done-tidied")),
            Tidied { copy: true, passwords: false } => Some(t!(texts, "done-tidied-copy")),
            Tidied { copy: false, .. } => None,
        }
    }

    /// Not beside a problem: what was saved before it would read as if it were saved now.
    fn news(&self, texts: &Texts) -> Option<(Kind, String)> {
        if self.problem.is_some() {
            return None;
        }
        let code = || self.progress.package().map(|facts| facts.kod.clone()).unwrap_or_default();
        let file = || self.progress.file().map(|file| file.nazwa.clone()).unwrap_or_default();
        let saved = |path: &str| t!(texts, "done-saved", file = hold_path(path));
        Some(match &self.news {
            Some(News::Copied) => (Kind::Success, t!(texts, "done-copied")),
            Some(News::Printed) => (Kind::Success, t!(texts, "done-printed")),
            Some(News::Calendar(path)) => {
                let file = hold_path(&path.display().to_string());
                (Kind::Success, t!(texts, "done-calendar-saved", file = file))
            }
            Some(News::Deleted(file)) => (Kind::Success, t!(texts, "done-deleted", file = hold_path(file))),
            Some(News::OtherFile) => (Kind::Warning, t!(texts, "done-other-file", code = code())),
            Some(News::NoDialog) => (Kind::Info, t!(texts, "done-no-dialog", file = file())),
            None => {
                let (file, beside) = self.progress.report()?;
                if !self.saved_here {
                    return Some((Kind::Info, t!(texts, "done-saved-before", file = hold_path(file))));
                }
                let beside = beside.rsplit(['/', '\\']).next().unwrap_or_default();
                let beside = t!(texts, "not-needed-beside", file = beside);
                (Kind::Success, format!("{} {beside}", saved(file)))
            }
        })
    }

    /// "Co dalej:"
    fn next<'a>(&self, texts: &Texts) -> Vec<Row<'a, Message>> {
        let button = |button: Button<Message>| button.width(WIDTH);
        let mut rows = Vec::new();
        let waiting: Vec<_> = self.progress.unfinished_systems().map(|system| system.name.as_str()).collect();
        if !waiting.is_empty() {
            let choose = ui::secondary("done-systems", t!(texts, "systems-title"), Message::ChooseSystems);
            let waiting = ui::row_text(t!(texts, "systems-waiting", names = waiting.join(", ")));
            rows.push(waiting.action(button(choose)));
        }
        let accounts = ui::row_text(t!(texts, "done-accounts"));
        let facts = self.progress.package();
        let has_page = facts.is_some_and(|facts| facts.pi_mzt.is_some());
        let open = has_page.then(|| {
            let label = t!(texts, "browser-open");
            button(ui::secondary("done-pi-mzt", label, Message::OpenPiMzt).icon(Icon::Open))
        });
        rows.push(accounts.maybe_action(open));
        let systems = facts.map(|facts| facts.systemy.as_slice()).unwrap_or_default();
        rows.extend(systems.iter().enumerate().filter_map(|(place, system)| {
            let said = texts.certificate_ends(systems, system)?;
            let label = t!(texts, "certificate-calendar");
            let id = format!("done-calendar-{place}");
            let add = ui::secondary(id, label, Message::Calendar(place)).icon(Icon::Calendar);
            Some(ui::row_text(said).action(button(add)))
        }));
        let is_file = facts.is_some_and(|facts| !facts.kod.is_empty());
        if self.practice {
            let save = ui::secondary("done-save", t!(texts, "done-save"), Message::Save).icon(Icon::Save);
            rows.push(ui::row_text(t!(texts, "done-save-practice")).action(button(save)));
            let print = ui::secondary("done-print", t!(texts, "done-print"), Message::Print);
            rows.push(ui::row_text(t!(texts, "done-print-practice")).action(button(print.icon(Icon::Print))));
        }
        // Another system of it may still wait.
        if is_file && waiting.is_empty() && !self.practice && self.progress.deleted_file().is_none() {
            let label = t!(texts, "done-delete");
            let delete = ui::removing("done-delete", label, Message::DeletePackage).icon(Icon::Delete);
            rows.push(ui::row_text(t!(texts, "done-package")).action(button(delete)));
        }
        rows
    }
}

/// K-20 in the place of K-23, for the report.
fn not_saved(problem: Problem, practice: bool) -> Problem {
    match problem.code {
        // Nothing is connected there.
        Code::K23 if practice => Problem { code: Code::K20, ..problem }.with("variant", "practice"),
        Code::K23 => Problem { code: Code::K20, ..problem },
        _ => problem,
    }
}
