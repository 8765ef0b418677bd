//! The 48 octets of SNTP (RFC 4330, section 4) and what must hold of an answer (section 5).
use chrono::{DateTime, TimeDelta, Utc};

const LENGTH: usize = 48;
/// LI 0, version 4, mode 3 (client).
const CLIENT: u8 = 0b00_100_011;
/// From 1900 to 1970.
const EPOCH: i64 = 2_208_988_800;
/// Era 1 begins on 7 February 2036 (RFC 4330, section 3: a clear first bit is the next era).
const ERA: i64 = 1 << 32;
/// Further from its reference no server may be (RFC 4330, section 5).
const FURTHEST: TimeDelta = TimeDelta::seconds(1);

/// A question to one server. Its transmit timestamp is a random number: nobody who has not seen the
/// question can answer it, and it does not tell how wrong our clock is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    nonce: [u8; 8],
}

/// What a good answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamps {
    /// When the question came, by the server's clock.
    pub received: DateTime<Utc>,
    /// When the answer left.
    pub sent: DateTime<Utc>,
    /// How far the server itself may be from the truth.
    pub distance: TimeDelta,
}

/// Why an answer does not count.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("{0}")]
    Network(String),
    #[error("no answer")]
    Silent,
    #[error("shorter than 48 octets")]
    Short,
    /// To another question, or to none.
    #[error("not the answer to this question")]
    NotOurs,
    #[error("mode {0}, not a server")]
    Mode(u8),
    #[error("version {0}")]
    Version(u8),
    /// Stratum 0 (RFC 4330, section 8).
    #[error("kiss of death: {0}")]
    Kiss(String),
    /// Leap indicator 3, or stratum 16 and above.
    #[error("the server is not synchronised itself")]
    NotSynchronised,
    /// No time in it, times in the wrong order, or the server is far from its reference.
    #[error("times that cannot be: {0}")]
    Impossible(&'static str),
}

impl Request {
    /// # Errors
    /// No random numbers are to be had.
    pub fn new() -> Result<Self, Refused> {
        let mut nonce = [0; 8];
        getrandom::fill(&mut nonce).map_err(|error| Refused::Network(error.to_string()))?;
        // A transmit timestamp of zero would mean that there is none.
        nonce[0] |= 1;
        Ok(Self { nonce })
    }

    pub fn bytes(self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        bytes[0] = CLIENT;
        bytes[40..].copy_from_slice(&self.nonce);
        bytes
    }

    /// # Errors
    /// See [`Refused`].
    pub fn read(self, answer: &[u8]) -> Result<Stamps, Refused> {
        let bytes: &[u8; LENGTH] =
            answer.get(..LENGTH).and_then(|b| b.try_into().ok()).ok_or(Refused::Short)?;
        if bytes[24..32] != self.nonce {
            return Err(Refused::NotOurs);
        }
        let (leap, version, mode, stratum) = (bytes[0] >> 6, bytes[0] >> 3 & 7, bytes[0] & 7, bytes[1]);
        if mode != 4 {
            return Err(Refused::Mode(mode));
        }
        if !(1..=4).contains(&version) {
            return Err(Refused::Version(version));
        }
        if stratum == 0 {
            let code = bytes[12..16].iter().filter(|byte| byte.is_ascii_alphanumeric());
            return Err(Refused::Kiss(code.map(|byte| char::from(*byte)).collect()));
        }
        if leap == 3 || stratum > 15 {
            return Err(Refused::NotSynchronised);
        }
        let (delay, dispersion) = (short(bytes, 4), short(bytes, 8));
        if delay >= FURTHEST || dispersion >= FURTHEST {
            return Err(Refused::Impossible("the server is far from its reference"));
        }
        let none = Refused::Impossible("no time in it");
        let received = stamp(bytes, 32).ok_or(none.clone())?;
        let sent = stamp(bytes, 40).ok_or(none)?;
        if sent < received {
            return Err(Refused::Impossible("answered before it was asked"));
        }
        Ok(Stamps { received, sent, distance: delay / 2 + dispersion })
    }
}

fn word(bytes: &[u8; LENGTH], at: usize) -> u32 {
    bytes[at..at + 4].iter().fold(0, |word, byte| word << 8 | u32::from(*byte))
}

/// Of the 32 bits after the point, in nanoseconds.
fn nanos(fraction: u32, bits: u32) -> i64 {
    (i64::from(fraction) * 1_000_000_000) >> bits
}

/// Unsigned, 16 bits before the point and 16 behind it.
fn short(bytes: &[u8; LENGTH], at: usize) -> TimeDelta {
    let word = word(bytes, at);
    TimeDelta::seconds(i64::from(word >> 16)) + TimeDelta::nanoseconds(nanos(word & 0xffff, 16))
}

/// Unsigned, 32 bits before the point and 32 behind it; none where it is zero.
fn stamp(bytes: &[u8; LENGTH], at: usize) -> Option<DateTime<Utc>> {
    let (seconds, fraction) = (word(bytes, at), word(bytes, at + 4));
    if seconds == 0 && fraction == 0 {
        return None;
    }
    let era = if seconds >> 31 == 0 { ERA } else { 0 };
    let nanos = u32::try_from(nanos(fraction, 32)).ok()?;
    DateTime::from_timestamp(i64::from(seconds) + era - EPOCH, nanos)
}
