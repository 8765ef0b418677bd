//! When there is no window to say it in: X-04 where none can open, X-01 where the program breaks.
use crate::arguments;
use crate::log;
use crate::problem::{Code, Problem};
use crate::secret::redact::Redactor;
use crate::t;
use crate::text::{Language, Texts, plain};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

static WINDOW: AtomicBool = AtomicBool::new(false);

thread_local! {
    /// A panic that comes now is survived: it goes to the log, and nobody is told that the program ended.
    static SURVIVES: Cell<bool> = const { Cell::new(false) };
}

/// From now on a crash is not "no window". Said when the window has come: iced makes the application
/// before it.
pub fn window_is_open() {
    WINDOW.store(true, Ordering::SeqCst);
}

/// Runs what the program can do without. None where it panicked; the log has the panic.
pub fn survived<T>(part: impl FnOnce() -> T) -> Option<T> {
    SURVIVES.set(true);
    let result = catch_unwind(AssertUnwindSafe(part));
    SURVIVES.set(false);
    result.ok()
}

/// Makes a panic leave a file in the log's folder and, where the program ends with it, a message.
/// iced panics where no window can open, and returns no error.
pub fn watch(state: PathBuf, language: Language, redactor: Redactor) {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let trace = std::backtrace::Backtrace::force_capture();
        log::crashed(&state, &redactor, &format!("{panic}\n\n{trace}"));
        // A panic of an effect is told by the window itself; only the thread that draws ends it all.
        if std::thread::current().name() == Some("main") && !SURVIVES.get() {
            let code = if WINDOW.load(Ordering::SeqCst) { Code::X01 } else { Code::X04 };
            tell(language, &code.into());
        }
        before(panic);
    }));
}

/// X-04 where the window gave an error instead of a panic (no renderer, for one).
pub fn no_window(state: &Path, language: Language, redactor: &Redactor, error: &str) {
    log::crashed(state, redactor, error);
    tell(language, &Code::X04.into());
}

/// A message box, or the console where even that cannot be had.
fn tell(language: Language, problem: &Problem) {
    let Ok(texts) = Texts::load(language) else { return };
    let (title, advice) = (plain(&texts.title(problem)), plain(&texts.advice(problem)));
    eprintln!("{}: {title}. {advice}", problem.code);
    let display =
        cfg!(windows) || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if display {
        message_box(title, format!("{advice}\n\n{}", problem.code));
    }
}

/// Without a folder for its state there is neither a log nor a window.
pub fn no_folder(language: Language) {
    tell(language, &Code::X04.into());
}

/// Arguments that cannot be understood. On Windows the program has no console to say it in.
pub fn not_understood(error: &arguments::Error) {
    let usage =
        format!("{error}\nkreator-csizs [--otworz PLIK] [--stan FOLDER] [--jezyk pl|en] [--cwiczenia]");
    eprintln!("{usage}");
    if cfg!(windows)
        && let Ok(texts) = Texts::load(Language::default())
    {
        let text = format!("{}\n\n{usage}", plain(&t!(texts, "arguments-text")));
        message_box(plain(&t!(texts, "arguments-title")), text);
    }
}

/// Works without a window; where there is no screen either, it says nothing.
fn message_box(title: String, text: String) {
    let _ = rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(title)
        .set_description(text)
        .show();
}
