//! What the person says that the page showed: E6b, H-07 to H-11 and the check of H-09.
use super::{NEW, State, Story};
use kreator_csizs::app::Message;
use kreator_csizs::problem::{Code, Problem, Remedy};
use kreator_csizs::screen::browser::{self, Answer};
use kreator_csizs::screen::{Message as Screen, check, halt, locked, password};
use kreator_csizs::training::Scenario;

pub const STATES: &[State] = &[
    ("06b-przegladarka", Story::at_browser),
    ("06b-przegladarka-haslo-pokazane", |s| s.browser(browser::Message::ToggleTemporary)),
    ("06b-przegladarka-K-30", |s| {
        s.at_browser();
        s.browser(browser::Message::Submit);
    }),
    ("06b-przegladarka-K-24", |s| s.says(Message::BrowserOpened(Some(no_browser())))),
    ("06b-przegladarka-zmienione", |s| {
        s.at_browser();
        s.browser(browser::Message::Choose(Answer::Changed));
    }),
    ("06b-przegladarka-polityka", |s| s.browser(browser::Message::Choose(Answer::PolicyRefused))),
    ("06b-przegladarka-stare-haslo", |s| s.browser(browser::Message::Choose(Answer::OldPasswordWrong))),
    ("06b-przegladarka-login", |s| s.browser(browser::Message::Choose(Answer::LoginWrong))),
    ("06b-przegladarka-inne", |s| {
        s.browser(browser::Message::Choose(Answer::Other));
        s.browser(browser::Message::MessageChanged("Sesja wygasła. Zaloguj się ponownie.".to_owned()));
    }),
    ("06b-przegladarka-nowe-haslo-tymczasowe", |s| {
        // The one of the package holds no more, so the steps do not show it.
        s.at_password();
        s.reports(Answer::OldPasswordWrong);
        s.password(password::Message::InBrowser);
    }),
    ("06b-przegladarka-H-04", |s| {
        s.at_browser();
        s.browser(browser::Message::Choose(Answer::PolicyRefused));
        s.browser(browser::Message::Submit);
    }),
    ("06c-H-09", Story::at_unknown),
    ("06c-H-09-wyslane", |s| {
        s.at_practised_password(Scenario::CutAfterSending);
        s.types(NEW, NEW);
        s.password(password::Message::Submit);
    }),
    ("06c-H-09-wyslane-szczegoly", |s| s.says(Message::ToggleDetails)),
    ("06c-sprawdzenie", Story::at_check),
    ("06c-sprawdzenie-K-30", |s| s.check(check::Message::Submit)),
    ("06c-sprawdzenie-K-24", |s| s.says(Message::BrowserOpened(Some(no_browser())))),
    ("06c-sprawdzenie-udane", |s| {
        s.at_check();
        s.check(check::Message::Choose(check::Answer::Worked));
    }),
    ("06c-sprawdzenie-inne", |s| {
        s.check(check::Message::Choose(check::Answer::Other));
        s.check(check::Message::MessageChanged("Trwają prace serwisowe.".to_owned()));
    }),
    ("06c-sprawdzenie-inne-zapisane", |s| s.check(check::Message::Submit)),
    ("06c-H-10", |s| {
        s.at_check();
        s.check(check::Message::Choose(check::Answer::LoginWrong));
        s.check(check::Message::Submit);
    }),
    ("06c-H-07", |s| {
        s.at_password();
        (0..4).for_each(|_| s.reports(Answer::OldPasswordWrong));
    }),
    ("06c-H-07-otwarte", |s| {
        s.at_password();
        (0..3).for_each(|_| s.reports(Answer::OldPasswordWrong));
        s.reports(Answer::Other);
    }),
    ("06c-nowe-haslo-tymczasowe", |s| s.tells(Screen::Halt(halt::Message::NewTemporary))),
    ("06c-H-11", |s| {
        // The change is in the ledger, and the wizard was told that it was not: seen on the way back.
        s.at_browser();
        s.browser(browser::Message::Choose(Answer::Changed));
        drop(s.says_unanswered(Message::Screen(Screen::Browser(browser::Message::Submit))));
        s.is_not_saved();
        s.says(Message::Back);
    }),
    ("08-konto-zablokowane-H-08", Story::at_locked),
    ("08-konto-zablokowane-pytanie", |s| s.tells(Screen::Locked(locked::Message::Unlocked))),
    ("08-konto-zablokowane-pytanie-K-30", |s| s.tells(Screen::Locked(locked::Message::Submit))),
    ("08-konto-zablokowane-pytanie-tak", |s| s.tells(Screen::Locked(locked::Message::Choose(true)))),
    ("08-konto-zablokowane-odblokowane", |s| s.tells(Screen::Locked(locked::Message::Submit))),
    ("06c-sprawdzenie-cwiczenia", |s| {
        s.at_practised_password(Scenario::CutAfterSending);
        s.types(NEW, NEW);
        s.password(password::Message::Submit);
        s.tells(Screen::Halt(halt::Message::Remedy(Remedy::CheckNewPassword)));
    }),
    ("08-konto-zablokowane-cwiczenia", |s| {
        s.at_practised_password(Scenario::AccountLocked);
        s.types(NEW, NEW);
        s.password(password::Message::Submit);
    }),
];

fn no_browser() -> Problem {
    let problem = Problem::new(Code::K24).with("address", "https://mzt.mpips.gov.pl/mzt-app-web");
    problem.details("no command xdg-open, gio or gvfs-open")
}
