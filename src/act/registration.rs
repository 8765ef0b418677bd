//! The registration of a domain system (procedure, point 7d).
mod by_hand;
mod error;
mod state;
mod way;

pub use by_hand::{confirm, report, told};
pub use error::Error;
pub use state::{Settled, settle_by_state};
pub use way::{Guided, way};

use super::disk::{blocking, settle};
use crate::csizs::Sent;
use crate::csizs::connection::{Connection, Failure, Refusal, Registered, Registration, State, SystemId};
use crate::ledger::{Event, Ledger, Progress, Recorded, RegistrationOutcome, Standing};
use crate::procedure::clock::registration_waits;
use crate::procedure::{Account, Stage, SystemKey, left};
use crate::secret::Secret;
use chrono::TimeDelta;
use futures::future::{Either, select};
use std::fmt::Write as _;
use std::pin::pin;

/// Which system, by which account; the same for the act, the question and what is done by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub account: Account,
    /// As the package spells it.
    pub login: String,
    pub key: SystemKey,
    /// As CSIZS calls them.
    pub id: SystemId,
    pub area: String,
    pub name: String,
    pub vendor: String,
    pub version: String,
    /// The unit's name and code TERYT, for R-10.
    pub unit: String,
    pub teryt: String,
}

/// Everything the act needs; made by the screen, used once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub subject: Subject,
    /// The password that was set in stage 2; nobody but the person or the credential store knows it.
    pub password: Secret,
    /// True time minus ours, measured just now, where the server is this computer.
    pub fresh: Option<TimeDelta>,
}

/// Pure: may a registration be sent now? The same question is asked again under the ledger's lock.
///
/// # Errors
/// What is open, done or counted, the order of the stages, or the clock forbid it.
pub fn check(progress: &Progress, subject: &Subject, fresh: Option<TimeDelta>) -> Result<(), Error> {
    let registration = progress.registration_of(&subject.key);
    if registration.open().is_some() {
        return Err(Error::Open);
    }
    // With another certificate CSIZS is asked first, as always, and says whether it knows it.
    if let Some(known) = registration.registered().filter(|_| !registration.is_outdated()) {
        return Err(Error::already(subject, known.at, known.ours));
    }
    let refusals = progress.refusals_of(&subject.account);
    if refusals.is_locked() {
        return Err(Error::Locked(subject.login.clone()));
    }
    if refusals.is_used_up() {
        return Err(Error::UsedUp(subject.login.clone()));
    }
    let done = |standing| matches!(standing, Standing::Done { .. });
    let own = progress.systems().iter().find(|system| system.id == subject.key.system);
    let certificate = own.and_then(|system| system.stages.get(&Stage::Certificate).copied());
    if !done(progress.standing(Stage::Password)) || !certificate.is_some_and(done) {
        return Err(Error::TooEarly);
    }
    // A clock that is near enough does not make it wait, although it needs attention.
    let third = progress.standing(Stage::ClockAndServer);
    if registration_waits(progress.clock().known(fresh)) || matches!(third, Standing::Now | Standing::NotYet)
    {
        return Err(Error::Clock);
    }
    Ok(())
}

/// Registers the system. CSIZS is first asked for its state: so the clock, the certificate and the unit
/// are known to be right before the password leaves, and what is registered is not registered again.
///
/// `stop` may end the waiting at any time: before the request has left this is [`Error::Stopped`],
/// afterwards nobody knows. If this is cut short anywhere after the record, the intent stays open,
/// and an open intent is asked about, never repeated.
///
/// # Errors
/// Each is settled in the ledger before it is returned.
pub async fn register(
    ledger: &Ledger,
    request: Request,
    connection: &dyn Connection,
    stop: impl Future<Output = ()>,
) -> Result<Registered, Error> {
    let Request { subject, password, fresh } = request;
    check(&ledger.progress(), &subject, fresh)?;
    if password.is_empty() {
        return Err(Error::NoPassword);
    }
    let mut stop = pin!(stop);
    let asked = match select(connection.state(&subject.id), stop.as_mut()).await {
        Either::Left((asked, _)) => asked.map_err(|failure| Error::before(&subject, failure))?,
        Either::Right(_) => return Err(Error::Stopped),
    };
    if let State::Registered { .. } = asked {
        return Err(state::keep(ledger, &subject, connection, asked).await?.into_error(&subject));
    }
    let recorded = record(ledger, &subject, password, fresh).await?;
    let intent = recorded.intent();
    tracing::info!(intent, host = connection.host(), system = subject.id.system, "registration recorded");
    let sent = Sent::default();
    let answer = match select(connection.register(recorded, &sent), stop.as_mut()).await {
        Either::Left((answer, _)) => answer.map_err(|error| (error.sent, Some(error.failure))),
        Either::Right(_) => Err((sent.settle(), None)),
    };
    let outcome = outcome(&answer);
    tracing::info!(intent, ?outcome, "registration answered");
    let (system, konto) = (subject.key.clone(), subject.account.clone());
    settle(ledger, Event::WynikRejestracji { zamiar: intent, system, konto, wynik: outcome }).await?;
    let left = left(ledger.progress().refusals_of(&subject.account).counted());
    match answer {
        Ok(registered) => Ok(registered),
        Err((true, Some(Failure::Refused(refusal)))) if refusal.is_final() => {
            Err(Error::refused(&subject, refusal, left))
        }
        // CSIZS has answered, but not what became of it: the question may follow at once.
        Err((true, Some(Failure::Refused(refusal)))) => {
            let asking = pin!(settle_by_state(ledger, &subject, connection));
            match select(asking, stop).await {
                Either::Left((Ok(Settled::Registered { registered, ours: true }), _)) => Ok(registered),
                Either::Left((Ok(settled), _)) => Err(settled.into_error(&subject)),
                Either::Left((Err(Error::Ledger(error)), _)) => Err(Error::Ledger(error)),
                Either::Left((Err(_), _)) | Either::Right(_) => Err(Error::Unknown(refusal.to_string())),
            }
        }
        Err((true, failure)) => {
            Err(Error::Unknown(failure.map_or_else(|| "stopped".to_owned(), |failure| failure.to_string())))
        }
        Err((false, Some(Failure::NoAnswer(error)))) => Err(Error::NotSent(error)),
        // An answer before the question is none.
        Err((false, Some(Failure::Refused(refusal)))) => Err(Error::NotAnswered(refusal.to_string())),
        Err((false, None)) => Err(Error::Stopped),
    }
}

fn outcome(answer: &Result<Registered, (bool, Option<Failure>)>) -> RegistrationOutcome {
    match answer {
        Ok(Registered { number, date }) => {
            RegistrationOutcome::Zarejestrowano { numer: number.clone(), data: *date }
        }
        Err((false, _)) => RegistrationOutcome::NieWyslano,
        Err((true, Some(Failure::Refused(Refusal::AlreadyRegistered(Registered { number, date }))))) => {
            RegistrationOutcome::JuzZarejestrowany { numer: number.clone(), data: *date }
        }
        Err((true, Some(Failure::Refused(Refusal::Internal)))) => RegistrationOutcome::BladCsizs,
        Err((true, Some(Failure::Refused(refusal)))) => match error::reason(refusal) {
            Some(powod) => RegistrationOutcome::Odmowa { powod },
            None => RegistrationOutcome::NieWiadomo,
        },
        Err((true, Some(Failure::NoAnswer(_)) | None)) => RegistrationOutcome::NieWiadomo,
    }
}

/// Checked again and written under one lock; the disk may take its time.
async fn record(
    ledger: &Ledger,
    subject: &Subject,
    password: Secret,
    fresh: Option<TimeDelta>,
) -> Result<Recorded<Registration>, Error> {
    let known = ledger.progress().registration_of(&subject.key).key().map(str::to_owned);
    let key = match known {
        Some(key) => key,
        None => new_key()?,
    };
    let registration = Registration {
        id: subject.id.clone(),
        area: subject.area.clone(),
        name: subject.name.clone(),
        vendor: subject.vendor.clone(),
        version: subject.version.clone(),
        login: subject.login.clone(),
        password,
        key: key.clone(),
    };
    let (ledger, subject) = (ledger.clone(), subject.clone());
    blocking(move || {
        ledger.record(registration, |progress| {
            check(progress, &subject, fresh)?;
            Ok(Event::ZamiarRejestracji { system: subject.key, konto: subject.account, klucz: key })
        })
    })
    .await
}

/// A random UUID (RFC 9562, 5.4).
fn new_key() -> Result<String, Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| Error::NoRandom)?;
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut key = String::new();
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            key.push('-');
        }
        let _ = write!(key, "{byte:02x}");
    }
    Ok(key)
}
