//! Bytes that get a call nowhere: interim answers (`100 Continue`) or empty lines again and again, the size of a chunk
//! without an end. HTTP allows any number of them, and whoever sends them would keep a core busy until the call's time-out.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The most bytes that are read between two signs of progress, which are the head of an answer and each piece of its
/// body. More than the longest head that is taken.
const MAX_BYTES_WITHOUT_PROGRESS: usize = 1 << 20;

/// Counts the bytes of a connection since the last sign of progress. Clones count together.
#[derive(Clone, Default)]
pub(super) struct Meter(Arc<AtomicUsize>);

impl Meter {
    /// So many bytes came.
    ///
    /// # Errors
    /// They are too many.
    pub(super) fn count(&self, bytes: usize) -> io::Result<()> {
        let before = self.0.fetch_add(bytes, Ordering::Relaxed);
        if before.saturating_add(bytes) > MAX_BYTES_WITHOUT_PROGRESS {
            return Err(io::Error::other(
                "the answer gets nowhere: much is sent, and none of it is an answer",
            ));
        }
        Ok(())
    }

    /// The head, or a piece of the body is there.
    pub(super) fn moved_on(&self) {
        self.0.store(0, Ordering::Relaxed);
    }
}
