//! Taking values out of JSON by their names. No error holds a value: any of them can be a secret.
use super::error::Error;
use crate::certificate::clean;
use crate::secret::Secret;
use serde_json::{Map, Value};

/// Texts longer than this, in characters, are not what they say they are.
const LONGEST_TEXT: usize = 2_000;
/// No list of a package is longer.
const LONGEST_LIST: usize = 200;

/// An object, with its path in the file. Taking a value removes it.
#[derive(Default)]
pub(super) struct Object {
    path: String,
    values: Map<String, Value>,
}

impl Object {
    /// # Errors
    /// P-22, with the place of the mistake.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match serde_json::from_slice(bytes) {
            Ok(Value::Object(values)) => Ok(Self { path: String::new(), values }),
            Ok(_) => Err(not_understood("pakiet.json is not an object")),
            Err(error) => {
                let (line, column) = (error.line(), error.column());
                Err(not_understood(&format!("pakiet.json is no JSON at line {line}, column {column}")))
            }
        }
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.values.remove(key).filter(|value| !value.is_null())
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Fit to be shown; empty when missing. Numbers count as texts: spreadsheets make them.
    pub(super) fn text(&mut self, key: &str) -> Result<String, Error> {
        let Some(value) = self.take(key) else { return Ok(String::new()) };
        text_of(value, &self.path_of(key))
    }

    /// The same, where the format does not let it be missing.
    pub(super) fn required(&mut self, key: &str) -> Result<String, Error> {
        if self.values.get(key).is_none_or(Value::is_null) {
            return Err(not_understood(&format!("{} is missing", self.path_of(key))));
        }
        self.text(key)
    }

    /// Exactly as written but for line ends around it, which no field for passwords would take over.
    pub(super) fn secret(&mut self, key: &str) -> Result<Secret, Error> {
        match self.take(key) {
            None => Ok(Secret::default()),
            Some(Value::String(text)) => {
                let text = Secret::new(text);
                Ok(Secret::new(text.expose().trim_matches(['\r', '\n'])))
            }
            Some(Value::Number(number)) => Ok(Secret::new(number.to_string())),
            Some(_) => Err(not_understood(&format!("{} is not a text", self.path_of(key)))),
        }
    }

    /// Empty when missing.
    pub(super) fn object(&mut self, key: &str) -> Result<Self, Error> {
        let path = self.path_of(key);
        match self.take(key) {
            None => Ok(Self { path, values: Map::new() }),
            Some(Value::Object(values)) => Ok(Self { path, values }),
            Some(_) => Err(not_understood(&format!("{path} is not an object"))),
        }
    }

    /// Empty when missing.
    pub(super) fn objects(&mut self, key: &str) -> Result<Vec<Self>, Error> {
        self.list(key, |value, path| match value {
            Value::Object(values) => Ok(Self { path, values }),
            _ => Err(not_understood(&format!("{path} is not an object"))),
        })
    }

    /// Empty when missing.
    pub(super) fn texts(&mut self, key: &str) -> Result<Vec<String>, Error> {
        self.list(key, |value, path| text_of(value, &path))
    }

    fn list<T>(
        &mut self,
        key: &str,
        item: impl Fn(Value, String) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let path = self.path_of(key);
        match self.take(key) {
            None => Ok(Vec::new()),
            Some(Value::Array(values)) if values.len() <= LONGEST_LIST => values
                .into_iter()
                .enumerate()
                .map(|(index, value)| item(value, format!("{path}.{index}")))
                .collect(),
            Some(Value::Array(_)) => Err(not_understood(&format!("{path} is too long"))),
            Some(_) => Err(not_understood(&format!("{path} is not a list"))),
        }
    }
}

fn text_of(value: Value, path: &str) -> Result<String, Error> {
    match value {
        Value::String(text) if text.chars().count() <= LONGEST_TEXT => Ok(clean(&text)),
        Value::String(_) => Err(not_understood(&format!("{path} is too long"))),
        Value::Number(number) => Ok(number.to_string()),
        _ => Err(not_understood(&format!("{path} is not a text"))),
    }
}

pub(super) fn not_understood(reason: &str) -> Error {
    Error::NotUnderstood { version: None, reason: reason.to_owned() }
}
