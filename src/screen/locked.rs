//! H-08, a whole page: what to do while CSIZS has locked the account.
use super::Card;
use crate::problem::{Code, Problem};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Choice, Page};

pub const ANSWER: &str = "locked-answer";

#[derive(Debug)]
pub struct Locked {
    login: String,
    /// "Czy jest nowe hasło tymczasowe?", once the account is said to be unlocked.
    question: Option<Question>,
    problem: Problem,
}

#[derive(Debug, Default)]
struct Question {
    new_password: Option<bool>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Later,
    Unlocked,
    Choose(bool),
    Submit,
    Failed(Problem),
    BackToPage,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Later,
    Unlocked { new_password: bool },
}

impl Locked {
    pub fn new(login: String) -> Self {
        let problem = locked(&login);
        Self { login, question: None, problem }
    }

    /// While it is asked about, the account is no longer said to be locked.
    pub fn problem(&self) -> Option<&Problem> {
        (!self.is_asking() || self.problem.code != Code::H08).then_some(&self.problem)
    }

    pub fn is_asking(&self) -> bool {
        self.question.is_some()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Later => return Action::Later,
            Message::Unlocked => self.question = Some(Question::default()),
            Message::BackToPage => *self = Self::new(std::mem::take(&mut self.login)),
            Message::Choose(new_password) => {
                self.question = Some(Question { new_password: Some(new_password) });
                self.problem = locked(&self.login);
            }
            Message::Submit => match self.question.as_ref().and_then(|question| question.new_password) {
                Some(new_password) => return Action::Unlocked { new_password },
                None => {
                    self.problem = Code::K30.into();
                    return Action::Focus(ANSWER);
                }
            },
            Message::Failed(problem) => self.problem = problem,
        }
        Action::None
    }
}

fn locked(login: &str) -> Problem {
    Problem::new(Code::H08).with("login", login)
}

impl Locked {
    pub fn view<'a>(&'a self, texts: &'a Texts, card: Option<&Card>) -> Page<'a, Message> {
        match &self.question {
            Some(question) => self.question(texts, question),
            None => self.page(texts, card),
        }
    }

    fn page<'a>(&self, texts: &'a Texts, card: Option<&Card>) -> Page<'a, Message> {
        let steps = ui::steps(
            16.0,
            ["locked-step-1", "locked-step-2", "locked-step-3", "locked-step-4"]
                .map(|key| ui::body(texts.get(key))),
        );
        let todo = ui::stack(8.0).push(ui::heading(t!(texts, "locked-todo"))).push(steps);
        let body = ui::blocks([card.and_then(|card| card.call(texts)), Some(todo.into())]);
        Page::new("locked", t!(texts, "locked-title", login = self.login.as_str()), body)
            .second(t!(texts, "locked-unlocked"), Message::Unlocked)
            .main(t!(texts, "common-later"), Message::Later)
    }

    fn question<'a>(&self, texts: &'a Texts, question: &Question) -> Page<'a, Message> {
        let asked = t!(texts, "locked-question");
        let answers = [t!(texts, "locked-question-yes"), t!(texts, "locked-question-no")].map(Choice::new);
        let chosen = question.new_password.map(|new| usize::from(!new));
        let body = ui::radio_group(ANSWER, asked.clone(), answers, chosen, |n| Message::Choose(n == 0));
        Page::new("locked-question", asked, body).main(t!(texts, "common-next"), Message::Submit)
    }
}
