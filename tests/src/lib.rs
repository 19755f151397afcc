//! Tests of the whole line: documents → definitions → emitted code → a signed call → a typed answer.
//!
//! The pages of the book and the readmes are run here as doc tests.

#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

pub mod facts;
pub mod marks;
pub mod rooms;
pub mod round_trip;
pub mod soak;
pub mod socket;
pub mod traced;

use std::path::{Path, PathBuf};

use top_definition::{Definition, Field};
use top_mock::{Config, MockServer};
use top_recycle::Client;

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The bundled definitions, overlays applied.
pub fn definitions() -> Vec<Definition> {
    let (tree, found) = top_definition::load(&root().join("api-defs"));
    assert!(!found.has_errors(), "{found}");
    tree.entries.into_iter().map(|entry| entry.effective).collect()
}

/// One bundled definition.
pub fn definition(name: &str) -> Definition {
    definitions().into_iter().find(|definition| definition.name == name).expect("a bundled definition")
}

/// The stand-in with the bundled definitions.
pub async fn platform() -> MockServer {
    MockServer::start(Config::new(definitions())).await.expect("a free port on loopback")
}

/// A client of the stand-in with the right secret and a session.
pub fn client(platform: &MockServer) -> Client {
    Client::builder("12345678", "helloworld")
        .gateway(platform.url())
        .session("test-session")
        .retry(top_recycle::retry::Retry::never())
        .build()
        .expect("a valid configuration")
}

/// Every field of a tree with its dotted path.
pub fn walk<'a>(prefix: &str, fields: &'a [Field], visit: &mut impl FnMut(&str, &'a Field)) {
    for field in fields {
        let path = if prefix.is_empty() { field.name.clone() } else { format!("{prefix}.{}", field.name) };
        visit(&path, field);
        walk(&path, &field.fields, visit);
    }
}

#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../../README.md")]
    mod readme {}
    #[doc = include_str!("../../README.zh-CN.md")]
    mod readme_in_chinese {}
    #[doc = include_str!("../../docs/src/first-call.md")]
    mod first_call {}
    #[doc = include_str!("../../docs/src/orders-and-money.md")]
    mod orders_and_money {}
    #[doc = include_str!("../../docs/src/messages.md")]
    mod messages {}
    #[doc = include_str!("../../docs/src/testing.md")]
    mod testing {}
    #[doc = include_str!("../../docs/src/order-story.md")]
    mod order_story {}
    #[doc = include_str!("../../docs/src/refunds.md")]
    mod refunds {}
    #[doc = include_str!("../../docs/src/subsidies.md")]
    mod subsidies {}
    #[doc = include_str!("../../docs/src/prededuction.md")]
    mod prededuction {}
    #[doc = include_str!("../../docs/src/arrives-twice.md")]
    mod arrives_twice {}
    #[doc = include_str!("../../docs/src/errors.md")]
    mod errors {}
    #[doc = include_str!("../../docs/src/watching-calls.md")]
    mod watching_calls {}
    #[doc = include_str!("../../docs/src/sessions.md")]
    mod sessions {}
}
