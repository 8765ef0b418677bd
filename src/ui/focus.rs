//! Moving the focus, and keeping it in sight: iced does neither (a focused control outside the view
//! does not scroll to it, and `focus_next` stops after the last one).
use super::semantics::Node;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, operate};
use iced::{Rectangle, Task, Vector};
use std::any::Any;

/// Where an operation is applied.
pub(super) type Apply<'a> = &'a mut dyn FnMut(&mut dyn Operation);

/// Room kept around what is scrolled into view: what is wrong with it below, the label above.
const BELOW: f32 = 40.0;
const ABOVE: f32 = 44.0;

/// Puts the focus on the control `id` and scrolls to it. Nothing happens when it is not on the page.
pub fn focus<M: Send + 'static>(id: impl Into<Id>) -> Task<M> {
    operate(Find { id: id.into(), nth: 0, found: None }).discard()
}

/// Scrolls to what has the focus, if anything has it: the page may have become larger under it.
pub fn reveal<M: Send + 'static>() -> Task<M> {
    operate(Reveal::default()).discard()
}

/// First pass of [`focus`]: `operation::focus` would unfocus everything also when `id` is not there.
struct Find {
    id: Id,
    nth: usize,
    found: Option<usize>,
}

impl Operation for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, _state: &mut dyn Focusable) {
        if id == Some(&self.id) && self.found.is_none() {
            self.found = Some(self.nth);
        }
        self.nth += 1;
    }

    fn finish(&self) -> Outcome<()> {
        match self.found {
            Some(nth) => Outcome::Chain(Box::new(Nth { nth: Some(nth), seen: 0, then_reveal: true })),
            None => Outcome::None,
        }
    }
}

/// Focuses the n-th control and no other; `None` takes the focus away.
struct Nth {
    nth: Option<usize>,
    seen: usize,
    then_reveal: bool,
}

impl Operation for Nth {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if self.nth == Some(self.seen) {
            state.focus();
        } else {
            state.unfocus();
        }
        self.seen += 1;
    }

    fn finish(&self) -> Outcome<()> {
        if self.then_reveal { Outcome::Chain(Box::new(Reveal::default())) } else { Outcome::None }
    }
}

/// Counts the controls and finds the focused one.
#[derive(Default)]
struct Count {
    total: usize,
    focused: Option<usize>,
}

impl Operation for Count {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.focused = Some(self.total);
        }
        self.total += 1;
    }
}

/// Scrolls the focused control into view, or the node of a screen reader: one pass finds it, the next scrolls.
#[derive(Default)]
struct Reveal {
    node: Option<u64>,
    seen: usize,
    entering: Option<(usize, Rectangle, Vector)>,
    inside: Vec<(usize, Rectangle, Vector)>,
    hit: Option<(usize, f32)>,
    apply: Option<(usize, f32)>,
}

impl Operation for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let entered = self.entering.take();
        self.inside.extend(entered);
        operate(self);
        if entered.is_some() {
            let _ = self.inside.pop();
        }
    }

    fn container(&mut self, _id: Option<&Id>, _bounds: Rectangle) {
        self.entering = None;
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        self.seen += 1;
        if let Some((_, y)) = self.apply.filter(|(nth, _)| *nth == self.seen) {
            state.scroll_by(AbsoluteOffset { x: 0.0, y }, bounds, content);
        }
        self.entering = Some((self.seen, bounds, translation));
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if self.node.is_none() && state.is_focused() {
            self.meets(bounds);
        }
    }

    fn custom(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let node = state.downcast_ref::<Node>();
        if node.is_some_and(|node| self.node == Some(node.key)) {
            self.meets(bounds);
        }
    }

    fn finish(&self) -> Outcome<()> {
        match (self.apply, self.hit) {
            (None, Some(hit)) => Outcome::Chain(Box::new(Self { apply: Some(hit), ..Self::default() })),
            _ => Outcome::None,
        }
    }
}

impl Reveal {
    /// What is to be seen: how far it has to be scrolled.
    fn meets(&mut self, bounds: Rectangle) {
        let Some((nth, view, translation)) = self.inside.last() else { return };
        let above = ABOVE.min((view.height - bounds.height - BELOW).max(BELOW));
        let top = bounds.y - translation.y - above;
        let bottom = bounds.y - translation.y + bounds.height + BELOW;
        let by = if top < view.y {
            top - view.y
        } else if bottom > view.y + view.height {
            bottom - view.y - view.height
        } else {
            return;
        };
        self.hit = Some((*nth, by));
    }
}

/// Scrolls the first thing that scrolls.
struct ScrollBy {
    pages: f32,
    pixels: f32,
    done: bool,
}

impl Operation for ScrollBy {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if !self.done {
            let y = self.pages * (bounds.height - 48.0) + self.pixels;
            state.scroll_by(AbsoluteOffset { x: 0.0, y }, bounds, content);
            self.done = true;
        }
    }
}

/// Runs an operation and all that it leads to.
fn run(apply: Apply<'_>, operation: impl Operation + 'static) {
    let mut next: Option<Box<dyn Operation>> = Some(Box::new(operation));
    while let Some(mut operation) = next.take() {
        apply(operation.as_mut());
        if let Outcome::Chain(chained) = operation.finish() {
            next = Some(chained);
        }
    }
}

/// The next control, or the one before; round after the last.
pub(super) fn step(apply: Apply<'_>, back: bool) {
    let mut count = Count::default();
    apply(&mut count);
    let Count { total, focused } = count;
    if total == 0 {
        return;
    }
    let nth = match (focused, back) {
        (None, false) => 0,
        (Some(nth), false) => (nth + 1) % total,
        (None | Some(0), true) => total - 1,
        (Some(nth), true) => nth - 1,
    };
    run(apply, Nth { nth: Some(nth), seen: 0, then_reveal: true });
}

/// Puts the focus on `id`, when it is there, and scrolls to it.
pub(super) fn enter(apply: Apply<'_>, id: Id) {
    run(apply, Find { id, nth: 0, found: None });
}

/// Scrolls to the control that has the focus.
pub(super) fn bring_into_view(apply: Apply<'_>) {
    run(apply, Reveal::default());
}

/// Scrolls to a node of a screen reader; the focus stays where it is.
pub(super) fn show(apply: Apply<'_>, node: u64) {
    run(apply, Reveal { node: Some(node), ..Reveal::default() });
}

/// Takes the focus away and says where it was.
pub(super) fn lift(apply: Apply<'_>) -> Option<usize> {
    let mut count = Count::default();
    apply(&mut count);
    if count.focused.is_some() {
        run(apply, Nth { nth: None, seen: 0, then_reveal: false });
    }
    count.focused
}

/// Puts it back.
pub(super) fn put_back(apply: Apply<'_>, nth: usize) {
    run(apply, Nth { nth: Some(nth), seen: 0, then_reveal: false });
}

pub(super) fn scroll(apply: Apply<'_>, pages: f32, pixels: f32) {
    run(apply, ScrollBy { pages, pixels, done: false });
}
