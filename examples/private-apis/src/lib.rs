//! A team's own crate, with typed calls of APIs that only its members can see. The platform of this example, a renter of
//! parcel lockers, is invented.
//!
//! The pages lie in `api-defs/pages/`, the definitions that `cargo top scrape` reads from them in `api-defs/apis/` and
//! `api-defs/messages/`. Both modules below are made from these definitions when the crate is built. One way is enough for
//! a crate; this one shows both.

/// By macro: every group, in one line and without a build script.
pub mod by_macro {
    top_sdk::apis!("api-defs");
}

/// By build script (`build.rs`): the groups whose feature is on.
pub mod by_build_script {
    include!(concat!(env!("OUT_DIR"), "/apis.rs"));
}
