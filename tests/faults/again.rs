//! The retry matrix: each fault, for a call that writes and one that reads, plain and checked, with retries and without, idempotent or not. The
//! server does the same to every attempt and counts the requests that reached it; waits pass on a clock of our own.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use top_sdk::retry::Retry;
use top_sdk::timer::Timer;
use top_sdk::transport::{BoxFuture, Transport};
use top_sdk::{Api, Client, Error};

use crate::apis::{Confirm, Deliver, Settle, Touch};
use crate::case::{Allows, Case, Way, Which};
use crate::outcome::{MAX_RESPONSE_BYTES, SECRET, SESSION, WAYS};
use crate::server::Server;

/// How long a call may take on our clock. Longer waits that an answer asks for end it.
const CALL: Duration = Duration::from_secs(60 * 60);
/// How long an attempt may really take, where the server is silent and elsewhere: lengths that no wait has.
const SILENT: Duration = Duration::from_micros(250_007);
const ANSWERED: Duration = Duration::from_micros(60_000_007);
/// What waits would be if nothing asked for longer ones.
const WAITS: [Duration; 2] = [Duration::from_millis(200), Duration::from_millis(400)];

/// One of the sixteen ways.
#[derive(Clone, Copy)]
struct How {
    way: Way,
    again: bool,
    idempotent: bool,
}

/// What came of one way.
struct Ended {
    result: Result<u32, Error>,
    waits: Vec<Duration>,
    requests: usize,
}

/// What came of a case in all ways: what is told of it, and what is wrong.
pub(crate) struct Row {
    pub(crate) told: String,
    pub(crate) wrong: Vec<String>,
}

pub(crate) async fn play(case: Case, transport: Arc<dyn Transport>) -> Row {
    let mut lines: Vec<(Vec<String>, String)> = Vec::new();
    let mut wrong = Vec::new();
    // Checking refuses some answers that are none otherwise, and changes nothing about the others.
    let ways = WAYS.into_iter().filter(|way| !way.checked || case.allows != Allows::Nothing);
    let count = 2 * ways.clone().count();
    for way in ways {
        for idempotent in [false, true] {
            let how = |again| How { way, again, idempotent };
            let once = run(&case, &transport, how(false)).await;
            let again = run(&case, &transport, how(true)).await;
            let name = format!("{}{}", way.name(), if idempotent { ", idempotent" } else { "" });
            let faults =
                [judge(&case, how(false), &once, &once), judge(&case, how(true), &again, &once)].concat();
            let told = tell(&again);
            wrong.extend(faults.into_iter().map(|fault| format!("{} ({name}): {fault}: {told}", case.name)));
            match lines.iter_mut().find(|(_, known)| *known == told) {
                Some((names, _)) => names.push(name),
                None => lines.push((vec![name], told)),
            }
        }
    }
    let mut told = format!("{}\n", case.name);
    for (names, line) in lines {
        let names = if names.len() == count { "always".to_owned() } else { names.join("; ") };
        let _ = writeln!(told, "    {names}: {line}");
    }
    Row { told, wrong }
}

/// Each call has a server of its own: what an attempt that was given up sent may be read late.
async fn run(case: &Case, transport: &Arc<dyn Transport>, how: How) -> Ended {
    let server = Server::start(case).await;
    let clock = Clock::new(if case.is_silent() { SILENT } else { ANSWERED });
    let retry = if how.again { Retry::default() } else { Retry::never() };
    let client = Client::builder("12345678", SECRET)
        .session(SESSION)
        .gateway(&server.url)
        .shared_transport(Arc::clone(transport))
        .timer(clock.clone())
        .simplify(case.simplify)
        .timeout(CALL)
        .attempt_timeout(clock.attempt)
        .max_response_bytes(MAX_RESPONSE_BYTES)
        .retry(retry.without_jitter())
        .build()
        .unwrap();
    let result = match (case.which, how.way.writes) {
        (Which::Settle, true) => call(Settle::<true>::from(1), &client, how).await,
        (Which::Settle, false) => call(Settle::<false>::from(1), &client, how).await,
        (Which::Deliver, true) => call(Deliver::<true>::from(1), &client, how).await,
        (Which::Deliver, false) => call(Deliver::<false>::from(1), &client, how).await,
        (Which::Confirm, true) => call(Confirm::<true>::from(1), &client, how).await,
        (Which::Confirm, false) => call(Confirm::<false>::from(1), &client, how).await,
        (Which::Touch, true) => call(Touch::<true>::from(1), &client, how).await,
        (Which::Touch, false) => call(Touch::<false>::from(1), &client, how).await,
    };
    Ended { result, waits: clock.waits(), requests: server.requests() }
}

async fn call<R: Api>(request: R, client: &Client, how: How) -> Result<u32, Error> {
    let call = request.send(client);
    let call = if how.way.checked { call.checked() } else { call };
    let call = if how.idempotent { call.idempotent() } else { call };
    call.await.map(|response| response.attempts())
}

fn tell(ended: &Ended) -> String {
    let times = |attempts: u32| match (attempts, &ended.waits[..]) {
        (1, []) => "once".to_owned(),
        (attempts, waits) => format!("{attempts} times, after {waits:?}"),
    };
    match &ended.result {
        Ok(attempts) => format!("Ok, {}", times(*attempts)),
        Err(error) => {
            let doubt = if error.may_have_executed() { ", may have executed" } else { "" };
            format!("{:?}{doubt}, {}", error.kind(), times(error.attempts()))
        }
    }
}

/// What must hold, from what the case is (the server's truth) and from how it ended when it was sent once.
fn judge(case: &Case, how: How, ended: &Ended, once: &Ended) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            wrong.push(what.to_owned());
        }
    };
    let attempts = match &ended.result {
        Ok(attempts) => *attempts,
        Err(error) => error.attempts(),
    };
    let requests = u32::try_from(ended.requests).unwrap();
    must(requests <= attempts, "more requests than attempts");
    must(how.again || attempts == 1, "sent again although that is switched off");
    must(ended.waits.len() == attempts.saturating_sub(1) as usize, "a wait between any two attempts");
    let may_have_executed = how.way.writes && case.is_reachable() && !case.proves_nothing_done;
    must(
        !may_have_executed || how.idempotent || requests <= 1,
        "a write that may have been done reached the server twice",
    );
    if let Err(error) = &ended.result {
        must(error.may_have_executed() == may_have_executed, "the doubt is another one");
    }
    let expected = match (&once.result, how.again) {
        (Err(error), true) => expected_waits(error, may_have_executed && !how.idempotent),
        _ => Vec::new(),
    };
    must(ended.waits == expected, &format!("it should have waited {expected:?}"));
    wrong
}

/// What a cause that passes and leaves nothing in doubt is worth: two more attempts, after waits that double, or that the answer
/// asks for.
fn expected_waits(error: &Error, forbidden: bool) -> Vec<Duration> {
    if forbidden || !error.is_transient() {
        return Vec::new();
    }
    let mut waits = Vec::new();
    let mut past = Duration::ZERO;
    for wait in WAITS {
        let wait = wait.max(error.retry_after().unwrap_or_default());
        if past + wait >= CALL {
            break;
        }
        past += wait;
        waits.push(wait);
    }
    waits
}

/// Waits pass at once and are noted; attempts take the time that they really take.
#[derive(Clone)]
struct Clock {
    attempt: Duration,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl Clock {
    fn new(attempt: Duration) -> Self {
        Self { attempt, waits: Arc::default() }
    }

    fn waits(&self) -> Vec<Duration> {
        self.waits.lock().unwrap().clone()
    }
}

impl Timer for Clock {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(1_700_000_000) + self.waits.lock().unwrap().iter().sum::<Duration>()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if duration == self.attempt {
            return Box::pin(tokio::time::sleep(duration));
        }
        let waits = Arc::clone(&self.waits);
        Box::pin(async move { waits.lock().unwrap().push(duration) })
    }
}
