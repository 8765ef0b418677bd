//! E9: the certificates of one system (procedure, point 7c), its own and Emp@tia's, each with its own words.
mod case;
mod view;

pub use case::{Anchor, Case, Inside, Opens, Saved, Way, What, last};

use crate::platform::certificates::Found;
use crate::problem::{Arg, Code, Problem, Remedy, Severity};
use crate::secret::Secret;
use std::path::PathBuf;
use std::sync::Arc;

/// "Hasło do certyfikatu" (C-04).
pub const PASSWORD: &str = "certificate-password";

/// The variant of C-04 for a password that was tried.
pub const REFUSED: &str = "password";

#[derive(Debug)]
pub struct Certificate {
    case: Case,
    /// What stands in the store of this computer; none while it is looked at.
    found: Option<Found>,
    /// "Zainstaluj też certyfikat systemu Emp@tia": off until it is ticked.
    empatia: bool,
    installing: bool,
    /// A dialog is open, or files are being written.
    saving: bool,
    /// What was saved on this page.
    saved: Option<(What, Saved)>,
    password_shown: bool,
    /// Of the locked file.
    typed: Secret,
    typed_shown: bool,
    details: bool,
    what_is: bool,
    /// What was read, and said to be no obstacle (C-08).
    dismissed: Vec<Code>,
    /// What an act or a file said; the rest is in the case.
    failed: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The main button.
    Submit,
    Looked(Found),
    Empatia(bool),
    /// The act did not succeed; settled already.
    Refused(Problem),
    Save(What),
    /// None: closed without a choice; an error: no dialog can open.
    Chosen(What, Result<Option<PathBuf>, &'static str>),
    Saved(What, Result<Saved, Problem>),
    ToggleFilePassword,
    PasswordChanged(Secret),
    TogglePassword,
    /// The locked file does not open by this password.
    Opened(Problem),
    /// "Cofnij instalację certyfikatu".
    Undo,
    ToggleDetails,
    ToggleWhatIs,
    CopyPrint,
    /// The button of the frame.
    Remedy(Remedy),
    /// Something else went wrong.
    Failed(Problem),
    Hide,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    /// Windows may ask. `empatia`: trust that one, too.
    Install {
        empatia: bool,
    },
    /// On, with nothing to install.
    GoOn,
    /// "Certyfikat jest zainstalowany na serwerze".
    Confirm,
    /// The package is shut, and its key is needed.
    Reopen,
    Choose(What),
    /// Without a path where no dialog can open: into a folder of the person's.
    Save {
        what: What,
        path: Option<PathBuf>,
    },
    /// With the password of the locked file.
    Open {
        bytes: Arc<Vec<u8>>,
        password: Secret,
    },
    Undo,
    CopyRequest(Problem),
    /// To what the package says.
    ShowData,
    /// To E5b: a certificate is missing, and came by another way.
    Supplement,
    /// To E7.
    ShowClock,
    Copy(String),
}

/// What can be done here.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stand {
    Installing,
    /// The file has a password of its own.
    Locked,
    /// Not fit to be installed: the frame says why.
    Unfit(Problem),
    /// Installed already.
    There,
    NoKey,
    Install,
    /// For the IT person, and not saved yet.
    SaveFiles,
    /// Saved; now it is the person's word.
    Confirm,
}

impl Certificate {
    pub fn new(case: Case) -> Self {
        Self {
            case,
            found: None,
            empatia: false,
            installing: false,
            saving: false,
            saved: None,
            password_shown: false,
            typed: Secret::default(),
            typed_shown: false,
            details: false,
            what_is: false,
            dismissed: Vec::new(),
            failed: None,
        }
    }

    pub fn case(&self) -> &Case {
        &self.case
    }

    pub fn is_installing(&self) -> bool {
        self.installing
    }

    pub fn problem(&self) -> Option<&Problem> {
        let judged = self.case.problems.iter().find(|problem| !self.dismissed.contains(&problem.code));
        self.failed.as_ref().or(judged)
    }

    fn stand(&self) -> Stand {
        let unfit = self.case.problems.iter().find(|problem| problem.code.severity() == Severity::Error);
        match (unfit, self.case.way) {
            _ if self.installing => Stand::Installing,
            (Some(problem), _) if problem.code == Code::C04 && self.locked().is_some() => Stand::Locked,
            (Some(problem), _) => Stand::Unfit(problem.clone()),
            (None, Way::Here) if self.found == Some(Found::Whole) => Stand::There,
            (None, _) if !self.case.key => Stand::NoKey,
            (None, Way::Here) => Stand::Install,
            (None, Way::Server | Way::NotHere) if self.case.saved.is_some() => Stand::Confirm,
            (None, Way::Server | Way::NotHere) => Stand::SaveFiles,
        }
    }

    fn locked(&self) -> Option<&Arc<Vec<u8>>> {
        self.case.inside.as_ref()?.locked.as_ref()
    }

    /// The key itself is in memory.
    fn has_key(&self) -> bool {
        self.case.inside.as_ref().is_some_and(|inside| inside.key)
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            // While Windows is asked, nothing else is decided.
            Message::Submit | Message::Remedy(_) | Message::Undo | Message::Save(_) | Message::Empatia(_)
                if self.installing =>
            {
                Action::None
            }
            Message::Submit => self.submit(),
            Message::Looked(found) => {
                self.found = Some(found);
                Action::None
            }
            Message::Empatia(ticked) => {
                self.empatia = ticked;
                Action::None
            }
            Message::Refused(problem) | Message::Failed(problem) => {
                self.saving = false;
                self.installing = false;
                self.failed = Some(problem);
                Action::None
            }
            Message::Save(_) if self.saving => Action::None,
            Message::Save(What::ForIt) if self.case.key && !self.has_key() => Action::Reopen,
            Message::Save(What::Public) if self.case.inside.is_none() => Action::Reopen,
            Message::Save(what) => {
                self.saving = true;
                Action::Choose(what)
            }
            Message::Chosen(_, Ok(None)) => {
                self.saving = false;
                Action::None
            }
            Message::Chosen(what, path) => Action::Save { what, path: path.ok().flatten() },
            Message::Saved(what, saved) => {
                self.saving = false;
                self.password_shown = false;
                match saved {
                    Ok(saved) => {
                        self.failed = None;
                        if what == What::ForIt {
                            self.case.saved = Some(saved.file.display().to_string());
                        }
                        self.saved = Some((what, saved));
                    }
                    Err(problem) => self.failed = Some(problem),
                }
                Action::None
            }
            Message::ToggleFilePassword => {
                self.password_shown = !self.password_shown;
                Action::None
            }
            Message::PasswordChanged(password) => {
                self.typed = password;
                let _ = self.failed.take_if(|problem| is_of_password(problem));
                Action::None
            }
            Message::TogglePassword => {
                self.typed_shown = !self.typed_shown;
                Action::None
            }
            Message::Opened(problem) => {
                let refused = problem.code == Code::C04;
                self.failed = Some(if refused { problem.with("variant", REFUSED) } else { problem });
                Action::Focus(PASSWORD)
            }
            Message::Undo => {
                self.installing = true;
                self.failed = None;
                Action::Undo
            }
            Message::ToggleDetails => {
                self.details = !self.details;
                Action::None
            }
            Message::ToggleWhatIs => {
                self.what_is = !self.what_is;
                Action::None
            }
            Message::CopyPrint => {
                let print = self.case.facts.as_ref().map(|facts| case::print(&facts.sha256));
                print.map_or(Action::None, Action::Copy)
            }
            Message::Remedy(remedy) => self.remedy(remedy),
            Message::Hide => {
                self.password_shown = false;
                self.typed_shown = false;
                Action::None
            }
        }
    }

    fn submit(&mut self) -> Action {
        match self.stand() {
            Stand::Installing => Action::None,
            Stand::Locked => self.open_locked(),
            Stand::Unfit(problem) => match problem.code.remedy() {
                Some(remedy) => self.remedy(remedy),
                None => Action::None,
            },
            Stand::There | Stand::NoKey => Action::GoOn,
            Stand::Install if !self.has_key() => Action::Reopen,
            Stand::Install => {
                self.installing = true;
                self.failed = None;
                Action::Install { empatia: self.empatia }
            }
            Stand::SaveFiles => self.update(Message::Save(What::ForIt)),
            Stand::Confirm => Action::Confirm,
        }
    }

    fn open_locked(&mut self) -> Action {
        self.typed_shown = false;
        let Some(bytes) = self.locked().map(Arc::clone) else { return Action::None };
        if self.typed.is_empty() {
            self.failed = Some(Problem::empty(PASSWORD));
            return Action::Focus(PASSWORD);
        }
        Action::Open { bytes, password: self.typed.clone() }
    }

    /// Whether the frame has this button: not where the main one does the same.
    pub fn offers(&self, remedy: Remedy) -> bool {
        if self.installing {
            return false;
        }
        let main = match self.stand() {
            Stand::Unfit(problem) => problem.code.remedy(),
            Stand::Install => Some(Remedy::InstallCertificate),
            _ => None,
        };
        match remedy {
            _ if Some(remedy) == main => false,
            Remedy::CertificatePassword => self.locked().is_some(),
            Remedy::CopyRequest
            | Remedy::ShowData
            | Remedy::TypeData
            | Remedy::OpenClockSettings
            | Remedy::GoOn
            | Remedy::AddToCalendar
            | Remedy::ChooseFolder => true,
            _ => false,
        }
    }

    fn remedy(&mut self, remedy: Remedy) -> Action {
        match remedy {
            Remedy::CopyRequest => self.problem().cloned().map_or(Action::None, Action::CopyRequest),
            Remedy::CertificatePassword if self.locked().is_some() => Action::Focus(PASSWORD),
            // A file that cannot be opened by any password: another one is needed.
            Remedy::CertificatePassword | Remedy::ShowData => Action::ShowData,
            Remedy::TypeData => Action::Supplement,
            Remedy::OpenClockSettings => Action::ShowClock,
            Remedy::GoOn => {
                if self.failed.take().is_none() {
                    let code = self.problem().map(|problem| problem.code);
                    self.dismissed.extend(code);
                }
                Action::None
            }
            Remedy::AddToCalendar => self.update(Message::Save(What::Calendar)),
            Remedy::ChooseFolder => self.update(Message::Save(match &self.saved {
                Some((what, _)) => *what,
                None if self.case.way == Way::Here => What::Public,
                None => What::ForIt,
            })),
            Remedy::InstallCertificate => self.submit(),
            _ => Action::None,
        }
    }
}

/// Whether it is said at the field of the password.
fn is_of_password(problem: &Problem) -> bool {
    problem.is_about(PASSWORD) || problem.args.get("variant") == Some(&Arg::from(REFUSED))
}
