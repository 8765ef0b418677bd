//! A double of the credential store: files in a folder that is no state folder, so that what is
//! remembered outlives the wizard.
use kreator_csizs::platform::credentials::{Credentials, Keeper, Unkept};
use kreator_csizs::secret::Secret;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[derive(Debug, Clone, Default)]
pub struct Store {
    keeper: Option<Keeper>,
    folder: PathBuf,
    /// From now on it refuses everything.
    broken: Arc<AtomicBool>,
}

impl Store {
    pub fn of(keeper: Keeper, folder: PathBuf) -> Self {
        fs::create_dir_all(&folder).unwrap();
        Self { keeper: Some(keeper), folder, broken: Arc::default() }
    }

    pub fn breaks(&self) {
        self.broken.store(true, Ordering::SeqCst);
    }

    pub fn heals(&self) {
        self.broken.store(false, Ordering::SeqCst);
    }

    /// What is kept, by its name without the mark of its folder.
    pub fn holds(&self) -> BTreeMap<String, String> {
        let entries = fs::read_dir(&self.folder).unwrap().map(|entry| entry.unwrap());
        let name = |entry: &fs::DirEntry| entry.file_name().into_string().unwrap();
        entries
            .map(|entry| (name(&entry), fs::read_to_string(entry.path()).unwrap()))
            .map(|(name, secret)| (name.rsplit_once('-').unwrap().0.to_owned(), secret))
            .collect()
    }

    pub fn count(&self) -> usize {
        fs::read_dir(&self.folder).unwrap().count()
    }

    fn answers(&self) -> Result<(), Unkept> {
        match self.broken.load(Ordering::SeqCst) {
            true => Err(Unkept("the store is broken".to_owned())),
            false => Ok(()),
        }
    }
}

impl Credentials for Store {
    fn keeper(&self) -> Option<Keeper> {
        self.keeper
    }

    fn read(&self, name: &str) -> Result<Option<Secret>, Unkept> {
        self.answers()?;
        match fs::read_to_string(self.folder.join(name)) {
            Ok(secret) => Ok(Some(Secret::from(secret))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Unkept(error.to_string())),
        }
    }

    fn write(&self, name: &str, secret: &Secret) -> Result<(), Unkept> {
        self.answers()?;
        fs::write(self.folder.join(name), secret.expose()).map_err(|error| Unkept(error.to_string()))
    }

    fn delete(&self, name: &str) -> Result<(), Unkept> {
        self.answers()?;
        match fs::remove_file(self.folder.join(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(Unkept(error.to_string())),
            _ => Ok(()),
        }
    }
}
