//! How E10b looks: one step after the other, each with what it needs and what should be seen.
use super::{ANSWER, Message, NUMBER, RegistrationByHand, STEPS, Shown, WHEN};
use crate::document::Place;
use crate::t;
use crate::text::{Texts, hold_path};
use crate::ui::{self, Choice, Icon, Kind, Page, Row};
use iced::Element;

/// The steps that have a page of their own to be seen in the domain system.
const SEEN: [&str; STEPS as usize] =
    ["registered-seen-1", "registered-seen-2", "registered-seen-3", "registered-seen-4", ""];
const SAID: [&str; STEPS as usize] =
    ["registered-step-1", "registered-step-2", "registered-step-3", "registered-step-4", "registered-step-5"];

impl RegistrationByHand {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        if self.asking { self.question(texts) } else { self.steps(texts) }
    }

    fn steps<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let steps = SAID.iter().zip(SEEN).zip(0..).map(|((said, seen), n)| self.step(texts, n, said, seen));
        let links = ui::stack(8.0)
            .push(ui::link("registered-error", t!(texts, "registered-error"), Message::AskAnswer))
            .maybe(self.automatic.then(|| {
                ui::link("registered-automatic", t!(texts, "registered-automatic"), Message::Automatic)
            }));
        let sheet = ui::secondary("registered-sheet", t!(texts, "registered-sheet"), Message::ChooseSheet);
        let saved = self.saved.as_ref().map(|saved| {
            let path = hold_path(&saved.file.display().to_string());
            (Kind::Success, t!(texts, "clock-sheet-saved", path = path))
        });
        let body = ui::blocks([
            Some(ui::steps(16.0, steps)),
            Some(links.into()),
            Some(ui::wrapping([sheet.icon(Icon::Save).into()])),
        ]);
        let title = t!(texts, "registered-title", name = self.values.system.as_str());
        let page = Page::new("registration-by-hand", title, body).lead(t!(texts, "registered-lead"));
        let page = page.news(saved);
        if self.done + 1 < STEPS {
            page.main(t!(texts, "registered-done"), Message::Done)
        } else {
            page.main(t!(texts, "registered-confirm"), Message::Submit)
        }
    }

    /// What is done is one line, what comes is one quiet line; the step between has all it needs.
    fn step<'a>(
        &'a self,
        texts: &'a Texts,
        n: u32,
        said: &'static str,
        seen: &'static str,
    ) -> Element<'a, Message> {
        let said = texts.get(said);
        if n < self.done {
            return ui::stack(0.0)
                .push(ui::quiet_body(said))
                .push(ui::state(ui::Mark::Ok, t!(texts, "registered-step-done")))
                .into();
        }
        if n > self.done {
            return ui::quiet_body(said);
        }
        let inside: Option<Element<'a, Message>> = match n {
            1 => Some(self.table(texts)),
            2 => {
                let warning = texts.attempts_left(self.left);
                Some(ui::banner(Kind::Warning, format!("{} {warning}", t!(texts, "registered-password"))))
            }
            4 => Some(self.fields(texts)),
            _ => None,
        };
        let seen = (!seen.is_empty()).then(|| ui::helper(texts.get(seen)));
        ui::stack(8.0).push(ui::strong(said)).maybe(inside).maybe(seen).into()
    }

    fn table<'a>(&'a self, texts: &'a Texts) -> Element<'a, Message> {
        let values = &self.values;
        let row = |id: String, label: String, value: &str| -> Option<Row<'a, Message>> {
            let copy = ui::copy(id, t!(texts, "frame-copy"), Message::Copy(value.to_owned()));
            (!value.is_empty())
                .then(|| ui::row(label.clone(), value.to_owned()).action(copy.description(label)))
        };
        let servers = values.servers.iter().enumerate().map(|(n, server)| {
            let label = texts.server_label(server, values.servers.len());
            row(format!("registered-server-{n}"), label, &server.address)
        });
        let certificate = match &values.certificate {
            Place::Unknown => None,
            Place::Store => Some(ui::row(t!(texts, "certificate-own"), t!(texts, "registered-in-store"))),
            Place::File(path) => row("registered-file".to_owned(), t!(texts, "certificate-own"), path),
        };
        let rest = [
            ("login", t!(texts, "password-login"), &values.login),
            ("unit", t!(texts, "paper-unit"), &values.unit),
            ("unit-id", t!(texts, "registered-unit-id"), &values.unit_id),
            ("system-id", t!(texts, "registered-system-id"), &values.system_id),
        ];
        let rest = rest.map(|(id, label, value)| row(format!("registered-{id}"), label, value));
        let time = values
            .time_servers
            .iter()
            .enumerate()
            .map(|(n, server)| row(format!("registered-time-{n}"), t!(texts, "clock-server"), server));
        let rows = servers.chain([certificate]).chain(rest).chain(time).flatten();
        let names = ui::helper(t!(texts, "registered-names"));
        ui::stack(8.0).push(ui::list_card(rows)).push(names).into()
    }

    fn fields<'a>(&'a self, texts: &'a Texts) -> Element<'a, Message> {
        let when = ui::field(WHEN, t!(texts, "registered-when"), &self.when, Message::WhenChanged)
            .hint(t!(texts, "registered-when-hint"))
            .error(texts.error_at(WHEN, self.problem()));
        let number = ui::field(NUMBER, t!(texts, "registered-number"), &self.number, Message::NumberChanged);
        let now = ui::small("registered-now", t!(texts, "registered-now"), Message::Now);
        ui::stack(4.0).push(ui::pair(when, number)).push(ui::wrapping([now.into()])).into()
    }

    fn question<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let asked = t!(texts, "registered-question");
        let answers = Shown::ALL.map(|shown| Choice::new(texts.get(key(shown))));
        let chosen = Shown::ALL.iter().position(|shown| Some(*shown) == self.answer);
        let answers = ui::radio_group(ANSWER, asked.clone(), answers, chosen, |n| {
            Message::Choose(Shown::ALL.get(n).copied().unwrap_or(Shown::Nothing))
        });
        let body = ui::stack(8.0).push(ui::heading(asked)).push(answers);
        Page::new("registration-answer", t!(texts, "registered-error"), body)
            .lead(t!(texts, "registered-error-lead"))
            .first_focus(ANSWER)
            .main(t!(texts, "browser-save"), Message::SaveAnswer)
    }
}

fn key(shown: Shown) -> &'static str {
    match shown {
        Shown::WrongLogin => "registered-shown-login",
        Shown::Temporary => "registered-shown-temporary",
        Shown::Locked => "registered-shown-locked",
        Shown::Known => "registered-shown-known",
        Shown::Conformity => "registered-shown-conformity",
        Shown::Certificate => "registered-shown-certificate",
        Shown::Role => "registered-shown-role",
        Shown::Unit => "registered-shown-unit",
        Shown::Clock => "registered-shown-clock",
        Shown::Internal => "registered-shown-internal",
        Shown::Nothing => "registered-shown-nothing",
    }
}
