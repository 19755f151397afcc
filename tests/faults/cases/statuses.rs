//! HTTP statuses with pages, JSON of something before the gateway, refusals and answers of the platform below them.

use crate::case::{Case, GOOD, http};

const PAGE: &str = "<html><head><title>busy</title></head><body>try again</body></html>";
const FOREIGN: &str = r#"{"error":{"code":"WAF_BLOCKED","message":"denied"}}"#;
const REFUSED: &str = r#"{"error_response":{"code":25,"msg":"Invalid signature","request_id":"r1"}}"#;
const FAILED: &str = r#"{"error_response":{"code":15,"msg":"Remote service error","sub_code":"isp.remote-service-timeout","sub_msg":"timeout","request_id":"r1"}}"#;
const XML: &str = "<?xml version=\"1.0\" encoding=\"utf-8\" ?><error_response><code>25</code><msg>Invalid signature</msg></error_response>";

const REDIRECTS: [&str; 7] = [
    "300 Multiple Choices",
    "301 Moved Permanently",
    "302 Found",
    "303 See Other",
    "305 Use Proxy",
    "307 Temporary Redirect",
    "308 Permanent Redirect",
];

/// Statuses under which no answer of the platform comes.
const FAILURES: [&str; 24] = [
    "400 Bad Request",
    "401 Unauthorized",
    "402 Payment Required",
    "403 Forbidden",
    "404 Not Found",
    "405 Method Not Allowed",
    "407 Proxy Authentication Required",
    "408 Request Timeout",
    "409 Conflict",
    "411 Length Required",
    "413 Content Too Large",
    "414 URI Too Long",
    "421 Misdirected Request",
    "425 Too Early",
    "429 Too Many Requests",
    "451 Unavailable For Legal Reasons",
    "499 Client Closed Request",
    "500 Internal Server Error",
    "501 Not Implemented",
    "502 Bad Gateway",
    "503 Service Unavailable",
    "504 Gateway Timeout",
    "505 HTTP Version Not Supported",
    "599 Network Connect Timeout",
];

pub(crate) fn statuses() -> Vec<Case> {
    let named = |status: &str, what: &str| format!("{status}: {what}");
    let mut cases = Vec::new();
    for status in REDIRECTS {
        cases.push(http(named(status, "to itself"), status, &["location: {here}"], ""));
    }
    cases.push(http("304 Not Modified: nothing", "304 Not Modified", &[], ""));
    cases.push(http(
        "307 Temporary Redirect: with an answer",
        "307 Temporary Redirect",
        &["location: {here}"],
        GOOD,
    ));
    cases.push(http("302 Found: without a place", "302 Found", &[], ""));
    cases.push(http("302 Found: to no address", "302 Found", &["location: ht!tp://%%"], PAGE));
    for status in FAILURES {
        cases.push(http(named(status, "a page"), status, &["content-type: text/html"], PAGE));
    }
    for status in [
        "400 Bad Request",
        "403 Forbidden",
        "429 Too Many Requests",
        "500 Internal Server Error",
        "503 Service Unavailable",
    ] {
        cases.push(http(
            named(status, "JSON of somebody else"),
            status,
            &["content-type: application/json"],
            FOREIGN,
        ));
        cases.push(http(named(status, "nothing: empty"), status, &[], ""));
        cases.push(http(named(status, "an answer of success"), status, &[], GOOD));
        cases.push(http(named(status, "a refusal that proves it"), status, &[], REFUSED).proof(true));
        cases.push(http(named(status, "a failure"), status, &[], FAILED));
        cases.push(
            http(named(status, "a refusal in XML"), status, &["content-type: text/xml"], XML).proof(true),
        );
    }
    for (name, value) in [
        ("seconds", "3"),
        ("no seconds", "0"),
        ("a negative number", "-3"),
        ("a date", "Wed, 21 Oct 2015 07:28:00 GMT"),
        ("more than time has", "18446744073709551616"),
        ("a word", "later"),
    ] {
        for status in ["429 Too Many Requests", "503 Service Unavailable"] {
            let header = format!("retry-after: {value}");
            cases.push(http(format!("{status}: retry after {name}"), status, &[&header], PAGE));
        }
    }
    for status in ["201 Created", "202 Accepted", "203 Non-Authoritative Information", "299 Odd"] {
        cases.push(http(named(status, "an answer"), status, &[], GOOD).success());
    }
    cases.push(http("204 No Content: empty", "204 No Content", &[], ""));
    cases.push(http(
        "206 Partial Content: half an answer",
        "206 Partial Content",
        &[],
        GOOD.get(..60).unwrap(),
    ));
    cases.push(http("200 OK: a page", "200 OK", &["content-type: text/html"], PAGE));
    cases.push(http("200 OK: a refusal in XML", "200 OK", &["content-type: text/xml"], XML).proof(true));
    cases.push(
        http("200 OK: an answer called a page", "200 OK", &["content-type: text/html"], GOOD).success(),
    );
    cases.push(http("200 OK: an answer without a type", "200 OK", &[], GOOD).success());
    cases.push(http("200 OK: nothing: empty", "200 OK", &[], ""));
    cases
}

/// Redirects that the user's own HTTP client follows: the call is posted once, and what answers elsewhere is no answer.
pub(crate) fn followed() -> Vec<Case> {
    let mut cases = Vec::new();
    for status in REDIRECTS {
        for place in ["elsewhere", "here"] {
            let name = format!("{status}: followed, to {place}");
            cases.push(http(name, status, &[&format!("location: {{{place}}}")], ""));
        }
    }
    cases.push(http("followed: an answer as it should be", "200 OK", &[], GOOD).success());
    cases
}
