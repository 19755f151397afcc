//! From a scripted answer to what the transport brings back.

use std::future::pending;

use super::answer::{Answer, What};
use super::recorded::RecordedCall;
use crate::error::Error;
use crate::net::transport::TransportResponse;

/// The id of every answer that names none.
const REQUEST_ID: &str = "test0request";

/// What the transport brings back.
pub(super) async fn response(answer: &Answer, call: &RecordedCall) -> Result<TransportResponse, Error> {
    let mut body = match &answer.what {
        What::Silence => pending().await,
        What::Broken => return Err(Error::transport("the connection broke, as scripted")),
        What::Unreachable => return Err(Error::not_sent("no connection, as scripted")),
        What::Whole(bytes) => bytes.clone(),
        What::Error(json) => {
            let json = answer.changed(json, call.method())?;
            format!(r#"{{"error_response":{}}}"#, identified(&json)).into_bytes()
        }
        What::Own(json) => {
            let json = answer.changed(json, call.method())?;
            let object = identified(&json);
            match call.param("simplify") {
                Some("true") => object.into_bytes(),
                _ => format!(r#"{{"{}":{object}}}"#, root(call.method())).into_bytes(),
            }
        }
    };
    body.truncate(answer.cut.unwrap_or(usize::MAX));
    let mut response = TransportResponse::new(answer.status, body);
    let header = |name: &str| {
        let known = answer.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        known.map(|(_, value)| value.clone())
    };
    response.content_type = header("content-type");
    response.content_encoding = header("content-encoding");
    response.headers = answer.headers.iter().cloned().collect();
    Ok(response)
}

/// The name of an API's own root.
fn root(method: &str) -> String {
    format!("{}_response", method.strip_prefix("taobao.").unwrap_or(method).replace('.', "_"))
}

/// The object with a request id, as every answer of the platform has one. What is no object stays as it is.
fn identified(json: &str) -> String {
    let Some(members) = json.trim_start().strip_prefix('{') else { return json.to_owned() };
    if json.contains("\"request_id\"") {
        return json.to_owned();
    }
    let comma = if members.trim_start().starts_with('}') { "" } else { "," };
    format!(r#"{{"request_id":"{REQUEST_ID}"{comma}{members}"#)
}
