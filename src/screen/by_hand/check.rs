//! The last part of E5b: all of it once more, as it will be used, with a way back to each part.
use super::{ByHand, Field, Message, Origin, Part};
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Row};
use iced::Element;

impl ByHand {
    pub(super) fn check<'a>(&self, texts: &Texts) -> Element<'a, Message> {
        let groups = Part::ALL.into_iter().filter(|part| *part != Part::Check).map(|part| {
            let rows: Vec<Row<'a, Message>> = match part {
                Part::Certificates => self.certificate_rows(texts).into(),
                Part::System => self.about().rows(texts).into(),
                part => part.fields().iter().map(|field| self.checked(texts, *field)).collect(),
            };
            Some(ui::stack(4.0).push(self.group(texts, part)).push(ui::card(rows)).into())
        });
        ui::blocks(groups)
    }

    /// The name of a part, and "Zmień" where something was asked for.
    fn group<'a>(&self, texts: &Texts, part: Part) -> Element<'a, Message> {
        let name = texts.get(part.name());
        let id = format!("{}-change", part.page());
        let change = self.asks(part).then(|| {
            ui::small(id, t!(texts, "byhand-change"), Message::Correct(part)).description(name.clone())
        });
        ui::headed(name, change)
    }

    /// What was typed stands beside what the package says; then each says where it is from.
    fn checked<'a>(&self, texts: &Texts, field: Field) -> Row<'a, Message> {
        if !self.is_typed(field) {
            return self.read_row(texts, field);
        }
        let label = texts.get(field.key());
        match (field, self.value(field)) {
            (_, "") => ui::row(label, t!(texts, "report-absent")),
            (Field::Temporary, _) => ui::row(label, t!(texts, "byhand-temporary-hidden")),
            (_, value) => {
                let row = ui::row(label, value.trim());
                match self.origin {
                    Origin::Package => row.note(t!(texts, "byhand-source-typed")),
                    Origin::Letter | Origin::OtherProgram => row,
                }
            }
        }
    }
}
