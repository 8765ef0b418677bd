//! "Potwierdzenie: podłączenie nowego systemu nie jest potrzebne" (storyboard 2.21).
use super::{Document, Section};
use crate::t;
use crate::text::Texts;
use chrono::NaiveDate;

pub fn confirmation(texts: &Texts, unit: &str, system: &str, date: NaiveDate, practice: bool) -> Document {
    let said = Section::new()
        .row(t!(texts, "paper-unit"), unit)
        .row(t!(texts, "differs-system"), system)
        .row(t!(texts, "confirmation-answer"), t!(texts, "confirmation-answer-text"))
        .row(t!(texts, "paper-date"), texts.date(date))
        .note(t!(texts, "confirmation-todo"));
    Document::new(texts, t!(texts, "confirmation-title"), practice)
        .section(said)
        .signature(t!(texts, "paper-signature"))
        .footer(t!(texts, "confirmation-footer"))
}
