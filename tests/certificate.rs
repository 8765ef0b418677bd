//! Stage 4: what is wrong with a certificate, installing it and taking it out again, and the page.
mod calendar;
mod codes;
mod files;
mod page;
mod undo;

use crate::app::office::Office;
use crate::package::support::Made;
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, Ledger, PageAnswer, Progress};
use kreator_csizs::procedure::Account;
use kreator_csizs::procedure::clock::ServerPlace;
use std::path::Path;

const E9: &str = "Zainstaluj certyfikat systemu dziedzinowego";
const E9_FOR_IT: &str = "Zapisz certyfikat dla informatyka";
const BACK: &str = "Witaj ponownie – jesteś na etapie";

/// Stages 2 and 3 are done, and the server runs there.
fn before_stage_4(konto: Account, gdzie: ServerPlace) -> [Event; 4] {
    [
        Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
    ]
}

/// At E9 in practice, where the stores of the computer are a file. The package is shut.
fn practised(desk: &Desk, gdzie: ServerPlace) -> Person {
    drop(desk.sit_at_password());
    writes(&desk.practice(), gdzie, &desk.progress());
    comes_back(desk.sit())
}

/// At E9 of a real wizard. The package is shut.
fn in_office(office: &Office, made: &Made, gdzie: ServerPlace) -> Person {
    let mut person = office.opens(&office.file("pakiet.zip", made));
    office.agrees(&mut person);
    drop(person);
    writes(&office.state(), gdzie, &office.progress());
    comes_back(office.sit())
}

fn writes(folder: &Path, gdzie: ServerPlace, progress: &Progress) {
    let ledger = Ledger::open(folder).unwrap().ledger;
    for event in before_stage_4(progress.account().unwrap(), gdzie) {
        let _ = ledger.append(event).unwrap();
    }
}

fn comes_back(mut person: Person) -> Person {
    person.waits_until_sees(BACK);
    person.clicks("Wróć do etapu 4");
    person.waits_until("E9 or E4b", |person| person.shows_any(&[E9, E9_FOR_IT, "Otwórz pakiet ponownie"]));
    person
}

/// Through E4b, with the package of practice.
fn reopens(desk: &Desk, person: &mut Person) {
    person.waits_for_focus("unlock-password");
    person.types(desk.created.package_password.expose());
    person.presses(Named::Enter);
    person.waits_until("E9", |person| person.shows_any(&[E9, E9_FOR_IT]));
}

/// Stage 4 is behind the person.
fn goes_on(person: &mut Person) {
    person.waits_until("stage 5", |person| {
        let title = person.title();
        title.contains("Etap 5 z 6") || title.contains("etapie 5 z 6")
    });
}
