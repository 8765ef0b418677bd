//! The tree as a screen reader would get it.
use super::{Caret, End, Live, Node, Role, Semantics};
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::{Rectangle, Vector};
use std::any::Any;

/// One thing on the page, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// How deep in the tree; 0 is the outermost.
    pub depth: usize,
    pub key: u64,
    pub semantics: Semantics,
    pub focused: bool,
    pub can_focus: bool,
    pub can_activate: bool,
    pub can_set: bool,
    /// Of a field.
    pub caret: Option<Caret>,
    /// Where it is in the window; scrolling is taken into account.
    pub bounds: Rectangle,
}

impl Seen {
    pub fn name(&self) -> &str {
        &self.semantics.name
    }

    pub fn role(&self) -> Role {
        self.semantics.role
    }
}

/// Lists everything that is not hidden. Run it with `black_box`; its outcome is the list.
#[derive(Default)]
pub struct Walk {
    seen: Vec<Seen>,
    /// Indexes into `seen` of the open nodes; `None` for a hidden one.
    open: Vec<Option<usize>>,
    offset: Vector,
    scrolled: Option<Vector>,
}

impl Walk {
    pub fn new() -> Self {
        Self::default()
    }

    /// What was found, without the copy that an outcome is.
    pub fn into_seen(self) -> Vec<Seen> {
        self.seen
    }

    fn is_hidden(&self) -> bool {
        self.open.iter().any(Option::is_none)
    }

    fn place(&self, bounds: Rectangle) -> Rectangle {
        bounds - self.offset
    }

    fn leaf(&self) -> Option<usize> {
        let index = (*self.open.last()?)?;
        (!self.seen[index].semantics.role.is_container()).then_some(index)
    }

    fn close(&mut self) {
        let _ = self.open.pop();
    }
}

impl Operation<Vec<Seen>> for Walk {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Vec<Seen>>)) {
        let scrolled = self.scrolled.take().unwrap_or(Vector::ZERO);
        self.offset += scrolled;
        operate(self);
        self.offset -= scrolled;
    }

    fn container(&mut self, _id: Option<&Id>, _bounds: Rectangle) {
        self.scrolled = None;
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.scrolled = Some(translation);
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        // A character of the icon font is no text: a word stands beside it.
        let is_icon = text.chars().all(|c| ('\u{E000}'..='\u{F8FF}').contains(&c));
        if self.is_hidden() || is_icon {
            return;
        }
        if let Some(index) = self.leaf() {
            let semantics = &mut self.seen[index].semantics;
            // What was not named gets its name from the text inside.
            if semantics.live == Live::Off && semantics.role == Role::Text && semantics.name.is_empty() {
                semantics.name = text.to_owned();
            }
            return;
        }
        let bounds = self.place(bounds);
        self.seen.push(Seen {
            depth: self.open.len(),
            key: 0,
            semantics: Semantics::named(Role::Text, text),
            focused: false,
            can_focus: false,
            can_activate: false,
            can_set: false,
            caret: None,
            bounds,
        });
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if let Some(Some(index)) = self.open.last() {
            self.seen[*index].can_focus = true;
            self.seen[*index].focused = state.is_focused();
        }
    }

    fn custom(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if state.is::<End>() {
            return self.close();
        }
        let Some(node) = state.downcast_ref::<Node>() else { return };
        // Words in something that has a name are said by the name.
        let is_said = self.leaf().is_some() && !node.can_activate && !node.can_set;
        if node.semantics.hidden || is_said || self.is_hidden() {
            return self.open.push(None);
        }
        let bounds = self.place(bounds);
        self.seen.push(Seen {
            depth: self.open.len(),
            key: node.key,
            semantics: node.semantics.clone(),
            focused: false,
            can_focus: false,
            can_activate: node.can_activate,
            can_set: node.can_set,
            caret: node.caret.clone(),
            bounds,
        });
        self.open.push(Some(self.seen.len() - 1));
    }

    fn finish(&self) -> Outcome<Vec<Seen>> {
        Outcome::Some(self.seen.clone())
    }
}
