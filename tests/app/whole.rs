//! The main road as one walk: by hand in the browser and in the domain system, without any package, from
//! the first screen to the papers.
use super::by_hand::{certificates, types_letter};
use super::office::{Office, finishes_by_hand, saves_report};
use crate::support::Person;
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, Standing};
use kreator_csizs::procedure::Stage;

fn before_stage_1(person: &mut Person) {
    person.clicks("Zacznij");
    person.waits_until_sees("W jakim systemie będzie obsługiwane");
    person.clicks("W osobnym systemie, obok systemu świadczeń rodzinnych");
    person.presses(Named::Enter);
    // E2 looks at this very computer; whatever it finds is no part of this test.
    let file = "Wskaż plik pakietu z e-maila";
    person.waits_until("E2 or E3", |person| person.shows_any(&["Otwórz pakiet bez internetu", file]));
    if !person.sees(file) {
        person.clicks("Otwórz pakiet bez internetu");
        person.waits_until_sees(file);
    }
}

#[test]
fn without_any_package_all_by_hand_the_papers_say_whose_word_it_is() {
    let office = Office::new();
    let (system, empatia) = certificates(&office);
    // Only its public part came with the letter.
    let public = std::fs::read_to_string(&system).unwrap();
    let public = public.split("-----BEGIN PRIVATE KEY-----").next().unwrap().to_owned();
    std::fs::write(&system, public).unwrap();
    let mut person = office.sit();
    before_stage_1(&mut person);
    person.clicks("Wpisz dane ręcznie");
    person.waits_until_sees("Uzupełnij dane z pakietu");
    types_letter(&mut person, &[]);
    person.drops(&system);
    person.waits_until_sees("z pliku „sd.pem”");
    person.drops(&empatia);
    person.waits_until_sees("z pliku „empatia.crt”");
    person.tabs_to("about-name");
    person.types("Rodzina 3.2");
    person.tabs_to("main");
    person.presses(Named::Enter);

    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    person.clicks("Wolę zrobić to w przeglądarce");
    person.waits_until_sees("Zmień hasło w przeglądarce");
    person.clicks("Hasło zmienione");
    person.clicks("Zapisz odpowiedź");

    person.waits_until_sees("Gdzie działa serwer systemu dziedzinowego?");
    person.clicks("Na innym komputerze lub serwerze");
    person.clicks("Dalej");
    person.waits_until_sees("Poproś informatyka o ustawienie zegara serwera");
    person.clicks("Zegar serwera jest ustawiony");
    person.waits_until_sees("System dziedzinowy łączy się z serwerem");
    person.clicks("System dziedzinowy łączy się z serwerem");

    person.waits_until_sees("W pakiecie nie ma klucza prywatnego.");
    person.clicks("Dalej");
    finishes_by_hand(&mut person);

    person.waits_until_sees("Gotowe – według Twojego potwierdzenia");
    assert!(!person.sees("Usuń plik pakietu"), "there was none");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("raport.txt");
    saves_report(&mut person, &file);
    let report = std::fs::read_to_string(&file).unwrap();
    let report = report.split_whitespace().collect::<Vec<_>>().join(" ");
    for known in ["Rodzina 3.2", "jan.zolc", "Czynności potwierdzone ręcznie", "5. Rejestracja: "] {
        assert!(report.contains(known), "{known}: {report}");
    }
    assert!(!report.contains("odpowiedź CSIZS") && !report.contains("CSIZS potwierdził"), "{report}");
    let progress = office.progress();
    for stage in Stage::ALL.into_iter().skip(1) {
        let standing = progress.standing(stage);
        assert!(matches!(standing, Standing::Done { by_hand: true, .. }), "{stage:?}: {standing:?}");
    }
    let sent = office
        .kinds()
        .into_iter()
        .filter(|event| matches!(event, Event::ZamiarZmianyHasla { .. } | Event::ZamiarRejestracji { .. }));
    assert_eq!(sent.count(), 0, "the wizard itself has sent nothing");
}
