//! What can go wrong on the way to CSIZS (wire-profile, "Telling failures apart").
use crate::problem::{Code, Key, Problem};
use chrono::{DateTime, Local, TimeDelta, Utc};

/// Minutes to wait after N-12, where the server says nothing (storyboard 2.21).
const MINUTES_AFTER_CUT: i64 = 2;

/// Each variant is one case of the table. `host` is the host that was asked for; `details` is what
/// the system or the library said, in English, never with a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("no network: {details}")]
    NoNetwork { details: String },
    /// Other names resolve.
    #[error("{host} does not resolve: {details}")]
    NoSuchHost { host: String, details: String },
    #[error("{host} refused the connection: {details}")]
    Refused { host: String, details: String },
    #[error("{host} did not answer in time: {details}")]
    NoAnswer { host: String, details: String },
    /// The proxy wants a login that we could give (Basic).
    #[error("the proxy {proxy} on the way to {host} wants a login: {details}")]
    ProxyLogin { host: String, proxy: String, details: String },
    #[error("the proxy {proxy} wants {kind:?}: {details}")]
    ProxyKind { proxy: String, kind: ProxyKind, details: String },
    #[error("the proxy {proxy} does not let us through to {host}: {details}")]
    ProxyRefused { host: String, proxy: String, details: String },
    /// `issuer` as the certificate names it.
    #[error("{host} shows a certificate of an unknown issuer ({issuer}): {details}")]
    UnknownIssuer { host: String, issuer: String, details: String },
    #[error("the certificate of {host} is for {names:?}")]
    OtherName { host: String, names: Vec<String> },
    #[error("the certificate of {host} holds from {from} to {to}: {details}")]
    NotValidToday { host: String, from: DateTime<Utc>, to: DateTime<Utc>, details: String },
    /// `offset` is true time minus ours, so that it is positive when our clock is late; where only a
    /// bound is known, at least this much.
    #[error("this computer's clock is off by {} s: {details}", offset.num_seconds())]
    OurClock { offset: TimeDelta, details: String },
    #[error("{host} has no TLS that is safe: {details}")]
    UnsafeTls { host: String, details: String },
    /// A question's answer that is not whole; an act that ends so is H-09 or R-07.
    #[error("the connection with {host} was cut: {details}")]
    Cut { host: String, details: String },
    #[error("the answer of {host} cannot be read: {details}")]
    Unreadable { host: String, details: String },
    /// The network's own login page answers.
    #[error("something else answers in the place of {host}: {details}")]
    Portal { host: String, details: String },
    /// 502, 503, 504; `minutes` by `Retry-After`, rounded up.
    #[error("{host} is out of service ({status}); {minutes} minutes")]
    Busy { host: String, status: u16, minutes: u32 },
    /// Not the page of the procedure, or more than one thing that could be meant.
    #[error("not the documented page at {host}: {details}")]
    UnknownPage { host: String, details: String },
    /// TLS ended because of the certificate that we showed, or did not show. With TLS 1.3 this comes only
    /// after our own request: whether that left is another question.
    #[error("{host} does not take the certificate of the domain system: {details}")]
    ClientCertificateRefused { host: String, details: String },
    /// Something answers there that is no service of CSIZS.
    #[error("not CSIZS at {host}: {details}")]
    NotCsizs { host: String, details: String },
    /// The program itself could not prepare the connection.
    #[error("the connection could not be prepared: {details}")]
    Setup { details: String },
}

/// Kinds of proxies that the wizard does not speak (N-15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyKind {
    Pac,
    Ntlm,
    Kerberos,
}

impl ProxyKind {
    fn key(self) -> Key {
        match self {
            Self::Pac => "proxy-pac".into(),
            Self::Ntlm => "proxy-ntlm".into(),
            Self::Kerberos => "proxy-kerberos".into(),
        }
    }
}

impl Error {
    /// The problem to show. Whether the password left is said by who knows it ([`super::Sent`]), not
    /// here.
    pub fn problem(&self) -> Problem {
        let problem = match self {
            Self::NoNetwork { .. } => Code::N01.into(),
            Self::NoSuchHost { host, .. } => address(Code::S02, host),
            Self::Refused { host, .. } => address(Code::N07, host),
            Self::NoAnswer { host, .. } => address(Code::N02, host),
            Self::ProxyLogin { host, .. } => address(Code::N03, host),
            Self::ProxyKind { kind, .. } => Problem::new(Code::N15).with("kind", vec![kind.key()]),
            Self::ProxyRefused { proxy, .. } => address(Code::N16, proxy),
            Self::UnknownIssuer { host, issuer, .. } => {
                address(Code::N04, host).with("issuer", issuer.as_str())
            }
            Self::OtherName { host, names } => {
                address(Code::N08, host).with("other-address", names.join(", "))
            }
            Self::NotValidToday { from, to, .. } => {
                Problem::new(Code::N09).with("from", day(from)).with("to", day(to))
            }
            Self::OurClock { offset, .. } => Problem::new(Code::N05)
                .with("offset-minutes", whole_minutes(*offset))
                .with("late", if *offset > TimeDelta::zero() { "tak" } else { "nie" }),
            Self::UnsafeTls { host, .. } => address(Code::N10, host),
            Self::Cut { host, .. } => address(Code::N12, host).with("minutes", MINUTES_AFTER_CUT),
            Self::Unreadable { host, .. } => address(Code::N13, host),
            Self::Portal { .. } => Code::N14.into(),
            Self::Busy { minutes, .. } => Problem::new(Code::N06).with("minutes", *minutes),
            Self::UnknownPage { .. } => Code::H12.into(),
            Self::ClientCertificateRefused { .. } => Code::N11.into(),
            Self::NotCsizs { .. } => Code::S03.into(),
            Self::Setup { .. } => Code::X01.into(),
        };
        problem.details(self.to_string())
    }
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        error.problem()
    }
}

fn address(code: Code, host: &str) -> Problem {
    Problem::new(code).with("address", host)
}

/// The day as this computer's calendar shows it.
fn day(moment: &DateTime<Utc>) -> chrono::NaiveDate {
    moment.with_timezone(&Local).date_naive()
}

fn whole_minutes(offset: TimeDelta) -> i64 {
    (offset.num_seconds().abs() + 59) / 60
}
