//! The road through the stages, as messages: real files are read, a real package is opened, and the
//! ledger is written as it goes.
use super::office::{self, Office};
use super::story::{SIZE, Story};
use iced::keyboard::key::{Code as Physically, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced_test::core::clipboard;
use kreator_csizs::app::{Acted, Message};
use kreator_csizs::platform::practice_folder;
use kreator_csizs::problem::{Code, Problem, Remedy};
use kreator_csizs::screen::password::Field;
use kreator_csizs::screen::{
    Message as Screen, browser, by_hand, check, computer, file, halt, not_needed, password, practice,
    situations, start, unit, unlock,
};
use kreator_csizs::secret::Secret;
use kreator_csizs::training::{PACKAGE_FILE, Scenario};
use std::time::{Duration, Instant};

/// Keeps the five rules.
pub const NEW: &str = "Kasztan7!x";

impl Story {
    pub fn file(&mut self, message: file::Message) {
        self.tells(Screen::File(message));
    }

    pub fn unlock(&mut self, message: unlock::Message) {
        self.tells(Screen::Unlock(message));
    }

    pub fn unit(&mut self, message: unit::Message) {
        self.tells(Screen::Unit(message));
    }

    pub fn by_hand(&mut self, message: by_hand::Message) {
        self.tells(Screen::ByHand(message));
    }

    pub fn password(&mut self, message: password::Message) {
        self.tells(Screen::Password(message));
    }

    pub fn browser(&mut self, message: browser::Message) {
        self.tells(Screen::Browser(message));
    }

    pub fn check(&mut self, message: check::Message) {
        self.tells(Screen::Check(message));
    }

    /// E1a.
    pub fn at_situations(&mut self) {
        self.fresh();
        self.tells(Screen::Start(start::Message::Begin));
    }

    /// "Podłączenie nie jest potrzebne".
    pub fn at_not_needed(&mut self) {
        self.at_situations();
        self.tells(Screen::Situations(situations::Message::Choose(situations::Answer::Same)));
        self.tells(Screen::Situations(situations::Message::Submit));
    }

    pub fn not_needed(&mut self, message: not_needed::Message) {
        self.tells(Screen::NotNeeded(message));
    }

    /// Both fields filled.
    pub fn names_the_same_system(&mut self) {
        let unit = "Gminny Ośrodek Pomocy Społecznej w Przykładowie".to_owned();
        self.not_needed(not_needed::Message::UnitChanged(unit));
        self.not_needed(not_needed::Message::SystemChanged("System Rodzina 500+ 3.2".to_owned()));
    }

    /// E3, for the first time.
    pub fn at_file(&mut self) {
        self.at_situations();
        self.tells(Screen::Situations(situations::Message::Choose(situations::Answer::Separate)));
        self.tells(Screen::Situations(situations::Message::Submit));
        // Whatever this computer is like, in the picture it is ready.
        self.tells(Screen::Computer(computer::Message::Looked(Vec::new())));
    }

    /// E2, while it looks.
    pub fn at_computer(&mut self) {
        self.at_situations();
        self.tells(Screen::Situations(situations::Message::Choose(situations::Answer::Separate)));
        let begun = Message::Screen(Screen::Situations(situations::Message::Submit));
        for written in self.says_unanswered(begun) {
            self.says_at_once(written);
        }
    }

    /// The disk did not take it.
    pub fn is_not_saved(&mut self) {
        let problem = Problem::new(Code::K11)
            .with("path", r"C:\Users\m.zielinska\AppData\Roaming\kreator-csizs")
            .details("There is not enough space on the disk. (os error 112)");
        self.says(Message::Remembered { question: 0, written: Err(problem) });
    }

    pub fn chooses(&mut self, office: &Office) {
        let path = office::saved(office, self.folder());
        self.file(file::Message::Given(path));
    }

    /// E4.
    pub fn at_unlock(&mut self, office: &Office) {
        self.at_file();
        self.chooses(office);
        self.file(file::Message::Submit);
    }

    pub fn opens(&mut self) {
        self.unlock(unlock::Message::PasswordChanged(office::password()));
        self.unlock(unlock::Message::Submit);
    }

    /// E5.
    pub fn at_unit(&mut self, office: &Office) {
        self.at_unlock(office);
        self.opens();
    }

    /// E6. The address is the ministry's own, so nothing here may ever be submitted with its effects.
    pub fn at_password(&mut self) {
        self.at_unit(&office::office());
        self.unit(unit::Message::Agree);
    }

    /// Both fields filled.
    pub fn types(&mut self, new: &str, repeat: &str) {
        self.password(password::Message::Changed(Field::New, Secret::new(new)));
        self.password(password::Message::Changed(Field::Repeat, Secret::new(repeat)));
    }

    /// E6 with the act on its way; it is not begun.
    pub fn sends(&mut self) {
        self.says_at_once(Message::Screen(Screen::Password(password::Message::Submit)));
    }

    /// The act ends with this.
    pub fn is_refused(&mut self, problem: impl Into<Problem>) {
        self.says(Message::Acted(Acted::Refused(problem.into())));
    }

    /// So much later.
    pub fn waits(&mut self, seconds: u64) {
        self.says(Message::Tick(Instant::now() + Duration::from_secs(seconds)));
    }

    /// A key of a keyboard, with what it would type; what is typed goes nowhere.
    pub fn strikes(&mut self, code: Physically, key: &str, letter: &str) {
        let event = keyboard::Event::KeyPressed {
            key: Key::Character(key.into()),
            modified_key: Key::Character(letter.into()),
            physical_key: Physical::Code(code),
            location: keyboard::Location::Standard,
            modifiers: Modifiers::empty(),
            repeat: false,
            text: Some(letter.into()),
        };
        self.with(SIZE, |ui, renderer| {
            let events = [iced::Event::Keyboard(event)];
            let cursor = iced::mouse::Cursor::Unavailable;
            let _ = ui.update(&events, cursor, renderer, &mut clipboard::Null, &mut Vec::new());
        });
    }

    /// E6b.
    pub fn at_browser(&mut self) {
        self.at_password();
        self.password(password::Message::InBrowser);
    }

    /// From E6 by E6b: what the page showed.
    pub fn reports(&mut self, answer: browser::Answer) {
        self.password(password::Message::InBrowser);
        self.browser(browser::Message::Choose(answer));
        self.browser(browser::Message::Submit);
    }

    /// H-09: the page showed something that nobody knows.
    pub fn at_unknown(&mut self) {
        self.at_password();
        self.reports(browser::Answer::Other);
    }

    /// The check of H-09.
    pub fn at_check(&mut self) {
        self.at_unknown();
        self.tells(Screen::Halt(halt::Message::Remedy(Remedy::CheckNewPassword)));
    }

    /// H-08.
    pub fn at_locked(&mut self) {
        self.at_check();
        self.check(check::Message::Choose(check::Answer::Locked));
        self.check(check::Message::Submit);
    }

    /// E3 in practice: its own process runs.
    pub fn practises(&mut self, scenario: Scenario) {
        self.fresh();
        self.tells(Screen::Start(start::Message::Practise));
        self.tells(Screen::Practice(practice::Message::Choose(scenario)));
        self.tells(Screen::Practice(practice::Message::Submit));
    }

    pub fn takes_practice_package(&mut self) {
        let path = practice_folder(self.folder()).join(PACKAGE_FILE);
        self.file(file::Message::Given(path));
        self.file(file::Message::Submit);
    }

    /// E6 in practice, where the act may be carried out.
    pub fn at_practised_password(&mut self, scenario: Scenario) {
        self.practises(scenario);
        self.takes_practice_package();
        let password = self.read_from_card();
        self.unlock(unlock::Message::PasswordChanged(password));
        self.unlock(unlock::Message::Submit);
        self.unit(unit::Message::Agree);
    }

    /// The package's password stands on the page, as a person would read it.
    pub fn read_from_card(&mut self) -> Secret {
        let is_password = |text: &str| {
            text.len() == 16 && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        };
        let tree = self.tree(super::story::SIZE);
        let found = tree.iter().find(|seen| is_password(seen.name())).expect("no password on the card");
        Secret::new(found.name())
    }
}
