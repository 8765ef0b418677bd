//! The real window while 100 MB of dictionaries are fetched: what it takes, and that it answers.
use super::desktop::Desktop;
use super::place::Place;
use super::wizard::{Killed, Wizard};
use crate::app::dictionaries::registers;
use crate::support::Desk;
use kreator_csizs::dictionary::Shelf;
use kreator_csizs::ledger::Standing;
use kreator_csizs::procedure::Stage;
use kreator_csizs::training::log::{Entry, Event};
use kreator_csizs::training::{Pace, Scenario};
use std::time::{Duration, Instant};

/// In kB.
fn status(id: u32, field: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap();
    line.trim_start_matches(':').trim().trim_end_matches("kB").trim().parse().unwrap()
}

fn is_done(desk: &Desk) -> bool {
    matches!(desk.progress().standing(Stage::Dictionaries), Standing::Done { .. })
}

/// How many files were asked for.
fn asked_for(desk: &Desk) -> usize {
    let is_file = |entry: &Entry| matches!(entry.event, Event::FileAsked { .. });
    desk.seen().iter().filter(|entry| is_file(entry)).count()
}

fn opens(wizard: &mut Wizard<'_>, desk: &Desk) -> Result<(), Killed> {
    wizard.waits_for(Place::Back(6))?;
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Reopen)?;
    wizard.types(desk.created.package_password.expose());
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Dictionaries)
}

#[test]
fn a_hundred_megabytes_take_little_memory_and_the_window_answers_meanwhile() -> Result<(), Killed> {
    let desk = Desk::with(Scenario::AllWell).paced(Pace { dictionaries: 100 << 20, ..Pace::default() });
    registers(&desk);
    let desktop = Desktop::open();
    let mut wizard = Wizard::starts(&desktop, &desk);
    opens(&mut wizard, &desk)?;
    let idle = status(wizard.id(), "VmRSS");
    let folder = desk.practice().join("slowniki");
    let begun = |count: usize| {
        let end = Instant::now() + Duration::from_secs(120);
        while Shelf::open(&folder).unwrap().entries().len() < count {
            assert!(Instant::now() < end, "{count} never come");
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    // While the list is asked for, and its files are made, Return does nothing.
    let lock = folder.join("slowniki.lock");
    let end = Instant::now() + Duration::from_secs(120);
    while !lock.exists() {
        assert!(Instant::now() < end, "it never begins");
        wizard.presses(&["Return"]);
        std::thread::sleep(Duration::from_millis(500));
    }
    begun(1);
    // In the middle of it she leaves; the window answers at once, and nothing is lost.
    let asked = Instant::now();
    wizard.presses(&["Escape"]);
    wizard.waits_for(Place::Back(6))?;
    let answered = asked.elapsed();
    assert!(!is_done(&desk) && answered < Duration::from_secs(2), "{answered:?}");
    let before = asked_for(&desk);
    opens(&mut wizard, &desk)?;
    // Not once more than it needs: on the page behind it Return leaves practice.
    while asked_for(&desk) == before {
        assert!(Instant::now() < end + Duration::from_secs(120), "it never goes on");
        wizard.presses(&["Return"]);
        std::thread::sleep(Duration::from_millis(500));
    }
    begun(12);
    wizard.waits_for(Place::Connected)?;
    assert!(is_done(&desk));
    let peak = status(wizard.id(), "VmHWM");
    eprintln!("idle {idle} kB, peak {peak} kB, answered in {answered:?}");
    assert!(peak < idle + 60_000, "{idle} kB idle, {peak} kB at most");
    wizard.dies();
    Ok(())
}
