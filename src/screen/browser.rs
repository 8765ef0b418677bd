//! E6b: the same change, by hand in the browser. Today's main road: no public page is known to the
//! wizard for sure.
use super::Card;
use super::password::rule_key;
use crate::ledger::PageAnswer;
use crate::problem::{Code, Problem, Remedy};
use crate::procedure::policy;
use crate::secret::Secret;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Choice, Icon, Kind, Page};
use iced::Element;
use url::Url;

pub const ANSWER: &str = "browser-answer";
pub const MESSAGE: &str = "browser-message";

#[derive(Debug)]
pub struct Browser {
    login: String,
    address: Url,
    temporary: Secret,
    shown: bool,
    left: u32,
    answer: Option<Answer>,
    message: String,
    saving: bool,
    problem: Option<Problem>,
}

/// "Co pokazała strona?"
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Changed,
    PolicyRefused,
    OldPasswordWrong,
    LoginWrong,
    Other,
}

#[derive(Debug, Clone)]
pub enum Message {
    Open,
    CopyLogin,
    CopyAddress,
    ToggleTemporary,
    Choose(Answer),
    MessageChanged(String),
    Submit,
    Failed(Problem),
    /// The button of the frame.
    Remedy(Remedy),
    Hide,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Open(Url),
    Copy(String),
    Save(PageAnswer),
}

impl Answer {
    pub const ALL: [Self; 5] =
        [Self::Changed, Self::PolicyRefused, Self::OldPasswordWrong, Self::LoginWrong, Self::Other];
}

impl Browser {
    pub fn new(login: String, address: Url, temporary: Secret, left: u32) -> Self {
        Self {
            login,
            address,
            temporary,
            shown: false,
            left,
            answer: None,
            message: String::new(),
            saving: false,
            problem: None,
        }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Open => return Action::Open(self.address.clone()),
            Message::CopyLogin => return Action::Copy(self.login.clone()),
            Message::CopyAddress => return Action::Copy(self.address.to_string()),
            Message::ToggleTemporary => self.shown = !self.shown,
            Message::Hide => self.shown = false,
            Message::Choose(answer) => {
                self.answer = Some(answer);
                let _ = self.problem.take_if(|problem| problem.code == Code::K30);
            }
            Message::MessageChanged(message) => self.message = message,
            Message::Submit if self.saving => {}
            Message::Submit => return self.submit(),
            Message::Remedy(Remedy::CopyAddress) => return Action::Copy(self.address.to_string()),
            Message::Remedy(_) => {}
            Message::Failed(problem) => {
                self.saving = false;
                self.problem = Some(problem);
            }
        }
        Action::None
    }

    fn submit(&mut self) -> Action {
        let answer = match self.answer {
            None => {
                self.problem = Some(Code::K30.into());
                return Action::Focus(ANSWER);
            }
            Some(Answer::Changed) => PageAnswer::Zmienione,
            Some(Answer::PolicyRefused) => PageAnswer::PolitykaOdrzucila,
            Some(Answer::OldPasswordWrong) => PageAnswer::StareHasloNiepoprawne,
            Some(Answer::LoginWrong) => PageAnswer::BlednyLogin,
            // The temporary password is the one secret that we know here: it is not kept.
            Some(Answer::Other) => PageAnswer::CosInnego { komunikat: self.without_secret() },
        };
        self.saving = true;
        self.shown = false;
        self.problem = None;
        Action::Save(answer)
    }

    fn without_secret(&self) -> String {
        let message = self.message.trim();
        match self.temporary.expose() {
            "" => message.to_owned(),
            secret => message.replace(secret, "•••"),
        }
    }
}

impl Browser {
    pub fn view<'a>(&'a self, texts: &'a Texts, card: Option<&Card>) -> Page<'a, Message> {
        let with = |text: String, below: Element<'a, Message>| -> Element<'a, Message> {
            ui::stack(8.0).push(ui::body(text)).push(below).into()
        };
        let open = ui::secondary("browser-open", t!(texts, "browser-open"), Message::Open).icon(Icon::Open);
        let address = ui::code(
            self.address.as_str(),
            self.address.as_str(),
            [ui::copy("browser-copy-address", t!(texts, "browser-copy-address"), Message::CopyAddress)],
        );
        let login = ui::code(
            &self.login,
            &self.login,
            [ui::copy("browser-copy-login", t!(texts, "browser-copy-login"), Message::CopyLogin)],
        );
        let temporary = if self.temporary.is_empty() {
            ui::body(t!(texts, "browser-step-4"))
        } else {
            with(t!(texts, "browser-step-4"), self.temporary(texts))
        };
        // Without marks: nothing is typed here, and an open ring would look like an answer below.
        let rules = policy::RULES.map(|rule| ui::body(format!("– {}", texts.get(rule_key(rule)))));
        let rules = rules
            .into_iter()
            .fold(ui::stack(4.0).push(ui::heading(t!(texts, "password-rules"))), |list, rule| {
                list.push(rule)
            });
        let steps = ui::steps(
            16.0,
            [
                with(
                    t!(texts, "browser-step-1"),
                    ui::stack(8.0).push(ui::wrapping([open.into()])).push(address).into(),
                ),
                ui::body(t!(texts, "browser-step-2")),
                with(t!(texts, "browser-step-3"), login),
                temporary,
                with(t!(texts, "browser-step-5"), rules.into()),
                ui::body(t!(texts, "browser-step-6")),
                ui::body(t!(texts, "browser-step-7")),
            ],
        );
        let warning = format!("**{}** {}", t!(texts, "password-warning"), texts.attempts_left(self.left));
        let question = t!(texts, "browser-question");
        let answers = Answer::ALL.map(|answer| Choice::new(texts.get(answer.key())));
        let chosen = Answer::ALL.iter().position(|answer| Some(*answer) == self.answer);
        let answers = ui::radio_group(ANSWER, question.clone(), answers, chosen, |n| {
            Message::Choose(Answer::ALL.get(n).copied().unwrap_or(Answer::Other))
        });
        let message = (self.answer == Some(Answer::Other)).then(|| {
            ui::field(MESSAGE, t!(texts, "browser-message"), &self.message, Message::MessageChanged)
                .hint(t!(texts, "browser-message-hint"))
                .into()
        });
        let body = ui::blocks([
            card.and_then(|card| card.call(texts)),
            card.map(|card| card.browser(texts)),
            Some(ui::banner(Kind::Warning, warning)),
            Some(steps),
            Some(ui::stack(4.0).push(ui::heading(question)).push(answers).into()),
            message,
        ]);
        let page = Page::new("browser", t!(texts, "browser-title"), body).lead(t!(texts, "browser-lead"));
        page.main(t!(texts, "browser-save"), Message::Submit)
    }

    fn temporary<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let (label, icon) = if self.shown {
            (t!(texts, "unit-temporary-hide"), Icon::Hide)
        } else {
            (t!(texts, "unit-temporary-show"), Icon::Show)
        };
        let toggle = ui::small("browser-temporary", label, Message::ToggleTemporary).icon(icon);
        let shown = self.shown.then(|| ui::mono(self.temporary.expose()));
        ui::stack(4.0).push(ui::wrapping([toggle.into()])).maybe(shown).into()
    }
}

impl Answer {
    fn key(self) -> &'static str {
        match self {
            Self::Changed => "browser-answer-changed",
            Self::PolicyRefused => "browser-answer-policy",
            Self::OldPasswordWrong => "browser-answer-old",
            Self::LoginWrong => "browser-answer-login",
            Self::Other => "browser-answer-other",
        }
    }
}
