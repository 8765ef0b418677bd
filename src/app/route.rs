//! Which screen a message belongs to. Pairs, so that nothing is swallowed.
use super::{App, Message, Next, Overlay};
use crate::ledger::Event;
use crate::screen::{self, Screen, Seen, back, seen, start, trouble};
use iced::Task;

impl App {
    pub(super) fn route(&mut self, message: screen::Message) -> Task<Message> {
        use screen::Message as M;
        match (&mut self.screen, message) {
            (Screen::Start(screen), M::Start(message)) => {
                let action = screen.update(message);
                self.start(action)
            }
            (Screen::Situations(screen), M::Situations(message)) => {
                let action = screen.update(message);
                self.situations(action)
            }
            (Screen::NotNeeded(screen), M::NotNeeded(message)) => {
                let action = screen.update(message);
                self.not_needed(action)
            }
            (Screen::Practice(screen), M::Practice(message)) => {
                let action = screen.update(message);
                self.practise(action)
            }
            (Screen::Back(screen), M::Back(message)) => {
                let action = screen.update(message);
                self.resume(action)
            }
            (Screen::Seen(screen), M::Seen(message)) => match screen.update(message) {
                seen::Action::Close => self.go_back(),
                seen::Action::Supplement => self.supplement(),
            },
            (Screen::Computer(screen), M::Computer(message)) => {
                let action = screen.update(message);
                self.computer(action)
            }
            (Screen::File(screen), M::File(message)) => {
                let action = screen.update(message);
                self.file(action)
            }
            (Screen::Unlock(screen), M::Unlock(message)) => {
                let action = screen.update(message);
                self.unlock(action)
            }
            (Screen::Unit(screen), M::Unit(message)) => {
                let action = screen.update(message);
                self.unit(action)
            }
            (Screen::ByHand(screen), M::ByHand(message)) => {
                let action = screen.update(message);
                self.by_hand(action)
            }
            (Screen::Systems(screen), M::Systems(message)) => {
                let action = screen.update(message);
                self.systems(action)
            }
            (Screen::Password(screen), M::Password(message)) => {
                let action = screen.update(message);
                self.password(action)
            }
            (Screen::Browser(screen), M::Browser(message)) => {
                let action = screen.update(message);
                self.browser(action)
            }
            (Screen::Check(screen), M::Check(message)) => {
                let action = screen.update(message);
                self.check(action)
            }
            (Screen::Locked(screen), M::Locked(message)) => {
                let action = screen.update(message);
                self.locked(action)
            }
            (Screen::Halt(screen), M::Halt(message)) => {
                let action = screen.update(message);
                self.halt(action)
            }
            (Screen::Trouble(screen), M::Trouble(message)) => {
                let action = screen.update(message);
                self.trouble(action)
            }
            (Screen::Clock(screen), M::Clock(message)) => {
                let action = screen.update(message);
                self.clock(action)
            }
            (Screen::Server(screen), M::Server(message)) => {
                let action = screen.update(message);
                self.server(action)
            }
            (Screen::Certificate(screen), M::Certificate(message)) => {
                let action = screen.update(message);
                self.certificate(action)
            }
            // Its answer is in the ledger, and may lead on.
            (
                Screen::Registration(_),
                M::Registration(said @ screen::registration::Message::Settled { .. }),
            ) => self.registration_said(said),
            (Screen::Registration(screen), M::Registration(message)) => {
                let action = screen.update(message);
                self.registration(action)
            }
            (Screen::RegistrationByHand(screen), M::RegistrationByHand(message)) => {
                let action = screen.update(message);
                self.registration_by_hand(action)
            }
            (Screen::Dictionaries(screen), M::Dictionaries(message)) => {
                let action = screen.update(message);
                self.dictionaries(action)
            }
            (Screen::DictionariesByHand(screen), M::DictionariesByHand(message)) => {
                let action = screen.update(message);
                self.dictionaries_by_hand(action)
            }
            (Screen::Connected(screen), M::Connected(message)) => {
                let action = screen.update(message);
                self.connected(action)
            }
            (Screen::Changes(screen), M::Changes(message)) => {
                let action = screen.update(message);
                self.changes(action)
            }
            (Screen::Done(screen), M::Done(message)) => {
                let action = screen.update(message);
                self.done(action)
            }
            // A press that was on its way when the screen changed. Acts do not answer this way.
            (
                Screen::Start(_)
                | Screen::Situations(_)
                | Screen::NotNeeded(_)
                | Screen::Practice(_)
                | Screen::Back(_)
                | Screen::Seen(_)
                | Screen::Computer(_)
                | Screen::File(_)
                | Screen::Unlock(_)
                | Screen::Unit(_)
                | Screen::ByHand(_)
                | Screen::Systems(_)
                | Screen::Password(_)
                | Screen::Browser(_)
                | Screen::Check(_)
                | Screen::Locked(_)
                | Screen::Halt(_)
                | Screen::Clock(_)
                | Screen::Server(_)
                | Screen::Certificate(_)
                | Screen::Registration(_)
                | Screen::RegistrationByHand(_)
                | Screen::Dictionaries(_)
                | Screen::DictionariesByHand(_)
                | Screen::Done(_)
                | Screen::Connected(_)
                | Screen::Changes(_)
                | Screen::Trouble(_),
                _,
            ) => Task::none(),
        }
    }

    fn start(&mut self, action: start::Action) -> Task<Message> {
        match action {
            start::Action::None => Task::none(),
            start::Action::Practise => self.show_practice(),
            start::Action::Begin => self.remember(Next::GoOn, |ledger| {
                let _ = ledger.append(Event::Rozpoczeto)?;
                Ok(())
            }),
        }
    }

    fn resume(&mut self, action: back::Action) -> Task<Message> {
        if action != back::Action::None {
            self.banner = None;
        }
        match action {
            back::Action::None => Task::none(),
            back::Action::GoOn => self.go_on(),
            back::Action::See(stage) => match Seen::of(&self.progress(), stage) {
                Some(seen) => self.show(Screen::Seen(seen)),
                None => Task::none(),
            },
            back::Action::ChooseSystems => self.show_systems(),
            back::Action::Changes => self.show_changes(),
            back::Action::AskStartOver => self.open_overlay(Overlay::StartOver),
        }
    }

    fn trouble(&mut self, action: trouble::Action) -> Task<Message> {
        match action {
            trouble::Action::Close => iced::exit(),
            trouble::Action::Retry => self.open_ledger(),
        }
    }
}
