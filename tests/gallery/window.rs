//! What a window of one size holds: what is fixed in it is wholly inside, and the rest can be scrolled to.
use super::drawn::Drawn;
use super::{every, page};
use iced::{Rectangle, Size, Vector};
use iced_test::core::widget::Id;
use iced_test::core::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use kreator_csizs::ui::semantics::{End, Node, Seen};
use std::any::Any;

/// The least room that what is scrolled is seen in: a control of 40 with its ring.
const LEAST: f32 = 50.0;

/// Something that is scrolled.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Where it is seen.
    pub bounds: Rectangle,
    /// All of it, as it lies when nothing is scrolled.
    pub content: Rectangle,
    pub by: Vector,
}

/// A control or text, and what it is scrolled in.
#[derive(Debug, Clone)]
pub struct Place {
    key: u64,
    name: String,
    is_container: bool,
    /// As it lies when nothing is scrolled.
    bounds: Rectangle,
    inside: Option<usize>,
    /// Of what it is a part of, where that is scrolled together with it.
    of: Option<Rectangle>,
}

#[derive(Debug, Clone, Default)]
pub struct Laid {
    pub views: Vec<View>,
    pub places: Vec<Place>,
    entering: Option<usize>,
    inside: Vec<usize>,
    open: Vec<(Rectangle, Option<usize>)>,
}

impl Laid {
    fn put(&mut self, key: u64, name: &str, is_container: bool, bounds: Rectangle) {
        let inside = self.inside.last().copied();
        let of = self.open.last().filter(|(_, scrolled)| *scrolled == inside).map(|(bounds, _)| *bounds);
        self.places.push(Place { key, name: name.to_owned(), is_container, bounds, inside, of });
    }
}

impl Operation<Self> for Laid {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Self>)) {
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
        by: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.entering = Some(self.views.len());
        self.views.push(View { bounds, content, by });
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, _state: &mut dyn Focusable) {}

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.put(0, text, false, bounds);
    }

    fn custom(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(Node { key, semantics, .. }) = state.downcast_ref() {
            let is_container = semantics.role.is_container();
            self.put(*key, &semantics.name, is_container, bounds);
            self.open.push((bounds, self.inside.last().copied()));
        } else if state.is::<End>() {
            let _ = self.open.pop();
        }
    }

    fn finish(&self) -> Outcome<Self> {
        Outcome::Some(self.clone())
    }
}

/// What lies outside of where it can be seen or scrolled to.
pub fn outside(size: Size, laid: &Laid) -> Vec<String> {
    let window = Rectangle::with_size(size).expand(0.5);
    let mut found = Vec::new();
    for View { bounds, content, .. } in &laid.views {
        if !bounds.is_within(&window) {
            found.push(format!("the scrolled area {bounds:?}"));
        }
        if content.width > bounds.width + 0.5 {
            found.push(format!("{} scrolled in {}", content.width, bounds.width));
        }
        if content.height > bounds.height + 0.5 && bounds.height < LEAST {
            found.push(format!("{} scrolled in a height of {}", content.height, bounds.height));
        }
    }
    for Place { name, is_container, bounds, inside, of, .. } in &laid.places {
        if let Some(of) = of.filter(|of| !bounds.is_within(&of.expand(0.5))) {
            found.push(format!("{name:?} at {bounds:?}, a part of {of:?}"));
        }
        let within = inside.map_or(window, |n| laid.views[n].content.expand(0.5));
        if bounds.width > 0.0 && bounds.height > 0.0 && !bounds.is_within(&within) {
            found.push(format!("{name:?} at {bounds:?}, not within {within:?}"));
        }
        let covers = |view: &View| {
            let shared = bounds.intersection(&view.bounds);
            shared.is_some_and(|shared| shared.width > 1.0 && shared.height > 1.0)
        };
        if inside.is_none() && !is_container && laid.views.iter().any(covers) {
            found.push(format!("{name:?} at {bounds:?} stands on what is scrolled"));
        }
    }
    found.into_iter().map(|what| format!("{size:?}: {what}")).collect()
}

/// Texts that are cut above or below: what is scrolled may be, if all of it can be scrolled to. What is below
/// a panel or a question, before the layer `first`, is looked at where nothing is above it.
pub fn cut(size: Size, laid: &Laid, drawn: &[Drawn], first: usize) -> Vec<String> {
    let window = Rectangle::with_size(size);
    let reaches = |bounds: Rectangle, within: Rectangle| {
        bounds.y >= within.y - 0.5 && bounds.y + bounds.height <= within.y + within.height + 0.5
    };
    let is_cut = |text: &&Drawn| {
        let scrolls = |view: &&View| {
            view.content.height > view.bounds.height + 0.5 && text.clip.is_within(&view.bounds.expand(0.5))
        };
        match laid.views.iter().find(scrolls) {
            Some(view) => !reaches(text.bounds + view.by, view.content),
            None => !reaches(text.bounds, text.clip.intersection(&window).unwrap_or_default()),
        }
    };
    // Of a field that is scrolled out of sight nothing is drawn.
    let drawn = drawn.iter().filter(|text| text.layer >= first && text.clip.height > 0.0);
    let cut = drawn.filter(is_cut);
    cut.map(|text| format!("{size:?}: {:?} is cut, {:?} in {:?}", text.content, text.bounds, text.clip))
        .collect()
}

/// What is read before something above it or to its left. What is scrolled is where its view is to all that
/// is not.
pub fn backwards(size: Size, laid: &Laid, tree: &[Seen]) -> Vec<String> {
    let leaves = tree.iter().filter(|seen| !seen.role().is_container());
    let placed: Vec<(&Seen, Option<usize>)> = leaves.map(|seen| (seen, laid.inside_of(seen))).collect();
    let whole = |(seen, inside): (&Seen, Option<usize>)| inside.map_or(seen.bounds, |n| laid.views[n].bounds);
    let pairs = placed.windows(2).filter(|pair| {
        let [one, other] = [pair[0], pair[1]];
        match one.1 == other.1 {
            true => page::goes_back(one.0.bounds, other.0.bounds),
            false => page::goes_back(whole(one), whole(other)),
        }
    });
    pairs.map(|pair| format!("{size:?}: {:?} before {:?}", pair[0].0.name(), pair[1].0.name())).collect()
}

impl Laid {
    fn inside_of(&self, seen: &Seen) -> Option<usize> {
        let is_it = |place: &&Place| {
            let by = place.inside.map_or(Vector::ZERO, |n| self.views[n].by);
            if seen.key == 0 {
                place.bounds - by == seen.bounds && place.name == seen.name()
            } else {
                place.key == seen.key
            }
        };
        let found = self.places.iter().find(is_it);
        found.unwrap_or_else(|| panic!("{seen:?} has no place")).inside
    }
}

#[test]
fn what_is_fixed_is_inside_the_window_and_the_rest_can_be_scrolled_to() {
    every(|page| page.outside.clone());
}

#[test]
fn what_is_read_aloud_goes_down_the_page_in_every_window() {
    every(|page| page.backwards.clone());
}

#[test]
fn every_control_has_a_name_in_every_window() {
    every(|page| page.nameless.clone());
}
