//! Reading an encrypted ZIP in memory, within the limits (package-format, "Rules for reading").
use super::error::{Error, Foreign, Kind};
use super::files::{File, unwrapped};
use super::name;
use std::collections::HashSet;
use std::io::{Cursor, Read as _};
use zeroize::Zeroizing;
use zip::read::ZipReadOptions;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

/// All entries together, and the encrypted file itself, in bytes.
pub(super) const MOST_BYTES: u64 = 64 << 20;
/// One entry, in bytes.
pub(super) const MOST_IN_ENTRY: u64 = 16 << 20;
pub(super) const MOST_ENTRIES: usize = 200;

/// What is left of the limits, across archives inside the archive.
pub(super) struct Budget {
    entries: usize,
    bytes: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { entries: MOST_ENTRIES, bytes: MOST_BYTES }
    }
}

/// An archive whose directory has been read, and nothing decrypted.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    size: u64,
    folder: bool,
    link: bool,
    encrypted: bool,
    aes: bool,
    known: bool,
}

/// Why one password gave no files.
pub(super) enum Failure {
    /// No entry takes it.
    Password,
    /// An entry took it, but nothing could be authenticated.
    Unproven(String),
    /// Final, whatever other passwords would give.
    Final(Error),
}

enum Outcome {
    Whole(Zeroizing<Vec<u8>>),
    Password,
    Broken(String),
    TooLarge,
}

impl<'a> Archive<'a> {
    /// # Errors
    /// What the reader says of a directory that is not whole.
    pub(super) fn survey(bytes: &'a [u8]) -> Result<Self, String> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
        let mut entries = Vec::new();
        // One more than allowed is enough to refuse it.
        for index in 0..zip.len().min(MOST_ENTRIES + 1) {
            let entry = {
                let data = zip.by_index_data(index).map_err(|error| error.to_string())?;
                let name = name::decode(data.name_raw());
                Entry {
                    folder: data.is_dir() || name.ends_with(['/', '\\']),
                    name,
                    size: data.size(),
                    link: data.is_symlink(),
                    encrypted: data.encrypted(),
                    aes: false,
                    known: is_known(data.compression()) && data.flags().as_u16() & 0x2040 == 0,
                }
            };
            let aes = entry.encrypted
                && zip.get_aes_verification_key_and_salt(index).map_err(|error| error.to_string())?.is_some();
            entries.push(Entry { aes, ..entry });
        }
        Ok(Self { zip, entries })
    }

    /// Whether this may be a package: everything in it is encrypted in a way that is known.
    ///
    /// # Errors
    /// P-02 for documents, P-05, P-15.
    pub(super) fn is_sealed(&self, file: &str) -> Result<(), Error> {
        if let Some(kind) = self.document() {
            return Err(Error::NotAPackage { file: file.to_owned(), kind });
        }
        let meant = || self.entries.iter().filter(|entry| !entry.is_ignored());
        if !meant().any(|entry| entry.encrypted) {
            return Err(Error::NotEncrypted { reason: "no entry is encrypted".to_owned() });
        }
        // Anyone on the way could have put a plain entry beside the encrypted ones. Empty files are
        // never encrypted by some tools.
        if meant().any(|entry| !entry.encrypted && entry.size > 0) {
            return Err(Error::NotEncrypted { reason: "an entry is not encrypted".to_owned() });
        }
        if meant().any(|entry| !entry.known) {
            return Err(Error::Foreign { kind: Foreign::UnknownEncryption });
        }
        if meant().any(|entry| entry.encrypted && !entry.aes) {
            return Err(Error::Foreign { kind: Foreign::ZipCrypto });
        }
        Ok(())
    }

    /// Takes what the archive promises out of the budget.
    ///
    /// # Errors
    /// P-16 when it promises too much, hides the same bytes in two entries or names another folder.
    pub(super) fn is_safe(&mut self, budget: &mut Budget) -> Result<(), Error> {
        let unsafe_because = |reason: &str| Err(Error::Unsafe { reason: reason.to_owned() });
        if self.zip.len() > budget.entries {
            return unsafe_because("too many entries");
        }
        budget.entries -= self.zip.len();
        let mut names = HashSet::new();
        for entry in &self.entries {
            if entry.link {
                return unsafe_because("a symbolic link");
            }
            let Some(parts) = name::parts(&entry.name) else {
                return unsafe_because("a name that leads out of its folder");
            };
            if !entry.folder && !names.insert(parts.join("/").to_lowercase()) {
                return unsafe_because("the same name twice");
            }
            if entry.size > MOST_IN_ENTRY || entry.size > budget.bytes {
                return unsafe_because("too much data");
            }
            budget.bytes -= entry.size;
        }
        if self.zip.has_duplicate_names() || matches!(self.zip.has_overlapping_entries(), Ok(true)) {
            return unsafe_because("entries that overlap");
        }
        Ok(())
    }

    /// Decrypts everything with one form of the password. [`Archive::is_safe`] comes first.
    pub(super) fn read(&mut self, password: &[u8]) -> Result<Vec<File>, Failure> {
        let mut files = Vec::new();
        let (mut proven, mut too_large, mut refused) = (false, false, false);
        let mut broken = None;
        for index in 0..self.entries.len() {
            let Some(entry) = self.entries.get(index).filter(|entry| !entry.is_ignored()) else {
                continue;
            };
            let (name, size, encrypted) = (entry.name.clone(), entry.size, entry.encrypted);
            match decrypt(&mut self.zip, index, size, password) {
                Outcome::Whole(bytes) => {
                    proven |= encrypted;
                    let path = name::parts(&name).unwrap_or_default().join("/");
                    files.push(File { path, bytes });
                }
                Outcome::Password => refused = true,
                Outcome::Broken(reason) => broken = Some(reason),
                Outcome::TooLarge => too_large = true,
            }
        }
        let wrong_size = "an entry is larger than it says".to_owned();
        match (proven, broken) {
            (true, _) if too_large => Err(Failure::Final(Error::Unsafe { reason: wrong_size })),
            (true, Some(reason)) => Err(Failure::Final(Error::Damaged { reason })),
            (true, None) if refused => {
                let reason = "an entry does not take the password of the others".to_owned();
                Err(Failure::Final(Error::Damaged { reason }))
            }
            (true, None) => Ok(unwrapped(files)),
            (false, Some(reason)) => Err(Failure::Unproven(reason)),
            (false, None) if too_large => Err(Failure::Unproven(wrong_size)),
            (false, None) => Err(Failure::Password),
        }
    }

    /// An archive inside: opened when it has no password or takes the same one. Nothing when it needs
    /// another, is a document or is damaged: then it stays a file.
    ///
    /// # Errors
    /// P-16.
    pub(super) fn inside(
        bytes: &[u8],
        password: &[u8],
        budget: &mut Budget,
    ) -> Result<Option<Vec<File>>, Error> {
        let Ok(mut archive) = Archive::survey(bytes) else { return Ok(None) };
        if archive.document().is_some() || archive.entries.iter().any(|entry| !entry.known) {
            return Ok(None);
        }
        archive.is_safe(budget)?;
        let mut files = Vec::new();
        for index in 0..archive.entries.len() {
            let Some(entry) = archive.entries.get(index).filter(|entry| !entry.is_ignored()) else {
                continue;
            };
            let (name, size) = (entry.name.clone(), entry.size);
            match decrypt(&mut archive.zip, index, size, password) {
                Outcome::Whole(bytes) => {
                    files.push(File { path: name::parts(&name).unwrap_or_default().join("/"), bytes });
                }
                Outcome::TooLarge => {
                    return Err(Error::Unsafe { reason: "an entry is larger than it says".to_owned() });
                }
                Outcome::Password | Outcome::Broken(_) => return Ok(None),
            }
        }
        Ok(Some(unwrapped(files)))
    }

    /// Office Open XML is a ZIP too (ECMA-376, part 2).
    fn document(&self) -> Option<Kind> {
        let has = |start: &str| self.entries.iter().any(|entry| entry.name.starts_with(start));
        if !has("[Content_Types].xml") {
            None
        } else if has("word/") {
            Some(Kind::Word)
        } else if has("xl/") {
            Some(Kind::Excel)
        } else {
            Some(Kind::Unknown)
        }
    }
}

impl Entry {
    fn is_ignored(&self) -> bool {
        self.folder || name::parts(&self.name).is_some_and(|parts| name::is_litter(&parts))
    }
}

/// Reads one entry to its end, where its authentication code stands; never more than it promised.
fn decrypt(zip: &mut ZipArchive<Cursor<&[u8]>>, index: usize, size: u64, password: &[u8]) -> Outcome {
    let options = ZipReadOptions::new().password(Some(password));
    let mut entry = match zip.by_index_with_options(index, options) {
        Ok(entry) => entry,
        Err(ZipError::InvalidPassword) => return Outcome::Password,
        Err(error) => return Outcome::Broken(error.to_string()),
    };
    // Room for all of it at once: a growing buffer would leave unwiped copies behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1));
    match entry.by_ref().take(size + 1).read_to_end(&mut bytes) {
        Ok(length) if length as u64 > size => Outcome::TooLarge,
        Ok(length) if length as u64 == size => Outcome::Whole(bytes),
        Ok(_) => Outcome::Broken("an entry is shorter than it says".to_owned()),
        // The reader's own limit; it has no type of its own.
        Err(error) if error.to_string().contains("larger than its declared") => Outcome::TooLarge,
        Err(error) => Outcome::Broken(error.to_string()),
    }
}

fn is_known(method: CompressionMethod) -> bool {
    matches!(method, CompressionMethod::Stored | CompressionMethod::Deflated | CompressionMethod::Deflate64)
}
