//! Sessions of sellers against the stand-in, over real connections: authorised, used, ended, renewed once for all.

use std::future::IntoFuture as _;
use std::time::Duration;

use line_tests::definitions;
use tempfile::TempDir;
use top_mock::{Config, MockServer};
use top_recycle::{AlibabaIdleRecycleOrderGetRequest, Client, ErrorKind, prelude::*};
use top_sdk::limits::Limits;
use top_sdk::session::{FileStore, OAuth, Sessions};

/// A stand-in that takes its own tokens only.
fn platform() -> MockServer {
    let nobody: [&str; 0] = [];
    MockServer::start_blocking(Config::new(definitions()).sessions(nobody)).unwrap()
}

fn client(platform: &MockServer) -> Client {
    Client::builder("12345678", "helloworld").gateway(platform.url()).build().unwrap()
}

fn oauth(platform: &MockServer, over_page: bool) -> OAuth {
    let oauth =
        OAuth::new(&client(platform), "https://acme.example/back").authorize_page(platform.authorize_url());
    if over_page { oauth.token_page(platform.token_url()) } else { oauth }
}

async fn authorised(platform: &MockServer, folder: &TempDir, over_page: bool) -> Sessions {
    let oauth = oauth(platform, over_page);
    let grant = oauth.exchange(platform.authorize("7")).await.unwrap();
    assert_eq!((grant.user_id(), grant.user_nick()), (Some("7"), Some("测试店")));
    let sessions = Sessions::new(FileStore::open(folder.path()).unwrap(), oauth);
    sessions.put("7", &grant).await.unwrap();
    sessions
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_calls_that_need_a_new_token_renew_it_once() {
    for over_page in [false, true] {
        let (platform, folder) = (platform(), TempDir::new().unwrap());
        let sessions = authorised(&platform, &folder, over_page).await;
        // The stand-in has no room for a thousand connections.
        let client = Client::builder("12345678", "helloworld").gateway(platform.url());
        let client = client.limits(Limits::new().at_once(64)).session(sessions.of("7")).build().unwrap();
        AlibabaIdleRecycleOrderGetRequest::new(1).send(&client).await.unwrap();
        platform.end_sessions();
        let calls: Vec<_> = (0..1_000)
            .map(|number| {
                let call = AlibabaIdleRecycleOrderGetRequest::new(1).send(&client).into_future();
                // Some are dropped, whoever drives the renewal among them.
                let patience = Duration::from_millis(if number % 10 == 0 { number % 70 } else { 60_000 });
                tokio::spawn(async move { tokio::time::timeout(patience, call).await })
            })
            .collect();
        for call in calls {
            // Dropped, or answered.
            if let Ok(answer) = call.await.unwrap() {
                answer.unwrap();
            }
        }
        assert_eq!(platform.renewals(), 1, "over the page: {over_page}");
        let stored = sessions.stored("7").await.unwrap().unwrap();
        AlibabaIdleRecycleOrderGetRequest::new(1).send(&client.with_session(&stored)).await.unwrap();
    }
}

#[tokio::test]
async fn a_program_that_starts_again_goes_on_with_the_stored_session() {
    let (platform, folder) = (platform(), TempDir::new().unwrap());
    drop(authorised(&platform, &folder, false).await);
    platform.end_sessions();
    let again = Sessions::new(FileStore::open(folder.path()).unwrap(), oauth(&platform, false));
    let client = client(&platform).with_session(again.of("7"));
    let answer = AlibabaIdleRecycleOrderGetRequest::new(1).send(&client).await.unwrap();
    assert_eq!((answer.attempts(), platform.renewals()), (2, 1));
}

#[tokio::test]
async fn a_code_counts_once_and_a_lost_session_is_an_error_of_its_kind() {
    let (platform, folder) = (platform(), TempDir::new().unwrap());
    for over_page in [false, true] {
        let oauth = oauth(&platform, over_page);
        let code = platform.authorize("7");
        oauth.exchange(&*code).await.unwrap();
        let error = oauth.exchange(&*code).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Platform);
        assert!(!format!("{error} {error:?}").contains(&code));
    }
    let sessions = authorised(&platform, &folder, true).await;
    let grant = sessions.stored("7").await.unwrap().unwrap();
    // Somebody else used the refresh token.
    oauth(&platform, true).refresh(grant.refresh_token().unwrap()).await.unwrap();
    platform.end_sessions();
    let client = client(&platform).with_session(sessions.of("7"));
    for _ in 0..3 {
        let error = AlibabaIdleRecycleOrderGetRequest::new(1).send(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Session, false), "{error:?}");
    }
    assert_eq!(platform.renewals(), 1, "by somebody else");
}
