//! Whether a file dialog can open here at all. Where none can, `rfd` answers as if the person had
//! pressed "Anuluj", and nobody would know why nothing happened.
use std::path::PathBuf;

/// # Errors
/// Why no dialog can open, for the IT person.
#[cfg(target_os = "linux")]
pub fn dialog_can_open() -> Result<(), &'static str> {
    const PORTAL: &str = "dbus-1/services/org.freedesktop.portal.Desktop.service";
    let folders = |name, usual: &str| {
        let folders = std::env::var_os(name).filter(|folders| !folders.is_empty());
        std::env::split_paths(&folders.unwrap_or_else(|| usual.into())).collect::<Vec<_>>()
    };
    // The fallback of `rfd` when no portal answers.
    if folders("PATH", "/usr/bin").iter().any(|folder| folder.join("zenity").is_file()) {
        return Ok(());
    }
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
        || std::env::var_os("XDG_RUNTIME_DIR")
            .is_some_and(|folder| PathBuf::from(folder).join("bus").exists());
    let data = folders("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
    match (bus, data.iter().any(|folder| folder.join(PORTAL).is_file())) {
        (true, true) => Ok(()),
        (false, _) => Err("no session bus, and zenity is not installed"),
        (true, false) => Err("neither a desktop portal nor zenity is installed"),
    }
}

/// # Errors
/// None: Windows always has one.
#[cfg(not(target_os = "linux"))]
pub fn dialog_can_open() -> Result<(), &'static str> {
    Ok(())
}

/// Where a browser or mail program puts an attachment.
pub fn downloads() -> Option<PathBuf> {
    directories::UserDirs::new().and_then(|folders| folders.download_dir().map(PathBuf::from))
}
