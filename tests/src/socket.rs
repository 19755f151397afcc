//! HTTP requests as they stand on the wire, for servers of tests that must see or break every byte.

use std::io;

use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;

/// Reads the head of a request.
///
/// # Errors
/// When the connection breaks or ends before.
pub async fn read_head(socket: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<()> {
    while head_end(bytes).is_none() {
        read_more(socket, bytes).await?;
    }
    Ok(())
}

/// Reads a whole request, as long as its head says.
///
/// # Errors
/// When the connection breaks or ends before.
pub async fn read_request(socket: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<()> {
    while !is_whole(bytes) {
        read_more(socket, bytes).await?;
    }
    Ok(())
}

async fn read_more(socket: &mut TcpStream, bytes: &mut Vec<u8>) -> io::Result<()> {
    if socket.read_buf(bytes).await? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

/// Where the body begins.
fn head_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n").map(|place| place + 4)
}

fn is_whole(bytes: &[u8]) -> bool {
    let Some((head, body)) = head_end(bytes).and_then(|end| bytes.split_at_checked(end)) else {
        return false;
    };
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    body.len() >= length.unwrap_or(0)
}
