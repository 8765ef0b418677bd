//! What the criteria ask of every page (ux, A, C, D, G and H).
use super::album::states;
use super::album::story::{SIZE, Story};
use super::page::{Page, pages};
use super::{every, nothing_of};
use kreator_csizs::app::{Fetching, Message};
use kreator_csizs::dictionary::News;
use kreator_csizs::screen::about::SINCE;
use kreator_csizs::text::{Language, plain};
use kreator_csizs::ui::semantics::{Role, Seen};
use std::path::Path;

fn is_covered(page: &Page) -> bool {
    page.tree.iter().any(|seen| seen.role() == Role::Dialog)
}

fn id<'a>(page: &'a Page, id: &str) -> Option<&'a Seen> {
    page.tree.iter().find(|seen| seen.semantics.id == id)
}

fn polish(name: &str) -> &'static Page {
    let found = pages(Language::Polish).iter().find(|page| page.name == name);
    found.unwrap_or_else(|| panic!("{name} is no state"))
}

#[test]
fn every_page_has_one_title() {
    every(|page| {
        if is_covered(page) {
            return Vec::new();
        }
        let titles =
            page.tree.iter().filter(|seen| seen.role() == Role::Heading && seen.semantics.level == 1);
        let titles: Vec<&str> = titles.map(Seen::name).collect();
        if titles.len() == 1 { Vec::new() } else { vec![format!("{titles:?}")] }
    });
}

#[test]
fn every_page_says_its_stage_and_each_of_the_six_has_its_word() {
    let words = ["Gotowe", "Teraz", "Jeszcze nie", "Wymaga uwagi"];
    let names =
        ["1. Pakiet", "2. Hasło", "3. Zegar i serwer", "4. Certyfikat", "5. Rejestracja", "6. Słowniki"];
    let found = pages(Language::Polish).iter().filter(|page| !is_covered(page)).flat_map(|page| {
        let whole = page.tree.iter().find(|seen| seen.role() == Role::Page);
        let header = whole.map(|seen| plain(seen.name())).unwrap_or_default();
        let says_stage = header.starts_with("Etap ") && header.contains(" z 6: ");
        let mut rail = page.tree.iter().skip_while(|seen| seen.role() != Role::Navigation);
        let depth = rail.next().map_or(0, |seen| seen.depth);
        let inside: Vec<&Seen> = rail.take_while(|seen| seen.depth > depth).collect();
        let items = inside.iter().filter(|seen| seen.role() == Role::ListItem).count();
        let stages: Vec<String> = inside.iter().map(|seen| plain(seen.name())).collect();
        let named = |name: &&str| stages.iter().any(|said| said.contains(name));
        let worded = stages.iter().filter(|said| words.iter().any(|word| said.contains(word)));
        let has_words = items == 6 && names.iter().all(named) && worded.count() == 6;
        (!says_stage || !has_words).then(|| format!("{}: {header:?}, {stages:#?}", page.name))
    });
    nothing_of(found.collect());
}

#[test]
fn the_main_button_is_live_and_never_says_only_yes() {
    every(|page| {
        let Some(main) = id(page, "main") else { return Vec::new() };
        let says_nothing = ["OK", "Tak", "Wyślij", "Zakończ", "Yes", "Send", "Finish"].contains(&main.name());
        let is_dead = main.semantics.disabled || !main.can_activate;
        (says_nothing || is_dead).then(|| format!("{main:?}")).into_iter().collect()
    });
}

#[test]
fn the_button_of_each_act_is_named_after_the_act() {
    for (page, name) in [
        ("04-haslo-pakietu", "Otwórz pakiet"),
        ("06-haslo", "Zmień hasło"),
        ("07-zegar-spoznia-sie", "Ustaw zegar"),
        ("09-certyfikat", "Zainstaluj certyfikat"),
        ("10-rejestracja", "Zarejestruj system"),
        ("11-slowniki", "Zaktualizuj słowniki"),
    ] {
        assert_eq!(id(polish(page), "main").map(|seen| plain(seen.name())).as_deref(), Some(name), "{page}");
    }
}

#[test]
fn every_field_has_its_label_in_sight_above_it() {
    every(|page| {
        let fields = page.tree.iter().filter(|seen| matches!(seen.role(), Role::Field | Role::Password));
        let (_, drawn) = &page.drawn[0];
        let is_labelled = |field: &&Seen| {
            drawn.iter().any(|text| {
                text.content == field.name() && text.bounds.y + text.bounds.height <= field.bounds.y + 0.5
            })
        };
        fields.filter(|field| !is_labelled(field)).map(|field| format!("{:?}", field.name())).collect()
    });
}

/// Fields and questions. The date of the installation is a part of its answer: "Tak, od 24 marca 2016 r."
#[test]
fn no_page_asks_for_more_than_three_things() {
    every(|page| {
        let is_asked = |seen: &&Seen| matches!(seen.role(), Role::Field | Role::Password | Role::RadioGroup);
        let asked = page.tree.iter().filter(is_asked).filter(|seen| seen.semantics.id != SINCE);
        let names: Vec<&str> = asked.map(Seen::name).collect();
        if names.len() <= 3 { Vec::new() } else { vec![format!("{names:?}")] }
    });
}

#[test]
fn the_bar_is_full_only_once_everything_is_there() {
    let mut story = Story::new(Language::Polish, Path::new(env!("CARGO_BIN_EXE_kreator-csizs")));
    for name in ["11-slowniki-wykaz", "11-slowniki", "11-slowniki-pobieranie"] {
        let (_, reach) = states::all().find(|(known, _)| *known == name).unwrap();
        reach(&mut story);
    }
    // The last byte is here, and the last file is not read yet.
    for run in 0..100 {
        let said = Fetching::News(News::Came { done: 7, all: 7, speed: None, slow: false });
        story.says(Message::Fetching { run, said });
    }
    let bar = story.tree(SIZE).into_iter().find(|seen| seen.role() == Role::Progress).unwrap();
    let (least, present, greatest) = bar.semantics.range.unwrap();
    assert!(least < present && present < greatest, "{present} of {greatest}");
}

#[test]
fn the_last_page_says_all_that_is_asked_for() {
    let said: Vec<String> = polish("12-gotowe").texts().map(plain).collect();
    for part in [
        "Jednostka: ",
        "System dziedzinowy: ",
        "podłączona do CSIZS od ",
        "Słowniki zaktualizowano: ",
        "Kod raportu nadany przez kreator: ",
        "Certyfikat jest ważny do ",
        "Załóż konta pracownikom w PI-MZT",
        "Usuń plik pakietu",
    ] {
        assert!(said.iter().any(|text| text.contains(part)), "{part}: {said:#?}");
    }
}

/// D2: an error at a field is the error of the frame, in the same words, and the window is called after it.
#[test]
fn what_is_wrong_with_a_field_stands_in_the_frame_in_the_same_words() {
    let mut wrong = 0;
    let found = pages(Language::Polish).iter().filter(|page| !is_covered(page)).flat_map(|page| {
        let fields: Vec<&Seen> =
            page.tree.iter().filter(|seen| seen.semantics.invalid && seen.role() != Role::Radio).collect();
        wrong += fields.len();
        let title = plain(&page.title);
        let said = title
            .strip_prefix("Problem: ")
            .and_then(|rest| rest.split(" – Etap ").next()?.split(" – Kreator ").next());
        let stands_there = |field: &&Seen| {
            said.is_some_and(|said| plain(&field.semantics.description).contains(said.trim_end_matches('.')))
        };
        let odd: Vec<String> = fields
            .into_iter()
            .filter(|field| !stands_there(field))
            .map(|field| format!("{}: {field:?}, {title:?}", page.name))
            .collect();
        odd
    });
    nothing_of(found.collect());
    assert!(wrong > 10, "{wrong} fields are wrong in the gallery");
}

/// F4: the change of the password and the registration.
#[test]
fn before_what_cannot_be_taken_back_the_page_says_so_and_what_is_sent() {
    for (page, no_way_back, sent) in [
        ("06-haslo", "nie da się cofnąć", ["Login", "Stare hasło", "Nowe hasło"]),
        ("10-rejestracja", "Nie da się tego cofnąć", ["Jednostka", "System dziedzinowy", "Login"]),
    ] {
        let page = polish(page);
        let says = |text: &str| page.tree.iter().any(|seen| plain(seen.name()).contains(text));
        assert!(says(no_way_back), "{}", page.name);
        let missing: Vec<&str> = sent.into_iter().filter(|value| !says(value)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", page.name);
    }
}
