//! What the wizard can be started with. Secrets never come this way.
use crate::platform::time::order;
use crate::text::Language;
use crate::training::server::ARGUMENT as PRACTICE_CSIZS;
use std::ffi::OsString;
use std::path::PathBuf;

/// Deletes the credentials. Never opens a window and never touches the state folder.
const FORGET: &str = "--usun-poswiadczenia";

/// What to run.
#[derive(Debug, PartialEq, Eq)]
pub enum Run {
    Window(Options),
    /// Hidden: the practice CSIZS over the world in this folder.
    PracticeCsizs(PathBuf),
    /// Hidden: what is remembered for this state folder, or else the usual one, is forgotten. The
    /// uninstaller asks for it.
    Forget(Option<PathBuf>),
    /// Hidden, and with the rights of an administrator: the order for the time service, as it stands on
    /// the command line. Nothing else is looked at.
    TimeService(Vec<OsString>),
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// `--otworz PLIK`, or a file alone, as a double click gives it.
    pub open: Option<PathBuf>,
    /// `--stan FOLDER`.
    pub state: Option<PathBuf>,
    /// `--jezyk pl|en`.
    pub language: Option<Language>,
    /// `--cwiczenia`.
    pub practice: bool,
}

/// What cannot be understood.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("unknown option {0:?}")]
    Unknown(String),
    #[error("{0} needs a value")]
    NoValue(&'static str),
    #[error("{0:?} is no language")]
    Language(String),
}

/// # Errors
/// See [`Error`]: nothing is guessed.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Run, Error> {
    let mut options = Options::default();
    let mut forget = false;
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let mut value = |name| arguments.next().ok_or(Error::NoValue(name));
        match argument.to_str() {
            Some("--otworz") => options.open = Some(value("--otworz")?.into()),
            Some("--stan") => options.state = Some(value("--stan")?.into()),
            Some("--jezyk") => {
                let language = value("--jezyk")?.to_string_lossy().into_owned();
                options.language = Some(language.parse().map_err(|_| Error::Language(language))?);
            }
            Some("--cwiczenia") => options.practice = true,
            Some(FORGET) => forget = true,
            Some(order::SET | order::RESTORE) => {
                return Ok(Run::TimeService(std::iter::once(argument).chain(arguments).collect()));
            }
            Some(PRACTICE_CSIZS) => return Ok(Run::PracticeCsizs(value(PRACTICE_CSIZS)?.into())),
            Some(option) if option.starts_with('-') => return Err(Error::Unknown(option.to_owned())),
            _ if options.open.is_none() => options.open = Some(argument.into()),
            _ => return Err(Error::Unknown(argument.to_string_lossy().into_owned())),
        }
    }
    Ok(if forget { Run::Forget(options.state) } else { Run::Window(options) })
}
