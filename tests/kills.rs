//! The real program in a virtual screen, killed (`kill -9`) on every screen, inside the act, and at
//! random moments. After each: the right stage, nothing confirmed lost, nothing sent twice.
//!
//! `KREATOR_ZABICIA=200` makes the random test kill 200 times, `KREATOR_ZIARNO=n` repeats the same
//! moments. Every test has a display of its own.
mod act;
mod alone;
pub mod bus;
pub mod desktop;
mod dictionaries;
pub mod door;
pub mod hand;
pub mod place;
mod random;
mod screens;
pub mod witness;
pub mod wizard;
