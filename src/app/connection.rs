//! "Sprawdź połączenie krok po kroku" (storyboard 2.21, E13), as it is drawn.
use super::view::kind;
use super::waiting::Patience;
use super::{App, Message};
use crate::csizs::probe::{Diagnosis, Finding, Outcome};
use crate::problem::Severity;
use crate::t;
use crate::ui::{self, HelpPanel, Icon, Mark};
use iced::Element;

impl App {
    pub(super) fn connection_panel(&self) -> HelpPanel<'_, Message> {
        let texts = &self.texts;
        let asking = self.connection.asked.is_some();
        let lists = self.connection.lists.iter().map(|(name, list)| Some(self.connection_list(name, list)));
        let again = if asking {
            let working = ui::working(t!(texts, "connection-checking"));
            let patience = self.connection.waiting.map_or(Patience::Short, |waiting| waiting.patience());
            let said = match patience {
                Patience::Short | Patience::Named => None,
                Patience::Long => Some(t!(texts, "common-wait-5")),
                Patience::Stoppable => Some(t!(texts, "common-wait-30")),
            };
            let stop = (patience == Patience::Stoppable)
                .then(|| ui::secondary("connection-stop", t!(texts, "common-stop"), Message::ConnectionStop));
            ui::stack(8.0).push(working).maybe(said.map(ui::body)).maybe(stop).into()
        } else {
            let label = t!(texts, "connection-check");
            ui::secondary("connection-again", label, Message::ConnectionAgain).icon(Icon::Retry).into()
        };
        HelpPanel {
            key: "connection",
            title: t!(texts, "connection-title"),
            lead: t!(texts, "connection-lead"),
            body: ui::blocks(lists.chain([Some(again)])),
            main: None,
            close: (t!(texts, "connection-close"), Message::CloseOverlay),
        }
    }

    /// One address: its steps, and what to do about the first that is not as it should be.
    fn connection_list<'a>(&self, name: &str, list: &Diagnosis) -> Element<'a, Message> {
        let texts = &self.texts;
        let said = list
            .problem()
            .map(|problem| ui::banner(kind(problem.code.severity()), texts.in_a_banner(problem)));
        let rows = list.findings.iter().map(|finding| {
            let (mark, word) = self.connection_word(finding);
            let row = ui::row_state(texts.connection_step(finding.step), mark, word);
            match texts.evidence(finding) {
                seen if seen.is_empty() => row,
                seen => row.note(seen),
            }
        });
        ui::stack(8.0)
            .push(ui::heading(t!(texts, "connection-of", name = name, host = list.host.as_str())))
            .maybe(said)
            .push(ui::list_card(rows))
            .into()
    }

    fn connection_word(&self, finding: &Finding) -> (Mark, String) {
        let texts = &self.texts;
        match &finding.outcome {
            Outcome::Fine => (Mark::Ok, t!(texts, "connection-fine")),
            Outcome::Skipped => (Mark::Later, t!(texts, "connection-skipped")),
            Outcome::Attention(problem) => {
                let grave = problem.code.severity() == Severity::Error;
                let mark = if grave { Mark::Error } else { Mark::Warning };
                (mark, t!(texts, "connection-attention"))
            }
        }
    }
}
