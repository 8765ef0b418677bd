//! What the tests of the whole wizard share.
mod desk;
mod desktop;
mod person;
mod store;

pub use desk::{Desk, NEW, deep};
pub use desktop::Windows;
pub use person::Person;
pub use store::Store;
