//! An answer as it comes in: collected up to the limit, its compression undone on the way.

use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderName};

use crate::error::Error;
use crate::net::transport::{Headers, TransportResponse};

/// Room set aside for an answer at once, whatever length it announces.
const FIRST_BUFFER_BYTES: usize = 64 * 1024;

/// The head of an answer and as much of its body as came.
pub(crate) struct Incoming {
    status: u16,
    headers: HeaderMap,
    body: Unpacking,
}

impl Incoming {
    /// For an answer that announces so many bytes, if it does.
    ///
    /// # Errors
    /// It announces more than `limit`.
    pub(crate) fn new(
        status: u16,
        headers: HeaderMap,
        announced: Option<u64>,
        limit: usize,
    ) -> Result<Self, Error> {
        let announced = usize::try_from(announced.unwrap_or(0)).unwrap_or(usize::MAX);
        if announced > limit {
            return Err(Error::response_too_large(limit));
        }
        let body = Limited { bytes: Vec::with_capacity(announced.min(FIRST_BUFFER_BYTES)), limit };
        let body = Unpacking::of(&headers, body);
        Ok(Self { status, headers, body })
    }

    /// The next bytes of the body.
    ///
    /// # Errors
    /// They are more than the limit, or can't be unpacked.
    pub(crate) fn take(&mut self, chunk: &[u8]) -> Result<(), Error> {
        self.body.take(chunk)
    }

    /// The answer, now that it is whole.
    ///
    /// # Errors
    /// The packed body ends too early.
    pub(crate) fn finish(mut self) -> Result<TransportResponse, Error> {
        let was_packed = self.body.is_packed();
        let body = self.body.finish()?;
        if was_packed {
            self.headers.remove(CONTENT_ENCODING);
        }
        let text = |name: HeaderName| {
            self.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        };
        Ok(TransportResponse {
            status: self.status,
            content_type: text(CONTENT_TYPE),
            content_encoding: text(CONTENT_ENCODING),
            body,
            headers: Headers::of_map(self.headers),
        })
    }
}

/// Bytes up to a limit.
struct Limited {
    bytes: Vec<u8>,
    limit: usize,
}

impl Limited {
    fn has_room(&self, more: usize) -> bool {
        more <= self.limit.saturating_sub(self.bytes.len())
    }

    fn take(&mut self, chunk: &[u8]) -> Result<(), Error> {
        if !self.has_room(chunk.len()) {
            return Err(Error::response_too_large(self.limit));
        }
        self.bytes.extend_from_slice(chunk);
        Ok(())
    }
}

#[cfg(not(feature = "gzip"))]
use self::plain::Unpacking;
#[cfg(feature = "gzip")]
use self::unzip::Unpacking;

#[cfg(not(feature = "gzip"))]
mod plain {
    use super::{Error, HeaderMap, Limited};

    /// The body as it comes.
    pub(super) struct Unpacking(Limited);

    impl Unpacking {
        pub(super) fn of(_: &HeaderMap, body: Limited) -> Self {
            Self(body)
        }

        pub(super) fn is_packed(&self) -> bool {
            false
        }

        pub(super) fn take(&mut self, chunk: &[u8]) -> Result<(), Error> {
            self.0.take(chunk)
        }

        pub(super) fn finish(self) -> Result<Vec<u8>, Error> {
            Ok(self.0.bytes)
        }
    }
}

#[cfg(feature = "gzip")]
mod unzip {
    use std::io::{self, Write};

    use flate2::write::MultiGzDecoder;

    use super::{CONTENT_ENCODING, Error, HeaderMap, Limited};

    /// The body as it comes, or unpacked as it comes: the limit is on what is unpacked, so nothing that blows up gets far.
    pub(super) enum Unpacking {
        Plain(Limited),
        Packed { decoder: Box<MultiGzDecoder<Limited>>, is_empty: bool },
    }

    impl Unpacking {
        pub(super) fn of(headers: &HeaderMap, body: Limited) -> Self {
            let encoding = headers.get(CONTENT_ENCODING).and_then(|value| value.to_str().ok());
            let is_gzip = |encoding: &str| {
                let encoding = encoding.trim();
                encoding.eq_ignore_ascii_case("gzip") || encoding.eq_ignore_ascii_case("x-gzip")
            };
            if encoding.is_some_and(is_gzip) && headers.get_all(CONTENT_ENCODING).iter().count() == 1 {
                Self::Packed { decoder: Box::new(MultiGzDecoder::new(body)), is_empty: true }
            } else {
                Self::Plain(body)
            }
        }

        pub(super) fn is_packed(&self) -> bool {
            matches!(self, Self::Packed { .. })
        }

        pub(super) fn take(&mut self, chunk: &[u8]) -> Result<(), Error> {
            match self {
                Self::Plain(body) => body.take(chunk),
                Self::Packed { decoder, is_empty } => {
                    *is_empty &= chunk.is_empty();
                    let limit = decoder.get_ref().limit;
                    decoder.write_all(chunk).map_err(|error| broken(error, limit))
                }
            }
        }

        pub(super) fn finish(self) -> Result<Vec<u8>, Error> {
            match self {
                Self::Plain(body) => Ok(body.bytes),
                // Nothing packs nothing.
                Self::Packed { is_empty: true, .. } => Ok(Vec::new()),
                Self::Packed { decoder, .. } => {
                    let limit = decoder.get_ref().limit;
                    decoder.finish().map(|body| body.bytes).map_err(|error| broken(error, limit))
                }
            }
        }
    }

    impl Write for Limited {
        fn write(&mut self, unpacked: &[u8]) -> io::Result<usize> {
            if !self.has_room(unpacked.len()) {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            self.bytes.extend_from_slice(unpacked);
            Ok(unpacked.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn broken(error: io::Error, limit: usize) -> Error {
        if error.kind() == io::ErrorKind::FileTooLarge {
            Error::response_too_large(limit)
        } else {
            Error::transport(error)
        }
    }
}
