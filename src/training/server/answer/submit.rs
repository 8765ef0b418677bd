//! The form "Zmiana hasła", received whole.
use super::{Asked, RESULT, Reply, Stop, redirect, spends_token, telling};
use crate::training::account::Change;
use crate::training::control::Point;
use crate::training::log::Event;
use crate::training::server::form::Form;
use crate::training::server::{Shared, locked};
use crate::training::{Error, Scenario, Verdict};
use hyper::StatusCode;
use hyper::header::{self, HeaderName};

pub(super) async fn received(shared: &Shared, asked: &Asked) -> Result<Reply, Stop> {
    let form = Form::read(&asked.body, shared.look.encoding);
    let reason = not_a_browser(shared, asked, &form);
    let spent = spends_token(shared, asked, &form);
    let (verdict, cut) = decide(shared, &change_in(shared, &form), reason, spent)?;
    if cut {
        shared.log.write(Event::Cut { point: Point::BeforeAnswer })?;
        return Err(Stop::Cut);
    }
    if shared.scenario == Scenario::Slow {
        let pace = locked(&shared.world).pace;
        let mut ending = shared.ending.clone();
        tokio::select! {
            () = tokio::time::sleep(pace.slow_answer) => {}
            _ = ending.wait_for(|ending| *ending) => {}
        }
    }
    if shared.look.redirects && !matches!(verdict, Verdict::SessionGone | Verdict::NotABrowser) {
        if let Some(session) = locked(&shared.sessions).get(asked.cookie()) {
            session.answer = Some(verdict);
        }
        return Ok(redirect(StatusCode::SEE_OTHER, RESULT));
    }
    Ok(telling(shared, asked, verdict)?)
}

/// The verdict, saved and logged before anything else can happen; and whether the scenario cuts the
/// connection now.
fn decide(
    shared: &Shared,
    change: &Change,
    reason: Option<&'static str>,
    spent: bool,
) -> Result<(Verdict, bool), Error> {
    let mut world = locked(&shared.world);
    let scenario = world.scenario;
    let was_unlocked = world.account.odblokowane;
    let verdict = match (reason, spent) {
        (Some(_), _) => Verdict::NotABrowser,
        (None, false) => Verdict::SessionGone,
        (None, true) => world.account.change(scenario, change)?,
    };
    let cut = scenario == Scenario::CutAfterSending && verdict == Verdict::Changed && !world.cut;
    world.cut |= cut;
    world.submits += 1;
    world.save(&shared.folder)?;
    let named = change.login.as_ref().is_some_and(|login| world.account.is_known_as(login));
    shared.log.write(Event::Submitted {
        login: named.then(|| world.account.login.clone()),
        verdict,
        reason: reason.map(str::to_owned),
        number: world.submits,
        attempts: world.account.proby,
    })?;
    if world.account.odblokowane && !was_unlocked {
        shared.log.write(Event::Unlocked)?;
    }
    Ok((verdict, cut))
}

fn change_in(shared: &Shared, form: &Form) -> Change {
    let fields = &shared.look.fields;
    let value = |name: &str| form.get(name).cloned().unwrap_or_default();
    Change {
        login: fields.change_login.map(|name| value(name).expose().to_owned()),
        old: value(fields.old),
        new: value(fields.new),
        repeat: value(fields.repeat),
    }
}

/// What is missing of all that a browser with this page open sends.
fn not_a_browser(shared: &Shared, asked: &Asked, form: &Form) -> Option<&'static str> {
    let (fields, checks) = (&shared.look.fields, &shared.look.checks);
    let is_form = asked
        .header(&header::CONTENT_TYPE)
        .is_some_and(|kind| kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded"));
    let from_here =
        |name: &HeaderName| asked.header(name).is_some_and(|value| value.starts_with(&asked.origin()));
    if asked.header(&header::CONTENT_LENGTH).is_none() {
        return Some("Content-Length");
    }
    if !is_form {
        return Some("Content-Type");
    }
    if checks.referer && !from_here(&header::REFERER) {
        return Some("Referer");
    }
    if checks.origin && !from_here(&header::ORIGIN) {
        return Some("Origin");
    }
    let here = |name: &str| form.get(name).is_some();
    if ![fields.old, fields.new, fields.repeat].into_iter().chain(fields.change_login).all(here) {
        return Some("fields");
    }
    let same = |(name, value): &(&str, &str)| form.get(name).is_some_and(|known| known.expose() == *value);
    if !checks.values.iter().all(same) {
        return Some("hidden fields or the button");
    }
    None
}
