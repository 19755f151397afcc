//! The one error type of the runtime: opaque, so that it can grow, and safe to log.
//!
//! `Display` and `Debug` show what a person on call needs (kind, codes, the platform's message, request id) and
//! nothing that belongs to a customer: the platform's free text (`sub_msg`), field values and raw bodies are
//! reachable only through the methods that name them.
//!
//! This room must not know HTTP, signing or how answers are decoded.

mod display;
mod doubt;
pub(crate) mod issue;
mod shown;

use std::any::Any;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::time::Duration;

pub use doubt::Effect;
pub(crate) use doubt::{Progress, Refusal};
use issue::Issue;
use shown::hide;
pub(crate) use shown::{Token, is_id};

/// What went wrong, in one word.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The gateway could not be reached, or answered with an HTTP status that is no answer of the platform.
    Transport,
    /// No answer within the time allowed.
    Timeout,
    /// The platform refused the call (`error_response`).
    Platform,
    /// The platform refused the call because of too many calls; see [`Error::retry_after`].
    Limit,
    /// The call was answered, and the answer says that the business operation was refused
    /// (only reported as an error when asked for: [`Call::checked`](crate::Call::checked)).
    Business,
    /// The answer could not be read, or an amount of money in it could not.
    Decode,
    /// The answer is larger than the client accepts.
    TooLarge,
    /// The client is set up in a way that can't work.
    Configuration,
    /// The request is incomplete or breaks a documented limit; nothing was sent.
    InvalidRequest,
    /// There is no session for the seller that the call acts for: none is stored, or it has ended and can't be renewed. Nothing was sent;
    /// [`source`](std::error::Error::source) says why.
    Session,
}

impl ErrorKind {
    /// The kind as a label of metrics: `timeout`, `too_large`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Transport => "transport",
            Self::Timeout => "timeout",
            Self::Platform => "platform",
            Self::Limit => "limit",
            Self::Business => "business",
            Self::Decode => "decode",
            Self::TooLarge => "too_large",
            Self::Configuration => "configuration",
            Self::InvalidRequest => "invalid_request",
            Self::Session => "session",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Transport => "transport error",
            Self::Timeout => "timeout",
            Self::Platform => "platform error",
            Self::Limit => "call limit reached",
            Self::Business => "business refusal",
            Self::Decode => "answer not understood",
            Self::TooLarge => "answer too large",
            Self::Configuration => "configuration error",
            Self::InvalidRequest => "invalid request",
            Self::Session => "no session",
        }
    }
}

/// Anything that can go wrong when calling the platform.
///
/// ```
/// # fn handle(error: top_sdk::Error) {
/// use top_sdk::ErrorKind;
/// match error.kind() {
///     ErrorKind::Limit => println!("wait {:?}", error.retry_after()),
///     _ if error.is_retryable() => println!("try again"),
///     _ if error.may_have_executed() => println!("look before trying again"),
///     _ => println!("give up: {error}"),
/// }
/// # }
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: Cow<'static, str>,
    code: Option<String>,
    sub_code: Option<String>,
    sub_message: Option<String>,
    request_id: Option<String>,
    status: Option<u16>,
    retry_after: Option<Duration>,
    headers: Vec<(String, String)>,
    transient: bool,
    /// Until a call judges it, an error is taken for one of a writing call.
    effect: Effect,
    progress: Progress,
    /// The codes are those of a refusal that is all that was answered.
    refused: bool,
    may_have_executed: bool,
    repeats: Repeats,
    attempts: u32,
    source: Option<Box<dyn StdError + Send + Sync>>,
    issues: Vec<Issue>,
    raw: Option<Vec<u8>>,
    partial: Option<Box<dyn Any + Send + Sync>>,
}

/// Which parts repeat a value that was sent.
#[derive(Default)]
struct Repeats {
    code: bool,
    sub_code: bool,
    request_id: bool,
}

impl Error {
    /// An error of this kind. The message must hold no value of a field, no secret and no text of an answer.
    pub(crate) fn new(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            code: None,
            sub_code: None,
            sub_message: None,
            request_id: None,
            status: None,
            retry_after: None,
            headers: Vec::new(),
            transient: false,
            effect: Effect::Write,
            progress: Progress::Here,
            refused: false,
            may_have_executed: false,
            repeats: Repeats::default(),
            attempts: 0,
            source: None,
            issues: Vec::new(),
            raw: None,
            partial: None,
        }))
    }

    /// An error of a [`Transport`](crate::net::transport::Transport) made outside this crate. `source` is shown in
    /// logs: it must hold neither the request's body nor a URL with secrets.
    pub fn transport(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(ErrorKind::Transport, "the exchange with the gateway failed")
            .transient()
            .after(Progress::Left)
            .with_source(source)
    }

    /// Like [`transport`](Self::transport), when surely nothing of the request reached the gateway.
    pub fn not_sent(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(ErrorKind::Transport, "the gateway could not be reached").transient().with_source(source)
    }

    /// The other side could not prove to be the gateway. Trying again does not help.
    #[cfg(any(feature = "http-no-provider", feature = "reqwest"))]
    pub(crate) fn distrusted(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(ErrorKind::Transport, "the gateway's certificate is not trusted; nothing was sent")
            .with_source(source)
    }

    /// An error of a [`SessionStore`](crate::session::SessionStore) made outside this crate. `source` is shown in logs: it must hold no token.
    pub fn session_store(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::session("the store of sessions failed").transient().with_source(source)
    }

    pub(crate) fn session(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Session, message)
    }

    /// The answer has more bytes than `limit`.
    pub fn response_too_large(limit: usize) -> Self {
        let message = format!("the answer has more than {limit} bytes (`max_response_bytes` of the client)");
        Self::new(ErrorKind::TooLarge, message).after(Progress::Left)
    }

    pub(crate) fn configuration(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Configuration, message)
    }

    pub(crate) fn invalid_request(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::InvalidRequest, message)
    }

    pub(crate) fn decode(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Decode, message)
    }

    pub(crate) fn with_codes(mut self, code: Option<String>, sub_code: Option<String>) -> Self {
        self.0.code = code;
        self.0.sub_code = sub_code;
        self
    }

    pub(crate) fn with_sub_message(mut self, sub_message: Option<String>) -> Self {
        self.0.sub_message = sub_message;
        self
    }

    pub(crate) fn with_request_id(mut self, request_id: Option<String>) -> Self {
        self.0.request_id = request_id;
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    pub(crate) fn with_headers<'h>(mut self, headers: impl Iterator<Item = (&'h str, &'h str)>) -> Self {
        self.0.headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        self
    }

    /// The cause may pass: the same call can succeed later.
    pub(crate) fn transient(mut self) -> Self {
        self.0.transient = true;
        self
    }

    /// The codes are those of a refusal that is all that was answered.
    pub(crate) fn refused_alone(mut self) -> Self {
        self.0.refused = true;
        self.judged()
    }

    /// How far the request got before this.
    pub(crate) fn after(mut self, progress: Progress) -> Self {
        self.0.progress = progress;
        self.judged()
    }

    /// What the failed call would have done.
    pub(crate) fn of_call(mut self, effect: Effect) -> Self {
        self.0.effect = effect;
        self.judged()
    }

    /// An earlier attempt of the call may have done its work, whatever became of this one.
    pub(crate) fn in_doubt(mut self) -> Self {
        self.0.may_have_executed = true;
        self
    }

    pub(crate) fn at_attempt(mut self, attempt: u32) -> Self {
        self.0.attempts = attempt;
        self
    }

    /// Does the error itself say that nothing of the request left?
    pub(crate) fn is_not_sent(&self) -> bool {
        self.0.progress == Progress::Here
    }

    fn judged(mut self) -> Self {
        let inner = &mut *self.0;
        let text = |text: &'_ Option<String>| text.clone().unwrap_or_default();
        let (code, sub_code) = (text(&inner.code), text(&inner.sub_code));
        let refusal = inner.refused.then_some(Refusal { code: &code, sub_code: &sub_code });
        inner.may_have_executed = doubt::may_have_executed(inner.effect, inner.progress, refusal);
        self
    }

    /// Hides values that were sent, should the platform have repeated them. Our own words stay, and so do codes, which
    /// programs compare; a code that is a sent value is not shown.
    pub(crate) fn without_sent(mut self, sent: &[String]) -> Self {
        let inner = &mut *self.0;
        if inner.speaks_the_platform() {
            inner.message = hide(&inner.message, sent).into();
        }
        if let Some(text) = &mut inner.sub_message {
            *text = hide(text, sent);
        }
        let repeats = |text: &Option<String>| {
            let last = |text: &str| text.rsplit(':').next().map(str::to_owned);
            text.as_deref()
                .is_some_and(|text| sent.iter().any(|sent| sent == text || last(text).as_ref() == Some(sent)))
        };
        inner.repeats = Repeats {
            code: repeats(&inner.code),
            sub_code: repeats(&inner.sub_code),
            request_id: repeats(&inner.request_id),
        };
        self
    }

    /// Does it hold anything that the platform wrote?
    pub(crate) fn quotes(&self) -> bool {
        let inner = &*self.0;
        inner.speaks_the_platform()
            || [&inner.code, &inner.sub_code, &inner.sub_message, &inner.request_id]
                .into_iter()
                .any(Option::is_some)
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_issues(mut self, issues: Vec<Issue>) -> Self {
        self.0.issues = issues;
        self
    }

    pub(crate) fn with_raw(mut self, raw: Vec<u8>) -> Self {
        self.0.raw = Some(raw);
        self
    }

    /// What could be read in spite of the error: a `Response<T>`.
    pub(crate) fn with_partial<P: Any + Send + Sync>(self, partial: P) -> Self {
        self.with_boxed(Box::new(partial))
    }

    /// Not generic, so compiled once.
    fn with_boxed(mut self, partial: Box<dyn Any + Send + Sync>) -> Self {
        self.0.partial = Some(partial);
        self
    }

    /// What went wrong, in one word.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The code of the platform (`code` of `error_response`) or of a business refusal.
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The platform's `sub_code`, such as `isv.invalid-parameter:user_id_num`: match on its beginning.
    pub fn sub_code(&self) -> Option<&str> {
        self.0.sub_code.as_deref()
    }

    /// The message: the platform's `msg` where the platform refused, else our own words.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The platform's `sub_msg` (or the message of a business refusal). It is free text and may repeat what
    /// the request held, so neither `Display` nor `Debug` shows it.
    pub fn sub_message(&self) -> Option<&str> {
        self.0.sub_message.as_deref()
    }

    /// The platform's id of the call, to be named when asking its support.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The HTTP status, where it was not the usual 200.
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The first value of this HTTP header, where there was an answer. Names compare without regard to case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let known = self.0.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        known.map(|(_, value)| value.as_str())
    }

    /// How many attempts the call had, this failure being the last; 0 for what did not become a call.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The cause is passing and the call had no effect: the same call can be sent again as it is.
    pub fn is_retryable(&self) -> bool {
        self.0.transient && !self.0.may_have_executed
    }

    /// The cause is passing. Unlike [`is_retryable`](Self::is_retryable) this says nothing about effects:
    /// sending a call that writes again can do the work twice.
    pub fn is_transient(&self) -> bool {
        self.0.transient
    }

    /// A call that writes may have done its work although it failed here.
    ///
    /// In doubt until proven: this is true for every writing call of which anything may have left this machine, also
    /// when it was answered and when the answer tells of a refused business operation. It is false only where the
    /// platform refused with a code that is documented to come before any work (a wrong signature, a missing
    /// parameter, too many calls, `isv.…`), where nothing was sent, and for calls that only read.
    pub fn may_have_executed(&self) -> bool {
        self.0.may_have_executed
    }

    /// How long the platform asks to wait, at most a day. A used up daily quota asks for hours.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The values that could not be read, where amounts of money could not ([`ErrorKind::Decode`]).
    pub fn issues(&self) -> &[Issue] {
        &self.0.issues
    }

    /// The body of the answer as it came, where there was one. It holds personal data: not for logs.
    pub fn raw(&self) -> Option<&[u8]> {
        self.0.raw.as_deref()
    }

    /// What could be read in spite of the error. For a call `Call<R>` the type is `Response<R::Response>`.
    pub fn partial<P: Any>(&self) -> Option<&P> {
        self.0.partial.as_deref().and_then(|partial| (partial as &dyn Any).downcast_ref())
    }

    /// Takes out what could be read in spite of the error, see [`partial`](Self::partial).
    pub fn into_partial<P: Any>(self) -> Option<P> {
        let partial: Box<dyn Any> = self.0.partial?;
        partial.downcast().ok().map(|partial| *partial)
    }
}

impl Inner {
    /// Is the message the platform's?
    fn speaks_the_platform(&self) -> bool {
        matches!(self.kind, ErrorKind::Platform | ErrorKind::Limit)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests;
