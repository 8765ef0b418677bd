//! What the practice CSIZS met, one JSON line an event. Tests of the whole project read it to prove
//! that no login used the temporary password, that nothing was sent twice and that no fifth attempt
//! was made. Never a password, nor a login other than the practised one: people mix up fields.
use super::control::{Point, Target};
use super::{Answer, Error, Scenario, Style, Verdict};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// In the practice folder.
pub const FILE: &str = "dziennik-csizs.jsonl";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    #[serde(rename = "kiedy")]
    pub at: DateTime<Utc>,
    #[serde(rename = "proces")]
    pub process: u32,
    #[serde(flatten)]
    pub event: Event,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "zdarzenie", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Event {
    /// The process listens.
    Started { port: u16, login: String, scenario: Scenario, style: Style },
    /// A connection arrived and is left without a word ([`Scenario::NoAnswer`]).
    LeftSilent,
    /// TLS failed; a client that does not trust the practice CA, for one.
    HandshakeFailed { reason: String },
    /// A page is ready to be sent; whether it arrived is not known here.
    PageServed { page: Page },
    /// The form "Zmiana hasła" was received whole, and this is the verdict. Written after the world
    /// was saved and before the answer is sent.
    Submitted {
        /// `None`: the form named another login, or the page has no field for it.
        login: Option<String>,
        verdict: Verdict,
        /// What was missing, for [`Verdict::NotABrowser`] and [`Verdict::SessionGone`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// Counted over the life of the world, from 1.
        number: u64,
        /// Failed attempts after this one.
        attempts: u32,
    },
    /// The form "Zmiana hasła" began to arrive and broke off. Nothing was looked at.
    SubmitIncomplete,
    /// Somebody tried to log in.
    LoginTried {
        /// `None`: another login than the practised one.
        login: Option<String>,
        /// With a temporary password that was given out, right or wrong.
        with_temporary: bool,
        verdict: Verdict,
        /// Failed attempts after this one.
        attempts: u32,
    },
    /// A message to a service of Emp@tia was received whole, and this is the answer. Written after the
    /// world was saved and before the answer is sent.
    Called {
        operation: Operation,
        /// Whether it carried login and password.
        with_token: bool,
        answer: Answer,
        /// Klucz idempotencji of a registration.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        key: Option<String>,
        /// Registrations that arrived over the life of the world, with this one.
        number: u64,
        /// Failed attempts of the account after this one.
        attempts: u32,
    },
    /// `ZarejestrujSystem` began to arrive and broke off. Nothing was looked at.
    RegistrationIncomplete,
    /// The file of a dictionary was asked for, from `asked` on; it is sent from `start` on.
    FileAsked {
        code: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asked: Option<u64>,
        start: u64,
    },
    /// So many bytes of it left, up to its end or not.
    FileSent { code: String, bytes: u64, whole: bool },
    /// The practised administrator unlocked the account ([`Scenario::AccountLocked`]).
    Unlocked,
    /// Somebody asked what time it is.
    TimeAsked { answered: bool },
    /// Held by `pauza.json`.
    Paused { point: Point, target: Option<Target> },
    /// The pause is over.
    Resumed { point: Point },
    /// The connection was cut, by the scenario or by `pauza.json`.
    Cut { point: Point },
    /// `pauza.json` is there and cannot be understood, so it does nothing.
    ControlUnreadable { reason: String },
    /// The process ends.
    Ended { reason: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    Login,
    Change,
    /// What came of a change.
    Result,
    LoggedIn,
    /// A redirect to another page.
    Redirect,
    /// The description of a service (WSDL).
    Description,
    /// No such page, or a request that is none.
    Refusal,
    /// The answer of a service.
    Envelope,
}

/// What a service of Emp@tia is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operation {
    #[serde(rename = "PodajStan")]
    State,
    #[serde(rename = "ZarejestrujSystem")]
    Register,
    #[serde(rename = "PodajWykazSlownikow")]
    Dictionaries,
    #[serde(rename = "inne")]
    Unknown,
}

impl Operation {
    pub(super) fn of(name: &str) -> Self {
        match name {
            "PodajStan" => Self::State,
            "ZarejestrujSystem" => Self::Register,
            "PodajWykazSlownikow" => Self::Dictionaries,
            _ => Self::Unknown,
        }
    }
}

/// All entries, oldest first, over every process of the folder; a last line that a kill tore is left
/// out. No file: nothing has happened yet.
///
/// # Errors
/// The file cannot be read, or a line in it is none of ours.
pub fn read(folder: &Path) -> Result<Vec<Entry>, Error> {
    let text = match std::fs::read_to_string(folder.join(FILE)) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(Error::Io { what: FILE.to_owned(), source }),
    };
    text.split_inclusive('\n')
        .filter(|line| line.ends_with('\n'))
        .map(|line| {
            serde_json::from_str(line)
                .map_err(|error| Error::Unreadable { file: FILE, reason: error.to_string() })
        })
        .collect()
}

pub(super) struct Log(Mutex<File>);

impl Log {
    pub(super) fn open(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(FILE);
        let mut file = OpenOptions::new().create(true).append(true).open(&path).map_err(Error::io(FILE))?;
        // A line that a kill tore must not swallow the next one.
        let whole = std::fs::read(&path).map_err(Error::io(FILE))?;
        if whole.last().is_some_and(|byte| *byte != b'\n') {
            let good = whole.iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place + 1);
            let length = u64::try_from(good).unwrap_or(0);
            OpenOptions::new()
                .write(true)
                .open(&path)
                .and_then(|file| file.set_len(length))
                .map_err(Error::io(FILE))?;
        }
        file.flush().map_err(Error::io(FILE))?;
        Ok(Self(Mutex::new(file)))
    }

    pub(super) fn write(&self, event: Event) -> Result<(), Error> {
        let entry = Entry { at: Utc::now(), process: std::process::id(), event };
        let mut line = serde_json::to_vec(&entry)
            .map_err(|error| Error::Unreadable { file: FILE, reason: error.to_string() })?;
        line.push(b'\n');
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        file.write_all(&line).map_err(Error::io(FILE))
    }
}
