//! The whole call with everything that production switches on, beside the plain one: limits, retries, an observer; and with
//! spans that somebody takes. And: calls in a row, for a comparison with other people's clients.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use line_benches::Failure;
use line_benches::measure::{Case, medians};
use line_benches::table::{Table, holds, ratio};
use nix::time::{ClockId, clock_gettime};
use top_recycle::Client;
use top_recycle::retry::Retry;
use top_sdk::limits::{Limits, Rate};
use top_sdk::observe::Attempt;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::call::{CALLS, ORDER, SECRET, SESSION, all, ours};
use super::server::Server;

const MOST_TIMES: f64 = 1.05;

/// No limit that is ever reached, so that only the work is measured.
fn limits() -> Limits {
    Limits::new()
        .at_once(256)
        .rate(Rate::per_second(10_000_000).burst(1_000_000))
        .rate_of("alibaba.idle.recycle.order.get", Rate::per_second(10_000_000).burst(1_000_000))
}

fn plain(url: &str) -> Result<Client, Failure> {
    Ok(Client::builder("12345678", SECRET).session(SESSION).gateway(url).retry(Retry::never()).build()?)
}

/// Everything on.
fn whole(url: &str) -> Result<Client, Failure> {
    let count = Arc::new(AtomicU64::new(0));
    let builder = Client::builder("12345678", SECRET)
        .session(SESSION)
        .gateway(url)
        .retry(Retry::default())
        .limits(limits())
        .clock_correction(true)
        .attempt_timeout(Duration::from_secs(10))
        .observer(move |attempt: &Attempt<'_>| {
            count.fetch_add(attempt.elapsed().as_micros() as u64, Ordering::Relaxed);
        });
    Ok(builder.build()?)
}

pub(crate) fn run(repetitions: usize) -> Result<Table, Failure> {
    let server = Server::start(ORDER)?;
    let (plain, whole) = (plain(&server.url)?, whole(&server.url)?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut table = Table::new(&["whole call", "connections", "CPU, median", "figure", "limit", "holds"]);
    for connections in [1, 64] {
        let spans = || {
            tracing::subscriber::with_default(Taken::default(), || {
                all(&runtime, connections, || ours(&whole));
            });
        };
        let mut cases: Vec<Case<'_>> = vec![
            ("plain", Box::new(|| all(&runtime, connections, || ours(&plain)))),
            ("everything on but spans", Box::new(|| all(&runtime, connections, || ours(&whole)))),
            ("everything on, spans taken", Box::new(spans)),
            ("plain, again (noise)", Box::new(|| all(&runtime, connections, || ours(&plain)))),
        ];
        let times = medians(&mut cases, repetitions, CALLS as u32)?;
        let first = times.first().copied().unwrap_or_default();
        for (index, ((name, _), time)) in cases.iter().zip(times).enumerate() {
            let figure = ratio(time, first);
            let is_limited = index == 1;
            table.row(&[
                name,
                &connections.to_string(),
                &format!("{:.1} µs", time.as_secs_f64() * 1e6),
                &format!("{figure:.2} x plain"),
                &if is_limited { format!("≤ {MOST_TIMES} x") } else { String::new() },
                if is_limited { holds(figure <= MOST_TIMES) } else { "" },
            ]);
        }
    }
    Ok(table)
}

/// Calls one after the other, everything on.
pub(crate) fn in_a_row(count: usize, url: &str) -> Result<(), Failure> {
    let client = whole(url)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        for _ in 0..20 {
            ours(&client).await?;
        }
        let (wall, cpu) = (Instant::now(), clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID)?);
        for _ in 0..count {
            ours(&client).await?;
        }
        let cpu = Duration::from(clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID)? - cpu);
        let per_second = |time: Duration| count as f64 / time.as_secs_f64();
        println!("| top-sdk | {:.0} | {:.0} |", per_second(wall.elapsed()), per_second(cpu));
        Ok(())
    })
}

/// Takes every span and event and formats what it is told, as a log would, and forgets it.
#[derive(Default)]
struct Taken(AtomicU64);

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        use std::fmt::Write as _;
        // Writing to a string does not fail.
        let _ = write!(self.0, "{}={value:?} ", field.name());
    }
}

impl Subscriber for Taken {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "top_sdk"
    }
    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut line = Line(String::new());
        attributes.record(&mut line);
        std::hint::black_box(line.0);
        Id::from_u64(self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut line = Line(String::new());
        values.record(&mut line);
        std::hint::black_box(line.0);
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &Event<'_>) {
        let mut line = Line(String::new());
        event.record(&mut line);
        std::hint::black_box(line.0);
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}
