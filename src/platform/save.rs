//! Papers that the person keeps: written whole or not at all, and never over another file that nobody
//! has asked about.
use crate::problem::{Code, Problem};
use std::ffi::OsStr;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;
use zeroize::Zeroizing;

/// The same paper in its two forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    pub html: Vec<u8>,
    pub txt: Vec<u8>,
}

/// Where both are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// What was asked for.
    pub file: PathBuf,
    /// The other form, beside it.
    pub beside: PathBuf,
}

/// The name could not be used, for the system's reason.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub struct NotSaved {
    pub path: PathBuf,
    #[source]
    source: io::Error,
}

impl From<&NotSaved> for Problem {
    fn from(error: &NotSaved) -> Self {
        let name = error.path.file_name().unwrap_or_default().to_string_lossy();
        let folder = error.path.parent().unwrap_or(Path::new("")).display();
        Self::new(Code::K23)
            .with("file", name.as_ref())
            .with("path", folder.to_string())
            .details(error.to_string())
    }
}

/// How many names are tried where the first one is taken.
const NAMES: u32 = 999;

impl Paper {
    /// Under the name that was chosen in a dialog, which has asked before another file is replaced. The
    /// other form gets the same name with its own ending, or the next free one; it replaces only `own`,
    /// which the wizard itself wrote beside the file that is replaced.
    ///
    /// # Errors
    /// [`NotSaved`]. Nothing is written where either form has no room in the folder.
    pub fn save(&self, chosen: &Path, own: Option<&Path>) -> Result<Saved, NotSaved> {
        let ending = chosen.extension().and_then(OsStr::to_str).map(str::to_lowercase);
        let (file, beside, asked) = match ending.as_deref() {
            Some("htm" | "html") => (self.html.as_slice(), self.txt.as_slice(), true),
            Some("txt") => (self.txt.as_slice(), self.html.as_slice(), true),
            // The dialog has asked about a name without its ending.
            _ => (self.html.as_slice(), self.txt.as_slice(), false),
        };
        let other = if ending.as_deref() == Some("txt") { "html" } else { "txt" };
        let stem = if asked { chosen.with_extension("") } else { chosen.to_owned() };
        let failed = |source| NotSaved { path: chosen.to_owned(), source };
        let prepared = (prepare(chosen, file).map_err(failed)?, prepare(chosen, beside).map_err(failed)?);
        let file = if asked {
            let _ = prepared.0.persist(chosen).map_err(|error| failed(error.error))?;
            chosen.to_owned()
        } else {
            under_free_name(prepared.0, &stem, "html").map_err(failed)?
        };
        let beside = match own {
            Some(own) => {
                let _ = prepared.1.persist(own).map_err(|error| failed(error.error))?;
                own.to_owned()
            }
            None => under_free_name(prepared.1, &stem, other).map_err(failed)?,
        };
        Ok(Saved { file, beside })
    }

    /// Where no dialog can open: into the first of the person's folders that takes it, under a name that
    /// is free.
    ///
    /// # Errors
    /// What the last of them said.
    pub fn save_anywhere(&self, folders: &[PathBuf], name: &str) -> Result<Saved, NotSaved> {
        let mut last = NotSaved { path: name.into(), source: io::ErrorKind::NotFound.into() };
        for folder in folders {
            match self.save(&folder.join(name), None) {
                Ok(saved) => return Ok(saved),
                Err(error) => last = error,
            }
        }
        Err(last)
    }
}

/// A paper that is plain text alone, under the name that was chosen in a dialog, which has asked before
/// another file is replaced.
///
/// # Errors
/// [`NotSaved`].
pub fn save_text(chosen: &Path, text: &[u8]) -> Result<PathBuf, NotSaved> {
    let failed = |source| NotSaved { path: chosen.to_owned(), source };
    let prepared = prepare(chosen, text).map_err(failed)?;
    let _ = prepared.persist(chosen).map_err(|error| failed(error.error))?;
    Ok(chosen.to_owned())
}

/// The same where no dialog can open: into the first folder that takes it, under a name that is free.
///
/// # Errors
/// What the last of them said.
pub fn save_text_anywhere(folders: &[PathBuf], name: &str, text: &[u8]) -> Result<PathBuf, NotSaved> {
    let mut last = NotSaved { path: name.into(), source: io::ErrorKind::NotFound.into() };
    for folder in folders {
        let stem = folder.join(name);
        match prepare(&stem, text).and_then(|file| under_free_name(file, &stem, "txt")) {
            Ok(saved) => return Ok(saved),
            Err(source) => last = NotSaved { path: stem, source },
        }
    }
    Err(last)
}

/// One file that the person keeps, under its name without the ending.
#[derive(Debug)]
pub struct Sheet {
    pub name: String,
    pub ending: &'static str,
    pub bytes: Zeroizing<Vec<u8>>,
    /// Only this person may read it.
    pub private: bool,
}

impl Sheet {
    /// Under the name that was chosen in a dialog, which has asked before another file is replaced; where
    /// none could open, into the first folder that takes it, under a name that is free.
    ///
    /// # Errors
    /// What the last of them said.
    pub fn save(&self, chosen: Option<&Path>, folders: &[PathBuf]) -> Result<PathBuf, NotSaved> {
        let Some(chosen) = chosen else {
            let mut last =
                NotSaved { path: self.name.clone().into(), source: io::ErrorKind::NotFound.into() };
            for folder in folders {
                let stem = folder.join(&self.name);
                match self.prepare(&stem).and_then(|file| under_free_name(file, &stem, self.ending)) {
                    Ok(saved) => return Ok(saved),
                    Err(source) => last = NotSaved { path: stem, source },
                }
            }
            return Err(last);
        };
        let failed = |source| NotSaved { path: chosen.to_owned(), source };
        let prepared = self.prepare(chosen).map_err(failed)?;
        let has_ending = chosen.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(self.ending));
        if !has_ending {
            // The dialog has asked about a name without its ending.
            return under_free_name(prepared, chosen, self.ending).map_err(failed);
        }
        let _ = prepared.persist(chosen).map_err(|error| failed(error.error))?;
        Ok(chosen.to_owned())
    }

    fn prepare(&self, beside: &Path) -> io::Result<NamedTempFile> {
        prepare_as(beside, &self.bytes, self.private)
    }
}

/// Documents, then downloads, then the home folder: where the person looks for a paper.
pub fn paper_folders() -> Vec<PathBuf> {
    let Some(folders) = directories::UserDirs::new() else { return Vec::new() };
    let own = [folders.document_dir(), folders.download_dir(), Some(folders.home_dir())];
    own.into_iter().flatten().map(PathBuf::from).collect()
}

fn prepare(beside: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    prepare_as(beside, bytes, false)
}

/// Only this user may read what is `private`.
fn prepare_as(beside: &Path, bytes: &[u8], private: bool) -> io::Result<NamedTempFile> {
    let folder = beside.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    let _ = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(if private {
        0o600
    } else {
        0o666
    }));
    #[cfg(not(unix))]
    let _ = private;
    let mut file = builder.prefix(".zapis-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// `stem.ending`, `stem (2).ending` and so on.
fn under_free_name(mut file: NamedTempFile, stem: &Path, ending: &str) -> io::Result<PathBuf> {
    for number in 1..=NAMES {
        let mut name = stem.to_owned().into_os_string();
        if number > 1 {
            name.push(format!(" ({number})"));
        }
        name.push(format!(".{ending}"));
        let path = PathBuf::from(name);
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(error.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
