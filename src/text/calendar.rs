//! The end of a certificate, said and as an entry for a calendar (.ics, RFC 5545).
use super::{Texts, plain};
use crate::ledger::SystemFacts;
use crate::t;
use chrono::{DateTime, Days, Local, Utc};

/// A line has at most so many bytes, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

impl Texts {
    /// "Certyfikat jest ważny do …", where the certificate of this one of the package's `systems` is known.
    pub fn certificate_ends(&self, systems: &[SystemFacts], system: &SystemFacts) -> Option<String> {
        let date = self.day(system.certyfikat.as_ref()?.do_dnia);
        Some(match systems.len() {
            0 | 1 => t!(self, "done-certificate", date = date),
            _ => t!(self, "done-certificate-of", name = system.nazwa.as_str(), date = date),
        })
    }

    /// A whole day, the last one of the certificate, with a reminder two weeks before it. `print` makes its
    /// name: added twice it is one entry. Marked where it comes from practice.
    pub fn certificate_calendar(
        &self,
        system: &str,
        print: &str,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
        practice: bool,
    ) -> Vec<u8> {
        let day = until.with_timezone(&Local).date_naive();
        let after = day.checked_add_days(Days::new(1)).unwrap_or(day);
        let title = t!(self, "certificate-calendar-title", date = self.date(day), system = system);
        let mark = practice.then(|| format!("{} – ", t!(self, "clock-sheet-practice")));
        let title = escaped(&format!("{}{title}", mark.unwrap_or_default()));
        let text = escaped(&t!(self, "certificate-calendar-text"));
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//kreator-csizs//PL".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{print}@kreator-csizs"),
            format!("DTSTAMP:{}", now.format("%Y%m%dT%H%M%SZ")),
            format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")),
            format!("DTEND;VALUE=DATE:{}", after.format("%Y%m%d")),
            format!("SUMMARY:{title}"),
            format!("DESCRIPTION:{text}"),
            "TRANSP:TRANSPARENT".to_owned(),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            "TRIGGER:-P14D".to_owned(),
            format!("DESCRIPTION:{title}"),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        lines.iter().map(|line| folded(line)).collect::<String>().into_bytes()
    }
}

fn escaped(text: &str) -> String {
    let text = plain(text);
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// No letter is cut in two.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded + "\r\n"
}
