//! The folder of the dictionaries, held by one update at a time.
use super::compare::compare;
use super::index::{Entry, Index};
use super::part::Part;
use super::unpack::{Unpacked, read_rows, unpack};
use super::{Error, Stop};
use crate::csizs::connection::Dictionary;
use chrono::Utc;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const LOCK: &str = "slowniki.lock";

/// What is there, to be looked at.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
    index: Index,
}

/// The same, to be changed.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) shelf: Shelf,
    _lock: File,
}

impl Shelf {
    /// A folder that is not there yet is empty.
    ///
    /// # Errors
    /// D-04.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let index = Index::read(folder).map_err(Error::disk(folder))?;
        Ok(Self { folder: folder.to_owned(), index })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The dictionaries that are there, in the order in which they came first.
    pub fn entries(&self) -> &[Entry] {
        self.index.entries()
    }

    /// The file of a dictionary.
    pub fn file(&self, entry: &Entry) -> PathBuf {
        self.folder.join(&entry.plik)
    }

    /// What is there of a dictionary: only with its file, as long as it was.
    pub(super) fn there(&self, code: &str) -> Option<&Entry> {
        let entry = self.index.get(code)?;
        let length = fs::metadata(self.file(entry)).ok()?.len();
        (length == entry.bajty).then_some(entry)
    }

    fn place(&self, dictionary: &Dictionary) -> PathBuf {
        self.folder.join(&dictionary.code).join(dictionary.version.to_string())
    }
}

impl Held {
    /// Makes the folder where there is none. An update that is just being stopped is waited for.
    ///
    /// # Errors
    /// D-04.
    pub(super) fn take(folder: &Path) -> Result<Self, Error> {
        const PATIENCE: Duration = Duration::from_secs(5);
        const PAUSE: Duration = Duration::from_millis(20);
        let disk = || Error::disk(folder);
        fs::create_dir_all(folder).map_err(disk())?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK))
            .map_err(disk())?;
        let end = Instant::now() + PATIENCE;
        loop {
            match lock.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if Instant::now() < end => std::thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => {
                    return Err(disk()(io::Error::other("another update is running in this folder")));
                }
                Err(TryLockError::Error(error)) => return Err(disk()(error)),
            }
        }
        Ok(Self { shelf: Shelf::open(folder)?, _lock: lock })
    }

    /// Where the parts of a version lie.
    ///
    /// # Errors
    /// D-04.
    pub(super) fn part(&self, dictionary: &Dictionary) -> Result<Part, Error> {
        let place = self.shelf.place(dictionary);
        fs::create_dir_all(&place).map_err(Error::disk(&self.shelf.folder))?;
        Ok(Part::of(&place, &dictionary.code))
    }

    /// # Errors
    /// D-04 where less than `missing` bytes are free: better told before than in the middle.
    pub(super) fn has_room(&self, missing: u64) -> Result<(), Error> {
        let folder = &self.shelf.folder;
        let free = fs4::available_space(folder).map_err(Error::disk(folder))?;
        if free >= missing {
            return Ok(());
        }
        let details = format!("{missing} bytes are needed, {free} are free");
        Err(Error::disk(folder)(io::Error::new(io::ErrorKind::StorageFull, details)))
    }

    /// Takes the archive in the part, whose sha256 holds, into use: unpacked and read to its end, compared
    /// with the version before, renamed into place, entered in the index. Only then the version before goes.
    ///
    /// # Errors
    /// D-02, and nothing is switched; D-04; stopped.
    pub(super) fn take_in(&mut self, dictionary: &Dictionary, stop: &Stop) -> Result<Entry, Error> {
        let folder = self.shelf.folder.clone();
        let (place, part) = (self.shelf.place(dictionary), self.part(dictionary)?);
        let unpacked = unpack(&part.path, &place, dictionary, stop);
        let Unpacked { new, kind, bytes, count, mut rows } = match unpacked {
            Ok(unpacked) => unpacked,
            Err(error) => {
                self.clear(dictionary, &place);
                if matches!(error, Error::Unreadable { .. }) {
                    part.remove().map_err(Error::disk(&folder))?;
                }
                return Err(error);
            }
        };
        let before = self.shelf.there(&dictionary.code).cloned();
        let mut changes = None;
        if let Some(before) = &before {
            let (file, of) = (self.shelf.file(before), (before.kod.as_str(), before.wersja));
            if let Some(mut old) = read_rows(&file, &place, of, stop)? {
                changes = Some(compare(&mut old, &mut rows).map_err(Error::disk(&folder))?);
            }
        }
        let name = format!("{}.{}", dictionary.code, kind.ending());
        fs::rename(&new, place.join(&name)).map_err(Error::disk(&folder))?;
        let entry = Entry {
            kod: dictionary.code.clone(),
            nazwa: dictionary.name.clone(),
            wersja: dictionary.version,
            stan_na: dictionary.as_of,
            plik: format!("{}/{}/{name}", dictionary.code, dictionary.version),
            bajty: bytes,
            wiersze: count,
            sha256: dictionary.sha256.clone(),
            pobrano: Utc::now(),
            zmiany: changes,
        };
        let mut index = self.shelf.index.clone();
        index.put(entry.clone());
        index.write(&folder).map_err(Error::disk(&folder))?;
        self.shelf.index = index;
        self.tidy(&entry);
        Ok(entry)
    }

    /// Whatever lies beside the version that counts: parts of it, and the versions before. It is in nobody's
    /// way where it cannot be removed.
    pub(super) fn tidy(&self, entry: &Entry) {
        let own = self.shelf.folder.join(&entry.kod);
        let counts = entry.wersja.to_string();
        let _ = Part::of(&own.join(&counts), &entry.kod).remove();
        let Ok(versions) = fs::read_dir(&own) else { return };
        for version in versions.flatten() {
            let name = version.file_name();
            let is_version = name.to_str().is_some_and(|name| name.parse::<u32>().is_ok() && name != counts);
            if is_version {
                let _ = fs::remove_dir_all(version.path());
            }
        }
    }

    /// What was unpacked of a file that does not count.
    fn clear(&self, dictionary: &Dictionary, place: &Path) {
        for ending in ["csv", "xml"] {
            let _ = fs::remove_file(place.join(format!("{}.{ending}.nowy", dictionary.code)));
        }
    }
}
