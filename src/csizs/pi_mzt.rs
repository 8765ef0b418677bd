//! The change of the password through PI-MZT's own web form, by the labels and messages that the
//! procedure documents (procedure, point 6b; wire-profile, "PI-MZT: the password").
mod answer;
mod encode;
mod find;
mod form;
mod page;
mod script;
mod words;

pub use answer::Verdict;

use super::exchange::{Answer, Exchange, Request};
use super::{Endpoint, Error, Sent};
use crate::ledger::Recorded;
use crate::problem::{Code, Problem};
use crate::procedure::Account;
use crate::secret::Secret;
use crate::secret::redact::Redactor;
use encode::Pair;
use find::{Found, Target};
use form::{Method, Role, Submission, Value};
use page::Page;
use std::fmt;
use url::Url;

/// What is sent once, and only after it was recorded.
#[derive(Debug, PartialEq, Eq)]
pub struct PasswordChange {
    /// Whose attempts are counted.
    pub account: Account,
    /// As the package spells it.
    pub login: String,
    pub old: Secret,
    pub new: Secret,
}

/// The form of "Zmiana hasła", found and understood, with the cookies of the visit. It can be sent
/// once.
pub struct ChangeForm {
    exchange: Exchange,
    page: Url,
    encoding: &'static encoding_rs::Encoding,
    found: Found,
    /// The visible text before the submit: what stands here is no answer.
    before: Vec<String>,
}

/// An act without an answer.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub struct SubmitError {
    /// `false` is proof that not one byte of the body has left nor will leave; `true` means that
    /// nobody knows what became of the request (H-09).
    pub sent: bool,
    pub error: Error,
}

impl SubmitError {
    /// H-09 where the request may have arrived; else the network's problem, with the proof that the
    /// password has not left (storyboard E6, "N-xx").
    pub fn problem(&self) -> Problem {
        if self.sent {
            Problem::new(Code::H09).details(self.error.to_string())
        } else {
            self.error.problem().with("sent", "nie")
        }
    }
}

/// Opens PI-MZT, follows "Zmiana hasła" and finds the form. Only questions are asked: no login and
/// no password leaves.
///
/// # Errors
/// Each case of [`Error`]; [`Error::UnknownPage`] (H-12) where the page is not as documented, leads
/// to another host, or would put passwords into an address.
pub async fn open_form(endpoint: &Endpoint) -> Result<ChangeForm, Error> {
    let exchange = Exchange::begin(endpoint)?;
    let (page, found) = exchange.within(find_form(&exchange)).await?;
    let Page { url, encoding, .. } = &page;
    Ok(ChangeForm { page: url.clone(), encoding, before: page.visible(), found, exchange })
}

async fn find_form(exchange: &Exchange) -> Result<(Page, Found), Error> {
    let unknown = |details: String| exchange.unknown(&details);
    let first = visit(exchange, exchange.endpoint.address.clone(), None).await?;
    if let Some(found) = first.change_form().map_err(unknown)? {
        exchange.allow(&found.submission.action)?;
        return Ok((first, found));
    }
    let second = match first.way_to_change().map_err(unknown)? {
        Target::Link(url) => visit(exchange, url, Some(first.url)).await?,
        Target::Form(submission) => press(exchange, &first, submission).await?,
    };
    match second.change_form().map_err(unknown)? {
        Some(found) => {
            exchange.allow(&found.submission.action)?;
            Ok((second, found))
        }
        None => Err(unknown("no form with the three passwords behind \"Zmiana hasła\"".to_owned())),
    }
}

/// Uses a control that sends a form without secrets: still a question.
async fn press(exchange: &Exchange, page: &Page, submission: Submission) -> Result<Page, Error> {
    exchange.allow(&submission.action)?;
    let pairs: Vec<Pair<'_>> = submission
        .pairs
        .iter()
        .filter_map(|(name, value)| match value {
            Value::Plain(value) => Some(Pair { name, value, secret: false }),
            Value::Field(_) => None,
        })
        .collect();
    let unfit = |_| exchange.unknown("the form cannot be sent");
    match submission.method {
        Method::Get => {
            let query = encode::url_encoded(page.encoding, &pairs).map_err(unfit)?;
            let mut url = submission.action.clone();
            url.set_query(Some(&String::from_utf8_lossy(&query)));
            visit(exchange, url, Some(page.url.clone())).await
        }
        Method::Post => {
            let post = encode::encode(submission.coding, page.encoding, &pairs).map_err(unfit)?;
            let request = Request { url: submission.action, from: Some(page.url.clone()), post: Some(post) };
            let answer = exchange.ask(request, Sent::default()).await?;
            understood(exchange, answer).await
        }
    }
}

async fn visit(exchange: &Exchange, url: Url, from: Option<Url>) -> Result<Page, Error> {
    exchange.allow(&url)?;
    let answer = exchange.ask(Request { url, from, post: None }, Sent::default()).await?;
    understood(exchange, answer).await
}

/// The page of an answer that is one. A page that sends the browser on at once is followed.
async fn understood(exchange: &Exchange, answer: Answer) -> Result<Page, Error> {
    const MOST_REFRESHES: usize = 5;
    let mut answer = answer;
    for _ in 0..=MOST_REFRESHES {
        let status = answer.status;
        let page = read(exchange, answer).await?;
        if !status.is_success() {
            return Err(exchange.unknown(&format!("status {}", status.as_u16())));
        }
        let Some(next) = page.refresh().filter(|next| *next != page.url) else { return Ok(page) };
        exchange.allow(&next)?;
        answer =
            exchange.ask(Request { url: next, from: Some(page.url), post: None }, Sent::default()).await?;
    }
    Err(exchange.unknown("pages that send on without end"))
}

/// Off the runtime's threads: a page is a stranger's, and may be long.
async fn read(exchange: &Exchange, answer: Answer) -> Result<Page, Error> {
    let unreadable = |details: String| Error::Unreadable { host: exchange.endpoint.host.clone(), details };
    let Answer { url, content_type, body, .. } = answer;
    match tokio::task::spawn_blocking(move || Page::read(url, &content_type, &body)).await {
        Ok(Ok(page)) => Ok(page),
        Ok(Err(page::Unreadable(reason))) => Err(unreadable(reason.to_owned())),
        Err(_) => Err(unreadable("the reader stopped".to_owned())),
    }
}

impl ChangeForm {
    /// Sends the recorded change once and reads the answer. `sent` must be new; the caller keeps a
    /// clone and settles it itself when it drops this future before its end (Stop, closing).
    ///
    /// # Errors
    /// [`SubmitError::sent`] tells whether it can be said that nothing was sent.
    pub async fn submit(
        self,
        recorded: Recorded<PasswordChange>,
        sent: &Sent,
    ) -> Result<Verdict, SubmitError> {
        let request = recorded.into_request();
        let result = match self.fill(&request) {
            Ok(post) => {
                let request = Request {
                    url: self.found.submission.action.clone(),
                    from: Some(self.page.clone()),
                    post: Some(post),
                };
                self.exchange.within(self.send(request, sent)).await
            }
            Err(error) => Err(error),
        };
        match result {
            Ok(_) if !sent.settle() => Err(SubmitError {
                sent: false,
                error: self.exchange.unknown("an answer before the form was sent"),
            }),
            Ok((status, after)) => {
                let redactor = Redactor::new([&request.old, &request.new]);
                let kept = |text: &str| redactor.clean(text);
                Ok(answer::read(&self.before, &after, status.is_success(), !status.is_server_error(), kept))
            }
            Err(error) => Err(SubmitError { sent: sent.settle(), error }),
        }
    }

    fn fill(&self, request: &PasswordChange) -> Result<(String, zeroize::Zeroizing<Vec<u8>>), Error> {
        let unfit = |details: &str| self.exchange.unknown(details);
        if let Some(fixed) = &self.found.fixed_login
            && fixed.trim().to_lowercase() != request.account.login()
        {
            return Err(unfit("the page is for another login"));
        }
        let pairs: Vec<Pair<'_>> = self
            .found
            .submission
            .pairs
            .iter()
            .map(|(name, value)| match value {
                Value::Plain(value) => Pair { name, value, secret: false },
                Value::Field(Role::Login) => Pair { name, value: &request.login, secret: true },
                Value::Field(Role::Old) => Pair { name, value: request.old.expose(), secret: true },
                Value::Field(Role::New | Role::Repeat) => {
                    Pair { name, value: request.new.expose(), secret: true }
                }
            })
            .collect();
        encode::encode(self.found.submission.coding, self.encoding, &pairs)
            .map_err(|_| unfit("the page's encoding cannot spell the login or a password"))
    }

    async fn send(&self, request: Request, sent: &Sent) -> Result<(reqwest::StatusCode, Vec<String>), Error> {
        let answer = self.exchange.ask(request, sent.clone()).await?;
        let status = answer.status;
        let mut page = read(&self.exchange, answer).await?;
        // Where the answer only sends the browser on, the next page is the answer.
        if page.visible().is_empty()
            && let Some(next) = page.refresh()
        {
            self.exchange.allow(&next)?;
            let next = Request { url: next, from: Some(page.url), post: None };
            page = read(&self.exchange, self.exchange.ask(next, sent.clone()).await?).await?;
        }
        Ok((status, page.visible()))
    }
}

impl fmt::Debug for ChangeForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Hidden fields may carry tokens.
        f.debug_struct("ChangeForm").field("host", &self.exchange.endpoint.host).finish_non_exhaustive()
    }
}
