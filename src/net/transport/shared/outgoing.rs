//! The body of a request on its way out, which tells when it is asked for: not before there is a connection. What goes
//! ahead of it, the head, holds nothing that a gateway could act on.
//!
//! It can be had once. An HTTP client that follows redirects or tries again finds no second one to send.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use crate::net::transport::Departure;

pub(crate) struct Outgoing {
    bytes: Option<Bytes>,
    departure: Departure,
}

impl Outgoing {
    pub(crate) fn new(bytes: Vec<u8>, departure: Departure) -> Self {
        Self { bytes: Some(bytes.into()), departure }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.departure.leave();
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}
