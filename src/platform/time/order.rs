//! What the elevated process is told to do, and what it does: names that are checked again, programs of
//! Windows by their absolute paths, arguments that never change their number, no shell and no file. It
//! answers by its exit code alone.
use super::NotSet;
use crate::procedure::clock::{ServiceStart, TimeSettings, TimeSource, is_peer};
use crate::procedure::{Environment, hosts};
use std::ffi::OsString;

/// `--ustaw-zegar HOST…`
pub const SET: &str = "--ustaw-zegar";
/// `--przywroc-zegar SOURCE START RUNNING PEER…`
pub const RESTORE: &str = "--przywroc-zegar";

/// More servers than these nobody needs.
const MOST: usize = 4;

/// Everything was done.
const DONE: u8 = 0;
/// The arguments are none of ours; nothing was done.
const NOT_UNDERSTOOD: u8 = 2;
/// Not Windows; nothing was done.
#[cfg(not(windows))]
const NOT_HERE: u8 = 3;
const NO_SERVICE: u8 = 10;
const NO_SETTINGS: u8 = 11;
const NOT_YET: u8 = 12;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    Set(Vec<String>),
    Restore(TimeSettings),
}

/// One program of Windows, by its name in the system folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub program: &'static str,
    pub arguments: Vec<String>,
    /// The exit code of ours when it fails; none where failing means that it was so already.
    pub failure: Option<u8>,
    /// How often it is tried.
    pub times: u32,
}

impl Order {
    /// # Errors
    /// None: for whatever is not exactly an order with fit names.
    pub fn read(arguments: &[OsString]) -> Option<Self> {
        let words: Vec<&str> = arguments.iter().map(|word| word.to_str()).collect::<Option<_>>()?;
        match words.as_slice() {
            [SET, servers @ ..] => Self::set(servers),
            [RESTORE, source, start, running, peers @ ..] => {
                let fit = peers.len() <= MOST && peers.iter().all(|peer| is_peer(peer));
                fit.then_some(())?;
                Some(Self::Restore(TimeSettings {
                    zrodlo: SOURCES.iter().find(|(_, word)| word == source)?.0,
                    serwery: peers.iter().map(|peer| (*peer).to_owned()).collect(),
                    start: STARTS.iter().find(|(_, word)| word == start)?.0,
                    dziala: match *running {
                        "running" => true,
                        "stopped" => false,
                        _ => return None,
                    },
                }))
            }
            _ => None,
        }
    }

    fn set<S: AsRef<str>>(servers: &[S]) -> Option<Self> {
        let fit = |name: &str| hosts::is_time_server(Environment::Produkcyjne, name);
        let servers: Vec<String> = servers.iter().map(|name| name.as_ref().to_owned()).collect();
        let all = (1..=MOST).contains(&servers.len()) && servers.iter().all(|name| fit(name));
        all.then_some(Self::Set(servers))
    }

    /// The same order for the command line; [`Order::read`] takes it back.
    pub fn arguments(&self) -> Vec<String> {
        let mut words = Vec::new();
        match self {
            Self::Set(servers) => {
                words.push(SET.to_owned());
                words.extend(servers.iter().take(MOST).cloned());
            }
            Self::Restore(settings) => {
                let running = if settings.dziala { "running" } else { "stopped" };
                words.extend(
                    [RESTORE, source(settings.zrodlo), start(settings.start), running].map(str::to_owned),
                );
                words.extend(settings.serwery.iter().take(MOST).cloned());
            }
        }
        words
    }

    /// What is done, in this order.
    pub fn steps(&self) -> Vec<Step> {
        match self {
            Self::Set(servers) => vec![
                Step::of("sc.exe", ["config", "w32time", "start=", "auto"], NO_SERVICE),
                Step::anyway("net.exe", ["start", "w32time"]),
                configure(&peers(servers), "manual"),
                Step { times: 3, ..Step::of("w32tm.exe", ["/resync"], NOT_YET) },
            ],
            Self::Restore(settings) => {
                let mut steps = vec![
                    // A service that is switched off or stopped takes no settings.
                    Step::of("sc.exe", ["config", "w32time", "start=", "demand"], NO_SERVICE),
                    Step::anyway("net.exe", ["start", "w32time"]),
                    configure(&settings.serwery.join(" "), source(settings.zrodlo)),
                ];
                if !settings.dziala {
                    steps.push(Step::anyway("net.exe", ["stop", "w32time"]));
                }
                if settings.start != ServiceStart::NaZadanie {
                    let start = start(settings.start);
                    steps.push(Step::of("sc.exe", ["config", "w32time", "start=", start], NO_SERVICE));
                }
                steps
            }
        }
    }
}

fn configure(peers: &str, from: &str) -> Step {
    let (peers, from) = (format!("/manualpeerlist:{peers}"), format!("/syncfromflags:{from}"));
    Step::of("w32tm.exe", ["/config", &peers, &from, "/update"], NO_SETTINGS)
}

/// Each asked as a client (0x8), as Windows wants it.
fn peers(servers: &[String]) -> String {
    servers.iter().map(|name| format!("{name},0x8")).collect::<Vec<_>>().join(" ")
}

const SOURCES: [(TimeSource, &str); 4] = [
    (TimeSource::Serwery, "manual"),
    (TimeSource::Domena, "domhier"),
    (TimeSource::Wszystkie, "all"),
    (TimeSource::Brak, "no"),
];

const STARTS: [(ServiceStart, &str); 3] = [
    (ServiceStart::Automatyczny, "auto"),
    (ServiceStart::NaZadanie, "demand"),
    (ServiceStart::Wylaczony, "disabled"),
];

fn source(source: TimeSource) -> &'static str {
    SOURCES.iter().find(|(one, _)| *one == source).map_or("no", |(_, word)| word)
}

fn start(start: ServiceStart) -> &'static str {
    STARTS.iter().find(|(one, _)| *one == start).map_or("demand", |(_, word)| word)
}

impl Step {
    fn of<const N: usize>(program: &'static str, arguments: [&str; N], failure: u8) -> Self {
        let arguments = arguments.map(str::to_owned).into();
        Self { program, arguments, failure: Some(failure), times: 1 }
    }

    fn anyway<const N: usize>(program: &'static str, arguments: [&str; N]) -> Self {
        Self { failure: None, ..Self::of(program, arguments, 0) }
    }

    /// As it would be typed; for practice to show.
    pub fn shown(&self) -> String {
        format!("{} {}", self.program, self.arguments.join(" "))
    }
}

/// For `main`: carries out the order in the arguments.
pub fn main(arguments: &[OsString]) -> u8 {
    match Order::read(arguments) {
        Some(order) => carry_out(&order),
        None => NOT_UNDERSTOOD,
    }
}

#[cfg(not(windows))]
fn carry_out(_: &Order) -> u8 {
    NOT_HERE
}

#[cfg(windows)]
fn carry_out(order: &Order) -> u8 {
    let failed = order.steps().iter().find_map(|step| {
        let done = (0..step.times).any(|time| {
            if time > 0 {
                std::thread::sleep(std::time::Duration::from_secs(2));
            }
            super::windows::run(step.program, &step.arguments).is_some_and(|(code, _)| code == 0)
        });
        step.failure.filter(|_| !done)
    });
    failed.unwrap_or(DONE)
}

/// What an exit code of [`main`] says.
///
/// # Errors
/// Every code but 0.
pub fn outcome(code: u32) -> Result<(), NotSet> {
    let details = format!("exit code {code}");
    match u8::try_from(code) {
        Ok(DONE) => Ok(()),
        Ok(NO_SERVICE) => Err(NotSet::Service(details)),
        Ok(NOT_YET) => Err(NotSet::NotYet(details)),
        // NO_SETTINGS, and whatever a process that was ended from outside leaves.
        _ => Err(NotSet::Settings(details)),
    }
}
