//! Dates, times, sizes, plurals, and what holds together at the end of a line.
use super::{english, flat, polish};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use kreator_csizs::problem::{Code, Contacts, Person, Problem};
use kreator_csizs::t;
use kreator_csizs::text::{Language, UnknownLanguage, hold_path, hold_together, plain};

fn warsaw_summer() -> FixedOffset {
    FixedOffset::east_opt(2 * 3600).expect("two hours")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

#[test]
fn a_language_is_known_by_its_code() {
    assert_eq!("pl".parse(), Ok(Language::Polish));
    assert_eq!("EN".parse(), Ok(Language::English));
    assert_eq!("de".parse::<Language>(), Err(UnknownLanguage("de".into())));
    assert_eq!(Language::default().code(), "pl");
    assert_eq!(english().language(), Language::English);
}

#[test]
fn plurals_follow_the_polish_rules() {
    let texts = polish();
    let attempts: Vec<String> = [0, 1, 2, 5, 12, 22].map(|left| flat(texts.attempts_left(left))).into();
    assert_eq!(
        attempts,
        [
            "",
            "Została 1 próba.",
            "Zostały 2 próby.",
            "Zostało 5 prób.",
            "Zostało 12 prób.",
            "Zostały 22 próby."
        ]
    );
    let minutes: Vec<String> = [1, 2, 5, 12, 22].map(|count| flat(texts.duration(count * 60))).into();
    assert_eq!(minutes, ["1 minutę", "2 minuty", "5 minut", "12 minut", "22 minuty"]);
    assert_eq!(flat(english().attempts_left(1)), "1 attempt left.");
    assert_eq!(flat(english().attempts_left(3)), "3 attempts left.");
}

#[test]
fn a_duration_is_said_in_its_largest_unit() {
    let texts = polish();
    let cases = [
        (0, "0 sekund"),
        (-7200, "2 godziny"),
        (59, "59 sekund"),
        (90 * 60, "2 godziny"),
        (3569, "59 minut"),
        (3599, "1 godzinę"),
        (86_400, "1 dzień"),
        (86_399, "1 dzień"),
        (5 * 86_400, "5 dni"),
        (400 * 86_400, "1 rok"),
        (22 * 31_536_000, "22 lata"),
        (i64::MIN, "292471208678 lat"),
    ];
    for (seconds, words) in cases {
        assert_eq!(flat(texts.duration(seconds)), words, "{seconds}");
    }
}

#[test]
fn dates_are_written_as_the_storyboard_writes_them() {
    let texts = polish();
    let day = NaiveDate::from_ymd_opt(2016, 3, 29).expect("a day");
    assert_eq!(flat(texts.date(day)), "29 marca 2016 r.");
    assert_eq!(flat(english().date(day)), "29 March 2016");
    assert_eq!(
        flat(texts.moment_in(&warsaw_summer(), at("2016-03-29T09:20:31Z"))),
        "29 marca 2016 r., 11:20"
    );
    assert_eq!(flat(texts.time_in(&warsaw_summer(), at("2016-03-29T07:06:00Z"))), "9:06");
    let months: Vec<String> = (1..=12)
        .filter_map(|month| NaiveDate::from_ymd_opt(2016, month, 1))
        .map(|first| flat(texts.date(first)).split(' ').nth(1).unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        months.join(" "),
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    );
}

#[test]
fn yesterday_is_a_day_of_this_computer_not_of_greenwich() {
    let texts = polish();
    let now = at("2016-03-28T22:30:00Z");
    let relative = |moment| flat(texts.moment_relative_in(&warsaw_summer(), at(moment), now));
    assert_eq!(relative("2016-03-28T12:05:00Z"), "wczoraj, 28 marca 2016 r., 14:05");
    assert_eq!(relative("2016-03-28T22:05:00Z"), "dziś, 29 marca 2016 r., 0:05");
    assert_eq!(relative("2016-03-27T12:05:00Z"), "27 marca 2016 r., 14:05");
    // A clock that was set back: a moment in the future has no word.
    assert_eq!(relative("2016-03-30T12:05:00Z"), "30 marca 2016 r., 14:05");
}

#[test]
fn a_date_at_the_end_of_a_sentence_brings_its_own_dot() {
    let texts = polish();
    let date = texts.date(NaiveDate::from_ymd_opt(2016, 3, 24).expect("a day"));
    assert_eq!(
        flat(t!(texts, "reopen-copy", date = date.as_str())),
        "Kreator ma zaszyfrowaną kopię pakietu z 24 marca 2016 r."
    );
    assert!(flat(t!(english(), "reopen-copy", date = "24 March 2016")).ends_with("24 March 2016."));
}

#[test]
fn sizes_are_what_windows_shows() {
    let cases = [
        (0, "0 kB"),
        (1, "1 kB"),
        (48 * 1024, "48 kB"),
        (48 * 1024 + 1, "49 kB"),
        (1_258_292, "1,2 MB"),
        (2 * 1024 * 1024, "2 MB"),
        (200 * 1024 * 1024, "200 MB"),
        (u64::MAX, "17592186044415 MB"),
    ];
    for (bytes, words) in cases {
        assert_eq!(flat(polish().file_size(bytes)), words);
    }
    assert_eq!(flat(english().file_size(1_258_292)), "1.2 MB");
}

#[test]
fn one_letter_words_numbers_and_telephones_hold_together() {
    let shown = |text: &str| hold_together(text).replace('\u{a0}', "_");
    assert_eq!(shown("Pole w pakiecie i o nim"), "Pole w_pakiecie i_o_nim");
    assert_eq!(shown("„Z pakietu” (a nie z e-maila)"), "„Z_pakietu” (a_nie z_e-maila)");
    assert_eq!(shown("Etap 2 z 6: Hasło"), "Etap 2_z_6: Hasło");
    assert_eq!(shown("do 29 marca 2016 r., 11:20"), "do 29_marca 2016_r., 11:20");
    assert_eq!(shown("co najmniej 8 znaków, 1,2 MB"), "co najmniej 8_znaków, 1,2_MB");
    assert_eq!(shown("tel. 22 555 01 20"), "tel._22_555_01_20");
    assert_eq!(shown("tel. +48 22 555 01 20 – zadzwoń"), "tel._+48_22_555_01_20_– zadzwoń");
    assert_eq!(shown("1. wielka litera K jak Karol"), "1. wielka litera K_jak Karol");
    assert_eq!(shown("Kod P-15 i tyle. "), "Kod P-15 i_tyle.");
    assert_eq!(shown(""), "");
    assert_eq!(shown(" "), "");
}

#[test]
fn every_text_is_held_together_once_it_is_out() {
    for texts in [polish(), english()] {
        for text in [
            t!(texts, "start-lead"),
            t!(texts, "computer-ready"),
            texts.get("closing-running-text"),
            texts.advice(&Problem::new(Code::P11)),
            texts.title(&Problem::new(Code::N02)),
        ] {
            assert_eq!(hold_together(&text), text);
        }
    }
    assert!(t!(polish(), "start-lead").contains("6\u{a0}etapów"));
    assert!(polish().get("unlock-lead").contains("w\u{a0}e-mailu"));
    assert!(polish().advice(&Problem::new(Code::P11)).contains("0\u{a0}i\u{a0}O"));
    assert_eq!(plain(&t!(polish(), "computer-disk")), "Miejsce na dysku");
}

#[test]
fn whether_the_package_is_complete_is_told_in_bold() {
    assert_eq!(flat(t!(polish(), "unit-complete")), "**Pakiet jest kompletny:** 5 z 5 elementów");
    let incomplete = flat(t!(english(), "unit-incomplete", present = 4));
    assert_eq!(incomplete, "**The package is incomplete:** 4 of 5 items");
}

#[test]
fn a_path_may_be_broken_after_its_separators_alone() {
    let shown = |path: &str| {
        let held = hold_path(path);
        assert_eq!(plain(&held), path, "what is copied or compared is the path itself");
        held.replace('\u{200b}', "|").replace(['\u{2060}', '\u{a0}'], "_")
    };
    assert_eq!(shown(r"C:\Users\m.zielinska\Program Files"), r"C:_\_Users\|m._zielinska\|Program__Files");
    assert_eq!(shown(r"D:\Dane\kreator-csizs"), r"D:_\_Dane\|kreator-_csizs");
    assert_eq!(shown(r"\\serwer\dane\"), r"\_\_serwer\|dane\");
    assert_eq!(shown("/home/m/.local"), "/_home/|m/|._local");
    assert_eq!(shown(""), "");
    let problem = Problem::new(Code::K11).with("path", r"C:\Users\Dane");
    for texts in [polish(), english()] {
        assert!(texts.advice(&problem).contains(&hold_path(r"C:\Users\Dane")));
        assert!(flat(texts.advice(&problem)).contains(r" C:\Users\Dane. "));
    }
}

proptest::proptest! {
    #![proptest_config(super::cases(64))]
    #[test]
    fn a_path_stays_the_same_path(path in "[a-zż:\\\\/ ._-]*") {
        proptest::prop_assert_eq!(plain(&hold_path(&path)), path);
    }
}

proptest::proptest! {
    #![proptest_config(super::cases(64))]
    #[test]
    fn holding_together_changes_spaces_alone_and_only_once(text in "[a-zż0-9 .,:–„”(\u{a0}\n]*") {
        let held = hold_together(&text);
        assert_eq!(hold_together(&held), held);
        if !text.contains("r..") {
            assert_eq!(plain(&held), plain(text.trim_end_matches(' ')));
        }
    }
}

proptest::proptest! {
    // Each case asks for the texts of every code.
    #![proptest_config(super::cases(8))]
    #[test]
    fn any_value_can_be_shown(value in "\\PC*|[\u{0}-\u{2fff}]*", number: i64) {
        let texts = polish();
        let contacts =
            Contacts { issuer: Person { name: value.clone(), phone: value.clone() }, ..Contacts::default() };
        for code in Code::ALL {
            let mut problem = Problem::new(*code);
            for name in ["file", "kind", "address", "login", "sent", "left", "variant", "missing", "date"] {
                problem = problem.with(name, value.as_str());
            }
            for name in ["size", "minutes", "offset-minutes", "needed"] {
                problem = problem.with(name, number);
            }
            assert!(!texts.title(&problem).is_empty());
            assert!(!texts.advice(&problem).is_empty());
            let _ = texts.contacts(&problem, &contacts);
        }
    }
}
