//! E1a: has a new system to be connected at all?
use crate::problem::{Code, Problem};
use crate::procedure::{Area, Situation};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Choice, Page};
use iced::Element;

pub const ANSWER: &str = "situation-answer";
pub const AREA: &str = "situation-area";

#[derive(Debug, Default)]
pub struct Situations {
    answer: Option<Answer>,
    area: Option<Area>,
    what_is_open: bool,
    problem: Option<Problem>,
}

/// The four answers, the last one still without its podobszar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Same,
    Separate,
    New,
    Other,
}

#[derive(Debug, Clone)]
pub enum Message {
    Choose(Answer),
    ChooseArea(Area),
    ToggleWhat,
    Submit,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Answer(Situation),
}

impl Answer {
    pub const ALL: [Self; 4] = [Self::Same, Self::Separate, Self::New, Self::Other];

    fn key(self) -> &'static str {
        match self {
            Self::Same => "situation-same",
            Self::Separate => "situation-separate",
            Self::New => "situation-new",
            Self::Other => "situation-other",
        }
    }
}

impl Situations {
    /// With what was answered before.
    pub fn new(before: Option<Situation>) -> Self {
        let (answer, area) = match before {
            None => (None, None),
            Some(Situation::SameSystem) => (Some(Answer::Same), None),
            Some(Situation::SeparateSystem) => (Some(Answer::Separate), None),
            Some(Situation::NewSystem) => (Some(Answer::New), None),
            Some(Situation::OtherArea(area)) => (Some(Answer::Other), Some(area)),
        };
        Self { answer, area, ..Self::default() }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Choose(answer) => {
                self.answer = Some(answer);
                self.problem = None;
            }
            Message::ChooseArea(area) => {
                self.area = Some(area);
                self.problem = None;
            }
            Message::ToggleWhat => self.what_is_open = !self.what_is_open,
            Message::Submit => return self.submit(),
        }
        Action::None
    }

    fn submit(&mut self) -> Action {
        let (missing, problem) = match (self.answer, self.area) {
            (Some(Answer::Same), _) => return Action::Answer(Situation::SameSystem),
            (Some(Answer::Separate), _) => return Action::Answer(Situation::SeparateSystem),
            (Some(Answer::New), _) => return Action::Answer(Situation::NewSystem),
            (Some(Answer::Other), Some(area)) => return Action::Answer(Situation::OtherArea(area)),
            (Some(Answer::Other), None) => (AREA, Problem::empty("situation-area")),
            (None, _) => (ANSWER, Code::K30.into()),
        };
        self.problem = Some(problem);
        Action::Focus(missing)
    }
}

impl Situations {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let answers = Answer::ALL.map(|answer| {
            let choice = Choice::new(texts.get(answer.key()));
            match answer {
                Answer::New if self.answer == Some(answer) => choice.hint(t!(texts, "situation-new-first")),
                _ => choice,
            }
        });
        let chosen = Answer::ALL.iter().position(|answer| Some(*answer) == self.answer);
        let title = t!(texts, "situation-title");
        let answers = ui::choice_cards(ANSWER, title.clone(), answers, chosen, |n| {
            Message::Choose(Answer::ALL.get(n).copied().unwrap_or(Answer::Other))
        });
        let areas = (self.answer == Some(Answer::Other)).then(|| self.areas(texts));
        let what = t!(texts, "situation-what");
        let term = ui::body(t!(texts, "term-system"));
        let what = ui::expander("situation-what", what, self.what_is_open, Message::ToggleWhat, term);
        let body = ui::blocks([Some(answers), areas, Some(what)]);
        Page::new("situation", title, body)
            .lead(t!(texts, "situation-lead"))
            .main(t!(texts, "common-next"), Message::Submit)
    }

    fn areas<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let question = t!(texts, "situation-area");
        let areas = Area::OTHERS.map(|area| Choice::new(texts.get(area_key(area))));
        let chosen = Area::OTHERS.iter().position(|area| Some(*area) == self.area);
        let areas = ui::radio_group(AREA, question.clone(), areas, chosen, |n| {
            Message::ChooseArea(Area::OTHERS.get(n).copied().unwrap_or(Area::European))
        });
        ui::stack(4.0).push(ui::heading(question)).push(areas).into()
    }
}

fn area_key(area: Area) -> &'static str {
    match area {
        Area::Family => "area-family",
        Area::Alimony => "area-alimony",
        Area::SocialAssistance => "area-social-assistance",
        Area::FosterCare => "area-foster-care",
        Area::SmallChildren => "area-small-children",
        Area::LargeFamilies => "area-large-families",
        Area::Disability => "area-disability",
        Area::Rehabilitation => "area-rehabilitation",
        Area::European => "area-european",
    }
}
