//! In a language that nobody speaks, whatever can still be read was not taken from `i18n`.
use super::album::pseudo::{CLOSE, OPEN, Tongue};
use super::nothing_of;
use super::page::pages;
use kreator_csizs::text::plain;
use std::collections::BTreeSet;

/// What the gallery's packages, servers and people say, each as it stands there: no language of the wizard
/// has a word for it. Longer ones come before what they are made of.
const SAID: [&str; 46] = [
    // Units and their addresses.
    "Powiatowe Centrum Pomocy Rodzinie oraz Gminny Ośrodek Pomocy Społecznej i Świadczeń Rodzinnych w Konstantynopolitańczykowiankach Dolnych",
    "Gminny Ośrodek Pomocy Społecznej w Przykładowie",
    "Miejski Ośrodek Pomocy Społecznej w Sąsiedniej Woli",
    "Ośrodek Ćwiczeniowy w Przykładowie",
    "Rynek 1, 05-000 Przykładowo",
    "Rynek 1, 00-000 Przykładowo",
    // People and firms.
    "Administrator Ćwiczeniowy",
    "Maria Nowak",
    "Anna Nowak",
    "Rodzinne Systemy",
    // Systems, and who issues certificates. They may be what another name begins with.
    "Zintegrowany System Obsługi Świadczeń Wychowawczych, Rodzinnych i Alimentacyjnych",
    "ĆWICZENIA – system świadczenia wychowawczego",
    "ĆWICZENIA – urząd certyfikacji",
    "Urząd certyfikacji CSIZS",
    "System Świadczenia Rodzinne",
    "System Rodzina",
    "CN=Urzad Przykladowo TLS Inspection",
    "CN=",
    "C=PL",
    "O=",
    "Emp@tia CA",
    "Zapora UG",
    "SHA-1",
    "SHA-256",
    "RSA",
    "TLS",
    // Dictionaries of CSIZS.
    "Województwa",
    "Powiaty",
    "Gminy",
    "Miejscowości",
    "Ulice",
    "Kraje",
    "Obywatelstwa",
    "Stopnie pokrewieństwa",
    "Rodzaje świadczeń",
    "Rodzaje dokumentów",
    "Rodzaje decyzji",
    "Jednostki terenowe",
    // Files that the person has named.
    "Raport z podłączenia do CSIZS.html",
    "Raport z podłączenia do CSIZS.txt",
    "Potwierdzenie – podłączenie nie jest potrzebne.html",
    "Potwierdzenie – podłączenie nie jest potrzebne.txt",
    "Karta konfiguracji.html",
    "Zegar serwera – instrukcja.txt",
    "Certyfikat SD-SW-01.cer",
    "Certyfikat SD-SW-01.p12",
];

/// What the person has typed, or a page of somebody else has shown.
const TYPED: [&str; 8] = [
    "12/2016 z 10 lutego 2016 r.",
    "Kod pocztowy to 05-001.",
    "Sesja wygasła. Zaloguj się ponownie.",
    "Trwają prace serwisowe.",
    "serwer czasu",
    "w marcu",
    "wczoraj",
    // All that is easily mistaken, in the list of characters.
    "aĄ 0O1lI#„”-_\\żź",
];

/// What is left of a text when everything in brackets is taken away.
pub fn outside(text: &str) -> String {
    let mut left = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            OPEN => depth += 1,
            CLOSE => depth = depth.saturating_sub(1),
            _ if depth == 0 => left.push(c),
            _ => {}
        }
    }
    plain(&left)
}

/// Codes, logins, passwords, addresses, paths and file names: no word of a language looks like them.
pub fn is_no_word(part: &str) -> bool {
    let part = part.trim_matches(['.', ',', ':', ';', '„', '”', '(', ')', '…', '–']);
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    // One character of a password that is spelled out.
    let is_single = part.chars().count() == 1;
    let is_code = part.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-')
        && (part.contains(|c: char| c == '-' || c.is_ascii_digit()) || letters == 2);
    let is_address = part
        .chars()
        .zip(part.chars().skip(1))
        .any(|(mark, next)| matches!(mark, '.' | '/' | '\\' | '#' | '=' | ':') && !next.is_whitespace());
    let is_login = part.starts_with("cwiczenia-");
    let is_typed = ["Kasztan7!x", "Telefoniczne-"].iter().any(|typed| part.starts_with(typed));
    letters == 0 || is_single || is_code || is_address || is_login || is_typed
}

/// "P-15: recognised and not opened": for the IT person, in English (ux D1).
pub fn is_detail(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(code, _)| {
        code.len() == 4 && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-')
    })
}

/// The words that are neither in brackets nor said by anybody but the wizard.
fn hard_coded(text: &str) -> Option<String> {
    let left = outside(text);
    // Commands, as Windows would get them in practice.
    let is_command = left.contains(".exe ");
    if is_detail(&left) || is_command || TYPED.contains(&left.as_str()) {
        return None;
    }
    let left = SAID.iter().fold(left, |left, said| left.replace(said, " "));
    let words: Vec<&str> = left.split_whitespace().filter(|part| !is_no_word(part)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[test]
fn nothing_is_hard_coded() {
    let mut found = BTreeSet::new();
    for page in pages(Tongue::Pseudo) {
        let of_page = page.texts().filter_map(|text| Some((hard_coded(text)?, text)));
        found.extend(of_page.map(|(words, text)| format!("{words:?} in {text:?} of {}", page.name)));
    }
    nothing_of(found.into_iter().collect());
}

#[test]
fn every_exception_is_needed() {
    let left: BTreeSet<String> =
        pages(Tongue::Pseudo).iter().flat_map(|page| page.texts()).map(outside).collect();
    let is_there = |said: &&&str| left.iter().any(|text| text.contains(**said));
    let unneeded: Vec<&&str> = SAID.iter().chain(&TYPED).filter(|said| !is_there(said)).collect();
    assert!(unneeded.is_empty(), "{unneeded:?}");
}

#[test]
fn a_word_outside_of_brackets_is_seen() {
    for (text, words) in [
        ("Etap 2", Some("Etap")),
        ("[Ëtååp] 2 [ž] 6 Hasło", Some("Hasło")),
        ("[Ëtååp] 2 [ž 6:] [Hååšłöö]", None),
        ("[Köödd:]\u{a0}P-15", None),
        ("P-15: recognised and not opened", None),
        ("OK", None),
        ("Dalej.", Some("Dalej.")),
        ("Gminny Ośrodek Pomocy Społecznej w Przykładowie: brak", Some("brak")),
    ] {
        assert_eq!(hard_coded(text).as_deref(), words, "{text}");
    }
}
