//! What the steps of "Sprawdź połączenie" are called, and what each of them saw.
use super::Texts;
use crate::csizs::probe::{Evidence, Finding, Step};
use crate::t;
use chrono::{Local, TimeDelta};

impl Texts {
    pub fn connection_step(&self, step: Step) -> String {
        match step {
            Step::Network => t!(self, "connection-network"),
            Step::Name => t!(self, "connection-name"),
            Step::Port => t!(self, "connection-port"),
            Step::Proxy => t!(self, "connection-proxy"),
            Step::Tls => t!(self, "connection-tls"),
            Step::Clock => t!(self, "connection-clock"),
            Step::Service => t!(self, "connection-service"),
            Step::Answer => t!(self, "connection-answer"),
        }
    }

    /// "127.0.0.1, 12 ms"; nothing where the step saw nothing.
    pub fn evidence(&self, finding: &Finding) -> String {
        let took = finding.took.map(|took| t!(self, "evidence-took", ms = took.as_millis().to_string()));
        let seen = finding.evidence.iter().map(|evidence| self.seen(evidence));
        let parts: Vec<String> = seen.chain(took).collect();
        parts.join(" · ")
    }

    fn seen(&self, evidence: &Evidence) -> String {
        match evidence {
            Evidence::Addresses(addresses) => self.list(addresses.iter().map(ToString::to_string)),
            Evidence::Connected(address) => address.clone(),
            Evidence::Through(proxy) => proxy.clone(),
            Evidence::Direct => t!(self, "evidence-direct"),
            Evidence::Tls { version, issuer, until } => {
                let until = self.date(until.with_timezone(&Local).date_naive());
                t!(
                    self,
                    "evidence-tls",
                    version = (*version).to_owned(),
                    issuer = issuer.as_str(),
                    until = until
                )
            }
            Evidence::Offset(offset) if offset.abs() < TimeDelta::seconds(2) => {
                t!(self, "evidence-no-offset")
            }
            Evidence::Offset(offset) => t!(self, "evidence-offset", difference = self.difference(*offset)),
            Evidence::Status(status) => t!(self, "evidence-status", status = status.to_string()),
            Evidence::AsksForCertificate => t!(self, "evidence-certificate"),
        }
    }
}
