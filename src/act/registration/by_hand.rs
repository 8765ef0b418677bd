//! What the person did in the domain system and tells us (E10b). Nothing is sent, and nothing told is
//! ever shown as if CSIZS had said it ("potwierdzono ręcznie").
use super::{Error, Subject};
use crate::ledger::{Event, Ledger, NotSaved, SystemAnswer};
use crate::problem::{Code, Problem};
use chrono::{DateTime, Utc};

/// "System jest zarejestrowany", with the date and time that the person wrote, and the number where her
/// system showed one. Settles what is open.
///
/// # Errors
/// K-11.
pub fn confirm(
    ledger: &Ledger,
    subject: &Subject,
    at: DateTime<Utc>,
    number: Option<String>,
) -> Result<(), NotSaved> {
    let number = number.map(|number| number.trim().to_owned()).filter(|number| !number.is_empty());
    let (system, konto) = (subject.key.clone(), subject.account.clone());
    let _ = ledger.append(Event::RejestracjaPotwierdzona { system, konto, kiedy: at, numer: number })?;
    Ok(())
}

/// "System pokazał błąd": what it showed. Refused when four attempts are counted or the account is
/// locked: the domain system must not be used then either.
///
/// # Errors
/// H-07, H-08 or K-11.
pub fn report(ledger: &Ledger, subject: &Subject, answer: SystemAnswer) -> Result<(), Error> {
    ledger.append_if(|progress| {
        let refusals = progress.refusals_of(&subject.account);
        if refusals.is_locked() {
            return Err(Error::Locked(subject.login.clone()));
        }
        if refusals.is_used_up() {
            return Err(Error::UsedUp(subject.login.clone()));
        }
        let (system, konto) = (subject.key.clone(), subject.account.clone());
        Ok(Some(Event::OdpowiedzSystemu { system, konto, odpowiedz: answer }))
    })
}

/// What the domain system showed, as a problem: never in words that say that the wizard has asked CSIZS.
/// `left` attempts.
pub fn told(subject: &Subject, answer: SystemAnswer, left: u32) -> Problem {
    let code = match answer {
        SystemAnswer::Odmowa { powod } => {
            let problem = Error::because(subject, powod, left).problem();
            return problem.unwrap_or_else(|| Code::R07.into()).details("");
        }
        SystemAnswer::JuzZarejestrowany => Code::R03,
        SystemAnswer::NieWiadomo => Code::R07,
        SystemAnswer::NieDokonczono => Code::R08,
    };
    Problem::new(code).with("variant", "by-hand")
}
