//! `pauza.json`: how a test holds or cuts the practice CSIZS at a point of an exchange, from outside.
//! The released wizard has no such points in itself.
use super::Error;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

/// In the practice folder. `{"punkt": "before-answer", "dla": "zmiana", "co": "czekaj"}`
pub const FILE: &str = "pauza.json";

/// A pause that nobody ends is over by itself.
pub const LONGEST_PAUSE: Duration = Duration::from_secs(60);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    #[serde(rename = "punkt")]
    pub point: Point,
    /// `None`: any request. At [`Point::Accept`] nobody knows yet which one it will be.
    #[serde(rename = "dla", default)]
    pub target: Option<Target>,
    #[serde(rename = "co", default)]
    pub what: What,
}

/// In the order of an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Point {
    /// A connection was taken; TLS has not begun.
    Accept,
    /// The head of the request is here, its body was not read.
    AfterHeaders,
    /// The whole request is here, nothing was done about it.
    AfterBody,
    /// All was done and saved, nothing was answered.
    BeforeAnswer,
    /// The head and half of the body were answered.
    InAnswer,
    /// The whole answer left.
    AfterAnswer,
}

impl Point {
    pub const ALL: [Self; 6] = [
        Self::Accept,
        Self::AfterHeaders,
        Self::AfterBody,
        Self::BeforeAnswer,
        Self::InAnswer,
        Self::AfterAnswer,
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// The form "Zmiana hasła" being sent.
    #[serde(rename = "zmiana")]
    Change,
    /// `ZarejestrujSystem` being sent.
    #[serde(rename = "rejestracja")]
    Registration,
    /// Any other message to a service.
    #[serde(rename = "zapytanie")]
    Question,
    /// The file of a dictionary.
    #[serde(rename = "slownik")]
    File,
    /// Any other request.
    #[serde(rename = "strona")]
    Page,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// Wait until the file is gone, or [`LONGEST_PAUSE`].
    #[default]
    #[serde(rename = "czekaj")]
    Wait,
    /// Cut the connection, as often as the file is met. After the answer there is nothing to cut.
    #[serde(rename = "utnij")]
    Cut,
}

/// From now on the practice CSIZS of this folder is held or cut as `control` says.
///
/// # Errors
/// The file cannot be written.
pub fn place(folder: &Path, control: Control) -> Result<(), Error> {
    let text = serde_json::to_vec(&control)
        .map_err(|error| Error::Unreadable { file: FILE, reason: error.to_string() })?;
    super::world::write_whole(folder, FILE, &text)
}

/// Everything goes its way again.
///
/// # Errors
/// The file is there and cannot be removed.
pub fn clear(folder: &Path) -> Result<(), Error> {
    match std::fs::remove_file(folder.join(FILE)) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(Error::Io { what: FILE.to_owned(), source: error })
        }
        _ => Ok(()),
    }
}

/// What is asked for now; `None` without a file.
pub(super) fn read(folder: &Path) -> Result<Option<Control>, Error> {
    match std::fs::read(folder.join(FILE)) {
        Ok(text) => serde_json::from_slice(&text)
            .map(Some)
            .map_err(|error| Error::Unreadable { file: FILE, reason: error.to_string() }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::Io { what: FILE.to_owned(), source }),
    }
}

impl Control {
    pub(super) fn is_for(self, point: Point, target: Option<Target>) -> bool {
        let anyone = self.target.is_none() || target.is_none();
        self.point == point && (anyone || self.target == target)
    }
}
