//! Well-formed pages with arbitrary rows and samples that contradict them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use line_fuzz::invented::Invented;

fuzz_target!(|page: Invented| line_fuzz::page(page.text().as_bytes()));
