//! One test program: linking iced many times is slow.
mod ledger;
mod texts;
