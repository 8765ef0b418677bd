//! E1c: "Witaj ponownie", every time but the first.
use super::Seen;
use crate::ledger::{Progress, Standing};
use crate::problem::Problem;
use crate::procedure::{Environment, Stage};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Button, Icon, Mark, Page};
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
    /// K-10 or K-13 has been read.
    ShowStages,
    /// K-13: the new password is not remembered.
    NotKept(Problem),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    GoOn,
    /// All is done.
    Finish,
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

    /// The stage to go on with; none when all is done.
    fn next(&self) -> Option<Stage> {
        self.progress.current()
    }

    /// Practice never looks real, and least of all at its end.
    fn is_practised(&self) -> bool {
        self.progress.package().is_some_and(|facts| facts.srodowisko == Environment::Cwiczeniowe)
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::GoOn if self.next().is_none() => Action::Finish,
            Message::GoOn => Action::GoOn,
            Message::StartOver => Action::AskStartOver,
            Message::See(stage) => Action::See(stage),
            Message::ChooseSystems => Action::ChooseSystems,
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
    /// Where the person is; the last stage when all is done.
    pub fn stage(&self) -> Stage {
        self.progress.current().unwrap_or(Stage::Dictionaries)
    }

    pub fn view<'a>(&'a self, texts: &'a Texts, now: DateTime<Utc>) -> Page<'a, Message> {
        let number = self.stage().number();
        let stages = ui::list_card(Stage::ALL.map(|stage| {
            let standing = self.progress.standing(stage);
            let word = match standing {
                Standing::Done { at, by_hand: true } => {
                    t!(texts, "return-done-by-hand", date = texts.day(at))
                }
                Standing::Done { at, by_hand: false } => t!(texts, "return-done-on", date = texts.day(at)),
                Standing::Now | Standing::NotYet | Standing::Attention => texts.standing(standing),
            };
            let name = texts.stage_numbered(stage);
            let name = match self.progress.count(stage) {
                Some(count) => t!(texts, "stage-numbered-count", name = name, count = texts.count(count)),
                None => name,
            };
            let row = ui::row_stage(mark(standing), name, word, stage == self.stage());
            row.maybe_action(self.see(texts, stage))
        }));
        let next = self.next();
        let unit = self.progress.package().map(|package| ui::strong(package.jednostka.clone()));
        let practised = self.is_practised();
        let later = (next.is_none() && !practised).then(|| ui::body(t!(texts, "return-next-version")));
        let by_hand =
            |stage: &Stage| !matches!(self.progress.standing(*stage), Standing::Done { by_hand: false, .. });
        let head = (unit.is_some() || later.is_some()).then(|| ui::stack(4.0).maybe(unit).maybe(later));
        let body = ui::stack(8.0).maybe(head).push(stages).maybe(self.systems(texts));
        let title = match next {
            Some(_) => t!(texts, "return-title", stage = number),
            None if practised => t!(texts, "practice-finished"),
            // The person's word is never said as CSIZS's.
            None if Stage::ALL.iter().any(by_hand) => t!(texts, "return-all-by-hand"),
            None => t!(texts, "return-all"),
        };
        let page = Page::new("return", title, body)
            .second(t!(texts, "return-start-over"), Message::StartOver)
            .without_later();
        let page = match self.progress.saved() {
            _ if practised && next.is_none() => page.lead(t!(texts, "practice-finished-lead")),
            Some(saved) => page.lead(t!(texts, "return-lead", moment = texts.moment_relative(saved, now))),
            None => page,
        };
        match next {
            Some(_) => page.main(t!(texts, "return-go", stage = number), Message::GoOn),
            None if practised => page.main(t!(texts, "practice-finished-real"), Message::GoOn),
            None => page.main(t!(texts, "return-close"), Message::GoOn),
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

    /// "Zobacz", where the stage has a page to be seen.
    fn see(&self, texts: &Texts, stage: Stage) -> Option<Button<Message>> {
        let _ = Seen::of(&self.progress, stage)?;
        let id = format!("return-see-{}", stage.number());
        let see = ui::small(id, t!(texts, "return-see"), Message::See(stage)).after(Icon::Right);
        Some(see.description(texts.stage_numbered(stage)))
    }
}

fn mark(standing: Standing) -> Mark {
    match standing {
        Standing::Done { .. } => Mark::Ok,
        Standing::Now => Mark::Now,
        Standing::NotYet => Mark::Later,
        Standing::Attention => Mark::Warning,
    }
}
