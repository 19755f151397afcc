//! Calls without a network: a transport that answers from memory, and a clock that stands still.

use std::future::{Future, IntoFuture, pending, ready};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use top_recycle::timer::Timer;
use top_recycle::transport::{BoxFuture, Transport, TransportRequest, TransportResponse};
use top_recycle::{Client, Error};

use crate::Failure;

/// Answers every request with the same body.
struct Memory(Vec<u8>);

impl Transport for Memory {
    fn send(&self, _: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        Box::pin(ready(Ok(TransportResponse::new(200, self.0.clone()))))
    }
}

struct Standstill;

impl Timer for Standstill {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000)
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(pending())
    }
}

/// A client to which every call is answered with this body.
pub fn client(body: &[u8]) -> Result<Client, Failure> {
    Ok(Client::builder("12345678", "helloworld")
        .session("6100e2session")
        .transport(Memory(body.to_vec()))
        .timer(Standstill)
        .build()?)
}

/// Carries out a call that never waits.
pub fn now<T>(call: impl IntoFuture<Output = T>) -> Option<T> {
    match pin!(call.into_future()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
