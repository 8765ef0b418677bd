//! What the program knows of its own making, and what Windows shows of it.
use std::error::Error;
use std::path::Path;
use std::process::Command;

fn main() -> Result<(), Box<dyn Error>> {
    // `fl!` checks keys at compile time, so a changed text must compile again.
    println!("cargo:rerun-if-changed=i18n");
    println!("cargo:rerun-if-changed=.git/HEAD");
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        // Each commit; everyday builds need not know the day so exactly.
        println!("cargo:rerun-if-changed=.git/logs/HEAD");
    }
    println!("cargo:rerun-if-changed=assets/ikona.ico");
    println!("cargo:rerun-if-changed={MANIFEST}");
    // The day of the commit, not of the build: two builds of one commit are equal.
    let commit = Command::new("git").args(["log", "-1", "--format=%cI"]).output();
    let day = commit.ok().filter(|output| output.status.success());
    let day = day.and_then(|output| String::from_utf8(output.stdout).ok());
    let day = day.map_or_else(|| "2026-11-24T00:00:00Z".to_owned(), |day| day.trim().to_owned());
    println!("cargo:rustc-env=KREATOR_RELEASED={day}");

    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("windows") {
        resources("kreator-csizs", "Kreator podłączenia do CSIZS")?;
        resources("pakiet", "Pakiety danych do podłączenia do CSIZS")?;
    }
    Ok(())
}

const MANIFEST: &str = "packaging/windows/kreator-csizs.manifest";
const POLISH: u16 = 0x0415;

/// Icon, manifest and version information of one executable.
fn resources(program: &str, description: &str) -> Result<(), Box<dyn Error>> {
    // Both make files of the same names.
    let folder = Path::new(&std::env::var("OUT_DIR")?).join(program);
    std::fs::create_dir_all(&folder)?;
    let file = format!("{program}.exe");
    let mut resource = winresource::WindowsResource::new();
    let _ = resource
        .set_output_directory(&folder.to_string_lossy())
        .set_language(POLISH)
        .set_icon("assets/ikona.ico")
        .set_manifest_file(MANIFEST)
        .set("FileDescription", description)
        .set("ProductName", "Kreator podłączenia do CSIZS")
        .set("CompanyName", "Projekt kreator-csizs")
        .set("LegalCopyright", "MIT albo Apache-2.0")
        .set("InternalName", program)
        .set("OriginalFilename", &file);
    resource.compile_for(program)?;
    Ok(())
}
