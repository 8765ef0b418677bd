//! `slowniki.json`: which version of each dictionary is there. Written whole and renamed, so that a kill at
//! any moment leaves the one before.
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::time::Duration;

/// In the folder of the dictionaries.
pub const INDEX_FILE: &str = "slowniki.json";

const FORMAT: &str = "csizs-slowniki/1";
/// Of some thousand dictionaries, in bytes. Anything longer is not ours.
const LARGEST: u64 = 16 << 20;

/// One dictionary that is there, whole and read to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub kod: String,
    pub nazwa: String,
    pub wersja: u32,
    /// The day whose state it holds.
    pub stan_na: NaiveDate,
    /// `<kod>/<wersja>/<kod>.csv` or `.xml`, below the folder.
    pub plik: String,
    /// Of that file, in bytes.
    pub bajty: u64,
    /// Without the header.
    pub wiersze: u64,
    /// Of the file as CSIZS gave it: lower-case hexadecimal.
    pub sha256: String,
    pub pobrano: DateTime<Utc>,
    /// Against the version before; none where there was none.
    pub zmiany: Option<Changes>,
}

/// Rows, by their keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    pub dodane: u64,
    pub usuniete: u64,
    pub zmienione: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Index {
    format: String,
    slowniki: Vec<Entry>,
}

impl Default for Index {
    fn default() -> Self {
        Self { format: FORMAT.to_owned(), slowniki: Vec::new() }
    }
}

impl Index {
    /// One that cannot be understood is none: the files are fetched again, and nothing false is said.
    pub(super) fn read(folder: &Path) -> io::Result<Self> {
        let path = folder.join(INDEX_FILE);
        match fs::metadata(&path) {
            Ok(facts) if facts.len() <= LARGEST => {}
            Ok(_) => return Ok(Self::default()),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(error),
        }
        let read: Option<Self> = serde_json::from_slice(&fs::read(path)?).ok();
        Ok(read.filter(|index| index.format == FORMAT).unwrap_or_default())
    }

    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        let mut file = tempfile::Builder::new().prefix(".slowniki-").tempfile_in(folder)?;
        file.write_all(&serde_json::to_vec_pretty(self)?)?;
        file.as_file().sync_all()?;
        // An antivirus program or a backup may hold the old file for a moment (Windows).
        let mut tries = 0;
        loop {
            match file.persist(folder.join(INDEX_FILE)) {
                Ok(_) => return Ok(()),
                Err(error) if error.error.kind() == ErrorKind::PermissionDenied && tries < 10 => {
                    tries += 1;
                    file = error.file;
                    std::thread::sleep(Duration::from_millis(50));
                }
                Err(error) => return Err(error.error),
            }
        }
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.slowniki
    }

    pub(super) fn get(&self, code: &str) -> Option<&Entry> {
        self.slowniki.iter().find(|entry| entry.kod == code)
    }

    /// In the place of the version before.
    pub(super) fn put(&mut self, entry: Entry) {
        match self.slowniki.iter_mut().find(|known| known.kod == entry.kod) {
            Some(known) => *known = entry,
            None => self.slowniki.push(entry),
        }
    }
}
