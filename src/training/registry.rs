//! What the practised CSIZS knows of domain systems, and the rules of registration (procedure, point 7d;
//! the profile `csizs-kreator/1`). Kept in the world, so that a kill forgets no registration and no key.
use super::account::Verdict as LoginVerdict;
use super::contents::{SYSTEM_ID, UNIT_ID};
use super::{Error, Scenario, World, password};
use crate::secret::Secret;
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The one system of the practised package. A world from before there were services knows none.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct Registry {
    /// SHA-256 of the certificate that the package has for it.
    #[serde(rename = "odcisk")]
    fingerprint: String,
    #[serde(rename = "rejestracja")]
    registered: Option<Registered>,
    /// The scenario has had its one refusal.
    #[serde(rename = "odmowiono")]
    refused: bool,
    /// How often `ZarejestrujSystem` arrived whole.
    #[serde(rename = "wywolania")]
    pub(super) calls: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Registered {
    #[serde(rename = "numer")]
    pub(super) number: String,
    #[serde(rename = "data")]
    pub(super) date: DateTime<Utc>,
    #[serde(rename = "odcisk")]
    pub(super) fingerprint: String,
    /// Klucz idempotencji; empty for what was registered before the practice.
    #[serde(rename = "klucz")]
    key: String,
}

/// What a service answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    NotRegistered,
    /// To a question, or to a registration that was carried out now.
    Registered,
    /// The same key again: the same answer, and nothing was done.
    RegisteredBefore,
    List,
    WrongLogin,
    AccountLocked,
    TemporaryPassword,
    AlreadyRegistered,
    NoConformity,
    CertificateRefused,
    NoRole,
    UnknownUnit,
    InternalError,
    Expired,
    Unreadable,
}

/// `ZarejestrujSystem`, as it arrived.
pub(super) struct Call {
    pub(super) unit: String,
    pub(super) system: String,
    pub(super) fingerprint: String,
    pub(super) key: String,
    /// Login and password.
    pub(super) token: Option<(String, Secret)>,
}

impl Registry {
    pub(super) fn new(scenario: Scenario, fingerprint: String) -> Result<Self, Error> {
        let known = scenario == Scenario::RegistrationKnown;
        let mut registry = Self { fingerprint, registered: None, refused: false, calls: 0 };
        if known {
            let date = Utc::now() - TimeDelta::days(6);
            registry.register(date, registry.fingerprint.clone(), String::new())?;
        }
        Ok(registry)
    }

    pub(super) fn knows(&self, certificate: Option<&str>) -> bool {
        certificate == Some(self.fingerprint.as_str())
    }

    pub(super) fn registered(&self) -> Option<&Registered> {
        self.registered.as_ref()
    }

    fn register(&mut self, date: DateTime<Utc>, fingerprint: String, key: String) -> Result<(), Error> {
        let number = format!("CWICZENIA-{}", password::four()?);
        // As it is told: in whole seconds.
        self.registered = Some(Registered { number, date: date.trunc_subsecs(0), fingerprint, key });
        Ok(())
    }
}

impl World {
    pub(super) fn state(&self, unit: &str, system: &str) -> Answer {
        match self.registry.registered() {
            _ if !is_known(unit, system) => Answer::UnknownUnit,
            Some(_) => Answer::Registered,
            None => Answer::NotRegistered,
        }
    }

    /// Who asks comes first, then what for.
    pub(super) fn register(&mut self, call: Call, now: DateTime<Utc>) -> Result<Answer, Error> {
        self.registry.calls += 1;
        let story = refusal_of(self.scenario).filter(|_| !self.registry.refused);
        if let Some(refusal) = self.log_in(call.token.as_ref(), story == Some(Answer::WrongLogin)) {
            self.registry.refused |= story == Some(refusal);
            return Ok(refusal);
        }
        if !is_known(&call.unit, &call.system) {
            return Ok(Answer::UnknownUnit);
        }
        if !self.registry.knows(Some(&call.fingerprint)) {
            return Ok(Answer::CertificateRefused);
        }
        if let Some(known) = self.registry.registered() {
            let same = !known.key.is_empty() && known.key == call.key;
            return Ok(if same { Answer::RegisteredBefore } else { Answer::AlreadyRegistered });
        }
        if let Some(refusal) = story {
            self.registry.refused = true;
            return Ok(refusal);
        }
        self.registry.register(now, call.fingerprint, call.key)?;
        Ok(Answer::Registered)
    }

    /// Only a system that is registered has dictionaries; in [`Scenario::DictionariesUnknown`] it is not known
    /// yet when it asks for the first time.
    pub(super) fn lists(&mut self) -> Answer {
        let is_late = self.scenario == Scenario::DictionariesUnknown && !self.cut;
        self.cut |= is_late;
        if is_late || self.registry.registered().is_none() {
            Answer::CertificateRefused
        } else {
            Answer::List
        }
    }

    /// The same account and the same lock as of PI-MZT.
    fn log_in(&mut self, token: Option<&(String, Secret)>, refuse: bool) -> Option<Answer> {
        let Some((login, password)) = token else { return Some(Answer::WrongLogin) };
        let temporary = !self.account.zmienione && self.account.is_temporary(password);
        let password = if refuse { &Secret::default() } else { password };
        match self.account.login(login, password) {
            LoginVerdict::LoggedIn => None,
            LoginVerdict::Locked => Some(Answer::AccountLocked),
            _ if temporary => Some(Answer::TemporaryPassword),
            _ => Some(Answer::WrongLogin),
        }
    }
}

/// What the scenario refuses once.
fn refusal_of(scenario: Scenario) -> Option<Answer> {
    match scenario {
        Scenario::RegistrationPassword => Some(Answer::WrongLogin),
        Scenario::RegistrationConformity => Some(Answer::NoConformity),
        Scenario::RegistrationCertificate => Some(Answer::CertificateRefused),
        Scenario::RegistrationRole => Some(Answer::NoRole),
        Scenario::RegistrationInternal => Some(Answer::InternalError),
        Scenario::RegistrationUnit => Some(Answer::UnknownUnit),
        _ => None,
    }
}

fn is_known(unit: &str, system: &str) -> bool {
    unit == UNIT_ID && system == SYSTEM_ID
}
