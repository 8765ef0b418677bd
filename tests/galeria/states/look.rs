//! "Dostosuj wygląd", from E1 and from Help.
use super::super::story::SIZE;
use super::{State, Story};
use kreator_csizs::app::Message;
use kreator_csizs::app::look::Told;
use kreator_csizs::platform::appearance::Appearance;
use kreator_csizs::settings::Theme;

pub const STATES: &[State] = &[
    ("13-wyglad", |s| {
        s.fresh();
        looks(s, Told::Open);
    }),
    ("13-wyglad-ciemny", |s| looks(s, Told::Theme(Theme::Dark))),
    ("13-wyglad-kontrast", |s| looks(s, Told::Theme(Theme::Contrast))),
    ("13-wyglad-najwiekszy", |s| {
        s.fresh();
        looks(s, Told::Open);
        (0..6).for_each(|_| looks(s, Told::Larger));
    }),
    ("13-wyglad-tekst-z-windows", |s| {
        s.windows.looks(Appearance::default().with_text(150));
        s.at_password();
        s.windows.looks(Appearance::default());
        s.says(Message::Help);
        looks(s, Told::Open);
    }),
    ("13-wyglad-niezapisany", |s| {
        s.fresh();
        let file = s.folder().join("ustawienia.json");
        std::fs::create_dir(file).unwrap();
        looks(s, Told::Open);
        looks(s, Told::Theme(Theme::Light));
    }),
];

fn looks(s: &mut Story, told: Told) {
    s.says(Message::Look(told));
    // The pictures keep their size, and the window would not.
    s.says_at_once(Message::Resized(SIZE));
}
