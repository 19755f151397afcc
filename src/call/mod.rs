//! One call, from typed request to typed answer.
//!
//! A request ([`Api`]) and its call name each other, so they live in one room. What depends on the API's type is a few
//! lines; the work is done once, for all APIs, in `exchange`.

mod api;
mod attempts;
mod dump;
mod exchange;
mod outcome;
mod pages;
mod paging;
pub(crate) mod raw;
mod seen;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::future::IntoFuture;
use std::time::Duration;

pub use self::api::{Api, Auth, TopDefinition};
pub use self::dump::Dump;
pub use self::outcome::{BusinessOutcome, Outcome};
pub use self::pages::Pages;
pub use self::paging::Paging;
use crate::client::Client;
use crate::error::issue::Strictness;
use crate::error::{Effect, Error};
use crate::net::transport::{BoxFuture, Departure, TransportResponse};
use crate::retry::Retry;
use crate::sessions::Session;
use crate::table::Table as _;
use crate::typed::response::Response;
use crate::wire::decode;
use crate::wire::envelope::{self, Asked, Expected, Refused};
use exchange::{Plan, Prepared};

/// A call that has not been sent yet: `.await` it.
///
/// ```no_run
/// # async fn example<R: top_sdk::Api>(client: top_sdk::Client, request: R) -> Result<(), top_sdk::Error> {
/// use std::time::Duration;
///
/// let response = request.send(&client).session("access token").timeout(Duration::from_secs(5)).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<R> {
    client: Client,
    request: R,
    options: Options,
}

/// What one call does differently from the client's settings.
#[derive(Clone)]
pub(crate) struct Options {
    pub(crate) session: Option<Session>,
    pub(crate) validation: bool,
    pub(crate) simplify: bool,
    pub(crate) strictness: Strictness,
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retry: Retry,
    pub(crate) idempotent: bool,
    pub(crate) target_app_key: Option<String>,
    checked: bool,
}

impl Options {
    fn of(client: &Client) -> Self {
        let shared = client.shared();
        Self {
            session: client.session().cloned(),
            validation: shared.validation,
            simplify: shared.simplify,
            strictness: shared.strictness,
            timeout: shared.timeout,
            attempt_timeout: shared.attempt_timeout,
            retry: shared.retry.clone(),
            idempotent: false,
            target_app_key: None,
            checked: false,
        }
    }
}

/// What is said about the API in emitted code, without its type.
pub(crate) struct Description {
    pub(crate) method: Cow<'static, str>,
    pub(crate) auth: Auth,
}

impl<R: Api> Call<R> {
    /// The call of this request through that client.
    pub fn new(client: &Client, request: R) -> Self {
        Self { client: client.clone(), request, options: Options::of(client) }
    }

    /// Acts for this authorised user in this call.
    pub fn session(mut self, session: impl Into<Session>) -> Self {
        self.options.session = Some(session.into());
        self
    }

    /// Sends the request although it may be incomplete or break documented limits (documents can be wrong).
    pub fn without_validation(mut self) -> Self {
        self.options.validation = false;
        self
    }

    /// How long this call may take, with all its attempts and the waits between them.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = timeout;
        self
    }

    /// How long one attempt of this call may take.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = Some(timeout);
        self
    }

    /// When this call is sent again after it failed, see [`ClientBuilder::retry`](crate::ClientBuilder::retry).
    pub fn retry(mut self, retry: Retry) -> Self {
        self.options.retry = retry;
        self
    }

    /// Says that doing this call twice is doing it once, so that it may be sent again although it writes and may have been done.
    ///
    /// Nothing in the platform's protocol makes a call so: say it only of an API that is known to ignore the second time (by an
    /// order number of yours, say), never of a payment that is not.
    pub fn idempotent(mut self) -> Self {
        self.options.idempotent = true;
        self
    }

    /// The app key of the provider, for APIs that other applications offer.
    pub fn target_app_key(mut self, app_key: impl Into<String>) -> Self {
        self.options.target_app_key = Some(app_key.into());
        self
    }

    /// Asks for the short form of the answer, see [`ClientBuilder::simplify`](crate::ClientBuilder::simplify).
    pub fn simplify(mut self, simplify: bool) -> Self {
        self.options.simplify = simplify;
        self
    }

    /// Which unreadable values turn the answer into an error.
    pub fn strictness(mut self, strictness: Strictness) -> Self {
        self.options.strictness = strictness;
        self
    }

    /// Turns a refused business operation into an error of the kind [`ErrorKind::Business`](crate::ErrorKind::Business).
    ///
    /// Many APIs answer a refusal (no such order, wrong state) as an ordinary answer with `success: false`. That is
    /// data by default. For APIs whose definition names the field that says so, this makes it an error, which
    /// still carries the answer: [`Error::partial`]. It passes only what that field says is success: a field that is
    /// missing or can't be read is a refusal, too. Other APIs are not affected.
    pub fn checked(mut self) -> Self {
        self.options.checked = true;
        self
    }

    /// Sends the call and blocks this thread until the answer is there.
    ///
    /// It runs on a thread of its own, so it works anywhere; inside async code it holds up the executor's thread,
    /// where `.await` is better.
    ///
    /// # Errors
    /// As when awaited.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<Response<R::Response>, Error> {
        let departure = Departure::new();
        let call = self.start(departure.clone());
        crate::net::blocking::run(call).unwrap_or_else(|error| Err(judged(error, R::EFFECT, &departure)))
    }

    /// The call as a future. `departure` tells how far the request got, also when the future is given up.
    fn start(self, departure: Departure) -> BoxFuture<'static, Result<Response<R::Response>, Error>> {
        let prepared = self.prepare();
        let Self { client, options, request } = self;
        Box::pin(async move {
            let plan = Plan::new(client, options, prepared?);
            let read = |response, late: &dyn Fn() -> bool| read::<R>(response, &plan, late);
            let answer = plan.attempts(&request, R::EFFECT, &departure, read).await;
            answer.map(|(response, attempts)| response.at_attempt(attempts))
        })
    }

    /// Checks and encodes. Time and signature wait until the call is first polled.
    fn prepare(&self) -> Result<Prepared, Error> {
        if self.options.validation {
            self.request.validate()?;
        }
        Prepared::new(&self.request, Description::of::<R>())
    }
}

impl Description {
    fn of<R: Api>() -> Self {
        Self { method: R::METHOD.into(), auth: R::AUTH }
    }
}

impl<R: Api> IntoFuture for Call<R> {
    type Output = Result<Response<R::Response>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.start(Departure::new())
    }
}

impl<R: std::fmt::Debug> std::fmt::Debug for Call<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Call").field("request", &self.request).finish_non_exhaustive()
    }
}

impl<T> seen::Identified for Response<T> {
    fn shown_request_id(&self) -> Option<&str> {
        Response::shown_request_id(self)
    }
}

/// The error with what it leaves in doubt: every way out of a call goes through here.
fn judged(error: Error, effect: Effect, departure: &Departure) -> Error {
    let progress = departure.progress(error.is_not_sent());
    error.of_call(effect).after(progress)
}

/// The report with a mark at a request id that repeats what was sent.
fn marked(mut report: decode::Report, plan: &Plan) -> decode::Report {
    report.repeats_request = report.request_id.as_deref().is_some_and(|id| plan.sent(id));
    report
}

/// The typed answer, or the refusal that it tells of where that was asked for.
fn read<R: Api>(
    response: TransportResponse,
    plan: &Plan,
    late: &dyn Fn() -> bool,
) -> Result<Response<R::Response>, Error> {
    let options = &plan.options;
    let expected = Expected { method: R::METHOD, effect: R::EFFECT, names: R::Response::names() };
    let decoding = decode::Options::strictness(options.strictness);
    let asked = Asked { simplify: options.simplify, options: decoding, late: Some(late) };
    let mut value = R::Response::default();
    let response = match envelope::open(&response, &expected, &asked, &mut value) {
        Ok(report) => Response::new(value, marked(report, plan), response.body)
            .with_exchange(response.status, response.headers),
        Err(Refused { error, read }) => {
            let error = plan.waiting(error, &response).with_raw(response.body.clone());
            let Some(report) = read else { return Err(error) };
            let partial = Response::new(value, marked(report, plan), response.body);
            return Err(error.with_partial(partial.with_exchange(response.status, response.headers)));
        }
    };
    let refusal =
        if options.checked { R::outcome(&response).and_then(BusinessOutcome::into_error) } else { None };
    match refusal {
        Some(error) => {
            let request_id = response.request_id().map(str::to_owned);
            Err(error.with_request_id(request_id).with_partial(response))
        }
        None => Ok(response),
    }
}
