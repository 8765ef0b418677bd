//! What the window adds to a screen: rail, header, problem frame, banner, help, questions.
use super::back::BackTo;
use super::look::Told;
use super::{App, Closing, Message, Overlay};
use crate::ledger::Standing;
use crate::problem::{Code, Problem, Severity};
use crate::procedure::Stage;
use crate::screen::{self, Screen};
use crate::t;
use crate::text::ContactLine;
use crate::ui::{self, Frame, Icon, Kind, Over, Page, ProblemView, Question, StageState, StageView};
use chrono::Utc;
use iced::keyboard::{self, Key};
use iced::{Element, Event, Subscription, window};
use std::time::Duration;

impl App {
    pub fn view(&self) -> Element<'_, Message> {
        let page = self.page();
        let over = self.over(page.title().to_owned());
        let title = self.title_of(&page);
        page.into_element(self.frame(title, over))
    }

    pub fn title(&self) -> String {
        self.title_of(&self.page())
    }

    fn title_of(&self, page: &Page<'_, Message>) -> String {
        self.texts.window_title(page.title(), self.told_stage(), self.screen.problem())
    }

    /// Time comes only while something is waited for: idle means idle.
    pub fn subscription(&self) -> Subscription<Message> {
        let window = iced::event::listen_with(|event, _, id| match event {
            Event::Window(window::Event::CloseRequested) => Some(Message::CloseRequested),
            Event::Window(window::Event::Opened { size, .. }) => Some(Message::Opened(id, size)),
            Event::Window(window::Event::Resized(size)) => Some(Message::Resized(size)),
            Event::Window(window::Event::Focused) => Some(Message::Look(Told::LookAgain)),
            Event::Window(window::Event::Unfocused) => Some(Message::WindowLeft),
            Event::Window(window::Event::FileDropped(path)) => Some(Message::FileGiven(path)),
            Event::Window(window::Event::FileHovered(_)) => Some(Message::FileHovered(true)),
            Event::Window(window::Event::FilesHoveredLeft) => Some(Message::FileHovered(false)),
            Event::Keyboard(event) => size_of_text(&event).map(Message::Look),
            _ => None,
        });
        let theme = iced::system::theme_changes().map(|_| Message::Look(Told::LookAgain));
        let waits = self.setting.or(self.waiting).or(self.connection.waiting).is_some();
        let time = if waits || self.acting.is_some() {
            iced::time::every(Duration::from_millis(500)).map(Message::Tick)
        } else {
            Subscription::none()
        };
        Subscription::batch([window, theme, time])
    }

    fn page(&self) -> Page<'_, Message> {
        let page = self.screen_page().map(Message::Screen);
        let page = match (&self.screen, self.screen.problem()) {
            (Screen::Locked(screen), Some(problem)) if !screen.is_asking() => {
                page.whole_problem(Icon::LockFilled, self.call_view(problem))
            }
            (_, problem) => page.problem(problem.map(|problem| self.problem_view(problem))),
        };
        self.waited(page.banner(self.banner()))
    }

    pub(super) fn screen_page(&self) -> Page<'_, screen::Message> {
        use screen::Message as M;
        let texts = &self.texts;
        let card = self.practice.as_ref().map(super::Practising::card);
        match &self.screen {
            Screen::Start(screen) => screen.view(texts).map(M::Start),
            Screen::Situations(screen) => screen.view(texts).map(M::Situations),
            Screen::NotNeeded(screen) => screen.view(texts).map(M::NotNeeded),
            Screen::Practice(screen) => screen.view(texts).map(M::Practice),
            Screen::Back(screen) => screen.view(texts, Utc::now()).map(M::Back),
            Screen::Seen(screen) => screen.view(texts).map(M::Seen),
            Screen::Computer(screen) => screen.view(texts).map(M::Computer),
            Screen::File(screen) => screen.view(texts, card).map(M::File),
            Screen::Unlock(screen) => screen.view(texts, card, self.keeper).map(M::Unlock),
            Screen::Unit(screen) => screen.view(texts).map(M::Unit),
            Screen::ByHand(screen) => screen.view(texts).map(M::ByHand),
            Screen::Systems(screen) => screen.view(texts).map(M::Systems),
            Screen::Password(screen) => screen.view(texts, card, self.keeper).map(M::Password),
            Screen::Browser(screen) => screen.view(texts, card).map(M::Browser),
            Screen::Check(screen) => screen.view(texts, card).map(M::Check),
            Screen::Locked(screen) => screen.view(texts, card).map(M::Locked),
            Screen::Halt(screen) => screen.view(texts, card).map(M::Halt),
            Screen::Clock(screen) => screen.view(texts).map(M::Clock),
            Screen::Server(screen) => screen.view(texts).map(M::Server),
            Screen::Certificate(screen) => screen.view(texts).map(M::Certificate),
            Screen::Registration(screen) => screen.view(texts).map(M::Registration),
            Screen::RegistrationByHand(screen) => screen.view(texts).map(M::RegistrationByHand),
            Screen::Dictionaries(screen) => screen.view(texts).map(M::Dictionaries),
            Screen::DictionariesByHand(screen) => screen.view(texts).map(M::DictionariesByHand),
            Screen::Done(screen) => screen.view(texts).map(M::Done),
            Screen::Connected(screen) => screen.view(texts).map(M::Connected),
            Screen::Changes(screen) => screen.view(texts).map(M::Changes),
            Screen::Trouble(screen) => screen.view(texts).map(M::Trouble),
        }
    }

    fn frame<'a>(&self, title: String, over: Option<Over<'a, Message>>) -> Frame<'a, Message> {
        let texts = &self.texts;
        let saved = if self.unsaved {
            Some(t!(texts, "saved-not"))
        } else {
            self.progress().saved().map(|at| t!(texts, "saved-at", time = texts.time(at)))
        };
        let later = (t!(texts, "common-later"), Message::Later);
        Frame {
            size: self.size,
            brand: t!(texts, "program-name"),
            stages: self.stages(),
            stages_said: t!(texts, "frame-stages"),
            subject: self.subject(),
            header: texts.stage_of_six(self.stage()),
            look: matches!(self.screen, Screen::Start(_))
                .then(|| (t!(texts, "look-open"), Message::Look(Told::Open))),
            help: (t!(texts, "common-help"), Message::Help),
            back: self.back().map(|_: BackTo| (t!(texts, "common-back"), Message::Back)),
            later: (self.acting.is_none() && self.setting.is_none()).then_some(later),
            saved,
            practice: self.strip(),
            over,
            aloud: ui::Aloud { reader: self.reader.clone(), title, zoom: self.looks.scale() },
        }
    }

    fn strip(&self) -> Option<ui::Practice<Message>> {
        let texts = &self.texts;
        if self.practice.is_some() {
            let exit = (t!(texts, "practice-leave"), Message::LeavePractice);
            return Some(ui::Practice { text: t!(texts, "strip-practice"), exit: Some(exit) });
        }
        let test = self.progress().package().map(|facts| facts.srodowisko);
        (test == Some(crate::procedure::Environment::Testowe))
            .then(|| ui::Practice { text: t!(texts, "strip-test"), exit: None })
    }

    fn stages(&self) -> Vec<StageView> {
        let texts = &self.texts;
        let progress = self.progress();
        let here = self.stage();
        let view = |stage: Stage| {
            let standing = progress.standing(stage);
            let current = stage == here && !self.screen.is_of_the_end();
            let troubled = current && self.screen.problem().is_some_and(is_grave);
            let (state, word) = match standing {
                _ if troubled => (StageState::Attention, texts.standing(Standing::Attention)),
                Standing::Attention => (StageState::Attention, texts.standing(standing)),
                Standing::Done { .. } => (StageState::Done, texts.standing(standing)),
                Standing::Now => (StageState::Now, texts.standing(standing)),
                Standing::NotYet => (StageState::Later, texts.standing(standing)),
            };
            // The column is too narrow for it beside the name.
            let word = match progress.count(stage) {
                Some(count) => t!(texts, "stage-word-count", word = word, count = texts.count(count)),
                None => word,
            };
            StageView { name: texts.stage_numbered(stage), word, state, current }
        };
        Stage::ALL.into_iter().map(view).collect()
    }

    pub(super) fn stage(&self) -> Stage {
        match &self.screen {
            Screen::Back(screen) => screen.stage(),
            screen => screen.stage(),
        }
    }

    /// The stage in window title and Help; none before stage 1 (storyboard 2.23).
    pub(super) fn told_stage(&self) -> Option<Stage> {
        (!self.screen.is_before_stage_1()).then(|| self.stage())
    }

    fn problem_view(&self, problem: &Problem) -> ProblemView<Message> {
        let texts = &self.texts;
        let mut view = self.worded(problem);
        let answers = [
            (problem.code.remedy(), texts.button(problem), "problem-button"),
            (problem.code.second_remedy(), texts.second(problem), "problem-second"),
        ];
        for (remedy, label, id) in answers {
            if let (Some(remedy), Some(label)) = (remedy, label)
                && let Some(message) = self.screen.answer(remedy)
            {
                view = view.button(ui::secondary(id, label, Message::Screen(message)));
            }
        }
        let lines = texts.contacts(problem, &self.contacts());
        let still = t!(texts, "frame-still-stuck");
        let mut said = Vec::new();
        for (n, ContactLine { text, below, .. }) in lines.iter().enumerate() {
            said.push(if n == 0 { format!("**{still}** {text}") } else { text.clone() });
            said.extend(below.clone());
        }
        if said.is_empty() {
            view =
                view.help(ui::link("problem-help", t!(texts, "common-help"), Message::Help).icon(Icon::Help));
        }
        let numbers = lines.into_iter().filter_map(|line| line.number).next();
        self.with_code(view.contact(said), problem, numbers)
    }

    /// H-08: the contact stands large, in place of "Nie pomogło?".
    fn call_view(&self, problem: &Problem) -> ProblemView<Message> {
        let texts = &self.texts;
        let contacts = self.contacts();
        let line = texts.contacts(problem, &contacts).into_iter().next();
        let (number, below) = line.map(|line| (line.number, line.below)).unwrap_or_default();
        let reached = match (contacts.issuer.name.as_str(), &number) {
            ("", Some(number)) => number.clone(),
            (name, Some(number)) => t!(texts, "contact-phone", contact = name, phone = number.as_str()),
            (name, None) => name.to_owned(),
        };
        let view = self.worded(problem).call(t!(texts, "contact-aw"), reached, below.unwrap_or_default());
        self.with_code(view, problem, number)
    }

    fn worded(&self, problem: &Problem) -> ProblemView<Message> {
        let texts = &self.texts;
        let mut advice = texts.advice(problem);
        let network = problem.code.as_str().starts_with(['N', 'S']);
        if network && matches!(self.screen, Screen::Password(_)) {
            advice = format!("{advice} {}", t!(texts, "password-not-changed"));
        }
        // Only what is proven not to have left comes with such a code (R-07 otherwise).
        if network && matches!(self.screen, Screen::Registration(_)) {
            advice = format!("{advice} {}", t!(texts, "registration-not-done"));
        }
        ProblemView::new(kind(problem.code.severity()), texts.title(problem), advice)
    }

    fn with_code(
        &self,
        view: ProblemView<Message>,
        problem: &Problem,
        number: Option<String>,
    ) -> ProblemView<Message> {
        let texts = &self.texts;
        let code = problem.code.as_str();
        let view = view.code(t!(texts, "frame-code", code = code), code).copy(ui::copy(
            "problem-copy",
            t!(texts, "frame-copy"),
            Message::Copy(code.to_owned()),
        ));
        let view = match number {
            Some(number) => {
                let label = t!(texts, "frame-copy-number");
                view.copy(ui::copy("problem-copy-number", label, Message::Copy(number)))
            }
            None => view,
        };
        if problem.details.is_empty() {
            return view;
        }
        let details = format!("{code}: {}", problem.details);
        let copy =
            ui::copy("problem-copy-details", t!(texts, "frame-copy-details"), Message::Copy(details.clone()));
        let label = t!(texts, "frame-details");
        view.details(label, details, self.details_are_open, Message::ToggleDetails, Some(copy))
    }

    fn over(&self, page: String) -> Option<Over<'_, Message>> {
        let texts = &self.texts;
        Some(match self.overlay? {
            Overlay::Help => Over::Help(self.help(&page)),
            Overlay::Glossary => Over::Help(self.glossary()),
            Overlay::Connection => Over::Help(self.connection_panel()),
            Overlay::Ministry => Over::Help(self.ministry_panel()),
            Overlay::Look { .. } => Over::Help(self.look_panel()),
            Overlay::StartOver => Over::Question(Question {
                key: "start-over",
                title: t!(texts, "return-question"),
                text: t!(texts, "return-question-text"),
                main: (t!(texts, "return-question-no"), Message::CloseOverlay),
                second: Some((t!(texts, "return-question-yes"), Message::StartOver)),
                escape: Message::CloseOverlay,
            }),
            Overlay::Undo => Over::Question(Question {
                key: "undo",
                title: t!(texts, "changes-question"),
                text: self.undo_text(),
                main: (t!(texts, "changes-question-no"), Message::CloseOverlay),
                second: Some((t!(texts, "changes-question-yes"), Message::Undo)),
                escape: Message::CloseOverlay,
            }),
            Overlay::LeavingPractice => Over::Question(Question {
                key: "leave-practice",
                title: t!(texts, "practice-leaving"),
                text: t!(texts, "practice-leaving-text"),
                main: (t!(texts, "closing-running-stay"), Message::CloseOverlay),
                second: Some((t!(texts, "practice-leave"), Message::LeavePractice)),
                escape: Message::CloseOverlay,
            }),
            Overlay::Closing(closing) => {
                let (title, text, main) = match closing {
                    Closing::Unsent => (
                        t!(texts, "closing-unsent"),
                        t!(texts, "closing-unsent-text"),
                        (t!(texts, "closing-unsent-stay"), Message::BackToPassword),
                    ),
                    Closing::Registering => (
                        t!(texts, "closing-running"),
                        t!(texts, "closing-registering-text"),
                        (t!(texts, "closing-running-stay"), Message::CloseOverlay),
                    ),
                    Closing::Running => (
                        t!(texts, "closing-running"),
                        t!(texts, "closing-running-text"),
                        (t!(texts, "closing-running-stay"), Message::CloseOverlay),
                    ),
                    Closing::SettingClock => (
                        t!(texts, "closing-clock"),
                        t!(texts, "closing-clock-text"),
                        (t!(texts, "closing-running-stay"), Message::CloseOverlay),
                    ),
                    Closing::InstallingCertificate => (
                        t!(texts, "closing-certificate"),
                        t!(texts, "closing-certificate-text"),
                        (t!(texts, "closing-running-stay"), Message::CloseOverlay),
                    ),
                };
                Over::Question(Question {
                    key: "closing",
                    title,
                    text,
                    main,
                    second: Some((t!(texts, "closing-anyway"), Message::Leave)),
                    escape: Message::CloseOverlay,
                })
            }
        })
    }
}

/// Ctrl with +, − and 0, as in browsers. Ctrl + Alt is AltGr, and types letters.
fn size_of_text(event: &keyboard::Event) -> Option<Told> {
    let keyboard::Event::KeyPressed { key: Key::Character(key), modifiers, .. } = event else { return None };
    if !modifiers.command() || modifiers.alt() {
        return None;
    }
    match key.as_str() {
        "+" | "=" => Some(Told::Larger),
        "-" => Some(Told::Smaller),
        "0" => Some(Told::AsInSystem),
        _ => None,
    }
}

pub(super) fn kind(severity: Severity) -> Kind {
    match severity {
        Severity::Error => Kind::Error,
        Severity::Warning => Kind::Warning,
        Severity::Info => Kind::Info,
    }
}

/// What only asks the person to fill in a field, or is about no stage, is no reason for "Wymaga uwagi".
pub(super) fn is_grave(problem: &Problem) -> bool {
    problem.code.severity() != Severity::Info
        && !matches!(
            problem.code,
            Code::P01
                | Code::P10
                | Code::H01
                | Code::H02
                | Code::H03
                | Code::K13
                | Code::K20
                | Code::K21
                | Code::K23
                | Code::K30
                | Code::K31
                | Code::K32
        )
}
