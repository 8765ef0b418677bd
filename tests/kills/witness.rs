//! Remembers what the ledger has confirmed, and compares it with what CSIZS has seen.
use super::desktop::Desktop;
use super::place::Place;
use super::wizard::{Killed, Wizard};
use crate::support::Desk;
use kreator_csizs::ledger::{self, Entry, Event, Outcome, Progress, Standing, Tries};
use kreator_csizs::procedure::Stage;
use kreator_csizs::training::World;

#[derive(Default)]
pub struct Witness {
    entries: Vec<Entry>,
}

impl Witness {
    /// What was in the file is there still, and the guard has not been loosened.
    pub fn looks(&mut self, desk: &Desk) {
        let entries = ledger::read(&desk.practice()).unwrap();
        assert!(entries.starts_with(&self.entries), "lost: {:?}\nleft: {entries:?}", self.entries);
        for known in self.entries.len()..entries.len() {
            let (before, after) = (tries(&entries[..known]), tries(&entries[..=known]));
            let event = &entries[known].zdarzenie;
            let answered = matches!(
                event,
                Event::WynikZmianyHasla {
                    wynik: Outcome::Zmienione | Outcome::PolitykaOdrzucila | Outcome::NieWyslano,
                    ..
                } | Event::SprawdzenieHasla { odpowiedz: ledger::CheckAnswer::Zalogowano, .. }
            );
            assert!(answered || after.attempts() >= before.attempts(), "fewer attempts by {event:?}");
            assert!(after.attempts() < 5, "{event:?}");
        }
        self.entries = entries;
    }

    /// What the window shows is on the disk.
    pub fn sees(&mut self, desk: &Desk, place: Place) {
        self.looks(desk);
        let progress = desk.progress();
        let saved = match place {
            Place::Unlock | Place::Reopen => progress.file().is_some(),
            Place::Unit => progress.package().is_some(),
            Place::Password | Place::EmptyRepeat | Place::Browser | Place::Systems => is_confirmed(&progress),
            // The answer may be on the disk a moment before its page is left.
            Place::Check => tries(&self.entries).open().is_some() || self.has_just_checked(),
            Place::Back(number) => number == stage(&progress),
            Place::Clock | Place::Server => stage(&progress) == 3,
            Place::Certificate => stage(&progress) == 4,
            Place::Registration => stage(&progress) == 5,
            Place::Dictionaries => stage(&progress) == 6,
            Place::Connected => progress.current().is_none(),
            _ => true,
        };
        assert!(saved, "{place:?} is shown, and the ledger has only {:?}", self.entries);
    }

    fn has_just_checked(&self) -> bool {
        let last = self.entries.last().map(|entry| &entry.zdarzenie);
        matches!(last, Some(Event::SprawdzenieHasla { .. }))
    }

    /// After a kill: the ledger and CSIZS do not contradict each other.
    pub fn compares(&mut self, desk: &Desk, clicks: u64) {
        self.looks(desk);
        desk.proves_safety(Some(clicks));
        let count = |holds: fn(&Event) -> bool| {
            self.entries.iter().filter(|entry| holds(&entry.zdarzenie)).count() as u64
        };
        let intents = count(|event| matches!(event, Event::ZamiarZmianyHasla { .. }));
        let unsent =
            count(|event| matches!(event, Event::WynikZmianyHasla { wynik: Outcome::NieWyslano, .. }));
        let submitted = desk.submitted();
        assert!(submitted + unsent <= intents, "{submitted} sent, {unsent} not, of {intents} recorded");
        let tries = tries(&self.entries);
        let is_changed = World::open(&desk.practice()).unwrap().is_changed();
        match tries.changed() {
            Some(changed) => assert!(is_changed, "CSIZS knows nothing of {changed:?}"),
            None => assert!(!is_changed || tries.open().is_some(), "CSIZS has changed it, and nobody asks"),
        }
    }

    /// Starts it again: it greets at the right stage, and asks about what nobody knows.
    pub fn returns<'a>(&mut self, desktop: &'a Desktop, desk: &Desk) -> Result<Wizard<'a>, Killed> {
        let mut wizard = Wizard::starts(desktop, desk);
        self.is_greeted(&mut wizard, desk).map(|()| wizard)
    }

    pub fn is_greeted(&mut self, wizard: &mut Wizard<'_>, desk: &Desk) -> Result<(), Killed> {
        let progress = desk.progress();
        let place =
            wizard.waits("\"Witaj ponownie\"", |place| matches!(place, Place::Back(_) | Place::Connected))?;
        let due = progress.current().map_or(Place::Connected, |stage| Place::Back(stage.number()));
        assert_eq!(place, due);
        if tries(&self.entries).open().is_some() {
            assert_eq!(progress.standing(Stage::Password), Standing::Attention);
        }
        self.looks(desk);
        Ok(())
    }
}

fn is_confirmed(progress: &Progress) -> bool {
    !matches!(progress.standing(Stage::Package), Standing::Now | Standing::NotYet)
}

/// The seventh when all is done.
fn stage(progress: &Progress) -> u32 {
    progress.current().map_or(7, Stage::number)
}

pub fn tries(entries: &[Entry]) -> Tries {
    let mut progress = Progress::default();
    entries.iter().for_each(|entry| progress.apply(entry));
    progress.account().map(|account| progress.tries_of(&account)).unwrap_or_default()
}
