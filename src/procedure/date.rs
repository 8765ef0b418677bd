//! Dates as people in an office write them.
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// "24.03.2016", "24.3.2016" or "2016-03-24", with or without "r." behind it; of the years that an
/// installed system can be from. `None` where it is none of these.
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let text = text.strip_suffix("r.").unwrap_or(text).trim_end();
    let numbers = |sign| -> Option<[u32; 3]> {
        let parts: Vec<&str> = text.split(sign).collect();
        let number = |part: &&str| {
            let is_number = (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| part.parse().ok()).flatten()
        };
        parts.iter().map(number).collect::<Option<Vec<u32>>>()?.try_into().ok()
    };
    let [year, month, day] = match (numbers('.'), numbers('-')) {
        (Some([day, month, year]), _) => [year, month, day],
        (None, Some(from_year)) => from_year,
        (None, None) => return None,
    };
    let year = i32::try_from(year).ok().filter(|year| (1990..=2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Whether more signs can still make a date of it, as [`read_date`] takes one: half a date is no mistake.
pub fn may_become_date(text: &str) -> bool {
    /// "24.03.2016 r."
    const LONGEST: usize = 13;
    let fits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | ' ' | 'r');
    text.chars().count() <= LONGEST && text.chars().all(fits)
}

/// A date as [`read_date`] takes it, and a time behind it: "29.03.2016, 11:20", "29.3.2016 o 9:05".
/// `None` where either is missing.
pub fn read_moment(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.trim().rsplit_once(char::is_whitespace)?;
    let date = date.trim_end().trim_end_matches(" o").trim_end_matches([',', ' ']);
    let time = NaiveTime::parse_from_str(time, "%H:%M").ok()?;
    Some(read_date(date)?.and_time(time))
}
