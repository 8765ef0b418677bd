//! What differs from computer to computer: folders, the look at this computer, the browser, the one
//! window.
#[cfg(windows)]
mod api;
pub mod appearance;
mod browser;
pub mod certificates;
mod computer;
pub mod credentials;
mod dialog;
mod folder;
mod given;
mod instance;
mod mark;
mod save;
pub mod time;

pub use browser::{open_browser, open_page};
pub use computer::{Check, Finding, disk_name, look};
pub use dialog::{dialog_can_open, downloads};
pub use folder::{practice_folder, state_folder};
pub use given::{given, is_elsewhere};
pub use instance::{Call, Calls, Instance};
pub use save::{NotSaved, Paper, Saved, Sheet, paper_folders, save_text, save_text_anywhere};
