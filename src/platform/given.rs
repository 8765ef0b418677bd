//! A path that came from outside: by a double click, `--otworz`, or from a second wizard.
use crate::certificate::clean;
use crate::problem::{Code, Problem};
use std::path::{Path, PathBuf};

/// Windows has no longer path, in UTF-16; elsewhere it is far beyond what a system opens.
const LONGEST: usize = 32_767;

/// The path, made absolute: where it leads must not depend on who opens it.
///
/// # Errors
/// P-03 for what no file association may make the wizard touch: on Windows a network path (opening it
/// would send the person's credentials to a foreign computer) or a device; anywhere, no path at all.
pub fn given(path: &Path) -> Result<PathBuf, Problem> {
    let refused = |reason: &str| {
        let name = clean(&path.file_name().unwrap_or_default().to_string_lossy());
        let name: String = name.chars().take(100).collect();
        Problem::new(Code::P03).with("file", name).details(reason)
    };
    if path.as_os_str().len() > LONGEST {
        return Err(refused("the path is too long"));
    }
    let absolute = std::path::absolute(path).map_err(|error| refused(&error.to_string()))?;
    // Windows turns `CON` and `NUL` into devices only when it makes the path absolute.
    if cfg!(windows) && [path, &absolute].iter().any(|path| is_elsewhere(&path.to_string_lossy())) {
        return Err(refused("a network or device path; from outside only files of this computer are opened"));
    }
    Ok(absolute)
}

/// Whether Windows reads this path as one of another computer (`\\server\share`) or of a device
/// (`\\.\COM1`, `\\?\…`, `\??\…`). It takes `/` for `\`.
pub fn is_elsewhere(path: &str) -> bool {
    let path = path.trim_start().replace('/', r"\");
    path.starts_with(r"\\") || path.starts_with(r"\??\")
}
