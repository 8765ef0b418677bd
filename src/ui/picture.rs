//! The wizard's own picture, for the window's title bar and the taskbar.
use iced::window::{Icon, icon};

/// 64 pixels square. `None` if the picture could not be read: the window opens without it.
pub fn window_icon() -> Option<Icon> {
    const PICTURE: &[u8] = include_bytes!("../../assets/ikona.png");
    let mut reader = png::Decoder::new(std::io::Cursor::new(PICTURE)).read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    icon::from_rgba(pixels, frame.width, frame.height).ok()
}
