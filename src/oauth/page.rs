//! The token page: an unsigned form, an answer in JSON, refusals under HTTP 400.

use std::time::SystemTime;

use serde_json::Value;

use super::answer;
use crate::client::Client;
use crate::error::{Error, ErrorKind, Progress};
use crate::net::gateway;
use crate::net::timer::within;
use crate::net::transport::{TransportRequest, TransportResponse};
use crate::sessions::Grant;
use crate::value::blank::is_blank;
use crate::value::secret::SecretString;

pub(super) fn now(client: &Client) -> SystemTime {
    let shared = client.shared();
    shared.correction.now(&*shared.timer)
}

/// Asks for a grant. `asking` is the code or token that is exchanged.
pub(super) async fn post(
    client: &Client,
    page: &str,
    kind: &str,
    fields: &[(&str, &str)],
    asking: &SecretString,
) -> Result<Grant, Error> {
    gateway::check(page, false)?;
    if is_blank(asking.expose_secret()) {
        return Err(Error::invalid_request("the code, or the refresh token, is empty"));
    }
    let shared = client.shared();
    let secret = shared.secret.expose_secret();
    let system =
        [("grant_type", kind), ("client_id", client.app_key()), ("client_secret", secret), ("view", "web")];
    let mut request = TransportRequest::new(page, form(system.iter().chain(fields)));
    request.headers = vec![
        ("content-type", "application/x-www-form-urlencoded;charset=UTF-8".to_owned()),
        ("accept", "application/json,text/javascript".to_owned()),
        ("user-agent", shared.user_agent.clone()),
    ];
    request.max_response_bytes = shared.max_response_bytes;
    let departure = request.departure();
    departure.hand_over();
    let response = within(shared.timeout, &*shared.timer, shared.transport.send(request)).await;
    let response = response.unwrap_or_else(|| {
        let message = format!("no complete answer to the authorisation within {:?}", shared.timeout);
        Err(Error::new(ErrorKind::Timeout, message).transient().after(Progress::Left))
    });
    let read = response.and_then(|response| read(&response, now(client)));
    read.map_err(|error| {
        let progress = departure.progress(error.is_not_sent());
        error.after(progress).without_sent(&[asking.expose_secret().to_owned(), secret.to_owned()])
    })
}

fn form<'f>(pairs: impl Iterator<Item = &'f (&'f str, &'f str)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

fn read(response: &TransportResponse, now: SystemTime) -> Result<Grant, Error> {
    if (200..300).contains(&response.status) {
        return answer::of_page(&response.body, now);
    }
    let error = match refusal(&response.body) {
        Some(refusal) => refusal,
        None => {
            let message = format!("the token page answered with HTTP {}", response.status);
            let error = Error::new(ErrorKind::Transport, message);
            if response.status >= 500 || response.status == 429 { error.transient() } else { error }
        }
    };
    Err(error.with_status(response.status).after(Progress::Left))
}

/// `{"error":"invalid_grant","error_description":"…"}`.
fn refusal(body: &[u8]) -> Option<Error> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    let text = |name: &str| answer.get(name).and_then(Value::as_str).map(str::to_owned);
    let code = text("error")?;
    let error = Error::new(ErrorKind::Platform, "the authorisation was refused");
    Some(error.with_codes(Some(code), None).with_sub_message(text("error_description")))
}
