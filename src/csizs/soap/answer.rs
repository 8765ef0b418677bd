//! What is understood of an answer; whatever the profile does not know is no answer.
use super::envelope::{Operation, PROFILE, SOAP, WSSE};
use super::xml::{Unread, elements, is_unfit, parse, text, texts, unreadable};
use crate::csizs::connection::{Dictionary, Refusal, Registered, State};
use chrono::{DateTime, NaiveDate};
use roxmltree::Node;
use url::Url;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    State(State),
    Registered(Registered),
    Dictionaries(Vec<Dictionary>),
    /// A `soap:Fault`.
    Refused(Refusal),
}

/// Reads the answer to `operation`.
///
/// # Errors
/// [`Unread`].
pub(super) fn read(operation: Operation, bytes: &[u8]) -> Result<Answer, Unread> {
    parse(bytes, |root| {
        if !root.has_tag_name((SOAP, "Envelope")) {
            return Err(Unread::NotOurs(format!("the root is {}", root.tag_name().name())));
        }
        let parts = elements(root)?;
        let (header, body) = match parts.as_slice() {
            [body] => (None, *body),
            [header, body] => (Some(*header), *body),
            _ => return unreadable("not one body"),
        };
        if !body.has_tag_name((SOAP, "Body"))
            || header.is_some_and(|header| !header.has_tag_name((SOAP, "Header")))
        {
            return unreadable("not a header and a body");
        }
        // Whoever does not understand a header that must be understood has to stop (SOAP 1.1, 4.2.3).
        let heads = header.map(elements).transpose()?.unwrap_or_default();
        if heads.iter().any(|head| matches!(head.attribute((SOAP, "mustUnderstand")), Some("1" | "true"))) {
            return unreadable("a header that must be understood");
        }
        let results = elements(body)?;
        let &[result] = results.as_slice() else { return unreadable("not one result") };
        if result.has_tag_name((SOAP, "Fault")) {
            return Ok(Answer::Refused(refusal(result)?));
        }
        let name = format!("{}Odpowiedz", operation.name());
        if !result.has_tag_name((PROFILE, name.as_str())) {
            return Err(Unread::NotOurs(format!("the result is {}", result.tag_name().name())));
        }
        let fields = elements(result)?;
        match operation {
            Operation::State => state(&fields).map(Answer::State),
            Operation::Register => registered(&fields).map(Answer::Registered),
            Operation::Dictionaries => {
                fields.into_iter().map(dictionary).collect::<Result<_, _>>().map(Answer::Dictionaries)
            }
        }
    })
}

fn state(fields: &[Node<'_, '_>]) -> Result<State, Unread> {
    if let [_] = fields {
        let [word] = texts(fields, PROFILE, ["stan"])?;
        return if word == "NIEZAREJESTROWANY" { Ok(State::NotRegistered) } else { unreadable("stan") };
    }
    let [word, number, date, fingerprint] =
        texts(fields, PROFILE, ["stan", "numer", "data", "odciskCertyfikatu"])?;
    if word != "ZAREJESTROWANY" || !is_sha256(&fingerprint) {
        return unreadable("stan");
    }
    Ok(State::Registered { registered: registration(number, &date)?, fingerprint })
}

fn registered(fields: &[Node<'_, '_>]) -> Result<Registered, Unread> {
    let [number, date] = texts(fields, PROFILE, ["numer", "data"])?;
    registration(number, &date)
}

fn registration(number: String, date: &str) -> Result<Registered, Unread> {
    let Ok(date) = DateTime::parse_from_rfc3339(date) else { return unreadable("data") };
    if number.is_empty() {
        return unreadable("numer");
    }
    Ok(Registered { number, date: date.to_utc() })
}

fn dictionary(node: Node<'_, '_>) -> Result<Dictionary, Unread> {
    if !node.has_tag_name((PROFILE, "slownik")) {
        return unreadable("not a slownik");
    }
    let names = ["kod", "nazwa", "wersja", "stanNa", "rozmiar", "sha256", "adres"];
    let [code, name, version, as_of, size, sha256, address] = texts(&elements(node)?, PROFILE, names)?;
    if !is_code(&code) || !is_sha256(&sha256) {
        return unreadable("kod or sha256");
    }
    let (Ok(version), Ok(as_of)) = (version.parse(), as_of.parse::<NaiveDate>()) else {
        return unreadable("wersja or stanNa");
    };
    let (Ok(size), Ok(address)) = (size.parse(), Url::parse(&address)) else {
        return unreadable("rozmiar or adres");
    };
    Ok(Dictionary { code, name, version, as_of, size, sha256, address })
}

/// It becomes the name of a folder, also of Windows, where some names are devices.
fn is_code(code: &str) -> bool {
    let small = code.to_ascii_lowercase();
    let numbered = ["com", "lpt"].iter().find_map(|device| small.strip_prefix(device));
    let device = matches!(small.as_str(), "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|number| number.len() == 1 && number.parse::<u8>().is_ok());
    if device {
        return false;
    }
    (1..=64).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        && code.starts_with(|c: char| c.is_ascii_alphanumeric())
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// SOAP 1.1, 4.4: the parts of a fault have no namespace.
fn refusal(fault: Node<'_, '_>) -> Result<Refusal, Unread> {
    let parts = elements(fault)?;
    let part = |name: &str| -> Result<Option<Node<'_, '_>>, Unread> {
        let mut found = parts.iter().filter(|part| part.has_tag_name(name));
        match (found.next(), found.next()) {
            (one, None) => Ok(one.copied()),
            _ => unreadable(format!("two {name}")),
        }
    };
    let Some(faultcode) = part("faultcode")? else { return unreadable("a fault without a code") };
    let code = text(faultcode)?;
    let (prefix, local) = match code.split_once(':') {
        Some((prefix, local)) => (Some(prefix), local),
        None => (None, code.as_str()),
    };
    if faultcode.lookup_namespace_uri(prefix) == Some(WSSE) && local == "MessageExpired" {
        return Ok(Refusal::Expired);
    }
    let told = part("faultstring")?.map(text).transpose()?.unwrap_or_default();
    let other = || Ok(Refusal::Other(told.chars().filter(|c| !is_unfit(*c)).take(200).collect()));
    let Some(detail) = part("detail")? else { return other() };
    let inside = elements(detail)?;
    let [error] = inside.as_slice() else { return other() };
    if !error.has_tag_name((PROFILE, "blad")) {
        return other();
    }
    let fields = elements(*error)?;
    if let [_, _, _] = fields.as_slice() {
        let [kod, number, date] = texts(&fields, PROFILE, ["kod", "numer", "data"])?;
        if kod != "JUZ_ZAREJESTROWANY" {
            return unreadable("a number of what is not registered");
        }
        return Ok(Refusal::AlreadyRegistered(registration(number, &date)?));
    }
    let [kod] = texts(&fields, PROFILE, ["kod"])?;
    Ok(match kod.as_str() {
        "BLEDNE_LOGOWANIE" => Refusal::WrongLogin,
        "KONTO_ZABLOKOWANE" => Refusal::AccountLocked,
        "HASLO_TYMCZASOWE" => Refusal::TemporaryPassword,
        "BRAK_SWIADECTWA" => Refusal::NoConformity,
        "CERTYFIKAT_ODRZUCONY" => Refusal::Certificate,
        "BRAK_ROLI" => Refusal::NoRole,
        "NIEZNANA_JEDNOSTKA" => Refusal::UnknownUnit,
        "BLAD_WEWNETRZNY" => Refusal::Internal,
        _ => return other(),
    })
}
