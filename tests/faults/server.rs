//! A raw server on loopback that plays the steps of one case on every connection and counts whole calls.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use line_tests::socket;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinHandle;

use crate::case::{Case, GOOD, Place, Step};

const PAUSE: Duration = Duration::from_millis(100);

pub(crate) struct Server {
    pub(crate) url: String,
    /// Whole requests that post something, here and elsewhere.
    requests: Arc<AtomicUsize>,
    tasks: Vec<JoinHandle<()>>,
    /// Connections that fill the queue of one who takes none.
    _kept: Vec<TcpStream>,
}

impl Server {
    pub(crate) async fn start(case: &Case) -> Self {
        let listener = listen(case.place);
        let address = listener.local_addr().unwrap();
        let scheme = if case.place == Place::ExpectedToSpeakTls { "https" } else { "http" };
        let url = format!("{scheme}://127.0.0.1:{}/router/rest", address.port());
        let requests = Arc::new(AtomicUsize::new(0));
        let mut kept = Vec::new();
        let elsewhere = listen(Place::Listening);
        let elsewhere_url = format!("http://{}/router/rest", elsewhere.local_addr().unwrap());
        let good = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{GOOD}", GOOD.len());
        let answer: Arc<[Step]> = Arc::new([Step::ReadAll, Step::Send(good.into_bytes().into())]);
        let mut tasks = vec![tokio::spawn(serve(elsewhere, answer, Arc::clone(&requests)))];
        tasks.extend(match case.place {
            Place::Nowhere => None,
            Place::Overrun => {
                // The kernel takes what fits into the queue; nobody accepts.
                while let Ok(Ok(connection)) =
                    tokio::time::timeout(Duration::from_millis(300), TcpStream::connect(address)).await
                {
                    kept.push(connection);
                }
                Some(tokio::spawn(async move {
                    std::future::pending::<()>().await;
                    drop(listener);
                }))
            }
            Place::Listening | Place::ExpectedToSpeakTls => {
                let steps = steps(case, &[("{here}", &url), ("{elsewhere}", &elsewhere_url)]);
                Some(tokio::spawn(serve(listener, steps, Arc::clone(&requests))))
            }
        });
        Self { url, requests, tasks, _kept: kept }
    }

    /// How many whole posts came since this was asked last.
    pub(crate) fn requests(&self) -> usize {
        self.requests.swap(0, Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

fn listen(place: Place) -> TcpListener {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    socket.listen(if place == Place::Overrun { 0 } else { 64 }).unwrap()
}

/// The steps with addresses put in.
fn steps(case: &Case, addresses: &[(&str, &str)]) -> Arc<[Step]> {
    let put_in = |step: &Step| match step {
        Step::Send(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => {
                let put_in = |text: String, (name, url): &(&str, &str)| text.replace(name, url);
                Step::Send(addresses.iter().fold(text.to_owned(), put_in).into_bytes().into())
            }
            Err(_) => step.clone(),
        },
        other => other.clone(),
    };
    case.steps.iter().map(put_in).collect()
}

async fn serve(listener: TcpListener, steps: Arc<[Step]>, requests: Arc<AtomicUsize>) {
    loop {
        let Ok((mut socket, _)) = listener.accept().await else { continue };
        let (steps, requests) = (Arc::clone(&steps), Arc::clone(&requests));
        tokio::spawn(async move {
            let _ = play(&mut socket, &steps, &requests).await;
        });
    }
}

async fn play(socket: &mut TcpStream, steps: &[Step], requests: &AtomicUsize) -> std::io::Result<()> {
    let mut received = Vec::new();
    for step in steps {
        match step {
            Step::ReadHead => socket::read_head(socket, &mut received).await?,
            Step::ReadAll => {
                socket::read_request(socket, &mut received).await?;
                requests.fetch_add(usize::from(received.starts_with(b"POST ")), Ordering::SeqCst);
            }
            Step::Send(bytes) => socket.write_all(bytes).await?,
            Step::Drip(text) => {
                for byte in text.as_bytes() {
                    socket.write_all(&[*byte]).await?;
                    tokio::time::sleep(PAUSE).await;
                }
            }
            Step::Flood(text) => {
                let many = text.repeat(200);
                loop {
                    socket.write_all(many.as_bytes()).await?;
                }
            }
            Step::Reset => return socket.set_zero_linger(),
            Step::Hang => std::future::pending().await,
        }
    }
    finish(socket).await
}

/// Says good-bye and waits for the other side's, so that nothing that was sent gets lost.
async fn finish(socket: &mut TcpStream) -> std::io::Result<()> {
    socket.shutdown().await?;
    let mut rest = [0; 4096];
    while socket.read(&mut rest).await? > 0 {}
    Ok(())
}
