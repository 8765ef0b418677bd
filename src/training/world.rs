//! The practice world on disk: what CSIZS knows, whoever is killed.
use super::account::Account;
use super::registry::Registry;
use super::{Clock, Error, Scenario, Stores, Style, certificates, contents, password};
use crate::package;
use crate::secret::Secret;
use serde::{Deserialize, Serialize};
use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Write};
use std::net::{Ipv4Addr, TcpListener, UdpSocket};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The encrypted package in the practice folder.
pub const PACKAGE_FILE: &str = "pakiet-cwiczeniowy.csizs";

const FILE: &str = "swiat.json";
const LOCK_FILE: &str = "swiat.lock";
const FORMAT: &str = "csizs-cwiczenia/1";

/// One practice: one account, one package, one scenario. It belongs to the process of the practice
/// CSIZS while that runs; the wizard only looks.
#[derive(Clone, Serialize, Deserialize)]
pub struct World {
    format: String,
    #[serde(rename = "scenariusz")]
    pub(super) scenario: Scenario,
    #[serde(rename = "styl")]
    pub(super) style: Style,
    pub(super) port: u16,
    #[serde(rename = "urzad_certyfikacji")]
    pub(super) authority: String,
    #[serde(rename = "certyfikat")]
    pub(super) certificate: String,
    #[serde(rename = "klucz")]
    pub(super) key: String,
    /// What the server shows first, until it is refused.
    #[serde(rename = "obcy_certyfikat", default)]
    pub(super) odd: Option<certificates::Odd>,
    /// Where the services of Emp@tia are said to be, and nobody listens.
    #[serde(rename = "uslugi", default)]
    pub(super) services: Option<u16>,
    #[serde(rename = "konto")]
    pub(super) account: Account,
    /// For the password that the practised administrator tells on the telephone.
    #[serde(rename = "sol")]
    salt: String,
    /// How often the form "Zmiana hasła" arrived whole.
    #[serde(rename = "zmiany")]
    pub(super) submits: u64,
    #[serde(rename = "rejestr", default)]
    pub(super) registry: Registry,
    /// The scenario has cut its one connection, or told its story of the dictionaries.
    #[serde(rename = "uciete")]
    pub(super) cut: bool,
    #[serde(rename = "tempo")]
    pub(super) pace: Pace,
}

/// How long the practice CSIZS takes. Only tests change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// From the change to its answer, in [`Scenario::Slow`].
    #[serde(rename = "powolna_odpowiedz")]
    pub slow_answer: Duration,
    /// The process ends when nobody connects for so long.
    #[serde(rename = "bezczynnosc")]
    pub idle: Duration,
    /// All dictionaries together, in bytes.
    #[serde(rename = "slowniki", default = "small")]
    pub dictionaries: u64,
}

impl Default for Pace {
    fn default() -> Self {
        Self { slow_answer: Scenario::SLOW_ANSWER, idle: Duration::from_secs(15 * 60), dictionaries: small() }
    }
}

/// Enough to be seen.
const fn small() -> u64 {
    600_000
}

/// What the practice card shows (storyboard E1g), and what tests need beside it.
#[derive(Debug, Clone)]
pub struct Created {
    /// [`PACKAGE_FILE`], with its folder.
    pub package_file: PathBuf,
    /// Shown on the card; kept nowhere.
    pub package_password: Secret,
    /// `cwiczenia-XXXX`, another one each time.
    pub login: String,
    /// The one in the package; kept nowhere else.
    pub temporary_password: Secret,
}

/// What the practised administrator says when he is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint {
    /// The temporary password is this one.
    TemporaryPassword(Secret),
    /// The account is unlocked, the temporary password stays as it was.
    Unlocked,
}

impl World {
    /// Makes a new world in `folder` in place of the one before, and its package. The log goes on.
    /// Takes a part of a second (keys, hashes): not for the thread that draws.
    ///
    /// # Errors
    /// [`Error::Running`] when the practice CSIZS of this folder is alive after 3 s; no free port;
    /// the folder cannot be written.
    pub fn create(folder: &Path, scenario: Scenario, style: Style) -> Result<Created, Error> {
        std::fs::create_dir_all(folder).map_err(Error::io("practice folder"))?;
        let _lock = Lock::take(folder, Duration::from_secs(3))?;

        let port = free_port()?;
        let login = format!("cwiczenia-{}", password::four()?);
        let packaged = password::temporary_password()?;
        let salt = password::token()?;
        let right = match scenario {
            Scenario::WrongTemporary => password::other_temporary(&packaged, &salt),
            _ => packaged.clone(),
        };
        let life = match scenario {
            Scenario::CertificateExpired => certificates::Life::Over,
            _ => certificates::Life::Now,
        };
        let names = [contents::UNIT, contents::SYSTEM, contents::SECOND];
        let certificates = certificates::make(names, life, scenario)?;
        let services = match scenario {
            Scenario::ServicesRefuse => Some(free_port()?),
            _ => None,
        };
        let package_password = package::write::make_password()?;
        let ports = (port, services.unwrap_or(port));
        let (manifest, files) = contents::of(ports, &login, &packaged, &certificates, scenario);
        let package = package::write::build(&manifest, &files, &package_password)?;

        let world = Self {
            format: FORMAT.to_owned(),
            scenario,
            style,
            port,
            account: Account::new(login.clone(), scenario, &right, &packaged)?,
            registry: Registry::new(scenario, certificates.system_fingerprint)?,
            authority: certificates.authority,
            certificate: certificates.server,
            key: certificates.server_key,
            odd: certificates.odd,
            services,
            salt,
            submits: 0,
            cut: false,
            pace: Pace::default(),
        };
        // The world first: a package without its world would be no practice.
        world.save(folder)?;
        Clock::forget(folder)?;
        Stores::forget(folder)?;
        write_whole(folder, PACKAGE_FILE, &package)?;
        Ok(Created {
            package_file: folder.join(PACKAGE_FILE),
            package_password,
            login,
            temporary_password: packaged,
        })
    }

    /// The world as it was last saved.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let text = match std::fs::read(folder.join(FILE)) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(Error::NoWorld(folder.to_owned()));
            }
            Err(source) => return Err(Error::Io { what: FILE.to_owned(), source }),
        };
        let unreadable = |reason| Error::Unreadable { file: FILE, reason };
        let world: Self = serde_json::from_slice(&text).map_err(|error| unreadable(error.to_string()))?;
        if world.format == FORMAT { Ok(world) } else { Err(unreadable(world.format)) }
    }

    pub fn scenario(&self) -> Scenario {
        self.scenario
    }

    pub fn style(&self) -> Style {
        self.style
    }

    pub fn login(&self) -> &str {
        &self.account.login
    }

    /// PEM. The package names it as `certyfikat_empatia`.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// `https://127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        format!("https://127.0.0.1:{}", self.port)
    }

    /// Whether CSIZS has changed the password.
    pub fn is_changed(&self) -> bool {
        self.account.zmienione
    }

    /// Whether CSIZS has registered the system.
    pub fn is_registered(&self) -> bool {
        self.registry.registered().is_some()
    }

    /// How often `ZarejestrujSystem` arrived whole.
    pub fn registrations(&self) -> u64 {
        self.registry.calls
    }

    /// What the practised administrator says when he is called now; `None` when he has nothing to
    /// say. The right temporary password is kept nowhere: it follows from `packaged`, the one that
    /// the open package holds.
    pub fn hint(&self, packaged: &Secret) -> Option<Hint> {
        match self.scenario {
            Scenario::WrongTemporary if !self.account.zmienione => {
                let right = password::other_temporary(packaged, &self.salt);
                self.account.is_password(&right).then_some(Hint::TemporaryPassword(right))
            }
            Scenario::AccountLocked if !self.account.zmienione => {
                self.account.odblokowane.then_some(Hint::Unlocked)
            }
            _ => None,
        }
    }

    /// For tests: another pace, before the process is started.
    ///
    /// # Errors
    /// [`Error::Running`], or the folder cannot be written.
    pub fn set_pace(folder: &Path, pace: Pace) -> Result<(), Error> {
        let _lock = Lock::take(folder, Duration::from_secs(3))?;
        let mut world = Self::open(folder)?;
        world.pace = pace;
        world.save(folder)
    }

    pub(super) fn save(&self, folder: &Path) -> Result<(), Error> {
        let text = serde_json::to_vec_pretty(self)
            .map_err(|error| Error::Unreadable { file: FILE, reason: error.to_string() })?;
        write_whole(folder, FILE, &text)
    }
}

/// Held by who may change the world.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    pub(super) fn take(folder: &Path, patience: Duration) -> Result<Self, Error> {
        let end = Instant::now() + patience;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join(LOCK_FILE))
            .map_err(Error::io(LOCK_FILE))?;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if Instant::now() >= end => return Err(Error::Running),
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
                Err(TryLockError::Error(source)) => {
                    return Err(Error::Io { what: LOCK_FILE.to_owned(), source });
                }
            }
        }
    }
}

/// Whole or not at all, and only for this user: the new file takes the place of the old one in one
/// step.
pub(super) fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let failed = || Error::io(name);
    let mut file = tempfile::Builder::new().prefix(".nowy-").tempfile_in(folder).map_err(failed())?;
    file.write_all(bytes).map_err(failed())?;
    file.as_file().sync_all().map_err(failed())?;
    // An antivirus program or a backup may hold the old file for a moment (Windows).
    let mut tries = 0;
    loop {
        match file.persist(folder.join(name)) {
            Ok(_) => return Ok(()),
            Err(error) if error.error.kind() == ErrorKind::PermissionDenied && tries < 10 => {
                tries += 1;
                file = error.file;
                std::thread::sleep(Duration::from_millis(50));
            }
            Err(error) => return Err(Error::Io { what: name.to_owned(), source: error.error }),
        }
    }
}

/// A port that nobody has now, below those that systems give to outgoing connections: the package
/// names it, so it must be free again after a restart.
fn free_port() -> Result<u16, Error> {
    for _ in 0..50 {
        let [high, low] = password::random::<2>()?;
        let port = 15_000 + u16::from_be_bytes([high, low]) % 15_000;
        let place = (Ipv4Addr::LOCALHOST, port);
        if TcpListener::bind(place).is_ok() && UdpSocket::bind(place).is_ok() {
            return Ok(port);
        }
    }
    Err(Error::NoPort)
}
