//! What transports over tokio share: bodies on their way out and in, connections by runtime, errors.

mod failure;
mod incoming;
mod outgoing;
mod per_runtime;

pub(super) use self::failure::failed;
pub(super) use self::incoming::Incoming;
pub(super) use self::outgoing::Outgoing;
pub(super) use self::per_runtime::PerRuntime;
#[cfg(feature = "reqwest")]
pub(super) use self::per_runtime::current;
