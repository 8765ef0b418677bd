//! Talking to CSIZS: trust per endpoint, failures told apart, PI-MZT's password form, and the automatic
//! way to the services of Emp@tia.
//!
//! A *question* (a GET, or a form without secrets) may be asked again. An *act* takes a
//! [`crate::ledger::Recorded`] request by value, so that nothing unrecorded can leave, and nothing twice.
pub mod connection;
mod date;
mod diagnosis;
mod endpoint;
mod error;
mod exchange;
pub mod file;
mod identity;
pub mod message;
pub mod pi_mzt;
pub mod probe;
mod sent;
pub mod soap;
pub mod trust;

pub use date::{Dated, date};
pub use endpoint::{Endpoint, Limits, Proxy};
pub use error::{Error, ProxyKind};
pub use identity::Identity;
pub use sent::Sent;
pub use trust::Trust;
