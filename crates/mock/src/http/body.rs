//! The body of an HTTP answer: whole, or cut on purpose.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};

/// Bytes that are announced in full; of a cut body only the first are sent, then the connection breaks.
pub(crate) struct AnswerBody {
    announced: u64,
    to_send: Option<Bytes>,
    cut: Cut,
}

#[derive(PartialEq, Eq)]
enum Cut {
    Never,
    /// Give the connection a turn to send what it has before it is broken.
    AfterFlush,
    Now,
}

impl AnswerBody {
    /// All of `bytes`, or the first `keep` of them.
    pub(crate) fn new(bytes: Vec<u8>, keep: Option<usize>) -> Self {
        let announced = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let mut to_send = Bytes::from(bytes);
        let cut = match keep {
            Some(keep) if keep < to_send.len() => {
                to_send.truncate(keep);
                Cut::AfterFlush
            }
            _ => Cut::Never,
        };
        AnswerBody { announced, to_send: Some(to_send).filter(|bytes| !bytes.is_empty()), cut }
    }
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.to_send.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        match self.cut {
            Cut::Never => Poll::Ready(None),
            Cut::AfterFlush => {
                self.cut = Cut::Now;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Cut::Now => Poll::Ready(Some(Err(io::Error::other("cut on purpose")))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.to_send.is_none() && self.cut == Cut::Never
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.announced)
    }
}
