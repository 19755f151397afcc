//! The client: who calls, where, and how carefully. Cheap to clone, shared between threads.
//!
//! This room must not know how a call is carried out (`call`) or carried (`transport`).

use std::ffi::OsString;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::value::secret::SecretString;

use crate::error::Error;
use crate::error::issue::Strictness;
use crate::limits::{Limiter, Limits};
use crate::net::clock::Correction;
use crate::net::gateway;
use crate::net::timer::Timer;
use crate::net::transport::Transport;
use crate::observe::Observer;
use crate::retry::{Budget, Retry};
use crate::sessions::Session;
use crate::value::blank::is_blank;
use crate::wire::sign::SignMethod;

/// How long a call may take, unless told otherwise: as long as the platform's own clients wait.
const TIMEOUT: Duration = Duration::from_secs(30);
/// The longest answer read, unless told otherwise.
const MAX_RESPONSE_BYTES: usize = 32 * 1024 * 1024;
/// What the client calls itself: `partner_id`.
const PARTNER_ID: &str = concat!("top-sdk-rust-", env!("CARGO_PKG_VERSION"));
/// How the client introduces itself over HTTP.
const USER_AGENT: &str = concat!("top-sdk-rust/", env!("CARGO_PKG_VERSION"));

/// A client of the platform's gateway.
///
/// Clones are cheap and share connections. `Debug` shows no secret.
///
/// ```
/// # #[cfg(feature = "http")] {
/// use top_sdk::Client;
///
/// let client = Client::builder("12345678", "app secret").build()?;
/// let for_this_shop = client.with_session("access token of the shop");
/// # }
/// # Ok::<(), top_sdk::Error>(())
/// ```
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    session: Option<Session>,
}

/// Everything that clones of a client have in common.
pub(crate) struct Shared {
    pub(crate) app_key: String,
    pub(crate) secret: SecretString,
    pub(crate) gateway: String,
    pub(crate) sign_method: SignMethod,
    pub(crate) partner_id: String,
    pub(crate) simplify: bool,
    pub(crate) validation: bool,
    pub(crate) strictness: Strictness,
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retry: Retry,
    pub(crate) budget: Budget,
    pub(crate) max_response_bytes: usize,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) timer: Arc<dyn Timer>,
    pub(crate) user_agent: String,
    pub(crate) limiter: Option<Limiter>,
    /// What this machine's clock is wrong by, and whether that may be learnt.
    pub(crate) correction: Correction,
    pub(crate) clock_correction: bool,
    pub(crate) observers: Vec<Arc<dyn Observer>>,
}

impl Client {
    /// Starts a client for this application, with the key and secret from the platform's console.
    pub fn builder(app_key: impl Into<String>, secret: impl Into<SecretString>) -> ClientBuilder {
        ClientBuilder {
            app_key: app_key.into(),
            secret: secret.into(),
            session: None,
            gateway: gateway::PRODUCTION.to_owned(),
            allow_http: false,
            sign_method: SignMethod::default(),
            partner_id: PARTNER_ID.to_owned(),
            simplify: false,
            validation: true,
            strictness: Strictness::default(),
            timeout: TIMEOUT,
            attempt_timeout: None,
            retry: Retry::default(),
            max_response_bytes: MAX_RESPONSE_BYTES,
            transport: None,
            timer: None,
            user_agent: USER_AGENT.to_owned(),
            limits: None,
            clock_correction: false,
            layers: Vec::new(),
            observers: Vec::new(),
        }
    }

    /// A client as the environment says, see [`ClientBuilder::from_env`].
    ///
    /// # Errors
    /// Names the variable that is missing or can't work.
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }

    /// The same client acting for another authorised user: by an access token, or as a seller whose token
    /// [`Sessions`](crate::session::Sessions) keep and renew. Connections and settings are shared.
    #[must_use]
    pub fn with_session(&self, session: impl Into<Session>) -> Self {
        Self { shared: Arc::clone(&self.shared), session: Some(session.into()) }
    }

    /// The same client acting for nobody but the application.
    #[must_use]
    pub fn without_session(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), session: None }
    }

    /// The key of the application.
    pub fn app_key(&self) -> &str {
        &self.shared.app_key
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    pub(crate) fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("app_key", &self.shared.app_key)
            .field("gateway", &self.shared.gateway)
            .field("sign_method", &self.shared.sign_method)
            .field("has_session", &self.session.is_some())
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Client`] to be.
#[must_use = "a builder does nothing until `build`"]
pub struct ClientBuilder {
    app_key: String,
    secret: SecretString,
    session: Option<Session>,
    gateway: String,
    allow_http: bool,
    sign_method: SignMethod,
    partner_id: String,
    simplify: bool,
    validation: bool,
    strictness: Strictness,
    timeout: Duration,
    attempt_timeout: Option<Duration>,
    retry: Retry,
    max_response_bytes: usize,
    transport: Option<Arc<dyn Transport>>,
    timer: Option<Arc<dyn Timer>>,
    user_agent: String,
    limits: Option<Limits>,
    clock_correction: bool,
    layers: Vec<Layer>,
    observers: Vec<Arc<dyn Observer>>,
}

/// Puts something around a transport.
type Layer = Box<dyn FnOnce(Arc<dyn Transport>) -> Arc<dyn Transport> + Send>;

impl ClientBuilder {
    /// Starts a client from environment variables: `TOP_APP_KEY` and `TOP_APP_SECRET`, and where they are set `TOP_SESSION` (an access token)
    /// and `TOP_GATEWAY` (another address than production).
    ///
    /// # Errors
    /// Names the variable that is missing or no text; no value is shown.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_variables(|name| std::env::var_os(name))
    }

    fn from_variables(variable: impl Fn(&str) -> Option<OsString>) -> Result<Self, Error> {
        let read = |name: &str| match variable(name).map(OsString::into_string) {
            None => Ok(None),
            Some(Ok(text)) => Ok(Some(text).filter(|text| !is_blank(text))),
            Some(Err(_)) => {
                Err(Error::configuration(format!("the environment variable {name} is not UTF-8")))
            }
        };
        let demand = |name: &str| {
            let missing = || Error::configuration(format!("the environment variable {name} is not set"));
            read(name)?.ok_or_else(missing)
        };
        let mut builder = Client::builder(demand("TOP_APP_KEY")?, demand("TOP_APP_SECRET")?);
        builder.session = read("TOP_SESSION")?.map(Session::from);
        if let Some(gateway) = read("TOP_GATEWAY")? {
            builder.gateway = gateway;
        }
        Ok(builder)
    }

    /// The access token of an authorised user. It is sent with every call, also with those documented to need none.
    pub fn session(mut self, session: impl Into<Session>) -> Self {
        self.session = Some(session.into());
        self
    }

    /// Another gateway than [`gateway::PRODUCTION`]: `https://host[:port]/path`, or `http` on this machine.
    pub fn gateway(mut self, url: impl Into<String>) -> Self {
        self.gateway = url.into();
        self
    }

    /// Allows a gateway over plain `http` that is not on this machine. Everybody on the way then reads the session
    /// and the customers' data: for test gateways in a closed network.
    pub fn dangerous_allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// How calls are signed; HMAC-SHA256 unless told otherwise.
    pub fn sign_method(mut self, method: SignMethod) -> Self {
        self.sign_method = method;
        self
    }

    /// What the client calls itself (`partner_id`); an empty text sends none.
    pub fn partner_id(mut self, stamp: impl Into<String>) -> Self {
        self.partner_id = stamp.into();
        self
    }

    /// Asks for the short form of answers, without wrappers. The typed answer is the same; the long form, which is
    /// the default, tells a foreign answer from an empty one.
    pub fn simplify(mut self, simplify: bool) -> Self {
        self.simplify = simplify;
        self
    }

    /// Whether requests are checked against documented limits before they are sent; on unless told otherwise.
    pub fn validation(mut self, on: bool) -> Self {
        self.validation = on;
        self
    }

    /// Which values that can't be read turn an answer into an error; amounts of money unless told otherwise.
    pub fn strictness(mut self, strictness: Strictness) -> Self {
        self.strictness = strictness;
        self
    }

    /// How long a call may take from connecting to the last byte, with all its attempts and the waits between them; 30 seconds
    /// unless told otherwise.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long one attempt may take; as long as the call unless told otherwise.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// When failed calls are sent again: see [`Retry`] for what is and what is not. [`Retry::never`] switches it off.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// The longest answer accepted, after decompression; 32 MiB unless told otherwise.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// Another transport than the one of the feature `http`.
    pub fn transport(self, transport: impl Transport) -> Self {
        self.shared_transport(Arc::new(transport))
    }

    /// A transport that other clients use too.
    pub fn shared_transport(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Another clock than the system's with tokio's waiting.
    pub fn timer(mut self, timer: impl Timer) -> Self {
        self.timer = Some(Arc::new(timer));
        self
    }

    /// How many calls go at once, and how fast. Unless told otherwise nothing is limited.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Whether a client whose clock is wrong learns the time from the platform; off unless told otherwise.
    ///
    /// The platform takes no call whose time is more than ten minutes off (code 31). With this such a call, of which nothing can have
    /// been done, is sent once more with the time that the header `Date` of the refusal shows, and so are all later calls of the client. A
    /// clock that runs right is the better way.
    pub fn clock_correction(mut self, on: bool) -> Self {
        self.clock_correction = on;
        self
    }

    /// How the client introduces itself in the header `User-Agent`; name and version of this crate unless told otherwise.
    pub fn user_agent(mut self, text: impl Into<String>) -> Self {
        self.user_agent = text.into();
        self
    }

    /// Puts something around the transport: to count, measure, add a header, or answer without the network. It sees each attempt of each
    /// call. Of several the last one sees a request first.
    ///
    /// A middleware is a [`Transport`] that holds another one, because that is all there is to do between a signed request and the bytes of its
    /// answer: no readiness and no request to be cloned, as `tower` has them, which would tie every user to its release. A `tower::Service` is wrapped in
    /// the few lines of one method.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use std::sync::atomic::{AtomicU64, Ordering};
    /// use top_sdk::transport::{BoxFuture, Transport, TransportRequest, TransportResponse};
    /// use top_sdk::{Client, Error};
    ///
    /// struct Counted { inner: Arc<dyn Transport>, count: Arc<AtomicU64> }
    ///
    /// impl Transport for Counted {
    ///     fn send(&self, request: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
    ///         self.count.fetch_add(1, Ordering::Relaxed);
    ///         self.inner.send(request)
    ///     }
    /// }
    ///
    /// let count = Arc::new(AtomicU64::new(0));
    /// let counter = Arc::clone(&count);
    /// let builder = Client::builder("12345678", "app secret").layer(|inner| Counted { inner, count: counter });
    /// ```
    pub fn layer<T: Transport>(
        mut self,
        around: impl FnOnce(Arc<dyn Transport>) -> T + Send + 'static,
    ) -> Self {
        self.layers.push(Box::new(|inner| Arc::new(around(inner))));
        self
    }

    /// Is told of every attempt of this client's calls, for metrics; again for more observers. See [`Observer`].
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observers.push(Arc::new(observer));
        self
    }

    /// Checks the settings and makes the client. Nothing is sent.
    ///
    /// # Errors
    /// Says which setting can't work.
    pub fn build(self) -> Result<Client, Error> {
        if is_blank(&self.app_key) || is_blank(self.secret.expose_secret()) {
            return Err(Error::configuration("the app key and the app secret must not be empty"));
        }
        if self.session.as_ref().is_some_and(Session::is_empty_token) {
            return Err(Error::configuration("the session must not be empty: leave it out"));
        }
        gateway::check(&self.gateway, self.allow_http)?;
        let is_plain = |byte: u8| byte == b' ' || byte.is_ascii_graphic();
        if is_blank(&self.user_agent) || !self.user_agent.bytes().all(is_plain) {
            return Err(Error::configuration("the user agent must be printable ASCII"));
        }
        let transport = self.transport.map_or_else(default_transport, Ok)?;
        let shared = Shared {
            transport: self.layers.into_iter().fold(transport, |inner, around| around(inner)),
            timer: self.timer.map_or_else(default_timer, Ok)?,
            app_key: self.app_key,
            secret: self.secret,
            gateway: self.gateway,
            sign_method: self.sign_method,
            partner_id: self.partner_id,
            simplify: self.simplify,
            validation: self.validation,
            strictness: self.strictness,
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            retry: self.retry,
            budget: Budget::default(),
            max_response_bytes: self.max_response_bytes,
            user_agent: self.user_agent,
            limiter: self.limits.map(Limiter::new).transpose()?,
            correction: Correction::default(),
            clock_correction: self.clock_correction,
            observers: self.observers,
        };
        Ok(Client { shared: Arc::new(shared), session: self.session })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("app_key", &self.app_key).finish_non_exhaustive()
    }
}

#[cfg(feature = "http-no-provider")]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(crate::net::transport::HttpTransport::new()))
}

#[cfg(not(feature = "http-no-provider"))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Err(Error::configuration("no transport: set one, or enable the feature `http` of top-sdk"))
}

#[cfg(feature = "tokio")]
fn default_timer() -> Result<Arc<dyn Timer>, Error> {
    Ok(Arc::new(crate::net::timer::TokioTimer))
}

#[cfg(not(feature = "tokio"))]
fn default_timer() -> Result<Arc<dyn Timer>, Error> {
    Err(Error::configuration("no timer: set one, or enable the feature `http` (or `tokio`) of top-sdk"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn builder(variables: &'static [(&str, &str)]) -> Result<ClientBuilder, Error> {
        ClientBuilder::from_variables(|name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn the_environment_sets_up_a_client() {
        let required =
            builder(&[("TOP_APP_KEY", "1"), ("TOP_APP_SECRET", "s"), ("TOP_SESSION", " ")]).unwrap();
        assert_eq!((&*required.app_key, &*required.gateway), ("1", gateway::PRODUCTION));
        assert!(required.session.is_none());
        let all = builder(&[
            ("TOP_APP_KEY", "1"),
            ("TOP_APP_SECRET", "s"),
            ("TOP_SESSION", "token"),
            ("TOP_GATEWAY", "http://127.0.0.1:1/router/rest"),
        ])
        .unwrap();
        assert_eq!(all.gateway, "http://127.0.0.1:1/router/rest");
        assert_eq!(all.session.unwrap().token().unwrap().expose_secret(), "token");
    }

    #[test]
    fn a_missing_variable_is_named() {
        for (variables, name) in [(&[] as &[_], "TOP_APP_KEY"), (&[("TOP_APP_KEY", "1")], "TOP_APP_SECRET")] {
            let error = builder(variables).unwrap_err();
            assert!(error.to_string().contains(name), "{error}");
        }
    }
}
