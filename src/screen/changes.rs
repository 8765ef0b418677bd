//! "Co kreator zmienił na tym komputerze" (storyboard 2.21, "Cofanie zmian na komputerze"): before and
//! after, and the way back of each.
use crate::certificate::issued_to;
use crate::ledger::{CertificateChange, ClockChange, Progress};
use crate::problem::{Problem, Remedy};
use crate::procedure::Stage;
use crate::procedure::certificate::Store;
use crate::procedure::clock::{TimeSettings, TimeSource};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Page};
use chrono::{DateTime, Utc};
use iced::Element;

#[derive(Debug)]
pub struct Changes {
    progress: Progress,
    practice: bool,
    /// What the person is asked about.
    asked: Option<Change>,
    /// It is being taken back.
    undoing: bool,
    problem: Option<Problem>,
}

/// One of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Clock,
    Certificate { store: Store, sha256: String },
}

#[derive(Debug, Clone)]
pub enum Message {
    Undo(Change),
    /// The person has said yes to what was asked.
    Confirmed,
    Undone(Result<(), Problem>),
    Close,
    Remedy(Remedy),
}

#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    None,
    Focus(&'static str),
    /// It may cut a system off: asked first.
    Ask,
    Undo(Change),
    Close,
}

impl Changes {
    pub fn new(progress: Progress, practice: bool) -> Self {
        Self { progress, practice, asked: None, undoing: false, problem: None }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// Where the person is.
    pub fn stage(&self) -> Stage {
        self.progress.current().unwrap_or(Stage::Dictionaries)
    }

    pub fn is_undoing(&self) -> bool {
        self.undoing
    }

    /// What the question is about.
    pub fn asked(&self) -> Option<&Change> {
        self.asked.as_ref()
    }

    /// What the ledger knows by now.
    pub fn knows(&mut self, progress: Progress) {
        self.progress = progress;
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Undo(_) | Message::Confirmed | Message::Close if self.undoing => Action::None,
            Message::Undo(change) => {
                self.asked = Some(change);
                Action::Ask
            }
            Message::Confirmed => {
                let Some(change) = self.asked.take() else { return Action::None };
                self.problem = None;
                self.undoing = true;
                Action::Undo(change)
            }
            Message::Undone(undone) => {
                self.undoing = false;
                self.problem = undone.err();
                if self.problem.is_some() { Action::Focus("problem-button") } else { Action::None }
            }
            Message::Close => Action::Close,
            Message::Remedy(_) => Action::None,
        }
    }

    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let clock = self.progress.clock().change();
        let certificates = self.progress.certificates().changes();
        let clock = clock.map(|change| clock_block(texts, change));
        let certificates = certificates.iter().enumerate().map(|(n, change)| block(texts, n, change));
        let blocks: Vec<_> = clock.into_iter().chain(certificates).map(Some).collect();
        let is_empty = blocks.is_empty();
        let practice = self.practice.then(|| ui::quiet_body(t!(texts, "changes-practice")));
        let none = is_empty.then(|| ui::body(t!(texts, "changes-none")));
        let body = ui::blocks([practice, none].into_iter().chain(blocks));
        let page = Page::new("changes", t!(texts, "changes-title"), body).without_later();
        // Of an empty list it would not be true.
        let page = if is_empty { page } else { page.lead(t!(texts, "changes-lead")) };
        if self.undoing {
            page.busy(t!(texts, "changes-undoing"))
        } else {
            page.main(t!(texts, "changes-close"), Message::Close)
        }
    }
}

fn clock_block<'a>(texts: &Texts, change: &ClockChange) -> Element<'a, Message> {
    let after = match &change.po {
        Some(after) => settings(texts, after),
        None => t!(texts, "changes-unknown"),
    };
    let label = t!(texts, "changes-undo-clock");
    let undo = ui::secondary("changes-undo-clock", label, Message::Undo(Change::Clock)).icon(Icon::Retry);
    let title = titled(texts, change.kiedy, &t!(texts, "changes-clock"));
    let rows = [
        ui::row(t!(texts, "changes-was"), settings(texts, &change.przed)),
        ui::row(t!(texts, "changes-is"), after),
    ];
    ui::stack(8.0)
        .push(ui::heading(title))
        .push(ui::short_card(rows))
        .push(ui::wrapping([undo.into()]))
        .into()
}

fn block<'a>(texts: &Texts, n: usize, change: &CertificateChange) -> Element<'a, Message> {
    let what = match change.magazyn {
        Store::Osobisty => t!(texts, "changes-own"),
        Store::ZaufaneGlowne => t!(texts, "changes-empatia"),
    };
    let title = titled(texts, change.kiedy, &what);
    let after = match change.pewne {
        true => t!(texts, "changes-installed", name = issued_to(&change.podmiot)),
        false => t!(texts, "changes-unknown"),
    };
    let undone = Change::Certificate { store: change.magazyn, sha256: change.sha256.clone() };
    let label = t!(texts, "certificate-undo");
    let undo = ui::secondary(format!("changes-undo-{n}"), label, Message::Undo(undone)).icon(Icon::Retry);
    let rows = [
        ui::row(t!(texts, "changes-was"), t!(texts, "changes-nothing")),
        ui::row(t!(texts, "changes-is"), after),
        ui::row(t!(texts, "certificate-print"), super::certificate::last(&change.sha256)),
    ];
    ui::stack(8.0)
        .push(ui::heading(title))
        .push(ui::short_card(rows))
        .push(ui::wrapping([undo.into()]))
        .into()
}

/// "serwery czasu: tempus1.gum.gov.pl" in the words of the page, not of Windows.
fn settings(texts: &Texts, settings: &TimeSettings) -> String {
    let servers = settings.serwery.iter().map(|peer| peer.split(',').next().unwrap_or_default());
    match settings.zrodlo {
        TimeSource::Brak => t!(texts, "changes-time-none"),
        TimeSource::Domena => t!(texts, "changes-time-domain"),
        TimeSource::Serwery | TimeSource::Wszystkie => {
            t!(texts, "changes-time-servers", servers = texts.list(servers))
        }
    }
}

fn titled(texts: &Texts, at: DateTime<Utc>, what: &str) -> String {
    format!("{} – {what}", texts.moment(at))
}
