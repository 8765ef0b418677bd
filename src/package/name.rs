//! Names inside an archive: decoded, and refused where they could lead elsewhere (package-format,
//! "Rules for reading").
use encoding_rs::WINDOWS_1250;
use oem_cp::code_table::DECODING_TABLE_CP852;

/// UTF-8, else CP852 (old archivers) or Windows-1250 (new ones), whichever gives more Polish letters.
pub(super) fn decode(raw: &[u8]) -> String {
    if let Ok(name) = std::str::from_utf8(raw) {
        return name.to_owned();
    }
    let dos = oem_cp::decode_string_complete_table(raw, &DECODING_TABLE_CP852);
    let windows = WINDOWS_1250.decode_without_bom_handling(raw).0.into_owned();
    if polish(&windows) > polish(&dos) { windows } else { dos }
}

fn polish(text: &str) -> usize {
    text.chars().filter(|c| "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".contains(*c)).count()
}

/// The parts of a name, or nothing where it is unsafe: `..`, an absolute path, a drive letter, NUL.
/// The same on every system, for what is safe here is opened on Windows.
pub(super) fn parts(name: &str) -> Option<Vec<&str>> {
    let drive = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.get(1..2) == Some(":");
    if drive || name.starts_with(['/', '\\']) || name.contains('\0') {
        return None;
    }
    let parts: Vec<&str> = name.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").collect();
    (!parts.is_empty() && !parts.contains(&"..")).then_some(parts)
}

/// What systems leave behind in archives.
pub(super) fn is_litter(parts: &[&str]) -> bool {
    parts.first() == Some(&"__MACOSX")
        || parts.last().is_some_and(|last| {
            last.eq_ignore_ascii_case("thumbs.db")
                || last.eq_ignore_ascii_case("desktop.ini")
                || *last == ".DS_Store"
        })
}
