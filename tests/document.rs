//! Papers: what is in the files, and how the files come to be.
mod report;

use chrono::NaiveDate;
use kreator_csizs::document::{Document, Section, confirmation};
use kreator_csizs::platform::Paper;
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::text::{Language, Texts, plain};
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;
use std::process::Command;

const UNIT: &str = "Gminny Ośrodek Pomocy Społecznej w Przykładowie";

fn paper(language: Language, unit: &str, system: &str, practice: bool) -> Document {
    let day = NaiveDate::from_ymd_opt(2016, 3, 29).unwrap();
    confirmation(&Texts::load(language).unwrap(), unit, system, day, practice)
}

fn txt(document: &Document) -> String {
    String::from_utf8(document.to_txt()).unwrap()
}

fn html(document: &Document) -> String {
    String::from_utf8(document.to_html()).unwrap()
}

fn all(page: &Html, what: &str) -> Vec<String> {
    let text = |element: scraper::ElementRef<'_>| plain(&element.text().collect::<String>());
    page.select(&Selector::parse(what).unwrap()).map(text).collect()
}

/// The longest that the page lets anybody type, without a place to break it.
fn longest() -> String {
    "Żaneta&Gęś".repeat(30)
}

#[test]
fn the_confirmation_says_who_what_and_when_in_both_forms() {
    let document = paper(Language::Polish, UNIT, "System Rodzina 3.2", false);
    let page = Html::parse_document(&html(&document));
    assert_eq!(all(&page, "h1"), ["Potwierdzenie: podłączenie nowego systemu nie jest potrzebne"]);
    let answer = "Świadczenie wychowawcze jest obsługiwane w obecnym systemie świadczeń rodzinnych, w tej samej bazie danych.";
    let values = [UNIT, "System Rodzina 3.2", answer, "29 marca 2016 r."];
    assert_eq!(all(&page, "th"), ["Jednostka", "System dziedzinowy", "Odpowiedź w kreatorze", "Data"]);
    assert_eq!(all(&page, "td"), values);
    assert_eq!(all(&page, ".signature"), ["Podpis"]);
    let text = txt(&document);
    let together = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let order = [
        "Potwierdzenie: podłączenie",
        UNIT,
        "System Rodzina 3.2",
        "w tej samej bazie danych.",
        "29 marca 2016 r.",
        "Do zrobienia: zaktualizować słowniki",
        "Podpis",
        "Wątpliwości wyjaśnia administrator wojewódzki.",
    ];
    let places: Vec<_> =
        order.iter().map(|part| together.find(part).unwrap_or_else(|| panic!("{part}: {text}"))).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn no_line_of_the_printed_paper_ends_with_a_word_of_one_letter() {
    let page = html(&paper(Language::Polish, UNIT, "System z bazą", false));
    for part in ["w\u{a0}Przykładowie", "w\u{a0}tej samej bazie", "System z\u{a0}bazą"] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn notepad_shows_the_text_as_it_is_meant() {
    for unit in [UNIT, &longest(), "Ośrodek bardzo długi ".repeat(14).trim()] {
        let bytes = paper(Language::Polish, unit, &longest(), false).to_txt();
        assert!(bytes.starts_with(&[0xEF, 0xBB, 0xBF]), "the mark by which it knows UTF-8");
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.ends_with("\r\n") && !text.contains('\u{a0}'));
        let long = text.lines().filter(|line| line.chars().count() > 76);
        assert_eq!(long.count(), 0, "{text}");
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        assert!(letters(&text).contains(&letters(unit)), "nothing is lost: {text}");
    }
}

#[test]
fn what_a_stranger_wrote_stays_text_and_loads_nothing() {
    let wicked = "</title><script src=x>alert(1)</script>\u{202e}\" onload='x' &amp;\r\nA";
    let document = paper(Language::Polish, wicked, "<img src=https://example.pl/x>", false);
    let page = html(&document);
    let parsed = Html::parse_document(&page);
    let shown = "</title><script src=x>alert(1)</script>\" onload='x' &amp; A";
    assert_eq!(all(&parsed, "td")[..2], [shown, "<img src=https://example.pl/x>"]);
    for element in ["script", "img", "link", "iframe", "[onload]", "[src]", "[href]"] {
        assert!(all(&parsed, element).is_empty(), "{element}");
    }
    assert!(!page.contains("url(") && !page.contains("@import"));
    assert!(!txt(&document).contains('\u{202e}'));
}

#[test]
fn every_paper_of_practice_says_so_above_everything_else() {
    for (language, mark) in [(Language::Polish, "ĆWICZENIA"), (Language::English, "PRACTICE")] {
        let practised = paper(language, UNIT, "SR", true);
        assert!(txt(&practised).trim_start_matches('\u{feff}').starts_with(&format!("*** {mark} ***\r\n")));
        let page = Html::parse_document(&html(&practised));
        let body = all(&page, "body > *");
        assert_eq!(body.first().map(String::as_str), Some(mark));
        let real = paper(language, UNIT, "SR", false);
        assert!(!txt(&real).contains(mark) && !html(&real).contains(mark));
    }
}

#[test]
fn sections_keep_their_headings_and_columns() {
    let texts = Texts::load(Language::Polish).unwrap();
    let document = Document::new(&texts, "Raport", false)
        .section(Section::titled("Pierwsza część").row("A", "1").row("Dłuższa", "2"))
        .section(Section::titled("Druga").row("Etykieta dłuższa niż cała jej kolumna", "3").note("Uwaga."));
    let expected = "\u{feff}Raport\r\n======\r\n\r\nPierwsza część\r\n--------------\r\nA:       1\r\n\
                    Dłuższa: 2\r\n\r\nDruga\r\n-----\r\nEtykieta dłuższa niż cała jej kolumna:\r\n 3\r\n\r\nUwaga.\r\n";
    assert_eq!(txt(&document), expected);
    assert_eq!(all(&Html::parse_document(&html(&document)), "h2"), ["Pierwsza część", "Druga"]);
}

/// By a renderer that is not ours.
fn pages(document: &Document, folder: &Path) -> String {
    let page = folder.join("a.html");
    fs::write(&page, document.to_html()).unwrap();
    printed(&page, 51.0)
}

/// How many pages it prints on, and of what size, with nothing over the edge: `margin` is in points.
pub fn printed(page: &Path, margin: f64) -> String {
    let pdf = page.with_extension("pdf");
    let output = Command::new("weasyprint").arg(page).arg(&pdf).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let output = Command::new("pdfinfo").arg(&pdf).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let output =
        Command::new("pdftotext").arg("-bbox").args([pdf.as_path(), Path::new("-")]).output().unwrap();
    let places = String::from_utf8(output.stdout).unwrap();
    let ends =
        places.split("xMax=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse::<f64>().unwrap());
    // 210 mm less the margin.
    let over: Vec<f64> = ends.filter(|end| *end > 595.3 - margin + 0.5).collect();
    assert!(over.is_empty(), "over the edge: {over:?}");
    let wanted = told.lines().filter(|line| line.starts_with("Pages:") || line.starts_with("Page size:"));
    wanted.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n").collect()
}

#[test]
fn printed_the_confirmation_is_one_page_of_a4_whatever_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let words = "Ośrodek Pomocy Społecznej ".repeat(12).chars().take(300).collect::<String>();
    let cases = [
        paper(Language::Polish, UNIT, "System Rodzina 3.2", false),
        paper(Language::Polish, &longest(), &longest(), true),
        paper(Language::English, &words, &words, true),
    ];
    for document in cases {
        let told = pages(&document, folder.path());
        assert!(told.contains("Pages: 1\n") && told.contains("(A4)"), "{told}");
    }
    let texts = Texts::load(Language::Polish).unwrap();
    let rows = (0..80).fold(Section::new(), |rows, n| rows.row(format!("Wiersz {n}"), "wartość"));
    let two = Document::new(&texts, "Długi", false).section(rows).signature("Podpis");
    assert!(!pages(&two, folder.path()).contains("Pages: 1\n"), "what is longer goes on");
}

fn written(text: &str) -> Paper {
    Paper { html: format!("{text} html").into_bytes(), txt: format!("{text} txt").into_bytes() }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn both_forms_are_saved_and_no_other_file_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let read = |name: &str| fs::read_to_string(path(name)).unwrap();
    fs::write(path("Dowód.txt"), "cudzy").unwrap();
    let first = written("1").save(&path("Dowód.html"), None).unwrap();
    assert_eq!((first.file, first.beside.clone()), (path("Dowód.html"), path("Dowód (2).txt")));
    assert_eq!((read("Dowód.html").as_str(), read("Dowód (2).txt").as_str()), ("1 html", "1 txt"));

    // Chosen again: the dialog has asked about the one, and the other is the wizard's own.
    let again = written("2").save(&path("Dowód.html"), Some(&first.beside)).unwrap();
    assert_eq!(again.beside, first.beside);
    assert_eq!((read("Dowód.html").as_str(), read("Dowód (2).txt").as_str()), ("2 html", "2 txt"));
    assert_eq!(read("Dowód.txt"), "cudzy");
    assert_eq!(names(folder.path()), ["Dowód (2).txt", "Dowód.html", "Dowód.txt"], "nothing else is left");

    let text = written("3").save(&path("inny.TXT"), None).unwrap();
    assert_eq!((text.file, text.beside), (path("inny.TXT"), path("inny.html")));
    assert_eq!(read("inny.TXT"), "3 txt");
}

#[test]
fn a_name_without_its_ending_replaces_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("m.st. Warszawa.html"), "cudzy").unwrap();
    let saved = written("1").save(&folder.path().join("m.st. Warszawa"), None).unwrap();
    assert_eq!(saved.file, folder.path().join("m.st. Warszawa (2).html"));
    assert_eq!(saved.beside, folder.path().join("m.st. Warszawa.txt"));
}

#[test]
fn where_no_dialog_opens_the_first_folder_that_takes_it_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let (gone, good) = (folder.path().join("nie ma"), folder.path().join("pobrane"));
    fs::create_dir(&good).unwrap();
    for file in ["Papier.html", "Papier (2).html"] {
        let saved = written("1").save_anywhere(&[gone.clone(), good.clone()], "Papier").unwrap();
        assert_eq!(saved.file, good.join(file));
    }
    assert!(!gone.exists());
    let error = written("1").save_anywhere(std::slice::from_ref(&gone), "Papier").unwrap_err();
    let problem = Problem::from(&error);
    assert_eq!(problem.code, Code::K23);
    let texts = Texts::load(Language::Polish).unwrap();
    assert!(plain(&texts.advice(&problem)).contains(&gone.display().to_string()));
}
