//! The reader of saved HTML pages: any text is a document or one refusal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use top_scrape::readers::html;

fuzz_target!(|text: &str| line_fuzz::document(text, html::read(text)));
