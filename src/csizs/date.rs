//! What time a server says it is, where no time server answers.
use super::endpoint::Endpoint;
use super::trust::{self, Refusal, Watch};
use super::{Error, exchange};
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::DATE;
use rustls::ClientConfig;
use tokio::time::{Instant, timeout};

/// The `Date` of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub host: String,
    pub date: DateTime<Utc>,
    /// When it was asked, by our clock.
    pub asked: DateTime<Utc>,
    /// From the question to the answer.
    pub took: TimeDelta,
}

/// Asks for nothing but the head of the server's first page. A certificate that only our clock makes
/// invalid is believed for its time alone: its chain and its name are verified as always.
///
/// # Errors
/// [`Error::NoAnswer`] whatever the reason: it is asked only where the reason does not matter.
pub async fn date(endpoint: &Endpoint) -> Result<Dated, Error> {
    let (tls, watch) = endpoint.trust.tls(endpoint.identity.as_ref())?;
    let first = head(endpoint, tls).await;
    let refusal = watch.refusal().filter(|refusal| trust::is_about_time(&refusal.blame));
    let dated = match (first, refusal) {
        (None, Some(refusal)) => date_despite(endpoint, &watch, &refusal).await,
        (first, _) => first,
    };
    dated.ok_or_else(|| Error::NoAnswer { host: endpoint.host.clone(), details: "no Date".to_owned() })
}

/// The same from a server whose certificate does not hold by our clock, and has shown otherwise that it
/// is the right one.
pub(super) async fn date_despite(endpoint: &Endpoint, watch: &Watch, refusal: &Refusal) -> Option<Dated> {
    let tls = watch.tls_at(trust::middle(&refusal.certificate)?).ok()?;
    head(endpoint, tls).await
}

async fn head(endpoint: &Endpoint, tls: ClientConfig) -> Option<Dated> {
    let client = exchange::client(endpoint, tls).ok()?.build().ok()?;
    let root = endpoint.address.join("/").ok()?;
    let (asked, began) = (Utc::now(), Instant::now());
    let answer = timeout(endpoint.limits.connect, client.head(root).send()).await.ok()?.ok()?;
    let took = TimeDelta::from_std(began.elapsed()).ok()?;
    let date = answer.headers().get(DATE)?.to_str().ok()?;
    let date = DateTime::parse_from_rfc2822(date).ok()?.to_utc();
    Some(Dated { host: endpoint.host.clone(), date, asked, took })
}
