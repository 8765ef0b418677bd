//! The ledger from within an act: the disk may take its time.
use crate::ledger::{Event, Ledger, NotSaved};

/// The answer counts only when it is on the disk. A disk that is full for a moment is given one.
pub(super) async fn settle(ledger: &Ledger, event: Event) -> Result<(), NotSaved> {
    const TIMES: u32 = 3;
    const PAUSE: std::time::Duration = std::time::Duration::from_millis(500);
    let mut time = 1;
    loop {
        let (ledger, event) = (ledger.clone(), event.clone());
        match blocking(move || ledger.append(event)).await {
            Ok(_) => return Ok(()),
            Err(error) if time == TIMES => return Err(error),
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
        time += 1;
    }
}

/// Off the threads that carry the network and the window.
pub(super) async fn blocking<T: Send + 'static>(call: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(call).await.map_err(tokio::task::JoinError::try_into_panic) {
        Ok(value) => value,
        Err(Ok(panic)) => std::panic::resume_unwind(panic),
        // Cancelled: the program is leaving.
        Err(Err(_)) => std::future::pending().await,
    }
}
