//! A whole call on loopback beside what it can't do without: a bare POST, the digest, serde derives. CPU time of this
//! process only; the server has its own. And: what making a client costs.

use std::hint::black_box;
use std::time::Duration;

use line_benches::Failure;
use line_benches::derived::Plain;
use line_benches::measure::{Case, medians, time};
use line_benches::table::{Table, duration, holds, ratio};
use tokio::runtime::Runtime;
use top_recycle::sign::SignMethod;
use top_recycle::{AlibabaIdleRecycleOrderGetRequest as Request, Api as _, Client};

use super::server::Server;
use super::sign::bare;

pub(super) const ORDER: &str = include_str!("../../../data/order.json");
pub(super) const SECRET: &str = "helloworld";
pub(super) const SESSION: &str = "6100e2test0123456789abcdef0123456789abcdef0123456789abcd";
const MOST_TIMES: f64 = 1.2;
/// Calls of one measurement, over all its connections.
pub(super) const CALLS: usize = 1_280;
const BODY: &str = "method=alibaba.idle.recycle.order.get&app_key=12345678&session=6100e2test0123456789abcdef0123456789abcdef0123456789abcd&timestamp=2024-03-05+08%3A09%3A10&format=json&v=2.0&sign_method=hmac-sha256&partner_id=top-sdk-rust-0.1.0&biz_order_id=1&sign=F00DE244EA4CC185406A031364017F761B9DBCAE6E776903C9D04F7C174AEDC6";

/// The peer: reqwest as it comes, without redirects.
fn peer() -> Result<reqwest::Client, Failure> {
    Ok(reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build()?)
}

async fn post(
    client: &reqwest::Client,
    url: &str,
    body: impl Into<reqwest::Body>,
) -> reqwest::Result<Vec<u8>> {
    let request = client.post(url).header("content-type", "application/x-www-form-urlencoded;charset=UTF-8");
    Ok(request.body(body).send().await?.bytes().await?.into())
}

/// The parameters put together by hand, the digest over them, the form.
fn signed_form() -> Result<String, Failure> {
    let mut parameters = [
        ("method", "alibaba.idle.recycle.order.get"),
        ("app_key", "12345678"),
        ("session", SESSION),
        ("timestamp", "2024-03-05 08:09:10"),
        ("format", "json"),
        ("v", "2.0"),
        ("sign_method", "hmac-sha256"),
        ("partner_id", "top-sdk-rust-0.1.0"),
        ("biz_order_id", "1"),
    ];
    parameters.sort_unstable();
    let base: String = parameters.iter().flat_map(|(name, value)| [*name, *value]).collect();
    let sign = bare(SignMethod::HmacSha256, SECRET, &base)?;
    let mut form = form_urlencoded::Serializer::new(String::with_capacity(512));
    form.extend_pairs(parameters).append_pair("sign", &sign);
    Ok(form.finish())
}

async fn post_and_derive(client: &reqwest::Client, url: &str) -> Result<Plain, Failure> {
    let form = signed_form()?;
    Ok(serde_json::from_slice(&post(client, url, form).await?)?)
}

pub(super) async fn ours(client: &Client) -> Result<(), Failure> {
    black_box(Request::new(1).send(client).await?);
    Ok(())
}

/// Makes all calls, so many at a time, each after the other on its connection.
pub(super) fn all<F: Future<Output = Result<(), Failure>>>(
    runtime: &Runtime,
    connections: usize,
    call: impl Fn() -> F,
) {
    let one_after_the_other = || async {
        for _ in 0..CALLS / connections {
            if let Err(error) = call().await {
                eprintln!("a call failed: {error}");
                std::process::exit(1);
            }
        }
    };
    let together = (0..connections).map(|_| one_after_the_other());
    runtime.block_on(futures_util::future::join_all(together));
}

pub(crate) fn run(repetitions: usize) -> Result<Table, Failure> {
    let server = Server::start(ORDER)?;
    let (url, peer) = (server.url.as_str(), peer()?);
    let client = Client::builder("12345678", SECRET).session(SESSION).gateway(url).build()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut table = Table::new(&["whole call", "connections", "CPU, median", "figure", "limit", "holds"]);
    for connections in [1, 64] {
        let bare = || {
            all(&runtime, connections, || async {
                black_box(post(&peer, url, BODY).await?);
                Ok(())
            });
        };
        let derive = || {
            all(&runtime, connections, || async {
                black_box(post_and_derive(&peer, url).await?);
                Ok(())
            });
        };
        let mut cases: Vec<Case<'_>> = vec![
            ("bare POST", Box::new(bare)),
            ("POST, bare digest, derive", Box::new(derive)),
            ("ours", Box::new(|| all(&runtime, connections, || ours(&client)))),
            ("POST, bare digest, derive, again (noise)", Box::new(derive)),
        ];
        let times = medians(&mut cases, repetitions, CALLS as u32)?;
        let peer_time = times.get(1).copied().unwrap_or_default();
        for ((name, _), time) in cases.iter().zip(times) {
            let figure = ratio(time, peer_time);
            let is_ours = *name == "ours";
            table.row(&[
                name,
                &connections.to_string(),
                &format!("{:.1} µs", time.as_secs_f64() * 1e6),
                &format!("{figure:.2} x POST + digest + derive"),
                &if is_ours { format!("≤ {MOST_TIMES} x") } else { String::new() },
                if is_ours { holds(figure <= MOST_TIMES) } else { "" },
            ]);
        }
    }
    Ok(table)
}

/// The first client of a process, and those after it.
pub(crate) fn build(repetitions: usize) -> Result<Table, Failure> {
    let make = || drop(black_box(Client::builder("12345678", SECRET).build()));
    let first = time(&mut { make })?;
    let times = medians(&mut [("further", Box::new(make))], repetitions, 1)?;
    let further = times.first().copied().unwrap_or(Duration::ZERO);
    let mut table = Table::new(&["`Client::build`", "CPU"]);
    table.row(&["the first of a process", &duration(first)]);
    table.row(&["those after it, median", &duration(further)]);
    Ok(table)
}
