//! What is asked from outside, done to the widget that is meant.
use super::super::semantics::{End, Node, Request};
use crate::secret::Secret;
use accesskit::{Action, ActionData, ActionRequest};
use iced::Rectangle;
use iced::advanced::widget::Id;
use iced::advanced::widget::operation::{Focusable, Operation, TextInput};
use std::any::Any;

/// One request, as an operation over the page. What it sets off comes with the next event.
pub struct Answer {
    key: u64,
    wish: Wish,
    /// How deep the operation is inside the node that is meant; 0 is outside.
    inside: usize,
}

enum Wish {
    Focus,
    Blur,
    Show,
    Select(usize, usize),
    Send(Request),
}

impl Answer {
    /// None for what the wizard does not do.
    pub fn of(request: ActionRequest) -> Option<Self> {
        let wish = match (request.action, request.data) {
            (Action::Focus, _) => Wish::Focus,
            (Action::Blur, _) => Wish::Blur,
            (Action::ScrollIntoView, _) => Wish::Show,
            (Action::Click | Action::Expand | Action::Collapse, _) => Wish::Send(Request::Activate),
            (Action::SetValue, Some(ActionData::Value(text))) => {
                Wish::Send(Request::SetValue(Secret::from(String::from(text))))
            }
            (Action::ReplaceSelectedText, Some(ActionData::Value(text))) => {
                Wish::Send(Request::Insert(Secret::from(String::from(text))))
            }
            (Action::SetTextSelection, Some(ActionData::SetTextSelection(selection))) => {
                let index = super::nodes::index;
                Wish::Select(index(selection.anchor), index(selection.focus))
            }
            _ => return None,
        };
        Some(Self { key: request.target_node.0, wish, inside: 0 })
    }

    /// What is only to be scrolled to.
    pub fn shows(&self) -> Option<u64> {
        matches!(self.wish, Wish::Show).then_some(self.key)
    }

    /// Whether the page may have to be scrolled to what has the focus now.
    pub fn moves_focus(&self) -> bool {
        matches!(self.wish, Wish::Focus | Wish::Send(Request::Insert(_)))
    }
}

impl Operation for Answer {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        if state.is::<End>() {
            self.inside = self.inside.saturating_sub(1);
            return;
        }
        let Some(node) = state.downcast_mut::<Node>() else { return };
        if self.inside > 0 {
            self.inside += 1;
            return;
        }
        if node.key != self.key {
            return;
        }
        self.inside = 1;
        match &self.wish {
            Wish::Send(request) => node.pending = Some(request.clone()),
            // An answer of a group takes the focus of the group to itself.
            Wish::Focus => node.pending = Some(Request::Focus),
            Wish::Blur | Wish::Show | Wish::Select(..) => {}
        }
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        match (self.moves_focus(), self.inside > 0) {
            // It would take the selection away where the focus is already.
            (true, true) if state.is_focused() => {}
            (true, true) => state.focus(),
            (true, false) => state.unfocus(),
            (false, true) if matches!(self.wish, Wish::Blur) => state.unfocus(),
            (false, _) => {}
        }
    }

    fn text_input(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn TextInput) {
        if let (Wish::Select(anchor, focus), true) = (&self.wish, self.inside > 0) {
            state.select_range(*anchor, *focus);
        }
    }
}
