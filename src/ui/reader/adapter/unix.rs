//! AT-SPI. Without a session bus, or when the bus goes, the adapter is silent.
use super::super::{Ear, Reader};
use accesskit::{Rect, TreeUpdate};
use std::sync::{Mutex, MutexGuard, PoisonError};

pub struct Adapter(Mutex<accesskit_unix::Adapter>);

impl Adapter {
    pub fn new(reader: &Reader) -> Self {
        Self(Mutex::new(accesskit_unix::Adapter::new(reader.clone(), reader.clone(), reader.clone())))
    }

    fn get(&self) -> MutexGuard<'_, accesskit_unix::Adapter> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ear for Adapter {
    fn hear(&self, update: TreeUpdate) {
        self.get().update_if_active(|| update);
    }

    fn window_focus(&self, focused: bool) {
        self.get().update_window_focus_state(focused);
    }

    fn window_place(&self, bounds: Rect) {
        self.get().set_root_window_bounds(bounds, bounds);
    }
}
