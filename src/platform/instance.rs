//! One wizard for each state folder. A second one asks the first to come forward, hands it the file
//! that was double-clicked, and ends (design: "One instance").
//!
//! The first holds `okno.lock` and listens at a local socket (on Windows a named pipe) that only the
//! same user can open. Its name stands for the folder and for the person's session, so that nothing
//! comes forward on a screen that nobody sees.
use super::mark;
use futures::channel::mpsc;
use interprocess::local_socket::{Listener, ListenerOptions, Name, Stream, prelude::*};
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

const LOCK: &str = "okno.lock";

/// How long a second wizard waits for the first to come forward.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// The longest path of Windows, in UTF-16.
const MOST: usize = 65_536;

/// What the first wizard answers.
const HERE: u8 = b'+';

/// What this process is to the state folder.
pub enum Instance {
    /// Kept for as long as the window is there.
    First(First),
    /// The first wizard has come forward: there is nothing left to do.
    HandedOver,
    /// No place for a lock, or another wizard that does not answer: the ledger has the last word
    /// (K-11, X-03).
    Alone,
}

pub struct First {
    _lock: File,
    /// The socket's file, where it has one.
    place: Option<PathBuf>,
    calls: Calls,
}

/// A second wizard has been started.
#[derive(Debug, Clone)]
pub struct Call {
    /// Untrusted: see [`super::given`].
    pub file: Option<PathBuf>,
    heard: std::sync::mpsc::Sender<()>,
}

impl Call {
    /// Lets the second wizard end. Said by the window itself, so that one that hangs says nothing.
    pub fn hear(&self) {
        // It may have lost its patience.
        let _ = self.heard.send(());
    }
}

/// The calls, for whoever takes them first.
#[derive(Debug, Clone, Default)]
pub struct Calls(Arc<Mutex<Option<mpsc::UnboundedReceiver<Call>>>>);

impl Calls {
    pub fn take(&self) -> Option<mpsc::UnboundedReceiver<Call>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Instance {
    /// The file of the socket, where it has one.
    pub fn socket(&self) -> Option<&Path> {
        match self {
            Self::First(first) => first.place.as_deref(),
            Self::HandedOver | Self::Alone => None,
        }
    }

    /// None where no second wizard can call.
    pub fn calls(&self) -> Calls {
        match self {
            Self::First(first) => first.calls.clone(),
            Self::HandedOver | Self::Alone => Calls::default(),
        }
    }

    /// Becomes the first wizard of the folder, or hands `file` over to the one that is. Takes
    /// [`PATIENCE`] at most.
    pub fn take(folder: &Path, file: Option<&Path>) -> Self {
        let end = Instant::now() + PATIENCE;
        let Ok(lock) = lock_file(folder) else { return Self::Alone };
        loop {
            match lock.try_lock() {
                Ok(()) => return First::listens(folder, lock),
                Err(TryLockError::Error(_)) => return Self::Alone,
                Err(TryLockError::WouldBlock) if Instant::now() >= end => return Self::Alone,
                Err(TryLockError::WouldBlock) => {}
            }
            // The other may be just beginning, or just ending.
            if call(folder, file, end) {
                return Self::HandedOver;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl First {
    /// Where no socket can be had, a second wizard gets X-03.
    fn listens(folder: &Path, lock: File) -> Instance {
        let place = place(folder);
        if let Some(file) = &place {
            // Of a wizard that was killed; whoever lives would hold the lock.
            let _ = fs::remove_file(file);
        }
        let (sender, calls) = mpsc::unbounded();
        match name(folder).and_then(listener) {
            Ok(listener) => drop(std::thread::spawn(move || answers(&listener, &sender))),
            Err(error) => tracing::warn!(%error, "no second wizard can call"),
        }
        let calls = Calls(Arc::new(Mutex::new(Some(calls))));
        Instance::First(Self { _lock: lock, place, calls })
    }
}

impl Drop for First {
    fn drop(&mut self) {
        if let Some(file) = &self.place {
            let _ = fs::remove_file(file);
        }
    }
}

fn lock_file(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    File::options().create(true).truncate(false).write(true).open(folder.join(LOCK))
}

/// A call that says nothing holds up no other.
fn answers(listener: &Listener, calls: &mpsc::UnboundedSender<Call>) {
    for stream in listener.incoming() {
        let calls = calls.clone();
        match stream {
            Ok(stream) => drop(std::thread::spawn(move || answer(stream, &calls))),
            Err(_) => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

fn answer(mut stream: Stream, calls: &mpsc::UnboundedSender<Call>) -> io::Result<()> {
    let file = read(&mut stream)?;
    let (heard, hears) = std::sync::mpsc::channel();
    calls.unbounded_send(Call { file, heard }).map_err(io::Error::other)?;
    hears.recv_timeout(PATIENCE).map_err(io::Error::other)?;
    stream.write_all(&[HERE])?;
    stream.flush()
}

/// Whether the first wizard has come forward. Neither a socket nor a pipe has a time limit of its own
/// everywhere; the thread ends with the process.
fn call(folder: &Path, file: Option<&Path>, end: Instant) -> bool {
    let Ok(name) = name(folder) else { return false };
    let Ok(mut stream) = Stream::connect(name) else { return false };
    let file = file.map(|path| path.as_os_str().to_owned());
    let (tell, told) = std::sync::mpsc::channel();
    let _ = std::thread::spawn(move || {
        let mut heard = [0];
        let asked = write(&mut stream, file.as_deref()).and_then(|()| stream.read_exact(&mut heard));
        let _ = tell.send(asked.is_ok() && heard == [HERE]);
    });
    told.recv_timeout(end.saturating_duration_since(Instant::now())).unwrap_or(false)
}

/// The length of the path, then the path; no path has the length 0.
fn write(stream: &mut Stream, file: Option<&OsStr>) -> io::Result<()> {
    let path = file.map(to_bytes).unwrap_or_default();
    let length = u32::try_from(path.len()).map_err(io::Error::other)?;
    stream.write_all(&length.to_le_bytes())?;
    stream.write_all(&path)?;
    stream.flush()
}

fn read(stream: &mut Stream) -> io::Result<Option<PathBuf>> {
    let mut length = [0; 4];
    stream.read_exact(&mut length)?;
    let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
    if length > MOST {
        return Err(io::Error::other("too long for a path"));
    }
    let mut path = vec![0; length];
    stream.read_exact(&mut path)?;
    Ok((length > 0).then(|| from_bytes(path).into()))
}

#[cfg(unix)]
fn to_bytes(path: &OsStr) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path).to_vec()
}

#[cfg(unix)]
fn from_bytes(path: Vec<u8>) -> OsString {
    std::os::unix::ffi::OsStringExt::from_vec(path)
}

#[cfg(windows)]
fn to_bytes(path: &OsStr) -> Vec<u8> {
    std::os::windows::ffi::OsStrExt::encode_wide(path).flat_map(u16::to_le_bytes).collect()
}

#[cfg(windows)]
fn from_bytes(path: Vec<u8>) -> OsString {
    let units: Vec<u16> = path.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
    std::os::windows::ffi::OsStringExt::from_wide(&units)
}

/// What tells one session of the same user from another.
fn session() -> [OsString; 2] {
    let names = if cfg!(windows) { ["SESSIONNAME", "USERNAME"] } else { ["DISPLAY", "WAYLAND_DISPLAY"] };
    names.map(|name| std::env::var_os(name).unwrap_or_default())
}

fn mark_of(folder: &Path) -> String {
    let [one, other] = session();
    format!("kreator-csizs-{}", mark::of(folder, &[&one, &other]))
}

/// In a folder that only this user can enter; else in the state folder, where its mode protects it.
#[cfg(unix)]
fn place(folder: &Path) -> Option<PathBuf> {
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_dir());
    let within = runtime.unwrap_or_else(|| folder.to_owned());
    Some(within.join(format!("{}.sock", mark_of(folder))))
}

#[cfg(windows)]
fn place(_: &Path) -> Option<PathBuf> {
    None
}

#[cfg(unix)]
fn name(folder: &Path) -> io::Result<Name<'static>> {
    use interprocess::local_socket::GenericFilePath;
    let place = place(folder).ok_or(io::ErrorKind::NotFound)?;
    place.into_os_string().to_fs_name::<GenericFilePath>()
}

#[cfg(windows)]
fn name(folder: &Path) -> io::Result<Name<'static>> {
    use interprocess::local_socket::GenericNamespaced;
    mark_of(folder).to_ns_name::<GenericNamespaced>()
}

#[cfg(unix)]
fn listener(name: Name<'_>) -> io::Result<Listener> {
    use interprocess::os::unix::local_socket::ListenerOptionsExt as _;
    ListenerOptions::new().name(name).mode(0o600).create_sync()
}

/// The descriptor lets nobody in but the owner of the pipe, and nobody from another computer.
#[cfg(windows)]
fn listener(name: Name<'_>) -> io::Result<Listener> {
    use interprocess::os::windows::local_socket::ListenerOptionsExt as _;
    use interprocess::os::windows::security_descriptor::SecurityDescriptor;
    let owner = widestring::u16cstr!("D:P(D;;GA;;;NU)(A;;GA;;;OW)");
    let descriptor = SecurityDescriptor::deserialize(owner)?;
    ListenerOptions::new().name(name).security_descriptor(descriptor).create_sync()
}
