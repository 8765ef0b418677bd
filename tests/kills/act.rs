//! `kill -9` inside the act, at points that are made from outside: the practice CSIZS pauses, and the
//! ledger file is watched.
use super::desktop::Desktop;
use super::door::{self, holds};
use super::hand::Hand;
use super::place::Place;
use super::witness::{Witness, tries};
use super::wizard::{Killed, Wizard};
use crate::support::Desk;
use kreator_csizs::ledger::{self, Event};
use kreator_csizs::problem::Code;
use kreator_csizs::training::control::{Point, Target};
use kreator_csizs::training::{Scenario, Style, World};
use std::time::Duration;

/// When the plug is pulled.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// While the pages are opened: nothing is recorded yet.
    Page(Point),
    /// The intent is recorded, and the connection that is to carry the form waits for TLS.
    Door,
    /// While the form is sent and answered.
    Change(Point),
    /// At once when this line has come into the ledger file.
    Line(&'static str),
}

/// What may be true afterwards.
#[derive(Debug, PartialEq, Eq)]
enum Left {
    /// Nothing was recorded and nothing sent.
    Nothing,
    /// H-09; how often CSIZS got the form.
    Open(u64),
    Changed,
}

const MOMENTS: [Moment; 12] = [
    Moment::Page(Point::Accept),
    Moment::Page(Point::AfterBody),
    Moment::Page(Point::InAnswer),
    Moment::Door,
    Moment::Line("zamiar-zmiany-hasla"),
    Moment::Change(Point::AfterHeaders),
    Moment::Change(Point::AfterBody),
    Moment::Change(Point::BeforeAnswer),
    Moment::Change(Point::InAnswer),
    Moment::Change(Point::AfterAnswer),
    Moment::Line("wynik-zmiany-hasla"),
    Moment::Page(Point::AfterAnswer),
];

impl Moment {
    fn allows(self, left: &Left) -> bool {
        match (self, left) {
            (Self::Page(_), Left::Nothing) | (Self::Door, Left::Open(0)) => true,
            // Whatever of the form was on its way arrives, or not.
            (Self::Change(Point::AfterHeaders), Left::Open(0 | 1)) => true,
            (Self::Change(Point::AfterBody | Point::BeforeAnswer | Point::InAnswer), Left::Open(1)) => true,
            // The answer is here: it was settled before the plug was pulled, or not.
            (Self::Change(Point::AfterAnswer), Left::Open(1) | Left::Changed) => true,
            (Self::Line("zamiar-zmiany-hasla"), Left::Open(0 | 1) | Left::Changed) => true,
            (Self::Line("wynik-zmiany-hasla"), Left::Changed) => true,
            _ => false,
        }
    }
}

#[test]
fn killed_at_each_point_of_the_act_it_asks_and_never_repeats() -> Result<(), Killed> {
    let desktop = Desktop::open();
    for (moment, style) in MOMENTS.into_iter().zip(Style::ALL.into_iter().cycle()) {
        let desk = Desk::styled(Scenario::AllWell, style);
        let mut witness = Witness::default();
        let clicks = is_killed_at(moment, &desktop, &desk, &mut witness)?;
        assert_eq!(clicks, 1, "{moment:?}");
        comes_back(moment, &desktop, &desk, &mut witness)?;
    }
    Ok(())
}

fn is_killed_at(
    moment: Moment,
    desktop: &Desktop,
    desk: &Desk,
    witness: &mut Witness,
) -> Result<u64, Killed> {
    let mut hand = Hand::of(desk);
    let mut wizard = witness.returns(desktop, desk)?;
    hand.walks_to(&mut wizard, Place::EmptyRepeat)?;
    let clicks = |wizard: &mut Wizard<'_>| {
        wizard.types(super::hand::NEW[0]);
        wizard.presses(&["Return"]);
    };
    match moment {
        Moment::Page(point) => {
            holds(desk, point, Some(Target::Page));
            clicks(&mut wizard);
            door::waits_until_it_is_held(desk, point);
        }
        Moment::Door => {
            door::holds_at_the_door(desk, || clicks(&mut wizard));
            door::waits_until("the intent is recorded", || has_line(desk, "zamiar-zmiany-hasla"));
        }
        Moment::Change(point) => {
            holds(desk, point, Some(Target::Change));
            clicks(&mut wizard);
            door::waits_until_it_is_held(desk, point);
        }
        Moment::Line(kind) => {
            clicks(&mut wizard);
            let end = std::time::Instant::now() + Duration::from_secs(40);
            // No pause between two looks: the line is there for some milliseconds only.
            while !has_line(desk, kind) {
                assert!(std::time::Instant::now() < end, "{kind} never came");
            }
        }
    }
    wizard.dies();
    door::lets_go(desk);
    Ok(1)
}

fn comes_back(moment: Moment, desktop: &Desktop, desk: &Desk, witness: &mut Witness) -> Result<(), Killed> {
    // Its next process first waits until the one before has dealt with what had arrived.
    let mut wizard = witness.returns(desktop, desk)?;
    witness.compares(desk, 1);
    let left = left(desk);
    println!("{moment:?}: {left:?}");
    assert!(moment.allows(&left), "{moment:?}: {left:?}");
    wizard.presses(&["Return"]);
    match left {
        Left::Nothing => drop(wizard.waits("E4b", |place| place == Place::Reopen)?),
        Left::Open(_) => {
            wizard.waits_for(Place::Told(Code::H09))?;
            wizard.presses(&["Return", "Return"]);
            let elsewhere = |place| place != Place::Told(Code::H09);
            assert!(!wizard.comes_soon(Duration::from_millis(300), elsewhere)?, "{moment:?}");
        }
        // "Dokończę później" ends it.
        Left::Changed => return Ok(()),
    }
    wizard.dies();
    witness.compares(desk, 1);
    let sent = desk.submitted();
    if let Left::Open(_) = left {
        let mut person = desk.sit();
        assert!(person.sees("Wymaga uwagi"));
        assert!(person.sees("Witaj ponownie – jesteś na etapie 2 z 6"));
    }
    assert_eq!(desk.submitted(), sent, "{moment:?}");
    Ok(())
}

fn left(desk: &Desk) -> Left {
    let entries = ledger::read(&desk.practice()).unwrap();
    let tries = tries(&entries);
    let recorded = entries.iter().any(|entry| matches!(entry.zdarzenie, Event::ZamiarZmianyHasla { .. }));
    match (tries.changed(), tries.open()) {
        (Some(_), _) => Left::Changed,
        (None, Some(_)) => {
            assert_eq!(tries.attempts(), 1);
            Left::Open(desk.submitted())
        }
        (None, None) => {
            assert!(!recorded && desk.submitted() == 0, "{entries:?}");
            assert!(!World::open(&desk.practice()).unwrap().is_changed());
            Left::Nothing
        }
    }
}

/// A whole line of this kind.
fn has_line(desk: &Desk, kind: &str) -> bool {
    let text = std::fs::read_to_string(desk.ledger_file()).unwrap_or_default();
    text.split_inclusive('\n').any(|line| line.ends_with('\n') && line.contains(kind))
}
