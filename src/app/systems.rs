//! E5c: which of several systems are connected now, and what the pages of stages 4 to 6 say of theirs.
use super::{App, Banner, Message, Next};
use crate::ledger::Event;
use crate::screen::Screen;
use crate::screen::systems::{Action, From, Systems};
use crate::t;
use crate::ui;
use iced::Task;

/// The system that a page is about, of several.
pub(super) struct OfSystem {
    /// From 1, in the order of the package.
    number: usize,
    all: usize,
    name: String,
    /// Whether another one could be connected in its place.
    has_others: bool,
}

impl App {
    /// "Wybierz inny system". A press that was on its way when something began changes nothing.
    pub(super) fn choose_systems(&mut self) -> Task<Message> {
        if self.subject().is_some_and(|subject| subject.other.is_some()) {
            self.show_systems()
        } else {
            Task::none()
        }
    }

    pub(super) fn show_systems(&mut self) -> Task<Message> {
        let from = match &self.screen {
            Screen::Back(_) | Screen::Connected(_) | Screen::Done(_) => From::Return,
            screen if screen.is_of_one_system() => From::Step,
            _ => From::Data,
        };
        let screen = Systems::new(&self.progress(), self.stage(), from);
        self.show(Screen::Systems(screen))
    }

    pub(super) fn systems(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Focus(field) => self.focus(field),
            Action::Choose(systemy) => {
                self.banner = None;
                self.remember(Next::GoOn, move |ledger| {
                    let _ = ledger.append(Event::SystemyWybrane { systemy })?;
                    Ok(())
                })
            }
        }
    }

    /// None on the pages that are about no system, and where there is only one.
    pub(super) fn of_system(&self, screen: &Screen) -> Option<OfSystem> {
        let progress = self.progress();
        if !screen.is_of_one_system() || progress.systems().len() < 2 {
            return None;
        }
        let waiting = || progress.system_waiting_for(screen.stage());
        let renewed = |place| Some((place, progress.systems().get(place)?));
        let (place, system) = self.renewing.map_or_else(waiting, renewed)?;
        let others = progress.unfinished_systems().any(|other| other.id != system.id);
        let has_others = others && self.renewing.is_none();
        Some(OfSystem {
            number: place + 1,
            all: progress.systems().len(),
            name: system.name.clone(),
            has_others,
        })
    }

    /// The news are about the system whose page is left, and the next page may be another one's.
    pub(super) fn news_of_system(&mut self) {
        let Some(of) = &self.of_system else { return };
        self.banner = self.banner.take().map(|news| Banner::OfSystem(of.name.clone(), Box::new(news)));
    }

    /// Above the title; while something is on its way the page is not left for another system.
    pub(super) fn subject(&self) -> Option<ui::Subject<Message>> {
        let of = self.of_system.as_ref()?;
        let is_free = !self.is_busy();
        let other = (t!(self.texts, "systems-other"), Message::ChooseSystems);
        let (number, all) = (of.number, of.all);
        Some(ui::Subject {
            text: t!(self.texts, "systems-turn", number = number, all = all, name = of.name.as_str()),
            other: (of.has_others && is_free).then_some(other),
        })
    }

    fn is_busy(&self) -> bool {
        self.acting.is_some()
            || self.setting.is_some()
            || self.updating.is_some()
            || self.waiting.is_some()
            || self.writing
    }
}
