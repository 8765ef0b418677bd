//! Every code and every line of "Nie pomogło?".
use super::{english, flat, polish};
use crate::texts::catalogue::keys;
use chrono::{DateTime, NaiveDate, Utc};
use kreator_csizs::problem::{Code, Contacts, HelpPage, Key, Order, Person, Problem, Step, Value, Who};
use kreator_csizs::text::{Language, Sender, Texts};

fn practice() -> Contacts {
    Contacts {
        issuer: Person { name: "Administrator Ćwiczeniowy".into(), phone: "00 000 00 00".into() },
        department: Person { name: String::new(), phone: "00 000 00 01".into() },
        vendor: Person { name: "Firma Ćwiczeniowa".into(), phone: "00 000 00 02".into() },
    }
}

/// With all the arguments that a text of any code may name.
fn full(code: Code) -> Problem {
    let day = NaiveDate::from_ymd_opt(2016, 3, 29).expect("a day");
    let moment: DateTime<Utc> = "2016-03-28T12:05:00Z".parse().expect("a moment");
    let missing = vec![
        Key { key: "missing-certificate", value: Some(Value::Text("SW".into())) },
        Key::from("missing-login"),
    ];
    let words = [
        "file",
        "kind",
        "version",
        "address",
        "other-address",
        "login",
        "given",
        "suggested",
        "name",
        "other-name",
        "path",
        "issuer",
        "key",
        "signature",
        "names",
        "what",
        "disk",
        "field",
        "why",
    ];
    let mut problem = Problem::new(code)
        .with("size", 49_000_u32)
        .with("needed", 209_715_200_u32)
        .with("code", "K7M4-P93T")
        .with("other-code", "A3F7-KD9H")
        .with("left", 3_u32)
        .with("difference", 192_u32)
        .with("missing", missing)
        .with("offset-minutes", 120_u32)
        .with("late", "tak")
        .with("minutes", 30_u32)
        .with("from", day)
        .with("to", day)
        .with("date", moment)
        .with("sent", "nie")
        .with("done", 7_u32)
        .with("all", 12_u32)
        .with("theirs", 66_u32)
        .with("ours", 67_u32);
    for word in words {
        problem = problem.with(word, "Wartość");
    }
    problem
}

fn parts(texts: &Texts, problem: &Problem) -> Vec<String> {
    let mut parts = vec![texts.title(problem), texts.advice(problem)];
    parts.extend(texts.button(problem));
    parts.extend(texts.second(problem));
    for line in texts.contacts(problem, &practice()) {
        parts.push(line.text);
        parts.extend(line.below);
    }
    parts
}

#[test]
fn every_code_has_all_its_parts_in_both_languages() {
    for texts in [polish(), english()] {
        for code in Code::ALL {
            let problem = full(*code);
            for part in parts(&texts, &problem) {
                assert!(!part.is_empty(), "{code}");
                assert!(!part.contains("{$") && !part.contains("No localization"), "{code}: {part}");
            }
            assert_eq!(texts.button(&problem).is_some(), code.remedy().is_some(), "{code} button");
            assert_eq!(texts.second(&problem).is_some(), code.second_remedy().is_some(), "{code} second");
        }
    }
}

#[test]
fn every_code_asks_exactly_where_a_line_takes_the_question() {
    for language in Language::ALL {
        let keys = keys(language);
        for code in Code::ALL {
            let asks = code.steps().iter().filter(|step| step.ask).count();
            assert_eq!(asks, usize::from(keys.contains_key(&format!("{code}.ask"))), "{code}");
        }
    }
}

#[test]
fn contacts_begin_with_one_and_go_on_with_then_or_or() {
    let of_codes = Code::ALL.iter().map(|code| code.steps());
    let of_pages = HelpPage::ALL.iter().map(|page| page.steps());
    for steps in of_codes.chain(of_pages) {
        for (at, step) in steps.iter().enumerate() {
            assert_eq!(step.order == Order::First, at == 0);
        }
    }
}

#[test]
fn a_code_in_the_files_is_a_code_of_the_program() {
    for key in
        keys(Language::Polish).into_keys().filter(|key| key.starts_with(|c: char| c.is_ascii_uppercase()))
    {
        let id = key.split('.').next().unwrap_or_default();
        let known = Code::ALL.iter().any(|code| id == code.as_str() || id.starts_with(&format!("{code}-")));
        assert!(known, "{key}");
    }
}

#[test]
fn the_second_empty_field_has_its_own_title() {
    let texts = polish();
    let again = Problem::new(Code::H01).with("variant", "again");
    assert_eq!(flat(texts.title(&Problem::new(Code::H01))), "Wpisz nowe hasło");
    assert_eq!(flat(texts.title(&again)), "Powtórz nowe hasło");
    assert_eq!(flat(texts.advice(&again)), "Pole „Powtórz hasło” jest puste.");
    assert_eq!(
        texts.title(&Problem::new(Code::P10).with("variant", "again")),
        texts.title(&Code::P10.into())
    );
}

#[test]
fn the_password_is_said_to_be_unsent_only_with_proof() {
    let texts = polish();
    let codes = [Code::N04, Code::N08, Code::N09, Code::N10, Code::N14, Code::H12];
    for code in codes {
        let proven = flat(texts.advice(&full(code)));
        assert!(proven.contains("Twoje hasło nie zostało wysłane."), "{code}");
        let unproven = flat(texts.advice(&full(code).with("sent", "tak")));
        assert!(!unproven.contains("nie zostało wysłane"), "{code}");
        assert!(!unproven.contains("  ") && !unproven.ends_with(' '), "{code}: {unproven}");
        let mut silent = full(code);
        let _ = silent.args.remove("sent");
        assert_eq!(flat(texts.advice(&silent)), unproven);
    }
}

#[test]
fn the_attempts_left_are_said_where_they_are_known() {
    let texts = polish();
    for (left, sentence) in [(1_u32, "Została 1 próba."), (3, "Zostały 3 próby."), (5, "Zostało 5 prób.")]
    {
        assert!(flat(texts.advice(&Problem::new(Code::H05).with("left", left))).ends_with(sentence));
    }
    assert!(flat(texts.advice(&Problem::new(Code::H05).with("left", 0_u32))).ends_with("hasło jako stare."));
    assert!(flat(texts.advice(&Problem::new(Code::H05))).ends_with("hasło jako stare."));
}

#[test]
fn what_is_missing_is_listed_in_the_right_case() {
    let texts = polish();
    let lacks = vec![Key { key: "lacks-length", value: Some(Value::Number(3)) }, Key::from("lacks-digit")];
    let problem = Problem::new(Code::H03).with("missing", lacks);
    assert_eq!(flat(texts.advice(&problem)), "Brakuje: 3 znaków, cyfry.");
    let one = vec![Key { key: "lacks-length", value: Some(Value::Number(1)) }];
    assert_eq!(flat(texts.advice(&Problem::new(Code::H03).with("missing", one))), "Brakuje: 1 znaku.");
    let title = flat(texts.title(&full(Code::P20)));
    assert_eq!(title, "W pakiecie brakuje: certyfikatu systemu dziedzinowego SW, loginu");
}

#[test]
fn values_take_their_words_from_the_language_of_the_moment() {
    let n05 = full(Code::N05);
    assert_eq!(flat(polish().title(&n05)), "Zegar komputera spóźnia się o 2 godziny");
    assert_eq!(
        flat(polish().title(&full(Code::N05).with("late", "nie"))),
        "Zegar komputera spieszy się o 2 godziny"
    );
    assert_eq!(flat(english().title(&n05)), "This computer’s clock is 2 hours slow");
    assert_eq!(flat(polish().title(&full(Code::C02))), "Certyfikat będzie ważny dopiero od 29 marca 2016 r.");
    assert!(flat(polish().advice(&full(Code::C02))).ends_with("poczekaj do 29 marca 2016 r."));
    assert!(flat(english().advice(&full(Code::C02))).ends_with("wait until 29 March 2016."));
    assert!(flat(polish().advice(&Code::N06.into())).ends_with("Sprawdź ponownie za 30 minut."));
    assert!(flat(polish().advice(&full(Code::N12).with("minutes", 2_u32))).ends_with("za 2 minuty."));
    assert!(flat(polish().advice(&full(Code::K02))).starts_with("Kreator potrzebuje 200 MB."));
    let mut unversioned = full(Code::P22);
    assert!(polish().advice(&unversioned).contains("(wersja zapisu: Wartość)."));
    let _ = unversioned.args.remove("version");
    assert!(flat(polish().advice(&unversioned)).contains("niż kreator potrafi odczytać. Sprawdź"));
}

#[test]
fn a_known_contact_has_a_number_to_copy_and_the_question_below() {
    let lines = polish().contacts(&full(Code::P11), &practice());
    assert_eq!(lines.len(), 1);
    assert_eq!(
        flat(&lines[0].text),
        "Administrator wojewódzki: Administrator Ćwiczeniowy, tel. 00 000 00 00"
    );
    assert!(lines[0].text.ends_with("tel.\u{a0}00\u{a0}000\u{a0}00\u{a0}00"));
    assert_eq!(lines[0].number.as_deref(), Some("00 000 00 00"));
    assert_eq!(lines[0].below.as_deref().map(flat).as_deref(), Some("Poproś o przeliterowanie hasła."));
}

#[test]
fn an_unknown_contact_says_where_to_look_and_invents_nothing() {
    let lines = polish().contacts(&full(Code::P11), &Contacts::default());
    assert_eq!(flat(&lines[0].text), "Administrator wojewódzki");
    assert_eq!(lines[0].number, None);
    assert_eq!(
        lines[0].below.as_deref().map(flat).as_deref(),
        Some(
            "Poszukaj numeru na stronie urzędu wojewódzkiego albo w e-mailu z pakietem. Poproś o przeliterowanie hasła."
        )
    );
}

#[test]
fn a_file_in_doubt_never_brings_its_own_number() {
    for code in [Code::P05, Code::P16, Code::P23, Code::P24, Code::P26, Code::C10] {
        let lines = polish().contacts(&full(code), &practice());
        assert_eq!(flat(&lines[0].text), "Administrator wojewódzki", "{code}");
        assert_eq!(lines[0].number, None, "{code}");
        let below = lines[0].below.as_deref().map(flat).unwrap_or_default();
        assert_eq!(below, "Zadzwoń na numer ze strony urzędu wojewódzkiego, a nie z e-maila ani z pakietu.");
    }
}

#[test]
fn contacts_follow_the_procedure_order_with_then_and_or() {
    let words = |code| {
        let lines = polish().contacts(&full(code), &practice());
        lines.into_iter().map(|line| flat(line.text)).collect::<Vec<_>>()
    };
    assert_eq!(
        words(Code::N02),
        [
            "Informatyk, który opiekuje się komputerami Twojej jednostki",
            "Potem: Dostawca systemu dziedzinowego: Firma Ćwiczeniowa, tel. 00 000 00 02",
        ]
    );
    assert_eq!(words(Code::P20)[1], "Albo: Departament Informatyki MRPiPS, tel. 00 000 00 01");
    assert!(words(Code::P01).is_empty());
}

#[test]
fn every_password_problem_leads_to_the_voivodship_administrator_alone() {
    for code in Code::ALL.iter().filter(|code| code.as_str().starts_with("H-")) {
        assert!(code.steps().iter().all(|step| step.who == Who::Aw), "{code}");
    }
}

#[test]
fn every_page_of_help_has_three_checks_and_somebody_to_call() {
    for texts in [polish(), english()] {
        for page in HelpPage::ALL {
            for check in page.checks() {
                assert!(!texts.get(check).contains("No localization"), "{check}");
            }
            let steps: &[Step] = page.steps();
            assert!(!steps.is_empty());
            assert_eq!(texts.contact_lines(steps, &practice()).len(), steps.len());
        }
    }
}

#[test]
fn a_request_is_a_whole_letter_with_ordinary_spaces() {
    let sender = Sender {
        name: "Maria Nowak".into(),
        unit: "GOPS w Przykładowie".into(),
        phone: "00 000 00 00".into(),
    };
    assert_eq!(
        polish().request(&full(Code::P20), &sender).as_deref(),
        Some(
            "Dzień dobry,\n\nw pakiecie dla jednostki: GOPS w Przykładowie brakuje: \
             certyfikatu systemu dziedzinowego SW, loginu. Prosimy o przesłanie uzupełnionego pakietu.\n\n\
             Kod z kreatora: P-20. Maria Nowak, GOPS w Przykładowie, tel. 00 000 00 00"
        )
    );
    let reason = polish().request(&full(Code::C07), &sender).unwrap_or_default();
    assert!(reason.contains("Powód: Certyfikat i klucz prywatny do siebie nie pasują."), "{reason}");
    assert_eq!(polish().request(&full(Code::P11), &sender), None);
}

#[test]
fn every_button_that_copies_a_request_finds_one() {
    use kreator_csizs::problem::Remedy::CopyRequest;
    for code in Code::ALL {
        let copies = code.remedy() == Some(CopyRequest) || code.second_remedy() == Some(CopyRequest);
        assert_eq!(polish().request(&full(*code), &Sender::default()).is_some(), copies, "{code}");
    }
}

#[test]
fn a_disk_is_named_without_the_colon_that_its_sentence_brings() {
    use kreator_csizs::platform::disk_name;
    for (root, name) in
        [("C:", "C"), (r"\\?\D:", "D"), ("/", "/"), (r"\\serwer\dane", r"\\serwer\dane"), ("", "")]
    {
        assert_eq!(disk_name(root), name);
    }
    let full = Problem::new(Code::K02).with("disk", disk_name("C:"));
    let full = full.with("needed", 209_715_200_u32).with("size", 12_582_912_u32);
    assert!(flat(polish().advice(&full)).contains("na dysku C: 12 MB."), "{}", polish().advice(&full));
    assert!(flat(english().advice(&full)).contains("on disk C: 12 MB."), "{}", english().advice(&full));
}
