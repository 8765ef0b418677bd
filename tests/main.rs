//! One test program: linking iced many times is slow.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod ledger;
mod texts;
mod training;
