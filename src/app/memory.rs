//! What is remembered from one run to the next, on the person's tick: the package's password and the
//! new one. In the credential store, never in ledger or log; and where that fails, one goes on (K-13).
use super::effects::{blocking, guarded};
use super::waiting::{Waiting, What};
use super::{App, Home, Message};
use crate::ledger::Ledger;
use crate::package::{self, Package, Sealed};
use crate::platform::credentials::{Credentials, Keeper, Kept, Unkept};
use crate::problem::{Code, Problem};
use crate::screen::{self, Screen, back, unlock};
use crate::secret::Secret;
use crate::secret::redact::Redactor;
use iced::Task;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

/// A locked store asks for its own password first; then the wizard waits no longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Nobody waits to see something forgotten.
const SHORT: Duration = Duration::from_secs(3);

/// The store, for whoever works aside of the window.
pub(super) struct Memory {
    store: Arc<dyn Credentials>,
    redactor: Redactor,
}

/// The copy of the package, opened where its password is remembered.
#[derive(Debug, Clone)]
pub struct Copy {
    pub(super) sealed: Arc<Sealed>,
    pub(super) opened: Option<Arc<Package>>,
}

impl Memory {
    pub(super) fn of(home: &Home) -> Self {
        Self { store: Arc::clone(&home.credentials), redactor: home.redactor.clone() }
    }

    fn write(&self, folder: &Path, kept: Kept, secret: Secret) -> Result<(), Problem> {
        let (store, name) = (Arc::clone(&self.store), kept.name(folder));
        let late = || Err(Unkept("the credential store does not answer".to_owned()));
        let written = within(PATIENCE, move || store.write(&name, &secret)).unwrap_or_else(late);
        written.map_err(|Unkept(reason)| {
            let problem = Problem::new(Code::K13).details(reason);
            match self.store.keeper() {
                Some(Keeper::Windows) => problem,
                Some(Keeper::Other) | None => problem.with("variant", "other"),
            }
        })
    }

    /// What cannot be read is asked for.
    pub(super) fn read(&self, folder: &Path, kept: Kept) -> Option<Secret> {
        let _ = self.store.keeper()?;
        let (store, name) = (Arc::clone(&self.store), kept.name(folder));
        match within(PATIENCE, move || store.read(&name)) {
            Some(Ok(secret)) => secret.inspect(|secret| self.redactor.add(secret)),
            Some(Err(error)) => {
                tracing::warn!(%error, "a remembered password was not read");
                None
            }
            None => None,
        }
    }

    /// Whether there is a store, and it has it no more.
    fn delete(&self, folder: &Path, kept: Kept) -> bool {
        if self.store.keeper().is_none() {
            return false;
        }
        let (store, name) = (Arc::clone(&self.store), kept.name(folder));
        match within(SHORT, move || store.delete(&name)) {
            Some(Ok(())) => return true,
            Some(Err(error)) => tracing::warn!(%error, "a remembered password was not forgotten"),
            None => tracing::warn!("the credential store does not answer"),
        }
        false
    }

    /// Whether there is a store, and it has none of them any more.
    pub(super) fn forget_all(&self, folder: &Path) -> bool {
        Kept::ALL.map(|kept| self.delete(folder, kept)).iter().all(|gone| *gone)
    }
}

/// A call into the store cannot be broken off; its thread ends with it or with the process.
fn within<T: Send + 'static>(limit: Duration, call: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (tell, told) = mpsc::channel();
    let _ = std::thread::spawn(move || tell.send(call()));
    told.recv_timeout(limit).ok()
}

/// Blocks. A remembered password that does not open the copy is forgotten, and asked for.
///
/// # Errors
/// P-27 and others of [`package::copy::read`].
pub(super) fn reopen(ledger: &Ledger, sealed: Option<Arc<Sealed>>, memory: &Memory) -> Result<Copy, Problem> {
    let folder = ledger.folder();
    let sealed = match sealed {
        Some(sealed) => sealed,
        None => {
            let name = ledger.progress().file().map(|file| file.nazwa.clone()).unwrap_or_default();
            let copy = package::copy::read(folder).map_err(|error| Problem::from(&error))?;
            Arc::new(copy.renamed(&name))
        }
    };
    let opened = memory.read(folder, Kept::PackagePassword).and_then(|password| {
        let opened = sealed.open(&password).ok().map(Arc::new);
        if opened.is_none() {
            let _ = memory.delete(folder, Kept::PackagePassword);
        }
        opened
    });
    Ok(Copy { sealed, opened })
}

impl App {
    pub(super) fn memory(&self) -> Memory {
        Memory::of(&self.home)
    }

    pub(super) fn look_for_keeper(&self) -> Task<Message> {
        let store = Arc::clone(&self.home.credentials);
        let look = async move { Message::KeeperFound(blocking(move || store.keeper()).await) };
        guarded(look, |_| Message::KeeperFound(None))
    }

    /// The package of E4 is open and in the ledger. Its password is remembered before E5 comes, so
    /// that K-13 stands where the tick stands.
    pub(super) fn unlocked(&mut self, package: Arc<Package>) -> Task<Message> {
        let password = match &self.screen {
            Screen::Unlock(screen) if self.keeper.is_some() => screen.to_remember(),
            _ => None,
        };
        let (Some(password), Some(folder)) = (password, self.folder()) else {
            return Task::batch([self.forget(Kept::PackagePassword), self.show_unit(package)]);
        };
        self.package = Some(package);
        self.waiting = Some(Waiting::new(What::OpeningPackage));
        let memory = self.memory();
        let write = blocking(move || memory.write(&folder, Kept::PackagePassword, password));
        self.ask(write, |kept| screen::Message::Unlock(unlock::Message::Kept(kept)))
    }

    /// The change is confirmed and settled; whatever happens here, it stays so.
    pub(super) fn keep_new_password(&self, password: Option<Secret>) -> Task<Message> {
        let (Some(password), Some(folder)) = (password, self.folder()) else {
            return self.forget(Kept::NewPassword);
        };
        let memory = self.memory();
        let write = blocking(move || memory.write(&folder, Kept::NewPassword, password));
        guarded(async move { Message::Kept(write.await) }, |problem| Message::Kept(Err(problem)))
    }

    /// K-13 is told on E7 or "Witaj ponownie": at once, or when the person comes there.
    pub(super) fn new_password_kept(&mut self, kept: Result<(), Problem>) -> Task<Message> {
        match (kept, &self.screen) {
            (Ok(()), _) => Task::none(),
            (Err(problem), Screen::Back(_)) => {
                self.route(screen::Message::Back(back::Message::NotKept(problem)))
            }
            (Err(problem), Screen::Clock(_)) => {
                self.route(screen::Message::Clock(screen::clock::Message::NotKept(problem)))
            }
            (Err(problem), _) => {
                self.unkept = Some(problem);
                Task::none()
            }
        }
    }

    /// Also in this run: it is refused, or another one's.
    pub(super) fn forget_new_password(&mut self) -> Task<Message> {
        self.new_password = None;
        self.forget(Kept::NewPassword)
    }

    pub(super) fn forget(&self, kept: Kept) -> Task<Message> {
        let (Some(_), Some(folder)) = (self.keeper, self.folder()) else { return Task::none() };
        let memory = self.memory();
        let forget = async move {
            let _ = blocking(move || memory.delete(&folder, kept)).await;
            Message::Kept(Ok(()))
        };
        guarded(forget, |_| Message::Kept(Ok(())))
    }

    fn folder(&self) -> Option<PathBuf> {
        self.ledger().map(|ledger| ledger.folder().to_owned())
    }
}
