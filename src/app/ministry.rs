//! "Dzwoni ministerstwo": the card of Help, at every moment; what the person adds to it stays.
use super::registration::standing_problem;
use super::turn::Turn;
use super::view::is_grave;
use super::{App, Message, Overlay};
use crate::document::{ministry, ministry_card};
use crate::ledger::{AboutSystem, Event, Installed, Progress, Standing, Told};
use crate::problem::{Code, Problem};
use crate::procedure::{Stage, may_become_date, read_date};
use crate::t;
use crate::ui::{self, HelpPanel, Icon, Kind};
use chrono::Utc;
use iced::{Element, Task};

/// What is longer was pasted by mistake.
const LONGEST: usize = 200;

/// The fields of the card, as they stand there.
#[derive(Debug, Clone, Default)]
pub(super) struct Fields {
    since: String,
    whom: String,
    when: String,
    /// The code of what stood in the way when the card was opened.
    trouble: String,
    /// There was something to fill in when the card was opened, and it stays while it is open.
    asks_since: bool,
    news: Option<Result<(), Problem>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Since,
    Whom,
    When,
}

impl App {
    pub(super) fn show_ministry(&mut self) -> Task<Message> {
        let progress = self.progress();
        let trouble = self.in_the_way().map(|problem| problem.code.as_str().to_owned()).unwrap_or_default();
        // What was said of another problem says nothing of this one.
        let told = progress.told().filter(|told| told.kod == trouble).cloned().unwrap_or_default();
        let said = progress.about_system().and_then(|about| about.zainstalowany.as_ref());
        let since = match said {
            Some(Installed::Tak { od }) => od.clone(),
            Some(Installed::JeszczeNie) | None => String::new(),
        };
        self.ministry = Fields {
            asks_since: read_date(&since).is_none() && !progress.needs_no_connection(),
            since,
            whom: told.komu,
            when: told.kiedy,
            trouble,
            news: None,
        };
        self.open_overlay(Overlay::Ministry)
    }

    pub(super) fn ministry_typed(&mut self, field: Field, text: String) -> Task<Message> {
        let text: String = text.chars().take(LONGEST).collect();
        match field {
            Field::Since => self.ministry.since = text,
            Field::Whom => self.ministry.whom = text,
            Field::When => self.ministry.when = text,
        }
        Task::none()
    }

    /// The card is closed or printed: what was added to it goes into the ledger.
    pub(super) fn keep_ministry(&mut self) {
        let _ = self.kept_ministry();
    }

    /// What could not be written is told once, and the card stays; then it may be closed all the same.
    pub(super) fn keeps_ministry_open(&mut self) -> bool {
        let was_told = matches!(&self.ministry.news, Some(Err(problem)) if problem.code == Code::K11);
        match self.kept_ministry() {
            Err(problem) if !was_told => {
                self.ministry.news = Some(Err(problem));
                true
            }
            Ok(()) | Err(_) => false,
        }
    }

    fn kept_ministry(&mut self) -> Result<(), Problem> {
        let Some(ledger) = self.ledger().cloned() else { return Ok(()) };
        let progress = ledger.progress();
        let with = self.with_fields(progress.clone());
        let about = with.about_system().filter(|about| progress.about_system() != Some(about));
        let told = with.told().filter(|told| progress.told() != Some(told));
        let events =
            [about.cloned().map(Event::OdpowiedziOSystemie), told.cloned().map(Event::ProblemZgloszony)];
        for event in events.into_iter().flatten() {
            let written = ledger.append(event);
            self.unsaved = written.is_err();
            let _ = written?;
        }
        Ok(())
    }

    /// As if the fields were in the ledger already.
    fn with_fields(&self, progress: Progress) -> Progress {
        let Fields { since, whom, when, trouble, asks_since, .. } = &self.ministry;
        let about = (*asks_since && read_date(since).is_some()).then(|| AboutSystem {
            zainstalowany: Some(Installed::Tak { od: since.trim().to_owned() }),
            ..progress.about_system().cloned().unwrap_or_default()
        });
        let known = progress.told().filter(|told| told.kod == *trouble).cloned().unwrap_or_default();
        let told = Told { kod: trouble.clone(), komu: whom.trim().to_owned(), kiedy: when.trim().to_owned() };
        let is_said =
            (told.komu.as_str(), told.kiedy.as_str()) != (known.komu.as_str(), known.kiedy.as_str());
        let told = is_said.then_some(told);
        progress.with_answers(about, told)
    }

    pub(super) fn print_ministry(&mut self) -> Task<Message> {
        self.keep_ministry();
        let (progress, trouble) = (self.with_fields(self.progress()), self.in_the_way());
        let practice = self.practice.is_some();
        let card = ministry_card(&self.texts, &progress, trouble.as_ref(), Utc::now(), practice);
        self.print(card.to_html(), Message::MinistryPrinted)
    }

    pub(super) fn ministry_printed(&mut self, printed: Result<(), Problem>) -> Task<Message> {
        self.ministry.news = Some(printed);
        Task::none()
    }

    pub(super) fn ministry_panel(&self) -> HelpPanel<'_, Message> {
        let texts = &self.texts;
        let trouble = self.in_the_way();
        let lines = ministry(texts, &self.with_fields(self.progress()), trouble.as_ref());
        let Fields { since, whom, when, asks_since, news, .. } = &self.ministry;
        let since = asks_since.then(|| {
            let unclear = read_date(since).is_none() && !may_become_date(since);
            ui::field("ministry-since", t!(texts, "ministry-since"), since, |text| {
                Message::MinistryTyped(Field::Since, text)
            })
            .hint(if unclear { t!(texts, "about-since-unclear") } else { t!(texts, "about-since-hint") })
            .into()
        });
        let told = |id: &'static str, label: String, value, field: Field| -> Element<'_, Message> {
            ui::field(id, label, value, move |text| Message::MinistryTyped(field, text)).into()
        };
        let has_trouble = trouble.is_some();
        let whom = has_trouble.then(|| told("ministry-whom", t!(texts, "ministry-whom"), whom, Field::Whom));
        let when = has_trouble.then(|| told("ministry-when", t!(texts, "ministry-when"), when, Field::When));
        let news = news.as_ref().map(|printed| match printed {
            Ok(()) => ui::banner(Kind::Success, t!(texts, "ministry-printed")),
            Err(problem) => {
                let banner = ui::banner(Kind::Error, texts.in_a_banner(problem));
                let copy = texts.argument(problem, "address").map(|address| {
                    let label = texts.button(problem).unwrap_or_default();
                    ui::secondary("ministry-copy", label, Message::Copy(address)).icon(Icon::Copy)
                });
                ui::stack(8.0).push(banner).maybe(copy).into()
            }
        });
        let practice =
            self.practice.is_some().then(|| ui::banner(Kind::Info, t!(texts, "done-call-practice")));
        HelpPanel {
            key: "ministry",
            title: t!(texts, "ministry-title"),
            lead: t!(texts, "ministry-lead"),
            body: ui::blocks([practice, Some(ui::call_lines(lines)), since, whom, when, news]),
            main: Some((t!(texts, "ministry-print"), Message::MinistryPrint)),
            close: (t!(texts, "ministry-close"), Message::CloseOverlay),
        }
    }

    /// What stands in the way: what is in sight, else what the ledger knows.
    fn in_the_way(&self) -> Option<Problem> {
        let stands = |problem: &&Problem| {
            // With these one goes on.
            is_grave(problem) && !matches!(problem.code, Code::C08 | Code::C11 | Code::S04)
        };
        let seen = self.problem_in_sight().filter(stands).cloned();
        seen.or_else(|| known(&self.progress()))
    }
}

fn known(progress: &Progress) -> Option<Problem> {
    let facts = progress.package()?;
    let with_login = |code| Some(Problem::new(code).with("login", facts.login.as_str()));
    match progress.current()? {
        Stage::Password => {
            let tries = progress.tries_of(&facts.account());
            if tries.is_locked() {
                with_login(Code::H08)
            } else if tries.is_used_up() {
                with_login(Code::H07)
            } else {
                tries.open().map(|_| Code::H09.into())
            }
        }
        // Whatever was in the way of the server before is over.
        Stage::ClockAndServer if progress.server().standing() != Some(Standing::Attention) => None,
        Stage::ClockAndServer => {
            let last = progress.troubles().iter().rev().find(|met| met.stage == Stage::ClockAndServer)?;
            let code = Code::ALL.iter().find(|code| code.as_str() == last.code)?;
            // The others name more than the ledger keeps.
            let is_whole = code.as_str().starts_with('N') && *code != Code::N05;
            is_whole.then(|| (*code).into())
        }
        Stage::Registration => {
            let turn = Turn::of(progress, Stage::Registration)?;
            let known = progress.registration_of(&turn.subject.key);
            let refusals = progress.refusals_of(&turn.subject.account);
            if known.open().is_some() {
                return Some(Code::R07.into());
            }
            if refusals.is_locked() {
                return with_login(Code::H08);
            }
            if refusals.is_used_up() {
                return with_login(Code::H07);
            }
            if known.is_unfinished() {
                return Some(Code::R08.into());
            }
            standing_problem(progress, &turn)
        }
        Stage::Package | Stage::Certificate | Stage::Dictionaries => None,
    }
}
