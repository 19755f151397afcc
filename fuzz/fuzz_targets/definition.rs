//! The YAML reader: any text is a definition or a list of findings with places, and what was read writes back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use top_definition::{read_definition, write_definition};

fuzz_target!(|text: &str| {
    match read_definition(text, "fuzz.yaml") {
        Ok((definition, _)) => {
            let yaml = write_definition(&definition, "fuzz").expect("what was read can be written");
            let (again, _) = read_definition(&yaml, "again.yaml").expect("what was written can be read");
            assert_eq!(definition, again);
        }
        Err(found) => assert!(found.has_errors(), "a refusal says why"),
    }
});
