//! What the pictures and their tests share: a wizard moved by messages, and every state it can be in.
// The tests of the kit draw too.
#[path = "../support/desktop.rs"]
#[allow(dead_code, clippy::duplicate_mod)]
pub mod desktop;
#[allow(clippy::duplicate_mod)]
pub mod draw;
// The tests of the gallery look at more of it.
#[allow(dead_code)]
pub mod drawn;
pub mod golden;
pub mod office;
pub mod pseudo;
pub mod road;
pub mod states;
#[path = "../support/store.rs"]
#[allow(dead_code, clippy::duplicate_mod)]
pub mod store;
pub mod story;
