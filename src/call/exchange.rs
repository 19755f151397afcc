//! Carrying out a call: system parameters, signature, body, transport, time limit, envelope. Written once for all
//! APIs; it sees requests as fields and answers as bytes.

use std::borrow::Cow;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::{Auth, Description, Options};
use crate::client::Client;
use crate::error::{Error, ErrorKind, Progress};
use crate::net::http_date;
use crate::net::timer::within;
use crate::net::transport::{Departure, TransportRequest, TransportResponse};
use crate::sessions::Session;
use crate::table::{DynTable, leaves};
use crate::value::file::FilePart;
use crate::value::secret::SecretString;
use crate::wire::body;
use crate::wire::encode::{self, FormFields};
use crate::wire::parameters::{self, System};

/// What the platform's own clients ask for; JSON comes back under the name `text/javascript`.
const ACCEPT: &str = "text/xml,text/javascript,application/json";

/// A request, encoded but not signed.
pub(crate) struct Prepared {
    pub(crate) api: Description,
    pub(crate) texts: Vec<(Cow<'static, str>, String)>,
    pub(crate) files: Vec<(Cow<'static, str>, FilePart)>,
}

impl Prepared {
    pub(crate) fn new(request: &dyn DynTable, api: Description) -> Result<Self, Error> {
        let FormFields { texts, files } = encode::form_fields(request)?;
        let names = texts.iter().map(|(name, _)| name).chain(files.iter().map(|(name, _)| name));
        for name in names {
            parameters::check_name(name)?;
        }
        let texts = texts.into_iter().map(|(name, text)| (name.into(), text)).collect();
        let files = files.into_iter().map(|(name, file)| (name.into(), file)).collect();
        Ok(Self { api, texts, files })
    }
}

/// All that one call needs.
pub(crate) struct Plan {
    pub(crate) client: Client,
    pub(crate) options: Options,
    pub(crate) prepared: Prepared,
    /// The tokens of a kept session that this call was sent with, the last one last.
    tokens: Mutex<Vec<SecretString>>,
}

impl Plan {
    pub(crate) fn new(client: Client, options: Options, prepared: Prepared) -> Self {
        Self { client, options, prepared, tokens: Mutex::default() }
    }

    /// The token of this attempt, renewed where that is due, within that time.
    pub(crate) async fn token(&self, limit: Duration) -> Result<Option<Cow<'_, SecretString>>, Error> {
        let api = &self.prepared.api;
        let Some(session) = &self.options.session else {
            if api.auth == Auth::Session {
                let message =
                    format!("{} needs the session of an authorised user, and none is set", api.method);
                return Err(Error::configuration(message));
            }
            return Ok(None);
        };
        if session.is_empty_token() {
            let message = "the session of this call is empty: leave it out (`Client::without_session`)";
            return Err(Error::configuration(message));
        }
        let Some((sessions, seller)) = session.keeper() else { return Ok(session.token()) };
        let shared = self.client.shared();
        let token = sessions.token(seller, || shared.correction.now(&*shared.timer));
        let token = within(limit, &*shared.timer, token).await.ok_or_else(|| {
            let message = format!("no session of the seller within {limit:?}; nothing was sent");
            Error::new(ErrorKind::Timeout, message).transient()
        })??;
        self.tokens().push(token.clone());
        Ok(Some(Cow::Owned(token)))
    }

    /// The platform refused the last token. Says whether there is hope for another one.
    pub(crate) fn renews_session(&self) -> bool {
        let Some((sessions, seller)) = self.options.session.as_ref().and_then(Session::keeper) else {
            return false;
        };
        let shared = self.client.shared();
        let now = shared.correction.now(&*shared.timer);
        self.tokens().last().is_some_and(|token| sessions.refused(seller, token, now))
    }

    fn tokens(&self) -> MutexGuard<'_, Vec<SecretString>> {
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends the call once, within that time. The timestamp and the signature are made here, so that every
    /// attempt has its own.
    pub(crate) async fn carry_out(
        &self,
        token: Option<&SecretString>,
        departure: &Departure,
        limit: Duration,
    ) -> Result<Answered<'_>, Error> {
        let started = self.client.shared().timer.now();
        let response = self.exchange(self.request(token)?, departure, limit).await?;
        Ok(Answered { plan: self, started, limit, response })
    }

    /// The error without what was sent, should the platform have repeated it.
    pub(crate) fn without_sent(&self, error: Error, request: &dyn DynTable) -> Error {
        if !error.quotes() {
            return error;
        }
        let shared = self.client.shared();
        let mut sent = vec![shared.secret.expose_secret().to_owned()];
        let fixed = self.options.session.as_ref().and_then(Session::token);
        sent.extend(fixed.map(|token| token.expose_secret().to_owned()));
        sent.extend(self.tokens().iter().map(|token| token.expose_secret().to_owned()));
        sent.extend(self.prepared.texts.iter().map(|(_, text)| text.clone()));
        leaves::collect(request, &mut sent);
        // Longer ones first: a value may stand in another.
        sent.sort_by_key(|text| std::cmp::Reverse(text.len()));
        error.without_sent(&sent)
    }

    /// The error with the wait that the HTTP answer asks for, where the platform's text asks for none, and the headers.
    pub(crate) fn waiting(&self, error: Error, response: &TransportResponse) -> Error {
        let asked = response.headers.get("retry-after").filter(|_| response.status >= 300);
        let wait = asked.and_then(|value| http_date::wait(value, self.client.shared().timer.now()));
        let wait = error.retry_after().or(wait);
        error.with_retry_after(wait).with_headers(response.headers.iter())
    }

    /// Whether this is, or stands in, anything that was sent.
    pub(crate) fn sent(&self, text: &str) -> bool {
        let secret = self.client.shared().secret.expose_secret();
        let fixed = self.options.session.as_ref().and_then(Session::token);
        let tokens = self.tokens();
        let mut secrets =
            tokens.iter().chain(fixed.as_deref()).map(SecretString::expose_secret).chain([secret]);
        // A short one stands in many a text by chance.
        let repeats = |sent: &str| sent == text || text.len() >= 6 && sent.contains(text);
        secrets.any(repeats) || self.prepared.texts.iter().any(|(_, sent)| repeats(sent))
    }

    fn request(&self, token: Option<&SecretString>) -> Result<TransportRequest, Error> {
        let shared = self.client.shared();
        let system = system(&self.client, &self.options, token, &self.prepared.api.method);
        let texts = self.prepared.texts.iter().map(|(name, value)| ((&**name).into(), value.into()));
        let pairs = parameters::signed(&system, &shared.secret, texts)?;
        let files: Vec<_> = self.prepared.files.iter().map(|(name, file)| (&**name, file)).collect();
        let form = body::encode(&pairs, &files);
        let mut request =
            TransportRequest::new(shared.gateway.clone(), form.bytes).of_api(&self.prepared.api.method);
        request.headers = vec![
            ("content-type", form.content_type),
            ("accept", ACCEPT.to_owned()),
            ("user-agent", shared.user_agent.clone()),
        ];
        request.max_response_bytes = shared.max_response_bytes;
        Ok(request)
    }

    async fn exchange(
        &self,
        request: TransportRequest,
        departure: &Departure,
        limit: Duration,
    ) -> Result<TransportResponse, Error> {
        let shared = self.client.shared();
        departure.hand_over();
        let response = shared.transport.send(request.with_departure(departure.clone()));
        let response = within(limit, &*shared.timer, response).await.ok_or_else(|| timed_out(limit))?;
        if response.is_ok() {
            departure.leave();
        }
        // A transport of somebody else may not have looked.
        match &response {
            Ok(response) if response.body.len() > shared.max_response_bytes => {
                Err(Error::response_too_large(shared.max_response_bytes))
            }
            _ => response,
        }
    }
}

/// The system parameters of a call that leaves now.
pub(super) fn system<'a>(
    client: &'a Client,
    options: &'a Options,
    token: Option<&'a SecretString>,
    method: &'a str,
) -> System<'a> {
    let shared = client.shared();
    System {
        method,
        app_key: &shared.app_key,
        target_app_key: options.target_app_key.as_deref(),
        session: token,
        partner_id: &shared.partner_id,
        simplify: options.simplify,
        sign_method: shared.sign_method,
        now: shared.correction.now(&*shared.timer),
    }
}

/// An answer that has not been read.
pub(crate) struct Answered<'p> {
    plan: &'p Plan,
    started: SystemTime,
    limit: Duration,
    response: TransportResponse,
}

impl Answered<'_> {
    /// Reads the answer in what is left of the time allowed.
    pub(crate) fn read<T>(self, read: impl FnOnce(TransportResponse, &dyn Fn() -> bool) -> T) -> T {
        let timer = &self.plan.client.shared().timer;
        // A clock that was set back does not end the call.
        let late = || timer.now().duration_since(self.started).is_ok_and(|past| past > self.limit);
        read(self.response, &late)
    }
}

fn timed_out(limit: Duration) -> Error {
    Error::new(ErrorKind::Timeout, format!("no complete answer within {limit:?}"))
        .transient()
        .after(Progress::Left)
}
