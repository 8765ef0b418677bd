//! A file of a service, fetched in parts: from its beginning, or from where an earlier try ended (RFC 9110,
//! `Range` and `If-Range`). A question: it may be asked again.
use super::exchange::Exchange;
use super::{Endpoint, Error};
use bytes::Bytes;
use reqwest::header::{CONTENT_RANGE, ETAG, HeaderMap};
use std::time::Duration;

/// What is there already, and the mark by which the server knows whether it is still the same file.
#[derive(Debug, Clone, Copy)]
pub struct Rest<'a> {
    /// In bytes; the first one that is missing.
    pub from: u64,
    /// A strong ETag, as the server gave it.
    pub etag: &'a str,
}

/// What the server says of the file before its bytes come.
#[derive(Debug)]
pub enum Opened {
    File(Box<File>),
    /// 401, 403: whoever shows this certificate gets nothing.
    Refused,
    /// 416: what is there already is not a beginning of the file.
    NotSatisfiable,
    /// Any other status: the file is not to be had.
    Missing(u16),
}

/// The answer, of which the bytes are still to come.
#[derive(Debug)]
pub struct File {
    response: reqwest::Response,
    host: String,
    patience: Duration,
    /// Where its bytes begin: 0 where the server sends the whole file, asked for a part or not.
    pub start: u64,
    /// The length of the whole file, where the server says it.
    pub length: Option<u64>,
    /// Only a strong one: with a weak one nothing can be gone on with (RFC 9110, 13.1.5).
    pub etag: Option<String>,
}

/// Asks for the file at the endpoint's address.
///
/// # Errors
/// Each case of [`Error`], until the head of the answer is here.
pub async fn open(endpoint: &Endpoint, rest: Option<Rest<'_>>) -> Result<Opened, Error> {
    let exchange = Exchange::begin(endpoint)?;
    let response = exchange.within(exchange.fetch(rest)).await?;
    let (host, patience) = (endpoint.host().to_owned(), endpoint.limits.exchange);
    let etag = text(response.headers(), ETAG.as_str()).filter(|etag| etag.starts_with('"'));
    let file = |response, start, length| {
        Opened::File(Box::new(File {
            response,
            host: host.clone(),
            patience,
            start,
            length,
            etag: etag.clone(),
        }))
    };
    Ok(match response.status().as_u16() {
        200 => {
            let length = response.content_length();
            file(response, 0, length)
        }
        206 => {
            let range = text(response.headers(), CONTENT_RANGE.as_str());
            match range.as_deref().and_then(content_range) {
                Some((start, length)) if rest.is_some_and(|rest| rest.from == start) => {
                    file(response, start, length)
                }
                _ => {
                    let details = format!("another part than was asked for: {range:?}");
                    return Err(Error::Unreadable { host, details });
                }
            }
        }
        401 | 403 => Opened::Refused,
        416 => Opened::NotSatisfiable,
        status => Opened::Missing(status),
    })
}

impl File {
    /// The next bytes; none at the end. What was read before an error counts.
    ///
    /// # Errors
    /// [`Error::Cut`], or [`Error::NoAnswer`] where nothing comes for as long as a whole exchange may take.
    pub async fn next(&mut self) -> Result<Option<Bytes>, Error> {
        match tokio::time::timeout(self.patience, self.response.chunk()).await {
            Ok(Ok(bytes)) => Ok(bytes),
            Ok(Err(error)) => {
                let details = super::diagnosis::chain(&error.without_url());
                Err(Error::Cut { host: self.host.clone(), details })
            }
            Err(_) => {
                let details = format!("nothing came for {:?}", self.patience);
                Err(Error::NoAnswer { host: self.host.clone(), details })
            }
        }
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// `bytes 100-199/200`: where it begins, and the length of the whole where that is known.
fn content_range(range: &str) -> Option<(u64, Option<u64>)> {
    let (part, whole) = range.trim().strip_prefix("bytes ")?.split_once('/')?;
    let (start, _) = part.split_once('-')?;
    Some((start.trim().parse().ok()?, whole.trim().parse().ok()))
}
