//! 100 MB of dictionaries, and two million rows, in bounded memory.
use super::practice::elsewhere;
use crate::registration::stories::Room;
use kreator_csizs::dictionary::Shelf;
use kreator_csizs::training::{Pace, Scenario};

/// The most memory that this process has ever had, in kB; nothing where nobody tells.
pub fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok()).unwrap_or_default()
}

#[cfg(target_os = "linux")]
#[test]
fn a_hundred_megabytes_take_less_than_sixty_of_memory() {
    let mut room = Room::paced(Scenario::AllWell, Pace { dictionaries: 100 << 20, ..Pace::default() });
    let _ = room.registers().unwrap();
    let begun = std::time::Instant::now();
    assert!(elsewhere(&mut room).wait().unwrap().success());
    let told = std::fs::read_to_string(room.folder.path().join("szczyt")).unwrap();
    let (before, after) = told.split_once(' ').unwrap();
    let above = after.parse::<u64>().unwrap() - before.parse::<u64>().unwrap();
    eprintln!("100 MB in {:?}: {above} kB above {before} kB", begun.elapsed());
    assert!(above < 60_000, "{above} kB");
    let shelf = Shelf::open(&room.shelf()).unwrap();
    let bytes: u64 = shelf.entries().iter().map(|entry| entry.bajty).sum();
    assert!(bytes > 80 << 20, "{bytes}");
}
