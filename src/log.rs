//! The technical log in `dziennik/`: a file a day, a week of them, no secret in any (see
//! [`crate::secret::redact`]; the types are the first wall, this is the second).
use crate::secret::redact::Redactor;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

const FOLDER: &str = "dziennik";
const DAYS: usize = 7;

/// Begins the log in the state folder; what is written reaches the disk while the guard is kept.
///
/// # Errors
/// The folder cannot be made: then there is no log, and the wizard works all the same.
pub fn begin(state: &Path, redactor: Redactor) -> io::Result<WorkerGuard> {
    let folder = state.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("kreator")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(&folder)
        .map_err(io::Error::other)?;
    let (file, guard) = tracing_appender::non_blocking(file);
    // Never what the network crates say: they would name headers.
    let filter = EnvFilter::new("warn,kreator_csizs=info,hyper=off,reqwest=off,rustls=off,h2=off");
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_target(false)
        .with_writer(Cleaning { file, redactor })
        .finish();
    tracing::subscriber::set_global_default(subscriber).map_err(io::Error::other)?;
    Ok(guard)
}

/// A crash, written at once: the log's own thread may not get to it any more.
pub fn crashed(state: &Path, redactor: &Redactor, text: &str) {
    let folder = state.join(FOLDER);
    let name = format!("awaria-{}.txt", chrono::Utc::now().format("%Y-%m-%d-%H%M%S"));
    // Nothing is left to be told if this fails too.
    let _ = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(name), redactor.clean(text)));
}

struct Cleaning<W> {
    file: W,
    redactor: Redactor,
}

impl<'a, W: MakeWriter<'a>> MakeWriter<'a> for Cleaning<W> {
    type Writer = CleanWriter<W::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        CleanWriter { file: self.file.make_writer(), redactor: self.redactor.clone() }
    }
}

/// `tracing` writes a whole line at a time, so no secret is cut in two.
struct CleanWriter<W> {
    file: W,
    redactor: Redactor,
}

impl<W: Write> Write for CleanWriter<W> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.file.write_all(&self.redactor.clean_bytes(line))?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
