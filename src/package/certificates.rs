//! What is wrong with the certificate of one system: C-01 to C-11 (storyboard 2.11 and 2.21). Nothing is
//! said that was not looked at: a certificate that names neither unit nor system is not called another's.
use super::{Package, System};
use crate::certificate::{Certificate, Pair, issuer_is};
use crate::problem::{Code, Problem};
use chrono::{DateTime, Local, NaiveDate, TimeDelta, Utc};

/// C-11: an office needs weeks for a new one.
pub const SOON: TimeDelta = TimeDelta::days(30);

/// What E9 shows of the system at `place`, the gravest first. Pure: `now` is this computer's clock.
/// Empty also where there is no such system; what is missing is P-20's.
pub fn judge(package: &Package, place: usize, now: DateTime<Utc>) -> Vec<Problem> {
    let Some(system) = package.systems.get(place) else { return Vec::new() };
    let title = system.title();
    let mut problems = of_file(system);
    if let Some(certificate) = system.opened() {
        problems.extend(of_certificate(certificate, title, now));
        let ids = package.systems.iter().map(|system| system.id.as_str());
        problems.extend(of_another(&certificate.facts.subject, &package.unit.id, ids, place));
        problems.extend(by_another(system, certificate));
        problems.extend(
            shared(&package.systems).into_iter().filter(|shared| shared.details == certificate.facts.sha256),
        );
        problems.extend(ends_soon(certificate.facts.not_after, now));
    }
    let mut problems: Vec<Problem> =
        problems.into_iter().map(|problem| problem.with("name", title)).collect();
    problems.sort_by_key(|problem| gravity(problem.code));
    problems
}

/// The same from what is known without the package: its dates, and whom it is for. `unit` is the
/// identifier of the unit; `systems` have their identifiers and names.
pub fn judge_public(
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    subject: &str,
    unit: &str,
    systems: &[(&str, &str)],
    place: usize,
    now: DateTime<Utc>,
) -> Vec<Problem> {
    let title = systems.get(place).map_or("", |(_, title)| *title);
    let mut problems: Vec<Problem> = out_of_date(from, until, now).into_iter().collect();
    problems.extend(of_another(subject, unit, systems.iter().map(|(id, _)| *id), place));
    problems.extend(ends_soon(until, now));
    problems.into_iter().map(|problem| problem.with("name", title)).collect()
}

/// The sort is stable: what is equally grave stays as it was found.
fn gravity(code: Code) -> u32 {
    match code {
        Code::C10 | Code::C04 => 0,
        Code::C08 => 2,
        Code::C11 => 3,
        _ => 1,
    }
}

/// C-10, and C-04 where it does not open.
pub(super) fn of_file(system: &System) -> Vec<Problem> {
    let (title, certificate) = (system.title(), &system.certificate);
    let mut problems = Vec::new();
    if !certificate.untouched {
        problems.push(Problem::new(Code::C10).with("name", title).details(&certificate.file));
    }
    if let Some(Err(error)) = &certificate.opened {
        let problem = Problem::from(error).with("name", title);
        let details = format!("{}: {}", certificate.file, problem.details);
        problems.push(problem.details(details));
    }
    problems
}

/// C-01, C-02, C-07 and C-08.
pub(super) fn of_certificate(certificate: &Certificate, title: &str, now: DateTime<Utc>) -> Vec<Problem> {
    let facts = &certificate.facts;
    let mut problems: Vec<Problem> =
        out_of_date(facts.not_before, facts.not_after, now).into_iter().collect();
    if certificate.pair == Pair::Differs {
        problems.push(Problem::new(Code::C07));
    }
    if facts.is_weak() {
        let weak = Problem::new(Code::C08);
        problems.push(weak.with("key", facts.key.to_string()).with("signature", facts.signature.to_string()));
    }
    problems.into_iter().map(|problem| problem.with("name", title).details(&facts.subject)).collect()
}

/// C-01 or C-02.
fn out_of_date(from: DateTime<Utc>, until: DateTime<Utc>, now: DateTime<Utc>) -> Option<Problem> {
    if now > until {
        Some(Problem::new(Code::C01).with("date", day(until)))
    } else if now < from {
        Some(Problem::new(Code::C02).with("from", day(from)).with("date", now))
    } else {
        None
    }
}

/// C-11; an expired one is C-01.
fn ends_soon(until: DateTime<Utc>, now: DateTime<Utc>) -> Option<Problem> {
    let left = until - now;
    let soon = TimeDelta::zero() <= left && left <= SOON;
    soon.then(|| Problem::new(Code::C11).with("minutes", left.num_minutes()).with("date", day(until)))
}

/// C-03: the subject names a unit or a system in the way in which the package does, and it is another.
fn of_another<'a>(
    subject: &str,
    unit: &str,
    ids: impl Iterator<Item = &'a str>,
    place: usize,
) -> Option<Problem> {
    let ids: Vec<&str> = ids.collect();
    let own = ids.get(place).copied().unwrap_or_default();
    [own, unit].into_iter().find_map(|own| {
        let other = another(own, subject)?;
        let problem = Problem::new(Code::C03).with("given", other).with("suggested", own);
        Some(problem.details(subject))
    })
}

/// An identifier of the same build as ours ("SD-SW-01", "JT-1415032-01") that is not ours, where ours
/// is not there as well.
fn another(own: &str, subject: &str) -> Option<String> {
    let build = |word: &str| {
        let parts: Vec<(usize, bool)> = word
            .split('-')
            .map(|part| (part.len(), part.bytes().all(|byte| byte.is_ascii_digit())))
            .collect();
        let head = word.split('-').next().unwrap_or_default().to_lowercase();
        (parts.len() > 1).then_some((head, parts))
    };
    let ours = build(own)?;
    let words = subject.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let words: Vec<&str> = words.filter(|word| build(word).as_ref() == Some(&ours)).collect();
    let is_ours = words.iter().any(|word| word.eq_ignore_ascii_case(own));
    words.first().filter(|_| !is_ours).map(|word| (*word).to_owned())
}

/// C-06: the package says who issues it, and it was somebody else.
fn by_another(system: &System, certificate: &Certificate) -> Option<Problem> {
    let expected = system.certificate.issuer.as_str();
    let issuer = &certificate.facts.issuer;
    let other = !expected.is_empty() && !issuer_is(issuer, expected);
    other.then(|| {
        let problem = Problem::new(Code::C06).with("issuer", crate::certificate::name_of(issuer));
        problem.with("suggested", expected).details(issuer)
    })
}

/// C-09, once for each certificate that several systems have.
pub(super) fn shared(systems: &[System]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let print = |system: &System| system.opened().map(|certificate| certificate.facts.sha256.clone());
    for (place, system) in systems.iter().enumerate() {
        let Some(own) = print(system) else { continue };
        let others: Vec<usize> =
            (0..systems.len()).filter(|other| print(&systems[*other]).as_ref() == Some(&own)).collect();
        if others.len() > 1 && others.first() == Some(&place) {
            let names: Vec<&str> = others.iter().map(|other| systems[*other].title()).collect();
            problems.push(Problem::new(Code::C09).with("names", names.join(", ")).details(own));
        }
    }
    problems
}

/// The day on this computer's calendar.
fn day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}
