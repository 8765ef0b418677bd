//! What a finished text never contains.

/// Nothing where the text is whole.
pub fn flaw(text: &str) -> Option<String> {
    let holes = ["{", "}", "No localization", "**", "\u{2068}", "\u{2069}"];
    let hole = holes.into_iter().find(|hole| text.contains(hole));
    let is_key = text.contains('-')
        && text.len() > 1
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !text.starts_with("cwiczenia-")
        && !text.starts_with("pakiet-");
    match hole {
        Some(hole) => Some(format!("{hole:?} in {text:?}")),
        None => is_key.then(|| format!("a key: {text:?}")),
    }
}

/// Values of the package, what the person typed, details for the IT person, and what is no word.
pub fn is_the_same_in_both(text: &str) -> bool {
    const SAME: [&str; 13] = [
        "polski",
        "English",
        "Port 443",
        "wczoraj",
        "aĄ 0O1lI#„”-_\\żź",
        "Kod pocztowy to 05-001.",
        "12/2016 z 10 lutego 2016 r.",
        "w marcu",
        "Login",
        "serwer czasu",
        "zero",
        "Sesja wygasła. Zaloguj się ponownie.",
        "Trwają prace serwisowe.",
    ];
    const IN_DATA: [&str; 38] = [
        "Administrator Ćwiczeniowy",
        "Przykładow",
        "Sąsiedniej Woli",
        "https://",
        "mpips.gov.pl",
        "zielinska",
        "Konstantynopolita",
        "Nowak",
        "pakiet-",
        "gum.gov.pl",
        ".exe ",
        "System Rodzina 500+",
        "System Świadczenia Rodzinne",
        "Zintegrowany System",
        "Rodzinne Systemy",
        "wychowawczego 1.0",
        "cwiczenia-",
        "Tymczas0we#",
        "Kasztan7!",
        "ĆWICZENIA – urząd certyfikacji",
        "ĆWICZENIA – system",
        "certyfikaty/sd-sw-01",
        "KreatorCSIZS",
        "91.221.150.17",
        "uslugi.mrpips.gov.pl",
        "\u{a0}ms",
        "Województwa",
        "Powiaty",
        "Gminy",
        "Miejscowości",
        "Ulice",
        "Kraje",
        "Obywatelstwa",
        "Rodzaje świadczeń",
        "Rodzaje dokumentów",
        "Rodzaje decyzji",
        "Stopnie pokrewieństwa",
        "Jednostki terenowe",
    ];
    let is_detail = text.split_once(": ").is_some_and(|(code, _)| code.len() == 4 && code.contains('-'));
    let is_word =
        text.chars().filter(|c| c.is_alphabetic()).count() > 1 && text.chars().any(char::is_lowercase);
    // "2 min 24 s"
    let is_time =
        text.split_whitespace().all(|part| matches!(part, "min" | "s") || part.parse::<u32>().is_ok());
    !is_word || is_time || is_detail || SAME.contains(&text) || IN_DATA.iter().any(|data| text.contains(data))
}
