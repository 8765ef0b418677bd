//! Kreator podłączenia do CSIZS: everything the two programs are made of.
//!
//! `ARCHITECTURE.md` says which module may use which. A newcomer reads on in `procedure`.
pub mod act;
pub mod app;
pub mod arguments;
pub mod certificate;
pub mod clock;
pub mod crash;
pub mod csizs;
pub mod dictionary;
pub mod document;
pub mod ledger;
pub mod log;
pub mod package;
pub mod platform;
pub mod problem;
pub mod procedure;
pub mod screen;
pub mod secret;
pub mod settings;
pub mod text;
pub mod training;
pub mod ui;
