//! The process of the practice CSIZS: listens on 127.0.0.1 only, and ends with the wizard.
mod answer;
mod connection;
mod form;
mod hold;
mod look;
mod session;
mod time;

use super::dictionaries::Made;
use super::log::{Event, Log};
use super::world::{Lock, World};
use super::{Error, Scenario};
use session::Sessions;
use std::io::{ErrorKind, Read, Write};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, UdpSocket};
use tokio::sync::{mpsc, watch};
use tokio::time::Instant;

/// The wizard's hidden argument; the practice folder follows it.
pub const ARGUMENT: &str = "--csizs-cwiczeniowy";

/// Where PI-MZT is, below the address of the server.
pub const PI_MZT: &str = "/mzt-app-web";

/// Where the services of Emp@tia are.
pub(super) const SERVICES: &str = "/uslugi/";

/// Where the files of the dictionaries are.
pub(super) const FILES: &str = "/uslugi/slowniki/pliki/";

/// The only line on standard output: from now on connections are taken.
pub(super) const READY: &str = "gotowe";

/// How long requests that are already here may take once the process is to end: a password that was
/// sent is changed, also when the wizard died after sending it.
pub(super) const FAREWELL: Duration = Duration::from_secs(3);

/// How long the process waits for the one before it, which may be ending just now.
const HANDOVER: Duration = Duration::from_secs(5);

/// Who holds what all share while nobody asks: this process, and its time server.
const RESTING: usize = 2;

/// Why the process ends.
enum End {
    /// Standard input is closed: the wizard is gone, or wants no practice any more.
    WizardGone,
    Idle,
    /// The world or the log cannot be written: a CSIZS that forgets must not go on.
    Failed(Error),
}

/// What all connections share.
struct Shared {
    folder: PathBuf,
    scenario: Scenario,
    look: look::Look,
    world: Mutex<World>,
    sessions: Mutex<Sessions>,
    /// Empty until somebody asks for one.
    dictionaries: Mutex<Vec<Made>>,
    log: Log,
    end: mpsc::Sender<End>,
    /// True once the process is to end.
    ending: watch::Receiver<bool>,
    last_asked: Mutex<Instant>,
}

/// For `main`: runs the practice CSIZS and says how it ended.
pub fn main(folder: &Path) -> ExitCode {
    match run(folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Without anybody to read it, the exit code must do.
            let _ = writeln!(std::io::stderr(), "practice CSIZS: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}

/// Serves the world in `folder` until standard input is closed, or nobody asks for 15 minutes.
///
/// # Errors
/// No world, its port is taken, or the world or the log cannot be read or written.
pub fn run(folder: &Path) -> Result<(), Error> {
    let _lock = Lock::take(folder, HANDOVER)?;
    let world = World::open(folder)?;
    let log = Log::open(folder)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(Error::io("runtime"))?;
    let outcome = runtime.block_on(serve(folder, world, log));
    runtime.shutdown_background();
    outcome
}

async fn serve(folder: &Path, world: World, log: Log) -> Result<(), Error> {
    let tls = connection::Doors::of(&world)?;
    // Bound, and never listened at: whoever connects is refused, and nobody else takes the port.
    let _refuses = match world.services {
        Some(port) => Some(refusing(port)?),
        None => None,
    };
    let listener = listen(world.port, TcpListener::bind).await?;
    let asked_for_time = listen(world.port, UdpSocket::bind).await?;
    let idle = world.pace.idle;
    let (end, mut ended) = mpsc::channel(8);
    let (tell_ending, ending) = watch::channel(false);
    log.write(Event::Started {
        port: world.port,
        login: world.account.login.clone(),
        scenario: world.scenario,
        style: world.style,
    })?;
    watch_input(end.clone());
    let shared = Arc::new(Shared {
        folder: folder.to_owned(),
        scenario: world.scenario,
        look: look::Look::of(world.style),
        world: Mutex::new(world),
        sessions: Mutex::default(),
        dictionaries: Mutex::default(),
        log,
        end,
        ending,
        last_asked: Mutex::new(Instant::now()),
    });
    drop(tokio::spawn(time::serve(Arc::clone(&shared), asked_for_time)));
    announce()?;

    let end = loop {
        let quiet_until = *locked(&shared.last_asked) + idle;
        tokio::select! {
            Some(end) = ended.recv() => break end,
            () = tokio::time::sleep_until(quiet_until) => {
                let mut last_asked = locked(&shared.last_asked);
                if Arc::strong_count(&shared) > RESTING {
                    *last_asked = Instant::now();
                } else if *last_asked + idle <= Instant::now() {
                    break End::Idle;
                }
            }
            taken = listener.accept() => {
                *locked(&shared.last_asked) = Instant::now();
                match taken {
                    Ok((stream, _)) => {
                        drop(tokio::spawn(connection::serve(Arc::clone(&shared), tls.clone(), stream)));
                    }
                    // Too many open files, for one: better soon than at once again.
                    Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                }
            }
        }
    };

    drop(listener);
    let _ = tell_ending.send(true);
    let last = Instant::now() + FAREWELL;
    while Arc::strong_count(&shared) > 1 && Instant::now() < last {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let reason = match &end {
        End::WizardGone => "wizard gone".to_owned(),
        End::Idle => "nobody asked".to_owned(),
        End::Failed(error) => error.to_string(),
    };
    let logged = shared.log.write(Event::Ended { reason });
    match end {
        End::WizardGone | End::Idle => logged,
        End::Failed(error) => Err(error),
    }
}

fn refusing(port: u16) -> Result<tokio::net::TcpSocket, Error> {
    let failed = |source| Error::Io { what: format!("port {port}"), source };
    let socket = tokio::net::TcpSocket::new_v4().map_err(failed)?;
    socket.bind((Ipv4Addr::LOCALHOST, port).into()).map_err(failed)?;
    Ok(socket)
}

/// `bind` binds a socket of its kind; the process before this one may still have the port.
async fn listen<T, F>(port: u16, bind: impl Fn((Ipv4Addr, u16)) -> F) -> Result<T, Error>
where
    F: Future<Output = std::io::Result<T>>,
{
    let end = Instant::now() + HANDOVER;
    loop {
        match bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(bound) => return Ok(bound),
            Err(error) if error.kind() == ErrorKind::AddrInUse && Instant::now() < end => {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(Error::PortTaken(port)),
            Err(source) => return Err(Error::Io { what: format!("port {port}"), source }),
        }
    }
}

/// The wizard holds the other end and never writes: its end is ours, however it dies.
fn watch_input(end: mpsc::Sender<End>) {
    let _ = std::thread::spawn(move || {
        let mut byte = [0];
        while matches!(std::io::stdin().read(&mut byte), Ok(1..)) {}
        // Already ending, if nobody takes it.
        let _ = end.blocking_send(End::WizardGone);
    });
}

fn announce() -> Result<(), Error> {
    let mut output = std::io::stdout();
    writeln!(output, "{READY}").and_then(|()| output.flush()).map_err(Error::io("standard output"))
}

impl Shared {
    /// Ends the process: something that it must remember could not be kept.
    fn fail(&self, error: Error) {
        // A full channel has a reason to end in it already.
        let _ = self.end.try_send(End::Failed(error));
    }

    /// True the first time, also across a restart: the one thing that the scenario tells.
    fn once(&self) -> Result<bool, Error> {
        let mut world = locked(&self.world);
        if world.cut {
            return Ok(false);
        }
        world.cut = true;
        world.save(&self.folder)?;
        Ok(true)
    }

    /// Writes to the log; false when that failed, and then nothing more may be answered.
    fn note(&self, event: Event) -> bool {
        self.log.write(event).map_err(|error| self.fail(error)).is_ok()
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
