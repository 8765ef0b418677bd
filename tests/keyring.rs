//! Once against a real credential store: gnome-keyring on a session bus of its own, the real program in
//! a virtual screen, killed and started again. `tests/scripts/keyring` runs these alone.
use crate::app::memory::is_nowhere_in;
use crate::kills::bus::Bus;
use crate::kills::desktop::{Desktop, installed};
use crate::kills::door::waits_until;
use crate::kills::hand::{Hand, NEW};
use crate::kills::place::Place;
use crate::kills::wizard::{Killed, Options, Wizard};
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::platform::credentials::{Keeper, Kept, SERVICE};
use kreator_csizs::problem::Code;
use kreator_csizs::training::Scenario;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// A session bus and the keyring on it, in a home of their own.
struct Keyring {
    bus: Bus,
    daemon: Option<Child>,
}

impl Keyring {
    /// On a busy machine the first question may reach the daemon before it is unlocked; then it would ask
    /// a person, and nobody is there. So it is begun anew.
    fn opens() -> Self {
        for _ in 0..8 {
            let mut keyring = Self::of_a_new_user();
            let mut daemon = keyring.bus.run("gnome-keyring-daemon");
            let _ = daemon.args(["--unlock", "--foreground", "--components=secrets"]);
            let daemon = daemon.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
            let mut daemon = installed(daemon, "gnome-keyring-daemon", "gnome-keyring");
            daemon.stdin.take().unwrap().write_all(b"haslo-do-bazy").unwrap();
            keyring.daemon = Some(daemon);
            for _ in 0..5 {
                std::thread::sleep(Duration::from_millis(500));
                if keyring.stores_something() {
                    return keyring;
                }
            }
        }
        panic!("gnome-keyring never opens")
    }

    /// A bus, and no keyring on it.
    fn of_a_new_user() -> Self {
        Self { bus: Bus::of_a_new_user(), daemon: None }
    }

    fn stores_something(&self) -> bool {
        let tool =
            self.bus.run("secret-tool").args(["store", "--label=x", "a", "b"]).stdin(Stdio::piped()).spawn();
        let mut tool = installed(tool, "secret-tool", "libsecret-tools");
        tool.stdin.take().unwrap().write_all(b"x").unwrap();
        let end = Instant::now() + Duration::from_secs(4);
        while Instant::now() < end {
            if let Some(status) = tool.try_wait().unwrap() {
                return status.success();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        tool.kill().unwrap();
        let _ = tool.wait().unwrap();
        false
    }

    /// As another program of the same person would find it.
    fn holds(&self, kept: Kept, folder: &Path) -> Option<String> {
        let name = kept.name(folder);
        let mut tool = self.bus.run("secret-tool");
        let tool = tool.args(["lookup", "service", SERVICE, "username", &name]).output();
        let output = installed(tool, "secret-tool", "libsecret-tools");
        output.status.success().then(|| String::from_utf8(output.stdout).unwrap())
    }

    fn options(&self) -> Options {
        let bus = ("DBUS_SESSION_BUS_ADDRESS", self.bus.address.clone());
        Options { environment: vec![bus], ..Options::default() }
    }

    /// As the uninstaller runs it.
    fn forgets(&self, state: &Path) -> ExitStatus {
        let mut program = self.bus.run(Desk::executable().to_str().unwrap());
        program.arg("--usun-poswiadczenia").arg("--stan").arg(state).status().unwrap()
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        if let Some(child) = &mut self.daemon {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Counted on the window's own pages, from the first field to the tick.
fn tabs(person: &mut Person, field: &'static str, tick: &'static str) -> usize {
    person.waits_for_focus(field);
    person.waits_until("the tick", |person| person.sees("Zapamiętaj"));
    for tabs in 0..60 {
        if person.focus() == Some(tick.into()) {
            return tabs;
        }
        person.presses(Named::Tab);
    }
    panic!("Tab never comes to {tick}")
}

pub fn tabs_of_both() -> (usize, usize) {
    let desk = Desk::with(Scenario::AllWell).remembering(Keeper::Other);
    let mut person = desk.sit();
    person.presses(Named::Enter);
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    person.tabs_to("file-practice");
    person.presses(Named::Space);
    person.waits_until_sees("Zmień plik");
    person.tabs_to("main");
    person.presses(Named::Enter);
    let first = tabs(&mut person, "unlock-password", "unlock-remember");
    drop(person);
    let mut person = desk.sit_at_password();
    (first, tabs(&mut person, "password-new", "password-remember"))
}

pub fn ticks(wizard: &Wizard<'_>, tabs: usize) {
    wizard.presses(&vec!["Tab"; tabs]);
    wizard.presses(&["space"]);
    wizard.presses(&vec!["shift+Tab"; tabs]);
}

#[test]
fn both_passwords_are_kept_through_kills_and_gone_after_the_uninstaller() -> Result<(), Killed> {
    let (at_package, at_new) = tabs_of_both();
    let (keyring, desktop) = (Keyring::opens(), Desktop::open());
    let desk = Desk::with(Scenario::AllWell);
    let package = desk.created.package_password.expose().to_owned();
    let mut hand = Hand::of(&desk);

    let mut wizard = Wizard::starts_with(&desktop, &desk, &keyring.options());
    hand.walks_to(&mut wizard, Place::Unlock)?;
    ticks(&wizard, at_package);
    wizard.retypes(&package);
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Unit)?;
    assert_eq!(keyring.holds(Kept::PackagePassword, &desk.practice()).as_deref(), Some(package.as_str()));
    wizard.dies();

    let mut wizard = Wizard::starts_with(&desktop, &desk, &keyring.options());
    let _ = wizard.waits("E1c", |place| matches!(place, Place::Back(_)))?;
    wizard.presses(&["Return"]);
    let next = wizard.waits("the next page", |place| !matches!(place, Place::Back(_)))?;
    assert_eq!(next, Place::Unit, "nothing is asked");
    hand.walks_to(&mut wizard, Place::Password)?;
    ticks(&wizard, at_new);
    // "Gotowe" would take it away.
    let _ = hand.walks_until(&mut wizard, Place::is_past_password)?;
    waits_until("it is kept", || keyring.holds(Kept::NewPassword, &desk.practice()).is_some());
    assert_eq!(keyring.holds(Kept::NewPassword, &desk.practice()).as_deref(), Some(NEW[0]));
    wizard.dies();
    desk.proves_safety(Some(hand.clicks));
    is_nowhere_in(&desk.state(), &[&package, NEW[0]]);

    let ledger = fs::read(desk.ledger_file()).unwrap();
    let files = || {
        let mut names: Vec<_> =
            fs::read_dir(desk.state()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = files();
    for _ in 0..2 {
        // The second time there is nothing to forget, and that is fine.
        assert!(keyring.forgets(&desk.state()).success());
        for kept in Kept::ALL {
            assert_eq!(keyring.holds(kept, &desk.practice()), None, "{kept:?}");
        }
    }
    assert_eq!((ledger, before), (fs::read(desk.ledger_file()).unwrap(), files()), "the state is left alone");
    Ok(())
}

#[test]
fn without_a_keyring_the_uninstaller_is_not_held_up_and_makes_nothing() {
    let keyring = Keyring::of_a_new_user();
    let state = keyring.bus.home.path().join("nie ma");
    assert!(keyring.forgets(&state).success());
    assert!(!state.exists());
}

#[test]
fn without_a_keyring_there_is_no_tick_to_be_disappointed_by() -> Result<(), Killed> {
    let (keyring, desktop) = (Keyring::of_a_new_user(), Desktop::open());
    let desk = Desk::with(Scenario::AllWell);
    let mut hand = Hand::of(&desk);
    let mut wizard = Wizard::starts_with(&desktop, &desk, &keyring.options());
    hand.walks_to(&mut wizard, Place::Password)?;
    wizard.dies();
    let mut wizard = Wizard::starts_with(&desktop, &desk, &keyring.options());
    hand.walks_to(&mut wizard, Place::Reopen)?;
    assert!(!wizard.comes_soon(Duration::from_millis(200), |place| place == Place::Told(Code::K13))?);
    Ok(())
}
