//! The other side of whole calls: a process of its own, so that its CPU time is not counted, that answers every request
//! with the same bytes and looks at nothing but where a request ends.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

use line_benches::{Failure, flag, option};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const MARK: &str = "serve";

pub(crate) fn is_asked_for() -> bool {
    flag("--serve")
}

/// A running server; ends when dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) url: String,
}

impl Server {
    pub(crate) fn start(body: &str) -> Result<Self, Failure> {
        let mut child = Command::new(std::env::current_exe()?)
            .args([&format!("--{MARK}"), "--body", body])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut line)?;
        Ok(Self { child, url: format!("http://{}/router/rest", line.trim()) })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The server's life.
pub(crate) fn serve() -> Result<(), Failure> {
    let body = option("--body").ok_or("--body is missing")?;
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/javascript;charset=UTF-8\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let answer: &'static [u8] = (head + &body).into_bytes().leak();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async move {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        println!("{}", listener.local_addr()?);
        std::io::stdout().flush()?;
        loop {
            let (socket, _) = listener.accept().await?;
            tokio::spawn(answer_all(socket, answer));
        }
    })
}

async fn answer_all(mut socket: TcpStream, answer: &[u8]) -> std::io::Result<()> {
    socket.set_nodelay(true)?;
    let mut received = Vec::with_capacity(4096);
    loop {
        while !is_whole(&received) {
            if socket.read_buf(&mut received).await? == 0 {
                return Ok(());
            }
        }
        received.clear();
        socket.write_all(answer).await?;
    }
}

fn is_whole(bytes: &[u8]) -> bool {
    let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { return false };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    bytes.len() - end - 4 >= length.unwrap_or(0)
}
