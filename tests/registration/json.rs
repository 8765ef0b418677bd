//! A second implementation of the connection: JSON. It shows that the act knows no wire format.
use futures::future::BoxFuture;
use kreator_csizs::csizs::connection::*;
use kreator_csizs::csizs::message::{Message, send};
use kreator_csizs::csizs::{Endpoint, Error, Identity, Sent};
use kreator_csizs::ledger::Recorded;
use serde_json::{Value, json};
use zeroize::Zeroizing;

#[derive(Debug)]
pub struct Json {
    endpoint: Endpoint,
    identity: Identity,
}

impl Json {
    pub fn new(endpoint: Endpoint, identity: Identity) -> Self {
        Self { endpoint: endpoint.identified(identity.clone()), identity }
    }

    async fn call(&self, action: &str, body: Value, sent: &Sent) -> Result<Value, Failure> {
        let body = Zeroizing::new(body.to_string().into_bytes());
        let message = Message { action: action.into(), content_type: "application/json", body };
        let reply = send(&self.endpoint, message, &["application/json"], sent).await?;
        let unreadable = |_| Error::Unreadable { host: self.endpoint.host().into(), details: "JSON".into() };
        let value: Value = serde_json::from_slice(&reply.body).map_err(unreadable)?;
        match value["blad"].as_str() {
            None => Ok(value),
            Some(word) => Err(Failure::Refused(match word {
                "BLEDNE_LOGOWANIE" => Refusal::WrongLogin,
                "KONTO_ZABLOKOWANE" => Refusal::AccountLocked,
                "HASLO_TYMCZASOWE" => Refusal::TemporaryPassword,
                "JUZ_ZAREJESTROWANY" => Refusal::AlreadyRegistered(registered(&value)),
                "BRAK_SWIADECTWA" => Refusal::NoConformity,
                "CERTYFIKAT_ODRZUCONY" => Refusal::Certificate,
                "BRAK_ROLI" => Refusal::NoRole,
                "NIEZNANA_JEDNOSTKA" => Refusal::UnknownUnit,
                "BLAD_WEWNETRZNY" => Refusal::Internal,
                other => Refusal::Other(other.into()),
            })),
        }
    }
}

fn registered(value: &Value) -> Registered {
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Registered { number: text("numer"), date: text("data").parse().unwrap() }
}

impl Connection for Json {
    fn state<'a>(&'a self, system: &'a SystemId) -> BoxFuture<'a, Result<State, Failure>> {
        Box::pin(async move {
            let value = self.call("stan", json!({"system": system.system}), &Sent::default()).await?;
            Ok(match value["odcisk"].as_str() {
                None => State::NotRegistered,
                Some(fingerprint) => {
                    State::Registered { registered: registered(&value), fingerprint: fingerprint.into() }
                }
            })
        })
    }

    fn register<'a>(
        &'a self,
        recorded: Recorded<Registration>,
        sent: &'a Sent,
    ) -> BoxFuture<'a, Result<Registered, RegisterError>> {
        Box::pin(async move {
            let request = recorded.into_request();
            let body = json!({"login": request.login, "haslo": request.password.expose(),
                "kluczIdempotencji": request.key, "system": request.id.system});
            let answer = self.call("ZarejestrujSystem", body, sent).await;
            let sent = sent.settle();
            answer.map(|value| registered(&value)).map_err(|failure| RegisterError { sent, failure })
        })
    }

    fn dictionaries<'a>(&'a self, _: &'a SystemId) -> BoxFuture<'a, Result<Vec<Dictionary>, Failure>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn file(&self, dictionary: &Dictionary) -> Option<Endpoint> {
        self.endpoint.at(&dictionary.address)
    }

    fn fingerprint(&self) -> &str {
        self.identity.fingerprint()
    }

    fn host(&self) -> &str {
        self.endpoint.host()
    }
}
