//! One request in, one answer out.

use std::io;
use std::sync::{Mutex, PoisonError};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};

use super::bodies::Budget;
use super::compress::{bomb, gzip};
use super::crowd::Place;
use super::oauth;
use super::script::Script;
use crate::answer::programmed::Compression;
use crate::gateway::{Gateway, Reply};
use crate::request::parameters::Parameters;

/// The path of the gateway.
pub(crate) const PATH: &str = "/router/rest";
/// Smaller answers are not worth compressing.
const MIN_COMPRESSED: usize = 256;

/// What the requests of one connection share.
pub(super) struct Connection {
    pub(super) gateway: std::sync::Arc<Gateway>,
    pub(super) budget: Budget,
    pub(super) place: Place,
    /// What is to happen with the connection after the HTTP library has let go of it.
    script: Mutex<Option<Script>>,
}

impl Connection {
    pub(super) fn new(gateway: std::sync::Arc<Gateway>, budget: Budget, place: Place) -> Self {
        Connection { gateway, budget, place, script: Mutex::default() }
    }

    pub(super) fn take_script(&self) -> Option<Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Answers one request. An error ends HTTP on this connection; the script then says what follows.
    pub(super) async fn serve(&self, request: Request<Incoming>) -> io::Result<Response<Full<Bytes>>> {
        let answered = self.answer(request).await;
        self.place.waits_again();
        answered
    }

    async fn answer(&self, request: Request<Incoming>) -> io::Result<Response<Full<Bytes>>> {
        let (head, body) = request.into_parts();
        let verb = head.method.as_str().to_owned();
        let refuse = |status: StatusCode, why: &str| {
            self.gateway.malformed(&verb, status.as_u16(), why);
            Ok(plain(status, why))
        };
        let page = head.uri.path();
        if ![PATH, oauth::AUTHORIZE, oauth::TOKEN].contains(&page) {
            return refuse(StatusCode::NOT_FOUND, "only /router/rest, /authorize and /token answer here");
        }
        // Other verbs than POST have no body that counts.
        let body = match head.method {
            Method::POST => self.budget.read(body, self.gateway.config.read_timeout).await,
            _ => Ok(Vec::new()),
        };
        let body = match body {
            Ok(body) => body,
            Err((status, why)) => return refuse(status, why),
        };
        self.place.is_being_answered();
        let content_type = header_text(&head.headers, header::CONTENT_TYPE);
        let parameters = match Parameters::read(head.uri.query().unwrap_or_default(), content_type, &body) {
            Ok(parameters) => parameters,
            Err(why) => return refuse(StatusCode::BAD_REQUEST, &why),
        };
        drop(body);
        if page != PATH {
            return Ok(self.visit(page, &verb, parameters));
        }
        let reply = self.gateway.call(&verb, parameters);
        if !reply.answer.delay.is_zero() {
            tokio::time::sleep(reply.answer.delay).await;
        }
        self.send(reply, accepts_gzip(header_text(&head.headers, header::ACCEPT_ENCODING)))
    }

    /// Answers on a page of authorisation.
    fn visit(&self, page: &str, verb: &str, parameters: Parameters) -> Response<Full<Bytes>> {
        let (response, refused) = match (page, verb) {
            (oauth::AUTHORIZE, "GET") => match oauth::authorize(&self.gateway, &parameters) {
                Ok(back) => (redirect(&back), None),
                Err(why) => (plain(StatusCode::BAD_REQUEST, &why), Some((400, why))),
            },
            (oauth::TOKEN, "POST") => {
                let (status, text) = oauth::token(&self.gateway, &parameters);
                let refused = (!status.is_success()).then(|| (status.as_u16(), text.clone()));
                (json(status, text), refused)
            }
            _ => {
                let why = "/authorize is to be got, /token to be posted to";
                (plain(StatusCode::METHOD_NOT_ALLOWED, why), Some((405, why.to_owned())))
            }
        };
        self.gateway.visited(verb, page, parameters, refused);
        response
    }

    fn send(&self, reply: Reply, takes_gzip: bool) -> io::Result<Response<Full<Bytes>>> {
        let delivery = reply.answer.delivery.clone();
        let response = respond(reply, takes_gzip)?;
        match Script::of(&delivery, &response) {
            None => Ok(response.map(Full::new)),
            Some(script) => {
                *self.script.lock().unwrap_or_else(PoisonError::into_inner) = Some(script);
                Err(io::Error::other("goes on without HTTP, on purpose"))
            }
        }
    }
}

fn header_text(headers: &HeaderMap, name: HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Does the client take gzip? `gzip;q=0` says no.
fn accepts_gzip(accepted: &str) -> bool {
    accepted.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        named && !refused
    })
}

fn redirect(address: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::FOUND;
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

fn json(status: StatusCode, text: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(text)));
    *response.status_mut() = status;
    let content_type = HeaderValue::from_static("application/json;charset=UTF-8");
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response
}

/// A refusal below the platform; the connection ends with it, for what follows on it cannot be trusted.
fn plain(status: StatusCode, why: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(format!("{why}\n"))));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain;charset=UTF-8"));
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

fn respond(reply: Reply, takes_gzip: bool) -> io::Result<Response<Bytes>> {
    let Reply { answer, content_type, body } = reply;
    let compressed = match answer.compression {
        Compression::AsAsked if takes_gzip && body.len() >= MIN_COMPRESSED => Some(gzip(&body)?),
        Compression::AsAsked => None,
        Compression::Always => Some(gzip(&body)?),
        Compression::Bomb(spaces) => Some(bomb(&body, spaces)?),
    };
    let is_compressed = compressed.is_some();
    let mut response = Response::new(Bytes::from(compressed.unwrap_or(body)));
    let status = Some(answer.status).filter(|status| *status >= 200);
    *response.status_mut() = status
        .and_then(|status| StatusCode::from_u16(status).ok())
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    if let Ok(content_type) = HeaderValue::from_str(&content_type) {
        headers.insert(header::CONTENT_TYPE, content_type);
    }
    if is_compressed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    for (name, value) in &answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.append(name, value);
        }
    }
    Ok(response)
}
