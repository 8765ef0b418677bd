//! The whole update: the list, then each dictionary of it that is not there yet, one after the other.
use super::fetch::{Fetch, blocking};
use super::pace::Pace;
use super::plan::{Line, State, lines};
use super::shelf::Held;
use super::{Entry, Error, Speed, Stop};
use crate::csizs::connection::{Connection, Dictionary, SystemId};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What is to be updated, and where.
#[derive(Debug, Clone)]
pub struct Job {
    pub connection: Arc<dyn Connection>,
    pub system: SystemId,
    pub folder: PathBuf,
    /// After this long without a byte it is told that it is slow (D-05).
    pub patience: Duration,
}

/// What is told on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// The list, and how each stands; before the first byte.
    Listed(Vec<Line>),
    /// Another state of one, by its code.
    Changed(String, State),
    /// Some times a second.
    Came {
        /// In bytes, of all that had to be fetched; what an earlier try has left is done.
        done: u64,
        all: u64,
        speed: Option<Speed>,
        slow: bool,
    },
}

/// Everything of the list is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Updated {
    pub lines: Vec<Line>,
    /// What is there now of the list, in its order.
    pub entries: Vec<Entry>,
}

/// Fetches what is missing. A dictionary that cannot be read does not keep the others waiting: it is told at
/// the end.
///
/// # Errors
/// D-01 to D-04, stopped, or why there is no list. What was fetched stays in every case.
pub async fn update(job: Job, mut stop: Stop, tell: impl Fn(News) + Send + Sync) -> Result<Updated, Error> {
    let list = tokio::select! {
        () = stop.asked() => return Err(Error::Stopped),
        list = job.connection.dictionaries(&job.system) => Arc::new(list.map_err(Error::of_list)?),
    };
    let (folder, known) = (job.folder.clone(), Arc::clone(&list));
    let (mut held, mut state, missing) = blocking(move || begin(&folder, &known)).await?;
    tell(News::Listed(state.clone()));
    let all = list.iter().map(|dictionary| dictionary.size).sum::<u64>();
    let next = waiting(&state, &list).map(|dictionary| dictionary.size).sum::<u64>();
    let mut meter = Meter::new(all, all.saturating_sub(next), all.saturating_sub(missing), job.patience);
    let all = state.iter().filter(|line| line.state != State::Withdrawn).count();
    let mut unreadable = None;
    let next: Vec<&Dictionary> = waiting(&state, &list).collect();
    for dictionary in next {
        let ready = (state.iter().filter(|line| line.state.is_there()).count(), all);
        set(&mut state, dictionary, State::Fetching, &tell);
        let fetched = fetch(&job, dictionary, &held, ready, &mut stop, &mut meter, &tell).await;
        let taken = match fetched {
            Ok(()) => {
                let (dictionary, guard) = (dictionary.clone(), stop.clone());
                let taken;
                (held, taken) = blocking(move || {
                    let taken = held.take_in(&dictionary, &guard);
                    (held, taken)
                })
                .await;
                taken.map(drop)
            }
            Err(error) => Err(error),
        };
        let Err(error) = taken else {
            set(&mut state, dictionary, State::Ready, &tell);
            continue;
        };
        tracing::warn!(code = dictionary.code, %error, "dictionary");
        if !matches!(error, Error::Unreadable { .. }) {
            set(&mut state, dictionary, State::Waiting, &tell);
            return Err(error);
        }
        set(&mut state, dictionary, State::Attention, &tell);
        unreadable = unreadable.or(Some(error));
    }
    if let Some(error) = unreadable {
        return Err(error);
    }
    let there = state.iter().filter(|line| line.state.is_there());
    let entries = there.filter_map(|line| held.shelf.there(&line.code).cloned()).collect();
    Ok(Updated { lines: state, entries })
}

impl State {
    /// Whether a version of it is there that CSIZS has in its list, or a newer one.
    pub fn is_there(self) -> bool {
        match self {
            Self::Current | Self::Ready | Self::Older { .. } => true,
            Self::Waiting | Self::Fetching | Self::Attention | Self::Withdrawn => false,
        }
    }
}

/// Takes the folder, and looks whether there is room for what is missing; so many bytes it is.
fn begin(folder: &Path, list: &[Dictionary]) -> Result<(Held, Vec<Line>, u64), Error> {
    let held = Held::take(folder)?;
    let state = lines(list, &held.shelf);
    for entry in held.shelf.entries() {
        if state.iter().any(|line| line.code == entry.kod && line.state == State::Current) {
            held.tidy(entry);
        }
    }
    let (mut missing, mut largest) = (0_u64, 0);
    for dictionary in waiting(&state, list) {
        let (there, _) = held.part(dictionary)?.survey(dictionary).map_err(Error::disk(folder))?;
        missing = missing.saturating_add(dictionary.size.saturating_sub(there));
        largest = dictionary.size.max(largest);
    }
    // The packed files, and the largest of them once more while it is unpacked: at least that.
    held.has_room(missing.saturating_add(largest))?;
    Ok((held, state, missing))
}

fn waiting<'a>(state: &[Line], list: &'a [Dictionary]) -> impl Iterator<Item = &'a Dictionary> {
    let find = |line: &Line| list.iter().find(|dictionary| dictionary.code == line.code);
    let waiting: Vec<_> = state.iter().filter(|line| line.state == State::Waiting).filter_map(find).collect();
    waiting.into_iter()
}

/// One file, until it is here and its sha256 holds.
async fn fetch(
    job: &Job,
    dictionary: &Dictionary,
    held: &Held,
    ready: (usize, usize),
    stop: &mut Stop,
    meter: &mut Meter,
    tell: &(impl Fn(News) + Send + Sync),
) -> Result<(), Error> {
    let Some(endpoint) = job.connection.file(dictionary) else {
        let details = "its address is at another server".to_owned();
        return Err(Error::Unreadable { name: dictionary.name.clone(), details });
    };
    meter.pace.goes_on(Instant::now());
    let fetch = Fetch { dictionary, part: held.part(dictionary)?, folder: &job.folder, ready };
    let (here, fresh) = (AtomicU64::new(0), AtomicU64::new(0));
    let came = |length, new| {
        here.store(length, Ordering::Relaxed);
        let _ = fresh.fetch_add(new, Ordering::Relaxed);
    };
    let mut work = pin!(fetch.run(&endpoint, stop, came));
    let mut beat = tokio::time::interval(BEAT);
    let result = loop {
        let result = tokio::select! {
            result = &mut work => Some(result),
            _ = beat.tick() => None,
        };
        tell(meter.at(here.load(Ordering::Relaxed), fresh.load(Ordering::Relaxed)));
        if let Some(result) = result {
            break result;
        }
    };
    meter.leave(dictionary.size, fresh.load(Ordering::Relaxed));
    result
}

fn set(state: &mut [Line], dictionary: &Dictionary, new: State, tell: &impl Fn(News)) {
    if let Some(line) = state.iter_mut().find(|line| line.code == dictionary.code) {
        line.state = new;
    }
    tell(News::Changed(dictionary.code.clone(), new));
}

/// How often it is told how far it is.
const BEAT: Duration = Duration::from_millis(250);

/// One bar for all of them.
struct Meter {
    all: u64,
    /// Of the dictionaries that are there already, and of those before this one: their sizes.
    before: u64,
    /// What of them really came now.
    fresh: u64,
    /// A second try goes on where the bar was, and a file that is fetched anew takes nothing back from it.
    furthest: u64,
    pace: Pace,
}

impl Meter {
    fn new(all: u64, before: u64, furthest: u64, patience: Duration) -> Self {
        Self { all, before, fresh: 0, furthest, pace: Pace::new(Instant::now(), patience) }
    }

    fn at(&mut self, here: u64, fresh: u64) -> News {
        let now = Instant::now();
        self.pace.at(now, self.fresh + fresh);
        let done = self.before.saturating_add(here).min(self.all);
        let (speed, slow) = (self.pace.speed(self.all - done), self.pace.is_slow(now));
        self.furthest = self.furthest.max(done);
        News::Came { done: self.furthest, all: self.all, speed, slow }
    }

    fn leave(&mut self, size: u64, fresh: u64) {
        self.before = self.before.saturating_add(size);
        self.fresh += fresh;
    }
}
