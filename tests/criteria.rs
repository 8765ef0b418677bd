//! The 57 criteria of the design, each with the test or the picture that shows it; what does not hold yet
//! says what it waits for. A criterion counts whole or not at all.
mod access;
mod forms;
mod frame;

use crate::gallery::album::states;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What holds today. A criterion that is lost or won changes it.
const POINTS: u32 = 126;
const BLOCKERS: usize = 27;

/// Must hold before anything is released.
const BLOCKER: u32 = 3;

pub struct Criterion {
    id: &'static str,
    weight: u32,
    standing: Standing,
}

enum Standing {
    Shown {
        /// `file::name`, below `tests/`.
        tests: &'static [&'static str],
        /// States of the gallery.
        pictures: &'static [&'static str],
    },
    /// Not met, or not whole: what is missing.
    Waits(&'static str),
}

const fn shown(
    id: &'static str,
    weight: u32,
    tests: &'static [&'static str],
    pictures: &'static [&'static str],
) -> Criterion {
    Criterion { id, weight, standing: Standing::Shown { tests, pictures } }
}

const fn waits(id: &'static str, weight: u32, what: &'static str) -> Criterion {
    Criterion { id, weight, standing: Standing::Waits(what) }
}

fn all() -> impl Iterator<Item = &'static Criterion> {
    [frame::ROWS, forms::ROWS, access::ROWS].into_iter().flatten()
}

/// As the design weighs them, from 1 on.
const WEIGHTS: [(char, &[u32]); 10] = [
    ('A', &[3, 3, 3, 2, 3, 2, 3, 2]),
    ('B', &[2, 3, 3, 2, 2, 2, 1]),
    ('C', &[3, 3, 3, 3, 2, 3, 3, 2]),
    ('D', &[3, 2, 3, 3, 3, 3, 2]),
    ('E', &[2, 2, 2]),
    ('F', &[3, 3, 3, 2, 2, 2, 2]),
    ('G', &[3, 3, 3, 3, 2, 2, 2, 3]),
    ('H', &[2, 2, 1]),
    ('I', &[3, 3, 2]),
    ('J', &[2, 2, 1]),
];

#[test]
fn each_of_the_57_criteria_stands_here_once_with_its_weight() {
    let weighed = WEIGHTS.iter().flat_map(|(letter, weights)| {
        weights.iter().enumerate().map(move |(n, weight)| (format!("{letter}{}", n + 1), *weight))
    });
    let stated: Vec<(String, u32)> = weighed.collect();
    let rows: Vec<(String, u32)> = all().map(|row| (row.id.to_owned(), row.weight)).collect();
    assert_eq!(rows, stated);
    assert_eq!(rows.len(), 57);
    assert_eq!(rows.iter().map(|(_, weight)| weight).sum::<u32>(), 139);
    assert_eq!(rows.iter().filter(|(_, weight)| *weight == BLOCKER).count(), 28);
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

#[test]
fn each_test_and_each_picture_that_shows_one_exists() {
    let names: BTreeSet<&str> = states::all().map(|(name, _)| *name).collect();
    let mut files: BTreeMap<PathBuf, String> = BTreeMap::new();
    for row in all() {
        let Standing::Shown { tests, pictures } = row.standing else { continue };
        assert!(!tests.is_empty() || !pictures.is_empty(), "{}: nothing shows it", row.id);
        for test in tests {
            let (module, name) = test.rsplit_once("::").unwrap();
            let file = root().join(module.replace("::", "/")).with_extension("rs");
            let text = files.entry(file.clone()).or_insert_with(|| {
                fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {test}: {error}", row.id))
            });
            let begins = text.find(&format!("fn {name}(")).unwrap_or_else(|| panic!("{}: {test}", row.id));
            let before = text[..begins].trim_end();
            let before = before.strip_suffix("async").unwrap_or(before).trim_end();
            assert!(before.ends_with("test]"), "{}: {test} is run by nobody", row.id);
        }
        for picture in pictures {
            assert!(names.contains(picture), "{}: {picture} is no picture", row.id);
        }
    }
}

#[test]
fn the_score_is_what_is_said_of_it() {
    let met = || all().filter(|row| matches!(row.standing, Standing::Shown { .. }));
    let points: u32 = met().map(|row| row.weight).sum();
    let blockers = met().filter(|row| row.weight == BLOCKER).count();
    println!("{points} of 139 points, {blockers} of 28 blockers");
    for row in all() {
        if let Standing::Waits(what) = row.standing {
            println!("{} ({}) {what}", row.id, row.weight);
        }
    }
    assert_eq!((points, blockers), (POINTS, BLOCKERS));
}
