//! Reading the bodies of requests: each bounded, and all of them together.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use http_body_util::BodyExt;
use hyper::StatusCode;
use hyper::body::Incoming;

/// Bigger bodies are refused with status 413.
const MAX_BODY: usize = 10 * 1024 * 1024;
/// Big bodies of all connections together may hold as much; more is refused with status 503.
const MAX_ALL_BODIES: usize = 64 * 1024 * 1024;
/// A body up to this size is small: it is always taken, so that a few uploads that never end keep no call out.
const SMALL: usize = 64 * 1024;

/// What the bodies that are being read hold at the moment.
#[derive(Clone, Default)]
pub(super) struct Budget {
    taken: Arc<AtomicUsize>,
}

/// One body's share, given back when it is dropped.
struct Share {
    budget: Budget,
    bytes: usize,
}

/// A body that was not taken: the status and why.
pub(super) type Refused = (StatusCode, &'static str);

impl Budget {
    /// Reads a whole body.
    pub(super) async fn read(&self, body: Incoming, limit: Duration) -> Result<Vec<u8>, Refused> {
        match tokio::time::timeout(limit, self.collect(body)).await {
            Ok(result) => result,
            Err(_) => Err((StatusCode::REQUEST_TIMEOUT, "the body took too long")),
        }
    }

    async fn collect(&self, mut body: Incoming) -> Result<Vec<u8>, Refused> {
        let mut share = Share { budget: self.clone(), bytes: 0 };
        let mut bytes = Vec::new();
        while let Some(frame) = body.frame().await {
            let Ok(frame) = frame else { return Err((StatusCode::BAD_REQUEST, "the body is not complete")) };
            let Ok(data) = frame.into_data() else { continue };
            if bytes.len() + data.len() > MAX_BODY {
                return Err((StatusCode::PAYLOAD_TOO_LARGE, "the body is too large"));
            }
            let needed = bytes.len() + data.len();
            if needed > bytes.capacity() {
                let wanted = (2 * bytes.capacity()).max(needed).min(MAX_BODY);
                share.grow_to(wanted)?;
                bytes.reserve_exact(wanted - bytes.len());
            }
            bytes.extend_from_slice(&data);
        }
        Ok(bytes)
    }
}

impl Share {
    fn grow_to(&mut self, bytes: usize) -> Result<(), Refused> {
        if bytes <= SMALL {
            return Ok(());
        }
        let more = bytes - self.bytes;
        let before = self.budget.taken.fetch_add(more, Ordering::Relaxed);
        self.bytes = bytes;
        if before + more > MAX_ALL_BODIES {
            return Err((StatusCode::SERVICE_UNAVAILABLE, "too many large bodies at a time"));
        }
        Ok(())
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.budget.taken.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}
