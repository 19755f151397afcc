//! Calls that are dropped at random moments, over real connections.

use std::future::IntoFuture as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use line_tests::socket;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::sync::Semaphore;
use top_sdk::Client;
use top_sdk::limits::{Limits, Rate};

const AT_ONCE: usize = 8;
const DROPS: u32 = 1_000;
const METHOD: &str = "taobao.drop.get";
/// What calls say that are not dropped.
const KEPT: &str = "kept=1";
const ANSWER: &str = r#"{"drop_get_response":{"id":1,"request_id":"r"}}"#;

/// Counts connections that are open and requests that wait. On a runtime of its own.
struct Server {
    url: String,
    counts: Arc<Counts>,
    _runtime: Runtime,
}

struct Counts {
    open: AtomicUsize,
    waiting: AtomicUsize,
    /// Those of them that are not dropped: one that was may arrive long after.
    kept: AtomicUsize,
    /// Requests are answered while this gives permits.
    gate: Semaphore,
}

impl Server {
    fn start() -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let counts = Arc::new(Counts {
            open: AtomicUsize::default(),
            waiting: AtomicUsize::default(),
            kept: AtomicUsize::default(),
            gate: Semaphore::new(Semaphore::MAX_PERMITS),
        });
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let url = format!("http://{}/router/rest", listener.local_addr().unwrap());
        let counted = Arc::clone(&counts);
        runtime.spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let counts = Arc::clone(&counted);
                tokio::spawn(async move {
                    counts.open.fetch_add(1, Ordering::SeqCst);
                    while answer(&mut stream, &counts).await.is_ok() {}
                    counts.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        Self { url, counts, _runtime: runtime }
    }
}

async fn answer(stream: &mut TcpStream, counts: &Counts) -> std::io::Result<()> {
    let mut request = Vec::new();
    socket::read_request(stream, &mut request).await?;
    let is_kept = usize::from(String::from_utf8_lossy(&request).contains(KEPT));
    counts.waiting.fetch_add(1, Ordering::SeqCst);
    counts.kept.fetch_add(is_kept, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(1)).await;
    drop(counts.gate.acquire().await);
    counts.waiting.fetch_sub(1, Ordering::SeqCst);
    counts.kept.fetch_sub(is_kept, Ordering::SeqCst);
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", ANSWER.len());
    // In two pieces, so that some are dropped in between.
    stream.write_all(head.as_bytes()).await?;
    tokio::task::yield_now().await;
    stream.write_all(ANSWER.as_bytes()).await
}

/// Waits until it holds; ten seconds are enough for any machine.
async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{what}");
}

#[test]
fn a_thousand_dropped_calls_leave_nothing_behind() {
    let server = Server::start();
    let counts = &server.counts;
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let limits = Limits::new().at_once(AT_ONCE).rate(Rate::per_second(20_000).burst(100));
        let limits = limits.rate_of(METHOD, Rate::per_second(10_000).burst(100));
        let client =
            Client::builder("12345678", "helloworld").gateway(&server.url).limits(limits).build().unwrap();
        let mut moments = 1_u64;
        let mut calls = Vec::new();
        for _ in 0..DROPS {
            // A linear congruence is chance enough for moments.
            moments = moments.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let patience = Duration::from_micros((moments >> 33) % 6_000);
            let call = client.raw(METHOD).reads().param("id", 1_i64).into_future();
            calls.push(tokio::spawn(async move { tokio::time::timeout(patience, call).await.is_ok() }));
            if calls.len() % 32 == 0 {
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
        }
        let mut finished = 0;
        for call in calls {
            finished += u32::from(call.await.unwrap());
        }
        assert!((1..DROPS).contains(&finished), "{finished} of {DROPS} were not dropped");
        until("connections of dropped calls stay open", || counts.open.load(Ordering::SeqCst) <= AT_ONCE)
            .await;
        until("requests wait for nobody", || counts.waiting.load(Ordering::SeqCst) == 0).await;

        // No permit was lost: as many as allowed are on their way at once, and no more.
        let held = counts.gate.acquire_many(u32::MAX >> 4).await.unwrap();
        counts.gate.forget_permits(usize::MAX);
        let kept = || client.raw(METHOD).reads().param("kept", 1_i64);
        let calls: Vec<_> = (0..3 * AT_ONCE).map(|_| tokio::spawn(kept().into_future())).collect();
        until("a permit was lost", || counts.kept.load(Ordering::SeqCst) == AT_ONCE).await;
        drop(held);
        counts.gate.add_permits(1_000);
        for call in calls {
            call.await.unwrap().unwrap();
        }

        // Connections and their tasks end with the client.
        drop(client);
        until("connections outlive the client", || counts.open.load(Ordering::SeqCst) == 0).await;
        until("tasks outlive the client", || Handle::current().metrics().num_alive_tasks() == 0).await;
    });
}
