//! What the program knows of its own making.
use std::process::Command;

fn main() {
    // `fl!` checks keys at compile time, so a changed text must compile again.
    println!("cargo:rerun-if-changed=i18n");
    println!("cargo:rerun-if-changed=.git/HEAD");
    // The day of the commit, not of the build: two builds of one commit are equal.
    let commit = Command::new("git").args(["log", "-1", "--format=%cI"]).output();
    let day = commit.ok().filter(|output| output.status.success());
    let day = day.and_then(|output| String::from_utf8(output.stdout).ok());
    let day = day.map_or_else(|| "2026-11-24T00:00:00Z".to_owned(), |day| day.trim().to_owned());
    println!("cargo:rustc-env=KREATOR_RELEASED={day}");
}
