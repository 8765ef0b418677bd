//! The change of the temporary password (procedure, point 6b).
mod by_hand;
mod error;

pub use by_hand::{new_temporary, report, settle_by_check, unlocked};
pub use error::{Error, lacks};

use super::disk::{blocking, settle};
use crate::csizs::pi_mzt::{self, PasswordChange, Verdict};
use crate::csizs::{Endpoint, Limits, Sent, Trust};
use crate::ledger::{Event, Ledger, Outcome, Progress, Recorded, Standing};
use crate::procedure::policy;
use crate::procedure::{Account, Stage, left};
use crate::secret::Secret;
use chrono::{DateTime, Utc};
use futures::future::{Either, select};
use std::pin::pin;
use url::Url;

/// Everything the act needs; made by the screen, used once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub account: Account,
    /// As the package spells it.
    pub login: String,
    /// PI-MZT.
    pub address: Url,
    pub old: Secret,
    pub new: Secret,
}

/// Pure: may a change be sent now? The same question is asked again under the ledger's lock.
///
/// # Errors
/// The order of the stages, the lock-out guard, what is open, or the policy forbid it.
pub fn check(progress: &Progress, account: &Account, login: &str) -> Result<(), Error> {
    let login = || login.to_owned();
    let tries = progress.tries_of(account);
    if matches!(progress.standing(Stage::Package), Standing::Now | Standing::NotYet) {
        return Err(Error::TooEarly);
    }
    if let Some(changed) = tries.changed() {
        return Err(Error::AlreadyChanged(changed.at));
    }
    if tries.is_locked() {
        return Err(Error::Locked(login()));
    }
    if tries.is_used_up() {
        return Err(Error::UsedUp(login()));
    }
    if tries.open().is_some() {
        return Err(Error::Open);
    }
    Ok(())
}

/// Changes the password through PI-MZT's page. `stop` may end the waiting at any time: before the
/// request has left this is [`Error::Stopped`], afterwards nobody knows (H-09).
///
/// If this is cut short anywhere after the record, the intent stays open, and an open intent is
/// asked about, never repeated.
///
/// # Errors
/// Each is settled in the ledger before it is returned.
pub async fn change(
    ledger: &Ledger,
    request: Request,
    trust: Trust,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> Result<DateTime<Utc>, Error> {
    let Request { account, login, address, old, new } = request;
    check(&ledger.progress(), &account, &login)?;
    let missing = policy::missing(new.expose());
    if !missing.is_empty() {
        return Err(Error::Policy { missing, short_by: policy::short_by(new.expose()) });
    }
    let mut stop = pin!(stop);
    let endpoint_host = address.host_str().unwrap_or_default();
    // Questions first: nothing is recorded for a page that cannot be found or is not understood.
    let open = async { pi_mzt::open_form(&Endpoint::new(&address, trust, limits)?).await };
    let form = match select(pin!(open), stop.as_mut()).await {
        Either::Left((form, _)) => form?,
        Either::Right(_) => return Err(Error::Stopped),
    };
    let change = PasswordChange { account: account.clone(), login: login.clone(), old, new };
    let recorded = record(ledger, change, &login).await?;
    let intent = recorded.intent();
    tracing::info!(intent, host = endpoint_host, "change of password recorded");
    let sent = Sent::default();
    let answer = match select(pin!(form.submit(recorded, &sent)), stop).await {
        Either::Left((answer, _)) => answer.map_err(|error| (error.sent, Error::from_exchange(error))),
        Either::Right(_) => Err((sent.settle(), Error::Stopped)),
    };
    let outcome = match &answer {
        Ok(Verdict::Changed) => Outcome::Zmienione,
        Ok(Verdict::PolicyRefused) => Outcome::PolitykaOdrzucila,
        Ok(Verdict::OldPasswordWrong) => Outcome::StareHasloNiepoprawne,
        Ok(Verdict::LoginWrong) => Outcome::BlednyLogin,
        Ok(Verdict::Locked) => Outcome::KontoZablokowane,
        Ok(Verdict::Unclear { .. }) | Err((true, _)) => Outcome::NieWiadomo,
        Err((false, _)) => Outcome::NieWyslano,
    };
    tracing::info!(intent, ?outcome, "change of password answered");
    settle(ledger, Event::WynikZmianyHasla { zamiar: intent, konto: account.clone(), wynik: outcome })
        .await?;
    let tries = ledger.progress().tries_of(&account);
    let left = left(tries.attempts());
    match answer {
        Ok(Verdict::Changed) => Ok(tries.changed().map_or_else(Utc::now, |changed| changed.at)),
        Ok(Verdict::PolicyRefused) => Err(Error::PolicyRefused),
        Ok(Verdict::OldPasswordWrong | Verdict::LoginWrong) if left == 0 => Err(Error::UsedUp(login)),
        Ok(Verdict::OldPasswordWrong) => Err(Error::OldPasswordWrong { left }),
        Ok(Verdict::LoginWrong) => Err(Error::LoginWrong { left }),
        Ok(Verdict::Locked) => Err(Error::Locked(login)),
        Ok(Verdict::Unclear { visible_text }) => Err(Error::Unknown(visible_text)),
        Err((true, error)) => Err(Error::Unknown(error.to_string())),
        Err((false, error)) => Err(error),
    }
}

/// Checked again and written under one lock; the disk may take its time.
async fn record(
    ledger: &Ledger,
    change: PasswordChange,
    login: &str,
) -> Result<Recorded<PasswordChange>, Error> {
    let (ledger, login, konto) = (ledger.clone(), login.to_owned(), change.account.clone());
    blocking(move || {
        ledger.record(change, |progress| {
            check(progress, &konto, &login)?;
            Ok(Event::ZamiarZmianyHasla { konto })
        })
    })
    .await
}
