//! The one door to effects, and the three kinds that go through it: a question of the screen, a
//! note in the ledger, and (in `password`) an act.
use super::{App, Message, Next};
use crate::ledger::Ledger;
use crate::problem::{Code, Problem};
use crate::screen;
use iced::Task;
use iced::futures::channel::mpsc::{self, UnboundedSender};
use iced::futures::future::ready;
use iced::futures::{FutureExt as _, Stream, StreamExt as _, stream};
use std::any::Any;
use std::panic::{AssertUnwindSafe, resume_unwind};

impl App {
    /// A question of the screen that is shown: its answer counts only while that screen waits for it.
    pub(super) fn ask<T>(
        &mut self,
        effect: impl Future<Output = T> + Send + 'static,
        answer: impl FnOnce(T) -> screen::Message + Send + 'static,
    ) -> Task<Message> {
        self.question += 1;
        let question = self.question;
        let effect = effect.map(move |value| Message::Answered { question, answer: Ok(answer(value)) });
        guarded(effect, move |problem| Message::Answered { question, answer: Err(problem) })
    }

    /// Writes first, then goes on: the next screen never runs ahead of the ledger.
    pub(super) fn remember(
        &mut self,
        next: Next,
        write: impl FnOnce(&Ledger) -> Result<(), Problem> + Send + 'static,
    ) -> Task<Message> {
        let (false, Some(ledger)) = (self.writing, self.ledger().cloned()) else { return Task::none() };
        self.writing = true;
        let question = self.question;
        let effect = async move {
            let result = blocking(move || write(&ledger)).await;
            Message::Remembered { question, written: result.map(|()| next) }
        };
        guarded(effect, move |problem| Message::Remembered { question, written: Err(problem) })
    }
}

/// iced's executor drops a panicking task without a word, and the screen would wait for ever: here
/// a panic becomes X-01.
#[expect(clippy::disallowed_methods, reason = "the one door")]
pub fn guarded(
    effect: impl Future<Output = Message> + Send + 'static,
    on_panic: impl FnOnce(Problem) -> Message + Send + 'static,
) -> Task<Message> {
    Task::perform(AssertUnwindSafe(effect).catch_unwind(), |result| {
        result.unwrap_or_else(|panic| on_panic(stopped_by(&*panic)))
    })
}

/// What comes from outside while the window is there; the stream itself has no effect.
#[expect(clippy::disallowed_methods, reason = "the one door")]
pub(super) fn heard<T: Send + 'static>(
    calls: impl Stream<Item = T> + Send + 'static,
    message: impl Fn(T) -> Message + Send + 'static,
) -> Task<Message> {
    Task::run(calls, message)
}

/// A work that tells how far it is, and at last how it ended; a panic becomes X-01 as its end. What it has
/// told comes in order, before the end.
pub(super) fn told<T: Send + 'static, F: Future<Output = T> + Send + 'static>(
    work: impl FnOnce(UnboundedSender<T>) -> F,
    on_panic: impl FnOnce(Problem) -> T + Send + 'static,
    message: impl Fn(T) -> Message + Send + 'static,
) -> Task<Message> {
    let (tell, said) = mpsc::unbounded();
    let work = AssertUnwindSafe(work(tell.clone())).catch_unwind();
    let end = async move {
        let end = work.await.unwrap_or_else(|panic| on_panic(stopped_by(&*panic)));
        // The page may have gone.
        let _ = tell.unbounded_send(end);
        None
    };
    heard(stream::select(said, stream::once(end).filter_map(ready)), message)
}

/// What a panic says, as X-01.
fn stopped_by(panic: &(dyn Any + Send)) -> Problem {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
    Problem::from(Code::X01).details(text.unwrap_or_default())
}

/// Files and the like block; a panic inside goes on to [`guarded`].
pub async fn blocking<T: Send + 'static>(call: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(call).await.map_err(tokio::task::JoinError::try_into_panic) {
        Ok(value) => value,
        Err(Ok(panic)) => resume_unwind(panic),
        // Cancelled: the program is leaving.
        Err(Err(_)) => std::future::pending().await,
    }
}
