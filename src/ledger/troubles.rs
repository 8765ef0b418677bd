//! The problems that the events tell of, by their codes: for the report ("Problemy i ich rozwiązanie").
use super::event::{
    CertificateOutcome, CheckAnswer, ClockOutcome, Event, Outcome, PageAnswer, Refused, RegistrationOutcome,
    StateAnswer, SystemAnswer,
};
use crate::procedure::Stage;
use chrono::{DateTime, Utc};

/// A problem that was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    pub at: DateTime<Utc>,
    pub stage: Stage,
    /// "H-05"
    pub code: String,
}

/// What an event tells of problems.
pub(super) fn of(event: &Event) -> Vec<(Stage, String)> {
    let code = match event {
        Event::DanePotwierdzone { kompletny: false } => (Stage::Package, "P-20"),
        Event::WynikZmianyHasla { wynik, .. } => match wynik {
            Outcome::PolitykaOdrzucila => (Stage::Password, "H-04"),
            Outcome::StareHasloNiepoprawne => (Stage::Password, "H-05"),
            Outcome::BlednyLogin => (Stage::Password, "H-06"),
            Outcome::KontoZablokowane => (Stage::Password, "H-08"),
            Outcome::NieWiadomo => (Stage::Password, "H-09"),
            Outcome::Zmienione | Outcome::NieWyslano => return Vec::new(),
        },
        Event::OdpowiedzStrony { odpowiedz, .. } => match odpowiedz {
            PageAnswer::PolitykaOdrzucila => (Stage::Password, "H-04"),
            PageAnswer::StareHasloNiepoprawne => (Stage::Password, "H-05"),
            PageAnswer::BlednyLogin => (Stage::Password, "H-06"),
            PageAnswer::CosInnego { .. } => (Stage::Password, "H-09"),
            PageAnswer::Zmienione => return Vec::new(),
        },
        Event::SprawdzenieHasla { odpowiedz, .. } => match odpowiedz {
            CheckAnswer::BlednyLogin => (Stage::Password, "H-10"),
            CheckAnswer::KontoZablokowane => (Stage::Password, "H-08"),
            CheckAnswer::CosInnego { .. } => (Stage::Password, "H-09"),
            CheckAnswer::Zalogowano => return Vec::new(),
        },
        Event::WynikUstawieniaZegara(settled) => match settled.wynik {
            ClockOutcome::BrakZgody | ClockOutcome::NieUdaloSie => (Stage::ClockAndServer, "Z-01"),
            ClockOutcome::Wykonano => return Vec::new(),
        },
        Event::SerwerOdlozony { kod: Some(code) } => return vec![(Stage::ClockAndServer, code.clone())],
        Event::SerwerSprawdzony { uslugi } => {
            let read = uslugi.iter().flat_map(|seen| &seen.ostrzezenia);
            return read.map(|code| (Stage::ClockAndServer, code.clone())).collect();
        }
        Event::WynikInstalacjiCertyfikatu(settled) => match settled.wynik {
            CertificateOutcome::BrakZgody | CertificateOutcome::NieUdaloSie => (Stage::Certificate, "C-05"),
            CertificateOutcome::Wykonano => return Vec::new(),
        },
        Event::WynikRejestracji { wynik, .. } => match wynik {
            RegistrationOutcome::JuzZarejestrowany { .. } => (Stage::Registration, "R-03"),
            RegistrationOutcome::Odmowa { powod } => (Stage::Registration, refused(*powod)),
            RegistrationOutcome::BladCsizs | RegistrationOutcome::NieWiadomo => (Stage::Registration, "R-07"),
            RegistrationOutcome::Zarejestrowano { .. } | RegistrationOutcome::NieWyslano => {
                return Vec::new();
            }
        },
        Event::StanRejestracji { stan: StateAnswer::Zarejestrowany { nasz: false, .. }, .. } => {
            (Stage::Registration, "R-03")
        }
        Event::OdpowiedzSystemu { odpowiedz, .. } => match odpowiedz {
            SystemAnswer::Odmowa { powod } => (Stage::Registration, refused(*powod)),
            SystemAnswer::JuzZarejestrowany => (Stage::Registration, "R-03"),
            SystemAnswer::NieWiadomo => (Stage::Registration, "R-07"),
            SystemAnswer::NieDokonczono => (Stage::Registration, "R-08"),
        },
        _ => return Vec::new(),
    };
    vec![(code.0, code.1.to_owned())]
}

fn refused(why: Refused) -> &'static str {
    match why {
        Refused::BledneLogowanie => "R-02",
        Refused::HasloTymczasowe => "H-06",
        Refused::KontoZablokowane => "H-08",
        Refused::BrakSwiadectwa => "R-04",
        Refused::CertyfikatOdrzucony => "R-05",
        Refused::BrakRoli => "R-06",
        Refused::ZlyCzas => "R-09",
        Refused::NieznanaJednostka => "R-10",
    }
}
