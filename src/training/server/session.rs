//! Cookies and hidden fields: whoever sends a form must have got its page first.
use crate::training::{Error, Verdict, password};
use std::collections::{HashMap, HashSet};

/// More than a practice can need; then all begin again.
const MOST: usize = 1000;

/// Kept in memory only, as a server does: after a restart the page must be opened again.
#[derive(Default)]
pub(super) struct Sessions {
    open: HashMap<String, Session>,
    /// Of the registrations that arrived.
    nonces: HashSet<String>,
}

#[derive(Default)]
pub(super) struct Session {
    /// Hidden fields of pages that were served and not sent back yet.
    tokens: HashSet<String>,
    /// What the next page with an answer says.
    pub(super) answer: Option<Verdict>,
}

impl Sessions {
    /// The session of the cookie, or a new one.
    pub(super) fn of(&mut self, cookie: Option<&str>) -> Result<String, Error> {
        if let Some(known) = cookie.filter(|cookie| self.open.contains_key(*cookie)) {
            return Ok(known.to_owned());
        }
        if self.open.len() >= MOST {
            self.open.clear();
        }
        let id = password::token()?;
        let _ = self.open.insert(id.clone(), Session::default());
        Ok(id)
    }

    pub(super) fn get(&mut self, cookie: Option<&str>) -> Option<&mut Session> {
        self.open.get_mut(cookie?)
    }

    /// Whether nobody has sent this nonce before: a message that somebody repeats is none.
    pub(super) fn is_new(&mut self, nonce: Option<&str>) -> bool {
        if self.nonces.len() >= MOST {
            self.nonces.clear();
        }
        nonce.is_none_or(|nonce| self.nonces.insert(nonce.to_owned()))
    }
}

impl Session {
    pub(super) fn token(&mut self) -> Result<String, Error> {
        if self.tokens.len() >= MOST {
            self.tokens.clear();
        }
        let token = password::token()?;
        let _ = self.tokens.insert(token.clone());
        Ok(token)
    }

    /// Whether a page had this hidden field; no page is taken twice.
    pub(super) fn spend(&mut self, token: &str) -> bool {
        self.tokens.remove(token)
    }
}
