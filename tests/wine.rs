//! The Windows program in Wine, driven by keyboard on a virtual screen.
//!
//! `packaging/windows/try-in-wine` installs it and runs these; they need `KREATOR_WINE` (the prefix),
//! `KREATOR_WINE_PROGRAM` (the installed program) and `KREATOR_WINE_SHOTS` (a folder for pictures).
mod measure;

use crate::kills::desktop::{Desktop, Wine};
use crate::kills::hand::Hand;
use crate::kills::place::Place;
use crate::kills::witness::Witness;
use crate::kills::wizard::{Killed, Options, Wizard};
use crate::package::support::complete;
use crate::support::Desk;
use kreator_csizs::problem::Code;
use kreator_csizs::training::Scenario;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// Every letter that a Polish keyboard has beside the Latin ones.
const LETTERS: &str = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
/// Their keys, without Shift.
const KEYS: [&str; 9] = [
    "aogonek", "cacute", "eogonek", "lstroke", "nacute", "oacute", "sacute", "zacute", "zabovedot",
];

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
    hand.walks_to(&mut wizard, Place::Back(3))?;
    witness.sees(&desk, Place::Back(3));
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

/// Only a password typed right opens the package. On this layout the letters lie on AltGr.
#[test]
#[ignore = "packaging/windows/try-in-wine runs it"]
fn in_wine_the_eighteen_polish_letters_can_be_typed() -> Result<(), Killed> {
    let desktop = windows();
    let folder = tempfile::Builder::new().prefix("Żaneta Gęś ").tempdir().unwrap();
    let package = folder.path().join("pakiet z gminy.csizs");
    std::fs::write(&package, complete().locked_with(LETTERS)).unwrap();
    let state = folder.path().join("stan");
    let keyboard = Command::new("setxkbmap").arg("pl").env("DISPLAY", desktop.name()).status().unwrap();
    assert!(keyboard.success());
    let options = Options { for_real: true, ..Options::default() };
    let mut wizard = Wizard::starts_in(&desktop, &state, Some(&package), &options);
    wizard.waits_for(Place::File)?;
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Unlock)?;
    wizard.presses(&KEYS);
    // xdotool forgets Shift for one of the capital letters, so Shift is held here.
    let _ = desktop.xdotool(&["keydown", "shift"]);
    wizard.presses(&KEYS);
    let _ = desktop.xdotool(&["keyup", "shift"]);
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Unit)?;
    shot(&desktop, "polskie-litery.png");
    Ok(())
}
