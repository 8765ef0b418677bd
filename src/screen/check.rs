//! "H-09 – sprawdzenie": one login with the new password tells which password holds.
use super::Card;
use crate::ledger::CheckAnswer;
use crate::problem::{Code, Problem, Remedy};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Choice, Icon, Kind, Page};
use url::Url;

pub const ANSWER: &str = "check-answer";
pub const MESSAGE: &str = "check-message";

#[derive(Debug)]
pub struct Check {
    login: String,
    address: Option<Url>,
    left: u32,
    answer: Option<Answer>,
    message: String,
    saving: bool,
    problem: Option<Problem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Worked,
    LoginWrong,
    Locked,
    Other,
}

#[derive(Debug, Clone)]
pub enum Message {
    Open,
    CopyLogin,
    CopyAddress,
    Choose(Answer),
    MessageChanged(String),
    Submit,
    Failed(Problem),
    /// The button of the frame.
    Remedy(Remedy),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Open(Url),
    Copy(String),
    Save(CheckAnswer),
}

impl Answer {
    pub const ALL: [Self; 4] = [Self::Worked, Self::LoginWrong, Self::Locked, Self::Other];
}

impl Check {
    pub fn new(login: String, address: Option<Url>, left: u32) -> Self {
        Self { login, address, left, answer: None, message: String::new(), saving: false, problem: None }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Open => return self.address.clone().map_or(Action::None, Action::Open),
            Message::CopyLogin => return Action::Copy(self.login.clone()),
            Message::CopyAddress | Message::Remedy(Remedy::CopyAddress) => {
                return self.address.as_ref().map_or(Action::None, |url| Action::Copy(url.to_string()));
            }
            Message::Remedy(_) => {}
            Message::Choose(answer) => {
                self.answer = Some(answer);
                let _ = self.problem.take_if(|problem| problem.code == Code::K30);
            }
            Message::MessageChanged(message) => self.message = message,
            Message::Submit if self.saving => {}
            Message::Submit => {
                let answer = match self.answer {
                    None => {
                        self.problem = Some(Code::K30.into());
                        return Action::Focus(ANSWER);
                    }
                    Some(Answer::Worked) => CheckAnswer::Zalogowano,
                    Some(Answer::LoginWrong) => CheckAnswer::BlednyLogin,
                    Some(Answer::Locked) => CheckAnswer::KontoZablokowane,
                    Some(Answer::Other) => {
                        CheckAnswer::CosInnego { komunikat: self.message.trim().to_owned() }
                    }
                };
                self.saving = true;
                self.problem = None;
                return Action::Save(answer);
            }
            Message::Failed(problem) => {
                self.saving = false;
                self.problem = Some(problem);
            }
        }
        Action::None
    }
}

impl Check {
    pub fn view<'a>(&'a self, texts: &'a Texts, card: Option<&Card>) -> Page<'a, Message> {
        let warning = format!("{} {}", t!(texts, "check-warning"), texts.attempts_left(self.left));
        let copy = ui::copy("check-copy-login", t!(texts, "browser-copy-login"), Message::CopyLogin);
        let account = self.address.iter().fold(
            vec![ui::row(t!(texts, "password-login"), self.login.clone()).action(copy)],
            |mut rows, address| {
                let copy =
                    ui::copy("check-copy-address", t!(texts, "browser-copy-address"), Message::CopyAddress);
                rows.push(ui::row(t!(texts, "unit-pi-mzt"), address.as_str()).action(copy));
                rows
            },
        );
        let open = self.address.as_ref().map(|_| {
            let open = ui::secondary("check-open", t!(texts, "browser-open"), Message::Open).icon(Icon::Open);
            ui::wrapping([open.into()])
        });
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
            card.map(|card| card.browser(texts)),
            Some(ui::banner(Kind::Warning, warning)),
            Some(ui::short_card(account)),
            open,
            Some(ui::stack(4.0).push(ui::heading(question)).push(answers).into()),
            message,
        ]);
        Page::new("check", t!(texts, "check-title"), body)
            .lead(t!(texts, "check-lead"))
            .main(t!(texts, "browser-save"), Message::Submit)
    }
}

impl Answer {
    fn key(self) -> &'static str {
        match self {
            Self::Worked => "check-answer-worked",
            Self::LoginWrong => "browser-answer-login",
            Self::Locked => "check-answer-locked",
            Self::Other => "browser-answer-other",
        }
    }
}
