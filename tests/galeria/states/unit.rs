//! E5 and its list of differences.
use super::office::{Office, changed};
use super::{State, Story, office};
use kreator_csizs::screen::about;
use kreator_csizs::screen::unit::{self, Difference};

pub const STATES: &[State] = &[
    ("05-dane", |s| s.at_unit(&office::office())),
    ("05-dane-haslo-pokazane", |s| s.unit(unit::Message::ToggleTemporary)),
    ("05-dane-pytania", |s| {
        s.at_unit(&office::office());
        answers(s, about::Message::Installed(true));
        answers(s, about::Message::Since("24.03.2016".to_owned()));
        answers(s, about::Message::Certificate("12/2016 z 10 lutego 2016 r.".to_owned()));
    }),
    ("05-dane-pytania-niejasna-data", |s| answers(s, about::Message::Since("w marcu".to_owned()))),
    ("05-dane-pytania-jeszcze-nie", |s| answers(s, about::Message::Installed(false))),
    ("05-dane-testowe", |s| {
        let test =
            changed(&[("/srodowisko", "testowe"), ("/pi_mzt/adres", "https://mzt-test.mpips.gov.pl/mzt")]);
        s.at_unit(&test);
    }),
    ("05-dane-dwa-systemy-C-09", |s| s.at_unit(&office::shared())),
    ("05-dane-P-18", |s| {
        s.at_unit(&changed(&[("/jednostka/teryt", "201011")]));
    }),
    ("05-dane-P-18-zapytane", |s| s.unit(unit::Message::Agree)),
    ("05-dane-P-20", |s| s.at_unit(&office::incomplete())),
    ("05-dane-P-20-jednego-brak", |s| s.at_unit(&office::without(office::office(), &["uslugi"]))),
    ("05-dane-P-20-hasla-brak", |s| s.at_unit(&changed(&[("/konto/haslo_tymczasowe", "")]))),
    ("05-dane-P-23", |s| {
        s.at_unit(&changed(&[("/pi_mzt/adres", "https://mzt.mpips.gov.pl.example.com/mzt")]))
    }),
    ("05-dane-P-24", |s| s.at_unit(&changed(&[("/pi_mzt/adres", "https://mzt.przykladowo.gov.pl/mzt")]))),
    ("05-dane-P-25", |s| s.at_unit(&changed(&[("/pi_mzt/adres", "https://mzt-test.mpips.gov.pl/mzt")]))),
    ("05-dane-C-01", |s| s.at_unit(&office::expired())),
    ("05-dane-C-02", |s| s.at_unit(&office::not_yet())),
    ("05-dane-C-04", |s| s.at_unit(&office::unreadable())),
    ("05-dane-C-07", |s| s.at_unit(&office::mismatched())),
    ("05-dane-C-08", |s| s.at_unit(&office::weak())),
    ("05-dane-C-10", |s| s.at_unit(&office::tampered())),
    ("05-dane-wiele", |s| s.at_unit(&many())),
    ("05-dane-dlugie", |s| s.at_unit(&long())),
    ("05-roznice", |s| {
        s.at_unit(&office::office());
        s.unit(unit::Message::Disagree);
    }),
    ("05-roznice-K-30", |s| s.unit(unit::Message::CopyRequest)),
    ("05-roznice-zaznaczone", |s| {
        s.unit(unit::Message::Mark(Difference::Name, true));
        s.unit(unit::Message::Mark(Difference::Other, true));
        s.unit(unit::Message::DescriptionChanged("Kod pocztowy to 05-001.".to_owned()));
        s.unit(unit::Message::CopyRequest);
    }),
    ("05-dane-K-11", |s| {
        s.at_unit(&office::office());
        s.is_not_saved();
    }),
];

fn answers(s: &mut Story, message: about::Message) {
    s.unit(unit::Message::About(message));
}

/// Several things at once: one stands in the frame, the others below the data.
fn many() -> Office {
    office::tampered()
        .set("/jednostka/teryt", "201011".into())
        .set("/pi_mzt/adres", "https://mzt.przykladowo.gov.pl/mzt".into())
}

/// Nothing here is short.
fn long() -> Office {
    let name = "Powiatowe Centrum Pomocy Rodzinie oraz Gminny Ośrodek Pomocy Społecznej i Świadczeń Rodzinnych w Konstantynopolitańczykowiankach Dolnych";
    changed(&[
        ("/jednostka/nazwa", name),
        ("/konto/login", "m.konstantynopolitanczykowianeczka-zielinska.konstantynopolitanczykowianki"),
        ("/konto/haslo_tymczasowe", "Tymczasowe#2016-Konstantynopolitanczykowianeczka-0O1lI-bardzo-dlugie"),
        (
            "/systemy/0/nazwa",
            "Zintegrowany System Obsługi Świadczeń Wychowawczych, Rodzinnych i Alimentacyjnych",
        ),
        (
            "/pi_mzt/adres",
            "https://modul-zarzadzania-tozsamoscia.centralny-system.mpips.gov.pl/mzt-app-web/pl/logowanie/administrator-lokalny",
        ),
        ("/wystawca/imie_nazwisko", "Maria Konstantynopolitańczykowianeczka-Nowakowska"),
    ])
}
