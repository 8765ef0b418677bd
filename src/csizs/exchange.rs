//! Requests as a browser with that page open would make them: its cookies, Referer and Origin, its
//! redirects; but bounded, and never to another host.
use super::endpoint::{Endpoint, setup};
use super::file::Rest;
use super::sent::{OnceBody, Sent};
use super::trust::Watch;
use super::{Error, diagnosis};
use chrono::{DateTime, Utc};
use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue,
    IF_RANGE, LOCATION, RANGE, RETRY_AFTER,
};
use reqwest::{Client, Method, StatusCode};
use std::future::Future;
use std::sync::Arc;
use tokio::time::Instant;
use url::Url;
use zeroize::Zeroizing;

const MOST_REDIRECTS: usize = 5;
/// Where a server in pause does not say how long (N-06).
const PAUSE_MINUTES: u32 = 30;
const DAY_MINUTES: u32 = 24 * 60;
const USER_AGENT: &str = concat!("KreatorCSIZS/", env!("CARGO_PKG_VERSION"));

/// One visit: the cookies live as long as it.
pub(super) struct Exchange {
    pub(super) endpoint: Endpoint,
    pub(super) watch: Arc<Watch>,
    client: Client,
}

/// What a browser would send next.
pub(super) struct Request {
    pub url: Url,
    /// The page that it is sent from; `None` for an address that was typed in.
    pub from: Option<Url>,
    /// A POST with its content type, or a GET.
    pub post: Option<(String, Zeroizing<Vec<u8>>)>,
}

/// A whole answer.
pub(super) struct Answer {
    /// Where the redirects led.
    pub url: Url,
    pub status: StatusCode,
    pub content_type: String,
    pub body: Vec<u8>,
}

impl Exchange {
    pub(super) fn begin(endpoint: &Endpoint) -> Result<Self, Error> {
        let (tls, watch) = endpoint.trust.tls(endpoint.identity.as_ref())?;
        let client = client(endpoint, tls)?.cookie_store(true).build();
        Ok(Self { endpoint: endpoint.clone(), watch, client: client.map_err(|error| setup(&error))? })
    }

    /// Everything that one question or act does, within its time.
    pub(super) async fn within<T>(&self, work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        let end = Instant::now() + self.endpoint.limits.exchange;
        match tokio::time::timeout_at(end, work).await {
            Ok(result) => result,
            Err(_) => Err(Error::NoAnswer {
                host: self.endpoint.host.clone(),
                details: format!("not whole after {:?}", self.endpoint.limits.exchange),
            }),
        }
    }

    /// Sends once and follows redirects by GET. The body passes through `sent`; a redirect that asks
    /// for the body again is not followed.
    pub(super) async fn ask(&self, request: Request, sent: Sent) -> Result<Answer, Error> {
        let Request { mut url, from, mut post } = request;
        for _ in 0..=MOST_REDIRECTS {
            let posted = post.is_some();
            let response = self.send(&url, from.as_ref(), post.take(), &sent).await?;
            let status = response.status();
            let next = match status.as_u16() {
                301..=303 | 307 | 308 => response.headers().get(LOCATION),
                _ => None,
            };
            let Some(next) = next else { return self.read(url, response, Wanted::Page).await };
            let next = next
                .to_str()
                .ok()
                .and_then(|next| url.join(next).ok())
                .ok_or_else(|| self.unknown("a redirect to no address"))?;
            if posted && matches!(status.as_u16(), 307 | 308) {
                return Err(self.unknown("a redirect that asks for the form again"));
            }
            self.allow(&next)?;
            url = next;
        }
        Err(self.unknown("more than 5 redirects"))
    }

    /// # Errors
    /// [`Error::UnknownPage`] for what leads away from this host or from https.
    pub(super) fn allow(&self, url: &Url) -> Result<(), Error> {
        if url.scheme() != "https" {
            return Err(self.unknown("leads away from https"));
        }
        if url.host() != self.endpoint.address.host() {
            return Err(
                self.unknown(&format!("leads to another host: {}", url.host_str().unwrap_or_default()))
            );
        }
        Ok(())
    }

    pub(super) fn unknown(&self, details: &str) -> Error {
        Error::UnknownPage { host: self.endpoint.host.clone(), details: details.to_owned() }
    }

    async fn send(
        &self,
        url: &Url,
        from: Option<&Url>,
        post: Option<(String, Zeroizing<Vec<u8>>)>,
        sent: &Sent,
    ) -> Result<reqwest::Response, Error> {
        let method = if post.is_some() { Method::POST } else { Method::GET };
        let mut request = self.client.request(method, url.clone());
        let mut headers = HeaderMap::new();
        let mut set = |name: &'static str, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                let _ = headers.insert(name, value);
            }
        };
        set("upgrade-insecure-requests", "1");
        set("sec-fetch-dest", "document");
        set("sec-fetch-mode", "navigate");
        set("sec-fetch-user", "?1");
        set("sec-fetch-site", if from.is_some() { "same-origin" } else { "none" });
        if let Some(from) = from {
            let mut referer = from.clone();
            referer.set_fragment(None);
            if from.origin() == url.origin() {
                set("referer", referer.as_str());
            }
        }
        if let Some((content_type, body)) = post {
            set("content-type", &content_type);
            let origin = from.unwrap_or(url).origin().ascii_serialization();
            set("origin", &origin);
            request = request.body(reqwest::Body::wrap(OnceBody::new(body, sent.clone())));
        }
        match request.headers(headers).send().await {
            Ok(response) => Ok(response),
            Err(error) => Err(diagnosis::explain(self, error).await),
        }
    }

    /// Sends a message to a service once. No redirect is followed: a service does not move by itself.
    pub(super) async fn deliver(
        &self,
        action: &str,
        content_type: &str,
        body: Zeroizing<Vec<u8>>,
        sent: Sent,
        wanted: Wanted,
    ) -> Result<Answer, Error> {
        let url = self.endpoint.address.clone();
        let request = self
            .client
            .post(url.clone())
            .header(ACCEPT, wanted.types().join(", "))
            .header(CONTENT_TYPE, content_type)
            .header("soapaction", format!("\"{action}\""))
            .body(reqwest::Body::wrap(OnceBody::new(body, sent)));
        match request.send().await {
            Ok(response) if response.status().is_redirection() => {
                Err(self.stranger(&format!("status {}", response.status().as_u16())))
            }
            Ok(response) => self.read(url, response, wanted).await,
            Err(error) => Err(diagnosis::explain(self, error).await),
        }
    }

    /// A file of a service, whole or from where an earlier try ended; its bytes are still to come. No
    /// redirect is followed.
    pub(super) async fn fetch(&self, rest: Option<Rest<'_>>) -> Result<reqwest::Response, Error> {
        let mut request = self
            .client
            .get(self.endpoint.address.clone())
            .header(ACCEPT, "application/zip, application/octet-stream;q=0.9, */*;q=0.1")
            .header(ACCEPT_ENCODING, "identity");
        if let Some(Rest { from, etag }) = rest {
            request = request.header(RANGE, format!("bytes={from}-")).header(IF_RANGE, etag);
        }
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) => return Err(diagnosis::explain(self, error).await),
        };
        if response.status().is_redirection() {
            return Err(self.stranger(&format!("status {}", response.status().as_u16())));
        }
        self.is_open(&response)?;
        Ok(response)
    }

    pub(super) fn stranger(&self, details: &str) -> Error {
        Error::NotCsizs { host: self.endpoint.host.clone(), details: details.to_owned() }
    }

    /// # Errors
    /// Answers that come from in front of the service, and codings that nobody asked for.
    fn is_open(&self, response: &reqwest::Response) -> Result<(), Error> {
        let host = || self.endpoint.host.clone();
        let status = response.status().as_u16();
        match status {
            502..=504 => {
                let minutes = pause(response.headers().get(RETRY_AFTER), Utc::now());
                return Err(Error::Busy { host: host(), status, minutes });
            }
            // RFC 6585: the network itself answers.
            511 => return Err(Error::Portal { host: host(), details: "status 511".to_owned() }),
            _ => {}
        }
        let coding = response.headers().get(CONTENT_ENCODING).and_then(|value| value.to_str().ok());
        match coding {
            Some(coding) if !coding.trim().eq_ignore_ascii_case("identity") => {
                let details = format!("content coding {coding} was not asked for");
                Err(Error::Unreadable { host: host(), details })
            }
            _ => Ok(()),
        }
    }

    async fn read(&self, url: Url, mut response: reqwest::Response, wanted: Wanted) -> Result<Answer, Error> {
        let host = || self.endpoint.host.clone();
        let unreadable = |details: String| Error::Unreadable { host: host(), details };
        let status = response.status();
        self.is_open(&response)?;
        let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
        let content_type = header(CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
        if !wanted.is(&content_type) {
            let details = format!("status {}, content type {content_type}", status.as_u16());
            return Err(match wanted {
                Wanted::Page => unreadable(details),
                Wanted::Message(_) => self.stranger(&details),
            });
        }
        let limit = self.endpoint.limits.page;
        let large = || unreadable(format!("more than {limit} bytes"));
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(large());
        }
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > limit => return Err(large()),
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => return Ok(Answer { url, status, content_type, body }),
                Err(error) => {
                    return Err(Error::Cut { host: host(), details: diagnosis::chain(&error.without_url()) });
                }
            }
        }
    }
}

/// A client that trusts, waits and goes out as the endpoint says; HTTP/1.1, no connection used
/// twice (a dying one would make the library send again), no retry, no redirect of its own.
pub(super) fn client(
    endpoint: &Endpoint,
    tls: rustls::ClientConfig,
) -> Result<reqwest::ClientBuilder, Error> {
    let mut headers = HeaderMap::new();
    let _ = headers.insert(
        ACCEPT,
        HeaderValue::from_static("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
    );
    let _ = headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("pl,en;q=0.5"));
    let builder = Client::builder()
        .tls_backend_preconfigured(tls)
        .https_only(true)
        .http1_only()
        .pool_max_idle_per_host(0)
        .retry(reqwest::retry::never())
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .connect_timeout(endpoint.limits.connect)
        .user_agent(USER_AGENT)
        .default_headers(headers)
        .no_proxy();
    Ok(match endpoint.way()? {
        Some(way) => builder.proxy(way.proxy()?),
        None => builder,
    })
}

/// What kind of answer is waited for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted {
    Page,
    /// A message of one of these content types.
    Message(&'static [&'static str]),
}

impl Wanted {
    fn types(self) -> &'static [&'static str] {
        match self {
            Self::Page => &["text/html", "application/xhtml+xml"],
            Self::Message(types) => types,
        }
    }

    fn is(self, content_type: &str) -> bool {
        let kind = content_type.split(';').next().unwrap_or_default().trim();
        match self {
            Self::Page => {
                kind.is_empty() || kind.starts_with("text/") || kind.starts_with("application/xhtml+xml")
            }
            Self::Message(types) => types.contains(&kind),
        }
    }
}

/// `Retry-After` in whole minutes, rounded up, from 1 to a day (RFC 9110, 10.2.3).
fn pause(header: Option<&HeaderValue>, now: DateTime<Utc>) -> u32 {
    let said = header.and_then(|value| value.to_str().ok()).map(str::trim);
    let seconds = said.and_then(|said| {
        said.parse::<u64>().ok().or_else(|| {
            u64::try_from((DateTime::parse_from_rfc2822(said).ok()?.to_utc() - now).num_seconds()).ok()
        })
    });
    seconds.map_or(PAUSE_MINUTES, |seconds| {
        u32::try_from(seconds.div_ceil(60)).unwrap_or(DAY_MINUTES).clamp(1, DAY_MINUTES)
    })
}
