//! HTTP around the gateway: one request in, one answer out, everything bounded.

use std::io::{self, Write};
use std::sync::Arc;

use flate2::{Compression, write::GzEncoder};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};

use super::body::AnswerBody;
use crate::gateway::{Gateway, Reply};
use crate::request::parameters::Parameters;

/// The path of the gateway.
pub(crate) const PATH: &str = "/router/rest";
/// Bigger bodies are refused with status 413.
pub(crate) const MAX_BODY: usize = 10 * 1024 * 1024;
/// Smaller answers are not worth compressing.
const MIN_COMPRESSED: usize = 256;

/// Answers one request. An error closes the connection without an answer.
pub(crate) async fn serve(
    gateway: Arc<Gateway>,
    request: Request<Incoming>,
) -> io::Result<Response<AnswerBody>> {
    let (head, body) = request.into_parts();
    let verb = head.method.as_str().to_owned();
    let refuse = |status: StatusCode, why: &str| {
        gateway.malformed(&verb, status.as_u16(), why);
        Ok(plain(status, why))
    };
    if head.uri.path() != PATH {
        return refuse(StatusCode::NOT_FOUND, "only /router/rest answers here");
    }
    let body = match read_body(&gateway, &head.method, body).await {
        Ok(body) => body,
        Err((status, why)) => return refuse(status, why),
    };
    let content_type = header_text(&head.headers, header::CONTENT_TYPE);
    let parameters = match Parameters::read(head.uri.query().unwrap_or_default(), content_type, &body) {
        Ok(parameters) => parameters,
        Err(why) => return refuse(StatusCode::BAD_REQUEST, &why),
    };
    let reply = gateway.call(&verb, parameters);
    if !reply.answer.delay.is_zero() {
        tokio::time::sleep(reply.answer.delay).await;
    }
    let takes_gzip = accepts_gzip(header_text(&head.headers, header::ACCEPT_ENCODING));
    respond(reply, takes_gzip)
}

/// The body of a POST; other verbs have none that counts.
async fn read_body(
    gateway: &Gateway,
    method: &Method,
    body: Incoming,
) -> Result<Vec<u8>, (StatusCode, &'static str)> {
    if method != Method::POST {
        return Ok(Vec::new());
    }
    let collected = Limited::new(body, MAX_BODY).collect();
    match tokio::time::timeout(gateway.config.read_timeout, collected).await {
        Ok(Ok(body)) => Ok(body.to_bytes().to_vec()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            Err((StatusCode::PAYLOAD_TOO_LARGE, "the body is too large"))
        }
        Ok(Err(_)) => Err((StatusCode::BAD_REQUEST, "the body is not complete")),
        Err(_) => Err((StatusCode::REQUEST_TIMEOUT, "the body took too long")),
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

/// A refusal below the platform; the connection ends with it, for what follows on it cannot be trusted.
fn plain(status: StatusCode, why: &str) -> Response<AnswerBody> {
    let mut response = Response::new(AnswerBody::new(format!("{why}\n").into_bytes(), None));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain;charset=UTF-8"));
    headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

fn respond(reply: Reply, takes_gzip: bool) -> io::Result<Response<AnswerBody>> {
    let Some(body) = reply.body else {
        return Err(io::Error::other("disconnected on purpose"));
    };
    let compressed = if takes_gzip && body.len() >= MIN_COMPRESSED { Some(gzip(&body)?) } else { None };
    let is_compressed = compressed.is_some();
    let mut response = Response::new(AnswerBody::new(compressed.unwrap_or(body), reply.answer.keep_bytes));
    let status = Some(reply.answer.status).filter(|status| *status >= 200);
    *response.status_mut() = status
        .and_then(|status| StatusCode::from_u16(status).ok())
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    if let Ok(content_type) = HeaderValue::from_str(&reply.content_type) {
        headers.insert(header::CONTENT_TYPE, content_type);
    }
    if is_compressed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    for (name, value) in &reply.answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.append(name, value);
        }
    }
    Ok(response)
}

fn gzip(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body)?;
    encoder.finish()
}
