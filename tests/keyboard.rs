//! The Polish keyboard at the real window: the letters lie on AltGr.
use crate::kills::desktop::{Desktop, installed};
use crate::kills::place::Place;
use crate::kills::wizard::{Killed, Options, Wizard};
use crate::package::support::complete;
use std::process::Command;

/// Every letter that a Polish keyboard has beside the Latin ones.
const LETTERS: &str = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
/// Their keys, without Shift.
const KEYS: [&str; 9] =
    ["aogonek", "cacute", "eogonek", "lstroke", "nacute", "oacute", "sacute", "zacute", "zabovedot"];

/// The given file is read a moment after E3 has come; until then Return would open the dialog.
pub fn comes_to_its_password(wizard: &mut Wizard<'_>) -> Result<(), Killed> {
    wizard.waits_for(Place::File)?;
    std::thread::sleep(std::time::Duration::from_secs(1));
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Unlock)
}

/// Only a password typed right opens the package. `shown`: it is revealed first, and the field is one like
/// any other.
pub fn types_every_letter(desktop: &Desktop, shown: bool) -> Result<(), Killed> {
    let folder = tempfile::Builder::new().prefix("Żaneta Gęś ").tempdir().unwrap();
    let package = folder.path().join("pakiet z gminy.csizs");
    std::fs::write(&package, complete().locked_with(LETTERS)).unwrap();
    let state = folder.path().join("stan");
    let keyboard = Command::new("setxkbmap").arg("pl").env("DISPLAY", desktop.name()).status();
    assert!(installed(keyboard, "setxkbmap", "x11-xkb-utils").success());
    let options = Options { for_real: true, ..Options::default() };
    let mut wizard = Wizard::starts_in(desktop, &state, Some(&package), &options);
    comes_to_its_password(&mut wizard)?;
    if shown {
        wizard.presses(&["shift+Tab", "space", "Tab"]);
    }
    wizard.presses(&KEYS);
    // xdotool forgets Shift for one of the capital letters, so Shift is held here.
    let _ = desktop.xdotool(&["keydown", "shift"]);
    wizard.presses(&KEYS);
    let _ = desktop.xdotool(&["keyup", "shift"]);
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Unit)
}

#[test]
fn the_eighteen_polish_letters_are_typed_with_altgr_hidden_and_shown() -> Result<(), Killed> {
    let desktop = Desktop::open();
    types_every_letter(&desktop, false)?;
    types_every_letter(&desktop, true)
}
