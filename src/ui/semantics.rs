//! What a screen reader, and a test, can know about a widget.
//!
//! Every widget keeps a [`Node`] in its own widget state, renews it on each view, and reports it with
//! `operation.custom(id, bounds, node)`; what is inside follows, then [`End`]. An operation may also
//! write into the node: a [`Request`] is performed by the widget at the next event.
mod walk;

pub use walk::{Seen, Walk};

use crate::secret::Secret;
use iced::advanced::widget::operation::Focusable;
use std::borrow::Cow;
use std::sync::atomic::{AtomicU64, Ordering};

/// What a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// What is between header and window's edge, named after its stage; read aloud when it changes.
    Page,
    /// The panel or question above the page.
    Dialog,
    Heading,
    #[default]
    Text,
    Button,
    Link,
    CheckBox,
    RadioGroup,
    Radio,
    Field,
    /// A field whose value is reported as bullets only, also while it is shown.
    Password,
    Progress,
    List,
    ListItem,
    Group,
    /// Has changed by itself: read when convenient.
    Status,
    /// A problem: read at once.
    Alert,
    /// The list of stages.
    Navigation,
}

impl Role {
    /// Whether what is inside is part of the tree, or only makes up the name.
    pub fn is_container(self) -> bool {
        use Role::*;
        matches!(self, Page | Dialog | RadioGroup | List | ListItem | Group | Alert | Navigation)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Live {
    #[default]
    Off,
    Polite,
    Assertive,
}

/// What is said about one widget. Never a secret.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Semantics {
    pub role: Role,
    /// Empty: the text inside is the name.
    pub name: String,
    /// Error first, then hint: accessibility APIs carry no "error message".
    pub description: String,
    pub value: Option<String>,
    /// Least, present and greatest value of a progress bar.
    pub range: Option<(f64, f64, f64)>,
    pub checked: Option<bool>,
    pub expanded: Option<bool>,
    pub disabled: bool,
    pub busy: bool,
    pub invalid: bool,
    pub required: bool,
    /// "Teraz" in the list of stages.
    pub current: bool,
    /// Of a heading, from 1.
    pub level: u8,
    pub live: Live,
    /// Stable and unique on its page; empty for what nobody has to find.
    pub id: Cow<'static, str>,
    /// In sight, but said by something else already.
    pub hidden: bool,
}

impl Semantics {
    pub fn new(role: Role) -> Self {
        Self { role, ..Self::default() }
    }

    pub fn named(role: Role, name: impl Into<String>) -> Self {
        Self { role, name: name.into(), ..Self::default() }
    }

    /// In sight, but not in the tree: a label that its field repeats.
    pub fn hidden() -> Self {
        Self { hidden: true, ..Self::default() }
    }
}

/// What an operation may ask of a widget. It has no `Debug`: a value may be a secret.
#[derive(Clone, PartialEq, Eq)]
pub enum Request {
    /// Press, toggle, choose, follow.
    Activate,
    /// Where a widget has several places for its focus: the one that is meant.
    Focus,
    SetValue(Secret),
    /// In the place of what is selected.
    Insert(Secret),
}

/// Where the caret is, in graphemes of `text`; of a secret `text` is bullets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caret {
    pub text: String,
    pub anchor: usize,
    pub focus: usize,
}

/// The state that a widget keeps and reports.
pub struct Node {
    /// Stable while the control lives, and never used again.
    pub key: u64,
    pub semantics: Semantics,
    pub caret: Option<Caret>,
    /// Whether `Request::Activate` does something.
    pub can_activate: bool,
    /// Whether `Request::SetValue` does something.
    pub can_set: bool,
    /// To be performed at the next event.
    pub pending: Option<Request>,
    pub(super) focused: bool,
    pub(super) hovered: bool,
    pub(super) pressed: bool,
}

/// Closes the node that was opened last.
pub struct End;

impl Node {
    pub(super) fn new(semantics: Semantics) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self {
            key: NEXT.fetch_add(1, Ordering::Relaxed),
            semantics,
            caret: None,
            can_activate: false,
            can_set: false,
            pending: None,
            focused: false,
            hovered: false,
            pressed: false,
        }
    }

    /// Takes over what the new view says. False: another control stands here now, and nothing of the
    /// old one (focus, caret) may go to it.
    pub(super) fn renew(&mut self, semantics: &Semantics) -> bool {
        if self.semantics.role != semantics.role || self.semantics.id != semantics.id {
            *self = Self::new(semantics.clone());
            return false;
        }
        if self.semantics != *semantics {
            self.semantics = semantics.clone();
        }
        true
    }
}

impl Focusable for Node {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
    }

    fn unfocus(&mut self) {
        self.focused = false;
        self.pressed = false;
    }
}
