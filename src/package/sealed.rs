//! The package as it came: encrypted, looked at, not opened yet.
use super::archive::{Archive, Budget, Failure, MOST_BYTES};
use super::code::package_code;
use super::error::Error;
use super::files::Files;
use super::kind::{Recognised, recognise};
use super::{Package, manifest, password};
use crate::certificate::clean;
use crate::secret::Secret;
use chrono::{DateTime, Utc};
use std::fmt;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

/// An encrypted package in memory. Cheap to copy.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    name: String,
    modified: Option<DateTime<Utc>>,
    code: String,
    bytes: Arc<Vec<u8>>,
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({:?}, {} bytes, {})", self.name, self.bytes.len(), self.code)
    }
}

/// Looks at a file: reads it into memory and recognises it by its content. Blocks.
///
/// # Errors
/// P-02, P-03, P-04, P-05, P-15, and P-16 for an archive above 64 MiB.
pub fn look(path: &Path) -> Result<Sealed, Error> {
    let file = path.file_name().map(|name| clean(&name.to_string_lossy())).unwrap_or_default();
    let unreadable =
        |error: std::io::Error| Error::Unreadable { file: file.clone(), reason: error.to_string() };
    let mut source = std::fs::File::open(path).map_err(unreadable)?;
    let about = source.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Error::Unreadable { file, reason: "not a file".to_owned() });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len().min(MOST_BYTES) + 1).unwrap_or_default());
    let _ = source.by_ref().take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Sealed::of(&file, about.modified().ok().map(DateTime::from), bytes)
}

impl Sealed {
    /// The same for bytes that are in memory already.
    ///
    /// # Errors
    /// See [`look`].
    pub fn of(name: &str, modified: Option<DateTime<Utc>>, bytes: Vec<u8>) -> Result<Self, Error> {
        let recognised = recognise(name, &bytes);
        if bytes.len() as u64 > MOST_BYTES && matches!(recognised, Recognised::Zip | Recognised::CutOff(_)) {
            return Err(Error::Unsafe { reason: "the file is larger than 64 MiB".to_owned() });
        }
        recognised.refuse(name)?;
        let cut_off = |reason| Error::CutOff { file: name.to_owned(), reason };
        Archive::survey(&bytes).map_err(cut_off)?.is_sealed(name)?;
        Ok(Self { name: clean(name), modified, code: package_code(&bytes), bytes: Arc::new(bytes) })
    }

    /// The file's name without its folder, fit to be shown.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The same file under the name it had when it was chosen.
    pub fn renamed(mut self, name: &str) -> Self {
        self.name = clean(name);
        self
    }

    /// In bytes.
    pub fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    /// When the file was last written, where the system knows.
    pub fn modified(&self) -> Option<DateTime<Utc>> {
        self.modified
    }

    /// Kod pakietu.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Encrypted, as they came.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Opens the package with the password as typed. In memory only; takes a second at most for a
    /// usual package. Blocks.
    ///
    /// # Errors
    /// P-11, P-13, P-14, P-16, P-22.
    pub fn open(&self, password: &Secret) -> Result<Package, Error> {
        let mut archive = Archive::survey(&self.bytes).map_err(|reason| Error::Damaged { reason })?;
        let mut budget = Budget::default();
        archive.is_safe(&mut budget)?;
        let mut unproven = None;
        for form in password::forms(password) {
            match archive.read(&form) {
                Ok(files) => {
                    let files = Files::new(files, &form, &mut budget)?;
                    return manifest::read(&files, &self.code, password);
                }
                Err(Failure::Final(error)) => return Err(error),
                Err(Failure::Unproven(reason)) => unproven = Some(reason),
                Err(Failure::Password) => {}
            }
        }
        Err(match unproven {
            Some(reason) => Error::Unopened { size: self.size(), code: self.code.clone(), reason },
            None => Error::WrongPassword { file: self.name.clone() },
        })
    }
}
