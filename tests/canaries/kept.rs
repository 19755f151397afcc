//! Marks in the sessions of sellers: grants, stores and their files, renewals and authorisations that fail.

use std::fs;
use std::future::ready;

use tempfile::TempDir;
use top_sdk::retry::Retry;
use top_sdk::session::{FileStore, Grant, MemoryStore, OAuth, Renew, SessionStore, Sessions, TOKEN_PAGE};
use top_sdk::transport::BoxFuture;
use top_sdk::{Client, Error};

use super::{Log, Memory, Place};

const GRANT: Place = ("grant (tokens of a seller)", false);
const SELLER: Place = ("seller whose session is kept", false);

/// Fails, with a source as a careful service writes it.
struct Failing;

impl Renew for Failing {
    fn renew<'s>(&'s self, _: &'s str, _: &'s Grant) -> BoxFuture<'s, Result<Grant, Error>> {
        Box::pin(ready(Err(Error::transport("the service is away"))))
    }
}

pub(super) fn kept(log: &mut Log) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (access, refresh, seller) = (log.mark(GRANT), log.mark(GRANT), log.mark(SELLER));
        // It ended long ago.
        let ended = "2020-01-01 00:00:00".parse().unwrap();
        let grant = Grant::new(access.clone()).with_refresh_token(refresh.clone()).with_expiry(ended);
        log.debug(&grant);
        log.debug(&grant.to_json());
        let folder = TempDir::new().unwrap();
        for over_page in [false, true] {
            let oauth = refusing(log, &access, &refresh, over_page);
            let store = FileStore::open(folder.path()).unwrap();
            log.debug(&store);
            let sessions = Sessions::new(store, oauth);
            call(log, &sessions, &seller, &grant).await;
        }
        files(log, &folder, &seller, &[&access, &refresh]);
        let memory = MemoryStore::new();
        memory.save(&seller, &grant).await.unwrap();
        log.debug(&memory);
        call(log, &Sessions::new(memory, Failing), &seller, &grant).await;
        call(log, &Sessions::without_renewal(MemoryStore::new()), &seller, &grant).await;
        unreadable(log, &folder, &seller).await;
    });
}

/// A platform that refuses everything and repeats what it was asked for.
fn refusing(log: &mut Log, access: &str, refresh: &str, over_page: bool) -> OAuth {
    let body = match over_page {
        true => format!(r#"{{"error":"invalid_grant","error_description":"{refresh} of {access}"}}"#),
        false => format!(
            r#"{{"error_response":{{"code":41,"msg":"Invalid {refresh}","sub_code":"isv.x:{refresh}","sub_msg":"{refresh}","request_id":"{refresh}"}}}}"#
        ),
    };
    let client = Client::builder("12345678", "secret").transport(Memory(body)).retry(Retry::never());
    let oauth = OAuth::new(&client.build().unwrap(), "https://acme.example/back");
    log.debug(&oauth);
    if over_page { oauth.token_page(TOKEN_PAGE) } else { oauth }
}

/// A call for the seller, which fails for want of a session.
async fn call(log: &mut Log, sessions: &Sessions, seller: &str, grant: &Grant) {
    sessions.put(seller, grant).await.unwrap();
    let session = sessions.of(seller);
    log.debug(&session);
    let client = Client::builder("12345678", "secret").transport(Memory(String::new())).retry(Retry::never());
    let client = client.build().unwrap().with_session(session);
    log.debug(&client);
    let call = client.raw("taobao.hd.ask");
    log.debug(&call);
    log.error(call.await.unwrap_err());
    log.debug(sessions);
}

/// Tokens stand in the seller's own file and nowhere else, and no name tells of the seller.
fn files(log: &mut Log, folder: &TempDir, seller: &str, tokens: &[&str]) {
    let mut holding = 0;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        log.printed += &format!("{}\n", entry.path().display());
        let content = fs::read_to_string(entry.path()).unwrap();
        assert!(!content.contains(seller), "a file tells of its seller");
        holding += usize::from(tokens.iter().all(|token| content.contains(token)));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
    assert_eq!((holding, fs::read_dir(folder.path()).unwrap().count()), (1, 1));
}

/// A file that somebody damaged, and one that can't be replaced.
async fn unreadable(log: &mut Log, folder: &TempDir, seller: &str) {
    let store = FileStore::open(folder.path()).unwrap();
    let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    for cut in [20, 60] {
        let content = fs::read_to_string(&file).unwrap();
        fs::write(&file, content.get(..cut).unwrap_or_default()).unwrap();
        log.error(store.load(seller).await.unwrap_err());
        fs::write(&file, content).unwrap();
    }
    let grant = store.load(seller).await.unwrap().unwrap();
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    log.error(store.save(seller, &grant).await.unwrap_err());
    log.error(store.load(seller).await.unwrap_err());
}
