//! The list of CSIZS against what is there.
use super::{Error, Shelf};
use crate::csizs::connection::{Connection, Dictionary, SystemId};
use std::path::Path;

/// One dictionary on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub code: String,
    pub name: String,
    pub state: State,
}

/// How it stands with a dictionary (storyboard 2.21, "E11 – stany").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// "Aktualny": the version of the list is there already.
    Current,
    /// "Do pobrania".
    Waiting,
    /// "Pobieramy".
    Fetching,
    /// "Gotowy": fetched now.
    Ready,
    /// "Wymaga uwagi": D-02.
    Attention,
    /// "Wycofany z CSIZS": D-06. What is there stays.
    Withdrawn,
    /// "Starsza wersja w CSIZS": D-07. What is there stays.
    Older { theirs: u32, ours: u32 },
}

/// The list, and how each dictionary of it stands. A question, that fetches no file.
///
/// # Errors
/// No list, or D-04.
pub async fn look(connection: &dyn Connection, system: &SystemId, folder: &Path) -> Result<Vec<Line>, Error> {
    let list = connection.dictionaries(system).await.map_err(Error::of_list)?;
    let folder = folder.to_owned();
    let shelf = super::fetch::blocking(move || Shelf::open(&folder)).await?;
    Ok(lines(&list, &shelf))
}

/// Those of the list in its order, then those that are there and in the list no more. A code that comes twice
/// counts once.
pub(super) fn lines(list: &[Dictionary], shelf: &Shelf) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for dictionary in list {
        if lines.iter().all(|line| line.code != dictionary.code) {
            let state = state(dictionary, shelf);
            lines.push(Line { code: dictionary.code.clone(), name: dictionary.name.clone(), state });
        }
    }
    for entry in shelf.entries() {
        if lines.iter().all(|line| line.code != entry.kod) {
            let (code, name) = (entry.kod.clone(), entry.nazwa.clone());
            lines.push(Line { code, name, state: State::Withdrawn });
        }
    }
    lines
}

fn state(dictionary: &Dictionary, shelf: &Shelf) -> State {
    match shelf.there(&dictionary.code) {
        Some(there) if there.wersja > dictionary.version => {
            State::Older { theirs: dictionary.version, ours: there.wersja }
        }
        Some(there) if there.wersja == dictionary.version && there.sha256 == dictionary.sha256 => {
            State::Current
        }
        _ => State::Waiting,
    }
}
