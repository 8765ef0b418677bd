//! What the practised computer remembers, in small files beside the world.
use super::Error;
use super::world::write_whole;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::ErrorKind;
use std::path::Path;

/// None: there is no such file yet.
pub(super) fn read<T: DeserializeOwned>(folder: &Path, file: &'static str) -> Result<Option<T>, Error> {
    match std::fs::read(folder.join(file)) {
        Ok(text) => serde_json::from_slice(&text)
            .map(Some)
            .map_err(|error| Error::Unreadable { file, reason: error.to_string() }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::Io { what: file.to_owned(), source }),
    }
}

pub(super) fn write<T: Serialize>(folder: &Path, file: &'static str, what: &T) -> Result<(), Error> {
    let text = serde_json::to_vec_pretty(what)
        .map_err(|error| Error::Unreadable { file, reason: error.to_string() })?;
    write_whole(folder, file, &text)
}

/// A new world begins with a computer that nobody has touched.
pub(super) fn forget(folder: &Path, file: &'static str) -> Result<(), Error> {
    match std::fs::remove_file(folder.join(file)) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(Error::Io { what: file.to_owned(), source: error })
        }
        _ => Ok(()),
    }
}
