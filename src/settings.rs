//! `ustawienia.json` in the state folder: how the person likes it. Losing it loses no progress, so a file
//! that cannot be read is as good as none; and only what the person has chosen is written into it.
use crate::platform::appearance::{LARGEST, SMALLEST};
use crate::text::Language;
use serde_json::{Map, Value};
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

const FILE: &str = "ustawienia.json";
/// A file that was no JSON, before it was replaced: an IT person may have written it by hand.
const SPOILED: &str = "ustawienia-nieczytelne.json";

const LANGUAGE: &str = "jezyk";
const THEME: &str = "wyglad";
const ZOOM: &str = "powiekszenie";

/// What the person has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// None until it was chosen here.
    pub language: Option<Language>,
    pub theme: Theme,
    pub zoom: Zoom,
}

/// The choices of "Wygląd".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// "Jak w Windows".
    #[default]
    System,
    Light,
    Dark,
    Contrast,
}

impl Theme {
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// Its name in the file.
    const fn name(self) -> &'static str {
        match self {
            Self::System => "jak-w-windows",
            Self::Light => "jasny",
            Self::Dark => "ciemny",
            Self::Contrast => "wysoki-kontrast",
        }
    }
}

/// How much larger than the system's text the wizard is drawn; one of the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zoom(u16);

impl Zoom {
    /// In per cent.
    const STEPS: [u16; 6] = [SMALLEST, 110, 125, 150, 175, LARGEST];

    /// The step of this many per cent, or the next below it.
    fn of(per_cent: u64) -> Self {
        let below = Self::STEPS.into_iter().rev().find(|step| u64::from(*step) <= per_cent);
        below.map_or_else(Self::default, Self)
    }

    /// What the person sees, in per cent, where the system's text has this size. Both together are never
    /// more than 200: a page that is larger still has no room for its own words.
    pub fn seen(self, system: u16) -> u16 {
        let seen = (u32::from(self.0) * u32::from(system) + 50) / 100;
        u16::try_from(seen).unwrap_or(LARGEST).min(LARGEST)
    }

    /// The next step that is seen to be larger, if there is one.
    pub fn larger(self, system: u16) -> Option<Self> {
        Self::STEPS.into_iter().map(Self).find(|step| step.seen(system) > self.seen(system))
    }

    /// The next step that is seen to be smaller.
    pub fn smaller(self, system: u16) -> Option<Self> {
        Self::STEPS.into_iter().rev().map(Self).find(|step| step.seen(system) < self.seen(system))
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(SMALLEST)
    }
}

impl Settings {
    /// What the file in the state folder says. What it does not say, or not so that it can be understood,
    /// is as at the first start.
    pub fn read(state: &Path) -> Self {
        let known = contents(state).ok().flatten().unwrap_or_default();
        let word = |key: &str| known.get(key).and_then(Value::as_str);
        Self {
            language: word(LANGUAGE).and_then(|code| code.parse().ok()),
            theme: word(THEME)
                .and_then(|name| Theme::ALL.into_iter().find(|theme| theme.name() == name))
                .unwrap_or_default(),
            zoom: known.get(ZOOM).and_then(Value::as_u64).map(Zoom::of).unwrap_or_default(),
        }
    }

    /// Writes what differs from `before`, whole or not at all; everything else in the file stays.
    ///
    /// # Errors
    /// The file cannot be written; then it is as it was.
    pub fn write(&self, before: &Self, state: &Path) -> io::Result<()> {
        fs::create_dir_all(state)?;
        let path = state.join(FILE);
        let mut known = match contents(state) {
            Ok(known) => known.unwrap_or_default(),
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                let _ = fs::copy(&path, state.join(SPOILED))?;
                Map::new()
            }
            Err(error) => return Err(error),
        };
        let mut set = |key: &str, value: Value| drop(known.insert(key.to_owned(), value));
        if let Some(language) = self.language.filter(|_| self.language != before.language) {
            set(LANGUAGE, language.code().into());
        }
        if self.theme != before.theme {
            set(THEME, self.theme.name().into());
        }
        if self.zoom != before.zoom {
            set(ZOOM, self.zoom.0.into());
        }
        let mut file = tempfile::NamedTempFile::new_in(state)?;
        serde_json::to_writer_pretty(&mut file, &known)?;
        file.write_all(b"\n")?;
        file.as_file().sync_all()?;
        let _ = file.persist(path).map_err(|error| error.error)?;
        Ok(())
    }
}

/// All that the file says; `None` where there is none.
fn contents(state: &Path) -> io::Result<Option<Map<String, Value>>> {
    let text = match fs::read(state.join(FILE)) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    // An editor of Windows may have put a mark of UTF-8 at its beginning.
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
    serde_json::from_slice(text).map(Some).map_err(|error| io::Error::new(ErrorKind::InvalidData, error))
}
