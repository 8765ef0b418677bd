//! A short name for a state folder, for what lies outside of it: credentials, and the door for a
//! second wizard.
use sha2::{Digest as _, Sha256};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// 16 letters and digits that stand for the folder by its canonical path, and for `more`.
pub(super) fn of(folder: &Path, more: &[&OsStr]) -> String {
    let mut hash = Sha256::new();
    hash.update(canonical(folder).as_os_str().as_encoded_bytes());
    for part in more {
        hash.update([0]);
        hash.update(part.as_encoded_bytes());
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut mark, byte| {
        // Writing to a String cannot fail.
        let _ = write!(mark, "{byte:02x}");
        mark
    })
}

/// The same for every way to write the path, and as far as possible also once the folder is gone.
fn canonical(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let path = absolute.ancestors().find_map(|there| {
        let gone = absolute.strip_prefix(there).ok()?;
        Some(there.canonicalize().ok()?.components().chain(gone.components()).collect())
    });
    let path: PathBuf = path.unwrap_or(absolute);
    if !cfg!(windows) {
        return path;
    }
    // Windows takes large and small letters for the same, and writes `\\?\` before a canonical path.
    let path = path.to_string_lossy().to_lowercase();
    PathBuf::from(path.strip_prefix(r"\\?\").unwrap_or(&path))
}
