//! E11b: the domain system updates its dictionaries itself, and the person says what it showed.
use crate::problem::{Code, Problem};
use crate::procedure::read_date;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Choice, Page};
use chrono::NaiveDate;

pub const DATE: &str = "dictionaries-date";
pub const ANSWER: &str = "dictionaries-answer";

/// "29.03.2016 r." and no more.
const LONGEST: usize = 16;

/// "Co pokazał system?"
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Cut,
    Unreadable,
    Unknown,
    Disk,
    Slow,
}

impl Shown {
    pub const ALL: [Self; 5] = [Self::Cut, Self::Unreadable, Self::Unknown, Self::Disk, Self::Slow];

    /// The same code as if the wizard had met it, in words about the domain system.
    fn problem(self) -> Problem {
        let code = match self {
            Self::Cut => Code::D01,
            Self::Unreadable => Code::D02,
            Self::Unknown => Code::D03,
            Self::Disk => Code::D04,
            Self::Slow => Code::D05,
        };
        Problem::new(code).with("variant", "by-hand")
    }

    fn key(self) -> &'static str {
        match self {
            Self::Cut => "dictionaries-shown-cut",
            Self::Unreadable => "dictionaries-shown-unreadable",
            Self::Unknown => "dictionaries-shown-unknown",
            Self::Disk => "dictionaries-shown-disk",
            Self::Slow => "dictionaries-shown-slow",
        }
    }
}

#[derive(Debug)]
pub struct DictionariesByHand {
    /// Name of the system.
    system: String,
    /// The wizard can do it by itself.
    automatic: bool,
    /// They were updated before, and are so once more.
    again: bool,
    today: NaiveDate,
    date: String,
    /// "Co pokazał system?" is asked.
    asking: bool,
    answer: Option<Shown>,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    DateChanged(String),
    /// "Słowniki są zaktualizowane".
    Submit,
    /// "System pokazał błąd".
    AskAnswer,
    Choose(Shown),
    /// "Zapisz odpowiedź".
    SaveAnswer,
    BackToSteps,
    /// "Wolę, żeby zrobił to kreator".
    Automatic,
    Failed(Problem),
}

#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    None,
    Focus(&'static str),
    Confirm(NaiveDate),
    Automatic,
}

impl DictionariesByHand {
    pub fn new(system: String, automatic: bool, today: NaiveDate) -> Self {
        Self {
            system,
            automatic,
            again: false,
            today,
            date: String::new(),
            asking: false,
            answer: None,
            problem: None,
        }
    }

    /// Long after the registration.
    pub fn again(self, again: bool) -> Self {
        Self { again, ..self }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn is_asking(&self) -> bool {
        self.asking
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::DateChanged(date) => {
                self.date = date.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
                let _ = self.problem.take_if(|problem| problem.is_about(DATE));
            }
            Message::Submit => return self.submit(),
            Message::AskAnswer => {
                self.asking = true;
                self.answer = None;
                self.problem = None;
            }
            Message::Choose(shown) => {
                self.answer = Some(shown);
                let _ = self.problem.take_if(|problem| problem.code == Code::K30);
            }
            Message::SaveAnswer => match self.answer {
                Some(shown) => {
                    self.asking = false;
                    self.problem = Some(shown.problem());
                }
                None => {
                    self.problem = Some(Code::K30.into());
                    return Action::Focus(ANSWER);
                }
            },
            Message::BackToSteps => self.asking = false,
            Message::Automatic => return Action::Automatic,
            Message::Failed(problem) => self.problem = Some(problem),
        }
        Action::None
    }

    fn submit(&mut self) -> Action {
        let problem = match read_date(&self.date) {
            None if self.date.trim().is_empty() => Problem::empty(DATE),
            None => Problem::wrong(DATE, "dictionaries-date-unclear"),
            Some(date) if date > self.today => Problem::wrong(DATE, "dictionaries-date-future"),
            Some(date) => {
                self.problem = None;
                return Action::Confirm(date);
            }
        };
        self.problem = Some(problem);
        Action::Focus(DATE)
    }

    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        if self.asking { self.question(texts) } else { self.steps(texts) }
    }

    fn steps<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let date = ui::field(DATE, t!(texts, "dictionaries-date"), &self.date, Message::DateChanged)
            .hint(t!(texts, "dictionaries-date-hint"))
            .error(texts.error_at(DATE, self.problem()));
        let steps = ui::steps(
            16.0,
            [
                ui::body(t!(texts, "dictionaries-step-1")),
                ui::body(t!(texts, "dictionaries-step-2")),
                ui::stack(12.0).push(ui::body(t!(texts, "dictionaries-step-3"))).push(date).into(),
            ],
        );
        let error = t!(texts, "dictionaries-error");
        let links = ui::stack(8.0).push(ui::link("dictionaries-error", error, Message::AskAnswer)).maybe(
            self.automatic.then(|| {
                let label = t!(texts, "dictionaries-automatic");
                ui::link("dictionaries-automatic", label, Message::Automatic)
            }),
        );
        let system = (!self.system.is_empty()).then(|| ui::strong(self.system.clone()));
        let body = ui::blocks([system, Some(steps), Some(links.into())]);
        Page::new("dictionaries-by-hand", t!(texts, "dictionaries-by-hand-title"), body)
            .lead(match self.again {
                true => t!(texts, "dictionaries-again-lead"),
                false => t!(texts, "dictionaries-by-hand-lead"),
            })
            .main(t!(texts, "dictionaries-confirm"), Message::Submit)
    }

    fn question<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let asked = t!(texts, "dictionaries-question");
        let answers = Shown::ALL.map(|shown| Choice::new(texts.get(shown.key())));
        let chosen = Shown::ALL.iter().position(|shown| Some(*shown) == self.answer);
        let answers = ui::radio_group(ANSWER, asked.clone(), answers, chosen, |n| {
            Message::Choose(Shown::ALL.get(n).copied().unwrap_or(Shown::Cut))
        });
        let body = ui::stack(8.0).push(ui::heading(asked)).push(answers);
        Page::new("dictionaries-question", t!(texts, "dictionaries-error"), body)
            .lead(t!(texts, "dictionaries-error-lead"))
            .first_focus(ANSWER)
            .main(t!(texts, "browser-save"), Message::SaveAnswer)
    }
}
