//! The outermost widget: the keys that mean the same everywhere; what is above the page; and that no
//! state goes from one page to another.
mod aloud;

pub use aloud::Aloud;

use super::control::is_alone;
use super::focus;
use super::theme::tokens;
use aloud::Reading;
use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, renderer};
use iced::keyboard::{self, Key, Modifiers, key::Named};
use iced::{Element, Event, Fill, Length, Rectangle, Renderer, Size, Theme, window};

/// F1, Escape and Tab never reach a field (it would swallow Escape). Enter does: what nobody takes
/// presses the main button.
pub struct Root<'a, M> {
    /// State is never carried to a page with another key.
    pub key: &'static str,
    pub page: Element<'a, M>,
    pub first_focus: Option<Id>,
    /// The problem or news at the top: when it comes or changes, the page scrolls there.
    pub told: Option<String>,
    pub help: M,
    pub escape: Option<M>,
    pub enter: Option<M>,
    pub over: Option<Layer<'a, M>>,
    pub aloud: Aloud,
}

/// A panel or question above the page. While it is there the page gets no keys and no clicks.
pub struct Layer<'a, M> {
    pub key: &'static str,
    pub content: Element<'a, M>,
    pub first_focus: Id,
    pub escape: M,
    /// F1 closes the help panel, and does nothing above a question.
    pub is_help: bool,
    pub enter: Option<M>,
}

struct State {
    key: &'static str,
    over: Option<&'static str>,
    /// The page is new, and nobody has set its focus yet.
    entering: bool,
    entering_over: bool,
    told: Option<String>,
    told_is_new: bool,
    /// Where the focus of the page was when something came above it.
    lifted: Option<usize>,
    reading: Reading,
}

impl<M> Root<'_, M> {
    fn over_key(&self) -> Option<&'static str> {
        self.over.as_ref().map(|over| over.key)
    }

    /// What has the keys now, with its tree and layout.
    fn with_active<R>(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        f: impl FnOnce(focus::Apply<'_>) -> R,
    ) -> R {
        let index = usize::from(self.over.is_some());
        let content = match &mut self.over {
            Some(over) => &mut over.content,
            None => &mut self.page,
        };
        let tree = &mut tree.children[index];
        let layout = layout.child(index);
        f(&mut |operation| content.as_widget_mut().operate(tree, layout, renderer, operation))
    }

    /// The focus of a page or layer that has just come, gone or been uncovered.
    fn settle(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) {
        let (state, children) = (&mut tree.state, &mut tree.children);
        let state = state.downcast_mut::<State>();
        let page = layout.child(0);
        let (below, above) = children.split_at_mut(1);
        let mut on_page = |operation: &mut dyn Operation| {
            self.page.as_widget_mut().operate(&mut below[0], page, renderer, operation);
        };
        if std::mem::take(&mut state.told_is_new) {
            focus::scroll(&mut on_page, 0.0, TO_THE_TOP);
            // With a new page it is read with all the rest.
            if !state.entering {
                state.reading.news(&self.aloud.reader, &mut on_page);
            }
        }
        if std::mem::take(&mut state.entering) {
            state.lifted = None;
            if let Some(id) = self.first_focus.clone() {
                focus::enter(&mut on_page, id);
            }
        }
        match &mut self.over {
            Some(over) => {
                if let Some(nth) = focus::lift(&mut on_page) {
                    state.lifted = Some(nth);
                }
                if std::mem::take(&mut state.entering_over) {
                    let layout = layout.child(1);
                    let (content, tree) = (&mut over.content, &mut above[0]);
                    let mut apply = |operation: &mut dyn Operation| {
                        content.as_widget_mut().operate(tree, layout, renderer, operation);
                    };
                    focus::enter(&mut apply, over.first_focus.clone());
                }
            }
            None => {
                if let Some(nth) = state.lifted.take() {
                    focus::put_back(&mut on_page, nth);
                }
            }
        }
    }

    /// Keys that nobody inside may see.
    fn before(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
        shell: &mut Shell<'_, M>,
    ) where
        M: Clone,
    {
        if is_alone(event, Named::F1) {
            match &self.over {
                Some(over) if over.is_help => shell.publish(over.escape.clone()),
                Some(_) => {}
                None => shell.publish(self.help.clone()),
            }
            shell.capture_event();
        } else if is_alone(event, Named::Escape) {
            match &self.over {
                Some(over) => shell.publish(over.escape.clone()),
                None => self.escape.iter().for_each(|message| shell.publish(message.clone())),
            }
            shell.capture_event();
        } else if let Some((Named::Tab, modifiers)) = pressed(event)
            && (modifiers | Modifiers::SHIFT) == Modifiers::SHIFT
        {
            self.with_active(tree, layout, renderer, |apply| focus::step(apply, modifiers.shift()));
            shell.request_redraw();
            shell.capture_event();
        }
    }

    /// Keys that nobody inside has taken.
    fn after(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        renderer: &Renderer,
        shell: &mut Shell<'_, M>,
    ) where
        M: Clone,
    {
        if is_alone(event, Named::Enter) {
            let enter = match &self.over {
                Some(over) => &over.enter,
                None => &self.enter,
            };
            if let Some(message) = enter {
                shell.publish(message.clone());
            }
            shell.capture_event();
            return;
        }
        let Some((key, modifiers)) = pressed(event) else { return };
        let (pages, pixels) = match key {
            _ if !modifiers.is_empty() => return,
            Named::PageDown => (1.0, 0.0),
            Named::PageUp => (-1.0, 0.0),
            Named::ArrowDown => (0.0, 48.0),
            Named::ArrowUp => (0.0, -48.0),
            Named::Home => (0.0, TO_THE_TOP),
            Named::End => (0.0, -TO_THE_TOP),
            _ => return,
        };
        self.with_active(tree, layout, renderer, |apply| focus::scroll(apply, pages, pixels));
        shell.request_redraw();
        shell.capture_event();
    }
}

/// Further than any page goes.
const TO_THE_TOP: f32 = -1.0e6;

fn pressed(event: &Event) -> Option<(Named, Modifiers)> {
    match event {
        Event::Keyboard(keyboard::Event::KeyPressed { key: Key::Named(key), modifiers, .. }) => {
            Some((*key, *modifiers))
        }
        _ => None,
    }
}

/// Whether the page below a layer may see it: the window, and keys that are let go.
fn reaches_below(event: &Event) -> bool {
    !matches!(
        event,
        Event::Mouse(_)
            | Event::Touch(_)
            | Event::InputMethod(_)
            | Event::Keyboard(keyboard::Event::KeyPressed { .. })
    )
}

impl<'a, M: Clone + 'a> Widget<M, Theme, Renderer> for Root<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            key: self.key,
            over: self.over_key(),
            entering: true,
            entering_over: self.over.is_some(),
            told: self.told.clone(),
            told_is_new: false,
            lifted: None,
            reading: Reading::default(),
        })
    }

    fn children(&self) -> Vec<Tree> {
        let over = self.over.as_ref().map_or_else(Tree::empty, |over| Tree::new(&over.content));
        vec![Tree::new(&self.page), over]
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if state.key == self.key {
            tree.children[0].diff(&self.page);
        } else {
            state.key = self.key;
            state.entering = true;
            tree.children[0] = Tree::new(&self.page);
        }
        if state.told != self.told {
            state.told.clone_from(&self.told);
            state.told_is_new = self.told.is_some();
            state.reading.no_news();
        }
        match &self.over {
            Some(over) if state.over == Some(over.key) => tree.children[1].diff(&over.content),
            Some(over) => {
                state.entering_over = true;
                tree.children[1] = Tree::new(&over.content);
            }
            None => tree.children[1] = Tree::empty(),
        }
        state.over = self.over_key();
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Fill)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let page = self.page.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        let over = match &mut self.over {
            Some(over) => over.content.as_widget_mut().layout(&mut tree.children[1], renderer, limits),
            None => layout::Node::new(Size::ZERO),
        };
        let node = layout::Node::with_children(limits.max(), vec![page, over]);
        self.settle(tree, Layout::new(&node), renderer);
        node
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, to: &mut dyn Operation) {
        to.container(None, layout.bounds());
        to.traverse(&mut |to| self.with_active(tree, layout, renderer, |apply| apply(to)));
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        self.answer(tree, event, layout, renderer, shell);
        self.before(tree, event, layout, renderer, shell);
        if shell.is_event_captured() {
            return;
        }
        let (below, above) = tree.children.split_at_mut(1);
        if self.over.is_none() || reaches_below(event) {
            let cursor = if self.over.is_none() { cursor } else { mouse::Cursor::Unavailable };
            let (page, layout) = (self.page.as_widget_mut(), layout.child(0));
            page.update(&mut below[0], event, layout, cursor, renderer, clipboard, shell, viewport);
        }
        if let Some(over) = &mut self.over {
            let (content, layout) = (over.content.as_widget_mut(), layout.child(1));
            content.update(&mut above[0], event, layout, cursor, renderer, clipboard, shell, viewport);
        }
        if !shell.is_event_captured() {
            self.after(tree, event, layout, renderer, shell);
        }
        if matches!(event, Event::Window(window::Event::RedrawRequested(_))) {
            self.tell(tree, layout, renderer);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let (content, n) = match &self.over {
            Some(over) => (&over.content, 1),
            None => (&self.page, 0),
        };
        let layout = layout.child(n);
        content.as_widget().mouse_interaction(&tree.children[n], layout, cursor, viewport, renderer)
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let below = if self.over.is_some() { mouse::Cursor::Unavailable } else { cursor };
        let page = self.page.as_widget();
        page.draw(&tree.children[0], renderer, theme, style, layout.child(0), below, viewport);
        if let Some(over) = &self.over {
            let bounds = layout.bounds();
            renderer.with_layer(bounds, |renderer| {
                renderer
                    .fill_quad(renderer::Quad { bounds, ..renderer::Quad::default() }, tokens(theme).scrim);
            });
            renderer.with_layer(bounds, |renderer| {
                let content = over.content.as_widget();
                content.draw(&tree.children[1], renderer, theme, style, layout.child(1), cursor, viewport);
            });
        }
    }
}

impl<'a, M: Clone + 'a> From<Root<'a, M>> for Element<'a, M> {
    fn from(root: Root<'a, M>) -> Self {
        Element::new(root)
    }
}
