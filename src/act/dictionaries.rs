//! Stage 6 (procedure, point 8): every dictionary of the list is fetched, and only then it is in the ledger
//! and told. Or the person says that her system has done it.
use super::disk::settle;
use crate::dictionary::{self, Entry, Job, News, Stop, Updated};
use crate::ledger::{DictionaryVersion, Event, Ledger, NotSaved};
use crate::problem::Problem;
use crate::procedure::SystemKey;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{0}")]
    Dictionary(#[from] dictionary::Error),
    /// K-11: they are there, and the ledger does not know it yet.
    #[error("the ledger cannot be written: {0}")]
    Ledger(#[from] NotSaved),
}

impl Error {
    /// What is shown; a stop is a banner, not a problem.
    pub fn problem(&self) -> Option<Problem> {
        match self {
            Self::Dictionary(error) => error.problem(),
            Self::Ledger(error) => Some(error.into()),
        }
    }
}

/// Updates the dictionaries of a system. It may be asked again at any time: what is there is not fetched
/// twice.
///
/// # Errors
/// [`Error`]; what was fetched stays.
pub async fn update(
    ledger: &Ledger,
    system: SystemKey,
    job: Job,
    stop: Stop,
    tell: impl Fn(News) + Send + Sync,
) -> Result<Updated, Error> {
    let folder = job.folder.display().to_string();
    let updated = dictionary::update(job, stop, tell).await?;
    let slowniki = updated.entries.iter().map(version).collect();
    settle(ledger, Event::SlownikiZaktualizowane { system, folder, slowniki }).await?;
    Ok(updated)
}

/// "Słowniki są zaktualizowane" on E11b: the person's word, with the date that her system shows.
///
/// # Errors
/// K-11.
pub fn confirm(ledger: &Ledger, system: SystemKey, date: NaiveDate) -> Result<(), NotSaved> {
    ledger.append(Event::SlownikiPotwierdzone { system, data: date }).map(drop)
}

fn version(entry: &Entry) -> DictionaryVersion {
    DictionaryVersion {
        kod: entry.kod.clone(),
        nazwa: entry.nazwa.clone(),
        wersja: entry.wersja,
        stan_na: entry.stan_na,
    }
}
