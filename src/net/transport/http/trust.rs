//! TLS: whom to trust, and with which cryptography.
//!
//! ring builds with what every Rust toolchain for a target needs anyway (a C compiler driver as its linker): no
//! CMake, no OpenSSL.

use std::sync::{Arc, OnceLock};

use rustls::crypto::CryptoProvider;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::{BuilderVerifierExt, Verifier};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::stream::{BoxError, Stream};
use crate::error::Error;

/// Reading the system's certificates takes milliseconds, so it is done once.
static TRUSTED: OnceLock<Arc<ClientConfig>> = OnceLock::new();

/// Whom a transport trusts: whom the machine trusts, and further authorities.
#[derive(Clone, Default)]
pub(super) struct Trust(Option<Arc<Further>>);

struct Further {
    authorities: Vec<CertificateDer<'static>>,
    trusted: OnceLock<Arc<ClientConfig>>,
}

impl Trust {
    /// Trusts these authorities, too. What else stands in the text is not looked at.
    ///
    /// # Errors
    /// There is none, or one that is no certificate.
    pub(super) fn also(&self, pem: &[u8]) -> Result<Self, Error> {
        let unfit = |why: &'static str| {
            Error::configuration(format!("trusted certificates must be PEM (`BEGIN CERTIFICATE`): {why}"))
        };
        let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
        let added = read.map_err(|_| unfit("this is none"))?;
        if added.is_empty() {
            return Err(unfit("there is no certificate in it"));
        }
        let mut checked = RootCertStore::empty();
        for certificate in &added {
            checked.add(certificate.clone()).map_err(|_| unfit("one can't be read"))?;
        }
        let known = self.0.iter().flat_map(|further| further.authorities.iter().cloned());
        let authorities = known.chain(added).collect();
        Ok(Self(Some(Arc::new(Further { authorities, trusted: OnceLock::new() }))))
    }

    /// Speaks TLS over the connection, once the other side proved to be this host.
    pub(super) async fn secured(&self, host: &str, stream: Stream) -> Result<TlsStream<Stream>, BoxError> {
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let name = ServerName::try_from(host.to_owned())?;
        Ok(TlsConnector::from(self.trusted()?).connect(name, stream).await?)
    }

    /// How TLS is spoken.
    ///
    /// # Errors
    /// This machine trusts nobody, or the program brings no cryptography.
    pub(super) fn trusted(&self) -> Result<Arc<ClientConfig>, Error> {
        let Some(further) = &self.0 else { return trusted() };
        if let Some(known) = further.trusted.get() {
            return Ok(Arc::clone(known));
        }
        let provider = provider()?;
        let made = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()
            .and_then(|builder| {
                let verifier = verifier(further.authorities.clone(), provider)?;
                Ok(builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)))
            })
            .map_err(untrusting)?;
        Ok(Arc::clone(further.trusted.get_or_init(|| Arc::new(made.with_no_client_auth()))))
    }
}

fn trusted() -> Result<Arc<ClientConfig>, Error> {
    if let Some(known) = TRUSTED.get() {
        return Ok(Arc::clone(known));
    }
    // The provider is named, not looked up: a program may hold several, or none as its default.
    let read = ClientConfig::builder_with_provider(provider()?)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(untrusting)?;
    Ok(Arc::clone(TRUSTED.get_or_init(|| Arc::new(read.with_no_client_auth()))))
}

#[cfg(not(target_os = "android"))]
fn verifier(
    authorities: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
) -> Result<Verifier, rustls::Error> {
    Verifier::new_with_extra_roots(authorities, provider)
}

#[cfg(target_os = "android")]
fn verifier(_: Vec<CertificateDer<'static>>, _: Arc<CryptoProvider>) -> Result<Verifier, rustls::Error> {
    Err(rustls::Error::General("Android takes no further authorities from a program".to_owned()))
}

fn untrusting(error: rustls::Error) -> Error {
    let message = "TLS can't be set up: are trusted certificates (`ca-certificates`) installed?";
    Error::configuration(message).with_source(error)
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
