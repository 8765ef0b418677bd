//! A stage that is done, opened from E1c to be looked at (storyboard 2.3): what the ledger knows of
//! it. Nothing here can be typed, sent or written.
use super::certificate::last;
use crate::certificate::issued_to;
use crate::ledger::{Changed, PackageFacts, Progress, Standing, System, Updated};
use crate::procedure::{Stage, hosts};
use crate::t;
use crate::text::{Texts, hold_path};
use crate::ui::{self, Kind, Page};
use chrono::{DateTime, Utc};

#[derive(Debug)]
pub struct Seen {
    facts: PackageFacts,
    what: What,
    /// It was opened from E10 or E10b, and leads back there.
    of_registration: bool,
}

#[derive(Debug, Clone)]
enum What {
    /// E5, confirmed then; something was missing, and can be added.
    Package { at: DateTime<Utc>, incomplete: bool },
    /// E6.
    Password(Changed),
    /// E9, of the systems at these places.
    Certificate { done: Changed, places: Vec<usize> },
    /// E11 or E11b, of each system.
    Dictionaries(Vec<(String, Updated, DateTime<Utc>)>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Close,
    /// "Uzupełnij dane".
    Supplement,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    Close,
    Supplement,
}

impl Seen {
    /// None where the stage is not done, or has no page to be seen yet. Data that were confirmed though
    /// something was missing can be seen, and added to.
    pub fn of(progress: &Progress, stage: Stage) -> Option<Self> {
        let facts = progress.package()?.clone();
        if let (Stage::Package, Some(at)) = (stage, progress.confirmed_at()) {
            let incomplete = !progress.is_done(stage);
            let what = What::Package { at, incomplete };
            return Some(Self { facts, what, of_registration: false });
        }
        let Standing::Done { at, by_hand } = progress.standing(stage) else { return None };
        let what = match stage {
            Stage::Package => return None,
            Stage::Password => What::Password(Changed { at, by_hand }),
            Stage::Certificate => {
                let done = |(place, system): (usize, &System)| system.is_done(stage).then_some(place);
                let places = progress.systems().iter().enumerate().filter_map(done).collect();
                What::Certificate { done: Changed { at, by_hand }, places }
            }
            Stage::Dictionaries => What::Dictionaries(dictionaries(progress, &facts)),
            Stage::ClockAndServer | Stage::Registration => return None,
        };
        Some(Self { facts, what, of_registration: false })
    }

    /// "Wróć do certyfikatu": the page leads back to the registration.
    pub fn of_registration(self) -> Self {
        Self { of_registration: true, ..self }
    }

    pub fn is_of_registration(&self) -> bool {
        self.of_registration
    }

    pub fn stage(&self) -> Stage {
        match self.what {
            What::Package { .. } => Stage::Package,
            What::Password(_) => Stage::Password,
            What::Certificate { .. } => Stage::Certificate,
            What::Dictionaries(_) => Stage::Dictionaries,
        }
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Close => Action::Close,
            Message::Supplement => Action::Supplement,
        }
    }

    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let page = match &self.what {
            What::Package { at, incomplete } => self.package(texts, *at, *incomplete),
            What::Password(changed) => self.password(texts, *changed),
            What::Certificate { done, places } => self.certificates(texts, *done, places),
            What::Dictionaries(systems) => seen_dictionaries(texts, systems),
        };
        let close = match self.of_registration {
            true => t!(texts, "seen-to-registration"),
            false => t!(texts, "seen-close"),
        };
        page.without_later().main(close, Message::Close)
    }

    fn package<'a>(&'a self, texts: &'a Texts, at: DateTime<Utc>, incomplete: bool) -> Page<'a, Message> {
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
        let kind = if incomplete { Kind::Warning } else { Kind::Success };
        let confirmed = match incomplete {
            true => format!("{confirmed} {}", t!(texts, "seen-incomplete")),
            false => confirmed,
        };
        let body = ui::blocks([Some(ui::banner(kind, confirmed)), Some(ui::card(rows))]);
        let page =
            Page::new("seen-package", t!(texts, "unit-title"), body).lead(t!(texts, "seen-package-lead"));
        if incomplete { page.second(t!(texts, "seen-supplement"), Message::Supplement) } else { page }
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
    fn certificates<'a>(&'a self, texts: &'a Texts, done: Changed, places: &[usize]) -> Page<'a, Message> {
        let mut rows = Vec::new();
        for place in places {
            let Some(system) = self.facts.systemy.get(*place) else { continue };
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

fn dictionaries(progress: &Progress, facts: &PackageFacts) -> Vec<(String, Updated, DateTime<Utc>)> {
    let one = |system: &System| {
        let (updated, standing) = progress.dictionaries().of(&facts.system_key(&system.id))?;
        let Standing::Done { at, .. } = standing else { return None };
        Some((system.name.clone(), updated.clone(), *at))
    };
    progress.systems().iter().filter_map(one).collect()
}

fn seen_dictionaries<'a>(texts: &Texts, systems: &[(String, Updated, DateTime<Utc>)]) -> Page<'a, Message> {
    let mut rows = Vec::new();
    for (name, updated, at) in systems {
        rows.push(ui::row(t!(texts, "differs-system"), name.clone()));
        rows.push(ui::row(t!(texts, "seen-updated"), texts.moment(*at)));
        match updated {
            Updated::Fetched { folder, versions } => {
                rows.push(ui::row(t!(texts, "seen-who"), t!(texts, "seen-by-wizard")));
                let path = hold_path(&folder.display().to_string());
                rows.push(ui::row(t!(texts, "seen-folder"), path));
                rows.extend(versions.iter().map(|one| {
                    let version = one.wersja.to_string();
                    let date = texts.date(one.stan_na);
                    let said = t!(texts, "seen-version", version = version, date = date);
                    ui::row(one.nazwa.clone(), said)
                }));
            }
            Updated::ByHand { date } => {
                rows.push(ui::row(t!(texts, "seen-who"), t!(texts, "stage-by-hand")));
                rows.push(ui::row(t!(texts, "dictionaries-date"), texts.date(*date)));
            }
        }
    }
    Page::new("seen-dictionaries", t!(texts, "dictionaries-title"), ui::list_card(rows))
        .lead(t!(texts, "seen-dictionaries-lead"))
}
