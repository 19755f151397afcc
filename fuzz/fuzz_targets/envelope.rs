//! The envelope: the first byte says how the call is made, the others are the body.
#![no_main]

use libfuzzer_sys::fuzz_target;
use line_fuzz::runtime::envelope::{Way, any_body};

fuzz_target!(|bytes: &[u8]| {
    if let Some((way, body)) = bytes.split_first() {
        any_body(Way::of(*way), body);
    }
});
