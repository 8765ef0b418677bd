//! What cannot be undone: check → record → send once → settle, and only then tell (ARCHITECTURE.md).
//! The window, the tests and the kill harness call the same functions.
pub mod certificate;
pub mod clock;
pub mod dictionaries;
mod disk;
pub mod password;
pub mod registration;
