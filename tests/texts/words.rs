//! The words themselves: none that the design forbids, none that the scan of the procedure got wrong, and
//! nothing that takes the person for a man or a woman.
use crate::texts::branches::rendered;
use crate::texts::catalogue::file;
use kreator_csizs::text::{Language, hold_together};
use std::collections::{BTreeMap, BTreeSet};

/// The words of a text, without what stands around them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn nowhere(language: Language, forbidden: &[&str]) {
    for (key, text) in rendered(language) {
        // The beginning of an address is exempt (ux B5).
        let lower = text.to_lowercase().replace("https://", "");
        for word in forbidden {
            assert!(!lower.contains(word), "{language} {key}: {word:?} in {text:?}");
        }
    }
}

#[test]
fn no_word_that_the_design_forbids() {
    // By their stems: a forbidden word is forbidden in every case.
    nowhere(
        Language::Polish,
        &[
            "krytyczn",
            "wyjątek",
            "wyjątk",
            "timeout",
            "http",
            "null",
            "nieprawidłow",
            "nie powiodł",
            "proszę",
            "przeprasza",
            "niezwłoczn",
            "dokona",
            "dokonuj",
            "niniejsz",
            "ww.",
            "tut.",
            // Blame.
            "błędnie",
            "niepoprawn",
            "twój błąd",
            "twoja wina",
        ],
    );
    nowhere(
        Language::English,
        &[
            "fatal",
            "critical",
            "exception",
            "timeout",
            "http",
            "null",
            "invalid",
            "illegal",
            "sorry",
            "oops",
            "abort",
            "terminate",
            "operation",
            "successful",
        ],
    );
    for (key, text) in rendered(Language::English) {
        // A letter asks politely; the wizard says what to do.
        assert!(key.starts_with("request-") || !text.to_lowercase().contains("please"), "{key}: {text}");
    }
}

#[test]
fn no_reading_error_of_the_scan() {
    nowhere(
        Language::Polish,
        &["dziedziczn", "uslugow", "podobzar", "przekaze", "hasle", "mozna", "nastepn", "blad", "haslo"],
    );
    for (key, text) in rendered(Language::Polish) {
        let words: Vec<&str> = words(&text).collect();
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.starts_with("dziedzin")) {
            let is_system = at > 0 && words[at - 1].to_lowercase().starts_with("system");
            assert!(word.starts_with("dziedzinow") && is_system, "{key}: {text}");
        }
    }
}

#[test]
fn no_word_has_lost_its_polish_letters() {
    let folded = |word: &str| -> String {
        word.chars()
            .map(|c| match c {
                'ą' => 'a',
                'ć' => 'c',
                'ę' => 'e',
                'ł' => 'l',
                'ń' => 'n',
                'ó' => 'o',
                'ś' => 's',
                'ź' | 'ż' => 'z',
                other => other,
            })
            .collect()
    };
    let mut spellings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (key, text) in rendered(Language::Polish) {
        // The names of commands, files and options are without.
        let is_command = key == "pakiet-usage";
        for word in words(&text).filter(|_| !is_command).map(str::to_lowercase) {
            let _ = spellings.entry(folded(&word)).or_default().insert(word);
        }
    }
    let two: Vec<String> = spellings
        .into_values()
        .filter(|spellings| spellings.len() > 1)
        .map(|spellings| spellings.into_iter().collect::<Vec<_>>().join(" "))
        .collect();
    // Both are words: other cases, other persons, other things.
    let both = [
        "czasowa czasową",
        "dokładna dokładną",
        "inna inną",
        "kreska kreską",
        "kropka kropką",
        "która którą",
        "l ł",
        "maja mają",
        "mała małą",
        "nadal nadał",
        "nowsza nowszą",
        "rejestracja rejestracją",
        "sieciowa sieciową",
        "starsza starszą",
        "te tę",
        "trafia trafią",
        "wielka wielką",
        "wpisze wpiszę",
        "z ż",
        "ze że",
        "złe źle",
    ];
    assert_eq!(two, both);
}

#[test]
fn nobody_is_taken_for_a_man_or_a_woman() {
    const ENDINGS: [&str; 8] = ["łeś", "łaś", "łbyś", "łabyś", "łeśmy", "łaśmy", "łyście", "liście"];
    const WORDS: [&str; 6] = ["powinieneś", "powinnaś", "pewien", "pewna", "gotowa", "pan"];
    for (key, text) in rendered(Language::Polish) {
        let lower = text.to_lowercase();
        for word in words(&lower) {
            let is_gendered = ENDINGS.iter().any(|ending| word.ends_with(ending)) || WORDS.contains(&word);
            // "na liście" is the list.
            assert!(!is_gendered || word == "liście", "{key}: {word}");
        }
        for halves in ["/a", "(a)", "(-a)", "/-a", "pani"] {
            assert!(!lower.contains(halves), "{key}: {halves}");
        }
    }
}

#[test]
fn a_capital_letter_begins_a_sentence_or_a_name() {
    let polish = [
        "CSIZS Emp@tia PI-MZT PIU TERYT JT SR FA PS WRiSPZ OP-3 KDR UE MRPiPS Polsce Warszawa",
        "Windows Word Excel PDF ZIP RAR ZipCrypto JSON UTF-8 AES-256 SHA-1 SHA-256 PAC NTLM Kerberos NTP",
        "UDP TLS VPN MB Wi-Fi Caps Lock Ctrl+P Esc F1 Start Kosz O I Menedżerze",
        "Centralny System Informatyczny Zabezpieczenia Społecznego Dużej Rodziny Departament Informatyki SW",
        "Ministerstwo Pracy Polityki Społecznej Portal Informacyjno-Usługowy",
        "Twój Twoja Twoje Twojej Twojego Ci Cię Kreator A Y Z",
    ];
    let english = [
        "CSIZS Emp@tia PI-MZT PIU TERYT JT SR FA PS WRiSPZ OP-3 KDR EU MRPiPS Poland Polish Warsaw IT",
        "Windows Word Excel PDF ZIP RAR ZipCrypto JSON UTF-8 AES-256 SHA-1 SHA-256 PAC NTLM Kerberos NTP",
        "UDP TLS VPN MB Wi-Fi Caps Lock Ctrl+P Esc F1 Start Credential Manager Help I O Card Department",
        "I’d Family Large Recycle Bin January February March April May June July August September October",
        "November December A Y Z SW",
    ];
    let mut found = Vec::new();
    for (language, names) in [(Language::Polish, &polish[..]), (Language::English, &english[..])] {
        let names: BTreeSet<&str> = names.iter().flat_map(|line| line.split(' ')).collect();
        for (key, text) in rendered(language) {
            // What is to be typed in a terminal, and the letters themselves.
            if key == "pakiet-usage" || key.starts_with("letter-") {
                continue;
            }
            let mut begins = true;
            for chunk in text.split_whitespace() {
                let word = chunk.trim_matches(|c: char| !c.is_alphanumeric());
                let is_capital = word.starts_with(char::is_uppercase) && !matches!(word, "X");
                // A quotation and what is named after a colon begin anew.
                let is_translated = key.starts_with("browser-answer") && chunk.starts_with('(');
                let is_quoted = chunk.starts_with(['„', '“']) || is_translated;
                let is_code = word.split('-').all(|part| part.len() < 3) && word.contains('-');
                if is_capital && !begins && !is_quoted && !is_code && !names.contains(word) {
                    found.push(format!("{language} {key}: {word:?} in {text:?}"));
                }
                begins = chunk.trim_end_matches(['”', ')', '*']).ends_with(['.', '?', ':', '…']);
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_one_letter_word_never_ends_a_line() {
    for language in Language::ALL {
        for (key, text) in rendered(language) {
            let held = hold_together(&text);
            let mut lines = held.split([' ', '\n']).peekable();
            while let Some(line) = lines.next() {
                let last = line.split('\u{a0}').next_back().unwrap_or_default();
                let last: Vec<char> = last.chars().filter(|c| !matches!(c, '„' | '“' | '(' | '*')).collect();
                // X stands for a value.
                let is_word = matches!(last[..], [letter] if letter.is_alphabetic() && letter != 'X');
                assert!(!is_word || lines.peek().is_none(), "{language} {key}: {held:?}");
            }
        }
    }
}

#[test]
fn a_decimal_has_a_comma_in_polish_and_a_point_in_english() {
    for (language, mark) in [(Language::Polish, '.'), (Language::English, ',')] {
        for (key, text) in rendered(language) {
            // A date to be typed: 24.03.2016.
            let text = text.replace("24.03.2016", "").replace("29.03.2016", "");
            let characters: Vec<char> = text.chars().collect();
            let is_decimal =
                |three: &[char]| three[0].is_ascii_digit() && three[1] == mark && three[2].is_ascii_digit();
            assert!(!characters.windows(3).any(is_decimal), "{language} {key}: {text}");
        }
    }
}

#[test]
fn english_speaks_of_the_wizard_in_the_terms_of_the_glossary() {
    nowhere(
        Language::English,
        &["creator", "kreator", "provincial", "supplier", "office administrator", "local unit"],
    );
    for (key, text) in rendered(Language::English) {
        // British throughout, as "recognise" and "centre" are.
        let american = words(&text).find(|word| word.contains("ization") || word.ends_with("ize"));
        assert!(american.is_none_or(|word| word == "size"), "{key}: {american:?}");
    }
}

#[test]
fn the_files_have_no_mark_that_cannot_be_seen() {
    // A no-break space in a file is taken for a space by whoever reads it next: it is written \u00A0.
    for language in Language::ALL {
        let odd = |c: &char| {
            (c.is_whitespace() && !matches!(c, ' ' | '\n'))
                || matches!(*c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}')
        };
        assert_eq!(file(language).chars().find(odd), None, "{language}");
    }
}
