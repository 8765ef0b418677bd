//! How E11 looks (look.md, picture 13-slowniki).
use super::{Came, Dictionaries, Doing, Message};
use crate::dictionary::State;
use crate::problem::{Code, Remedy};
use crate::t;
use crate::text::{Texts, hold_path};
use crate::ui::{self, Icon, Kind, Mark, Page};
use iced::Element;

impl Dictionaries {
    pub fn view<'a>(&'a self, texts: &'a Texts) -> Page<'a, Message> {
        let body = ui::blocks([
            self.is_updating().then(|| self.bar(texts)),
            (!self.lines.is_empty()).then(|| self.list(texts)),
            self.has_none().then(|| ui::banner(Kind::Info, t!(texts, "dictionaries-none"))),
            (!self.is_updating() && self.doing != Doing::Ready).then(|| self.ways(texts)),
        ]);
        let page = Page::new("dictionaries", t!(texts, "dictionaries-title"), body)
            .lead(t!(texts, "dictionaries-lead"));
        match self.doing {
            Doing::Listing => page.busy(t!(texts, "dictionaries-listing")),
            Doing::Asking => page.busy(t!(texts, "dictionaries-asking")),
            Doing::Stopping => page.busy(t!(texts, "dictionaries-stopping")),
            Doing::Updating => page.stop(t!(texts, "common-stop"), Message::Stop),
            Doing::Ready => page.main(t!(texts, "common-next"), Message::GoOn),
            Doing::Nothing | Doing::Choosing => self.main(texts, page),
        }
    }

    /// CSIZS has answered, and has no dictionary.
    fn has_none(&self) -> bool {
        self.listed && self.lines.is_empty() && self.doing == Doing::Nothing && self.problem.is_none()
    }

    /// What the frame advises is the main button.
    fn main<'a>(&self, texts: &Texts, page: Page<'a, Message>) -> Page<'a, Message> {
        let update = t!(texts, "dictionaries-update");
        let Some(problem) = &self.problem else {
            let label = if self.lines.is_empty() { t!(texts, "server-again") } else { update };
            return page.main(label, Message::Update);
        };
        let label = match problem.code {
            Code::D01 | Code::D02 | Code::D03 | Code::D04 => texts.button(problem).unwrap_or(update),
            _ => t!(texts, "server-again"),
        };
        let message =
            if problem.code == Code::D03 { Message::Remedy(Remedy::AskState) } else { Message::Update };
        page.main(label, message)
    }

    /// "Pobieramy słowniki… 7 z 12", the bar, and how long it will take.
    fn bar<'a>(&self, texts: &'a Texts) -> Element<'a, Message> {
        let (done, all) = self.count();
        let label = t!(texts, "dictionaries-progress", done = done.to_string(), all = all.to_string());
        let part = self.came.map_or(0.0, part);
        let speed = self.came.and_then(|came| came.speed).map(|speed| {
            let size = texts.file_size(speed.per_second);
            let left = texts.about(speed.seconds_left);
            ui::helper(t!(texts, "dictionaries-speed", size = size, left = left))
        });
        ui::stack(8.0).push(ui::progress("dictionaries-bar", label, part)).maybe(speed).into()
    }

    fn list<'a>(&self, texts: &'a Texts) -> Element<'a, Message> {
        ui::states(self.lines.iter().map(|line| {
            let (mark, word) = match line.state {
                State::Current => (Mark::Ok, t!(texts, "dictionary-current")),
                State::Waiting => (Mark::Later, t!(texts, "dictionary-waiting")),
                State::Fetching => (Mark::Working, t!(texts, "dictionary-fetching")),
                State::Ready => (Mark::Ok, t!(texts, "dictionary-ready")),
                State::Attention => (Mark::Error, t!(texts, "dictionary-attention")),
                State::Withdrawn => (Mark::Later, t!(texts, "dictionary-withdrawn")),
                State::Older { .. } => (Mark::Ok, t!(texts, "dictionary-older")),
            };
            (line.name.clone(), mark, word)
        }))
    }

    /// Where they are kept, and the way without the wizard.
    fn ways<'a>(&self, texts: &'a Texts) -> Element<'a, Message> {
        let path = hold_path(&self.folder.display().to_string());
        let choose = (!self.practice).then(|| {
            let label = t!(texts, "dictionaries-choose-folder");
            ui::link("dictionaries-folder", label, Message::ChooseFolder).icon(Icon::Folder)
        });
        let by_hand = ui::link("dictionaries-by-hand", t!(texts, "dictionaries-by-hand"), Message::ByHand);
        let no_dialog = self.no_dialog.then(|| ui::helper(t!(texts, "dictionaries-no-dialog")));
        ui::stack(8.0)
            .push(ui::helper(t!(texts, "dictionaries-in-folder", path = path)))
            .maybe(no_dialog)
            .maybe(choose)
            .push(by_hand)
            .into()
    }
}

/// Of the whole bar, from 0 to 1.
fn part(came: Came) -> f32 {
    // In thousandths: a bar has no more pixels, and a float of bytes would need a cast.
    let thousandths = u128::from(came.done) * 1000 / u128::from(came.all.max(1));
    // Whole only when every file was read too, and then there is no bar any more.
    f32::from(u16::try_from(thousandths).unwrap_or(1000).min(990)) / 1000.0
}
