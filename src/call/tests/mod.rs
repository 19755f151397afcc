//! Whole calls, from a request as emitted to the typed answer: over a transport that records, and over real sockets.

mod doubt;
mod kept;
mod loopback;
mod mended;
mod pages;
mod raw;
mod recorded;
mod retries;

use std::collections::BTreeMap;
use std::future::{pending, ready};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::emit::{self, FilePart};
use crate::net::timer::Timer;
use crate::net::transport::{BoxFuture, Transport, TransportRequest, TransportResponse};
use crate::retry::Retry;
use crate::{Api, Auth, Client, ClientBuilder, Effect, Error, Outcome, Rule, Slot, SlotMut, Table};

const SECRET: &str = "helloworld-secret";
const SESSION: &str = "6100e2session";

/// A request as the emitter writes it.
#[derive(Clone, Default)]
struct OrderGet {
    biz_order_id: Option<i64>,
    remark: Option<String>,
    picture: Option<FilePart>,
}

impl Table for OrderGet {
    fn names() -> &'static [&'static str] {
        &["biz_order_id", "remark", "picture"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Number(&self.biz_order_id),
            1 => Slot::Text(&self.remark),
            _ => Slot::File(&self.picture),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Number(&mut self.biz_order_id),
            1 => SlotMut::Text(&mut self.remark),
            _ => SlotMut::File(&mut self.picture),
        }
    }
    fn rules() -> &'static [(usize, Rule)] {
        &[(0, Rule::Required)]
    }
}

/// Its answer.
#[derive(Clone, Default)]
struct Order {
    result: Option<bool>,
    error_msg: Option<String>,
    module: Option<Module>,
}

impl Table for Order {
    fn names() -> &'static [&'static str] {
        &["result", "error_msg", "module"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Boolean(&self.result),
            1 => Slot::Text(&self.error_msg),
            _ => Slot::Object(&self.module),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Boolean(&mut self.result),
            1 => SlotMut::Text(&mut self.error_msg),
            _ => SlotMut::Object(&mut self.module),
        }
    }
}

#[derive(Clone, Default)]
struct Module {
    seller_nick: Option<String>,
    price: Option<emit::Fen>,
}

impl Table for Module {
    fn names() -> &'static [&'static str] {
        &["seller_nick", "price"]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        match index {
            0 => Slot::Text(&self.seller_nick),
            _ => Slot::Fen(&self.price),
        }
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        match index {
            0 => SlotMut::Text(&mut self.seller_nick),
            _ => SlotMut::Fen(&mut self.price),
        }
    }
}

/// A request that has a field with a system parameter's name.
#[derive(Clone, Default)]
struct Clashing {
    session: Option<String>,
}

impl Table for Clashing {
    fn names() -> &'static [&'static str] {
        &["session"]
    }
    fn slot(&self, _: usize) -> Slot<'_> {
        Slot::Text(&self.session)
    }
    fn slot_mut(&mut self, _: usize) -> SlotMut<'_> {
        SlotMut::Text(&mut self.session)
    }
}

macro_rules! forward {
    ($($name:ident)+) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                emit::debug(stringify!($name), self, f)
            }
        }
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                emit::equal(self, other)
            }
        }
    )+};
}
forward!(OrderGet OrderWrite Order Module Clashing);

impl Api for OrderGet {
    const METHOD: &'static str = "alibaba.idle.recycle.order.get";
    const DOC_URL: &'static str = "https://open.taobao.com/api.htm?docId=42443&docType=2";
    const EFFECT: Effect = Effect::Read;
    const AUTH: Auth = Auth::Session;
    const OUTCOME: Option<Outcome> = Some(Outcome::new().success("result").message("error_msg"));
    type Response = Order;
}

/// The same as a call that writes.
#[derive(Clone, Default)]
struct OrderWrite(OrderGet);

impl Table for OrderWrite {
    fn names() -> &'static [&'static str] {
        OrderGet::names()
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        Table::slot(&self.0, index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        Table::slot_mut(&mut self.0, index)
    }
}

impl Api for OrderWrite {
    const METHOD: &'static str = OrderGet::METHOD;
    const DOC_URL: &'static str = "";
    const EFFECT: Effect = Effect::Write;
    const OUTCOME: Option<Outcome> = OrderGet::OUTCOME;
    type Response = Order;
}

/// It writes, and nothing says whether it needs a session.
impl Api for Clashing {
    const METHOD: &'static str = "taobao.recycle.order.close";
    const DOC_URL: &'static str = "";
    type Response = Order;
}

fn order_get() -> OrderGet {
    OrderGet { biz_order_id: Some(1), ..OrderGet::default() }
}

/// Answers from memory and keeps what was sent.
#[derive(Clone)]
struct Recorder {
    answer: Answering,
    seen: Arc<Mutex<Vec<TransportRequest>>>,
}

#[derive(Clone, Copy)]
enum Answering {
    With(u16, &'static str),
    Never,
    BrokenConnection,
    NoConnection,
}

impl Recorder {
    fn new(answer: Answering) -> Self {
        Self { answer, seen: Arc::default() }
    }

    fn answering(body: &'static str) -> Self {
        Self::new(Answering::With(200, body))
    }

    /// The form of the only request.
    fn form(&self) -> BTreeMap<String, String> {
        let seen = self.seen.lock().unwrap();
        assert_eq!(seen.len(), 1);
        form_urlencoded::parse(&seen[0].body).into_owned().collect()
    }

    fn count(&self) -> usize {
        self.seen.lock().unwrap().len()
    }
}

impl Transport for Recorder {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        self.seen.lock().unwrap().push(request);
        let gone = || std::io::Error::other("gone");
        match self.answer {
            Answering::With(status, body) => Box::pin(ready(Ok(TransportResponse::new(status, body)))),
            Answering::Never => Box::pin(pending()),
            Answering::BrokenConnection => Box::pin(ready(Err(Error::transport(gone())))),
            Answering::NoConnection => Box::pin(ready(Err(Error::not_sent(gone())))),
        }
    }
}

/// It is always 2023-11-15 06:13:20 in China, and waiting takes no time.
struct Standstill;

impl Timer for Standstill {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000)
    }
    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(ready(()))
    }
}

fn builder(recorder: &Recorder) -> ClientBuilder {
    Client::builder("12345678", SECRET)
        .session(SESSION)
        .transport(recorder.clone())
        .timer(Standstill)
        .retry(Retry::never())
}

/// Runs a future that never really waits.
fn now<T>(call: impl IntoFuture<Output = T>) -> T {
    let mut future = std::pin::pin!(call.into_future());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match future.as_mut().poll(&mut context) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("the call waits"),
    }
}
