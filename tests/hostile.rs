//! Bad input, met by a person at the window: each its code and text, the program alive, the progress
//! kept, and nothing sent twice.
use crate::csizs::server::{Ca, Door, Read, Reply, Server, page, page_with};
use crate::csizs::{pi_mzt, site};
use crate::support::{Desk, Person};
use iced::keyboard::key::Named;
use kreator_csizs::csizs::Limits;
use kreator_csizs::ledger::Standing;
use kreator_csizs::package::write;
use kreator_csizs::procedure::Stage;
use kreator_csizs::secret::Secret;
use kreator_csizs::training::Scenario;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

const PASSWORD: &str = "otwieram-7";

struct Office {
    desk: Desk,
    server: Server,
    ca: Ca,
    runtime: tokio::runtime::Runtime,
}

impl Office {
    /// With a PI-MZT that behaves as the test wants.
    fn with(site: crate::csizs::server::Site) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let ca = Ca::new("CA prób");
        let server = runtime.block_on(Server::start(&ca, site));
        let mut desk = Desk::with(Scenario::AllWell);
        desk.limits =
            Limits { connect: Duration::from_secs(2), exchange: Duration::from_secs(3), ..Limits::default() };
        Self { desk, server, ca, runtime }
    }

    fn manifest(&self) -> Value {
        json!({
            "format": "csizs-pakiet/1",
            "srodowisko": "cwiczeniowe",
            "wystawca": {"imie_nazwisko": "Maria Próbna", "telefon": "00 111 22 33"},
            "jednostka": {
                "nazwa": "GOPS w Przykładowie", "teryt": "1415032",
                "adres": {"ulica": "Rynek 1", "kod": "05-000", "miejscowosc": "Przykładowo"}
            },
            "konto": {"login": "m.zielinska", "haslo_tymczasowe": "Tymcz4s!owe"},
            "systemy": [],
            "certyfikat_empatia": [{"plik": "ca.pem"}],
            "pi_mzt": {"adres": self.server.url("/").as_str()}
        })
    }

    fn package(&self, manifest: &Value) -> PathBuf {
        let files = [("ca.pem".to_owned(), self.ca.pem().into_bytes())];
        let bytes = write::build(manifest, &files, &Secret::new(PASSWORD)).unwrap();
        let path = self.desk.state().join("pakiet z e-maila.csizs");
        fs::write(&path, bytes).unwrap();
        path
    }

    /// At E3, with the file dropped into the window.
    fn drops(&self, path: &std::path::Path) -> Person {
        let mut person = self.desk.sit();
        person.presses(Named::Enter);
        person.waits_until_sees("Wskaż plik pakietu z e-maila");
        person.drops(path);
        person
    }

    fn opens(&self, manifest: &Value) -> Person {
        let mut person = self.drops(&self.package(manifest));
        person.waits_until_sees("Zmień plik");
        person.tabs_to("main");
        person.presses(Named::Enter);
        person.waits_for_focus("unlock-password");
        person.types(PASSWORD);
        person.presses(Named::Enter);
        person
    }

    fn sits_at_password(&self) -> Person {
        let mut person = self.opens(&self.manifest());
        person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
        person.presses(Named::Enter);
        person.waits_until_sees("Zmień hasło tymczasowe na własne");
        person
    }

    fn posts(&self) -> usize {
        self.server.posts().len()
    }
}

/// The change is tried once; the page shows the code, the stage is still to be done, and what was
/// typed stays unless the answer may have come from CSIZS.
fn a_change_gives(office: &Office, code: &str, posts: usize) -> Person {
    let mut person = office.sits_at_password();
    office.desk.changes_password(&mut person);
    person.waits_until_sees(&format!("Kod: {code}"));
    assert_eq!(office.posts(), posts, "{code}");
    let progress = office.desk.progress();
    let done = matches!(progress.standing(Stage::Password), Standing::Done { .. });
    assert!(!done, "{code}: nothing was confirmed");
    assert!(progress.package().is_some(), "{code}: the progress is kept");
    person
}

#[test]
fn a_page_without_the_labels_is_h_12_and_offers_the_browser() {
    let office = Office::with(site(|_| (Read::All, page("<p>Witamy w systemie</p>"))));
    let mut person = a_change_gives(&office, "H-12", 0);
    person.clicks("Zmień hasło w przeglądarce");
    person.waits_until_sees("Wykonaj kroki na stronie PI-MZT");
}

#[test]
fn a_server_that_refuses_is_n_07_and_nothing_counts() {
    let mut office = Office::with(pi_mzt(|_| (Read::All, page(""))));
    let Office { server, runtime, .. } = &mut office;
    runtime.block_on(server.stop());
    let mut person = a_change_gives(&office, "N-07", 0);
    assert!(person.sees("Hasło nie zostało zmienione."));
    assert!(person.sees("Zostały 4 próby."));
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: N-07");
    assert!(!person.sees("Kod: H-01"), "what was typed is still there: nothing was sent");
}

#[test]
fn a_server_that_is_silent_is_n_02() {
    let office = Office::with(pi_mzt(|_| (Read::All, page(""))));
    office.server.set(Door::Silent);
    let _ = a_change_gives(&office, "N-02", 0);
}

#[test]
fn a_page_of_50_megabytes_is_n_13() {
    let office = Office::with(site(|_| (Read::All, Reply::Endless)));
    let _ = a_change_gives(&office, "N-13", 0);
}

#[test]
fn a_service_that_rests_is_n_06() {
    let busy = || page_with("503 Service Unavailable", "Retry-After: 600\r\n", b"przerwa");
    let office = Office::with(site(move |_| (Read::All, busy())));
    let mut person = a_change_gives(&office, "N-06", 0);
    assert!(person.sees("za 10 minut"));
}

#[test]
fn a_cut_after_sending_is_h_09_and_is_never_sent_again() {
    let office = Office::with(pi_mzt(|_| (Read::All, Reply::Tear(Vec::new()))));
    let mut person = a_change_gives(&office, "H-09", 1);
    person.presses(Named::Enter);
    person.presses(Named::Escape);
    person.rests();
    assert_eq!(office.posts(), 1);
}

#[test]
fn an_answer_of_50_megabytes_or_of_nonsense_is_h_09() {
    for answer in [Reply::Endless, page("<p>Dzień dobry</p>"), Reply::Send(b"\x00\x01garbage".to_vec())] {
        let office = Office::with(pi_mzt(move |_| (Read::All, answer.clone())));
        let _ = a_change_gives(&office, "H-09", 1);
    }
}

#[test]
fn an_authority_that_nobody_knows_is_n_04_and_the_password_stayed_here() {
    let mut office = Office::with(pi_mzt(|_| (Read::All, page(""))));
    office.ca = Ca::new("inny urząd");
    let mut person = a_change_gives(&office, "N-04", 0);
    assert!(person.sees("Twoje hasło nie zostało wysłane."));
}

#[test]
fn an_incomplete_package_says_what_is_missing_and_whom_to_ask() {
    let office = Office::with(pi_mzt(|_| (Read::All, page(""))));
    let mut manifest = office.manifest();
    manifest["konto"]["haslo_tymczasowe"] = json!("");
    let mut person = office.opens(&manifest);
    person.waits_until_sees("Kod: P-20");
    assert!(person.sees("hasła tymczasowego"));
    assert!(person.sees("Maria Próbna, tel. 00 111 22 33"));
    person.presses(Named::Enter);
    person.rests();
    assert!(person.sees("Kod: P-20"), "without a temporary password there is no stage 2");
    person.clicks("Kopiuj treść prośby");
    person.waits_until("the request is copied", |person| person.clipboard.0.is_some());
    let request = person.clipboard.0.clone().unwrap();
    assert!(request.contains("hasła tymczasowego") && request.contains("P-20"), "{request}");
}

#[test]
fn a_package_that_says_nothing_we_know_is_p_22() {
    for manifest in [json!({"format": "csizs-pakiet/9"}), json!([1, 2, 3]), json!({})] {
        let office = Office::with(pi_mzt(|_| (Read::All, page(""))));
        let mut person = office.opens(&manifest);
        person.waits_until_sees("Kod: P-22");
        assert!(person.sees("Wybierz inny plik"));
    }
}

#[test]
fn files_that_are_no_packages_are_named_by_what_they_are() {
    let office = Office::with(pi_mzt(|_| (Read::All, page(""))));
    let cases: [(&[u8], &str, &str); 6] = [
        (b"", "P-02", "pusty plik"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "P-02", "dokument PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "P-02", "obraz"),
        (b"Rar!\x1a\x07\x01\x00\0\0\0\0\0\0\0\0", "P-15", "archiwum RAR"),
        (b"PK\x03\x04\x14\x00\x00\x00\x08\x00", "P-04", "niekompletny"),
        (b"zwyczajny tekst", "P-02", "plik nieznanego rodzaju"),
    ];
    for (bytes, code, words) in cases {
        let path = office.desk.state().join("zalacznik.csizs");
        fs::write(&path, bytes).unwrap();
        let mut person = office.drops(&path);
        person.waits_until_sees(&format!("Kod: {code}"));
        assert!(person.sees(words), "{code} {words}: {:#?}", person.reads());
        assert!(office.desk.progress().package().is_none());
    }
}

#[test]
fn no_file_at_all_is_p_01_and_a_file_that_vanished_is_p_03() {
    let office = Office::with(pi_mzt(|_| (Read::All, page(""))));
    let mut person = office.drops(&office.desk.state().join("nie ma.csizs"));
    person.waits_until_sees("Kod: P-03");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: P-01");
}

#[test]
fn a_wrong_package_password_may_be_tried_any_number_of_times() {
    let office = Office::with(pi_mzt(|_| (Read::All, page(""))));
    let mut person = office.drops(&office.package(&office.manifest()));
    person.waits_until_sees("Zmień plik");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_for_focus("unlock-password");
    person.types("zle");
    for code in ["P-11", "P-11", "P-12", "P-12"] {
        person.presses(Named::Enter);
        person.waits_until_sees("Otwórz pakiet");
        person.waits_until_sees(&format!("Kod: {code}"));
        person.types("x");
    }
    assert!(person.sees("pakiet z e-maila.csizs"), "P-12 names the file, to be said on the telephone");
    assert_eq!(office.desk.progress().tries_of(&office_account()).attempts(), 0);
}

fn office_account() -> kreator_csizs::procedure::Account {
    kreator_csizs::procedure::Account::new(kreator_csizs::procedure::Environment::Cwiczeniowe, "m.zielinska")
}

#[test]
fn the_form_gets_the_passwords_and_the_address_does_not() {
    let office = Office::with(pi_mzt(|_| (Read::All, page("<p>Hasło zostało zmienione</p>"))));
    let mut person = office.sits_at_password();
    office.desk.changes_password(&mut person);
    person.waits_until_sees("Hasło zmienione. CSIZS potwierdził zmianę");
    let got = office.server.got();
    assert!(got.iter().all(|got| !got.line.contains("Kasztan") && !got.head.contains("Kasztan")));
    let posts = office.server.posts();
    assert_eq!(posts.len(), 1);
    assert!(posts[0].text().contains("Kasztan7%21x"));
}

#[test]
fn a_lost_zero_in_teryt_is_offered_once_and_the_choice_holds() {
    let office = Office::with(pi_mzt(|_| (Read::All, page(""))));
    let mut manifest = office.manifest();
    manifest["jednostka"]["teryt"] = json!("415032");
    let mut person = office.opens(&manifest);
    person.waits_until_sees("Kod: P-20");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: P-18");
    person.clicks("Użyj 0415032");
    person.waits_until("the question is gone", |person| !person.shows_any(&["Kod: P-18"]));
    assert_eq!(office.desk.progress().package().unwrap().teryt.as_deref(), Some("0415032"));
    drop(person);
    let mut person = office.desk.sit();
    person.presses(Named::Enter);
    person.waits_for_focus("unlock-password");
    person.types(PASSWORD);
    person.presses(Named::Enter);
    person.waits_until_sees("Sprawdź, czy to dane Twojej jednostki");
    assert!(!person.sees("P-18") && !person.sees("K-12"), "the same unit, and no second question");
}

/// In the real wizard, with a package of the test environment.
fn opens_for_real(folder: &std::path::Path, address: &str) -> Person {
    let manifest = json!({
        "format": "csizs-pakiet/1", "srodowisko": "testowe",
        "jednostka": {"nazwa": "GOPS w Przykładowie", "teryt": "1415032",
                      "adres": {"ulica": "Rynek 1", "kod": "05-000", "miejscowosc": "Przykładowo"}},
        "konto": {"login": "m.zielinska", "haslo_tymczasowe": "Tymcz4s!owe"},
        "systemy": [], "pi_mzt": {"adres": address}
    });
    let path = folder.join("pakiet.zip");
    fs::write(&path, write::build(&manifest, &[], &Secret::new(PASSWORD)).unwrap()).unwrap();
    let start = kreator_csizs::app::Start { open: Some(path), ..Default::default() };
    let mut person = Desk::sit_for_real(&folder.join("stan"), start);
    person.waits_until_sees("Zmień plik");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_for_focus("unlock-password");
    person.types(PASSWORD);
    person.presses(Named::Enter);
    person
}

#[test]
fn an_address_of_another_office_is_confirmed_by_the_person_and_then_only_used_by_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let mut person = opens_for_real(folder.path(), "https://mzt.gmina-przyklad.gov.pl/mzt");
    person.waits_until_sees("Kod: P-20");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Kod: P-24");
    person.clicks("Adres jest potwierdzony");
    person.waits_until("the question is gone", |person| !person.shows_any(&["P-24"]));
    assert!(person.sees("Pakiet testowy – dane trafią do testowego CSIZS"));
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.waits_until_sees("Wykonaj kroki na stronie PI-MZT");
    assert!(!person.sees("Pokaż powtórzone hasło"), "the wizard itself has no field to send");
}

#[test]
fn an_address_outside_gov_pl_stops_the_package() {
    let folder = tempfile::tempdir().unwrap();
    let mut person = opens_for_real(folder.path(), "https://mzt.example.com/");
    person.waits_until_sees("Kod: P-23");
    person.tabs_to("main");
    person.presses(Named::Enter);
    person.rests();
    assert!(person.sees("Kod: P-23"));
    assert!(person.sees("Zadzwoń na numer ze strony urzędu wojewódzkiego"), "not the package's own number");
}
