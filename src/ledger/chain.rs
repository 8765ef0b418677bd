//! The lines of the ledger: a header, then entries, each with a hash over it and the line before. Pure.
use super::event::Event;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The only format this version reads and writes.
const FORMAT: &str = "csizs-stan/1";
const FORMATS: &str = "csizs-stan/";
/// The length of a hash as we write it.
const HASH: usize = 64;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// From 1, without a gap.
    pub nr: u64,
    pub czas: DateTime<Utc>,
    pub zdarzenie: Event,
}

#[derive(Serialize, Deserialize)]
struct Header {
    format: String,
}

/// The entry stays text until its hash is known to be right.
#[derive(Serialize, Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    wpis: &'a RawValue,
    lancuch: String,
}

/// Where the good part of a ledger ends; what the next line is chained to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tail {
    /// The number of the last entry.
    pub number: u64,
    pub chain: String,
    /// In bytes.
    pub length: u64,
}

/// What became of the bytes of a ledger.
#[derive(Debug, PartialEq, Eq)]
pub enum Condition {
    /// Whole, but for a last line without its end: its append never returned, so nothing was done
    /// on the strength of it.
    Good,
    /// A whole line is wrong: everything from [`Tail::length`] on is in doubt.
    Broken,
    /// The chain is right, but format or kind are not known: written by a newer version (K-14).
    Newer,
}

#[derive(Debug)]
pub struct Reading {
    pub entries: Vec<Entry>,
    pub tail: Tail,
    pub condition: Condition,
}

/// A line behind a break.
#[derive(Debug)]
pub struct Doubtful<'a> {
    pub raw: &'a [u8],
    /// Its entry, where it fits the line before it and so is proven to be undamaged.
    pub entry: Option<Entry>,
}

/// The first line, and the tail once it is on the disk.
pub fn header() -> serde_json::Result<(String, Tail)> {
    let mut text = serde_json::to_string(&Header { format: FORMAT.to_owned() })?;
    let chain = hash("", &text);
    text.push('\n');
    let length = text.len() as u64;
    Ok((text, Tail { number: 0, chain, length }))
}

/// The text of the next line, and the tail once it is on the disk.
pub fn next(tail: &Tail, czas: DateTime<Utc>, event: &Event) -> serde_json::Result<(String, Tail)> {
    let nr = tail.number + 1;
    let wpis = serde_json::value::to_raw_value(&Entry { nr, czas, zdarzenie: event.clone() })?;
    let lancuch = hash(&tail.chain, wpis.get());
    let mut text = serde_json::to_string(&Line { wpis: &wpis, lancuch: lancuch.clone() })?;
    text.push('\n');
    let length = tail.length + text.len() as u64;
    Ok((text, Tail { number: nr, chain: lancuch, length }))
}

pub fn read(bytes: &[u8]) -> Reading {
    let mut reading = Reading { entries: Vec::new(), tail: Tail::default(), condition: Condition::Good };
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
    match lines.next().map(first) {
        None | Some(First::Torn) => return reading,
        Some(First::Ours(tail)) => reading.tail = tail,
        Some(First::Newer) => return Reading { condition: Condition::Newer, ..reading },
        Some(First::Wrong) => return Reading { condition: Condition::Broken, ..reading },
    }
    for line in lines {
        let Some(text) = line.strip_suffix(b"\n") else {
            if !is_torn(line) {
                reading.condition = Condition::Broken;
            }
            break;
        };
        let Some(line) = chained(text, &reading.tail.chain) else {
            reading.condition = Condition::Broken;
            break;
        };
        let Ok(entry) = serde_json::from_str::<Entry>(line.wpis.get()) else {
            reading.condition = Condition::Newer;
            break;
        };
        if entry.nr != reading.tail.number + 1 {
            reading.condition = Condition::Broken;
            break;
        }
        let length = reading.tail.length + text.len() as u64 + 1;
        reading.tail = Tail { number: entry.nr, chain: line.lancuch, length };
        reading.entries.push(entry);
    }
    reading
}

/// What lies behind a break, line by line. The hash of a line needs only what the line before it
/// says of itself, so that undamaged lines can be told from damaged ones here too.
pub fn doubtful<'a>(bytes: &'a [u8], good: &Tail) -> Vec<Doubtful<'a>> {
    let behind = bytes.get(usize::try_from(good.length).unwrap_or(usize::MAX)..).unwrap_or_default();
    // What the line before says of itself, and what its entry comes to: damage may be in either.
    let mut before = [good.chain.clone(), good.chain.clone()];
    let mut behind = stretches(behind).peekable();
    if good.length == 0
        && let Ok((text, tail)) = header()
    {
        before = [tail.chain.clone(), tail.chain];
        // A damaged header says nothing, unless the end of its line is gone too.
        let _ = behind.next_if(|raw| raw.len() < text.len());
    }
    let mut lines = Vec::new();
    for raw in behind {
        let line = serde_json::from_slice::<Line<'_>>(raw).ok();
        let intact = before.iter().find_map(|before| chained(raw, before));
        let entry = intact.and_then(|line| serde_json::from_str(line.wpis.get()).ok());
        before = match line {
            Some(line) => [hash(&before[0], line.wpis.get()), line.lancuch],
            None => Default::default(),
        };
        lines.push(Doubtful { raw, entry });
    }
    lines
}

enum First {
    Ours(Tail),
    Torn,
    Newer,
    Wrong,
}

fn first(line: &[u8]) -> First {
    let Some(text) = line.strip_suffix(b"\n") else {
        let torn = header().is_ok_and(|(text, _)| {
            text.as_bytes().starts_with(line) || (is_blank(line) && line.len() <= text.len())
        });
        return if torn { First::Torn } else { First::Wrong };
    };
    let Ok(header) = serde_json::from_slice::<Header>(text) else { return First::Wrong };
    match header.format.as_str() {
        FORMAT => {
            let chain = hash("", &String::from_utf8_lossy(text));
            First::Ours(Tail { number: 0, chain, length: line.len() as u64 })
        }
        other if other.starts_with(FORMATS) => First::Newer,
        _ => First::Wrong,
    }
}

/// Whether an end without its line feed is what an interrupted append leaves: the beginning of a
/// line, or a block that the file system had made room for and not filled. Anything else is damage
/// to a line that had been written.
fn is_torn(end: &[u8]) -> bool {
    const BLOCK: usize = 4096;
    match serde_json::from_slice::<Line<'_>>(end) {
        Err(error) if error.is_eof() => !is_overwritten(end) && ends_as_written(end),
        _ => is_blank(end) && end.len() <= BLOCK,
    }
}

/// Of the hash at the end of a line only hexadecimal digits and their closing quote are ever written.
fn ends_as_written(end: &[u8]) -> bool {
    let text = String::from_utf8_lossy(end);
    let Some((_, chain)) = text.rsplit_once("\"lancuch\":\"") else { return true };
    let chain = chain.strip_suffix('"').unwrap_or(chain);
    chain.len() <= HASH && chain.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether something other than our writing stands there: we write no control characters, and a
/// block is overwritten with one and the same byte.
pub(super) fn is_overwritten(bytes: &[u8]) -> bool {
    const RUN: usize = 8;
    std::str::from_utf8(bytes).is_err()
        || bytes.iter().any(u8::is_ascii_control)
        || bytes.windows(RUN).any(|window| window.iter().all(|byte| *byte == window[0]))
}

/// Split behind line feeds; several in a row are damage, and belong to what is before them.
fn stretches(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes
        .chunk_by(|a, b| *a != b'\n' || *b == b'\n')
        .map(|stretch| stretch.strip_suffix(b"\n").unwrap_or(stretch))
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte == 0)
}

fn chained<'a>(text: &'a [u8], before: &str) -> Option<Line<'a>> {
    let line: Line<'_> = serde_json::from_slice(text).ok()?;
    (line.lancuch == hash(before, line.wpis.get())).then_some(line)
}

fn hash(before: &str, entry: &str) -> String {
    let digest = Sha256::new().chain_update(before).chain_update(entry).finalize();
    digest.iter().fold(String::with_capacity(HASH), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
