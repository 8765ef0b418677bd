//! The system's own store for passwords: Menedżer poświadczeń of Windows, the Secret Service of
//! Linux. It is used only on the person's tick (ARCHITECTURE.md, "What is kept where"), and all of it
//! blocks: a locked store may ask for its password first.
use super::{mark, practice_folder};
use crate::secret::Secret;
use std::collections::HashMap;
use std::fmt::Debug;
use std::path::Path;

/// The name under which all of them are kept. Windows shows them as `user.service`.
pub const SERVICE: &str = "KreatorCSIZS";

/// What can be remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    PackagePassword,
    /// Hasło do CSIZS.
    NewPassword,
}

impl Kept {
    pub const ALL: [Self; 2] = [Self::PackagePassword, Self::NewPassword];

    /// The user name in the store. It belongs to one state folder, so that practice and another unit
    /// on this computer have their own.
    pub fn name(self, folder: &Path) -> String {
        let what = match self {
            Self::PackagePassword => "haslo-do-pakietu",
            Self::NewPassword => "haslo-do-csizs",
        };
        format!("{what}-{}", mark::of(folder, &[]))
    }
}

/// Who keeps the passwords here, by the name that the person knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeper {
    Windows,
    Other,
}

/// Why it is not kept (K-13). Never with a part of what was to be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unkept(pub String);

/// A store. There is a double of it in the tests alone: it needs a desktop.
pub trait Credentials: Debug + Send + Sync {
    /// None where nothing can be remembered.
    fn keeper(&self) -> Option<Keeper>;

    /// None where nothing is kept under the name.
    ///
    /// # Errors
    /// The store does not answer, or is locked.
    fn read(&self, name: &str) -> Result<Option<Secret>, Unkept>;

    /// In place of what is kept under the name.
    ///
    /// # Errors
    /// As [`Credentials::read`]; and a password that is too long (1280 characters on Windows).
    fn write(&self, name: &str, secret: &Secret) -> Result<(), Unkept>;

    /// Nothing under the name is fine.
    ///
    /// # Errors
    /// As [`Credentials::read`].
    fn delete(&self, name: &str) -> Result<(), Unkept>;
}

/// The one of this computer.
#[derive(Debug)]
pub struct System;

impl System {
    /// On this computer only: left to itself, Windows would carry it to the other computers of the
    /// domain.
    fn entry(name: &str) -> Result<keyring_core::Entry, Unkept> {
        // This makes it the store of `keyring_core`, once in a process.
        let () = keyring::Entry::store_status().as_ref().map_err(why)?;
        let local = HashMap::from([("persistence", "Local")]);
        let choices = if cfg!(windows) { local } else { HashMap::new() };
        keyring_core::Entry::new_with_modifiers(SERVICE, name, &choices).map_err(|error| why(&error))
    }
}

impl Credentials for System {
    fn keeper(&self) -> Option<Keeper> {
        let keeper = if cfg!(windows) { Keeper::Windows } else { Keeper::Other };
        keyring::Entry::store_status().is_ok().then_some(keeper)
    }

    fn read(&self, name: &str) -> Result<Option<Secret>, Unkept> {
        match Self::entry(name)?.get_password() {
            Ok(password) => Ok(Some(Secret::from(password))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(why(&error)),
        }
    }

    fn write(&self, name: &str, secret: &Secret) -> Result<(), Unkept> {
        Self::entry(name)?.set_password(secret.expose()).map_err(|error| why(&error))
    }

    fn delete(&self, name: &str) -> Result<(), Unkept> {
        match Self::entry(name)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(why(&error)),
        }
    }
}

/// Some of these errors carry what is kept: those say only what they are.
fn why(error: &keyring::Error) -> Unkept {
    use keyring::Error as E;
    Unkept(match error {
        E::BadEncoding(_) | E::BadDataFormat(..) => "what is kept there cannot be read".to_owned(),
        E::PlatformFailure(_)
        | E::NoStorageAccess(_)
        | E::NoEntry
        | E::BadStoreFormat(_)
        | E::TooLong(..)
        | E::NoDefaultStore
        | E::NotSupportedByStore(_) => error.to_string(),
        _ => "the credential store refused".to_owned(),
    })
}

/// Everything that is kept for a state folder and its practice, also when the folder itself is gone.
/// What cannot be deleted stays; nothing else is touched.
pub fn forget_all(store: &dyn Credentials, state: &Path) {
    if store.keeper().is_none() {
        return;
    }
    let practice = practice_folder(state);
    for folder in [state, &practice] {
        for kept in Kept::ALL {
            if let Err(error) = store.delete(&kept.name(folder)) {
                tracing::warn!(%error, "a credential was not deleted");
            }
        }
    }
}
