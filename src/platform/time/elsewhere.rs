//! Not Windows: an instruction for the IT person is all there is.
use super::{Looked, NotSet, TimeService};
use crate::procedure::clock::TimeSettings;

#[derive(Debug)]
pub struct Elsewhere;

impl TimeService for Elsewhere {
    fn look(&self) -> Looked {
        Looked { domain: None, service: None }
    }

    fn set(&self, _: &[String]) -> Result<(), NotSet> {
        Err(NotSet::NotHere)
    }

    fn restore(&self, _: &TimeSettings) -> Result<(), NotSet> {
        Err(NotSet::NotHere)
    }

    fn open_settings(&self) -> Result<(), String> {
        Err("not Windows".to_owned())
    }
}
