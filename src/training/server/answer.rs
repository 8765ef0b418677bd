//! What PI-MZT and the services answer.
mod file;
mod service;
mod submit;

use super::form::Form;
use super::hold::{CutOff, reach};
use super::{FILES, PI_MZT, SERVICES, Shared, locked};
use crate::secret::Secret;
use crate::training::control::{Point, Target};
use crate::training::log::{Event, Operation, Page};
use crate::training::{Clock, Error, Scenario, Verdict};
use bytes::Bytes;
use chrono::Utc;
use futures::stream;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Limited, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use std::sync::Arc;
use zeroize::Zeroizing;

type Body = UnsyncBoxBody<Bytes, CutOff>;

/// In bytes: far more than the forms of these pages can have.
const LARGEST_FORM: usize = 64 * 1024;
const COOKIE: &str = "JSESSIONID";
const LOGIN: &str = "/logowanie";
const CHANGE: &str = "/zmiana-hasla";
const RESULT: &str = "/wynik";
/// The published description of the services.
const DESCRIPTION: &[u8] = include_bytes!("../../../assets/csizs-kreator-1/csizs-kreator-1.wsdl");

/// What is sent back.
struct Reply {
    page: Page,
    status: StatusCode,
    /// The session, for a cookie.
    session: Option<String>,
    location: Option<String>,
    body: Vec<u8>,
}

/// Whether this is one of the requests that matter.
pub(super) fn target<B>(request: &Request<B>) -> Target {
    if request.method() == Method::GET && request.uri().path().starts_with(FILES) {
        return Target::File;
    }
    if is_service(request.uri().path()) {
        let action = request.headers().get("soapaction").and_then(|value| value.to_str().ok());
        let registers = service::operation(action) == Operation::Register;
        return if registers { Target::Registration } else { Target::Question };
    }
    let is_change = request.method() == Method::POST && below(request.uri().path()) == Some(CHANGE);
    if is_change { Target::Change } else { Target::Page }
}

/// `scheme`: how it was asked, "https" or "http"; `peer`: the fingerprint of the certificate that was
/// shown.
pub(super) async fn to(
    shared: Arc<Shared>,
    scheme: &'static str,
    peer: Option<String>,
    request: Request<Incoming>,
) -> Result<Response<Body>, CutOff> {
    let target = target(&request);
    reach(&shared, Point::AfterHeaders, Some(target)).await?;
    let (head, body) = request.into_parts();
    if target == Target::File {
        return file(shared, head.uri.path(), &head.headers, peer.as_deref()).await;
    }
    let body = match Limited::new(body, LARGEST_FORM).collect().await {
        Ok(body) => Zeroizing::new(body.to_bytes().to_vec()),
        Err(_) => {
            match target {
                Target::Change => drop(shared.note(Event::SubmitIncomplete)),
                Target::Registration => drop(shared.note(Event::RegistrationIncomplete)),
                Target::Question | Target::File | Target::Page => {}
            }
            return Err(CutOff);
        }
    };
    // A request that is here whole is dealt with, also when its sender dies now: a task of its own
    // is not dropped with the connection.
    tokio::spawn(async move {
        reach(&shared, Point::AfterBody, Some(target)).await?;
        let reply = match reply(&shared, target, &Asked { scheme, peer, head, body }).await {
            Ok(reply) => reply,
            Err(Stop::Cut) => return Err(CutOff),
            Err(Stop::Failed(error)) => {
                shared.fail(error);
                return Err(CutOff);
            }
        };
        reach(&shared, Point::BeforeAnswer, Some(target)).await?;
        if !shared.note(Event::PageServed { page: reply.page }) {
            return Err(CutOff);
        }
        response(shared, scheme, target, reply)
    })
    .await
    .unwrap_or(Err(CutOff))
}

async fn file(
    shared: Arc<Shared>,
    path: &str,
    headers: &header::HeaderMap,
    peer: Option<&str>,
) -> Result<Response<Body>, CutOff> {
    reach(&shared, Point::BeforeAnswer, Some(Target::File)).await?;
    match file::send(Arc::clone(&shared), path, headers, peer).await {
        Ok(response) => Ok(response),
        Err(Stop::Cut) => Err(CutOff),
        Err(Stop::Failed(error)) => {
            shared.fail(error);
            Err(CutOff)
        }
    }
}

/// Why there is no reply.
enum Stop {
    /// The connection is to be cut.
    Cut,
    /// The whole process must end.
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// The request, whole.
struct Asked {
    scheme: &'static str,
    peer: Option<String>,
    head: hyper::http::request::Parts,
    body: Zeroizing<Vec<u8>>,
}

impl Asked {
    fn header(&self, name: &HeaderName) -> Option<&str> {
        self.head.headers.get(name).and_then(|value| value.to_str().ok())
    }

    fn cookie(&self) -> Option<&str> {
        let pairs = self.head.headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        pairs
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, _)| *name == COOKIE)
            .map(|(_, value)| value)
    }

    /// The scheme and the host that was asked.
    fn origin(&self) -> String {
        format!("{}://{}", self.scheme, self.header(&header::HOST).unwrap_or_default())
    }
}

async fn reply(shared: &Shared, target: Target, asked: &Asked) -> Result<Reply, Stop> {
    let port = locked(&shared.world).port;
    if !is_our_host(asked.header(&header::HOST), port) {
        return Ok(refusal(StatusCode::BAD_REQUEST, "Nieznany adres"));
    }
    if target == Target::Change {
        return submit::received(shared, asked).await;
    }
    if asks_for_description(asked) {
        let other = shared.scenario == Scenario::OtherServer && shared.once()?;
        return Ok(if other { refusal(StatusCode::OK, "To działa") } else { description() });
    }
    if asks_for_first_page(asked)
        && let Some(told) = trouble(shared)?
    {
        return told;
    }
    if is_service(asked.head.uri.path()) {
        return service::received(shared, asked);
    }
    Ok(match (&asked.head.method, below(asked.head.uri.path())) {
        (&Method::GET, Some("")) => redirect(StatusCode::FOUND, "/"),
        (&Method::GET, Some("/")) => page(shared, asked, Page::Login, None)?,
        (&Method::GET, Some(CHANGE)) => page(shared, asked, Page::Change, None)?,
        (&Method::GET, Some(RESULT)) => {
            let verdict = locked(&shared.sessions).get(asked.cookie()).and_then(|session| session.answer);
            telling(shared, asked, verdict.unwrap_or(Verdict::SessionGone))?
        }
        (&Method::POST, Some(LOGIN)) => logged_in(shared, asked)?,
        _ => refusal(StatusCode::NOT_FOUND, "Nie ma takiej strony"),
    })
}

/// The wizard's first question; the person's own browser does not meet what the stories have in it.
fn asks_for_first_page(asked: &Asked) -> bool {
    let first = below(asked.head.uri.path()) == Some("/");
    asked.scheme == "https" && asked.head.method == Method::GET && first
}

/// What the scenario has in the place of the first page, once.
fn trouble(shared: &Shared) -> Result<Option<Result<Reply, Stop>>, Error> {
    let told = match shared.scenario {
        Scenario::ServerRests => Ok(refusal(StatusCode::SERVICE_UNAVAILABLE, "Przerwa techniczna")),
        Scenario::AnswerCut => Err(Stop::Cut),
        Scenario::AnswerUnreadable => Ok(Reply { body: vec![0; 64], ..refusal(StatusCode::OK, "") }),
        Scenario::LoginPage => {
            Ok(refusal(StatusCode::NETWORK_AUTHENTICATION_REQUIRED, "Zaloguj się do sieci"))
        }
        _ => return Ok(None),
    };
    Ok(shared.once()?.then_some(told))
}

fn is_service(path: &str) -> bool {
    path.starts_with(SERVICES)
}

/// The path below PI-MZT's address.
fn below(path: &str) -> Option<&str> {
    path.strip_prefix(PI_MZT)
}

/// A page of the open web that names another host for 127.0.0.1 gets nothing.
fn is_our_host(host: Option<&str>, port: u16) -> bool {
    host.is_some_and(|host| {
        ["127.0.0.1", "localhost"].iter().any(|name| host.eq_ignore_ascii_case(&format!("{name}:{port}")))
    })
}

fn spends_token(shared: &Shared, asked: &Asked, form: &Form) -> bool {
    let token = form.get(shared.look.fields.token).map(Secret::expose).unwrap_or_default();
    locked(&shared.sessions).get(asked.cookie()).is_some_and(|session| session.spend(token))
}

fn logged_in(shared: &Shared, asked: &Asked) -> Result<Reply, Error> {
    let form = Form::read(&asked.body, shared.look.encoding);
    let fields = &shared.look.fields;
    if fields.to_change.is_some_and(|button| form.get(button).is_some()) {
        let known = spends_token(shared, asked, &form);
        return if known {
            page(shared, asked, Page::Change, None)
        } else {
            telling(shared, asked, Verdict::SessionGone)
        };
    }
    let value = |name: &str| form.get(name).cloned().unwrap_or_default();
    let (login, password) = (value(fields.login), value(fields.password));
    let verdict = {
        let mut world = locked(&shared.world);
        let with_temporary = world.account.is_temporary(&password);
        let verdict = world.account.login(login.expose(), &password);
        world.save(&shared.folder)?;
        let known = world.account.is_known_as(login.expose());
        shared.log.write(Event::LoginTried {
            login: known.then(|| world.account.login.clone()),
            with_temporary,
            verdict,
            attempts: world.account.proby,
        })?;
        verdict
    };
    match verdict {
        Verdict::LoggedIn => page(shared, asked, Page::LoggedIn, Some(verdict)),
        _ => page(shared, asked, Page::Login, Some(verdict)),
    }
}

/// The page that tells what came of a change.
fn telling(shared: &Shared, asked: &Asked, verdict: Verdict) -> Result<Reply, Error> {
    rendered(shared, asked, Page::Result, shared.look.page_for(verdict), Some(verdict))
}

fn page(shared: &Shared, asked: &Asked, page: Page, verdict: Option<Verdict>) -> Result<Reply, Error> {
    let look = &shared.look;
    let text = match page {
        Page::Change => look.change_page,
        Page::LoggedIn => look.logged_in_page,
        Page::Login | Page::Result | Page::Redirect | Page::Description | Page::Refusal | Page::Envelope => {
            look.login_page
        }
    };
    rendered(shared, asked, page, text, verdict)
}

fn rendered(
    shared: &Shared,
    asked: &Asked,
    page: Page,
    text: &str,
    verdict: Option<Verdict>,
) -> Result<Reply, Error> {
    let mut sessions = locked(&shared.sessions);
    let id = sessions.of(asked.cookie())?;
    let token = match sessions.get(Some(&id)) {
        Some(session) => session.token()?,
        None => String::new(),
    };
    let login = locked(&shared.world).account.login.clone();
    let body = shared.look.render(text, &token, &login, verdict);
    Ok(Reply { page, status: StatusCode::OK, session: Some(id), location: None, body })
}

/// To a path below PI-MZT's address.
fn redirect(status: StatusCode, path: &str) -> Reply {
    let location = format!("{PI_MZT}{path}");
    let body = format!("<!DOCTYPE html><title>PI-MZT</title><p><a href=\"{location}\">Dalej</a></p>");
    Reply { page: Page::Redirect, status, session: None, location: Some(location), body: body.into_bytes() }
}

fn asks_for_description(asked: &Asked) -> bool {
    let uri = &asked.head.uri;
    asked.head.method == Method::GET
        && is_service(uri.path())
        && uri.query().is_some_and(|query| query.eq_ignore_ascii_case("wsdl"))
}

fn description() -> Reply {
    let body = DESCRIPTION.to_vec();
    Reply { page: Page::Description, status: StatusCode::OK, session: None, location: None, body }
}

fn refusal(status: StatusCode, title: &str) -> Reply {
    let body = format!("<!DOCTYPE html><meta charset=\"utf-8\"><title>{title}</title><p>{title}.</p>");
    Reply { page: Page::Refusal, status, session: None, location: None, body: body.into_bytes() }
}

fn response(
    shared: Arc<Shared>,
    scheme: &str,
    target: Target,
    reply: Reply,
) -> Result<Response<Body>, CutOff> {
    let kind = match reply.page {
        Page::Refusal => "text/html; charset=utf-8".to_owned(),
        Page::Description | Page::Envelope => "text/xml; charset=utf-8".to_owned(),
        _ if shared.look.names_encoding => format!("text/html; charset={}", shared.look.encoding.name()),
        _ => "text/html".to_owned(),
    };
    let mut response = Response::builder()
        .status(reply.status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_LENGTH, reply.body.len())
        .header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(id) = reply.session {
        // A browser would throw a secure one away that came without TLS.
        let secure = if scheme == "https" { " Secure;" } else { "" };
        let cookie = format!("{COOKIE}={id}; Path={PI_MZT};{secure} HttpOnly; SameSite=Lax");
        response = response.header(header::SET_COOKIE, cookie);
    }
    if let Some(location) = reply.location {
        response = response.header(header::LOCATION, location);
    }
    // The practised CSIZS has the right time, and the practised computer perhaps not.
    let ahead = Clock::open(&shared.folder).map(|clock| clock.late()).unwrap_or_default();
    let date = (Utc::now() + ahead).format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    response = response.header(header::DATE, date);
    response.body(in_halves(shared, target, reply.body.into())).map_err(|_| CutOff)
}

/// The body in two parts, so that it can be held or cut between them.
fn in_halves(shared: Arc<Shared>, target: Target, whole: Bytes) -> Body {
    let middle = whole.len() / 2;
    let (first, second) = (whole.slice(..middle), whole.slice(middle..));
    let parts = stream::unfold(Some((0, first, second)), move |state| {
        let shared = Arc::clone(&shared);
        async move {
            match state? {
                (0, first, second) => Some((Ok(Frame::data(first)), Some((1, Bytes::new(), second)))),
                (_, _, second) => match reach(&shared, Point::InAnswer, Some(target)).await {
                    Ok(()) => Some((Ok(Frame::data(second)), None)),
                    Err(cut) => Some((Err(cut), None)),
                },
            }
        }
    });
    StreamBody::new(parts).boxed_unsync()
}
