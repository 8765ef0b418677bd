//! A paper as plain text.
use super::{Document, Row, Section};
use crate::text::plain;

/// Fits a printed page in the type of Notepad.
const WIDTH: usize = 76;
/// A longer label stands on a line of its own.
const LABEL: usize = 28;

pub(super) fn write(document: &Document) -> Vec<u8> {
    let mut lines = Vec::new();
    if let Some(mark) = &document.mark {
        lines.extend([format!("*** {mark} ***"), String::new()]);
    }
    underlined(&document.title, '=', &mut lines);
    for section in &document.sections {
        lines.push(String::new());
        self::section(section, &mut lines);
    }
    if let Some(label) = &document.signature {
        lines.extend([String::new(), String::new(), ".".repeat(40)]);
        lines.extend(wrapped(label, WIDTH));
    }
    if !document.footer.is_empty() {
        lines.extend([String::new(), "-".repeat(WIDTH)]);
        lines.extend(document.footer.iter().flat_map(|line| wrapped(line, WIDTH)));
    }
    let mut text = String::from('\u{feff}');
    for line in &lines {
        text.push_str(line.trim_end());
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn section(section: &Section, lines: &mut Vec<String>) {
    if let Some(heading) = &section.heading {
        underlined(heading, '-', lines);
    }
    let lengths = section.rows.iter().map(|row| row.label.chars().count() + 1);
    let label = lengths.filter(|length| *length <= LABEL).max().unwrap_or(0);
    section.rows.iter().for_each(|row| self::row(row, label, lines));
    for note in &section.notes {
        if lines.last().is_some_and(|line| !line.is_empty()) {
            lines.push(String::new());
        }
        lines.extend(wrapped(note, WIDTH));
    }
}

/// The value begins in a column of its own, and goes on there.
fn row(row: &Row, width: usize, lines: &mut Vec<String>) {
    let mut label = plain(&format!("{}:", row.label));
    if label.chars().count() > width {
        lines.extend(wrapped(&label, WIDTH));
        label.clear();
    }
    for (n, part) in wrapped(&row.value, WIDTH - width - 1).iter().enumerate() {
        let label = if n == 0 { label.as_str() } else { "" };
        lines.push(format!("{label:width$} {part}"));
    }
}

fn underlined(text: &str, sign: char, lines: &mut Vec<String>) {
    let title = wrapped(text, WIDTH);
    let longest = title.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    lines.extend(title);
    lines.push(sign.to_string().repeat(longest));
}

/// Broken between words; a word that is longer than a line is broken within. At least one line.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in plain(text).split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        for (n, c) in word.chars().enumerate() {
            if used == width {
                lines.push(String::new());
                used = 0;
            }
            let Some(line) = lines.last_mut() else { continue };
            if n == 0 && used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push(c);
            used += 1;
        }
    }
    lines
}
