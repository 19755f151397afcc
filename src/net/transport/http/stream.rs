//! Bytes both ways, whatever carries them: what reaching a gateway and securing the way have in common.

use std::error::Error as StdError;

use tokio::io::{AsyncRead, AsyncWrite};

pub(super) type BoxError = Box<dyn StdError + Send + Sync>;

/// A connection, straight or through a tunnel.
pub(super) type Stream = Box<dyn Bytes>;

pub(super) trait Bytes: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Bytes for T {}
