//! Sizes and durations in words.
use super::{Language, Texts};
use crate::t;

const KILOBYTE: u64 = 1024;
const MEGABYTE: u64 = 1024 * KILOBYTE;

impl Texts {
    /// "48 kB", "1,2 MB", "200 MB". Kilobytes are of 1024 bytes and rounded up, as Windows shows
    /// them: the number is compared on the telephone.
    pub fn file_size(&self, bytes: u64) -> String {
        if bytes < MEGABYTE {
            return t!(self, "size-kilobytes", value = bytes.div_ceil(KILOBYTE).to_string());
        }
        // In integers: a float would need casts that lose precision.
        let tenths = u128::from(bytes) * 10 / u128::from(MEGABYTE);
        let (whole, tenth) = (tenths / 10, tenths % 10);
        let value = if whole >= 10 || tenth == 0 {
            whole.to_string()
        } else {
            format!("{whole}{}{tenth}", self.decimal_mark())
        };
        t!(self, "size-megabytes", value = value)
    }

    /// After "za", "o", "jeszcze": "2 godziny", "30 minut", "5 sekund" (storyboard 2.21), in the
    /// largest unit of which there is at least one, rounded to the nearest whole.
    pub fn duration(&self, seconds: i64) -> String {
        let seconds = seconds.unsigned_abs();
        let count = |unit: u64| i64::try_from(seconds.saturating_add(unit / 2) / unit).unwrap_or(i64::MAX);
        match seconds {
            0..60 => t!(self, "duration-seconds", count = count(1)),
            60..3_570 => t!(self, "duration-minutes", count = count(60)),
            3_570..84_600 => t!(self, "duration-hours", count = count(3_600)),
            84_600..31_492_800 => t!(self, "duration-days", count = count(86_400)),
            _ => t!(self, "duration-years", count = count(31_536_000)),
        }
    }

    /// After "do", "około": "2 godzin", "30 minut", "1 minuty", as [`Texts::duration`]; hours are the largest.
    pub fn about(&self, seconds: u64) -> String {
        let count = |unit: u64| i64::try_from(seconds.saturating_add(unit / 2) / unit).unwrap_or(i64::MAX);
        match seconds {
            0..60 => t!(self, "about-seconds", count = count(1).max(1)),
            60..3_570 => t!(self, "about-minutes", count = count(60)),
            _ => t!(self, "about-hours", count = count(3_600)),
        }
    }

    fn decimal_mark(&self) -> char {
        match self.language() {
            Language::Polish => ',',
            Language::English => '.',
        }
    }

    /// "Zostały 3 próby."; empty at zero, where H-07 is shown instead.
    pub fn attempts_left(&self, left: u32) -> String {
        t!(self, "attempts-left", left = i64::from(left))
    }
}
