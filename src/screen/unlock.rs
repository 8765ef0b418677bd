//! E4 and E4b: the password that is told on the telephone.
use super::Card;
use super::spelled::spelled;
use crate::package::{Package, Sealed};
use crate::platform::credentials::Keeper;
use crate::problem::{Code, Problem, Remedy};
use crate::secret::Secret;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Kind, Page};
use iced::Element;
use std::sync::Arc;

pub const PASSWORD: &str = "unlock-password";
pub const REMEMBER: &str = "unlock-remember";

/// From this try on with the same file: P-12 instead of P-11.
const STILL_WRONG: u32 = 3;

#[derive(Debug)]
pub struct Unlock {
    sealed: Arc<Sealed>,
    /// E4b: the wizard's own copy is opened again.
    again: bool,
    password: Secret,
    shown: bool,
    read_back: bool,
    code_spelled: bool,
    /// The password of the practice card.
    card_spelled: bool,
    /// "Zapamiętaj hasło do pakietu…".
    remember: bool,
    opening: bool,
    tries: u32,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    PasswordChanged(Secret),
    ToggleShown,
    ToggleReadBack,
    ToggleCode,
    ToggleCard,
    Remember(bool),
    /// "Kod jest inny".
    CodeDiffers,
    OtherFile,
    Submit,
    /// "Zatrzymaj".
    Stop,
    Opened(Result<Arc<Package>, Problem>),
    /// The package is open, and its password remembered or not (K-13).
    Kept(Result<(), Problem>),
    /// The buttons of the frame.
    Remedy(Remedy),
    /// The window lost the focus: nothing stays readable behind another program.
    Hide,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Open {
        sealed: Arc<Sealed>,
        password: Secret,
    },
    Finish(Arc<Package>),
    /// To the package that is open.
    GoOn,
    OtherFile,
    /// K-12: the package's unit, or the one of the progress.
    UsePackage,
    UseProgress,
    CopyRequest(Problem),
    Stop,
}

impl Unlock {
    pub fn new(sealed: Arc<Sealed>, again: bool) -> Self {
        Self {
            sealed,
            again,
            password: Secret::default(),
            shown: false,
            read_back: false,
            code_spelled: false,
            card_spelled: false,
            remember: false,
            opening: false,
            tries: 0,
            problem: None,
        }
    }

    pub fn is_again(&self) -> bool {
        self.again
    }

    /// What is to be remembered once it has opened the package.
    pub fn to_remember(&self) -> Option<Secret> {
        self.remember.then(|| self.password.clone())
    }

    pub fn sealed(&self) -> &Arc<Sealed> {
        &self.sealed
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::PasswordChanged(password) => self.password = password,
            Message::ToggleShown => self.shown = !self.shown,
            Message::ToggleReadBack => self.read_back = !self.read_back,
            Message::ToggleCode => self.code_spelled = !self.code_spelled,
            Message::ToggleCard => self.card_spelled = !self.card_spelled,
            Message::Remember(remember) => self.remember = remember,
            Message::CodeDiffers => {
                self.hide();
                self.problem = Some(Code::P26.into());
            }
            Message::OtherFile => return Action::OtherFile,
            Message::Submit if self.opening => {}
            Message::Submit if self.password.is_empty() => {
                self.problem = Some(Code::P10.into());
                return Action::Focus(PASSWORD);
            }
            Message::Submit => {
                self.hide();
                self.opening = true;
                self.problem = None;
                return Action::Open { sealed: Arc::clone(&self.sealed), password: self.password.clone() };
            }
            Message::Opened(Ok(package)) => {
                self.opening = false;
                return Action::Finish(package);
            }
            // The password stays, to be compared with what was told (ux D3).
            Message::Opened(Err(problem)) => {
                self.opening = false;
                self.tries += u32::from(problem.code == Code::P11);
                self.problem = Some(self.worded(problem));
                return Action::Focus(PASSWORD);
            }
            Message::Kept(Ok(())) => return Action::GoOn,
            Message::Kept(Err(problem)) => {
                self.remember = false;
                self.problem = Some(problem);
            }
            Message::Stop => {
                self.opening = false;
                return Action::Stop;
            }
            Message::Remedy(remedy) => return self.remedy(remedy),
            Message::Hide => self.hide(),
        }
        Action::None
    }

    fn remedy(&mut self, remedy: Remedy) -> Action {
        match remedy {
            Remedy::ReadBack => {
                self.read_back = true;
                Action::Focus(PASSWORD)
            }
            Remedy::Retry => Action::Focus(PASSWORD),
            Remedy::ChooseFile => Action::OtherFile,
            Remedy::UsePackage => Action::UsePackage,
            Remedy::GoOn => Action::GoOn,
            Remedy::UseProgress => Action::UseProgress,
            Remedy::CopyRequest => self.problem.clone().map_or(Action::None, Action::CopyRequest),
            _ => Action::None,
        }
    }

    fn hide(&mut self) {
        self.shown = false;
        self.read_back = false;
    }

    fn worded(&self, problem: Problem) -> Problem {
        if problem.code == Code::P11 && self.tries >= STILL_WRONG {
            Problem::new(Code::P12).with("file", self.sealed.name()).details(problem.details)
        } else {
            problem
        }
    }
}

impl Unlock {
    pub fn view<'a>(
        &'a self,
        texts: &'a Texts,
        card: Option<&Card>,
        keeper: Option<Keeper>,
    ) -> Page<'a, Message> {
        let reveal = if self.shown { t!(texts, "unlock-hide") } else { t!(texts, "unlock-show") };
        let field = ui::secret_field(
            PASSWORD,
            t!(texts, "unlock-password"),
            &self.password,
            Message::PasswordChanged,
        )
        .reveal(reveal, self.shown, Message::ToggleShown)
        .keyboard(texts.keyboard())
        .error(self.error(texts))
        .hint(t!(texts, "unlock-case"));
        let label = if self.read_back { t!(texts, "unlock-read-hide") } else { t!(texts, "unlock-read") };
        let read = ui::expander(
            "unlock-read",
            label,
            self.read_back,
            Message::ToggleReadBack,
            spelled(
                texts,
                t!(texts, "unlock-read-list"),
                Some(t!(texts, "unlock-read-alone")),
                &self.password,
            ),
        );
        let field = ui::stack(4.0).push(field).push(read).into();
        let practice = card.map(|card| match card.password {
            Some(_) => card.package(texts, self.card_spelled, Message::ToggleCard),
            None => ui::banner(Kind::Info, t!(texts, "practice-no-password")),
        });
        let page = if self.again {
            let copy =
                self.sealed.modified().map(|at| ui::body(t!(texts, "reopen-copy", date = texts.day(at))));
            let no_store = keeper.is_none().then(|| ui::helper(t!(texts, "common-no-store")));
            let body = ui::blocks([copy, Some(field), practice, no_store]);
            Page::new("reopen", t!(texts, "reopen-title"), body)
                .lead(t!(texts, "reopen-lead"))
                .second(t!(texts, "reopen-other"), Message::OtherFile)
        } else {
            let remember = self.remembering(texts, keeper);
            let body = ui::blocks([Some(field), practice, Some(self.package_code(texts)), Some(remember)]);
            Page::new("unlock", t!(texts, "unlock-title"), body).lead(t!(texts, "unlock-lead"))
        };
        let page = page.first_focus(PASSWORD);
        match (self.opening, self.again) {
            (true, _) => page.busy(t!(texts, "common-wait-opening")),
            _ if self.is_open_and_not_kept() => {
                page.main(t!(texts, "common-next"), Message::Remedy(Remedy::GoOn))
            }
            (false, true) => page.main(t!(texts, "reopen-open"), Message::Submit),
            (false, false) => page.main(t!(texts, "unlock-open"), Message::Submit),
        }
    }

    fn is_open_and_not_kept(&self) -> bool {
        self.problem.as_ref().is_some_and(|problem| problem.code == Code::K13)
    }

    /// The tick; where nothing can be remembered, what that means.
    fn remembering<'a>(&self, texts: &Texts, keeper: Option<Keeper>) -> Element<'a, Message> {
        let label = match keeper {
            Some(Keeper::Windows) => t!(texts, "unlock-remember"),
            Some(Keeper::Other) => t!(texts, "unlock-remember-other"),
            None => return ui::helper(t!(texts, "common-no-store")),
        };
        ui::checkbox(REMEMBER, label, self.remember, Message::Remember)
    }

    fn error(&self, texts: &Texts) -> Option<String> {
        let problem = self.problem.as_ref()?;
        matches!(problem.code, Code::P10 | Code::P11 | Code::P12).then(|| texts.title(problem))
    }

    fn package_code<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let code = self.sealed.code();
        let read = ui::small("unlock-code", t!(texts, "unlock-code-read"), Message::ToggleCode)
            .expanded(self.code_spelled);
        let differs =
            ui::small("unlock-code-differs", t!(texts, "unlock-code-differs"), Message::CodeDiffers);
        let spelled = self.code_spelled.then(|| ui::body(texts.say_code(code)));
        ui::blocks([
            Some(ui::code(&t!(texts, "unlock-code", code = code), code, [read, differs])),
            spelled,
            Some(ui::helper(t!(texts, "unlock-code-compare"))),
        ])
    }
}
