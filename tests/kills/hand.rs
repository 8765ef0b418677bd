//! What a person at the keyboard does next, whatever page the wizard shows.
use super::place::Place;
use super::wizard::{Killed, Wizard};
use crate::support::Desk;
use crate::training::browser::Browser;
use kreator_csizs::problem::Code;
use kreator_csizs::training::log::Event;
use kreator_csizs::training::{Hint, Verdict, World};
use std::time::Duration;

/// New passwords that keep the rules; the second one where the first is refused.
pub const NEW: [&str; 2] = ["Kasztan7!x", "Jarzebina8?y"];
/// A temporary password that nobody has given out.
pub const WRONG: &str = "Pomylone-Haslo+3=";

/// How long a key may take until the page answers; then it is pressed again.
const ANSWER: Duration = Duration::from_millis(1500);
/// The same for what takes its time.
const LONG: Duration = Duration::from_secs(20);

pub struct Hand<'a> {
    desk: &'a Desk,
    /// How often "Zmień hasło" was pressed.
    pub clicks: u64,
    /// Which of [`NEW`].
    pub new: usize,
    /// The administrator is not asked for the right temporary password.
    pub stubborn: bool,
    /// Once "Zmień hasło" is pressed, somebody pulls the plug after so long.
    pub then_killed: Option<Duration>,
    /// What the one login with the new password showed, by the number of the intent.
    checked: Option<(u64, bool)>,
}

impl<'a> Hand<'a> {
    pub fn of(desk: &'a Desk) -> Self {
        Self { desk, clicks: 0, new: 0, stubborn: false, then_killed: None, checked: None }
    }

    /// Forward, until the window says so.
    pub fn walks_to(&mut self, wizard: &mut Wizard<'_>, target: Place) -> Result<(), Killed> {
        self.walks_until(wizard, |place| place == target).map(drop)
    }

    /// # Panics
    /// Where it does not come within more steps than the longest way has.
    pub fn walks_until(
        &mut self,
        wizard: &mut Wizard<'_>,
        arrived: impl Fn(Place) -> bool,
    ) -> Result<Place, Killed> {
        for _ in 0..60 {
            let place = wizard.waits("a page", |_| true)?;
            if arrived(place) {
                return Ok(place);
            }
            self.steps(wizard, place)?;
        }
        panic!("the way has no end; at last {:?}", wizard.place()?)
    }

    /// One step, and until the page has answered.
    pub fn steps(&mut self, wizard: &mut Wizard<'_>, place: Place) -> Result<(), Killed> {
        let new = NEW[self.new];
        match place {
            // The practice is just being resumed; E2 and E8 go on by themselves.
            Place::Stories | Place::Computer | Place::Server => {
                return wizard.comes_soon(LONG, |seen| seen != place).map(drop);
            }
            // Here a dialog can open, and nothing would tell its title from the page's.
            Place::File if wizard.is_on_windows() => {
                wizard.presses(&["Tab", "space"]);
                std::thread::sleep(ANSWER);
                wizard.presses(&["Return"]);
            }
            // E7 is left by "Dalej", once the clock has been looked at. An expired certificate is told on E5.
            Place::Told(Code::C01)
            | Place::Back(1..=6)
            | Place::File
            | Place::Unit
            | Place::Systems
            | Place::Password
            | Place::Clock
            | Place::Certificate => {
                wizard.presses(&["Return"]);
            }
            // The focus is on "Wybierz plik…"; beside it lies "Użyj pakietu ćwiczeniowego".
            Place::Told(Code::P01) => wizard.presses(&["Tab", "space"]),
            Place::Unlock | Place::Reopen | Place::Told(Code::P10 | Code::P11) => {
                wizard.retypes(self.desk.created.package_password.expose());
                wizard.presses(&["Return"]);
                return wizard.comes_soon(LONG, |seen| seen != place).map(drop);
            }
            Place::Told(Code::K31 | Code::H05) => {
                wizard.retypes(&self.old_password());
                wizard.presses(&["Return"]);
            }
            Place::Told(Code::H01) => {
                wizard.retypes(new);
                wizard.presses(&["Return"]);
            }
            Place::Told(Code::H04) => {
                self.new = 1;
                wizard.retypes(NEW[1]);
                wizard.presses(&["Return"]);
            }
            Place::Dictionaries => {
                wizard.presses(&["Return"]);
                return wizard.comes_soon(LONG, |seen| seen != place).map(drop);
            }
            Place::Registration => {
                wizard.retypes(NEW[self.new]);
                wizard.presses(&["Return"]);
                return wizard.comes_soon(LONG, |seen| seen != place).map(drop);
            }
            Place::EmptyRepeat => {
                wizard.retypes(new);
                return self.changes(wizard);
            }
            Place::Told(Code::H10) => wizard.presses(&["Return"]),
            // The network's stories of practice: nothing has left, and what was typed is still there.
            Place::Told(
                Code::N04 | Code::N06 | Code::N08 | Code::N09 | Code::N10 | Code::N12 | Code::N13 | Code::N14,
            ) => return self.changes(wizard),
            // A key was lost on a busy machine: once more. Each field has its button behind it.
            Place::Told(Code::H03) => {
                wizard.retypes(new);
                wizard.presses(&["Return"]);
            }
            Place::Told(Code::H02) => {
                wizard.presses(&["shift+Tab", "shift+Tab"]);
                wizard.retypes(new);
                wizard.presses(&["Tab", "Tab"]);
                wizard.retypes(new);
                return self.changes(wizard);
            }
            Place::Told(Code::K30) => wizard.presses(&["Escape"]),
            Place::Told(Code::H09) => return self.goes_to_check(wizard),
            Place::Check => return self.checks(wizard),
            // Practice has neither of the two.
            Place::Situations
            | Place::NotNeeded
            | Place::Start
            | Place::Connected
            | Place::Back(_)
            | Place::Browser
            | Place::DictionariesByHand
            | Place::Told(_) => {
                panic!("no way leads on from {place:?}")
            }
        }
        wizard.comes_soon(ANSWER, |seen| seen != place).map(drop)
    }

    /// The one press that counts.
    fn changes(&mut self, wizard: &mut Wizard<'_>) -> Result<(), Killed> {
        self.clicks += 1;
        wizard.presses(&["Return"]);
        if let Some(delay) = self.then_killed.take() {
            wizard.is_killed_after(delay);
        }
        // While the act runs there is no problem, and the title is that of the page.
        let running = [Place::EmptyRepeat, Place::Password];
        wizard.waits("an answer", |place| !running.contains(&place)).map(drop)
    }

    fn old_password(&self) -> String {
        let world = World::open(&self.desk.practice()).unwrap();
        match world.hint(&self.desk.created.temporary_password) {
            Some(Hint::TemporaryPassword(right)) if !self.stubborn => right.expose().to_owned(),
            _ => WRONG.to_owned(),
        }
    }

    fn goes_to_check(&self, wizard: &mut Wizard<'_>) -> Result<(), Killed> {
        let tabs = vec!["Tab"; super::door::tabs_to_check()];
        wizard.presses(&tabs);
        wizard.presses(&["Return"]);
        if !wizard.comes_soon(ANSWER, |seen| seen == Place::Check)? {
            wizard.presses(&["Escape"]);
        }
        Ok(())
    }

    /// Logs in once with the new password, in a browser, and tells what it showed.
    fn checks(&mut self, wizard: &mut Wizard<'_>) -> Result<(), Killed> {
        let progress = self.desk.progress();
        let tries = progress.tries_of(&progress.account().unwrap());
        // The answer is being saved.
        let Some(intent) = tries.open() else { return Ok(()) };
        let intent = intent.number;
        let worked = match self.checked {
            Some((known, worked)) if known == intent => worked,
            _ => match self.logs_in() {
                Some(worked) => worked,
                None => return wizard.place().map(drop),
            },
        };
        self.checked = Some((intent, worked));
        wizard.presses(&["Return"]);
        if !wizard.comes_soon(ANSWER, |seen| seen == Place::Told(Code::K30))? {
            return Ok(());
        }
        // The first answer is "Logowanie się udało", the next one "Błędny login lub hasło".
        wizard.presses(if worked { &["space"] } else { &["space", "Down"] });
        wizard.presses(&["Return"]);
        // While the answer is being written, the title is that of the page again.
        let written = |seen| !matches!(seen, Place::Check | Place::Told(Code::K30));
        wizard.comes_soon(ANSWER, written).map(drop)
    }

    /// `None`: the practice CSIZS is gone, with the wizard.
    fn logs_in(&self) -> Option<bool> {
        let world = World::open(&self.desk.practice()).unwrap();
        let login = self.desk.created.login.as_str();
        Browser::of(&world).log_in(login, NEW[self.new]).ok()?;
        let told = self.desk.seen().into_iter().rev().find_map(|entry| match entry.event {
            Event::LoginTried { verdict, .. } => Some(verdict),
            _ => None,
        });
        Some(told.unwrap() == Verdict::LoggedIn)
    }
}
