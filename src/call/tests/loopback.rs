#![cfg(feature = "http")]

use super::*;
use crate::ErrorKind;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const ANSWER: &str = r#"{"alibaba_idle_recycle_order_get_response":{"result":true,"request_id":"r1"}}"#;

/// Answers every connection with these bytes once a whole request is there, then hangs up or keeps still.
async fn serve(answer: Vec<u8>, hang_up: bool) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/router/rest", listener.local_addr().unwrap());
    let seen = Arc::new(Mutex::new(Vec::new()));
    let requests = Arc::clone(&seen);
    tokio::spawn(async move {
        loop {
            let (mut socket, _) = listener.accept().await.unwrap();
            let (answer, requests) = (answer.clone(), Arc::clone(&requests));
            tokio::spawn(async move {
                let request = read_request(&mut socket).await;
                requests.lock().unwrap().push(request);
                let _ = socket.write_all(&answer).await;
                if !hang_up {
                    pending::<()>().await;
                }
            });
        }
    });
    (url, seen)
}

async fn read_request(socket: &mut tokio::net::TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        let mut buffer = [0; 4096];
        let count = socket.read(&mut buffer).await.unwrap_or(0);
        bytes.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let body = text.split_once("\r\n\r\n").map(|(_, body)| body.len());
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: "));
        let length = length.map_or(0, |length| length.parse().unwrap());
        if count == 0 || body.is_some_and(|body| body >= length) {
            return text;
        }
    }
}

fn http(status: &str, headers: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n{headers}\r\n{body}", body.len()).into_bytes()
}

fn client(url: &str) -> ClientBuilder {
    Client::builder("12345678", SECRET).session(SESSION).retry(Retry::never()).gateway(url)
}

async fn failing(answer: Vec<u8>, set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Error {
    let (url, _) = serve(answer, true).await;
    order_get().send(&set(client(&url)).build().unwrap()).await.unwrap_err()
}

#[tokio::test]
async fn a_call_over_a_real_socket() {
    let (url, seen) =
        serve(http("200 OK", "content-type: text/javascript;charset=UTF-8\r\n", ANSWER), true).await;
    let client = client(&url).build().unwrap();
    let response = order_get().send(&client).await.unwrap();
    assert_eq!(response.result, Some(true));
    let seen = seen.lock().unwrap();
    let (head, body) = seen[0].split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /router/rest HTTP/1.1\r\n"), "{head}");
    assert!(head.contains("user-agent: top-sdk-rust/"), "{head}");
    assert!(!head.contains(SESSION) && body.contains(&format!("session={SESSION}")), "{head}");
}

#[tokio::test]
async fn a_refused_connection_was_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/router/rest", listener.local_addr().unwrap());
    drop(listener);
    let error = Clashing::default().send(&client(&url).build().unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(error.is_retryable() && !error.may_have_executed(), "{error:?}");
}

/// An address that takes no further connection: its backlog is full.
async fn deaf() -> (String, Vec<std::net::TcpStream>) {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(1).unwrap();
    let address = listener.local_addr().unwrap();
    let waiting = Duration::from_millis(100);
    let held = (0..8).map_while(|_| std::net::TcpStream::connect_timeout(&address, waiting).ok()).collect();
    std::mem::forget(listener);
    (format!("http://{address}/router/rest"), held)
}

#[tokio::test]
async fn a_timeout_while_connecting_sent_nothing() {
    let (url, _held) = deaf().await;
    let client = client(&url).timeout(Duration::from_millis(300)).build().unwrap();
    let error = Clashing::default().send(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_executed()), (ErrorKind::Timeout, false), "{error:?}");
    assert!(error.is_retryable(), "{error:?}");
}

#[tokio::test]
async fn silence_is_a_timeout() {
    let (url, _) = serve(Vec::new(), false).await;
    let client = client(&url).timeout(Duration::from_millis(200)).build().unwrap();
    let error = Clashing::default().send(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.may_have_executed());
}

#[tokio::test]
async fn half_an_answer_is_a_timeout_or_a_broken_connection() {
    let half = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"alib".to_vec();
    let (url, _) = serve(half.clone(), false).await;
    let slow = client(&url).timeout(Duration::from_millis(200)).build().unwrap();
    assert_eq!(order_get().send(&slow).await.unwrap_err().kind(), ErrorKind::Timeout);

    let error = failing(half, |builder| builder).await;
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(error.is_retryable(), "it only reads: {error:?}");
}

#[tokio::test]
async fn a_hang_up_before_any_answer_leaves_a_writer_in_doubt() {
    let (url, _) = serve(Vec::new(), true).await;
    let error = Clashing::default().send(&client(&url).build().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_executed()), (ErrorKind::Transport, true));
}

#[tokio::test]
async fn too_long_an_answer_is_not_read_to_its_end() {
    let announced = http("200 OK", "", &" ".repeat(5000));
    let error = failing(announced, |builder| builder.max_response_bytes(1000)).await;
    assert_eq!(error.kind(), ErrorKind::TooLarge);

    let mut chunked = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".to_vec();
    for _ in 0..100 {
        chunked.extend_from_slice(format!("400\r\n{}\r\n", "x".repeat(1024)).as_bytes());
    }
    let error = failing(chunked, |builder| builder.max_response_bytes(10_000)).await;
    assert_eq!(error.kind(), ErrorKind::TooLarge);
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let (elsewhere, seen) = serve(http("200 OK", "", ANSWER), true).await;
    let error =
        failing(http("302 Found", &format!("location: {elsewhere}\r\n"), ""), |builder| builder).await;
    assert_eq!((error.kind(), error.status()), (ErrorKind::Transport, Some(302)));
    assert_eq!(seen.lock().unwrap().len(), 0);
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn redirects_are_not_followed_whatever_a_user_sets() {
    let (elsewhere, seen) = serve(http("200 OK", "", ANSWER), true).await;
    for status in ["302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let transport = crate::transport::ReqwestTransport::configured(|builder| {
            builder.redirect(reqwest::redirect::Policy::limited(10)).referer(true)
        });
        let answer = http(status, &format!("location: {elsewhere}\r\n"), "");
        let error = failing(answer, |builder| builder.transport(transport)).await;
        assert_eq!(error.kind(), ErrorKind::Transport, "{status}");
    }
    assert_eq!(seen.lock().unwrap().len(), 0);
}

#[tokio::test]
async fn a_proxy_gets_plain_calls_whole_and_asks_for_its_password() {
    let (proxy, seen) = serve(http("200 OK", "", ANSWER), true).await;
    let proxy = proxy.replace("http://", "http://me:pass@").replace("/router/rest", "");
    let transport = crate::transport::HttpTransport::new().proxy(&proxy).unwrap();
    let client = client("http://gateway.test/router/rest").dangerous_allow_http(true).transport(transport);
    order_get().send(&client.build().unwrap()).await.unwrap();
    let seen = seen.lock().unwrap();
    assert!(seen[0].starts_with("POST http://gateway.test/router/rest HTTP/1.1\r\n"), "{}", seen[0]);
    assert!(seen[0].contains("proxy-authorization: Basic bWU6cGFzcw==\r\n"), "{}", seen[0]);
}

#[tokio::test]
async fn a_proxy_that_refuses_a_tunnel_got_nothing_of_the_call() {
    let (proxy, seen) = serve(http("407 Proxy Authentication Required", "", ""), true).await;
    let proxy = proxy.replace("http://", "http://me:pass@").replace("/router/rest", "");
    let transport = crate::transport::HttpTransport::new().proxy(&proxy).unwrap();
    let client = client("https://gateway.test/router/rest").transport(transport).build().unwrap();
    let error = Clashing::default().send(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_executed()), (ErrorKind::Transport, false), "{error:?}");
    assert!(!format!("{error:?} {error}").contains("pass"), "{error:?}");
    let seen = seen.lock().unwrap();
    assert!(seen[0].starts_with("CONNECT gateway.test:443 HTTP/1.1\r\n"), "{}", seen[0]);
    assert!(!seen[0].contains(SESSION), "{}", seen[0]);
}

/// Leads one tunnel to where it is asked for, and gives its address and what it was asked.
async fn tunnel() -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = format!("http://me:pass@{}", listener.local_addr().unwrap());
    let asked = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let asked = read_request(&mut socket).await;
        let to = asked.split_whitespace().nth(1).unwrap_or_default();
        let mut gateway = tokio::net::TcpStream::connect(to).await.unwrap();
        socket.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
        let _ = tokio::io::copy_bidirectional(&mut socket, &mut gateway).await;
        asked
    });
    (proxy, asked)
}

#[tokio::test]
async fn a_proxy_leads_a_tunnel_and_sees_nothing_of_what_goes_through() {
    let (url, pem, server) = self_signed().await;
    let (proxy, asked) = tunnel().await;
    let transport = crate::transport::HttpTransport::new().also_trust(pem.as_bytes()).unwrap();
    let client = client(&url).transport(transport.proxy(&proxy).unwrap()).build().unwrap();
    assert_eq!(order_get().send(&client).await.unwrap().result, Some(true));
    server.await.unwrap().unwrap();
    drop(client);
    let asked = asked.await.unwrap();
    let address = url.trim_start_matches("https://").trim_end_matches("/router/rest");
    assert!(asked.starts_with(&format!("CONNECT {address} HTTP/1.1\r\n")), "{asked}");
    assert!(asked.contains("Proxy-Authorization: Basic bWU6cGFzcw==\r\n"), "{asked}");
}

#[tokio::test]
async fn a_tunnel_to_one_that_nobody_vouches_for_carries_no_call() {
    let (url, _, server) = self_signed().await;
    let (proxy, _) = tunnel().await;
    let transport = crate::transport::HttpTransport::new().proxy(&proxy).unwrap();
    let client = client(&url).transport(transport).build().unwrap();
    let error = Clashing::default().send(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_executed()), (ErrorKind::Transport, false), "{error:?}");
    assert!(server.await.unwrap().is_err(), "the handshake must not succeed");
}

#[test]
fn a_proxy_that_is_none_over_http_is_refused() {
    for url in ["", "proxy:3128", "socks5://proxy:1080", "ftp://proxy/", "http://"] {
        let error = crate::transport::HttpTransport::new().proxy(url).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration, "{url}");
    }
}

#[tokio::test]
async fn the_wait_and_the_headers_of_an_http_error_come_through() {
    let answer = http("503 Service Unavailable", "retry-after: 7\r\nx-trace: abc\r\n", "busy");
    let error = failing(answer, |builder| builder).await;
    assert_eq!((error.retry_after(), error.header("X-Trace")), (Some(Duration::from_secs(7)), Some("abc")));
    let far = http("429 Too Many Requests", "retry-after: 99999999999999999999\r\n", "");
    assert_eq!(failing(far, |builder| builder).await.retry_after(), Some(Duration::from_secs(86_400)));

    let (url, _) = serve(http("200 OK", "x-trace: abc\r\n", ANSWER), true).await;
    let response = order_get().send(&client(&url).build().unwrap()).await.unwrap();
    assert_eq!((response.status(), response.headers().get("X-Trace")), (Some(200), Some("abc")));
}

#[test]
fn a_client_survives_the_runtime_of_its_first_call() {
    let runtime =
        || tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let server = runtime();
    // The server keeps connections open, so the first runtime leaves one behind.
    let (url, _) = server.block_on(serve(http("200 OK", "", ANSWER), false));
    let client = client(&url).timeout(Duration::from_secs(5)).build().unwrap();
    for _ in 0..3 {
        let first = runtime();
        first.block_on(order_get().send(&client).into_future()).unwrap();
        first.shutdown_background();
    }
    // A spawned call runs on a thread of its own, like those of a web server.
    let last = runtime();
    let call = last.spawn(order_get().send(&client).into_future());
    last.block_on(call).unwrap().unwrap();
}

#[tokio::test]
async fn statuses_and_xml_refusals_are_read() {
    let error = failing(http("502 Bad Gateway", "", "<html></html>"), |builder| builder).await;
    assert_eq!((error.kind(), error.status()), (ErrorKind::Transport, Some(502)));
    let xml =
        "<?xml version=\"1.0\"?><error_response><code>25</code><msg>Invalid signature</msg></error_response>";
    let error = failing(http("200 OK", "content-type: text/xml\r\n", xml), |builder| builder).await;
    assert_eq!((error.kind(), error.code()), (ErrorKind::Platform, Some("25")));
}

#[tokio::test]
async fn errors_name_neither_the_address_nor_secrets() {
    let error = failing(b"nonsense\r\n\r\n".to_vec(), |builder| builder).await;
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        shown += &format!(" {cause} {cause:?}");
        source = cause.source();
    }
    assert!(!shown.contains(SESSION) && !shown.contains("router/rest"), "{shown}");
}

/// Speaks TLS to one who comes, with a certificate that nobody but itself vouches for, and answers once. Gives its address and the certificate.
async fn self_signed() -> (String, String, tokio::task::JoinHandle<std::io::Result<()>>) {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key = rustls::pki_types::PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}/router/rest", listener.local_addr().unwrap().port());
    let server = tokio::spawn(async move {
        let (socket, _) = listener.accept().await.unwrap();
        let mut secured = acceptor.accept(socket).await?;
        let mut buffer = [0; 4096];
        while secured.read(&mut buffer).await? == buffer.len() {}
        secured.write_all(&http("200 OK", "connection: close\r\n", ANSWER)).await?;
        secured.shutdown().await
    });
    (url, pem(made.cert.der()), server)
}

/// A certificate as text.
fn pem(der: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = "-----BEGIN CERTIFICATE-----\n".to_owned();
    for group in der.chunks(3) {
        let bits = (0..3).fold(0, |bits, index| bits << 8 | usize::from(*group.get(index).unwrap_or(&0)));
        let digit =
            |index| if index > group.len() { '=' } else { char::from(DIGITS[bits >> (18 - 6 * index) & 63]) };
        text.extend((0..4).map(digit));
    }
    text + "\n-----END CERTIFICATE-----\n"
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused() {
    let (url, _, server) = self_signed().await;
    let error = Clashing::default().send(&client(&url).build().unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(!error.is_transient() && !error.may_have_executed(), "{error:?}");
    assert!(error.to_string().contains("certificate"), "{error}");
    assert!(server.await.unwrap().is_err(), "the handshake must not succeed");
}

#[tokio::test]
async fn a_certificate_that_the_program_vouches_for_is_trusted_by_that_transport() {
    use crate::net::transport::HttpTransport;

    let (url, pem, server) = self_signed().await;
    let transport = HttpTransport::new().also_trust(pem.as_bytes()).unwrap();
    let client = client(&url).transport(transport).build().unwrap();
    assert_eq!(order_get().send(&client).await.unwrap().result, Some(true));
    server.await.unwrap().unwrap();

    let (_, other, _) = self_signed().await;
    for text in
        ["", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", &other[..80]]
    {
        let error = HttpTransport::new().also_trust(text.as_bytes()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration, "{text}");
    }
}

#[tokio::test]
async fn tls_is_not_given_up_where_the_other_side_has_none() {
    let (url, seen) = serve(http("200 OK", "", ANSWER), true).await;
    let url = url.replace("http:", "https:");
    let silent = client(&url).timeout(Duration::from_millis(500)).build().unwrap();
    let error = order_get().send(&silent).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport | ErrorKind::Timeout), "{error:?}");
    assert!(seen.lock().unwrap().iter().all(|request| !request.contains(SESSION)));
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn compressed_answers_are_asked_for() {
    let (url, seen) = serve(http("200 OK", "", ANSWER), true).await;
    order_get().send(&client(&url).build().unwrap()).await.unwrap();
    assert!(seen.lock().unwrap()[0].contains("accept-encoding: gzip"));
}

#[test]
fn outside_of_a_runtime_is_a_clear_error() {
    let client = client("http://127.0.0.1:9/").build().unwrap();
    let error = now(order_get().send(&client)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("tokio"), "{error}");
}

#[cfg(feature = "blocking")]
mod blocking {
    use super::*;

    /// A server on a runtime of its own.
    fn server() -> (tokio::runtime::Runtime, String) {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let (url, _) = runtime.block_on(serve(http("200 OK", "connection: close\r\n", ANSWER), true));
        (runtime, url)
    }

    #[test]
    fn blocks_without_a_runtime() {
        let (_runtime, url) = server();
        let client = client(&url).build().unwrap();
        for _ in 0..3 {
            assert_eq!(order_get().send(&client).send_blocking().unwrap().result, Some(true));
        }
    }

    #[test]
    fn blocks_inside_async_code_too() {
        let (_runtime, url) = server();
        let client = client(&url).build().unwrap();
        let inner = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let results = inner
            .block_on(async { [order_get().send(&client).await, order_get().send(&client).send_blocking()] });
        for result in results {
            assert_eq!(result.unwrap().result, Some(true));
        }
    }

    /// Breaks off once it has the request.
    struct Panicking;

    impl Transport for Panicking {
        fn send(&self, _: TransportRequest) -> BoxFuture<'_, Result<TransportResponse, Error>> {
            Box::pin(async { panic!("a transport that panics") })
        }
    }

    #[test]
    fn a_transport_that_panics_leaves_a_writer_in_doubt() {
        let client = Client::builder("1", SECRET).session(SESSION).transport(Panicking).build().unwrap();
        let write = Clashing::default().send(&client).send_blocking().unwrap_err();
        assert_eq!((write.kind(), write.may_have_executed()), (ErrorKind::Transport, true), "{write:?}");
        let read = order_get().send(&client).send_blocking().unwrap_err();
        assert!(!read.may_have_executed(), "{read:?}");
    }

    #[test]
    fn errors_come_through() {
        let client = client("http://127.0.0.1:9/").build().unwrap();
        let error = OrderGet::default().send(&client).send_blocking().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        let error = order_get().send(&client).timeout(Duration::from_secs(5)).send_blocking().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport);
    }
}
