//! E6: the temporary password becomes one's own. The act itself is not here.
mod typed;

pub use typed::Typed;

use super::Card;
use crate::package::Package;
use crate::platform::credentials::Keeper;
use crate::problem::{Code, Problem, Remedy};
use crate::procedure::MOST_ATTEMPTS;
use crate::procedure::policy::{self, Rule};
use crate::secret::Secret;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Kind, Page, Row};
use iced::Element;
use std::sync::Arc;

pub const OLD: &str = "password-old";
pub const NEW: &str = "password-new";
pub const REPEAT: &str = "password-repeat";
pub const REMEMBER: &str = "password-remember";

#[derive(Debug)]
pub struct Password {
    package: Arc<Package>,
    /// Attempts before the wizard stops.
    left: u32,
    /// The act runs.
    sending: bool,
    old: Old,
    new: Secret,
    repeat: Secret,
    shown: Shown,
    /// "Zapamiętaj hasło…".
    remember: bool,
    problem: Option<Problem>,
}

#[derive(Debug, PartialEq, Eq)]
enum Old {
    FromPackage,
    Typed(Secret),
}

/// Which fields are readable now.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Shown {
    old: bool,
    new: bool,
    repeat: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Old,
    New,
    Repeat,
}

#[derive(Debug, Clone)]
pub enum Message {
    Changed(Field, Secret),
    Toggle(Field),
    /// "Wpisz inne stare hasło".
    OtherOld,
    Submit,
    /// The button of the frame.
    Remedy(Remedy),
    InBrowser,
    Remember(bool),
    /// The act has been settled, and another try is possible. No problem: it was stopped.
    Settled {
        left: u32,
        problem: Option<Problem>,
    },
    Stop,
    Hide,
}

#[derive(Debug, PartialEq)]
pub enum Action {
    None,
    Focus(&'static str),
    Change { old: Secret, new: Secret, remember: bool },
    InBrowser,
    Stop,
}

impl Password {
    /// `typed`: a new temporary password was told, and the one of the package is not used any more.
    pub fn new(package: Arc<Package>, left: u32, sending: bool, typed: bool) -> Self {
        let typed = typed || package.temporary.is_empty();
        Self {
            package,
            left,
            sending,
            old: if typed { Old::Typed(Secret::default()) } else { Old::FromPackage },
            new: Secret::default(),
            repeat: Secret::default(),
            shown: Shown::default(),
            remember: false,
            problem: None,
        }
    }

    /// With what was typed before the page was left, for the same package.
    pub fn with(mut self, typed: Option<Typed>) -> Self {
        if let Some(typed) = typed.filter(|typed| typed.is_for(&self.package)) {
            if let Some(old) = typed.old {
                self.old = Old::Typed(old);
            }
            (self.new, self.repeat) = (typed.new, typed.repeat);
            self.remember = typed.remember;
        }
        self
    }

    /// To be kept while the page is left; none where nothing is typed.
    pub fn typed(&self) -> Option<Typed> {
        let old = match &self.old {
            Old::FromPackage => None,
            Old::Typed(old) => Some(old.clone()),
        };
        let typed = Typed {
            package: self.package.code.clone(),
            old,
            new: self.new.clone(),
            repeat: self.repeat.clone(),
            remember: self.remember,
        };
        let has_old = typed.old.as_ref().is_some_and(|old| !old.is_empty());
        (has_old || typed.has_new()).then_some(typed)
    }

    pub fn first(&self) -> &'static str {
        match &self.old {
            Old::Typed(old) if old.is_empty() => OLD,
            _ => NEW,
        }
    }

    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// Attempts before the wizard stops.
    pub fn left(&self) -> u32 {
        self.left
    }

    /// In practice the administrator has something to say only once he is called.
    fn has_gone_wrong(&self) -> bool {
        self.problem.is_some() || self.left < MOST_ATTEMPTS || self.old != Old::FromPackage
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            // What is on its way stays what is shown.
            Message::Changed(..) | Message::OtherOld | Message::Remember(_) if self.sending => {}
            Message::Changed(field, secret) => self.change(field, secret),
            Message::Toggle(field) => {
                let shown = self.shown_mut(field);
                *shown = !*shown;
            }
            Message::OtherOld | Message::Remedy(Remedy::OtherOldPassword) => {
                self.old = Old::Typed(Secret::default());
                self.shown.old = false;
                return Action::Focus(OLD);
            }
            Message::Submit => return self.submit(),
            Message::Remember(remember) => self.remember = remember,
            Message::InBrowser if self.sending => {}
            Message::InBrowser | Message::Remedy(Remedy::UseBrowser) => return Action::InBrowser,
            Message::Remedy(Remedy::ShowBoth) => {
                (self.shown.new, self.shown.repeat) = (true, true);
                return Action::Focus(REPEAT);
            }
            Message::Remedy(Remedy::OtherNewPassword) => return Action::Focus(NEW),
            Message::Remedy(_) => {}
            Message::Settled { left, problem } => return self.settled(left, problem),
            Message::Stop if self.sending => return Action::Stop,
            Message::Stop => {}
            Message::Hide => self.shown = Shown::default(),
        }
        Action::None
    }

    fn change(&mut self, field: Field, secret: Secret) {
        match field {
            Field::Old => self.old = Old::Typed(secret),
            Field::New => self.new = secret,
            Field::Repeat => self.repeat = secret,
        }
    }

    fn shown_mut(&mut self, field: Field) -> &mut bool {
        match field {
            Field::Old => &mut self.shown.old,
            Field::New => &mut self.shown.new,
            Field::Repeat => &mut self.shown.repeat,
        }
    }

    fn submit(&mut self) -> Action {
        if self.sending {
            return Action::None;
        }
        self.shown = Shown::default();
        let old = match &self.old {
            Old::FromPackage => self.package.temporary.clone(),
            Old::Typed(old) => old.clone(),
        };
        if old.is_empty() {
            return self.missing(Problem::empty("password-old"), OLD);
        }
        if self.new.is_empty() {
            return self.missing(Code::H01.into(), NEW);
        }
        let missing = policy::missing(self.new.expose());
        if !missing.is_empty() {
            let short_by = policy::short_by(self.new.expose());
            let lacks = crate::act::password::lacks(&missing, short_by);
            return self.missing(Problem::new(Code::H03).with("missing", lacks), NEW);
        }
        if self.repeat.is_empty() {
            return self.missing(Problem::new(Code::H01).with("variant", "again"), REPEAT);
        }
        if self.new != self.repeat {
            return self.missing(Code::H02.into(), REPEAT);
        }
        self.problem = None;
        self.sending = true;
        Action::Change { old, new: self.new.clone(), remember: self.remember }
    }

    fn missing(&mut self, problem: Problem, field: &'static str) -> Action {
        self.problem = Some(problem);
        Action::Focus(field)
    }

    /// After an answer of CSIZS the fields are emptied (ux D3); when nothing was sent they stay.
    fn settled(&mut self, left: u32, problem: Option<Problem>) -> Action {
        self.left = left;
        self.sending = false;
        let code = problem.as_ref().map(|problem| problem.code);
        if code.is_some_and(is_answer) {
            self.new = Secret::default();
            self.repeat = Secret::default();
        }
        // The temporary password still holds after H-04; after H-05 it is not the right one.
        if code == Some(Code::H05) || (code == Some(Code::H06) && self.old != Old::FromPackage) {
            self.old = Old::Typed(Secret::default());
        }
        self.problem = problem;
        Action::Focus(self.first())
    }
}

impl Password {
    pub fn view<'a>(
        &'a self,
        texts: &'a Texts,
        card: Option<&Card>,
        keeper: Option<Keeper>,
    ) -> Page<'a, Message> {
        let account = ui::short_card([
            ui::row(t!(texts, "password-login"), self.package.login.clone()),
            self.old_row(texts),
        ]);
        let account = match &self.old {
            Old::FromPackage => ui::stack(0.0).push(account),
            Old::Typed(old) => {
                let reveal = match self.shown.old {
                    true => t!(texts, "password-old-hide"),
                    false => t!(texts, "password-old-show"),
                };
                let changed = |secret| Message::Changed(Field::Old, secret);
                let field = ui::secret_field(OLD, t!(texts, "password-old"), old, changed)
                    .pasted(changed)
                    .reveal(reveal, self.shown.old, Message::Toggle(Field::Old))
                    .keyboard(texts.keyboard())
                    .error(self.error(texts, OLD));
                ui::stack(16.0).push(account).push(field)
            }
        };
        let fields = ui::pair(self.field(texts, Field::New), self.field(texts, Field::Repeat));
        let below = ui::columns(self.rules(texts), self.warning(texts));
        let sent = ui::body(t!(texts, "password-sent"));
        let keep = ui::body(t!(texts, "password-keep"));
        let remember = match keeper {
            Some(Keeper::Windows) => self.remembering(t!(texts, "password-remember")),
            Some(Keeper::Other) => self.remembering(t!(texts, "password-remember-other")),
            None => ui::helper(t!(texts, "common-no-store")),
        };
        // Rarely wanted, and what an answer of CSIZS makes necessary has a button of its own.
        let other = (self.old == Old::FromPackage).then(|| {
            ui::link("password-old-other", t!(texts, "password-old-other"), Message::OtherOld)
                .icon(Icon::Edit)
        });
        let browser =
            ui::link("password-browser", t!(texts, "password-browser"), Message::InBrowser).icon(Icon::Open);
        let links = ui::stack(0.0).maybe(other).push(browser);
        let body = ui::blocks([
            card.filter(|_| self.has_gone_wrong()).and_then(|card| card.call(texts)),
            Some(account.into()),
            Some(sent),
            Some(fields),
            Some(below),
            Some(ui::stack(4.0).push(keep).push(remember).into()),
            (!self.sending).then(|| links.into()),
        ]);
        let page = Page::new("password", t!(texts, "password-title"), body)
            .lead(t!(texts, "password-lead"))
            .first_focus(self.first());
        if self.sending {
            page.busy(t!(texts, "common-wait-changing"))
        } else {
            page.main(t!(texts, "password-change"), Message::Submit)
        }
    }

    fn remembering<'a>(&self, label: String) -> Element<'a, Message> {
        ui::checkbox(REMEMBER, label, self.remember, Message::Remember)
    }

    fn old_row<'a>(&self, texts: &Texts) -> Row<'a, Message> {
        let label = t!(texts, "password-old");
        if self.old != Old::FromPackage {
            return ui::row(label, t!(texts, "password-old-typed"));
        }
        let (row, toggle, icon) = if self.shown.old {
            let shown = ui::mono(self.package.temporary.expose());
            (ui::row_with(label, shown), t!(texts, "password-old-hide"), Icon::Hide)
        } else {
            let loaded = match self.package.temporary_is_typed {
                true => t!(texts, "password-old-by-hand"),
                false => t!(texts, "password-old-loaded"),
            };
            (ui::row(label, loaded), t!(texts, "password-old-show"), Icon::Show)
        };
        row.action(ui::small("password-old-reveal", toggle, Message::Toggle(Field::Old)).icon(icon))
    }

    fn field<'a>(&'a self, texts: &Texts, field: Field) -> ui::Field<'a, Message> {
        let (id, label, secret, shown) = match field {
            Field::Repeat => (REPEAT, t!(texts, "password-repeat"), &self.repeat, self.shown.repeat),
            Field::New | Field::Old => (NEW, t!(texts, "password-new"), &self.new, self.shown.new),
        };
        let reveal = match (field, shown) {
            (Field::Repeat, false) => t!(texts, "password-repeat-show"),
            (Field::Repeat, true) => t!(texts, "password-repeat-hide"),
            (Field::New | Field::Old, false) => t!(texts, "password-new-show"),
            (Field::New | Field::Old, true) => t!(texts, "password-new-hide"),
        };
        let changed = move |secret| Message::Changed(field, secret);
        ui::secret_field(id, label, secret, changed)
            .pasted(changed)
            .reveal(reveal, shown, Message::Toggle(field))
            .keyboard(texts.keyboard())
            .error(self.error(texts, id))
    }

    /// The same words as in the frame, at the field they are about (ux D2).
    fn error(&self, texts: &Texts, field: &str) -> Option<String> {
        let problem = self.problem.as_ref()?;
        let about = match problem.code {
            Code::K31 => OLD,
            Code::H01 if problem.args.contains_key("variant") => REPEAT,
            Code::H01 | Code::H03 => NEW,
            Code::H02 => REPEAT,
            _ => return None,
        };
        (about == field).then(|| texts.title(problem))
    }

    fn rules<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let new = self.new.expose();
        let rules = policy::RULES.map(|rule| {
            let text = texts.get(rule_key(rule));
            let met = rule.is_met(new);
            let word = if met { t!(texts, "rule-met") } else { t!(texts, "rule-not-yet") };
            ui::Rule { text, met, word }
        });
        let list = ui::rules(t!(texts, "password-rules"), rules);
        let hint = t!(texts, "password-uncommon");
        let hint = if policy::has_uncommon(new) { ui::banner(Kind::Warning, hint) } else { ui::helper(hint) };
        ui::stack(8.0).push(list).push(hint).into()
    }

    fn warning<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let used = MOST_ATTEMPTS.saturating_sub(self.left);
        let warning = format!("**{}** {}", t!(texts, "password-warning"), t!(texts, "password-warning-text"));
        ui::frame(
            Kind::Warning,
            ui::blocks([
                Some(ui::body(warning)),
                Some(ui::attempts(used, texts.attempts_left(self.left))),
                Some(ui::helper(t!(texts, "password-warning-browser"))),
            ]),
        )
    }
}

/// What CSIZS has answered, or may have: what was typed for it is not kept.
pub fn is_answer(code: Code) -> bool {
    matches!(code, Code::H04 | Code::H05 | Code::H06 | Code::H07 | Code::H08 | Code::H09 | Code::H11)
}

/// The text of a rule.
pub(super) fn rule_key(rule: Rule) -> &'static str {
    match rule {
        Rule::Length => "rule-length",
        Rule::Digit => "rule-digit",
        Rule::Special => "rule-special",
        Rule::Upper => "rule-upper",
        Rule::Lower => "rule-lower",
    }
}
