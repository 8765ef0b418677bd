//! Draws every state without a window: `cargo run --release --example galeria -- FOLDER`.
#[path = "galeria/draw.rs"]
mod draw;
#[path = "galeria/kit.rs"]
mod kit;
#[path = "galeria/pages.rs"]
mod pages;

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).unwrap_or_else(|| "galeria".into()));
    std::fs::create_dir_all(&folder)?;
    kit::kit().save(&folder.join("00-kit.png"))?;
    pages::draw_all(&folder)
}
