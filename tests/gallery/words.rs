//! What a finished text never contains.

/// Nothing where the text is whole.
pub fn flaw(text: &str) -> Option<String> {
    let holes = ["{", "}", "No localization", "**", "\u{2068}", "\u{2069}", "  "];
    let hole = holes.into_iter().find(|hole| text.contains(hole));
    let is_key = text.contains('-')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !text.starts_with("cwiczenia-")
        && !text.starts_with("pakiet-");
    match hole {
        Some(hole) => Some(format!("{hole:?} in {text:?}")),
        None => is_key.then(|| format!("a key: {text:?}")),
    }
}

/// Values of the package, names that are not translated, and what consists of no words.
pub fn is_the_same_in_both(text: &str) -> bool {
    const SAME: [&str; 3] = ["Login", "System Rodzina 500+ 3.2", "Emp@tia"];
    const IN_DATA: [&str; 12] = [
        "Przykładow",
        "Sąsiedniej Woli",
        "https://",
        "mpips.gov.pl",
        "zielinska",
        "Konstantynopolita",
        "Nowak",
        "tel.",
        "pakiet-",
        "System ",
        "Rodzinne Systemy",
        "cwiczenia-",
    ];
    !text.chars().any(|c| c.is_lowercase())
        || SAME.contains(&text)
        || IN_DATA.iter().any(|data| text.contains(data))
}
