//! What has come of a file so far: `<kod>.part`, and beside it what is needed to go on.
use super::Error;
use crate::csizs::connection::Dictionary;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// In the folder of its version.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) path: PathBuf,
    facts: PathBuf,
}

/// Of which file the bytes in the part are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Facts {
    etag: Option<String>,
    sha256: String,
    rozmiar: u64,
}

impl Part {
    pub(super) fn of(folder: &Path, code: &str) -> Self {
        Self { path: folder.join(format!("{code}.part")), facts: folder.join(format!("{code}.part.json")) }
    }

    /// How much is there, and the ETag to go on with. What is of another file, or longer than this one, is
    /// removed.
    pub(super) fn survey(&self, dictionary: &Dictionary) -> io::Result<(u64, Option<String>)> {
        let facts: Option<Facts> = match fs::read(&self.facts) {
            Ok(text) => serde_json::from_slice(&text).ok(),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let length = match fs::metadata(&self.path) {
            Ok(there) => there.len(),
            Err(error) if error.kind() == ErrorKind::NotFound => 0,
            Err(error) => return Err(error),
        };
        match facts {
            Some(Facts { etag, sha256, rozmiar })
                if sha256 == dictionary.sha256 && rozmiar == dictionary.size && length <= rozmiar =>
            {
                Ok((length, etag))
            }
            _ => {
                self.remove()?;
                Ok((0, None))
            }
        }
    }

    /// Before the first byte: an empty part, and whose it is. The part goes first, so that no kill leaves old
    /// bytes with new facts.
    pub(super) fn begin(&self, dictionary: &Dictionary, etag: Option<String>) -> io::Result<File> {
        self.remove()?;
        let facts = Facts { etag, sha256: dictionary.sha256.clone(), rozmiar: dictionary.size };
        fs::write(&self.facts, serde_json::to_vec(&facts)?)?;
        self.go_on()
    }

    /// At its end.
    pub(super) fn go_on(&self) -> io::Result<File> {
        OpenOptions::new().create(true).append(true).open(&self.path)
    }

    pub(super) fn remove(&self) -> io::Result<()> {
        [&self.path, &self.facts].into_iter().try_for_each(|path| match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        })
    }

    /// Lower-case hexadecimal, over the whole of it.
    pub(super) fn sha256(&self, stop: &super::Stop) -> Result<String, Error> {
        let folder = self.path.parent().unwrap_or(&self.path);
        let mut file = File::open(&self.path).map_err(Error::disk(folder))?;
        let mut block = vec![0; super::BLOCK];
        let mut hash = Sha256::new();
        loop {
            if stop.is_asked() {
                return Err(Error::Stopped);
            }
            match file.read(&mut block).map_err(Error::disk(folder))? {
                0 => break,
                length => hash.update(block.get(..length).unwrap_or_default()),
            }
        }
        Ok(hash.finalize().iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        }))
    }
}

/// A block at the end of the part; with the last one it reaches the disk.
pub(super) fn append(file: &mut File, block: &[u8], is_last: bool) -> io::Result<()> {
    file.write_all(block)?;
    if is_last { file.sync_data() } else { Ok(()) }
}
