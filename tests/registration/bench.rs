//! An Emp@tia made by hand that speaks either of two languages, and does as it is told.
use super::json::Json;
use super::limits;
use crate::csizs::server::{Ca, Got, Leaf, Read, Reply, Server, page_with};
use kreator_csizs::csizs::connection::Connection;
use kreator_csizs::csizs::{Endpoint, Identity, Trust, soap};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use std::sync::{Arc, Mutex};

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wire {
    Soap,
    /// A second implementation, with nothing in common with the profile.
    Json,
}

pub const WIRES: [Wire; 2] = [Wire::Soap, Wire::Json];

/// What happens to the next registrations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Next {
    Accept,
    /// By the word of the profile; nothing is registered.
    Refuse(&'static str),
    /// Carried out, and then the connection is torn.
    AcceptAndTear,
    /// Read whole, not carried out, torn.
    ReadAndTear,
    /// Torn before its body is read.
    TearAtOnce,
    /// Carried out, and the answer is torn in its middle.
    TearInAnswer,
    /// Nothing, for ever.
    Silence,
}

pub struct Book {
    pub next: Next,
    /// What PodajStan does.
    pub state: State,
    /// Number, fingerprint and key.
    pub registered: Option<(String, String, String)>,
    pub asked: usize,
}

#[derive(Clone, Copy, PartialEq)]
pub enum State {
    Tells,
    Refuses(&'static str),
    Tears,
}

pub struct Bench {
    pub server: Server,
    pub book: Arc<Mutex<Book>>,
    pub connection: Box<dyn Connection>,
}

pub fn identity(ca: &Ca) -> Identity {
    let (certificate, key) = ca.leaf(Leaf::default());
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    Identity::new(&[certificate.der().clone()], &key).unwrap()
}

impl Bench {
    pub async fn new(wire: Wire) -> Self {
        let ca = Ca::new("Emp@tia");
        let book = Arc::new(Mutex::new(Book {
            next: Next::Accept,
            state: State::Tells,
            registered: None,
            asked: 0,
        }));
        let shelf = Arc::clone(&book);
        let server = Server::start(&ca, Arc::new(move |got: &Got| serve(wire, &shelf, got))).await;
        let endpoint =
            |path| Endpoint::new(&server.url(path), Trust::Anchors(vec![ca.der()]), limits()).unwrap();
        let identity = identity(&ca);
        let connection: Box<dyn Connection> = match wire {
            Wire::Soap => Box::new(soap::Profile::new(endpoint("/r"), endpoint("/s"), identity)),
            Wire::Json => Box::new(Json::new(endpoint("/json"), identity)),
        };
        Self { server, book, connection }
    }

    pub fn set(&self, next: Next) {
        self.book.lock().unwrap().next = next;
    }

    pub fn tells(&self, state: State) {
        self.book.lock().unwrap().state = state;
    }

    /// As many registrations as reached the server, whole or not.
    pub fn arrived(&self) -> usize {
        self.server.posts().iter().filter(|got| is_registration(got)).count()
    }

    pub fn keys(&self) -> Vec<String> {
        let posts = self.server.posts();
        let registrations = posts.iter().filter(|got| is_registration(got));
        registrations.map(|got| between(&got.text(), "kluczIdempotencji")).collect()
    }
}

pub fn is_registration(got: &Got) -> bool {
    got.header("soapaction").is_some_and(|action| action.contains("ZarejestrujSystem"))
}

/// The text of an element or of a JSON field of this name.
pub fn between(text: &str, name: &str) -> String {
    let Some(at) = text.find(name) else { return String::new() };
    let rest = &text[at + name.len()..];
    let rest = rest.trim_start_matches(['"', ':', '>']);
    rest[..rest.find(['<', '"']).unwrap_or(rest.len())].to_owned()
}

fn serve(wire: Wire, book: &Mutex<Book>, got: &Got) -> (Read, Reply) {
    let mut book = book.lock().unwrap();
    if !is_registration(got) {
        book.asked += 1;
        return match book.state {
            State::Tears => (Read::All, Reply::Tear(Vec::new())),
            State::Refuses(word) => (Read::All, answer(wire, 500, &fault(wire, word, &book))),
            State::Tells => (Read::All, answer(wire, 200, &state(wire, &book))),
        };
    }
    // Only what of the body came with the head is here: the fingerprint of the certificate is enough.
    let accept = |book: &mut Book| {
        book.registered = Some(("R/1".into(), "f".repeat(64), String::new()));
    };
    match book.next {
        Next::Accept => {
            accept(&mut book);
            (Read::All, answer(wire, 200, &registered(wire)))
        }
        Next::Refuse(word) => (Read::All, answer(wire, 500, &fault(wire, word, &book))),
        Next::AcceptAndTear => {
            accept(&mut book);
            (Read::All, Reply::Tear(Vec::new()))
        }
        Next::ReadAndTear => (Read::All, Reply::Tear(Vec::new())),
        Next::TearAtOnce => (Read::Nothing, Reply::Tear(Vec::new())),
        Next::TearInAnswer => {
            accept(&mut book);
            let Reply::Send(whole) = answer(wire, 200, &registered(wire)) else { panic!("an answer") };
            (Read::All, Reply::Tear(whole[..whole.len() - 20].to_vec()))
        }
        Next::Silence => (Read::All, Reply::Silence),
    }
}

pub fn answer(wire: Wire, status: u16, text: &str) -> Reply {
    let kind = match wire {
        Wire::Soap => "text/xml; charset=utf-8",
        Wire::Json => "application/json",
    };
    page_with(&format!("{status} X"), &format!("Content-Type: {kind}\r\n"), text.as_bytes())
}

pub fn envelope(body: &str) -> String {
    format!(
        r#"<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/" xmlns:q="urn:csizs-kreator:profil:1"><S:Body>{body}</S:Body></S:Envelope>"#
    )
}

fn registered(wire: Wire) -> String {
    match wire {
        Wire::Soap => envelope(
            "<q:ZarejestrujSystemOdpowiedz><q:numer>R/1</q:numer><q:data>2016-03-29T11:20:00+02:00</q:data></q:ZarejestrujSystemOdpowiedz>",
        ),
        Wire::Json => r#"{"numer":"R/1","data":"2016-03-29T11:20:00+02:00"}"#.into(),
    }
}

fn state(wire: Wire, book: &Book) -> String {
    match (wire, &book.registered) {
        (Wire::Soap, None) => {
            envelope("<q:PodajStanOdpowiedz><q:stan>NIEZAREJESTROWANY</q:stan></q:PodajStanOdpowiedz>")
        }
        (Wire::Soap, Some((number, fingerprint, _))) => envelope(&format!(
            "<q:PodajStanOdpowiedz><q:stan>ZAREJESTROWANY</q:stan><q:numer>{number}</q:numer><q:data>2016-03-29T11:20:00+02:00</q:data><q:odciskCertyfikatu>{fingerprint}</q:odciskCertyfikatu></q:PodajStanOdpowiedz>"
        )),
        (Wire::Json, None) => "{}".into(),
        (Wire::Json, Some((number, fingerprint, _))) => {
            format!(r#"{{"numer":"{number}","data":"2016-03-29T11:20:00+02:00","odcisk":"{fingerprint}"}}"#)
        }
    }
}

fn fault(wire: Wire, word: &str, _: &Book) -> String {
    let more = word == "JUZ_ZAREJESTROWANY";
    match wire {
        Wire::Soap => {
            let more =
                if more { "<q:numer>R/9</q:numer><q:data>2016-03-29T11:20:00+02:00</q:data>" } else { "" };
            envelope(&format!(
                "<S:Fault><faultcode>S:Client</faultcode><faultstring>Nie</faultstring><detail><q:blad><q:kod>{word}</q:kod>{more}</q:blad></detail></S:Fault>"
            ))
        }
        Wire::Json => format!(r#"{{"blad":"{word}","numer":"R/9","data":"2016-03-29T11:20:00+02:00"}}"#),
    }
}
