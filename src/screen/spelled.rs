//! "Odczytaj znak po znaku": a password as it is said on the telephone (storyboard 2.19).
use crate::secret::Secret;
use crate::text::Texts;
use crate::ui;
use iced::Element;

/// Under the name of the list; `caution` stands above it.
pub(super) fn spelled<'a, M: Clone + 'a>(
    texts: &Texts,
    name: String,
    caution: Option<String>,
    password: &Secret,
) -> Element<'a, M> {
    let characters = texts.spell(password.expose()).into_iter().map(|c| ui::Character {
        number: c.number,
        tile: c.shown.to_string(),
        kind: c.kind,
        name: c.name,
    });
    ui::read_back(name, caution, characters)
}
