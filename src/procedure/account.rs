//! The account whose attempts are counted.
use serde::{Deserialize, Serialize};

/// `srodowisko` of the package (package-format).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Environment {
    Produkcyjne,
    Testowe,
    /// Practice: loopback addresses only, its own state folder, nothing reaches CSIZS.
    Cwiczeniowe,
}

/// The key under which attempts are counted: environment and login, trimmed and case-folded, so
/// that another package, address or spelling of the same login starts no new count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Account {
    environment: Environment,
    login: String,
}

impl Account {
    pub fn new(environment: Environment, login: &str) -> Self {
        Self { environment, login: login.trim().to_lowercase() }
    }

    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// Case-folded: for comparing, not for showing or sending.
    pub fn login(&self) -> &str {
        &self.login
    }
}
