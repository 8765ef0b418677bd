//! What must not be torn apart at the end of a line (look.md, "Type").

/// Does not break and is as wide as a space.
const NO_BREAK: char = '\u{a0}';

/// No line ends here. It has no width.
const JOINER: char = '\u{2060}';

/// A line may end here. It has no width.
const MAY_BREAK: char = '\u{200b}';

/// Puts no-break spaces after one-letter words, before dashes, between a number and its unit and inside telephone
/// numbers; takes away a space left over at the end; leaves one dot after "r.".
///
/// Doing it twice changes nothing.
pub fn hold_together(text: &str) -> String {
    let characters: Vec<char> = text.trim_end_matches(' ').chars().collect();
    let mut held = String::with_capacity(text.len() + 8);
    let mut word_start = 0;
    for (at, &c) in characters.iter().enumerate() {
        let next = characters.get(at + 1).copied();
        let word = characters.get(word_start..at).unwrap_or_default();
        if c == ' ' && holds(word, next) {
            held.push(NO_BREAK);
        } else if c == '.' && word == ['r', '.'] && next != Some('.') && follows_year(&characters, word_start)
        {
            continue;
        } else {
            held.push(c);
        }
        if c.is_whitespace() {
            word_start = at + 1;
        }
    }
    held
}

/// The same text with ordinary spaces and no marks for the end of a line: for the clipboard, files and
/// comparing.
pub fn plain(text: &str) -> String {
    let seen = text.chars().filter(|c| !matches!(*c, JOINER | MAY_BREAK));
    seen.map(|c| if c == NO_BREAK { ' ' } else { c }).collect()
}

/// A path that is broken after its separators alone, and not after the first one nor after that of a
/// drive ("C:\"). The rules of Unicode would break it after "C:" and after hyphens, and nowhere else.
pub fn hold_path(path: &str) -> String {
    let is_separator = |c: char| matches!(c, '\\' | '/');
    let mut held = String::with_capacity(path.len() * 2);
    let mut before = ':';
    let mut characters = path.chars().peekable();
    while let Some(c) = characters.next() {
        held.push(if c == ' ' { NO_BREAK } else { c });
        let mark = if is_separator(c) && before != ':' && !is_separator(before) { MAY_BREAK } else { JOINER };
        if !c.is_alphanumeric() && characters.peek().is_some() {
            held.push(mark);
        }
        before = c;
    }
    held
}

fn holds(word: &[char], next: Option<char>) -> bool {
    // No line begins with a dash.
    if next == Some('–') {
        return true;
    }
    let next_is_digit = next.is_some_and(|c| c.is_ascii_digit());
    let next_is_word = next.is_some_and(char::is_alphanumeric);
    let bare = word.iter().position(|c| !matches!(c, '„' | '“' | '"' | '(' | '[' | '‚' | '+'));
    let bare = bare.and_then(|start| word.get(start..)).unwrap_or_default();
    match bare {
        [letter] if letter.is_alphabetic() => next.is_some_and(|c| !matches!(c, '-' | '·')),
        ['t', 'e', 'l', '.'] => next_is_digit || next == Some('+') || next == Some('('),
        number => next_is_word && is_number(number),
    }
}

/// "8", "1,2", "11:20", "22" of a telephone number.
fn is_number(word: &[char]) -> bool {
    word.last().is_some_and(char::is_ascii_digit)
        && word.iter().all(|c| c.is_ascii_digit() || matches!(c, ',' | ':'))
}

/// "2016 r." ends a sentence by itself: no second dot (storyboard 2.0).
fn follows_year(characters: &[char], word_start: usize) -> bool {
    word_start >= 2
        && characters.get(word_start - 1).is_some_and(|c| c.is_whitespace())
        && characters.get(word_start - 2).is_some_and(char::is_ascii_digit)
}
