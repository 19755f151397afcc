//! Calls of APIs that no definition describes: names and values as the caller gives them, the answer as JSON.
//!
//! Everything else is as for typed calls: checks, signature, time-outs, doubts, the platform's refusals.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use serde::de::DeserializeOwned;

use super::dump::Dump;
use super::exchange::{Plan, Prepared};
use super::seen::Identified;
use super::{Auth, Description, Options};
use crate::client::Client;
use crate::error::{Effect, Error};
use crate::net::transport::{BoxFuture, Departure, Headers, TransportResponse};
use crate::retry::Retry;
use crate::sessions::Session;
use crate::table::{Slot, SlotMut, Table, no_field};
use crate::typed::ext::TableExt as _;
use crate::typed::response::Response;
use crate::value::blank::is_blank;
use crate::value::code::Code;
use crate::value::decimal::Decimal;
use crate::value::fen::Fen;
use crate::value::file::FilePart;
use crate::value::json::JsonText;
use crate::value::timestamp::Timestamp;
use crate::wire::envelope::{self, Asked, Expected};
use crate::wire::{decode, parameters};

/// A call of an API without a definition: `client.raw("taobao.x.y.get").param("k", "v").await`.
///
/// Nothing is known of the API, so it is taken for one that writes (an error may have executed) until
/// [`reads`](Self::reads) says otherwise, and nothing is checked but names.
///
/// ```no_run
/// # async fn example(client: top_sdk::Client) -> Result<(), top_sdk::Error> {
/// let answer = client.raw("taobao.time.get").reads().await?;
/// println!("{:?}: {}", answer.request_id(), answer.json());
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing until it is awaited"]
pub struct RawCall {
    client: Client,
    method: String,
    texts: Vec<(String, String)>,
    files: Vec<(String, FilePart)>,
    effect: Effect,
    options: Options,
}

/// A value that the platform can read: its text as it goes over the wire.
pub trait Parameter {
    /// The text. An empty one is not sent.
    fn to_parameter(&self) -> String;
}

/// Declares values whose `Display` is what the wire wants.
macro_rules! displayed {
    ($($value:ty),+) => {$(
        impl Parameter for $value {
            fn to_parameter(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

displayed!(&str, String, bool, i8, i16, i32, i64, u8, u16, u32, u64, usize, Decimal, Timestamp);

impl Parameter for Fen {
    /// Fen, not yuan.
    fn to_parameter(&self) -> String {
        self.get().to_string()
    }
}

impl Parameter for JsonText {
    fn to_parameter(&self) -> String {
        self.as_str().to_owned()
    }
}

impl<P: Parameter> Parameter for &[P] {
    /// A comma list, which is how the platform takes lists of plain values.
    fn to_parameter(&self) -> String {
        self.iter().map(Parameter::to_parameter).collect::<Vec<_>>().join(",")
    }
}

impl<P: Parameter> Parameter for Option<P> {
    /// Nothing is sent for nothing.
    fn to_parameter(&self) -> String {
        self.as_ref().map(Parameter::to_parameter).unwrap_or_default()
    }
}

impl Client {
    /// A call of an API that no definition describes, by its name.
    pub fn raw(&self, method: impl Into<String>) -> RawCall {
        RawCall {
            client: self.clone(),
            method: method.into(),
            texts: Vec::new(),
            files: Vec::new(),
            effect: Effect::Write,
            options: Options::of(self),
        }
    }
}

impl RawCall {
    /// Sets a parameter. Given twice, the call is refused.
    pub fn param(mut self, name: impl Into<String>, value: impl Parameter) -> Self {
        self.texts.push((name.into(), value.to_parameter()));
        self
    }

    /// Sets a parameter from the code of a coded value.
    pub fn code(mut self, name: impl Into<String>, value: &impl Code) -> Self {
        self.texts.push((name.into(), value.code().to_owned()));
        self
    }

    /// Sets a parameter that is an object: the JSON of any emitted struct.
    pub fn object(mut self, name: impl Into<String>, value: &impl Table) -> Self {
        self.texts.push((name.into(), value.to_json()));
        self
    }

    /// Uploads a file under that name.
    pub fn file(mut self, name: impl Into<String>, file: FilePart) -> Self {
        self.files.push((name.into(), file));
        self
    }

    /// Says that the API changes nothing: an error leaves nothing in doubt, and it may be sent again.
    pub fn reads(mut self) -> Self {
        self.effect = Effect::Read;
        self
    }

    /// Says that doing it twice is doing it once, see [`Call::idempotent`](crate::Call::idempotent).
    pub fn idempotent(mut self) -> Self {
        self.options.idempotent = true;
        self
    }

    /// When this call is sent again after it failed.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.options.retry = retry;
        self
    }

    /// Acts for this authorised user in this call.
    pub fn session(mut self, session: impl Into<Session>) -> Self {
        self.options.session = Some(session.into());
        self
    }

    /// The app key of the provider, for APIs that other applications offer.
    pub fn target_app_key(mut self, app_key: impl Into<String>) -> Self {
        self.options.target_app_key = Some(app_key.into());
        self
    }

    /// How long this call may take, with all its attempts.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = timeout;
        self
    }

    /// Asks for the short form of the answer, see [`ClientBuilder::simplify`](crate::ClientBuilder::simplify).
    pub fn simplify(mut self, simplify: bool) -> Self {
        self.options.simplify = simplify;
        self
    }

    /// The call as it would be sent now, as a `curl` command fit for logs, see [`Call::dump`](crate::Call::dump). Nothing is known
    /// of the parameters, so their values are shown by length.
    ///
    /// # Errors
    /// Where the call can't be sent.
    pub fn dump(&self) -> Result<Dump, Error> {
        self.dump_showing(|_| false)
    }

    /// The same with the values of the parameters of which `is_harmless` says so.
    ///
    /// # Errors
    /// Where the call can't be sent.
    pub fn dump_showing(&self, is_harmless: impl Fn(&str) -> bool) -> Result<Dump, Error> {
        let prepared = prepared(self.method.clone(), self.texts.clone(), self.files.clone())?;
        Dump::new(&self.client, &self.options, &prepared, |name, text| {
            if is_harmless(name) {
                text.to_owned()
            } else {
                format!("<text, {} chars>", text.chars().count())
            }
        })
    }

    /// The call as a future; awaiting the call itself does the same.
    pub fn send(self) -> BoxFuture<'static, Result<RawResponse, Error>> {
        self.start(Departure::new())
    }

    /// Sends the call and blocks this thread until the answer is there.
    ///
    /// # Errors
    /// As when awaited.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> Result<RawResponse, Error> {
        let departure = Departure::new();
        let effect = self.effect;
        let call = self.start(departure.clone());
        crate::net::blocking::run(call).unwrap_or_else(|error| Err(super::judged(error, effect, &departure)))
    }

    fn start(self, departure: Departure) -> BoxFuture<'static, Result<RawResponse, Error>> {
        Box::pin(async move {
            let Self { client, method, texts, files, effect, options } = self;
            let plan = Plan::new(client, options, prepared(method, texts, files)?);
            let read = |response, late: &dyn Fn() -> bool| read(response, effect, &plan, late);
            let (answer, attempts) = plan.attempts(&Nothing, effect, &departure, read).await?;
            Ok(RawResponse { attempts, ..answer })
        })
    }
}

/// The call, encoded.
fn prepared(
    method: String,
    texts: Vec<(String, String)>,
    files: Vec<(String, FilePart)>,
) -> Result<Prepared, Error> {
    check(&method, &texts, &files)?;
    let texts = texts.into_iter().map(|(name, text)| (name.into(), text)).collect();
    let files = files.into_iter().map(|(name, file)| (name.into(), file)).collect();
    Ok(Prepared { api: Description { method: method.into(), auth: Auth::Unknown }, texts, files })
}

/// Refuses what can't be meant: a method that is no name, and parameters that would overwrite others.
fn check(method: &str, texts: &[(String, String)], files: &[(String, FilePart)]) -> Result<(), Error> {
    let is_name =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    if is_blank(method) || !is_name(method) {
        return Err(Error::invalid_request("the name of an API has letters, digits, `.`, `_` and `-` only"));
    }
    let names: Vec<&str> =
        texts.iter().map(|(name, _)| &**name).chain(files.iter().map(|(name, _)| &**name)).collect();
    for (index, name) in names.iter().enumerate() {
        parameters::check_name(name)?;
        if names.get(..index).is_some_and(|earlier| earlier.contains(name)) {
            return Err(Error::invalid_request(format!("the parameter `{name}` is given twice")));
        }
    }
    Ok(())
}

fn read(
    response: TransportResponse,
    effect: Effect,
    plan: &Plan,
    late: &dyn Fn() -> bool,
) -> Result<RawResponse, Error> {
    let method = &*plan.prepared.api.method;
    let expected = Expected { method, effect, names: Nothing::names() };
    let simplify = plan.options.simplify;
    let asked = Asked { simplify, options: decode::Options::default(), late: Some(late) };
    let report = match envelope::open(&response, &expected, &asked, &mut Nothing) {
        Ok(report) => super::marked(report, plan),
        Err(refused) => {
            return Err(plan.waiting(refused.error, &response).with_raw(response.body));
        }
    };
    let json = envelope::own_json(&response, method);
    Ok(RawResponse {
        json,
        is_shown: report.shown_request_id().is_some(),
        request_id: report.request_id,
        status: response.status,
        headers: response.headers,
        body: response.body,
        attempts: 1,
    })
}

/// The answer to a [`RawCall`]: the platform accepted the call. What it says of the business is for the caller to read.
///
/// `Debug` shows no content.
#[derive(Clone)]
pub struct RawResponse {
    json: String,
    request_id: Option<String>,
    /// The request id is fit for a log.
    is_shown: bool,
    status: u16,
    headers: Headers,
    body: Vec<u8>,
    attempts: u32,
}

impl RawResponse {
    /// The response's object as JSON text, out of its envelope. Holds personal data: not for logs.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }

    /// The body as it came. Holds personal data: not for logs.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The platform's id of this call, to be named in support requests.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The HTTP headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// How often the call was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The response as a struct with a field table: emitted, or derived with `TopObject`. As lenient as typed calls.
    ///
    /// # Errors
    /// When an amount of money does not fit; the error still carries the rest.
    pub fn decode<T: Table>(&self) -> Result<Response<T>, Error> {
        T::from_json(&self.json)
    }

    /// The response as any type that `serde` reads. As strict as that type is.
    ///
    /// # Errors
    /// When the response does not fit the type.
    pub fn decode_serde<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let read = serde_json::from_str(&self.json);
        // Its message may quote the answer: place and kind say enough.
        read.map_err(|error| {
            let (line, column) = (error.line(), error.column());
            Error::decode(format!("the response does not fit the type at line {line}, column {column}"))
        })
    }
}

impl Identified for RawResponse {
    fn shown_request_id(&self) -> Option<&str> {
        self.request_id().filter(|_| self.is_shown)
    }
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("json", &format_args!("<{} bytes>", self.json.len()))
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

impl IntoFuture for RawCall {
    type Output = Result<RawResponse, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl fmt::Debug for RawCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.texts.iter().map(|(name, _)| &**name).collect();
        f.debug_struct("RawCall")
            .field("method", &self.method)
            .field("params", &names)
            .finish_non_exhaustive()
    }
}

/// An answer of which nothing is known.
#[derive(Clone, Debug, Default, PartialEq)]
struct Nothing;

impl Table for Nothing {
    fn names() -> &'static [&'static str] {
        &[]
    }
    fn slot(&self, index: usize) -> Slot<'_> {
        no_field(index)
    }
    fn slot_mut(&mut self, index: usize) -> SlotMut<'_> {
        no_field(index)
    }
}
