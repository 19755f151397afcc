//! Bodies with files: texts, names, types and bytes that must arrive as they were and stay in their places.
#![no_main]

use libfuzzer_sys::fuzz_target;
use line_fuzz::runtime::request::any_multipart;

fuzz_target!(|parts: (&str, &str, &str, &[u8], Option<&[u8]>)| {
    any_multipart(parts.0, parts.1, parts.2, parts.3, parts.4);
});
