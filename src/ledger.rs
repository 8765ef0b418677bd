//! The one truth about progress: events in an append-only file, each on the disk before anything
//! else happens. What is remembered in memory is the fold over it.
//!
//! `stan.jsonl` in the state folder: a header, then one JSON event a line, each with its number, its
//! time and a hash chained to the line before. It is the journal too. There is no second copy.
mod certificates;
mod chain;
mod clock;
mod dictionaries;
mod event;
mod file;
mod progress;
mod registration;
mod salvage;
mod server;
mod tries;
mod troubles;

pub use certificates::Certificates;
pub use chain::Entry;
pub use clock::Clock;
pub use dictionaries::{Dictionaries, Updated};
pub use event::{
    AboutSystem, Carried, CarriedAccount, CarriedCount, CarriedSystem, CarriedSystems, CertificateChange,
    CertificateFacts, CertificateIntent, CertificateOutcome, CertificateSettled, CheckAnswer, ChosenFile,
    ClockChange, ClockMeasured, ClockOutcome, ClockSettled, Confirmation, DictionaryVersion, Event,
    Installed, Outcome, PackageFacts, PageAnswer, Refused, RegistrationOutcome, ServerAddress, ServerSeen,
    ServiceFacts, StateAnswer, SystemAnswer, SystemFacts, Told, TypedCertificate, TypedData,
};
pub use progress::{Progress, Standing, System};
pub use registration::{Refusals, RegisteredSystem, Registration};
pub use server::Server;
pub use tries::{Changed, Intent, Tries};
pub use troubles::Trouble;

use crate::problem::{Code, Problem};
use chain::{Condition, Tail};
use chrono::{DateTime, Utc};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const LOCK: &str = "stan.lock";
const FILE: &str = "stan.jsonl";

/// Cheap to clone; all clones write the same file.
#[derive(Debug, Clone)]
pub struct Ledger(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    tail: Mutex<Tail>,
    /// Apart from the tail, so that the window never waits for the disk.
    progress: Mutex<Progress>,
    /// Held as long as the ledger: a second writer would cut off what it does not know.
    _lock: File,
}

#[derive(Debug)]
pub struct Opened {
    pub ledger: Ledger,
    /// Where a damaged ledger was kept, for the screen to say so (K-10).
    pub set_aside: Option<PathBuf>,
}

impl Opened {
    /// K-10, where there is something to be told.
    pub fn damage(&self) -> Option<Problem> {
        let path = self.set_aside.as_ref()?;
        Some(Problem::new(Code::K10).details(path.display().to_string()))
    }
}

#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// another wizard has this folder.
    #[error("{0} is locked by another process")]
    Busy(PathBuf),
    /// K-14: nothing was cut and nothing was written.
    #[error("{0} was written by a newer version")]
    Newer(PathBuf),
    /// K-11.
    #[error("{0}: {1}")]
    Io(PathBuf, io::Error),
}

/// K-11: the event is not in the ledger, and what depended on it must not happen.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", folder.display())]
pub struct NotSaved {
    folder: PathBuf,
    source: io::Error,
}

impl From<&NotSaved> for Problem {
    fn from(error: &NotSaved) -> Self {
        Self::new(Code::K11).with("path", error.folder.display().to_string()).details(error.to_string())
    }
}

impl From<NotSaved> for Problem {
    fn from(error: NotSaved) -> Self {
        Self::from(&error)
    }
}

impl From<&OpenError> for Problem {
    fn from(error: &OpenError) -> Self {
        let problem = match error {
            OpenError::Busy(_) => Code::X03.into(),
            OpenError::Newer(_) => Code::K14.into(),
            OpenError::Io(folder, _) => Self::new(Code::K11).with("path", folder.display().to_string()),
        };
        problem.details(error.to_string())
    }
}

/// A request that has been written in the ledger. Only [`Ledger::record`] makes one, and a service
/// takes it by value: what is not recorded cannot be sent, and nothing can be sent twice.
#[derive(Debug)]
pub struct Recorded<R> {
    intent: u64,
    request: R,
}

impl<R> Recorded<R> {
    /// The number of the line that names the intent.
    pub fn intent(&self) -> u64 {
        self.intent
    }

    pub fn into_request(self) -> R {
        self.request
    }
}

impl Ledger {
    /// Opens or begins the ledger of a state folder and keeps every other writer out until the last
    /// clone is dropped (or the process ends, however it ends).
    ///
    /// # Errors
    /// See [`OpenError`]; in each case nothing of an existing ledger has been changed.
    pub fn open(folder: &Path) -> Result<Opened, OpenError> {
        let io = |error| OpenError::Io(folder.to_owned(), error);
        fs::create_dir_all(folder).map_err(io)?;
        let lock =
            File::options().create(true).truncate(false).write(true).open(folder.join(LOCK)).map_err(io)?;
        take(&lock).map_err(|error| match error {
            TryLockError::WouldBlock => OpenError::Busy(folder.to_owned()),
            TryLockError::Error(error) => io(error),
        })?;
        let path = folder.join(FILE);
        let bytes = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            bytes => bytes.map_err(io)?,
        };
        let reading = chain::read(&bytes);
        let mut progress = Progress::of(&reading.entries);
        let mut tail = reading.tail;
        let mut set_aside = None;
        match reading.condition {
            Condition::Newer => return Err(OpenError::Newer(path)),
            Condition::Good if tail.length == 0 => tail = file::begin(folder, &path).map_err(io)?,
            Condition::Good => file::cut_torn_end(&path, bytes.len() as u64, tail.length).map_err(io)?,
            Condition::Broken => {
                let carried = salvage::carry(&progress, tail.number, &chain::doubtful(&bytes, &tail));
                let good = bytes.get(..usize::try_from(tail.length).unwrap_or(0)).unwrap_or_default();
                let now = now();
                let mended = file::mend(&path, good, tail, now, &Event::Przeniesione(carried.clone()));
                let (aside, mended) = mended.map_err(io)?;
                tail = mended;
                progress.apply(&Entry {
                    nr: tail.number,
                    czas: now,
                    zdarzenie: Event::Przeniesione(carried),
                });
                set_aside = Some(aside);
            }
        }
        let inner = Inner {
            folder: folder.to_owned(),
            tail: Mutex::new(tail),
            progress: Mutex::new(progress),
            _lock: lock,
        };
        Ok(Opened { ledger: Self(Arc::new(inner)), set_aside })
    }

    /// The state folder.
    pub fn folder(&self) -> &Path {
        &self.0.folder
    }

    pub fn progress(&self) -> Progress {
        lock(&self.0.progress).clone()
    }

    /// Returns when the event is on the disk, with the number of its line.
    ///
    /// # Errors
    /// [`NotSaved`].
    pub fn append(&self, event: Event) -> Result<u64, NotSaved> {
        self.write(&mut lock(&self.0.tail), event)
    }

    /// Checks and writes under one lock, so that two presses cannot both pass the check.
    ///
    /// # Errors
    /// What the check says, or the disk (K-11): in both cases nothing is recorded.
    pub fn record<R, E: From<NotSaved>>(
        &self,
        request: R,
        check: impl FnOnce(&Progress) -> Result<Event, E>,
    ) -> Result<Recorded<R>, E> {
        let mut tail = lock(&self.0.tail);
        let event = check(&self.progress())?;
        let intent = self.write(&mut tail, event)?;
        Ok(Recorded { intent, request })
    }

    /// Writes an event that only the state of this moment decides, under the same lock as
    /// [`Ledger::record`]; `None` writes nothing.
    ///
    /// # Errors
    /// As [`Ledger::record`].
    pub fn append_if<E: From<NotSaved>>(
        &self,
        decide: impl FnOnce(&Progress) -> Result<Option<Event>, E>,
    ) -> Result<(), E> {
        let mut tail = lock(&self.0.tail);
        if let Some(event) = decide(&self.progress())? {
            let _ = self.write(&mut tail, event)?;
        }
        Ok(())
    }

    fn write(&self, tail: &mut Tail, zdarzenie: Event) -> Result<u64, NotSaved> {
        let now = now();
        let next = file::append(&self.0.folder.join(FILE), tail, now, &zdarzenie)
            .map_err(|source| NotSaved { folder: self.0.folder.clone(), source })?;
        *tail = next;
        lock(&self.0.progress).apply(&Entry { nr: tail.number, czas: now, zdarzenie });
        Ok(tail.number)
    }
}

/// What a ledger file says, read without its lock and without mending anything: for whoever watches
/// from outside.
pub fn read(folder: &Path) -> io::Result<Vec<Entry>> {
    Ok(chain::read(&fs::read(folder.join(FILE))?).entries)
}

/// A wizard that is just ending, or a process that is just being started, may hold the lock for a
/// moment longer.
fn take(lock: &File) -> Result<(), TryLockError> {
    const TIMES: u32 = 10;
    const PAUSE: Duration = Duration::from_millis(50);
    for _ in 1..TIMES {
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            result => return result,
        }
    }
    lock.try_lock()
}

/// A panic elsewhere leaves both values whole: each is replaced only after the disk has it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn now() -> DateTime<Utc> {
    Utc::now()
}
