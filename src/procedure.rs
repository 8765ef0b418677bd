//! The ministry's procedure as rules: pure, and nobody is known here.
mod account;
mod policy;
mod stage;

pub use account::{Account, Environment};
pub use policy::{LEAST_LENGTH, RULES, Rule, has_uncommon, missing};
pub use stage::Stage;
