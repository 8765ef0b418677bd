//! The registration of a domain system: the act, its two wire formats, and the practised Emp@tia.
pub mod bench;
mod journeys;
mod json;
mod killed;
mod messages;
pub mod stories;
mod strangers;

use kreator_csizs::act::registration::{Error, Request, Subject, register};
use kreator_csizs::csizs::Limits;
use kreator_csizs::csizs::connection::{Connection, Registered, SystemId};
use kreator_csizs::ledger::*;
use kreator_csizs::package::{Package, System};
use kreator_csizs::problem::Code;
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::procedure::{Account, Environment, Stage, SystemKey};
use kreator_csizs::secret::Secret;
use std::path::Path;
use std::time::Duration;

pub const LOGIN: &str = "jan.kowalski";
pub const PASSWORD: &str = "Kasztan7!<&>x";

pub fn limits() -> Limits {
    Limits { connect: Duration::from_secs(4), exchange: Duration::from_secs(3), page: 1 << 20 }
}

pub fn subject() -> Subject {
    Subject {
        account: Account::new(Environment::Testowe, LOGIN),
        login: LOGIN.into(),
        key: SystemKey { srodowisko: Environment::Testowe, jednostka: "JT-1".into(), system: "SD-1".into() },
        id: SystemId { unit: "JT-1".into(), system: "SD-1".into() },
        area: "SW".into(),
        name: "System „Ą” & <b>".into(),
        vendor: "Dostawca".into(),
        version: "1.0".into(),
        unit: "GOPS w Przykładowie".into(),
        teryt: "1415032".into(),
    }
}

pub fn request() -> Request {
    request_of(&subject(), PASSWORD)
}

pub fn request_of(subject: &Subject, password: &str) -> Request {
    Request { subject: subject.clone(), password: Secret::new(password), fresh: None }
}

/// As the ledger would know it, without one.
pub fn subject_of(package: &Package, system: &System) -> Subject {
    let unit = &package.unit;
    Subject {
        account: package.account(),
        login: package.login.clone(),
        key: SystemKey {
            srodowisko: package.environment,
            jednostka: unit.id.clone(),
            system: system.id.clone(),
        },
        id: SystemId { unit: unit.id.clone(), system: system.id.clone() },
        area: system.area.clone(),
        name: system.name.clone(),
        vendor: system.vendor.clone(),
        version: system.version.clone(),
        unit: unit.name.clone(),
        teryt: unit.teryt.clone(),
    }
}

/// Everything before stage 5 is done.
pub fn ledger_of(folder: &Path, subject: &Subject) -> Ledger {
    let ledger = Ledger::open(folder).unwrap().ledger;
    let facts = PackageFacts {
        kod: "N7HK-AFCM".into(),
        srodowisko: subject.account.environment(),
        jednostka: subject.unit.clone(),
        teryt: Some(subject.teryt.clone()),
        identyfikator: Some(subject.id.unit.clone()),
        login: subject.login.clone(),
        pi_mzt: None,
        systemy: vec![SystemFacts {
            id: subject.id.system.clone(),
            nazwa: subject.name.clone(),
            podobszar: "SW".into(),
            dostawca: String::new(),
            wersja: String::new(),
            certyfikat: None,
        }],
        uslugi: Vec::new(),
        empatia: String::new(),
        serwery_czasu: Vec::new(),
        kontakty: Default::default(),
    };
    let konto = subject.account.clone();
    let done = |etap, system| Event::EtapWykonany { etap, system, recznie: true };
    for event in [
        Event::PakietOtwarty(Box::new(facts)),
        Event::DanePotwierdzone { kompletny: true },
        Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie: ServerPlace::GdzieIndziej },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
        done(Stage::Certificate, subject.id.system.clone()),
    ] {
        let _ = ledger.append(event).unwrap();
    }
    ledger
}

pub async fn registers(ledger: &Ledger, connection: &dyn Connection) -> Result<Registered, Error> {
    register(ledger, request(), connection, std::future::pending()).await
}

pub fn code(error: &Error) -> Code {
    error.problem().unwrap().code
}

pub fn standing(ledger: &Ledger) -> Standing {
    ledger.progress().standing(Stage::Registration)
}

pub fn counted(ledger: &Ledger, subject: &Subject) -> u32 {
    ledger.progress().refusals_of(&subject.account).counted()
}

pub fn is_open(ledger: &Ledger, subject: &Subject) -> bool {
    ledger.progress().registration_of(&subject.key).open().is_some()
}
