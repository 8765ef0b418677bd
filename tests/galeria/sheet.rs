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
        sheet.place(x, y + LABEL, &smaller(whole));
    }
    sheet
}

/// Every point is the mean of those it stands for.
fn smaller(whole: &Picture) -> Picture {
    let (width, height) = (whole.width / PART, whole.height / PART);
    let mut small = Picture::blank(width, height);
    for (n, point) in (0_u32..).zip(small.rgba.chunks_exact_mut(4)) {
        let (x, y) = (n % width * PART, n / width * PART);
        let mut sum = [0_u32; 4];
        for row in y..y + PART {
            let from = ((row * whole.width + x) * 4) as usize;
            for seen in whole.rgba[from..from + PART as usize * 4].chunks_exact(4) {
                sum.iter_mut().zip(seen).for_each(|(sum, value)| *sum += u32::from(*value));
            }
        }
        point.iter_mut().zip(sum).for_each(|(point, sum)| *point = (sum / (PART * PART)) as u8);
    }
    small
}
