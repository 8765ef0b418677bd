//! Times to the second, differences between clocks, and the instruction for the IT person.
use super::{Texts, plain};
use crate::procedure::clock::FINE;
use crate::t;
use chrono::{DateTime, Local, TimeDelta, TimeZone, Utc};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

impl Texts {
    /// "10:42:07"
    pub fn time_to_second(&self, moment: DateTime<Utc>) -> String {
        self.time_to_second_in(&Local, moment)
    }

    /// The same by another time zone.
    pub fn time_to_second_in<Z: TimeZone>(&self, zone: &Z, moment: DateTime<Utc>) -> String {
        moment.with_timezone(zone).naive_local().format("%-H:%M:%S").to_string()
    }

    /// "2 min 24 s", "1 godz. 3 min"; under a second "mniej niż 1 s"; whichever way.
    pub fn difference(&self, difference: TimeDelta) -> String {
        // Rounded, so that it fits the two times to the second that stand beside it.
        let seconds = (difference.abs() + TimeDelta::milliseconds(500)).num_seconds();
        match seconds {
            0 => t!(self, "difference-none"),
            1..MINUTE => t!(self, "difference-seconds", seconds = seconds.to_string()),
            MINUTE..HOUR => t!(
                self,
                "difference-minutes",
                minutes = (seconds / MINUTE).to_string(),
                seconds = (seconds % MINUTE).to_string()
            ),
            HOUR..DAY => t!(
                self,
                "difference-hours",
                hours = (seconds / HOUR).to_string(),
                minutes = (seconds % HOUR / MINUTE).to_string()
            ),
            _ => self.duration(seconds),
        }
    }

    /// What the IT person of the server is asked to do.
    pub fn clock_instruction(&self, servers: &[String]) -> String {
        t!(self, "clock-sheet-text", servers = self.list(servers), difference = self.difference(FINE))
    }

    /// The same as a file of its own, as Notepad reads it; marked where it comes from practice.
    pub fn clock_sheet(&self, servers: &[String], practice: bool) -> Vec<u8> {
        let mark = practice.then(|| t!(self, "clock-sheet-practice"));
        let heading = t!(self, "clock-sheet-heading");
        let text = self.clock_instruction(servers).replace(". ", ".\r\n");
        let parts: Vec<String> = mark.into_iter().chain([heading, text]).collect();
        format!("\u{feff}{}\r\n", plain(&parts.join("\r\n\r\n"))).into_bytes()
    }
}
