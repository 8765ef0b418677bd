//! The pages of `assets/cwiczenia`, and what each style expects back from a browser.
use crate::training::{Style, Verdict};
use encoding_rs::{Encoding, ISO_8859_2, UTF_8, WINDOWS_1250};

/// One style. The pages lie in the repository in UTF-8 and leave in [`Look::encoding`], which they
/// also declare. Marks in them: `{{zeton}}` (hidden field), `{{komunikat}}` (what is said, or
/// nothing), `{{tekst}}` (in `komunikat.html`), `{{login}}`.
pub(super) struct Look {
    pub(super) encoding: &'static Encoding,
    /// Whether the encoding is named in the head of the answer too, not only in the page.
    pub(super) names_encoding: bool,
    pub(super) login_page: &'static str,
    pub(super) change_page: &'static str,
    pub(super) result_page: &'static str,
    pub(super) logged_in_page: &'static str,
    message: &'static str,
    /// `verdict = text`, a line each.
    messages: &'static str,
    pub(super) fields: Fields,
    pub(super) checks: Checks,
    /// A change is answered by a redirect to a page that tells what came of it.
    pub(super) redirects: bool,
}

/// The names that the pages give to their fields.
pub(super) struct Fields {
    pub(super) token: &'static str,
    /// On the page "Zmiana hasła"; `None` where there is none.
    pub(super) change_login: Option<&'static str>,
    pub(super) old: &'static str,
    pub(super) new: &'static str,
    pub(super) repeat: &'static str,
    /// On the login page.
    pub(super) login: &'static str,
    pub(super) password: &'static str,
    /// A button in the login form that asks for the page "Zmiana hasła".
    pub(super) to_change: Option<&'static str>,
}

/// What a browser with the page open sends, and this style insists on.
pub(super) struct Checks {
    /// Fields of the form "Zmiana hasła", with their values: hidden ones, and the button pressed.
    pub(super) values: &'static [(&'static str, &'static str)],
    pub(super) referer: bool,
    pub(super) origin: bool,
}

macro_rules! page {
    ($style:literal, $name:literal) => {
        include_str!(concat!("../../../assets/cwiczenia/", $style, "/", $name))
    };
}

macro_rules! look {
    ($style:literal, $encoding:expr, $names:literal, $fields:expr, $checks:expr, $redirects:literal) => {
        Look {
            encoding: $encoding,
            names_encoding: $names,
            login_page: page!($style, "logowanie.html"),
            change_page: page!($style, "zmiana.html"),
            result_page: page!($style, "wynik.html"),
            logged_in_page: page!($style, "zalogowano.html"),
            message: page!($style, "komunikat.html"),
            messages: page!($style, "komunikaty.txt"),
            fields: $fields,
            checks: $checks,
            redirects: $redirects,
        }
    };
}

impl Look {
    pub(super) fn of(style: Style) -> Self {
        match style {
            Style::Faces => look!("faces", UTF_8, true, FACES, FACES_CHECKS, false),
            Style::Prosty => look!("prosty", WINDOWS_1250, true, PROSTY, PROSTY_CHECKS, false),
            Style::Tabele => look!("tabele", ISO_8859_2, false, TABELE, TABELE_CHECKS, false),
            Style::Nowoczesny => {
                look!("nowoczesny", UTF_8, true, NOWOCZESNY, NOWOCZESNY_CHECKS, true)
            }
        }
    }

    /// The page that tells `verdict`.
    pub(super) fn page_for(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Changed | Verdict::Locked | Verdict::NotABrowser => self.result_page,
            Verdict::WrongOld | Verdict::PolicyRefused | Verdict::RepeatDiffers | Verdict::WrongLogin => {
                self.change_page
            }
            Verdict::SessionGone => self.login_page,
            Verdict::LoggedIn => self.logged_in_page,
        }
    }

    /// `page` with its marks filled, in the encoding of this style.
    pub(super) fn render(&self, page: &str, token: &str, login: &str, verdict: Option<Verdict>) -> Vec<u8> {
        let said = verdict.map_or_else(String::new, |verdict| {
            self.message.trim_end().replace("{{tekst}}", self.text(verdict))
        });
        let text = page
            .replace("{{zeton}}", token)
            .replace("{{login}}", &escaped(login))
            .replace("{{komunikat}}", &said);
        self.encoding.encode(&text).0.into_owned()
    }

    fn text(&self, verdict: Verdict) -> &'static str {
        let key = match verdict {
            Verdict::Changed => "zmieniono",
            Verdict::WrongOld => "stare",
            Verdict::PolicyRefused => "polityka",
            Verdict::RepeatDiffers => "rozne",
            Verdict::WrongLogin => "logowanie",
            Verdict::Locked => "blokada",
            Verdict::LoggedIn => "zalogowano",
            Verdict::SessionGone => "sesja",
            Verdict::NotABrowser => "odrzucono",
        };
        let mut lines = self.messages.lines().filter_map(|line| line.split_once(" = "));
        lines.find(|(known, _)| *known == key).map_or("", |(_, text)| text)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

const FACES: Fields = Fields {
    token: "javax.faces.ViewState",
    change_login: Some("zmianaForm:uzytkownik"),
    old: "zmianaForm:stareHaslo",
    new: "zmianaForm:noweHaslo",
    repeat: "zmianaForm:powtorzHaslo",
    login: "logowanieForm:uzytkownik",
    password: "logowanieForm:haslo",
    to_change: Some("logowanieForm:zmiana"),
};
const FACES_CHECKS: Checks = Checks {
    values: &[("zmianaForm", "zmianaForm"), ("zmianaForm:zapisz", "Zapisz")],
    referer: false,
    origin: false,
};

const PROSTY: Fields = Fields {
    token: "zeton",
    change_login: Some("login"),
    old: "haslo_stare",
    new: "haslo_nowe",
    repeat: "haslo_nowe2",
    login: "login",
    password: "haslo",
    to_change: None,
};
const PROSTY_CHECKS: Checks = Checks { values: &[], referer: true, origin: false };

const TABELE: Fields = Fields {
    token: "s",
    change_login: None,
    old: "p1",
    new: "p2",
    repeat: "p3",
    login: "u",
    password: "p",
    to_change: None,
};
const TABELE_CHECKS: Checks =
    Checks { values: &[("akcja", "zmien"), ("wyslij", "Zmień hasło")], referer: false, origin: false };

const NOWOCZESNY: Fields = Fields {
    token: "_csrf",
    change_login: Some("username"),
    old: "current-password",
    new: "new-password",
    repeat: "new-password-confirm",
    login: "username",
    password: "password",
    to_change: None,
};
const NOWOCZESNY_CHECKS: Checks = Checks { values: &[], referer: false, origin: true };
