//! What differs from computer to computer: folders, the look at this computer, the browser.
mod browser;
mod computer;
mod dialog;
mod folder;

pub use browser::open_browser;
pub use computer::{Check, Finding, disk_name, look};
pub use dialog::{dialog_can_open, downloads};
pub use folder::{practice_folder, state_folder};
