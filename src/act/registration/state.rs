//! PodajStan: a question that changes nothing, carries no password, and settles what is open.
use super::{Error, Subject};
use crate::act::disk::settle;
use crate::csizs::connection::{Connection, Registered, State};
use crate::ledger::{Event, Ledger, StateAnswer};

/// What CSIZS has said of the system; it is in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    Registered {
        registered: Registered,
        /// Whether with the certificate that the package has. With another one CSIZS does not know this
        /// system by it, although it is registered.
        ours: bool,
    },
    /// It may be sent again, with the key that went with it before.
    NotRegistered,
}

impl Settled {
    /// for where it is not what was hoped for.
    pub fn into_error(self, subject: &Subject) -> Error {
        match self {
            Self::Registered { registered, ours } => Error::already(subject, registered.date, Some(ours)),
            Self::NotRegistered => Error::NotFinished,
        }
    }
}

/// "Sprawdź stan". Also where nothing is open: a registration can be withdrawn (D-03).
///
/// # Errors
/// R-07 stays where no answer comes; N-11, R-09, R-10 and the network's own problems say why.
pub async fn settle_by_state(
    ledger: &Ledger,
    subject: &Subject,
    connection: &dyn Connection,
) -> Result<Settled, Error> {
    let asked = connection.state(&subject.id).await;
    let state = asked.map_err(|failure| Error::before(subject, failure))?;
    keep(ledger, subject, connection, state).await
}

pub(super) async fn keep(
    ledger: &Ledger,
    subject: &Subject,
    connection: &dyn Connection,
    state: State,
) -> Result<Settled, Error> {
    let (settled, stan) = match state {
        State::Registered { registered, fingerprint } => {
            let ours = fingerprint == connection.fingerprint();
            let Registered { number, date } = registered.clone();
            let stan = StateAnswer::Zarejestrowany { numer: number, data: date, nasz: ours };
            (Settled::Registered { registered, ours }, stan)
        }
        State::NotRegistered => (Settled::NotRegistered, StateAnswer::Niezarejestrowany),
    };
    tracing::info!(system = subject.id.system, ?stan, "state of the registration");
    let (system, konto) = (subject.key.clone(), subject.account.clone());
    settle(ledger, Event::StanRejestracji { system, konto, stan }).await?;
    Ok(settled)
}
