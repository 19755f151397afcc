//! The sessions of many sellers: had from a store, renewed once for all who wait.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use super::Session;
use super::flight::Flight;
use super::grant::Grant;
use super::slot::{Fetched, Landed, Next, Slot};
use super::store::SessionStore;
use crate::error::Error;
use crate::net::transport::BoxFuture;
use crate::value::secret::SecretString;

/// Renews grants: [`OAuth`](crate::session::OAuth), or a service of yours.
pub trait Renew: Send + Sync + 'static {
    /// A new grant for the one that ends, which has a refresh token.
    ///
    /// # Errors
    /// As of a call. One that is not [transient](Error::is_transient) is not tried again for half a minute.
    fn renew<'s>(&'s self, seller: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<Grant, Error>>;
}

/// The sessions of sellers. Clones are cheap and keep the same ones.
///
/// A seller's grant is had from the store at the first call, renewed a minute before it ends, and where the platform refuses it (code
/// 27), which is then followed by one more attempt of the call. Calls of one seller that need a new token at the same time wait for one
/// renewal. It goes on when the call that began it is dropped, and where all were dropped, the next call takes it up. A renewal that fails while the old token
/// still works is tried again half a minute later. A new grant that can't be stored ends the calls that waited for it with an error, and is kept and stored later.
///
/// ```no_run
/// # async fn example(client: top_sdk::Client) -> Result<(), top_sdk::Error> {
/// use top_sdk::session::{FileStore, OAuth, Sessions};
///
/// let oauth = OAuth::new(&client, "https://acme.example/authorised");
/// let sessions = Sessions::new(FileStore::open("/var/lib/acme/top-sessions")?, oauth.clone());
///
/// // Once for each seller, after the browser came back with a code:
/// let grant = oauth.exchange("code from the browser").await?;
/// sessions.put("2054718218", &grant).await?;
///
/// // From then on:
/// let client = client.with_session(sessions.of("2054718218"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Sessions(Arc<Kept>);

struct Kept {
    store: Arc<dyn SessionStore>,
    renew: Option<Arc<dyn Renew>>,
    slots: Mutex<HashMap<String, Arc<Slot>>>,
}

impl Sessions {
    /// Sessions that are kept there and renewed so.
    pub fn new(store: impl SessionStore, renew: impl Renew) -> Self {
        Self::of_parts(Arc::new(store), Some(Arc::new(renew)))
    }

    /// Sessions that nobody renews: of applications whose tokens have a fixed length.
    pub fn without_renewal(store: impl SessionStore) -> Self {
        Self::of_parts(Arc::new(store), None)
    }

    fn of_parts(store: Arc<dyn SessionStore>, renew: Option<Arc<dyn Renew>>) -> Self {
        Self(Arc::new(Kept { store, renew, slots: Mutex::default() }))
    }

    /// The session of this seller, for [`Client::with_session`](crate::Client::with_session). Nothing is asked before a call needs it.
    pub fn of(&self, seller: impl Into<Arc<str>>) -> Session {
        Session::kept(self.clone(), seller.into())
    }

    /// Stores a new grant of this seller, as after an authorisation.
    ///
    /// # Errors
    /// The store's.
    pub async fn put(&self, seller: &str, grant: &Grant) -> Result<(), Error> {
        self.0.store.save(seller, grant).await?;
        // The next call has it from the store.
        self.forget(seller);
        Ok(())
    }

    /// Forgets the grant of this seller.
    ///
    /// # Errors
    /// The store's.
    pub async fn remove(&self, seller: &str) -> Result<(), Error> {
        self.0.store.remove(seller).await?;
        self.forget(seller);
        Ok(())
    }

    /// The grant of this seller as it is stored.
    ///
    /// # Errors
    /// The store's.
    pub async fn stored(&self, seller: &str) -> Result<Option<Grant>, Error> {
        self.0.store.load(seller).await
    }

    /// A token that works, as far as is known.
    pub(crate) async fn token(
        &self,
        seller: &str,
        clock: impl Fn() -> SystemTime,
    ) -> Result<SecretString, Error> {
        let slot = self.slot(seller);
        let flight = {
            let mut state = slot.state();
            match state.next(clock()) {
                Next::Take(token) => return Ok(token),
                Next::Fail(error) => return Err(unavailable(&error)),
                Next::Fetch => {}
            }
            let known = Known {
                grant: state.grant.clone(),
                is_refused: state.is_refused,
                is_unsaved: state.is_unsaved,
                now: clock(),
            };
            Arc::clone(state.flight.get_or_insert_with(|| Flight::new(self.fetch(seller, known))))
        };
        let landed = flight.join().await.unwrap_or_else(|| Err(Arc::new(broken_off())));
        let mut state = slot.state();
        // The first who comes back notes it; a grant that was put there meanwhile stays.
        if state.flight.as_ref().is_some_and(|current| Arc::ptr_eq(current, &flight)) {
            state.settle(&landed, clock());
        }
        match landed {
            Ok(Fetched { unsaved: Some(error), .. }) => Err(unavailable(&error)),
            Ok(Fetched { grant, .. }) => Ok(grant.access_token().clone()),
            Err(error) => match state.usable(clock()) {
                Some(grant) => Ok(grant.access_token().clone()),
                None => Err(unavailable(&error)),
            },
        }
    }

    /// The platform refused this token. Says whether there is hope for another one.
    pub(crate) fn refused(&self, seller: &str, token: &SecretString, now: SystemTime) -> bool {
        let slot = self.slot(seller);
        let mut state = slot.state();
        let Some(grant) = &state.grant else { return true };
        if grant.access_token().expose_secret() != token.expose_secret() {
            return true;
        }
        // What can't be renewed is asked again as it is: somebody may mend its refusal on the platform.
        let is_renewable = self.0.renew.is_some() && grant.is_renewable(now);
        state.is_refused |= is_renewable;
        is_renewable
    }

    fn fetch(&self, seller: &str, known: Known) -> BoxFuture<'static, Landed> {
        let (store, renew) = (Arc::clone(&self.0.store), self.0.renew.clone());
        let seller = seller.to_owned();
        Box::pin(async move { known.fetch(&seller, &*store, renew.as_deref()).await.map_err(Arc::new) })
    }

    fn slot(&self, seller: &str) -> Arc<Slot> {
        let mut slots = self.0.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = slots.get(seller) {
            return Arc::clone(known);
        }
        Arc::clone(slots.entry(seller.to_owned()).or_default())
    }

    fn forget(&self, seller: &str) {
        self.0.slots.lock().unwrap_or_else(PoisonError::into_inner).remove(seller);
    }
}

/// What was known of a session when somebody needed a better one.
struct Known {
    grant: Option<Grant>,
    is_refused: bool,
    is_unsaved: bool,
    now: SystemTime,
}

impl Known {
    async fn fetch(
        self,
        seller: &str,
        store: &dyn SessionStore,
        renew: Option<&dyn Renew>,
    ) -> Result<Fetched, Error> {
        let now = self.now;
        let is_unsaved = self.is_unsaved;
        let grant = match self.grant.clone().filter(|_| is_unsaved) {
            // What is not stored yet is newer than what is.
            Some(unsaved) => unsaved,
            None => self.newest(store.load(seller).await?)?,
        };
        let is_refused =
            self.is_refused && self.grant.as_ref().is_some_and(|known| known.has_token_of(&grant));
        if !is_refused && !grant.expires_soon(now) {
            return Ok(if is_unsaved {
                stored(seller, store, grant).await
            } else {
                Fetched { grant, unsaved: None }
            });
        }
        let renewed = match renew.filter(|_| grant.is_renewable(now)) {
            Some(renew) => renew.renew(seller, &grant).await,
            None => Err(over()),
        };
        match renewed {
            Ok(renewed) => Ok(stored(seller, store, renewed.renewing(&grant)).await),
            Err(error) if is_refused || grant.has_expired(now) => Err(error),
            // It works as long as it works.
            Err(_) => Ok(Fetched { grant, unsaved: None }),
        }
    }

    /// Another process may have renewed it.
    fn newest(&self, stored: Option<Grant>) -> Result<Grant, Error> {
        stored.or_else(|| self.grant.clone()).ok_or_else(|| {
            Error::session("no session is stored for this seller: authorise it and `put` the grant")
        })
    }
}

/// A new grant is not lost because it can't be stored.
async fn stored(seller: &str, store: &dyn SessionStore, grant: Grant) -> Fetched {
    let unsaved = store.save(seller, &grant).await.err().map(Arc::new);
    Fetched { grant, unsaved }
}

fn over() -> Error {
    Error::session("the session of this seller has ended and can't be renewed: authorise it again")
}

fn broken_off() -> Error {
    Error::session("the renewal of the session broke off: a store, a transport or whoever renews panicked")
}

/// Why there is no token, for one of those who waited for it. Nothing of its call was sent.
fn unavailable(cause: &Arc<Error>) -> Error {
    let error = Error::session("there is no session for this seller").with_retry_after(cause.retry_after());
    let error = if cause.is_transient() { error.transient() } else { error };
    error.with_source(Arc::clone(cause))
}

impl fmt::Debug for Sessions {
    /// How many sellers were asked for; which, may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.slots.lock().unwrap_or_else(PoisonError::into_inner).len();
        write!(f, "Sessions(<{count} sellers>)")
    }
}
