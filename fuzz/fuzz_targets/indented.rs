//! The reader of indented text: any text is some documents or one refusal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use top_scrape::{Form, read_rows};

fuzz_target!(|text: &str| line_fuzz::booked_documents(
    text,
    read_rows(text, Form::IndentedText),
    line_fuzz::lines
));
