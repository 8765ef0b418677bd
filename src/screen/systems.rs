//! E5c: which of several systems are connected now.
use crate::ledger::{Progress, Standing, System};
use crate::problem::{Code, Problem};
use crate::procedure::Stage;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Page};
use iced::Element;

/// The first box, and with its number every other.
pub const BOX: &str = "systems-box";

#[derive(Debug)]
pub struct Systems {
    systems: Vec<Line>,
    /// Where the person is.
    stage: Stage,
    from: From,
    problem: Option<Problem>,
}

#[derive(Debug)]
struct Line {
    id: String,
    name: String,
    /// Of the certificate, the registration and the dictionaries.
    standings: [Standing; 3],
    connected: bool,
    ticked: bool,
}

/// Which page led here; "Wstecz" leads back to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From {
    /// The data of stage 1 have just been confirmed.
    Data,
    /// "Wybierz inny system", on a page of stages 4 to 6.
    Step,
    Return,
}

#[derive(Debug, Clone)]
pub enum Message {
    Tick(usize, bool),
    Submit,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(String),
    /// Their ids in the ledger.
    Choose(Vec<String>),
}

impl Systems {
    /// Ticked are those that are connected now; where these are all behind us, the others.
    pub fn new(progress: &Progress, stage: Stage, from: From) -> Self {
        let waiting = progress.unfinished_systems().any(|system| progress.is_chosen(system));
        let line = |system: &System| Line {
            id: system.id.clone(),
            name: system.name.clone(),
            standings: [Stage::Certificate, Stage::Registration, Stage::Dictionaries]
                .map(|stage| standing(progress, system, stage)),
            connected: system.is_connected(),
            ticked: !system.is_connected() && (progress.is_chosen(system) || !waiting),
        };
        let systems = progress.systems().iter().map(line).collect();
        Self { systems, stage, from, problem: None }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn stage(&self) -> Stage {
        self.stage
    }

    pub fn from(&self) -> From {
        self.from
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Tick(place, ticked) => {
                if let Some(line) = self.systems.get_mut(place) {
                    line.ticked = ticked;
                }
                self.problem = None;
                Action::None
            }
            Message::Submit => {
                let ticked: Vec<_> = self.systems.iter().filter(|line| line.ticked).collect();
                if ticked.is_empty() {
                    self.problem = Some(Code::K30.into());
                    let first = self.systems.iter().position(|line| !line.connected).unwrap_or_default();
                    return Action::Focus(id(first));
                }
                Action::Choose(ticked.into_iter().map(|line| line.id.clone()).collect())
            }
        }
    }

    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let question = ui::heading(t!(texts, "systems-question"));
        let boxes = self.systems.iter().enumerate().map(|(place, line)| -> Element<'a, Message> {
            let text = line.text(texts);
            if line.connected {
                ui::noted(Icon::Check, text)
            } else {
                ui::checkbox(id(place), text, line.ticked, move |ticked| Message::Tick(place, ticked))
            }
        });
        let boxes = boxes.fold(ui::stack(4.0).push(question), |stack, line| stack.push(line));
        let body = ui::stack(16.0).push(boxes).push(ui::helper(t!(texts, "systems-later")));
        Page::new("systems", t!(texts, "systems-title"), body)
            .lead(t!(texts, "systems-lead"))
            .main(t!(texts, "common-next"), Message::Submit)
    }
}

impl Line {
    /// "SR-Plus – certyfikat: Gotowe, rejestracja: Teraz, słowniki: Jeszcze nie"
    fn text(&self, texts: &Texts) -> String {
        // "Jeszcze nie" stays on one line.
        let [certificate, registration, dictionaries] =
            self.standings.map(|standing| texts.standing(standing).replace(' ', "\u{a0}"));
        t!(
            texts,
            "systems-line",
            name = self.name.as_str(),
            certificate = certificate,
            registration = registration,
            dictionaries = dictionaries
        )
    }
}

fn id(place: usize) -> String {
    format!("{BOX}-{place}")
}

/// "Teraz" is the one that is being done.
fn standing(progress: &Progress, system: &System, stage: Stage) -> Standing {
    let is_turn = progress.current() == Some(stage)
        && progress.system_waiting_for(stage).is_some_and(|(_, waiting)| waiting.id == system.id);
    match system.stages.get(&stage) {
        Some(standing) => *standing,
        None if is_turn => Standing::Now,
        None => Standing::NotYet,
    }
}
