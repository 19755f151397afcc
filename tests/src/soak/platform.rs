//! A platform inside the process: it does what calls ask for, counts that, and draws from a seed what becomes of the answer.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use top_sdk::session::{Grant, Renew};
use top_sdk::transport::{BoxFuture, Transport, TransportRequest, TransportResponse};
use top_sdk::{Error, Timestamp};

use super::chance::Chance;

pub(super) const READ: &str = "taobao.soak.read";
pub(super) const WRITE: &str = "taobao.soak.write";
/// So long a token lasts.
const TOKEN_LIFE: i64 = 90;
/// After so many requests the clocks of client and platform part by twenty minutes, once in this and once in that direction.
const REQUESTS_OF_A_CLOCK: u64 = 30_000;
const APART: i64 = 20 * 60;
/// So far apart times may be.
const SKEW: i64 = 10 * 60;

/// What the platform does to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    NoWayThere,
    LostBefore,
    LostAfter,
    BadGateway,
    Busy,
    Limited,
    Sick,
    Html,
    Cut,
    Foreign,
    Refused,
    SilentBefore,
    SilentAfter,
}

/// Faults with their weights; the rest of a hundred thousand is none. Those that take long come seldom.
const FAULTS: [(Fault, u64); 13] = [
    (Fault::NoWayThere, 2500),
    (Fault::LostBefore, 1500),
    (Fault::LostAfter, 2000),
    (Fault::BadGateway, 1500),
    (Fault::Busy, 200),
    (Fault::Limited, 5),
    (Fault::Sick, 2000),
    (Fault::Html, 1000),
    (Fault::Cut, 1000),
    (Fault::Foreign, 1000),
    (Fault::Refused, 2000),
    (Fault::SilentBefore, 200),
    (Fault::SilentAfter, 200),
];
/// After so many requests all access tokens are refused from then on.
const REQUESTS_OF_A_TOKEN: u64 = 5_000;
/// How long an answer takes at most, in milliseconds, and on a platform that recovered.
const LONGEST_ANSWER: u64 = 3;
const LONG_ANSWER: u64 = 100;

/// The platform. Clones are one.
#[derive(Clone)]
pub(super) struct Platform(Arc<Mutex<State>>);

struct State {
    chance: Chance,
    faults: bool,
    /// How often each write was done.
    done: Vec<u8>,
    requests: u64,
    on_the_way: usize,
    most_on_the_way: usize,
    /// Access token → when it ends; refresh token → seller.
    tokens: HashMap<String, i64>,
    given: u64,
    renewals: u64,
}

impl Platform {
    pub(super) fn new(writes: usize, seed: u64) -> Self {
        // Written to, so that its memory is there from the beginning.
        let mut done = vec![1; writes];
        done.fill(0);
        Self(Arc::new(Mutex::new(State {
            chance: Chance::new(seed),
            faults: true,
            done,
            requests: 0,
            on_the_way: 0,
            most_on_the_way: 0,
            tokens: HashMap::new(),
            given: 0,
            renewals: 0,
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often this write was done.
    pub(super) fn done(&self, write: usize) -> u8 {
        self.state().done.get(write).copied().unwrap_or_default()
    }

    pub(super) fn requests(&self) -> u64 {
        self.state().requests
    }

    pub(super) fn renewals(&self) -> u64 {
        self.state().renewals
    }

    /// From now on all goes well. Forgets how many were on their way.
    pub(super) fn recover(&self) {
        let mut state = self.state();
        (state.faults, state.most_on_the_way) = (false, 0);
    }

    /// How many requests were on their way at the same time, at most.
    pub(super) fn most_on_the_way(&self) -> usize {
        self.state().most_on_the_way
    }

    pub(super) fn on_the_way(&self) -> usize {
        self.state().on_the_way
    }

    /// A grant for this seller, as after its authorisation.
    pub(super) fn authorize(&self, seller: &str) -> Grant {
        self.state().give(seller)
    }
}

impl State {
    /// Tokens are gone when their time is: what is remembered stays small.
    fn give(&mut self, seller: &str) -> Grant {
        let now = seconds(SystemTime::now());
        self.tokens.retain(|_, end| *end > now);
        self.given += 1;
        let access = format!("access-{seller}-{}", self.given);
        self.tokens.insert(access.clone(), now + TOKEN_LIFE);
        let grant = Grant::new(access).with_refresh_token(format!("refresh-{seller}"));
        // By the platform's clock.
        match Timestamp::from_epoch_seconds(self.now() + TOKEN_LIFE) {
            Some(end) => grant.with_expiry(end),
            None => grant,
        }
    }

    /// The platform's time.
    fn now(&self) -> i64 {
        let ahead = match self.requests / REQUESTS_OF_A_CLOCK % 3 {
            1 => APART,
            2 => -APART,
            _ => 0,
        };
        seconds(SystemTime::now()) + if self.faults { ahead } else { 0 }
    }

    fn draw(&mut self) -> Fault {
        let mut drawn = self.chance.below(100_000);
        if !self.faults {
            return Fault::None;
        }
        for (fault, weight) in FAULTS {
            if drawn < weight {
                return fault;
            }
            drawn -= weight;
        }
        Fault::None
    }

    /// Does the work of a call.
    fn execute(&mut self, form: &HashMap<String, String>) {
        let number = form.get("id").and_then(|id| id.parse::<usize>().ok());
        if form.get("method").map(String::as_str) == Some(WRITE)
            && let Some(count) = number.and_then(|number| self.done.get_mut(number))
        {
            *count = count.saturating_add(1);
        }
    }

    /// What the gateway refuses before any work.
    fn refuse(&self, form: &HashMap<String, String>) -> Option<TransportResponse> {
        let now = self.now();
        let sent = form.get("timestamp").map(|text| Timestamp::from_wire(text));
        let sent = sent.and_then(|time| time.epoch_seconds()).unwrap_or_default();
        if (sent - now).abs() > SKEW {
            let mut refused = error("31", "Invalid Timestamp", "");
            refused.headers = [("date", http_date(now))].into_iter().collect();
            return Some(refused);
        }
        let is_known = form
            .get("session")
            .is_some_and(|token| self.tokens.get(token).is_some_and(|end| seconds(SystemTime::now()) < *end));
        (!is_known).then(|| error("27", "Invalid session", "invalid-sessionkey"))
    }
}

fn error(code: &str, message: &str, sub_code: &str) -> TransportResponse {
    let body = format!(
        r#"{{"error_response":{{"code":{code},"msg":"{message}","sub_code":"{sub_code}","sub_msg":"This ban will last for 1 more seconds"}}}}"#
    );
    TransportResponse::new(200, body)
}

impl Transport for Platform {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        Box::pin(async move {
            let form: HashMap<String, String> = form_urlencoded::parse(&request.body).into_owned().collect();
            let (fault, pause) = {
                let mut state = self.state();
                state.requests += 1;
                if state.faults && state.requests.is_multiple_of(REQUESTS_OF_A_TOKEN) {
                    state.tokens.clear();
                }
                let pause = if state.faults { state.chance.below(LONGEST_ANSWER) } else { LONG_ANSWER };
                (state.draw(), pause)
            };
            if fault == Fault::NoWayThere {
                return Err(Error::not_sent("no way there"));
            }
            let _here = OnTheWay::new(self);
            tokio::time::sleep(Duration::from_millis(pause)).await;
            self.answer(fault, &form).await
        })
    }
}

impl Platform {
    async fn answer(&self, fault: Fault, form: &HashMap<String, String>) -> Result<TransportResponse, Error> {
        let good = || {
            let root =
                form.get("method").and_then(|method| method.strip_prefix("taobao.")).unwrap_or_default();
            format!(r#"{{"{}_response":{{"id":1,"request_id":"r"}}}}"#, root.replace('.', "_"))
        };
        if fault != Fault::LostBefore
            && fault != Fault::Busy
            && let Some(refused) = self.state().refuse(form)
        {
            return Ok(refused);
        }
        let is_done = match fault {
            Fault::None | Fault::LostAfter | Fault::Html | Fault::Cut | Fault::SilentAfter => true,
            Fault::BadGateway | Fault::Sick | Fault::Foreign => self.state().chance.below(2) == 0,
            _ => false,
        };
        if is_done {
            self.state().execute(form);
        }
        match fault {
            Fault::None => Ok(TransportResponse::new(200, good())),
            Fault::NoWayThere | Fault::LostBefore | Fault::LostAfter => Err(Error::transport("broke off")),
            Fault::BadGateway => Ok(TransportResponse::new(502, "<html>")),
            Fault::Busy => {
                let mut busy = TransportResponse::new(503, "busy");
                busy.headers = [("retry-after", "1")].into_iter().collect();
                Ok(busy)
            }
            Fault::Limited => Ok(error("7", "App Call Limited", "accesscontrol.limited-by-api-access-count")),
            Fault::Sick => Ok(error("15", "Remote service error", "isp.remote-service-timeout")),
            Fault::Html => Ok(TransportResponse::new(200, "<html>")),
            Fault::Cut => Ok(TransportResponse::new(200, good().split_at(9).0)),
            Fault::Foreign => Ok(TransportResponse::new(200, r#"{"code":500,"data":{}}"#)),
            Fault::Refused => Ok(error("15", "Remote service error", "isv.order-not-exist")),
            Fault::SilentBefore | Fault::SilentAfter => std::future::pending().await,
        }
    }
}

impl Renew for Platform {
    fn renew<'s>(&'s self, seller: &'s str, _: &'s Grant) -> BoxFuture<'s, Result<Grant, Error>> {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(5)).await;
            let mut state = self.state();
            state.renewals += 1;
            if state.faults && state.chance.below(5) == 0 {
                return Err(Error::transport("the renewal broke off"));
            }
            Ok(state.give(seller))
        })
    }
}

/// One request, until its answer is there or it is given up.
struct OnTheWay(Platform);

impl OnTheWay {
    fn new(platform: &Platform) -> Self {
        let mut state = platform.state();
        state.on_the_way += 1;
        state.most_on_the_way = state.most_on_the_way.max(state.on_the_way);
        Self(platform.clone())
    }
}

impl Drop for OnTheWay {
    fn drop(&mut self) {
        self.0.state().on_the_way -= 1;
    }
}

fn seconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    i64::try_from(since).unwrap_or(i64::MAX)
}

/// As the header `Date` has it.
fn http_date(seconds: i64) -> String {
    let since = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
    httpdate::fmt_http_date(UNIX_EPOCH + since)
}
