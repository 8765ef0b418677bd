//! What is counted and open for one account: the guard against the lock.
use crate::procedure::MOST_ATTEMPTS;
use chrono::{DateTime, Utc};

/// A change of password that was recorded and whose end nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Intent {
    /// The line of the ledger that names it.
    pub number: u64,
    pub at: DateTime<Utc>,
}

/// The password has been changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    pub at: DateTime<Utc>,
    /// The person's word, not the service's.
    pub by_hand: bool,
}

/// Never reset by starting over, damage or a kill: the service does not forget either.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tries {
    attempts: u32,
    open: Option<Intent>,
    locked: bool,
    changed: Option<Changed>,
    /// The last answer was unclear, and the person said what the page showed (H-09, "Coś innego").
    unclear: bool,
    /// The code of the package whose temporary password was tried last.
    tried: Option<String>,
    /// The code of a package whose temporary password holds no more.
    spent: Option<String>,
}

impl Tries {
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    pub fn open(&self) -> Option<Intent> {
        self.open
    }

    /// CSIZS said so (H-08), and nobody has said otherwise since.
    pub fn is_locked(&self) -> bool {
        self.locked
    }

    pub fn changed(&self) -> Option<Changed> {
        self.changed
    }

    /// No further attempt is made (H-07).
    pub fn is_used_up(&self) -> bool {
        self.attempts >= MOST_ATTEMPTS
    }

    /// CSIZS has refused the temporary password of the package with this code, or the person was told
    /// another one: trying it again would only cost an attempt. A newer package is another matter.
    pub fn is_spent(&self, package: &str) -> bool {
        self.spent.as_deref() == Some(package)
    }

    /// Whether the guard, or what the person has to say first, stands in the way of another try.
    pub fn forbid_another(&self) -> bool {
        self.changed.is_some() || self.open.is_some() || self.locked || self.is_used_up()
    }

    /// Whether stage 2 "Wymaga uwagi".
    pub fn needs_attention(&self) -> bool {
        self.changed.is_none() && (self.open.is_some() || self.locked || self.is_used_up() || self.unclear)
    }

    pub(super) fn intend(&mut self, intent: Intent) {
        self.attempts += 1;
        self.open = Some(intent);
        self.changed = None;
        self.unclear = false;
    }

    /// The intent has an answer. One that is not known here was lost to damage: it counts now.
    pub(super) fn answered(&mut self, number: u64) {
        if self.is_open(number) {
            self.open = None;
        } else {
            self.attempts += 1;
        }
    }

    /// The answer shows that nothing was counted.
    pub(super) fn answered_for_free(&mut self, number: u64) {
        self.answered(number);
        self.attempts = self.attempts.saturating_sub(1);
    }

    /// Nobody knows: the intent stays open.
    pub(super) fn unanswered(&mut self, intent: Intent) {
        if !self.is_open(intent.number) {
            self.intend(intent);
        }
    }

    pub(super) fn attempt(&mut self) {
        self.attempts += 1;
    }

    pub(super) fn lock(&mut self) {
        self.locked = true;
    }

    pub(super) fn unclear(&mut self) {
        self.unclear = true;
    }

    pub(super) fn change(&mut self, changed: Changed) {
        *self = Self { changed: Some(changed), ..self.of_packages() };
    }

    /// The services of Emp@tia still have the temporary password (H-06): stage 2 is not done after all.
    pub(super) fn not_changed(&mut self) {
        self.changed = None;
        self.unclear = true;
    }

    /// The password of this package is on its way.
    pub(super) fn tries_package(&mut self, package: Option<String>) {
        self.tried = package;
    }

    /// "Stare hasło nie jest poprawne".
    pub(super) fn refuse_package(&mut self) {
        self.spent = self.tried.clone();
    }

    fn of_packages(&mut self) -> Self {
        Self { tried: self.tried.take(), spent: self.spent.take(), ..Self::default() }
    }

    /// "Konto jest odblokowane": the count goes back, what is open stays open.
    pub(super) fn unlock(&mut self) {
        self.attempts = 0;
        self.locked = false;
    }

    /// "Mam nowe hasło tymczasowe": everything begins anew, but not with the password of the package
    /// that was tried; where none was, of the one that is known now.
    pub(super) fn renew(&mut self, package: Option<String>) {
        let spent = self.tried.take().or(package);
        *self = Self { spent, ..Self::default() };
    }

    /// From before a break in the file: at least this much.
    pub(super) fn carry(&mut self, attempts: u32, open: Option<Intent>, locked: bool) {
        self.attempts = self.attempts.max(attempts);
        self.open = self.open.or(open);
        self.locked |= locked;
        if self.open.is_some() {
            self.changed = None;
        }
    }

    fn is_open(&self, number: u64) -> bool {
        self.open.is_some_and(|intent| intent.number == number)
    }
}
