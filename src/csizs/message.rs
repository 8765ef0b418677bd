//! One message to a service, and what it answered: sent once, no redirect followed, bounded. Whatever
//! language an implementation of [`super::connection::Connection`] speaks, it goes this way.
use super::exchange::{Exchange, Wanted};
use super::{Endpoint, Error, Sent};
use std::fmt;
use zeroize::Zeroizing;

/// What is sent. It may hold a password, so no `Debug` shows its body.
pub struct Message {
    /// The header `SOAPAction`, without its quotation marks (SOAP 1.1, 6.1.1).
    pub action: String,
    pub content_type: &'static str,
    /// Wiped when it has been sent, or not.
    pub body: Zeroizing<Vec<u8>>,
}

/// What came back, whole.
#[derive(Debug)]
pub struct Reply {
    /// Never a redirect (S-03), 502, 503 nor 504 (N-06).
    pub status: u16,
    pub body: Vec<u8>,
}

/// Sends a message to the endpoint's address with its certificate, and reads the answer if it is one of
/// `content_types` (in small letters, without parameters).
///
/// # Errors
/// Each case of [`Error`]; [`Error::NotCsizs`] for an answer of another kind. Whether the body left is
/// told by `sent`.
pub async fn send(
    endpoint: &Endpoint,
    message: Message,
    content_types: &'static [&'static str],
    sent: &Sent,
) -> Result<Reply, Error> {
    let exchange = Exchange::begin(endpoint)?;
    let Message { action, content_type, body } = message;
    let wanted = Wanted::Message(content_types);
    let work = exchange.deliver(&action, content_type, body, sent.clone(), wanted);
    let answer = exchange.within(work).await?;
    Ok(Reply { status: answer.status.as_u16(), body: answer.body })
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").field("action", &self.action).finish_non_exhaustive()
    }
}
