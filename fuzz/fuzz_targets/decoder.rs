//! The decoder: any bytes, any number, any JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use line_fuzz::runtime::decoder;

fuzz_target!(|bytes: &[u8]| {
    decoder::any_bytes(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        decoder::any_number(text);
        if let Ok(value) = serde_json::from_str(text) {
            decoder::any_json(&value);
        }
    }
});
