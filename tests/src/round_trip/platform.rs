//! A transport without a network: keeps what is sent and answers what it was told.

use std::future::pending;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use top_sdk::timer::Timer;
use top_sdk::transport::{BoxFuture, Transport, TransportRequest, TransportResponse};
use top_sdk::{Client, Error};

/// The platform's side of a call.
pub struct Platform {
    client: Client,
    desk: Arc<Desk>,
}

/// The body of a request and its content type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// The header.
    pub content_type: String,
    /// The form.
    pub body: Vec<u8>,
}

#[derive(Default)]
struct Desk {
    answer: Mutex<String>,
    sent: Mutex<Option<Sent>>,
}

struct Never;

impl Platform {
    /// With a client that calls it.
    ///
    /// # Errors
    /// None that a user could cause.
    pub fn new() -> Result<Self, Error> {
        let desk = Arc::new(Desk::default());
        let client = Client::builder("12345678", "helloworld")
            .session("session")
            .shared_transport(desk.clone())
            .timer(Never)
            .build()?;
        Ok(Platform { client, desk })
    }

    /// A client whose calls end here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// What the next call is answered.
    pub fn answer(&self, body: &str) {
        body.clone_into(&mut lock(&self.desk.answer));
    }

    /// What the last call sent.
    pub fn take_sent(&self) -> Option<Sent> {
        lock(&self.desk.sent).take()
    }
}

impl Transport for Desk {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        let content_type = request.headers.into_iter().find(|(name, _)| *name == "content-type");
        let content_type = content_type.map(|(_, value)| value).unwrap_or_default();
        *lock(&self.sent) = Some(Sent { content_type, body: request.body });
        let answer = lock(&self.answer).clone();
        Box::pin(async move { Ok(TransportResponse::new(200, answer)) })
    }
}

impl Timer for Never {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(pending())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
