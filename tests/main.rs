//! One test program: linking iced many times is slow.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod app;
mod certificate;
mod clock;
mod codes;
mod criteria;
mod csizs;
mod dictionaries;
mod document;
mod gallery;
mod hostile;
mod journey;
#[cfg(target_os = "linux")]
mod keyboard;
#[cfg(target_os = "linux")]
mod keyring;
#[cfg(target_os = "linux")]
mod kills;
mod ledger;
mod package;
mod procedure;
#[cfg(target_os = "linux")]
mod reader;
mod registration;
#[cfg(target_os = "linux")]
mod secrets;
mod settings;
mod support;
mod texts;
mod training;
mod ui;
#[cfg(target_os = "linux")]
mod wine;
