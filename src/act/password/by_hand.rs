//! What the person did in a browser and tells us. Nothing is sent, and nothing told is ever shown
//! as if CSIZS had said it ("potwierdzono ręcznie").
use super::{Error, check};
use crate::ledger::{CheckAnswer, Event, Ledger, PageAnswer};
use crate::procedure::Account;

/// The answer of the page on E6b. Refused when four attempts are counted: the page must not be
/// used then either.
///
/// # Errors
/// H-07, H-08, H-09, H-11 or K-11.
pub fn report(ledger: &Ledger, account: &Account, login: &str, answer: PageAnswer) -> Result<(), Error> {
    ledger.append_if(|progress| {
        check(progress, account, login)?;
        Ok(Some(Event::OdpowiedzStrony { konto: account.clone(), odpowiedz: answer }))
    })
}

/// What one login with the new password showed (the check of H-09). "Logowanie się udało" is heard
/// also when four attempts are counted: the person has done it already.
///
/// # Errors
/// H-07; H-11 where the change has been settled meanwhile; or K-11.
pub fn settle_by_check(
    ledger: &Ledger,
    account: &Account,
    login: &str,
    answer: CheckAnswer,
) -> Result<(), Error> {
    ledger.append_if(|progress| {
        let tries = progress.tries_of(account);
        let Some(open) = tries.open() else {
            return Err(tries.changed().map_or(Error::TooEarly, |changed| Error::AlreadyChanged(changed.at)));
        };
        if tries.is_used_up() && answer != CheckAnswer::Zalogowano {
            return Err(Error::UsedUp(login.to_owned()));
        }
        Ok(Some(Event::SprawdzenieHasla { zamiar: open.number, konto: account.clone(), odpowiedz: answer }))
    })
}

/// "Konto jest już odblokowane", and whether a new temporary password came with it.
///
/// # Errors
/// K-11.
pub fn unlocked(ledger: &Ledger, account: &Account, with_new_password: bool) -> Result<(), Error> {
    let told = Event::KontoOdblokowane { konto: account.clone(), nowe_haslo: with_new_password };
    let _ = ledger.append(told)?;
    Ok(())
}

/// "Mam nowe hasło tymczasowe": the count goes back, and what was open is closed.
///
/// # Errors
/// K-11.
pub fn new_temporary(ledger: &Ledger, account: &Account) -> Result<(), Error> {
    let _ = ledger.append(Event::NoweHasloTymczasowe { konto: account.clone() })?;
    Ok(())
}
