//! Papers as data: what stands on them, and the two ways to write it down. Pure; saving is
//! `platform::save`.
mod code;
mod configuration;
mod confirmation;
mod html;
mod ministry;
mod report;
mod txt;

pub use code::report_code;
pub use configuration::{Place, Values, configuration};
pub use confirmation::confirmation;
pub(crate) use ministry::name as system_name;
pub use ministry::{ministry, ministry_card};
pub use report::report;

use crate::certificate::clean;
use crate::t;
use crate::text::{Language, Texts, hold_together};

/// One paper. Values are made fit to be shown when they come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    language: Language,
    /// Printed in small letters and two columns, to be a single page.
    dense: bool,
    /// "ĆWICZENIA", above everything else: what practice writes must not be taken for real.
    mark: Option<String>,
    title: String,
    sections: Vec<Section>,
    /// What the line for the signature says.
    signature: Option<String>,
    footer: Vec<String>,
}

/// A part of a paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    heading: Option<String>,
    rows: Vec<Row>,
    notes: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    label: String,
    value: String,
}

impl Document {
    /// `practice`: it is marked as such, whoever writes it.
    pub fn new(texts: &Texts, title: impl AsRef<str>, practice: bool) -> Self {
        Self {
            language: texts.language(),
            dense: false,
            mark: practice.then(|| t!(texts, "paper-practice")),
            title: hold_together(&clean(title.as_ref())),
            sections: Vec::new(),
            signature: None,
            footer: Vec::new(),
        }
    }

    /// What has many short rows: printed, it takes two columns.
    pub fn dense(self) -> Self {
        Self { dense: true, ..self }
    }

    pub fn section(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }

    /// A line to be signed on, with what stands below it.
    pub fn signature(mut self, label: impl Into<String>) -> Self {
        self.signature = Some(label.into());
        self
    }

    pub fn footer(mut self, line: impl Into<String>) -> Self {
        self.footer.push(line.into());
        self
    }

    /// For Notepad: UTF-8 with a byte order mark, lines that end with CR and LF, none longer than 76.
    pub fn to_txt(&self) -> Vec<u8> {
        txt::write(self)
    }

    /// A page of its own, which loads nothing and runs nothing; printed, it is on A4.
    pub fn to_html(&self) -> Vec<u8> {
        html::write(self)
    }
}

impl Section {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn titled(heading: impl Into<String>) -> Self {
        Self { heading: Some(heading.into()), ..Self::default() }
    }

    pub fn row(mut self, label: impl Into<String>, value: impl AsRef<str>) -> Self {
        self.rows.push(Row { label: label.into(), value: hold_together(&clean(value.as_ref())) });
        self
    }

    /// A paragraph below the rows.
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }
}
