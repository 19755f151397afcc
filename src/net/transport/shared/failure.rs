//! What an HTTP library reports, as an error of ours.

use std::error::Error as StdError;

use crate::error::{Error, Progress};
use crate::net::transport::Departure;

/// The error, with what the request's way says about it.
pub(crate) fn failed(error: impl StdError + Send + Sync + 'static, departure: &Departure) -> Error {
    if is_distrusted(&error) {
        return Error::distrusted(error);
    }
    match departure.progress(false) {
        Progress::Here => Error::not_sent(error),
        Progress::Left => Error::transport(error),
    }
}

/// Was the certificate of the other side refused?
#[cfg(feature = "http-no-provider")]
fn is_distrusted(error: &(dyn StdError + 'static)) -> bool {
    use std::io;

    let is_certificate = |error: &(dyn StdError + 'static)| {
        matches!(error.downcast_ref(), Some(rustls::Error::InvalidCertificate(_)))
    };
    // An I/O error hides what it wraps from `source`.
    let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    is_certificate(error)
        || wrapped.is_some_and(|wrapped| is_distrusted(wrapped))
        || error.source().is_some_and(is_distrusted)
}

/// Without a TLS library of ours there is no telling.
#[cfg(not(feature = "http-no-provider"))]
fn is_distrusted(_: &(dyn StdError + 'static)) -> bool {
    false
}
