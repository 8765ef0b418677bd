//! What a file is by its content, for the ending lies (package-format, "The outer file").
use super::error::{Error, Foreign, Kind};

/// The first look at a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Recognised {
    /// To be looked into.
    Zip,
    NotAPackage(Kind),
    Foreign(Foreign),
    /// Begins as an archive and is shorter than it says.
    CutOff(&'static str),
}

impl Recognised {
    /// The error of everything but a ZIP.
    pub(super) fn refuse(self, file: &str) -> Result<(), Error> {
        let file = file.to_owned();
        match self {
            Self::Zip => Ok(()),
            Self::NotAPackage(kind) => Err(Error::NotAPackage { file, kind }),
            Self::Foreign(kind) => Err(Error::Foreign { kind }),
            Self::CutOff(reason) => Err(Error::CutOff { file, reason: reason.to_owned() }),
        }
    }
}

/// `file` is asked only where the content cannot tell: an encrypted document of Word looks like an
/// encrypted one of Excel.
pub(super) fn recognise(file: &str, bytes: &[u8]) -> Recognised {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if bytes.is_empty() {
        Recognised::NotAPackage(Kind::Empty)
    } else if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        zip(bytes)
    } else if bytes.len() < 4 && b"PK\x03\x04".starts_with(bytes) && bytes.len() > 1 {
        Recognised::CutOff("the beginning of a ZIP archive and no more")
    } else if starts(b"7z\xBC\xAF\x27\x1C") {
        seven_zip(bytes)
    } else if starts(b"Rar!\x1A\x07") {
        Recognised::Foreign(Foreign::Rar)
    } else if starts(b"MZ") {
        program(bytes)
    } else if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        compound(file, bytes)
    } else if is_pdf(bytes) {
        pdf(bytes)
    } else {
        Recognised::NotAPackage(other(bytes))
    }
}

/// Documents of LibreOffice are ZIP archives too; those of Office are known by their names, later.
fn zip(bytes: &[u8]) -> Recognised {
    // Bit 6 of the flags is strong encryption, bit 13 a hidden directory (APPNOTE 4.4.4), which the
    // reader does not know: it would call every password wrong.
    let flags = bytes.get(6..8).map_or(0, |flags| u16::from_le_bytes([flags[0], flags[1]]));
    if flags & 0x2040 != 0 {
        return Recognised::Foreign(Foreign::UnknownEncryption);
    }
    // An OpenDocument file begins with its kind, stored (OpenDocument 1.2, part 3, 3.3).
    if bytes.get(30..38) == Some(b"mimetype") {
        let kind = &bytes[38..bytes.len().min(120)];
        if holds(kind, b"opendocument.text") {
            return Recognised::NotAPackage(Kind::Word);
        }
        if holds(kind, b"opendocument.spreadsheet") {
            return Recognised::NotAPackage(Kind::Excel);
        }
    }
    Recognised::Zip
}

/// The header of 32 bytes says where the directory lies (7zFormat.txt, "SignatureHeader").
fn seven_zip(bytes: &[u8]) -> Recognised {
    let number =
        |at: usize| -> Option<u64> { bytes.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes) };
    let whole = match (number(12), number(20)) {
        (Some(offset), Some(size)) => offset.checked_add(size).and_then(|end| end.checked_add(32)),
        _ => None,
    };
    match whole {
        Some(whole) if whole <= bytes.len() as u64 => Recognised::Foreign(Foreign::SevenZip),
        _ => Recognised::CutOff("a 7z archive that ends before its directory"),
    }
}

/// An archive that brings its own program has the archive behind it.
fn program(bytes: &[u8]) -> Recognised {
    let archives: [&[u8]; 3] = [b"Rar!\x1A\x07", b"7z\xBC\xAF\x27\x1C", b"PK\x03\x04"];
    if archives.iter().any(|magic| holds(bytes, magic)) {
        Recognised::Foreign(Foreign::SelfExtracting)
    } else {
        Recognised::NotAPackage(Kind::Program)
    }
}

/// A compound file holds old documents and, since 2007, encrypted new ones. The names of its streams
/// are in UTF-16.
fn compound(file: &str, bytes: &[u8]) -> Recognised {
    let stream = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &name)
    };
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if stream("EncryptedPackage") {
        Recognised::Foreign(if ending.starts_with("xl") {
            Foreign::ExcelWithPassword
        } else {
            Foreign::WordWithPassword
        })
    } else if stream("WordDocument") {
        Recognised::Foreign(Foreign::OldWord)
    } else if stream("Workbook") {
        Recognised::NotAPackage(Kind::Excel)
    } else {
        Recognised::NotAPackage(Kind::Unknown)
    }
}

fn is_pdf(bytes: &[u8]) -> bool {
    holds(&bytes[..bytes.len().min(1024)], b"%PDF-")
}

fn pdf(bytes: &[u8]) -> Recognised {
    if holds(bytes, b"/Encrypt") {
        Recognised::Foreign(Foreign::PdfWithPassword)
    } else {
        Recognised::NotAPackage(Kind::Pdf)
    }
}

fn other(bytes: &[u8]) -> Kind {
    const IMAGES: [&[u8]; 6] = [b"\x89PNG\r\n", b"\xFF\xD8\xFF", b"GIF8", b"BM", b"II*\0", b"MM\0*"];
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if IMAGES.iter().any(|magic| starts(magic)) || (starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")) {
        Kind::Image
    } else if starts(b"{\\rtf") {
        Kind::Word
    } else if starts(b"\x7FELF") || starts(b"#!") {
        Kind::Program
    } else if is_web(bytes) {
        Kind::Web
    } else {
        Kind::Unknown
    }
}

/// A page saved instead of the attachment, for one that asks to log in.
fn is_web(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_ascii_lowercase();
    let head = head.trim_start();
    head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<head")
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    let Some(first) = part.first() else { return true };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = &rest[at..];
        if rest.starts_with(part) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}
