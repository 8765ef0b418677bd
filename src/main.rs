#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
//! The wizard; and, with a hidden argument, the practice CSIZS.
use kreator_csizs::app::{App, Executor, Home, LEAST, SIZE, Start};
use kreator_csizs::arguments::{self, Options, Run};
use kreator_csizs::csizs::Limits;
use kreator_csizs::platform::appearance;
use kreator_csizs::platform::{Instance, credentials};
use kreator_csizs::secret::redact::Redactor;
use kreator_csizs::settings::Settings;
use kreator_csizs::text::{Language, Texts};
use kreator_csizs::{crash, log, platform, training, ui};
use std::cell::RefCell;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, mpsc};
use std::time::Duration;

fn main() -> ExitCode {
    let ended = match arguments::read(std::env::args_os().skip(1)) {
        Ok(Run::PracticeCsizs(folder)) => return training::server::main(&folder),
        Ok(Run::TimeService(order)) => return platform::time::order::main(&order).into(),
        Ok(Run::Forget(folder)) => {
            forget(folder);
            return ExitCode::SUCCESS;
        }
        Ok(Run::Window(options)) => window(options),
        Err(error) => {
            crash::not_understood(&error);
            return ExitCode::from(2);
        }
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// For the uninstaller, which must not wait for ever: a locked store would ask for its password.
fn forget(folder: Option<PathBuf>) {
    const PATIENCE: Duration = Duration::from_secs(10);
    let Some(folder) = folder.or_else(platform::state_folder) else { return };
    let (tell, told) = mpsc::channel();
    let _ = std::thread::spawn(move || {
        credentials::forget_all(&credentials::System, &folder);
        let _ = tell.send(());
    });
    let _ = told.recv_timeout(PATIENCE);
}

fn window(options: Options) -> Result<(), Box<dyn Error>> {
    let Some(folder) = options.state.or_else(platform::state_folder) else {
        crash::no_folder(options.language.unwrap_or_default());
        return Err("no home folder".into());
    };
    let settings = Settings::read(&folder);
    let language = options.language.or(settings.language).unwrap_or_default();
    let redactor = Redactor::default();
    // Without a log the wizard works all the same.
    let _log = log::begin(&folder, redactor.clone());
    let instance = Instance::take(&folder, options.open.as_deref());
    if matches!(instance, Instance::HandedOver) {
        return Ok(());
    }
    crash::watch(folder.clone(), language, redactor.clone());
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
    let home = Home {
        folder: folder.clone(),
        executable: std::env::current_exe()?,
        limits: Limits::default(),
        redactor: redactor.clone(),
        credentials: Arc::new(credentials::System),
        desktop: Arc::new(appearance::System),
    };
    let (reader, wakes) = ui::Reader::new();
    let start = Start {
        open: options.open,
        practice: options.practice,
        calls: instance.calls(),
        reader,
        wakes: Some(wakes),
    };
    let opened = open(language, home, start);
    if let Err(error) = &opened {
        crash::no_window(&folder, language, &redactor, &error.to_string());
    }
    opened
}

/// The window, until it is closed.
fn open(language: Language, home: Home, start: Start) -> Result<(), Box<dyn Error>> {
    let texts = Texts::load(language)?;
    // iced opens the window so much larger, and the person wants a larger text in the same window.
    let zoom = f32::from(Settings::read(&home.folder).zoom.seen(home.desktop.look().text)) / 100.0;
    // iced asks for `Fn`, but boots once.
    let parts = RefCell::new(Some((texts, home, start)));
    let boot = move || match parts.take() {
        Some((texts, home, start)) => {
            let shown = ui::reader::open(start.reader.clone());
            let (app, task) = App::new(texts, home, start);
            (app, iced::Task::batch([shown, task]))
        }
        None => std::process::exit(1),
    };
    let mut application = iced::application(boot, App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .executor::<Executor>()
        .default_font(ui::theme::REGULAR)
        .exit_on_close_request(false)
        .window(iced::window::Settings {
            size: iced::Size::new(SIZE.width / zoom, SIZE.height / zoom),
            min_size: Some(LEAST),
            icon: ui::window_icon(),
            exit_on_close_request: false,
            // Shown by `ui::reader::open`.
            visible: false,
            ..iced::window::Settings::default()
        });
    for font in ui::fonts() {
        application = application.font(font);
    }
    application.run()?;
    Ok(())
}
