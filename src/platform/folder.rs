//! Where the state lies (ARCHITECTURE.md, "What is kept where").
use std::path::{Path, PathBuf};

/// `%LOCALAPPDATA%\KreatorCSIZS` on Windows, else `$XDG_DATA_HOME/kreator-csizs`: local, never
/// roaming. `None` where the system names no home folder.
pub fn state_folder() -> Option<PathBuf> {
    let name = if cfg!(windows) { "KreatorCSIZS" } else { "kreator-csizs" };
    directories::BaseDirs::new().map(|folders| folders.data_local_dir().join(name))
}

/// Practice has the same things in a folder of its own, so that it never touches the real ones.
pub fn practice_folder(state: &Path) -> PathBuf {
    state.join("cwiczenia")
}
