//! The screens: pure. A message comes in, an Action comes out as plain data; `app` does the rest.
pub mod about;
pub mod back;
pub mod browser;
pub mod by_hand;
mod card;
pub mod certificate;
pub mod changes;
pub mod check;
pub mod clock;
pub mod computer;
pub mod connected;
pub mod dictionaries;
pub mod dictionaries_by_hand;
pub mod done;
pub mod file;
pub mod halt;
pub mod locked;
pub mod not_needed;
pub mod password;
pub mod practice;
pub mod registration;
pub mod registration_by_hand;
pub mod seen;
pub mod server;
pub mod situations;
mod spelled;
mod stages;
pub mod start;
pub mod systems;
pub mod trouble;
pub mod unit;
pub mod unlock;

pub use about::About;
pub use back::Back;
pub use browser::Browser;
pub use by_hand::ByHand;
pub use card::Card;
pub use certificate::Certificate;
pub use changes::Changes;
pub use check::Check;
pub use clock::Clock;
pub use computer::Computer;
pub use connected::Connected;
pub use dictionaries::Dictionaries;
pub use dictionaries_by_hand::DictionariesByHand;
pub use done::Done;
pub use file::File;
pub use halt::Halt;
pub use locked::Locked;
pub use not_needed::NotNeeded;
pub use password::Password;
pub use practice::Practice;
pub use registration::Registration;
pub use registration_by_hand::RegistrationByHand;
pub use seen::Seen;
pub use server::Server;
pub use situations::Situations;
pub use start::Start;
pub use systems::Systems;
pub use trouble::Trouble;
pub use unit::Unit;
pub use unlock::Unlock;

use crate::problem::{HelpPage, Problem, Remedy};
use crate::procedure::Stage;

#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time, and its size changes")]
pub enum Screen {
    Start(Start),
    Situations(Situations),
    NotNeeded(NotNeeded),
    Practice(Practice),
    Back(Back),
    Seen(Seen),
    Computer(Computer),
    File(File),
    Unlock(Unlock),
    Unit(Unit),
    ByHand(ByHand),
    Systems(Systems),
    Password(Password),
    Browser(Browser),
    Check(Check),
    Locked(Locked),
    Halt(Halt),
    Clock(Clock),
    Server(Server),
    Certificate(Certificate),
    Registration(Registration),
    RegistrationByHand(RegistrationByHand),
    Dictionaries(Dictionaries),
    DictionariesByHand(DictionariesByHand),
    Done(Done),
    Changes(Changes),
    Connected(Connected),
    Trouble(Trouble),
}

#[derive(Debug, Clone)]
pub enum Message {
    Start(start::Message),
    Situations(situations::Message),
    NotNeeded(not_needed::Message),
    Practice(practice::Message),
    Back(back::Message),
    Seen(seen::Message),
    Computer(computer::Message),
    File(file::Message),
    Unlock(unlock::Message),
    Unit(unit::Message),
    ByHand(by_hand::Message),
    Systems(systems::Message),
    Password(password::Message),
    Browser(browser::Message),
    Check(check::Message),
    Locked(locked::Message),
    Halt(halt::Message),
    Clock(clock::Message),
    Server(server::Message),
    Certificate(certificate::Message),
    Registration(registration::Message),
    RegistrationByHand(registration_by_hand::Message),
    Dictionaries(dictionaries::Message),
    DictionariesByHand(dictionaries_by_hand::Message),
    Done(done::Message),
    Changes(changes::Message),
    Connected(connected::Message),
    Trouble(trouble::Message),
}

impl Screen {
    /// The problem that the page shows.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Start(_) | Self::Seen(_) => None,
            Self::Situations(screen) => screen.problem(),
            Self::NotNeeded(screen) => screen.problem(),
            Self::Practice(screen) => screen.problem(),
            Self::Back(screen) => screen.problem(),
            Self::Computer(screen) => screen.problem(),
            Self::File(screen) => screen.problem(),
            Self::Unlock(screen) => screen.problem(),
            Self::Unit(screen) => screen.problem(),
            Self::ByHand(screen) => screen.problem(),
            Self::Systems(screen) => screen.problem(),
            Self::Password(screen) => screen.problem(),
            Self::Browser(screen) => screen.problem(),
            Self::Check(screen) => screen.problem(),
            Self::Locked(screen) => screen.problem(),
            Self::Halt(screen) => screen.problem(),
            Self::Clock(screen) => screen.problem(),
            Self::Server(screen) => screen.problem(),
            Self::Certificate(screen) => screen.problem(),
            Self::Registration(screen) => screen.problem(),
            Self::RegistrationByHand(screen) => screen.problem(),
            Self::Dictionaries(screen) => screen.problem(),
            Self::DictionariesByHand(screen) => screen.problem(),
            Self::Done(screen) => screen.problem(),
            Self::Changes(screen) => screen.problem(),
            Self::Connected(screen) => screen.problem(),
            Self::Trouble(screen) => screen.problem(),
        }
    }

    /// What is answered about the system of a package, with the code of that package.
    pub fn about(&self) -> Option<(&str, &About)> {
        match self {
            Self::Unit(screen) => Some((&screen.package().code, screen.about())),
            Self::ByHand(screen) => Some((&screen.read().code, screen.about())),
            _ => None,
        }
    }

    /// The stage in header and rail.
    pub fn stage(&self) -> Stage {
        match self {
            Self::Start(_)
            | Self::Situations(_)
            | Self::NotNeeded(_)
            | Self::Practice(_)
            | Self::Back(_)
            | Self::Computer(_)
            | Self::File(_)
            | Self::Unlock(_)
            | Self::Unit(_)
            | Self::ByHand(_)
            | Self::Trouble(_) => Stage::Package,
            Self::Changes(screen) => screen.stage(),
            Self::Seen(screen) => screen.stage(),
            Self::Systems(screen) => screen.stage(),
            Self::Password(_) | Self::Browser(_) | Self::Check(_) | Self::Locked(_) | Self::Halt(_) => {
                Stage::Password
            }
            Self::Clock(_) | Self::Server(_) => Stage::ClockAndServer,
            Self::Certificate(_) => Stage::Certificate,
            Self::Registration(_) | Self::RegistrationByHand(_) => Stage::Registration,
            Self::Dictionaries(_) | Self::DictionariesByHand(_) | Self::Done(_) | Self::Connected(_) => {
                Stage::Dictionaries
            }
        }
    }

    /// "Nagłówek i lewa kolumna pokazują etap 1; tylko tytuł okna i tytuł Pomocy są bez etapu".
    pub fn is_before_stage_1(&self) -> bool {
        matches!(
            self,
            Self::Start(_)
                | Self::Situations(_)
                | Self::NotNeeded(_)
                | Self::Practice(_)
                | Self::Back(_)
                | Self::Connected(_)
                | Self::Changes(_)
                | Self::Computer(_)
                | Self::Trouble(_)
        )
    }

    /// The message of a button in the problem frame; none where the main button does the same, or
    /// where what it would open does not exist yet.
    pub fn answer(&self, remedy: Remedy) -> Option<Message> {
        use Remedy as R;
        Some(match (self, remedy) {
            (Self::NotNeeded(_), R::ChooseFolder) => Message::NotNeeded(not_needed::Message::Remedy(remedy)),
            (Self::Back(_), R::ShowStages | R::GoOn) => Message::Back(back::Message::ShowStages),
            (Self::File(_), R::ChooseFile | R::Retry | R::UsePackage | R::GoOn | R::TypeData) => {
                Message::File(file::Message::Remedy(remedy))
            }
            (
                Self::Unlock(_),
                R::ReadBack | R::Retry | R::ChooseFile | R::UsePackage | R::UseProgress | R::CopyRequest,
            ) => Message::Unlock(unlock::Message::Remedy(remedy)),
            (
                Self::Unit(screen),
                R::ChooseFile
                | R::CopyRequest
                | R::AddressConfirmed
                | R::UseSuggestion
                | R::KeepValue
                | R::TypeData,
            ) if !screen.is_listing_differences() => Message::Unit(unit::Message::Remedy(remedy)),
            (
                Self::ByHand(_),
                R::ChooseFile
                | R::CopyRequest
                | R::AddressConfirmed
                | R::UseSuggestion
                | R::KeepValue
                | R::CertificatePassword
                | R::UsePackage
                | R::UseProgress,
            ) => Message::ByHand(by_hand::Message::Remedy(remedy)),
            (Self::Password(_), R::ShowBoth | R::OtherNewPassword | R::OtherOldPassword | R::UseBrowser) => {
                Message::Password(password::Message::Remedy(remedy))
            }
            (Self::Browser(_), R::CopyAddress) => Message::Browser(browser::Message::Remedy(remedy)),
            (Self::Check(_), R::CopyAddress) => Message::Check(check::Message::Remedy(remedy)),
            (Self::Halt(_), R::CheckNewPassword | R::HaveNewTemporary) => {
                Message::Halt(halt::Message::Remedy(remedy))
            }
            (Self::Clock(screen), _) if screen.offers(remedy) => {
                Message::Clock(clock::Message::Remedy(remedy))
            }
            (Self::Server(screen), _) if screen.offers(remedy) => {
                Message::Server(server::Message::Remedy(remedy))
            }
            (Self::Certificate(screen), _) if screen.offers(remedy) => {
                Message::Certificate(certificate::Message::Remedy(remedy))
            }
            (Self::Registration(screen), _) if screen.offers(remedy) => {
                Message::Registration(registration::Message::Remedy(remedy))
            }
            (Self::RegistrationByHand(screen), _) if screen.offers(remedy) => {
                Message::RegistrationByHand(registration_by_hand::Message::Remedy(remedy))
            }
            (Self::Dictionaries(screen), _) if screen.offers(remedy) => {
                Message::Dictionaries(dictionaries::Message::Remedy(remedy))
            }
            (Self::Connected(screen), _) if screen.offers(remedy) => {
                Message::Connected(connected::Message::Remedy(remedy))
            }
            (Self::Done(screen), _) if screen.offers(remedy) => Message::Done(done::Message::Remedy(remedy)),
            _ => return None,
        })
    }

    /// All is behind the person: none of the stages is hers any more.
    pub fn is_of_the_end(&self) -> bool {
        matches!(self, Self::Done(_) | Self::Connected(_) | Self::Changes(_))
    }

    /// Dictionaries that are there already are updated again, or the package is opened for that.
    pub fn may_renew(&self) -> bool {
        matches!(self, Self::Dictionaries(_) | Self::DictionariesByHand(_) | Self::File(_) | Self::Unlock(_))
    }

    /// Stages 4 to 6 are done for one system of the package at a time.
    pub fn is_of_one_system(&self) -> bool {
        matches!(
            self,
            Self::Certificate(_)
                | Self::Registration(_)
                | Self::RegistrationByHand(_)
                | Self::Dictionaries(_)
                | Self::DictionariesByHand(_)
        )
    }

    /// The row of Help.
    pub fn help(&self) -> HelpPage {
        match self {
            Self::Start(_) => HelpPage::Start,
            Self::Situations(_) | Self::NotNeeded(_) => HelpPage::Situation,
            Self::Practice(_) => HelpPage::Practice,
            Self::Back(_) | Self::Seen(_) | Self::Connected(_) | Self::Changes(_) => HelpPage::Return,
            Self::Computer(_) => HelpPage::Computer,
            Self::File(_) => HelpPage::File,
            Self::Unlock(screen) if screen.is_again() => HelpPage::Reopen,
            Self::Unlock(_) => HelpPage::Unlock,
            Self::Unit(_) => HelpPage::Unit,
            Self::ByHand(_) => HelpPage::ByHand,
            Self::Systems(_) => HelpPage::Systems,
            Self::Password(_) | Self::Halt(_) => HelpPage::Password,
            Self::Browser(_) => HelpPage::Browser,
            Self::Check(_) => HelpPage::Check,
            Self::Locked(_) => HelpPage::Locked,
            Self::Clock(_) => HelpPage::Clock,
            Self::Server(_) => HelpPage::Server,
            Self::Certificate(_) => HelpPage::Certificate,
            Self::Registration(_) => HelpPage::Registration,
            Self::RegistrationByHand(_) => HelpPage::RegistrationByHand,
            Self::Dictionaries(_) => HelpPage::Dictionaries,
            Self::DictionariesByHand(_) => HelpPage::DictionariesByHand,
            Self::Done(_) => HelpPage::Done,
            Self::Trouble(_) => HelpPage::Crash,
        }
    }

    /// The window has lost the focus, or the page is left: nothing stays readable.
    pub fn hide_secrets(&mut self) {
        match self {
            Self::Unlock(screen) => drop(screen.update(unlock::Message::Hide)),
            Self::Unit(screen) => drop(screen.update(unit::Message::Hide)),
            Self::ByHand(screen) => drop(screen.update(by_hand::Message::Hide)),
            Self::Password(screen) => drop(screen.update(password::Message::Hide)),
            Self::Browser(screen) => drop(screen.update(browser::Message::Hide)),
            Self::Registration(screen) => drop(screen.update(registration::Message::Hide)),
            Self::Certificate(screen) => drop(screen.update(certificate::Message::Hide)),
            Self::Start(_)
            | Self::Situations(_)
            | Self::NotNeeded(_)
            | Self::Practice(_)
            | Self::Back(_)
            | Self::Seen(_)
            | Self::Systems(_)
            | Self::Computer(_)
            | Self::File(_)
            | Self::Check(_)
            | Self::Locked(_)
            | Self::Halt(_)
            | Self::Clock(_)
            | Self::Server(_)
            | Self::RegistrationByHand(_)
            | Self::Dictionaries(_)
            | Self::DictionariesByHand(_)
            | Self::Done(_)
            | Self::Changes(_)
            | Self::Connected(_)
            | Self::Trouble(_) => {}
        }
    }
}
