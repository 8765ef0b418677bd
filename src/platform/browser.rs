//! Opening a page in the person's browser.
use crate::problem::{Code, Problem};
use std::path::Path;
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

/// A page of our own, written into a file first; whoever opens pages here shows it. Only Windows says
/// whether somebody did.
///
/// # Errors
/// K-23 where the file cannot be written; K-24, with its address to be copied.
pub fn open_page(path: &Path, page: &[u8]) -> Result<(), Problem> {
    let folder = path.parent().unwrap_or(Path::new("")).display().to_string();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    std::fs::write(path, page).map_err(|error| {
        Problem::new(Code::K23).with("file", name).with("path", folder).details(error.to_string())
    })?;
    opener::open(path).map_err(|error| {
        let address = Url::from_file_path(path).map(String::from).unwrap_or_default();
        Problem::new(Code::K24).with("address", address).details(error.to_string())
    })
}
