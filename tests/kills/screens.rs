//! `kill -9` on every screen of the journey.
use super::desktop::Desktop;
use super::door;
use super::hand::Hand;
use super::place::Place;
use super::witness::{Witness, tries};
use super::wizard::{Killed, Options, Wizard};
use crate::support::Desk;
use kreator_csizs::ledger;
use kreator_csizs::problem::Code;
use kreator_csizs::training::Scenario;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

#[test]
fn killed_on_the_choice_of_a_practice() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let state = tempfile::tempdir().unwrap();
    let practice = state.path().join("cwiczenia");
    for _ in 0..2 {
        let mut wizard = Wizard::starts_in(&desktop, state.path(), None, &Options::default());
        wizard.waits_for(Place::Stories)?;
        wizard.dies();
        assert!(ledger::read(&practice).is_err(), "nothing has begun");
    }
    let mut wizard = Wizard::starts_in(&desktop, state.path(), None, &Options::default());
    wizard.waits_for(Place::Stories)?;
    wizard.presses(&["Return"]);
    let _ = wizard.waits("E3", |place| place == Place::File)?;
    wizard.dies();
    // Nothing was chosen yet: there is nothing to come back to, and nothing lost.
    let mut wizard = Wizard::starts_in(&desktop, state.path(), None, &Options::default());
    wizard.waits_for(Place::Stories)?;
    assert!(kreator_csizs::training::log::read(&practice).unwrap().len() > 1);
    Ok(())
}

/// Without a dialog the paper goes into the home folder, which is the state folder here.
fn papers(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_paper = |file: &PathBuf| file.file_name().unwrap().to_string_lossy().starts_with("Potwierdzenie");
    files.filter(is_paper).collect()
}

#[test]
fn killed_before_stage_1_and_while_the_paper_is_saved() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("stan");
    let nothing = folder.path().join("nic").display().to_string();
    let environment = vec![("PATH", nothing.clone()), ("XDG_DATA_DIRS", nothing)];
    let options = Options { for_real: true, environment, ..Options::default() };
    let starts = || Wizard::starts_in(&desktop, &state, None, &options);

    let mut wizard = starts();
    wizard.waits_for(Place::Start)?;
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Situations)?;
    wizard.dies();
    let mut wizard = starts();
    wizard.waits_for(Place::Back(1))?;
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Situations)?;
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Told(Code::K30))?;
    // The first of the four answers.
    wizard.presses(&["space", "Return"]);
    wizard.waits_for(Place::NotNeeded)?;
    wizard.dies();
    let saved = || {
        let is_saved =
            |entry: &ledger::Entry| matches!(entry.zdarzenie, ledger::Event::PotwierdzenieZapisane(_));
        ledger::read(&state).unwrap().iter().filter(|entry| is_saved(entry)).count()
    };
    for delay in [0, 4, 8, 12, 20, 30, 1000] {
        let mut wizard = starts();
        wizard.waits_for(Place::NotNeeded)?;
        wizard.retypes("GOPS w Przykladowie");
        wizard.presses(&["Tab"]);
        wizard.retypes("System 3.2");
        wizard.presses(&["Return"]);
        std::thread::sleep(Duration::from_millis(delay));
        wizard.dies();
        let whole = papers(&state);
        for paper in &whole {
            let text = fs::read_to_string(paper).unwrap();
            let end = if text.starts_with('\u{feff}') { "wojewódzki.\r\n" } else { "</html>\n" };
            assert!(text.contains("System 3.2") && text.ends_with(end), "half a paper: {paper:?}");
        }
        assert!(whole.len() >= 2 * saved(), "{delay}: what is said to be saved is there: {whole:?}");
    }
    assert!(saved() > 0, "after a second it is saved");
    starts().waits_for(Place::NotNeeded)
}

#[test]
fn killed_on_each_screen_to_the_changed_password() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let to_browser = door::tabs_to_browser();
    let desk = Desk::with(Scenario::AllWell);
    let mut hand = Hand::of(&desk);
    let mut witness = Witness::default();
    // Where it is killed, and the first page behind "Witaj ponownie" afterwards.
    let deaths = [
        (Place::Back(1), Place::File),
        (Place::File, Place::File),
        (Place::Told(Code::P01), Place::File),
        (Place::Unlock, Place::Reopen),
        (Place::Reopen, Place::Reopen),
        (Place::Unit, Place::Reopen),
        (Place::Password, Place::Reopen),
        (Place::EmptyRepeat, Place::Reopen),
        (Place::Browser, Place::Reopen),
    ];
    for (place, next) in deaths {
        let mut wizard = witness.returns(&desktop, &desk)?;
        if place == Place::Browser {
            hand.walks_to(&mut wizard, Place::Password)?;
            wizard.presses(&vec!["Tab"; to_browser]);
            wizard.presses(&["Return"]);
            wizard.waits_for(Place::Browser)?;
        } else {
            hand.walks_to(&mut wizard, place)?;
        }
        witness.sees(&desk, place);
        wizard.dies();
        witness.compares(&desk, hand.clicks);
        let mut wizard = witness.returns(&desktop, &desk)?;
        wizard.presses(&["Return"]);
        let _ = wizard.waits(&format!("{next:?} after {place:?}"), |seen| seen == next)?;
        wizard.dies();
    }
    assert_eq!((hand.clicks, desk.submitted()), (0, 0));
    let deaths = [
        (Place::Clock, Place::Clock),
        (Place::Certificate, Place::Certificate),
        (Place::Registration, Place::Registration),
        (Place::Dictionaries, Place::Reopen),
    ];
    for (place, next) in deaths {
        let mut wizard = witness.returns(&desktop, &desk)?;
        hand.walks_to(&mut wizard, place)?;
        witness.sees(&desk, place);
        wizard.dies();
        witness.compares(&desk, 1);
        let mut wizard = witness.returns(&desktop, &desk)?;
        wizard.presses(&["Return"]);
        let _ = wizard.waits(&format!("{next:?} after {place:?}"), |seen| seen == next)?;
        wizard.dies();
    }

    let mut wizard = witness.returns(&desktop, &desk)?;
    hand.walks_to(&mut wizard, Place::END)?;
    witness.sees(&desk, Place::END);
    wizard.dies();
    witness.compares(&desk, 1);
    assert_eq!(desk.submitted(), 1);
    let mut wizard = witness.returns(&desktop, &desk)?;
    wizard.waits_for(Place::END)
}

#[test]
fn in_a_long_folder_with_polish_letters_nothing_is_different() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let desk = Desk::of_zaneta(Scenario::AllWell);
    assert!(desk.state().as_os_str().len() > 300);
    let mut hand = Hand::of(&desk);
    let mut witness = Witness::default();
    for place in [Place::Unit, Place::END] {
        let mut wizard = witness.returns(&desktop, &desk)?;
        hand.walks_to(&mut wizard, place)?;
        witness.sees(&desk, place);
        wizard.dies();
        witness.compares(&desk, hand.clicks);
    }
    assert_eq!(desk.submitted(), 1);
    Ok(())
}

#[test]
fn killed_on_h_09_and_on_its_check() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let desk = Desk::with(Scenario::CutAfterSending);
    let mut hand = Hand::of(&desk);
    let mut witness = Witness::default();
    for place in [Place::Told(Code::H09), Place::Check, Place::Told(Code::H09), Place::END] {
        let mut wizard = witness.returns(&desktop, &desk)?;
        hand.walks_to(&mut wizard, place)?;
        witness.sees(&desk, place);
        wizard.dies();
        witness.compares(&desk, 1);
    }
    let progress = desk.progress();
    assert!(progress.tries_of(&progress.account().unwrap()).changed().unwrap().by_hand);
    assert_eq!((hand.clicks, desk.submitted()), (1, 1));
    witness.returns(&desktop, &desk).map(drop)
}

#[test]
fn killed_on_h_07_no_further_attempt_is_made() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let desk = Desk::with(Scenario::WrongTemporary);
    let mut hand = Hand::of(&desk);
    hand.stubborn = true;
    let mut witness = Witness::default();
    let mut wizard = witness.returns(&desktop, &desk)?;
    for attempt in 1..=4 {
        // Killed after each refusal too: the count is kept.
        let refused = hand.walks_until(&mut wizard, |place| {
            matches!(place, Place::Told(Code::H05)) && desk.submitted() == attempt
                || place == Place::Told(Code::H07)
        })?;
        assert_eq!(refused == Place::Told(Code::H07), attempt == 4, "{refused:?}");
        wizard.dies();
        witness.compares(&desk, attempt);
        wizard = witness.returns(&desktop, &desk)?;
    }
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Told(Code::H07))?;
    // No key that a person may press in vain sends anything.
    wizard.presses(&["Return", "Return", "space"]);
    assert!(!wizard.comes_soon(Duration::from_millis(500), |place| place != Place::Told(Code::H07))?);
    wizard.dies();
    witness.compares(&desk, 4);
    assert_eq!((hand.clicks, desk.submitted()), (4, 4));
    assert_eq!(tries(&ledger::read(&desk.practice()).unwrap()).attempts(), 4);
    Ok(())
}

#[test]
fn killed_on_h_08_the_account_stays_locked() -> Result<(), Killed> {
    let desktop = Desktop::open();
    let desk = Desk::with(Scenario::AccountLocked);
    let mut hand = Hand::of(&desk);
    let mut witness = Witness::default();
    let mut wizard = witness.returns(&desktop, &desk)?;
    hand.walks_to(&mut wizard, Place::Told(Code::H08))?;
    wizard.dies();
    witness.compares(&desk, 1);
    let mut wizard = witness.returns(&desktop, &desk)?;
    wizard.presses(&["Return"]);
    wizard.waits_for(Place::Told(Code::H08))?;
    wizard.dies();
    witness.compares(&desk, 1);
    assert!(tries(&ledger::read(&desk.practice()).unwrap()).is_locked());
    Ok(())
}
