//! A stage that is done, opened from E1c to be looked at (storyboard 2.3): what the ledger knows of
//! it. Nothing here can be typed, sent or written.
use super::certificate::last;
use crate::certificate::issued_to;
use crate::ledger::{Changed, PackageFacts, Progress, Standing};
use crate::procedure::{Stage, hosts};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Kind, Page};
use chrono::{DateTime, Utc};

#[derive(Debug)]
pub struct Seen {
    facts: PackageFacts,
    what: What,
}

#[derive(Debug, Clone, Copy)]
enum What {
    /// E5, confirmed then.
    Package(DateTime<Utc>),
    /// E6.
    Password(Changed),
    /// E9.
    Certificate(Changed),
}

#[derive(Debug, Clone)]
pub enum Message {
    Close,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    Close,
}

impl Seen {
    /// None where the stage is not done, or has no page to be seen yet.
    pub fn of(progress: &Progress, stage: Stage) -> Option<Self> {
        let facts = progress.package()?.clone();
        let Standing::Done { at, by_hand } = progress.standing(stage) else { return None };
        let what = match stage {
            Stage::Package => What::Package(at),
            Stage::Password => What::Password(Changed { at, by_hand }),
            Stage::Certificate => What::Certificate(Changed { at, by_hand }),
            Stage::ClockAndServer | Stage::Registration | Stage::Dictionaries => return None,
        };
        Some(Self { facts, what })
    }

    pub fn stage(&self) -> Stage {
        match self.what {
            What::Package(_) => Stage::Package,
            What::Password(_) => Stage::Password,
            What::Certificate(_) => Stage::Certificate,
        }
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Close => Action::Close,
        }
    }

    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let page = match self.what {
            What::Package(at) => self.package(texts, at),
            What::Password(changed) => self.password(texts, changed),
            What::Certificate(done) => self.certificates(texts, done),
        };
        page.without_later().main(t!(texts, "seen-close"), Message::Close)
    }

    fn package<'a>(&'a self, texts: &'a Texts, at: DateTime<Utc>) -> Page<'a, Message> {
        let facts = &self.facts;
        let given = |text: Option<&str>| text.map_or_else(|| t!(texts, "unit-absent"), str::to_owned);
        let systems = facts.systemy.iter().map(|system| {
            ui::row(t!(texts, "differs-system"), format!("{} ({})", system.nazwa, system.podobszar))
        });
        let pi_mzt = facts.pi_mzt.as_deref().map(hosts::shown);
        let mut rows = vec![
            ui::row(t!(texts, "unit-name"), facts.jednostka.clone()),
            ui::row(t!(texts, "differs-teryt"), given(facts.teryt.as_deref())),
            ui::row(t!(texts, "unit-login"), facts.login.clone()),
        ];
        rows.extend(systems);
        rows.push(ui::row(t!(texts, "unit-pi-mzt"), given(pi_mzt.as_deref())));
        rows.push(ui::row(t!(texts, "seen-code"), facts.kod.clone()));
        let confirmed = t!(texts, "seen-confirmed", moment = texts.moment(at));
        let body = ui::blocks([Some(ui::banner(Kind::Success, confirmed)), Some(ui::card(rows))]);
        Page::new("seen-package", t!(texts, "unit-title"), body).lead(t!(texts, "seen-package-lead"))
    }

    fn password<'a>(&'a self, texts: &'a Texts, changed: Changed) -> Page<'a, Message> {
        let who = if changed.by_hand { t!(texts, "stage-by-hand") } else { t!(texts, "seen-by-csizs") };
        let body = ui::card([
            ui::row(t!(texts, "password-login"), self.facts.login.clone()),
            ui::row(t!(texts, "seen-changed"), texts.moment(changed.at)),
            ui::row(t!(texts, "seen-who"), who),
        ]);
        Page::new("seen-password", t!(texts, "password-title"), body).lead(t!(texts, "seen-password-lead"))
    }

    /// The public part of each system's own.
    fn certificates<'a>(&'a self, texts: &'a Texts, done: Changed) -> Page<'a, Message> {
        let mut rows = Vec::new();
        for system in &self.facts.systemy {
            rows.push(ui::row(t!(texts, "differs-system"), system.nazwa.clone()));
            let Some(facts) = &system.certyfikat else { continue };
            rows.push(ui::row(t!(texts, "certificate-for"), issued_to(&facts.podmiot)));
            rows.push(ui::row(t!(texts, "certificate-until"), texts.day(facts.do_dnia)));
            rows.push(ui::row(t!(texts, "certificate-print"), last(&facts.sha256)));
        }
        rows.push(ui::row(t!(texts, "seen-done"), texts.moment(done.at)));
        if done.by_hand {
            rows.push(ui::row(t!(texts, "seen-who"), t!(texts, "stage-by-hand")));
        }
        Page::new("seen-certificate", t!(texts, "certificate-own"), ui::card(rows))
            .lead(t!(texts, "seen-certificate-lead"))
    }
}
