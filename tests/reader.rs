//! The real program on a real accessibility bus, met by somebody who only hears it.
use crate::kills::bus::Bus;
use crate::kills::desktop::{Desktop, installed};
use crate::kills::door::waits_until;
use crate::kills::place::Place;
use crate::kills::wizard::{Killed, Options, Wizard};
use crate::support::Desk;
use kreator_csizs::ledger::Standing;
use kreator_csizs::procedure::Stage;
use kreator_csizs::training::Scenario;
use std::path::Path;
use std::process::{Child, Stdio};

/// The session of somebody with a screen reader.
struct Session {
    bus: Bus,
    launcher: Child,
}

impl Session {
    fn begins(desktop: &Desktop) -> Self {
        let bus = Bus::of_a_new_user();
        let mut launcher = bus.run("/usr/libexec/at-spi-bus-launcher");
        let launcher = launcher.arg("--launch-immediately").env("DISPLAY", desktop.name());
        let launcher = launcher.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let launcher = installed(launcher, "at-spi-bus-launcher", "at-spi2-core");
        Self { bus, launcher }
    }

    fn options(&self) -> Options {
        let home = self.bus.home.path().to_str().unwrap().to_owned();
        let environment =
            vec![("DBUS_SESSION_BUS_ADDRESS", self.bus.address.clone()), ("XDG_RUNTIME_DIR", home)];
        Options { environment, ..Options::default() }
    }

    /// Runs a script of `tests/reader`; what it has said.
    ///
    /// # Panics
    /// When the script does not come to its end.
    fn listens(&self, desktop: &Desktop, script: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reader").join(script);
        let program = Desk::executable();
        // Debian's own Python has the bindings.
        let mut python = self.bus.run("/usr/bin/python3");
        let python = python.arg(path).arg(program.file_name().unwrap());
        let python = python.env("DISPLAY", desktop.name()).env("LANG", "C.UTF-8");
        // No trace of it in the sources.
        let python = python.env("PYTHONDONTWRITEBYTECODE", "1").output();
        let output = installed(python, "/usr/bin/python3", "python3-gi gir1.2-atspi-2.0");
        let (said, why) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{said}\n{why}");
        said.into_owned()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.launcher.kill();
        let _ = self.launcher.wait();
    }
}

/// As a window manager gives the keyboard to a new window.
fn comes_to_the_front(desktop: &Desktop) {
    waits_until("the window is there", || {
        let found = desktop.xdotool(&["search", "--onlyvisible", "--name", "CSIZS"]);
        let window = found.and_then(|found| found.lines().last().map(str::to_owned));
        window.is_some_and(|window| desktop.xdotool(&["windowfocus", "--sync", &window]).is_some())
    });
}

#[test]
fn somebody_who_only_hears_walks_the_whole_practice_journey() {
    let desktop = Desktop::open();
    let session = Session::begins(&desktop);
    let home = tempfile::tempdir().unwrap();
    let wizard = Wizard::starts_in(&desktop, home.path(), None, &session.options());
    comes_to_the_front(&desktop);
    let said = session.listens(&desktop, "journey.py");
    assert_eq!(said.lines().count(), 10, "{said}");
    wizard.dies();
    let mut progress = kreator_csizs::ledger::Progress::default();
    for entry in kreator_csizs::ledger::read(&home.path().join("cwiczenia")).unwrap() {
        progress.apply(&entry);
    }
    for stage in Stage::ALL {
        assert!(matches!(progress.standing(stage), Standing::Done { .. }), "{stage:?}");
    }
}

#[test]
fn the_window_lives_when_the_bus_dies() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let mut session = Session::begins(&desktop);
    let desk = Desk::with(Scenario::AllWell);
    let mut wizard = Wizard::starts_with(&desktop, &desk, &session.options());
    let _ = wizard.waits("E1c", |place| matches!(place, Place::Back(_)))?;
    let heard = session.listens(&desktop, "hears.py");
    assert!(heard.contains("Witaj ponownie"), "{heard}");
    let _ = session.launcher.kill();
    session.bus.dies();
    wizard.presses(&["Return"]);
    let _ = wizard.waits("the next page", |place| !matches!(place, Place::Back(_)))?;
    wizard.dies();
    Ok(())
}
