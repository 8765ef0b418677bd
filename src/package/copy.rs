//! The encrypted copy in the state folder: an attachment opened from a mail program vanishes
//! (architecture, "What is kept where").
use super::{Error, Sealed, look};
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

const FILE: &str = "pakiet.kopia";

/// Writes the package as it came, still encrypted. Whole or not at all, also through a power cut.
///
/// # Errors
/// K-11.
pub fn save(folder: &Path, package: &Sealed) -> Result<(), Error> {
    write(folder, package.bytes()).map_err(|error| Error::CopyNotWritten {
        path: folder.display().to_string(),
        reason: error.to_string(),
    })
}

/// Reads the copy back.
///
/// # Errors
/// P-27 when it is gone; see [`look`] for the others.
pub fn read(folder: &Path) -> Result<Sealed, Error> {
    let path = folder.join(FILE);
    match fs::exists(&path) {
        Ok(false) => Err(Error::CopyGone),
        _ => look(&path),
    }
}

/// Deletes the copy, and says whether there was one.
///
/// # Errors
/// K-11 when the system does not let it be deleted.
pub fn delete(folder: &Path) -> Result<bool, Error> {
    match fs::remove_file(folder.join(FILE)) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => {
            Err(Error::CopyNotWritten { path: folder.display().to_string(), reason: error.to_string() })
        }
    }
}

fn write(folder: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let _ = file.persist(folder.join(FILE)).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// The new name lasts only once its folder is written. Windows has no such call and needs none.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
