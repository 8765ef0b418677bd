//! "Zapamiętaj…": only on the tick, only after success, never where it does not belong; and where it
//! fails, the person goes on.
use super::office::Office;
use crate::package::support::{PASSWORD, complete};
use crate::support::{Desk, NEW, Person};
use crate::training::secrets::shapes;
use iced::keyboard::key::Named;
use kreator_csizs::app::Start;
use kreator_csizs::platform::credentials::{Credentials as _, Keeper, Kept};
use kreator_csizs::problem::Code;
use kreator_csizs::secret::Secret;
use kreator_csizs::training::{Scenario, Verdict};
use serde_json::json;
use std::fs;
use std::path::Path;

const PACKAGE_TICK: &str =
    "Zapamiętaj hasło do pakietu w Menedżerze poświadczeń Windows do końca podłączania";
const TICK: &str = "Zapamiętaj hasło w Menedżerze poświadczeń Windows do końca podłączania";
const NO_STORE: &str =
    "Ten komputer nie może zapamiętać hasła. Po przerwie kreator zapyta o nie jeszcze raz.";
const E4: &str = "Wpisz hasło do pakietu";
const E4B: &str = "Otwórz pakiet ponownie";
const E5: &str = "Sprawdź, czy to dane Twojej jednostki";
const E6: &str = "Zmień hasło tymczasowe na własne";

/// E4 with its tick, and nothing typed yet.
fn at_ticked_package(office: &Office) -> Person {
    let file = office.file("pakiet.zip", &complete());
    let mut person = office.sit_opening(&file);
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_until_sees(PACKAGE_TICK);
    person.clicks(PACKAGE_TICK);
    person.tabs_to("unlock-password");
    person
}

/// And the package opened.
fn opens_with_tick(office: &Office) -> Person {
    let mut person = at_ticked_package(office);
    assert!(office.store.holds().is_empty(), "not before it has opened anything");
    office.tells_password(&mut person);
    person
}

/// No file of the folder holds any of these, in whatever shape.
pub fn is_nowhere_in(folder: &Path, secrets: &[&str]) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            is_nowhere_in(&path, secrets);
            continue;
        }
        // The door for a second wizard is a socket: it holds nothing.
        if !path.is_file() {
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        for shape in secrets.iter().flat_map(|secret| shapes(secret)) {
            let found = bytes.windows(shape.len()).any(|part| part == shape);
            assert!(!found, "{}", path.display());
        }
    }
}

#[test]
fn the_package_password_is_kept_on_the_tick_and_the_return_asks_for_nothing() {
    let office = Office::remembering(Keeper::Windows);
    let mut person = opens_with_tick(&office);
    person.waits_until_sees(E5);
    assert_eq!(office.store.holds(), [("haslo-do-pakietu".to_owned(), PASSWORD.to_owned())].into());
    office.agrees(&mut person);
    drop(person);
    for _ in 0..2 {
        let mut person = office.sit();
        person.waits_until_sees("Witaj ponownie");
        person.presses(Named::Enter);
        person.waits_until("E6 or E4b", |person| person.shows_any(&[E6, E4B]));
        assert!(person.sees(E6) && person.sees("tymczasowe, wczytane z pakietu"));
    }
    is_nowhere_in(&office.state(), &[PASSWORD]);
}

#[test]
fn without_the_tick_nothing_is_kept_and_the_return_asks() {
    let office = Office::remembering(Keeper::Windows);
    drop(office.opens(&office.file("pakiet.zip", &complete())));
    assert!(office.store.holds().is_empty());
    let mut person = office.sit();
    person.presses(Named::Enter);
    person.waits_until_sees(E4B);
    assert!(!person.sees(NO_STORE), "it could have been remembered");
}

#[test]
fn a_wrong_password_is_never_kept() {
    let office = Office::remembering(Keeper::Windows);
    let mut person = at_ticked_package(&office);
    person.types("nie-to");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: P-11");
    person.rests();
    assert!(office.store.holds().is_empty());
}

#[test]
fn the_same_package_opened_without_the_tick_forgets_its_password() {
    let office = Office::remembering(Keeper::Windows);
    let mut person = opens_with_tick(&office);
    person.waits_until_sees(E5);
    drop(person);
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie");
    person.drops(&office.state().with_file_name("pakiet.zip"));
    office.unlocks(&mut person);
    person.waits_until_sees(E5);
    person.waits_until("it is forgotten", |_| office.store.holds().is_empty());
}

#[test]
fn a_kept_password_that_opens_nothing_is_forgotten_and_asked_for() {
    let office = Office::remembering(Keeper::Windows);
    let mut person = opens_with_tick(&office);
    person.waits_until_sees(E5);
    drop(person);
    let name = Kept::PackagePassword.name(&office.state());
    office.store.write(&name, &Secret::new("czyjes-inne")).unwrap();
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie");
    person.presses(Named::Enter);
    person.waits_until_sees(E4B);
    assert!(office.store.holds().is_empty());
    office.tells_password(&mut person);
    person.waits_until_sees(E5);
}

#[test]
fn a_store_that_cannot_be_read_asks_and_keeps_what_it_has() {
    let office = Office::remembering(Keeper::Windows);
    let mut person = opens_with_tick(&office);
    person.waits_until_sees(E5);
    drop(person);
    office.store.breaks();
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie");
    person.presses(Named::Enter);
    person.waits_until_sees(E4B);
    office.tells_password(&mut person);
    person.waits_until_sees(E5);
    drop(person);
    assert_eq!(office.store.holds().len(), 1);
}

#[test]
fn k_13_on_e_4_lets_the_person_go_on() {
    for (keeper, title) in [
        (Keeper::Windows, "Windows nie może zapamiętać hasła"),
        (Keeper::Other, "Ten komputer nie może zapamiętać hasła"),
    ] {
        let office = Office::remembering(keeper);
        office.store.breaks();
        let mut person = office.sit_opening(&office.file("pakiet.zip", &complete()));
        person.waits_until_sees("Zmień plik");
        person.clicks("Dalej");
        person.waits_for_focus("unlock-password");
        person.tabs_to("unlock-remember");
        person.presses(Named::Space);
        person.tabs_to("unlock-password");
        office.tells_password(&mut person);
        person.waits_until_sees(title);
        assert!(person.sees("Kod: K-13") && person.sees("Możesz pracować dalej."));
        person.clicks("Dalej");
        person.waits_until_sees(E5);
        assert!(!person.sees("K-13"));
        assert!(office.progress().package().is_some(), "the package was taken all the same");
        drop(person);
        office.store.heals();
        assert!(office.store.holds().is_empty());
    }
}

#[test]
fn where_nothing_can_be_kept_there_is_no_tick_and_it_is_said_what_that_means() {
    let office = Office::new();
    let mut person = office.sit_opening(&office.file("pakiet.zip", &complete()));
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_until_sees(E4);
    assert!(person.sees(NO_STORE) && !person.sees("Zapamiętaj"));
    office.tells_password(&mut person);
    person.waits_until_sees(E5);
    office.agrees(&mut person);
    assert!(person.sees(NO_STORE) && !person.sees("Zapamiętaj"));
}

#[test]
fn elsewhere_than_on_windows_the_store_has_no_windows_name() {
    let office = Office::remembering(Keeper::Other);
    let mut person = office.sit_opening(&office.file("pakiet.zip", &complete()));
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_until_sees("Zapamiętaj hasło do pakietu w bazie haseł tego komputera");
    assert!(!person.sees("Windows"));
}

#[test]
fn starting_over_forgets_both_and_only_those_of_this_folder() {
    let office = Office::remembering(Keeper::Windows);
    let mut person = opens_with_tick(&office);
    person.waits_until_sees(E5);
    drop(person);
    let other = tempfile::tempdir().unwrap();
    office.store.write(&Kept::NewPassword.name(&office.state()), &Secret::new(NEW)).unwrap();
    office.store.write(&Kept::NewPassword.name(other.path()), &Secret::new("cudze")).unwrap();
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie");
    person.clicks("Zacznij od nowa");
    person.waits_until_sees("Zacząć od nowa?");
    person.clicks("Zacznij od nowa");
    person.waits_until_sees("Podłącz swój system do CSIZS");
    assert_eq!(office.store.holds(), [("haslo-do-csizs".to_owned(), "cudze".to_owned())].into());
}

#[test]
fn another_package_forgets_the_new_password_and_a_newer_tick_takes_the_older_ones_place() {
    let office = Office::remembering(Keeper::Windows);
    let mut person = opens_with_tick(&office);
    person.waits_until_sees(E5);
    drop(person);
    office.store.write(&Kept::NewPassword.name(&office.state()), &Secret::new(NEW)).unwrap();
    let mut person = office.sit();
    person.waits_until_sees("Witaj ponownie");
    let newer = complete().set("/konto/haslo_tymczasowe", json!("Nowsze#2016"));
    person.drops(&office.file("nowszy.zip", &newer));
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_until_sees("Kod: P-28");
    person.clicks("Użyj nowego pakietu");
    office.tells_password(&mut person);
    person.waits_until_sees(E5);
    person.waits_until("both are forgotten", |_| office.store.holds().is_empty());
}

/// E6 of the practice with its tick.
fn at_ticked_password(desk: &Desk) -> Person {
    let mut person = desk.sit_at_password();
    person.waits_until_sees(TICK);
    person.tabs_to("password-remember");
    person.presses(Named::Space);
    person.tabs_to("password-new");
    person
}

fn names(desk: &Desk) -> Vec<String> {
    desk.store.holds().into_keys().collect()
}

#[test]
fn the_new_password_is_kept_once_the_change_is_confirmed() {
    let desk = Desk::with(Scenario::AllWell).remembering(Keeper::Windows);
    let mut person = at_ticked_password(&desk);
    assert!(names(&desk).is_empty());
    desk.changes_password(&mut person);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    person.waits_until("it is kept", |_| !names(&desk).is_empty());
    assert_eq!(desk.store.holds(), [("haslo-do-csizs".to_owned(), NEW.to_owned())].into());
    assert!(!person.sees("K-13"));
    is_nowhere_in(&desk.state(), &[NEW]);
    // Practice has its own: the real wizard knows nothing of it.
    let of_the_real_one = Kept::NewPassword.name(&desk.state());
    assert!(desk.store.read(&of_the_real_one).unwrap().is_none());
    assert!(desk.store.read(&Kept::NewPassword.name(&desk.practice())).unwrap().is_some());
}

#[test]
fn the_tick_stays_with_what_was_typed_while_another_page_is_looked_at() {
    let desk = Desk::with(Scenario::AllWell).remembering(Keeper::Windows);
    let mut person = at_ticked_password(&desk);
    person.tabs_to("password-new");
    person.types(NEW);
    person.presses(Named::Escape);
    person.waits_until_sees(E5);
    person.presses(Named::Enter);
    person.waits_until_sees(E6);
    person.tabs_to("password-repeat");
    person.types(NEW);
    person.presses(Named::Enter);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    person.waits_until("it is kept", |_| names(&desk) == ["haslo-do-csizs"]);
}

#[test]
fn a_password_that_was_not_changed_is_not_kept() {
    let desk = Desk::with(Scenario::PolicyRefused).remembering(Keeper::Windows);
    let mut person = at_ticked_password(&desk);
    desk.changes_password(&mut person);
    person.waits_until_sees("Kod: H-04");
    person.rests();
    assert!(names(&desk).is_empty());
    assert_eq!(desk.verdicts(), [Verdict::PolicyRefused]);
    drop(person);

    // Nor one of which nobody knows.
    let desk = Desk::with(Scenario::CutAfterSending).remembering(Keeper::Windows);
    let mut person = at_ticked_password(&desk);
    desk.changes_password(&mut person);
    person.waits_until_sees("Nie wiemy, czy hasło zostało zmienione");
    person.rests();
    assert!(names(&desk).is_empty());
}

#[test]
fn changed_without_the_tick_an_older_one_is_forgotten() {
    let desk = Desk::with(Scenario::AllWell).remembering(Keeper::Windows);
    desk.store.write(&Kept::NewPassword.name(&desk.practice()), &Secret::new("dawne")).unwrap();
    let mut person = desk.sit_at_password();
    person.waits_until_sees(TICK);
    desk.changes_password(&mut person);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    person.waits_until("it is forgotten", |_| names(&desk).is_empty());
}

#[test]
fn k_13_after_the_change_never_looks_like_a_failed_change() {
    let desk = Desk::with(Scenario::AllWell).remembering(Keeper::Windows);
    desk.store.breaks();
    let mut person = at_ticked_password(&desk);
    desk.changes_password(&mut person);
    person.waits_until_sees("Kod: K-13");
    assert!(person.sees("Hasło zmienione. CSIZS potwierdził zmianę"));
    assert!(person.sees("Gdzie działa serwer systemu dziedzinowego?"));
    assert!(!person.sees("Wymaga uwagi"), "no stage is to blame");
    assert!(desk.progress().tries_of(&desk.progress().account().unwrap()).changed().is_some());
    person.waits_until_sees("Zegar jest już dobrze ustawiony.");
    person.tabs_to("problem-button");
    person.presses(Named::Space);
    person.waits_until("it is told", |person| !person.sees("K-13"));
    assert!(person.sees("Zegar jest już dobrze ustawiony."), "and nothing else has changed");
    assert_eq!(desk.verdicts(), [Verdict::Changed], "and nothing is sent again");
    assert_eq!(Code::K13.as_str(), "K-13");
}

#[test]
fn a_new_practice_forgets_what_the_last_one_kept_and_touches_nothing_else() {
    let desk = Desk::with(Scenario::AllWell).remembering(Keeper::Windows);
    desk.store.write(&Kept::NewPassword.name(&desk.practice()), &Secret::new("z ćwiczeń")).unwrap();
    desk.store.write(&Kept::NewPassword.name(&desk.state()), &Secret::new("prawdziwe")).unwrap();
    let mut person = Desk::sit_with_store(&desk.state(), Start::default(), desk.store.clone());
    person.waits_until_sees("Podłącz swój system do CSIZS");
    person.clicks("Wypróbuj na danych ćwiczeniowych");
    person.waits_until_sees("Wszystko się udaje");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Ćwiczenia – nic nie trafia do CSIZS");
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    assert_eq!(desk.store.holds(), [("haslo-do-csizs".to_owned(), "prawdziwe".to_owned())].into());
}

#[test]
fn leaving_practice_forgets_what_was_ticked_in_it_and_touches_nothing_else() {
    let desk = Desk::with(Scenario::AllWell).remembering(Keeper::Windows);
    desk.store.write(&Kept::NewPassword.name(&desk.state()), &Secret::new("prawdziwe")).unwrap();
    let mut person = at_ticked_password(&desk);
    desk.changes_password(&mut person);
    person.waits_until("both are kept", |_| desk.store.count() == 2);
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Podłącz swój system do CSIZS");
    person.waits_until("the practised one is forgotten", |_| desk.store.count() == 1);
    assert_eq!(desk.store.holds(), [("haslo-do-csizs".to_owned(), "prawdziwe".to_owned())].into());
}

#[cfg(unix)]
#[test]
fn each_way_to_write_a_folder_is_the_same_folder_also_when_it_is_gone() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("Żaneta Gęś/stan");
    let link = home.path().join("skrót");
    std::os::unix::fs::symlink(home.path().join("Żaneta Gęś"), &link).unwrap();
    let name = |folder: &Path| Kept::PackagePassword.name(folder);
    fs::create_dir_all(&folder).unwrap();
    let there = name(&folder);
    assert_eq!(there, name(&link.join("stan")));
    assert_eq!(there, name(&folder.join(".")));
    assert_ne!(there, name(&folder.join("cwiczenia")));
    assert_ne!(there, Kept::NewPassword.name(&folder));
    fs::remove_dir(&folder).unwrap();
    assert_eq!(there, name(&folder));
    assert_eq!(there, name(&link.join("stan")));
}
