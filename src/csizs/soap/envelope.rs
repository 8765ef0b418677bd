//! What is sent: the envelope with its time, and with login and password for the registration alone.
use crate::csizs::Error;
use crate::csizs::connection::{Registration, SystemId};
use crate::secret::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use zeroize::Zeroizing;

pub(super) const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
pub(super) const WSSE: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
const WSU: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
const PASSWORD_TEXT: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";
const BASE64: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
pub(super) const PROFILE: &str = "urn:csizs-kreator:profil:1";

/// How long a message holds (wire-profile: "Timestamp (5 minutes)").
const HOLDS: TimeDelta = TimeDelta::minutes(5);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    State,
    Register,
    Dictionaries,
}

impl Operation {
    /// The element of the question; that of the answer ends in "Odpowiedz".
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::State => "PodajStan",
            Self::Register => "ZarejestrujSystem",
            Self::Dictionaries => "PodajWykazSlownikow",
        }
    }

    pub(super) fn action(self) -> String {
        format!("{PROFILE}#{}", self.name())
    }
}

/// One call with its data; a registration takes the fingerprint of the certificate that is shown.
pub(super) enum Call<'a> {
    State(&'a SystemId),
    Register(&'a Registration, &'a str),
    Dictionaries(&'a SystemId),
}

/// Who registers (WS-Security UsernameToken, PasswordText).
pub(super) struct Token<'a> {
    pub(super) login: &'a str,
    pub(super) password: &'a Secret,
}

impl Call<'_> {
    pub(super) fn operation(&self) -> Operation {
        match self {
            Self::State(_) => Operation::State,
            Self::Register(..) => Operation::Register,
            Self::Dictionaries(_) => Operation::Dictionaries,
        }
    }

    fn fields(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::State(id) => vec![("identyfikatorJT", &id.unit), ("idSystemu", &id.system)],
            Self::Register(registration, fingerprint) => vec![
                ("identyfikatorJT", &registration.id.unit),
                ("idSystemu", &registration.id.system),
                ("podobszar", &registration.area),
                ("nazwa", &registration.name),
                ("dostawca", &registration.vendor),
                ("wersja", &registration.version),
                ("odciskCertyfikatu", fingerprint),
                ("kluczIdempotencji", &registration.key),
            ],
            Self::Dictionaries(id) => vec![("idSystemu", &id.system)],
        }
    }
}

/// The whole envelope. Nothing is copied out of it before it is wiped: it never grows.
///
/// # Errors
/// [`Error::Setup`] for a character that XML cannot carry, which would need another password; and where
/// random numbers are not to be had.
pub(super) fn write(
    call: &Call<'_>,
    token: Option<&Token<'_>>,
    now: DateTime<Utc>,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let fields = call.fields();
    let words = fields.iter().map(|(_, text)| text.len()).sum::<usize>()
        + token.map_or(0, |token| token.login.len() + token.password.expose().len());
    /// More than all the rest.
    const FRAME: usize = 4096;
    /// The longest that a byte becomes: `&quot;`.
    const LONGEST: usize = 6;
    let mut xml = Zeroizing::new(String::with_capacity(FRAME + LONGEST * words));
    let room = xml.capacity();
    let name = call.operation().name();
    xml.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    push(&mut xml, &["<soap:Envelope xmlns:soap=\"", SOAP, "\"><soap:Header>"]);
    push(
        &mut xml,
        &["<wsse:Security xmlns:wsse=\"", WSSE, "\" xmlns:wsu=\"", WSU, "\" soap:mustUnderstand=\"1\">"],
    );
    let (created, expires) = (moment(now), moment(now + HOLDS));
    push(&mut xml, &["<wsu:Timestamp><wsu:Created>", &created, "</wsu:Created><wsu:Expires>"]);
    push(&mut xml, &[&expires, "</wsu:Expires></wsu:Timestamp>"]);
    if let Some(token) = token {
        xml.push_str("<wsse:UsernameToken>");
        element(&mut xml, "wsse:Username", token.login)?;
        push(&mut xml, &["<wsse:Password Type=\"", PASSWORD_TEXT, "\">"]);
        text(&mut xml, token.password.expose())?;
        push(&mut xml, &["</wsse:Password><wsse:Nonce EncodingType=\"", BASE64, "\">", &nonce()?]);
        push(&mut xml, &["</wsse:Nonce><wsu:Created>", &created, "</wsu:Created></wsse:UsernameToken>"]);
    }
    push(&mut xml, &["</wsse:Security></soap:Header><soap:Body><p:", name, " xmlns:p=\"", PROFILE, "\">"]);
    for (field, value) in fields {
        element(&mut xml, &format!("p:{field}"), value)?;
    }
    push(&mut xml, &["</p:", name, "></soap:Body></soap:Envelope>"]);
    debug_assert_eq!(room, xml.capacity(), "it grew, and left a copy behind");
    Ok(Zeroizing::new(std::mem::take(&mut *xml).into_bytes()))
}

fn push(xml: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| xml.push_str(part));
}

fn element(xml: &mut String, name: &str, value: &str) -> Result<(), Error> {
    push(xml, &["<", name, ">"]);
    text(xml, value)?;
    push(xml, &["</", name, ">"]);
    Ok(())
}

/// A carriage return is written as a reference: a reader would take it for the end of a line (XML 1.0,
/// 2.11).
fn text(xml: &mut String, value: &str) -> Result<(), Error> {
    for c in value.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '\r' => xml.push_str("&#13;"),
            c if is_xml(c) => xml.push(c),
            _ => return Err(Error::Setup { details: "a character that XML cannot carry".to_owned() }),
        }
    }
    Ok(())
}

/// `Char` of XML 1.0, 2.2.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}

fn moment(moment: DateTime<Utc>) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

fn nonce() -> Result<String, Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Error::Setup { details: error.to_string() })?;
    Ok(STANDARD.encode(bytes))
}
