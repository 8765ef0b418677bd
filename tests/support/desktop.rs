//! A double of the system's look: what a test says that Windows says.
use kreator_csizs::platform::appearance::{Appearance, Desktop};
use std::sync::{Arc, Mutex};

#[derive(Debug, Clone, Default)]
pub struct Windows(Arc<Mutex<Appearance>>);

impl Windows {
    /// From now on, for all who have a clone.
    pub fn looks(&self, appearance: Appearance) {
        *self.0.lock().unwrap() = appearance;
    }
}

impl Desktop for Windows {
    fn look(&self) -> Appearance {
        *self.0.lock().unwrap()
    }
}
