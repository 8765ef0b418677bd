//! All pictures of one language on one sheet.
use crate::draw::{Picture, Touch, picture};
use iced::Size;
use kreator_csizs::ui;

const COLUMNS: u32 = 6;
/// A window of 960×640 is shown at a third.
const PART: u32 = 3;
const WIDTH: u32 = 960 / PART;
const HEIGHT: u32 = 640 / PART;
const LABEL: u32 = 24;
const GAP: u32 = 12;

/// The names stand above the pictures.
pub fn sheet(pictures: &[(&str, Picture)]) -> Picture {
    let count = u32::try_from(pictures.len()).unwrap_or(u32::MAX);
    let rows = count.div_ceil(COLUMNS);
    let (step, line) = (WIDTH + GAP, HEIGHT + LABEL + GAP);
    let mut sheet = Picture::blank(COLUMNS * step + GAP, rows * line + GAP);
    for (n, (name, whole)) in (0_u32..).zip(pictures) {
        let (x, y) = (GAP + n % COLUMNS * step, GAP + n / COLUMNS * line);
        let label = ui::helper::<()>(*name);
        let label = picture(label, Size::new(WIDTH as f32, LABEL as f32), 1.0, Touch::None);
        sheet.place(x, y, &label);
        sheet.place(x, y + LABEL, &whole.smaller(PART));
    }
    sheet
}
