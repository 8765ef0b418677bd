//! What stops the wizard, what stands above a page, and what leaves it.
use super::{NEW, State, Story, office};
use kreator_csizs::app::{Message, Start};
use kreator_csizs::ledger::Ledger;
use kreator_csizs::screen::{Message as Screen, browser, start};
use kreator_csizs::training::Scenario;

pub const STATES: &[State] = &[
    ("16-klopot-X-03", |s| {
        let folder = tempfile::tempdir().unwrap();
        let other = Ledger::open(folder.path()).unwrap();
        s.starts_in(folder, Start::default());
        drop(other);
    }),
    ("16-klopot-K-14", |s| {
        s.at_file();
        let path = s.folder().join("stan.jsonl");
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replacen("/1\"", "/2\"", 1)).unwrap();
        s.starts_again(Start::default());
    }),
    ("16-klopot-K-11", |s| {
        let folder = tempfile::tempdir().unwrap();
        // Nobody can write a file where a folder stands, whoever runs the gallery.
        std::fs::create_dir(folder.path().join("stan.jsonl")).unwrap();
        s.starts_in(folder, Start::default());
    }),
    ("16-klopot-K-11-szczegoly", |s| s.says(Message::ToggleDetails)),
    ("13-pomoc-start", |s| {
        s.fresh();
        s.says(Message::Help);
    }),
    ("13-pomoc-cwiczenia", |s| {
        s.fresh();
        s.tells(Screen::Start(start::Message::Practise));
        s.says(Message::Help);
    }),
    ("13-pomoc-plik", |s| helped(s, Story::at_file)),
    ("13-pomoc-haslo-pakietu", |s| helped(s, |s| s.at_unlock(&office::office()))),
    ("13-pomoc-dane", |s| helped(s, |s| s.at_unit(&office::office()))),
    ("13-pomoc-haslo", |s| helped(s, Story::at_password)),
    ("13-pomoc-problem", |s| {
        helped(s, |s| {
            s.at_password();
            s.reports(browser::Answer::OldPasswordWrong);
        });
    }),
    ("13-slowniczek", |s| {
        helped(s, Story::at_file);
        s.says(Message::Glossary);
    }),
    ("13-pomoc-przegladarka", |s| helped(s, Story::at_browser)),
    ("13-pomoc-sprawdzenie", |s| helped(s, Story::at_check)),
    ("13-pomoc-konto-zablokowane", |s| helped(s, Story::at_locked)),
    ("13-pomoc-powrot", |s| {
        helped(s, |s| {
            s.at_password();
            s.starts_again(Start::default());
        });
    }),
    ("13-pomoc-X-03", |s| {
        let folder = tempfile::tempdir().unwrap();
        let other = Ledger::open(folder.path()).unwrap();
        s.starts_in(folder, Start::default());
        drop(other);
        s.says(Message::Help);
    }),
    ("15-zamkniecie-niewyslane", |s| {
        s.at_password();
        s.types(NEW, NEW);
        s.says(Message::CloseRequested);
    }),
    ("15-zamkniecie-w-toku", |s| {
        s.at_password();
        s.types(NEW, NEW);
        s.sends();
        s.says(Message::CloseRequested);
    }),
    ("15-zamkniecie-w-toku-inny-ekran", |s| {
        s.says(Message::CloseOverlay);
        s.says(Message::Back);
        s.says(Message::CloseRequested);
    }),
    ("15-wyjscie-z-cwiczen", |s| {
        s.at_practised_password(Scenario::AllWell);
        s.types(NEW, NEW);
        s.sends();
        s.says(Message::LeavePractice);
    }),
];

fn helped(s: &mut Story, reach: impl FnOnce(&mut Story)) {
    reach(s);
    s.says(Message::Help);
}
