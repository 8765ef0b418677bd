//! Making packages: for the `pakiet` tool, for practice, for tests.
use super::manifest;
use super::name;
use crate::problem::{Code, Problem};
use crate::procedure::ALPHABET;
use crate::secret::Secret;
use std::io::{Cursor, Write as _};
use zeroize::Zeroizing;
use zip::write::{FileOptions, SimpleFileOptions};
use zip::{AesMode, CompressionMethod, ZipWriter};

/// Of [`ALPHABET`], 69 bits: the format derives its key in 1000 rounds only, which is quick to try.
const PASSWORD_LENGTH: usize = 16;

/// Why no package was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("the password is empty")]
    NoPassword,
    #[error("a file may not be called {0:?}")]
    Name(String),
    #[error("the archive cannot be written: {0}")]
    Archive(String),
    #[error("the system gives no random numbers: {0}")]
    Random(String),
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        let code = match error {
            Error::NoPassword => Code::P10,
            Error::Name(_) => Code::P16,
            Error::Archive(_) | Error::Random(_) => Code::X01,
        };
        Self::new(code).details(error.to_string())
    }
}

/// An encrypted package: ZIP, AES-256 (AE-2), with the manifest as `pakiet.json` and the files under
/// their names.
///
/// # Errors
/// See [`Error`].
pub fn build(
    manifest: &serde_json::Value,
    files: &[(String, Vec<u8>)],
    password: &Secret,
) -> Result<Vec<u8>, Error> {
    if password.is_empty() {
        return Err(Error::NoPassword);
    }
    let wrong = |error: String| Error::Archive(error);
    let text = Zeroizing::new(serde_json::to_vec_pretty(manifest).map_err(|error| wrong(error.to_string()))?);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options: FileOptions<'_, '_, ()> = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .with_aes_encryption(AesMode::Aes256, password.expose());
    let entries = files.iter().map(|(name, bytes)| (name.as_str(), bytes));
    for (name, bytes) in [(manifest::FILE, &*text)].into_iter().chain(entries) {
        if name::parts(name).is_none() {
            return Err(Error::Name(name.to_owned()));
        }
        archive.start_file(name, options).map_err(|error| wrong(error.to_string()))?;
        archive.write_all(bytes).map_err(|error| wrong(error.to_string()))?;
    }
    archive.finish().map(Cursor::into_inner).map_err(|error| wrong(error.to_string()))
}

/// A password to be told on the telephone: large letters and digits that are mistaken for no others,
/// neither read nor heard.
///
/// # Errors
/// [`Error::Random`].
pub fn make_password() -> Result<Secret, Error> {
    let mut password = String::with_capacity(PASSWORD_LENGTH);
    while password.len() < PASSWORD_LENGTH {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| Error::Random(error.to_string()))?;
        // 240 is the largest multiple of 20 in a byte: above it some characters would come oftener.
        let fair = bytes.into_iter().filter(|byte| *byte < 240);
        let letters = fair.map(|byte| char::from(ALPHABET[usize::from(byte % 20)]));
        password.extend(letters.take(PASSWORD_LENGTH - password.len()));
    }
    Ok(Secret::new(password))
}
