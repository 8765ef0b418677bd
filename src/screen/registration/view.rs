//! How E10 looks (look.md, picture 12-rejestracja).
use super::{Message, PASSWORD, Phase, Registration};
use crate::ledger::Standing;
use crate::problem::Code;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Kind, Mark, Page, Row};
use iced::Element;

impl Registration {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let idle = self.phase == Phase::Idle;
        let warning = if self.open { None } else { Some(t!(texts, "registration-warning")) };
        let body = ui::blocks([
            Some(self.data(texts)),
            self.field(texts),
            self.shut.then(|| ui::banner(Kind::Info, t!(texts, "certificate-shut"))),
            warning.map(|warning| ui::banner(Kind::Warning, warning)),
            // Before the act, and not only once one was refused.
            (!self.open && !self.shut).then(|| ui::body(texts.attempts_left(self.left))),
            idle.then(|| {
                ui::link("registration-by-hand", t!(texts, "registration-by-hand"), Message::ByHand).into()
            }),
        ]);
        let page = Page::new("registration", t!(texts, "registration-title"), body)
            .lead(t!(texts, "registration-lead"));
        let page = if self.asks_for_password() { page.first_focus(PASSWORD) } else { page };
        match self.phase {
            Phase::Looking => page.busy(t!(texts, "registration-register")),
            Phase::Registering => page.busy(t!(texts, "registration-registering")),
            Phase::AskingState => page.busy(t!(texts, "registration-asking")),
            Phase::Idle if self.open => page.main(t!(texts, "registration-ask"), Message::Submit),
            Phase::Idle => page.main(t!(texts, "registration-register"), Message::Submit),
        }
    }

    fn data<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let data = &self.data;
        let row = |label: String, value: &str| -> Option<Row<'a, Message>> {
            (!value.is_empty()).then(|| ui::row(label, value.to_owned()))
        };
        let certificate = data.certificate_until.map(|until| {
            ui::row(
                t!(texts, "registration-certificate"),
                t!(texts, "registration-until", date = texts.day(until)),
            )
        });
        let clock = data.clock.map(|standing| {
            let (mark, word) = match standing {
                Standing::Done { by_hand: false, .. } => (Mark::Ok, t!(texts, "registration-clock-right")),
                Standing::Done { by_hand: true, .. } => (Mark::Ok, t!(texts, "stage-by-hand")),
                Standing::Now | Standing::NotYet | Standing::Attention => {
                    (Mark::Warning, t!(texts, "stage-attention"))
                }
            };
            ui::row_state(t!(texts, "connection-clock"), mark, word)
        });
        let rows = [
            row(t!(texts, "paper-unit"), &data.unit),
            row(t!(texts, "differs-system"), &data.system),
            row(t!(texts, "server-address"), &data.server),
            certificate,
            clock,
            row(t!(texts, "password-login"), &data.login),
        ];
        ui::list_card(rows.into_iter().flatten())
    }

    /// Only where it is not remembered, and only for a registration.
    fn asks_for_password(&self) -> bool {
        self.kept.is_none() && !self.open && !self.shut && self.phase != Phase::Looking
    }

    fn field<'a>(&'a self, texts: &'a Texts) -> Option<Element<'a, Message>> {
        if !self.asks_for_password() {
            return None;
        }
        let reveal = match self.shown {
            true => t!(texts, "unlock-hide"),
            false => t!(texts, "unlock-show"),
        };
        let empty = self.problem.as_ref().filter(|problem| problem.code == Code::R01);
        let field = ui::secret_field(
            PASSWORD,
            t!(texts, "registration-password"),
            &self.password,
            Message::PasswordChanged,
        );
        let field = field
            .pasted(Message::PasswordChanged)
            .reveal(reveal, self.shown, Message::TogglePassword)
            .keyboard(texts.keyboard())
            .hint(t!(texts, "registration-password-hint"))
            .error(empty.map(|problem| texts.title(problem)));
        Some(field.into())
    }
}
