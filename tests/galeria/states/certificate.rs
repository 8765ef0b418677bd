//! E9: in practice, where the stores are a file; and of an office, where the files are for the IT person.
use super::office::{self, Office};
use super::{State, Story};
use kreator_csizs::app::{Message, Start};
use kreator_csizs::ledger::{Event, PageAnswer};
use kreator_csizs::platform::certificates::Found;
use kreator_csizs::problem::{Code, Problem, Remedy};
use kreator_csizs::procedure::clock::ServerPlace;
use kreator_csizs::procedure::{Account, Environment, Stage};
use kreator_csizs::screen::certificate::{Message as Certificate, Opens, Saved, What};
use kreator_csizs::screen::{Message as Screen, back, unit, unlock};
use kreator_csizs::secret::Secret;
use kreator_csizs::training::Scenario;
use serde_json::json;
use std::path::PathBuf;

pub const STATES: &[State] = &[
    ("09-certyfikat", |s| practised(s, Scenario::AllWell)),
    ("09-certyfikat-empatia", |s| certificate(s, Certificate::Empatia(true))),
    ("09-certyfikat-szczegoly", |s| certificate(s, Certificate::ToggleDetails)),
    ("09-certyfikat-co-to-jest", |s| {
        certificate(s, Certificate::ToggleDetails);
        certificate(s, Certificate::ToggleWhatIs);
    }),
    ("09-certyfikat-juz-jest", |s| s.answers(Screen::Certificate(Certificate::Looked(Found::Whole)))),
    ("09-certyfikat-instalowanie", |s| {
        practised(s, Scenario::AllWell);
        s.says_at_once(Message::Screen(Screen::Certificate(Certificate::Submit)));
    }),
    ("09-certyfikat-instalowanie-30-s", |s| s.waits(30)),
    ("09-certyfikat-instalowanie-zamkniecie", |s| s.says(Message::CloseRequested)),
    ("09-certyfikat-C-05", |s| {
        s.says(Message::CloseOverlay);
        let problem = Problem::from(Code::C05).details("the person or a policy refused the consent");
        s.says(Message::StoresChanged(Err(problem)));
    }),
    ("09-certyfikat-zainstalowany", |s| {
        practised(s, Scenario::AllWell);
        certificate(s, Certificate::Submit);
    }),
    ("09-certyfikat-obejrzany", |s| s.tells(Screen::Back(back::Message::See(Stage::Certificate)))),
    ("09-certyfikat-C-01", |s| practised(s, Scenario::CertificateExpired)),
    ("09-certyfikat-pakiet-zamkniety", |s| shut(s, &office::office(), ServerPlace::Tutaj)),
    ("09-certyfikat-nie-windows", |s| opened(s, &office::office(), ServerPlace::Tutaj)),
    ("09-certyfikat-nie-windows-zapisano", |s| saved(s, Opens::PackagePassword)),
    ("09-certyfikat-serwer", |s| opened(s, &office::office(), ServerPlace::GdzieIndziej)),
    ("09-certyfikat-serwer-zapisano", |s| saved(s, Opens::Password(Secret::new("K7M4P93TWHNJ6ACD")))),
    ("09-certyfikat-serwer-haslo", |s| certificate(s, Certificate::ToggleFilePassword)),
    ("09-certyfikat-serwer-K-23", |s| {
        let problem = Problem::new(Code::K23).with("file", "Certyfikat SD-SW-01.p12");
        let problem = problem.with("path", r"D:\Dane").details("Access is denied. (os error 5)");
        s.answers(Screen::Certificate(Certificate::Saved(What::ForIt, Err(problem))));
    }),
    ("09-certyfikat-serwer-potwierdzony", |s| {
        opened(s, &office::office(), ServerPlace::GdzieIndziej);
        saved(s, Opens::PackagePassword);
        certificate(s, Certificate::Submit);
    }),
    ("09-certyfikat-sam-zapisano", |s| {
        opened(s, &office::office(), ServerPlace::GdzieIndziej);
        s.says_at_once(Message::Screen(Screen::Certificate(Certificate::Save(What::Public))));
        let file = PathBuf::from(r"C:\Users\m.zielinska\Documents\Certyfikat SD-SW-01.cer");
        let saved = Saved { file, beside: Vec::new(), opens: Opens::Nothing };
        s.answers(Screen::Certificate(Certificate::Saved(What::Public, Ok(saved))));
    }),
    ("09-certyfikat-bez-klucza", |s| {
        let pem = String::from_utf8(office::office().files[0].1.clone()).unwrap();
        let public = pem.split("-----BEGIN PRIVATE").next().unwrap().to_owned();
        opened(s, &office::office().file("certyfikaty/sd-sw-01.pem", public), ServerPlace::Tutaj);
    }),
    ("09-certyfikat-C-02", |s| opened(s, &office::not_yet(), ServerPlace::GdzieIndziej)),
    ("09-certyfikat-C-03", |s| {
        opened(s, &office::office().set("/systemy/0/id", json!("SD-SR-01")), ServerPlace::GdzieIndziej);
    }),
    ("09-certyfikat-C-04", |s| {
        opened(s, &office::locked(), ServerPlace::GdzieIndziej);
    }),
    ("09-certyfikat-C-04-zle-haslo", |s| {
        certificate(s, Certificate::PasswordChanged(Secret::new("nie to")));
        certificate(s, Certificate::Submit);
    }),
    ("09-certyfikat-C-04-puste", |s| {
        certificate(s, Certificate::PasswordChanged(Secret::default()));
        certificate(s, Certificate::Submit);
    }),
    ("09-certyfikat-C-04-uszkodzony", |s| opened(s, &office::unreadable(), ServerPlace::GdzieIndziej)),
    ("09-certyfikat-C-06", |s| {
        let expected = json!("Urząd certyfikacji CSIZS");
        let made = office::office().set("/systemy/0/certyfikat/wystawca", expected);
        opened(s, &made, ServerPlace::GdzieIndziej);
    }),
    ("09-certyfikat-C-07", |s| opened(s, &office::mismatched(), ServerPlace::GdzieIndziej)),
    ("09-certyfikat-C-08", |s| opened(s, &office::weak(), ServerPlace::GdzieIndziej)),
    ("09-certyfikat-C-08-dalej", |s| certificate(s, Certificate::Remedy(Remedy::GoOn))),
    ("09-certyfikat-C-09", |s| opened(s, &office::shared(), ServerPlace::GdzieIndziej)),
    ("09-certyfikat-C-10", |s| opened(s, &office::tampered(), ServerPlace::GdzieIndziej)),
    ("09-certyfikat-C-11", |s| opened(s, &office::ending(), ServerPlace::GdzieIndziej)),
    ("09-certyfikat-P-20", |s| {
        let made = office::office().set("/systemy/0/certyfikat/plik", json!("nie-ma.pem"));
        opened(s, &made, ServerPlace::GdzieIndziej);
    }),
];

fn certificate(s: &mut Story, message: Certificate) {
    s.tells(Screen::Certificate(message));
}

/// Stages 2 and 3 are done, and the server runs there.
fn goes_on(s: &mut Story, account: Account, gdzie: ServerPlace, start: Start) {
    let events = [
        Event::OdpowiedzStrony { konto: account, odpowiedz: PageAnswer::Zmienione },
        Event::MiejsceSerwera { gdzie },
        Event::ZegarPotwierdzony,
        Event::SerwerPotwierdzony,
    ];
    s.starts_after(events, start);
    s.tells(Screen::Back(back::Message::GoOn));
}

/// Of the practised computer, with the package open.
fn practised(s: &mut Story, scenario: Scenario) {
    s.practises(scenario);
    s.takes_practice_package();
    let password = s.read_from_card();
    s.unlock(unlock::Message::PasswordChanged(password.clone()));
    s.unlock(unlock::Message::Submit);
    let login = s.practised_login();
    s.unit(unit::Message::Agree);
    let start = Start { practice: true, ..Start::default() };
    goes_on(s, Account::new(Environment::Cwiczeniowe, &login), ServerPlace::Tutaj, start);
    if scenario == Scenario::CertificateExpired {
        return;
    }
    certificate(s, Certificate::Submit);
    s.unlock(unlock::Message::PasswordChanged(password));
    s.unlock(unlock::Message::Submit);
}

fn shut(s: &mut Story, made: &Office, gdzie: ServerPlace) {
    s.at_unit(made);
    s.unit(unit::Message::Agree);
    goes_on(s, Account::new(Environment::Produkcyjne, "m.zielinska"), gdzie, Start::default());
}

fn opened(s: &mut Story, made: &Office, gdzie: ServerPlace) {
    shut(s, made, gdzie);
    // Where nothing is known of the certificate, the package is asked for at once.
    s.says(Message::Screen(Screen::Certificate(Certificate::Save(What::Public))));
    s.opens();
}

fn saved(s: &mut Story, opens: Opens) {
    s.says_at_once(Message::Screen(Screen::Certificate(Certificate::Save(What::ForIt))));
    let file = PathBuf::from(r"C:\Users\m.zielinska\Documents\Certyfikat SD-SW-01.p12");
    let saved = Saved { file, beside: vec!["Certyfikat SD-SW-01.cer".to_owned()], opens };
    s.answers(Screen::Certificate(Certificate::Saved(What::ForIt, Ok(saved))));
}
