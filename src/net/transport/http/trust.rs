//! TLS: whom to trust, and with which cryptography.
//!
//! ring builds with what every Rust toolchain for a target needs anyway (a C compiler driver as its linker): no
//! CMake, no OpenSSL.

use std::sync::{Arc, OnceLock};

use rustls::ClientConfig;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::ServerName;
use rustls_platform_verifier::BuilderVerifierExt;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::stream::{BoxError, Stream};
use crate::error::Error;

/// Reading the system's certificates takes milliseconds, so it is done once.
static TRUSTED: OnceLock<Arc<ClientConfig>> = OnceLock::new();

/// Speaks TLS over the connection, once the other side proved to be this host.
pub(super) async fn secured(host: &str, stream: Stream) -> Result<TlsStream<Stream>, BoxError> {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let name = ServerName::try_from(host.to_owned())?;
    Ok(TlsConnector::from(trusted()?).connect(name, stream).await?)
}

/// How TLS is spoken.
///
/// # Errors
/// This machine trusts nobody, or the program brings no cryptography.
pub(super) fn trusted() -> Result<Arc<ClientConfig>, Error> {
    if let Some(known) = TRUSTED.get() {
        return Ok(Arc::clone(known));
    }
    // The provider is named, not looked up: a program may hold several, or none as its default.
    let read = ClientConfig::builder_with_provider(provider()?)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(|error| {
            let message = "TLS can't be set up: are trusted certificates (`ca-certificates`) installed?";
            Error::configuration(message).with_source(error)
        })?;
    Ok(Arc::clone(TRUSTED.get_or_init(|| Arc::new(read.with_no_client_auth()))))
}

#[cfg(feature = "http")]
fn provider() -> Result<Arc<CryptoProvider>, Error> {
    Ok(Arc::new(rustls::crypto::ring::default_provider()))
}

#[cfg(not(feature = "http"))]
fn provider() -> Result<Arc<CryptoProvider>, Error> {
    CryptoProvider::get_default().cloned().ok_or_else(|| {
        Error::configuration(
            "no cryptography for TLS: enable the feature `http` of top-sdk (ring), or install a provider of rustls (`CryptoProvider::install_default`)",
        )
    })
}
