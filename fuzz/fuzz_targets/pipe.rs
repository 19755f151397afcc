//! The reader of pipe tables: any text is a document or one refusal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use top_scrape::readers::pipe;

fuzz_target!(|text: &str| line_fuzz::document(text, pipe::read(text)));
