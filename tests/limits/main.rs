//! What very many calls leave behind, and what dropped ones do: no permit, no token, no connection, no task, no second renewal.

#![allow(clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.

mod drops;
mod sessions;

use line_tests::soak::soak;

#[test]
fn thousands_of_calls_over_a_faulty_platform_end_as_they_should() {
    let soaked = soak(3_000, 7);
    assert!(soaked.wrong.is_empty(), "{:#?}", soaked.wrong);
    // All that can happen did.
    for outcome in ["Ok", "dropped", "Platform", "Transport, may have executed", "Decode, may have executed"]
    {
        assert!(soaked.outcomes.contains_key(outcome), "{outcome}: {:#?}", soaked.outcomes);
    }
}
