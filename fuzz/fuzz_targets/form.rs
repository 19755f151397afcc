//! Forms: two texts that must arrive as they were.
#![no_main]

use libfuzzer_sys::fuzz_target;
use line_fuzz::runtime::request::any_form;

fuzz_target!(|texts: (&str, &str)| any_form(texts.0, texts.1));
