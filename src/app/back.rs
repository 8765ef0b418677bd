//! "Wstecz" and Escape.
use super::go_on::may_connect;
use super::waiting::What;
use super::{App, Message};
use crate::screen::systems::From;
use crate::screen::{self, Screen, Start};
use iced::Task;

impl App {
    /// Where "Wstecz" leads, if anywhere.
    pub(super) fn back(&self) -> Option<BackTo> {
        // What is only looked at keeps nobody.
        if self.waiting.is_some_and(|waiting| waiting.what != What::MeasuringTime) || self.writing {
            return None;
        }
        match &self.screen {
            Screen::ByHand(screen) if screen.has_part_back() => Some(BackTo::Part),
            // While an act runs the data may be looked at; nothing else may take their place.
            Screen::ByHand(_) if self.acting.is_some() => None,
            Screen::ByHand(screen) if screen.read().described => Some(BackTo::Read),
            Screen::ByHand(_) => Some(BackTo::File),
            Screen::Unit(screen) if self.acting.is_some() && !screen.is_listing_differences() => None,
            Screen::Computer(_) | Screen::File(_) if self.asks_for_situation() => Some(BackTo::Situation),
            Screen::NotNeeded(_) => Some(BackTo::Situation),
            Screen::Practice(_) | Screen::Situations(_) | Screen::Computer(_) | Screen::File(_) => {
                Some(if self.progress().is_fresh() { BackTo::Start } else { BackTo::Welcome })
            }
            Screen::Unlock(screen) if screen.is_again() => Some(BackTo::Welcome),
            Screen::Unlock(_) => Some(BackTo::File),
            Screen::Unit(screen) if screen.is_listing_differences() => Some(BackTo::Data),
            Screen::Unit(_) => Some(BackTo::File),
            Screen::Seen(screen) if screen.is_of_registration() => Some(BackTo::Registration),
            Screen::Seen(_) => Some(BackTo::Welcome),
            Screen::Systems(screen) => Some(match screen.from() {
                From::Data if self.package.is_some() => BackTo::Unit,
                From::Data | From::Return => BackTo::Welcome,
                From::Step => BackTo::Work,
            }),
            Screen::Password(_) => Some(BackTo::Unit),
            Screen::Browser(_) => Some(BackTo::Password),
            Screen::Check(_) => Some(BackTo::Password),
            Screen::Changes(screen) if screen.is_undoing() => None,
            Screen::Changes(_) => Some(BackTo::Welcome),
            Screen::Done(screen) if screen.is_busy() => None,
            Screen::Done(_) => Some(BackTo::Welcome),
            Screen::Locked(screen) if screen.is_asking() => Some(BackTo::Page),
            Screen::Locked(_) | Screen::Halt(_) => Some(BackTo::Welcome),
            Screen::Clock(screen) if screen.is_setting() => None,
            Screen::Clock(screen) if screen.is_elsewhere() => Some(BackTo::Question),
            Screen::Clock(_) => Some(BackTo::Welcome),
            Screen::Server(_) => Some(BackTo::Welcome),
            Screen::Certificate(screen) if screen.is_installing() => None,
            Screen::Certificate(_) => Some(BackTo::Welcome),
            Screen::Registration(screen) if screen.is_busy() => None,
            Screen::Registration(_) => Some(BackTo::Welcome),
            Screen::RegistrationByHand(screen) if screen.is_asking() => Some(BackTo::Values),
            Screen::RegistrationByHand(screen) if screen.has_step_back() => Some(BackTo::Step),
            Screen::RegistrationByHand(_) => Some(BackTo::Welcome),
            Screen::DictionariesByHand(screen) if screen.is_asking() => Some(BackTo::DictionarySteps),
            Screen::Dictionaries(_) | Screen::DictionariesByHand(_) => Some(BackTo::Welcome),
            Screen::Start(_) | Screen::Back(_) | Screen::Connected(_) | Screen::Trouble(_) => None,
        }
    }

    pub(super) fn go_back(&mut self) -> Task<Message> {
        self.banner = None;
        let progress = self.progress();
        match self.back() {
            None => Task::none(),
            Some(BackTo::Start) => self.show(Screen::Start(Start::default())),
            Some(BackTo::Welcome) => self.welcome(None),
            Some(BackTo::Situation) => self.back_to_situation(),
            Some(BackTo::File) => self.show_file(None),
            Some(BackTo::Read) => match self.read.clone() {
                Some(read) => self.show_read(read),
                None => self.welcome(None),
            },
            Some(BackTo::Unit) => match self.package.clone() {
                Some(package) => self.show_unit(package),
                None => self.welcome(None),
            },
            // E6 is only where the wizard may connect; from E6b there is otherwise E5.
            Some(BackTo::Password) => match (&self.screen, self.package.clone()) {
                (Screen::Browser(_), Some(package)) if !may_connect(&package) => self.show_unit(package),
                _ => self.at_password(&progress, String::new()),
            },
            Some(BackTo::Registration) => self.show_registration(),
            Some(BackTo::Values) => self.route(screen::Message::RegistrationByHand(
                screen::registration_by_hand::Message::BackToValues,
            )),
            Some(BackTo::Work) => self.go_on(),
            Some(BackTo::Step) => self
                .route(screen::Message::RegistrationByHand(screen::registration_by_hand::Message::StepBack)),
            Some(BackTo::Data) => self.route(screen::Message::Unit(screen::unit::Message::BackToData)),
            Some(BackTo::Question) => {
                self.route(screen::Message::Clock(screen::clock::Message::BackToQuestion))
            }
            Some(BackTo::DictionarySteps) => self.route(screen::Message::DictionariesByHand(
                screen::dictionaries_by_hand::Message::BackToSteps,
            )),
            Some(BackTo::Part) => self.route(screen::Message::ByHand(screen::by_hand::Message::PartBack)),
            Some(BackTo::Page) => self.route(screen::Message::Locked(screen::locked::Message::BackToPage)),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BackTo {
    Start,
    Welcome,
    /// E1a, or what followed from its answer.
    Situation,
    File,
    Unit,
    /// One part of E5b back.
    Part,
    /// From E5b to what the package itself says.
    Read,
    Password,
    /// From the certificate that was looked at.
    Registration,
    /// From "Co pokazał system?" to the steps.
    Values,
    /// From E5c to the page that it was opened from.
    Work,
    /// One step of E10b back.
    Step,
    /// From the list of differences to the data.
    Data,
    /// From the question to the page of H-08.
    Page,
    /// From what the domain system showed to the steps of E11b.
    DictionarySteps,
    /// From the instruction to the question of E7.
    Question,
}
