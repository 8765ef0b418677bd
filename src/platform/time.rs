//! The time service of this computer: what is there, and setting it (design, "Rules on Windows").
//!
//! Windows sets it in one process of its own that Windows asks the person's consent for; elsewhere the
//! wizard cannot; in practice it shows what it would do and touches nothing.
#[cfg(not(windows))]
mod elsewhere;
pub mod order;
mod practice;
mod status;
#[cfg(windows)]
mod windows;

pub use practice::{Practice, would_do};
pub use status::{read_status, read_type};

use crate::procedure::clock::TimeSettings;
use std::fmt::Debug;
use std::sync::Arc;

/// The time service of a computer, or of the one that practice makes up. Every call blocks.
pub trait TimeService: Debug + Send + Sync {
    /// What is there now; asks no consent.
    fn look(&self) -> Looked;

    /// Switches the service on and names these servers to it. Waits for the person's consent.
    ///
    /// # Errors
    /// See [`NotSet`]; what was done before it is not taken back.
    fn set(&self, servers: &[String]) -> Result<(), NotSet>;

    /// Puts back what was there before.
    ///
    /// # Errors
    /// See [`NotSet`].
    fn restore(&self, settings: &TimeSettings) -> Result<(), NotSet>;

    /// "Otwórz ustawienia daty i godziny".
    ///
    /// # Errors
    /// Why they did not open, for the IT person.
    fn open_settings(&self) -> Result<(), String>;
}

/// What a look at this computer shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// The domain that the computer belongs to: it sets the clock, and is left alone (Z-04).
    pub domain: Option<String>,
    /// None where the wizard cannot set the clock.
    pub service: Option<Service>,
}

/// The time service of Windows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    pub settings: TimeSettings,
    /// It has set the clock by a server, by its own account.
    pub synchronises: bool,
}

/// Why the clock is not set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSet {
    /// "Nie" in the window of Windows (Z-01).
    #[error("the person or a policy refused the consent")]
    NoConsent,
    /// This is not Windows.
    #[error("this wizard cannot set the clock of this computer")]
    NotHere,
    /// The service could not be switched on (Z-03).
    #[error("the time service could not be switched on: {0}")]
    Service(String),
    /// Windows did not take the settings.
    #[error("the settings were not taken: {0}")]
    Settings(String),
    /// The settings are taken, and Windows has not heard from the server yet. Whether the clock is right
    /// is measured, not believed.
    #[error("Windows did not reach the server: {0}")]
    NotYet(String),
}

/// Of this computer.
pub fn system() -> Arc<dyn TimeService> {
    #[cfg(windows)]
    return Arc::new(windows::Windows);
    #[cfg(not(windows))]
    return Arc::new(elsewhere::Elsewhere);
}
