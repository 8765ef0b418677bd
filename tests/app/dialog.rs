//! The system's dialog, with the real window as its parent. In its place stands a program of the same
//! name that "chooses" at once.
use super::second::{Home, Running, waits_for_title};
use crate::kills::desktop::Desktop;
use crate::kills::door::waits_until;
use kreator_csizs::ledger::{self, Event, Ledger};
use kreator_csizs::procedure::Situation;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;

#[test]
fn what_is_chosen_in_the_dialog_reaches_the_page() {
    let desktop = Desktop::open();
    let home = Home { folder: tempfile::tempdir().unwrap() };
    let path = |name: &str| home.folder.path().join(name);
    fs::write(path("pismo.doc"), "zwykły tekst").unwrap();
    let zenity = path("zenity");
    let chooses = "#!/bin/sh\necho \"$@\" > \"$HOME/zapytane\"\necho \"$HOME/pismo.doc\"\n";
    fs::write(&zenity, chooses).unwrap();
    fs::set_permissions(&zenity, fs::Permissions::from_mode(0o755)).unwrap();
    let mut program = home.program(&desktop);
    let paths = format!("{}:/usr/bin:/bin", home.folder.path().display());
    let running = program.env("PATH", paths).arg("--otworz").arg(path("nie ma.zip")).spawn().unwrap();
    let running = Running(running);
    waits_for_title(&desktop, running.0.id(), "Nie można otworzyć pliku");
    let window = desktop.xdotool(&["search", "--onlyvisible", "--pid", &running.0.id().to_string()]).unwrap();
    let _ = desktop.xdotool(&["windowfocus", "--sync", window.lines().next().unwrap()]);
    // After a problem the focus stands on "Wybierz plik…".
    waits_until("the dialog is asked for", || {
        let _ = desktop.xdotool(&["key", "space"]);
        std::thread::sleep(std::time::Duration::from_millis(300));
        path("zapytane").exists()
    });
    waits_for_title(&desktop, running.0.id(), "nie jest pakietem");
    let asked = fs::read_to_string(path("zapytane")).unwrap();
    assert!(asked.contains("Pakiety") && asked.contains("*.csizs"), "{asked}");
}

#[test]
fn a_name_chosen_in_the_dialog_is_where_the_paper_is_saved() {
    let desktop = Desktop::open();
    let home = Home { folder: tempfile::tempdir().unwrap() };
    let path = |name: &str| home.folder.path().join(name);
    let ledger = Ledger::open(&home.state()).unwrap().ledger;
    for event in [Event::Rozpoczeto, Event::SytuacjaWybrana { sytuacja: Situation::SameSystem }] {
        let _ = ledger.append(event).unwrap();
    }
    drop(ledger);
    let zenity = path("zenity");
    let chooses = "#!/bin/sh\necho \"$@\" > \"$HOME/zapytane\"\necho \"$HOME/moja nazwa.html\"\n";
    fs::write(&zenity, chooses).unwrap();
    fs::set_permissions(&zenity, fs::Permissions::from_mode(0o755)).unwrap();
    let mut program = home.program(&desktop);
    let paths = format!("{}:/usr/bin:/bin", home.folder.path().display());
    let running = Running(program.env("PATH", paths).spawn().unwrap());
    waits_for_title(&desktop, running.0.id(), "Podłączenie nie jest potrzebne");
    let window = desktop.xdotool(&["search", "--onlyvisible", "--pid", &running.0.id().to_string()]).unwrap();
    let _ = desktop.xdotool(&["windowfocus", "--sync", window.lines().next().unwrap()]);
    let _ = desktop.xdotool(&["type", "--delay", "2", "--", "GOPS"]);
    let _ = desktop.xdotool(&["key", "Tab"]);
    let _ = desktop.xdotool(&["type", "--delay", "2", "--", "System 3.2"]);
    let _ = desktop.xdotool(&["key", "Return"]);
    waits_until("both are saved and noted", || {
        let noted = ledger::read(&home.state()).unwrap();
        noted.iter().any(|entry| matches!(entry.zdarzenie, Event::PotwierdzenieZapisane(_)))
    });
    for name in ["moja nazwa.html", "moja nazwa.txt"] {
        let text = fs::read_to_string(path(name)).unwrap();
        assert!(text.contains("GOPS") && text.contains("System 3.2"), "{name}: {text}");
    }
    let asked = fs::read_to_string(path("zapytane")).unwrap();
    for part in
        ["--save", "--confirm-overwrite", "Potwierdzenie – podłączenie nie jest potrzebne.html", "*.html"]
    {
        assert!(asked.contains(part), "{part}: {asked}");
    }
}
