//! "Odczytaj znak po znaku" and "Odczytaj kod".
use super::{english, flat, polish};

fn said(password: &str) -> Vec<String> {
    polish().spell(password).into_iter().map(|spelled| flat(&spelled.said)).collect()
}

#[test]
fn every_kind_of_character_is_said_by_its_pattern() {
    assert_eq!(
        said("K7l@ż §Qy"),
        [
            "wielka litera K jak Karol",
            "cyfra 7 – siedem",
            "mała litera l jak Leon",
            "znak @ – małpa",
            "mała litera ż jak Żaneta (z z kropką)",
            "spacja",
            "znak § – zapytaj, jak go wpisać",
            "wielka litera Q – „ku”",
            "mała litera y – „igrek”",
        ]
    );
    let spelled = polish().spell("K7l@");
    assert_eq!(spelled.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(flat(&spelled[2].name), "l jak Leon");
    assert_eq!(flat(&spelled[2].kind), "mała litera");
}

#[test]
fn every_letter_has_the_name_of_the_storyboard() {
    let names = [
        "Adam",
        "Barbara",
        "Celina",
        "Dorota",
        "Ewa",
        "Franciszek",
        "Grażyna",
        "Henryk",
        "Irena",
        "Jadwiga",
        "Karol",
        "Leon",
        "Maria",
        "Natalia",
        "Olga",
        "Paweł",
        "„ku”",
        "Roman",
        "Stanisław",
        "Tadeusz",
        "Urszula",
        "„fał”, jak Violetta",
        "Wanda",
        "„iks”",
        "„igrek”",
        "Zygmunt",
    ];
    for (letter, name) in ('A'..='Z').zip(names) {
        let small = letter.to_ascii_lowercase();
        let by_dash = "QVXY".contains(letter);
        let link = if by_dash { "–" } else { "jak" };
        assert_eq!(said(&letter.to_string()), [format!("wielka litera {letter} {link} {name}")]);
        assert_eq!(said(&small.to_string()), [format!("mała litera {small} {link} {name}")]);
    }
}

#[test]
fn every_polish_letter_names_its_base_letter_in_its_own_size() {
    let rows = [
        ("Ą", "Ą – A jak Adam, z ogonkiem"),
        ("ą", "ą – a jak Adam, z ogonkiem"),
        ("Ć", "Ć – C jak Celina, z kreską"),
        ("ć", "ć – c jak Celina, z kreską"),
        ("Ę", "Ę – E jak Ewa, z ogonkiem"),
        ("ę", "ę – e jak Ewa, z ogonkiem"),
        ("Ł", "Ł jak Łukasz (L z kreską)"),
        ("ł", "ł jak Łukasz (l z kreską)"),
        ("Ń", "Ń – N jak Natalia, z kreską"),
        ("ń", "ń – n jak Natalia, z kreską"),
        ("Ó", "Ó – O jak Olga, z kreską"),
        ("ó", "ó – o jak Olga, z kreską"),
        ("Ś", "Ś – S jak Stanisław, z kreską"),
        ("ś", "ś – s jak Stanisław, z kreską"),
        ("Ź", "Ź – Z jak Zygmunt, z kreską"),
        ("ź", "ź – z jak Zygmunt, z kreską"),
        ("Ż", "Ż jak Żaneta (Z z kropką)"),
        ("ż", "ż jak Żaneta (z z kropką)"),
    ];
    for (letter, name) in rows {
        let size = if letter.chars().all(char::is_uppercase) { "wielka" } else { "mała" };
        assert_eq!(said(letter), [format!("{size} litera {name}")]);
    }
}

#[test]
fn every_printable_sign_of_ascii_and_every_digit_has_a_name() {
    let signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    assert_eq!(signs.len(), 32);
    for texts in [polish(), english()] {
        let mut names = std::collections::BTreeSet::new();
        for (spelled, sign) in texts.spell(signs).iter().zip(signs.chars()) {
            assert_eq!(
                flat(&spelled.said),
                format!("{} {sign} – {}", flat(&spelled.kind), flat(&spelled.name))
            );
            assert!(!spelled.name.contains("zapytaj") && !spelled.name.contains("ask how"), "{sign}");
            assert!(names.insert(spelled.name.clone()), "{sign} has the name of another");
        }
        for spelled in texts.spell("0123456789") {
            assert!(names.insert(spelled.name.clone()));
        }
        assert_eq!(names.len(), 42);
    }
    assert_eq!(said("`"), ["znak ` – odwrócony apostrof (klawisz pod Esc)"]);
    assert_eq!(said("{"), ["znak { – nawias klamrowy otwierający"]);
}

#[test]
fn english_keeps_the_polish_names_of_letters() {
    let said: Vec<String> = english().spell("Kł7@ ").into_iter().map(|one| flat(&one.said)).collect();
    assert_eq!(
        said,
        [
            "capital letter K as in Karol",
            "small letter ł as in Łukasz (l with a stroke)",
            "digit 7 – seven",
            "character @ – at sign",
            "space",
        ]
    );
}

#[test]
fn what_draws_nothing_is_shown_by_its_number() {
    assert_eq!(said("\u{202e}\n\u{a0}")[0], "znak U+202E – zapytaj, jak go wpisać");
    assert_eq!(said("\n"), ["znak U+000A – zapytaj, jak go wpisać"]);
    assert_eq!(said("é"), ["znak é – zapytaj, jak go wpisać"]);
}

#[test]
fn a_code_is_said_without_its_dash() {
    assert_eq!(
        flat(polish().say_code("K7M4-P93T")),
        "Karol, siedem, Maria, cztery, Paweł, dziewięć, trzy, Tadeusz"
    );
    assert_eq!(
        flat(english().say_code("K7M4-P93T")),
        "Karol, seven, Maria, four, Paweł, nine, three, Tadeusz"
    );
}

#[test]
fn a_spelled_character_does_not_show_itself_when_debugged() {
    let debugged = format!("{:?}", polish().spell("K"));
    assert!(!debugged.contains('K') && !debugged.contains("arol"), "{debugged}");
}

proptest::proptest! {
    #![proptest_config(super::cases(64))]
    #[test]
    fn any_password_can_be_spelled(password in "\\PC*|[\u{0}-\u{2fff}]*") {
        let spelled = polish().spell(&password);
        assert_eq!(spelled.iter().map(|one| one.shown).collect::<String>(), password);
        assert!(spelled.iter().all(|one| !one.said.is_empty()));
    }
}
