//! The way to a screen reader: what AccessKit is told about the page, and what is asked back.
//!
//! iced has no way of its own. The root widget walks the page when it is drawn, and only while an assistive
//! technology listens; what has changed since the last time goes to the adapter of the system. Requests
//! come in on any thread, wait here, and wake the window.
mod adapter;
mod answer;
mod nodes;

pub use adapter::open;
pub(super) use answer::Answer;
pub(super) use nodes::{Known, Page, Told};

use accesskit::{ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, TreeUpdate};
use iced::futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Where updates go: an adapter of the system, or a test.
pub trait Ear: Send + Sync {
    fn hear(&self, update: TreeUpdate);

    /// The window has come to the front, or left it.
    fn window_focus(&self, focused: bool);

    /// Where the inside of the window is on the screen, in pixels.
    fn window_place(&self, _bounds: accesskit::Rect) {}
}

/// One wake for each time that the window has to look here; it carries nothing.
pub type Wakes = UnboundedReceiver<()>;

/// Clones are the same way. The default one is heard by nobody and costs a look at a flag.
#[derive(Clone, Default)]
pub struct Reader(Arc<Shared>);

#[derive(Default)]
struct Shared {
    ear: OnceLock<Box<dyn Ear>>,
    wake: OnceLock<UnboundedSender<()>>,
    listened: AtomicBool,
    /// The next update has to be the whole page.
    afresh: AtomicBool,
    /// The bridge has broken once. The window goes on without it.
    broken: AtomicBool,
    /// The bits of an `f32`; 0 is "not known", and counts as 1.
    dpi: AtomicU32,
    asked: Mutex<Vec<ActionRequest>>,
}

impl Reader {
    /// A way, and what wakes the window for it.
    pub fn new() -> (Self, Wakes) {
        let reader = Self::default();
        let (wake, wakes) = unbounded();
        let _ = reader.0.wake.set(wake);
        (reader, wakes)
    }

    /// Where updates go. The first one stays.
    pub fn heard_by(&self, ear: impl Ear + 'static) {
        let _ = self.0.ear.set(Box::new(ear));
    }

    /// Whether anybody listens: otherwise nothing is walked.
    pub fn is_heard(&self) -> bool {
        self.0.listened.load(Ordering::SeqCst) && !self.0.broken.load(Ordering::SeqCst)
    }

    /// Whether the next update has to be whole; asked once.
    pub(super) fn begins_afresh(&self) -> bool {
        self.0.afresh.swap(false, Ordering::SeqCst)
    }

    pub(super) fn hear(&self, update: TreeUpdate) {
        if let Some(ear) = self.0.ear.get() {
            ear.hear(update);
        }
    }

    pub(super) fn window_focus(&self, focused: bool) {
        if let Some(ear) = self.0.ear.get() {
            ear.window_focus(focused);
        }
    }

    pub(super) fn window_place(&self, bounds: accesskit::Rect) {
        if let Some(ear) = self.0.ear.get() {
            ear.window_place(bounds);
        }
    }

    /// What was asked since the last time.
    pub(super) fn asked(&self) -> Vec<ActionRequest> {
        if self.0.broken.load(Ordering::SeqCst) {
            return Vec::new();
        }
        std::mem::take(&mut *self.0.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Runs a part of the bridge. Where it panics the person goes on working, without a screen reader.
    pub(super) fn guarded(&self, part: impl FnOnce()) {
        if crate::crash::survived(part).is_none() {
            self.0.broken.store(true, Ordering::SeqCst);
            tracing::error!("the bridge to the screen reader broke; the window goes on without it");
        }
    }

    /// How many pixels the system has for a logical one, without the wizard's own zoom.
    pub fn set_dpi(&self, factor: f32) {
        self.0.dpi.store(factor.to_bits(), Ordering::SeqCst);
    }

    pub(super) fn dpi(&self) -> f32 {
        match self.0.dpi.load(Ordering::SeqCst) {
            0 => 1.0,
            bits => f32::from_bits(bits),
        }
    }

    fn wake(&self) {
        if let Some(wake) = self.0.wake.get() {
            // The window may have gone.
            let _ = wake.unbounded_send(());
        }
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("is_heard", &self.is_heard()).finish_non_exhaustive()
    }
}

impl ActivationHandler for Reader {
    /// The page is known to the window alone, so the tree comes with the next frame.
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        self.0.afresh.store(true, Ordering::SeqCst);
        self.0.listened.store(true, Ordering::SeqCst);
        self.wake();
        None
    }
}

impl DeactivationHandler for Reader {
    fn deactivate_accessibility(&mut self) {
        self.0.listened.store(false, Ordering::SeqCst);
    }
}

impl ActionHandler for Reader {
    /// The request may carry a secret, and is never written down.
    fn do_action(&mut self, request: ActionRequest) {
        self.0.asked.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        self.wake();
    }
}
