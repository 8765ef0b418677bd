//! The practised account and the rules that the procedure tells about it (point 6b). Written from the
//! procedure once more, not taken from `procedure`: a slip there must not be agreed with here.
use super::password::Hash;
use super::{Error, Scenario};
use crate::secret::Secret;
use serde::{Deserialize, Serialize};

/// What PI-MZT says to a change of the password or to a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The password has been changed.
    Changed,
    /// "Stare hasło nie jest poprawne". Counts.
    WrongOld,
    /// "Hasło nie spełnia reguł polityki bezpieczeństwa". Does not count.
    PolicyRefused,
    /// The two new passwords differ. Does not count.
    RepeatDiffers,
    /// "Błędny login lub hasło". Counts when there is such an account.
    WrongLogin,
    /// The account is locked, perhaps by this very attempt.
    Locked,
    /// The login succeeded.
    LoggedIn,
    /// Without the cookie or the hidden field of a page served before. Nothing was looked at.
    SessionGone,
    /// No browser would have sent this. Nothing was looked at.
    NotABrowser,
}

/// The fifth attempt locks (procedure, point 6b).
const ATTEMPTS: u32 = 5;

/// The account of the local administrator, as CSIZS keeps it.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Account {
    pub(super) login: String,
    haslo: Hash,
    /// The temporary passwords that were given out, right or wrong, to tell them in the log.
    tymczasowe: Vec<Hash>,
    pub(super) zmienione: bool,
    pub(super) proby: u32,
    pub(super) zablokowane: bool,
    /// The practised administrator unlocks the account once a change has been refused for it.
    odblokuje_administrator: bool,
    pub(super) odblokowane: bool,
    /// The new password that this CSIZS does not want ([`Scenario::PolicyRefused`]).
    niechciane: Option<Hash>,
}

/// The form "Zmiana hasła", as it arrived.
pub(super) struct Change {
    /// `None` where the page has no such field.
    pub(super) login: Option<String>,
    pub(super) old: Secret,
    pub(super) new: Secret,
    pub(super) repeat: Secret,
}

impl Account {
    /// `right` is the temporary password that CSIZS knows, `packaged` the one in the package.
    pub(super) fn new(
        login: String,
        scenario: Scenario,
        right: &Secret,
        packaged: &Secret,
    ) -> Result<Self, Error> {
        let locked = scenario == Scenario::AccountLocked;
        let haslo = Hash::of(right)?;
        let mut tymczasowe = vec![haslo.clone()];
        if right != packaged {
            tymczasowe.push(Hash::of(packaged)?);
        }
        Ok(Self {
            login,
            haslo,
            tymczasowe,
            zmienione: false,
            proby: 0,
            zablokowane: locked,
            odblokuje_administrator: locked,
            odblokowane: false,
            niechciane: None,
        })
    }

    pub(super) fn is_known_as(&self, login: &str) -> bool {
        login.trim().to_lowercase() == self.login.to_lowercase()
    }

    pub(super) fn is_password(&self, password: &Secret) -> bool {
        self.haslo.matches(password)
    }

    pub(super) fn is_temporary(&self, password: &Secret) -> bool {
        self.tymczasowe.iter().any(|hash| hash.matches(password))
    }

    pub(super) fn change(&mut self, scenario: Scenario, form: &Change) -> Result<Verdict, Error> {
        if form.login.as_ref().is_some_and(|login| !self.is_known_as(login)) {
            return Ok(Verdict::WrongLogin);
        }
        if self.zablokowane {
            if std::mem::take(&mut self.odblokuje_administrator) {
                self.zablokowane = false;
                self.odblokowane = true;
                self.proby = 0;
            }
            return Ok(Verdict::Locked);
        }
        if !self.is_password(&form.old) {
            return Ok(self.failed(Verdict::WrongOld));
        }
        if form.new != form.repeat {
            return Ok(Verdict::RepeatDiffers);
        }
        if !keeps_policy(form.new.expose()) || form.new == form.old || !self.wants(scenario, &form.new)? {
            return Ok(Verdict::PolicyRefused);
        }
        self.haslo = Hash::of(&form.new)?;
        self.zmienione = true;
        self.proby = 0;
        Ok(Verdict::Changed)
    }

    /// A login with the temporary password fails as if it were wrong, and counts.
    pub(super) fn login(&mut self, login: &str, password: &Secret) -> Verdict {
        if !self.is_known_as(login) {
            return Verdict::WrongLogin;
        }
        if self.zablokowane {
            return Verdict::Locked;
        }
        if self.zmienione && self.is_password(password) {
            self.proby = 0;
            return Verdict::LoggedIn;
        }
        self.failed(Verdict::WrongLogin)
    }

    fn failed(&mut self, verdict: Verdict) -> Verdict {
        self.proby += 1;
        if self.proby < ATTEMPTS {
            return verdict;
        }
        self.zablokowane = true;
        Verdict::Locked
    }

    fn wants(&mut self, scenario: Scenario, new: &Secret) -> Result<bool, Error> {
        if scenario != Scenario::PolicyRefused {
            return Ok(true);
        }
        match &self.niechciane {
            Some(unwanted) => Ok(!unwanted.matches(new)),
            None => {
                self.niechciane = Some(Hash::of(new)?);
                Ok(false)
            }
        }
    }
}

/// "minimum 8 znaków, w tym przynajmniej jedną cyfrę, jeden znak specjalny, jedną dużą i jedną małą
/// literę" (procedure, point 6b). Which characters are special is not said: anything that is neither
/// a letter nor a digit nor a space.
fn keeps_policy(password: &str) -> bool {
    let has = |what: fn(char) -> bool| password.chars().any(what);
    password.chars().count() >= 8
        && has(|c| c.is_ascii_digit())
        && has(|c| !c.is_alphanumeric() && !c.is_whitespace())
        && has(char::is_uppercase)
        && has(char::is_lowercase)
}
