//! E3 in practice, E4 and E4b.
use super::{State, Story, office};
use iced::keyboard::key::Code;
use kreator_csizs::app::{Message, Start};
use kreator_csizs::package::Error;
use kreator_csizs::platform::credentials::Keeper;
use kreator_csizs::problem::Problem;
use kreator_csizs::screen::{Message as Screen, back, file, unlock};
use kreator_csizs::secret::Secret;
use kreator_csizs::training::Scenario;

pub const STATES: &[State] = &[
    ("03-plik-cwiczenia", |s| s.practises(Scenario::AllWell)),
    ("03-plik-cwiczenia-odczytane", |s| s.file(file::Message::ToggleCard)),
    ("04-haslo-pakietu-cwiczenia", Story::takes_practice_package),
    ("04-haslo-pakietu-cwiczenia-odczytane", |s| s.unlock(unlock::Message::ToggleCard)),
    ("04-haslo-pakietu-cwiczenia-pozniej", |s| {
        // The password was known in the run that made the package only.
        s.starts_again(Start { practice: true, ..Start::default() });
        s.tells(Screen::Back(back::Message::GoOn));
    }),
    ("04-haslo-pakietu", |s| s.at_unlock(&office::office())),
    ("04-haslo-pakietu-wpisane", |s| s.unlock(unlock::Message::PasswordChanged(office::password()))),
    ("04-haslo-pakietu-pokazane", |s| s.unlock(unlock::Message::ToggleShown)),
    ("04-haslo-pakietu-odczytane", |s| s.unlock(unlock::Message::ToggleReadBack)),
    ("04-haslo-pakietu-odczytane-trudne", |s| {
        s.unlock(unlock::Message::PasswordChanged(Secret::new("aĄ 0O1lI#„”-_\\żź")));
    }),
    ("04-haslo-pakietu-kod-odczytany", |s| {
        s.at_unlock(&office::office());
        s.unlock(unlock::Message::ToggleCode);
    }),
    ("04-haslo-pakietu-caps-lock", |s| {
        s.at_unlock(&office::office());
        s.strikes(Code::KeyK, "k", "K");
    }),
    ("04-haslo-pakietu-klawisze-zamienione", |s| s.strikes(Code::KeyZ, "y", "Y")),
    ("04-haslo-pakietu-zapamietaj", |s| {
        s.at_unlock(&office::office());
        s.unlock(unlock::Message::PasswordChanged(office::password()));
        s.unlock(unlock::Message::Remember(true));
    }),
    ("04-haslo-pakietu-K-13", |s| {
        s.store.breaks();
        s.unlock(unlock::Message::Submit);
        s.store.heals();
    }),
    ("04-haslo-pakietu-inny-system", |s| {
        s.remembers_by(Some(Keeper::Other));
        s.at_unlock(&office::office());
    }),
    ("04-haslo-pakietu-bez-magazynu", |s| {
        s.remembers_by(None);
        s.at_unlock(&office::office());
        s.remembers_by(Some(Keeper::Windows));
    }),
    ("04-haslo-pakietu-P-26", |s| {
        s.at_unlock(&office::office());
        s.unlock(unlock::Message::CodeDiffers);
    }),
    ("04-haslo-pakietu-P-10", |s| {
        s.at_unlock(&office::office());
        s.unlock(unlock::Message::Submit);
    }),
    ("04-haslo-pakietu-otwieranie", |s| opening(s, 1)),
    ("04-haslo-pakietu-otwieranie-5-s", |s| s.waits(5)),
    ("04-haslo-pakietu-otwieranie-30-s", |s| s.waits(30)),
    ("04-haslo-pakietu-P-11", |s| {
        s.at_unlock(&office::office());
        s.unlock(unlock::Message::PasswordChanged(Secret::new("k7m4p93twhnj")));
        s.unlock(unlock::Message::Submit);
    }),
    ("04-haslo-pakietu-P-11-odczytane", |s| s.unlock(unlock::Message::ToggleReadBack)),
    ("04-haslo-pakietu-P-12", |s| {
        s.unlock(unlock::Message::Submit);
        s.unlock(unlock::Message::Submit);
    }),
    ("04-haslo-pakietu-P-13", |s| {
        let reason = "entry 1: HMAC mismatch".to_owned();
        wrong(s, Error::Unopened { size: 48_300, code: "K7M4-P93T".to_owned(), reason });
    }),
    ("04-haslo-pakietu-P-14", |s| wrong(s, Error::Damaged { reason: "entry 2: HMAC mismatch".to_owned() })),
    ("04-haslo-pakietu-P-15", |s| {
        wrong(s, Error::Foreign { kind: kreator_csizs::package::Foreign::ZipCrypto });
    }),
    ("04-haslo-pakietu-P-16", |s| wrong(s, Error::Unsafe { reason: "2 entries of one name".to_owned() })),
    ("04-haslo-pakietu-P-22", |s| {
        wrong(s, Error::NotUnderstood { version: None, reason: "there is no pakiet.json".to_owned() });
    }),
    ("04-haslo-pakietu-P-22-wersja", |s| {
        let version = Some("csizs-pakiet/7".to_owned());
        wrong(s, Error::NotUnderstood { version, reason: "another format".to_owned() });
    }),
    ("04-haslo-pakietu-K-11", |s| {
        let (path, reason) =
            (r"D:\Dane\kreator-csizs".to_owned(), "Access is denied. (os error 5)".to_owned());
        wrong(s, Error::CopyNotWritten { path, reason });
    }),
    ("04-haslo-pakietu-K-12", |s| {
        s.at_unit(&office::office());
        s.says(Message::Back);
        s.chooses(&office::neighbour());
        s.file(kreator_csizs::screen::file::Message::Submit);
        s.file(kreator_csizs::screen::file::Message::Remedy(kreator_csizs::problem::Remedy::UsePackage));
        s.opens();
    }),
    ("04b-ponownie", |s| {
        s.at_password();
        s.starts_again(Start::default());
        s.tells(Screen::Back(back::Message::GoOn));
    }),
    ("04b-ponownie-P-11", |s| {
        s.unlock(unlock::Message::PasswordChanged(Secret::new("k7m4p93twhnj")));
        s.unlock(unlock::Message::Submit);
    }),
    ("04b-ponownie-otwieranie", |s| {
        s.says_at_once(Message::Screen(Screen::Unlock(unlock::Message::Submit)));
        s.waits(1);
    }),
];

fn opening(s: &mut Story, seconds: u64) {
    s.at_unlock(&office::office());
    s.unlock(unlock::Message::PasswordChanged(office::password()));
    s.says_at_once(Message::Screen(Screen::Unlock(unlock::Message::Submit)));
    s.waits(seconds);
}

fn wrong(s: &mut Story, error: Error) {
    opening(s, 0);
    s.answers(Screen::Unlock(unlock::Message::Opened(Err(Problem::from(&error)))));
}
