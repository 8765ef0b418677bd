//! The window as an office meets it: every page and answer of the thread, and who may be in its way.
mod answers;
mod browser;
mod by_hand;
#[cfg(target_os = "linux")]
mod dialog;
pub mod dictionaries;
#[cfg(target_os = "linux")]
mod done;
mod files;
mod guard;
mod help;
mod looks;
pub mod memory;
mod ministry;
pub mod office;
mod practice;
#[cfg(target_os = "linux")]
mod registration;
mod second;
mod seen;
mod server;
mod situation;
mod start;
#[cfg(target_os = "linux")]
mod stops;
#[cfg(target_os = "linux")]
mod systems;
#[cfg(target_os = "linux")]
mod troubles;
mod typed;
mod unit;
mod whole;
