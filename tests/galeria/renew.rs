//! The pictures that are kept, drawn anew, and what has changed in them on a sheet to look at.
use crate::album::golden::{differs, folder, load, names, pictures, points_off, save};
use crate::album::states;
use crate::album::story::Story;
use crate::draw::{Picture, Touch, picture};
use iced::Size;
use kreator_csizs::text::Language;
use kreator_csizs::ui;
use std::io;
use std::path::Path;

const LABEL: u32 = 24;
const GAP: u32 = 12;

/// A name, what was kept, and what is now.
type Changed = (String, Option<Picture>, Picture);

/// Files of what has not changed stay as they are.
pub fn renews() -> io::Result<()> {
    std::fs::create_dir_all(folder())?;
    let names = names();
    for file in std::fs::read_dir(folder())? {
        let path = file?.path();
        if !path.file_stem().is_some_and(|stem| names.iter().any(|name| stem == name.as_str())) {
            std::fs::remove_file(path)?;
        }
    }
    let mut story = Story::new(Language::Polish, &std::env::current_exe()?);
    let mut changed: Vec<Changed> = Vec::new();
    for (name, reach) in states::all() {
        reach(&mut story);
        for (name, now) in pictures(&mut story, name) {
            let now = match now {
                Ok(now) => now,
                Err(why) => {
                    println!("{name} cannot be kept: {why}");
                    continue;
                }
            };
            let kept = load(&name).ok();
            if kept.as_ref().is_some_and(|kept| differs(kept, &now).is_none()) {
                continue;
            }
            save(&name, &now)?;
            changed.push((name, kept, now));
        }
    }
    println!("{} of {} changed", changed.len(), names.len());
    if changed.is_empty() {
        return Ok(());
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/wzorce.png");
    println!("{}", path.display());
    sheet(&changed).save(&path)
}

/// Old, new, and the points that are others, in black; a row for each.
fn sheet(changed: &[Changed]) -> Picture {
    let (width, height) = changed.first().map_or((0, 0), |(_, _, now)| (now.width, now.height));
    let line = height + LABEL + GAP;
    let rows = u32::try_from(changed.len()).unwrap_or(u32::MAX);
    let mut sheet =
        Picture::plain(3 * (width + GAP) + GAP, rows * line + GAP, iced::Color::from_rgb8(0xDD, 0xDD, 0xDD));
    for (n, (name, kept, now)) in (0_u32..).zip(changed) {
        let y = GAP + n * line;
        let column = |n: u32| GAP + n * (width + GAP);
        let label =
            picture(ui::helper::<()>(name.clone()), Size::new(width as f32, LABEL as f32), 1.0, Touch::None);
        sheet.place(column(0), y, &label);
        sheet.place(column(1), y + LABEL, now);
        let Some(kept) = kept else { continue };
        sheet.place(column(0), y + LABEL, kept);
        sheet.place(column(2), y + LABEL, &difference(kept, now));
    }
    sheet
}

fn difference(kept: &Picture, now: &Picture) -> Picture {
    let points = points_off(kept, now);
    let rgba = points.flat_map(|is_off| if is_off { [0, 0, 0, 0xFF] } else { [0xFF; 4] });
    Picture { width: now.width, height: now.height, rgba: rgba.collect() }
}
