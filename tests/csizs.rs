//! PI-MZT and the network, against servers of their own on loopback.
mod answers;
mod cuts;
mod failures;
mod pages;
mod probe;
mod redact;
pub mod server;

use kreator_csizs::csizs::pi_mzt::{ChangeForm, PasswordChange, SubmitError, Verdict, open_form};
use kreator_csizs::csizs::{Endpoint, Error, Limits, Sent, Trust};
use kreator_csizs::ledger::{Event, Ledger, NotSaved, Recorded};
use kreator_csizs::problem::Code;
use kreator_csizs::procedure::{Account, Environment};
use kreator_csizs::secret::Secret;
use server::{Ca, Got, Read, Reply, Server, Site, page};
use std::sync::Arc;
use std::time::Duration;

pub const OLD: &str = "Tym czas+owe&1<ó>";
pub const NEW: &str = "Nowe/\"hasło\"=2%";
pub const LOGIN: &str = "jan.Kowalski@łąck";

pub const HOME: &str = r#"<html><body><h1>Logowanie</h1><a href="zmiana">Zmiana hasła</a></body></html>"#;
pub const FORM: &str = r#"<html><body><h1>Zmiana hasła</h1>
    <form method="post" action="/zapisz"><input type="hidden" name="token" value="t0k3n">
    <label for="l">Login</label><input id="l" name="login">
    <label for="s">Stare hasło:</label><input id="s" type="password" name="stare">
    <label for="n">Nowe hasło *</label><input id="n" type="password" name="nowe">
    <label for="p">Powtórz  Hasło</label><input id="p" type="password" name="powtorz">
    <input type="submit" name="akcja" value="Zmień hasło"></form></body></html>"#;

pub fn limits() -> Limits {
    Limits { connect: Duration::from_secs(2), exchange: Duration::from_secs(3), page: 1 << 20 }
}

pub fn endpoint(ca: &Ca, server: &Server) -> Endpoint {
    Endpoint::new(&server.url("/"), Trust::Anchors(vec![ca.der()]), limits()).unwrap()
}

pub fn site(answer: impl Fn(&Got) -> (Read, Reply) + Send + Sync + 'static) -> Site {
    Arc::new(answer)
}

/// The home page, the form, and what happens to the submit.
pub fn pi_mzt(submit: impl Fn(&Got) -> (Read, Reply) + Send + Sync + 'static) -> Site {
    site(move |got| match got.line.as_str() {
        "GET /" => (Read::All, page(HOME)),
        "GET /zmiana" => (Read::All, page(FORM)),
        line if line.starts_with("POST") => submit(got),
        _ => (Read::All, server::page_with("404 Not Found", "", b"")),
    })
}

/// PI-MZT with one form page, whatever is on it.
pub async fn open_page(html: &'static str) -> (Server, Result<ChangeForm, Error>) {
    let ca = Ca::new("CA");
    let server = Server::start(
        &ca,
        site(move |got| {
            let answer = if got.line.starts_with("POST") { "Hasło zostało zmienione." } else { html };
            (Read::All, page(answer))
        }),
    )
    .await;
    let form = open_form(&endpoint(&ca, &server)).await;
    (server, form)
}

pub fn change(old: &str, new: &str) -> PasswordChange {
    PasswordChange {
        account: Account::new(Environment::Testowe, LOGIN),
        login: LOGIN.to_owned(),
        old: Secret::new(old),
        new: Secret::new(new),
    }
}

pub fn recorded() -> Recorded<PasswordChange> {
    recorded_as(change(OLD, NEW))
}

pub fn recorded_as(request: PasswordChange) -> Recorded<PasswordChange> {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::open(folder.path()).unwrap().ledger;
    let konto = request.account.clone();
    ledger.record(request, |_| Ok::<_, NotSaved>(Event::ZamiarZmianyHasla { konto })).unwrap()
}

pub async fn submit(form: ChangeForm) -> Result<Verdict, SubmitError> {
    form.submit(recorded(), &Sent::default()).await
}

pub async fn open_code(endpoint: &Endpoint) -> Code {
    open_form(endpoint).await.unwrap_err().problem().code
}

/// The fields of a form-encoded body, in order.
pub fn fields(body: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(body).into_owned().collect()
}

pub fn field(got: &Got, name: &str) -> Option<String> {
    fields(&got.body).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
}
