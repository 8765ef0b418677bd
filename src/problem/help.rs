//! Help for each page: three things to check, and whom to call (storyboard 2.15 and 2.21, "E13").
use super::Step;
use super::table::{AW, AW_OR_DI, DS, DS_THEN_AW, INF, INF_THEN_AW_OR_DI, INF_THEN_DS};

/// The pages that have a row in the storyboard's table. A question over a page takes the row of the
/// page under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpPage {
    /// E1
    Start,
    /// E1a, and "Podłączenie nie jest potrzebne"
    Situation,
    /// E1g
    Practice,
    /// E1c
    Return,
    /// E2
    Computer,
    /// E3
    File,
    /// E4
    Unlock,
    /// E4b
    Reopen,
    /// E5
    Unit,
    /// E5b
    ByHand,
    /// E5c
    Systems,
    /// E6
    Password,
    /// E6b
    Browser,
    /// The check of H-09.
    Check,
    /// The whole page of H-08.
    Locked,
    /// E7
    Clock,
    /// E8
    Server,
    /// E9
    Certificate,
    /// E10
    Registration,
    /// E10b
    RegistrationByHand,
    /// E11
    Dictionaries,
    /// E11b
    DictionariesByHand,
    /// E12
    Done,
    /// E16
    Crash,
}

impl HelpPage {
    pub const ALL: [Self; 24] = [
        Self::Start,
        Self::Situation,
        Self::Practice,
        Self::Return,
        Self::Computer,
        Self::File,
        Self::Unlock,
        Self::Reopen,
        Self::Unit,
        Self::ByHand,
        Self::Systems,
        Self::Password,
        Self::Browser,
        Self::Check,
        Self::Locked,
        Self::Clock,
        Self::Server,
        Self::Certificate,
        Self::Registration,
        Self::RegistrationByHand,
        Self::Dictionaries,
        Self::DictionariesByHand,
        Self::Done,
        Self::Crash,
    ];

    /// "Sprawdź:", as keys of `i18n`.
    pub fn checks(self) -> [&'static str; 3] {
        match self {
            Self::Start => ["helpcheck-start-1", "helpcheck-start-2", "helpcheck-start-3"],
            Self::Situation => ["helpcheck-situation-1", "helpcheck-situation-2", "helpcheck-situation-3"],
            Self::Practice => ["helpcheck-practice-1", "helpcheck-practice-2", "helpcheck-practice-3"],
            Self::Return => ["helpcheck-return-1", "helpcheck-return-2", "helpcheck-return-3"],
            Self::Computer => ["helpcheck-computer-1", "helpcheck-computer-2", "helpcheck-computer-3"],
            Self::File => ["helpcheck-file-1", "helpcheck-file-2", "helpcheck-file-3"],
            Self::Unlock => ["helpcheck-unlock-1", "helpcheck-unlock-2", "helpcheck-unlock-3"],
            Self::Reopen => ["helpcheck-reopen-1", "helpcheck-reopen-2", "helpcheck-reopen-3"],
            Self::Unit => ["helpcheck-unit-1", "helpcheck-unit-2", "helpcheck-unit-3"],
            Self::ByHand => ["helpcheck-byhand-1", "helpcheck-byhand-2", "helpcheck-byhand-3"],
            Self::Systems => ["helpcheck-systems-1", "helpcheck-systems-2", "helpcheck-systems-3"],
            Self::Password => ["helpcheck-password-1", "helpcheck-password-2", "helpcheck-password-3"],
            Self::Browser => ["helpcheck-browser-1", "helpcheck-browser-2", "helpcheck-browser-3"],
            Self::Check => ["helpcheck-check-1", "helpcheck-check-2", "helpcheck-check-3"],
            Self::Locked => ["helpcheck-locked-1", "helpcheck-locked-2", "helpcheck-locked-3"],
            Self::Clock => ["helpcheck-clock-1", "helpcheck-clock-2", "helpcheck-clock-3"],
            Self::Server => ["helpcheck-server-1", "helpcheck-server-2", "helpcheck-server-3"],
            Self::Certificate => {
                ["helpcheck-certificate-1", "helpcheck-certificate-2", "helpcheck-certificate-3"]
            }
            Self::Registration => {
                ["helpcheck-registration-1", "helpcheck-registration-2", "helpcheck-registration-3"]
            }
            Self::RegistrationByHand => {
                ["helpcheck-registered-1", "helpcheck-registered-2", "helpcheck-registered-3"]
            }
            Self::Dictionaries => {
                ["helpcheck-dictionaries-1", "helpcheck-dictionaries-2", "helpcheck-dictionaries-3"]
            }
            Self::DictionariesByHand => [
                "helpcheck-dictionaries-by-hand-1",
                "helpcheck-dictionaries-by-hand-2",
                "helpcheck-dictionaries-by-hand-3",
            ],
            Self::Done => ["helpcheck-done-1", "helpcheck-done-2", "helpcheck-done-3"],
            Self::Crash => ["helpcheck-crash-1", "helpcheck-crash-2", "helpcheck-crash-3"],
        }
    }

    /// "Zadzwoń:" while no problem is shown; a problem brings its own steps.
    pub fn steps(self) -> &'static [Step] {
        match self {
            Self::Start
            | Self::File
            | Self::Unlock
            | Self::Reopen
            | Self::Password
            | Self::Browser
            | Self::Check
            | Self::Locked => AW,
            Self::Practice | Self::Return => INF,
            Self::Computer
            | Self::Clock
            | Self::Server
            | Self::Registration
            | Self::RegistrationByHand
            | Self::Dictionaries
            | Self::DictionariesByHand
            | Self::Crash => INF_THEN_DS,
            Self::Unit | Self::ByHand | Self::Systems => AW_OR_DI,
            Self::Certificate => INF_THEN_AW_OR_DI,
            Self::Situation => DS_THEN_AW,
            Self::Done => DS,
        }
    }
}
