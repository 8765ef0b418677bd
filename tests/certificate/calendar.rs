//! The entry for a calendar, line by line.
use chrono::{DateTime, Utc};
use kreator_csizs::text::{Language, Texts};

fn calendar(system: &str, practice: bool) -> String {
    let at = |moment: &str| moment.parse::<DateTime<Utc>>().unwrap();
    let texts = Texts::load(Language::Polish).unwrap();
    let (until, now) = (at("2018-03-31T10:00:00Z"), at("2018-03-10T08:00:00Z"));
    String::from_utf8(texts.certificate_calendar(system, "4fa291c7", until, now, practice)).unwrap()
}

/// With its folded lines put together again.
fn unfolded(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn the_last_day_is_a_whole_day_with_a_reminder_two_weeks_before() {
    let lines = unfolded(&calendar("System Rodzina 500+", false));
    for line in [
        "BEGIN:VCALENDAR",
        "UID:4fa291c7@kreator-csizs",
        "DTSTAMP:20180310T080000Z",
        "DTSTART;VALUE=DATE:20180331",
        "DTEND;VALUE=DATE:20180401",
        "SUMMARY:Certyfikat do CSIZS jest ważny do 31 marca 2018 r.: System Rodzina 500+",
        "DESCRIPTION:Poproś administratora wojewódzkiego o nowy certyfikat\\, zanim obecny wygaśnie.",
        "TRIGGER:-P14D",
        "END:VCALENDAR",
    ] {
        assert!(lines.iter().any(|known| known == line), "{line}: {lines:#?}");
    }
}

#[test]
fn lines_are_folded_between_letters_and_what_has_a_meaning_is_escaped() {
    let calendar = calendar("Świadczenia; \"A, B\" \\ żółć żółć żółć żółć żółć żółć żółć żółć żółć", true);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{calendar}");
    assert!(calendar.ends_with("END:VCALENDAR\r\n") && !calendar.replace("\r\n", "").contains(['\r', '\n']));
    let lines = unfolded(&calendar);
    let summary = lines.iter().find(|line| line.starts_with("SUMMARY:")).unwrap();
    assert!(summary.starts_with("SUMMARY:ĆWICZENIA – Certyfikat"), "{summary}");
    assert!(summary.contains("Świadczenia\\; \"A\\, B\" \\\\ żółć"), "{summary}");
}
