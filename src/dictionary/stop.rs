//! "Zatrzymaj", for what waits and for what works.
use tokio::sync::watch;

/// Ends the work when it is told to, and also when it is dropped: who leaves the page stops it.
#[derive(Debug)]
pub struct Stopper(watch::Sender<bool>);

/// Looked at between two blocks.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stopper {
    pub fn new() -> (Self, Stop) {
        let (sender, receiver) = watch::channel(false);
        (Self(sender), Stop(receiver))
    }

    pub fn stop(&self) {
        // Nobody may be working any more.
        let _ = self.0.send(true);
    }
}

impl Stop {
    pub(super) fn is_asked(&self) -> bool {
        *self.0.borrow() || self.0.has_changed().is_err()
    }

    pub(super) async fn asked(&mut self) {
        // An error says that the other end is gone, which is the same.
        let _ = self.0.wait_for(|stop| *stop).await;
    }
}
