//! How the wizard begins, and what may be in its way.
use super::office::Office;
use crate::package::support::complete;
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::app::Start;
use kreator_csizs::ledger::Event;
use kreator_csizs::text::Language;
use kreator_csizs::training::Scenario;

fn sits_for_practice(office: &Office) -> Person {
    office.sit_with(Start { practice: true, ..Start::default() })
}

#[test]
fn a_second_wizard_says_x_03_and_touches_nothing() {
    let office = Office::new();
    let _first = office.sit();
    let mut second = office.sit();
    assert!(second.sees("Kreator jest już uruchomiony") && second.sees("Kod: X-03"));
    second.presses(Named::F1);
    second.waits_until_sees("Najpierw sprawdź trzy rzeczy");
    second.presses(Named::Escape);
    second.presses(Named::Enter);
    second.waits_until("the window closes", |person| person.left);
}

#[test]
fn a_ledger_of_a_newer_wizard_is_k_14_and_stays_as_it_is() {
    let office = Office::new();
    std::fs::create_dir_all(office.state()).unwrap();
    let file = office.state().join("stan.jsonl");
    std::fs::write(&file, "{\"format\":\"csizs-stan/2\"}\n").unwrap();
    let mut person = office.sit();
    assert!(person.sees("Kod: K-14"));
    person.presses(Named::Enter);
    person.waits_until("the window closes", |person| person.left);
    assert_eq!(std::fs::read_to_string(file).unwrap(), "{\"format\":\"csizs-stan/2\"}\n");
}

#[test]
fn a_folder_that_cannot_be_written_is_k_11_and_can_be_tried_again() {
    let office = Office::new();
    std::fs::write(office.state(), "in the way").unwrap();
    let mut person = office.sit();
    assert!(person.sees("Kod: K-11") && person.sees(&office.state().display().to_string()));
    person.presses(Named::Enter);
    person.rests();
    assert!(person.sees("Kod: K-11"));
    std::fs::remove_file(office.state()).unwrap();
    person.presses(Named::Enter);
    person.waits_until_sees("Podłącz swój system do CSIZS");
}

#[test]
fn practice_that_was_asked_for_comes_also_after_k_11() {
    let office = Office::new();
    std::fs::write(office.state(), "in the way").unwrap();
    let mut person = sits_for_practice(&office);
    assert!(person.sees("Kod: K-11"));
    std::fs::remove_file(office.state()).unwrap();
    person.presses(Named::Enter);
    person.waits_until_sees("Wypróbuj kreator na danych ćwiczeniowych");
}

fn damage(office: &Office) {
    let file = office.state().join("stan.jsonl");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 20].fill(b'?');
    std::fs::write(&file, bytes).unwrap();
}

#[test]
fn damage_is_told_before_a_file_that_was_double_clicked() {
    let office = Office::new();
    drop(office.sit_at_password());
    damage(&office);
    let file = office.file("inny.zip", &complete());
    let mut person = office.sit_opening(&file);
    assert!(person.sees("Kod: K-10") && person.sees("Sprawdź etapy"));
    person.clicks("Sprawdź etapy");
    assert!(!person.sees("Kod: K-10"));
    person.presses(Named::Enter);
    person.waits_until_sees("inny.zip");
}

#[test]
fn a_disk_that_fills_up_stops_every_step_and_loses_none() {
    let office = Office::new();
    let mut person = office.sit();
    let (file, aside) = (office.state().join("stan.jsonl"), office.state().join("obok"));
    std::fs::rename(&file, &aside).unwrap();
    person.clicks("Zacznij");
    person.waits_until_sees("Nie można zapisać postępu");
    assert!(person.sees(&office.state().display().to_string()));
    std::fs::rename(&aside, &file).unwrap();
    person.clicks("Zacznij");
    person.waits_until("E1a", |person| {
        person.shows_any(&["W jakim systemie będzie obsługiwane świadczenie wychowawcze"])
    });
    assert_eq!(office.kinds(), [Event::Rozpoczeto]);
}

#[test]
fn starting_over_is_asked_and_enter_keeps_the_progress() {
    let office = Office::new();
    drop(office.sit_at_password());
    let mut person = office.sit();
    person.clicks("Zacznij od nowa");
    person.waits_until_sees("Zacząć od nowa?");
    person.presses(Named::Enter);
    assert!(!person.sees("Zacząć od nowa?"));
    assert!(office.progress().package().is_some());
    person.clicks("Zacznij od nowa");
    person.presses(Named::F1);
    assert!(person.sees("Zacząć od nowa?"), "F1 does nothing above a question");
    person.presses(Named::Escape);
    assert!(office.progress().package().is_some());
    person.clicks("Zacznij od nowa");
    person.tabs_to("question-second");
    person.presses(Named::Space);
    person.waits_until_sees("Podłącz swój system do CSIZS");
    assert!(office.progress().is_fresh() && !office.state().join("pakiet.kopia").exists());
}

#[test]
fn a_new_practice_begins_by_mouse_and_is_left_by_mouse() {
    let office = Office::new();
    let mut person = office.sit();
    person.clicks("Wypróbuj na danych ćwiczeniowych");
    person.waits_until_sees("Wypróbuj kreator na danych ćwiczeniowych");
    person.clicks("Zacznij ćwiczenia");
    person.waits_until_sees("Użyj pakietu ćwiczeniowego");
    assert!(person.sees("Ćwiczenia – nic nie trafia do CSIZS"));
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Podłącz swój system do CSIZS");
    assert!(office.kinds().is_empty(), "the real ledger knows nothing of it");
}

#[test]
fn practice_started_over_leads_through_the_whole_way_again() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_at_password();
    person.presses(Named::Escape);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    person.presses(Named::Escape);
    person.waits_until_sees("Wskaż plik pakietu z e-maila");
    person.presses(Named::Escape);
    person.waits_until_sees("Witaj ponownie");
    person.clicks("Zacznij od nowa");
    person.tabs_to("question-second");
    person.presses(Named::Space);
    person.waits_until_sees("Podłącz swój system do CSIZS");
    assert!(person.sees("Ćwiczenia – nic nie trafia do CSIZS"));
    desk.goes_to_password(&mut person);
}

#[test]
fn the_whole_way_by_mouse_alone_but_for_what_is_typed() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit();
    person.clicks("Wróć do etapu 1");
    person.waits_until_sees("Użyj pakietu ćwiczeniowego");
    person.clicks("Użyj pakietu ćwiczeniowego");
    person.waits_until_sees("Zmień plik");
    person.clicks("Dalej");
    person.waits_for_focus("unlock-password");
    person.types(desk.created.package_password.expose());
    person.clicks("Otwórz pakiet");
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    person.clicks("Dane się zgadzają");
    person.waits_for_focus("password-new");
    person.types(crate::support::NEW);
    person.tabs_to("password-repeat");
    person.types(crate::support::NEW);
    person.clicks("Zmień hasło");
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    person.clicks("Dokończę później");
    person.waits_until("the window closes", |person| person.left);
}

#[test]
fn in_english_no_page_of_the_way_says_a_polish_word() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit_reading(Language::English);
    let mut read = person.reads();
    person.presses(Named::Enter);
    person.waits_until_sees("Use the practice package");
    read.extend(person.reads());
    person.tabs_to("file-practice");
    person.presses(Named::Space);
    person.waits_for_focus("main");
    person.presses(Named::Enter);
    person.waits_for_focus("unlock-password");
    read.extend(person.reads());
    person.presses(Named::F1);
    read.extend(person.reads());
    person.presses(Named::Escape);
    person.types(desk.created.package_password.expose());
    person.presses(Named::Enter);
    person.waits_until_sees("The data is correct");
    person.presses(Named::Enter);
    person.waits_for_focus("password-new");
    read.extend(person.reads());
    person.presses(Named::Enter);
    person.waits_until_sees("H-01");
    read.extend(person.reads());
    // What the package says stays as it was written.
    let of_package = ["Ćwicz", "ĆWICZ", "Przykład", "pakiet", "Rynek"];
    let polish = |line: &&String| {
        line.chars().any(|c| "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".contains(c))
            && !of_package.iter().any(|word| line.contains(word))
    };
    let polish: Vec<_> = read.iter().filter(polish).collect();
    assert!(polish.is_empty(), "{polish:#?}");
}

#[test]
fn without_a_display_the_program_says_x_04_and_ends() {
    let office = Office::new();
    let output = std::process::Command::new(Desk::executable())
        .arg("--stan")
        .arg(office.state())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("X-04: Nie udało się otworzyć okna kreatora"), "{said}");
    assert!(!output.status.success());
    let kept = std::fs::read_dir(office.state().join("dziennik")).unwrap();
    assert!(kept.flatten().any(|file| file.file_name().to_string_lossy().starts_with("awaria-")));
}

#[test]
fn damage_to_the_real_ledger_is_told_before_practice() {
    let office = Office::new();
    drop(office.sit_at_password());
    damage(&office);
    let mut person = sits_for_practice(&office);
    person.rests();
    assert!(person.sees("Kod: K-10"));
    person.clicks("Sprawdź etapy");
    person.presses(Named::Enter);
    person.waits_until_sees("Wypróbuj kreator na danych ćwiczeniowych");
}

#[test]
fn the_way_back_from_practice_leads_to_the_progress_that_there_is() {
    let office = Office::new();
    drop(office.sit_at_password());
    let mut person = sits_for_practice(&office);
    person.waits_until_sees("Wypróbuj kreator na danych ćwiczeniowych");
    person.presses(Named::Escape);
    person.waits_until_sees("Witaj ponownie – jesteś na etapie 2 z 6");
}

/// What practice was writing when it was left must not show up in the real wizard.
#[test]
fn a_note_of_practice_that_comes_late_moves_nothing_in_the_real_wizard() {
    let desk = Desk::with(Scenario::AllWell);
    let mut person = desk.sit();
    person.presses(Named::Enter);
    desk.opens_package(&mut person);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    let (file, aside) = (desk.ledger_file(), desk.practice().join("obok"));
    std::fs::rename(&file, &aside).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&file).status().unwrap().success());
    person.clicks("Dane się zgadzają");
    person.clicks("Wyjdź z ćwiczeń");
    person.waits_until_sees("Podłącz swój system do CSIZS");
    drop(std::fs::File::open(&file).unwrap());
    person.waits_until_sees("Nie można zapisać postępu");
    assert!(person.sees("Podłącz swój system do CSIZS"));
    assert!(!person.sees("Postęp niezapisany"), "the real progress is as it was");
}
