//! A macro never panics in front of its caller.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro::{Span, TokenStream};

use crate::refusal::{Refusal, tokens};

/// The work's tokens, or its refusals as errors of the compiler.
pub(crate) fn run(span: Span, work: impl FnOnce() -> Result<TokenStream, Vec<Refusal>>) -> TokenStream {
    // The emitter's tokens are its own until they are handed over.
    proc_macro2::fallback::force();
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(items)) => items,
        Ok(Err(refusals)) => tokens(&refusals),
        Err(_) => tokens(&[Refusal::new(
            span,
            "the macro failed on its own account",
            "the macro is wrong here, not your code: please report it with what you called it on",
        )]),
    }
}
