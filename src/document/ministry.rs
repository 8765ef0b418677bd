//! "Dzwoni ministerstwo? Przeczytaj:" (storyboard 2.14): sentences to be read out, for whoever is
//! connected and for whoever is not yet. What the person's word stands for is said as such.
use super::code::report_code;
use super::{Document, Section};
use crate::ledger::{Installed, Progress, Standing, System, SystemFacts};
use crate::problem::Problem;
use crate::procedure::{Environment, Stage, read_date};
use crate::t;
use crate::text::Texts;
use chrono::{DateTime, Utc};

/// In the order of the page. `trouble` is what stands in the way now. The code is between `**`.
pub fn ministry(texts: &Texts, progress: &Progress, trouble: Option<&Problem>) -> Vec<String> {
    if progress.needs_no_connection() {
        return not_needed(texts, progress);
    }
    let unit = progress.package().map(|facts| facts.jednostka.as_str());
    let mut lines = vec![match unit {
        Some(unit) => t!(texts, "ministry-unit", unit = unit),
        None => t!(texts, "ministry-unit-own"),
    }];
    let several = progress.systems().len() > 1;
    let connected = progress.is_connected();
    if several {
        let said = progress.systems().iter().map(|system| of_several(texts, progress, system));
        // At most six lines can be read out on the telephone.
        if progress.systems().len() > 2 {
            lines.push(said.collect::<Vec<_>>().join(" "));
        } else {
            lines.extend(said);
        }
    } else {
        lines.push(system(texts, progress, connected));
        match progress.systems().first().filter(|_| connected) {
            Some(system) => lines.extend(dates(texts, progress, system)),
            None => lines.push(not_yet(texts, progress)),
        }
    }
    if progress.package().is_some_and(|facts| facts.srodowisko == Environment::Testowe) {
        lines.iter_mut().take(1).for_each(|unit| *unit = format!("{unit} {}", t!(texts, "ministry-test")));
    }
    if connected {
        lines.push(code_line(texts, progress, several));
    } else {
        lines.extend(waits(texts, progress, trouble));
    }
    lines
}

/// The same as a paper.
pub fn ministry_card(
    texts: &Texts,
    progress: &Progress,
    trouble: Option<&Problem>,
    now: DateTime<Utc>,
    practice: bool,
) -> Document {
    let lines = ministry(texts, progress, trouble);
    let lines = lines.iter().enumerate().map(|(n, line)| format!("{}. {}", n + 1, line.replace("**", "")));
    let said = lines.fold(Section::new(), Section::note);
    Document::new(texts, t!(texts, "ministry-title"), practice).section(said).footer(t!(
        texts,
        "report-made",
        moment = texts.moment(now)
    ))
}

fn not_needed(texts: &Texts, progress: &Progress) -> Vec<String> {
    let saved = progress.confirmation();
    let unit = given(texts, saved.map(|saved| saved.jednostka.as_str()));
    let system = given(texts, saved.map(|saved| saved.system.as_str()));
    vec![
        t!(texts, "ministry-unit", unit = unit),
        t!(texts, "ministry-system-only", name = system),
        t!(texts, "ministry-not-needed"),
    ]
}

/// "nie podano" in the place of nothing.
pub(super) fn given(texts: &Texts, value: Option<&str>) -> String {
    value.filter(|value| !value.is_empty()).map_or_else(|| t!(texts, "report-absent"), str::to_owned)
}

/// As the person has said it; else as the package has it.
pub(crate) fn name(texts: &Texts, progress: &Progress) -> String {
    let said = progress.about_system().map(|about| about.nazwa_i_wersja.as_str());
    let said = said.filter(|said| !said.is_empty()).map(str::to_owned);
    let packaged = || progress.package()?.systemy.first().map(|system| packaged_name(texts, system));
    given(texts, said.or_else(packaged).as_deref())
}

/// "SR-Plus, wersja 4.2"
pub(super) fn packaged_name(texts: &Texts, system: &SystemFacts) -> String {
    match (system.nazwa.as_str(), system.wersja.as_str()) {
        (name, "") => name.to_owned(),
        (name, version) => t!(texts, "report-named", name = name, version = version),
    }
}

/// `runs`: what is connected is installed, whether somebody has said so or not.
pub(super) fn installed(texts: &Texts, progress: &Progress, runs: bool) -> String {
    match progress.about_system().and_then(|about| about.zainstalowany.as_ref()) {
        Some(Installed::Tak { od }) => match read_date(od) {
            Some(date) => t!(texts, "ministry-installed-since", date = texts.date(date)),
            None => t!(texts, "ministry-installed"),
        },
        Some(Installed::JeszczeNie) | None if runs => t!(texts, "ministry-installed"),
        Some(Installed::JeszczeNie) => t!(texts, "ministry-not-installed"),
        None => t!(texts, "ministry-installed-unknown"),
    }
}

/// How far the only system is.
fn not_yet(texts: &Texts, progress: &Progress) -> String {
    let stage = stage(texts, progress.current());
    match progress.systems().first().and_then(|system| since(progress, system)) {
        Some((at, by_hand)) => {
            t!(texts, "ministry-registered", moment = told(texts, at, by_hand), stage = stage)
        }
        None if progress.has_registered_another() => t!(texts, "ministry-not-yet-system", stage = stage),
        None => t!(texts, "ministry-not-yet", stage = stage),
    }
}

/// Of the only one.
fn system(texts: &Texts, progress: &Progress, connected: bool) -> String {
    let absent = t!(texts, "report-absent");
    let name = name(texts, progress);
    let said = progress.about_system().is_some_and(|about| about.zainstalowany.is_some());
    if name == absent && !said && !connected {
        return t!(texts, "ministry-system-only", name = name);
    }
    t!(texts, "ministry-system", name = name, installed = installed(texts, progress, connected))
}

/// Since when it is connected, and of when its dictionaries are.
fn dates(texts: &Texts, progress: &Progress, system: &System) -> Vec<String> {
    let since = since(progress, system);
    let connected =
        since.map(|(at, by_hand)| t!(texts, "ministry-connected", moment = told(texts, at, by_hand)));
    let updated = done(system, Stage::Dictionaries);
    let updated =
        updated.map(|(at, by_hand)| t!(texts, "ministry-dictionaries", moment = told(texts, at, by_hand)));
    connected.into_iter().chain(updated).collect()
}

fn of_several(texts: &Texts, progress: &Progress, system: &System) -> String {
    let since = since(progress, system);
    let updated = done(system, Stage::Dictionaries);
    let name = system.name.as_str();
    match (since, updated) {
        (Some((at, by_hand)), Some((then, by_hand_too))) if system.is_connected() => t!(
            texts,
            "ministry-one-connected",
            name = name,
            moment = told(texts, at, by_hand),
            updated = told(texts, then, by_hand_too)
        ),
        _ => {
            let own = Stage::ALL.into_iter().filter(|stage| !stage.is_shared());
            let shared = progress.current().filter(|stage| stage.is_shared());
            let waiting = shared.or_else(|| own.into_iter().find(|stage| !system.is_done(*stage)));
            let stage = stage(texts, waiting);
            match since {
                Some((at, by_hand)) => t!(
                    texts,
                    "ministry-one-registered",
                    name = name,
                    moment = told(texts, at, by_hand),
                    stage = stage
                ),
                None => t!(texts, "ministry-one-not-yet", name = name, stage = stage),
            }
        }
    }
}

/// When CSIZS, or the person, says that it was registered.
pub(super) fn since(progress: &Progress, system: &System) -> Option<(DateTime<Utc>, bool)> {
    let facts = progress.package()?;
    let known = progress.registration_of(&facts.system_key(&system.id));
    known.registered().map(|registered| (registered.at, registered.by_hand))
}

pub(super) fn done(system: &System, stage: Stage) -> Option<(DateTime<Utc>, bool)> {
    match system.stages.get(&stage) {
        Some(Standing::Done { at, by_hand }) => Some((*at, *by_hand)),
        _ => None,
    }
}

/// "29 marca 2016 r., 11:20 (potwierdzono ręcznie)"
pub(super) fn told(texts: &Texts, at: DateTime<Utc>, by_hand: bool) -> String {
    texts.by_whose_word(texts.moment(at), by_hand)
}

/// "etap 2 z 6: Hasło"
fn stage(texts: &Texts, stage: Option<Stage>) -> String {
    let stage = stage.unwrap_or(Stage::Dictionaries);
    t!(texts, "ministry-stage", number = stage.number(), name = texts.stage(stage))
}

fn code_line(texts: &Texts, progress: &Progress, several: bool) -> String {
    let code = report_code(progress);
    let line = t!(texts, "ministry-code", code = code.as_str(), said = texts.say_code(&code));
    let facts = progress.package();
    let number = |system: &System| {
        let known = progress.registration_of(&facts?.system_key(&system.id));
        let number = known.registered()?.number.clone().filter(|number| !number.is_empty())?;
        Some(match several {
            true => t!(texts, "ministry-number-of", name = system.name.as_str(), number = number),
            false => t!(texts, "ministry-number", number = number),
        })
    };
    let numbers: Vec<String> = progress.systems().iter().filter_map(number).collect();
    if numbers.is_empty() { line } else { format!("{} {line}", numbers.join(" ")) }
}

/// What stands in the way, whom it was told, and what is needed.
fn waits(texts: &Texts, progress: &Progress, trouble: Option<&Problem>) -> Vec<String> {
    let Some(trouble) = trouble else { return vec![t!(texts, "ministry-going-on")] };
    let title = texts.title(trouble);
    let title = title.trim_end_matches('.');
    let why = t!(texts, "ministry-reason", title = title, code = trouble.code.as_str());
    let told = progress.told().filter(|told| !told.komu.is_empty() && told.kod == trouble.code.as_str());
    let told = match told {
        None => t!(texts, "ministry-told-nobody"),
        Some(told) if told.kiedy.is_empty() => t!(texts, "ministry-told", whom = told.komu.as_str()),
        Some(told) => {
            t!(texts, "ministry-told-when", whom = told.komu.as_str(), when = told.kiedy.as_str())
        }
    };
    let needed = t!(texts, "ministry-needed", what = texts.get(trouble.code.need()));
    vec![why, told, needed]
}
