//! Very many calls over a platform that does everything wrong now and then: with retries, limits, kept sessions, a clock that is off at times, and
//! calls that are dropped at random moments.
//!
//! Each call must end in one defined outcome that says the truth about what was done; no write may be done twice unless it was declared idempotent;
//! nothing may be left behind.

mod chance;
mod platform;

use std::collections::BTreeMap;
use std::future::IntoFuture as _;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use top_sdk::limits::{Limits, Rate};
use top_sdk::retry::Retry;
use top_sdk::session::{MemoryStore, Sessions};
use top_sdk::{Client, Error, RawCall};

use self::chance::Chance;
use self::platform::{Platform, READ, WRITE};

/// How many calls run at the same time.
const TASKS: usize = 64;
/// How many of them may be on their way at once.
const AT_ONCE: usize = 48;
const SELLERS: u64 = 5;
/// So many of a thousand calls are dropped.
const DROPPED: u64 = 30;
/// What a process may grow between a tenth of the calls and the end, in KiB, and how many calls are enough to tell: of a few thousand, and among
/// other tests, growth says nothing.
const GROWTH_KIB: u64 = 4096;
const MANY: usize = 100_000;

/// What became of all calls.
#[derive(Debug)]
pub struct Soaked {
    /// How many calls ended in which way.
    pub outcomes: BTreeMap<String, u64>,
    /// What must not be, in words.
    pub wrong: Vec<String>,
    /// Requests that the platform saw, and renewals of sessions.
    pub requests: u64,
    /// See `requests`.
    pub renewals: u64,
    /// Resident memory after a tenth of the calls and at the end, in KiB, where the system tells.
    pub resident: Option<(u64, u64)>,
    /// How long it really took.
    pub took: Duration,
}

/// What a call does, by its number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Read,
    Write,
    Idempotent,
}

impl Kind {
    fn of(number: usize) -> Self {
        match number % 5 {
            0 | 1 => Self::Read,
            2 => Self::Idempotent,
            _ => Self::Write,
        }
    }
}

/// Makes so many calls.
///
/// # Panics
/// When there is no runtime to be had.
#[must_use]
pub fn soak(calls: usize, seed: u64) -> Soaked {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_time().build();
    let runtime = runtime.expect("a runtime");
    runtime.block_on(async {
        let began = Instant::now();
        let mut soaked = run(calls, seed).await;
        // Tasks that have ended are cleared away when the runtime comes round.
        tokio::time::sleep(Duration::from_millis(200)).await;
        let tasks = tokio::runtime::Handle::current().metrics().num_alive_tasks();
        if tasks != 0 {
            soaked.wrong.push(format!("{tasks} tasks are left"));
        }
        soaked.took = began.elapsed();
        soaked
    })
}

async fn run(calls: usize, seed: u64) -> Soaked {
    let platform = Platform::new(calls, seed);
    let client = client(&platform);
    let sessions = Sessions::new(MemoryStore::new(), platform.clone());
    for seller in 0..SELLERS {
        let seller = seller.to_string();
        sessions.put(&seller, &platform.authorize(&seller)).await.expect("memory takes it");
    }
    let mut chance = Chance::new(!seed);
    let mut tasks = JoinSet::new();
    let mut tally = Tally::default();
    let mut early = None;
    for number in 0..calls {
        if tasks.len() >= TASKS {
            tally.note(tasks.join_next().await, &platform);
        }
        let seller = sessions.of(chance.below(SELLERS).to_string());
        let call = call(&client.with_session(seller), number);
        let patience = (chance.below(1000) < DROPPED).then(|| Duration::from_micros(chance.below(8_000)));
        tasks.spawn(async move {
            let ended = match patience {
                Some(patience) => tokio::time::timeout(patience, call.into_future()).await.ok(),
                None => Some(call.await),
            };
            (number, ended.map(|result| result.map(drop)))
        });
        if number == calls / 10 {
            early = resident();
        }
    }
    while let Some(ended) = tasks.join_next().await {
        tally.note(Some(ended), &platform);
    }
    let resident = early.zip(resident());
    tally.check(calls, resident);
    if platform.on_the_way() != 0 {
        tally.wrong.push("requests are still on their way".to_owned());
    }
    tally.wrong.extend(full_house(&client, &sessions, &platform).await);
    Soaked {
        outcomes: tally.outcomes,
        wrong: tally.wrong,
        requests: platform.requests(),
        renewals: platform.renewals(),
        resident,
        took: Duration::ZERO,
    }
}

fn client(platform: &Platform) -> Client {
    let limits = Limits::new()
        .at_once(AT_ONCE)
        .rate(Rate::per_second(20_000).burst(50))
        .rate_of(WRITE, Rate::per_second(15_000).burst(50));
    Client::builder("12345678", "helloworld")
        .transport(platform.clone())
        .limits(limits)
        .retry(Retry::default().attempts(4).first_wait(Duration::from_millis(2)))
        .clock_correction(true)
        .timeout(Duration::from_secs(30))
        .attempt_timeout(Duration::from_millis(200))
        .build()
        .expect("it can work")
}

fn call(client: &Client, number: usize) -> RawCall {
    match Kind::of(number) {
        Kind::Read => client.raw(READ).reads(),
        Kind::Write => client.raw(WRITE),
        Kind::Idempotent => client.raw(WRITE).idempotent(),
    }
    .param("id", number)
}

/// After all that, as many calls as allowed still go at once: no permit was lost.
async fn full_house(client: &Client, sessions: &Sessions, platform: &Platform) -> Vec<String> {
    platform.recover();
    // Longer than any ban.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let mut tasks = JoinSet::new();
    for number in 0..10 * AT_ONCE {
        let client = client.with_session(sessions.of((number as u64 % SELLERS).to_string()));
        tasks.spawn(client.raw(READ).reads().param("id", number).into_future());
    }
    let mut wrong = Vec::new();
    while let Some(ended) = tasks.join_next().await {
        match ended {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => wrong.push(format!("a call failed on a platform that recovered: {error}")),
            Err(error) => wrong.push(format!("a call panicked: {error}")),
        }
    }
    let most = platform.most_on_the_way();
    if most != AT_ONCE {
        wrong.push(format!("{most} calls at once where {AT_ONCE} are allowed"));
    }
    wrong
}

#[derive(Default)]
struct Tally {
    outcomes: BTreeMap<String, u64>,
    wrong: Vec<String>,
}

/// The number of a call, and how it ended, if it was not dropped.
type Ended = (usize, Option<Result<(), Error>>);

impl Tally {
    fn note(&mut self, ended: Option<Result<Ended, tokio::task::JoinError>>, platform: &Platform) {
        let Some(ended) = ended else { return };
        let (number, result) = match ended {
            Ok(ended) => ended,
            Err(error) => return self.wrong.push(format!("a call panicked: {error}")),
        };
        let kind = Kind::of(number);
        let done = platform.done(number);
        let mut must = |holds: bool, what: &str| {
            if !holds {
                self.wrong.push(format!("call {number}: {what}, it was done {done} times: {result:?}"));
            }
        };
        must(done <= 1 || kind == Kind::Idempotent, "a write was done twice");
        let outcome = match &result {
            None => "dropped".to_owned(),
            Some(Ok(())) => {
                must(kind == Kind::Read || done >= 1, "it says that it was done");
                "Ok".to_owned()
            }
            Some(Err(error)) => {
                must(error.may_have_executed() || done == 0, "it says that nothing was done");
                must(kind != Kind::Read || !error.may_have_executed(), "a read is in no doubt");
                let doubt = if error.may_have_executed() { ", may have executed" } else { "" };
                format!("{:?}{doubt}", error.kind())
            }
        };
        *self.outcomes.entry(outcome).or_default() += 1;
    }

    fn check(&mut self, calls: usize, resident: Option<(u64, u64)>) {
        let ended: u64 = self.outcomes.values().sum();
        if ended != calls as u64 {
            self.wrong.push(format!("{ended} of {calls} calls ended"));
        }
        let grew = |(early, late): &(u64, u64)| calls >= MANY && late.saturating_sub(*early) > GROWTH_KIB;
        if let Some((early, late)) = resident.filter(grew) {
            self.wrong.push(format!("memory grew from {early} to {late} KiB"));
        }
    }
}

/// Resident memory of this process in KiB, where the system tells.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
