//! The three questions of E5 (storyboard 2.23): for the report, and for the day the ministry calls.
//! None has to be answered.
use crate::ledger::{AboutSystem, Installed};
use crate::package::Package;
use crate::procedure::{may_become_date, read_date};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Choice, Row};
use chrono::NaiveDate;
use iced::Element;

pub const INSTALLED: &str = "about-installed";
pub const SINCE: &str = "about-since";
pub const NAME: &str = "about-name";
pub const CERTIFICATE: &str = "about-certificate";

/// What is longer was pasted by mistake.
const LONGEST: usize = 300;

/// The answers as they stand on the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    installed: Option<bool>,
    since: String,
    /// It is just being typed: half a date is no mistake yet.
    since_is_typed: bool,
    name: String,
    certificate: String,
    /// The person has answered something on this page.
    changed: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Installed(bool),
    Since(String),
    Name(String),
    Certificate(String),
}

impl About {
    /// As answered before; otherwise with the name that the package has for its first system.
    pub fn new(answers: Option<&AboutSystem>, package: &Package) -> Self {
        let Some(answers) = answers else {
            let name = package.systems.first().map(|system| format!("{} {}", system.name, system.version));
            let name = name.unwrap_or_default().trim().to_owned();
            return Self { name, ..Self::default() };
        };
        let (installed, since) = match &answers.zainstalowany {
            None => (None, String::new()),
            Some(Installed::JeszczeNie) => (Some(false), String::new()),
            Some(Installed::Tak { od }) => (Some(true), od.clone()),
        };
        Self {
            installed,
            since,
            since_is_typed: false,
            name: answers.nazwa_i_wersja.clone(),
            certificate: answers.swiadectwo.clone(),
            changed: false,
        }
    }

    pub fn update(&mut self, message: Message) {
        let within = |text: String| text.chars().take(LONGEST).collect();
        self.since_is_typed = matches!(message, Message::Since(_));
        self.changed = true;
        match message {
            Message::Installed(installed) => self.installed = Some(installed),
            Message::Since(since) => self.since = within(since),
            Message::Name(name) => self.name = within(name),
            Message::Certificate(certificate) => self.certificate = within(certificate),
        }
    }

    /// For the ledger, where something was answered here.
    pub fn changed(&self) -> Option<AboutSystem> {
        self.changed.then(|| self.answers())
    }

    /// For the ledger.
    pub fn answers(&self) -> AboutSystem {
        let zainstalowany = self.installed.map(|installed| match installed {
            true => Installed::Tak { od: self.since.trim().to_owned() },
            false => Installed::JeszczeNie,
        });
        AboutSystem {
            zainstalowany,
            nazwa_i_wersja: self.name.trim().to_owned(),
            swiadectwo: self.certificate.trim().to_owned(),
        }
    }

    fn date(&self) -> Option<NaiveDate> {
        read_date(&self.since)
    }

    /// Said at the field, in nobody's way.
    fn is_unclear(&self) -> bool {
        let can_become_one = may_become_date(&self.since);
        !self.since.trim().is_empty() && self.date().is_none() && !(self.since_is_typed && can_become_one)
    }

    /// With a heading of their own.
    pub fn view<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        self.asked(texts, Some(ui::section(t!(texts, "about-heading"))))
    }

    /// On a page that has its heading already.
    pub fn questions<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        self.asked(texts, None)
    }

    fn asked<'a>(&self, texts: &Texts, heading: Option<Element<'a, Message>>) -> Element<'a, Message> {
        let question = t!(texts, "about-installed");
        let answers = [self.yes(texts), t!(texts, "about-installed-no")].map(Choice::new);
        let chosen = self.installed.map(|installed| usize::from(!installed));
        let answers =
            ui::radio_group(INSTALLED, question.clone(), answers, chosen, |n| Message::Installed(n == 0));
        let since = (self.installed == Some(true)).then(|| {
            // It keeps nobody from going on, so it is no error.
            let hint = match self.is_unclear() {
                true => t!(texts, "about-since-unclear"),
                false => t!(texts, "about-since-hint"),
            };
            ui::field(SINCE, t!(texts, "about-since"), &self.since, Message::Since).hint(hint)
        });
        let installed = ui::stack(4.0).push(ui::strong(question)).push(answers).maybe(since);
        let name = ui::field(NAME, t!(texts, "about-name"), &self.name, Message::Name);
        let certificate =
            ui::field(CERTIFICATE, t!(texts, "about-certificate"), &self.certificate, Message::Certificate);
        let head = ui::stack(4.0).maybe(heading).push(ui::quiet_body(t!(texts, "about-why")));
        ui::blocks([Some(head.into()), Some(installed.into()), Some(name.into()), Some(certificate.into())])
    }

    fn yes(&self, texts: &Texts) -> String {
        match self.date().filter(|_| self.installed == Some(true)) {
            Some(date) => t!(texts, "about-installed-since", date = texts.date(date)),
            None => t!(texts, "about-installed-yes"),
        }
    }

    /// The answers, to be looked at.
    pub fn rows<'a, M: Clone + 'a>(&self, texts: &Texts) -> [Row<'a, M>; 3] {
        let given = |text: &str| match text.trim() {
            "" => t!(texts, "report-absent"),
            text => text.to_owned(),
        };
        let installed = match self.installed {
            Some(true) => self.yes(texts),
            Some(false) => t!(texts, "about-installed-no"),
            None => given(""),
        };
        [
            ui::row(t!(texts, "about-installed"), installed),
            ui::row(t!(texts, "about-name"), given(&self.name)),
            ui::row(t!(texts, "about-certificate"), given(&self.certificate)),
        ]
    }
}
