//! Draws every state without a window: `cargo run --release --example galeria -- FOLDER`; with
//! beginnings of names behind it, only the states that are so named; with `pl`, `en` or `pseudo` among
//! them, only these languages. The last one nobody speaks: it is drawn where it is asked for alone.
//!
//! `pl/NAME.png` and `en/NAME.png` are the window as it opens, `NAME-calosc.png` all that can be
//! scrolled there, `NAME-waski.png` the smallest window and `NAME-200.png` one at 200 %,
//! `NAME-ciemny.png` and `NAME-kontrast.png` the dark one and the one with high contrast;
//! `pl.png` and `en.png` are all of them on one sheet.
//!
//! `cargo run --example galeria -- --wzorce` draws anew the pictures that are kept in `tests/galeria/wzorce`,
//! and puts old, new and difference of what has changed on a sheet, `target/wzorce.png`.
//!
//! `cargo run --release --example galeria -- --obchod` says how long a walk for a screen reader takes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#[path = "galeria/album.rs"]
mod album;
#[path = "galeria/kit.rs"]
mod kit;
#[path = "galeria/obchod.rs"]
mod obchod;
#[path = "galeria/renew.rs"]
mod renew;
#[path = "galeria/sheet.rs"]
mod sheet;

use album::pseudo::Tongue;
use album::story::{SIZE, Story};
use album::{draw, states};
use iced::Size;
use kreator_csizs::training::server;
use kreator_csizs::ui::theme::{BLACK, Look};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

const LOOKS: [(&str, Look); 3] =
    [("", Look::Light), ("-ciemny", Look::Dark), ("-kontrast", Look::Contrast(BLACK))];

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let first = arguments.next().unwrap_or_else(|| "galeria".into());
    // The practice CSIZS is the wizard's own program, run again; here it is this one.
    if first == server::ARGUMENT {
        return server::main(&PathBuf::from(arguments.next().unwrap_or_default()));
    }
    if first == "--wzorce" {
        return ended(renew::renews());
    }
    if first == "--obchod" {
        return ended(obchod::measures());
    }
    let named: Vec<String> = arguments.map(|name| name.to_string_lossy().into_owned()).collect();
    ended(draws_all(&PathBuf::from(first), &named))
}

fn ended(result: std::io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn draws_all(folder: &Path, named: &[String]) -> std::io::Result<()> {
    let begun = Instant::now();
    std::fs::create_dir_all(folder)?;
    for (kind, look) in LOOKS {
        kit::kit(look).save(&folder.join(format!("00-kit{kind}.png")))?;
    }
    let (asked, named): (Vec<&String>, Vec<&String>) =
        named.iter().partition(|name| Tongue::ALL.iter().any(|tongue| tongue.to_string() == **name));
    let is_drawn = |tongue: &Tongue| match asked.is_empty() {
        true => *tongue != Tongue::Pseudo,
        false => asked.contains(&&tongue.to_string()),
    };
    for tongue in Tongue::ALL.into_iter().filter(is_drawn) {
        let inside = folder.join(tongue.to_string());
        std::fs::create_dir_all(&inside)?;
        let mut story = Story::new(tongue, &std::env::current_exe()?);
        let mut pictures = Vec::new();
        for (name, reach) in states::all() {
            reach(&mut story);
            if !named.is_empty() && !named.iter().any(|start| name.starts_with(start.as_str())) {
                continue;
            }
            pictures.push((*name, draws(&mut story, name, &inside)?));
        }
        sheet::sheet(&pictures).save(&folder.join(format!("{tongue}.png")))?;
        println!("{tongue}: {} states, {:.1} s", pictures.len(), begun.elapsed().as_secs_f32());
    }
    Ok(())
}

fn draws(story: &mut Story, name: &str, folder: &Path) -> std::io::Result<draw::Picture> {
    let path = |kind: &str| folder.join(format!("{name}{kind}.png"));
    let plain = story.picture(SIZE, 1.0);
    plain.save(&path(""))?;
    let height = story.whole_height(SIZE.width);
    if height > SIZE.height {
        story.picture(Size::new(SIZE.width, height), 1.0).save(&path("-calosc"))?;
    }
    if states::NARROW.contains(&name) {
        for (kind, look) in LOOKS.into_iter().skip(1) {
            story.look = Some(look);
            story.picture(SIZE, 1.0).save(&path(kind))?;
        }
        story.look = None;
        for (kind, size, scale) in
            [("-waski", Size::new(800.0, 520.0), 1.0), ("-200", Size::new(480.0, 320.0), 2.0)]
        {
            story.enters_anew();
            story.picture(size, scale).save(&path(kind))?;
        }
        story.enters_anew();
    }
    Ok(plain)
}
