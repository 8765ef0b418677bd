//! E3: which file is the package?
use super::Card;
use super::by_hand::Origin;
use crate::package::Sealed;
use crate::problem::{Code, Problem, Remedy};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Page};
use std::path::PathBuf;
use std::sync::Arc;

pub const CHOOSE: &str = "file-choose";

#[derive(Debug, Default)]
pub struct File {
    chosen: Option<Arc<Sealed>>,
    /// The code of the package that the progress is about (P-28).
    previous: Option<String>,
    /// What was looked at last: P-03 can be tried again.
    tried: Option<PathBuf>,
    /// A dialog is open, or a file is being read.
    busy: bool,
    /// A file is held above the window.
    over: bool,
    /// The password of the practice card is read character by character.
    card_spelled: bool,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Choose,
    /// None: the dialog was closed without a choice.
    Chosen(Result<Option<PathBuf>, Problem>),
    /// By dragging, by a double click on the file, or the one of the practice card.
    Given(PathBuf),
    Hovered(bool),
    ToggleCard,
    Looked(Result<Arc<Sealed>, Problem>),
    Submit,
    /// "Wpisz dane ręcznie".
    ByHand,
    /// The buttons of the frame.
    Remedy(Remedy),
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    ChooseFile,
    Look(PathBuf),
    Accept(Arc<Sealed>),
    /// To E5b.
    ByHand(Origin),
}

impl File {
    pub fn new(previous: Option<String>, problem: Option<Problem>) -> Self {
        Self { previous, problem, ..Self::default() }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Choose if self.busy => {}
            Message::Choose => {
                self.busy = true;
                return Action::ChooseFile;
            }
            Message::Chosen(Ok(None)) => self.busy = false,
            Message::Chosen(Ok(Some(path))) | Message::Given(path) => {
                self.busy = true;
                self.over = false;
                self.problem = None;
                self.tried = Some(path.clone());
                return Action::Look(path);
            }
            Message::Looked(Ok(sealed)) => {
                self.busy = false;
                self.problem = None;
                self.chosen = Some(sealed);
                return Action::Focus("main");
            }
            // What was chosen before stays chosen: an error clears nothing.
            Message::Chosen(Err(problem)) | Message::Looked(Err(problem)) => {
                self.busy = false;
                self.problem = Some(problem);
                return Action::Focus(CHOOSE);
            }
            Message::Submit if self.busy => {}
            Message::Submit => return self.submit(),
            Message::Hovered(over) => self.over = over,
            Message::ToggleCard => self.card_spelled = !self.card_spelled,
            Message::Remedy(Remedy::ChooseFile) => return self.update(Message::Choose),
            Message::Remedy(Remedy::Retry) => {
                // What may not be opened at all was not tried; another way leads to the file.
                let again = self.tried.clone().map_or(Message::Choose, Message::Given);
                return self.update(again);
            }
            Message::Remedy(Remedy::UsePackage | Remedy::GoOn) => {
                return self.chosen.clone().map_or(Action::None, Action::Accept);
            }
            Message::ByHand if self.busy => {}
            Message::ByHand => return Action::ByHand(Origin::Letter),
            Message::Remedy(Remedy::TypeData) => return Action::ByHand(Origin::OtherProgram),
            Message::Remedy(_) => {}
        }
        Action::None
    }

    fn submit(&mut self) -> Action {
        let Some(sealed) = self.chosen.clone() else {
            self.problem = Some(Code::P01.into());
            return Action::Focus(CHOOSE);
        };
        match &self.previous {
            Some(previous) if *previous != sealed.code() => {
                let different = Problem::new(Code::P28).with("code", previous.as_str());
                self.problem = Some(different.with("other-code", sealed.code()));
                Action::None
            }
            _ => Action::Accept(sealed),
        }
    }
}

impl File {
    pub fn view<'a>(&'a self, texts: &'a Texts, card: Option<&Card>) -> Page<'a, Message> {
        let (file, label) = match &self.chosen {
            Some(sealed) => {
                let size = texts.file_size(sealed.size());
                let about = match sealed.modified() {
                    Some(at) => t!(texts, "file-about", size = size, moment = texts.moment(at)),
                    None => size,
                };
                (Some((sealed.name().to_owned(), about)), t!(texts, "file-change"))
            }
            None => (None, t!(texts, "file-choose")),
        };
        let choose = ui::secondary(CHOOSE, label, Message::Choose).icon(Icon::Folder);
        let area = ui::drop_area(file, choose, t!(texts, "file-drop"), self.over);
        let steps = ui::steps(
            16.0,
            [
                ui::body(t!(texts, "file-step-1")),
                ui::stack(8.0).push(ui::body(t!(texts, "file-step-2"))).push(area).into(),
            ],
        );
        let practice = card.map(|card| {
            let label = t!(texts, "practice-use-package");
            let given = Message::Given(card.file.clone());
            let button = ui::secondary("file-practice", label, given).icon(Icon::Practice);
            ui::stack(8.0)
                .push(card.package(texts, self.card_spelled, Message::ToggleCard))
                .push(ui::wrapping([button.into()]))
                .into()
        });
        let body = ui::blocks([Some(steps), practice]);
        let page =
            Page::new("file", t!(texts, "file-title"), body).lead(t!(texts, "file-lead")).first_focus(CHOOSE);
        // In practice there is no letter to type from.
        let page = match card {
            None => page.second(t!(texts, "file-by-hand"), Message::ByHand),
            Some(_) => page,
        };
        page.main(t!(texts, "common-next"), Message::Submit)
    }
}
