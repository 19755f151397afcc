//! Answers that break the rules of HTTP, or keep the client waiting: byte for byte, past the HTTP library.

use std::io;
use std::time::Duration;

use hyper::Response;
use hyper::body::Bytes;
use hyper::header;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::answer::programmed::{Delivery, LONGEST};

const CONTINUE: &[u8] = b"HTTP/1.1 100 Continue\r\n\r\n";
const NO_HTTP: &[u8] = b"\x16\x03\x01\x02\x00\x01 this is no answer\r\n\r\n";

/// What is done with a connection, step by step; it is closed at the end.
#[derive(Debug)]
pub(super) struct Script(Vec<Step>);

#[derive(Debug, PartialEq, Eq)]
enum Step {
    Send(Bytes),
    /// Again and again, until the client goes.
    SendForEver(Bytes),
    Drip {
        bytes: Bytes,
        size: usize,
        pause: Duration,
    },
    Silence(Duration),
    Reset,
}

impl Script {
    /// What a way of delivery makes of an answer; nothing if HTTP can deliver it as it is.
    pub(super) fn of(delivery: &Delivery, response: &Response<Bytes>) -> Option<Script> {
        let body = response.body();
        let length = |length: usize| Some(format!("content-length: {length}\r\n"));
        let whole = || head(response, length(body.len()));
        let first = |bytes: usize| body.slice(..bytes.min(body.len()));
        let steps = match delivery {
            Delivery::Whole => return None,
            Delivery::Close => vec![],
            Delivery::Reset => vec![Step::Reset],
            Delivery::Silence(time) => vec![Step::Silence(*time)],
            Delivery::Cut(bytes) => vec![Step::Send(whole()), Step::Send(first(*bytes))],
            Delivery::Stall(bytes) => {
                vec![Step::Send(whole()), Step::Send(first(*bytes)), Step::Silence(LONGEST)]
            }
            Delivery::Drip { bytes: size, pause, head: true } => {
                let bytes = [whole(), body.clone()].concat().into();
                vec![Step::Drip { bytes, size: *size, pause: *pause }]
            }
            Delivery::Drip { bytes: size, pause, head: false } => {
                vec![Step::Send(whole()), Step::Drip { bytes: body.clone(), size: *size, pause: *pause }]
            }
            Delivery::Length(said) => {
                let head = head(response, Some(format!("content-length: {said}\r\n")));
                vec![Step::Send(head), Step::Send(body.clone())]
            }
            Delivery::Unframed => {
                vec![
                    Step::Send(head(response, Some("connection: close\r\n".into()))),
                    Step::Send(body.clone()),
                ]
            }
            Delivery::BrokenChunks => broken_chunks(response),
            Delivery::Continue(times) => {
                let some = CONTINUE.repeat(64).into();
                let before = times.map(|times| Step::Send(repeated(CONTINUE, times)));
                vec![before.unwrap_or(Step::SendForEver(some)), Step::Send(whole()), Step::Send(body.clone())]
            }
            Delivery::ManyHeaders(count) => {
                let filler = "x".repeat(86);
                let headers: String =
                    (0..*count).map(|number| format!("x-{number:07}: {filler}\r\n")).collect();
                let head = head(response, length(body.len()).map(|length| length + &headers));
                vec![Step::Send(head), Step::Send(body.clone())]
            }
            Delivery::Twice => {
                vec![whole(), body.clone(), whole(), body.clone()].into_iter().map(Step::Send).collect()
            }
            Delivery::Garbage => vec![Step::Send(Bytes::from_static(NO_HTTP))],
        };
        Some(Script(steps))
    }

    /// Does it all and closes the connection. A client that goes ends it early.
    pub(super) async fn play(self, mut stream: TcpStream) {
        let played = tokio::time::timeout(LONGEST, async {
            for step in self.0 {
                step.play(&mut stream).await?;
            }
            stream.shutdown().await
        });
        // However it ended, the connection is closed now.
        let _ = played.await;
    }
}

impl Step {
    async fn play(self, stream: &mut TcpStream) -> io::Result<()> {
        match self {
            Step::Send(bytes) => stream.write_all(&bytes).await,
            Step::SendForEver(bytes) => loop {
                stream.write_all(&bytes).await?;
                // Others want to be served too.
                tokio::task::yield_now().await;
            },
            Step::Drip { bytes, size, pause } => {
                for drop in bytes.chunks(size.max(1)) {
                    stream.write_all(drop).await?;
                    tokio::time::sleep(pause).await;
                }
                Ok(())
            }
            Step::Silence(time) => {
                let _ = tokio::time::timeout(time, hung_up(stream)).await;
                Ok(())
            }
            Step::Reset => {
                stream.set_zero_linger()?;
                // Closing without a farewell is what resets it.
                Err(io::ErrorKind::ConnectionReset.into())
            }
        }
    }
}

/// Ends when the client does, whatever it still sends.
async fn hung_up(stream: &mut TcpStream) {
    let mut unread = [0; 1024];
    while matches!(stream.read(&mut unread).await, Ok(count) if count > 0) {}
}

fn repeated(bytes: &[u8], times: u64) -> Bytes {
    bytes.repeat(usize::try_from(times).unwrap_or(usize::MAX).min(MOST_CONTINUES)).into()
}

/// More interim answers before an answer are not counted out; there is the flood without end.
const MOST_CONTINUES: usize = 1_000_000;

/// The head of an answer as HTTP/1.1 writes it, with this framing.
fn head(response: &Response<Bytes>, framing: Option<String>) -> Bytes {
    let mut head = format!("HTTP/1.1 {}\r\n", response.status()).into_bytes();
    let framed = [header::CONTENT_LENGTH, header::TRANSFER_ENCODING];
    for (name, value) in response.headers().iter().filter(|(name, _)| !framed.contains(name)) {
        head.extend_from_slice(name.as_str().as_bytes());
        head.extend_from_slice(b": ");
        head.extend_from_slice(value.as_bytes());
        head.extend_from_slice(b"\r\n");
    }
    head.extend_from_slice(framing.unwrap_or_default().as_bytes());
    head.extend_from_slice(b"\r\n");
    head.into()
}

/// Two sound chunks, then one whose size is no number.
fn broken_chunks(response: &Response<Bytes>) -> Vec<Step> {
    let (first, second) = response.body().split_at(response.body().len() / 2);
    let mut bytes = head(response, Some("transfer-encoding: chunked\r\n".into())).to_vec();
    for chunk in [first, second].into_iter().filter(|chunk| !chunk.is_empty()) {
        bytes.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        bytes.extend_from_slice(chunk);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"no number\r\n");
    vec![Step::Send(bytes.into())]
}
