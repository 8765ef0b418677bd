//! E1g: which story the practice CSIZS shall tell.
use crate::problem::Problem;
use crate::t;
use crate::text::Texts;
use crate::training::Scenario;
use crate::ui::{self, Choice, Page};

pub const STORY: &str = "practice-story";

#[derive(Debug)]
pub struct Practice {
    chosen: Scenario,
    starting: bool,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Choose(Scenario),
    Submit,
    /// The practice CSIZS did not start (K-15).
    Failed(Problem),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Start(Scenario),
}

impl Default for Practice {
    fn default() -> Self {
        Self { chosen: Scenario::AllWell, starting: false, problem: None }
    }
}

impl Practice {
    /// The busy page, while a practice that was begun before is taken up again.
    pub fn going_on(story: Scenario) -> Self {
        Self { chosen: story, starting: true, problem: None }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            // What is being prepared stays what is shown.
            Message::Choose(_) if self.starting => {}
            Message::Choose(scenario) => self.chosen = scenario,
            Message::Submit if self.starting => {}
            Message::Submit => {
                self.starting = true;
                self.problem = None;
                return Action::Start(self.chosen);
            }
            Message::Failed(problem) => {
                self.starting = false;
                self.problem = Some(problem);
            }
        }
        Action::None
    }
}

impl Practice {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let name = |story: Scenario| match story.problem() {
            Some(code) => {
                // Whose account or which dictionary is not known yet.
                let title = texts.title(&Problem::new(code).with("login", "…").with("name", "…"));
                t!(texts, "scenario-problem", code = code.as_str(), title = title)
            }
            None => texts.get(&story.name_key()),
        };
        let stories = Scenario::ALL.map(|story| Choice::new(name(story)).hint(texts.get(&story.text_key())));
        let chosen = Scenario::ALL.iter().position(|story| *story == self.chosen);
        let lead = t!(texts, "practice-lead");
        let body = ui::choice_cards(STORY, lead.clone(), stories, chosen, |n| {
            Message::Choose(Scenario::ALL.get(n).copied().unwrap_or(Scenario::AllWell))
        });
        let page = Page::new("practice", t!(texts, "practice-title"), body).lead(lead).without_later();
        if self.starting {
            page.busy(t!(texts, "practice-starting"))
        } else {
            page.main(t!(texts, "practice-start"), Message::Submit)
        }
    }
}
