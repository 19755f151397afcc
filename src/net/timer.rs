//! Time: what o'clock it is, and waiting. A trait, so that the client ties nobody to an async runtime and tests
//! can choose the time.
//!
//! This room must not know anything else.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, SystemTime};

use crate::net::transport::BoxFuture;

/// A clock that can wait.
pub trait Timer: Send + Sync + 'static {
    /// The time now. The platform accepts a difference of at most ten minutes.
    fn now(&self) -> SystemTime;

    /// Is ready after `duration`.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// The future's result, if it comes in time. The future goes first: what is there counts, even if late.
pub(crate) async fn within<T>(
    limit: Duration,
    timer: &dyn Timer,
    future: impl Future<Output = T>,
) -> Option<T> {
    let mut future = pin!(future);
    let mut sleep = timer.sleep(limit);
    poll_fn(|context| {
        if let Poll::Ready(value) = future.as_mut().poll(context) {
            return Poll::Ready(Some(value));
        }
        sleep.as_mut().poll(context).map(|()| None)
    })
    .await
}

/// The system's clock, waiting with tokio: the default with the feature `tokio`.
///
/// Outside of a tokio runtime its waits never end.
#[cfg(feature = "tokio")]
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioTimer;

#[cfg(feature = "tokio")]
impl Timer for TokioTimer {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            // Outside of a runtime tokio panics; the transport reports that case.
            match tokio::runtime::Handle::try_current() {
                Ok(_) => tokio::time::sleep(duration).await,
                Err(_) => std::future::pending().await,
            }
        })
    }
}
