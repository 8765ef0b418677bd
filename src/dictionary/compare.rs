//! Two versions of a dictionary compared in bounded memory: what was read of each row lies in a file, and is
//! taken up in portions.
use super::index::Changes;
use super::rows::Row;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, ErrorKind, Read, Seek, Write};
use std::path::Path;

/// Rows of each version that are compared at once: 4 MB.
const PORTION: u64 = 250_000;
const RECORD: usize = 16;

/// The rows of one version.
pub(super) struct Rows {
    file: BufWriter<File>,
    count: u64,
}

impl Rows {
    /// In a file without a name, which no kill leaves behind on Unix (on Windows it is deleted when closed).
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        Ok(Self { file: BufWriter::new(tempfile::tempfile_in(folder)?), count: 0 })
    }

    pub(super) fn push(&mut self, row: Row) -> io::Result<()> {
        self.count += 1;
        self.file.write_all(&row.key.to_le_bytes())?;
        self.file.write_all(&row.whole.to_le_bytes())
    }

    /// Those whose key belongs to portion `number` of `all`, in order.
    fn portion(&mut self, number: u64, all: u64) -> io::Result<Vec<Row>> {
        self.file.flush()?;
        self.file.rewind()?;
        let mut from = BufReader::new(self.file.get_ref());
        let mut rows = Vec::new();
        let mut record = [0; RECORD];
        loop {
            match from.read_exact(&mut record) {
                Ok(()) => {}
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => break,
                Err(error) => return Err(error),
            }
            let [key, whole] = [0, 8].map(|at| {
                record
                    .iter()
                    .skip(at)
                    .take(8)
                    .rev()
                    .fold(0, |number: u64, byte| number << 8 | u64::from(*byte))
            });
            if key % all == number {
                rows.push(Row { key, whole });
            }
        }
        rows.sort_unstable();
        Ok(rows)
    }
}

/// `old` against `new`.
pub(super) fn compare(old: &mut Rows, new: &mut Rows) -> io::Result<Changes> {
    let portions = old.count.max(new.count).div_ceil(PORTION).max(1);
    let mut changes = Changes::default();
    for number in 0..portions {
        let (old, new) = (old.portion(number, portions)?, new.portion(number, portions)?);
        let (mut old, mut new) = (old.iter().peekable(), new.iter().peekable());
        loop {
            match (old.peek(), new.peek()) {
                (Some(was), Some(is)) if was.key == is.key => {
                    changes.zmienione += u64::from(was.whole != is.whole);
                    let _ = (old.next(), new.next());
                }
                (Some(was), is) if is.is_none_or(|is| was.key < is.key) => {
                    changes.usuniete += 1;
                    let _ = old.next();
                }
                (_, Some(_)) => {
                    changes.dodane += 1;
                    let _ = new.next();
                }
                (_, None) => break,
            }
        }
    }
    Ok(changes)
}
