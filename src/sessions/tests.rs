use std::future::{poll_fn, ready};
use std::pin::pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::*;
use crate::error::{Error, ErrorKind};
use crate::net::transport::BoxFuture;
use crate::value::timestamp::Timestamp;

const START: u64 = 1_700_000_000;

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(START + seconds)
}

fn grant(token: &str, lasting: u64) -> Grant {
    let end = |seconds: u64| Timestamp::from_epoch_seconds(i64::try_from(START + seconds).unwrap()).unwrap();
    Grant::new(token).with_refresh_token(format!("refresh of {token}")).with_expiry(end(lasting))
}

/// Makes the error of a renewal.
type Failing = fn() -> Error;

/// Renews as often as it may; each step of its work is one poll.
#[derive(Clone, Default)]
struct Renewing {
    asked: Arc<Mutex<Vec<String>>>,
    steps: usize,
    failing: Arc<Mutex<Option<Failing>>>,
}

impl Renewing {
    fn count(&self) -> usize {
        self.asked.lock().unwrap().len()
    }

    fn fail(&self, with: Option<Failing>) {
        *self.failing.lock().unwrap() = with;
    }
}

impl Renew for Renewing {
    fn renew<'s>(&'s self, _: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<Grant, Error>> {
        self.asked.lock().unwrap().push(grant.refresh_token().unwrap().expose_secret().to_owned());
        let mut left = self.steps;
        Box::pin(async move {
            poll_fn(|context| match left {
                0 => Poll::Ready(()),
                _ => {
                    left -= 1;
                    context.waker().wake_by_ref();
                    Poll::Pending
                }
            })
            .await;
            match *self.failing.lock().unwrap() {
                Some(error) => Err(error()),
                None => Ok(self::grant(&format!("token {}", self.count()), 1000 * (self.count() as u64 + 1))),
            }
        })
    }
}

/// A store whose writes can fail.
#[derive(Default)]
struct Faulty {
    store: MemoryStore,
    full: Arc<AtomicUsize>,
    loads: Arc<AtomicUsize>,
}

impl SessionStore for Faulty {
    fn load<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<Option<Grant>, Error>> {
        self.loads.fetch_add(1, Ordering::SeqCst);
        self.store.load(seller)
    }
    fn save<'s>(&'s self, seller: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<(), Error>> {
        match self.full.load(Ordering::SeqCst) {
            0 => self.store.save(seller, grant),
            _ => Box::pin(ready(Err(Error::session_store("disk full")))),
        }
    }
    fn remove<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<(), Error>> {
        self.store.remove(seller)
    }
}

fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return value;
        }
    }
}

fn token(sessions: &Sessions, seconds: u64) -> Result<String, Error> {
    now(sessions.token("seller", || at(seconds))).map(|token| token.expose_secret().to_owned())
}

fn with(first: &Grant) -> (Sessions, Renewing) {
    let renewing = Renewing::default();
    let sessions = Sessions::new(MemoryStore::new(), renewing.clone());
    now(sessions.put("seller", first)).unwrap();
    (sessions, renewing)
}

#[test]
fn a_token_is_renewed_a_minute_before_it_ends_and_then_stored() {
    let (sessions, renewing) = with(&grant("first", 1000));
    assert_eq!(token(&sessions, 0).unwrap(), "first");
    assert_eq!((token(&sessions, 939).unwrap(), renewing.count()), ("first".to_owned(), 0));
    assert_eq!(token(&sessions, 941).unwrap(), "token 1");
    assert_eq!(token(&sessions, 1500).unwrap(), "token 1");
    assert_eq!(*renewing.asked.lock().unwrap(), ["refresh of first"]);
    let stored = now(sessions.stored("seller")).unwrap().unwrap();
    assert_eq!(stored.access_token().expose_secret(), "token 1");
}

#[test]
fn a_renewal_that_fails_leaves_the_token_that_still_works() {
    let (sessions, renewing) = with(&grant("first", 1000));
    renewing.fail(Some(|| Error::transport("gone")));
    assert_eq!(token(&sessions, 950).unwrap(), "first");
    // Half a minute of quiet.
    assert_eq!((token(&sessions, 960).unwrap(), renewing.count()), ("first".to_owned(), 1));
    assert_eq!((token(&sessions, 985).unwrap(), renewing.count()), ("first".to_owned(), 2));
    let error = token(&sessions, 1001).unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Session, true));
    renewing.fail(None);
    assert_eq!(token(&sessions, 1002).unwrap(), "token 4");
}

#[test]
fn a_refusal_for_good_is_not_asked_for_again_by_every_call() {
    let (sessions, renewing) = with(&grant("first", 1000));
    renewing.fail(Some(|| Error::new(ErrorKind::Platform, "no").with_codes(Some("41".into()), None)));
    for seconds in [2000, 2010, 2029] {
        let error = token(&sessions, seconds).unwrap_err();
        assert!(!error.is_retryable() && !error.may_have_executed(), "{error:?}");
        let cause = std::error::Error::source(&error).unwrap();
        assert_eq!(cause.downcast_ref::<Arc<Error>>().unwrap().code(), Some("41"));
    }
    assert_eq!(renewing.count(), 1);
    renewing.fail(None);
    assert_eq!(token(&sessions, 2031).unwrap(), "token 2");
}

#[test]
fn a_refused_token_is_renewed_once_and_another_one_is_not() {
    let (sessions, renewing) = with(&grant("first", 1000));
    let first = now(sessions.token("seller", || at(0))).unwrap();
    assert!(sessions.refused("seller", &first, at(0)));
    assert!(sessions.refused("seller", &first, at(0)));
    assert_eq!(token(&sessions, 1).unwrap(), "token 1");
    // Calls that were sent with the old one come back now.
    assert!(sessions.refused("seller", &first, at(1)));
    assert_eq!((token(&sessions, 2).unwrap(), renewing.count()), ("token 1".to_owned(), 1));
}

#[test]
fn what_another_process_renewed_is_taken_from_the_store() {
    let store = Arc::new(MemoryStore::new());
    struct Shared(Arc<MemoryStore>);
    impl SessionStore for Shared {
        fn load<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<Option<Grant>, Error>> {
            self.0.load(seller)
        }
        fn save<'s>(&'s self, seller: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<(), Error>> {
            self.0.save(seller, grant)
        }
        fn remove<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<(), Error>> {
            self.0.remove(seller)
        }
    }
    let renewing = Renewing::default();
    let sessions = Sessions::new(Shared(Arc::clone(&store)), renewing.clone());
    now(sessions.put("seller", &grant("first", 1000))).unwrap();
    assert_eq!(token(&sessions, 0).unwrap(), "first");
    now(store.save("seller", &grant("by another", 5000))).unwrap();
    assert_eq!((token(&sessions, 950).unwrap(), renewing.count()), ("by another".to_owned(), 0));
}

#[test]
fn a_grant_that_can_not_be_stored_is_told_kept_and_stored_later() {
    let renewing = Renewing::default();
    let store = Faulty::default();
    let full = Arc::clone(&store.full);
    let sessions = Sessions::new(store, renewing.clone());
    now(sessions.put("seller", &grant("first", 1000))).unwrap();
    full.store(1, Ordering::SeqCst);
    let error = token(&sessions, 950).unwrap_err();
    assert!(error.kind() == ErrorKind::Session && error.is_retryable(), "{error:?}");
    assert_eq!((token(&sessions, 951).unwrap(), renewing.count()), ("token 1".to_owned(), 1));
    assert!(token(&sessions, 981).is_err());
    full.store(0, Ordering::SeqCst);
    assert_eq!(token(&sessions, 1012).unwrap(), "token 1");
    let stored = now(sessions.stored("seller")).unwrap().unwrap();
    assert_eq!((stored.access_token().expose_secret(), renewing.count()), ("token 1", 1));
}

#[test]
fn a_thousand_who_wait_have_one_renewal_whoever_leaves() {
    let store = Faulty::default();
    let loads = Arc::clone(&store.loads);
    let renewing = Renewing { steps: 50, ..Renewing::default() };
    let sessions = Sessions::new(store, renewing.clone());
    now(sessions.put("seller", &grant("first", 30))).unwrap();
    let mut calls: Vec<_> = (0..1000)
        .map(|_| {
            let sessions = sessions.clone();
            Some(Box::pin(async move { sessions.token("seller", || at(40)).await }))
        })
        .collect();
    let mut got = 0;
    for round in 0..2000 {
        for (index, place) in calls.iter_mut().enumerate() {
            let Some(call) = place else { continue };
            // Every third is dropped, some right after they drove the renewal on.
            if index % 3 == 0 && round * 50 >= index {
                *place = None;
                continue;
            }
            if let Poll::Ready(token) = call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                assert_eq!(token.unwrap().expose_secret(), "token 1");
                got += 1;
                *place = None;
            }
        }
    }
    assert!(got >= 666 && calls.iter().all(Option::is_none), "{got}");
    assert_eq!((renewing.count(), loads.load(Ordering::SeqCst)), (1, 1));
    assert_eq!(token(&sessions, 41).unwrap(), "token 1");
}

#[test]
fn a_renewal_that_all_left_is_taken_up_by_the_next() {
    let renewing = Renewing { steps: 3, ..Renewing::default() };
    let sessions = Sessions::new(MemoryStore::new(), renewing.clone());
    now(sessions.put("seller", &grant("first", 30))).unwrap();
    {
        let mut call = pin!(sessions.token("seller", || at(40)));
        assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    }
    assert_eq!((token(&sessions, 41).unwrap(), renewing.count()), ("token 1".to_owned(), 1));
}

#[test]
fn sellers_without_a_session_or_a_renewal_are_told_so() {
    let (sessions, _) = with(&grant("first", 1000));
    let error = now(sessions.token("other", || at(0))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Session);
    assert!(!format!("{error} {error:?}").contains("other"));

    let fixed = Sessions::without_renewal(MemoryStore::new());
    now(fixed.put("seller", &grant("first", 1000))).unwrap();
    assert_eq!(token(&fixed, 999).unwrap(), "first");
    let first = SecretString::from("first");
    assert!(!fixed.refused("seller", &first, at(999)));
    assert_eq!(token(&fixed, 999).unwrap(), "first");
    assert!(token(&fixed, 1000).unwrap_err().kind() == ErrorKind::Session);
    // A new authorisation counts at once.
    now(fixed.put("seller", &grant("second", 3000))).unwrap();
    assert_eq!(token(&fixed, 1001).unwrap(), "second");
    now(fixed.remove("seller")).unwrap();
    assert!(token(&fixed, 1001).is_err());
}

#[cfg(unix)]
mod files {
    use std::fs;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::path::PathBuf;

    use super::*;

    /// A folder of its own, removed at the end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("top-sdk-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&path);
            Self(path)
        }

        fn files(&self) -> Vec<PathBuf> {
            fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().path()).collect()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn files_are_for_this_user_whole_and_named_by_nobody() {
        let folder = Folder::new("modes");
        let store = FileStore::open(folder.0.join("deep").join("er")).unwrap();
        let inner = Folder(folder.0.join("deep").join("er"));
        assert_eq!(fs::metadata(&inner.0).unwrap().permissions().mode() & 0o777, 0o700);
        for seller in ["../../etc/passwd", "测试店", "", "a\0b", &"x".repeat(5000)] {
            now(store.save(seller, &grant("first", 10))).unwrap();
            now(store.save(seller, &grant("second", 10))).unwrap();
            let read = now(store.load(seller)).unwrap().unwrap();
            assert_eq!(read.access_token().expose_secret(), "second");
        }
        assert_eq!(inner.files().len(), 5);
        for file in inner.files() {
            let data = fs::metadata(&file).unwrap();
            assert_eq!((data.mode() & 0o777, data.is_file()), (0o600, true), "{file:?}");
            let name = file.file_name().unwrap().to_str().unwrap();
            assert!(name.len() == 37 && name.ends_with(".json"), "{name}");
        }
        now(store.remove("测试店")).unwrap();
        now(store.remove("测试店")).unwrap();
        assert!(now(store.load("测试店")).unwrap().is_none());
    }

    #[test]
    fn a_write_that_was_killed_leaves_the_old_file_and_is_swept_later() {
        let folder = Folder::new("killed");
        let store = FileStore::open(&folder.0).unwrap();
        now(store.save("seller", &grant("first", 10))).unwrap();
        let [file] = &folder.files()[..] else { panic!("one file") };
        let (young, old) = (file.with_extension("1-1.part"), file.with_extension("1-2.part"));
        for part in [&young, &old] {
            fs::write(part, "{\"version\":1,\"acc").unwrap();
        }
        let two_hours_ago = SystemTime::now() - Duration::from_secs(2 * 60 * 60);
        fs::File::options().write(true).open(&old).unwrap().set_modified(two_hours_ago).unwrap();
        let store = FileStore::open(&folder.0).unwrap();
        assert!(young.exists() && !old.exists());
        assert_eq!(now(store.load("seller")).unwrap().unwrap().access_token().expose_secret(), "first");
    }

    #[test]
    fn what_can_not_be_read_or_written_is_an_error_without_content() {
        let folder = Folder::new("broken");
        let store = FileStore::open(&folder.0).unwrap();
        now(store.save("seller", &grant("PLANTED", 10))).unwrap();
        let [file] = &folder.files()[..] else { panic!("one file") };
        for content in ["", "PLANTED", "{\"version\":1}", "\u{0}"] {
            fs::write(file, content).unwrap();
            let error = now(store.load("seller")).unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains("PLANTED") && shown.contains("remove it"), "{shown}");
        }
        fs::write(file, [0xff, 0xfe]).unwrap();
        assert!(now(store.load("seller")).is_err());
        fs::remove_file(file).unwrap();
        fs::create_dir(file).unwrap();
        let error = now(store.save("seller", &grant("PLANTED", 10))).unwrap_err();
        assert!(!format!("{error:?}").contains("PLANTED"));
        assert_eq!(folder.files().len(), 1, "nothing lies about");
        let error = FileStore::open(file.join("x\0y")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Session);
    }
}
