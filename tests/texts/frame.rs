//! Where the person is, and what they say on the telephone.
use super::{english, flat, polish};
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::procedure::Stage;

#[test]
fn the_window_title_carries_page_stage_and_problem() {
    let texts = polish();
    let page = "Zmień hasło tymczasowe na własne";
    let wrong = Problem::new(Code::H05);
    let titles = [
        texts.window_title("Podłącz swój system do CSIZS", None, None),
        texts.window_title(page, Some(Stage::Password), None),
        texts.window_title(page, Some(Stage::Password), Some(&wrong)),
        texts.window_title(page, None, Some(&Problem::new(Code::N01))),
    ];
    assert_eq!(
        titles,
        [
            "Podłącz swój system do CSIZS – Kreator podłączenia do CSIZS",
            "Zmień hasło tymczasowe na własne – Etap 2 z 6: Hasło – Kreator podłączenia do CSIZS",
            "Problem: Komunikat CSIZS: „Stare hasło nie jest poprawne” – Etap 2 z 6: Hasło – Kreator podłączenia do CSIZS",
            "Problem: Brak połączenia z internetem – Kreator podłączenia do CSIZS",
        ]
    );
}

#[test]
fn every_stage_has_its_number_and_name() {
    let texts = polish();
    let names: Vec<String> = Stage::ALL.iter().map(|stage| flat(texts.stage_numbered(*stage))).collect();
    assert_eq!(
        names,
        ["1. Pakiet", "2. Hasło", "3. Zegar i serwer", "4. Certyfikat", "5. Rejestracja", "6. Słowniki"]
    );
    assert_eq!(flat(english().stage_of_six(Stage::ClockAndServer)), "Stage 3 of 6: Clock and server");
    assert_eq!(flat(texts.help_title("", Some(Stage::Password))), "Pomoc – etap 2 z 6: Hasło");
    assert_eq!(flat(texts.help_title("Podłącz", None)), "Pomoc – Podłącz");
}

#[test]
fn what_to_say_names_the_code_only_when_there_is_one() {
    let texts = polish();
    let version = env!("CARGO_PKG_VERSION");
    let say = |stage, code| flat(texts.what_to_say("Zmień hasło", stage, code));
    assert_eq!(
        say(Some(Stage::Password), Some(Code::H05)),
        format!("Kreator CSIZS, etap 2, ekran „Zmień hasło”, kod H-05, wersja {version}.")
    );
    assert_eq!(
        say(Some(Stage::Password), None),
        format!("Kreator CSIZS, etap 2, ekran „Zmień hasło”, wersja {version}.")
    );
    assert_eq!(
        say(None, Some(Code::K15)),
        format!("Kreator CSIZS, ekran „Zmień hasło”, kod K-15, wersja {version}.")
    );
    assert_eq!(say(None, None), format!("Kreator CSIZS, ekran „Zmień hasło”, wersja {version}."));
}

#[test]
fn a_code_and_a_version_stay_on_the_line_of_their_word() {
    let version = env!("CARGO_PKG_VERSION");
    for (texts, code, its) in [(polish(), "kod", "wersja"), (english(), "code", "version")] {
        for stage in [None, Some(Stage::Password)] {
            let said = texts.what_to_say("X", stage, Some(Code::H08));
            assert!(said.contains(&format!("{code}\u{a0}H-08, {its}\u{a0}{version}.")), "{said:?}");
            let said = texts.what_to_say("X", stage, None);
            assert!(said.contains(&format!("{its}\u{a0}{version}.")), "{said:?}");
        }
    }
    assert_eq!(kreator_csizs::t!(polish(), "frame-code", code = "H-08"), "Kod:\u{a0}H-08");
}

#[test]
fn a_title_before_other_sentences_is_one_itself() {
    let texts = polish();
    let told = |problem: Problem| flat(texts.title_as_sentence(&problem));
    assert_eq!(told(Code::K11.into()), "Nie można zapisać postępu.");
    assert_eq!(told(Code::H05.into()), "Komunikat CSIZS: „Stare hasło nie jest poprawne”.");
    let expired = Problem::new(Code::C01).with("date", chrono::NaiveDate::from_ymd_opt(2018, 3, 31).unwrap());
    assert_eq!(told(expired), "Certyfikat wygasł 31 marca 2018 r.");
    for texts in [polish(), english()] {
        for code in Code::ALL {
            let told = texts.title_as_sentence(&Problem::from(*code));
            assert!(told.ends_with(['.', '?', '!']) && !told.ends_with(".."), "{told}");
        }
    }
}
