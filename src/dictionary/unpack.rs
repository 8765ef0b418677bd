//! The archive of a dictionary: one CSV or one XML, taken out and read in one go.
use super::compare::Rows;
use super::rows::{Bad, Kind, bad, read_csv};
use super::xml::read_xml;
use super::{Error, Stop};
use crate::csizs::connection::Dictionary;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use zip::ZipArchive;

/// Entries of an archive: one file, and perhaps its folders. A reader would keep each in memory.
const MOST_ENTRIES: u16 = 16;
/// The directory of so few entries, in bytes.
const LARGEST_DIRECTORY: u32 = 1 << 20;
/// Unpacked, in bytes. The largest register of the country is a tenth of it.
const LARGEST: u64 = 4 << 30;
/// Text is packed twenty times, a bomb a thousand times.
const MOST_RATIO: u64 = 200;
/// Below this nothing is a bomb.
const SMALL: u64 = 16 << 20;

/// What was taken out, beside the place where it is to be.
pub(super) struct Unpacked {
    pub(super) new: PathBuf,
    pub(super) kind: Kind,
    pub(super) bytes: u64,
    pub(super) count: u64,
    pub(super) rows: Rows,
}

/// Takes the one file of `part` out into `folder`, and reads it to its end.
///
/// # Errors
/// [`Error::Unreadable`] for what is no dictionary, also for a bomb; [`Error::Disk`], [`Error::Stopped`].
pub(super) fn unpack(
    part: &Path,
    folder: &Path,
    dictionary: &Dictionary,
    stop: &Stop,
) -> Result<Unpacked, Error> {
    let unreadable = |details: String| Error::Unreadable { name: dictionary.name.clone(), details };
    let mut file = File::open(part).map_err(Error::disk(folder))?;
    if !has_few_entries(&mut file).map_err(Error::disk(folder))? {
        return Err(unreadable("not an archive of one file".to_owned()));
    }
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(|error| unreadable(error.to_string()))?;
    let mut found = None;
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(|error| unreadable(error.to_string()))?;
        if entry.is_dir() {
            continue;
        }
        let kind = Kind::of(&String::from_utf8_lossy(entry.name_raw()));
        match (kind, found) {
            (Some(kind), None) if !entry.encrypted() && !entry.is_symlink() => found = Some((index, kind)),
            _ => return Err(unreadable("not one CSV or XML".to_owned())),
        }
    }
    let Some((index, kind)) = found else { return Err(unreadable("an empty archive".to_owned())) };
    let entry = zip.by_index(index).map_err(|error| unreadable(error.to_string()))?;
    let (size, packed) = (entry.size(), entry.compressed_size());
    if size > LARGEST || size > SMALL.max(packed.saturating_mul(MOST_RATIO)) {
        return Err(unreadable(format!("{packed} bytes that become {size}")));
    }
    let new = folder.join(format!("{}.{}.nowy", dictionary.code, kind.ending()));
    let to = File::create(&new).map_err(Error::disk(folder))?;
    let mut rows = Rows::new(folder).map_err(Error::disk(folder))?;
    let mut noted: Option<io::Error> = None;
    let mut copy = BufReader::with_capacity(
        super::BLOCK,
        Copying { from: entry, to, copied: 0, most: size, failed: None, stop: stop.clone() },
    );
    let keep = |row| {
        rows.push(row).map_err(|error| {
            noted = Some(error);
            Bad::Content("a row could not be noted".to_owned())
        })
    };
    let read = match kind {
        Kind::Csv => read_csv(&mut copy, keep),
        Kind::Xml => read_xml(&mut copy, (&dictionary.code, dictionary.version), keep),
    };
    // What is behind the end belongs to the file too, and to its checksum.
    let read = read.and_then(|count| {
        let rest = io::copy(&mut copy, &mut io::sink())?;
        if rest > 0 && kind == Kind::Csv { bad("more than its end") } else { Ok(count) }
    });
    let Copying { to, copied, failed, .. } = copy.into_inner();
    if stop.is_asked() {
        return Err(Error::Stopped);
    }
    if let Some(error) = failed.or(noted) {
        return Err(Error::disk(folder)(error));
    }
    let count = read.map_err(|error| unreadable(error.to_string()))?;
    to.sync_all().map_err(Error::disk(folder))?;
    Ok(Unpacked { new, kind, bytes: copied, count, rows })
}

/// The rows of the version that is there. One that cannot be read is not compared with.
pub(super) fn read_rows(
    file: &Path,
    folder: &Path,
    of: (&str, u32),
    stop: &Stop,
) -> Result<Option<Rows>, Error> {
    let Some(kind) = file.file_name().and_then(|name| Kind::of(&name.to_string_lossy())) else {
        return Ok(None);
    };
    let Ok(there) = File::open(file) else { return Ok(None) };
    let mut rows = Rows::new(folder).map_err(Error::disk(folder))?;
    let mut noted: Option<io::Error> = None;
    let mut from = BufReader::with_capacity(super::BLOCK, there);
    let keep = |row| {
        if stop.is_asked() {
            return bad("stopped");
        }
        rows.push(row).map_err(|error| {
            noted = Some(error);
            Bad::Content("a row could not be noted".to_owned())
        })
    };
    let read = match kind {
        Kind::Csv => read_csv(&mut from, keep),
        Kind::Xml => read_xml(&mut from, of, keep),
    };
    if stop.is_asked() {
        return Err(Error::Stopped);
    }
    match noted {
        Some(error) => Err(Error::disk(folder)(error)),
        None => Ok(read.is_ok().then_some(rows)),
    }
}

/// Reads, and writes down what it has read.
struct Copying<R> {
    from: R,
    to: File,
    copied: u64,
    most: u64,
    /// Of the writing: the disk, and not what CSIZS has sent.
    failed: Option<io::Error>,
    stop: Stop,
}

impl<R: Read> Read for Copying<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.stop.is_asked() {
            return Err(io::Error::other("stopped"));
        }
        let length = self.from.read(buffer)?;
        self.copied += u64::try_from(length).unwrap_or(u64::MAX);
        if self.copied > self.most {
            return Err(io::Error::other("longer than the archive says"));
        }
        if let Err(error) = self.to.write_all(buffer.get(..length).unwrap_or_default()) {
            self.failed = Some(error);
            return Err(io::Error::other("it could not be written"));
        }
        Ok(length)
    }
}

/// Looks at the end record of an archive (APPNOTE 4.3.16) before a reader takes its whole directory into
/// memory. ZIP64 is for what no dictionary is.
fn has_few_entries(file: &mut File) -> io::Result<bool> {
    const RECORD: u64 = 22;
    const LONGEST_COMMENT: u64 = 65_535;
    const MARK: &[u8] = b"PK\x05\x06";
    let length = file.metadata()?.len();
    let back = length.min(RECORD + LONGEST_COMMENT);
    let _ = file.seek(SeekFrom::End(-i64::try_from(back).unwrap_or(0)))?;
    let mut end = Vec::new();
    let _ = Read::by_ref(file).take(back).read_to_end(&mut end)?;
    file.rewind()?;
    let records = end.windows(MARK.len()).enumerate().filter(|(_, bytes)| *bytes == MARK);
    let mut all = records.map(|(at, _)| {
        let field = |place: usize| {
            end.get(at + place..at + place + 4).and_then(|four| <[u8; 4]>::try_from(four).ok())
        };
        let entries = field(10).map(|[low, high, _, _]| u16::from_le_bytes([low, high]));
        let directory = field(12).map(u32::from_le_bytes);
        entries.is_some_and(|count| (1..=MOST_ENTRIES).contains(&count))
            && directory.is_some_and(|size| size <= LARGEST_DIRECTORY)
    });
    // Whichever the reader takes for the true one.
    let first = all.next();
    Ok(first == Some(true) && all.all(|few| few))
}
