//! The ministry's procedure as rules: pure, and nobody is known here.
mod account;
mod attempts;
pub mod certificate;
pub mod clock;
mod code;
mod date;
pub mod hosts;
pub mod policy;
mod registered;
mod situation;
mod stage;
mod teryt;

pub use account::{Account, Environment};
pub use attempts::{LOCKING_ATTEMPT, MOST_ATTEMPTS, left};
pub use code::{ALPHABET, code_of};
pub use date::{may_become_date, read_date, read_moment};
pub use policy::Rule;
pub use registered::SystemKey;
pub use situation::{Area, Situation};
pub use stage::Stage;
pub use teryt::{Teryt, teryt};
