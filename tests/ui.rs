//! The kit, used by somebody with keys, a pointer, and a screen reader.
#[path = "galeria/draw.rs"]
#[allow(dead_code)]
mod draw;
mod keys;
mod long;
pub mod looks;
mod reader;
mod secrets;
mod spaces;
mod tree;

use iced::keyboard::{self, Key, Location, Modifiers, key::Code, key::Named, key::Physical};
use iced::{Element, Event, Renderer, Size, Theme, mouse};
use iced_test::core::clipboard;
use iced_test::core::widget::operation::{Operation, Outcome, black_box};
use iced_test::runtime::{UserInterface, user_interface};
use kreator_csizs::secret::Secret;
use kreator_csizs::ui::semantics::{Seen, Walk};
use kreator_csizs::ui::theme::Look;
use kreator_csizs::ui::{
    self, Choice, Frame, HelpPanel, Kind, Over, Page, ProblemView, Question, StageState, StageView,
};

#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    Main,
    Back,
    Help,
    CloseHelp,
    Later,
    Name(String),
    Password(Secret),
    Reveal,
    Tick(bool),
    Chose(usize),
    Link,
    Details,
    Second,
}

/// A small program: one page with one of everything.
pub struct Desk {
    pub page: &'static str,
    pub name: String,
    pub password: Secret,
    pub shown: bool,
    pub ticked: bool,
    pub chosen: Option<usize>,
    pub problem: bool,
    pub busy: bool,
    pub stop: bool,
    pub over: Option<&'static str>,
    pub aloud: ui::Aloud,
    pub said: Vec<Message>,
    pub clipboard: Clipboard,
    size: Size,
    cursor: mouse::Cursor,
    cache: Option<user_interface::Cache>,
    renderer: Renderer,
}

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

impl Desk {
    pub fn new() -> Self {
        Self::sized(960.0, 640.0)
    }

    pub fn sized(width: f32, height: f32) -> Self {
        Self {
            page: "first",
            name: String::new(),
            password: Secret::default(),
            shown: false,
            ticked: false,
            chosen: None,
            problem: false,
            busy: false,
            stop: false,
            over: None,
            aloud: ui::Aloud::default(),
            said: Vec::new(),
            clipboard: Clipboard::default(),
            size: Size::new(width, height),
            cursor: mouse::Cursor::Unavailable,
            cache: Some(user_interface::Cache::new()),
            renderer: draw::renderer(),
        }
    }

    fn update(&mut self, message: Message) {
        match &message {
            Message::Name(text) => self.name = text.clone(),
            Message::Password(text) => self.password = text.clone(),
            Message::Reveal => self.shown = !self.shown,
            Message::Tick(on) => self.ticked = *on,
            Message::Chose(n) => self.chosen = Some(*n),
            Message::Help => self.over = Some("help"),
            Message::CloseHelp => self.over = None,
            _ => {}
        }
        self.said.push(message);
    }

    fn with<T>(&mut self, f: impl FnOnce(&mut Ui<'_>, &mut Renderer, &mut Clipboard) -> T) -> T {
        let cache = self.cache.take().unwrap();
        let mut renderer = std::mem::replace(&mut self.renderer, draw::renderer());
        let mut clipboard = std::mem::take(&mut self.clipboard);
        let mut ui = UserInterface::build(view(self), self.size, cache, &mut renderer);
        let result = f(&mut ui, &mut renderer, &mut clipboard);
        self.cache = Some(ui.into_cache());
        self.renderer = renderer;
        self.clipboard = clipboard;
        result
    }

    pub fn feels(&mut self, event: Event) {
        let cursor = self.cursor;
        let messages = self.with(|ui, renderer, clipboard| {
            let mut messages = Vec::new();
            let _ = ui.update(&[event], cursor, renderer, clipboard, &mut messages);
            messages
        });
        messages.into_iter().for_each(|message| self.update(message));
    }

    pub fn tree(&mut self) -> Vec<Seen> {
        let mut walk = Walk::new();
        self.with(|ui, renderer, _| ui.operate(renderer, &mut black_box(&mut walk)));
        match walk.finish() {
            Outcome::Some(seen) => seen,
            _ => Vec::new(),
        }
    }

    pub fn finds(&mut self, name: &str) -> Seen {
        let tree = self.tree();
        let named = |seen: &&Seen| seen.name() == name && (seen.can_activate || seen.can_set);
        let found = tree.iter().find(named).or_else(|| tree.iter().find(|seen| seen.name() == name));
        found.cloned().unwrap_or_else(|| panic!("{name:?} is not there: {tree:#?}"))
    }

    /// The name of what has the focus.
    pub fn focus(&mut self) -> String {
        let focused: Vec<Seen> = self.tree().into_iter().filter(|seen| seen.focused).collect();
        assert!(focused.len() <= 1, "{focused:#?}");
        focused.first().map(|seen| seen.name().to_owned()).unwrap_or_default()
    }

    pub fn clicks(&mut self, name: &str) {
        let at = self.finds(name).bounds.center();
        self.clicks_at(at);
    }

    pub fn clicks_at(&mut self, at: iced::Point) {
        self.cursor = mouse::Cursor::Available(at);
        self.feels(Event::Mouse(mouse::Event::CursorMoved { position: at }));
        self.feels(Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        self.feels(Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)));
        self.cursor = mouse::Cursor::Unavailable;
    }

    pub fn tabs_to(&mut self, name: &str) {
        let arrives = (0..40).any(|_| {
            let there = self.focus() == name;
            if !there {
                self.presses(Named::Tab);
            }
            there
        });
        assert!(arrives, "Tab never comes to {name:?}");
    }

    pub fn presses(&mut self, key: Named) {
        self.presses_with(key, Modifiers::empty());
    }

    pub fn presses_with(&mut self, key: Named, modifiers: Modifiers) {
        let text = (key == Named::Space).then_some(" ");
        self.key(Key::Named(key), Physical::Code(Code::Fn), modifiers, text);
    }

    /// A letter with keys held, as winit tells it: the text is what the layout makes of it.
    pub fn holds(&mut self, modifiers: Modifiers, letter: &str, code: Code, text: Option<&str>) {
        self.feels(Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers)));
        self.key(Key::Character(letter.into()), Physical::Code(code), modifiers, text);
        self.feels(Event::Keyboard(keyboard::Event::ModifiersChanged(Modifiers::empty())));
    }

    pub fn types(&mut self, text: &str) {
        for letter in text.chars() {
            let letter = letter.to_string();
            let physical = Physical::Code(Code::Fn);
            self.key(Key::Character(letter.as_str().into()), physical, Modifiers::empty(), Some(&letter));
        }
    }

    fn key(&mut self, key: Key, physical_key: Physical, modifiers: Modifiers, text: Option<&str>) {
        let pressed = keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key.clone(),
            physical_key,
            location: Location::Standard,
            modifiers,
            text: text.map(Into::into),
            repeat: false,
        };
        self.feels(Event::Keyboard(pressed));
        let released = keyboard::Event::KeyReleased {
            key: key.clone(),
            modified_key: key,
            physical_key,
            location: Location::Standard,
            modifiers,
        };
        self.feels(Event::Keyboard(released));
    }

    /// What a screen asks for by `ui::focus`.
    pub fn is_taken_to(&mut self, id: &'static str) {
        use iced_test::futures::futures::{StreamExt as _, executor::block_on};
        let Some(actions) = iced_test::runtime::task::into_stream(ui::focus::<Message>(id)) else { return };
        for action in block_on(actions.take(1).collect::<Vec<_>>()) {
            let iced_test::runtime::Action::Widget(operation) = action else { panic!("{action:?}") };
            self.with(|ui, renderer, _| {
                let mut next = Some(operation);
                while let Some(mut operation) = next.take() {
                    ui.operate(renderer, operation.as_mut());
                    if let Outcome::Chain(chained) = operation.finish() {
                        next = Some(chained);
                    }
                }
            });
        }
    }

    pub fn last(&self) -> Option<&Message> {
        self.said.last()
    }
}

type Ui<'a> = UserInterface<'a, Message, Theme, Renderer>;

fn view(desk: &Desk) -> Element<'static, Message> {
    let reveal = if desk.shown { "Ukryj hasło" } else { "Pokaż hasło" };
    let answers = [Choice::new("Pierwsza"), Choice::new("Druga").hint("Z opisem."), Choice::new("Trzecia")];
    let body = ui::stack(16.0)
        .push(ui::field("name", "Nazwa", &desk.name, Message::Name).hint("Tak jak w piśmie."))
        .push(
            ui::secret_field("password", "Hasło", &desk.password, Message::Password)
                .reveal(reveal, desk.shown, Message::Reveal)
                .required()
                .keyboard(["Wielkie litery.".into(), "Y i Z zamienione.".into()])
                .error(desk.problem.then(|| "Pole „Hasło” jest puste.".to_owned())),
        )
        .push(ui::checkbox("tick", "Zapamiętaj", desk.ticked, Message::Tick))
        .push(ui::radio_group("answer", "Odpowiedź", answers, desk.chosen, Message::Chose))
        .push(ui::body("Wiersz **z pogrubieniem** w środku."))
        .push(ui::columns(iced::widget::space::vertical().height(400), ui::helper("Puste miejsce.")))
        .push(ui::link("far", "Daleko", Message::Link));
    let problem = desk.problem.then(|| {
        ProblemView::new(Kind::Error, "Wpisz hasło", "Pole „Hasło” jest puste.")
            .code("Kod: P-10", "P-10")
            .copy(ui::copy("copy", "Kopiuj", Message::Second))
            .details("Szczegóły", "no password", false, Message::Details, None)
    });
    let page = Page::new(desk.page, "Tytuł strony", body)
        .lead("Jedno zdanie.")
        .problem(problem)
        .main("Dalej", Message::Main)
        .first_focus("name");
    let page = if desk.busy { page.busy("Pracujemy…") } else { page };
    let page = if desk.stop { page.stop("Zatrzymaj", Message::Link) } else { page };
    let stage =
        StageView { name: "1. Pakiet".into(), word: "Teraz".into(), state: StageState::Now, current: true };
    let over = desk.over.map(|over| match over {
        "help" => Over::Help(HelpPanel {
            key: "help",
            main: None,
            title: "Pomoc".into(),
            lead: "Najpierw sprawdź.".into(),
            body: ui::link("glossary", "Słowniczek", Message::Link).into(),
            close: ("Zamknij pomoc".into(), Message::CloseHelp),
        }),
        key => Over::Question(Question {
            key,
            title: "Na pewno?".into(),
            text: "Reszta postępu jest zapisana.".into(),
            main: ("Poczekaj".into(), Message::Main),
            second: Some(("Zamknij mimo to".into(), Message::Second)),
            escape: Message::Back,
        }),
    });
    page.into_element(Frame {
        size: desk.size,
        brand: "Kreator".into(),
        subject: None,
        stages: vec![stage],
        stages_said: "Etapy".into(),
        header: "Etap 1 z 6: Pakiet".into(),
        look: None,
        help: ("Pomoc (F1)".into(), Message::Help),
        back: Some(("Wstecz".into(), Message::Back)),
        later: Some(("Dokończę później".into(), Message::Later)),
        saved: Some("Postęp zapisany o 10:42".into()),
        practice: None,
        over,
        aloud: desk.aloud.clone(),
    })
}

impl Desk {
    /// What is on the screen now.
    pub fn pictured(&mut self) -> draw::Picture {
        use iced::advanced::renderer::{Headless as _, Style};
        let size = self.size;
        self.with(|ui, renderer, clipboard| {
            let now = iced::window::Event::RedrawRequested(std::time::Instant::now());
            let cursor = mouse::Cursor::Unavailable;
            let _ = ui.update(&[Event::Window(now)], cursor, renderer, clipboard, &mut Vec::new());
            let theme = ui::theme(Look::Light);
            let text_color = ui::theme::LIGHT.text;
            ui.draw(renderer, &theme, &Style { text_color }, cursor);
            let (width, height) = (size.width as u32, size.height as u32);
            let rgba = renderer.screenshot(Size::new(width, height), 1.0, ui::theme::LIGHT.page);
            draw::Picture { width, height, rgba }
        })
    }
}
