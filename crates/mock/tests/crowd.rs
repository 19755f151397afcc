//! Many clients that take their time, and others that want to be served meanwhile.
#![cfg(unix)] // Sets the limit of open files.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use common::*;
use top_mock::MockServer;

/// More clients than the server keeps connections.
const CROWD: usize = 700;

/// Lets this process hold both ends of all connections.
fn allow_many_files() {
    use nix::sys::resource::{Resource, getrlimit, setrlimit};
    let (soft, hard) = getrlimit(Resource::RLIMIT_NOFILE).unwrap();
    let wanted = 4_096.min(hard);
    if soft < wanted {
        setrlimit(Resource::RLIMIT_NOFILE, wanted, hard).unwrap();
    }
}

/// Others are served, one after the other, each soon.
fn others_are_served(server: &MockServer, what: &str) {
    for _ in 0..10 {
        let begin = Instant::now();
        assert_eq!(post(server, &signed(call(&[]))).error_code(), 0, "{what}");
        assert!(begin.elapsed() < Duration::from_secs(3), "{what}: {:?}", begin.elapsed());
    }
}

fn crowd(server: &MockServer, sent: &[u8]) -> Vec<TcpStream> {
    let open = |_| {
        let mut stream = TcpStream::connect(server.address()).unwrap();
        stream.write_all(sent).unwrap();
        stream
    };
    (0..CROWD).map(open).collect()
}

#[test]
fn silent_and_dripping_clients_keep_nobody_out() {
    allow_many_files();
    let head = b"POST /router/rest HTTP/1.1\r\nContent-Length: 100\r\n";
    let body = b"POST /router/rest HTTP/1.1\r\nContent-Length: 100\r\n\r\nmethod=";
    for (what, sent) in [("silent", &b""[..]), ("in the head", head), ("in the body", body)] {
        let server = start(config([order_get()]));
        let mut clients = crowd(&server, sent);
        others_are_served(&server, what);
        // Those that are still connected send a byte now and then.
        for _ in 0..3 {
            for client in &mut clients {
                let _ = client.write_all(b"x");
            }
            others_are_served(&server, what);
        }
    }
}

#[test]
fn clients_that_hang_by_order_keep_nobody_out() {
    allow_many_files();
    let server = start(config([order_get()]));
    server.follow(&format!("{METHOD} hang times={CROWD}").parse().unwrap());
    let request = post_request("/router/rest", "", form(&signed(call(&[]))).as_bytes());
    let _clients = crowd(&server, &request);
    let end = Instant::now() + Duration::from_secs(20);
    while server.requests().len() < CROWD && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(20));
    }
    others_are_served(&server, "all others hang");
}

#[test]
fn a_call_that_is_being_answered_is_not_closed_for_a_newcomer() {
    allow_many_files();
    let server = start(config([order_get()]));
    server.follow(&format!("{METHOD} delay=2s times=1").parse().unwrap());
    let request = post_request("/router/rest", "", form(&signed(call(&[]))).as_bytes());
    let mut slow = connect(server.address());
    slow.write_all(&request).unwrap();
    while server.requests().is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    let _silent = crowd(&server, b"");
    others_are_served(&server, "silent");
    assert_eq!(read_reply(&mut slow).error_code(), 0);
}

#[test]
fn open_bodies_share_a_budget_and_small_calls_go_on() {
    let server = start(config([order_get()]));
    let piece = vec![b'a'; 1 << 20];
    let mut refused = 0;
    let mut open = Vec::new();
    // 30 bodies of nine MiB that never end: more than four times what all may hold.
    for _ in 0..30 {
        let mut stream = connect(server.address());
        stream.write_all(b"POST /router/rest HTTP/1.1\r\nContent-Length: 9900000\r\n\r\n").unwrap();
        for _ in 0..9 {
            if stream.write_all(&piece).is_err() {
                break;
            }
        }
        open.push(stream);
    }
    others_are_served(&server, "bodies fill the budget");
    for stream in &mut open {
        stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        let mut status = [0; 12];
        if stream.read_exact(&mut status).is_ok() && &status == b"HTTP/1.1 503" {
            refused += 1;
        }
    }
    // Four bodies of 16 MiB or less each fit, as buffers grow; the others must have been refused or closed.
    assert!(refused >= 20, "{refused} of 30 were refused");
    drop(open);
    // The budget comes back: a large body is read again, to its end.
    let end = Instant::now() + Duration::from_secs(10);
    let large = post_request("/router/rest", "", &[b"a=", vec![b'a'; 5 << 20].as_slice()].concat());
    while send(&server, &large).status == 503 {
        assert!(Instant::now() < end, "the budget never comes back");
    }
}
