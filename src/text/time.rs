//! Dates and times of day, by the time zone of this computer.
use super::Texts;
use crate::t;
use chrono::{DateTime, Datelike as _, Local, NaiveDate, NaiveDateTime, TimeZone, Timelike as _, Utc};

impl Texts {
    /// "29 marca 2016 r."
    pub fn date(&self, date: NaiveDate) -> String {
        t!(self, "date", day = date.day(), month = date.month(), year = date.year())
    }

    /// "29 marca 2016 r., 11:20"
    pub fn moment(&self, moment: DateTime<Utc>) -> String {
        self.moment_in(&Local, moment)
    }

    /// The same by another time zone.
    pub fn moment_in<Z: TimeZone>(&self, zone: &Z, moment: DateTime<Utc>) -> String {
        let local = moment.with_timezone(zone).naive_local();
        t!(self, "moment", date = self.date(local.date()), time = clock(local))
    }

    /// "wczoraj, 28 marca 2016 r., 14:05"; "dziś, …"; any other day without a word.
    pub fn moment_relative(&self, moment: DateTime<Utc>, now: DateTime<Utc>) -> String {
        self.moment_relative_in(&Local, moment, now)
    }

    /// The same by another time zone.
    pub fn moment_relative_in<Z: TimeZone>(
        &self,
        zone: &Z,
        moment: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> String {
        let day = |at: DateTime<Utc>| at.with_timezone(zone).date_naive();
        let words = self.moment_in(zone, moment);
        match day(now).signed_duration_since(day(moment)).num_days() {
            0 => t!(self, "moment-today", moment = words),
            1 => t!(self, "moment-yesterday", moment = words),
            _ => words,
        }
    }

    /// The day of a moment: "28 marca 2016 r."
    pub fn day(&self, moment: DateTime<Utc>) -> String {
        self.date(moment.with_timezone(&Local).date_naive())
    }

    /// "10:42", "9:16"
    pub fn time(&self, moment: DateTime<Utc>) -> String {
        self.time_in(&Local, moment)
    }

    /// The same by another time zone.
    pub fn time_in<Z: TimeZone>(&self, zone: &Z, moment: DateTime<Utc>) -> String {
        clock(moment.with_timezone(zone).naive_local())
    }
}

/// The same in every language of the wizard.
fn clock(local: NaiveDateTime) -> String {
    format!("{}:{:02}", local.hour(), local.minute())
}
