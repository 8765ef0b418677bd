//! The services of the practised Emp@tia: the profile `csizs-kreator/1`, written from its description
//! once more. Answers are templates in `assets/cwiczenia/soap`.
mod read;

use super::{Asked, Reply, Stop};
use crate::training::control::Point;
use crate::training::log::{Event, Operation, Page};
use crate::training::registry::{Answer, Registered};
use crate::training::server::{FILES, Shared, locked};
use crate::training::{Clock, Error, Scenario, dictionaries};
use chrono::{DateTime, TimeDelta, Utc};
use hyper::{Method, StatusCode};
use read::Envelope;

/// CSIZS takes what is not older, and not from further ahead.
const WINDOW: TimeDelta = TimeDelta::minutes(5);

const NOT_REGISTERED: &str = include_str!("../../../../assets/cwiczenia/soap/stan-brak.xml");
const STATE: &str = include_str!("../../../../assets/cwiczenia/soap/stan.xml");
const REGISTERED: &str = include_str!("../../../../assets/cwiczenia/soap/zarejestrowano.xml");
const LIST: &str = include_str!("../../../../assets/cwiczenia/soap/wykaz.xml");
const ENTRY: &str = include_str!("../../../../assets/cwiczenia/soap/slownik.xml");
const FAULT: &str = include_str!("../../../../assets/cwiczenia/soap/blad.xml");
const ALREADY: &str = include_str!("../../../../assets/cwiczenia/soap/juz.xml");
const EXPIRED: &str = include_str!("../../../../assets/cwiczenia/soap/czas.xml");
const UNREADABLE: &str = include_str!("../../../../assets/cwiczenia/soap/nieczytelny.xml");

pub(super) fn received(shared: &Shared, asked: &Asked) -> Result<Reply, Stop> {
    if asked.head.method != Method::POST {
        return Ok(super::refusal(StatusCode::METHOD_NOT_ALLOWED, "Usługa przyjmuje tylko POST"));
    }
    let ahead = Clock::open(&shared.folder).map(|clock| clock.late()).unwrap_or_default();
    let now = Utc::now() + ahead;
    let envelope = read::envelope(&asked.body);
    let (answer, registered, cut) = decide(shared, asked, envelope, now)?;
    if cut {
        shared.log.write(Event::Cut { point: Point::BeforeAnswer })?;
        return Err(Stop::Cut);
    }
    let list = if answer == Answer::List { list(shared)? } else { String::new() };
    Ok(reply(answer, registered.as_ref(), operation_of(asked), &list))
}

/// The answer, saved and logged before anything else can happen; and whether the scenario cuts the
/// connection now.
fn decide(
    shared: &Shared,
    asked: &Asked,
    envelope: Option<Envelope>,
    now: DateTime<Utc>,
) -> Result<(Answer, Option<Registered>, bool), Error> {
    let mut world = locked(&shared.world);
    let operation = envelope.as_ref().map_or(Operation::Unknown, |envelope| envelope.operation);
    let with_token = envelope.as_ref().is_some_and(|envelope| envelope.token.is_some());
    let is_late = |envelope: &Envelope| !envelope.times.is_some_and(|times| is_in_time(times, now));
    let mut key = None;
    let answer = match envelope {
        None => Answer::Unreadable,
        // The header of HTTP and the message say the same.
        Some(envelope) if envelope.operation != operation_of(asked) => Answer::Unreadable,
        Some(_) if !world.registry.knows(asked.peer.as_deref()) => Answer::CertificateRefused,
        Some(envelope) if is_late(&envelope) => Answer::Expired,
        Some(envelope) if !locked(&shared.sessions).is_new(envelope.nonce.as_deref()) => Answer::Unreadable,
        Some(envelope) => match envelope.operation {
            Operation::State => world.state(&envelope.field("identyfikatorJT"), &envelope.field("idSystemu")),
            Operation::Register => {
                let call = envelope.into_call();
                key = Some(call.key.clone());
                world.register(call, now)?
            }
            Operation::Dictionaries => world.lists(),
            Operation::Unknown => Answer::Unreadable,
        },
    };
    let cut = shared.scenario == Scenario::RegistrationCut
        && operation == Operation::Register
        && answer == Answer::Registered
        && !world.cut;
    world.cut |= cut;
    world.save(&shared.folder)?;
    let (number, attempts) = (world.registry.calls, world.account.proby);
    shared.log.write(Event::Called { operation, with_token, answer, key, number, attempts })?;
    Ok((answer, world.registry.registered().cloned(), cut))
}

/// Made before it is needed: not while the world is held.
fn list(shared: &Shared) -> Result<String, Error> {
    let made = super::file::made(shared)?;
    let world = locked(&shared.world);
    let address = format!("{}{FILES}", world.address());
    Ok(dictionaries::list(&made, world.scenario, world.cut, &address, ENTRY))
}

fn is_in_time((created, expires): (DateTime<Utc>, DateTime<Utc>), now: DateTime<Utc>) -> bool {
    (now - created).abs() <= WINDOW && now <= expires && expires - created <= WINDOW
}

/// By the header `SOAPAction` (SOAP 1.1, 6.1.1).
pub(super) fn operation(action: Option<&str>) -> Operation {
    let name = action.and_then(|action| action.trim_matches('"').rsplit_once('#')).map(|(_, name)| name);
    Operation::of(name.unwrap_or_default())
}

fn operation_of(asked: &Asked) -> Operation {
    operation(asked.head.headers.get("soapaction").and_then(|value| value.to_str().ok()))
}

fn reply(answer: Answer, registered: Option<&Registered>, operation: Operation, list: &str) -> Reply {
    let known = |template: &str| match registered {
        Some(known) => template
            .replace("[numer]", &known.number)
            .replace("[data]", &known.date.format("%Y-%m-%dT%H:%M:%SZ").to_string())
            .replace("[odcisk]", &known.fingerprint),
        None => template.to_owned(),
    };
    let fault = |side: &str, code: &str, told: &str| {
        FAULT.replace("[strona]", side).replace("[kod]", code).replace("[opis]", told)
    };
    let is_state = operation == Operation::State;
    let (status, text) = match answer {
        Answer::NotRegistered => (200, NOT_REGISTERED.to_owned()),
        Answer::Registered | Answer::RegisteredBefore if is_state => (200, known(STATE)),
        Answer::Registered | Answer::RegisteredBefore => (200, known(REGISTERED)),
        Answer::List => (200, LIST.replace("[slowniki]", list)),
        Answer::AlreadyRegistered => (500, known(ALREADY)),
        Answer::Expired => (500, EXPIRED.to_owned()),
        Answer::Unreadable => (500, UNREADABLE.to_owned()),
        Answer::WrongLogin => (500, fault("Client", "BLEDNE_LOGOWANIE", "Błędny login lub hasło")),
        Answer::AccountLocked => (500, fault("Client", "KONTO_ZABLOKOWANE", "Konto jest zablokowane")),
        Answer::TemporaryPassword => (500, fault("Client", "HASLO_TYMCZASOWE", "Błędny login lub hasło")),
        Answer::NoConformity => (500, fault("Client", "BRAK_SWIADECTWA", "Brak świadectwa zgodności")),
        Answer::CertificateRefused => (500, fault("Client", "CERTYFIKAT_ODRZUCONY", "Certyfikat odrzucony")),
        Answer::NoRole => (500, fault("Client", "BRAK_ROLI", "Konto nie ma roli")),
        Answer::UnknownUnit => (500, fault("Client", "NIEZNANA_JEDNOSTKA", "Nieznana jednostka")),
        Answer::InternalError => (500, fault("Server", "BLAD_WEWNETRZNY", "Błąd wewnętrzny")),
    };
    let status = if status == 200 { StatusCode::OK } else { StatusCode::INTERNAL_SERVER_ERROR };
    Reply { page: Page::Envelope, status, session: None, location: None, body: text.into_bytes() }
}
