//! What the ledger keeps of dictionaries: for the report, and for the ministry's questions.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One dictionary as it was when all were there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DictionaryVersion {
    pub kod: String,
    pub nazwa: String,
    pub wersja: u32,
    /// The day whose state it holds.
    pub stan_na: NaiveDate,
}
