//! The recycle family, held against its facts: nothing that is known may be missing, nothing may stand there that is not.

#![allow(clippy::expect_used, clippy::panic)]

#[macro_use]
mod requests;

mod book;
mod canaries;
mod facts;
mod first_names;
mod guides;
mod names;
mod story;
mod wire;
