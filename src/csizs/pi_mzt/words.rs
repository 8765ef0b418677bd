//! The procedure's words for PI-MZT's pages, from `assets/pi-mzt/teksty.txt`, and how words are compared.
use std::collections::HashMap;
use std::sync::LazyLock;

static WORDS: LazyLock<HashMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let mut words: HashMap<&'static str, Vec<String>> = HashMap::new();
    let mut section = "";
    for line in include_str!("../../../assets/pi-mzt/teksty.txt").lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name;
        } else if !line.is_empty() && !line.starts_with('#') {
            words.entry(section).or_default().push(plain(line));
        }
    }
    words
});

/// A section of the file, ready to be compared with [`plain`] text.
pub(super) fn section(name: &str) -> &'static [String] {
    WORDS.get(name).map(Vec::as_slice).unwrap_or_default()
}

/// Lower case, single spaces, no quotation marks, no colon, asterisk or full stop at an end.
pub(super) fn plain(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| if is_quotation_mark(c) { ' ' } else { c })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words.join(" ").to_lowercase().trim_matches([':', '*', '.', '!', ' ']).to_owned()
}

fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '„' | '”' | '“' | '«' | '»' | '‘' | '’' | '‚')
}

/// What takes no room: soft hyphens, joiners, byte order marks.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
