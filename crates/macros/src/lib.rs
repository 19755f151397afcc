//! The macros of `top-sdk`: typed requests and answers in your own crate, made of your own definitions.
//!
//! Use them through `top_sdk` with its feature `macros`; they are documented here, at each macro.
//!
//! Thin on purpose: what a definition becomes is decided on the road that the commands go, too ([`top_road`]), so a macro
//! gives the same items and says the same about a mistake. This crate places errors, hands tokens over, and reads the few
//! shapes of Rust that its derives take. It must not know documents, HTTP, command lines, nor `syn`.

use proc_macro::{Span, TokenStream};

mod apis;
mod guard;
mod hand_over;
mod literal;
mod refusal;
mod tracked;

/// What `top_sdk::apis!` expands to: the path of `top_sdk`, then the caller's words.
#[doc(hidden)]
#[proc_macro]
pub fn __apis(input: TokenStream) -> TokenStream {
    guard::run(Span::call_site(), || apis::expand(input))
}
