//! What keeps the wizard from working at all, K-11 and K-14, each a page of its own.
use crate::problem::{Code, Problem};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Page};

#[derive(Debug)]
pub struct Trouble {
    problem: Problem,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The button of the frame, which is the main button here.
    Submit,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    Retry,
    Close,
}

impl Trouble {
    pub fn new(problem: Problem) -> Self {
        Self { problem }
    }

    pub fn problem(&self) -> Option<&Problem> {
        Some(&self.problem)
    }

    pub fn update(&mut self, message: Message) -> Action {
        match (message, self.problem.code) {
            (Message::Submit, Code::K11) => Action::Retry,
            (Message::Submit, _) => Action::Close,
        }
    }
}

impl Trouble {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let label = texts.button(&self.problem).unwrap_or_else(|| t!(texts, "closing-anyway"));
        Page::new("trouble", t!(texts, "program-name"), ui::blocks([]))
            .without_later()
            .main(label, Message::Submit)
    }
}
