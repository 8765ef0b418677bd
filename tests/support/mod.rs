//! What the tests of the whole wizard share.
mod desk;
mod person;

pub use desk::{Desk, NEW};
pub use person::Person;
