//! The dictionaries of the practised Emp@tia: made on its disk when they are first asked for, and the same
//! for the life of a world.
use super::password::hex;
use super::{Error, Scenario};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// In the practice folder.
const FOLDER: &str = "slowniki-csizs";
/// The one that is fetched half in [`Scenario::DictionariesCut`] and the stories that begin like it.
pub(super) const CUT: usize = 6;
/// The one that comes damaged in [`Scenario::DictionaryDamaged`].
pub(super) const DAMAGED: usize = 4;
/// The one that a later list has no more, or in an older version.
const CHANGED: usize = 0;
/// The one that is XML.
const AS_XML: usize = 11;
const VERSION: u32 = 67;
const DAY: &str = "2016-03-29";
/// Of a row, in bytes.
const ROW: u64 = 96;

const NAMES: [(&str, &str); 12] = [
    ("WOJEWODZTWA", "Województwa"),
    ("POWIATY", "Powiaty"),
    ("GMINY", "Gminy"),
    ("MIEJSCOWOSCI", "Miejscowości"),
    ("ULICE", "Ulice"),
    ("KRAJE", "Kraje"),
    ("OBYWATELSTWA", "Obywatelstwa"),
    ("RODZAJE_SWIADCZEN", "Rodzaje świadczeń"),
    ("RODZAJE_DOKUMENTOW", "Rodzaje dokumentów"),
    ("RODZAJE_DECYZJI", "Rodzaje decyzji"),
    ("STOPNIE_POKREWIENSTWA", "Stopnie pokrewieństwa"),
    ("JEDNOSTKI_TERENOWE", "Jednostki terenowe"),
];

/// One file, ready to be sent.
#[derive(Debug, Clone)]
pub(super) struct Made {
    pub(super) code: &'static str,
    pub(super) path: PathBuf,
    pub(super) size: u64,
    pub(super) sha256: String,
}

impl Made {
    /// The end of its address.
    pub(super) fn name(&self) -> String {
        format!("{}-{VERSION}.zip", self.code)
    }

    /// A strong one.
    pub(super) fn etag(&self) -> String {
        format!("\"{}\"", self.sha256.get(..16).unwrap_or_default())
    }
}

/// All of them, in all about `total` bytes large.
///
/// # Errors
/// The folder cannot be written.
pub(super) fn make(practice: &Path, total: u64) -> Result<Vec<Made>, Error> {
    let folder = practice.join(FOLDER);
    fs::create_dir_all(&folder).map_err(Error::io(FOLDER))?;
    let rows = total / (ROW * 12);
    let one = |(place, (code, name)): (usize, &(&'static str, &str))| {
        let path = folder.join(format!("{code}-{VERSION}.zip"));
        write(&path, code, name, rows, place == AS_XML).map_err(Error::io(FOLDER))?;
        let size = fs::metadata(&path).map_err(Error::io(FOLDER))?.len();
        let sha256 = sha256(&path).map_err(Error::io(FOLDER))?;
        Ok(Made { code, path, size, sha256 })
    };
    NAMES.iter().enumerate().map(one).collect()
}

/// The entries of the list; `again`: the story has had its first half.
pub(super) fn list(made: &[Made], scenario: Scenario, again: bool, address: &str, entry: &str) -> String {
    let one = |(place, (made, (_, name))): (usize, (&Made, &(&str, &str)))| {
        let changed = again && place == CHANGED;
        if changed && scenario == Scenario::DictionaryWithdrawn {
            return String::new();
        }
        let older = changed && scenario == Scenario::DictionaryOlder;
        let version = VERSION - u32::from(older);
        entry
            .replace("[kod]", made.code)
            .replace("[nazwa]", name)
            .replace("[wersja]", &version.to_string())
            .replace("[dzien]", DAY)
            .replace("[rozmiar]", &made.size.to_string())
            .replace("[sha256]", &made.sha256)
            .replace("[adres]", &format!("{address}{}", made.name()))
    };
    made.iter().zip(&NAMES).enumerate().map(one).collect()
}

/// Stored, not packed: so large is what is sent.
fn write(path: &Path, code: &str, name: &str, rows: u64, xml: bool) -> std::io::Result<()> {
    let mut zip = ZipWriter::new(BufWriter::new(File::create(path)?));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let ending = if xml { "xml" } else { "csv" };
    zip.start_file(format!("{code}.{ending}"), options)?;
    if xml {
        writeln!(zip, "<slownik kod=\"{code}\" wersja=\"{VERSION}\" stanNa=\"{DAY}\">")?;
    } else {
        writeln!(zip, "KOD;NAZWA;OPIS")?;
    }
    for row in 1..=rows.max(3) {
        if xml {
            writeln!(
                zip,
                "<pozycja klucz=\"{row:07}\"><pole nazwa=\"NAZWA\">{name} {row} &amp; ćwiczenia</pole></pozycja>"
            )?;
        } else {
            writeln!(zip, "{row:07};\"{name}; {row:07}\";ĆWICZENIA – {:.<50}", "wpis")?;
        }
    }
    if xml {
        writeln!(zip, "</slownik>")?;
    }
    zip.finish()?.flush()
}

fn sha256(path: &Path) -> std::io::Result<String> {
    let (mut file, mut hash, mut block) = (File::open(path)?, Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut block)? {
            0 => return Ok(hex(&hash.finalize())),
            length => hash.update(block.get(..length).unwrap_or_default()),
        }
    }
}
