//! Time to the first painted frame, and memory, beside a bare iced window built the same way.
use super::windows;
use crate::kills::desktop::Desktop;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};
use x11rb::rust_connection::RustConnection;

const RUNS: usize = 11;

/// Milliseconds until the middle of the window is painted, and kilobytes resident three seconds later.
fn one(desktop: &Desktop, screen: &RustConnection, mut program: Command) -> (u128, u64) {
    let root = screen.setup().roots[0].root;
    let is_painted = || {
        let image = screen.get_image(ImageFormat::Z_PIXMAP, root, 480, 340, 1, 1, !0).unwrap();
        image.reply().unwrap().data[..3] != [0, 0, 0]
    };
    while is_painted() {
        std::thread::sleep(Duration::from_millis(20));
    }
    let started = Instant::now();
    let child = program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut child = Ended(child);
    while !is_painted() {
        assert!(child.0.try_wait().unwrap().is_none(), "it ended by itself");
        assert!(started.elapsed() < Duration::from_secs(60), "never painted on {}", desktop.name());
        std::thread::sleep(Duration::from_millis(1));
    }
    let painted = started.elapsed().as_millis();
    std::thread::sleep(Duration::from_secs(3));
    let status = fs::read_to_string(format!("/proc/{}/status", child.0.id())).unwrap();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    (painted, resident.trim().trim_end_matches(" kB").parse().unwrap())
}

struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
#[ignore = "packaging/windows/measure-in-wine runs it"]
fn wine_first_frame_and_memory_beside_a_bare_window() {
    let desktop = windows();
    let (screen, _) = x11rb::connect(Some(desktop.name())).unwrap();
    let bare = super::given("KREATOR_WINE_BARE");
    let home = tempfile::tempdir().unwrap();
    let mut rows = [("bare iced window", Vec::new()), ("the wizard", Vec::new())];
    for run in 0..=RUNS {
        for (index, row) in rows.iter_mut().enumerate() {
            let state = home.path().join(format!("{run}"));
            let mut program = match index {
                0 => desktop.program(&bare, home.path()),
                _ => desktop.wizard(home.path()),
            };
            if index == 1 {
                let _ = program.arg("--stan").arg(desktop.path(&state));
            }
            let measured = one(&desktop, &screen, program);
            // The first of each warms the disk up.
            if run > 0 {
                row.1.push(measured);
            }
        }
    }
    println!("{RUNS} runs each, taking turns      first frame ms (min median max)   resident MB (median)");
    for (name, mut measured) in rows {
        measured.sort_unstable();
        let mut memory: Vec<u64> = measured.iter().map(|(_, kilobytes)| *kilobytes).collect();
        memory.sort_unstable();
        let [first, middle, last] = [0, RUNS / 2, RUNS - 1].map(|index| measured[index].0);
        println!("{name:30} {first:>10} {middle:>6} {last:>6} {:>24}", memory[RUNS / 2] / 1024);
    }
}
