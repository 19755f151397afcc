//! The principles of the runtime as properties: what holds for any bytes that a server could send and any text that a
//! program could ask to send. The fuzz targets feed them, and `tests/principles` with random input of its own.
//!
//! Every property is judged by means that are not the runtime's: another JSON parser, another form reader, the bare
//! digests. This room must not know the scraper or definitions.

pub mod decoder;
pub mod envelope;
pub mod request;
pub mod sign;
pub mod types;

use std::future::{Future, IntoFuture, pending, ready};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use top_sdk::timer::Timer;
use top_sdk::transport::{BoxFuture, Transport, TransportRequest, TransportResponse};
use top_sdk::{Client, ClientBuilder, Error};

pub const SECRET: &str = "密钥-helloworld";

/// Answers every request with the same bytes and keeps what was sent.
#[derive(Clone)]
pub struct Memory {
    status: u16,
    body: Vec<u8>,
    pub seen: Arc<Mutex<Vec<TransportRequest>>>,
}

impl Memory {
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, body: body.into(), seen: Arc::default() }
    }
}

impl Transport for Memory {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        self.seen.lock().unwrap().push(request);
        Box::pin(ready(Ok(TransportResponse::new(self.status, self.body.clone()))))
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

pub fn builder(memory: Memory) -> ClientBuilder {
    Client::builder("12345678", SECRET)
        .session("6100e2session")
        .transport(memory)
        .timer(Standstill)
        .retry(top_sdk::retry::Retry::never())
}

/// Carries out a call that never waits.
pub fn now<T>(call: impl IntoFuture<Output = T>) -> T {
    match pin!(call.into_future()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the call waits"),
    }
}

/// The text that the runtime reads: without a byte order mark, bytes of no charset replaced, raw control characters in
/// strings taken for blanks. All other bytes must be JSON.
pub fn as_read(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    let (mut inside, mut escaped) = (false, false);
    let plain = |character: char| {
        match character {
            '"' if !escaped => inside = !inside,
            character if inside && character < ' ' => {
                escaped = false;
                return ' ';
            }
            _ => {}
        }
        escaped = inside && character == '\\' && !escaped;
        character
    };
    text.chars().map(plain).collect()
}

/// Is it JSON, after another parser?
pub fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// Empty, or nothing but what Java's `Character.isWhitespace` names: such a value is neither signed nor sent.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| match c {
        '\u{9}'..='\u{d}' | '\u{1c}'..='\u{20}' | '\u{1680}' | '\u{205f}' | '\u{3000}' => true,
        '\u{2000}'..='\u{200a}' => c != '\u{2007}',
        '\u{2028}' | '\u{2029}' => true,
        _ => false,
    })
}
