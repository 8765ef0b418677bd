//! E5 and the requests that are copied from it.
use super::office::Office;
use crate::package::support::{Made, P12_PASSWORD, PASSWORD, TEMPORARY, complete};
use crate::support::Person;
use iced::keyboard::key::Named;
use kreator_csizs::ledger::{AboutSystem, Event, Installed, PageAnswer, Standing};
use kreator_csizs::procedure::Stage;
use kreator_csizs::screen::about;
use serde_json::json;

fn opened(office: &Office, made: &Made) -> Person {
    office.opens(&office.file("pakiet.zip", made))
}

fn copied(person: &mut Person) -> String {
    person.waits_until("the clipboard", |person| person.clipboard.0.is_some());
    let text = person.clipboard.0.clone().unwrap();
    for secret in [TEMPORARY, PASSWORD, P12_PASSWORD] {
        assert!(!text.contains(secret), "{text}");
    }
    text
}

#[test]
fn what_is_missing_is_asked_for_by_name() {
    let office = Office::new();
    let made = complete().set("/uslugi", json!([]));
    let mut person = opened(&office, &made);
    assert!(person.sees("Pakiet jest niekompletny: 4 z 5 elementów"));
    assert!(person.sees("Kod: P-20"));
    person.clicks("Kopiuj treść prośby");
    let text = copied(&mut person);
    assert!(text.starts_with("Dzień dobry,"), "{text}");
    for part in ["adresu serwera Emp@tia", "Gminny Ośrodek", "P-20", "Jan Żółć"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    person.clicks("Dane się zgadzają");
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    assert_eq!(office.progress().standing(Stage::Package), Standing::Attention);
}

/// The same package once more, after the password is changed.
#[test]
fn a_temporary_password_that_is_spent_is_never_missed() {
    let office = Office::new();
    let file = office.file("pakiet.zip", &complete());
    let mut person = office.opens(&file);
    office.agrees(&mut person);
    drop(person);
    let konto = office.progress().account().unwrap();
    office.writes([Event::OdpowiedzStrony { konto, odpowiedz: PageAnswer::Zmienione }]);
    let mut person = office.opens(&file);
    assert!(person.sees("już zmienione na własne"));
    assert!(!person.sees("Kod: P-20") && !person.sees(TEMPORARY) && !person.sees("Pokaż hasło tymczasowe"));
    person.clicks("Dane się zgadzają");
    person.waits_until_sees("Kod: H-11");
    person.clicks("Dalej");
    person.waits_until_sees("Gdzie działa serwer");
    assert!(matches!(office.progress().standing(Stage::Package), Standing::Done { .. }));
}

#[test]
fn what_differs_is_marked_and_asked_for() {
    let office = Office::new();
    let mut person = opened(&office, &complete());
    person.clicks("Coś się nie zgadza");
    person.waits_until_sees("Co się nie zgadza?");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: K-30");
    person.clicks("Adres");
    person.clicks("Coś innego");
    person.tabs_to("differs-describe");
    person.types("brak telefonu");
    person.clicks("Kopiuj treść prośby");
    let text = copied(&mut person);
    for part in ["Rynek 1, 05-000 Przykładowo", "brak telefonu", "P-21"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    person.presses(Named::Escape);
    person.waits_until_sees("Dane się zgadzają");
}

#[test]
fn a_package_without_a_login_goes_no_further() {
    let office = Office::new();
    let mut person = opened(&office, &complete().set("/konto/haslo_tymczasowe", json!("")));
    person.presses(Named::Enter);
    person.rests();
    assert!(person.sees("Sprawdź, czy to dane Twojej jednostki") && person.sees("Kod: P-20"));
    assert_eq!(office.progress().current(), Some(Stage::Package));
}

#[test]
fn an_address_to_be_confirmed_waits_for_the_call_and_then_goes_through_the_browser() {
    let office = Office::new();
    let made = complete().set("/pi_mzt/adres", json!("https://mzt.przykladowo.gov.pl/app"));
    let mut person = opened(&office, &made);
    person.waits_until_sees("Kod: P-24");
    person.presses(Named::Enter);
    person.rests();
    assert!(person.sees("Kod: P-24"), "not passed over");
    person.clicks("Adres jest potwierdzony");
    person.waits_until("P-24 is answered", |person| !person.sees("Kod: P-24"));
    assert!(person.sees("Sprawdź, czy to dane Twojej jednostki"));
    person.presses(Named::Enter);
    person.waits_until_sees("Zmień hasło w przeglądarce");
    person.presses(Named::Escape);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    assert!(!person.sees("Kod: P-24"), "it is asked once");
}

#[test]
fn the_temporary_password_is_hidden_when_the_window_is_left() {
    let office = Office::new();
    let mut person = opened(&office, &complete());
    person.clicks("Pokaż hasło tymczasowe");
    assert!(person.sees(TEMPORARY));
    person.leaves_the_window();
    assert!(!person.sees(TEMPORARY));
    person.clicks("Pokaż hasło tymczasowe");
    person.presses(Named::F1);
    person.presses(Named::Escape);
    assert!(!person.sees(TEMPORARY), "Help hides it too");
}

#[test]
fn while_the_disk_hangs_nothing_else_is_begun() {
    let office = Office::new();
    let mut person = opened(&office, &complete());
    let (file, aside) = (office.state().join("stan.jsonl"), office.state().join("obok"));
    std::fs::rename(&file, &aside).unwrap();
    // Whoever opens it waits for somebody at the other end.
    assert!(std::process::Command::new("mkfifo").arg(&file).status().unwrap().success());
    for key in [Named::Enter, Named::Escape, Named::Enter] {
        person.presses(key);
        person.rests();
        assert!(person.sees("Sprawdź, czy to dane Twojej jednostki"), "{key:?}");
    }
    drop(std::fs::File::open(&file).unwrap());
    person.waits_until_sees("Nie można zapisać postępu");
    std::fs::remove_file(&file).unwrap();
    std::fs::rename(&aside, &file).unwrap();
    office.agrees(&mut person);
    person.rests();
    let confirmed =
        office.kinds().into_iter().filter(|event| matches!(event, Event::DanePotwierdzone { .. }));
    assert_eq!(confirmed.count(), 1);
}

/// What E5 asks beside the data.
fn about(office: &Office) -> AboutSystem {
    office.progress().about_system().cloned().unwrap_or_default()
}

#[test]
fn the_three_questions_stand_in_nobodys_way() {
    let office = Office::new();
    let mut person = opened(&office, &complete());
    assert!(person.sees("Czy system dziedzinowy jest już zainstalowany?"));
    assert!(person.sees("Świadczenia 1.2"), "the name that the package has");
    office.agrees(&mut person);
    let said = AboutSystem { nazwa_i_wersja: "Świadczenia 1.2".into(), ..AboutSystem::default() };
    assert_eq!(about(&office), said);
}

#[test]
fn what_is_answered_of_the_system_is_there_again_on_e5_and_after_a_restart() {
    let office = Office::new();
    let mut person = opened(&office, &complete());
    person.tabs_to(about::INSTALLED);
    person.presses(Named::Space);
    person.tabs_to(about::SINCE);
    person.types("24.3.2016");
    assert!(person.sees("Tak, od 24 marca 2016 r."));
    person.tabs_to(about::NAME);
    person.types(" z dodatkiem");
    person.tabs_to(about::CERTIFICATE);
    person.types("12/2016");
    person.presses(Named::Enter);
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    let expected = AboutSystem {
        zainstalowany: Some(Installed::Tak { od: "24.3.2016".into() }),
        nazwa_i_wersja: "Świadczenia 1.2 z dodatkiem".into(),
        swiadectwo: "12/2016".into(),
    };
    assert_eq!(about(&office), expected);
    let shows = |person: &mut Person| {
        person.waits_until_sees("Tak, od 24 marca 2016 r.");
        assert!(person.sees("Świadczenia 1.2 z dodatkiem") && person.sees("12/2016"));
    };
    person.presses(Named::Escape);
    shows(&mut person);
    // Confirmed again without a change, nothing is written twice.
    office.agrees(&mut person);
    let answers = |office: &Office| {
        let is = |event: &Event| matches!(event, Event::OdpowiedziOSystemie(_));
        office.kinds().iter().filter(|event| is(event)).count()
    };
    assert_eq!(answers(&office), 1);
    drop(person);

    let mut person = office.sit();
    person.clicks("Wróć do etapu 2");
    office.tells_password(&mut person);
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    person.presses(Named::Escape);
    shows(&mut person);
}

#[test]
fn a_date_that_nobody_understands_is_told_at_the_field_and_kept_as_written() {
    let office = Office::new();
    let mut person = opened(&office, &complete());
    let unclear = "Kreator nie rozumie tej daty";
    person.tabs_to(about::INSTALLED);
    person.presses(Named::Space);
    person.tabs_to(about::SINCE);
    person.types("24.03");
    assert!(!person.sees(unclear), "it is just being typed");
    person.tabs_to(about::CERTIFICATE);
    person.types("1");
    assert!(person.sees(unclear));
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Zmień hasło tymczasowe na własne");
    assert_eq!(about(&office).zainstalowany, Some(Installed::Tak { od: "24.03".into() }));
    person.presses(Named::Escape);
    person.waits_until_sees(unclear);
}

#[test]
fn a_question_of_the_frame_takes_no_answer_about_the_system_away() {
    let office = Office::new();
    let made = complete()
        .set("/pi_mzt/adres", json!("https://mzt.przykladowo.gov.pl/app"))
        .set("/jednostka/teryt", json!("201011"));
    let mut person = opened(&office, &made);
    person.tabs_to(about::CERTIFICATE);
    person.types("12/2016");
    for button in ["Adres jest potwierdzony", "Użyj 0201011"] {
        person.waits_until_sees(button);
        person.tabs_to("problem-button");
        person.presses(Named::Space);
        person.waits_until("it is answered", |person| !person.sees(button));
        assert!(person.sees("12/2016"), "{button}");
    }
}
