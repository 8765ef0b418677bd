//! E5b: each part empty and typed, the check of all of it, and what is told.
use super::{State, Story, office};
use kreator_csizs::certificate;
use kreator_csizs::problem::Remedy;
use kreator_csizs::screen::by_hand::{Field, File, Message, Part, Picked};
use kreator_csizs::screen::{Message as Screen, about, file, unit};
use kreator_csizs::secret::Secret;
use std::sync::Arc;

pub const STATES: &[State] = &[
    ("05b-recznie", |s| {
        s.at_file();
        s.file(file::Message::ByHand);
    }),
    ("05b-recznie-K-31", |s| s.by_hand(Message::Submit)),
    ("05b-recznie-jednostka", |s| {
        types(s, Part::Unit);
        // Dragged into the window here, where no certificate is shown.
        s.by_hand(Message::Read(Ok(certificate())));
    }),
    ("05b-recznie-login", |s| s.by_hand(Message::Submit)),
    ("05b-recznie-login-wpisane", |s| {
        types(s, Part::Account);
        s.by_hand(Message::ToggleTemporary);
    }),
    ("05b-recznie-adresy", |s| s.by_hand(Message::Submit)),
    ("05b-recznie-S-01", |s| {
        types(s, Part::Addresses);
        s.by_hand(Message::Changed(Field::Server, "http://csizs.mpips.gov.pl".to_owned()));
        s.by_hand(Message::Submit);
    }),
    ("05b-recznie-certyfikaty", |s| {
        types(s, Part::Addresses);
        s.by_hand(Message::Submit);
    }),
    ("05b-recznie-system", |s| s.by_hand(Message::Submit)),
    ("05b-recznie-system-odpowiedzi", |s| {
        s.by_hand(Message::About(about::Message::Installed(true)));
        s.by_hand(Message::About(about::Message::Since("24.03.2016".to_owned())));
        s.by_hand(Message::About(about::Message::Name("System Rodzina 500+ 3.2".to_owned())));
    }),
    // All that was typed, to be checked.
    ("05b-recznie-wpisane", |s| s.by_hand(Message::Submit)),
    ("05b-recznie-P-18", |s| {
        s.by_hand(Message::Correct(Part::Unit));
        s.by_hand(Message::Changed(Field::Teryt, "415032".to_owned()));
        goes_on(s, Part::ALL.len());
    }),
    ("05b-recznie-P-20", |s| {
        s.at_file();
        s.file(file::Message::ByHand);
        for part in [Part::Unit, Part::Account, Part::Addresses] {
            types(s, part);
        }
        goes_on(s, Part::ALL.len());
    }),
    ("05b-recznie-C-04", |s| {
        s.at_file();
        s.file(file::Message::ByHand);
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
    ("05b-uzupelnij-sprawdzenie", |s| {
        types(s, Part::Addresses);
        goes_on(s, 3);
    }),
];

fn goes_on(s: &mut Story, parts: usize) {
    for _ in 0..parts {
        s.by_hand(Message::Submit);
    }
}

fn types(s: &mut Story, part: Part) {
    let letter = [
        (Field::Name, "Gminny Ośrodek Pomocy Społecznej w Przykładowie"),
        (Field::Address, "Rynek 1, 05-000 Przykładowo"),
        (Field::Teryt, "1415032"),
        (Field::Login, "m.zielinska"),
        (Field::Server, "https://csizs.mpips.gov.pl/uslugi"),
        (Field::PiMzt, "https://mzt.mpips.gov.pl/mzt-app-web"),
    ];
    for (field, value) in letter {
        if part.fields().contains(&field) {
            s.tells(Screen::ByHand(Message::Changed(field, value.to_owned())));
        }
    }
    if part == Part::Account {
        s.by_hand(Message::TemporaryChanged(Secret::new("Tymczas0we#lI1")));
    }
}

fn certificate() -> File {
    let pem = String::from_utf8(office::office().files[0].1.clone()).unwrap();
    let what = certificate::open(pem.as_bytes(), &[]).unwrap();
    File::System(Box::new(Picked { file: "sd-sw-01.pem".to_owned(), pem, what }))
}
