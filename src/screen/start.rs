//! E1: what it takes, and the way in.
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Page};

#[derive(Debug, Default)]
pub struct Start {
    what_is_open: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    ToggleWhat,
    Begin,
    Practise,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Begin,
    Practise,
}

impl Start {
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::ToggleWhat => {
                self.what_is_open = !self.what_is_open;
                Action::None
            }
            Message::Begin => Action::Begin,
            Message::Practise => Action::Practise,
        }
    }
}

impl Start {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let prepare = ui::card([
            ui::row_item(Icon::Package, t!(texts, "start-prepare-1"), t!(texts, "start-prepare-1-text")),
            ui::row_item(Icon::Call, t!(texts, "start-prepare-2"), t!(texts, "start-prepare-2-text")),
            ui::row_item(Icon::Book, t!(texts, "start-prepare-3"), t!(texts, "start-prepare-3-text")),
            ui::row_item(Icon::Device, t!(texts, "start-prepare-4"), t!(texts, "start-prepare-4-text")),
        ]);
        let terms = ui::blocks([
            Some(ui::body(t!(texts, "term-csizs"))),
            Some(ui::body(t!(texts, "term-system"))),
            Some(ui::body(t!(texts, "term-unit"))),
            Some(ui::body(t!(texts, "term-pi-mzt"))),
            Some(ui::body(t!(texts, "term-certificate"))),
            Some(ui::body(t!(texts, "term-dictionaries"))),
        ]);
        let what = t!(texts, "start-what");
        let what = ui::expander("start-what", what, self.what_is_open, Message::ToggleWhat, terms);
        let body = ui::blocks([
            Some(ui::stack(8.0).push(ui::heading(t!(texts, "start-prepare"))).push(prepare).into()),
            Some(ui::stack(4.0).push(ui::body(t!(texts, "start-interrupt"))).push(what).into()),
        ]);
        Page::new("start", t!(texts, "start-title"), body)
            .lead(t!(texts, "start-lead"))
            .second(t!(texts, "start-practice"), Message::Practise)
            .main(t!(texts, "start-begin"), Message::Begin)
    }
}
