//! The time service of Windows. What is there is read from the registry and from exit codes, never from
//! words, which are in the language of Windows.
use super::order::{self, Order};
use super::{Looked, NotSet, Service, TimeService, read_status, read_type};
use crate::platform::api;
use crate::procedure::clock::{ServiceStart, TimeSettings};
use std::ffi::OsString;
use std::os::windows::process::CommandExt as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use windows_registry::LOCAL_MACHINE;

const SERVICE: &str = r"SYSTEM\CurrentControlSet\Services\W32Time";
const PARAMETERS: &str = r"SYSTEM\CurrentControlSet\Services\W32Time\Parameters";
/// No black window flashes up.
const NO_WINDOW: u32 = 0x0800_0000;
/// Longer than any of the programs takes; `w32tm /resync` waits for the network.
const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub struct Windows;

impl TimeService for Windows {
    fn look(&self) -> Looked {
        let status = run("w32tm.exe", &["/query".to_owned(), "/status".to_owned()]);
        // A service that is stopped answers with an error.
        let running = status.as_ref().is_some_and(|(code, _)| *code == 0);
        let synchronises = running && status.is_some_and(|(_, output)| read_status(&output));
        let service = settings(running).map(|settings| Service { settings, synchronises });
        Looked { domain: api::domain(), service }
    }

    fn set(&self, servers: &[String]) -> Result<(), NotSet> {
        elevated(&Order::Set(servers.to_vec()))
    }

    fn restore(&self, settings: &TimeSettings) -> Result<(), NotSet> {
        elevated(&Order::Restore(settings.clone()))
    }

    fn open_settings(&self) -> Result<(), String> {
        let control = api::system_folder().ok_or("no system folder")?.join("control.exe");
        let opened = Command::new(control).arg("timedate.cpl").spawn();
        opened.map(drop).map_err(|error| error.to_string())
    }
}

fn settings(running: bool) -> Option<TimeSettings> {
    let start = LOCAL_MACHINE.open(SERVICE).ok()?.get_u32("Start").ok()?;
    let parameters = LOCAL_MACHINE.open(PARAMETERS).ok();
    let text = |name| parameters.as_ref().and_then(|key| key.get_string(name).ok()).unwrap_or_default();
    Some(TimeSettings {
        zrodlo: read_type(&text("Type")),
        serwery: text("NtpServer").split_whitespace().map(str::to_owned).collect(),
        start: match start {
            4 => ServiceStart::Wylaczony,
            3 => ServiceStart::NaZadanie,
            _ => ServiceStart::Automatyczny,
        },
        dziala: running,
    })
}

/// Our own program, in a process that Windows asks the person's consent for.
fn elevated(order: &Order) -> Result<(), NotSet> {
    let program = std::env::current_exe().map_err(|error| NotSet::Settings(error.to_string()))?;
    let arguments = order.arguments();
    let words: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    if Order::read(&words).as_ref() != Some(order) {
        return Err(NotSet::Settings("names that may not reach a command line".to_owned()));
    }
    match api::run_elevated(&program, &arguments) {
        Ok(code) => order::outcome(code),
        Err(api::Refused::NoConsent) => Err(NotSet::NoConsent),
        Err(api::Refused::Other(code)) => Err(NotSet::Settings(format!("ShellExecuteEx: error {code}"))),
    }
}

/// A program of Windows by its absolute path: its exit code, and what it wrote.
pub(super) fn run(program: &str, arguments: &[String]) -> Option<(i32, String)> {
    let path = api::system_folder()?.join(program);
    let mut child = Command::new(path)
        .args(arguments)
        .creation_flags(NO_WINDOW)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let end = Instant::now() + PATIENCE;
    // What these programs write is shorter than a pipe is long.
    while child.try_wait().ok()?.is_none() {
        if Instant::now() > end {
            let _ = child.kill();
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let output = child.wait_with_output().ok()?;
    // The words are in the code page of the console; the numbers are ASCII in all of them.
    Some((output.status.code()?, String::from_utf8_lossy(&output.stdout).into_owned()))
}
