//! E5b: empty, half typed, whole, and what is told.
use super::{State, Story, office};
use kreator_csizs::certificate;
use kreator_csizs::problem::Remedy;
use kreator_csizs::screen::by_hand::{Field, File, Message, Picked};
use kreator_csizs::screen::{Message as Screen, file, unit};
use kreator_csizs::secret::Secret;
use std::sync::Arc;

pub const STATES: &[State] = &[
    ("05b-recznie", |s| {
        s.at_file();
        s.file(file::Message::ByHand);
    }),
    ("05b-recznie-K-31", |s| s.by_hand(Message::Submit)),
    ("05b-recznie-S-01", |s| {
        types(s);
        s.by_hand(Message::Changed(Field::Server, "http://csizs.mpips.gov.pl".to_owned()));
        s.by_hand(Message::Submit);
    }),
    ("05b-recznie-P-18", |s| {
        s.by_hand(Message::Changed(Field::Server, "https://csizs.mpips.gov.pl/uslugi".to_owned()));
        s.by_hand(Message::Changed(Field::Teryt, "415032".to_owned()));
        s.by_hand(Message::Read(Ok(certificate())));
        s.by_hand(Message::Submit);
    }),
    ("05b-recznie-wpisane", |s| {
        s.at_file();
        s.file(file::Message::ByHand);
        types(s);
        s.by_hand(Message::Read(Ok(certificate())));
        s.by_hand(Message::ToggleTemporary);
    }),
    ("05b-recznie-C-04", |s| {
        s.at_file();
        s.file(file::Message::ByHand);
        types(s);
        let locked = File::Locked { file: "sd-sw-01.p12".to_owned(), bytes: Arc::new(vec![0x30]) };
        s.by_hand(Message::Read(Ok(locked)));
    }),
    ("05b-recznie-P-15", |s| {
        s.at_file();
        s.file(file::Message::Remedy(Remedy::TypeData));
    }),
    ("05b-uzupelnij", |s| {
        s.at_unit(&office::without(office::office(), &["uslugi", "pi_mzt"]));
        s.unit(unit::Message::Remedy(Remedy::TypeData));
    }),
];

fn types(s: &mut Story) {
    let letter = [
        (Field::Name, "Gminny Ośrodek Pomocy Społecznej w Przykładowie"),
        (Field::Address, "Rynek 1, 05-000 Przykładowo"),
        (Field::Teryt, "1415032"),
        (Field::Login, "m.zielinska"),
        (Field::Server, "https://csizs.mpips.gov.pl/uslugi"),
        (Field::PiMzt, "https://mzt.mpips.gov.pl/mzt-app-web"),
    ];
    for (field, value) in letter {
        s.tells(Screen::ByHand(Message::Changed(field, value.to_owned())));
    }
    s.by_hand(Message::TemporaryChanged(Secret::new("Tymczas0we#lI1")));
}

fn certificate() -> File {
    let pem = String::from_utf8(office::office().files[0].1.clone()).unwrap();
    let what = certificate::open(pem.as_bytes(), &[]).unwrap();
    File::System(Box::new(Picked { file: "sd-sw-01.pem".to_owned(), pem, what }))
}
