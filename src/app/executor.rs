//! tokio, but leaving in bounded time: its own drop waits for blocking calls without a limit, so
//! one hanging disk would keep the process alive after its window has gone.
use iced::futures::io;
use std::time::Duration;
use tokio::runtime::{Handle, Runtime};

/// How long leaving may take.
pub const LEAVING: Duration = Duration::from_secs(2);

pub struct Executor {
    handle: Handle,
    runtime: Option<Runtime>,
}

impl iced::Executor for Executor {
    fn new() -> Result<Self, io::Error> {
        let runtime = Runtime::new()?;
        Ok(Self { handle: runtime.handle().clone(), runtime: Some(runtime) })
    }

    fn spawn(&self, future: impl Future<Output = ()> + Send + 'static) {
        drop(self.handle.spawn(future));
    }

    fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.handle.block_on(future)
    }

    fn enter<R>(&self, f: impl FnOnce() -> R) -> R {
        let _guard = self.handle.enter();
        f()
    }
}

impl Drop for Executor {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(LEAVING);
        }
    }
}
