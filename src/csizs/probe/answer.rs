//! What the server says: its clock, whether it speaks at all, and whether it is what it should be.
use super::{Evidence, Expected, List, Step};
use crate::csizs::exchange::{Answer, Exchange, Request};
use crate::csizs::{Endpoint, Error, Sent, date, pi_mzt};
use crate::problem::{Code, Problem};
use chrono::TimeDelta;
use std::time::Duration;
use tokio::time::Instant;

/// Above this CSIZS refuses, and so do certificates (wire-profile, "Clock").
const MOST_OFFSET: TimeDelta = TimeDelta::seconds(300);

/// Whoever says nothing for so long does not answer: a person waits for the list.
const PATIENCE: Duration = Duration::from_secs(30);

/// The namespace of the profile, as its description names it.
const PROFILE: &str = "urn:csizs-kreator:profil:1";

pub(super) async fn ask(endpoint: &Endpoint, expected: Expected, list: &mut List) {
    if !list.is_fine(Step::Tls) {
        return;
    }
    clock(endpoint, list).await;
    let began = Instant::now();
    let answer = get(endpoint, expected).await;
    let took = Some(began.elapsed());
    match answer {
        Ok(answer) => {
            let status = answer.status.as_u16();
            list.fine(Step::Service, took, vec![Evidence::Status(status)]);
            judge(endpoint, expected, &answer, list).await;
        }
        // It waits for the system's certificate, and says nothing without one. Whoever answers in words has
        // not waited for it.
        Err(Error::ClientCertificateRefused { .. } | Error::Cut { .. } | Error::UnsafeTls { .. })
            if list.asks_for_certificate() =>
        {
            list.skipped(Step::Service, vec![Evidence::AsksForCertificate]);
        }
        Err(error @ (Error::Cut { .. } | Error::Unreadable { .. })) => {
            list.fine(Step::Service, took, Vec::new());
            list.failed(Step::Answer, &error, None);
        }
        Err(error @ Error::UnknownPage { .. }) => other_server(endpoint, &error.to_string(), list),
        Err(error) => list.failed(Step::Service, &error, took),
    }
}

async fn clock(endpoint: &Endpoint, list: &mut List) {
    let began = Instant::now();
    let Ok(dated) = date(endpoint).await else { return };
    let offset = dated.date - dated.asked - dated.took / 2;
    let (took, evidence) = (Some(began.elapsed()), vec![Evidence::Offset(offset)]);
    if offset.abs() > MOST_OFFSET {
        let error = Error::OurClock { offset, details: format!("by the Date of {}", dated.host) };
        list.attention(Step::Clock, error.problem(), took, evidence);
    } else {
        list.fine(Step::Clock, took, evidence);
    }
}

async fn get(endpoint: &Endpoint, expected: Expected) -> Result<Answer, Error> {
    let mut bounded = endpoint.clone();
    bounded.limits.exchange = bounded.limits.exchange.min(PATIENCE);
    let exchange = Exchange::begin(&bounded)?;
    let mut url = endpoint.address.clone();
    if expected == Expected::Profile {
        url.set_query(Some("wsdl"));
    }
    let request = Request { url, from: None, post: None };
    exchange.within(exchange.ask(request, Sent::default())).await
}

async fn judge(endpoint: &Endpoint, expected: Expected, answer: &Answer, list: &mut List) {
    match expected {
        Expected::Unknown => {}
        Expected::Profile => {
            let body = String::from_utf8_lossy(&answer.body);
            if answer.status.is_success() && body.contains(PROFILE) {
                list.fine(Step::Answer, None, Vec::new());
            } else {
                let said = format!("status {}, no description of {PROFILE}", answer.status);
                other_server(endpoint, &said, list);
            }
        }
        Expected::PiMzt => match pi_mzt::open_form(endpoint).await {
            Ok(_) => list.fine(Step::Answer, None, Vec::new()),
            Err(error) => list.failed(Step::Answer, &error, None),
        },
    }
}

/// S-03: somebody answers, and it is not CSIZS.
fn other_server(endpoint: &Endpoint, said: &str, list: &mut List) {
    let problem = Problem::new(Code::S03).with("address", endpoint.host()).details(said);
    list.attention(Step::Answer, problem, None, Vec::new());
}
