//! Room for the window: on a small screen, or one that Windows enlarges, it would open larger than the
//! screen is, with its buttons below the edge.
use super::{App, Message};
use iced::{Size, Task, window};

/// The window as it opens, and the smallest that it is made, where there is room for them; before the
/// wizard's own zoom.
pub const SIZE: Size = Size::new(960.0, 640.0);
pub const LEAST: Size = Size::new(800.0, 520.0);

/// What the taskbar and the window's title take of the height, before the wizard's own zoom.
const AROUND: f32 = 80.0;

impl App {
    /// The window is there; how large its screen is, only the system knows.
    pub(super) fn window_opened(&mut self, id: window::Id, size: Size) -> Task<Message> {
        crate::crash::window_is_open();
        self.size = size;
        window::monitor_size(id).map(move |screen| Message::OnScreen(id, screen))
    }

    /// `screen` in the pixels that everything here is in: after Windows' scaling and the own zoom.
    pub(super) fn on_screen(&self, id: window::Id, screen: Option<Size>) -> Task<Message> {
        let Some(screen) = screen else { return Task::none() };
        let zoom = self.scale_factor();
        let room = Size::new(screen.width, (screen.height - AROUND / zoom).max(0.0));
        let within = |size: Size| Size::new(size.width / zoom, size.height / zoom);
        let (size, least) = (within(SIZE), within(LEAST));
        if size.width <= room.width && size.height <= room.height {
            return Task::none();
        }
        let fit = |size: Size| Size::new(size.width.min(room.width), size.height.min(room.height));
        // A maximised window keeps clear of the taskbar wherever it is; the size is for where it is not
        // maximised, or no longer.
        Task::batch([
            window::set_min_size(id, Some(fit(least))),
            window::resize(id, fit(size)),
            window::maximize(id, true),
        ])
    }
}
