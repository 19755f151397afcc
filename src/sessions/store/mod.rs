//! Where grants are kept between calls and between runs of a program.

mod file;
mod memory;

pub use self::file::FileStore;
pub use self::memory::MemoryStore;
use super::grant::Grant;
use crate::error::Error;
use crate::net::transport::BoxFuture;

/// Keeps the grants of sellers: in memory, in files, or in whatever you implement it for ([`Grant::to_json`] is a text to keep).
///
/// `seller` is whatever you call a seller by, such as its id on the platform. A store of several applications keeps them apart, for
/// a token is of one application.
pub trait SessionStore: Send + Sync + 'static {
    /// The seller's grant, if there is one.
    ///
    /// # Errors
    /// [`Error::session_store`] where it can't be read. None may show a token.
    fn load<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<Option<Grant>, Error>>;

    /// Keeps the seller's grant in place of an earlier one: whole, or not at all.
    ///
    /// # Errors
    /// [`Error::session_store`] where it can't be kept.
    fn save<'s>(&'s self, seller: &'s str, grant: &'s Grant) -> BoxFuture<'s, Result<(), Error>>;

    /// Forgets the seller's grant, if there is one.
    ///
    /// # Errors
    /// [`Error::session_store`] where it can't be removed.
    fn remove<'s>(&'s self, seller: &'s str) -> BoxFuture<'s, Result<(), Error>>;
}
