//! The dictionaries of CSIZS on this computer (procedure, point 8; wire-profile, "Dictionaries on disk").
//!
//! A folder that the person can name: `<kod>/<wersja>/<kod>.csv` or `.xml`, and `slowniki.json` as the index.
//! What is being fetched lies beside it as `.part` and goes on where it stopped, also after a kill. A file
//! counts only once its sha256 holds, its content was read to the end and it has been renamed into place;
//! the version before stays until then. Memory stays bounded whatever the size.
mod compare;
mod error;
mod fetch;
mod index;
mod pace;
mod part;
mod plan;
mod rows;
mod shelf;
mod stop;
mod unpack;
mod update;
mod xml;

pub use error::Error;
pub use index::{Changes, Entry, INDEX_FILE};
pub use pace::Speed;
pub use plan::{Line, State, look};
pub use shelf::Shelf;
pub use stop::{Stop, Stopper};
pub use update::{Job, News, Updated, update};

/// What is written and fetched at once, in bytes: a kill loses no more than this.
pub const BLOCK: usize = 256 * 1024;

/// The folder in the state folder, unless the person has named another one.
pub const FOLDER: &str = "slowniki";
