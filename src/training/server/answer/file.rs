//! A dictionary's file, in blocks: from its beginning, or from where the wizard asks for it.
use super::{Body, Stop};
use crate::training::control::{Point, Target};
use crate::training::dictionaries::{CUT, DAMAGED, Made};
use crate::training::log::Event;
use crate::training::server::hold::{CutOff, reach};
use crate::training::server::{FILES, Shared, locked};
use crate::training::{Error, Scenario};
use bytes::Bytes;
use futures::stream;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::Frame;
use hyper::header::{self, HeaderMap, HeaderName};
use hyper::{Response, StatusCode};
use std::io::SeekFrom;
use std::sync::Arc;
use std::time::Duration;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

const BLOCK: usize = 64 * 1024;
/// Far longer than bytes need over loopback.
const FLUSH: Duration = Duration::from_millis(100);

/// The files, made when they are first asked for.
pub(super) fn made(shared: &Shared) -> Result<Vec<Made>, Error> {
    let mut made = locked(&shared.dictionaries);
    if made.is_empty() {
        let total = locked(&shared.world).pace.dictionaries;
        *made = crate::training::dictionaries::make(&shared.folder, total)?;
    }
    Ok(made.clone())
}

pub(super) async fn send(
    shared: Arc<Shared>,
    path: &str,
    headers: &HeaderMap,
    peer: Option<&str>,
) -> Result<Response<Body>, Stop> {
    let made = made(&shared)?;
    let name = path.strip_prefix(FILES).unwrap_or_default();
    let known = locked(&shared.world).registry.knows(peer);
    let found = made.into_iter().enumerate().find(|(_, made)| made.name() == name);
    let Some((place, made)) = found.filter(|_| known) else {
        let status = if known { StatusCode::NOT_FOUND } else { StatusCode::FORBIDDEN };
        return refuse(status, None);
    };
    let value = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let from = value(header::RANGE)
        .and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse::<u64>().ok());
    let same = value(header::IF_RANGE).is_none_or(|etag| etag == made.etag());
    let start = from.filter(|_| same).unwrap_or(0);
    shared.log.write(Event::FileAsked { code: made.code.to_owned(), asked: from, start })?;
    if start > 0 && start >= made.size {
        return refuse(StatusCode::RANGE_NOT_SATISFIABLE, Some(format!("bytes */{}", made.size)));
    }
    let Story { cut, damage, stalls } = story(&shared, place)?;
    let mut file = File::open(&made.path).await.map_err(|source| io(&made, source))?;
    let _ = file.seek(SeekFrom::Start(start)).await.map_err(|source| io(&made, source))?;
    let mut response = Response::builder()
        .header(header::CONTENT_TYPE, "application/zip")
        .header(header::CONTENT_LENGTH, made.size - start)
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::ETAG, made.etag());
    if from.is_some() && same {
        response = response
            .status(StatusCode::PARTIAL_CONTENT)
            .header(header::CONTENT_RANGE, format!("bytes {start}-{}/{}", made.size - 1, made.size));
    }
    let middle = start + (made.size - start) / 2;
    let sending = Sending { shared, code: made.code, start, at: start, size: made.size };
    let blocks = stream::unfold(Some((sending, file)), move |state| async move {
        let (mut sending, mut file) = state?;
        let limit = if sending.at < middle { middle - sending.at } else { sending.size - sending.at };
        let length = BLOCK.min(usize::try_from(limit).unwrap_or(BLOCK));
        if length == 0 {
            return None;
        }
        if sending.at == middle && stalls {
            let mut ending = sending.shared.ending.clone();
            let pause = locked(&sending.shared.world).pace.slow_answer;
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = ending.wait_for(|ending| *ending) => {}
            }
        }
        if sending.at == middle {
            let held = reach(&sending.shared, Point::InAnswer, Some(Target::File)).await;
            if held.is_err() || cut {
                // What was sent before arrives before the end.
                tokio::time::sleep(FLUSH).await;
                return Some((Err(CutOff), None));
            }
        }
        let mut block = vec![0; length];
        if file.read_exact(&mut block).await.is_err() {
            return Some((Err(CutOff), None));
        }
        if damage && sending.at == middle {
            block.iter_mut().for_each(|byte| *byte ^= 1);
        }
        sending.at += u64::try_from(length).unwrap_or(0);
        Some((Ok(Frame::data(Bytes::from(block))), Some((sending, file))))
    });
    response.body(StreamBody::new(blocks).boxed_unsync()).map_err(|_| Stop::Cut)
}

/// What the scenario does to this answer.
#[derive(Default)]
struct Story {
    cut: bool,
    damage: bool,
    /// Nothing comes for a while.
    stalls: bool,
}

/// Once.
fn story(shared: &Shared, place: usize) -> Result<Story, Error> {
    let cuts = matches!(
        shared.scenario,
        Scenario::DictionariesCut | Scenario::DictionaryWithdrawn | Scenario::DictionaryOlder
    );
    let story = Story {
        cut: cuts && place == CUT,
        damage: shared.scenario == Scenario::DictionaryDamaged && place == DAMAGED,
        stalls: shared.scenario == Scenario::DictionariesSlow && place == CUT,
    };
    let tells = story.cut || story.damage || story.stalls;
    Ok(if tells && shared.once()? { story } else { Story::default() })
}

fn io(made: &Made, source: std::io::Error) -> Error {
    Error::Io { what: made.path.display().to_string(), source }
}

fn refuse(status: StatusCode, range: Option<String>) -> Result<Response<Body>, Stop> {
    let mut response = Response::builder().status(status).header(header::CONTENT_LENGTH, 0);
    if let Some(range) = range {
        response = response.header(header::CONTENT_RANGE, range);
    }
    let nothing = Full::new(Bytes::new()).map_err(|never| match never {}).boxed_unsync();
    response.body(nothing).map_err(|_| Stop::Cut)
}

/// How much of a file has left, told when its sending ends, however it ends.
struct Sending {
    shared: Arc<Shared>,
    code: &'static str,
    start: u64,
    at: u64,
    size: u64,
}

impl Drop for Sending {
    fn drop(&mut self) {
        let (bytes, whole) = (self.at - self.start, self.at == self.size);
        let _ = self.shared.note(Event::FileSent { code: self.code.to_owned(), bytes, whole });
    }
}
