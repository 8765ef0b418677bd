//! Where the person is, read from the title of the window, as a screen reader would say it.
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::text::{Language, Texts, plain};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// E1.
    Start,
    /// E1a.
    Situations,
    /// "Podłączenie nie jest potrzebne".
    NotNeeded,
    /// E1g.
    Stories,
    /// E1c, "jesteś na etapie N z 6".
    Back(u32),
    /// E2.
    Computer,
    /// E3.
    File,
    /// E4.
    Unlock,
    /// E4b.
    Reopen,
    /// E5.
    Unit,
    /// E5c.
    Systems,
    /// E6, without a problem; also while the act runs.
    Password,
    /// E6b.
    Browser,
    /// The check of H-09.
    Check,
    /// E7, without a problem.
    Clock,
    /// E8, which goes on by itself.
    Server,
    /// E9.
    Certificate,
    /// E10.
    Registration,
    /// E11.
    Dictionaries,
    /// The list of stages, when all is done.
    Connected,
    /// E11b.
    DictionariesByHand,
    /// A problem, on whatever page.
    Told(Code),
    /// H-01 at the second field.
    EmptyRepeat,
}

impl Place {
    /// Where the walk through the stages ends.
    pub const END: Self = Self::Connected;

    /// Behind the change of the password: stage 3, or the list of stages behind the second.
    pub fn is_past_password(self) -> bool {
        match self {
            Self::Clock
            | Self::Server
            | Self::Certificate
            | Self::Registration
            | Self::Dictionaries
            | Self::Connected
            | Self::Back(3..) => true,
            Self::Told(code) => code.as_str().starts_with("Z-"),
            _ => false,
        }
    }
}

/// The titles of one language.
pub struct Signs {
    brand: String,
    problem: String,
    back: String,
    again: String,
    pages: Vec<(Place, String)>,
    problems: Vec<(Place, String)>,
}

impl Signs {
    pub fn of(language: Language) -> Self {
        let texts = Texts::load(language).unwrap();
        let text = |key: &str| until_argument(&texts.get(key));
        let pages = [
            (Place::Clock, "clock-title"),
            (Place::Server, "server-title"),
            (Place::Certificate, "certificate-title"),
            (Place::Registration, "registration-title"),
            (Place::Dictionaries, "dictionaries-title"),
            (Place::Connected, "practice-finished"),
            (Place::DictionariesByHand, "dictionaries-by-hand-title"),
            (Place::Start, "start-title"),
            (Place::Situations, "situation-title"),
            (Place::NotNeeded, "not-needed-title"),
            (Place::Stories, "practice-title"),
            (Place::Computer, "computer-title"),
            (Place::File, "file-title"),
            (Place::Unlock, "unlock-title"),
            (Place::Reopen, "reopen-title"),
            (Place::Unit, "unit-title"),
            (Place::Systems, "systems-title"),
            (Place::Password, "password-title"),
            (Place::Browser, "browser-title"),
            (Place::Check, "check-title"),
        ];
        let told = |code: &Code| (Place::Told(*code), plain(&texts.title(&(*code).into())));
        let again = Problem::new(Code::H01).with("variant", "again");
        Self {
            brand: text("program-name"),
            problem: text("window-title-problem"),
            back: text("return-title"),
            again: until_argument(&texts.title(&again)),
            pages: pages.map(|(place, key)| (place, text(key))).to_vec(),
            problems: Code::ALL
                .iter()
                .map(told)
                .filter(|(_, title)| !until_argument(title).is_empty())
                .collect(),
        }
    }

    /// `None` for a title that is none of the wizard's.
    pub fn read(&self, title: &str) -> Option<Place> {
        let title = plain(title);
        if !title.ends_with(&self.brand) {
            return None;
        }
        let longest = |known: &[(Place, String)], title: &str| {
            let fitting = known.iter().filter(|(_, known)| fits(title, known));
            fitting.max_by_key(|(_, known)| until_argument(known).len()).map(|(place, _)| *place)
        };
        match title.strip_prefix(&self.problem) {
            Some(title) if title.starts_with(&self.again) => Some(Place::EmptyRepeat),
            Some(title) => longest(&self.problems, title),
            None => match title.strip_prefix(&self.back) {
                Some(rest) => Some(Place::Back(rest.chars().next()?.to_digit(10)?)),
                None => longest(&self.pages, &title),
            },
        }
    }
}

/// Whether the title begins as this text does, whatever stands for its argument: two accounts may not do
/// two things.
fn fits(title: &str, known: &str) -> bool {
    let (start, rest) = known.split_once('{').unwrap_or((known, ""));
    let behind = rest.split_once('}').map_or("", |(_, behind)| behind);
    let behind = behind.split('{').next().unwrap_or_default();
    title.strip_prefix(start).is_some_and(|title| title.contains(behind))
}

/// An argument that nobody gives stands in braces.
fn until_argument(text: &str) -> String {
    let text = plain(text);
    text.split('{').next().unwrap_or_default().to_owned()
}

#[test]
fn a_title_says_where_the_person_is() {
    let signs = Signs::of(Language::Polish);
    let read = |title: &str| signs.read(&format!("{title} – Kreator podłączenia do CSIZS"));
    assert_eq!(read("Witaj ponownie – jesteś na etapie 3 z 6"), Some(Place::Back(3)));
    assert_eq!(read("Wpisz hasło do pakietu – Etap 1 z 6: Pakiet"), Some(Place::Unlock));
    assert_eq!(read("Ustaw zegar serwera – Etap 3 z 6: Zegar i serwer"), Some(Place::Clock));
    let problem = "Problem: Nie wiemy, czy hasło zostało zmienione – Etap 2 z 6: Hasło";
    assert_eq!(read(problem), Some(Place::Told(Code::H09)));
    assert_eq!(read("Problem: Powtórz nowe hasło – Etap 2 z 6: Hasło"), Some(Place::EmptyRepeat));
    let locked = "Problem: Konto jan.nowak jest czasowo zablokowane – Etap 2 z 6: Hasło";
    assert_eq!(read(locked), Some(Place::Told(Code::H08)));
    assert_eq!(signs.read("Xvfb"), None);
    let english = Signs::of(Language::English);
    let title = "Problem: We do not know";
    assert_eq!(english.read(title), None, "without its brand");
    assert_ne!(english.brand, signs.brand);
}
