//! What moves the window, what may stand over a page, and what has just happened.
use super::look::Told;
use super::ministry::Field;
use super::{Changed, Fetching, Left, ServerLeft, memory, practice};
use crate::csizs::probe::Diagnosis;
use crate::package::{Package, Sealed};
use crate::platform::Call;
use crate::platform::credentials::Keeper;
use crate::problem::Problem;
use crate::screen;
use crate::screen::done::Tidied;
use crate::training::Hint;
use chrono::{DateTime, Utc};
use iced::{Size, window};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Overlay {
    Help,
    /// "Sprawdź połączenie krok po kroku", opened from Help.
    Connection,
    /// "Dzwoni ministerstwo", opened from Help.
    Ministry,
    /// "Słowniczek", opened from Help.
    Glossary,
    /// "Dostosuj wygląd", opened from E1 or from Help.
    Look {
        from_help: bool,
    },
    /// "Zacząć od nowa?"
    StartOver,
    /// "Cofnąć tę zmianę?"
    Undo,
    /// "Wyjść z ćwiczeń?", while its act runs.
    LeavingPractice,
    Closing(Closing),
}

/// E15.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    Unsent,
    Running,
    Registering,
    SettingClock,
    InstallingCertificate,
}

/// What has just happened. Stays until the person acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Banner {
    ComputerReady,
    PasswordChanged(DateTime<Utc>),
    /// The person's word, never said as the service's.
    PasswordChangedByHand(DateTime<Utc>),
    /// This computer's clock was right already.
    ClockRight,
    ClockSet,
    /// The person's word about the server's clock.
    ClockByHand(DateTime<Utc>),
    /// "Połączenie z CSIZS działa".
    Connected,
    /// The person's word about it.
    ConnectedByHand(DateTime<Utc>),
    /// CSIZS has confirmed it, at this moment.
    Registered(DateTime<Utc>),
    /// The person's word, with the moment that she gave.
    RegisteredByHand(DateTime<Utc>),
    /// With the end of its validity.
    CertificateInstalled(DateTime<Utc>),
    /// The person's word about another computer.
    CertificateByHand(DateTime<Utc>),
    CertificateTakenOut,
    /// The settings of the clock from before the wizard.
    ClockPutBack,
    /// "Wymień certyfikat": how to come by one.
    NewCertificate,
    /// "Podłącz kolejny system": the same.
    AnotherSystem,
    /// By the wizard, from CSIZS.
    DictionariesUpdated(DateTime<Utc>),
    /// The person's word about them.
    DictionariesByHand(DateTime<Utc>),
    /// "Zatrzymano. Pobrane słowniki są zapisane."
    DictionariesStopped,
    /// A question was stopped: it changes nothing, and can be asked again.
    NotAsked,
    /// "Zatrzymano. Nic nie zostało wysłane."
    Stopped,
    /// A real package was opened in practice, and is not used there.
    NotForPractice,
    /// An answer that came when its screen had gone, or a write that failed.
    Problem(Problem),
    /// One of these, about one of several systems.
    OfSystem(String, Box<Banner>),
}

impl Banner {
    pub(super) fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Problem(problem) => Some(problem),
            Self::OfSystem(_, news) => news.problem(),
            _ => None,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Screen(screen::Message),
    /// The answer to a question of a screen, or the panic that took its place.
    Answered {
        question: u32,
        answer: Result<screen::Message, Problem>,
    },
    /// The answer of an act. Settled already, and never dropped.
    Acted(Acted),
    /// The same for the clock.
    ClockSet(Result<(), Problem>),
    /// And for the stores of certificates.
    StoresChanged(Result<Changed, Problem>),
    /// The clock's settings from before the wizard are back, or not.
    ClockPutBack(Result<(), Problem>),
    /// The locked certificate of the package that is open (C-04).
    CertificateOpened {
        question: u32,
        opened: Result<Arc<Package>, Problem>,
    },
    /// What comes from an update of dictionaries while it runs.
    Fetching {
        run: u32,
        said: Fetching,
    },
    /// The ledger has it, or not (K-11). Who has left the page meanwhile is not pulled away.
    Remembered {
        question: u32,
        written: Result<Next, Problem>,
    },
    /// The practice CSIZS runs and its package is there, or not (K-15).
    Practising(Result<practice::Started, Problem>),
    /// A file came by double click or by dragging.
    FileGiven(PathBuf),
    FileHovered(bool),
    /// A second wizard was started, perhaps with a file.
    Called(Call),
    /// The copy in the state folder, for E4b; opened already where its password is remembered.
    Reopened {
        question: u32,
        copy: Result<memory::Copy, Problem>,
    },
    /// Whether this computer can remember a password.
    KeeperFound(Option<Keeper>),
    /// The new password is remembered, or not (K-13).
    Kept(Result<(), Problem>),
    /// What "Gotowe" takes away is gone, or not (K-21).
    Tidied(Result<Tidied, Problem>),
    /// K-24, if the browser did not open.
    BrowserOpened(Option<Problem>),
    /// What became of the way to each address, with what it is called.
    ConnectionAsked {
        asked: u32,
        lists: Result<Vec<(String, Diagnosis)>, Problem>,
    },
    /// What the practised administrator says now.
    Hinted(Option<Hint>),
    /// "Wygląd", and what the system says of its own.
    Look(Told),
    /// The window is there, so large.
    Opened(window::Id, Size),
    /// How large its screen is.
    OnScreen(window::Id, Option<Size>),
    Resized(Size),
    WindowLeft,
    /// A screen reader has come, or asks something.
    ReaderWakes,
    Tick(Instant),
    Help,
    Glossary,
    Ministry,
    MinistryTyped(Field, String),
    MinistryPrint,
    MinistryPrinted(Result<(), Problem>),
    Connection,
    ConnectionAgain,
    /// "Zatrzymaj" there.
    ConnectionStop,
    Back,
    Later,
    CloseOverlay,
    BackToPassword,
    /// "Wybierz inny system".
    ChooseSystems,
    StartOver,
    /// Yes to "Cofnąć tę zmianę?".
    Undo,
    LeavePractice,
    ToggleDetails,
    Copy(String),
    CopyHelp,
    CloseRequested,
    Leave,
}

/// How an act ended, as far as the window needs it.
#[derive(Debug, Clone)]
pub enum Acted {
    PasswordChanged(DateTime<Utc>),
    Refused(Problem),
    Stopped,
    /// Of stage 5.
    Registered(DateTime<Utc>),
    /// None: it was stopped before anything had left.
    NotRegistered(Option<Problem>),
}

/// Where to go when the ledger has it.
#[derive(Debug, Clone)]
pub enum Next {
    /// To the first thing that is not done and can be done now.
    GoOn,
    /// Noted, and nobody goes anywhere.
    Stay,
    /// The same, and the page of the end shows it.
    Known,
    Unlock(Arc<Sealed>),
    Unit(Arc<Package>),
    /// To E5b, with what the package says.
    ByHand(Arc<Package>),
    /// From E4 to E5, with its password remembered or forgotten.
    Unlocked(Arc<Package>),
    /// From E4b to where the person was.
    Reopened(Arc<Package>),
    /// "Dane się zgadzają". A password that is changed already is told, not passed over: the package
    /// may be a new one.
    Confirmed,
    /// The package is one for practice.
    Practise,
    /// The package is a real one, and this is practice.
    NotForPractice,
    Changed {
        by_hand: bool,
    },
    /// From the question of E7 to the instruction.
    ServerIsElsewhere,
    /// On from E7.
    Clock(Left),
    /// On from E8.
    Server(ServerLeft),
    /// On from E9, by the person's word.
    CertificateByHand,
    /// To stage 5, or to what stands in its way.
    Registration,
    /// On from E10b, by the person's word, with the moment that she gave.
    RegisteredByHand(DateTime<Utc>),
    /// So many steps of E10b are done.
    Stepped(u32),
    /// What the domain system showed is noted.
    SystemAnswered(Box<Problem>),
    /// To E11 anew.
    Dictionaries,
    /// On from E11b.
    DictionariesDone,
    /// To stage 2 again, with what the page had said.
    Refused(Box<Problem>),
    Fresh,
}
