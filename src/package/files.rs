//! The files of an opened package; in memory only.
use super::archive::{Archive, Budget};
use super::error::Error;
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// Wiped when dropped. `Debug` shows its size only.
pub(super) struct File {
    /// With `/` between its parts, without the folder that stands around everything.
    pub(super) path: String,
    pub(super) bytes: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} bytes)", self.path, self.bytes.len())
    }
}

#[derive(Debug)]
pub(super) struct Files(Vec<File>);

impl Files {
    /// Opens the archives inside, once and not those inside them.
    ///
    /// # Errors
    /// P-16 when together they promise too much.
    pub(super) fn new(outer: Vec<File>, password: &[u8], budget: &mut Budget) -> Result<Self, Error> {
        let mut files = Vec::new();
        let mut inner = Vec::new();
        for file in outer {
            let opened = if file.bytes.starts_with(b"PK\x03\x04") {
                Archive::inside(&file.bytes, password, budget)?
            } else {
                None
            };
            match opened {
                Some(more) => {
                    let folder = file.path.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
                    let folder = folder.unwrap_or_default();
                    inner.extend(
                        more.into_iter().map(|one| File { path: format!("{folder}{}", one.path), ..one }),
                    );
                }
                None => files.push(file),
            }
        }
        for file in inner {
            // What lies outside was there first.
            if !files.iter().any(|other| is_same(&other.path, &file.path)) {
                files.push(file);
            }
        }
        Ok(Self(unwrapped(files)))
    }

    /// In the order of the archive.
    pub(super) fn all(&self) -> &[File] {
        &self.0
    }

    /// A file by the name that `pakiet.json` gives it; large and small letters are no difference.
    pub(super) fn find(&self, path: &str) -> Option<&File> {
        self.0.iter().find(|file| is_same(&file.path, path))
    }
}

/// Without the folder around everything, however deep.
pub(super) fn unwrapped(mut files: Vec<File>) -> Vec<File> {
    loop {
        let Some((folder, _)) = files.first().and_then(|file| file.path.split_once('/')) else {
            return files;
        };
        let around = format!("{folder}/");
        if !files.iter().all(|file| file.path.starts_with(&around)) {
            return files;
        }
        for file in &mut files {
            file.path = file.path.split_off(around.len());
        }
    }
}

fn is_same(one: &str, other: &str) -> bool {
    normal(one) == normal(other)
}

/// Macs write "ó" as two characters.
fn normal(path: &str) -> String {
    let parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").collect();
    parts.join("/").nfc().collect::<String>().to_lowercase()
}
