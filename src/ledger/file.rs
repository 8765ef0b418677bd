//! The ledger's bytes on the disk: whatever returns here is there after a power cut.
use super::chain::{self, Tail};
use super::event::Event;
use chrono::{DateTime, Utc};
use std::fs::{self, File};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// A new ledger, with its header only.
pub fn begin(folder: &Path, path: &Path) -> io::Result<Tail> {
    let (text, tail) = chain::header()?;
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    sync_folder(folder)?;
    Ok(tail)
}

/// Removes what an append that never returned has left.
pub fn cut_torn_end(path: &Path, length: u64, good: u64) -> io::Result<()> {
    if length > good {
        let file = File::options().write(true).open(path)?;
        file.set_len(good)?;
        file.sync_all()?;
    }
    Ok(())
}

pub fn append(path: &Path, tail: &Tail, at: DateTime<Utc>, event: &Event) -> io::Result<Tail> {
    let (text, next) = chain::next(tail, at, event)?;
    // Not created here: a file that has vanished is trouble to be told, not to be begun anew.
    let mut file = File::options().write(true).open(path)?;
    let length = file.metadata()?.len();
    if length < tail.length {
        return Err(io::Error::other("the ledger is shorter than what was written to it"));
    }
    // Also removes what an earlier append left unfinished, when the disk was full.
    file.set_len(tail.length)?;
    let _ = file.seek(SeekFrom::End(0))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(next)
}

/// Sets a damaged ledger aside and leaves in its place the good part, with one more event. At every
/// moment either the damaged or the mended one is there.
pub fn mend(
    path: &Path,
    good: &[u8],
    tail: Tail,
    at: DateTime<Utc>,
    event: &Event,
) -> io::Result<(PathBuf, Tail)> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let aside = unused_name(folder, at);
    let _ = fs::copy(path, &aside)?;
    // Open for writing: Windows refuses to sync what is open for reading only.
    File::options().write(true).open(&aside)?.sync_all()?;
    let (mut text, tail) = if tail.length == 0 {
        let (header, tail) = chain::header()?;
        (header.into_bytes(), tail)
    } else {
        (good.to_vec(), tail)
    };
    let (line, tail) = chain::next(&tail, at, event)?;
    text.extend_from_slice(line.as_bytes());
    let mended = path.with_extension("nowy");
    let mut file = File::create(&mended)?;
    file.write_all(&text)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&mended, path)?;
    sync_folder(folder)?;
    Ok((aside, tail))
}

fn unused_name(folder: &Path, at: DateTime<Utc>) -> PathBuf {
    let day = at.format("%Y-%m-%d-%H%M%S");
    let name = |n: u32| match n {
        0 => folder.join(format!("stan-uszkodzony-{day}.jsonl")),
        n => folder.join(format!("stan-uszkodzony-{day}-{n}.jsonl")),
    };
    (0..).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(0))
}

/// On Windows a folder cannot be synced, and a rename is in the journal of its file system.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
