//! Whether a byte of a request's body has left this computer: known, not hoped.
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};
use zeroize::Zeroizing;

const OPEN: u8 = 0;
const SENT: u8 = 1;
const SHUT: u8 = 2;

/// A door that a request's body goes through once. The caller keeps a clone, so that it can settle
/// the question even after it has dropped the request (Stop, closing).
#[derive(Debug, Clone, Default)]
pub struct Sent(Arc<AtomicU8>);

impl Sent {
    /// Shuts the door and says whether the body went through it before. After `false` not one byte
    /// of the body has left, nor can leave any more, whatever still runs.
    pub fn settle(&self) -> bool {
        match self.0.compare_exchange(OPEN, SHUT, Ordering::SeqCst, Ordering::SeqCst) {
            Ok(_) | Err(SHUT) => false,
            Err(_) => true,
        }
    }

    fn pass(&self) -> bool {
        self.0.compare_exchange(OPEN, SENT, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    }
}

/// The stop that a body meets at a shut door.
#[derive(Debug, thiserror::Error)]
#[error("stopped before the body was sent")]
pub(super) struct Stopped;

/// A body of known size, so that it goes with a Content-Length as a browser sends it. It is wiped
/// when the last copy of its bytes is dropped.
pub(super) struct OnceBody {
    bytes: Option<Bytes>,
    sent: Sent,
}

impl OnceBody {
    pub(super) fn new(bytes: Zeroizing<Vec<u8>>, sent: Sent) -> Self {
        Self { bytes: Some(Bytes::from_owner(bytes)), sent }
    }
}

impl Body for OnceBody {
    type Data = Bytes;
    type Error = Stopped;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Stopped>>> {
        Poll::Ready(self.bytes.take().map(|bytes| {
            // Asked for is as good as sent: what happens below this point is out of sight.
            if self.sent.pass() { Ok(Frame::data(bytes)) } else { Err(Stopped) }
        }))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}
