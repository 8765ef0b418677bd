//! The practice card: in practice the wizard says itself what otherwise a person says on the telephone
//! (storyboard E1g, "Karta na E3 i E4").
use super::spelled::spelled;
use crate::secret::Secret;
use crate::t;
use crate::text::Texts;
use crate::training::Hint;
use crate::ui::{self, Icon, Kind};
use iced::Element;
use std::path::PathBuf;

#[derive(Debug, Clone)]
pub struct Card {
    pub file: PathBuf,
    /// Known in the run of the wizard that made the package; kept nowhere.
    pub password: Option<Secret>,
    /// What the practised administrator says when he is called.
    pub hint: Option<Hint>,
}

impl Card {
    /// File and password of the practice package; `open`: also character by character.
    pub fn package<'a, M: Clone + 'a>(&self, texts: &Texts, open: bool, toggle: M) -> Element<'a, M> {
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned());
        let file = ui::row(t!(texts, "practice-package-label"), name.unwrap_or_default());
        let Some(password) = &self.password else { return ui::short_card([file]) };
        let name = t!(texts, "practice-password-label");
        let label = if open { t!(texts, "unlock-read-hide") } else { t!(texts, "unlock-read") };
        let read = ui::small("card-read", label, toggle).expanded(open).description(&name);
        let row = ui::row_with(&name, ui::mono(password.expose())).action(read);
        let letters = open.then(|| spelled(texts, name, None, password));
        ui::stack(8.0).push(ui::short_card([file, row])).maybe(letters).into()
    }

    /// What "Otwórz PI-MZT" opens here.
    pub fn browser<'a, M: Clone + 'a>(&self, texts: &Texts) -> Element<'a, M> {
        ui::banner(Kind::Info, t!(texts, "practice-browser"))
    }

    /// What the practised administrator says, where he has something to say.
    pub fn call<'a, M: Clone + 'a>(&self, texts: &Texts) -> Option<Element<'a, M>> {
        let said = match self.hint.as_ref()? {
            Hint::Unlocked => ui::noted(Icon::Call, t!(texts, "practice-unlocked")),
            Hint::TemporaryPassword(password) => {
                let said = ui::noted(Icon::Call, t!(texts, "practice-temporary"));
                ui::stack(8.0).push(said).push(ui::mono(password.expose())).into()
            }
        };
        Some(ui::plain_card(said))
    }
}
