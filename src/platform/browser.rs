//! Opening a page in the person's browser.
use crate::problem::{Code, Problem};
use url::{Host, Url};

/// Only a parsed https address ever reaches the system, or the page of practice on this very
/// computer; whether its host may be opened is decided before (host lists of the procedure).
///
/// # Errors
/// K-24, with the address to be copied.
pub fn open_browser(address: &Url) -> Result<(), Problem> {
    let trouble =
        |details: String| Problem::new(Code::K24).with("address", address.as_str()).details(details);
    let here = matches!(address.host(), Some(Host::Ipv4(address)) if address.is_loopback());
    if address.scheme() != "https" && !(address.scheme() == "http" && here) {
        return Err(trouble("not an https address".to_owned()));
    }
    opener::open_browser(address.as_str()).map_err(|error| trouble(error.to_string()))
}
