//! The root as a screen reader meets it: what it asks is done, and what has changed is told.
use super::super::focus;
use super::super::reader::{Answer, Known, Page, Reader, Told};
use super::super::semantics::{Seen, Walk};
use super::{Root, State};
use accesskit::Rect;
use iced::advanced::Shell;
use iced::advanced::layout::Layout;
use iced::advanced::widget::{Operation, Tree, operation::black_box};
use iced::{Event, Point, Rectangle, Renderer, window};

/// What a screen reader is told of the window itself.
#[derive(Debug, Clone)]
pub struct Aloud {
    pub reader: Reader,
    /// The window's title.
    pub title: String,
    /// The wizard's own, beside that of the system; 1 is 100 %.
    pub zoom: f32,
}

impl Default for Aloud {
    fn default() -> Self {
        Self { reader: Reader::default(), title: String::new(), zoom: 1.0 }
    }
}

/// What of it lasts from frame to frame.
#[derive(Default)]
pub(super) struct Reading {
    known: Known,
    /// A problem or news has come up; the control that had the focus then, if one had it. It is read in the
    /// place of that control until the focus goes on.
    unread: Option<Option<u64>>,
    position: Option<Point>,
}

impl Reading {
    /// `page` is walked only while somebody listens.
    pub(super) fn news(&mut self, reader: &Reader, page: focus::Apply<'_>) {
        self.unread = reader.is_heard().then(|| focused(&walked(page)));
    }

    pub(super) fn no_news(&mut self) {
        self.unread = None;
    }

    fn told(&mut self, seen: &[Seen]) -> Told {
        let now = seen.iter().find(|seen| seen.focused);
        let is_said_there = now.is_some_and(|seen| seen.semantics.invalid);
        match self.unread {
            Some(before) if before == focused(seen) && !is_said_there => Told::News,
            _ => {
                self.unread = None;
                Told::Control
            }
        }
    }
}

fn focused(seen: &[Seen]) -> Option<u64> {
    seen.iter().find(|seen| seen.focused).map(|seen| seen.key)
}

fn walked(page: focus::Apply<'_>) -> Vec<Seen> {
    let mut walk = Walk::new();
    page(&mut black_box(&mut walk) as &mut dyn Operation);
    walk.into_seen()
}

impl<M: Clone> Root<'_, M> {
    /// What has come from outside since the last event.
    pub(super) fn answer(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
        shell: &mut Shell<'_, M>,
    ) {
        let reader = self.aloud.reader.clone();
        match event {
            Event::Window(window::Event::Focused) => reader.guarded(|| reader.window_focus(true)),
            Event::Window(window::Event::Unfocused) => reader.guarded(|| reader.window_focus(false)),
            Event::Window(window::Event::Rescaled(factor)) => reader.set_dpi(*factor),
            Event::Window(window::Event::Moved(to)) => {
                tree.state.downcast_mut::<State>().reading.position = Some(*to);
                self.place(tree, layout);
            }
            Event::Window(window::Event::Resized(_)) => self.place(tree, layout),
            _ => {}
        }
        for mut answer in reader.asked().into_iter().filter_map(Answer::of) {
            self.with_active(tree, layout, renderer, |apply| match answer.shows() {
                Some(node) => focus::show(apply, node),
                None => {
                    apply(&mut answer);
                    if answer.moves_focus() {
                        focus::bring_into_view(apply);
                    }
                }
            });
            shell.request_redraw();
        }
    }

    /// Where the window is, for readers that follow the pointer.
    fn place(&self, tree: &Tree, layout: Layout<'_>) {
        let Aloud { reader, zoom, .. } = &self.aloud;
        let Some(position) = tree.state.downcast_ref::<State>().reading.position else { return };
        let pixels = reader.dpi();
        // A place is in logical pixels of the system, a size in those of the wizard.
        let size = layout.bounds().size() * *zoom;
        let Rectangle { x, y, width, height } = Rectangle::new(position, size) * pixels;
        let (x, y) = (f64::from(x), f64::from(y));
        let bounds = Rect { x0: x, y0: y, x1: x + f64::from(width), y1: y + f64::from(height) };
        reader.guarded(|| reader.window_place(bounds));
    }

    /// After everything else of the frame: what was drawn is what is told.
    pub(super) fn tell(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) {
        let Aloud { reader, title, zoom } = self.aloud.clone();
        if !reader.is_heard() {
            return;
        }
        reader.guarded(|| {
            let seen = self.with_active(tree, layout, renderer, walked);
            let reading = &mut tree.state.downcast_mut::<State>().reading;
            let told = reading.told(&seen);
            let bounds = layout.bounds();
            let page = Page { title: &title, scale: reader.dpi() * zoom, bounds, seen: &seen, told };
            if let Some(update) = reading.known.renew(&page, reader.begins_afresh()) {
                reader.hear(update);
            }
        });
    }
}
