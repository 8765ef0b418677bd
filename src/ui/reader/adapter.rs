//! The adapters of the systems, and the window that is shown once they are there.
use super::Reader;
use iced::{Task, window};

#[cfg(all(unix, not(target_os = "macos")))]
mod unix;
#[cfg(windows)]
mod windows;

/// Gives the window its adapter and shows it: Windows wants the adapter before the window is seen, so the
/// window is made hidden. It is shown also where the adapter fails.
pub fn open<M: Send + 'static>(reader: Reader) -> Task<M> {
    window::latest().and_then(move |id| {
        let (attached, scaled) = (reader.clone(), reader.clone());
        let attach = window::run(id, move |window| attached.clone().guarded(|| attach(&attached, window)));
        let scale = window::scale_factor(id).map(move |factor| scaled.set_dpi(factor));
        attach.discard().chain(scale.discard()).chain(window::set_mode(id, window::Mode::Windowed))
    })
}

#[cfg(all(unix, not(target_os = "macos")))]
fn attach(reader: &Reader, _window: &dyn window::Window) {
    reader.heard_by(unix::Adapter::new(reader));
}

#[cfg(windows)]
fn attach(reader: &Reader, window: &dyn window::Window) {
    if let Some(adapter) = windows::Adapter::new(reader, window) {
        reader.heard_by(adapter);
    }
}

#[cfg(not(any(windows, all(unix, not(target_os = "macos")))))]
fn attach(_reader: &Reader, _window: &dyn window::Window) {}
