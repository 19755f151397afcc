//! A macro never panics in front of its caller.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro::{Span, TokenStream};

use crate::refusal::{Refusal, tokens};

/// The work's tokens, or its refusals as errors of the compiler.
pub(crate) fn run(span: Span, work: impl FnOnce() -> Result<TokenStream, Vec<Refusal>>) -> TokenStream {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(items)) => items,
        Ok(Err(refusals)) => tokens(&refusals),
        Err(_) => tokens(&[Refusal::of_ourselves(span)]),
    }
}
