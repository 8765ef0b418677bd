//! `pakiet`: builds and checks information packages (package-format, "The `pakiet` tool").
//!
//! Exit codes: 0 built, or complete; 1 incomplete; 2 anything else. Secrets are printed nowhere but for
//! a password that this program has made, once.
use kreator_csizs::package::{self, Completeness, Package, Sealed, Shown};
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::secret::Secret;
use kreator_csizs::t;
use kreator_csizs::text::{Language, Texts, plain};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const COMPLETE: u8 = 0;
const INCOMPLETE: u8 = 1;
const FAILED: u8 = 2;

/// The limits of a package (package-format): what is above them could not be read back.
const MOST_BYTES: u64 = 64 << 20;
const MOST_FILES: usize = 200;
/// Longer lines are no password.
const LONGEST_PASSWORD: u64 = 4096;

fn main() -> ExitCode {
    let Ok(texts) = Texts::load(language(|name| std::env::var(name).ok())) else {
        // A broken build: without texts there is only the code.
        return ExitCode::from(FAILED);
    };
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let code = match Command::read(&texts, &arguments) {
        Ok(Command::Help) => {
            say(&t!(texts, "pakiet-usage"));
            Ok(COMPLETE)
        }
        Ok(Command::Build { data, files, output }) => build(&texts, &data, &files, &output),
        Ok(Command::Check { file, json }) => check(&texts, &file, json),
        Err(message) => Err(format!("{message}\n\n{}", t!(texts, "pakiet-usage"))),
    };
    ExitCode::from(code.unwrap_or_else(|message| {
        complain(&message);
        FAILED
    }))
}

/// By the first of the three that is set, as POSIX has it; Polish where none is.
fn language(variable: impl Fn(&str) -> Option<String>) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .unwrap_or_else(|| "pl".to_owned());
    if locale.to_ascii_lowercase().starts_with("pl") { Language::Polish } else { Language::English }
}

enum Command {
    Help,
    Build { data: PathBuf, files: PathBuf, output: PathBuf },
    Check { file: PathBuf, json: bool },
}

impl Command {
    fn read(texts: &Texts, arguments: &[OsString]) -> Result<Self, String> {
        let (command, rest) = match arguments.split_first() {
            None => return Ok(Self::Help),
            Some((first, rest)) => (first.to_string_lossy(), rest),
        };
        match command.as_ref() {
            "--help" | "-h" | "help" | "pomoc" => Ok(Self::Help),
            "zbuduj" => Self::read_build(texts, rest),
            "sprawdz" => Self::read_check(texts, rest),
            other => Err(t!(texts, "pakiet-unknown-command", name = other)),
        }
    }

    fn read_build(texts: &Texts, arguments: &[OsString]) -> Result<Self, String> {
        let mut given: BTreeMap<String, PathBuf> = BTreeMap::new();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let text = argument.to_string_lossy();
            let (name, value) = match text.split_once('=') {
                // A path that is no text has to stand alone, behind its option.
                Some((name, _)) if argument.to_str().is_none() => (name, Some(OsString::new())),
                Some((name, value)) => (name, Some(value.into())),
                None => (text.as_ref(), None),
            };
            if !name.starts_with("--") {
                return Err(t!(texts, "pakiet-extra", name = name));
            }
            if !matches!(name, "--dane" | "--pliki" | "--wyjscie") {
                return Err(t!(texts, "pakiet-unknown-option", name = name));
            }
            match value.or_else(|| arguments.next().cloned()) {
                Some(value) if !value.is_empty() => drop(given.insert(name.to_owned(), value.into())),
                _ => return Err(t!(texts, "pakiet-missing-value", name = name)),
            }
        }
        let mut take = |name: &'static str| {
            given.remove(name).ok_or_else(|| t!(texts, "pakiet-missing-option", name = name))
        };
        Ok(Self::Build { data: take("--dane")?, files: take("--pliki")?, output: take("--wyjscie")? })
    }

    fn read_check(texts: &Texts, arguments: &[OsString]) -> Result<Self, String> {
        let (mut file, mut json) = (None, false);
        for argument in arguments {
            match argument.to_string_lossy().as_ref() {
                "--json" => json = true,
                option if option.starts_with("--") => {
                    return Err(t!(texts, "pakiet-unknown-option", name = option));
                }
                _ if file.is_none() => file = Some(PathBuf::from(argument)),
                other => return Err(t!(texts, "pakiet-extra", name = other)),
            }
        }
        match file {
            Some(file) => Ok(Self::Check { file, json }),
            None => Err(t!(texts, "pakiet-missing-file")),
        }
    }
}

fn build(texts: &Texts, data: &Path, folder: &Path, output: &Path) -> Result<u8, String> {
    let manifest = manifest(texts, data)?;
    let mut files = Files { texts, folder, list: Vec::new(), bytes: 0 };
    files.collect(folder, "")?;
    if fs::exists(output).unwrap_or(false) {
        return Err(t!(texts, "pakiet-exists", path = show(output)));
    }
    let given = if io::stdin().is_terminal() { None } else { line()? };
    let (password, made) = match given {
        Some(bytes) => (typed(texts, &bytes)?, false),
        None => {
            (package::write::make_password().map_err(|error| explain(texts, &Problem::from(&error)))?, true)
        }
    };
    let bytes = package::write::build(&manifest, &files.list, &password)
        .map_err(|error| explain(texts, &Problem::from(&error)))?;
    // What cannot be read back is not handed out.
    let name = output.file_name().unwrap_or_default().to_string_lossy();
    let sealed = Sealed::of(&name, None, bytes).map_err(|error| explain(texts, &Problem::from(&error)))?;
    let read = sealed.open(&password).map_err(|error| explain(texts, &Problem::from(&error)))?;
    write(output, sealed.bytes()).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => t!(texts, "pakiet-exists", path = show(output)),
        _ => t!(texts, "pakiet-cannot-write", path = show(output), reason = error.to_string()),
    })?;
    let mut report = format!("{}\n", t!(texts, "pakiet-written", path = show(output)));
    if made {
        report.push_str(&format!("{}\n", t!(texts, "pakiet-password", password = password.expose())));
    }
    report.push_str(&t!(texts, "pakiet-code", code = sealed.code()));
    say(&report);
    for problem in package::completeness(&read, chrono::Utc::now()).problems {
        complain(&explain(texts, &problem));
    }
    Ok(COMPLETE)
}

fn manifest(texts: &Texts, path: &Path) -> Result<serde_json::Value, String> {
    let bytes = fs::read(path)
        .map_err(|error| t!(texts, "pakiet-cannot-read", path = show(path), reason = error.to_string()))?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    serde_json::from_slice(bytes).map_err(|error| {
        let (line, column) = (error.line().to_string(), error.column().to_string());
        t!(texts, "pakiet-not-json", path = show(path), line = line, column = column)
    })
}

struct Files<'a> {
    texts: &'a Texts,
    folder: &'a Path,
    list: Vec<(String, Vec<u8>)>,
    bytes: u64,
}

impl Files<'_> {
    /// In the order of their names, so that the same folder makes the same list.
    fn collect(&mut self, folder: &Path, prefix: &str) -> Result<(), String> {
        let texts = self.texts;
        let cannot = |path: &Path, error: io::Error| {
            t!(texts, "pakiet-cannot-read", path = show(path), reason = error.to_string())
        };
        let mut entries = fs::read_dir(folder)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(|error| cannot(folder, error))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let Ok(name) = entry.file_name().into_string() else {
                return Err(t!(texts, "pakiet-bad-name", path = show(&path)));
            };
            let kind = entry.file_type().map_err(|error| cannot(&path, error))?;
            if kind.is_symlink() {
                return Err(t!(texts, "pakiet-link", path = show(&path)));
            } else if kind.is_dir() {
                self.collect(&path, &format!("{prefix}{name}/"))?;
            } else if !(prefix.is_empty() && name.eq_ignore_ascii_case("pakiet.json")) {
                self.bytes += entry.metadata().map_err(|error| cannot(&path, error))?.len();
                if self.bytes > MOST_BYTES || self.list.len() >= MOST_FILES {
                    return Err(t!(texts, "pakiet-too-much", path = show(self.folder)));
                }
                let bytes = fs::read(&path).map_err(|error| cannot(&path, error))?;
                self.list.push((format!("{prefix}{name}"), bytes));
            }
        }
        Ok(())
    }
}

/// Whole or not at all, and never over another file.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let _ = file.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// What `--json` prints; stable for scripts (package-format).
#[derive(Serialize, Default)]
struct Report {
    kod_pakietu: Option<String>,
    kompletny: bool,
    punkty: BTreeMap<&'static str, bool>,
    wartosci: BTreeMap<String, Entry>,
    ostrzezenia: Vec<Told>,
    blad: Option<Told>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Entry {
    Text { wartosc: String, zrodlo: &'static str },
    Secret { jest: bool, zrodlo: &'static str },
}

#[derive(Serialize)]
struct Told {
    kod: &'static str,
    opis: String,
}

/// Every value comes from there as long as letters are not read.
const SOURCE: &str = "pakiet.json";
const POINTS: [&str; 5] = ["a", "b", "c", "d", "e"];

fn check(texts: &Texts, file: &Path, json: bool) -> Result<u8, String> {
    let sealed = package::look(file).map_err(|error| Problem::from(&error));
    let code = match &sealed {
        Ok(sealed) => Some(sealed.code().to_owned()),
        Err(_) => code_of(file),
    };
    let opened = sealed.and_then(|sealed| {
        let password = ask(texts)?;
        sealed.open(&password).map_err(|error| Problem::from(&error))
    });
    let judged = opened.map(|package| (package::completeness(&package, chrono::Utc::now()), package));
    let report = if json { as_json(code, &judged)? } else { as_text(texts, code, &judged) };
    say(&report);
    Ok(match judged {
        Ok((completeness, _)) if completeness.points.are_complete() => COMPLETE,
        Ok(_) => INCOMPLETE,
        Err(_) => FAILED,
    })
}

type Judged = Result<(Completeness, Package), Problem>;

fn as_json(code: Option<String>, judged: &Judged) -> Result<String, String> {
    let polish = Texts::load(Language::Polish).map_err(|error| error.to_string())?;
    let told = |problem: &Problem| Told { kod: problem.code.as_str(), opis: sentence(&polish, problem) };
    let report = match judged {
        Err(problem) => Report { kod_pakietu: code, blad: Some(told(problem)), ..Report::default() },
        Ok((completeness, package)) => Report {
            kod_pakietu: code,
            kompletny: completeness.points.are_complete(),
            punkty: POINTS.into_iter().zip(completeness.points.all()).collect(),
            wartosci: package::values(package)
                .into_iter()
                .map(|(path, shown)| match shown {
                    Shown::Text(wartosc) => (path, Entry::Text { wartosc, zrodlo: SOURCE }),
                    Shown::Present => (path, Entry::Secret { jest: true, zrodlo: SOURCE }),
                })
                .collect(),
            ostrzezenia: completeness.problems.iter().map(told).collect(),
            blad: None,
        },
    };
    serde_json::to_string_pretty(&report).map_err(|error| error.to_string())
}

fn as_text(texts: &Texts, code: Option<String>, judged: &Judged) -> String {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(code.map(|code| t!(texts, "pakiet-code", code = code)));
    match judged {
        Err(problem) => lines.push(explain(texts, problem)),
        Ok((completeness, package)) => {
            let points = completeness.points;
            lines.push(t!(texts, "pakiet-points", count = points.count().to_string()));
            let state = |there: bool| {
                if there { t!(texts, "pakiet-there") } else { t!(texts, "pakiet-not-there") }
            };
            lines.push(t!(texts, "pakiet-point-a", state = state(points.a)));
            lines.push(t!(texts, "pakiet-point-b", state = state(points.b)));
            lines.push(t!(texts, "pakiet-point-c", state = state(points.c)));
            lines.push(t!(texts, "pakiet-point-d", state = state(points.d)));
            lines.push(t!(texts, "pakiet-point-e", state = state(points.e)));
            lines.push(String::new());
            for (path, shown) in package::values(package) {
                let value = match shown {
                    Shown::Text(text) => text,
                    Shown::Present => t!(texts, "pakiet-present"),
                };
                lines.push(format!("{path}: {value} ({SOURCE})"));
            }
            lines.push(String::new());
            lines.extend(completeness.problems.iter().map(|problem| explain(texts, problem)));
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// The code names the file even where it is no package; nothing where it cannot be read.
fn code_of(file: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let length = fs::File::open(file).ok()?.take(MOST_BYTES + 1).read_to_end(&mut bytes).ok()?;
    (length as u64 <= MOST_BYTES).then(|| package::package_code(&bytes))
}

/// The password of a package to be checked. Its bytes may be of a Windows console.
fn ask(texts: &Texts) -> Result<Secret, Problem> {
    if io::stdin().is_terminal() {
        complain(&t!(texts, "pakiet-prompt"));
    }
    let unread = |reason: String| Problem::new(Code::P10).details(reason);
    match line().map_err(unread)? {
        Some(bytes) if !bytes.is_empty() => Ok(match String::from_utf8(bytes) {
            Ok(text) => Secret::new(text.trim_start_matches('\u{FEFF}')),
            Err(error) => Secret::new(encoding_rs::WINDOWS_1250.decode(error.as_bytes()).0),
        }),
        _ => Err(Code::P10.into()),
    }
}

/// The password of a package to be built: nothing is guessed here.
fn typed(texts: &Texts, bytes: &[u8]) -> Result<Secret, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| t!(texts, "pakiet-not-unicode"))?;
    let text = text.trim_start_matches('\u{FEFF}');
    if text.is_empty() { Err(t!(texts, "pakiet-empty-password")) } else { Ok(Secret::new(text)) }
}

/// The first line without its end, or nothing where there is none.
fn line() -> Result<Option<Vec<u8>>, String> {
    let mut line = Vec::new();
    let length = io::stdin()
        .lock()
        .take(LONGEST_PASSWORD)
        .read_until(b'\n', &mut line)
        .map_err(|error| error.to_string())?;
    if line.last() == Some(&b'\n') {
        let _ = line.pop();
        if line.last() == Some(&b'\r') {
            let _ = line.pop();
        }
    }
    Ok((length > 0).then_some(line))
}

/// "P-23: Adres w pakiecie… Zadzwoń… [not https]".
fn explain(texts: &Texts, problem: &Problem) -> String {
    let text = sentence(texts, problem);
    let told = format!("{}: {text}", problem.code);
    if problem.details.is_empty() { told } else { format!("{told} [{}]", problem.details) }
}

fn sentence(texts: &Texts, problem: &Problem) -> String {
    plain(&format!("{} {}", texts.title_as_sentence(problem), texts.advice(problem)))
}

fn show(path: &Path) -> String {
    path.display().to_string()
}

/// A reader that has gone away is no reason to fail.
fn say(text: &str) {
    let _ = writeln!(io::stdout().lock(), "{}", plain(text));
}

fn complain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", plain(text));
}
