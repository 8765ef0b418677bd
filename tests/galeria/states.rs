//! Every state of every screen, and the messages that lead to it.
mod answers;
mod by_hand;
mod certificate;
mod clock;
mod dictionaries;
mod done;
mod look;
mod password;
mod registration;
mod server;
mod situation;
mod start;
mod systems;
mod trouble;
mod unit;
mod unlock;

use super::office;
use super::road::NEW;
use super::story::Story;

/// A name, and the way there: from an empty folder, or from the state before it.
pub type State = (&'static str, fn(&mut Story));

/// The one table. A state that goes on from the one before it says so by beginning nothing anew.
pub fn all() -> impl Iterator<Item = &'static State> {
    [
        start::STATES,
        situation::STATES,
        unlock::STATES,
        unit::STATES,
        by_hand::STATES,
        systems::STATES,
        password::STATES,
        answers::STATES,
        clock::STATES,
        server::STATES,
        certificate::STATES,
        registration::STATES,
        dictionaries::STATES,
        done::STATES,
        look::STATES,
        trouble::STATES,
    ]
    .into_iter()
    .flatten()
}

/// Drawn at every size, where room is short.
pub const NARROW: [&str; 44] = [
    "01-start",
    "01a-sytuacje-podobszar",
    "01a-niepotrzebne-zapisane",
    "01c-powrot-etap-2",
    "01g-cwiczenia",
    "03-plik-wybrany",
    "04-haslo-pakietu-odczytane",
    "04-haslo-pakietu-P-11",
    "05-dane",
    "05-dane-pytania",
    "05b-recznie-jednostka",
    "05b-recznie-certyfikaty",
    "05b-recznie-system-odpowiedzi",
    "05b-recznie-wpisane",
    "05c-systemy-jeden-czeka",
    "05c-rejestracja-drugiego",
    "06-haslo",
    "06-haslo-H-05",
    "06b-przegladarka",
    "06c-H-09",
    "07-zegar-spoznia-sie",
    "07-zegar-Z-02",
    "08-konto-zablokowane-H-08",
    "08-serwer-N-04",
    "11-slowniki-pobieranie",
    "11b-slowniki-recznie",
    "13-polaczenie-N-04",
    "10-rejestracja",
    "10-rejestracja-R-02",
    "10b-krok-2",
    "10b-krok-5",
    "09-certyfikat",
    "09-certyfikat-C-05",
    "09-certyfikat-serwer-haslo",
    "12-gotowe",
    "12-gotowe-recznie",
    "01c-podlaczony-N-06",
    "12-zmiany",
    "13-karta-ministerstwa",
    "13-karta-zgloszono",
    "13-pomoc-problem",
    "13-wyglad",
    "13-wyglad-najwiekszy",
    "15-zamkniecie-niewyslane",
];
