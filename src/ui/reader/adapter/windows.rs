//! UI Automation, by a subclass of the window's procedure.
use super::super::{Ear, Reader};
use accesskit::TreeUpdate;
use accesskit_windows::{HWND, SubclassingAdapter};
use iced::window::Window;
use iced::window::raw_window_handle::RawWindowHandle;
use std::cell::RefCell;

thread_local! {
    /// It belongs to the thread of the window, where everything here is called.
    static ADAPTER: RefCell<Option<SubclassingAdapter>> = const { RefCell::new(None) };
}

/// Stands for the adapter of this thread.
pub struct Adapter;

impl Adapter {
    /// None where the window is not one of Windows.
    pub fn new(reader: &Reader, window: &dyn Window) -> Option<Self> {
        let RawWindowHandle::Win32(handle) = window.window_handle().ok()?.as_raw() else { return None };
        let window = HWND(handle.hwnd.get() as *mut _);
        let adapter = SubclassingAdapter::new(window, reader.clone(), reader.clone());
        ADAPTER.with(|place| *place.borrow_mut() = Some(adapter));
        Some(Self)
    }
}

impl Ear for Adapter {
    fn hear(&self, update: TreeUpdate) {
        let events =
            ADAPTER.with(|place| place.borrow_mut().as_mut().and_then(|one| one.update_if_active(|| update)));
        // After the borrow: raising them may call the window's procedure again.
        if let Some(events) = events {
            events.raise();
        }
    }

    /// The subclass sees it itself.
    fn window_focus(&self, _focused: bool) {}
}
