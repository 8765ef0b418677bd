//! The practice CSIZS: an https server on this computer alone, in its own process, with a world that
//! outlives both the wizard and itself (ARCHITECTURE.md; wire profile, "The practice CSIZS").
//!
//! It shares no constant with `csizs`: its pages are written by hand in `assets/cwiczenia`, so that
//! the two agree only where the procedure makes them agree.
//!
//! ```no_run
//! # use kreator_csizs::training::{Practice, Scenario, Style, World};
//! # fn main() -> Result<(), kreator_csizs::training::Error> {
//! # let (folder, wizard) = (std::path::Path::new("cwiczenia"), std::path::Path::new("kreator-csizs"));
//! let created = World::create(folder, Scenario::AllWell, Style::Faces)?;
//! let practice = Practice::start(folder, wizard)?;
//! println!("{} {}", created.package_file.display(), practice.address());
//! # Ok(())
//! # }
//! ```
mod account;
mod beside;
mod certificates;
mod clock;
mod contents;
pub mod control;
mod dictionaries;
mod error;
pub mod log;
mod password;
mod practice;
mod registry;
mod scenario;
pub mod server;
mod store;
mod world;

pub use account::Verdict;
pub use clock::Clock;
pub use error::Error;
pub use practice::Practice;
pub use registry::Answer;
pub use scenario::{Scenario, Style};
pub use store::Stores;
pub use world::{Created, Hint, PACKAGE_FILE, Pace, World};
