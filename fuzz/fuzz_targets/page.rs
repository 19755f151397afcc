//! Any bytes at all, on the whole way from page to YAML.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| line_fuzz::page(bytes));
