//! The way to a server, step by step: each step is asked by itself and brings its evidence, and the list
//! goes to its end also when its beginning is bad (procedure, Uwaga 4; wire-profile, "Telling failures
//! apart"). Only questions: nothing of the person's is sent.
mod answer;
mod way;

use super::{Endpoint, Error};
use crate::problem::{Code, Problem, Severity};
use chrono::{DateTime, TimeDelta, Utc};
use std::net::IpAddr;
use std::time::Duration;

/// The steps of "Sprawdź połączenie krok po kroku", in its order (storyboard 2.21).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// "Sieć"
    Network,
    /// "Nazwa serwera"
    Name,
    /// "Port 443"
    Port,
    /// "Serwer proxy"
    Proxy,
    /// "Zabezpieczenie połączenia (TLS)"
    Tls,
    /// "Zegar"
    Clock,
    /// "Usługa CSIZS": something speaks there.
    Service,
    /// "Odpowiedź CSIZS": and it is what should be there.
    Answer,
}

impl Step {
    pub const ALL: [Self; 8] = [
        Self::Network,
        Self::Name,
        Self::Port,
        Self::Proxy,
        Self::Tls,
        Self::Clock,
        Self::Service,
        Self::Answer,
    ];
}

/// What should be at the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// PI-MZT, by what its pages say.
    PiMzt,
    /// A service of the profile `csizs-kreator/1`, by its description.
    Profile,
    /// Nobody has said how it speaks: any answer will do, and none proves anything.
    Unknown,
}

/// What one step saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    Addresses(Vec<IpAddr>),
    /// Where the connection stands.
    Connected(String),
    /// The proxy on the way.
    Through(String),
    /// No proxy is set.
    Direct,
    /// `until` is the last moment of the server's certificate.
    Tls {
        version: &'static str,
        issuer: String,
        until: DateTime<Utc>,
    },
    /// True time minus ours, by the server's `Date`.
    Offset(TimeDelta),
    /// The status of HTTP.
    Status(u16),
    /// The server asks for the system's certificate, which is not there yet (stage 4).
    AsksForCertificate,
}

/// How a step came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Fine,
    Attention(Box<Problem>),
    /// Not asked, or not needed: an earlier step stands in the way, or there is nothing to ask.
    Skipped,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub step: Step,
    pub outcome: Outcome,
    pub took: Option<Duration>,
    pub evidence: Vec<Evidence>,
}

/// The list for one address, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnosis {
    pub host: String,
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// In the order of [`Step::ALL`], one each.
    pub findings: Vec<Finding>,
}

impl Diagnosis {
    /// What stands in the way; a warning only where nothing does.
    pub fn problem(&self) -> Option<&Problem> {
        let problems = || {
            self.findings.iter().filter_map(|finding| match &finding.outcome {
                Outcome::Attention(problem) => Some(&**problem),
                Outcome::Fine | Outcome::Skipped => None,
            })
        };
        problems().find(|problem| problem.code.severity() == Severity::Error).or_else(|| problems().next())
    }

    pub fn finding(&self, step: Step) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.step == step)
    }
}

/// Asks every step of the way to the endpoint.
pub async fn diagnose(endpoint: &Endpoint, expected: Expected) -> Diagnosis {
    let mut list = List { at: Utc::now(), findings: Vec::new() };
    way::ask(endpoint, &mut list).await;
    answer::ask(endpoint, expected, &mut list).await;
    list.whole(endpoint)
}

/// The list while it grows.
struct List {
    at: DateTime<Utc>,
    findings: Vec<Finding>,
}

impl List {
    fn fine(&mut self, step: Step, took: Option<Duration>, evidence: Vec<Evidence>) {
        self.findings.push(Finding { step, outcome: Outcome::Fine, took, evidence });
    }

    fn skipped(&mut self, step: Step, evidence: Vec<Evidence>) {
        self.findings.push(Finding { step, outcome: Outcome::Skipped, took: None, evidence });
    }

    fn attention(&mut self, step: Step, problem: Problem, took: Option<Duration>, evidence: Vec<Evidence>) {
        let outcome = Outcome::Attention(Box::new(problem));
        self.findings.push(Finding { step, outcome, took, evidence });
    }

    /// An error belongs to the step that its code is about, whichever step met it.
    fn failed(&mut self, met: Step, error: &Error, took: Option<Duration>) {
        let problem = error.problem();
        let step = match problem.code {
            Code::N01 => Step::Network,
            Code::S02 => Step::Name,
            Code::N03 | Code::N15 | Code::N16 => Step::Proxy,
            Code::N05 => Step::Clock,
            Code::N04 | Code::N08 | Code::N09 | Code::N10 => Step::Tls,
            _ => met,
        };
        // What this step had said of itself does not hold any more.
        self.findings.retain(|finding| finding.step != step);
        self.attention(step, problem, took, Vec::new());
    }

    fn has(&self, step: Step) -> bool {
        self.findings.iter().any(|finding| finding.step == step)
    }

    fn is_fine(&self, step: Step) -> bool {
        self.findings.iter().any(|finding| finding.step == step && finding.outcome == Outcome::Fine)
    }

    fn asks_for_certificate(&self) -> bool {
        self.findings.iter().any(|finding| finding.evidence.contains(&Evidence::AsksForCertificate))
    }

    fn whole(mut self, endpoint: &Endpoint) -> Diagnosis {
        for step in Step::ALL {
            if !self.has(step) {
                self.skipped(step, Vec::new());
            }
        }
        self.findings.sort_by_key(|finding| finding.step as u8);
        Diagnosis { host: endpoint.host().to_owned(), at: self.at, findings: self.findings }
    }
}
