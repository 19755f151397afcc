//! Decoding the 47-field order answer beside serde derives over the same bytes.

use std::hint::black_box;
use std::time::Duration;

use line_benches::Failure;
use line_benches::derived::{Parsed, Plain};
use line_benches::measure::{Case, medians};
use line_benches::memory::{client, now};
use line_benches::table::{Table, holds, nanoseconds, ratio};
use top_recycle::{
    AlibabaIdleRecycleOrderGetRequest as Request, AlibabaIdleRecycleOrderGetResponse as Answer, Api as _,
    Client, TableExt as _,
};

/// An answer with every field set, in the long form; values are made up.
const ORDER: &str = include_str!("../../../data/order.json");
/// The smallest answer: what a call costs but for reading the order.
const SMALLEST: &str = r#"{"alibaba_idle_recycle_order_get_response":{"result":true}}"#;
const CALLS: u32 = 2_000;

/// The order without its coupon, the one JSON text with money in it, so that all typed JSON is on demand.
fn without_coupon() -> Result<String, Failure> {
    let (before, rest) = ORDER.split_once(r#""coupon_rule":"#).ok_or("no coupon in the order")?;
    let (_, after) = rest.split_once(r#"","credit_pay""#).ok_or("the coupon has no end")?;
    Ok(format!(r#"{before}"coupon_rule":null,"credit_pay"{after}"#))
}

/// The object below the root, which is all that the decoder alone reads.
fn inner(body: &str) -> &str {
    body.split_once(':').map_or("", |(_, rest)| rest.strip_suffix('}').unwrap_or(rest))
}

fn repeat(work: impl Fn()) -> impl FnMut() {
    move || (0..CALLS).for_each(|_| work())
}

fn call(client: &Client) {
    black_box(now(Request::new(1).send(client)).and_then(Result::ok));
}

pub(crate) fn run(repetitions: usize) -> Result<Table, Failure> {
    let bare = without_coupon()?;
    check(&bare)?;
    let (whole, smallest, without) =
        (client(ORDER.as_bytes())?, client(SMALLEST.as_bytes())?, client(bare.as_bytes())?);
    let mut cases: Vec<Case<'_>> = vec![
        (
            "derive, JSON texts kept as text",
            Box::new(repeat(|| drop(black_box(serde_json::from_slice::<Plain>(ORDER.as_bytes()))))),
        ),
        (
            "derive, both JSON texts parsed",
            Box::new(repeat(|| drop(black_box(serde_json::from_slice::<Parsed>(ORDER.as_bytes()))))),
        ),
        ("ours, decoder alone", Box::new(repeat(|| drop(black_box(Answer::from_json(inner(ORDER))))))),
        ("ours, a call that is answered with the order", Box::new(repeat(|| call(&whole)))),
        ("ours, a call that is answered with next to nothing", Box::new(repeat(|| call(&smallest)))),
        (
            "no coupon: derive, JSON text kept as text",
            Box::new(repeat(|| drop(black_box(serde_json::from_slice::<Plain>(bare.as_bytes()))))),
        ),
        (
            "no coupon: ours, decoder alone",
            Box::new(repeat(|| drop(black_box(Answer::from_json(inner(&bare)))))),
        ),
        ("no coupon: ours, a call that is answered with it", Box::new(repeat(|| call(&without)))),
        (
            "derive, JSON texts kept as text, again (noise)",
            Box::new(repeat(|| drop(black_box(serde_json::from_slice::<Plain>(ORDER.as_bytes()))))),
        ),
    ];
    let times = medians(&mut cases, repetitions, CALLS)?;
    let [plain, parsed, decoder, with, next_to_nothing, bare_plain, bare_decoder, bare_with, again] = *times
    else {
        return Err("a case is missing".into());
    };
    let mut table = Table::new(&["order answer", "bytes", "CPU, median", "figure", "limit", "holds"]);
    let mut row = |name: &str,
                   bytes: usize,
                   time: Duration,
                   beside: Option<(Duration, &str, Option<f64>)>| {
        let (figure, limit, holds) = match beside {
            Some((peer, what, limit)) => {
                let times = ratio(time, peer);
                let limit_text = limit.map(|limit| format!("≤ {limit} x")).unwrap_or_default();
                (format!("{times:.2} x {what}"), limit_text, limit.map_or("", |limit| holds(times <= limit)))
            }
            None => Default::default(),
        };
        table.row(&[name, &bytes.to_string(), &nanoseconds(time), &figure, &limit, holds]);
    };
    row("derive, JSON texts kept as text", ORDER.len(), plain, None);
    row("derive, both JSON texts parsed", ORDER.len(), parsed, None);
    row("ours, decoder alone", ORDER.len(), decoder, Some((parsed, "derive, parsed", None)));
    row(
        "ours, envelope and decoder",
        ORDER.len(),
        with.saturating_sub(next_to_nothing),
        Some((parsed, "derive, parsed", Some(1.1))),
    );
    row("no coupon: derive, JSON text kept as text", bare.len(), bare_plain, None);
    row("no coupon: ours, decoder alone", bare.len(), bare_decoder, Some((bare_plain, "derive", None)));
    row(
        "no coupon: ours, envelope and decoder",
        bare.len(),
        bare_with.saturating_sub(next_to_nothing),
        Some((bare_plain, "derive", Some(1.0))),
    );
    row("derive, JSON texts kept as text, again (noise)", ORDER.len(), again, Some((plain, "itself", None)));
    row("a call that is answered with next to nothing", SMALLEST.len(), next_to_nothing, None);
    Ok(table)
}

/// A benchmark of refusals would be fast and worthless.
fn check(bare: &str) -> Result<(), Failure> {
    for body in [ORDER, bare] {
        serde_json::from_slice::<Plain>(body.as_bytes())?;
        let answer = now(Request::new(1).send(&client(body.as_bytes())?)).ok_or("the call waits")??;
        if answer.issue_count() + answer.unknown_field_count() > 0 || answer.module.is_none() {
            return Err(format!("the order is not read as it should be: {:?}", answer.issues()).into());
        }
    }
    serde_json::from_slice::<Parsed>(ORDER.as_bytes())?;
    Ok(())
}
