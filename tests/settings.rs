//! `ustawienia.json`: what is in it stays, whatever it is.
use kreator_csizs::settings::{Settings, Theme, Zoom};
use kreator_csizs::text::Language;
use serde_json::{Value, json};
use std::path::Path;

fn file(state: &Path) -> std::path::PathBuf {
    state.join("ustawienia.json")
}

fn written(state: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(file(state)).unwrap()).unwrap()
}

fn with(text: &[u8]) -> tempfile::TempDir {
    let state = tempfile::tempdir().unwrap();
    std::fs::write(file(state.path()), text).unwrap();
    state
}

fn zoomed(times: usize) -> Zoom {
    (0..times).fold(Zoom::default(), |zoom, _| zoom.larger(100).unwrap())
}

#[test]
fn what_is_written_is_read_again_and_nothing_that_was_not_chosen_is_written() {
    let state = tempfile::tempdir().unwrap();
    let folder = state.path().join("not there yet");
    let first = Settings::read(&folder);
    assert_eq!(first, Settings::default());
    let chosen = Settings { theme: Theme::Dark, zoom: zoomed(2), ..first };
    chosen.write(&first, &folder).unwrap();
    assert_eq!(Settings::read(&folder), chosen);
    assert_eq!(written(&folder), json!({ "wyglad": "ciemny", "powiekszenie": 125 }));
    let english = Settings { language: Some(Language::English), ..chosen };
    english.write(&chosen, &folder).unwrap();
    Settings { theme: Theme::System, ..english }.write(&english, &folder).unwrap();
    assert_eq!(written(&folder), json!({ "wyglad": "jak-w-windows", "powiekszenie": 125, "jezyk": "en" }));
    let entries: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(entries, ["ustawienia.json"], "nothing is left beside it");
}

#[test]
fn keys_of_others_stay_and_a_value_that_means_nothing_is_as_none() {
    let state = with(br#"{"proxy":{"adres":"10.0.0.1"},"jezyk":"tlh","wyglad":7,"powiekszenie":"duze"}"#);
    let settings = Settings::read(state.path());
    assert_eq!(settings, Settings::default());
    Settings { theme: Theme::Contrast, ..settings }.write(&settings, state.path()).unwrap();
    assert_eq!(
        written(state.path()),
        json!({
            "proxy": { "adres": "10.0.0.1" }, "jezyk": "tlh", "wyglad": "wysoki-kontrast", "powiekszenie": "duze"
        })
    );
}

#[test]
fn a_file_that_is_no_json_is_as_none_and_is_kept_aside_when_it_is_replaced() {
    for spoiled in [&b"{\"jezyk\": \"en\""[..], b"", b"\xFF\xFE{", b"[1, 2]", b"jezyk=en"] {
        let state = with(spoiled);
        let settings = Settings::read(state.path());
        assert_eq!(settings, Settings::default());
        let chosen = Settings { zoom: zoomed(5), ..settings };
        chosen.write(&settings, state.path()).unwrap();
        assert_eq!(Settings::read(state.path()), chosen);
        assert_eq!(std::fs::read(state.path().join("ustawienia-nieczytelne.json")).unwrap(), spoiled);
    }
}

#[test]
fn a_mark_of_utf_8_at_the_beginning_spoils_nothing() {
    let state = with(b"\xEF\xBB\xBF{\"jezyk\": \"en\"}");
    assert_eq!(Settings::read(state.path()).language, Some(Language::English));
}

#[test]
fn a_size_between_the_steps_is_the_step_below_it() {
    for (per_cent, seen) in
        [(0_u64, 100), (99, 100), (100, 100), (124, 110), (137, 125), (200, 200), (999, 200)]
    {
        let state = with(format!("{{\"powiekszenie\":{per_cent}}}").as_bytes());
        assert_eq!(Settings::read(state.path()).zoom.seen(100), seen, "{per_cent}");
    }
}

#[test]
fn every_step_is_seen_and_both_ends_are_ends() {
    for (system, seen) in
        [(100, vec![100, 110, 125, 150, 175, 200]), (150, vec![150, 165, 188, 200]), (200, vec![200])]
    {
        let mut zoom = Zoom::default();
        let mut up = vec![zoom.seen(system)];
        while let Some(larger) = zoom.larger(system) {
            zoom = larger;
            up.push(zoom.seen(system));
        }
        assert_eq!(up, seen);
        let mut down = vec![zoom.seen(system)];
        while let Some(smaller) = zoom.smaller(system) {
            zoom = smaller;
            down.push(zoom.seen(system));
        }
        down.reverse();
        assert_eq!(down, seen);
    }
}
