//! Plays a case and tells what came of it.

use std::error::Error as _;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use top_sdk::retry::Retry;
use top_sdk::transport::{HttpTransport, ReqwestTransport, Transport};
use top_sdk::{Api, Client, Error, ErrorKind, Response, TableExt as _};

use crate::apis::{Confirm, Deliver, Settle, Touch};
use crate::case::{Case, Way, Which};
use crate::server::Server;

/// Longest answer that the clients accept.
pub(crate) const MAX_RESPONSE_BYTES: usize = 1 << 20;
pub(crate) const SECRET: &str = "PLANTED-app-secret";
pub(crate) const SESSION: &str = "PLANTED-session";

pub(crate) const WAYS: [Way; 4] = [
    Way { writes: true, checked: false },
    Way { writes: true, checked: true },
    Way { writes: false, checked: false },
    Way { writes: false, checked: true },
];

impl Way {
    pub(crate) fn name(self) -> &'static str {
        match (self.writes, self.checked) {
            (true, false) => "write",
            (true, true) => "write checked",
            (false, false) => "read",
            (false, true) => "read checked",
        }
    }
}

/// What came of it, in words, and what is wrong about it.
pub(crate) struct Outcome {
    told: String,
    wrong: Vec<String>,
}

/// What came of one case in all ways.
pub(crate) struct Played {
    name: String,
    outcomes: Vec<(Way, Outcome)>,
}

impl Played {
    /// A few lines: ways of one outcome stand together.
    pub(crate) fn told(&self) -> String {
        let mut lines: Vec<(Vec<&str>, &str)> = Vec::new();
        for (way, outcome) in &self.outcomes {
            match lines.iter_mut().find(|(_, told)| *told == outcome.told) {
                Some((ways, _)) => ways.push(way.name()),
                None => lines.push((vec![way.name()], &outcome.told)),
            }
        }
        let mut text = format!("{}\n", self.name);
        for (ways, told) in lines {
            let ways = if ways.len() == WAYS.len() { "always".to_owned() } else { ways.join(", ") };
            let _ = writeln!(text, "    {ways}: {told}");
        }
        text
    }

    pub(crate) fn wrong(&self) -> impl Iterator<Item = String> {
        self.outcomes.iter().flat_map(|(way, outcome)| {
            outcome
                .wrong
                .iter()
                .map(|wrong| format!("{} ({}): {wrong}: {}", self.name, way.name(), outcome.told))
        })
    }
}

/// Plays a case in all four ways.
pub(crate) async fn play(case: Case, transport: Arc<dyn Transport>) -> Played {
    let server = Server::start(&case).await;
    let timeout = if case.is_silent() { Duration::from_millis(900) } else { Duration::from_secs(60) };
    let client = Client::builder("12345678", SECRET)
        .session(SESSION)
        .gateway(&server.url)
        .shared_transport(transport)
        .simplify(case.simplify)
        .timeout(timeout)
        .max_response_bytes(MAX_RESPONSE_BYTES)
        .retry(Retry::never())
        .build()
        .unwrap();
    let mut outcomes = Vec::new();
    for way in WAYS {
        let mut outcome = match (case.which, way.writes) {
            (Which::Settle, true) => call(Settle::<true>::from(1), &client, &case, way).await,
            (Which::Settle, false) => call(Settle::<false>::from(1), &client, &case, way).await,
            (Which::Deliver, true) => call(Deliver::<true>::from(1), &client, &case, way).await,
            (Which::Deliver, false) => call(Deliver::<false>::from(1), &client, &case, way).await,
            (Which::Confirm, true) => call(Confirm::<true>::from(1), &client, &case, way).await,
            (Which::Confirm, false) => call(Confirm::<false>::from(1), &client, &case, way).await,
            (Which::Touch, true) => call(Touch::<true>::from(1), &client, &case, way).await,
            (Which::Touch, false) => call(Touch::<false>::from(1), &client, &case, way).await,
        };
        let requests = server.requests();
        if requests > 1 || case.reads_all() && case.is_reachable() && requests != 1 {
            outcome.wrong.push(format!("{requests} requests for one call"));
        }
        outcomes.push((way, outcome));
    }
    Played { name: case.name.into_owned(), outcomes }
}

pub(crate) fn transport() -> Arc<dyn Transport> {
    Arc::new(HttpTransport::new())
}

/// Over a client of the user's own that follows redirects, as reqwest does unless told otherwise.
pub(crate) fn following() -> Arc<dyn Transport> {
    Arc::new(ReqwestTransport::with_client(reqwest::Client::builder().no_proxy().build().unwrap()))
}

async fn call<R: Api>(request: R, client: &Client, case: &Case, way: Way) -> Outcome {
    let call = request.send(client);
    let result = if way.checked { call.checked().await } else { call.await };
    match result {
        Ok(response) => Outcome { told: tell_answer(&response), wrong: judge_answer(case, way) },
        Err(error) => Outcome { told: tell_error::<R>(&error), wrong: judge_error::<R>(&error, case, way) },
    }
}

fn tell_answer<T: top_sdk::Table>(response: &Response<T>) -> String {
    let mut told = format!("Ok {}", response.to_json());
    if let Some(id) = response.request_id() {
        let _ = write!(told, ", request id {id}");
    }
    for issue in response.issues() {
        let _ = write!(told, ", issue {issue}");
    }
    for field in response.unknown_fields().iter().take(3) {
        let _ = write!(told, ", unknown {}", field.path());
    }
    told
}

fn tell_error<R: Api>(error: &Error) -> String {
    let mut told = format!("{:?}", error.kind());
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = write!(told, ", {name} {value}");
        }
    };
    add("code", error.code().map(str::to_owned));
    add("sub code", error.sub_code().map(str::to_owned));
    add("HTTP", error.status().filter(|status| *status != 200).map(|status| status.to_string()));
    add("request id", error.request_id().map(str::to_owned));
    add("wait", error.retry_after().map(|wait| format!("{wait:?}")));
    for issue in error.issues() {
        add("issue", Some(issue.to_string()));
    }
    add("may have executed", error.may_have_executed().then(String::new));
    add("retryable", error.is_retryable().then(String::new));
    add("transient", (error.is_transient() && !error.is_retryable()).then(String::new));
    add("body kept,", error.raw().map(|raw| format!("{} bytes", raw.len())));
    add("value kept", error.partial::<Response<R::Response>>().map(|response| response.to_json()));
    told.replace("  ", " ").replace(" ,", ",").trim_end().to_owned()
}

/// No foreign, empty or unreadable answer is `Ok`; `.checked()` passes only what the document says is success.
fn judge_answer(case: &Case, way: Way) -> Vec<String> {
    let wrong = if way.checked { "nothing says that this is success" } else { "this is no answer" };
    if case.allows_answer(way) { Vec::new() } else { vec![wrong.to_owned()] }
}

fn judge_error<R: Api>(error: &Error, case: &Case, way: Way) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            wrong.push(what.to_owned());
        }
    };
    let refused_by_checking = case.is_refused(way);
    must(!case.allows_answer(way), "this is an answer");
    must(
        error.may_have_executed() == (way.writes && case.is_reachable() && !case.proves_nothing_done),
        if way.writes && case.is_reachable() {
            "a write that reached the server is in doubt, unless its code proves the opposite"
        } else {
            "what only reads, or never left, is in no doubt"
        },
    );
    must(!(error.is_retryable() && error.may_have_executed()), "retryable although it may have executed");
    if refused_by_checking {
        must(error.kind() == ErrorKind::Business, "a refusal is of the kind Business");
        must(error.partial::<Response<R::Response>>().is_some(), "a refusal keeps the data");
    }
    if error.kind() == ErrorKind::Decode {
        must(error.raw().is_some() || case.name.contains("empty"), "the body is kept");
    }
    let shown = everything_shown(error);
    must(!shown.contains("PLANTED"), "a secret is shown");
    wrong
}

fn everything_shown(error: &Error) -> String {
    let mut shown = format!("{error} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(cause) = source {
        let _ = write!(shown, " {cause} {cause:?}");
        source = cause.source();
    }
    shown
}
