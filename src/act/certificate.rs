//! The certificates on this computer (procedure, point 7c): the one of the domain system is installed with
//! its key, the one of Emp@tia is trusted on the person's tick, and both can be taken out again. Each is
//! recorded before Windows is asked, with whether it was there before.
use crate::certificate::{Certificate, Facts, Pair};
use crate::ledger::{
    CertificateIntent, CertificateOutcome, CertificateSettled, Event, Ledger, NotSaved, Progress, Recorded,
};
use crate::platform::certificates::{CertificateStores, Found, NotStored};
use crate::problem::{Code, Problem};
use crate::procedure::Stage;
use crate::procedure::certificate::Store;
use rustls::pki_types::CertificateDer;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A certificate that must not be installed, for the reason that its page shows.
    #[error("the certificate is not fit: {}", .0.code)]
    Unfit(Problem),
    /// Nothing was installed that could be taken out; no button leads here.
    #[error("nothing to take out")]
    NothingToUndo,
    /// It went without an error, and is not there.
    #[error("Windows took it, and it is not in the store")]
    Vanished,
    /// The same the other way round.
    #[error("Windows took it out, and it is still in the store")]
    Stays,
    #[error("{0}")]
    NotStored(#[from] NotStored),
    #[error("the ledger cannot be written: {0}")]
    Ledger(#[from] NotSaved),
}

impl Error {
    /// What is shown.
    pub fn problem(&self) -> Problem {
        let problem: Problem = match self {
            Self::Unfit(problem) => return problem.clone(),
            Self::Ledger(error) => return error.into(),
            Self::Vanished | Self::Stays | Self::NotStored(NotStored::NoConsent | NotStored::Refused(_)) => {
                Code::C05.into()
            }
            Self::NotStored(NotStored::NotHere | NotStored::NoKey) | Self::NothingToUndo => Code::X01.into(),
        };
        problem.details(self.to_string())
    }
}

/// Pure: may the certificate be installed, as far as it itself tells? Its page has judged the rest.
///
/// # Errors
/// There is no key, or it is another certificate's (C-07).
pub fn check(certificate: &Certificate) -> Result<(), Error> {
    match certificate.pair {
        Pair::Matches => Ok(()),
        Pair::NoKey => Err(NotStored::NoKey.into()),
        Pair::Differs | Pair::Unknown => {
            Err(Error::Unfit(Problem::from(Code::C07).details(certificate.facts.subject.clone())))
        }
    }
}

/// Installs the certificate of a system, and trusts those of Emp@tia where the person has ticked that;
/// then its stage 4 is done. What is there already is left as it is. Blocks while Windows asks.
///
/// # Errors
/// Each is settled in the ledger before it is returned; what was done before it stays, and is on the list
/// of changes.
pub fn install(
    ledger: &Ledger,
    stores: &dyn CertificateStores,
    system: &str,
    certificate: &Certificate,
    anchors: &[CertificateDer<'static>],
) -> Result<(), Error> {
    check(certificate)?;
    put(ledger, stores, Store::Osobisty, &certificate.facts, || stores.install(certificate))?;
    for anchor in anchors {
        let facts = Facts::read(anchor).map_err(|error| NotStored::Refused(error.to_string()))?;
        put(ledger, stores, Store::ZaufaneGlowne, &facts, || stores.trust(anchor))?;
    }
    done(ledger, system, false)?;
    Ok(())
}

/// Stage 4 of a system, once. `by_hand`: the person's word about another computer.
///
/// # Errors
/// K-11.
pub fn done(ledger: &Ledger, system: &str, by_hand: bool) -> Result<(), NotSaved> {
    ledger.append_if(|progress| {
        let known = progress.systems().iter().find(|known| known.id == system);
        let event =
            Event::EtapWykonany { etap: Stage::Certificate, system: system.to_owned(), recznie: by_hand };
        Ok((!known.is_some_and(|known| known.is_done(Stage::Certificate))).then_some(event))
    })
}

fn put(
    ledger: &Ledger,
    stores: &dyn CertificateStores,
    store: Store,
    facts: &Facts,
    act: impl FnOnce() -> Result<(), NotStored>,
) -> Result<(), Error> {
    let sha256 = facts.sha256.as_str();
    let byl = match stores.look(store, sha256)? {
        Found::Whole => return Ok(()),
        Found::WithoutKey => true,
        Found::Nothing => false,
    };
    let podmiot = facts.subject.clone();
    let intent = CertificateIntent { magazyn: store, sha256: sha256.to_owned(), podmiot, byl };
    let recorded: Recorded<()> =
        ledger.record((), |_| Ok::<_, Error>(Event::ZamiarInstalacjiCertyfikatu(intent)))?;
    let zamiar = recorded.intent();
    tracing::info!(intent = zamiar, ?store, "installing a certificate recorded");
    let put = act();
    let found = stores.look(store, sha256).ok();
    // Believed when it is seen there.
    let put = put.map_err(Error::from).and(match found {
        Some(Found::Whole) => Ok(()),
        Some(Found::Nothing | Found::WithoutKey) | None => Err(Error::Vanished),
    });
    let settled = settled(zamiar, store, sha256, &put, found);
    tracing::info!(intent = zamiar, outcome = ?settled.wynik, ?found, "installing a certificate answered");
    let _ = ledger.append(Event::WynikInstalacjiCertyfikatu(settled))?;
    put
}

/// Pure: whether there is something of ours to take out.
///
/// # Errors
/// The wizard has not put it there.
pub fn check_undo(progress: &Progress, store: Store, sha256: &str) -> Result<(), Error> {
    progress.certificates().change(store, sha256).map(|_| ()).ok_or(Error::NothingToUndo)
}

/// "Cofnij instalację certyfikatu": exactly the one that the wizard has installed. Its stage 4 is not done
/// any more. Blocks like [`install`].
///
/// # Errors
/// As for [`install`]; what could not be taken out stays on the list of changes.
pub fn undo(
    ledger: &Ledger,
    stores: &dyn CertificateStores,
    store: Store,
    sha256: &str,
) -> Result<(), Error> {
    let recorded = ledger.record((), |progress| {
        check_undo(progress, store, sha256)?;
        Ok::<_, Error>(Event::ZamiarUsunieciaCertyfikatu { magazyn: store, sha256: sha256.to_owned() })
    })?;
    let zamiar = recorded.intent();
    tracing::info!(intent = zamiar, ?store, "taking out a certificate recorded");
    let removed = stores.remove(store, sha256);
    let found = stores.look(store, sha256).ok();
    let removed = removed.map_err(Error::from).and(match found {
        Some(Found::Nothing) => Ok(()),
        Some(Found::Whole | Found::WithoutKey) | None => Err(Error::Stays),
    });
    let settled = settled(zamiar, store, sha256, &removed, found);
    tracing::info!(intent = zamiar, outcome = ?settled.wynik, ?found, "taking out a certificate answered");
    let _ = ledger.append(Event::WynikUsunieciaCertyfikatu(settled))?;
    removed
}

fn settled(
    zamiar: u64,
    store: Store,
    sha256: &str,
    done: &Result<(), Error>,
    found: Option<Found>,
) -> CertificateSettled {
    let wynik = match done {
        Ok(()) => CertificateOutcome::Wykonano,
        Err(Error::NotStored(NotStored::NoConsent)) => CertificateOutcome::BrakZgody,
        Err(_) => CertificateOutcome::NieUdaloSie,
    };
    let jest = found.map(|found| found != Found::Nothing);
    CertificateSettled { zamiar, magazyn: store, sha256: sha256.to_owned(), wynik, jest }
}
