//! Takes known secrets out of a text, in every spelling in which a page, a log line or an error
//! could carry them (wire-profile, "Rules for every request").
use super::Secret;
use std::fmt::{self, Write as _};
use std::sync::{Arc, PoisonError, RwLock};
use zeroize::Zeroizing;

/// What stands where a secret stood.
pub const HIDDEN: &str = "[ukryte]";

type Needle = Zeroizing<Vec<u8>>;

/// Knows secrets and hides them. Cheap to clone; all clones know the same secrets, so that the log,
/// which is set up first, also hides what is learned later.
#[derive(Clone, Default)]
pub struct Redactor(Arc<RwLock<Vec<Needle>>>);

impl Redactor {
    pub fn new<'a>(secrets: impl IntoIterator<Item = &'a Secret>) -> Self {
        let redactor = Self::default();
        for secret in secrets {
            redactor.add(secret);
        }
        redactor
    }

    /// From now on hides this secret too: as it is, form- and percent-encoded (in UTF-8, ISO-8859-2
    /// and Windows-1250), HTML-, XML- and JSON-escaped, in base64 at any alignment, in hexadecimal
    /// and in UTF-16. An empty secret is ignored.
    pub fn add(&self, secret: &Secret) {
        if secret.is_empty() {
            return;
        }
        let mut needles = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for needle in spellings(secret.expose()) {
            if !needle.is_empty() && !needles.contains(&needle) {
                needles.push(needle);
            }
        }
        // The longest first: no rest of a longer spelling stays beside a hidden shorter one.
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
    }

    /// The text without the secrets. What is no UTF-8 after hiding becomes U+FFFD.
    pub fn clean(&self, text: &str) -> String {
        String::from_utf8_lossy(&self.clean_bytes(text.as_bytes())).into_owned()
    }

    /// As [`Redactor::clean`], for what is not certainly text.
    pub fn clean_bytes(&self, bytes: &[u8]) -> Vec<u8> {
        let mut clean = bytes.to_vec();
        for needle in self.0.read().unwrap_or_else(PoisonError::into_inner).iter() {
            replace(&mut clean, needle);
        }
        clean
    }
}

impl fmt::Debug for Redactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Redactor")
    }
}

fn replace(text: &mut Vec<u8>, needle: &[u8]) {
    if needle.len() > text.len() {
        return;
    }
    let mut from = 0;
    while let Some(at) = find(text.get(from..).unwrap_or_default(), needle) {
        let start = from + at;
        drop(text.splice(start..start + needle.len(), HIDDEN.bytes()));
        from = start + HIDDEN.len();
    }
}

fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    text.windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle))
}

/// Needles are compared without ASCII case, so `%c5` and `%C5` are one spelling, and a page that
/// prints a password in capitals is covered too.
fn spellings(secret: &str) -> Vec<Needle> {
    let mut all = Vec::new();
    let collapsed = Zeroizing::new(secret.split_whitespace().collect::<Vec<_>>().join(" "));
    for text in [secret, collapsed.as_str()] {
        all.push(needle(text.as_bytes()));
        for bytes in in_code_pages(text) {
            all.push(percent(&bytes, false, unreserved));
            all.push(percent(&bytes, true, unreserved));
            all.push(percent(&bytes, true, form_keeps));
            all.push(percent(&bytes, false, |_| false));
            all.push(percent(&bytes, false, |byte| byte > b' ' && byte < 0x7f && byte != b'%'));
            all.push(bytes);
        }
        escaped(text, &mut all);
        for bytes in [needle(text.as_bytes()), utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes)] {
            all.push(hex(&bytes));
            base64(&bytes, &mut all);
            all.push(bytes);
        }
        // A text layer that shows UTF-16 has NULs between the letters on either side.
        all.push(needle(
            text.chars().flat_map(|c| [c, '\0']).collect::<String>().trim_end_matches('\0').as_bytes(),
        ));
    }
    all
}

fn needle(bytes: &[u8]) -> Needle {
    Zeroizing::new(bytes.to_vec())
}

/// UTF-8 and the two code pages of Polish pages, where they can spell the text.
fn in_code_pages(text: &str) -> Vec<Needle> {
    [encoding_rs::UTF_8, encoding_rs::ISO_8859_2, encoding_rs::WINDOWS_1250]
        .into_iter()
        .filter_map(|encoding| {
            let (bytes, _, unmappable) = encoding.encode(text);
            (!unmappable).then(|| Zeroizing::new(bytes.into_owned()))
        })
        .collect()
}

/// RFC 3986.
fn unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// application/x-www-form-urlencoded, as browsers write it (URL Standard).
fn form_keeps(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'*')
}

fn percent(bytes: &[u8], plus: bool, keep: fn(u8) -> bool) -> Needle {
    let mut out = Zeroizing::new(Vec::with_capacity(bytes.len() * 3));
    for &byte in bytes {
        match byte {
            b' ' if plus => out.push(b'+'),
            byte if keep(byte) => out.push(byte),
            byte => out.extend_from_slice(&[b'%', digit(byte >> 4), digit(byte & 15)]),
        }
    }
    out
}

fn hex(bytes: &[u8]) -> Needle {
    Zeroizing::new(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect())
}

fn digit(nibble: u8) -> u8 {
    b"0123456789ABCDEF".get(usize::from(nibble)).copied().unwrap_or(b'0')
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Needle {
    Zeroizing::new(text.encode_utf16().flat_map(order).collect())
}

/// Markup and JSON, each in the ways in which programs write them.
fn escaped(text: &str, all: &mut Vec<Needle>) {
    for double in ["&quot;", "&#34;", "&#x22;", "\""] {
        for single in ["&#39;", "&#039;", "&apos;", "&#x27;", "'"] {
            for greater in ["&gt;", ">"] {
                all.push(map(text, |c, out| match c {
                    '&' => out.push_str("&amp;"),
                    '<' => out.push_str("&lt;"),
                    '>' => out.push_str(greater),
                    '"' => out.push_str(double),
                    '\'' => out.push_str(single),
                    c => out.push(c),
                }));
            }
        }
    }
    // References by number: of what is not ASCII, and of all that is no letter and no digit.
    for everything in [false, true] {
        for hexadecimal in [false, true] {
            all.push(map(text, |c, out| match c {
                c if c.is_ascii_alphanumeric() || (c.is_ascii() && !everything) => out.push(c),
                c if hexadecimal => {
                    let _ = write!(out, "&#x{:X};", u32::from(c));
                }
                c => {
                    let _ = write!(out, "&#{};", u32::from(c));
                }
            }));
        }
    }
    for (ascii, slash, markup) in [
        (false, false, false),
        (false, true, false),
        (true, false, false),
        (true, true, false),
        (true, true, true),
    ] {
        all.push(map(text, |c, out| match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '/' if slash => out.push_str("\\/"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if (ascii && !c.is_ascii()) || c.is_control() || (markup && "<>&'".contains(c)) => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04X}");
                }
            }
            c => out.push(c),
        }));
    }
}

fn map(text: &str, mut one: impl FnMut(char, &mut String)) -> Needle {
    let mut out = String::with_capacity(text.len() * 8);
    text.chars().for_each(|c| one(c, &mut out));
    Zeroizing::new(out.into_bytes())
}

/// Base64 of the bytes alone and of the part that does not depend on what stands before and behind,
/// for each of the three alignments: a Basic header carries a password in its middle.
fn base64(bytes: &[u8], all: &mut Vec<Needle>) {
    for before in 0..3 {
        let mut shifted = Zeroizing::new(vec![0; before]);
        shifted.extend_from_slice(bytes);
        for alphabet in [b"+/", b"-_"] {
            let full = base64_of(&shifted, alphabet);
            // Digits that share a byte with the neighbours are left out.
            let skip = [0, 2, 3][before];
            let whole = shifted.len() * 8 / 6;
            let core = full.get(skip..whole).unwrap_or_default();
            // Too short a core would hide innocent text.
            if core.len() >= 4 {
                all.push(needle(core));
            }
            if before == 0 {
                all.push(full);
            }
        }
    }
}

/// RFC 4648, without padding.
fn base64_of(bytes: &[u8], last_two: &[u8; 2]) -> Needle {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut out = Zeroizing::new(Vec::with_capacity(bytes.len() * 2));
    for chunk in bytes.chunks(3) {
        let word =
            chunk.iter().fold(0u32, |word, &byte| word << 8 | u32::from(byte)) << (8 * (3 - chunk.len()));
        for i in 0..=chunk.len() {
            let index = (word >> (18 - 6 * i) & 63) as usize;
            out.push(DIGITS.iter().chain(last_two).nth(index).copied().unwrap_or(b'='));
        }
    }
    out
}
