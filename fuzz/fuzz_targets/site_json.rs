//! The documentation site's JSON: one document, or one a line.
#![no_main]

use libfuzzer_sys::fuzz_target;
use top_scrape::readers::site::{self, lines};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        line_fuzz::document(text, site::read(text, 1));
    }
    let texts = lines::lines(bytes).map(|(_, text)| text);
    for ((line, result), text) in lines::documents(bytes).zip(texts) {
        assert!(line >= 1 && line as usize <= bytes.len() + 1);
        if let (Ok(document), Ok(text)) = (result, text) {
            assert_eq!(document.booked.total(), line_fuzz::values(&text), "values that nobody booked");
            line_fuzz::judge_document(&document, line);
        }
    }
});
