//! F1: what to check, whom to call, what to say; and the words that need explaining.
use super::look::Told;
use super::{App, Message};
use crate::document::system_name;
use crate::t;
use crate::text::plain;
use crate::ui::{self, HelpPanel, Icon};
use chrono::Utc;
use iced::Element;

/// "Słowniczek" (storyboard 2, "Słowniczek", and 2.21).
const TERMS: [&str; 26] = [
    "term-csizs",
    "term-system",
    "term-unit",
    "term-pi-mzt",
    "term-piu",
    "term-certificate",
    "term-dictionaries",
    "term-package",
    "term-package-password",
    "term-package-code",
    "term-temporary",
    "term-password",
    "term-login",
    "term-local",
    "term-voivodship",
    "term-vendor",
    "term-ministry",
    "term-request",
    "term-server",
    "term-certificates",
    "term-area",
    "term-conformity",
    "term-teryt",
    "term-time",
    "term-proxy",
    "term-firewall",
];

impl App {
    pub(super) fn help(&self, page: &str) -> HelpPanel<'_, Message> {
        let texts = &self.texts;
        let row = self.screen.help();
        let checks = ui::steps(8.0, row.checks().map(|key| ui::body(sentence(&texts.get(key)))));
        let steps = self.problem_in_sight().map_or(row.steps(), |problem| problem.code.steps());
        let steps = if steps.is_empty() { row.steps() } else { steps };
        let lines = texts.contact_lines(steps, &self.contacts());
        let calls = lines
            .into_iter()
            .fold(ui::stack(4.0), |calls, line| calls.push(ui::contact(line.text, line.below)));
        let titled = |title: String, below: Element<'static, Message>| -> Element<'static, Message> {
            ui::stack(8.0).push(ui::heading(title)).push(below).into()
        };
        let connection = self.can_ask_connection().then(|| {
            ui::quiet("help-connection", t!(texts, "connection-check"), Message::Connection)
                .icon(Icon::Server)
        });
        let say = ui::plain_card(ui::body(t!(texts, "help-say-aloud", said = self.say())));
        let body = ui::blocks([
            Some(titled(t!(texts, "help-check"), checks)),
            Some(titled(t!(texts, "help-call"), calls.into())),
            Some(titled(t!(texts, "help-say"), say)),
            Some(ui::noted(Icon::Lock, format!("**{}**", t!(texts, "help-never")))),
            Some(ui::action_list(
                [
                    Some(ui::quiet("help-copy", t!(texts, "help-copy"), Message::CopyHelp).icon(Icon::Copy)),
                    connection,
                    Some(
                        ui::quiet("help-ministry", t!(texts, "ministry-open"), Message::Ministry)
                            .icon(Icon::Call),
                    ),
                    Some(
                        ui::quiet("help-glossary", t!(texts, "glossary-title"), Message::Glossary)
                            .icon(Icon::Book),
                    ),
                    Some(
                        ui::quiet("help-look", t!(texts, "look-name"), Message::Look(Told::Open))
                            .icon(Icon::Accessibility),
                    ),
                ]
                .into_iter()
                .flatten(),
            )),
        ]);
        HelpPanel {
            key: "help",
            title: texts.help_title(page, self.told_stage()),
            lead: t!(texts, "help-lead"),
            body,
            main: None,
            close: (t!(texts, "help-close"), Message::CloseOverlay),
        }
    }

    /// "Powiedz:", without the quotation marks around it.
    pub(super) fn say(&self) -> String {
        let page = self.screen_page();
        let code = self.problem_in_sight().map(|problem| problem.code);
        self.texts.what_to_say(page.title(), self.told_stage(), code)
    }

    /// "Kopiuj opis problemu" (criterion J1): five lines for an e-mail, no secret in any. Practice says so
    /// in a line before them.
    pub(super) fn description(&self) -> String {
        let texts = &self.texts;
        let progress = self.progress();
        let unit = progress.package().map(|facts| facts.jednostka.as_str());
        let unit = unit.filter(|unit| !unit.is_empty());
        let problem = match self.problem_in_sight() {
            Some(problem) => t!(texts, "help-copied-problem", title = texts.title(problem)),
            None => t!(texts, "help-copied-no-problem"),
        };
        let lines = [
            self.practice.is_some().then(|| t!(texts, "strip-practice")),
            Some(self.say()),
            Some(problem),
            Some(match unit {
                Some(unit) => t!(texts, "help-copied-unit", name = unit),
                None => t!(texts, "help-copied-unit-unknown"),
            }),
            Some(t!(texts, "help-copied-system", name = system_name(texts, &progress))),
            Some(t!(texts, "help-copied-when", moment = texts.moment(Utc::now()))),
        ];
        plain(&lines.into_iter().flatten().collect::<Vec<_>>().join("\n"))
    }

    /// "Słowniczek": the words of the storyboard, the first ones first.
    pub(super) fn glossary(&self) -> HelpPanel<'_, Message> {
        let texts = &self.texts;
        let terms =
            TERMS.into_iter().fold(ui::stack(12.0), |terms, key| terms.push(ui::body(texts.get(key))));
        HelpPanel {
            key: "glossary",
            title: t!(texts, "glossary-title"),
            lead: t!(texts, "glossary-lead"),
            body: terms.into(),
            main: None,
            close: (t!(texts, "glossary-close"), Message::CloseOverlay),
        }
    }
}

/// "czy Caps Lock jest wyłączony" as a sentence of its own.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}
