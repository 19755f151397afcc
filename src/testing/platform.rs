//! The platform of a test: a transport that answers by script.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::answer::Answer;
use super::answered;
use super::clock::ManualClock;
use super::form;
use super::recorded::RecordedCall;
use crate::call::Api;
use crate::client::{Client, ClientBuilder};
use crate::error::Error;
use crate::net::timer::Timer as _;
use crate::net::transport::{BoxFuture, Transport, TransportRequest, TransportResponse};
use crate::value::secret::SecretString;
use crate::value::timestamp::Timestamp;
use crate::wire::sign::{SIGN, SignMethod, sign};

const APP_KEY: &str = "12345678";
const SECRET: &str = "test-secret";
const SESSION: &str = "test-session";
/// How far a request's timestamp may be from the platform's clock.
const TOLERANCE: Duration = Duration::from_secs(600);

/// A platform without a network. Clones are the same platform.
///
/// It is a [`Transport`]: [`client`](Self::client) begins a client of it. As the real one it refuses a wrong app key (29), a wrong
/// signature (25) and a timestamp more than ten minutes off its clock (31); everything else is answered as scripted. A
/// method without a script is an error that says so.
#[derive(Clone)]
pub struct Platform(Arc<Inner>);

struct Inner {
    app_key: String,
    secret: SecretString,
    clock: ManualClock,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    once: BTreeMap<String, VecDeque<Answer>>,
    always: BTreeMap<String, Script>,
    calls: Vec<RecordedCall>,
}

type Script = Arc<dyn Fn(&RecordedCall) -> Answer + Send + Sync>;

impl Default for Platform {
    fn default() -> Self {
        Self::new()
    }
}

impl Platform {
    /// A platform that knows one application, on a clock on which waits pass by themselves.
    #[must_use]
    pub fn new() -> Self {
        Self::of_application(APP_KEY, SECRET)
    }

    /// The same with your application's key and secret.
    #[must_use]
    pub fn of_application(app_key: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self::with_clock(app_key.into(), secret.into(), ManualClock::skipping())
    }

    /// The same platform, with nothing scripted or received yet, on another clock.
    #[must_use]
    pub fn on(&self, clock: &ManualClock) -> Self {
        Self::with_clock(self.0.app_key.clone(), self.0.secret.clone(), clock.clone())
    }

    fn with_clock(app_key: String, secret: SecretString, clock: ManualClock) -> Self {
        Self(Arc::new(Inner { app_key, secret, clock, state: Mutex::default() }))
    }

    /// Begins a client of this platform, with its application's key and secret, a session and its clock.
    pub fn client(&self) -> ClientBuilder {
        Client::builder(self.0.app_key.clone(), self.0.secret.clone())
            .session(SESSION)
            .transport(self.clone())
            .timer(self.0.clock.clone())
    }

    /// The platform's clock.
    #[must_use]
    pub fn clock(&self) -> &ManualClock {
        &self.0.clock
    }

    /// Answers calls of this method like this from now on.
    pub fn answer(&self, method: impl Into<String>, answer: Answer) {
        self.answer_by(method, move |_| answer.clone());
    }

    /// Answers calls of this API with this response from now on.
    pub fn answer_to<R: Api>(&self, response: &R::Response) {
        self.answer(R::METHOD, Answer::of(response));
    }

    /// Answers one call of this method like this. Several are used up in order, before what [`answer`](Self::answer) said.
    pub fn answer_once(&self, method: impl Into<String>, answer: Answer) {
        self.state().once.entry(method.into()).or_default().push_back(answer);
    }

    /// Answers calls of this method as the function says from now on.
    pub fn answer_by(
        &self,
        method: impl Into<String>,
        script: impl Fn(&RecordedCall) -> Answer + Send + Sync + 'static,
    ) {
        self.state().always.insert(method.into(), Arc::new(script));
    }

    /// The calls received until now, each attempt for itself, also those that were refused.
    #[must_use]
    pub fn calls(&self) -> Vec<RecordedCall> {
        self.state().calls.clone()
    }

    /// Forgets the calls received until now.
    pub fn forget_calls(&self) {
        self.state().calls.clear();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the call is answered with.
    fn scripted(&self, call: &RecordedCall) -> Result<Answer, Error> {
        if let Some(refusal) = self.refusal(call) {
            return Ok(refusal);
        }
        let (once, script) = {
            let mut state = self.state();
            let once = state.once.get_mut(call.method()).and_then(VecDeque::pop_front);
            (once, state.always.get(call.method()).cloned())
        };
        // The script runs without the lock: it may ask the platform.
        once.or_else(|| script.map(|script| script(call))).ok_or_else(|| {
            let method = call.method();
            Error::configuration(format!("no answer is scripted for {method} (`Platform::answer`)"))
        })
    }

    /// What the platform looks at before anything else.
    fn refusal(&self, call: &RecordedCall) -> Option<Answer> {
        if call.param("app_key") != Some(&self.0.app_key) {
            return Some(Answer::error(29));
        }
        if !call.is_signed() {
            return Some(Answer::error(25));
        }
        let now = Timestamp::try_from(self.0.clock.now()).ok()?.epoch_millis()?;
        let sent = call.param("timestamp").and_then(|text| Timestamp::from_wire(text).epoch_millis());
        let off = sent.map_or(u64::MAX, |sent| sent.abs_diff(now));
        (u128::from(off) > TOLERANCE.as_millis()).then(|| Answer::error(31))
    }

    /// The request, read.
    fn received(&self, request: &TransportRequest) -> RecordedCall {
        let content_type = request.headers.iter().find(|(name, _)| *name == "content-type");
        let content_type = content_type.map_or("", |(_, value)| value.as_str());
        let (texts, files) = form::decode(content_type, &request.body);
        let mut call = RecordedCall { texts, files, headers: request.headers.clone(), signed: false };
        let method = call.param("sign_method").and_then(SignMethod::from_name).unwrap_or(SignMethod::Md5);
        let pairs = call.texts.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let expected = sign(method, &self.0.secret, pairs, None).ok();
        call.signed = expected.is_some() && expected.as_deref() == call.param(SIGN);
        call
    }
}

impl Transport for Platform {
    fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
        let call = self.received(&request);
        self.state().calls.push(call.clone());
        Box::pin(async move {
            let answer = self.scripted(&call)?;
            if let Some(delay) = answer.delay {
                self.0.clock.sleep(delay).await;
            }
            answered::response(&answer, &call).await
        })
    }
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform").field("calls", &self.state().calls.len()).finish_non_exhaustive()
    }
}
