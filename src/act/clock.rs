//! The clock of this computer (procedure, point 7a): Windows is told to keep it by time servers, and can
//! be told to leave it as it was. Each is recorded before Windows is asked, with what stands there.
use crate::ledger::{ClockOutcome, ClockSettled, Event, Ledger, NotSaved, Progress, Recorded};
use crate::platform::time::{Looked, NotSet, TimeService};
use crate::problem::{Code, Problem};
use crate::procedure::clock::TimeSettings;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Z-04.
    #[error("the computer belongs to the domain {0}")]
    Domain(String),
    /// No name to set; no button leads here.
    #[error("no time server")]
    NoServer,
    /// Nothing was changed that could be put back; no button leads here.
    #[error("nothing to put back")]
    NothingToUndo,
    #[error("{0}")]
    NotSet(#[from] NotSet),
    #[error("the ledger cannot be written: {0}")]
    Ledger(#[from] NotSaved),
}

impl Error {
    /// What is shown.
    pub fn problem(&self) -> Problem {
        let problem = match self {
            Self::Domain(name) => Problem::new(Code::Z04).with("name", name.as_str()),
            Self::NotSet(NotSet::NoConsent) => Code::Z01.into(),
            Self::NotSet(NotSet::Service(_)) => Code::Z03.into(),
            Self::NotSet(NotSet::Settings(_)) => Problem::new(Code::Z01).with("variant", "failed"),
            // What Windows has not reached yet is measured before anything is said.
            Self::NotSet(NotSet::NotYet(_)) => Code::Z05.into(),
            Self::NotSet(NotSet::NotHere) | Self::NoServer | Self::NothingToUndo => Code::X01.into(),
            Self::Ledger(error) => return error.into(),
        };
        problem.details(self.to_string())
    }
}

/// Pure: may the clock of a computer that looks like this be set? With the settings that are replaced.
///
/// # Errors
/// A domain sets it, this is not Windows, or there is no name.
pub fn check(looked: &Looked, servers: &[String]) -> Result<TimeSettings, Error> {
    if let Some(domain) = &looked.domain {
        return Err(Error::Domain(domain.clone()));
    }
    if servers.is_empty() {
        return Err(Error::NoServer);
    }
    Ok(looked.service.as_ref().ok_or(NotSet::NotHere)?.settings.clone())
}

/// Sets it. Blocks while Windows asks the person. Whether the clock is right afterwards is measured,
/// not believed: settings that were taken from a server that is not reached yet are no failure here.
///
/// # Errors
/// Each is settled in the ledger before it is returned.
pub fn set(ledger: &Ledger, service: &dyn TimeService, servers: &[String]) -> Result<(), Error> {
    let before = check(&service.look(), servers)?;
    let intent = Event::ZamiarUstawieniaZegara { serwery: servers.to_vec(), przed: before };
    let recorded: Recorded<&[String]> = ledger.record(servers, |_| Ok::<_, Error>(intent))?;
    let number = recorded.intent();
    tracing::info!(intent = number, "setting the clock recorded");
    let set = match service.set(recorded.into_request()) {
        Err(NotSet::NotYet(reason)) => {
            tracing::info!(intent = number, reason, "the time server is not reached yet");
            Ok(())
        }
        set => set,
    };
    let (outcome, after) = (outcome(&set), service.look().service.map(|service| service.settings));
    tracing::info!(intent = number, ?outcome, "setting the clock answered");
    let settled = ClockSettled { zamiar: number, wynik: outcome, po: after };
    let _ = ledger.append(Event::WynikUstawieniaZegara(settled))?;
    Ok(set?)
}

/// Pure: what would be put back.
///
/// # Errors
/// Nothing was changed.
pub fn check_undo(progress: &Progress) -> Result<TimeSettings, Error> {
    progress.clock().change().map(|change| change.przed.clone()).ok_or(Error::NothingToUndo)
}

/// "Przywróć poprzednie ustawienia zegara": as it was before the wizard changed anything. Blocks like
/// [`set`].
///
/// # Errors
/// As for [`set`]; what could not be put back stays on the list of changes.
pub fn undo(ledger: &Ledger, service: &dyn TimeService) -> Result<(), Error> {
    let mut wanted = None;
    let recorded = ledger.record((), |progress| {
        let settings = check_undo(progress)?;
        wanted = Some(settings.clone());
        Ok::<_, Error>(Event::ZamiarPrzywroceniaZegara { ustawienia: settings })
    })?;
    let wanted = wanted.ok_or(Error::NothingToUndo)?;
    tracing::info!(intent = recorded.intent(), "putting back the clock recorded");
    let restored = service.restore(&wanted);
    let outcome = outcome(&restored);
    tracing::info!(intent = recorded.intent(), ?outcome, "putting back the clock answered");
    let _ = ledger.append(Event::WynikPrzywroceniaZegara { zamiar: recorded.intent(), wynik: outcome })?;
    Ok(restored?)
}

fn outcome(done: &Result<(), NotSet>) -> ClockOutcome {
    match done {
        Ok(()) => ClockOutcome::Wykonano,
        Err(NotSet::NoConsent) => ClockOutcome::BrakZgody,
        Err(NotSet::NotHere | NotSet::Service(_) | NotSet::Settings(_) | NotSet::NotYet(_)) => {
            ClockOutcome::NieUdaloSie
        }
    }
}
