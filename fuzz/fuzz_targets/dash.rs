//! The reader of page text with dashes: any text is a document or one refusal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use top_scrape::readers::dash;

fuzz_target!(|text: &str| line_fuzz::document(text, dash::read(text)));
