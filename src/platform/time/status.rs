//! What Windows answers, read without its language: names and numbers only.
use crate::procedure::clock::TimeSource;

/// The value `Type` of `W32Time\Parameters`; anything unknown is left alone, as a domain is.
pub fn read_type(text: &str) -> TimeSource {
    match text {
        _ if text.eq_ignore_ascii_case("NTP") => TimeSource::Serwery,
        _ if text.eq_ignore_ascii_case("NoSync") => TimeSource::Brak,
        _ if text.eq_ignore_ascii_case("AllSync") => TimeSource::Wszystkie,
        _ => TimeSource::Domena,
    }
}

/// Whether `w32tm /query /status` says that the clock is set by a server. Its first line ends in
/// `0(…)` and its second one in `4 (…)`, the words in the language of Windows: a leap indicator of 3 or
/// a stratum of 0 mean that it is not.
pub fn read_status(output: &str) -> bool {
    let mut lines = output.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut number = || -> Option<u32> {
        let (_, value) = lines.next()?.split_once(':')?;
        let digits = value.trim().split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok()
    };
    let (leap, stratum) = (number(), number());
    matches!(leap, Some(0..=2)) && matches!(stratum, Some(1..=15))
}
