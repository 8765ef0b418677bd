//! The practice CSIZS as the wizard holds it.
use super::error::{PORT_TAKEN, RUNNING};
use super::{Error, World, server};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// How long the process may take until it listens. It waits up to 5 s itself for the one before it.
const PATIENCE: Duration = Duration::from_secs(10);

/// The running process. It ends when this is dropped, and also when the wizard dies, because it then
/// loses its standard input.
#[derive(Debug)]
pub struct Practice {
    child: Child,
    folder: PathBuf,
    executable: PathBuf,
    address: String,
}

impl Practice {
    /// Starts the practice CSIZS over the world in `folder`, which stays the same world with the same
    /// port. Returns when it listens. Blocks for up to 10 s: not for the thread that draws.
    /// `executable` is the wizard itself.
    ///
    /// # Errors
    /// [`Error::NoWorld`], [`Error::PortTaken`] (only a new world helps), [`Error::Running`], or the
    /// process did not start, ended at once or does not listen in time.
    pub fn start(folder: &Path, executable: &Path) -> Result<Self, Error> {
        let world = World::open(folder)?;
        let child = spawn(folder, executable)?;
        let mut practice = Self {
            child,
            folder: folder.to_owned(),
            executable: executable.to_owned(),
            address: world.address(),
        };
        practice.wait_until_it_listens(world.port)?;
        Ok(practice)
    }

    /// `https://127.0.0.1:PORT`, the same for the life of the world.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether the process is alive. It ends by itself after 15 minutes without a question.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Starts the process again over the same world when it has ended; nothing otherwise. Blocks like
    /// [`Practice::start`].
    ///
    /// # Errors
    /// As for [`Practice::start`].
    pub fn revive(&mut self) -> Result<(), Error> {
        if !self.is_running() {
            *self = Self::start(&self.folder, &self.executable)?;
        }
        Ok(())
    }

    fn wait_until_it_listens(&mut self, port: u16) -> Result<(), Error> {
        let Some(output) = self.child.stdout.take() else { return Err(self.why_it_ended(port)) };
        let (tell, told) = mpsc::channel();
        // Reading a pipe has no time limit of its own; the thread ends with the process.
        let _ = std::thread::spawn(move || {
            let mut line = String::new();
            let listens = BufReader::new(output).read_line(&mut line).is_ok() && line.trim() == server::READY;
            // Nobody may be waiting any more.
            let _ = tell.send(listens);
        });
        match told.recv_timeout(PATIENCE) {
            Ok(true) => Ok(()),
            Ok(false) | Err(mpsc::RecvTimeoutError::Disconnected) => Err(self.why_it_ended(port)),
            Err(mpsc::RecvTimeoutError::Timeout) => Err(Error::NotListening(PATIENCE.as_secs())),
        }
    }

    fn why_it_ended(&mut self, port: u16) -> Error {
        let code = self.wait(Duration::from_secs(1)).and_then(|status| status.code());
        match code {
            Some(code) if code == i32::from(PORT_TAKEN) => Error::PortTaken(port),
            Some(code) if code == i32::from(RUNNING) => Error::Running,
            code => Error::Ended(code),
        }
    }

    fn wait(&mut self, patience: Duration) -> Option<ExitStatus> {
        let end = Instant::now() + patience;
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => return Some(status),
                Ok(None) if Instant::now() < end => std::thread::sleep(Duration::from_millis(10)),
                Ok(None) | Err(_) => return None,
            }
        }
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        if self.wait(server::FAREWELL + Duration::from_secs(1)).is_none() {
            // Both fail only when it has ended meanwhile.
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn spawn(folder: &Path, executable: &Path) -> Result<Child, Error> {
    Command::new(executable)
        .arg(server::ARGUMENT)
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(Error::io("practice CSIZS"))
}
