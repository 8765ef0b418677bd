//! How E8 looks (look.md, picture 10-serwer-N-04).
use super::{Line, Message, Server};
use crate::csizs::probe::{Diagnosis, Finding, Outcome};
use crate::problem::Severity;
use crate::procedure::hosts;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Kind, Mark, Page};
use iced::Element;

impl Server {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let body = ui::blocks([
            Some(self.list(texts)),
            self.said(texts).map(|said| ui::banner(Kind::Info, said)),
            self.ways_on(texts),
        ]);
        let page = Page::new("server", t!(texts, "server-title"), body).lead(self.lead(texts));
        if self.is_asking() {
            page.busy(t!(texts, "connection-checking"))
        } else if self.passes() {
            page.main(t!(texts, "common-next"), Message::GoOn)
        } else if self.can_ask() {
            page.main(t!(texts, "server-again"), Message::Again)
        } else if self.services.is_empty() {
            page.main(t!(texts, "seen-supplement"), Message::Supplement)
        } else {
            page.main(t!(texts, "server-confirm"), Message::Confirm)
        }
    }

    fn lead(&self, texts: &Texts) -> String {
        match self.typed {
            true => t!(texts, "server-lead-typed"),
            false => t!(texts, "server-lead"),
        }
    }

    /// The addresses, and how it stands with the way to them.
    fn list<'a>(&self, texts: &'a Texts) -> Element<'a, Message> {
        let addresses = self.services.iter().enumerate().map(|(n, service)| {
            let shown = hosts::shown(&service.server.address);
            let label = texts.server_label(&service.server, self.services.len());
            let copy = ui::copy(
                format!("server-copy-{n}"),
                t!(texts, "browser-copy-address"),
                Message::Copy(service.server.address.clone()),
            );
            ui::row(label, shown).action(copy)
        });
        let states = self.can_ask().then(|| Line::ALL.map(|line| self.line(texts, line)));
        ui::list_card(addresses.chain(states.into_iter().flatten()))
    }

    fn line<'a>(&self, texts: &'a Texts, line: Line) -> ui::Row<'a, Message> {
        let (mark, word) = match &self.lists {
            Some(lists) => match standing(lists, line) {
                Stand::Fine => (Mark::Ok, t!(texts, "connection-fine")),
                Stand::Warning => (Mark::Warning, t!(texts, "connection-attention")),
                Stand::Error => (Mark::Error, t!(texts, "connection-attention")),
                Stand::Skipped => (Mark::Later, t!(texts, "connection-skipped")),
            },
            None if self.failed.is_some() => (Mark::Later, t!(texts, "connection-skipped")),
            None => (Mark::Working, t!(texts, "connection-being-checked")),
        };
        ui::row_state(name(texts, line), mark, word)
    }

    /// What the person should know beside the list.
    fn said(&self, texts: &Texts) -> Option<String> {
        if self.services.is_empty() {
            Some(t!(texts, "server-none"))
        } else if !self.can_ask() {
            Some(t!(texts, "server-not-asked"))
        } else if self.is_asking() || self.problem().is_none() {
            None
        } else if self.elsewhere {
            Some(t!(texts, "server-elsewhere"))
        } else {
            None
        }
    }

    /// Nobody is kept here: the person may vouch for it, or come back.
    fn ways_on<'a>(&self, texts: &'a Texts) -> Option<Element<'a, Message>> {
        if self.is_asking() || self.passes() {
            return None;
        }
        let confirm =
            self.can_ask().then(|| ui::link("server-confirm", t!(texts, "server-confirm"), Message::Confirm));
        let postpone = ui::link("server-on", t!(texts, "clock-go-on"), Message::Postpone);
        Some(ui::stack(8.0).maybe(confirm).push(postpone).into())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stand {
    Skipped,
    Fine,
    Warning,
    Error,
}

/// The worst of the steps that a line stands for, of all services. A step that was not needed takes
/// nothing away from one that was fine.
fn standing(lists: &[Diagnosis], line: Line) -> Stand {
    let of = |finding: &Finding| match &finding.outcome {
        Outcome::Fine => Stand::Fine,
        Outcome::Skipped => Stand::Skipped,
        Outcome::Attention(problem) if problem.code.severity() == Severity::Error => Stand::Error,
        Outcome::Attention(_) => Stand::Warning,
    };
    let one = |list: &Diagnosis| {
        let steps = line.steps().iter().filter_map(|step| list.finding(*step));
        steps.map(of).max().unwrap_or(Stand::Skipped)
    };
    // Of several services the one that stands worst decides; one that was not reached is no success.
    let all: Vec<Stand> = lists.iter().map(one).collect();
    let worst = all.iter().copied().max().unwrap_or(Stand::Skipped);
    if worst == Stand::Fine && all.contains(&Stand::Skipped) { Stand::Skipped } else { worst }
}

fn name(texts: &Texts, line: Line) -> String {
    match line {
        Line::Network => t!(texts, "server-network"),
        Line::Answers => t!(texts, "server-answers"),
        Line::Confirmed => t!(texts, "server-confirmed"),
        Line::Clock => t!(texts, "server-clock"),
        Line::Service => t!(texts, "server-service"),
    }
}
