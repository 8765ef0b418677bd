//! A wizard without a window, moved by messages only, and looked at between them.
use super::desktop::Windows;
use super::draw::{Picture, renderer};
use super::pseudo::Tongue;
use super::store::Store;
use iced::advanced::renderer::{Headless as _, Style};
use iced::{Event as Input, Renderer, Size, Task, Theme, mouse, window};
use iced_test::core::clipboard;
use iced_test::core::widget::operation::{Operation, Outcome, black_box};
use iced_test::futures::futures::StreamExt as _;
use iced_test::runtime::{Action, UserInterface, task, user_interface};
use iced_test::selector::{Candidate, Selector as _};
use kreator_csizs::app::{App, Home, Message, Start};
use kreator_csizs::csizs::Limits;
use kreator_csizs::ledger::{Event, Ledger};
use kreator_csizs::platform::credentials::Keeper;
use kreator_csizs::platform::practice_folder;
use kreator_csizs::screen;
use kreator_csizs::secret::redact::Redactor;
use kreator_csizs::training::World;
use kreator_csizs::ui;
use kreator_csizs::ui::semantics::{Seen, Walk};
use kreator_csizs::ui::theme::Look;
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

/// The window as it opens.
pub const SIZE: Size = Size::new(960.0, 640.0);

/// Longer than any effect of the gallery takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// One wizard after another, each with a folder of its own.
pub struct Story {
    pub tongue: Tongue,
    /// The wizard, or whatever else serves the practice CSIZS by its hidden argument.
    executable: PathBuf,
    runtime: tokio::runtime::Runtime,
    /// Windows, as most people have it.
    pub store: Store,
    pub windows: Windows,
    /// Drawn so, whatever the wizard would look like.
    pub look: Option<Look>,
    desk: Option<Desk>,
    kept: tempfile::TempDir,
}

struct Desk {
    app: App,
    cache: Option<user_interface::Cache>,
    size: Size,
    /// Dropped last: the wizard writes in it.
    folder: tempfile::TempDir,
}

pub type Ui<'a> = UserInterface<'a, Message, Theme, Renderer>;

impl Story {
    pub fn new(tongue: impl Into<Tongue>, executable: &Path) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let kept = tempfile::tempdir().unwrap();
        let store = Store::of(Keeper::Windows, kept.path().to_owned());
        let (executable, runtime) = (executable.to_owned(), runtime.unwrap());
        Self {
            tongue: tongue.into(),
            executable,
            runtime,
            store,
            windows: Windows::default(),
            look: None,
            kept,
            desk: None,
        }
    }

    /// Wizards that open from now on have this, or nothing, to remember by.
    pub fn remembers_by(&mut self, keeper: Option<Keeper>) {
        self.store = match keeper {
            Some(keeper) => Store::of(keeper, self.kept.path().to_owned()),
            None => Store::default(),
        };
    }

    /// The very first start.
    pub fn fresh(&mut self) {
        self.starts_in(tempfile::tempdir().unwrap(), Start::default());
    }

    /// The wizard opens over what is in the folder.
    pub fn starts_in(&mut self, folder: tempfile::TempDir, start: Start) {
        // Two wizards are never open at once.
        self.desk = None;
        let home = Home {
            folder: folder.path().to_owned(),
            executable: self.executable.clone(),
            limits: Limits::default(),
            redactor: Redactor::default(),
            credentials: Arc::new(self.store.clone()),
            desktop: Arc::new(self.windows.clone()),
        };
        let texts = self.tongue.texts();
        let (app, task) = self.runtime.block_on(async { App::new(texts, home, start) });
        self.desk = Some(Desk { app, cache: Some(user_interface::Cache::new()), size: SIZE, folder });
        self.carries_out(task);
        self.says_at_once(Message::Resized(SIZE));
    }

    /// Closed, and opened again over the same folder.
    pub fn starts_again(&mut self, start: Start) {
        let desk = self.desk.take().unwrap();
        let folder = desk.folder;
        drop(desk.app);
        self.starts_in(folder, start);
    }

    /// Closed, and opened again with this in the ledger that counts: the one of practice, or the real one.
    pub fn starts_after(&mut self, events: impl IntoIterator<Item = Event>, start: Start) {
        let Desk { app, folder, .. } = self.desk.take().unwrap();
        drop(app);
        let of_practice = practice_folder(folder.path());
        let written = if start.practice { &of_practice } else { folder.path() };
        let ledger = Ledger::open(written).unwrap().ledger;
        for event in events {
            let _ = ledger.append(event).unwrap();
        }
        drop(ledger);
        self.starts_in(folder, start);
    }

    /// Of the practice that runs; another one each time.
    pub fn practised_login(&self) -> String {
        World::open(&practice_folder(self.folder())).unwrap().login().to_owned()
    }

    pub fn folder(&self) -> &Path {
        self.desk.as_ref().unwrap().folder.path()
    }

    /// A message, and all that follows from it until nothing is left to do.
    pub fn says(&mut self, message: Message) {
        let task = self.update(message);
        self.carries_out(task);
    }

    /// A message whose effects are never begun: what is shown while they run, and nothing is sent.
    pub fn says_at_once(&mut self, message: Message) {
        drop(self.update(message));
    }

    /// A message to the screen that is shown.
    pub fn tells(&mut self, message: screen::Message) {
        self.says(Message::Screen(message));
    }

    /// The answer to the question that the screen waits for. Its number is the window's own affair;
    /// answers to others are dropped.
    pub fn answers(&mut self, answer: screen::Message) {
        for question in 0..100 {
            self.says(Message::Answered { question, answer: Ok(answer.clone()) });
        }
    }

    /// A message whose effects are carried out, while their answers stay away.
    pub fn says_unanswered(&mut self, message: Message) -> Vec<Message> {
        let task = self.update(message);
        self.effects(task)
    }

    fn update(&mut self, message: Message) -> Task<Message> {
        let app = &mut self.desk.as_mut().unwrap().app;
        self.runtime.block_on(async { app.update(message) })
    }

    fn carries_out(&mut self, task: Task<Message>) {
        let mut messages = VecDeque::from(self.effects(task));
        while let Some(message) = messages.pop_front() {
            let task = self.update(message);
            messages.extend(self.effects(task));
        }
    }

    fn effects(&mut self, task: Task<Message>) -> Vec<Message> {
        let Some(mut stream) = task::into_stream(task) else { return Vec::new() };
        let mut messages = Vec::new();
        let deadline = Instant::now() + PATIENCE;
        loop {
            let next = async { tokio::time::timeout_at(deadline.into(), stream.next()).await };
            match self.runtime.block_on(next).expect("an effect never ended") {
                Some(Action::Output(message)) => messages.push(message),
                Some(Action::Widget(operation)) => {
                    self.with(SIZE, |ui, renderer| operates(ui, renderer, operation));
                }
                // Copying and leaving show nothing.
                Some(Action::Clipboard(_) | Action::Exit) => {}
                Some(other) => panic!("the gallery cannot do {other:?}"),
                None => return messages,
            }
        }
    }

    /// The view at a size, with the focus and the scrolling that it has there.
    pub fn with<T>(&mut self, size: Size, f: impl FnOnce(&mut Ui<'_>, &mut Renderer) -> T) -> T {
        if self.desk.as_ref().unwrap().size != size {
            self.desk.as_mut().unwrap().size = size;
            self.says_at_once(Message::Resized(size));
        }
        let desk = self.desk.as_mut().unwrap();
        let mut renderer = renderer();
        let cache = desk.cache.take().unwrap();
        let mut ui = UserInterface::build(desk.app.view(), size, cache, &mut renderer);
        let result = f(&mut ui, &mut renderer);
        desk.cache = Some(ui.into_cache());
        result
    }

    /// As if the window had opened here: focus and scrolling as on entering the page.
    pub fn enters_anew(&mut self) {
        self.desk.as_mut().unwrap().cache = Some(user_interface::Cache::new());
    }

    /// What the window would show.
    pub fn picture(&mut self, size: Size, scale: f32) -> Picture {
        let theme = self.theme();
        self.with(size, |ui, renderer| {
            draws(ui, renderer, &theme);
            let physical = Size::new((size.width * scale) as u32, (size.height * scale) as u32);
            let background = ui::theme::tokens(&theme).page;
            let rgba = renderer.screenshot(physical, scale, background);
            Picture { width: physical.width, height: physical.height, rgba }
        })
    }

    fn theme(&self) -> Theme {
        self.look.map_or_else(|| self.desk.as_ref().unwrap().app.theme(), ui::theme)
    }

    /// The height at which nothing has to be scrolled, at most 4000.
    pub fn whole_height(&mut self, width: f32) -> f32 {
        let mut height = SIZE.height;
        // A taller window may let a page lay itself out anew.
        for _ in 0..4 {
            let more = self.hidden_height(Size::new(width, height));
            if more < 0.5 || height >= 4000.0 {
                break;
            }
            height += more.ceil();
        }
        height
    }

    fn hidden_height(&mut self, size: Size) -> f32 {
        let mut find = (|candidate: Candidate<'_>| match candidate {
            Candidate::Scrollable { bounds, content_bounds, .. } => {
                Some(content_bounds.height - bounds.height)
            }
            _ => None,
        })
        .find_all();
        self.with(size, |ui, renderer| ui.operate(renderer, &mut black_box(&mut find)));
        match find.finish() {
            Outcome::Some(hidden) => hidden.into_iter().fold(0.0, f32::max),
            _ => 0.0,
        }
    }

    /// What the window is called. A picture does not show it.
    #[allow(dead_code)]
    pub fn title(&self) -> String {
        self.desk.as_ref().unwrap().app.title()
    }

    /// What a screen reader would get.
    pub fn tree(&mut self, size: Size) -> Vec<Seen> {
        let mut walk = Walk::new();
        self.with(size, |ui, renderer| ui.operate(renderer, &mut black_box(&mut walk)));
        match walk.finish() {
            Outcome::Some(seen) => seen,
            _ => Vec::new(),
        }
    }
}

/// Lays everything out and gives it to the renderer, always at the same moment: a caret blinks.
pub fn draws(ui: &mut Ui<'_>, renderer: &mut Renderer, theme: &Theme) {
    static MOMENT: OnceLock<Instant> = OnceLock::new();
    let now = Input::Window(window::Event::RedrawRequested(*MOMENT.get_or_init(Instant::now)));
    let cursor = mouse::Cursor::Unavailable;
    let _ = ui.update(&[now], cursor, renderer, &mut clipboard::Null, &mut Vec::new());
    let text_color = ui::theme::tokens(theme).text;
    ui.draw(renderer, theme, &Style { text_color }, cursor);
}

fn operates(ui: &mut Ui<'_>, renderer: &Renderer, operation: Box<dyn Operation>) {
    let mut next = Some(operation);
    while let Some(mut operation) = next.take() {
        ui.operate(renderer, operation.as_mut());
        if let Outcome::Chain(chained) = operation.finish() {
            next = Some(chained);
        }
    }
}
