//! The elevated process: its hidden argument, and what it would run.
use crate::support::Desk;
use kreator_csizs::arguments::{Run, read};
use kreator_csizs::platform::time::NotSet;
use kreator_csizs::platform::time::order::{Order, RESTORE, SET, main, outcome};
use kreator_csizs::procedure::clock::{ServiceStart, TimeSettings, TimeSource};
use std::ffi::OsString;
use std::process::Command;

fn words(words: &[&str]) -> Vec<OsString> {
    words.iter().map(OsString::from).collect()
}

#[test]
fn names_that_came_from_a_package_are_checked_again_behind_the_consent() {
    let bad = [
        "",
        "localhost",
        "127.0.0.1",
        "127.0.0.1:123",
        "a.b,0x8",
        "a.b c.d",
        "a.b&calc",
        "a.b\"",
        "a.b|x",
        "/config",
        "-x.pl",
        "a..b",
        "a.b:123",
        "żółw.pl",
        "a.b\n",
        "a.b%PATH%",
        "\\\\serwer\\x",
    ];
    for name in bad {
        assert_eq!(Order::read(&words(&[SET, name])), None, "{name:?}");
        assert_eq!(Order::read(&words(&[SET, "tempus1.gum.gov.pl", name])), None, "{name:?}");
    }
    assert_eq!(Order::read(&words(&[SET])), None);
    assert_eq!(Order::read(&words(&[SET, "a.b", "c.d", "e.f", "g.h", "i.j"])), None, "too many");
    assert_eq!(Order::read(&words(&["--ustaw", "a.b"])), None);
}

#[test]
fn the_process_refuses_bad_names_by_its_exit_code_and_opens_no_window() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(Desk::executable());
        // A window could not open here, and no folder may be touched.
        let command = command.args(arguments).env_clear().env("HOME", folder.path());
        let output = command.output().unwrap();
        assert_eq!((output.stdout.len(), output.stderr.len()), (0, 0), "it answers by its exit code alone");
        output.status.code()
    };
    assert_eq!(run(&[SET, "tempus1.gum.gov.pl; reboot"]), Some(2));
    assert_eq!(run(&[SET]), Some(2));
    assert_eq!(run(&[RESTORE, "manual", "demand", "running", "a.b,0x8&calc"]), Some(2));
    assert_eq!(run(&[RESTORE, "manual", "boot", "running"]), Some(2));
    if !cfg!(windows) {
        assert_eq!(run(&[SET, "tempus1.gum.gov.pl"]), Some(3), "not Windows");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn nothing_else_on_the_command_line_is_looked_at() {
    let order = words(&[SET, "a.b", "--stan", "/tmp"]);
    assert_eq!(read(order.clone()).unwrap(), Run::TimeService(order.clone()));
    assert_eq!(main(&order), 2, "a folder is no name of a server");
}

#[test]
fn the_clock_is_set_by_fixed_steps_without_a_shell() {
    let order = Order::Set(vec!["tempus1.gum.gov.pl".to_owned(), "czas.urzad.pl".to_owned()]);
    let steps: Vec<Vec<String>> = order
        .steps()
        .into_iter()
        .map(|step| std::iter::once(step.program.to_owned()).chain(step.arguments).collect())
        .collect();
    let expected: [&[&str]; 4] = [
        &["sc.exe", "config", "w32time", "start=", "auto"],
        &["net.exe", "start", "w32time"],
        &[
            "w32tm.exe",
            "/config",
            "/manualpeerlist:tempus1.gum.gov.pl,0x8 czas.urzad.pl,0x8",
            "/syncfromflags:manual",
            "/update",
        ],
        &["w32tm.exe", "/resync"],
    ];
    assert_eq!(steps, expected);
}

#[test]
fn what_was_there_before_is_put_back_whatever_it_was() {
    let starts = [ServiceStart::Automatyczny, ServiceStart::NaZadanie, ServiceStart::Wylaczony];
    let sources = [TimeSource::Serwery, TimeSource::Domena, TimeSource::Wszystkie, TimeSource::Brak];
    for (start, zrodlo) in starts.into_iter().flat_map(|start| sources.map(|source| (start, source))) {
        for (dziala, serwery) in [(true, vec!["time.windows.com,0x9".to_owned()]), (false, Vec::new())] {
            let order = Order::Restore(TimeSettings { zrodlo, serwery, start, dziala });
            let arguments: Vec<OsString> = order.arguments().into_iter().map(Into::into).collect();
            assert_eq!(Order::read(&arguments).as_ref(), Some(&order));
            let steps: Vec<String> = order.steps().iter().map(|step| step.shown()).collect();
            assert_eq!(steps.iter().any(|step| step == "net.exe stop w32time"), !dziala);
            let disabled = steps.last().is_some_and(|step| step == "sc.exe config w32time start= disabled");
            assert_eq!(disabled, start == ServiceStart::Wylaczony, "switched off last: {steps:?}");
        }
    }
}

#[test]
fn an_exit_code_says_how_far_it_came() {
    assert_eq!(outcome(0), Ok(()));
    assert!(matches!(outcome(10), Err(NotSet::Service(_))));
    assert!(matches!(outcome(12), Err(NotSet::NotYet(_))));
    for code in [1, 2, 3, 11, 259, 0xC000_013A] {
        assert!(matches!(outcome(code), Err(NotSet::Settings(_))), "{code}");
    }
}
