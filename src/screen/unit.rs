//! E5: are these the data of this unit, and are they complete (procedure, point 6a)?
use super::about::{self, About};
use crate::ledger::AboutSystem;
use crate::package::{Completeness, Package};
use crate::problem::{Arg, Code, Problem, Remedy};
use crate::procedure::hosts;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Kind, Page, Row};
use std::collections::BTreeSet;
use std::sync::Arc;

pub const DESCRIBE: &str = "differs-describe";

#[derive(Debug)]
pub struct Unit {
    package: Arc<Package>,
    completeness: Completeness,
    about: About,
    temporary_shown: bool,
    differs: Option<Differs>,
    /// What stands in the frame; the rest of what was found follows under it.
    problem: Option<Problem>,
}

/// "Co się nie zgadza?"
#[derive(Debug, Default)]
struct Differs {
    marked: BTreeSet<Difference>,
    description: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    Name,
    Address,
    Teryt,
    Login,
    Administrator,
    System,
    Certificate,
    Other,
}

#[derive(Debug, Clone)]
pub enum Message {
    ToggleTemporary,
    /// Of the three questions.
    About(about::Message),
    Agree,
    Disagree,
    Mark(Difference, bool),
    DescriptionChanged(String),
    /// The button of the list of differences.
    CopyRequest,
    CopyLogin,
    /// The buttons of the frame.
    Remedy(Remedy),
    /// From the list of differences back to the data.
    BackToData,
    Hide,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Agree {
        complete: bool,
        about: AboutSystem,
    },
    ConfirmAddress(String),
    /// P-18.
    ChooseTeryt(String),
    CopyRequest(Problem),
    /// P-21: what was marked, with the description.
    CopyDifferences {
        marked: Vec<Difference>,
        description: String,
    },
    Copy(String),
    /// To E5b.
    TypeMissing,
    OtherFile,
}

impl Difference {
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Address,
        Self::Teryt,
        Self::Login,
        Self::Administrator,
        Self::System,
        Self::Certificate,
        Self::Other,
    ];

    /// Its text, and its name on the page.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "differs-name",
            Self::Address => "differs-address",
            Self::Teryt => "differs-teryt",
            Self::Login => "differs-login",
            Self::Administrator => "differs-administrator",
            Self::System => "differs-system",
            Self::Certificate => "differs-certificate",
            Self::Other => "differs-other",
        }
    }
}

impl Unit {
    pub fn new(package: Arc<Package>, completeness: Completeness, about: About) -> Self {
        let problem = completeness.problems.first().cloned();
        Self { package, completeness, about, temporary_shown: false, differs: None, problem }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn package(&self) -> &Package {
        &self.package
    }

    pub fn about(&self) -> &About {
        &self.about
    }

    pub fn is_listing_differences(&self) -> bool {
        self.differs.is_some()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::ToggleTemporary => self.temporary_shown = !self.temporary_shown,
            Message::Hide => self.temporary_shown = false,
            Message::CopyLogin => return Action::Copy(self.package.login.clone()),
            Message::Disagree => {
                self.temporary_shown = false;
                self.differs = Some(Differs::default());
                self.problem = Some(Code::P21.into());
            }
            Message::BackToData => {
                self.differs = None;
                self.problem = self.completeness.problems.first().cloned();
            }
            Message::Mark(difference, marked) => {
                if let Some(differs) = &mut self.differs {
                    let _ = if marked {
                        differs.marked.insert(difference)
                    } else {
                        differs.marked.remove(&difference)
                    };
                    self.problem = Some(Code::P21.into());
                }
            }
            Message::DescriptionChanged(description) => {
                if let Some(differs) = &mut self.differs {
                    differs.description = description;
                }
            }
            Message::About(message) => self.about.update(message),
            Message::Agree => return self.agree(),
            Message::CopyRequest => return self.copy_differences(),
            Message::Remedy(remedy) => return self.remedy(remedy),
        }
        Action::None
    }

    /// What keeps the package from being used, and what must be answered first, comes into the frame;
    /// the rest was said and may wait.
    fn agree(&mut self) -> Action {
        self.temporary_shown = false;
        let is_question = |problem: &&Problem| matches!(problem.code, Code::P24 | Code::P18);
        let problems = &self.completeness.problems;
        let first = match self.completeness.may_go_on {
            true => problems.iter().find(is_question),
            false => problems.first(),
        };
        match first {
            None => Action::Agree {
                complete: self.completeness.points.are_complete(),
                about: self.about.answers(),
            },
            Some(problem) => {
                self.problem = Some(problem.clone());
                // It may stand there already: so that something is seen to happen.
                Action::Focus("problem-button")
            }
        }
    }

    fn remedy(&mut self, remedy: Remedy) -> Action {
        let problem = self.problem.clone();
        match remedy {
            Remedy::ChooseFile => Action::OtherFile,
            Remedy::TypeData => Action::TypeMissing,
            Remedy::CopyRequest => problem.map_or(Action::None, Action::CopyRequest),
            Remedy::AddressConfirmed => match problem.as_ref().and_then(|p| p.args.get("address")) {
                Some(Arg::Text(address)) => Action::ConfirmAddress(address.clone()),
                _ => Action::None,
            },
            Remedy::UseSuggestion | Remedy::KeepValue => {
                let name = if remedy == Remedy::UseSuggestion { "suggested" } else { "given" };
                match problem.as_ref().and_then(|problem| problem.args.get(name)) {
                    Some(Arg::Text(teryt)) => Action::ChooseTeryt(teryt.clone()),
                    _ => Action::None,
                }
            }
            _ => Action::None,
        }
    }

    fn copy_differences(&mut self) -> Action {
        let Some(differs) = &self.differs else { return Action::None };
        if differs.marked.is_empty() {
            self.problem = Some(Code::K30.into());
            return Action::Focus(Difference::Name.key());
        }
        self.problem = Some(Code::P21.into());
        Action::CopyDifferences {
            marked: differs.marked.iter().copied().collect(),
            description: differs.description.trim().to_owned(),
        }
    }
}

impl Unit {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        match &self.differs {
            Some(differs) => self.differences(texts, differs),
            None => self.data(texts),
        }
    }

    fn data<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let package = &*self.package;
        let complete = if self.completeness.points.are_complete() {
            ui::banner(Kind::Success, t!(texts, "unit-complete"))
        } else {
            let present = self.completeness.points.count();
            ui::banner(Kind::Warning, t!(texts, "unit-incomplete", present = present))
        };
        let given = |text: &str| match text {
            "" => t!(texts, "unit-absent"),
            text => text.to_owned(),
        };
        let unit = &package.unit;
        let town = format!("{} {}", unit.post_code, unit.town);
        let address = [unit.street.as_str(), town.trim()].into_iter().filter(|part| !part.is_empty());
        let copy = (!package.login.is_empty())
            .then(|| ui::copy("unit-copy-login", t!(texts, "frame-copy"), Message::CopyLogin));
        let mut rows = vec![
            ui::row(t!(texts, "unit-name"), given(&unit.name)),
            ui::row(t!(texts, "unit-address"), given(&address.collect::<Vec<_>>().join(", "))),
            ui::row(t!(texts, "unit-login"), given(&package.login)).maybe_action(copy),
            self.temporary(texts),
        ];
        if package.systems.is_empty() {
            rows.push(ui::row(t!(texts, "unit-system"), given("")));
        }
        for system in &package.systems {
            let name = [system.name.as_str(), system.version.as_str()].join(" ");
            let until = system.certificate.opened.as_ref().and_then(|opened| opened.as_ref().ok()).map(
                |certificate| t!(texts, "unit-valid-until", date = texts.day(certificate.facts.not_after)),
            );
            let row = ui::row(t!(texts, "unit-system"), given(name.trim()));
            rows.push(match until {
                Some(until) => row.note(until),
                None => row.note(t!(texts, "unit-no-certificate")),
            });
        }
        rows.extend(self.servers(texts));
        let pi_mzt = hosts::shown(&package.pi_mzt);
        rows.push(ui::row(t!(texts, "unit-pi-mzt"), given(&pi_mzt)));
        let others = self.others().map(|problem| {
            let text = format!("**{}** – {}", problem.code, texts.title(problem));
            ui::banner(Kind::Warning, text)
        });
        let about = self.about.view(texts).map(Message::About);
        let others = others.fold(ui::stack(8.0), |list, other| list.push(other));
        let body = ui::blocks([Some(complete), Some(ui::card(rows)), Some(others.into()), Some(about)]);
        Page::new("unit", t!(texts, "unit-title"), body)
            .lead(t!(texts, "unit-lead"))
            .second(t!(texts, "unit-differ"), Message::Disagree)
            .main(t!(texts, "unit-agree"), Message::Agree)
    }

    fn temporary<'a>(&self, texts: &Texts) -> Row<'a, Message> {
        let label = t!(texts, "unit-temporary");
        let temporary = &self.package.temporary;
        if self.package.lacks_temporary() {
            return ui::row(label, t!(texts, "unit-absent"));
        }
        if temporary.is_empty() {
            return ui::row(label, t!(texts, "unit-temporary-spent"));
        }
        let (row, toggle) = if self.temporary_shown {
            (ui::row_with(label, ui::mono(temporary.expose())), t!(texts, "unit-temporary-hide"))
        } else {
            (ui::row(label, t!(texts, "unit-temporary-hidden")), t!(texts, "unit-temporary-show"))
        };
        let icon = if self.temporary_shown { Icon::Hide } else { Icon::Show };
        row.action(ui::small("unit-temporary", toggle, Message::ToggleTemporary).icon(icon))
    }

    /// The services by their addresses: one address may serve for both.
    fn servers<'a>(&self, texts: &Texts) -> Vec<Row<'a, Message>> {
        let label = || t!(texts, "unit-server");
        let services = &self.package.services;
        if services.is_empty() {
            return vec![ui::row(label(), t!(texts, "unit-absent"))];
        }
        let mut addresses: Vec<&str> = services.iter().map(|service| service.address.as_str()).collect();
        addresses.dedup();
        let note = |address: &str| {
            let kinds = services.iter().filter(|service| service.address == address);
            texts.list(kinds.map(|service| texts.service(&service.kind)))
        };
        let row = |address: &&str| ui::row(label(), hosts::shown(address)).note(note(address));
        addresses.iter().map(row).collect()
    }

    /// What was found beside the problem in the frame.
    fn others(&self) -> impl Iterator<Item = &Problem> {
        self.completeness.problems.iter().filter(|problem| Some(*problem) != self.problem.as_ref())
    }

    fn differences<'a>(&'a self, texts: &'a Texts, differs: &'a Differs) -> Page<'a, Message> {
        let boxes = Difference::ALL.into_iter().fold(ui::stack(0.0), |list, difference| {
            let marked = differs.marked.contains(&difference);
            list.push(ui::checkbox(difference.key(), texts.get(difference.key()), marked, |marked| {
                Message::Mark(difference, marked)
            }))
        });
        let describe = differs.marked.contains(&Difference::Other).then(|| {
            let label = t!(texts, "differs-describe");
            ui::field(DESCRIBE, label, &differs.description, Message::DescriptionChanged).into()
        });
        let question = ui::heading(t!(texts, "differs-question"));
        let list = ui::stack(8.0).push(question).push(boxes);
        let body = ui::blocks([Some(list.into()), describe]);
        Page::new("unit-differs", t!(texts, "unit-title"), body)
            .main(t!(texts, "differs-copy"), Message::CopyRequest)
    }
}
