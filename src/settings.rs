//! `ustawienia.json`: how the person likes it. Losing it loses no progress, so a file that cannot be
//! read is as good as none.
use crate::text::Language;
use serde::Deserialize;
use std::path::Path;

const FILE: &str = "ustawienia.json";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Settings {
    jezyk: Option<String>,
}

/// The language that the settings in the state folder name, if they name one that the wizard has.
pub fn language(state: &Path) -> Option<Language> {
    let text = std::fs::read(state.join(FILE)).ok()?;
    let settings: Settings = serde_json::from_slice(&text).ok()?;
    settings.jezyk?.parse().ok()
}
