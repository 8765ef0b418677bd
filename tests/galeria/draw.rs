//! Drawing without a window: a view, a size and a scale give a picture.
use iced::advanced::renderer::{Headless as _, Style};
use iced::{Color, Element, Event, Point, Renderer, Size, Theme, mouse, window};
use iced_test::core::clipboard;
use iced_test::core::widget::operation::{Operation, Outcome, focusable};
use iced_test::runtime::{UserInterface, user_interface};
use kreator_csizs::ui;
use kreator_csizs::ui::theme::Look;
use std::path::Path;
use std::sync::Once;
use std::time::Instant;

/// Red, green, blue, alpha; row by row.
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

/// What is done to a view before it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Touch {
    None,
    /// The pointer rests on this point.
    Hover(Point),
    /// The button is held down on it.
    Press(Point),
    /// The n-th control has the focus.
    Focus(usize),
}

/// The renderer of the program, with its fonts.
pub fn renderer() -> Renderer {
    static FONTS: Once = Once::new();
    FONTS.call_once(|| {
        let system = iced_test::renderer::graphics::text::font_system();
        if let Ok(mut system) = system.write() {
            ui::fonts().into_iter().for_each(|font| system.load_font(font));
        }
    });
    Renderer::new(ui::theme::REGULAR, 16.0.into())
}

/// Draws a view as the window would; `size` in logical pixels.
pub fn picture<M>(view: Element<'_, M>, size: Size, scale: f32, touch: Touch) -> Picture {
    picture_in(Look::Light, view, size, scale, touch)
}

/// The same in any theme.
pub fn picture_in<M>(look: Look, view: Element<'_, M>, size: Size, scale: f32, touch: Touch) -> Picture {
    let mut renderer = renderer();
    let mut ui = UserInterface::build(view, size, user_interface::Cache::new(), &mut renderer);
    let (cursor, mut events) = match touch {
        Touch::Hover(at) | Touch::Press(at) => {
            let moved = Event::Mouse(mouse::Event::CursorMoved { position: at });
            (mouse::Cursor::Available(at), vec![moved])
        }
        Touch::None | Touch::Focus(_) => (mouse::Cursor::Unavailable, vec![]),
    };
    if let Touch::Press(_) = touch {
        events.push(Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
    }
    if let Touch::Focus(nth) = touch {
        for _ in 0..=nth {
            operate(&mut ui, &renderer, Box::new(focusable::focus_next::<()>()));
        }
    }
    events.push(Event::Window(window::Event::RedrawRequested(Instant::now())));
    let mut messages = Vec::new();
    let _ = ui.update(&events, cursor, &mut renderer, &mut clipboard::Null, &mut messages);
    let theme = ui::theme(look);
    let text_color = ui::theme::tokens(&theme).text;
    ui.draw(&mut renderer, &theme, &Style { text_color }, cursor);
    let physical = Size::new((size.width * scale).round() as u32, (size.height * scale).round() as u32);
    let rgba = renderer.screenshot(physical, scale, background(&theme));
    Picture { width: physical.width, height: physical.height, rgba }
}

fn operate<M>(
    ui: &mut UserInterface<'_, M, Theme, Renderer>,
    renderer: &Renderer,
    operation: Box<dyn Operation>,
) {
    let mut next = Some(operation);
    while let Some(mut operation) = next.take() {
        ui.operate(renderer, operation.as_mut());
        if let Outcome::Chain(chained) = operation.finish() {
            next = Some(chained);
        }
    }
}

fn background(theme: &Theme) -> Color {
    ui::theme::tokens(theme).page
}

impl Picture {
    /// White, to place others on.
    pub fn blank(width: u32, height: u32) -> Self {
        Self::plain(width, height, Color::WHITE)
    }

    /// In one colour.
    pub fn plain(width: u32, height: u32, color: Color) -> Self {
        Self { width, height, rgba: color.into_rgba8().repeat((width * height) as usize) }
    }

    /// Copies another picture in; what does not fit is left out.
    pub fn place(&mut self, x: u32, y: u32, other: &Self) {
        let columns = other.width.min(self.width.saturating_sub(x)) as usize * 4;
        for row in 0..other.height.min(self.height.saturating_sub(y)) {
            let from = (row * other.width * 4) as usize;
            let to = (((y + row) * self.width + x) * 4) as usize;
            self.rgba[to..to + columns].copy_from_slice(&other.rgba[from..from + columns]);
        }
    }

    /// A part of its width and height: every point is the mean of those it stands for.
    pub fn smaller(&self, part: u32) -> Self {
        let (width, height) = (self.width / part, self.height / part);
        let mut small = Self::blank(width, height);
        for (n, point) in (0_u32..).zip(small.rgba.chunks_exact_mut(4)) {
            let (x, y) = (n % width * part, n / width * part);
            let mut sum = [0_u32; 4];
            for row in y..y + part {
                let from = ((row * self.width + x) * 4) as usize;
                for seen in self.rgba[from..from + part as usize * 4].chunks_exact(4) {
                    sum.iter_mut().zip(seen).for_each(|(sum, value)| *sum += u32::from(*value));
                }
            }
            point.iter_mut().zip(sum).for_each(|(point, sum)| *point = (sum / (part * part)) as u8);
        }
        small
    }

    /// Writes a PNG file.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        let file = std::io::BufWriter::new(std::fs::File::create(path)?);
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Balanced);
        encoder.write_header()?.write_image_data(&self.rgba)?;
        Ok(())
    }
}
