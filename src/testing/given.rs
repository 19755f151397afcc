//! What a call makes of an answer, without a client: responses and errors for tests of what comes after a call.

use std::future::IntoFuture;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::answer::Answer;
use super::platform::Platform;
use crate::call::Api;
use crate::error::Error;
use crate::retry::Retry;
use crate::typed::response::Response;

/// More turns than a call takes that only ever waits for a clock that skips.
const TURNS: usize = 10_000;

impl Answer {
    /// What the call of this request ends in when it is answered like this: a response or an error to feed to code of your own.
    ///
    /// It is sent once, by an application with a session, and need not be complete.
    ///
    /// # Errors
    /// As a call.
    pub fn given_to<R: Api>(self, request: R) -> Result<Response<R::Response>, Error> {
        let platform = Platform::new();
        platform.answer(R::METHOD, self);
        let client = platform.client().retry(Retry::never()).build()?;
        let mut call = pin!(request.send(&client).without_validation().into_future());
        let mut context = Context::from_waker(Waker::noop());
        for _ in 0..TURNS {
            if let Poll::Ready(result) = call.as_mut().poll(&mut context) {
                return result;
            }
        }
        Err(Error::configuration("the call did not end"))
    }
}
