//! E2: is this computer ready? Goes on by itself when all is well.
use crate::platform::{Check, Finding};
use crate::problem::Problem;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Mark, Page};

#[derive(Debug, Default)]
pub struct Computer {
    /// None while looking.
    findings: Option<Vec<Finding>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Looked(Vec<Finding>),
    Again,
    /// "Otwórz pakiet bez internetu": stage 1 needs no network.
    Offline,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Look,
    Continue { ready: bool },
}

impl Computer {
    /// The first thing that is not as it should be.
    pub fn problem(&self) -> Option<&Problem> {
        self.findings.iter().flatten().find_map(|finding| finding.problem.as_ref())
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Looked(findings) => {
                let ready = findings.iter().all(|finding| finding.problem.is_none());
                self.findings = Some(findings);
                if ready { Action::Continue { ready } } else { Action::None }
            }
            Message::Again => {
                self.findings = None;
                Action::Look
            }
            Message::Offline => Action::Continue { ready: false },
        }
    }
}

impl Computer {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let name = |check| match check {
            Check::Network => t!(texts, "computer-network"),
            Check::Clock => t!(texts, "computer-clock"),
            Check::Disk => t!(texts, "computer-disk"),
        };
        let rows = Check::ALL.map(|check| {
            let found = self.findings.iter().flatten().find(|finding| finding.check == check);
            let (mark, word) = match found.map(|finding| &finding.problem) {
                None => (Mark::Working, t!(texts, "computer-checking")),
                Some(None) => (Mark::Ok, t!(texts, "computer-fine")),
                Some(Some(_)) => (Mark::Error, t!(texts, "computer-attention")),
            };
            ui::row_state(name(check), mark, word)
        });
        let page = Page::new("computer", t!(texts, "computer-title"), ui::card(rows))
            .lead(t!(texts, "computer-lead"));
        match self.problem() {
            None => page.without_later(),
            Some(_) => page
                .second(t!(texts, "computer-offline"), Message::Offline)
                .main(t!(texts, "computer-again"), Message::Again),
        }
    }
}
