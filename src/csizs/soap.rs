//! The profile `csizs-kreator/1`: SOAP 1.1, document/literal, mutual TLS. It is the wizard's own, named
//! as its own wherever it shows; no public interface of CSIZS exists. WSDL and XSD are in
//! `assets/csizs-kreator-1`.
mod answer;
mod envelope;
mod xml;

use super::connection::{
    Connection, Dictionary, Failure, RegisterError, Registered, Registration, State, SystemId,
};
use super::message::{self, Message};
use super::{Endpoint, Error, Identity, Sent};
use crate::ledger::Recorded;
use answer::Answer;
use chrono::Utc;
use envelope::{Call, Token};
use futures::future::BoxFuture;

/// As a package names it: `uslugi[].profil`.
pub const PROFILE: &str = "csizs-kreator/1";

/// What a SOAP 1.1 service answers with (WS-I Basic Profile 1.1, R1124), and what some send.
const CONTENT_TYPES: &[&str] = &["text/xml", "application/xml"];

/// A domain system's connection by this profile.
#[derive(Debug, Clone)]
pub struct Profile {
    registration: Endpoint,
    dictionaries: Endpoint,
    identity: Identity,
}

impl Profile {
    /// The two services with the certificate of the system. Their trust is the anchor
    /// `certyfikat_empatia`, and the public roots only where the package has none.
    pub fn new(registration: Endpoint, dictionaries: Endpoint, identity: Identity) -> Self {
        let (registration, dictionaries) =
            (registration.identified(identity.clone()), dictionaries.identified(identity.clone()));
        Self { registration, dictionaries, identity }
    }

    async fn call(
        &self,
        endpoint: &Endpoint,
        call: Call<'_>,
        token: Option<Token<'_>>,
        sent: &Sent,
    ) -> Result<Answer, Failure> {
        let operation = call.operation();
        let body = envelope::write(&call, token.as_ref(), Utc::now())?;
        let message = Message { action: operation.action(), content_type: "text/xml; charset=utf-8", body };
        let reply = message::send(endpoint, message, CONTENT_TYPES, sent).await?;
        let host = endpoint.host().to_owned();
        let status = reply.status;
        // Off the runtime's threads: an answer is a stranger's, and may be long.
        let read = tokio::task::spawn_blocking(move || answer::read(operation, &reply.body)).await;
        let unreadable = |details: String| Error::Unreadable { host: host.clone(), details };
        match read {
            Ok(Ok(Answer::Refused(refusal))) if status == 500 || status == 200 => {
                Err(Failure::Refused(refusal))
            }
            Ok(Ok(Answer::Refused(_))) => Err(unreadable(format!("a fault with status {status}")).into()),
            Ok(Ok(answer)) if status == 200 => Ok(answer),
            Ok(Ok(_)) => Err(unreadable(format!("an answer with status {status}")).into()),
            Ok(Err(xml::Unread::NotOurs(details))) => {
                Err(Error::NotCsizs { host: host.clone(), details: format!("status {status}: {details}") }
                    .into())
            }
            Ok(Err(xml::Unread::Unreadable(details))) => Err(unreadable(details).into()),
            Err(_) => Err(unreadable("the reader stopped".to_owned()).into()),
        }
    }

    async fn ask_state(&self, system: &SystemId) -> Result<State, Failure> {
        match self.call(&self.registration, Call::State(system), None, &Sent::default()).await? {
            Answer::State(state) => Ok(state),
            _ => Err(other_answer(&self.registration).into()),
        }
    }

    async fn send_registration(
        &self,
        recorded: Recorded<Registration>,
        sent: &Sent,
    ) -> Result<Registered, RegisterError> {
        let registration = recorded.into_request();
        let token = Token { login: &registration.login, password: &registration.password };
        let call = Call::Register(&registration, self.fingerprint());
        let answer = self.call(&self.registration, call, Some(token), sent).await;
        // From here on nothing leaves any more.
        let sent = sent.settle();
        match answer {
            Ok(Answer::Registered(registered)) if sent => Ok(registered),
            Err(Failure::Refused(_)) | Ok(_) if !sent => {
                let failure = other_answer(&self.registration).into();
                Err(RegisterError { sent, failure })
            }
            Ok(_) => Err(RegisterError { sent, failure: other_answer(&self.registration).into() }),
            Err(failure) => Err(RegisterError { sent, failure }),
        }
    }

    async fn ask_dictionaries(&self, system: &SystemId) -> Result<Vec<Dictionary>, Failure> {
        match self.call(&self.dictionaries, Call::Dictionaries(system), None, &Sent::default()).await? {
            Answer::Dictionaries(list) => Ok(list),
            _ => Err(other_answer(&self.dictionaries).into()),
        }
    }
}

impl Connection for Profile {
    fn state<'a>(&'a self, system: &'a SystemId) -> BoxFuture<'a, Result<State, Failure>> {
        Box::pin(self.ask_state(system))
    }

    fn register<'a>(
        &'a self,
        recorded: Recorded<Registration>,
        sent: &'a Sent,
    ) -> BoxFuture<'a, Result<Registered, RegisterError>> {
        Box::pin(self.send_registration(recorded, sent))
    }

    fn dictionaries<'a>(&'a self, system: &'a SystemId) -> BoxFuture<'a, Result<Vec<Dictionary>, Failure>> {
        Box::pin(self.ask_dictionaries(system))
    }

    fn file(&self, dictionary: &Dictionary) -> Option<Endpoint> {
        self.dictionaries.at(&dictionary.address)
    }

    fn fingerprint(&self) -> &str {
        self.identity.fingerprint()
    }

    fn host(&self) -> &str {
        self.registration.host()
    }
}

/// An answer to another question, or before the question.
fn other_answer(endpoint: &Endpoint) -> Error {
    Error::Unreadable { host: endpoint.host().to_owned(), details: "not the answer to this call".to_owned() }
}
