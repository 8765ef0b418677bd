//! A person at the keyboard. Tasks and subscriptions run as in the program, on iced's own runtime,
//! and post to a queue; so keys and clicks come *while* effects run. Only the window is missing.
use iced::futures::StreamExt as _;
use iced::futures::channel::mpsc;
use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{self, Key, Modifiers};
use iced::{Event, Point, Size, Task, mouse, window};
use iced_test::core::clipboard;
use iced_test::core::widget::operation::{Operation as _, Outcome, black_box};
use iced_test::futures::{Executor as _, Runtime, subscription};
use iced_test::runtime::{self, Action, UserInterface, task, user_interface};
use iced_test::selector::{Candidate, Selector};
use iced_test::simulator;
use kreator_csizs::app::{App, Executor, Message};
use kreator_csizs::screen;
use kreator_csizs::text::plain;
use kreator_csizs::ui;
use std::time::{Duration, Instant};

/// Longer than anything here takes, even on a busy machine.
const DEADLINE: Duration = Duration::from_secs(30);
pub const SIZE: Size = Size::new(960.0, 640.0);

pub struct Person {
    app: App,
    runtime: Runtime<Executor, mpsc::UnboundedSender<Action<Message>>, Action<Message>>,
    queue: mpsc::UnboundedReceiver<Action<Message>>,
    renderer: iced::Renderer,
    cache: user_interface::Cache,
    cursor: mouse::Cursor,
    size: Size,
    pub clipboard: Clipboard,
    /// The program asked to leave.
    pub left: bool,
    /// The window asked to stand before all others.
    pub came_forward: bool,
    /// A dialog asked whose it is.
    pub lent_its_window: bool,
    /// What the window was asked to be, in the order of asking.
    pub window_asked: Vec<String>,
    window: window::Id,
}

/// What is written there, by a task or by a widget.
#[derive(Default)]
pub struct Clipboard(pub Option<String>);

impl clipboard::Clipboard for Clipboard {
    fn read(&self, _kind: clipboard::Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _kind: clipboard::Kind, contents: String) {
        self.0 = Some(contents);
    }
}

impl Person {
    pub fn sits_down(boot: impl FnOnce() -> (App, Task<Message>)) -> Self {
        Self::sits_down_at(SIZE, boot)
    }

    pub fn sits_down_at(size: Size, boot: impl FnOnce() -> (App, Task<Message>)) -> Self {
        for font in ui::fonts() {
            let mut fonts = iced_test::renderer::graphics::text::font_system().write().unwrap();
            fonts.load_font(font);
        }
        let (sender, queue) = mpsc::unbounded();
        let runtime = Runtime::new(Executor::new().unwrap(), sender);
        let (app, task) = runtime.enter(boot);
        let mut person = Self {
            app,
            runtime,
            queue,
            renderer: iced::Renderer::new(ui::theme::REGULAR, 16.0.into()),
            cache: user_interface::Cache::default(),
            cursor: mouse::Cursor::Unavailable,
            size,
            clipboard: Clipboard::default(),
            left: false,
            came_forward: false,
            lent_its_window: false,
            window_asked: Vec::new(),
            window: window::Id::unique(),
        };
        person.runs(task);
        person.feels(vec![Event::Window(window::Event::Resized(size))]);
        person
    }

    /// Spawns the task, as the program does after every update, and renews the subscriptions.
    pub fn runs(&mut self, task: Task<Message>) {
        if let Some(stream) = task::into_stream(task) {
            self.runtime.run(stream);
        }
        let subscription = self.runtime.enter(|| self.app.subscription().map(Action::Output));
        self.runtime.track(subscription::into_recipes(subscription));
    }

    /// As if so much time had passed.
    pub fn lets_pass(&mut self, time: Duration) {
        self.tell(Message::Tick(Instant::now() + time));
    }

    fn tell(&mut self, message: Message) {
        let task = self.runtime.enter(|| self.app.update(message));
        self.runs(task);
    }

    fn perform(&mut self, action: Action<Message>) {
        match action {
            Action::Output(message) => self.tell(message),
            Action::Widget(operation) => self.with_ui(|ui, renderer, _| {
                let mut next = Some(operation);
                while let Some(mut operation) = next.take() {
                    ui.operate(renderer, operation.as_mut());
                    if let Outcome::Chain(chained) = operation.finish() {
                        next = Some(chained);
                    }
                }
            }),
            Action::Clipboard(runtime::clipboard::Action::Write { contents, .. }) => {
                self.clipboard.0 = Some(contents);
            }
            Action::Exit => self.left = true,
            Action::Window(runtime::window::Action::GetOldest(answer)) => {
                let _ = answer.send(Some(self.window));
            }
            Action::Window(runtime::window::Action::Minimize(_, false)) => {}
            // No dialog opens on the developer's screen: there is no window to lend.
            Action::Window(runtime::window::Action::Run(..)) => self.lent_its_window = true,
            Action::Window(runtime::window::Action::Resize(_, Size { width, height })) => {
                self.window_asked.push(format!("{width:.0}x{height:.0}"));
            }
            Action::Window(runtime::window::Action::SetMinSize(_, least)) => {
                let least = least.map(|least| format!("{:.0}x{:.0}", least.width, least.height));
                self.window_asked.push(format!("at least {}", least.unwrap_or_default()));
            }
            Action::Window(runtime::window::Action::Maximize(_, true)) => {
                self.window_asked.push("as large as it can be".to_owned());
            }
            Action::Window(runtime::window::Action::GainFocus(_)) => self.came_forward = true,
            // What this wizard never asks for must not pass in silence.
            other => panic!("the person cannot do {other:?}"),
        }
    }

    /// Until it holds, or until the person loses patience.
    pub fn waits_until(&mut self, what: &str, mut holds: impl FnMut(&mut Self) -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !holds(self) {
            match self.next_before(deadline) {
                Some(action) => self.perform(action),
                None => panic!("never came: {what}\non the screen: {:#?}", self.reads()),
            }
        }
    }

    fn next_before(&mut self, deadline: Instant) -> Option<Action<Message>> {
        let next = async { tokio::time::timeout_at(deadline.into(), self.queue.next()).await };
        self.runtime.block_on(next).ok().flatten()
    }

    pub fn waits_until_sees(&mut self, text: &str) {
        self.waits_until(text, |person| person.shows(text));
    }

    /// Until the focus is there and stays there: an order to move it may still be on its way.
    pub fn waits_for_focus(&mut self, id: &'static str) {
        loop {
            self.waits_until(id, |person| person.focus() == Some(id.into()));
            self.lets_pass_for(Duration::from_millis(30));
            if self.focus() == Some(id.into()) {
                return;
            }
        }
    }

    fn lets_pass_for(&mut self, time: Duration) {
        let deadline = Instant::now() + time;
        while let Some(action) = self.next_before(deadline) {
            self.perform(action);
        }
    }

    /// What has come by now, and nothing else.
    pub fn catches_up(&mut self) {
        while let Ok(action) = self.queue.try_recv() {
            self.perform(action);
        }
    }

    /// Long enough for what must *not* happen.
    pub fn rests(&mut self) {
        let deadline = Instant::now() + Duration::from_millis(300);
        while let Some(action) = self.next_before(deadline) {
            self.perform(action);
        }
    }

    /// The dialog answers; the number of its question is the window's own affair. Downwards: what
    /// follows from the answer may be a question too, with a higher number.
    pub fn is_answered(&mut self, answer: screen::Message) {
        for question in (0..100).rev() {
            self.tell(Message::Answered { question, answer: Ok(answer.clone()) });
        }
    }

    pub fn sees(&mut self, text: &str) -> bool {
        self.catches_up();
        self.shows(text)
    }

    /// Without any scrolling.
    pub fn has_in_view(&mut self, text: &str) -> bool {
        self.catches_up();
        let found = self.find_all(|candidate: Candidate<'_>| match candidate {
            Candidate::Text { content, visible_bounds, .. } if plain(content).contains(text) => {
                visible_bounds
            }
            _ => None,
        });
        found.iter().any(|bounds| bounds.height > 8.0)
    }

    /// One of these, in whatever language.
    pub fn shows_any(&mut self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.shows(text))
    }

    fn shows(&mut self, text: &str) -> bool {
        self.reads().iter().any(|line| line.contains(text))
    }

    /// Every text on the page, also what was typed (bullets for a secret), with ordinary spaces.
    pub fn reads(&mut self) -> Vec<String> {
        self.find_all(|candidate: Candidate<'_>| match candidate {
            Candidate::Text { content, .. } => Some(plain(content)),
            Candidate::TextInput { state, .. } => Some(state.text().to_owned()),
            _ => None,
        })
    }

    pub fn title(&self) -> String {
        self.app.title()
    }

    pub fn focus(&mut self) -> Option<iced::widget::Id> {
        let focused = |candidate: Candidate<'_>| match candidate {
            Candidate::Focusable { id, state, .. } if state.is_focused() => id.cloned(),
            _ => None,
        };
        self.find_all(focused).pop()
    }

    /// Clicks the text in its middle, scrolled into view first, as a person would.
    pub fn clicks(&mut self, label: &str) {
        self.catches_up();
        let find = |person: &mut Self| {
            person.find_all(|candidate: Candidate<'_>| match candidate {
                Candidate::Text { content, visible_bounds, .. } if plain(content) == label => {
                    Some(visible_bounds)
                }
                _ => None,
            })
        };
        for _ in 0..40 {
            let found = find(self);
            let [bounds] = found[..] else { panic!("{label:?} is not there once: {:#?}", self.reads()) };
            if let Some(bounds) = bounds.filter(|bounds| bounds.height > 8.0) {
                self.cursor = mouse::Cursor::Available(bounds.center());
                self.feels(vec![Event::Mouse(mouse::Event::CursorMoved { position: bounds.center() })]);
                return self.feels(simulator::click().collect());
            }
            let middle = Point::new(self.size.width * 0.6, self.size.height * 0.5);
            self.cursor = mouse::Cursor::Available(middle);
            let down = mouse::ScrollDelta::Pixels { x: 0.0, y: -60.0 };
            self.feels(vec![Event::Mouse(mouse::Event::WheelScrolled { delta: down })]);
        }
        panic!("{label:?} cannot be scrolled into view");
    }

    pub fn types(&mut self, text: &str) {
        self.catches_up();
        self.feels(simulator::typewrite(text).collect());
    }

    pub fn presses(&mut self, key: Named) {
        self.presses_with(key, Modifiers::empty());
    }

    pub fn presses_with(&mut self, key: impl Into<Key>, held: Modifiers) {
        self.catches_up();
        let mut events: Vec<_> = simulator::tap_key(key, None).collect();
        for event in &mut events {
            if let Event::Keyboard(keyboard::Event::KeyPressed { modifiers, .. }) = event {
                *modifiers = held;
            }
        }
        self.feels(events);
    }

    /// A letter of a real keyboard: which key it is, and what comes of it.
    pub fn strikes(&mut self, code: Code, key: &str, held: Modifiers, letter: Option<&str>) {
        let key = Key::Character(key.into());
        self.catches_up();
        let modified_key = letter.map_or_else(|| key.clone(), |letter| Key::Character(letter.into()));
        let (physical_key, location) = (Physical::Code(code), keyboard::Location::Standard);
        self.feels(vec![
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: key.clone(),
                modified_key: modified_key.clone(),
                physical_key,
                location,
                modifiers: held,
                repeat: false,
                text: letter.map(Into::into),
            }),
            Event::Keyboard(keyboard::Event::KeyReleased {
                key,
                modified_key,
                physical_key,
                location,
                modifiers: held,
            }),
        ]);
        // Subscriptions hear of it a moment later.
        self.rests();
    }

    /// By Tab alone, once round at most.
    pub fn tabs_to(&mut self, id: &'static str) {
        for _ in 0..60 {
            if self.focus() == Some(id.into()) {
                return;
            }
            self.presses(Named::Tab);
        }
        panic!("Tab never comes to {id}");
    }

    pub fn closes_the_window(&mut self) {
        self.feels(vec![Event::Window(window::Event::CloseRequested)]);
    }

    pub fn leaves_the_window(&mut self) {
        self.feels(vec![Event::Window(window::Event::Unfocused)]);
        // Subscriptions hear of it a moment later.
        self.rests();
    }

    /// From the settings of the system, say.
    pub fn comes_back_to_the_window(&mut self) {
        self.feels(vec![Event::Window(window::Event::Focused)]);
        self.rests();
    }

    /// The window is on a screen of this size, in the pixels it is drawn in.
    pub fn has_a_screen(&mut self, screen: Size) {
        self.tell(Message::OnScreen(self.window, Some(screen)));
        self.rests();
    }

    /// The colours the window is drawn in now.
    pub fn colours(&self) -> ui::theme::Tokens {
        ui::theme::tokens(&self.app.theme())
    }

    /// So much room is left where the text is larger; no event says so.
    pub fn has_room(&mut self, size: Size) {
        self.size = size;
    }

    /// How much larger everything is drawn than the system asks for.
    pub fn scale(&self) -> f32 {
        self.app.scale_factor()
    }

    pub fn holds_above(&mut self, file: &std::path::Path) {
        self.feels(vec![Event::Window(window::Event::FileHovered(file.to_owned()))]);
    }

    pub fn drops(&mut self, file: &std::path::Path) {
        self.feels(vec![Event::Window(window::Event::FileDropped(file.to_owned()))]);
    }

    /// Events reach the widgets first, then the subscriptions, one at a time as in the program.
    fn feels(&mut self, events: Vec<Event>) {
        for event in events {
            let mut messages = Vec::new();
            let cursor = self.cursor;
            let statuses = self.with_ui(|ui, renderer, clipboard| {
                ui.update(std::slice::from_ref(&event), cursor, renderer, clipboard, &mut messages).1
            });
            for status in statuses {
                let (window, event) = (self.window, event.clone());
                self.runtime.broadcast(subscription::Event::Interaction { window, event, status });
            }
            for message in messages {
                self.tell(message);
            }
        }
    }

    fn find_all<S>(&mut self, selector: S) -> Vec<S::Output>
    where
        S: Selector + Send,
        S::Output: Clone + Send,
    {
        let mut operation = selector.find_all();
        self.with_ui(|ui, renderer, _| ui.operate(renderer, &mut black_box(&mut operation)));
        match operation.finish() {
            Outcome::Some(found) => found,
            _ => Vec::new(),
        }
    }

    fn with_ui<T>(&mut self, f: impl FnOnce(&mut Ui<'_>, &mut iced::Renderer, &mut Clipboard) -> T) -> T {
        let Self { app, renderer, clipboard, cache, size, .. } = self;
        let mut ui = UserInterface::build(app.view(), *size, std::mem::take(cache), renderer);
        let result = f(&mut ui, renderer, clipboard);
        *cache = ui.into_cache();
        result
    }
}

type Ui<'a> = UserInterface<'a, Message, iced::Theme, iced::Renderer>;
