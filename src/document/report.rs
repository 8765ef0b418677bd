//! "Raport z podłączenia do CSIZS" (storyboard 2.14 and 2.21, "Raport – nagłówki"): what was done, when,
//! and by whose word. From the ledger alone; no password and no key is ever in it.
use super::code::report_code;
use super::ministry::{done, given, installed, name, packaged_name, since, told};
use super::{Document, Section};
use crate::ledger::{PackageFacts, Progress, Standing, System, Updated};
use crate::procedure::{Environment, Stage, hosts};
use crate::t;
use crate::text::{Texts, hold_together};
use chrono::{DateTime, Utc};

/// Of how it stands at `now`.
pub fn report(texts: &Texts, progress: &Progress, now: DateTime<Utc>, practice: bool) -> Document {
    let finished = progress.is_connected();
    let title = if finished { t!(texts, "report-title") } else { t!(texts, "report-title-going-on") };
    let document = Document::new(texts, title, practice).dense();
    let document = match progress.package() {
        Some(facts) => [
            unit(texts, facts),
            system(texts, progress, facts, finished),
            Section::titled(t!(texts, "report-administrator")).row(t!(texts, "password-login"), &facts.login),
            stages(texts, progress),
            password(texts, progress),
            clock(texts, progress, facts),
            server(texts, progress, facts),
            certificates(texts, facts),
            registrations(texts, progress, facts),
            dictionaries(texts, progress, facts),
            by_hand(texts, progress),
            troubles(texts, progress),
            next(texts, progress, facts),
        ]
        .into_iter()
        .fold(document, Document::section),
        None => document.section(Section::new().row(t!(texts, "paper-unit"), t!(texts, "report-absent"))),
    };
    let code = report_code(progress);
    let spelled = format!("{code} – {}", texts.say_code(&code));
    let made = Section::titled(t!(texts, "report-code"))
        .row(t!(texts, "report-code-given"), spelled)
        .row(t!(texts, "paper-date"), texts.moment(now))
        .row(t!(texts, "report-version"), env!("CARGO_PKG_VERSION"));
    document.section(made).footer(t!(texts, "report-footer"))
}

fn unit(texts: &Texts, facts: &PackageFacts) -> Section {
    let said = Section::titled(t!(texts, "paper-unit"));
    let said = match facts.srodowisko {
        Environment::Testowe => said.note(t!(texts, "ministry-test")),
        Environment::Produkcyjne | Environment::Cwiczeniowe => said,
    };
    said.row(t!(texts, "paper-unit-name"), &facts.jednostka)
        .row(t!(texts, "differs-teryt"), given(texts, facts.teryt.as_deref()))
        .row(t!(texts, "seen-code"), given(texts, Some(&facts.kod)))
}

fn system(texts: &Texts, progress: &Progress, facts: &PackageFacts, finished: bool) -> Section {
    let about = progress.about_system();
    let said = Section::titled(t!(texts, "differs-system"));
    let said = match facts.systemy.as_slice() {
        [] | [_] => said.row(t!(texts, "about-name"), name(texts, progress)),
        several => several.iter().fold(said, |said, one| {
            said.row(t!(texts, "about-name"), format!("{} ({})", packaged_name(texts, one), one.podobszar))
        }),
    };
    said.row(t!(texts, "report-installation"), installed(texts, progress, finished))
        .row(t!(texts, "about-certificate"), given(texts, about.map(|about| about.swiadectwo.as_str())))
}

/// "Gotowe, 29 marca 2016 r., 11:20 (potwierdzono ręcznie)"
fn standing(texts: &Texts, standing: Standing) -> String {
    match standing {
        Standing::Done { at, by_hand } => {
            t!(texts, "report-done", moment = told(texts, at, by_hand))
        }
        Standing::Now | Standing::NotYet | Standing::Attention => texts.standing(standing),
    }
}

fn stages(texts: &Texts, progress: &Progress) -> Section {
    Stage::ALL.into_iter().fold(Section::titled(t!(texts, "report-course")), |said, stage| {
        let result = standing(texts, progress.standing(stage));
        let result = match progress.count(stage) {
            Some(count) => format!("{result} – {}", texts.count(count)),
            None => result,
        };
        said.row(texts.stage_numbered(stage), result)
    })
}

fn password(texts: &Texts, progress: &Progress) -> Section {
    let said = Section::titled(t!(texts, "stage-2"));
    let changed = progress.account().and_then(|account| progress.tries_of(&account).changed());
    let changed = changed.map(|changed| told(texts, changed.at, changed.by_hand));
    said.row(t!(texts, "seen-changed"), given(texts, changed.as_deref()))
}

fn clock(texts: &Texts, progress: &Progress, facts: &PackageFacts) -> Section {
    let said = Section::titled(t!(texts, "report-clock"));
    let named = facts.serwery_czasu.join(", ");
    match progress.clock().measured() {
        Some(measured) => said
            .row(t!(texts, "clock-server"), &measured.zrodlo)
            .row(t!(texts, "clock-difference"), texts.difference(measured.difference())),
        None => said
            .row(t!(texts, "clock-server"), given(texts, Some(&named)))
            .row(t!(texts, "clock-difference"), t!(texts, "report-not-measured")),
    }
}

fn server(texts: &Texts, progress: &Progress, facts: &PackageFacts) -> Section {
    let servers = facts.servers();
    let said = servers.iter().fold(Section::titled(t!(texts, "report-server")), |said, server| {
        said.row(texts.server_label(server, servers.len()), &server.address)
    });
    let result = match progress.server().standing() {
        Some(known) => standing(texts, known),
        None => t!(texts, "stage-later"),
    };
    let said = said.row(t!(texts, "report-checked"), result);
    progress.server().seen().iter().fold(said, |said, seen| {
        let until = seen.wazny_do.map(|until| texts.day(until)).unwrap_or_default();
        said.row(
            hosts::shown(&seen.adres),
            t!(
                texts,
                "report-seen",
                tls = seen.tls.as_str(),
                issuer = seen.wystawca.as_str(),
                until = given(texts, Some(&until))
            ),
        )
    })
}

fn certificates(texts: &Texts, facts: &PackageFacts) -> Section {
    let said = Section::titled(t!(texts, "sheet-certificates"));
    let own = facts.systemy.iter().filter_map(|system| Some((system, system.certyfikat.as_ref()?)));
    let own: Vec<_> = own.collect();
    if own.is_empty() {
        return said.row(t!(texts, "certificate-own"), t!(texts, "report-absent"));
    }
    own.iter().fold(said, |said, (system, own)| {
        let named =
            if facts.systemy.len() > 1 { said.row(t!(texts, "differs-system"), &system.nazwa) } else { said };
        named
            .row(t!(texts, "certificate-for"), &own.podmiot)
            .row(t!(texts, "certificate-issuer"), &own.wystawca)
            .row(t!(texts, "certificate-from"), texts.day(own.od))
            .row(t!(texts, "certificate-until"), texts.day(own.do_dnia))
            .row(t!(texts, "certificate-sha256"), &own.sha256)
    })
}

fn registrations(texts: &Texts, progress: &Progress, facts: &PackageFacts) -> Section {
    let said = Section::titled(t!(texts, "stage-5"));
    each(progress, said, |said, system| {
        let at = since(progress, system).map(|(at, by_hand)| told(texts, at, by_hand));
        let known = progress.registration_of(&facts.system_key(&system.id));
        let number = known.registered().and_then(|known| known.number.clone());
        of_system(texts, progress, said, system)
            .row(t!(texts, "report-registered"), given(texts, at.as_deref()))
            .row(t!(texts, "report-number"), given(texts, number.as_deref()))
    })
}

fn dictionaries(texts: &Texts, progress: &Progress, facts: &PackageFacts) -> Section {
    let said = Section::titled(t!(texts, "stage-6"));
    each(progress, said, |said, system| {
        let at = done(system, Stage::Dictionaries).map(|(at, by_hand)| told(texts, at, by_hand));
        let said = of_system(texts, progress, said, system)
            .row(t!(texts, "seen-updated"), given(texts, at.as_deref()));
        match progress.dictionaries().of(&facts.system_key(&system.id)) {
            Some((Updated::Fetched { versions, .. }, _)) => versions.iter().fold(said, |said, one| {
                let date = texts.date(one.stan_na);
                let version = one.wersja.to_string();
                said.row(&one.nazwa, t!(texts, "seen-version", version = version, date = date))
            }),
            Some((Updated::ByHand { date }, _)) => {
                said.row(t!(texts, "dictionaries-date"), texts.date(*date))
            }
            None => said,
        }
    })
}

fn each(progress: &Progress, said: Section, add: impl Fn(Section, &System) -> Section) -> Section {
    progress.systems().iter().fold(said, add)
}

/// Whose it is, of several.
fn of_system(texts: &Texts, progress: &Progress, said: Section, system: &System) -> Section {
    if progress.systems().len() > 1 { said.row(t!(texts, "differs-system"), &system.name) } else { said }
}

/// Each step that stands by the person's word alone.
fn by_hand(texts: &Texts, progress: &Progress) -> Section {
    let said = Section::titled(t!(texts, "report-by-hand"));
    let mut rows: Vec<(String, DateTime<Utc>)> = Vec::new();
    let mut add = |label: String, standing: Option<Standing>| {
        if let Some(Standing::Done { at, by_hand: true }) = standing {
            rows.push((label, at));
        }
    };
    add(texts.stage_numbered(Stage::Password), Some(progress.standing(Stage::Password)));
    add(t!(texts, "report-clock"), progress.clock().standing());
    add(t!(texts, "report-server"), progress.server().standing());
    for system in progress.systems() {
        for stage in Stage::ALL.into_iter().filter(|stage| !stage.is_shared()) {
            let label = texts.stage_numbered(stage);
            let label = match progress.systems().len() {
                0 | 1 => label,
                _ => format!("{label} – {}", system.name),
            };
            add(label, system.stages.get(&stage).copied());
        }
    }
    if rows.is_empty() {
        return said.note(t!(texts, "report-none"));
    }
    rows.into_iter().fold(said, |said, (label, at)| said.row(label, texts.moment(at)))
}

fn troubles(texts: &Texts, progress: &Progress) -> Section {
    let met = progress.troubles();
    let said = Section::titled(t!(texts, "report-troubles"));
    if met.is_empty() {
        return said.note(t!(texts, "report-none"));
    }
    met.iter().fold(said, |said, trouble| {
        let what = texts.list([texts.stage_numbered(trouble.stage), texts.moment(trouble.at)]);
        let solved = match progress.standing(trouble.stage) {
            Standing::Done { at, .. } => t!(texts, "report-solved", moment = texts.moment(at)),
            Standing::Now | Standing::NotYet | Standing::Attention => t!(texts, "report-unsolved"),
        };
        said.row(&trouble.code, hold_together(&format!("{what}. {solved}")))
    })
}

fn next(texts: &Texts, progress: &Progress, facts: &PackageFacts) -> Section {
    let said = Section::titled(t!(texts, "report-next"));
    if let Some(stage) = progress.current() {
        return said.note(t!(texts, "report-next-stage", stage = texts.stage_of_six(stage)));
    }
    let waiting: Vec<_> = progress.unfinished_systems().map(|system| system.name.as_str()).collect();
    let said = match waiting.as_slice() {
        [] => said,
        names => said.note(t!(texts, "systems-waiting", names = names.join(", "))),
    };
    let said = said.note(t!(texts, "done-accounts"));
    let ends = facts.systemy.iter().filter_map(|system| texts.certificate_ends(&facts.systemy, system));
    let said = ends.fold(said, Section::note);
    if facts.kod.is_empty() || progress.deleted_file().is_some() || !waiting.is_empty() {
        return said;
    }
    said.note(t!(texts, "done-package"))
}
