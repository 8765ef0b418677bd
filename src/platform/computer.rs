//! E2: is this computer ready? Nothing is sent; only this computer is looked at.
use crate::problem::{Code, Problem};
use chrono::{DateTime, Utc};
use std::net::{Ipv4Addr, UdpSocket};
use std::path::Path;

/// Space for package, ledger, log and dictionaries, in bytes (storyboard K-02).
const NEEDED: u64 = 200 * MEGABYTE;
const MEGABYTE: u64 = 1024 * 1024;

/// Earlier than the day this version was made no clock can be right.
pub const RELEASED: &str = env!("KREATOR_RELEASED");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    Network,
    Clock,
    Disk,
}

impl Check {
    pub const ALL: [Self; 3] = [Self::Network, Self::Clock, Self::Disk];
}

/// One line of the list, with what is wrong if anything is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub check: Check,
    pub problem: Option<Problem>,
}

/// The list to its end, also when its beginning is bad. `folder` is the state folder.
pub fn look(folder: &Path, now: DateTime<Utc>) -> Vec<Finding> {
    vec![
        Finding { check: Check::Network, problem: network().err() },
        Finding { check: Check::Clock, problem: clock(now).err() },
        Finding { check: Check::Disk, problem: disk(folder).err() },
    ]
}

/// A card with an address and a way out: connecting a UDP socket asks the system for both and sends
/// nothing. The address belongs to nobody (RFC 5737).
fn network() -> Result<(), Problem> {
    let trouble = |error: std::io::Error| Problem::new(Code::N01).details(error.to_string());
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).map_err(trouble)?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).map_err(trouble)?;
    let own = socket.local_addr().map_err(trouble)?;
    if own.ip().is_unspecified() || own.ip().is_loopback() {
        return Err(Problem::new(Code::N01).details("no address but loopback"));
    }
    Ok(())
}

fn clock(now: DateTime<Utc>) -> Result<(), Problem> {
    let Ok(released) = RELEASED.parse::<DateTime<Utc>>() else { return Ok(()) };
    if now >= released {
        return Ok(());
    }
    let minutes = (released - now).num_minutes();
    Err(Problem::new(Code::N05).with("late", "tak").with("offset-minutes", minutes))
}

/// A disk by the beginning of a path on it, as its name stands in a sentence: "C" for "C:", also for
/// the long form `\\?\C:`. What has no letter (`/`, `\\serwer\zasob`) is its own name.
pub fn disk_name(root: &str) -> &str {
    root.strip_prefix(r"\\?\").unwrap_or(root).trim_end_matches(':')
}

fn disk(folder: &Path) -> Result<(), Problem> {
    // The folder may not be there yet; the nearest one that is lies on the same disk.
    let Some(folder) = folder.ancestors().find(|folder| folder.is_dir()) else { return Ok(()) };
    let Ok(free) = fs4::available_space(folder) else { return Ok(()) };
    if free >= NEEDED {
        return Ok(());
    }
    let number = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
    let root = folder.components().next().map(|root| root.as_os_str().to_string_lossy().into_owned());
    Err(Problem::new(Code::K02)
        .with("disk", disk_name(&root.unwrap_or_default()))
        .with("needed", number(NEEDED))
        .with("size", number(free)))
}
