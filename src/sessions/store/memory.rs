//! Grants in memory, gone with the program.

use std::collections::HashMap;
use std::fmt;
use std::future::ready;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::SessionStore;
use crate::error::Error;
use crate::net::transport::BoxFuture;
use crate::sessions::grant::Grant;

/// Keeps grants until the program ends.
#[derive(Default)]
pub struct MemoryStore(Mutex<HashMap<String, Grant>>);

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn grants(&self) -> MutexGuard<'_, HashMap<String, Grant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SessionStore for MemoryStore {
    fn load<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<Option<Grant>, Error>> {
        Box::pin(ready(Ok(self.grants().get(seller).cloned())))
    }

    fn save<'s>(&'s self, seller: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<(), Error>> {
        self.grants().insert(seller.to_owned(), grant.clone());
        Box::pin(ready(Ok(())))
    }

    fn remove<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<(), Error>> {
        self.grants().remove(seller);
        Box::pin(ready(Ok(())))
    }
}

impl fmt::Debug for MemoryStore {
    /// How many there are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MemoryStore(<{} grants>)", self.grants().len())
    }
}
