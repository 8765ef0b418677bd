//! What is in the archive: counted, compared, and refused where it is no dictionary.
use super::bench::*;
use kreator_csizs::dictionary::Changes;
use kreator_csizs::problem::Code;
use std::fs;

async fn takes(code: &str, file: Vec<u8>) -> Result<u64, Code> {
    let bench = Bench::of([Told::of(code, 1, file)]).await;
    match bench.update().await {
        Ok(updated) => {
            assert_eq!(bench.there().len(), 1);
            Ok(updated.entries[0].wiersze)
        }
        Err(error) => {
            let left = files(bench.folder.path());
            assert_eq!(left, ["slowniki.lock"], "nothing is left of it");
            Err(error.problem().unwrap().code)
        }
    }
}

async fn csv(text: &str) -> Result<u64, Code> {
    takes("A", zipped("Dane.CSV", text.as_bytes())).await
}

async fn xml(text: &str) -> Result<u64, Code> {
    takes("A", zipped("a.xml", text.as_bytes())).await
}

#[tokio::test]
async fn a_csv_is_read_to_its_end() {
    assert_eq!(csv("KOD;NAZWA\n1;jeden\n2;dwa\n").await, Ok(2));
    assert_eq!(csv("\u{feff}KOD;NAZWA\r\n1;\"jeden; \"\"a\"\"\r\nb\"\r\n2;dwa").await, Ok(2));
    assert_eq!(csv("KOD\n1\n").await, Ok(1));
    assert_eq!(csv("KOD;NAZWA\n").await, Ok(0));
    for bad in ["", "\n\n", "KOD;NAZWA\n1\n", "KOD;NAZWA\n1;a;b\n", "KOD;NAZWA\n;a\n", ";NAZWA\n1;a\n"] {
        assert_eq!(csv(bad).await, Err(Code::D02), "{bad:?}");
    }
    let endless = format!("KOD;NAZWA\n1;\"{}", "a".repeat(200_000));
    assert_eq!(csv(&endless).await, Err(Code::D02), "a quotation mark that nobody closes");
    assert_eq!(takes("A", zipped("a.csv", b"KOD;N\n1;\xb1\n")).await, Err(Code::D02), "not UTF-8");
}

#[tokio::test]
async fn an_xml_is_read_to_its_end() {
    let of = |rows: &str| {
        format!(
            "<?xml version=\"1.0\"?>\n<slownik kod=\"A\" wersja=\"1\" stanNa=\"2016-03-29\">{rows}</slownik>\n"
        )
    };
    let row = "<pozycja klucz=\"1\"><pole nazwa=\"N\">Jeden &amp; dwa</pole><pole nazwa=\"O\"/></pozycja>\n";
    assert_eq!(xml(&of(row)).await, Ok(1));
    assert_eq!(xml(&of(&format!("{row}<!-- x --><pozycja klucz=\"2\"/>"))).await, Ok(2));
    assert_eq!(xml(&of("")).await, Ok(0));
    for bad in [
        "",
        "<inny/>",
        "<slownik kod=\"B\" wersja=\"1\"/>",
        "<slownik kod=\"A\" wersja=\"2\"/>",
        "<slownik kod=\"A\" wersja=\"1\">",
        "<!DOCTYPE slownik [<!ENTITY a \"b\">]><slownik kod=\"A\" wersja=\"1\"/>",
        &of("<pozycja klucz=\"1\"><pole nazwa=\"N\">&a;</pole></pozycja>"),
        &of("<pozycja/>"),
        &of("<pozycja klucz=\"\"/>"),
        &of("<pozycja klucz=\"1\"><pole>x</pole></pozycja>"),
        &of("<pozycja klucz=\"1\"><pole nazwa=\"N\"><b/></pole></pozycja>"),
        &of("tekst"),
        &of(&format!("<pozycja klucz=\"1\"><pole nazwa=\"N\">{}</pole></pozycja>", "a".repeat(200_000))),
        &of(&format!("<pozycja klucz=\"{}\"/>", "a".repeat(200_000))),
    ] {
        assert_eq!(xml(bad).await, Err(Code::D02), "{:.200}", bad);
    }
}

#[tokio::test]
async fn an_archive_holds_one_dictionary_and_no_bomb() {
    let csv = b"KOD\n1\n";
    assert_eq!(takes("A", zipped("../../zle.csv", csv)).await, Ok(1), "its own name is not used");
    let bad = [
        ("no archive", b"KOD\n1\n".to_vec()),
        ("empty", zipped_all(&[])),
        ("two", zipped_all(&[("a.csv", csv), ("b.csv", csv)])),
        ("another kind", zipped("a.exe", csv)),
        ("a bomb", zipped("a.csv", &[b'a'; 40 << 20])),
        ("a bomb of rows", zipped("a.csv", "KOD\n0\n".repeat(6 << 20).as_bytes())),
        ("torn", zipped("a.csv", rows(500).as_bytes())[..2_000].to_vec()),
    ];
    for (what, file) in bad {
        assert_eq!(takes("A", file).await, Err(Code::D02), "{what}");
    }
    let mut wrong_sum = zipped("a.csv", rows(500).as_bytes());
    wrong_sum[9_000] ^= 1;
    assert_eq!(takes("A", wrong_sum).await, Err(Code::D02), "its own checksum");
    let names: Vec<String> = (0..100).map(|n| format!("f{n}/")).collect();
    let mut many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    many.push(("a.csv", csv));
    assert_eq!(takes("A", zipped_all(&many)).await, Err(Code::D02), "a hundred entries");
}

#[tokio::test]
async fn a_version_is_compared_with_the_one_before() {
    let bench = Bench::of([Told::new("A", 1, "KOD;N\n1;a\n2;b\n3;c\n4;d\n")]).await;
    let first = bench.update().await.unwrap();
    assert_eq!(first.entries[0].zmiany, None);
    bench.set(|list| list[0] = Told::new("A", 2, "KOD;N\n4;d\n5;e\n2;B\n6;f\n7;g\n"));
    let second = bench.update().await.unwrap();
    assert_eq!(second.entries[0].zmiany, Some(Changes { dodane: 3, usuniete: 2, zmienione: 1 }));
    let xml = "<slownik kod=\"A\" wersja=\"3\"><pozycja klucz=\"4\"/></slownik>";
    bench.set(|list| list[0] = Told::of("A", 3, zipped("a.xml", xml.as_bytes())));
    let third = bench.update().await.unwrap();
    let changes = third.entries[0].zmiany.unwrap();
    assert_eq!((changes.dodane, changes.usuniete), (0, 4), "{changes:?}");
    assert_eq!(files(bench.folder.path()), ["A/3/A.xml", "slowniki.json", "slowniki.lock"]);
    let index = fs::read_to_string(bench.folder.path().join("slowniki.json")).unwrap();
    for word in ["\"csizs-slowniki/1\"", "\"kod\": \"A\"", "\"stan_na\": \"2016-03-29\"", "\"usuniete\": 4"] {
        assert!(index.contains(word), "{word} in {index}");
    }
}

#[tokio::test]
async fn more_rows_than_one_portion_are_compared_too() {
    let of = |from: usize, to: usize, word: &str| {
        let mut text = "KOD;N\n".to_owned();
        (from..to).for_each(|row| text += &format!("{row};{}\n", if row % 1000 == 0 { word } else { "x" }));
        text
    };
    let bench = Bench::of([Told::new("A", 1, &of(0, 600_000, "a"))]).await;
    let _ = bench.update().await.unwrap();
    bench.set(|list| list[0] = Told::new("A", 2, &of(100, 600_050, "b")));
    let updated = bench.update().await.unwrap();
    assert_eq!(updated.entries[0].wiersze, 599_950);
    let changes = updated.entries[0].zmiany.unwrap();
    assert_eq!(changes, Changes { dodane: 50, usuniete: 100, zmienione: 599 });
}
