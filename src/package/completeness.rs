//! Whether a package is complete (procedure, point 6a; package-format, the table of points a to e)
//! and what in it is doubtful.
use super::certificates::{of_certificate, of_file, shared};
use super::{Package, System};
use crate::certificate::Pair;
use crate::problem::{Arg, Code, Key, Problem, Value};
use crate::procedure::hosts::{self, Verdict};
use crate::procedure::{Environment, Teryt, teryt};
use chrono::{DateTime, Utc};

/// The points of the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    /// The registered unit.
    pub a: bool,
    /// The local administrator's account.
    pub b: bool,
    /// A certificate for each domain system.
    pub c: bool,
    /// Addresses of the services.
    pub d: bool,
    /// PI-MZT.
    pub e: bool,
}

impl Points {
    pub fn all(self) -> [bool; 5] {
        [self.a, self.b, self.c, self.d, self.e]
    }

    /// Of five.
    pub fn count(self) -> u32 {
        self.all().into_iter().map(u32::from).sum()
    }

    pub fn are_complete(self) -> bool {
        self.all().into_iter().all(|point| point)
    }
}

/// What E5 shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completeness {
    pub points: Points,
    /// What P-20 lists.
    pub missing: Vec<Key>,
    /// The gravest first: what makes the package unusable, what is missing, what to look at.
    pub problems: Vec<Problem>,
    /// Whether stage 2 may follow: login, temporary password and PI-MZT's address are there, and no
    /// address casts doubt on the package (P-23, P-25).
    pub may_go_on: bool,
}

/// Judges a package. Pure: `now` is this computer's clock.
pub fn completeness(package: &Package, now: DateTime<Utc>) -> Completeness {
    let missing = missing(package);
    let certificates = certificates(package, now);
    let addresses = addresses(package);
    let blocked = addresses.iter().any(|problem| matches!(problem.code, Code::P23 | Code::P25));
    let unit = [has_unit(package), !is_malformed(package)];
    let points = Points {
        a: unit.into_iter().all(|there| there),
        b: !package.login.is_empty() && !package.lacks_temporary(),
        c: !package.systems.is_empty() && package.systems.iter().all(|system| is_usable(system, now)),
        d: package.services.iter().any(|service| hosts::is_https(&service.address)),
        e: hosts::is_https(&package.pi_mzt),
    };
    let mut problems = addresses;
    if !missing.is_empty() {
        problems.push(Problem::new(Code::P20).with("missing", missing.clone()));
    }
    problems.extend(certificates);
    if let Teryt::LostZero { suggested } = teryt(&package.unit.teryt) {
        let given = package.unit.teryt.as_str();
        problems.push(Problem::new(Code::P18).with("given", given).with("suggested", suggested));
    }
    problems.sort_by_key(|problem| gravity(problem.code));
    Completeness { points, missing, problems, may_go_on: points.b && points.e && !blocked }
}

/// The sort is stable: what is equally grave stays in the order of the package.
fn gravity(code: Code) -> u32 {
    match code {
        Code::P23 | Code::P25 => 0,
        Code::P20 => 1,
        Code::P24 | Code::P18 | Code::C08 => 3,
        _ => 2,
    }
}

fn missing(package: &Package) -> Vec<Key> {
    let mut missing: Vec<Key> = Vec::new();
    if !has_unit(package) || is_malformed(package) {
        missing.push("missing-unit".into());
    }
    if package.login.is_empty() {
        missing.push("missing-login".into());
    }
    if package.lacks_temporary() {
        missing.push("missing-temporary".into());
    }
    let certificate =
        |area: &str| Key { key: "missing-certificate", value: Some(Value::Text(area.to_owned())) };
    if package.systems.is_empty() {
        missing.push(certificate(&package.unit.areas.join(", ")));
    }
    missing.extend(
        package
            .systems
            .iter()
            .filter(|system| system.certificate.opened.is_none())
            .map(|system| certificate(if system.area.is_empty() { system.title() } else { &system.area })),
    );
    if !package.services.iter().any(|service| !service.address.is_empty()) {
        missing.push("missing-empatia".into());
    }
    if package.pi_mzt.is_empty() {
        missing.push("missing-pi-mzt".into());
    }
    missing
}

fn has_unit(package: &Package) -> bool {
    let unit = &package.unit;
    let address = [&unit.street, &unit.post_code, &unit.town];
    !unit.name.is_empty()
        && address.into_iter().any(|part| !part.is_empty())
        && (!unit.teryt.is_empty() || !unit.id.is_empty())
}

/// What is no TERC code and cannot be made one is as good as missing.
fn is_malformed(package: &Package) -> bool {
    let given = &package.unit.teryt;
    !given.is_empty() && teryt(given) == Teryt::Malformed
}

/// What point c asks of one system.
fn is_usable(system: &System, now: DateTime<Utc>) -> bool {
    system.certificate.untouched
        && system.opened().is_some_and(|certificate| {
            let facts = &certificate.facts;
            facts.not_before <= now && now <= facts.not_after && certificate.pair != Pair::Differs
        })
}

fn certificates(package: &Package, now: DateTime<Utc>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for system in &package.systems {
        problems.extend(of_file(system));
        if let Some(certificate) = system.opened() {
            problems.extend(of_certificate(certificate, system.title(), now));
        }
    }
    for anchor in &package.anchors {
        if !anchor.untouched {
            problems.push(Problem::new(Code::C10).with("name", "Emp@tia").details(&anchor.file));
        }
        let reason = match &anchor.opened {
            Some(Ok(_)) => continue,
            Some(Err(error)) => error.to_string(),
            None => "there is no such file".to_owned(),
        };
        let details = format!("{}: {reason}", anchor.file);
        problems.push(Problem::new(Code::C04).with("name", "Emp@tia").details(details));
    }
    problems.extend(shared(&package.systems));
    problems
}

/// P-23, P-24 and P-25: every address once.
fn addresses(package: &Package) -> Vec<Problem> {
    let mut given: Vec<&str> = vec![&package.pi_mzt];
    given.extend(package.services.iter().map(|service| service.address.as_str()));
    let mut problems: Vec<Problem> = Vec::new();
    let mut strangers = Vec::new();
    for address in given.into_iter().filter(|address| !address.is_empty()) {
        let shown = hosts::shown(address);
        let problem = match hosts::judge(package.environment, address) {
            Verdict::Automatic => continue,
            Verdict::Confirm => Problem::new(Code::P24),
            Verdict::Refused(why) => Problem::new(Code::P23).details(why.to_string()),
            Verdict::OtherEnvironment => {
                if !strangers.contains(&shown) {
                    strangers.push(shown);
                }
                continue;
            }
        };
        let problem = problem.with("address", shown);
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    problems.extend(package.refused_time_servers.iter().map(|server| {
        Problem::new(Code::P23).with("address", server.as_str()).details("not the name of a time server")
    }));
    strangers.extend(test_certificates(package));
    if !strangers.is_empty() {
        let environment = match package.environment {
            Environment::Produkcyjne => "mixes-production",
            Environment::Testowe => "mixes-test",
            Environment::Cwiczeniowe => "mixes-practice",
        };
        let stranger = |what| Key { key: "mixes-with", value: Some(Value::Text(what)) };
        let what = [environment.into()].into_iter().chain(strangers.into_iter().map(stranger));
        problems.push(Problem::new(Code::P25).with("what", Arg::Keys(what.collect())));
    }
    problems
}

/// Certificates in a production package that say of themselves that they are for tests.
fn test_certificates(package: &Package) -> Vec<String> {
    if package.environment != Environment::Produkcyjne {
        return Vec::new();
    }
    package
        .systems
        .iter()
        .filter_map(System::opened)
        .flat_map(|certificate| [&certificate.facts.subject, &certificate.facts.issuer])
        .filter(|name| is_for_tests(name))
        .cloned()
        .collect()
}

fn is_for_tests(name: &str) -> bool {
    const WORDS: [&str; 7] =
        ["test", "testowy", "testowa", "testowe", "ćwiczenia", "ćwiczeniowy", "ćwiczeniowa"];
    name.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
}
