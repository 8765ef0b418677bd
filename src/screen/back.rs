//! E1c: "Witaj ponownie", every time but the first, until all is done.
use super::stages::stages;
use crate::ledger::Progress;
use crate::problem::Problem;
use crate::procedure::Stage;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Page};
use chrono::{DateTime, Utc};
use iced::Element;

#[derive(Debug)]
pub struct Back {
    progress: Progress,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    GoOn,
    StartOver,
    /// "Zobacz": a stage that is done.
    See(Stage),
    /// To E5c.
    ChooseSystems,
    /// "Co kreator zmienił na tym komputerze".
    Changes,
    /// K-10 or K-13 has been read.
    ShowStages,
    /// K-13: the new password is not remembered.
    NotKept(Problem),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    GoOn,
    Changes,
    AskStartOver,
    See(Stage),
    ChooseSystems,
}

impl Back {
    /// With K-10 where a damaged ledger was mended, or with K-13.
    pub fn new(progress: Progress, problem: Option<Problem>) -> Self {
        Self { progress, problem }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::GoOn => Action::GoOn,
            Message::StartOver => Action::AskStartOver,
            Message::See(stage) => Action::See(stage),
            Message::ChooseSystems => Action::ChooseSystems,
            Message::Changes => Action::Changes,
            Message::ShowStages => {
                self.problem = None;
                Action::None
            }
            Message::NotKept(problem) => {
                self.problem = Some(problem);
                Action::None
            }
        }
    }
}

impl Back {
    /// Where the person is.
    pub fn stage(&self) -> Stage {
        self.progress.current().unwrap_or(Stage::Dictionaries)
    }

    pub fn view<'a>(&'a self, texts: &'a Texts, now: DateTime<Utc>) -> Page<'a, Message> {
        let number = self.stage().number();
        let list = ui::card(stages(texts, &self.progress, Some(self.stage()), Some(Message::See)));
        let unit = self.progress.package().map(|package| ui::strong(package.jednostka.clone()));
        let changes = self.progress.has_changes().then(|| {
            ui::link("return-changes", t!(texts, "changes-title"), Message::Changes).icon(Icon::Device)
        });
        let body = ui::stack(8.0).maybe(unit).push(list).maybe(self.systems(texts)).maybe(changes);
        let page = Page::new("return", t!(texts, "return-title", stage = number), body)
            .second(t!(texts, "return-start-over"), Message::StartOver)
            .main(t!(texts, "return-go", stage = number), Message::GoOn)
            .without_later();
        match self.progress.saved() {
            Some(saved) => page.lead(t!(texts, "return-lead", moment = texts.moment_relative(saved, now))),
            None => page,
        }
    }

    /// Of several systems, those that are still to be connected, and the way to E5c.
    fn systems<'a>(&self, texts: &Texts) -> Option<Element<'a, Message>> {
        let progress = &self.progress;
        if progress.systems().len() < 2 || progress.confirmed_at().is_none() {
            return None;
        }
        let names: Vec<_> = progress.unfinished_systems().map(|system| system.name.as_str()).collect();
        if names.is_empty() {
            return None;
        }
        let waiting = ui::body(t!(texts, "systems-waiting", names = names.join(", ")));
        let choose = ui::secondary("return-systems", t!(texts, "systems-title"), Message::ChooseSystems);
        Some(ui::stack(8.0).push(waiting).push(ui::wrapping([choose.into()])).into())
    }
}
