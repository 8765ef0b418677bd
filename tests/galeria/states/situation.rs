//! E1a, and where nothing has to be connected.
use super::{State, Story};
use kreator_csizs::app::Start;
use kreator_csizs::platform::Saved;
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::procedure::Area;
use kreator_csizs::screen::Message as Screen;
use kreator_csizs::screen::not_needed::Message as NotNeeded;
use kreator_csizs::screen::situations::{Answer, Message};
use std::path::Path;

pub const STATES: &[State] = &[
    ("01a-sytuacje", Story::at_situations),
    ("01a-sytuacje-K-30", |s| says(s, Message::Submit)),
    ("01a-sytuacje-osobny", |s| {
        s.at_situations();
        says(s, Message::Choose(Answer::Separate));
    }),
    ("01a-sytuacje-nowy", |s| says(s, Message::Choose(Answer::New))),
    ("01a-sytuacje-co-to-jest", |s| says(s, Message::ToggleWhat)),
    ("01a-sytuacje-podobszar", |s| {
        s.at_situations();
        says(s, Message::Choose(Answer::Other));
        says(s, Message::ChooseArea(Area::SocialAssistance));
    }),
    ("01a-sytuacje-podobszar-K-31", |s| {
        s.at_situations();
        says(s, Message::Choose(Answer::Other));
        says(s, Message::Submit);
    }),
    ("01a-niepotrzebne", Story::at_not_needed),
    ("01a-niepotrzebne-K-31", |s| s.not_needed(NotNeeded::Save)),
    ("01a-niepotrzebne-zapisywanie", |s| {
        s.at_not_needed();
        s.names_the_same_system();
        let named = NotNeeded::Named(Ok(Some("potwierdzenie.html".into())));
        s.says_at_once(kreator_csizs::app::Message::Screen(Screen::NotNeeded(named)));
    }),
    ("01a-niepotrzebne-zapisane", |s| {
        s.at_not_needed();
        s.names_the_same_system();
        let folder = Path::new(r"C:\Users\m.zielinska\Documents");
        let name = "Potwierdzenie – podłączenie nie jest potrzebne";
        let file = folder.join(format!("{name}.html")).display().to_string().replace('/', r"\");
        let beside = file.replace(".html", ".txt");
        s.not_needed(NotNeeded::Written(Ok(Saved { file: file.into(), beside: beside.into() })));
    }),
    ("01a-niepotrzebne-powrot", |s| s.starts_again(Start::default())),
    ("01a-niepotrzebne-K-23", |s| {
        s.at_not_needed();
        s.names_the_same_system();
        let problem = Problem::new(Code::K23)
            .with("file", "Potwierdzenie – podłączenie nie jest potrzebne.html")
            .with("path", r"\\serwer\kancelaria")
            .details("Access is denied. (os error 5)");
        s.not_needed(NotNeeded::Written(Err(problem)));
    }),
];

fn says(s: &mut Story, message: Message) {
    s.tells(Screen::Situations(message));
}
