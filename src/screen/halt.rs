//! Stage 2 cannot simply go on: nobody knows what became of a change (H-09), four attempts are
//! counted (H-07), or the password is changed already (H-11). There is no field here, so nothing
//! can be sent by accident.
use super::Card;
use crate::ledger::Changed;
use crate::problem::{Code, Problem, Remedy};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Page};

#[derive(Debug)]
pub struct Halt {
    login: String,
    why: Why,
    problem: Problem,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// H-09.
    Unknown,
    /// H-07. Something may be open besides: then the person may have tried the login already.
    UsedUp { open: bool },
    /// H-11.
    Changed(Changed),
}

#[derive(Debug, Clone)]
pub enum Message {
    Remedy(Remedy),
    NewTemporary,
    /// "Logowanie się udało".
    Worked,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Check,
    NewTemporary,
    Worked,
    GoOn,
}

impl Halt {
    /// `details` for the IT person, where there are any.
    pub fn new(login: String, why: Why, details: String) -> Self {
        let problem = match why {
            Why::Unknown => Code::H09.into(),
            Why::UsedUp { .. } => Problem::new(Code::H07).with("login", login.as_str()),
            Why::Changed(changed) => Problem::new(Code::H11).with("date", changed.at),
        };
        Self { login, why, problem: problem.details(details) }
    }

    pub fn problem(&self) -> Option<&Problem> {
        Some(&self.problem)
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Remedy(Remedy::CheckNewPassword) => Action::Check,
            Message::Remedy(Remedy::GoOn) => Action::GoOn,
            Message::Remedy(Remedy::HaveNewTemporary) | Message::NewTemporary => Action::NewTemporary,
            Message::Worked if self.why == (Why::UsedUp { open: true }) => Action::Worked,
            Message::Remedy(_) | Message::Worked => Action::None,
        }
    }
}

impl Halt {
    pub fn why(&self) -> Why {
        self.why
    }

    pub fn view<'a>(&'a self, texts: &'a Texts, card: Option<&Card>) -> Page<'a, Message> {
        let account = ui::card([ui::row(t!(texts, "password-login"), self.login.clone())]);
        let worked = (self.why == (Why::UsedUp { open: true }))
            .then(|| ui::link("halt-worked", t!(texts, "check-answer-worked"), Message::Worked).into());
        let new = matches!(self.why, Why::Unknown | Why::Changed(_))
            .then(|| ui::link("halt-new", t!(texts, "password-new-temporary"), Message::NewTemporary).into());
        let body = ui::blocks([card.and_then(|card| card.call(texts)), Some(account), worked, new]);
        let page = Page::new("halt", t!(texts, "password-title"), body);
        match self.why {
            Why::Changed(_) => page.main(t!(texts, "common-next"), Message::Remedy(Remedy::GoOn)),
            // The button stands in the frame: no Enter presses it by accident.
            Why::Unknown | Why::UsedUp { .. } => page,
        }
    }
}
