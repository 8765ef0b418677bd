//! A dictionary read from beginning to end in bounded memory: how many rows, and of each what is needed to
//! compare it. CSV (`;`, UTF-8, header, first column the key) here, XML in [`super::xml`].
use csv_core::ReadFieldResult;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead};

/// Of one value, in bytes: longer than any name in any register.
pub(super) const LONGEST: usize = 64 * 1024;
/// Columns of a row.
const MOST_COLUMNS: usize = 1000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Csv,
    Xml,
}

impl Kind {
    /// By the ending of its name.
    pub(super) fn of(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        [(Self::Csv, "csv"), (Self::Xml, "xml")]
            .into_iter()
            .find(|(_, known)| ending.eq_ignore_ascii_case(known))
            .map(|(kind, _)| kind)
    }

    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xml => "xml",
        }
    }
}

/// One row, as far as it is compared. Two different ones are alike once in some hundred million dictionaries,
/// and then a number on the screen is off by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub(super) key: u64,
    pub(super) whole: u64,
}

/// Why a dictionary is none.
#[derive(Debug, thiserror::Error)]
pub(super) enum Bad {
    #[error("{0}")]
    Content(String),
    /// Reading, or what is done with a row.
    #[error("{0}")]
    Io(#[from] io::Error),
}

pub(super) fn bad<T>(details: impl Into<String>) -> Result<T, Bad> {
    Err(Bad::Content(details.into()))
}

/// Hands over each row; returns how many there were.
///
/// # Errors
/// [`Bad`]: a row that has not the columns of the header, a value without end, text that is not UTF-8, a row
/// without a key; or the disk.
pub(super) fn read_csv(
    from: &mut impl BufRead,
    mut each: impl FnMut(Row) -> Result<(), Bad>,
) -> Result<u64, Bad> {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(b';').build();
    let mut value = vec![0; LONGEST];
    let mut length = 0;
    let mut line = Line::default();
    let mut header: Option<usize> = None;
    let mut rows = 0;
    loop {
        let input = from.fill_buf()?;
        let space = value.get_mut(length..).unwrap_or_default();
        let (result, read, written) = reader.read_field(input, space);
        from.consume(read);
        length += written;
        match result {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull => return bad("a value without end"),
            ReadFieldResult::Field { record_end } => {
                line.push(value.get(..length).unwrap_or_default())?;
                length = 0;
                if !record_end {
                    continue;
                }
                let (row, columns) = line.end();
                match header {
                    None => header = Some(columns),
                    Some(expected) if expected != columns => {
                        return bad(format!("row {}: {columns} columns, not {expected}", rows + 1));
                    }
                    Some(_) => {
                        rows += 1;
                        each(row)?;
                    }
                }
            }
            ReadFieldResult::End => break,
        }
    }
    if header.is_none() { bad("no header") } else { Ok(rows) }
}

/// One row while its values come.
#[derive(Default)]
pub(super) struct Line {
    key: u64,
    whole: DefaultHasher,
    columns: usize,
}

impl Line {
    /// The first one is the key, and never empty.
    pub(super) fn push(&mut self, value: &[u8]) -> Result<(), Bad> {
        if std::str::from_utf8(value).is_err() {
            return bad("not UTF-8");
        }
        if self.columns == 0 {
            if value.is_empty() {
                return bad("a row without a key");
            }
            let mut key = DefaultHasher::new();
            value.hash(&mut key);
            self.key = key.finish();
        }
        value.hash(&mut self.whole);
        self.columns += 1;
        if self.columns > MOST_COLUMNS { bad("too many columns") } else { Ok(()) }
    }

    /// The row, and how many columns it had; the next one begins.
    pub(super) fn end(&mut self) -> (Row, usize) {
        let Self { key, whole, columns } = std::mem::take(self);
        (Row { key, whole: whole.finish() }, columns)
    }
}
