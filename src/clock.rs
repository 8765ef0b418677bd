//! What time it really is: SNTP (RFC 4330) to several servers at once, each answer with the bound of
//! its error, so that one server that lies or is broken does not win; and the `Date` of a web server's
//! answer where nobody answers on UDP (wire-profile, "Clock").
mod ask;
mod choose;
mod date;
mod packet;

pub use ask::{Reply, ask};
pub use choose::{Choice, choose};
pub use date::of_answer;
pub use packet::{Refused, Request};

use crate::csizs::{self, Endpoint};
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;

/// By when every server has to have answered.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// How far this computer's clock is from the true time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// What this computer's clock showed.
    pub at: DateTime<Utc>,
    /// True time minus ours: positive when our clock is late.
    pub offset: TimeDelta,
    /// The offset is right up to this much.
    pub error: TimeDelta,
    pub source: Source,
}

/// Who was believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Servers that agree, as they were named.
    Sntp(Vec<String>),
    /// The `Date` header of this host.
    Date(String),
}

impl Measurement {
    /// The true time at [`Measurement::at`].
    pub fn truth(&self) -> DateTime<Utc> {
        self.at + self.offset
    }
}

/// Nobody can say what time it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// With what became of each server.
    #[error("no time server answered: {details}")]
    NoAnswer { servers: Vec<String>, details: String },
    /// No majority tells the same time.
    #[error("the time servers disagree: {details}")]
    Disagree { servers: Vec<String>, details: String },
}

/// Asks all servers at once and believes the majority. Each is a name of
/// [`crate::procedure::hosts::is_time_server`], with a port only in practice.
///
/// # Errors
/// No usable answer by [`PATIENCE`], or no majority.
pub async fn measure(servers: &[String]) -> Result<Measurement, Error> {
    let replies = ask(servers, PATIENCE).await;
    let details = || {
        let lines = servers.iter().zip(&replies).map(|(server, reply)| match reply {
            Ok(reply) => format!("{server}: {} ms ± {} ms", millis(reply.offset), millis(reply.error)),
            Err(refused) => format!("{server}: {refused}"),
        });
        lines.collect::<Vec<_>>().join("; ")
    };
    let good: Vec<&Reply> = replies.iter().filter_map(|reply| reply.as_ref().ok()).collect();
    if good.is_empty() {
        return Err(Error::NoAnswer { servers: servers.to_vec(), details: details() });
    }
    match choose(&good) {
        Some(Choice { offset, error, agreeing }) => {
            Ok(Measurement { at: Utc::now(), offset, error, source: Source::Sntp(agreeing) })
        }
        None => Err(Error::Disagree { servers: servers.to_vec(), details: details() }),
    }
}

/// What is known of the clock, and what went wrong on the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub measurement: Option<Measurement>,
    /// Why no time server is believed; then the measurement is by a `Date`, or there is none.
    pub trouble: Option<Error>,
}

/// Who is asked where none of the servers is believed.
#[derive(Debug, Clone, Default)]
pub struct Instead {
    /// Time servers that the computer uses already.
    pub servers: Vec<String>,
    /// A web server, for its `Date`.
    pub endpoint: Option<Endpoint>,
}

/// Asks the servers, and where none of them is believed, who is named instead.
pub async fn read(servers: &[String], instead: &Instead) -> Reading {
    let trouble = match measure(servers).await {
        Ok(measurement) => return Reading { measurement: Some(measurement), trouble: None },
        Err(trouble) => trouble,
    };
    if !instead.servers.is_empty() {
        let wider: Vec<String> = servers.iter().chain(&instead.servers).cloned().collect();
        if let Ok(measurement) = measure(&wider).await {
            return Reading { measurement: Some(measurement), trouble: Some(trouble) };
        }
    }
    let dated = match &instead.endpoint {
        Some(endpoint) => csizs::date(endpoint).await.ok(),
        None => None,
    };
    Reading { measurement: dated.as_ref().map(of_answer), trouble: Some(trouble) }
}

fn millis(time: TimeDelta) -> i64 {
    time.num_milliseconds()
}
