//! The procedure as rules: the five of the password, the order of the stages, the attempts.
use chrono::NaiveDate;
use kreator_csizs::procedure::policy::{self, RULES};
use kreator_csizs::procedure::{LOCKING_ATTEMPT, MOST_ATTEMPTS, Rule, Stage, left, read_date};
use proptest::prelude::*;

#[test]
fn each_rule_is_missed_by_a_password_that_keeps_the_other_four() {
    let cases = [
        ("Kasz7!x", Rule::Length),
        ("Kasztan!x", Rule::Digit),
        ("Kasztan77", Rule::Special),
        ("kasztan7!", Rule::Upper),
        ("KASZTAN7!", Rule::Lower),
    ];
    for (password, rule) in cases {
        assert_eq!(policy::missing(password), [rule], "{password}");
    }
    assert!(policy::missing("Kasztan7!").is_empty());
}

#[test]
fn only_ascii_counts_for_the_four_kinds_and_every_character_for_the_length() {
    assert_eq!(policy::missing("Ąćęłńóśź"), [Rule::Digit, Rule::Special, Rule::Upper, Rule::Lower]);
    assert!(policy::missing("Aa1!łłłł").is_empty(), "eight characters, in whatever alphabet");
    assert_eq!(policy::missing("Aa1     "), [Rule::Special], "a space is not special");
    assert!(policy::has_uncommon("Aa1! łłł") && !policy::has_uncommon("Aa1!aaaa"));
}

#[test]
fn a_date_is_read_as_an_office_writes_it_and_nothing_else_is_one() {
    let day = NaiveDate::from_ymd_opt(2016, 3, 24);
    for text in ["24.03.2016", "24.3.2016", "2016-03-24", " 24.03.2016 r. ", "24.03.2016r."] {
        assert_eq!(read_date(text), day, "{text}");
    }
    for text in [
        "",
        "24.03",
        "24.03.16",
        "31.02.2016",
        "24.13.2016",
        "03/24/2016",
        "w marcu",
        "2016-3-24-1",
        "+4.03.2016",
        "24..2016",
        "24.03.0206",
    ] {
        assert_eq!(read_date(text), None, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_character_more_never_breaks_a_rule_that_was_kept(start in "\\PC{0,12}", more in "\\PC{1,3}") {
        let longer = format!("{start}{more}");
        for rule in RULES {
            prop_assert!(!rule.is_met(&start) || rule.is_met(&longer), "{rule:?}");
        }
    }

    #[test]
    fn all_32_special_characters_of_ascii_and_no_other_count(c in any::<char>()) {
        let special = Rule::Special.is_met(&c.to_string());
        prop_assert_eq!(special, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".contains(c));
    }
}

#[test]
fn four_attempts_are_ours_and_the_fifth_is_nobodys() {
    assert_eq!((MOST_ATTEMPTS, LOCKING_ATTEMPT), (4, 5));
    assert_eq!((0..7).map(left).collect::<Vec<_>>(), [4, 3, 2, 1, 0, 0, 0]);
}

#[test]
fn no_stage_needs_a_later_one_and_registration_needs_all_before_it() {
    for (number, stage) in (1..).zip(Stage::ALL) {
        assert_eq!(stage.number(), number);
        assert!(stage.needs().iter().all(|needed| *needed < stage), "{stage:?}");
        assert_eq!(stage.is_shared(), number <= 3);
    }
    assert_eq!(Stage::Registration.needs(), [Stage::Password, Stage::ClockAndServer, Stage::Certificate]);
}
