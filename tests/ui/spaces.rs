//! The scale of the design, 4 8 12 16 24 32 48, is the only one there is (ux, H2; look.md, "Frame").
use std::fs;
use std::path::Path;

/// An edge takes 1 or 2, and an icon stands 2 lower than its line, to be in the middle of it.
const ALLOWED: [f32; 10] = [0.0, 1.0, 2.0, 4.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0];

/// Where things of the frame stand is written there, to the pixel.
const FRAME: &str = "rail.rs";

/// What takes a space, and how its arguments end.
const PLACES: [(&str, char); 8] = [
    ("stack(", ')'),
    ("steps(", ','),
    (".spacing(", ')'),
    (".padding([", ']'),
    (".padding(", ')'),
    ("top: ", ','),
    ("bottom: ", ','),
    ("left: ", ','),
];

fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// The spaces of a line of code that are numbers.
fn spaces(line: &str) -> Vec<f32> {
    let given = PLACES.into_iter().flat_map(|(place, end)| {
        line.match_indices(place).filter_map(move |(at, _)| line[at + place.len()..].split(end).next())
    });
    given.flat_map(|inside| inside.split(", ")).filter_map(|one| one.trim().parse().ok()).collect()
}

#[test]
fn every_space_is_one_of_the_scale() {
    assert_eq!(spaces("stack(10.0).push(row.spacing(7)).padding([15, 3])"), [10.0, 7.0, 15.0, 3.0]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources = ["ui", "screen", "app"].into_iter().flat_map(|folder| sources(&root.join(folder)));
    let mut looked_at = 0;
    let mut found = Vec::new();
    for (file, text) in sources.filter(|(file, _)| !file.ends_with(FRAME)) {
        for (n, line) in text.lines().enumerate() {
            let spaces = spaces(line);
            looked_at += spaces.len();
            let odd = spaces.into_iter().filter(|space| !ALLOWED.contains(space));
            found.extend(odd.map(|space| format!("{file}:{}: {space}", n + 1)));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    assert!(looked_at > 50, "{looked_at}");
}
