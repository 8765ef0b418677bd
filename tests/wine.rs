//! The Windows program in Wine, driven by keyboard on a virtual screen.
//!
//! `packaging/windows/try-in-wine` installs it and runs these; they need `KREATOR_WINE` (the prefix),
//! `KREATOR_WINE_PROGRAM` (the installed program) and `KREATOR_WINE_SHOTS` (a folder for pictures).
mod measure;

use crate::keyboard::{comes_to_its_password, types_every_letter};
use crate::keyring::{tabs_of_both, ticks};
use crate::kills::desktop::{Desktop, Wine};
use crate::kills::door::waits_until;
use crate::kills::hand::Hand;
use crate::kills::place::Place;
use crate::kills::witness::Witness;
use crate::kills::wizard::{Killed, Options, Wizard};
use crate::package::support::{PASSWORD, complete};
use crate::support::Desk;
use kreator_csizs::problem::Code;
use kreator_csizs::training::Scenario;
use std::path::PathBuf;
use std::time::Duration;

fn given(name: &str) -> PathBuf {
    std::env::var_os(name).unwrap_or_else(|| panic!("packaging/windows/try-in-wine sets {name}")).into()
}

fn windows() -> Desktop {
    Desktop::of_windows(Wine { prefix: given("KREATOR_WINE"), program: given("KREATOR_WINE_PROGRAM") })
}

fn shot(desktop: &Desktop, name: &str) {
    // The title comes a moment before the page.
    std::thread::sleep(Duration::from_millis(800));
    desktop.is_drawn_to(&given("KREATOR_WINE_SHOTS").join(name));
}

#[test]
#[ignore = "packaging/windows/try-in-wine runs it"]
fn in_wine_the_practice_is_walked_to_the_changed_password_and_killed_on_the_way() -> Result<(), Killed> {
    let desktop = windows();
    let desk = Desk::with(Scenario::AllWell);
    let mut hand = Hand::of(&desk);
    let mut witness = Witness::default();
    for place in [Place::File, Place::Unlock, Place::Unit, Place::Password] {
        let mut wizard = witness.returns(&desktop, &desk)?;
        hand.walks_to(&mut wizard, place)?;
        witness.sees(&desk, place);
        shot(&desktop, &format!("cwiczenia-{place:?}.png").to_lowercase());
        wizard.dies();
        witness.compares(&desk, hand.clicks);
    }
    let mut wizard = witness.returns(&desktop, &desk)?;
    hand.walks_to(&mut wizard, Place::END)?;
    witness.sees(&desk, Place::END);
    shot(&desktop, "cwiczenia-haslo-zmienione.png");
    wizard.dies();
    witness.compares(&desk, 1);
    assert_eq!(desk.submitted(), 1);
    Ok(())
}

#[test]
#[ignore = "packaging/windows/try-in-wine runs it"]
fn in_wine_an_answer_that_never_comes_is_asked_about_after_a_kill() -> Result<(), Killed> {
    let desktop = windows();
    let desk = Desk::with(Scenario::CutAfterSending);
    let mut hand = Hand::of(&desk);
    let mut witness = Witness::default();
    let mut wizard = witness.returns(&desktop, &desk)?;
    hand.walks_to(&mut wizard, Place::Told(Code::H09))?;
    shot(&desktop, "cwiczenia-h-09.png");
    wizard.dies();
    witness.compares(&desk, 1);
    let mut wizard = witness.returns(&desktop, &desk)?;
    hand.walks_to(&mut wizard, Place::Told(Code::H09))?;
    wizard.dies();
    assert_eq!((hand.clicks, desk.submitted()), (1, 1));
    Ok(())
}

#[test]
#[ignore = "packaging/windows/try-in-wine runs it"]
fn in_wine_the_eighteen_polish_letters_can_be_typed() -> Result<(), Killed> {
    let desktop = windows();
    types_every_letter(&desktop, false)?;
    shot(&desktop, "polskie-litery.png");
    types_every_letter(&desktop, true)
}

/// The package of an office, locked with an everyday password.
fn package(folder: &std::path::Path) -> PathBuf {
    let file = folder.join("pakiet z gminy.csizs");
    std::fs::write(&file, complete().bytes()).unwrap();
    file
}

#[test]
#[ignore = "packaging/windows/try-in-wine runs it"]
fn in_wine_a_second_start_hands_its_file_to_the_first() -> Result<(), Killed> {
    let desktop = windows();
    let folder = tempfile::tempdir().unwrap();
    let (state, file) = (folder.path().join("stan"), package(folder.path()));
    let options = Options { for_real: true, ..Options::default() };
    let mut wizard = Wizard::starts_in(&desktop, &state, None, &options);
    wizard.waits_for(Place::Start)?;
    let mut second = desktop.wizard(folder.path());
    let second = second.arg("--stan").arg(desktop.path(&state)).arg("--otworz").arg(desktop.path(&file));
    let mut second = second.spawn().unwrap();
    let mut ended = None;
    waits_until("the second start ends", || {
        ended = second.try_wait().unwrap();
        ended.is_some()
    });
    assert!(ended.is_some_and(|ended| ended.success()), "{ended:?}");
    wizard.waits_for(Place::File)?;
    shot(&desktop, "drugi-start.png");
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Unlock)
}

/// In the folder that the uninstaller looks at: afterwards the trial uninstalls, and it must be gone.
#[test]
#[ignore = "packaging/windows/try-in-wine runs it"]
fn in_wine_a_ticked_password_is_kept_on_this_computer_and_read_after_a_kill() -> Result<(), Killed> {
    let desktop = windows();
    let folder = tempfile::tempdir().unwrap();
    let (state, file) = (given("KREATOR_WINE_STATE"), package(folder.path()));
    let (tabs, _) = tabs_of_both();
    let options = Options { for_real: true, ..Options::default() };
    let mut wizard = Wizard::starts_in(&desktop, &state, Some(&file), &options);
    comes_to_its_password(&mut wizard)?;
    ticks(&wizard, tabs);
    wizard.types(PASSWORD);
    shot(&desktop, "zapamietaj.png");
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Unit)?;
    wizard.dies();

    let mut wizard = Wizard::starts_in(&desktop, &state, None, &options);
    let _ = wizard.waits("\"Witaj ponownie\"", |place| matches!(place, Place::Back(_)))?;
    wizard.presses(&["Return"]);
    let next = wizard.waits("the next page", |place| !matches!(place, Place::Back(_)))?;
    assert_eq!(next, Place::Unit, "it is asked again");
    let kept = desktop.registry("HKCU\\Software\\Wine\\Credential Manager");
    let kept = kept.split_once("haslo-do-pakietu-").unwrap_or_else(|| panic!("nothing is kept: {kept}")).1;
    assert!(kept.contains("KreatorCSIZS"), "{kept}");
    // CRED_PERSIST_LOCAL_MACHINE: 3 would travel with the person's profile.
    let persistence = kept.lines().find(|line| line.trim_start().starts_with("Persist")).unwrap();
    assert!(persistence.trim_end().ends_with("0x2"), "{persistence}");

    Ok(())
}
