//! `kill -9` at random moments of the journey, as often as asked for.
use super::desktop::Desktop;
use super::hand::Hand;
use super::place::Place;
use super::witness::{Witness, tries};
use super::wizard::{Killed, Wizard};
use crate::support::Desk;
use kreator_csizs::ledger;
use kreator_csizs::problem::Code;
use kreator_csizs::procedure::Stage;
use kreator_csizs::training::{Scenario, Style, World};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// What the ordinary run of all tests does.
const A_FEW: u32 = 6;
/// In milliseconds, about as long as a life needs from the double click to the changed password.
const LIFE: u64 = 1500;
/// The same for the act, and for the effects of one page.
const ACT: u64 = 120;

/// When the plug is pulled.
#[derive(Debug, Clone, Copy)]
enum Plan {
    Anywhere,
    /// After "Zmień hasło".
    InTheAct,
    /// After this page has come, while it is dealt with.
    At(Place),
}

#[test]
fn killed_at_random_moments_nothing_is_lost_and_nothing_is_sent_twice() {
    let kills = number("KREATOR_ZABICIA").unwrap_or(A_FEW.into());
    let clock = || u64::from(chrono::Utc::now().timestamp_subsec_nanos());
    let seed = number("KREATOR_ZIARNO").unwrap_or_else(clock);
    println!("KREATOR_ZABICIA={kills} KREATOR_ZIARNO={seed}");
    let desktop = Desktop::open();
    let _ = super::door::tabs_to_check();
    let mut figures = Figures::default();
    let (mut dice, begun) = (Dice(seed), Instant::now());
    while figures.kills < kills {
        journey(&desktop, &mut dice, kills, &mut figures);
    }
    figures.print(begun.elapsed());
}

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{variable}={text} is no number")))
}

/// One package, one practice; as many lives of the wizard as it takes.
fn journey(desktop: &Desktop, dice: &mut Dice, most: u64, figures: &mut Figures) {
    use Scenario::{AllWell, CutAfterSending, PolicyRefused, WrongTemporary};
    let scenario = dice.one_of([AllWell, AllWell, AllWell, PolicyRefused, CutAfterSending, WrongTemporary]);
    let desk = Desk::styled(scenario, dice.one_of(Style::ALL));
    let (mut hand, mut witness) = (Hand::of(&desk), Witness::default());
    figures.journeys += 1;
    let mut is_over = false;
    while figures.kills < most && !is_over {
        let wizard = Wizard::starts(desktop, &desk);
        let plan = dice.plan();
        hand.then_killed = None;
        match plan {
            Plan::Anywhere => wizard.is_killed_after(dice.time(LIFE)),
            Plan::InTheAct => hand.then_killed = Some(dice.time(ACT)),
            Plan::At(_) => {}
        }
        let mut last = None;
        let ended = lives(wizard, &desk, &mut hand, &mut witness, (plan, dice), &mut last);
        is_over = last.is_some_and(is_the_end);
        witness.looks(&desk);
        if ended == Err(Killed) {
            figures.kills += 1;
            figures.count(&desk, last);
        }
        // What CSIZS got last is settled there once its process has ended; the next one waits for it.
        if let Ok(mut wizard) = witness.returns(desktop, &desk) {
            witness.compares(&desk, hand.clicks);
            asks_where_nobody_knows(&mut wizard, &desk);
            wizard.dies();
            witness.compares(&desk, hand.clicks);
        }
    }
    figures.clicks += hand.clicks;
    figures.sent += desk.submitted();
}

/// Until it is killed, or at the end, where not every life needs to be.
fn lives(
    mut wizard: Wizard<'_>,
    desk: &Desk,
    hand: &mut Hand<'_>,
    witness: &mut Witness,
    (plan, dice): (Plan, &mut Dice),
    last: &mut Option<Place>,
) -> Result<(), Killed> {
    witness.is_greeted(&mut wizard, desk)?;
    loop {
        let place = wizard.waits("a page", |_| true)?;
        witness.sees(desk, place);
        *last = Some(place);
        if is_the_end(place) {
            if dice.below(3) > 0 {
                return Ok(());
            }
            wizard.is_killed_after(dice.time(ACT));
            while wizard.comes_soon(Duration::from_secs(5), |seen| seen != place)? {}
            panic!("{place:?} lived on");
        }
        if matches!(plan, Plan::At(deadly) if deadly == place) {
            wizard.is_killed_after(dice.time(ACT));
        }
        hand.steps(&mut wizard, place)?;
    }
}

fn is_the_end(place: Place) -> bool {
    place.is_past_password() || place == Place::Told(Code::H07)
}

/// The page behind "Witaj ponownie" after a change that has no known outcome.
fn asks_where_nobody_knows(wizard: &mut Wizard<'_>, desk: &Desk) {
    let tries = tries(&ledger::read(&desk.practice()).unwrap());
    if tries.open().is_some() {
        wizard.presses(&["Return"]);
        let place = wizard.waits("a page that asks", |place| !matches!(place, Place::Back(_))).unwrap();
        let expected = if tries.is_used_up() { Code::H07 } else { Code::H09 };
        assert_eq!(place, Place::Told(expected));
    }
}

/// How it stood at each kill.
#[derive(Default)]
struct Figures {
    kills: u64,
    journeys: u64,
    clicks: u64,
    sent: u64,
    places: BTreeMap<String, u32>,
    states: BTreeMap<&'static str, u32>,
}

impl Figures {
    fn count(&mut self, desk: &Desk, last: Option<Place>) {
        let place = last.map_or("before the first page".to_owned(), |place| format!("{place:?}"));
        *self.places.entry(place).or_default() += 1;
        let progress = desk.progress();
        let tries = tries(&ledger::read(&desk.practice()).unwrap());
        let is_changed = World::open(&desk.practice()).unwrap().is_changed();
        let state = match (tries.changed(), tries.open()) {
            (Some(_), _) => "5 changed",
            (None, Some(_)) if is_changed => "4 open, and CSIZS has changed it",
            (None, Some(_)) => "4 open, and CSIZS has not changed it (yet)",
            (None, None) if progress.current() != Some(Stage::Package) => "3 data confirmed",
            (None, None) if progress.package().is_some() => "2 package opened",
            (None, None) if progress.file().is_some() => "1 file chosen",
            (None, None) => "0 nothing chosen",
        };
        *self.states.entry(state).or_default() += 1;
    }

    fn print(&self, time: Duration) {
        let Self { kills, journeys, clicks, sent, places, states } = self;
        println!("{kills} kills in {journeys} journeys, {} s", time.as_secs());
        println!("\"Zmień hasło\" pressed {clicks} times, {sent} forms at CSIZS, none without a press");
        println!("the ledger at the kill:");
        states.iter().for_each(|(state, times)| println!("  {times:4}  {state}"));
        println!("the last page that was seen before it:");
        places.iter().for_each(|(place, times)| println!("  {times:4}  {place}"));
        println!("found lost, repeated, loosened or at a wrong stage: nothing");
    }
}

/// SplitMix64: small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn plan(&mut self) -> Plan {
        let page = self.one_of([Place::File, Place::Unlock, Place::Reopen, Place::Unit, Place::Check]);
        self.one_of([Plan::Anywhere, Plan::InTheAct, Plan::InTheAct, Plan::At(page)])
    }

    fn time(&mut self, milliseconds: u64) -> Duration {
        Duration::from_millis(self.below(milliseconds))
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn one_of<T: Copy, const N: usize>(&mut self, all: [T; N]) -> T {
        all[usize::try_from(self.below(N as u64)).unwrap()]
    }
}
