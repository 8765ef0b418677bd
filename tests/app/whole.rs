//! The main road as one walk: by hand in the browser and in the domain system, without any package, from
//! the first screen to the papers.
use super::by_hand::{certificates, goes_on, types_letter};
use super::office::{Office, finishes_by_hand, saves_report};
use crate::support::{Desk, NEW, Person};
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{Event, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::training::Scenario;

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
    goes_on(&mut person);
    person.tabs_to("about-name");
    person.types("Rodzina 3.2");
    goes_on(&mut person);
    person.waits_until_sees("Sprawdzenie danych");
    goes_on(&mut person);

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

/// The field and what is typed there.
type Typed<'a> = (&'static str, &'a str);

/// E1, where it begins, and E1a, what is asked of the real wizard alone, are the other two.
const BEFORE: usize = 2;

#[test]
fn the_happy_path_takes_ten_pages_at_most_and_three_typed_fields() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit();
    person.clicks("Wróć do etapu 1");
    let secret = desk.created.package_password.expose();
    // The page, what is typed there, and the button that leads on.
    let pages: [(&str, &[Typed<'_>], &str); 8] = [
        ("Wskaż plik pakietu z e-maila", &[], "Dalej"),
        ("Wpisz hasło do pakietu", &[("unlock-password", secret)], "Otwórz pakiet"),
        ("Sprawdź, czy to dane Twojej jednostki", &[], "Dane się zgadzają"),
        (
            "Zmień hasło tymczasowe na własne",
            &[("password-new", NEW), ("password-repeat", NEW)],
            "Zmień hasło",
        ),
        ("Ustaw zegar serwera", &[], "Dalej"),
        ("Zainstaluj certyfikat systemu dziedzinowego", &[], "Zainstaluj certyfikat"),
        ("Sprawdź dane i zarejestruj system", &[], "Zarejestruj system"),
        ("Zaktualizuj słowniki", &[], "Zaktualizuj słowniki"),
    ];
    let mut fields = 0;
    for (title, typed, button) in pages {
        person.waits_until_sees(title);
        if button == "Dalej" && title.starts_with("Wskaż") {
            person.clicks("Użyj pakietu ćwiczeniowego");
            person.waits_until_sees("Zmień plik");
        }
        for (field, text) in typed {
            person.tabs_to(field);
            person.types(text);
            fields += 1;
        }
        person.waits_until(button, |person| person.reads().iter().any(|text| text == button));
        person.waits_until("nothing runs", |person| !person.sees("Sprawdzamy"));
        person.tabs_to("main");
        person.presses(Named::Enter);
    }
    person.waits_until_sees("Gotowe – ćwiczenie ukończone");
    assert!(pages.len() + BEFORE <= 10 && fields <= 3);
}
