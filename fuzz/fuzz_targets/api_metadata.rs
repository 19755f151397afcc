//! The vendor's `ApiMetadata.xml`: many APIs in one file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use top_scrape::readers::api_metadata;

fuzz_target!(|text: &str| line_fuzz::booked_documents(text, api_metadata::read(text), line_fuzz::xml_texts));
